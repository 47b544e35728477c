// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/normalize_field.h"

#include "domain/rules/contact.h"
#include "domain/rules/field_checks.h"
#include "domain/rules/normalize.h"

namespace jiaxin {

QString normalizeFor(const Field &field, const QString &text)
{
    const bool code = field.mask == MaskKind::IdNumber || field.search == Search::Number || field.check == &checks::division;
    if (code)
        return normalizeCode(text);
    if (field.check == &checks::documentNumber)
        return normalizeDocumentNumber(normalizeText(text));
    CheckResult result;
    if (field.check == &checks::anyPersonName)
        result = checkPersonName(text, NameScript::Any);
    else if (field.check == &checks::mobilePhone)
        result = checkPhone(text, PhoneKind::Mobile);
    else if (field.check == &checks::landline)
        result = checkPhone(text, PhoneKind::Landline);
    else if (field.check == &checks::anyPhone)
        result = checkPhone(text, PhoneKind::Any);
    else
        return normalizeText(text);
    return result.ok() ? result.normalized : normalizeText(text);
}

}  // namespace jiaxin
