// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/settings/settings.h"

namespace jiaxin {

QString Settings::text(const Setting &setting)
{
    Statement query = m_database.prepare(QStringLiteral("SELECT value FROM setting WHERE scope = ? AND key = ?"));
    query.bindText(1, scopeOf(setting)).bindText(2, QString::fromLatin1(setting.key));
    return query.step() ? query.text(0) : QString::fromUtf8(setting.fallback);
}

void Settings::set(const Setting &setting, const QString &value)
{
    Statement statement =
        m_database.prepare(QStringLiteral("INSERT OR REPLACE INTO setting (scope, key, value) VALUES (?,?,?)"));
    statement.bindText(1, scopeOf(setting)).bindText(2, QString::fromLatin1(setting.key)).bindText(3, value).run();
}

StatusPolicy Settings::statusPolicy()
{
    return {.authorisationWarnDays = number(setting::authorisationWarnDays),
            .healthWarnDays = number(setting::healthWarnDays),
            .insuranceWarnDays = number(setting::insuranceWarnDays),
            .documentWarnDays = number(setting::documentWarnDays),
            .backgroundMaximumDays = number(setting::backgroundMaximumDays),
            .insuranceRequired = flag(setting::insuranceRequired),
            .certificateYears = number(setting::certificateYears)};
}

ObjectionTerms Settings::objectionTerms()
{
    return {.accept = number(setting::objectionAcceptDays),
            .check = number(setting::objectionCheckDays),
            .inquiry = number(setting::objectionInquiryDays)};
}

}  // namespace jiaxin
