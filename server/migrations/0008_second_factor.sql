-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- A second factor that was offered and counts once its first code is given.
ALTER TABLE account ADD COLUMN totp_offer bytea;
