// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/suspension_log.h"

#include "domain/record_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace jiaxin {

namespace {

/// Kinds, reasons and terms alone: nothing about the person.
QString itemsText(const QList<StatusItem> &items)
{
    QJsonArray array;
    for (const StatusItem &item : items)
        array.append(QJsonObject {{QStringLiteral("kind"), choiceName(item.kind)},
                                  {QStringLiteral("reason"), choiceName(item.reason)},
                                  {QStringLiteral("until"), dateText(item.until)}});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<StatusItem> itemsOf(const QString &text)
{
    QList<StatusItem> items;
    for (const QJsonValue &value : QJsonDocument::fromJson(text.toUtf8()).array()) {
        const QJsonObject object = value.toObject();
        const auto kind = choiceFromName<StatusItemKind>(object.value(QStringLiteral("kind")).toString());
        const auto reason = choiceFromName<StatusReason>(object.value(QStringLiteral("reason")).toString());
        if (kind && reason)
            items.append({.kind = *kind,
                          .reason = *reason,
                          .until = QDate::fromString(object.value(QStringLiteral("until")).toString(), Qt::ISODate)});
    }
    return items;
}

}  // namespace

void SuspensionLog::write(qint64 workerRow, const QList<StatusItem> &why)
{
    // A lifting tells what it ends. Whose term is over has nothing that could be suspended any more.
    Statement insert = m_work.database().prepare(QStringLiteral(
        "INSERT INTO suspension_change (certificate, suspended, at, why) SELECT c.id, ?2, ?3, CASE WHEN ?2 THEN ?4 ELSE "
        "coalesce((SELECT p.why FROM suspension_change p WHERE p.certificate = c.id ORDER BY p.id DESC LIMIT 1), ?4) END "
        "FROM worker w JOIN certificate c ON c.worker = w.id WHERE w.seq = ?1 AND c.state IN ('handed_over', 'active') "
        "AND c.deleted_at IS NULL AND c.valid_until >= ?5"));
    insert.bindInt(1, workerRow).bindInt(2, why.isEmpty() ? 0 : 1).bindText(3, instantText(m_work.clock.now()));
    insert.bindText(4, itemsText(why)).bindText(5, dateText(m_work.today())).run();
}

void SuspensionLog::writeHandedOver(const Certificate &certificate, const QList<StatusItem> &why)
{
    Statement insert = m_work.database().prepare(
        QStringLiteral("INSERT INTO suspension_change (certificate, suspended, at, why) VALUES (?, 1, ?, ?)"));
    insert.bindText(1, certificate.id.toString())
        .bindText(2, instantText(m_work.clock.now()))
        .bindText(3, itemsText(why))
        .run();
}

QList<SuspensionChange> SuspensionLog::changes(const SuspensionQuery &query)
{
    QList<SuspensionChange> changes;
    if (!allowed(m_work.actor, Operation::View))
        return changes;
    Statement rows = m_work.database().prepare(
        QStringLiteral("SELECT s.id, s.suspended, s.at, s.why, c.id, w.id, c.number, w.name, w.phone, e.name, e.contact_name, "
                       "e.contact_phone, s.seen_by, s.seen_at, c.unit FROM suspension_change s JOIN certificate c ON c.id = "
                       "s.certificate JOIN worker w ON w.id = c.worker LEFT JOIN enterprise e ON e.id = c.enterprise WHERE %1 "
                       "ORDER BY s.id DESC")
            .arg(query.unseen() ? QStringLiteral("s.seen_at IS NULL") : QStringLiteral("s.at >= ?1 AND s.at < ?2")));
    if (!query.unseen()) {
        const QDate from = query.from.isValid() ? query.from : QDate(2000, 1, 1);
        const QDate until = query.until.isValid() ? query.until : m_work.today();
        rows.bindText(1, instantText(dayStart(from))).bindText(2, instantText(dayStart(until.addDays(1))));
    }
    while (changes.size() < query.limit && rows.step()) {
        if (m_work.territoryOf(rows.text(14)) == Territory::Outside)
            continue;
        changes.append({.id = rows.integer(0),
                        .suspended = rows.integer(1) != 0,
                        .at = QDateTime::fromString(rows.text(2), Qt::ISODateWithMs),
                        .why = itemsOf(rows.text(3)),
                        .certificate = RecordId(rows.text(4)),
                        .worker = RecordId(rows.text(5)),
                        .number = rows.text(6),
                        .name = rows.text(7),
                        .phone = rows.text(8),
                        .enterpriseName = rows.text(9),
                        .contactName = rows.text(10),
                        .contactPhone = rows.text(11),
                        .seenBy = rows.text(12),
                        .seenAt = QDateTime::fromString(rows.text(13), Qt::ISODateWithMs)});
    }
    return changes;
}

SuspensionCounts SuspensionLog::unseen()
{
    SuspensionCounts counts;
    if (!allowed(m_work.actor, Operation::View))
        return counts;
    Statement rows = m_work.database().prepare(QStringLiteral(
        "SELECT c.unit, s.suspended, count(*) FROM suspension_change s JOIN certificate c ON c.id = s.certificate "
        "WHERE s.seen_at IS NULL GROUP BY c.unit, s.suspended"));
    while (rows.step()) {
        if (m_work.territoryOf(rows.text(0)) == Territory::Inside)
            (rows.integer(1) != 0 ? counts.suspended : counts.lifted) += rows.integer(2);
    }
    return counts;
}

Result<int> SuspensionLog::acknowledge(const QList<qint64> &ids)
{
    if (!mayAcknowledge())
        return failure(ErrorCode::Forbidden, "role");
    return m_work.transact([&]() -> Result<int> {
        QSet<qint64> mine;
        for (const SuspensionChange &change : changes({.limit = std::numeric_limits<int>::max()}))
            mine.insert(change.id);
        Statement note = m_work.database().prepare(
            QStringLiteral("UPDATE suspension_change SET seen_by = ?1, seen_at = ?2 WHERE id = ?3 AND seen_at IS NULL"));
        const QString now = instantText(m_work.clock.now());
        int noted = 0;
        for (const qint64 id : ids) {
            if (!mine.remove(id))
                continue;
            note.bindText(1, m_work.actor.name).bindText(2, now).bindInt(3, id).run();
            note.reset();
            ++noted;
        }
        if (noted > 0)
            m_work.store.audit().append(
                {.action = QStringLiteral("acknowledge"),
                 .type = certificateType.id(),
                 .changes = {{QStringLiteral("list"), QStringLiteral("changes")}, {QStringLiteral("rows"), noted}}},
                m_work.context());
        return noted;
    });
}

}  // namespace jiaxin
