// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/problem.h"

#include <QDate>

namespace jiaxin {

/// The ages at which a rule speaks, in whole years; the defaults are those of domain.md §3.1.
struct AgeLimits {
    int minimum = 16;  ///< younger is refused: 劳动法 art. 15
    int adult = 18;    ///< younger is a 未成年工
    int high = 70;     ///< older is told
};

/// Completed years on a day, counted from birthday to birthday; who was born on 29 February completes a common year's on the
/// 28th (民法典 art. 202). Negative before birth; an invalid date gives -1.
int ageAt(QDate birth, QDate day);

/// The statutory retirement day under the gradual rise in force since 2025-01-01 (全国人大常委会 2024-09-13): for men 60 years
/// and one month more for each four months of birth from 1965-01, up to 63; for women of the base of 55 likewise from 1970-01,
/// up to 58 (women workers of the base of 50 retire earlier still). `sex` is `male` or `female`; anything else is read as male.
QDate retirementDay(QDate birth, const QString &sex);

/// `age_under_16` blocks; `age_notice` warns with the argument `minor`, `over_retirement` or `over_70` (one of them: the last
/// one includes the one before it). No statutory upper limit is known. A birth date that is invalid or in the future says
/// nothing here: the rules of the number do.
Problems checkAge(QDate birth, const QString &sex, QDate today, const AgeLimits &limits = {});

}  // namespace jiaxin
