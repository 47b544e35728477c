-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- An index for each order that a list may have (db/store/list_query.h). The columns of the order come first, seq before any
-- other; what follows it lets filters be judged before the row itself is read.

DROP INDEX worker_list;
DROP INDEX enterprise_list;
DROP INDEX enterprise_state;
DROP INDEX worker_status_end;
DROP INDEX worker_status_lacking;
CREATE INDEX worker_list ON worker (sort_key, seq, unit, state) WHERE deleted_at IS NULL;
CREATE INDEX worker_state ON worker (state, sort_key, seq, unit) WHERE deleted_at IS NULL;
CREATE INDEX worker_newest ON worker (updated_at, seq, unit, state) WHERE deleted_at IS NULL;
CREATE INDEX worker_status_end ON worker_status (nearest_end, worker, colour);
CREATE INDEX worker_status_lacking ON worker_status (lacking, nearest_end, worker);
CREATE INDEX enterprise_list ON enterprise (sort_key, seq, unit, state) WHERE deleted_at IS NULL;
CREATE INDEX enterprise_unit ON enterprise (unit, sort_key, seq, state) WHERE deleted_at IS NULL;
CREATE INDEX enterprise_state ON enterprise (state, sort_key, seq, unit) WHERE deleted_at IS NULL;
CREATE INDEX enterprise_newest ON enterprise (updated_at, seq, unit, state) WHERE deleted_at IS NULL;

CREATE INDEX reward_unit ON reward (unit, sort_key, seq) WHERE deleted_at IS NULL;
CREATE INDEX reward_state ON reward (state, sort_key, seq) WHERE deleted_at IS NULL;
CREATE INDEX reward_newest ON reward (updated_at, seq, unit) WHERE deleted_at IS NULL;
CREATE INDEX penalty_unit ON penalty (unit, sort_key, seq) WHERE deleted_at IS NULL;
CREATE INDEX penalty_state ON penalty (state, sort_key, seq) WHERE deleted_at IS NULL;
CREATE INDEX penalty_newest ON penalty (updated_at, seq, unit) WHERE deleted_at IS NULL;
CREATE INDEX list_entry_unit ON list_entry (unit, sort_key, seq) WHERE deleted_at IS NULL;
CREATE INDEX list_entry_state ON list_entry (state, sort_key, seq) WHERE deleted_at IS NULL;
CREATE INDEX list_entry_newest ON list_entry (updated_at, seq, unit) WHERE deleted_at IS NULL;
CREATE INDEX evaluation_unit ON evaluation (unit, sort_key, seq) WHERE deleted_at IS NULL;
CREATE INDEX evaluation_state ON evaluation (state, sort_key, seq) WHERE deleted_at IS NULL;
CREATE INDEX evaluation_newest ON evaluation (updated_at, seq, unit) WHERE deleted_at IS NULL;
CREATE INDEX epidemic_report_unit ON epidemic_report (unit, sort_key, seq) WHERE deleted_at IS NULL;
CREATE INDEX epidemic_report_state ON epidemic_report (state, sort_key, seq) WHERE deleted_at IS NULL;
CREATE INDEX epidemic_report_newest ON epidemic_report (updated_at, seq, unit) WHERE deleted_at IS NULL;
CREATE INDEX objection_unit ON objection (unit, sort_key, seq) WHERE deleted_at IS NULL;
CREATE INDEX objection_state ON objection (state, sort_key, seq) WHERE deleted_at IS NULL;
CREATE INDEX objection_newest ON objection (updated_at, seq, unit) WHERE deleted_at IS NULL;
CREATE INDEX publicity_notice_unit ON publicity_notice (unit, sort_key, seq) WHERE deleted_at IS NULL;
CREATE INDEX publicity_notice_state ON publicity_notice (state, sort_key, seq) WHERE deleted_at IS NULL;
CREATE INDEX publicity_notice_newest ON publicity_notice (updated_at, seq, unit) WHERE deleted_at IS NULL;
CREATE INDEX fund_allocation_unit ON fund_allocation (unit, sort_key, seq) WHERE deleted_at IS NULL;
CREATE INDEX fund_allocation_state ON fund_allocation (state, sort_key, seq) WHERE deleted_at IS NULL;
CREATE INDEX fund_allocation_newest ON fund_allocation (updated_at, seq, unit) WHERE deleted_at IS NULL;
CREATE INDEX fund_use_unit ON fund_use (unit, sort_key, seq) WHERE deleted_at IS NULL;
CREATE INDEX fund_use_state ON fund_use (state, sort_key, seq) WHERE deleted_at IS NULL;
CREATE INDEX fund_use_newest ON fund_use (updated_at, seq, unit) WHERE deleted_at IS NULL;
CREATE INDEX progress_report_unit ON progress_report (unit, sort_key, seq) WHERE deleted_at IS NULL;
CREATE INDEX progress_report_state ON progress_report (state, sort_key, seq) WHERE deleted_at IS NULL;
CREATE INDEX progress_report_newest ON progress_report (updated_at, seq, unit) WHERE deleted_at IS NULL;
CREATE INDEX outreach_activity_unit ON outreach_activity (unit, sort_key, seq) WHERE deleted_at IS NULL;
CREATE INDEX outreach_activity_state ON outreach_activity (state, sort_key, seq) WHERE deleted_at IS NULL;
CREATE INDEX outreach_activity_newest ON outreach_activity (updated_at, seq, unit) WHERE deleted_at IS NULL;
CREATE INDEX problem_report_unit ON problem_report (unit, sort_key, seq) WHERE deleted_at IS NULL;
CREATE INDEX problem_report_state ON problem_report (state, sort_key, seq) WHERE deleted_at IS NULL;
CREATE INDEX problem_report_newest ON problem_report (updated_at, seq, unit) WHERE deleted_at IS NULL;

-- The serial of a certificate, check digit included, finds it as well as the whole number.
INSERT OR IGNORE INTO search_key (kind, k, record)
    SELECT 2, substr(lower(number), -8), seq FROM certificate WHERE deleted_at IS NULL AND length(number) = 16;
