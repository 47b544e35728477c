// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/store/outbox_store.h"

#include "domain/json_text.h"
#include "domain/record_json.h"
#include "domain/records/records.h"

#include <QJsonDocument>

namespace jiaxin {

namespace {

const QString outboxSelect = QStringLiteral(
    "SELECT seq, op_id, type, record, action, base_version, changes, schema_version, made_by, made_at, before, unit, terminal, "
    "reason, note, state, on_top, sent_base, version, answer, pins, addressee FROM outbox ");

QJsonObject objectIn(const Statement &row, int column)
{
    return row.isNull(column) ? QJsonObject() : QJsonDocument::fromJson(row.utf8(column).toByteArray()).object();
}

QByteArray compactText(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

}  // namespace

QList<OutboxRow> OutboxStore::read(Statement &query) const
{
    QList<OutboxRow> rows;
    while (query.step()) {
        OutboxRow row {.seq = query.integer(0),
                       .operation = {.id = RecordId(query.text(1)),
                                     .type = query.text(2),
                                     .record = RecordId(query.text(3)),
                                     .action = query.text(4),
                                     .baseVersion = query.integer(5),
                                     .changes = objectIn(query, 6),
                                     .schemaVersion = int(query.integer(7)),
                                     .madeBy = query.text(8),
                                     .madeAt = query.text(9)},
                       .before = objectIn(query, 10),
                       .unit = query.text(11),
                       .terminal = query.text(12),
                       .reason = query.text(13),
                       .note = query.text(14),
                       .pins = QJsonDocument::fromJson(query.utf8(20).toByteArray()).array(),
                       .addressee = query.text(21),
                       .state = choiceFromName<OperationState>(query.text(15)).value_or(OperationState::Pending),
                       .onTop = query.integer(16) != 0,
                       .sentBase = {},
                       .version = query.isNull(18) ? 0 : query.integer(18),
                       .answer = objectIn(query, 19)};
        if (!query.isNull(17))
            row.sentBase = query.integer(17);
        // With an edit the reason is why warnings were kept, which is the audit's; with a step others have to read it.
        const bool step = row.operation.changes.contains(QLatin1String("state")) && !row.before.isEmpty();
        if (step || row.operation.action == passOnAction) {
            row.operation.remark = remarkOfJson({{QStringLiteral("pins"), row.pins}});
            row.operation.remark.reason = row.reason.size() <= longestWord ? row.reason : QString();
            row.operation.remark.note = row.note.left(longestNote);
            row.operation.remark.addressee = row.addressee;
        }
        rows.append(row);
    }
    return rows;
}

QList<OutboxRow> OutboxStore::pending(qint64 afterSeq, int limit, const QList<qint64> &without) const
{
    static const QString all = outboxSelect + QStringLiteral("WHERE state = 'pending' AND seq > ?1 ");
    static const QString others = all + QStringLiteral("AND seq NOT IN (SELECT value FROM json_each(?3)) ");
    static const QString inOrder = QStringLiteral("ORDER BY seq LIMIT ?2");
    Statement query = m_database.prepare((without.isEmpty() ? all : others) + inOrder);
    query.bindInt(1, afterSeq).bindInt(2, limit);
    if (!without.isEmpty()) {
        QByteArrayList numbers;
        for (const qint64 seq : without)
            numbers.append(QByteArray::number(seq));
        query.bindUtf8(3, '[' + numbers.join(',') + ']');
    }
    return read(query);
}

QList<OutboxRow> OutboxStore::onTop(const RecordId &record) const
{
    Statement query = m_database.prepare(outboxSelect + QStringLiteral("WHERE record = ? AND on_top ORDER BY seq"));
    query.bindText(1, record.toString());
    return read(query);
}

std::optional<OutboxRow> OutboxStore::find(const QString &operation) const
{
    Statement query = m_database.prepare(outboxSelect + QStringLiteral("WHERE op_id = ?"));
    query.bindText(1, operation);
    const QList<OutboxRow> rows = read(query);
    return rows.isEmpty() ? std::nullopt : std::optional(rows.constFirst());
}

QHash<QString, OutboxRow> OutboxStore::find(const QStringList &operations) const
{
    Statement query = m_database.prepare(outboxSelect + QStringLiteral("WHERE op_id IN (SELECT value FROM json_each(?))"));
    query.bindUtf8(1, json_text::list(operations));
    QHash<QString, OutboxRow> rows;
    for (const OutboxRow &row : read(query))
        rows.insert(row.operation.id.toString(), row);
    return rows;
}

QList<LoneOperation> OutboxStore::lone(const QStringList &operations) const
{
    Statement query = m_database.prepare(QStringLiteral(
        "SELECT seq, op_id, outbox.type, outbox.record, sent_base, coalesce(sync_base.version, 0) FROM "
        "json_each(?) AS asked CROSS JOIN outbox ON op_id = asked.value LEFT JOIN sync_base ON sync_base.record "
        "= outbox.record WHERE state = 'pending' AND on_top AND sent_base IS NOT NULL AND NOT EXISTS (SELECT 1 "
        "FROM outbox AS other WHERE other.record = outbox.record AND other.on_top AND other.seq <> outbox.seq)"));
    query.bindUtf8(1, json_text::list(operations));
    QList<LoneOperation> found;
    while (query.step())
        found.append({.seq = query.integer(0),
                      .id = query.text(1),
                      .type = query.text(2),
                      .record = query.text(3),
                      .sentBase = query.integer(4),
                      .base = query.integer(5)});
    return found;
}

bool OutboxStore::isCovered(const RecordId &record) const
{
    Statement query = m_database.prepare(QStringLiteral("SELECT 1 FROM outbox WHERE record = ? AND on_top LIMIT 1"));
    query.bindText(1, record.toString());
    return query.step();
}

void OutboxStore::append(const OutboxRow &row, const Clock &clock) const
{
    const RecordId last(m_database.value(QStringLiteral("SELECT max(op_id) FROM outbox")).toString());
    Statement insert = m_database.prepare(QStringLiteral(
        "INSERT INTO outbox (op_id, type, record, action, base_version, changes, schema_version, made_by, made_at, before, "
        "unit, terminal, reason, note, pins, addressee) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"));
    insert.bindText(1, nextOperationId(clock, last).toString()).bindText(2, row.operation.type);
    insert.bindText(3, row.operation.record.toString()).bindText(4, row.operation.action);
    insert.bindInt(5, row.operation.baseVersion).bindUtf8(6, compactText(row.operation.changes));
    insert.bindInt(7, row.operation.schemaVersion).bindText(8, row.operation.madeBy).bindText(9, row.operation.madeAt);
    insert.bindUtf8(10, compactText(row.before)).bindText(11, row.unit).bindText(12, row.terminal);
    insert.bindText(13, row.reason).bindText(14, row.note);
    insert.bindUtf8(15, QJsonDocument(row.pins).toJson(QJsonDocument::Compact)).bindText(16, row.addressee).run();
}

void OutboxStore::markSent(qint64 seq, qint64 base, const QDateTime &at) const
{
    Statement update =
        m_database.prepare(QStringLiteral("UPDATE outbox SET base_version = ?2, sent_base = ?2, sent_at = ?3 WHERE seq = ?1"));
    update.bindInt(1, seq).bindInt(2, base).bindText(3, instantText(at)).run();
}

void OutboxStore::takeBack(qint64 seq) const
{
    m_database.prepare(QStringLiteral("UPDATE outbox SET sent_base = NULL, sent_at = NULL WHERE seq = ?"))
        .bindInt(1, seq)
        .run();
}

void OutboxStore::setBaseVersion(qint64 seq, qint64 base) const
{
    Statement update = m_database.prepare(QStringLiteral("UPDATE outbox SET base_version = ? WHERE seq = ?"));
    update.bindInt(1, base).bindInt(2, seq).run();
}

bool OutboxStore::heard(const RecordId &record) const
{
    m_database.prepare(QStringLiteral("UPDATE outbox SET base_version = ? WHERE record = ? AND on_top AND base_version = ?"))
        .bindInt(1, OutboxRow::toCompare)
        .bindText(2, record.toString())
        .bindInt(3, OutboxRow::toHear)
        .run();
    return m_database.changes() > 0;
}

void OutboxStore::answer(qint64 seq, OperationState state, qint64 version, const QJsonObject &answer, const QDateTime &at) const
{
    Statement update = m_database.prepare(
        QStringLiteral("UPDATE outbox SET state = ?2, version = ?3, answer = ?4, answered_at = ?5 WHERE seq = ?1"));
    update.bindInt(1, seq).bindText(2, choiceName(state)).bindText(5, instantText(at));
    if (version > 0)
        update.bindInt(3, version);
    else
        update.bindNull(3);
    update.bindUtf8(4, compactText(answer));
    update.run();
}

void OutboxStore::keepReceipt(qint64 receipt, const QHash<QString, qint64> &sequences) const
{
    Statement update = m_database.prepare(QStringLiteral("UPDATE outbox SET receipt = ?, sequence = ? WHERE op_id = ?"));
    for (auto each = sequences.constBegin(); each != sequences.constEnd(); ++each)
        update.bindInt(1, receipt).bindInt(2, each.value()).bindText(3, each.key()).run();
}

void OutboxStore::takeOff(qint64 seq) const
{
    Statement update = m_database.prepare(QStringLiteral("UPDATE outbox SET on_top = 0 WHERE seq = ?"));
    update.bindInt(1, seq).run();
}

void OutboxStore::takeOffApplied(const QList<AppliedOperation> &operations, qint64 receipt, const QDateTime &at) const
{
    Statement update = m_database.prepare(QStringLiteral(
        "UPDATE outbox SET state = 'applied', version = ?2, answer = ?3, answered_at = ?4, on_top = 0, receipt = "
        "iif(?6 IS NULL, receipt, ?5), sequence = coalesce(?6, sequence) WHERE seq = ?1"));
    update.bindText(4, instantText(at)).bindInt(5, receipt);
    for (const AppliedOperation &operation : operations) {
        update.bindInt(1, operation.seq).bindInt(2, operation.version).bindUtf8(3, operation.answer);
        if (operation.sequence)
            update.bindInt(6, *operation.sequence);
        else
            update.bindNull(6);
        update.run();
    }
}

std::optional<SyncBase> OutboxStore::base(const RecordId &record) const
{
    Statement query = m_database.prepare(QStringLiteral("SELECT type, version, content FROM sync_base WHERE record = ?"));
    query.bindText(1, record.toString());
    if (!query.step())
        return std::nullopt;
    SyncBase base {.type = recordTypeByName(query.text(0)), .version = query.integer(1), .content = objectIn(query, 2)};
    // What was kept from a row carries the version of the row.
    if (!base.content.isEmpty())
        base.content.insert(QStringLiteral("version"), base.version);
    return base;
}

std::optional<qint64> OutboxStore::versionOfBase(const RecordId &record) const
{
    Statement query = m_database.prepare(QStringLiteral("SELECT version FROM sync_base WHERE record = ?"));
    query.bindText(1, record.toString());
    return query.step() ? std::optional(query.integer(0)) : std::nullopt;
}

void OutboxStore::writeBase(const RecordId &record, const SyncBase &base) const
{
    Statement write = m_database.prepare(
        QStringLiteral("INSERT INTO sync_base (record, type, version, content) VALUES (?1,?2,?3,?4) "
                       "ON CONFLICT (record) DO UPDATE SET version = excluded.version, content = excluded.content"));
    write.bindText(1, record.toString()).bindText(2, QString(base.type->id())).bindInt(3, base.version);
    if (base.content.isEmpty())
        write.bindNull(4);
    else
        write.bindUtf8(4, compactText(base.content));
    write.run();
}

void OutboxStore::dropBase(const RecordId &record) const
{
    Statement drop = m_database.prepare(QStringLiteral("DELETE FROM sync_base WHERE record = ?"));
    drop.bindText(1, record.toString()).run();
}

void OutboxStore::dropBases(const QStringList &records) const
{
    m_database.prepare(QStringLiteral("DELETE FROM sync_base WHERE record IN (SELECT value FROM json_each(?))"))
        .bindUtf8(1, json_text::list(records))
        .run();
}

}  // namespace jiaxin
