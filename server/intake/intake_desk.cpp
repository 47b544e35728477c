// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/intake/intake_desk.h"

#include "domain/record_json.h"
#include "domain/records/records.h"
#include "domain/rules/normalize_field.h"
#include "domain/workflow/intake.h"
#include "domain/workflow/permissions.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace jiaxin::server {

namespace {

const QString unitName = QStringLiteral("unit");
const QString stateName = QStringLiteral("state");
const QString deletedName = QStringLiteral("deleted_at");

OperationPlan refusedFiling(const Error &error)
{
    return {.status = OperationStatus::Rejected, .code = errorName(error.code), .detail = error.detail};
}

/// The enterprise before its workers and rewards, and these before what is said about them.
int filingRank(const SyncOperation &operation)
{
    if (operation.type == enterpriseType.id())
        return 0;
    return operation.type == workerType.id() || operation.type == rewardType.id() ? 1 : 2;
}

/// Who files acts as a clerk of the enterprise's unit: what else a clerk may do there is not among the steps of an enterprise.
Actor filingClerk(const QString &name, const QString &unit)
{
    return {.name = name, .roles = {Role::Clerk}, .unit = unit};
}

/// Whether the enterprise still holds the record.
bool isHeld(const QString &type, const QString &state)
{
    return findIntakeStep(type, u"edit", state) ||
           (type == objectionType.id() && state == QLatin1String(objectionType.initialState));
}

QJsonObject shownFields(const RecordType &type, const QString &state, const QJsonObject &fields)
{
    // The unit keeps the archive of a worker who is filed; whether the consent still holds is not for this account to know.
    if (&type != &workerType || isHeld(type.id(), state))
        return fields;
    const auto record = type.create();
    (void)applyJson(type, *record, fields);
    QJsonObject shown;
    for (const char *name : {"name", "document_number"}) {
        const Field &field = *type.field(name);
        shown.insert(field.id(), valueToJson(field, shownValue({}, field, field.get(*record), Territory::Outside)));
    }
    return shown;
}

QJsonObject filingObject(QByteArrayView text)
{
    return QJsonDocument::fromJson(text.toByteArray()).object();
}

}  // namespace

Result<QJsonObject> IntakeDesk::file(const QList<SyncOperation> &operations)
{
    for (const SyncOperation &operation : operations) {
        if (operation.madeBy != m_caller.actor.name)
            return invalid("made_by", "caller");
        // Reasons are given by those who review.
        if (!operation.remark.isEmpty())
            return invalid("reason", "not_of_step");
    }
    PushService push(
        m_service, m_connection, m_caller,
        {.rank = &filingRank, .plan = [this](const SyncOperation &operation, const StoredRecord *before, const FactsOf &facts) {
             return plan(operation, before, facts);
         }});
    return QJsonDocument::fromJson(push.push(operations)).object();
}

OperationPlan IntakeDesk::plan(const SyncOperation &operation, const StoredRecord *before, const FactsOf &facts)
{
    if (const auto refused = refusal(operation, before))
        return refusedFiling(*refused);
    // The first filing of all goes to the unit that the account was made for, what is there stays where it is.
    const QString unit = before                                  ? before->record->unit
                         : operation.type == enterpriseType.id() ? m_caller.actor.unit
                                                                 : unitOfEnterprise();
    if (unit.isEmpty())
        return refusedFiling(failure(ErrorCode::NotFound, "enterprise"));
    if (const auto refused = referenceRefusal(operation))
        return refusedFiling(*refused);
    const Actor clerk = filingClerk(m_caller.actor.name, unit);
    SyncOperation filing = operation;
    filing.changes = completed(*recordTypeByName(operation.type), operation, before);
    if (!before) {
        filing.changes.insert(unitName, unit);
        filing.changes.insert(stateName, QLatin1String(findIntakeStep(filing.type, filing.action, u"")->to));
    } else if (operation.action == QLatin1String("submit")) {
        const StepDecision step = decideStep(
            clerk, {.type = filing.type, .state = before->record->state, .action = filing.action, .unit = clerk.unit},
            facts(*before));
        if (!step.transition)
            return refusedFiling(step.refusal);
        filing.changes.insert(stateName, QLatin1String(step.transition->to));
    }
    OperationPlan plan = planOperation(filing, before, clerk, facts, m_service.clock.now());
    if (plan.after && !before) {
        plan.after->record->source = Source::Enterprise;
        plan.after->filedThrough = m_caller.enterprise;
    }
    return plan;
}

