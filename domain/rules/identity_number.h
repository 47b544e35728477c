// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/check_result.h"

#include <QDate>

namespace jiaxin {

/// A resident's number by GB 11643-1999 (18 digits, ISO 7064 MOD 11-2), the 15 digits of cards before it, and the number on
/// residence permits of residents of Hong Kong, Macao and Taiwan, whose address codes are 810000, 820000, 830000.
/// Blocks: `length` (argument: the count found), `alphabet` (argument: position from 1), `impossible_date`, `future_date`,
/// `check_character`, and `number_lost_digits` in its place where a spreadsheet has cut the number. Warns: `unknown_province`
/// (argument: its two digits), `unknown_division`, `born_before_1900`, `converted_15_digits`. The expected check character is
/// told nowhere: it invites to "mend" a wrong number.
/// Derived: `normalized` (18 digits) `sex` (`male` `female`) `birth_date` `division`, and when known `division_name` (as it was
/// named under that code), `division_current` and `division_full_name` (as it is today).
CheckResult checkResidentId(const QString &text, QDate today);

/// The number of a foreigner's permanent residence card. 18 digits since 2023-12-01: 9, province, ISO 3166-1 numeric country,
/// birth date, sequence, check character as for residents (blocks). 15 characters before: ISO 3166-1 alpha-3 country, four
/// digits of place, YYMMDD, sequence, and a check digit of weights 7-3-1 that only warns, as does a country not in the list
/// (`unknown_code`). Both are valid side by side. Sources: 国家移民管理局 card of 2023, domain.md §3.1.
/// Derived: `normalized` `birth_date` `division` `nationality` (alpha-3), and `sex` for 18 digits. A century that 15 characters
/// leave open is the latest one that is not in the future.
CheckResult checkPermanentResidence(const QString &text, QDate today);

/// The number that belongs to a document type of dictionary.md: `resident_id` `hmt_residence` (18 digits; another address code
/// than 81, 82, 83 warns `unknown_division`) `foreign_residence`, and `passport` `hm_pass` `tw_pass` as 5–18 of [A-Z0-9].
/// A type that is not in the list blocks with `unknown_code`.
CheckResult checkPersonalNumber(const QString &documentType, const QString &text, QDate today);

/// The text is what a spreadsheet leaves of a long number: `6.10102E+17`, or 18 digits that end in 000 and fail their check.
/// One such number in eleven passes its check by chance, so an importer refuses a *numeric* cell of more than 15 digits anyway.
bool lostDigitsInSpreadsheet(const QString &text);

/// The check character (0–9, X) for the first 17 digits, ISO 7064 MOD 11-2; '\0' unless there are exactly 17 digits.
char residentIdCheckCharacter(QStringView seventeen);

/// The 18-digit form of a 15-digit number: the century goes in after digit 6 (18 for the sequences 996–999, which were kept for
/// those born before 1900, 19 for all others), the check character is appended. Empty unless there are exactly 15 digits.
QString toEighteenDigits(QStringView fifteen);

}  // namespace jiaxin
