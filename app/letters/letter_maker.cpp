// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/certificate_texts.h"
#include "app/letters/letter_texts.h"
#include "app/letters/letter_words.h"
#include "app/records/record_overview.h"
#include "domain/rules/mask.h"

namespace jiaxin::letter_texts {

LetterMaker::LetterMaker(Workspace &work, const QString &title, const QString &addressee)
    : m_letter {.issuer = certificate_text::issuerName(work.settings, work.actor.unit),
                .title = title,
                .addressee = addressee,
                .paragraphs = {},
                .date = work.today(),
                .note = {}}
{
    if (const QString hotline = work.settings.text(setting::hotline); !hotline.isEmpty())
        m_letter.note = QStringLiteral("联系电话：") + hotline;
}

void LetterMaker::heading(const QString &text)
{
    m_letter.paragraphs.append({letter_words::numeral(++m_headings) + u'、' + text, LetterParagraph::Level::Heading});
}

void LetterMaker::body(const QString &text)
{
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            m_letter.paragraphs.append(line.trimmed());
    }
}

QString sentence(const QString &text)
{
    const QString trimmed = text.trimmed();
    static const QString ends = QStringLiteral("。！？；.!?;");
    return trimmed.isEmpty() || ends.contains(trimmed.back()) ? trimmed : trimmed + u'。';
}

QString nameAndCode(const Enterprise &enterprise)
{
    return enterprise.creditCode.isEmpty()
               ? enterprise.name
               : QStringLiteral("%1（统一社会信用代码：%2）").arg(enterprise.name, enterprise.creditCode);
}

QString subjectName(Workspace &work, const RecordType &type, const Record &record, Names names)
{
    if (&type == &enterpriseType)
        return static_cast<const Enterprise &>(record).name;
    if (&type == &workerType) {
        const QString &name = static_cast<const Worker &>(record).name;
        return names == Names::Plain ? name : mask(MaskKind::PublicName, name);
    }
    const Owner owner = ownerOf(work, type, record);
    return owner.record ? subjectName(work, *owner.type, *owner.record, names) : QString();
}

}  // namespace jiaxin::letter_texts
