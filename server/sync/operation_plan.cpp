// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/sync/operation_plan.h"

#include "domain/record_json.h"
#include "domain/records/records.h"
#include "domain/rules/certificate_state.h"
#include "domain/rules/credit_state.h"
#include "domain/workflow/permissions.h"
#include "domain/workflow/review_past.h"
#include "domain/workflow/transfer_rules.h"

#include <QJsonArray>

namespace jiaxin::server {

namespace {

const QString stateMember = QStringLiteral("state");
const QString unitMember = QStringLiteral("unit");
const QString deletedMember = QStringLiteral("deleted_at");

OperationPlan rejected(const QString &code, const QString &detail = {}, const Problems &problems = {})
{
    return {.status = OperationStatus::Rejected, .code = code, .detail = detail, .problems = problems};
}

OperationPlan rejected(const Error &error)
{
    return rejected(errorName(error.code), error.detail);
}

OperationPlan forbidden(const char *detail)
{
    return rejected(failure(ErrorCode::Forbidden, detail));
}

/// Who may do what is no step of a workflow. What services do along with a step carries the step's action, and is open to
/// every business role: the step itself is judged where it belongs.
bool mayDo(const Actor &actor, const RecordType &type, const QString &action)
{
    static const QHash<QString, Operation> known {
        {QStringLiteral("create"), Operation::Create},
        {QStringLiteral("import"), Operation::Import},
        {QStringLiteral("edit"), Operation::Edit},
        {QStringLiteral("delete"), Operation::Edit},
        {QStringLiteral("attach"), Operation::Attach},
        {QStringLiteral("merge"), Operation::Merge},
        {QStringLiteral("print"), Operation::PrintCertificate},
    };
    // Notices are drawn up by those who open them.
    if (&type == &publicityNoticeType && actor.has(Role::Reviewer))
        return true;
    const auto operation = known.constFind(action);
    return operation == known.constEnd() ? actor.hasBusinessRole() : allowed(actor, *operation);
}

/// Whether a new record may stand in that state: the first one, or where the step that made it leads.
bool mayBeginIn(const RecordType &type, const QString &action, const QString &state)
{
    if (state == QLatin1String(type.initialState))
        return true;
    const Transition *step = findTransition(type.id(), type.initialState, action);
    if (step && state == QLatin1String(step->to))
        return true;
    // What an import brings as listed is listed already (docs/workflow.md).
    return &type == &listEntryType && action == QLatin1String("import") && state == QLatin1String("listed");
}

/// The terms of a transfer stay as they were asked for: only its answer and its place change.
bool altersTerms(const RecordType &type, const QJsonObject &changes)
{
    static const QStringList open {stateMember, unitMember, QStringLiteral("answer"), deletedMember};
    const QStringList names = changes.keys();
    return &type == &transferType &&
           std::any_of(names.begin(), names.end(), [](const QString &name) { return !open.contains(name); });
}

/// The state as it is today, which is more than what is stored.
QString standing(const StoredRecord &before, const QDate &today)
{
    if (before.type == &penaltyType)
        return stateOn(today, static_cast<const Penalty &>(*before.record));
    if (before.type == &listEntryType)
        return stateOn(today, static_cast<const ListEntry &>(*before.record));
    // certificateStanding() without the worker's living status, which the province does not know: after its last day a
    // certificate that was made has expired.
    static const QStringList made {QStringLiteral("made"), QStringLiteral("handed_over"), QStringLiteral("active"),
                                   QStringLiteral("suspended")};
    if (before.type == &certificateType && made.contains(before.record->state) &&
        static_cast<const Certificate &>(*before.record).validUntil < today)
        return QStringLiteral("expired");
    return before.record->state;
}

/// Whether the action is a step that leaves the state as it is: a notice, an amendment. (From where it may be taken is the
/// table's to say.)
bool isStepInPlace(const QString &type, const QString &action)
{
    const Workflow *workflow = workflowFor(type);
    const auto lines = workflow ? workflow->transitions : std::span<const Transition>();
    return std::any_of(lines.begin(), lines.end(), [&action](const Transition &line) {
        return action == QLatin1String(line.action) && qstrcmp(line.from, line.to) == 0;
    });
}

bool changesKeyField(const RecordType &type, const QJsonObject &changes)
{
    return std::any_of(type.fields.begin(), type.fields.end(),
                       [&changes](const Field &field) { return field.key && changes.contains(field.id()); });
}

/// Where the table demands a reason the operation has to give one; which codes there are the releases settle among themselves.
std::optional<Error> reasonRefusal(const Transition *step, const SyncOperation &operation)
{
    return step && step->reasonRequired && operation.remark.reason.isEmpty()
               ? std::optional(failure(ErrorCode::Invalid, "reason_required"))
               : std::nullopt;
}

/// Fields that the step demands of its document and that are empty still, as applyDocument() has it.
Problems lackingOfStep(const Transition *step, const StoredRecord &after)
{
    Problems lacking;
    for (const StepField &demanded : step ? step->fields : std::span<const StepField>()) {
        if (demanded.required && !after.type->field(demanded.name)->get(*after.record).isValid())
            lacking.append({.field = QLatin1String(demanded.name), .rule = QStringLiteral("required")});
    }
    return lacking;
}

/// Why the state may not go where the operation takes it, or nothing; `step` is then the line of the table.
std::optional<Error> stepRefusal(const SyncOperation &operation, const StoredRecord &before, const QString &to,
                                 const Actor &actor, const std::function<WorkflowFacts(const StoredRecord &)> &facts,
                                 const QDate &today, const Transition *&step)
{
    const RecordType &type = *before.type;
    const QString from = standing(before, today);
    // An edit of what was published goes back to review by itself.
    if (&type == &enterpriseType && from == QLatin1String("published") && to == QLatin1String("submitted") &&
        changesKeyField(type, operation.changes) && allowed(actor, Operation::Edit))
        return std::nullopt;
    if (&type == &cardType && !to.isEmpty() && to == cardStateAfter(operation.action, from) &&
        actor.hasAny(Role::CertificateOfficer | Role::Clerk))
        return reasonRefusal(findTransition(type.id(), from, operation.action), operation);
    QString unit = before.record->unit;
    if (&type == &transferType) {
        const auto &transfer = static_cast<const Transfer &>(*before.record);
        unit = actingUnit(transfer, operation.action);
        // One side alone cannot move what it accepts: the province does, when it is asked.
        const bool both = territoryOf(actor, transfer.fromUnit) == Territory::Inside &&
                          territoryOf(actor, transfer.toUnit) == Territory::Inside;
        if (operation.action == QLatin1String("accept") && !both)
            return failure(ErrorCode::WrongState, "answer_at_province");
    }
    const StepDecision decision =
        decideStep(actor, {.type = type.id(), .state = from, .action = operation.action, .unit = unit}, facts(before));
    if (!decision.transition)
        return decision.refusal;
    if (to != QLatin1String(decision.transition->to))
        return failure(ErrorCode::WrongState, "other_state");
    step = decision.transition;
    return reasonRefusal(step, operation);
}

/// Problems that block, of fields that the operation has set; all of them for a new record.
Problems blocking(const StoredRecord &after, const SyncOperation &operation, const QDate &today)
{
    Problems found;
    const CheckContext context {.today = today};
    const bool fresh = operation.baseVersion == 0;
    for (const Problem &problem : fresh ? validate(*after.type, *after.record, context)
                                        : validate(*after.type, *after.record, context, operation.changes.keys())) {
        if (problem.severity == Severity::Block)
            found.append(problem);
    }
    return found;
}

class Planner {
public:
    Planner(const SyncOperation &operation, const Actor &actor, const std::function<WorkflowFacts(const StoredRecord &)> &facts,
            const QDateTime &now)
        : m_operation(operation), m_actor(actor), m_facts(facts), m_now(now), m_today(now.toOffsetFromUtc(8 * 3600).date())
    {
    }

