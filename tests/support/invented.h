// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/codes.h"
#include "domain/rules/identity_number.h"

#include <QJsonObject>

namespace jiaxin::test {

/// A credit code of 碑林区 with right check characters, for a serial below 100,000; nobody's.
inline QString inventedCreditCode(int serial)
{
    const QString eight = serial < 10'000 ? QStringLiteral("MA6X%1").arg(serial, 4, 10, QLatin1Char('0'))
                                          : QStringLiteral("MA7%1").arg(serial, 5, 10, QLatin1Char('0'));
    const QString code = QStringLiteral("91610103") + eight + QLatin1Char(organizationCodeCheckCharacter(eight));
    return code + QLatin1Char(creditCodeCheckCharacter(code));
}

/// A personal number of 碑林区 with the right check character; an even serial is a woman's.
inline QString inventedResidentId(const QDate &birth, int serial)
{
    const QString digits = QStringLiteral("610103") + birth.toString(QStringLiteral("yyyyMMdd")) +
                           QStringLiteral("%1").arg(serial, 3, 10, QLatin1Char('0'));
    return digits + QLatin1Char(residentIdCheckCharacter(digits));
}

inline QJsonObject inventedEnterprise(int serial)
{
    return {{QStringLiteral("credit_code"), inventedCreditCode(serial)},
            {QStringLiteral("name"), QStringLiteral("西安试验家政服务有限公司%1部").arg(serial)},
            {QStringLiteral("kind"), QStringLiteral("company")},
            {QStringLiteral("legal_representative"), QStringLiteral("秦安和")},
            {QStringLiteral("business_scope"), QStringLiteral("家政服务；养老服务")},
            {QStringLiteral("registered_address"), QStringLiteral("陕西省西安市碑林区南大街1号")},
            {QStringLiteral("division"), QStringLiteral("610103")},
            {QStringLiteral("contact_phone"), QStringLiteral("139%1").arg(serial, 8, 10, QLatin1Char('0'))}};
}

inline QJsonObject inventedWorker(int serial, const QString &enterprise)
{
    return {{QStringLiteral("name"), QStringLiteral("柳试验")},
            {QStringLiteral("document_type"), QStringLiteral("resident_id")},
            {QStringLiteral("document_number"), inventedResidentId(QDate(1985, 3, 7), serial)},
            {QStringLiteral("phone"), QStringLiteral("1380000%1").arg(serial, 4, 10, QLatin1Char('0'))},
            {QStringLiteral("current_address"), QStringLiteral("陕西省西安市碑林区文艺路20号3单元")},
            {QStringLiteral("category"), QStringLiteral("general")},
            {QStringLiteral("enterprise"), enterprise}};
}

}  // namespace jiaxin::test
