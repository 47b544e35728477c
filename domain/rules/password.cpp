// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/password.h"

namespace jiaxin {

QString passwordProblem(const QString &userName, const Secret &password)
{
    const QString text = QString::fromUtf8(password.view());
    if (text.size() < 8)
        return QStringLiteral("password_short");
    if (!userName.isEmpty() && text.contains(userName, Qt::CaseInsensitive))
        return QStringLiteral("password_has_name");
    std::array<bool, 4> classes {};
    for (const QChar character : text)
        classes.at(character.isLower() ? 0 : character.isUpper() ? 1 : character.isDigit() ? 2 : 3) = true;
    return std::count(classes.begin(), classes.end(), true) >= 3 ? QString() : QStringLiteral("password_simple");
}

}  // namespace jiaxin
