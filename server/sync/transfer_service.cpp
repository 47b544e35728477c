// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/sync/transfer_service.h"

#include "domain/record_json.h"
#include "domain/rules/divisions.h"
#include "domain/rules/mask.h"
#include "domain/workflow/permissions.h"
#include "server/sync/province_change.h"
#include "server/sync/record_history.h"

#include <QJsonDocument>

namespace jiaxin::server {

namespace {

const QString moveStep = QStringLiteral("move");

/// The whole province, for what concerns two territories at once.
Scope provinceOf(const Caller &caller)
{
    return scopeOf(QString::fromLatin1(placeOf(caller.actor.unit).province));
}

/// Whether the record hangs on one of those: by the first of its parents that it has, as a file, or as an objection to it.
bool hangsOn(const StoredRecord &stored, const QSet<QString> &parents)
{
    for (const Field *field : stored.type->parentFields()) {
        if (const QString id = field->get(*stored.record).toString(); !id.isEmpty())
            return parents.contains(id);
    }
    const char *owner = stored.type == &attachmentType ? "owner" : stored.type == &objectionType ? "subject" : "";
    return parents.contains(stored.fields.value(QString::fromLatin1(owner)).toString());
}

}  // namespace

struct TransferService::Subject {
    const RecordType *type = nullptr;
    StoredRecord stored;
};

bool TransferService::isMine(const QString &unit) const
{
    return territoryOf(m_caller.actor, unit) == Territory::Inside;
}

Result<QJsonArray> TransferService::open()
{
    if (!m_caller.actor.hasBusinessRole())
        return failure(ErrorCode::Forbidden, "role");
    const PgTransaction transaction(m_connection, "READ ONLY");
    enter(m_connection, provinceOf(m_caller));
    const PgResult rows = m_connection.exec(
        "SELECT t.id, t.version, t.fields, instant_text(t.created_at), s.fields->>'name' FROM record AS t LEFT JOIN record AS "
        "s "
        "ON s.id = coalesce(t.enterprise, t.worker)::uuid WHERE t.type = 'transfer' AND t.state = 'proposed' AND t.deleted_at "
        "IS NULL ORDER BY t.created_at, t.id LIMIT 10000");
    QJsonArray list;
    for (int row = 0; row < rows.rows(); ++row) {
        const QJsonObject fields = QJsonDocument::fromJson(rows.bytes(row, 2)).object();
        const QString from = fields.value(QStringLiteral("from_unit")).toString();
        if (!isMine(from) && !isMine(fields.value(QStringLiteral("to_unit")).toString()))
            continue;
        // The name of an enterprise is public; a worker's is not, outside her territory.
        const bool plain = isMine(from) || fields.contains(QStringLiteral("enterprise"));
        const QString name = rows.text(row, 4);
        list.append(QJsonObject {{QStringLiteral("id"), rows.text(row, 0)},
                                 {QStringLiteral("version"), rows.integer(row, 1)},
                                 {QStringLiteral("fields"), fields},
                                 {QStringLiteral("asked_at"), rows.text(row, 3)},
                                 {QStringLiteral("name"), plain ? name : mask(MaskKind::Name, name)}});
    }
    return list;
}

Result<TransferService::Subject> TransferService::subjectOf(const RecordId &id)
{
    StoredRecords found = lockRecords(m_connection, {id.toString().toLatin1()});
    if (found.empty() || found.begin()->second.record->deletedAt.isValid())
        return failure(ErrorCode::NotFound, "subject");
    const RecordType *type = found.begin()->second.type;
    if (type != &enterpriseType && type != &workerType)
        return failure(ErrorCode::NotFound, "subject");
    return Subject {.type = type, .stored = std::move(found.begin()->second)};
}

Result<Transfer> TransferService::draft(const TransferWish &wish, const Subject &subject)
{
    Transfer transfer;
    transfer.id = RecordId::create(m_service.clock);
    transfer.state = QLatin1String(transferType.initialState);
    transfer.fromUnit = transfer.unit = subject.stored.record->unit;
    transfer.toUnit = wish.toUnit;
    transfer.ground = wish.ground;
    transfer.note = wish.note.trimmed();
    if (subject.type == &workerType) {
        transfer.worker = wish.subject;
        const StoredRecords employers = findRecords(m_connection, enterpriseType, "id", wish.toEnterprise);
        if (employers.empty())
            return invalid("to_enterprise", "required");
        transfer.toEnterprise = wish.toEnterprise;
        transfer.toUnit = employers.begin()->second.record->unit;
    } else {
        transfer.enterprise = wish.subject;
    }
    if (!isMine(transfer.fromUnit) && !isMine(transfer.toUnit))
        return failure(ErrorCode::NotFound, "subject");
    if (!UnitTree::shipped().contains(transfer.toUnit))
        return invalid("to_unit", "unknown_code");
    if (transfer.toUnit == transfer.fromUnit)
        return invalid("to_unit", "same_unit");
    transfer.askedBy = isMine(transfer.fromUnit) ? Transfer::Side::Giving : Transfer::Side::Taking;
    const Problems problems = validate(transferType, transfer, {.today = m_service.clock.today()});
    if (blocks(problems))
        return Error {.code = ErrorCode::Invalid, .field = problems.constFirst().field, .detail = problems.constFirst().rule};
    return transfer;
}

Result<RecordId> TransferService::ask(const TransferWish &wish)
{
    if (!m_caller.actor.hasAny(Role::Clerk | Role::Reviewer))
        return failure(ErrorCode::Forbidden, "role");
    PgTransaction transaction(m_connection);
    enter(m_connection, provinceOf(m_caller));
    const Result<Subject> subject = subjectOf(wish.subject);
    if (!subject)
        return subject.error();
    const Result<Transfer> transfer = draft(wish, *subject);
    if (!transfer)
        return transfer.error();
    if (const std::optional<Error> why = transferObstacle(*subject->type, *subject->stored.record))
        return *why;
    const QByteArray column = subject->type == &workerType ? "worker" : "enterprise";
    for (const auto &[id, other] : findRecords(m_connection, transferType, column, wish.subject)) {
        if (other.record->state == QLatin1String(transferType.initialState))
            return failure(ErrorCode::Conflict, "transfer_open");
    }
    StoredRecord stored {.type = &transferType, .record = transferType.clone(*transfer), .fields = {}, .fieldVersions = {}};
    const QJsonObject fields = recordToJson(transferType, *transfer, JsonScope::FieldsOnly);
    QJsonObject changes {{QStringLiteral("state"), QJsonArray {QJsonValue(), transfer->state}},
                         {QStringLiteral("unit"), QJsonArray {QJsonValue(), transfer->unit}}};
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (field.value().isNull())
            continue;
        stored.fields.insert(field.key(), field.value());
        changes.insert(field.key(), QJsonArray {QJsonValue(), field.value()});
    }
    for (auto change = changes.begin(); change != changes.end(); ++change)
        stored.fieldVersions.insert(change.key(), 1);
    stored.record->version = 1;
    stored.record->source = Source::Sync;
    stored.record->createdAt = stored.record->updatedAt = m_service.clock.now();
    writeAudit(m_connection, {auditRow(stored, {.actor = m_caller.actor.name, .device = m_caller.device},
                                       QStringLiteral("propose"), changes)});
    insertRecords(m_connection, {&stored});
    transaction.commit();
    return transfer->id;
}

