// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/words/audit_words.h"

#include "app/words/words.h"
#include "domain/label.h"

namespace jiaxin {
QString auditReasonText(const AuditRow &row)
{
    QStringList parts;
    if (const QJsonValue user = row.entry.changes.value(QStringLiteral("user")); user.isString())
        parts.append(label("audit", "User %1").translated().arg(user.toString()));
    if (!row.context.reason.isEmpty())
        parts.append(reasonText(row.context.reason));
    if (!row.context.note.isEmpty())
        parts.append(row.context.note);
    return parts.join(label("audit", "; ").translated());
}

}  // namespace jiaxin
