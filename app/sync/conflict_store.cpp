// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/record_overlay.h"
#include "domain/protocol/province_record.h"
#include "domain/record_json.h"

#include <QJsonDocument>

namespace jiaxin {

namespace {

QByteArray conflictText(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject valuesOf(const RecordType &type, const Record &record, const QStringList &names)
{
    QJsonObject values;
    for (const QString &name : names)
        values.insert(name, changeValue(type, record, name));
    return values;
}

QJsonObject chosen(const QJsonObject &from, const QStringList &names)
{
    QJsonObject values;
    for (const QString &name : names)
        values.insert(name, from.contains(name) ? from.value(name) : QJsonValue(QJsonValue::Null));
    return values;
}

}  // namespace

void ConflictStore::add(ConflictKind kind, const OutboxRow &row, const QStringList &disputed, const Record *theirs)
{
    const RecordType &type = *recordTypeByName(row.operation.type);
    Statement insert = m_work.database().prepare(
        QStringLiteral("INSERT OR IGNORE INTO sync_conflict (kind, op_id, type, record, base, mine, theirs, made_by, made_at, "
                       "terminal, their_version, their_at, found_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)"));
    insert.bindText(1, choiceName(kind)).bindText(2, row.operation.id.toString()).bindText(3, row.operation.type);
    insert.bindText(4, row.operation.record.toString()).bindUtf8(5, conflictText(chosen(row.before, disputed)));
    insert.bindUtf8(6, conflictText(chosen(row.operation.changes, disputed)));
    insert.bindUtf8(7, theirs ? conflictText(valuesOf(type, *theirs, disputed)) : QByteArrayLiteral("{}"));
    insert.bindText(8, row.operation.madeBy).bindText(9, row.operation.madeAt).bindText(10, row.terminal);
    insert.bindInt(11, theirs ? theirs->version : 0).bindText(12, theirs ? instantText(theirs->updatedAt) : QString());
    insert.bindText(13, instantText(m_work.clock.now())).run();
    notice(SyncNotice::Kind::Lost, row, disputed);
}

void ConflictStore::addDuplicate(const RecordType &type, const RecordId &record, const RecordId &other)
{
    const RecordId first = std::min(record, other);
    Statement insert = m_work.database().prepare(
        QStringLiteral("INSERT OR IGNORE INTO sync_conflict (kind, op_id, type, record, base, mine, theirs, made_by, made_at, "
                       "terminal, their_version, their_at, found_at) VALUES (?,?,?,?,'{}','{}',?,'',?,'',1,'',?)"));
    insert.bindText(1, choiceName(ConflictKind::Duplicate));
    insert.bindText(2, first.toString() + u'/' + std::max(record, other).toString());
    insert.bindText(3, QString(type.id())).bindText(4, record.toString());
    insert.bindUtf8(5, conflictText({{QStringLiteral("record"), other.toString()}}));
    insert.bindText(6, instantText(m_work.clock.now())).bindText(7, instantText(m_work.clock.now())).run();
}

void ConflictStore::fill(const RecordType &type, const Record &theirs)
{
    Statement query = m_work.database().prepare(
        QStringLiteral("SELECT id, mine FROM sync_conflict WHERE record = ? AND decision = '' AND their_version = 0"));
    query.bindText(1, theirs.id.toString());
    QList<std::pair<qint64, QStringList>> waiting;
    while (query.step())
        waiting.append({query.integer(0), QJsonDocument::fromJson(query.utf8(1).toByteArray()).object().keys()});
    Statement update = m_work.database().prepare(
        QStringLiteral("UPDATE sync_conflict SET theirs = ?, their_version = ?, their_at = ? WHERE id = ?"));
    for (const auto &[id, names] : waiting) {
        update.bindUtf8(1, conflictText(valuesOf(type, theirs, names))).bindInt(2, theirs.version);
        update.bindText(3, instantText(theirs.updatedAt)).bindInt(4, id).run();
    }
}

void ConflictStore::notice(SyncNotice::Kind kind, const OutboxRow &row, const QStringList &fields)
{
    Statement insert = m_work.database().prepare(
        QStringLiteral("INSERT INTO sync_notice (user, kind, type, record, fields, at) VALUES (?,?,?,?,?,?)"));
    insert.bindText(1, row.operation.madeBy).bindText(2, choiceName(kind)).bindText(3, row.operation.type);
    insert.bindText(4, row.operation.record.toString()).bindText(5, fields.join(u','));
    insert.bindText(6, instantText(m_work.clock.now())).run();
}

}  // namespace jiaxin