/// Everything that hangs on the subject, however deep, locked.
std::vector<StoredRecord> TransferService::partsOf(const StoredRecord &subject)
{
    std::vector<StoredRecord> parts;
    QSet<QString> known {subject.record->id.toString()};
    for (QSet<QString> parents = known; !parents.isEmpty();) {
        QList<QByteArray> ids;
        for (const QString &parent : std::as_const(parents))
            ids.append(parent.toLatin1());
        const PgResult rows = m_connection.exec("SELECT id FROM record WHERE (worker = ANY ($1) OR enterprise = ANY ($1) OR "
                                                "part_of = ANY ($1) OR subject = ANY ($1)) AND deleted_at IS NULL",
                                                {pgArray(ids)});
        ids.clear();
        for (int row = 0; row < rows.rows(); ++row)
            ids.append(rows.bytes(row, 0));
        StoredRecords found = lockRecords(m_connection, ids);
        QSet<QString> next;
        for (auto &[id, stored] : found) {
            if (known.contains(id) || stored.record->unit != subject.record->unit || !hangsOn(stored, parents))
                continue;
            known.insert(id);
            next.insert(id);
            parts.push_back(std::move(stored));
        }
        parents = next;
    }
    return parts;
}

void TransferService::writeMoves(std::vector<StoredRecord> &moved, const QString &from, const QString &to)
{
    constexpr size_t rowsAtOnce = 1000;
    const ChangeAuthor author {.actor = m_caller.actor.name, .device = m_caller.device};
    for (size_t first = 0; first < moved.size(); first += rowsAtOnce) {
        QList<const StoredRecord *> rows;
        QList<AuditRow> audit;
        for (size_t i = first; i < std::min(first + rowsAtOnce, moved.size()); ++i) {
            QJsonObject changes = changeRecord(moved[i], {{QStringLiteral("unit"), to}}, m_service.clock.now());
            rows.append(&moved.at(i));
            AuditRow row = auditRow(moved.at(i), author, moveStep, changes);
            audit.append(row);
            row.unit = from;
            audit.append(row);
        }
        writeAudit(m_connection, audit);
        updateRecords(m_connection, rows);
    }
}

