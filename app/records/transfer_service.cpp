// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/records/transfer_service.h"

#include "app/records/status_service.h"
#include "app/session/user_service.h"
#include "domain/rules/divisions.h"

namespace jiaxin {

namespace {

const QString moveAction = QStringLiteral("move");

Outcome outcomeOf(const Transfer &transfer, bool saved)
{
    return {.id = transfer.id, .version = transfer.version, .state = transfer.state, .problems = {}, .saved = saved};
}

}  // namespace

Result<Transfer> TransferService::draft(const TransferRequest &request, const Record &subject)
{
    Transfer transfer;
    (request.type == &enterpriseType ? transfer.enterprise : transfer.worker) = request.id;
    transfer.fromUnit = subject.unit;
    transfer.toUnit = request.toUnit;
    transfer.ground = request.ground;
    transfer.note = request.note.trimmed();
    if (request.type == &workerType) {
        const auto employer = m_work.store.get<Enterprise>(enterpriseType, request.toEnterprise);
        if (!employer || employer->deletedAt.isValid())
            return invalid("to_enterprise", "required");
        transfer.toEnterprise = employer->id;
        transfer.toUnit = employer->unit;
    }
    if (UnitTree::shipped().unit(transfer.toUnit).code.isEmpty())
        return invalid("to_unit", "unknown_code");
    if (transfer.toUnit == transfer.fromUnit)
        return invalid("to_unit", "same_unit");
    if (m_work.territoryOf(transfer.fromUnit) == Territory::Inside)
        transfer.askedBy = Transfer::Side::Giving;
    else if (m_work.territoryOf(transfer.toUnit) == Territory::Inside)
        transfer.askedBy = Transfer::Side::Taking;
    else
        return failure(ErrorCode::Forbidden, "territory");
    return transfer;
}

std::optional<RecordId> TransferService::openFor(const Transfer &transfer)
{
    const RecordType &type = subjectType(transfer);
    for (const Transfer &other : m_work.store.childrenOf<Transfer>(transferType, type.name, subjectId(transfer))) {
        if (other.state == QLatin1String("proposed"))
            return other.id;
    }
    return std::nullopt;
}

Result<Outcome> TransferService::ask(const TransferRequest &request)
{
    const auto subject = m_work.store.load(*request.type, request.id);
    if (!subject || subject->deletedAt.isValid())
        return ErrorCode::NotFound;
    if (!m_work.actor.hasAny(Role::Clerk | Role::Reviewer))
        return failure(ErrorCode::Forbidden, "role");
    Result<Transfer> transfer = draft(request, *subject);
    if (!transfer)
        return transfer.error();
    if (request.version && *request.version != subject->version)
        return failure(ErrorCode::Stale, "version");
    if (const std::optional<Error> why = transferObstacle(*request.type, *subject))
        return *why;
    if (openFor(*transfer))
        return failure(ErrorCode::Conflict, "transfer_open");
    Problems problems = validate(transferType, *transfer, m_work.checkContext());
    if (request.type == &workerType) {
        Worker moved = static_cast<const Worker &>(*subject);
        moved.enterprise = request.toEnterprise;
        problems.append(RecordService(m_work).checkEmployer(subject.get(), moved));
    }
    if (blocks(problems))
        return Outcome {.id = {}, .version = 0, .state = {}, .problems = problems, .saved = false};
    return m_work.transact([&]() -> Result<Outcome> {
        transfer->unit = transfer->fromUnit;
        m_work.store.insert(transferType, *transfer, m_work.context({}, transfer->note), QStringLiteral("propose"));
        return outcomeOf(*transfer, true);
    });
}

StepDecision TransferService::decide(const Transfer &transfer, const QString &action, const WorkflowFacts &facts) const
{
    return decideStep(
        m_work.actor,
        {.type = transferType.id(), .state = transfer.state, .action = action, .unit = actingUnit(transfer, action)}, facts);
}

Result<Outcome> TransferService::move(const Transfer &transfer, const StepRequest &request)
{
    const RecordType &type = subjectType(transfer);
    const auto before = m_work.store.load(type, subjectId(transfer));
    if (!before || before->deletedAt.isValid())
        return ErrorCode::NotFound;
    // It may have moved since by a merge or by another way than this one.
    if (before->unit != transfer.fromUnit)
        return failure(ErrorCode::Stale, "moved");
    if (const std::optional<Error> why = transferObstacle(type, *before))
        return *why;
    RecordService records(m_work);
    const auto after = type.clone(*before);
    if (&type == &workerType) {
        const auto employer = m_work.store.get<Enterprise>(enterpriseType, transfer.toEnterprise);
        if (!employer || employer->deletedAt.isValid() || employer->unit != transfer.toUnit)
            return failure(ErrorCode::Stale, "moved");
        static_cast<Worker &>(*after).enterprise = transfer.toEnterprise;
        const Problems problems = records.checkEmployer(before.get(), static_cast<const Worker &>(*after));
        if (blocks(problems))
            return Outcome {.id = transfer.id, .version = transfer.version, .state = transfer.state, .problems = problems};
    }
    after->unit = transfer.toUnit;
    const ChangeContext context = m_work.context(choiceName(transfer.ground), request.note);
    m_work.store.update(type, *before, *after, context, moveAction);
    records.moveChildren(type, *after, context);
    StatusService(m_work).recomputeAfter(type, *after);
    return Outcome {.id = transfer.id, .version = transfer.version, .state = transfer.state, .problems = {}, .saved = true};
}

Result<Outcome> TransferService::act(const RecordId &id, const StepRequest &request)
{
    const auto before = m_work.store.get<Transfer>(transferType, id);
    if (const auto error = notAsSeen(before ? &*before : nullptr, request.version))
        return *error;
    const StepDecision decision = decide(*before, request.action, ReviewService(m_work).facts(transferType, *before));
    if (!decision.transition)
        return decision.refusal;
    if (request.action == QLatin1String("refuse") && request.note.trimmed().isEmpty())
        return invalid("note", "required");
    return m_work.transact([&]() -> Result<Outcome> {
        Transfer after = *before;
        after.state = QLatin1String(decision.transition->to);
        after.answer = request.note.trimmed();
        m_work.store.update(transferType, *before, after, m_work.context({}, request.note), request.action);
        if (request.action == QLatin1String("accept")) {
            // What moves takes the request with it, as one of its records.
            const Result<Outcome> moved = move(*before, request);
            if (!moved)
                return moved.error();
            if (!moved->saved)
                return Error {.code = ErrorCode::WrongState,
                              .field = QStringLiteral("to_enterprise"),
                              .detail = QStringLiteral("closed")};
        }
        const auto now = m_work.store.get<Transfer>(transferType, id);
        return outcomeOf(*now, true);
    });
}

TransferLine TransferService::line(const Transfer &transfer)
{
    RecordService records(m_work);
    const auto nameOf = [&](const RecordType &type, const RecordId &id) {
        const auto record = id.isNull() ? nullptr : m_work.store.load(type, id);
        return record ? records.maskedJson(type, *record).value(QStringLiteral("name")).toString() : QString();
    };
    TransferLine line {.transfer = transfer,
                       .subject = nameOf(subjectType(transfer), subjectId(transfer)),
                       .destination = nameOf(enterpriseType, transfer.toEnterprise),
                       .askedByUser = {},
                       .askedAt = transfer.createdAt};
    const WorkflowFacts facts = ReviewService(m_work).facts(transferType, transfer);
    line.askedByUser = displayName(m_work.database(), facts.submitter);
    for (const Transition &step : workflowFor(transferType.id())->transitions) {
        const QString action = QLatin1String(step.action);
        if (decide(transfer, action, facts).transition)
            line.actions.append(action);
    }
    return line;
}

Result<QList<TransferLine>> TransferService::list(bool openOnly, int limit)
{
    if (!allowed(m_work.actor, Operation::View))
        return failure(ErrorCode::Forbidden, "role");
    const QStringList units = UnitTree::shipped().subtree(m_work.actor.unit);
    QStringList ids;
    {
        Statement query = m_work.database().prepare(
            QStringLiteral("SELECT id FROM transfer WHERE deleted_at IS NULL%1 AND (from_unit IN (%2) OR to_unit IN (%2)) "
                           "ORDER BY seq DESC LIMIT ?")
                .arg(openOnly ? QStringLiteral(" AND state = 'proposed'") : QString(), placeholders(units.size())));
        query.bindTexts(1, units + units).bindInt(int(2 * units.size()) + 1, limit);
        while (query.step())
            ids.append(query.text(0));
    }
    QList<TransferLine> lines;
    for (const QString &id : std::as_const(ids)) {
        if (const auto transfer = m_work.store.get<Transfer>(transferType, RecordId(id)))
            lines.append(line(*transfer));
    }
    return lines;
}

int TransferService::waiting()
{
    const Result<QList<TransferLine>> open = list(true);
    return open ? int(std::count_if(open->begin(), open->end(),
                                    [](const TransferLine &line) { return line.actions.contains(QStringLiteral("accept")); }))
                : 0;
}

}  // namespace jiaxin
