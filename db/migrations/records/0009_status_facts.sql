-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- Beside a stored status stands what it was worked out from (domain/rules/status_facts), so that a change of the terms judges
-- everybody anew without reading the records, and what the home page counts is counted as it is written. What is stored has no
-- facts yet and is worked out anew once.

CREATE TABLE worker_status_2 (
    worker INTEGER PRIMARY KEY REFERENCES worker (seq),
    unit TEXT NOT NULL,
    filed INTEGER NOT NULL,
    colour INTEGER NOT NULL,
    nearest_end TEXT NOT NULL,
    ready INTEGER NOT NULL,
    lacking INTEGER NOT NULL,
    due_at TEXT NOT NULL,
    authorisation_until TEXT NOT NULL,
    health_until TEXT NOT NULL,
    facts BLOB NOT NULL
);
INSERT INTO worker_status_2
    SELECT worker, unit, state = 'filed', colour, coalesce(nearest_end, '9999-12-31'), ready, lacking, due_at, '', '', x''
    FROM worker_status JOIN worker ON worker.seq = worker_status.worker WHERE deleted_at IS NULL;
DROP TABLE worker_status;
ALTER TABLE worker_status_2 RENAME TO worker_status;
CREATE INDEX worker_status_end ON worker_status (nearest_end, worker, colour);
CREATE INDEX worker_status_colour ON worker_status (colour, nearest_end, worker);
CREATE INDEX worker_status_lacking ON worker_status (lacking, nearest_end, worker);
CREATE INDEX worker_status_due ON worker_status (due_at, worker);

DROP INDEX enterprise_status_due;
ALTER TABLE enterprise_status DROP COLUMN basis;
CREATE INDEX enterprise_status_due ON enterprise_status (due_at, enterprise);

-- what: colour (of all workers), authorisation, health (the last day, of those who are filed).
CREATE TABLE status_count (
    what TEXT NOT NULL,
    unit TEXT NOT NULL,
    value TEXT NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (what, unit, value)
) WITHOUT ROWID;
INSERT INTO status_count SELECT 'colour', unit, colour, count(*) FROM worker_status GROUP BY unit, colour;

CREATE TRIGGER worker_status_added AFTER INSERT ON worker_status BEGIN
    INSERT INTO status_count SELECT * FROM (
        SELECT 'colour', NEW.unit, NEW.colour, 1
        UNION ALL SELECT 'authorisation', NEW.unit, NEW.authorisation_until, 1 WHERE NEW.filed AND NEW.authorisation_until <> ''
        UNION ALL SELECT 'health', NEW.unit, NEW.health_until, 1 WHERE NEW.filed AND NEW.health_until <> '') WHERE true
    ON CONFLICT (what, unit, value) DO UPDATE SET amount = amount + excluded.amount;
END;

CREATE TRIGGER worker_status_removed AFTER DELETE ON worker_status BEGIN
    UPDATE status_count SET amount = amount - 1 WHERE what = 'colour' AND unit = OLD.unit AND value = CAST(OLD.colour AS TEXT);
    UPDATE status_count SET amount = amount - 1
        WHERE OLD.filed AND what = 'authorisation' AND unit = OLD.unit AND value = OLD.authorisation_until;
    UPDATE status_count SET amount = amount - 1
        WHERE OLD.filed AND what = 'health' AND unit = OLD.unit AND value = OLD.health_until;
END;

CREATE TRIGGER worker_status_changed
AFTER UPDATE OF unit, filed, colour, authorisation_until, health_until ON worker_status
WHEN (OLD.unit, OLD.filed, OLD.colour, OLD.authorisation_until, OLD.health_until)
    IS NOT (NEW.unit, NEW.filed, NEW.colour, NEW.authorisation_until, NEW.health_until)
BEGIN
    INSERT INTO status_count SELECT * FROM (
        SELECT 'colour', OLD.unit, OLD.colour, -1
        UNION ALL SELECT 'colour', NEW.unit, NEW.colour, 1
        UNION ALL SELECT 'authorisation', OLD.unit, OLD.authorisation_until, -1 WHERE OLD.filed AND OLD.authorisation_until <> ''
        UNION ALL SELECT 'authorisation', NEW.unit, NEW.authorisation_until, 1 WHERE NEW.filed AND NEW.authorisation_until <> ''
        UNION ALL SELECT 'health', OLD.unit, OLD.health_until, -1 WHERE OLD.filed AND OLD.health_until <> ''
        UNION ALL SELECT 'health', NEW.unit, NEW.health_until, 1 WHERE NEW.filed AND NEW.health_until <> '') WHERE true
    ON CONFLICT (what, unit, value) DO UPDATE SET amount = amount + excluded.amount;
END;

-- Not those terms under which the statuses were worked out: all are judged anew.
DELETE FROM setting WHERE key = 'status_terms';
