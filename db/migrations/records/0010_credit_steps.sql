-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- What the documents of the steps say of rewards, penalties, list entries and objections.

ALTER TABLE reward ADD COLUMN publicity_until TEXT;
ALTER TABLE reward ADD COLUMN withdrawal_number TEXT;
ALTER TABLE reward ADD COLUMN withdrawn_on TEXT;
ALTER TABLE reward ADD COLUMN withdrawal_reason TEXT;

ALTER TABLE penalty ADD COLUMN special_field INTEGER NOT NULL DEFAULT 0;
ALTER TABLE penalty ADD COLUMN amendment_number TEXT;
ALTER TABLE penalty ADD COLUMN amended_on TEXT;
ALTER TABLE penalty ADD COLUMN amendment_reason TEXT;
ALTER TABLE penalty ADD COLUMN fulfilled_on TEXT;
ALTER TABLE penalty ADD COLUMN commitment_on TEXT;
ALTER TABLE penalty ADD COLUMN repair_number TEXT;
ALTER TABLE penalty ADD COLUMN repaired_on TEXT;
ALTER TABLE penalty ADD COLUMN revocation_number TEXT;
ALTER TABLE penalty ADD COLUMN revoked_on TEXT;
ALTER TABLE penalty ADD COLUMN revocation_reason TEXT;
ALTER TABLE penalty ADD COLUMN scans TEXT;

ALTER TABLE list_entry ADD COLUMN notice_number TEXT;
ALTER TABLE list_entry ADD COLUMN hearing_number TEXT;
ALTER TABLE list_entry ADD COLUMN heard_on TEXT;
ALTER TABLE list_entry ADD COLUMN decided_on TEXT;

ALTER TABLE objection ADD COLUMN inquiry_number TEXT;
ALTER TABLE objection ADD COLUMN concluded_on TEXT;
ALTER TABLE objection ADD COLUMN answer_number TEXT;

-- Until now an entry with a day of listing was in force whatever its state; it has been taken through the steps elsewhere.
UPDATE list_entry SET state = CASE WHEN removed_on IS NULL THEN 'listed' ELSE 'removed' END
    WHERE listed_on IS NOT NULL AND state = 'notified';
DELETE FROM state_count WHERE type = 'list_entry';
INSERT INTO state_count (type, unit, state, amount)
    SELECT 'list_entry', unit, state, count(*) FROM list_entry WHERE deleted_at IS NULL GROUP BY unit, state;

-- Workers of a blacklisted enterprise are judged differently from now on: not those terms under which they were judged.
DELETE FROM setting WHERE key = 'status_terms';
