// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/activity_words.h"

#include "app/words/words.h"
#include "domain/records/records.h"
#include "domain/rules/registration_extract.h"
#include "domain/workflow/transition.h"

namespace jiaxin {

QString deedText(const QString &action, const QString &type)
{
    // Extracts of the register are no records, but people import them.
    const RecordType *known = type == registrationExtractType.id() ? &registrationExtractType
                              : type.isEmpty()                     ? nullptr
                                                                   : recordTypeByName(type);
    const QString deed = known ? auditActionText(*known, action) : auditActionText(action);
    return known ? label("jiaxin::Deeds", "%1 %2").translated().arg(deed, typeText(*known)) : deed;
}

}  // namespace jiaxin
