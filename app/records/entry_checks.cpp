// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What is wrong with a record as it stands in the vault, and whether it may be changed.
#include "app/records/record_service.h"

#include "app/records/status_service.h"
#include "app/review/step_effects.h"

namespace jiaxin {

namespace {

/// Why an enterprise may not take on anybody; empty when it may.
QString closedTo(const Enterprise &enterprise)
{
    using State = Enterprise::RegistrationState;
    if (enterprise.state == QLatin1String("frozen"))
        return enterprise.state;
    const State state = enterprise.registrationState;
    const bool gone = state == State::Revoked || state == State::Deregistered || state == State::Cancelled;
    return gone ? choiceName(state) : QString();
}

/// From this state on the record changes by steps with a document only.
bool isBoundToDocuments(const RecordType &type, const QString &state)
{
    static const QStringList open {QString(), QStringLiteral("draft"), QStringLiteral("notified"), QStringLiteral("heard")};
    return (&type == &penaltyType || &type == &listEntryType) && !open.contains(state);
}

}  // namespace

Problems RecordService::duplicates(const RecordType &type, const Record &record)
{
    Problems problems;
    const auto tell = [&](const char *field, const QString &value) {
        const auto other = value.isEmpty() ? nullptr : m_work.store.findBy(type, field, value);
        if (other && other->id != record.id)
            problems.append({.field = QLatin1String(field),
                             .rule = QStringLiteral("duplicate_in_vault"),
                             .argument = other->id.toString()});
    };
    if (&type == &workerType)
        tell("document_number", static_cast<const Worker &>(record).documentNumber);
    if (&type == &enterpriseType)
        tell("credit_code", static_cast<const Enterprise &>(record).creditCode);
    return problems;
}

Result<void> RecordService::checkReferences(const RecordType &type, const Record &record, Problems &problems)
{
    for (const Field &field : type.fields) {
        if (field.kind != FieldKind::Reference || !field.of)
            continue;
        const QString id = field.get(record).toString();
        if (!id.isEmpty() && !m_work.store.load(*recordTypeByName(QLatin1String(field.of)), RecordId(id)))
            problems.append({.field = field.id(),
                             .rule = field.id() == QLatin1String("enterprise") ? QStringLiteral("unknown_enterprise")
                                                                               : QStringLiteral("unknown_code")});
    }
    if (&type == &objectionType) {
        const auto &objection = static_cast<const Objection &>(record);
        const RecordId subject(objection.subject);
        if (subject.isValid() && !m_work.store.load(*recordTypeByName(choiceName(objection.subjectType)), subject))
            problems.append({.field = QStringLiteral("subject"), .rule = QStringLiteral("unknown_code")});
    }
    return {};
}

Problems employmentProblems(const Enterprise &enterprise)
{
    const QString state = closedTo(enterprise);
    if (state.isEmpty())
        return {};
    return {{.field = QStringLiteral("enterprise"), .rule = QStringLiteral("wrong_state"), .argument = state}};
}

Problems RecordService::checkEmployer(const Record *before, const Worker &worker)
{
    if (worker.enterprise.isNull() || (before && static_cast<const Worker *>(before)->enterprise == worker.enterprise))
        return {};
    const auto enterprise = m_work.store.get<Enterprise>(enterpriseType, worker.enterprise);
    return enterprise ? employmentProblems(*enterprise) : Problems();
}

Problems RecordService::checkPayee(const RecordType &type, const Record &record)
{
    if (&type != &fundUseType || !blacklistEntry(m_work, "enterprise", static_cast<const FundUse &>(record).enterprise))
        return {};
    return {{.field = QStringLiteral("enterprise"), .rule = QStringLiteral("blacklisted")}};
}

Problems RecordService::check(const RecordType &type, const Record &record)
{
    Problems problems = validate(type, record, m_work.checkContext());
    (void)checkReferences(type, record, problems);
    problems.append(checkPayee(type, record));
    if (&type == &workerType) {
        const auto stored = record.id.isNull() ? nullptr : m_work.store.load(type, record.id);
        problems.append(checkEmployer(stored.get(), static_cast<const Worker &>(record)));
    }
    const auto completed = type.clone(record);
    prepare(type, *completed);
    problems.append(duplicates(type, *completed));
    return problems;
}

Result<void> RecordService::checkEditable(const RecordType &type, const Record &record)
{
    static const QStringList closed {
        QStringLiteral("submitted"),    QStringLiteral("county_approved"), QStringLiteral("city_approved"),
        QStringLiteral("in_publicity"), QStringLiteral("rejected"),        QStringLiteral("frozen"),
        QStringLiteral("locked"),       QStringLiteral("withdrawn"),       QStringLiteral("approved"),
        QStringLiteral("concluded"),    QStringLiteral("closed"),          QStringLiteral("refused"),
        QStringLiteral("open")};
    if (record.deletedAt.isValid())
        return failure(ErrorCode::WrongState, "deleted");
    if (closed.contains(record.state))
        return Error {.code = ErrorCode::WrongState, .field = {}, .detail = record.state};
    if (isBoundToDocuments(type, record.state))
        return failure(ErrorCode::WrongState, "by_document");
    // Seed B16: after the consent has lapsed the record stops being updated. A renewal, and facts from departments, are let in.
    const RecordId worker = workerConcerned(type, record);
    if (&type != &workerType && !worker.isNull()) {
        const auto owner = m_work.store.load(workerType, worker);
        if (owner && owner->deletedAt.isValid())
            return failure(ErrorCode::WrongState, "deleted");
        if (owner && owner->state == QLatin1String("locked"))
            return failure(ErrorCode::WrongState, "locked");
    }
    if (!worker.isNull() && &type != &authorisationType && &type != &backgroundCheckType &&
        StatusService(m_work).isFrozen(worker))
        return failure(ErrorCode::WrongState, "frozen");
    return {};
}

}  // namespace jiaxin