    OperationPlan create(const RecordType &type)
    {
        if (m_operation.baseVersion != 0)
            return rejected(failure(ErrorCode::NotFound, "record"));
        // It is the province that looks across its units.
        if (&type == &duplicateTaskType)
            return forbidden("managed");
        const QString unit = m_operation.changes.value(unitMember).toString();
        if (territoryOf(m_actor, unit) == Territory::Outside)
            return forbidden("territory");
        if (!mayDo(m_actor, type, m_operation.action))
            return forbidden("role");
        const QString state = m_operation.changes.value(stateMember).toString();
        if (!mayBeginIn(type, m_operation.action, state))
            return rejected(failure(ErrorCode::WrongState, "initial"));
        m_after = {.type = &type, .record = type.create(), .fields = {}, .fieldVersions = {}};
        Record &record = *m_after.record;
        record.id = m_operation.record;
        record.unit = unit;
        record.state = state;
        record.source = m_operation.action == QLatin1String("import") ? Source::Import : Source::Sync;
        record.createdAt = m_now;
        for (auto change = m_operation.changes.begin(); change != m_operation.changes.end(); ++change) {
            if (change.key() == deletedMember)
                return rejected(failure(ErrorCode::Invalid, "deleted_at"));
            take(change.key(), QJsonValue::Null, change.value());
        }
        // Nobody asks in the other side's name.
        if (&type == &transferType) {
            const auto &transfer = static_cast<const Transfer &>(record);
            if (transfer.fromUnit != unit || territoryOf(m_actor, askingUnit(transfer)) == Territory::Outside)
                return forbidden("territory");
        }
        return finish();
    }

