// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/sync/duplicate_watch.h"

#include "domain/record_json.h"
#include "domain/records/records.h"
#include "domain/rules/divisions.h"
#include "domain/rules/duplicates.h"
#include "domain/workflow/permissions.h"
#include "server/pg/territory.h"

#include <QJsonArray>

namespace jiaxin::server {

namespace {

/// As somebody outside the territory sees it.
QString seenFromOutside(const Worker &worker, const char *name)
{
    const Field &field = *workerType.field(name);
    return shownValue({}, field, field.get(worker), Territory::Outside).toString();
}

}  // namespace

void DuplicateWatch::begin(const QList<SyncOperation> &operations)
{
    QList<QByteArray> tasks;
    for (const SyncOperation &operation : operations) {
        if (operation.type == duplicateTaskType.id())
            tasks.append(operation.record.toString().toLatin1());
    }
    if (!tasks.isEmpty())
        m_connection.exec(
            "SELECT pg_advisory_xact_lock(hashtextextended(pair, 13)) FROM (SELECT DISTINCT fields->>'pair' AS pair "
            "FROM record WHERE id = ANY ($1::uuid[]) AND type = 'duplicate_task' ORDER BY 1) AS pairs",
            {pgArray(tasks)});
}

void DuplicateWatch::add(const SyncOperation &operation, const QJsonObject &changes)
{
    static const QStringList telling {QStringLiteral("document_number"), QStringLiteral("document_type"),
                                      QStringLiteral("name"), QStringLiteral("unit"), QStringLiteral("deleted_at")};
    if (operation.type == workerType.id() &&
        std::any_of(telling.begin(), telling.end(), [&changes](const QString &name) { return changes.contains(name); }))
        m_workers.insert(operation.record.toString());
    if (operation.type == duplicateTaskType.id() && changes.contains(QStringLiteral("state")))
        m_closed.insert(operation.record.toString());
}

void DuplicateWatch::look(const StoredRecords &records)
{
    QList<const StoredRecord *> workers;
    for (const auto &[id, stored] : records) {
        if (m_workers.contains(id))
            workers.append(&stored);
        if (m_closed.contains(id))
            m_connection.exec("SELECT close_pair($1, $2)", {pgText(id), pgText(instantText(m_service.clock.now()))});
    }
    note(workers);
}

void DuplicateWatch::note(const QList<const StoredRecord *> &workers)
{
    QJsonArray persons;
    for (const StoredRecord *stored : workers) {
        const auto &worker = static_cast<const Worker &>(*stored->record);
        const QString key = worker.deletedAt.isValid() ? QString() : documentKey(worker);
        persons.append(QJsonObject {
            {QStringLiteral("worker"), worker.id.toString()},
            {QStringLiteral("key"),
             key.isEmpty() ? QJsonValue() : QJsonValue(QString::fromLatin1(m_service.crypto.sha256(key.toUtf8()).toHex()))},
            {QStringLiteral("name"), seenFromOutside(worker, "name")},
            {QStringLiteral("number"), seenFromOutside(worker, "document_number")}});
    }
    if (!persons.isEmpty())
        m_connection.exec("SELECT note_persons($1, $2)", {pgJson(persons), pgText(instantText(m_service.clock.now()))});
}

QByteArray DuplicateWatch::catchUp(const QByteArray &after, int most)
{
    PgTransaction transaction(m_connection);
    enter(m_connection, scopeOf(shaanxiUnits().constFirst().code));
    QList<QByteArray> ids;
    const PgResult rows = m_connection.exec("SELECT worker FROM unnoted_workers($1, $2)", {after, pgInt(most)});
    for (int row = 0; row < rows.rows(); ++row)
        ids.append(rows.bytes(row, 0));
    const StoredRecords records = lockRecords(m_connection, ids);
    QList<const StoredRecord *> workers;
    for (const auto &[id, stored] : records)
        workers.append(&stored);
    note(workers);
    transaction.commit();
    return ids.isEmpty() ? QByteArray() : ids.constLast();
}

}  // namespace jiaxin::server
