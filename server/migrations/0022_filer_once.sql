-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- Whose account asks is found out once a statement, not for each row of it: nearly all are an office's.

ALTER POLICY filer_read ON record USING (
    filed_through = (SELECT filer()) OR id = (SELECT filer()::uuid)
    -- What everybody may read of the enterprise, so that it can object to it.
    OR (enterprise = (SELECT filer()) AND type IN ('penalty', 'list_entry') AND state IN ('in_publicity', 'listed')));
ALTER POLICY filer_add ON record WITH CHECK (
    filed_through = (SELECT filer()) AND (type <> 'enterprise' OR id = (SELECT filer()::uuid))
    AND (type NOT IN ('worker', 'reward') OR enterprise = (SELECT filer())));
ALTER POLICY filer_change ON record
    USING (filed_through = (SELECT filer()) OR id = (SELECT filer()::uuid))
    WITH CHECK ((filed_through = (SELECT filer()) OR id = (SELECT filer()::uuid))
                AND (type NOT IN ('worker', 'reward') OR enterprise = (SELECT filer())));
