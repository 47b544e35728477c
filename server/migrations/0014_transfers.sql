-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- Moves between territories; see server/sync/transfer_service.h.

-- Whose part a record is that hangs neither on a worker nor on an enterprise (0006).
ALTER TABLE record ADD COLUMN part_of text GENERATED ALWAYS AS
    (CASE type WHEN 'card' THEN fields->>'certificate' WHEN 'attachment' THEN fields->>'owner' END) STORED;
CREATE INDEX record_part_of ON record (part_of) WHERE part_of IS NOT NULL;
CREATE INDEX record_transfer ON record (state) WHERE type = 'transfer';
