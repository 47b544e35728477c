// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/store/audit_log.h"

#include "domain/json_text.h"
#include "domain/record_json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace jiaxin {

namespace {

const QString columns =
    QStringLiteral("seq, at, user, unit, terminal, action, type, record, version, reason, note, changes, hash");

QByteArray changesText(const QJsonObject &changes)
{
    return changes.isEmpty() ? QByteArray() : QJsonDocument(changes).toJson(QJsonDocument::Compact);
}

AuditRow readRow(const Statement &row)
{
    AuditRow result;
    result.seq = row.integer(0);
    result.at = row.text(1);
    result.context = {
        .user = row.text(2), .unit = row.text(3), .terminal = row.text(4), .reason = row.text(9), .note = row.text(10)};
    result.entry = {.action = row.text(5),
                    .type = row.text(6),
                    .record = row.text(7),
                    .version = row.integer(8),
                    .changes = QJsonDocument::fromJson(row.text(11).toUtf8()).object()};
    return result;
}

void bindTextOrNull(Statement &statement, int index, const QString &text)
{
    if (text.isEmpty())
        statement.bindNull(index);
    else
        statement.bindText(index, text);
}

}  // namespace

AuditLog::AuditLog(Database &database, const Clock &clock, const CryptoProvider &crypto)
    : m_database(database), m_clock(clock), m_crypto(crypto)
{
}

void AuditLog::readEnd()
{
    Statement end = m_database.prepare(QStringLiteral("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1"));
    const bool any = end.step();
    m_lastSeq = any ? end.integer(0) : 0;
    m_lastHash = any ? end.blob(1) : QByteArray(32, '\0');
}

QByteArray AuditLog::chained(const QByteArray &previous, const AuditRow &row, const QByteArray &changes) const
{
    // A JSON array of the columns in their order has one form only; changes go in as the stored text.
    QByteArray canonical = previous;
    canonical.reserve(canonical.size() + 2 * changes.size() + 512);
    canonical += '[' + QByteArray::number(row.seq);
    const auto add = [&canonical](QStringView text) {
        canonical += ',';
        json_text::appendString(canonical, text);
    };
    add(row.at);
    add(row.context.user);
    add(row.context.unit);
    add(row.context.terminal);
    add(row.entry.action);
    add(row.entry.type);
    add(row.entry.record);
    canonical += ',' + QByteArray::number(row.entry.version);
    add(row.context.reason);
    add(row.context.note);
    add(QString::fromUtf8(changes));
    canonical += ']';
    return m_crypto.sha256(canonical);
}

void AuditLog::append(const AuditEntry &entry, const ChangeContext &context)
{
    append(entry, changesText(entry.changes), context);
}

void AuditLog::append(const AuditEntry &entry, const QByteArray &changes, const ChangeContext &context)
{
    if (m_lastSeq < 0)
        readEnd();
    const AuditRow row {.seq = m_lastSeq + 1, .at = instantText(m_clock.now()), .context = context, .entry = entry};
    const QByteArray hash = chained(m_lastHash, row, changes);
    static const QString sql = QStringLiteral("INSERT INTO audit (%1) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)").arg(columns);
    Statement insert = m_database.prepare(sql);
    insert.bindInt(1, row.seq).bindText(2, row.at).bindText(3, context.user).bindText(4, context.unit);
    insert.bindText(5, context.terminal).bindText(6, entry.action);
    bindTextOrNull(insert, 7, entry.type);
    bindTextOrNull(insert, 8, entry.record);
    insert.bindInt(9, entry.version);
    bindTextOrNull(insert, 10, context.reason);
    bindTextOrNull(insert, 11, context.note);
    if (changes.isEmpty())
        insert.bindNull(12);
    else
        insert.bindUtf8(12, changes);
    insert.bindBlob(13, hash);
    insert.run();
    m_lastSeq = row.seq;
    m_lastHash = hash;
}