Result<void> TransferService::move(const Transfer &transfer)
{
    Result<Subject> subject = subjectOf(subjectId(transfer));
    if (!subject)
        return subject.error();
    StoredRecord &stored = subject->stored;
    // It may have moved since by a merge or by another way than this one.
    if (stored.record->unit != transfer.fromUnit)
        return failure(ErrorCode::Stale, "moved");
    if (const std::optional<Error> why = transferObstacle(*subject->type, *stored.record))
        return *why;
    std::vector<StoredRecord> moved = partsOf(stored);
    if (subject->type == &workerType) {
        const StoredRecords employers = findRecords(m_connection, enterpriseType, "id", transfer.toEnterprise);
        if (employers.empty() || employers.begin()->second.record->unit != transfer.toUnit)
            return failure(ErrorCode::Stale, "moved");
        changeByProvince(m_connection, stored, {.actor = m_caller.actor.name, .device = m_caller.device}, moveStep,
                         {{QStringLiteral("enterprise"), transfer.toEnterprise.toString()}}, m_service.clock.now());
    }
    moved.push_back(std::move(stored));
    writeMoves(moved, transfer.fromUnit, transfer.toUnit);
    return {};
}

Result<QString> TransferService::answer(const RecordId &id, const QString &action, const QString &note, qint64 version)
{
    PgTransaction transaction(m_connection);
    enter(m_connection, provinceOf(m_caller));
    StoredRecords found = lockRecords(m_connection, {id.toString().toLatin1()});
    if (found.empty() || found.begin()->second.type != &transferType)
        return failure(ErrorCode::NotFound, "transfer");
    StoredRecord &stored = found.begin()->second;
    const Transfer transfer = static_cast<const Transfer &>(*stored.record);
    if (!isMine(transfer.fromUnit) && !isMine(transfer.toUnit))
        return failure(ErrorCode::NotFound, "transfer");
    const RecordHistory history(m_connection, {id.toString()}, m_service.clock.today());
    const StepDecision decision =
        decideStep(m_caller.actor,
                   {.type = transferType.id(), .state = transfer.state, .action = action, .unit = actingUnit(transfer, action)},
                   history.factsOf(stored));
    if (!decision.transition)
        return decision.refusal;
    if (version != transfer.version)
        return failure(ErrorCode::Stale, "version");
    if (action == QLatin1String("refuse") && note.trimmed().isEmpty())
        return invalid("note", "required");
    const QString state = QLatin1String(decision.transition->to);
    changeByProvince(m_connection, stored, {.actor = m_caller.actor.name, .device = m_caller.device}, action,
                     {{QStringLiteral("state"), state}, {QStringLiteral("answer"), note.trimmed()}}, m_service.clock.now());
    if (action == QLatin1String("accept")) {
        if (const Result<void> moved = move(transfer); !moved)
            return moved.error();
    }
    transaction.commit();
    return state;
}

QSet<QString> movedAway(PgConnection &connection, const QStringList &records)
{
    QSet<QString> moved;
    if (records.isEmpty())
        return moved;
    const PgResult rows = connection.exec(
        "SELECT DISTINCT record FROM audit WHERE record = ANY ($1::uuid[]) AND action = 'move' AND changes ? 'unit'",
        {pgArray(records)});
    for (int row = 0; row < rows.rows(); ++row)
        moved.insert(rows.text(row, 0));
    return moved;
}

}  // namespace jiaxin::server
