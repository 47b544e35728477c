// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/outbox_queue.h"

#include "app/sync/record_overlay.h"
#include "domain/protocol/province_record.h"
#include "domain/record_json.h"
#include "domain/rules/divisions.h"

#include <QJsonDocument>

namespace jiaxin {

namespace {

constexpr int scannedAtOnce = mostOperations;

/// Ids of courier files, which grow: the newest, and the first one whose answer counts.
constexpr Setting newestCourierFile {"courier_file", ""};
constexpr Setting firstAnswerableFile {"courier_answerable", ""};

/// Condition on a row of the outbox with the time as ?1. A receipt says when by the province's clock; ours may have stood
/// anywhere.
const QString answeredSince = QStringLiteral(
    "(answered_at >= ?1 OR receipt IN (SELECT given.id FROM sync_receipt AS given, json_each(given.operations) AS "
    "each WHERE json_extract(each.value, '$.at') >= ?1))");

QJsonObject parkedFor(const char *code)
{
    return {{QStringLiteral("status"), QStringLiteral("rejected")}, {QStringLiteral("code"), QLatin1String(code)}};
}

}  // namespace

bool looksAtOthers(const SyncOperation &operation)
{
    const Workflow *workflow = workflowFor(operation.type);
    return workflow &&
           std::any_of(workflow->transitions.begin(), workflow->transitions.end(), [&operation](const Transition &step) {
               return operation.action == QLatin1String(step.action) && step.guard != Guard::None;
           });
}

struct OutboxQueue::Scan {
    const Limits &limits;
    Batch batch {};
    QSet<QString> underWay {};  ///< records
    qint64 firstUnderWay = 0;   ///< the row of the first operation of those; 0: none
    QSet<QString> held {};
    QHash<QString, int> taken {};    ///< operations of a record in the batch
    QHash<QString, qint64> next {};  ///< to which version a record in the batch comes if nobody had a hand in it
    RecordOverlay overlay;
    ConflictStore conflicts;
};

int OutboxQueue::waiting()
{
    return m_work.database().value(QStringLiteral("SELECT count(*) FROM outbox WHERE state = 'pending'")).toInt();
}

RecordId OutboxQueue::nextCourierFile()
{
    const RecordId id = nextOperationId(m_work.clock, RecordId(m_work.settings.text(newestCourierFile)));
    m_work.settings.set(newestCourierFile, id.toString());
    return id;
}

bool OutboxQueue::isAnswerable(const QString &courierFile)
{
    return courierFile >= m_work.settings.text(firstAnswerableFile);
}

int OutboxQueue::sendAgainSince(const QDateTime &since)
{
    m_work.settings.set(firstAnswerableFile, nextCourierFile().toString());
    // Before what is to be sent again becomes pending: nothing of that is in dispute.
    const int parts = sendTakenPartsSince(instantText(since));
    Statement again =
        m_work.database().prepare(QStringLiteral("UPDATE outbox SET state = 'pending', on_top = 1 WHERE state IN ('applied', "
                                                 "'merged') AND ") +
                                  answeredSince);
    again.bindText(1, instantText(since)).run();
    return parts + int(m_work.database().changes());
}

int OutboxQueue::sendTakenPartsSince(const QString &since)
{
    // A later one of ours says more about its fields than this does.
    Statement query = m_work.database().prepare(
        QStringLiteral("SELECT op_id, (SELECT json_group_array(key) FROM outbox AS later, json_each(later.changes) WHERE "
                       "later.record = outbox.record AND later.seq > outbox.seq) FROM outbox WHERE state IN ('conflict', "
                       "'settled') AND version IS NOT NULL AND ") +
        answeredSince);
    query.bindText(1, since);
    QList<std::pair<QString, QStringList>> found;
    while (query.step())
        found.append({query.text(0), QJsonDocument::fromJson(query.utf8(1).toByteArray()).toVariant().toStringList()});
    int parts = 0;
    for (const auto &[id, later] : std::as_const(found)) {
        OutboxRow part = *m_outbox.find(id);
        const QStringList without = later + part.answer.value(QLatin1String("fields")).toVariant().toStringList();
        for (const QString &name : without)
            part.operation.changes.remove(name);
        for (const QString &name : part.before.keys()) {
            if (!part.operation.changes.contains(name))
                part.before.remove(name);
        }
        if (part.operation.changes.isEmpty() || part.before.isEmpty() || !part.sentBase)
            continue;
        m_outbox.append(part, m_work.clock);
        m_outbox.markSent(m_work.database().lastInsertId(), *part.sentBase, m_work.clock.now());
        ++parts;
    }
    // It counts the ids of operations by itself.
    m_work.store.forgetCaches();
    return parts;
}

bool OutboxQueue::isForeign(const OutboxRow &row, const Limits &limits)
{
    const QString person = row.operation.madeBy;
    auto known = m_foreign.constFind(person);
    if (known == m_foreign.constEnd()) {
        Statement query = m_work.database().prepare(QStringLiteral("SELECT unit FROM user WHERE name = ?"));
        query.bindText(1, person);
        // Who is not of this vault any more is judged by the province.
        known = m_foreign.insert(person, query.step() && !limits.unit.isEmpty() && !inSubtree(query.text(0), limits.unit));
    }
    return *known;
}

OutboxQueue::Verdict OutboxQueue::rebase(const OutboxRow &row, const SyncBase &base, Scan &scan, qint64 &version)
{
    // What was answered and has not come back by the feed yet hides what the province has.
    const QList<OutboxRow> above = m_outbox.onTop(row.operation.record);
    const bool answered =
        std::any_of(above.begin(), above.end(), [](const OutboxRow &other) { return other.state != OperationState::Pending; });
    if (answered || base.content.isEmpty() || row.operation.baseVersion == OutboxRow::toHear)
        return Verdict::Hold;
    const auto present = recordOfJson(*base.type, base.content);
    QStringList disputed = disputedFields(*base.type, *present, row.before, row.operation.changes);
    // A deletion says nothing of the fields that others changed, and would take them along unseen.
    if (row.operation.baseVersion == OutboxRow::changedByOthers &&
        row.operation.changes.contains(QStringLiteral("deleted_at")) && !present->deletedAt.isValid())
        disputed = row.operation.changes.keys();
    if (disputed.isEmpty()) {
        version = base.version;
        return Verdict::Send;
    }
    const bool step = disputed.contains(QStringLiteral("state"));
    const bool deleted = present->deletedAt.isValid() || row.operation.changes.contains(QStringLiteral("deleted_at"));
    scan.conflicts.add(deleted ? ConflictKind::Deleted
                       : step  ? ConflictKind::State
                               : ConflictKind::Fields,
                       row, disputed, present.get());
    m_outbox.answer(row.seq, OperationState::Conflict, 0, {}, m_work.clock.now());
    m_outbox.takeOff(row.seq);
    scan.overlay.refresh(*base.type, row.operation.record);
    ++scan.batch.conflicts;
    return Verdict::Done;
}

/// Its record was refused, or was never sent by those who made it.
OutboxQueue::Verdict OutboxQueue::parkAsDependent(const OutboxRow &row, Scan &scan)
{
    m_outbox.answer(row.seq, OperationState::Rejected, 0, parkedFor("depends"), m_work.clock.now());
    m_outbox.takeOff(row.seq);
    scan.conflicts.notice(SyncNotice::Kind::Rejected, row, {});
    ++scan.batch.parked;
    return Verdict::Done;
}

OutboxQueue::Verdict OutboxQueue::judge(const OutboxRow &row, Scan &scan, qint64 &version)
{
    const QString record = row.operation.record.toString();
    const RecordType *type = recordTypeByName(row.operation.type);
    const bool othersWait = !scan.held.isEmpty() || (scan.firstUnderWay > 0 && scan.firstUnderWay < row.seq);
    if (!type || scan.held.contains(record) || scan.underWay.contains(record) ||
        scan.limits.poison.contains(row.operation.id.toString()) || isForeign(row, scan.limits) ||
        (othersWait && looksAtOthers(row.operation)))
        return Verdict::Hold;
    const int before = scan.taken.value(record);
    // A new record can only come to version 1; behind anything else nobody knows who was there in between. The province holds
    // back what a courier file foresees and what does not come so.
    const qint64 foreseen = scan.next.value(record);
    if ((before > 1 || (before == 1 && foreseen != 1)) && !scan.limits.foreseeing)
        return Verdict::Hold;
    if (row.sentBase) {
        version = *row.sentBase;
        return Verdict::Send;
    }
    if (before > 0) {
        version = foreseen;
        return row.operation.baseVersion < 0 ? Verdict::Hold : Verdict::Send;
    }
    const bool creates = row.before.isEmpty() && row.operation.baseVersion == 0;
    if (creates) {
        version = 0;
        return Verdict::Send;
    }
    if (row.operation.baseVersion < 0) {
        const std::optional<SyncBase> base = m_outbox.base(row.operation.record);
        return base && base->version > 0 ? rebase(row, *base, scan, version)
               : base                    ? parkAsDependent(row, scan)
                                         : Verdict::Hold;
    }
    const qint64 present = scan.overlay.baseVersion(*type, row.operation.record);
    if (present == 0)
        return parkAsDependent(row, scan);
    version = row.operation.baseVersion;
    return Verdict::Send;
}

OutboxQueue::Batch OutboxQueue::next(const Limits &limits)
{
    Transaction transaction(m_work.database());
    Scan scan {.limits = limits, .overlay = RecordOverlay(m_work), .conflicts = ConflictStore(m_work)};
    QList<qint64> underWay;
    for (const SentOperation &sent : limits.underWay) {
        scan.underWay.insert(sent.operation.record.toString());
        underWay.append(sent.seq);
    }
    if (!underWay.isEmpty())
        scan.firstUnderWay = *std::min_element(underWay.cbegin(), underWay.cend());
    qint64 bytes = 0;
    qint64 seq = 0;
    for (bool more = true; more;) {
        const QList<OutboxRow> rows = m_outbox.pending(seq, scannedAtOnce, underWay);
        more = rows.size() == scannedAtOnce;
        for (const OutboxRow &row : rows) {
            if (scan.batch.operations.size() >= limits.operations) {
                more = false;
                break;
            }
            seq = row.seq;
            qint64 version = 0;
            const Verdict verdict = judge(row, scan, version);
            const QString record = row.operation.record.toString();
            if (verdict == Verdict::Hold)
                scan.held.insert(record);
            if (verdict != Verdict::Send)
                continue;
            SentOperation sent {.seq = row.seq, .operation = row.operation};
            sent.operation.baseVersion = version;
            sent.body = canonicalBytes(sent.operation);
            bytes += sent.body.size() + 1;
            if (!scan.batch.operations.isEmpty() && bytes > limits.bytes) {
                more = false;
                break;
            }
            m_outbox.markSent(row.seq, version, m_work.clock.now());
            ++scan.taken[record];
            scan.next.insert(record, version + 1);
            scan.batch.operations.append(std::move(sent));
        }
    }
    judgeTouched(m_work, scan.overlay.touched());
    transaction.commit();
    return scan.batch;
}

}  // namespace jiaxin
