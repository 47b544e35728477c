-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- An index over an expression counts as one over all columns of it: because of this one no change of `fields` could leave the
-- other indexes alone (0019_statement_log.sql made room for that). The generated column of 0013 says the same.

DROP INDEX certificate_number;
CREATE UNIQUE INDEX certificate_number ON record (certificate_number) WHERE deleted_at IS NULL;
