// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/sync_states.h"

#include "app/session/offline_lease.h"
#include "app/sync/push_answers.h"
#include "domain/record_json.h"

#include <QJsonDocument>

namespace jiaxin {

namespace {

/// What became of an operation, in SQL. A refusal on which somebody has decided leaves the record as the province has it,
/// unless it was the record's creation.
const QString becameSql = QStringLiteral(
    "CASE WHEN state <> 'settled' THEN state WHEN before = '{}' AND json_extract(answer, '$.status') = 'rejected' "
    "THEN 'rejected' ELSE 'applied' END");

/// From the worst: what a person has to look at first.
SyncState stateOf(const QString &operation)
{
    switch (choiceFromName<OperationState>(operation).value_or(OperationState::Pending)) {
    case OperationState::Conflict:
        return SyncState::Conflict;
    case OperationState::Rejected:
        return SyncState::Rejected;
    case OperationState::Pending:
        return SyncState::Waiting;
    default:
        return SyncState::Acknowledged;
    }
}

int badness(SyncState state)
{
    switch (state) {
    case SyncState::Conflict:
        return 3;
    case SyncState::Rejected:
        return 2;
    case SyncState::Waiting:
        return 1;
    default:
        return 0;
    }
}

int DayLine::*figureOf(SyncState state)
{
    switch (state) {
    case SyncState::Conflict:
        return &DayLine::conflicts;
    case SyncState::Rejected:
        return &DayLine::rejected;
    case SyncState::Waiting:
        return &DayLine::waiting;
    default:
        return &DayLine::acknowledged;
    }
}

QDateTime summaryInstant(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

/// Whether receipts are signed, each looked at once.
class ReceiptCheck {
public:
    ReceiptCheck(Workspace &work, QByteArray key) : m_work(work), m_key(std::move(key)) {}

    bool covers(qint64 receipt, const QString &operation)
    {
        auto known = m_receipts.find(receipt);
        if (known == m_receipts.end())
            known = m_receipts.insert(receipt, read(receipt));
        return known->contains(operation);
    }
    int count() const { return int(m_receipts.size()); }

private:
    /// Of one whose signature is not good nothing is believed.
    QSet<QString> read(qint64 receipt)
    {
        QSet<QString> operations;
        Statement query =
            m_work.database().prepare(QStringLiteral("SELECT operations, signature FROM sync_receipt WHERE id = ?"));
        if (!query.bindInt(1, receipt).step())
            return operations;
        const QJsonArray list = QJsonDocument::fromJson(query.utf8(0).toByteArray()).array();
        if (!isSoundReceipt(m_work.crypto, m_key, list, query.text(1)))
            return operations;
        for (const QJsonValue &value : list)
            operations.insert(value.toObject().value(QLatin1String("op_id")).toString());
        return operations;
    }

    Workspace &m_work;
    QByteArray m_key;
    QHash<qint64, QSet<QString>> m_receipts;
};

}  // namespace

RecordSyncState SyncStates::of(const RecordType &type, const RecordId &record)
{
    return of(type, QList<RecordId> {record}).constFirst();
}

QList<RecordSyncState> SyncStates::of(const RecordType &, const QList<RecordId> &records)
{
    const bool enrolled = ServerLinkStore(m_work).isEnrolled();
    Statement query = m_work.database().prepare(
        QStringLiteral("SELECT %1, coalesce(answered_at, made_at) FROM outbox WHERE record = ?").arg(becameSql));
    QList<RecordSyncState> states;
    for (const RecordId &record : records) {
        RecordSyncState worst {.state = enrolled ? SyncState::Acknowledged : SyncState::LocalOnly};
        query.bindText(1, record.toString());
        while (query.step()) {
            if (!enrolled)
                continue;
            const SyncState state = stateOf(query.text(0));
            const QDateTime at = summaryInstant(query.text(1));
            if (badness(state) > badness(worst.state) || (state == worst.state && (!worst.at.isValid() || at > worst.at)))
                worst = {.state = state, .at = at};
        }
        states.append(worst);
    }
    return states;
}

SyncOverview SyncStates::overview(int passes)
{
    SyncOverview view;
    Database &database = m_work.database();
    if (const auto link = ServerLinkStore(m_work).find()) {
        view.enrolled = true;
        view.url = link->url;
        view.unit = link->unit;
        view.contactAt = link->contactAt;
        view.certificateUntil = link->notAfter;
        view.frozen = link->frozen;
    }
    const auto number = [&database](const char *sql) { return database.value(QString::fromLatin1(sql)).toInt(); };
    view.leaseDaysLeft = OfflineLease(m_work).daysLeft();
    view.waiting = number("SELECT count(*) FROM outbox WHERE state = 'pending'");
    view.conflicts = number("SELECT count(*) FROM sync_conflict WHERE decision = ''");
    view.rejected = number("SELECT count(*) FROM outbox WHERE state = 'rejected'");
    view.filesUp = number("SELECT count(*) FROM sync_file WHERE direction = 'up' AND state = 'waiting'");
    view.filesDown = number("SELECT count(*) FROM sync_file WHERE direction = 'down' AND state = 'waiting'");
    view.oldestWaiting = summaryInstant(
        database.value(QStringLiteral("SELECT made_at FROM outbox WHERE state = 'pending' ORDER BY seq LIMIT 1")).toString());
    Statement notices = database.prepare(QStringLiteral("SELECT count(*) FROM sync_notice WHERE user = ? AND read_at IS NULL"));
    notices.bindText(1, m_work.actor.name);
    view.notices = notices.step() ? int(notices.integer(0)) : 0;
    Statement query = database.prepare(QStringLiteral("SELECT summary FROM sync_pass ORDER BY id DESC LIMIT ?"));
    query.bindInt(1, passes);
    while (query.step())
        view.passes.append(SyncSummary::fromJson(QJsonDocument::fromJson(query.utf8(0).toByteArray()).object()));
    return view;
}

DayEnd SyncStates::dayEnd(const QDate &day)
{
    const auto link = ServerLinkStore(m_work).find();
    ReceiptCheck receipts(m_work, link ? link->provinceKey : QByteArray());
    Statement query = m_work.database().prepare(
        QStringLiteral(
            "SELECT made_by, terminal, record, %1, receipt, op_id, state FROM outbox WHERE made_at >= ? AND made_at < ? "
            "ORDER BY seq")
            .arg(becameSql));
    query.bindText(1, instantText(dayStart(day))).bindText(2, instantText(dayStart(day.addDays(1))));
    DayEnd end {.day = day, .lines = {}, .sum = {}};
    // Each record counts once for a person at a station, by the worst that became of it: so the columns add up.
    QMap<std::pair<QString, QString>, QHash<QString, SyncState>> worst;
    while (query.step()) {
        QHash<QString, SyncState> &records = worst[{query.text(0), query.text(1)}];
        const SyncState now = stateOf(query.text(3));
        const auto known = records.constFind(query.text(2));
        if (known == records.constEnd() || badness(now) > badness(*known))
            records.insert(query.text(2), now);
        const QString operation = query.text(6);
        const bool taken = operation == u"applied" || operation == u"merged";
        if (taken && (query.isNull(4) || !receipts.covers(query.integer(4), query.text(5))))
            end.receiptsGood = false;
    }
    for (auto group = worst.begin(); group != worst.end(); ++group) {
        DayLine line {.person = group.key().first, .station = group.key().second};
        for (const SyncState state : std::as_const(*group)) {
            for (DayLine *each : {&line, &end.sum}) {
                ++each->entered;
                ++(each->*figureOf(state));
            }
        }
        end.lines.append(line);
    }
    end.receipts = receipts.count();
    return end;
}

}  // namespace jiaxin
