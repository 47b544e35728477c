// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/audit/audit_service.h"

#include "domain/base/whole_file.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace jiaxin {

namespace {

Error forbidden()
{
    return {.code = ErrorCode::Forbidden, .field = {}, .detail = QStringLiteral("role")};
}

/// A row is masked by its own unit, the one of the person who acted.
void maskRow(const Workspace &work, AuditRow &row)
{
    if (const RecordType *type = recordTypeByName(row.entry.type))
        row.entry.changes = maskedChanges(work.actor, *type, row.entry.changes, work.territoryOf(row.context.unit));
}

QJsonObject rowJson(const AuditRow &row, const QByteArray &hash)
{
    return {{QStringLiteral("seq"), row.seq},
            {QStringLiteral("at"), row.at},
            {QStringLiteral("user"), row.context.user},
            {QStringLiteral("unit"), row.context.unit},
            {QStringLiteral("terminal"), row.context.terminal},
            {QStringLiteral("action"), row.entry.action},
            {QStringLiteral("type"), row.entry.type},
            {QStringLiteral("record"), row.entry.record},
            {QStringLiteral("version"), row.entry.version},
            {QStringLiteral("reason"), row.context.reason},
            {QStringLiteral("note"), row.context.note},
            {QStringLiteral("changes"), row.entry.changes},
            {QStringLiteral("hash"), QString::fromLatin1(hash.toHex())}};
}

}  // namespace

QJsonObject maskedChanges(const Actor &actor, const RecordType &type, const QJsonObject &changes, Territory territory)
{
    QJsonObject shown = changes;
    for (auto change = shown.begin(); change != shown.end(); ++change) {
        const Field *field = type.field(change.key());
        if (!field || seesPlain(actor, *field, territory))
            continue;
        QJsonArray masked;
        for (const QJsonValue &value : change.value().toArray())
            masked.append(value.isString() ? QJsonValue(mask(field->mask == MaskKind::None ? MaskKind::Hidden : field->mask,
                                                             value.toString()))
                                           : value);
        change.value() = masked;
    }
    return shown;
}

Result<QList<AuditRow>> AuditService::latest(int limit, qint64 beforeSeq)
{
    if (!allowed(m_work.actor, Operation::ReadAudit))
        return forbidden();
    QList<AuditRow> rows = m_work.store.audit().latest(limit, beforeSeq);
    for (AuditRow &row : rows)
        maskRow(m_work, row);
    return rows;
}

Result<AuditVerdict> AuditService::verify(const Progress &progress)
{
    if (!allowed(m_work.actor, Operation::ReadAudit))
        return forbidden();
    AuditLog &audit = m_work.store.audit();
    const qint64 total = audit.lastSeq();
    const auto verdict = audit.verify([&](qint64 done) { return !progress || progress(done, total); });
    if (!verdict)
        return ErrorCode::Cancelled;
    return *verdict;
}

Result<qint64> AuditService::exportTo(const QString &file, const Progress &progress)
{
    if (!allowed(m_work.actor, Operation::ReadAudit))
        return forbidden();
    const Error unwritable {.code = ErrorCode::Io, .field = {}, .detail = QStringLiteral("cannot_write")};
    WholeFile target(file);
    if (!target.open(QIODevice::WriteOnly))
        return unwritable;
    qint64 rows = 0;
    bool written = true;
    constexpr qint64 between = 1000;
    const qint64 total = m_work.store.audit().lastSeq();
    const bool whole = m_work.store.audit().forEach([&](const AuditRow &row, const QByteArray &hash) {
        AuditRow shown = row;
        maskRow(m_work, shown);
        const QByteArray line = QJsonDocument(rowJson(shown, hash)).toJson(QJsonDocument::Compact) + '\n';
        written = written && target.write(line) == line.size();
        ++rows;
        return written && (!progress || rows % between != 0 || progress(rows, total));
    });
    if (written && !whole)
        return ErrorCode::Cancelled;
    if (!written)
        return fileFailure(target);
    if (const Result<void> whole = target.finish(); !whole)
        return whole.error();
    return m_work.transact([&]() -> Result<qint64> {
        m_work.store.audit().append({.action = QStringLiteral("audit_export")}, m_work.context());
        return rows;
    });
}

}  // namespace jiaxin
