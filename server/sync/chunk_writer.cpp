// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/sync/chunk_writer.h"

#include "server/pg/territory.h"

namespace jiaxin::server {

void ChunkWriter::add(const ClaimedOperation &claimed, const OperationPlan &plan, const StoredRecord *before,
                      const QByteArray &result)
{
    const SyncOperation &operation = claimed.operation;
    m_operations.add({pgText(operation.id.toString()), pgBytes(claimed.hash), result});
    if (before)
        addConflicts(operation, plan, *before);
    if (!plan.after)
        return;
    const QString id = operation.record.toString();
    if (!before)
        m_fresh.insert(id);
    m_touched.insert(id);
    AuditRow row =
        auditRow(*plan.after, {.actor = operation.madeBy, .device = m_caller.device}, operation.action, plan.changes);
    row.said = remarkToJson(operation.remark);
    m_audit.append(row);
}

QList<ReceiptEntry> ChunkWriter::writeOperations()
{
    if (m_operations.isEmpty())
        return {};
    return receiptEntries(
        m_connection.exec("INSERT INTO push_op (op_id, body_hash, result, unit) SELECT id, hash, result, $4 FROM "
                          "unnest($1::uuid[], $2::bytea[], $3::jsonb[]) AS o (id, hash, result) ORDER BY id "
                          "RETURNING " +
                              receiptColumns,
                          m_operations.parameters() << pgText(m_caller.actor.unit)));
}

QList<ReceiptEntry> ChunkWriter::write(const StoredRecords &records)
{
    const QList<ReceiptEntry> entries = writeOperations();
    if (!m_conflicts.isEmpty())
        m_connection.exec(
            "INSERT INTO conflict (op_id, type, record, field, base_version, server_version, mine, theirs, "
            "made_by, made_at, province, city, county, town) SELECT * FROM jsonb_to_recordset($1::jsonb) AS r "
            "(op_id uuid, type text, record uuid, field text, base_version bigint, server_version bigint, "
            "mine jsonb, theirs jsonb, made_by text, made_at text, province text, city text, county text, town text)",
            {pgJson(m_conflicts)});
    // An enterprise may speak of what is its own, which a new record is not before it is there.
    const bool ownAlone = m_caller.scope.column == "enterprise";
    if (!ownAlone)
        writeAudit(m_connection, m_audit);
    writeRecords(records);
    if (ownAlone)
        writeAudit(m_connection, m_audit);
    return entries;
}

void ChunkWriter::writeRecords(const StoredRecords &records)
{
    QList<const StoredRecord *> fresh;
    QList<const StoredRecord *> changed;
    for (const auto &[id, record] : records) {
        if (m_touched.contains(id))
            (m_fresh.contains(id) ? fresh : changed).append(&record);
    }
    insertRecords(m_connection, fresh);
    updateRecords(m_connection, changed);
}

void ChunkWriter::addConflicts(const SyncOperation &operation, const OperationPlan &plan, const StoredRecord &before)
{
    for (const FieldConflict &conflict : plan.conflicts) {
        QJsonObject row;
        putPlace(row, before.record->unit);
        row.insert(QStringLiteral("op_id"), operation.id.toString());
        row.insert(QStringLiteral("type"), operation.type);
        row.insert(QStringLiteral("record"), operation.record.toString());
        row.insert(QStringLiteral("field"), conflict.field);
        row.insert(QStringLiteral("base_version"), operation.baseVersion);
        row.insert(QStringLiteral("server_version"), before.record->version);
        row.insert(QStringLiteral("mine"), conflict.mine);
        row.insert(QStringLiteral("theirs"), conflict.theirs);
        row.insert(QStringLiteral("made_by"), operation.madeBy);
        row.insert(QStringLiteral("made_at"), operation.madeAt);
        m_conflicts.append(row);
    }
}

}  // namespace jiaxin::server
