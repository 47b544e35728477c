// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/check_result.h"

namespace jiaxin {

enum class PhoneKind { Mobile, Landline, Any };

/// A telephone number of mainland China (domain.md §3.1): mobile `1[3-9]` and nine digits, kept as 11 digits; landline as
/// `029-88885678` with an optional extension `-123`. Blanks, brackets, dashes and the country code 86 are accepted and go.
/// Blocks: `required` (empty), `length` (argument: digits found), `alphabet` (argument: position from 1 in `normalized`).
/// Derived: `kind` (`mobile` `landline`), for a landline `area_code`.
CheckResult checkPhone(const QString &text, PhoneKind kind = PhoneKind::Any);

/// The cities that an area code of Shaanxi serves, in Chinese, as `延安` for 0911; empty for codes elsewhere.
QString areaName(QStringView areaCode);

enum class NameScript { Chinese, Any };

/// A person's name: 2–50 characters as a reader counts them; Chinese characters beyond the BMP included, `·` (U+00B7) between
/// parts, no digits (domain.md §3.1). NameScript::Any also takes Latin letters with accents, blanks, hyphens, apostrophes and
/// full stops, for foreigners. Dots of other forms become `·`, blanks that pad a Chinese name go.
/// Blocks: `required`, `length` (argument: the count found), `alphabet` (argument: position from 1).
CheckResult checkPersonName(const QString &text, NameScript script = NameScript::Chinese);

}  // namespace jiaxin