    OperationPlan change(const StoredRecord &before)
    {
        if (m_operation.baseVersion == 0 || before.type->id() != m_operation.type)
            return rejected(failure(ErrorCode::Conflict, "exists"));
        if (m_operation.baseVersion > before.record->version)
            return rejected(failure(ErrorCode::Stale, "version"));
        if (territoryOf(m_actor, before.record->unit) == Territory::Outside)
            return forbidden("territory");
        m_before = &before;
        m_after = before.copy();
        if (before.record->deletedAt.isValid())
            return onDeleted();
        if (m_operation.action == passOnAction)
            return passOn(before);
        if (const auto refused = judgeBase(before))
            return rejected(*refused);
        for (auto change = m_operation.changes.begin(); change != m_operation.changes.end(); ++change)
            merge(change.key(), change.value());
        return finish();
    }

private:
    /// The record stays as it is; its audit says whose it is from now on, and the feed tells.
    OperationPlan passOn(const StoredRecord &before)
    {
        if (!m_operation.changes.isEmpty() || m_operation.remark.addressee.isEmpty())
            return rejected(failure(ErrorCode::Invalid, "addressee"));
        const QString state = standing(before, m_today);
        if (possibleActions(m_actor, before.type->id(), state, before.record->unit, m_facts(before)).isEmpty())
            return forbidden("nothing_to_pass_on");
        OperationPlan plan {.status = before.record->version == m_operation.baseVersion ? OperationStatus::Applied
                                                                                        : OperationStatus::Merged};
        plan.version = before.record->version;
        plan.after = std::move(m_after);
        return plan;
    }

    /// Deleted on both sides is agreed; anything else is a matter for a person.
    OperationPlan onDeleted()
    {
        OperationPlan plan {.status = OperationStatus::Merged, .version = m_before->record->version};
        if (m_operation.changes.contains(deletedMember))
            return plan;
        plan.status = OperationStatus::Conflict;
        for (auto change = m_operation.changes.begin(); change != m_operation.changes.end(); ++change)
            plan.conflicts.append({.field = change.key(), .mine = change.value(), .theirs = {}});
        return plan;
    }

    /// State, unit and deletion are taken whole or not at all.
    std::optional<Error> judgeBase(const StoredRecord &before)
    {
        const QString state = m_operation.changes.value(stateMember).toString(before.record->state);
        const QString unit = m_operation.changes.value(unitMember).toString(before.record->unit);
        if (altersTerms(*before.type, m_operation.changes))
            return failure(ErrorCode::Forbidden, "terms");
        if (unit != before.record->unit && (territoryOf(m_actor, unit) == Territory::Outside || !m_actor.hasBusinessRole()))
            return failure(ErrorCode::Forbidden, "territory");
        if (state != before.record->state || isStepInPlace(m_operation.type, m_operation.action)) {
            if (before.versionOf(stateMember) > m_operation.baseVersion)
                return failure(ErrorCode::Stale, "state");
            if (const auto refused = stepRefusal(m_operation, before, state, m_actor, m_facts, m_today, m_step))
                return refused;
        } else if (!mayDo(m_actor, *before.type, m_operation.action)) {
            return failure(ErrorCode::Forbidden, "role");
        }
        if (m_operation.changes.contains(deletedMember) && before.record->version != m_operation.baseVersion)
            return failure(ErrorCode::Stale, "deleted_at");
        return std::nullopt;
    }

