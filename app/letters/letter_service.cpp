// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/letters/letter_service.h"

#include "app/documents/odt_letter.h"
#include "app/exchange/export_trail.h"
#include "app/letters/letter_texts.h"

namespace jiaxin {

namespace {

/// Which records each kind can be about.
struct KindSubjects {
    LetterKind kind;
    QList<const RecordType *> types;
};

const QList<KindSubjects> &kindSubjects()
{
    static const QList<KindSubjects> table {
        {LetterKind::ReviewOpinion, {&enterpriseType, &rewardType}},
        {LetterKind::CorrectionNotice, {&enterpriseType, &rewardType}},
        {LetterKind::PriorNotice, {&listEntryType}},
        {LetterKind::InquiryLetter, {&objectionType}},
        {LetterKind::ObjectionAnswer, {&objectionType}},
        {LetterKind::PublicNotice, {&publicityNoticeType}},
    };
    return table;
}

const QList<const RecordType *> &typesOf(LetterKind kind)
{
    return kindSubjects().at(int(kind)).types;
}

Result<OfficialLetter> textOf(Workspace &work, LetterKind kind, const RecordType &type, const Record &record)
{
    switch (kind) {
    case LetterKind::ReviewOpinion:
        return letter_texts::reviewOpinion(work, type, record);
    case LetterKind::CorrectionNotice:
        return letter_texts::correctionNotice(work, type, record);
    case LetterKind::PriorNotice:
        return letter_texts::priorNotice(work, static_cast<const ListEntry &>(record));
    case LetterKind::InquiryLetter:
        return letter_texts::inquiryLetter(work, static_cast<const Objection &>(record));
    case LetterKind::ObjectionAnswer:
        return letter_texts::objectionAnswer(work, static_cast<const Objection &>(record));
    case LetterKind::PublicNotice:
        return letter_texts::publicNotice(work, static_cast<const PublicityNotice &>(record));
    case LetterKind::Count:
        break;
    }
    return ErrorCode::NotFound;
}

/// The letter once, then the end.
LetterSource once(OfficialLetter letter)
{
    return [letter = std::optional(std::move(letter))]() mutable -> Result<std::optional<OfficialLetter>> {
        return std::exchange(letter, std::nullopt);
    };
}

}  // namespace

QList<LetterKind> LetterService::kindsOf(const RecordType &type)
{
    QList<LetterKind> kinds;
    for (const KindSubjects &line : kindSubjects()) {
        if (line.types.contains(&type))
            kinds.append(line.kind);
    }
    return kinds;
}

QList<LetterKind> LetterService::possible(const RecordType &type, const RecordId &id)
{
    QList<LetterKind> kinds;
    for (const LetterKind kind : kindsOf(type)) {
        if (letter({.kind = kind, .id = id}))
            kinds.append(kind);
    }
    return kinds;
}

Result<LetterService::Subject> LetterService::subjectOf(const LetterRequest &request)
{
    for (const RecordType *type : typesOf(request.kind)) {
        auto record = m_work.store.load(*type, request.id);
        if (!record || record->deletedAt.isValid())
            continue;
        if (!allowed(m_work.actor, Operation::Export))
            return failure(ErrorCode::Forbidden, "role");
        if (m_work.territoryOf(record->unit) == Territory::Outside)
            return failure(ErrorCode::Forbidden, "territory");
        return Subject {.type = type, .record = std::move(record)};
    }
    return ErrorCode::NotFound;
}

Result<OfficialLetter> LetterService::letter(const LetterRequest &request)
{
    const Result<Subject> subject = subjectOf(request);
    if (!subject)
        return subject.error();
    Result<OfficialLetter> letter = textOf(m_work, request.kind, *subject->type, *subject->record);
    if (!letter)
        return letter;
    letter->number = request.number.trimmed();
    return letter;
}

Result<AuditEntry> LetterService::entryOf(const LetterRequest &request, const QString &form)
{
    const Result<Subject> subject = subjectOf(request);
    if (!subject)
        return subject.error();
    QJsonObject facts {{QStringLiteral("letter"), choiceName(request.kind)}, {QStringLiteral("form"), form}};
    if (!request.number.trimmed().isEmpty())
        facts.insert(QStringLiteral("number"), request.number.trimmed());
    return AuditEntry {.action = QStringLiteral("document"),
                       .type = subject->type->id(),
                       .record = request.id.toString(),
                       .version = subject->record->version,
                       .changes = facts};
}

Result<LetterSummary> LetterService::write(const LetterRequest &request, const QString &file)
{
    Result<OfficialLetter> letter = this->letter(request);
    if (!letter)
        return letter.error();
    const bool odt = file.endsWith(QLatin1String(".odt"), Qt::CaseInsensitive);
    const Result<AuditEntry> entry = entryOf(request, odt ? QStringLiteral("odt") : QStringLiteral("pdf"));
    if (!entry)
        return entry.error();
    LetterSummary summary {.letters = 1, .pages = 0};
    if (odt) {
        if (const Result<void> written = writeLetterOdt(file, *letter); !written)
            return written.error();
    } else {
        const Result<LetterSummary> written = writeLetters(file, once(std::move(*letter)));
        if (!written)
            return written.error();
        summary = *written;
    }
    if (const Result<void> audited = auditExport(m_work, *entry, m_work.context(), file); !audited)
        return audited.error();
    return summary;
}

Result<LetterSummary> LetterService::print(const LetterRequest &request, QPrinter &printer)
{
    Result<OfficialLetter> letter = this->letter(request);
    if (!letter)
        return letter.error();
    const Result<AuditEntry> entry = entryOf(request, QStringLiteral("paper"));
    if (!entry)
        return entry.error();
    // The row before the paper: what has left the printer cannot be taken back.
    const Result<void> audited = m_work.transact([&]() -> Result<void> {
        m_work.store.audit().append(*entry, m_work.context());
        return {};
    });
    if (!audited)
        return audited.error();
    return printLetters(printer, once(std::move(*letter)));
}

}  // namespace jiaxin
