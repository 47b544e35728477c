// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/conflict_desk.h"

#include "app/records/record_service.h"
#include "app/sync/record_overlay.h"
#include "db/store/change_text.h"
#include "domain/protocol/province_record.h"
#include "domain/record_json.h"

#include <QJsonDocument>

namespace jiaxin {

namespace {

const QString deskSelect =
    QStringLiteral("SELECT c.id, c.kind, c.type, c.record, c.base, c.mine, c.theirs, coalesce(o.action, ''), c.made_by, "
                   "c.made_at, c.terminal, "
                   "c.their_version, c.their_at, c.found_at, c.decision, c.decided_by, c.decided_at, c.op_id "
                   "FROM sync_conflict AS c LEFT JOIN outbox AS o ON o.op_id = c.op_id ");

QJsonObject deskObject(const Statement &row, int column)
{
    return QJsonDocument::fromJson(row.utf8(column).toByteArray()).object();
}

QDateTime deskInstant(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

/// What a list shows of the record.
QString deskTitleOf(Workspace &work, const RecordType &type, const RecordId &id)
{
    const auto record = work.store.load(type, id);
    const Field *title = type.title ? type.field(QLatin1String(type.title)) : nullptr;
    return record && title ? valueToJson(*title, maskedValue(*title, title->get(*record))).toVariant().toString() : QString();
}

Conflict readConflict(Workspace &work, const Statement &row)
{
    Conflict conflict {.id = row.integer(0),
                       .kind = choiceFromName<ConflictKind>(row.text(1)).value_or(ConflictKind::Fields),
                       .type = recordTypeByName(row.text(2)),
                       .record = RecordId(row.text(3)),
                       .other = {},
                       .title = {},
                       .fields = {},
                       .action = row.text(7),
                       .madeBy = row.text(8),
                       .madeAt = deskInstant(row.text(9)),
                       .terminal = row.text(10),
                       .theirVersion = row.integer(11),
                       .theirAt = deskInstant(row.text(12)),
                       .foundAt = deskInstant(row.text(13)),
                       .decision = row.text(14),
                       .decidedBy = row.text(15),
                       .decidedAt = deskInstant(row.text(16))};
    const QJsonObject base = deskObject(row, 4);
    const QJsonObject mine = deskObject(row, 5);
    const QJsonObject theirs = deskObject(row, 6);
    if (conflict.kind == ConflictKind::Duplicate)
        conflict.other = RecordId(theirs.value(QLatin1String("record")).toString());
    for (auto field = mine.begin(); field != mine.end(); ++field)
        conflict.fields.append(
            {.name = field.key(), .base = base.value(field.key()), .mine = field.value(), .theirs = theirs.value(field.key())});
    conflict.title = conflict.type ? deskTitleOf(work, *conflict.type, conflict.record) : QString();
    return conflict;
}

QList<Conflict> readConflicts(Workspace &work, Statement &query)
{
    QList<Conflict> list;
    while (query.step())
        list.append(readConflict(work, query));
    return list;
}

ParkedOperation readParked(Workspace &work, const OutboxRow &row)
{
    ParkedOperation parked {.operation = row.operation.id.toString(),
                            .type = recordTypeByName(row.operation.type),
                            .record = row.operation.record,
                            .title = {},
                            .action = row.operation.action,
                            .changes = row.operation.changes,
                            .madeBy = row.operation.madeBy,
                            .madeAt = deskInstant(row.operation.madeAt),
                            .code = row.answer.value(QLatin1String("code")).toString(),
                            .detail = row.answer.value(QLatin1String("detail")).toString(),
                            .problems = {}};
    for (const QJsonValue &value : row.answer.value(QLatin1String("problems")).toArray()) {
        const QJsonObject problem = value.toObject();
        parked.problems.append({.field = problem.value(QLatin1String("field")).toString(),
                                .rule = problem.value(QLatin1String("rule")).toString(),
                                .argument = problem.value(QLatin1String("argument")).toString()});
    }
    if (parked.type)
        parked.title = deskTitleOf(work, *parked.type, parked.record);
    return parked;
}

/// Field values only: a step, a move and a deletion are no edit.
QJsonObject fieldValues(const RecordType &type, const QJsonObject &changes)
{
    QJsonObject values;
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (type.field(change.key()))
            values.insert(change.key(), change.value());
    }
    return values;
}

Result<void> outcomeOf(const Result<Outcome> &outcome)
{
    if (!outcome)
        return outcome.error();
    if (!outcome->saved)
        return Error {
            .code = ErrorCode::Invalid, .field = outcome->problems.value(0).field, .detail = outcome->problems.value(0).rule};
    return {};
}

}  // namespace

int ConflictDesk::openCount()
{
    return m_work.database().value(QStringLiteral("SELECT count(*) FROM sync_conflict WHERE decision = ''")).toInt();
}

QList<Conflict> ConflictDesk::list(bool all)
{
    Statement query = m_work.database().prepare(deskSelect + (all ? QString() : QStringLiteral("WHERE c.decision = '' ")) +
                                                QStringLiteral("ORDER BY c.found_at, c.id"));
    return readConflicts(m_work, query);
}

Result<Conflict> ConflictDesk::show(qint64 id)
{
    Statement query = m_work.database().prepare(deskSelect + QStringLiteral("WHERE c.id = ?"));
    query.bindInt(1, id);
    const QList<Conflict> found = readConflicts(m_work, query);
    return found.isEmpty() || !found.constFirst().type ? Result<Conflict>(ErrorCode::NotFound)
                                                       : Result<Conflict>(found.constFirst());
}

Result<void> ConflictDesk::close(const Conflict &conflict, const QString &decision)
{
    Statement update = m_work.database().prepare(
        QStringLiteral("UPDATE sync_conflict SET decision = ?, decided_by = ?, decided_at = ? WHERE id = ?"));
    update.bindText(1, decision).bindText(2, m_work.actor.name).bindText(3, instantText(m_work.clock.now()));
    update.bindInt(4, conflict.id).run();
    Statement settle =
        m_work.database().prepare(QStringLiteral("UPDATE outbox SET state = 'settled' WHERE state = 'conflict' AND op_id = "
                                                 "(SELECT op_id FROM sync_conflict WHERE id = ?)"));
    settle.bindInt(1, conflict.id).run();
    QStringList names;
    for (const ConflictField &field : conflict.fields)
        names.append(field.name);
    m_work.store.audit().append(
        {.action = QStringLiteral("settle_conflict"),
         .type = conflict.type->id(),
         .record = conflict.record.toString(),
         .version = conflict.theirVersion,
         .changes = {{QStringLiteral("decision"), decision}, {QStringLiteral("fields"), names.join(u',')}}},
        m_work.context());
    return {};
}

Result<void> ConflictDesk::decide(qint64 id, Side side)
{
    const Result<Conflict> conflict = show(id);
    if (!conflict)
        return conflict.error();
    QMap<QString, Side> fields;
    for (const ConflictField &field : conflict->fields)
        fields.insert(field.name, side);
    return decide(id, fields);
}

Result<void> ConflictDesk::decide(qint64 id, const QMap<QString, Side> &fields)
{
    return m_work.transact([&]() -> Result<void> {
        const Result<Conflict> conflict = show(id);
        if (!conflict)
            return conflict.error();
        if (!conflict->decision.isEmpty())
            return failure(ErrorCode::WrongState, "decided");
        if (conflict->kind == ConflictKind::Duplicate)
            return failure(ErrorCode::WrongState, "by_merge");
        QJsonObject mine;
        for (const ConflictField &field : conflict->fields) {
            if (fields.value(field.name, Side::Theirs) == Side::Mine)
                mine.insert(field.name, field.mine);
        }
        if (mine.isEmpty())
            return close(*conflict, QStringLiteral("theirs"));
        if (conflict->theirVersion == 0)
            return failure(ErrorCode::WrongState, "not_here_yet");
        if (mine.contains(QLatin1String("state")))
            return failure(ErrorCode::WrongState, "by_step");
        const RecordType &type = *conflict->type;
        const auto present = m_work.store.load(type, conflict->record);
        if (!present)
            return Error {.code = ErrorCode::NotFound};
        Result<void> done;
        if (mine.contains(QLatin1String("deleted_at"))) {
            m_work.store.remove(type, *present, m_work.context());
        } else if (present->deletedAt.isValid()) {
            // A deletion is for good at the province: what is to live on is another record.
            QJsonObject values = recordToJson(type, *present, JsonScope::FieldsOnly);
            for (auto value = mine.begin(); value != mine.end(); ++value)
                values.insert(value.key(), value.value());
            values.insert(QStringLiteral("unit"), present->unit);
            done = outcomeOf(RecordService(m_work).create(type, values, {.reason = QStringLiteral("conflict")}));
        } else {
            done = outcomeOf(RecordService(m_work).edit(type, conflict->record, fieldValues(type, mine),
                                                        {.reason = QStringLiteral("conflict")}));
        }
        if (!done)
            return done;
        return close(*conflict, mine.size() == conflict->fields.size() ? QStringLiteral("mine") : QStringLiteral("mixed"));
    });
}

Result<void> ConflictDesk::decideDifferent(qint64 id)
{
    return m_work.transact([&]() -> Result<void> {
        const Result<Conflict> conflict = show(id);
        if (!conflict)
            return conflict.error();
        if (!conflict->decision.isEmpty() || conflict->kind != ConflictKind::Duplicate)
            return failure(ErrorCode::WrongState, "decided");
        return close(*conflict, QStringLiteral("mixed"));
    });
}

QList<ParkedOperation> ConflictDesk::parked()
{
    QStringList ids;
    Statement query =
        m_work.database().prepare(QStringLiteral("SELECT op_id FROM outbox WHERE state = 'rejected' ORDER BY seq LIMIT 1000"));
    while (query.step())
        ids.append(query.text(0));
    const OutboxStore outbox(m_work.database());
    QList<ParkedOperation> list;
    for (const QString &id : std::as_const(ids))
        list.append(readParked(m_work, *outbox.find(id)));
    return list;
}

Result<void> ConflictDesk::tryAgain(const QString &operation)
{
    return m_work.transact([&]() -> Result<void> {
        const OutboxStore outbox(m_work.database());
        const auto row = outbox.find(operation);
        const RecordType *type = row ? recordTypeByName(row->operation.type) : nullptr;
        if (!type || row->state != OperationState::Rejected)
            return Error {.code = row ? ErrorCode::WrongState : ErrorCode::NotFound};
        const auto present = m_work.store.load(*type, row->operation.record);
        if (!present || present->deletedAt.isValid())
            return failure(ErrorCode::WrongState, "deleted");
        if (row->operation.changes.contains(QLatin1String("state")) && !row->before.isEmpty())
            return failure(ErrorCode::WrongState, "by_step");
        if (row->before.isEmpty()) {
            // The province has not got the record: it is told of the whole as it is now.
            OutboxRow again = *row;
            again.operation.changes = QJsonDocument::fromJson(changeText(*type, nullptr, *present).outbox).object();
            again.terminal = m_work.context().terminal;
            again.operation.madeBy = m_work.actor.name;
            again.operation.madeAt = instantText(m_work.clock.now());
            outbox.append(again, m_work.clock);
            // It counts the ids of operations by itself.
            m_work.store.forgetCaches();
            m_work.store.audit().append({.action = QStringLiteral("try_again"),
                                         .type = type->id(),
                                         .record = present->id.toString(),
                                         .version = present->version},
                                        m_work.context());
        } else {
            const auto after = type->clone(*present);
            applyChanges(*type, *after, row->operation.changes);
            m_work.store.update(*type, *present, *after, m_work.context(), row->operation.action);
        }
        outbox.answer(row->seq, OperationState::Settled, 0, {{QStringLiteral("status"), QStringLiteral("repeated")}},
                      m_work.clock.now());
        return {};
    });
}

Result<void> ConflictDesk::giveUp(const QString &operation)
{
    return m_work.transact([&]() -> Result<void> {
        const OutboxStore outbox(m_work.database());
        const auto row = outbox.find(operation);
        if (!row || row->state != OperationState::Rejected)
            return Error {.code = row ? ErrorCode::WrongState : ErrorCode::NotFound};
        outbox.answer(row->seq, OperationState::Settled, row->version, row->answer, m_work.clock.now());
        m_work.store.audit().append({.action = QStringLiteral("give_up"),
                                     .type = row->operation.type,
                                     .record = row->operation.record.toString(),
                                     .changes = {{QStringLiteral("operation"), operation}}},
                                    m_work.context());
        return {};
    });
}

QList<SyncNotice> ConflictDesk::notices()
{
    Statement query = m_work.database().prepare(
        QStringLiteral("SELECT id, kind, type, record, fields, at FROM sync_notice WHERE user = ? AND read_at IS NULL "
                       "ORDER BY id DESC LIMIT 500"));
    query.bindText(1, m_work.actor.name);
    QList<SyncNotice> list;
    while (query.step()) {
        SyncNotice notice {.id = query.integer(0),
                           .kind = choiceFromName<SyncNotice::Kind>(query.text(1)).value_or(SyncNotice::Kind::Merged),
                           .type = recordTypeByName(query.text(2)),
                           .record = RecordId(query.text(3)),
                           .title = {},
                           .fields = query.text(4).split(u',', Qt::SkipEmptyParts),
                           .at = deskInstant(query.text(5))};
        if (notice.type)
            notice.title = deskTitleOf(m_work, *notice.type, notice.record);
        list.append(notice);
    }
    return list;
}

void ConflictDesk::markRead(qint64 notice)
{
    (void)m_work.transact([&]() -> Result<void> {
        m_work.database()
            .prepare(QStringLiteral("UPDATE sync_notice SET read_at = ? WHERE id = ? AND user = ?"))
            .bindText(1, instantText(m_work.clock.now()))
            .bindInt(2, notice)
            .bindText(3, m_work.actor.name)
            .run();
        return {};
    });
}

}  // namespace jiaxin
