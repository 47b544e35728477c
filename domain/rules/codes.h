// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/check_result.h"

namespace jiaxin {

/// 统一社会信用代码, GB 32100-2015: 18 of an alphabet without I O S V Z; 1 registering department, 2 category, 3–8 division of
/// the registering authority, 9–17 organisation code, 18 check character. Blocks: `length` (argument: the count found),
/// `alphabet` (argument: position from 1). Warns: `check_character`, since codes lawfully issued early on fail it (to be
/// confirmed against the licence), with the argument `organization_code` when only the inner code of GB 11714-1997 fails;
/// `unknown_province` and, within Shaanxi, `unknown_division` when not even the city is known (zones such as 610131 have
/// registries of their own). Derived: `normalized` `division` `organization_code`; after a letter that is typed for a digit (O
/// I Z S), `typed_for` names it.
CheckResult checkCreditCode(const QString &text);

/// The 15-digit registration number of market regulation (注册号, GS 15-2006): 6 registering authority, 8 sequence, check digit
/// of ISO 7064 MOD 11,10 (warns). 13 digits, as before 2007, are taken as they are. Blocks: `length`, `alphabet`.
/// Derived: `normalized` `division`, `verified` (`true` or `false`: whether there was a check digit and it agrees).
CheckResult checkRegistrationNumber(const QString &text);

/// 组织机构代码, GB 11714-1997: eight of [0-9A-Z] and a check character (warns), written `XXXXXXXX-X`, kept without the hyphen.
/// Blocks: `length`, `alphabet`. Derived: `normalized`, `written`.
CheckResult checkOrganizationCode(const QString &text);

/// An enterprise of this province: its credit code or registration number names a division that begins with 61. A code from
/// elsewhere is a branch or a firm that has moved: a warning `outside_province` (argument: the province's two digits).
Problems checkLocalRegistration(const CheckResult &code);

/// The check character for 17 characters of a credit code, for 8 of an organisation code; '\0' when the input is malformed.
char creditCodeCheckCharacter(QStringView seventeen);
char organizationCodeCheckCharacter(QStringView eight);

/// The check digit of ISO 7064 MOD 11,10 for any run of digits; '\0' when it is empty or holds anything else.
char iso7064Mod11_10(QStringView digits);
/// The last digit is the check digit of all before it.
bool verifyIso7064Mod11_10(QStringView digits);

}  // namespace jiaxin
