// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/activity_words.h"

#include "app/words/words.h"
#include "domain/records/records.h"
#include "domain/workflow/transition.h"

namespace jiaxin {
namespace {

struct Deed {
    const char *action;
    Label text;
};

/// Actions that are no steps of a workflow.
constexpr std::array deeds {
    Deed {"create", label("jiaxin::Deeds", "Added")},
    Deed {"edit", label("jiaxin::Deeds", "Edited")},
    Deed {"import", label("jiaxin::Deeds", "Imported")},
    Deed {"remind", label("jiaxin::Deeds", "Wrote reminder letters")},
    Deed {"export", label("jiaxin::Deeds", "Exported")},
    Deed {"attach", label("jiaxin::Deeds", "File stored")},
    Deed {"merge", label("jiaxin::Deeds", "Merged")},
    Deed {"remove", label("jiaxin::Deeds", "Deleted")},
    Deed {"delete", label("jiaxin::Deeds", "Deleted")},
    Deed {"view", label("jiaxin::Deeds", "Looked at")},
    Deed {"view_outside", label("jiaxin::Deeds", "Looked at from outside")},
    Deed {"reveal", label("jiaxin::Deeds", "Saw full numbers")},
    Deed {"login", label("jiaxin::Deeds", "Unlocked the vault")},
    Deed {"user_add", label("jiaxin::Deeds", "Added a user")},
    Deed {"user_disable", label("jiaxin::Deeds", "Disabled a user")},
    Deed {"password_change", label("jiaxin::Deeds", "Changed a password")},
    Deed {"issue", label("jiaxin::Deeds", "Issued")},
    Deed {"verify", label("jiaxin::Deeds", "Verified")},
    Deed {"audit_export", label("jiaxin::Deeds", "Exported the audit")},
    Deed {"settings", label("jiaxin::Deeds", "Changed the settings")},
    Deed {"key_request", label("jiaxin::Deeds", "Made a request for a key")},
    Deed {"key_certify", label("jiaxin::Deeds", "Took in a certified key")},
    Deed {"key", label("jiaxin::Deeds", "Made an issuing key")},
    Deed {"backup", label("jiaxin::Deeds", "Backed up")},
};

}  // namespace

QString deedText(const QString &action, const QString &type)
{
    QString deed;
    if (const Label step = actionLabel(action); !step.isEmpty())
        deed = step.translated();
    for (const Deed &known : deeds) {
        if (action == QLatin1String(known.action))
            deed = known.text.translated();
    }
    if (deed.isEmpty())
        deed = action;
    const RecordType *known = type.isEmpty() ? nullptr : recordTypeByName(type);
    return known ? label("jiaxin::Deeds", "%1 %2").translated().arg(deed, typeText(*known)) : deed;
}

}  // namespace jiaxin
