// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/age.h"

#include <algorithm>

namespace jiaxin {

namespace {

using namespace Qt::StringLiterals;

Problems notice(const QString &argument)
{
    return {{.field = {}, .rule = u"age_notice"_s, .severity = Severity::Warn, .argument = argument}};
}

}  // namespace

int ageAt(QDate birth, QDate day)
{
    if (!birth.isValid() || !day.isValid())
        return -1;
    const int years = day.year() - birth.year();
    // addYears() gives 28 February where a 29th is missing.
    return birth.addYears(years) <= day ? years : years - 1;
}

QDate retirementDay(QDate birth, const QString &sex)
{
    constexpr int monthsPerStep = 4;
    constexpr int mostMonths = 36;
    const bool female = sex == "female"_L1;
    const int baseAge = female ? 55 : 60;
    const int firstYear = female ? 1970 : 1965;
    const int months = (birth.year() - firstYear) * 12 + birth.month() - 1;
    const int delay = months < 0 ? 0 : std::min(months / monthsPerStep + 1, mostMonths);
    return birth.addMonths(baseAge * 12 + delay);
}

Problems checkAge(QDate birth, const QString &sex, QDate today, const AgeLimits &limits)
{
    if (!birth.isValid() || !today.isValid() || birth > today)
        return {};
    const int age = ageAt(birth, today);
    if (age < limits.minimum) {
        return {
            {.field = {}, .rule = u"age_under_16"_s, .severity = Severity::Block, .argument = QString::number(limits.minimum)}};
    }
    if (age < limits.adult)
        return notice(u"minor"_s);
    if (age > limits.high)
        return notice(u"over_70"_s);
    if (today >= retirementDay(birth, sex))
        return notice(u"over_retirement"_s);
    return {};
}

}  // namespace jiaxin
