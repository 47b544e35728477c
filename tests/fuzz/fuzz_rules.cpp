// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Every rule that reads text, given any text; what is normal is normal already.
#include "domain/rules/codes.h"
#include "domain/rules/contact.h"
#include "domain/rules/identity_number.h"
#include "domain/rules/mask.h"
#include "domain/rules/normalize.h"

using namespace jiaxin;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const QDate today(2026, 11, 23);
    if (normalizeText(normalizeText(text)) != normalizeText(text) || normalizeCode(normalizeCode(text)) != normalizeCode(text))
        abort();
    (void)parseLooseDate(text);
    (void)normalizeDocumentNumber(text);
    (void)checkCreditCode(text);
    (void)checkRegistrationNumber(text);
    (void)checkOrganizationCode(text);
    (void)checkPhone(text);
    (void)checkPersonName(text, NameScript::Any);
    (void)lostDigitsInSpreadsheet(text);
    const CheckResult number = checkResidentId(text, today);
    if (number.ok() && checkResidentId(number.normalized, today).normalized != number.normalized)
        abort();
    (void)checkPermanentResidence(text, today);
    for (int kind = 0; kind <= int(MaskKind::Hidden); ++kind)
        (void)mask(MaskKind(kind), text);
    return 0;
}