    void merge(const QString &name, const QJsonValue &value)
    {
        const QJsonValue present = valueOf(*m_before, name);
        if (value == present)
            return;
        if (m_before->versionOf(name) > m_operation.baseVersion) {
            m_conflicts.append({.field = name, .mine = value, .theirs = present});
            return;
        }
        take(name, present, value);
    }

    static QJsonValue valueOf(const StoredRecord &stored, const QString &name)
    {
        if (name == stateMember)
            return stored.record->state;
        if (name == unitMember)
            return stored.record->unit;
        return stored.fields.value(name);
    }

    void take(const QString &name, const QJsonValue &before, const QJsonValue &value)
    {
        if (name == deletedMember) {
            m_after.record->deletedAt = m_now;
        } else if (name == stateMember) {
            m_after.record->state = value.toString();
        } else if (name == unitMember) {
            m_after.record->unit = value.toString();
        } else {
            const Field *field = m_after.type->field(name);
            if (field && !setFromJson(*field, *m_after.record, value))
                m_malformed.append({.field = name, .rule = malformedRule(*field)});
            m_after.fields.insert(name, value);
        }
        m_changes.insert(name, QJsonArray {before, value});
    }

    OperationPlan finish()
    {
        OperationPlan plan {.conflicts = m_conflicts, .changes = m_changes};
        Problems problems = m_malformed.isEmpty() ? blocking(m_after, m_operation, m_today) : m_malformed;
        if (problems.isEmpty())
            problems = lackingOfStep(m_step, m_after);
        if (!problems.isEmpty())
            return rejected(errorName(ErrorCode::Invalid), QStringLiteral("problems"), problems);
        const qint64 was = m_before ? m_before->record->version : 0;
        plan.status = !m_conflicts.isEmpty()           ? OperationStatus::Conflict
                      : was == m_operation.baseVersion ? OperationStatus::Applied
                                                       : OperationStatus::Merged;
        plan.version = was;
        if (m_changes.isEmpty() && m_before)
            return plan;
        plan.version = m_before ? m_before->nextVersion() : 1;
        m_after.record->version = plan.version;
        m_after.record->updatedAt = m_now;
        for (auto change = m_changes.begin(); change != m_changes.end(); ++change)
            m_after.fieldVersions.insert(change.key(), plan.version);
        plan.after = std::move(m_after);
        return plan;
    }

    const SyncOperation &m_operation;
    const Actor &m_actor;
    const std::function<WorkflowFacts(const StoredRecord &)> &m_facts;
    const QDateTime m_now;
    const QDate m_today;
    const StoredRecord *m_before = nullptr;
    const Transition *m_step = nullptr;  ///< that the operation takes
    StoredRecord m_after;
    QList<FieldConflict> m_conflicts;
    Problems m_malformed;
    QJsonObject m_changes;
};

}  // namespace

bool takesStep(const SyncOperation &operation)
{
    return operation.changes.contains(stateMember) || startsReview(operation.action) || operation.action == passOnAction ||
           isStepInPlace(operation.type, operation.action);
}

OperationPlan planOperation(const SyncOperation &operation, const StoredRecord *before, const Actor &actor,
                            const std::function<WorkflowFacts(const StoredRecord &)> &facts, const QDateTime &now)
{
    const RecordType *type = recordTypeByName(operation.type);
    if (!type)
        return rejected(QStringLiteral("unknown_type"));
    Planner planner(operation, actor, facts, now);
    return before ? planner.change(*before) : planner.create(*type);
}

}  // namespace jiaxin::server