std::optional<Error> IntakeDesk::refusal(const SyncOperation &operation, const StoredRecord *before) const
{
    const RecordType *type = recordTypeByName(operation.type);
    if (!type || !isFiledByEnterprises(operation.type))
        return failure(ErrorCode::Forbidden, "type");
    if (type == &enterpriseType && operation.record.toString() != m_caller.enterprise)
        return failure(ErrorCode::Forbidden, "enterprise");
    if (before && before->type != type)
        return failure(ErrorCode::Conflict, "exists");
    if (!before && operation.baseVersion > 0)
        return failure(ErrorCode::NotFound, "record");
    if (!findIntakeStep(operation.type, operation.action, before ? before->record->state : QString())) {
        const auto steps = intakeSteps();
        const bool known = std::any_of(steps.begin(), steps.end(), [&](const IntakeStep &step) {
            return operation.type == QLatin1String(step.type) && operation.action == QLatin1String(step.action);
        });
        return known ? failure(ErrorCode::WrongState, "no_such_step") : failure(ErrorCode::Forbidden, "role");
    }
    const bool deletes = operation.action == QLatin1String("delete");
    if (deletes != operation.changes.contains(deletedName))
        return failure(ErrorCode::Forbidden, "deleted_at");
    for (auto change = operation.changes.begin(); change != operation.changes.end(); ++change) {
        if (change.key() == deletedName)
            continue;
        if (!enterpriseFills(*type, change.key()))
            return Error {.code = ErrorCode::Forbidden, .field = change.key(), .detail = change.key()};
        if (change.key() == QLatin1String("enterprise") && change.value().toString() != m_caller.enterprise)
            return failure(ErrorCode::Forbidden, "enterprise");
    }
    return std::nullopt;
}

std::optional<Error> IntakeDesk::referenceRefusal(const SyncOperation &operation)
{
    const auto text = [&operation](const char *name) { return operation.changes.value(QLatin1String(name)).toString(); };
    if (operation.type == objectionType.id() && !isVisible(text("subject"), text("subject_type"), false))
        return failure(ErrorCode::NotFound, "subject");
    if (operation.type == attachmentType.id() && !isVisible(text("owner"), text("owner_type"), true))
        return failure(ErrorCode::NotFound, "owner");
    return std::nullopt;
}

/// The changes as a client of an office would have sent them: texts in their one form, and what follows from other fields.
QJsonObject IntakeDesk::completed(const RecordType &type, const SyncOperation &operation, const StoredRecord *before) const
{
    QJsonObject changes = operation.changes;
    if (changes.contains(deletedName))
        return changes;
    if (&type == &objectionType) {
        changes.insert(QStringLiteral("applicant_kind"), choiceName(Objection::ApplicantKind::Enterprise));
        changes.insert(QStringLiteral("channel"), choiceName(Objection::Channel::Platform));
        changes.insert(QStringLiteral("received_at"), instantText(m_service.clock.now()));
    }
    const auto record = before ? type.clone(*before->record) : type.create();
    const QJsonObject was = recordToJson(type, *record, JsonScope::FieldsOnly);
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        const Field &field = *type.field(change.key());
        // What cannot be read is left for the plan to refuse by name.
        if (!setFromJson(field, *record, change.value()))
            return changes;
        if (field.kind == FieldKind::Text)
            (void)field.set(*record, normalizeFor(field, field.get(*record).toString()));
    }
    if (type.complete)
        type.complete(*record, {.today = m_service.clock.today()});
    const QJsonObject now = recordToJson(type, *record, JsonScope::FieldsOnly);
    for (auto value = now.begin(); value != now.end(); ++value) {
        if (value.value() != was.value(value.key()) || changes.contains(value.key()))
            changes.insert(value.key(), value.value());
    }
    return changes;
}

/// Where the enterprise's record lies; empty before it is filed.
QString IntakeDesk::unitOfEnterprise()
{
    const PgResult rows = m_connection.exec(
        "SELECT unit FROM record WHERE id = $1 AND type = 'enterprise' AND deleted_at IS NULL", {pgText(m_caller.enterprise)});
    return rows.isEmpty() ? QString() : rows.text(0, 0);
}

bool IntakeDesk::isVisible(const QString &id, const QString &type, bool own)
{
    if (!RecordId(id).isValid())
        return false;
    const QByteArray sql = "SELECT 1 FROM record WHERE id = $1 AND type = $2 AND deleted_at IS NULL";
    return !m_connection.exec(own ? sql + " AND is_own_filing(id)" : sql, {pgText(id), pgText(type)}).isEmpty();
}

