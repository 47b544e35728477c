// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/store/record_store.h"

#include "db/store/outbox_store.h"
#include "db/store/type_sql.h"
#include "domain/json_text.h"
#include "domain/protocol/operation.h"
#include "domain/record_json.h"

namespace jiaxin {

namespace {

/// The newest migration that changes what an operation carries.
constexpr int schemaVersion = 1;

/// Everything of a new record, which was nothing before.
ChangeText creationText(const RecordType &type, const Record &record)
{
    ChangeText changes = changeText(type, nullptr, record);
    changes.before = QByteArrayLiteral("{}");
    return changes;
}

}  // namespace

RecordStore::RecordStore(Database &database, const Clock &clock, const CryptoProvider &crypto)
    : m_database(database), m_clock(clock), m_audit(database, clock, crypto)
{
}

void RecordStore::requireTransaction() const
{
    if (!m_database.isInTransaction())
        throw DbFailure({.code = ErrorCode::Invalid, .field = {}, .detail = QStringLiteral("write_outside_transaction")});
}

void RecordStore::requireMayChange()
{
    requireTransaction();
    if (!m_guard || (m_bulk && m_asked))
        return;
    if (const Result<void> may = m_guard(); !may)
        throw DbFailure(may.error());
    m_asked = m_bulk.has_value();
}

qint64 RecordStore::nextRowNumber(const RecordType &type)
{
    auto next = m_nextRow.find(&type);
    if (next == m_nextRow.end())
        next = m_nextRow.insert(&type, m_database.value(QStringLiteral("SELECT max(seq) FROM %1").arg(type.id())).toLongLong());
    return ++next.value();
}

void RecordStore::writeRow(Statement &statement, const RecordType &type, const Record &record, qint64 seq)
{
    int index = 1;
    if (seq > 0) {
        statement.bindInt(index++, seq);
        statement.bindText(index++, record.id.toString());
    }
    statement.bindInt(index++, record.version);
    statement.bindText(index++, record.state);
    statement.bindText(index++, record.unit);
    statement.bindText(index++, choiceName(record.source));
    statement.bindText(index++, instantText(record.createdAt));
    statement.bindText(index++, instantText(record.updatedAt));
    if (record.deletedAt.isValid())
        statement.bindText(index++, instantText(record.deletedAt));
    else
        statement.bindNull(index++);
    const Field *title = type.title ? type.field(QLatin1String(type.title)) : nullptr;
    const QString titleText = title ? valueToJson(*title, title->get(record)).toVariant().toString() : QString();
    statement.bindText(index++, title && title->search == Search::Name ? m_pinyin.sortKey(titleText) : titleText);
    for (const Field &field : type.fields)
        bindField(statement, index++, field, field.get(record));
}

qint64 RecordStore::insert(const RecordType &type, Record &record, const ChangeContext &context, const QString &action)
{
    requireMayChange();
    if (record.id.isNull())
        record.id = RecordId::create(m_clock);
    if (record.state.isEmpty())
        record.state = QLatin1String(type.initialState);
    record.version = 1;
    record.createdAt = m_clock.now();
    record.updatedAt = record.createdAt;
    requireUnique(type, nullptr, record);
    const qint64 seq = nextRowNumber(type);
    Statement statement = m_database.prepare(sqlOf(type).insert);
    writeRow(statement, type, record, seq);
    statement.run();
    const ChangeText changes = creationText(type, record);
    writeOutbox(type, record, 0, action, changes, context);
    m_audit.append({.action = action, .type = type.id(), .record = record.id.toString(), .version = 1}, changes.audit, context);
    writeSearchKeys(type, nullptr, &record, seq);
    countState(type, record, +1);
    return seq;
}

void RecordStore::update(const RecordType &type, const Record &before, Record &after, const ChangeContext &context,
                         const QString &action)
{
    requireMayChange();
    const ChangeText changes = changeText(type, &before, after);
    if (changes.isEmpty())
        return;
    after.id = before.id;
    after.version = before.version + 1;
    after.createdAt = before.createdAt;
    after.updatedAt = m_clock.now();
    requireUnique(type, &before, after);
    Statement statement = m_database.prepare(sqlOf(type).update);
    writeRow(statement, type, after, 0);
    const int parameters = statement.parameterCount();
    statement.bindText(parameters - 1, after.id.toString()).bindInt(parameters, before.version);
    statement.run();
    if (m_database.changes() != 1)
        throw DbFailure({.code = ErrorCode::Stale, .field = {}, .detail = QStringLiteral("version")});
    if (const qint64 base = keepBase(type, before); base >= 0)
        writeOutbox(type, after, base, action, changes, context);
    else
        writeOutbox(type, after, 0, QStringLiteral("create"), creationText(type, after), context);
    m_audit.append({.action = action, .type = type.id(), .record = after.id.toString(), .version = after.version},
                   changes.audit, context);
    if (searchKind(type) >= 0)
        writeSearchKeys(type, &before, &after, rowNumber(type, after.id));
    countState(type, before, -1);
    countState(type, after, +1);
}

void RecordStore::remark(const RecordType &type, const Record &record, const ChangeContext &context, const QString &action,
                         const QJsonObject &facts)
{
    requireMayChange();
    // Not a creation: something was there before.
    const ChangeText nothing {
        .audit = {}, .outbox = QByteArrayLiteral("{}"), .before = QByteArrayLiteral("{\"addressee\":null}")};
    if (const qint64 base = keepBase(type, record); base >= 0)
        writeOutbox(type, record, base, action, nothing, context);
    m_audit.append(
        {.action = action, .type = type.id(), .record = record.id.toString(), .version = record.version, .changes = facts},
        context);
}

void RecordStore::remove(const RecordType &type, const Record &before, const ChangeContext &context)
{
    const auto after = type.clone(before);
    after->deletedAt = m_clock.now();
    update(type, before, *after, context, QStringLiteral("delete"));
}

void RecordStore::writeOutbox(const RecordType &type, const Record &record, qint64 baseVersion, const QString &action,
                              const ChangeText &changes, const ChangeContext &context)
{
    if (m_lastOperation.isNull())
        m_lastOperation = RecordId(m_database.value(QStringLiteral("SELECT max(op_id) FROM outbox")).toString());
    m_lastOperation = nextOperationId(m_clock, m_lastOperation);
    Statement statement = m_database.prepare(QStringLiteral(
        "INSERT INTO outbox (op_id, type, record, action, base_version, changes, schema_version, made_by, made_at, before, "
        "unit, terminal, reason, note, pins, addressee) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"));
    statement.bindText(1, m_lastOperation.toString()).bindText(2, QString(type.id())).bindText(3, record.id.toString());
    statement.bindText(4, action).bindInt(5, baseVersion);
    statement.bindUtf8(6, changes.outbox);
    statement.bindInt(7, schemaVersion).bindText(8, context.user).bindText(9, instantText(m_clock.now()));
    statement.bindUtf8(10, changes.before);
    statement.bindText(11, context.unit).bindText(12, context.terminal).bindText(13, context.reason);
    statement.bindText(14, context.note).bindText(16, context.addressee);
    if (context.pins.isEmpty())
        statement.bindNull(15);
    else
        statement.bindUtf8(15, QJsonDocument(remarkToJson({.pins = context.pins}).value(QLatin1String("pins")).toArray())
                                   .toJson(QJsonDocument::Compact));
    statement.run();
}

void RecordStore::writeSearchKeys(const RecordType &type, const Record *before, const Record *after, qint64 seq)
{
    const int kind = searchKind(type);
    if (kind < 0)
        return;
    if (m_bulk && !before && after) {
        // 2,000,000 keys of some 100,000 records take about 70 MB.
        constexpr size_t mostPending = 2'000'000;
        if (*m_bulk == BulkKeys::AtTheEnd)
            m_pendingKeys.add(type, *after, m_pinyin, seq);
        if (m_pendingKeys.size() >= mostPending)
            writePendingKeys();
        return;
    }
    noteRekeyed(type, seq);
    const QSet<QString> was = searchKeysOf(type, before, m_pinyin);
    const QSet<QString> is = searchKeysOf(type, after, m_pinyin);
    Statement drop = m_database.prepare(QStringLiteral("DELETE FROM search_key WHERE kind = ? AND k = ? AND record = ?"));
    for (const QString &key : was - is)
        drop.bindInt(1, kind).bindText(2, key).bindInt(3, seq).run();
    Statement add = m_database.prepare(QStringLiteral("INSERT OR IGNORE INTO search_key (kind, k, record) VALUES (?,?,?)"));
    for (const QString &key : is - was)
        add.bindInt(1, kind).bindText(2, key).bindInt(3, seq).run();
}

void RecordStore::countState(const RecordType &type, const Record &record, int difference)
{
    if (record.deletedAt.isValid())
        return;
    if (m_bulk) {
        m_pendingCounts[type.id() + u'\n' + record.unit + u'\n' + record.state] += difference;
        return;
    }
    Statement statement =
        m_database.prepare(QStringLiteral("INSERT INTO state_count (type, unit, state, amount) VALUES (?1,?2,?3,?4) "
                                          "ON CONFLICT (type, unit, state) DO UPDATE SET amount = amount + ?4"));
    statement.bindText(1, QString(type.id())).bindText(2, record.unit).bindText(3, record.state).bindInt(4, difference).run();
}

void RecordStore::writePendingKeys()
{
    m_pendingKeys.sort();
    m_pendingKeys.write(m_database, 0, m_pendingKeys.size());
    m_pendingKeys.clear();
}

void RecordStore::beginBulk(BulkKeys keys)
{
    m_bulk = keys;
    m_asked = false;
    m_pendingKeys.clear();
    m_pendingCounts.clear();
}

void RecordStore::finishBulk()
{
    writePendingKeys();
    m_bulk.reset();
    Statement count =
        m_database.prepare(QStringLiteral("INSERT INTO state_count (type, unit, state, amount) VALUES (?1,?2,?3,?4) "
                                          "ON CONFLICT (type, unit, state) DO UPDATE SET amount = amount + ?4"));
    for (auto entry = m_pendingCounts.begin(); entry != m_pendingCounts.end(); ++entry) {
        const QStringList parts = entry.key().split(u'\n');
        count.bindText(1, parts.at(0)).bindText(2, parts.at(1)).bindText(3, parts.at(2)).bindInt(4, entry.value()).run();
    }
    m_pendingCounts.clear();
}

void RecordStore::forgetCaches()
{
    m_audit.forgetEnd();
    m_nextRow.clear();
    m_lastOperation = RecordId();
    m_pendingKeys.clear();
    m_pendingCounts.clear();
    m_bulk.reset();
}

std::unique_ptr<Record> RecordStore::load(const RecordType &type, const RecordId &id)
{
    Statement query = m_database.prepare(sqlOf(type).select + QStringLiteral(" WHERE id = ?"));
    query.bindText(1, id.toString());
    return query.step() ? readRecord(type, query) : nullptr;
}

std::unique_ptr<Record> RecordStore::findBy(const RecordType &type, const char *field, const QString &value)
{
    Statement query = m_database.prepare(
        sqlOf(type).select + QStringLiteral(" WHERE %1 = ? AND deleted_at IS NULL LIMIT 1").arg(QLatin1String(field)));
    query.bindText(1, value);
    return query.step() ? readRecord(type, query) : nullptr;
}

std::unique_ptr<Record> RecordStore::findWorker(const QString &documentType, const QString &documentNumber)
{
    static const QString sql =
        sqlOf(workerType).select + QStringLiteral(" WHERE document_number = ? AND document_type = ? AND deleted_at IS NULL");
    Statement query = m_database.prepare(sql);
    query.bindText(1, documentNumber).bindText(2, documentType);
    return query.step() ? readRecord(workerType, query) : nullptr;
}

std::vector<std::unique_ptr<Record>> RecordStore::children(const RecordType &type, const char *field, const RecordId &parent)
{
    std::vector<std::unique_ptr<Record>> list;
    Statement query = m_database.prepare(
        sqlOf(type).select + QStringLiteral(" WHERE %1 = ? AND deleted_at IS NULL ORDER BY seq").arg(QLatin1String(field)));
    query.bindText(1, parent.toString());
    while (query.step())
        list.push_back(readRecord(type, query));
    return list;
}

std::vector<StoredRow> RecordStore::among(const RecordType &type, const char *field, const QStringList &values)
{
    std::vector<StoredRow> rows;
    if (values.isEmpty())
        return rows;
    Statement query = m_database.prepare(
        sqlOf(type).select + QStringLiteral(" WHERE %1 IN (SELECT value FROM json_each(?))").arg(QLatin1String(field)));
    query.bindUtf8(1, json_text::list(values));
    while (query.step())
        rows.push_back({.row = query.integer(0), .record = readRecord(type, query)});
    std::sort(rows.begin(), rows.end(), [](const StoredRow &a, const StoredRow &b) { return a.row < b.row; });
    return rows;
}

void RecordStore::present(const RecordType &type, const QHash<QString, qint64> &versions, RowsById &rows)
{
    if (!m_database.value(QStringLiteral("SELECT 1 FROM %1 LIMIT 1").arg(type.id())).isValid())
        return;
    Statement query = m_database.prepare(sqlOf(type).select + QStringLiteral(" WHERE id IN (SELECT value FROM json_each(?))"));
    query.bindUtf8(1, json_text::list(versions.keys()));
    while (query.step()) {
        const QString id = query.text(1);
        StoredRow &stored = rows[id];
        stored.row = query.integer(0);
        if (query.integer(2) < versions.value(id))
            stored.record = readRecord(type, query);
    }
}

void RecordStore::noteRekeyed(const RecordType &type, qint64 row)
{
    if (m_watching && row > 0 && searchKind(type) >= 0)
        m_rekeyed.insert({searchKind(type), row});
}

QHash<QString, qint64> RecordStore::versions(const RecordType &type, const QStringList &records)
{
    Statement query = m_database.prepare(
        QStringLiteral("SELECT id, version FROM %1 WHERE id IN (SELECT value FROM json_each(?))").arg(type.id()));
    query.bindUtf8(1, json_text::list(records));
    QHash<QString, qint64> found;
    while (query.step())
        found.insert(query.text(0), query.integer(1));
    return found;
}

qint64 RecordStore::rowNumber(const RecordType &type, const RecordId &id)
{
    Statement query = m_database.prepare(QStringLiteral("SELECT seq FROM %1 WHERE id = ?").arg(type.id()));
    query.bindText(1, id.toString());
    return query.step() ? query.integer(0) : 0;
}

RecordId RecordStore::idInRow(const RecordType &type, qint64 row)
{
    Statement query = m_database.prepare(QStringLiteral("SELECT id FROM %1 WHERE seq = ?").arg(type.id()));
    query.bindInt(1, row);
    return query.step() ? RecordId(query.text(0)) : RecordId();
}

}  // namespace jiaxin