QList<AuditRow> AuditLog::ofRecord(const QString &record)
{
    QList<AuditRow> rows;
    Statement query = m_database.prepare(QStringLiteral("SELECT %1 FROM audit WHERE record = ? ORDER BY seq").arg(columns));
    query.bindText(1, record);
    const QList<AuditRow> foreign = foreignSteps(record);
    qsizetype told = 0;
    while (query.step()) {
        const AuditRow row = readRow(query);
        while (told < foreign.size() && foreign.at(told).seq < row.seq)
            rows.append(foreign.at(told++));
        rows.append(row);
    }
    return rows + foreign.mid(told);
}

QList<AuditRow> AuditLog::foreignSteps(const QString &record)
{
    QList<AuditRow> rows;
    Statement query = m_database.prepare(
        QStringLiteral("SELECT after_seq, at, user, unit, action, type, version, reason, note, changes FROM foreign_step "
                       "WHERE record = ? ORDER BY seq"));
    query.bindText(1, record);
    while (query.step())
        rows.append(
            {.seq = query.integer(0),
             .at = query.text(1),
             .context =
                 {.user = query.text(2), .unit = query.text(3), .terminal = {}, .reason = query.text(7), .note = query.text(8)},
             .entry = {.action = query.text(4),
                       .type = query.text(5),
                       .record = record,
                       .version = query.integer(6),
                       .changes = QJsonDocument::fromJson(query.text(9).toUtf8()).object()},
             .foreign = true});
    return rows;
}

QList<AuditRow> AuditLog::latest(int limit, qint64 beforeSeq)
{
    QList<AuditRow> rows;
    Statement query =
        m_database.prepare(QStringLiteral("SELECT %1 FROM audit WHERE seq < ? ORDER BY seq DESC LIMIT ?").arg(columns));
    query.bindInt(1, beforeSeq > 0 ? beforeSeq : std::numeric_limits<qint64>::max()).bindInt(2, limit);
    while (query.step())
        rows.append(readRow(query));
    return rows;
}

QList<AuditRow> AuditLog::latestBy(const QString &user, const QStringList &actions, int rows)
{
    QList<AuditRow> found;
    Statement query = m_database.prepare(
        QStringLiteral("SELECT %1 FROM audit WHERE seq > (SELECT max(seq) FROM audit) - ? AND user = ? AND action IN (%2) "
                       "ORDER BY seq DESC")
            .arg(columns, placeholders(actions.size())));
    query.bindInt(1, rows).bindText(2, user).bindTexts(3, actions);
    while (query.step())
        found.append(readRow(query));
    return found;
}

bool AuditLog::forEach(const std::function<bool(const AuditRow &, const QByteArray &)> &visit)
{
    Statement query = m_database.prepare(QStringLiteral("SELECT %1 FROM audit ORDER BY seq").arg(columns));
    while (query.step()) {
        if (!visit(readRow(query), query.blob(12)))
            return false;
    }
    return true;
}

qint64 AuditLog::lastSeq()
{
    Statement query = m_database.prepare(QStringLiteral("SELECT max(seq) FROM audit"));
    return query.step() ? query.integer(0) : 0;
}

std::optional<AuditVerdict> AuditLog::verify(const std::function<bool(qint64 done)> &goOn)
{
    constexpr qint64 between = 1000;
    AuditVerdict verdict;
    QByteArray previous(32, '\0');
    Statement query = m_database.prepare(QStringLiteral("SELECT %1 FROM audit ORDER BY seq").arg(columns));
    while (query.step()) {
        const AuditRow row = readRow(query);
        const QByteArray hash = query.blob(12);
        ++verdict.rows;
        if (!verdict.firstBad && (row.seq != verdict.rows || chained(previous, row, query.text(11).toUtf8()) != hash))
            verdict.firstBad = row.seq;
        previous = hash;
        if (goOn && verdict.rows % between == 0 && !goOn(verdict.rows))
            return std::nullopt;
    }
    return verdict;
}

}  // namespace jiaxin