Result<void> IntakeDesk::mayAttach(const QString &record)
{
    const PgTransaction transaction(m_connection, "READ ONLY");
    enter(m_connection, m_caller.scope);
    if (!RecordId(record).isValid())
        return failure(ErrorCode::NotFound, "record");
    const PgResult rows = m_connection.exec(
        "SELECT type, state FROM record WHERE id = $1 AND deleted_at IS NULL AND is_own_filing(id)", {pgText(record)});
    if (rows.isEmpty())
        return failure(ErrorCode::NotFound, "record");
    return isHeld(rows.text(0, 0), rows.text(0, 1)) ? Result<void>() : Result<void>(failure(ErrorCode::WrongState, "state"));
}

// Row-level security is the net below; the indexes are used by the conditions of the queries themselves.
QJsonObject IntakeDesk::filings(const QString &type, const QString &after, int limit)
{
    const PgTransaction transaction(m_connection, "READ ONLY");
    enter(m_connection, m_caller.scope);
    const PgResult rows =
        m_connection.exec("SELECT id, type, version, state, unit, instant_text(created_at), instant_text(updated_at), fields, "
                          "(SELECT coalesce(jsonb_agg(jsonb_build_object('action', a.action, 'at', instant_text(a.at), 'to', "
                          "a.changes->'state'->1) || coalesce(CASE WHEN a.action IN ('return', 'reject') THEN a.said END, "
                          "'{}') ORDER BY a.seq), '[]') FROM audit AS a "
                          "WHERE a.record = record.id AND a.changes->'state' IS NOT NULL) "
                          "FROM record WHERE (filed_through = $4 OR id = $4::text::uuid) AND deleted_at IS NULL "
                          "AND ($1 = '' OR type = $1) AND id > $2 ORDER BY id LIMIT $3",
                          {pgText(type), pgText(after), pgInt(limit), pgText(m_caller.enterprise)});
    QJsonArray list;
    for (int row = 0; row < rows.rows(); ++row) {
        const RecordType *known = recordTypeByName(rows.text(row, 1));
        if (!known)
            continue;
        const QString state = rows.text(row, 3);
        QJsonArray actions;
        for (const IntakeStep &step : intakeSteps()) {
            const QString action = QLatin1String(step.action);
            if (known->id() == QLatin1String(step.type) && step.from && state == QLatin1String(step.from) &&
                !actions.contains(action))
                actions.append(action);
        }
        list.append(QJsonObject {{QStringLiteral("id"), rows.text(row, 0)},
                                 {QStringLiteral("type"), known->id()},
                                 {QStringLiteral("version"), rows.integer(row, 2)},
                                 {stateName, state},
                                 {unitName, rows.text(row, 4)},
                                 {QStringLiteral("created_at"), rows.text(row, 5)},
                                 {QStringLiteral("updated_at"), rows.text(row, 6)},
                                 {QStringLiteral("fields"), shownFields(*known, state, filingObject(rows.view(row, 7)))},
                                 {QStringLiteral("steps"), QJsonDocument::fromJson(rows.bytes(row, 8)).array()},
                                 {QStringLiteral("actions"), actions}});
    }
    return {{QStringLiteral("filings"), list}, {QStringLiteral("more"), rows.rows() == limit}};
}

QJsonObject IntakeDesk::subjects()
{
    const PgTransaction transaction(m_connection, "READ ONLY");
    enter(m_connection, m_caller.scope);
    const PgResult rows =
        m_connection.exec("SELECT id, type, state, fields FROM record "
                          "WHERE (filed_through = $1 OR id = $1::text::uuid OR enterprise = $1) AND deleted_at IS NULL AND "
                          "type IN ('enterprise', 'worker', 'reward', 'penalty', 'list_entry') ORDER BY id LIMIT 10000",
                          {pgText(m_caller.enterprise)});
    QJsonArray list;
    for (int row = 0; row < rows.rows(); ++row) {
        const RecordType &type = *recordTypeByName(rows.text(row, 1));
        const QJsonObject fields = shownFields(type, rows.text(row, 2), filingObject(rows.view(row, 3)));
        list.append(
            QJsonObject {{QStringLiteral("id"), rows.text(row, 0)},
                         {QStringLiteral("type"), type.id()},
                         {stateName, rows.text(row, 2)},
                         {QStringLiteral("title"), type.title ? fields.value(QLatin1String(type.title)) : QJsonValue()}});
    }
    return {{QStringLiteral("subjects"), list}};
}

}  // namespace jiaxin::server
