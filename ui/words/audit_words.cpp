// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/words/audit_words.h"

#include "app/words/words.h"
#include "domain/label.h"

namespace jiaxin {
namespace {

struct ActionWords {
    const char *action;
    Label text;
};

/// What is no action of a workflow.
constexpr std::array actionWords {
    ActionWords {"attach", label("audit", "Attach a picture")},
    ActionWords {"audit_export", label("audit", "Export the audit")},
    ActionWords {"backup", label("audit", "Back up")},
    ActionWords {"create", label("audit", "Add")},
    ActionWords {"delete", label("audit", "Delete")},
    ActionWords {"export", label("audit", "Export")},
    ActionWords {"import", label("audit", "Import")},
    ActionWords {"key_certify", label("audit", "Certify a key")},
    ActionWords {"key_create", label("audit", "Make a key")},
    ActionWords {"key_import", label("audit", "Import a key")},
    ActionWords {"key_request", label("audit", "Request a key certificate")},
    ActionWords {"login", label("audit", "Open the vault")},
    ActionWords {"merge", label("audit", "Merge")},
    ActionWords {"password_change", label("audit", "New password")},
    ActionWords {"reveal", label("audit", "See the number in full")},
    ActionWords {"edit", label("audit", "Change")},
    ActionWords {"user_add", label("audit", "Add a user")},
    ActionWords {"user_disable", label("audit", "Disable a user")},
    ActionWords {"view", label("audit", "Look at a record")},
    ActionWords {"view_outside", label("audit", "Look at a record of another unit")},
    ActionWords {"verify", label("audit", "Verify a certificate")},
};

}  // namespace

QString auditActionText(const QString &action)
{
    for (const ActionWords &words : actionWords) {
        if (action == QLatin1String(words.action))
            return words.text.translated();
    }
    return actionText(action);
}

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
