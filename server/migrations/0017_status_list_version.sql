-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- When the status list changed, so that each page of the feed can say whether it is worth to be fetched again. A row a change
-- and no counter: nobody who writes waits for anybody else.

CREATE TABLE status_list_change (
    xid xid8 PRIMARY KEY DEFAULT pg_current_xact_id()
);

-- As certificate_statuses() sees it.
CREATE FUNCTION is_listed(type text, state text, deleted_at timestamptz) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
    SELECT deleted_at IS NULL AND ((type = 'certificate' AND state IN ('suspended', 'cancelled', 'recalled'))
        OR (type = 'card' AND state IN ('lost', 'void', 'spoiled')))
$$;

CREATE FUNCTION note_status_list() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF is_listed(NEW.type, NEW.state, NEW.deleted_at)
        OR (TG_OP = 'UPDATE' AND is_listed(OLD.type, OLD.state, OLD.deleted_at)) THEN
        INSERT INTO status_list_change DEFAULT VALUES ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER note_status_list_of_new AFTER INSERT ON record FOR EACH ROW
    WHEN (NEW.type IN ('certificate', 'card')) EXECUTE FUNCTION note_status_list();
CREATE TRIGGER note_status_list AFTER UPDATE ON record FOR EACH ROW
    WHEN (NEW.type IN ('certificate', 'card') AND (OLD.state, OLD.deleted_at) IS DISTINCT FROM (NEW.state, NEW.deleted_at))
    EXECUTE FUNCTION note_status_list();

-- The newest transaction that changed it, of those that have ended before any that is under way: whoever fetched the list when
-- this said the same has all that it stands for.
CREATE FUNCTION status_list_version() RETURNS xid8
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce((SELECT xid FROM status_list_change WHERE xid < pg_snapshot_xmin(pg_current_snapshot())
                     ORDER BY xid DESC LIMIT 1), '0')
$$;
REVOKE EXECUTE ON FUNCTION status_list_version() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION status_list_version() TO jiaxin_service;
