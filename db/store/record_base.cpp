// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What lies below a record's row: rows as the province has them, and what it has where an edit lies on top (docs/sync.md).
#include "db/store/outbox_store.h"
#include "db/store/record_store.h"
#include "db/store/type_sql.h"
#include "domain/record_json.h"

namespace jiaxin {

namespace {

/// Fields that no two records have alike, together; with `live`, only records that are not deleted count.
struct UniqueKey {
    const RecordType *type;
    std::array<const char *, 2> fields;
    bool live;
};
constexpr std::array uniqueKeys {
    UniqueKey {&workerType, {"document_number", "document_type"}, true},
    UniqueKey {&enterpriseType, {"credit_code", nullptr}, true},
    UniqueKey {&unitType, {"code", nullptr}, false},
    UniqueKey {&certificateType, {"number", nullptr}, false},
    UniqueKey {&cardType, {"certificate", "sequence"}, false},
};

}  // namespace

qint64 RecordStore::place(const RecordType &type, const Record *before, const Record &after, qint64 row)
{
    requireTransaction();
    qint64 seq = row;
    if (before) {
        Statement statement = m_database.prepare(sqlOf(type).update);
        writeRow(statement, type, after, 0);
        const int parameters = statement.parameterCount();
        statement.bindText(parameters - 1, after.id.toString()).bindInt(parameters, before->version);
        statement.run();
        if (m_database.changes() != 1)
            throw DbFailure(failure(ErrorCode::Stale, "version"));
        if (seq == 0)
            seq = rowNumber(type, after.id);
        countState(type, *before, -1);
    } else {
        seq = nextRowNumber(type);
        Statement statement = m_database.prepare(sqlOf(type).insert);
        writeRow(statement, type, after, seq);
        statement.run();
    }
    writeSearchKeys(type, before, &after, seq);
    countState(type, after, +1);
    return seq;
}

void RecordStore::forget(const RecordType &type, const Record &before)
{
    requireTransaction();
    // Its keys are not to come after it.
    if (m_bulk)
        writePendingKeys();
    writeSearchKeys(type, &before, nullptr, rowNumber(type, before.id));
    countState(type, before, -1);
    Statement statement = m_database.prepare(QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(type.id()));
    statement.bindText(1, before.id.toString()).run();
    m_nextRow.remove(&type);
}

void RecordStore::requireUnique(const RecordType &type, const Record *before, const Record &after)
{
    for (const UniqueKey &key : uniqueKeys) {
        if (key.type != &type || (key.live && after.deletedAt.isValid()))
            continue;
        QStringList conditions;
        QVariantList values;
        bool same = before && !(key.live && before->deletedAt.isValid());
        for (const char *name : key.fields) {
            if (!name)
                continue;
            const Field &field = *type.field(QLatin1String(name));
            values.append(field.get(after));
            conditions.append(QLatin1String(name) + QStringLiteral(" = ?"));
            same = same && field.get(*before) == values.constLast();
        }
        // Nothing is no number.
        if (same || std::any_of(values.cbegin(), values.cend(), [](const QVariant &value) { return !value.isValid(); }))
            continue;
        Statement query = m_database.prepare(QStringLiteral("SELECT 1 FROM %1 WHERE %2%3 AND id <> ? LIMIT 1")
                                                 .arg(type.id(), conditions.join(QStringLiteral(" AND ")),
                                                      key.live ? QStringLiteral(" AND deleted_at IS NULL") : QString()));
        int index = 1;
        for (const char *name : key.fields) {
            if (name)
                bindField(query, index, *type.field(QLatin1String(name)), values.at(index - 1)), ++index;
        }
        query.bindText(index, after.id.toString());
        if (query.step())
            throw DbFailure({.code = ErrorCode::Conflict, .field = QLatin1String(key.fields[0]), .detail = {}});
    }
}

qint64 RecordStore::keepBase(const RecordType &type, const Record &before)
{
    const OutboxStore outbox(m_database);
    const std::optional<SyncBase> base = outbox.base(before.id);
    const bool covered = outbox.isCovered(before.id);
    if (base && base->version == 0)
        return covered ? 0 : -1;
    if (base && !base->content.isEmpty())
        return base->version;
    // A record that was made here and is not sent yet has nothing below it.
    if (!base && covered)
        return 0;
    const qint64 version = base ? base->version : before.version;
    outbox.writeBase(before.id, {.type = &type, .version = version, .content = recordToJson(type, before)});
    return version;
}

}  // namespace jiaxin
