// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/push_answers.h"

#include "app/certificates/countersignatures.h"
#include "app/sync/feed_apply.h"
#include "domain/record_json.h"

#include <QJsonDocument>

namespace jiaxin {

namespace {

QString answerText(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

QStringList namesIn(const QJsonValue &list)
{
    return list.toVariant().toStringList();
}

}  // namespace

bool isSoundReceipt(const CryptoProvider &crypto, QByteArrayView provinceKey, const QJsonArray &operations,
                    const QString &signature)
{
    QByteArray lines;
    for (const QJsonValue &value : operations) {
        const QJsonObject each = value.toObject();
        lines += answerText(each, "op_id").toLatin1() + ' ' + answerText(each, "hash").toLatin1() + ' ' +
                 QByteArray::number(each.value(QLatin1String("sequence")).toInteger()) + ' ' +
                 answerText(each, "at").toLatin1() + '\n';
    }
    return crypto
        .verify(SignatureAlgorithm::Sm2Sm3, provinceKey, crypto.sha256(lines), QByteArray::fromBase64(signature.toLatin1()))
        .has_value();
}

Result<PushAnswers::Receipt> PushAnswers::keepReceipt(const QList<SentOperation> &operations, const QJsonObject &receipt)
{
    const QJsonArray list = receipt.value(QLatin1String("operations")).toArray();
    if (!isSoundReceipt(m_work.crypto, m_provinceKey, list, answerText(receipt, "signature")))
        return failure(ErrorCode::Corrupt, "receipt");
    Statement insert = m_work.database().prepare(
        QStringLiteral("INSERT INTO sync_receipt (key_id, operations, signature, received_at) VALUES (?,?,?,?)"));
    insert.bindText(1, answerText(receipt, "key")).bindUtf8(2, QJsonDocument(list).toJson(QJsonDocument::Compact));
    insert.bindText(3, answerText(receipt, "signature")).bindText(4, instantText(m_work.clock.now())).run();
    Receipt kept {.row = m_work.database().lastInsertId()};
    QHash<QString, QByteArray> hashes;
    for (const SentOperation &sent : operations)
        hashes.insert(sent.operation.id.toString(), m_work.crypto.sha256(sent.body).toHex());
    for (const QJsonValue &value : list) {
        const QJsonObject each = value.toObject();
        const auto sent = hashes.constFind(answerText(each, "op_id"));
        // Signed for is what we sent, or for nothing.
        if (sent != hashes.constEnd() && *sent == answerText(each, "hash").toLatin1())
            kept.sequences.insert(sent.key(), each.value(QLatin1String("sequence")).toInteger());
    }
    return kept;
}

QSet<QString> PushAnswers::takeForeseen(const QHash<QString, QJsonObject> &results, const Receipt &receipt, Counts &counts)
{
    QHash<const RecordType *, QList<LoneOperation>> foreseen;
    QHash<const RecordType *, QStringList> records;
    const QList<LoneOperation> lone = m_outbox.lone(results.keys());
    for (const LoneOperation &each : lone) {
        const QJsonObject result = results.value(each.id);
        const RecordType *type = recordTypeByName(each.type);
        // Behind an attachment its bytes may follow.
        if (!type || type == &attachmentType || each.base != each.sentBase || answerText(result, "status") != u"applied" ||
            result.value(QLatin1String("version")).toInteger() != each.sentBase + 1)
            continue;
        foreseen[type].append(each);
        records[type].append(each.record);
    }
    QSet<QString> taken;
    QStringList bare;
    QList<AppliedOperation> applied;
    for (auto type = foreseen.constBegin(); type != foreseen.constEnd(); ++type) {
        const QHash<QString, qint64> versions = m_work.store.versions(*type.key(), records.value(type.key()));
        for (const LoneOperation &each : type.value()) {
            const qint64 version = each.sentBase + 1;
            const qint64 row = versions.value(each.record);
            // There is no row, or it has to be written, which is for the way of a single one.
            if (row < version)
                continue;
            if (row == version)
                bare.append(each.record);
            else
                m_outbox.writeBase(RecordId(each.record), {.type = type.key(), .version = version});
            const auto sequence = receipt.sequences.constFind(each.id);
            applied.append({.seq = each.seq,
                            .version = version,
                            .answer = QJsonDocument(results.value(each.id)).toJson(QJsonDocument::Compact),
                            .sequence = sequence == receipt.sequences.constEnd() ? std::nullopt : std::optional(*sequence)});
            taken.insert(each.id);
        }
    }
    m_outbox.takeOffApplied(applied, receipt.row, m_work.clock.now());
    m_outbox.dropBases(bare);
    counts.acknowledged += int(taken.size());
    return taken;
}

void PushAnswers::compareLater(const OutboxRow &row, bool foreseen, bool others)
{
    // To which version it came when it was answered before, or had to come.
    const auto cameTo = [](const OutboxRow &each, qint64 base) { return each.version > 0 ? each.version : base + 1; };
    // Behind a creation the next one is sent with it, whatever becomes of it.
    qint64 next = foreseen || row.sentBase.value_or(0) == 0 ? -1 : cameTo(row, *row.sentBase);
    for (const OutboxRow &later : m_outbox.onTop(row.operation.record)) {
        if (later.seq <= row.seq || later.state != OperationState::Pending || (later.sentBase && *later.sentBase != next) ||
            later.operation.baseVersion == OutboxRow::toHear)
            continue;
        if (later.sentBase) {
            m_outbox.takeBack(later.seq);
            next = cameTo(later, next);
        }
        if (others)
            m_outbox.setBaseVersion(later.seq, OutboxRow::changedByOthers);
        else if (later.operation.baseVersion != OutboxRow::changedByOthers)
            m_outbox.setBaseVersion(later.seq, OutboxRow::toCompare);
    }
}

void PushAnswers::accepted(const RecordType &type, const OutboxRow &row, const QString &status, const QJsonObject &result)
{
    const RecordId &record = row.operation.record;
    const qint64 version = result.value(QLatin1String("version")).toInteger();
    const qint64 base = m_overlay.baseVersion(type, record);
    const qint64 sentBase = row.sentBase.value_or(0);
    const bool foreseen = status == u"applied" && version == sentBase + 1;
    // A province that was restored has not forgotten this one: nor is what was made on it to be told otherwise than before.
    const bool known = version == row.version && result.value(QLatin1String("duplicate")).toBool();
    if (base >= version) {
        // It has come by the feed already.
        m_outbox.takeOff(row.seq);
        m_overlay.refresh(type, record);
        if (!known)
            compareLater(row, foreseen, !foreseen || base > version);
    } else if (foreseen && base == sentBase) {
        m_overlay.fold(type, row, version);
    } else if (!known) {
        compareLater(row, foreseen, !foreseen);
    }
}

/// The province went back behind what the operation was made on (sync.md §5, F8), and has not got it back yet: it is told anew,
/// by values, once the province has told what is there now.
void PushAnswers::tellAnew(const OutboxRow &row, const QJsonObject &result)
{
    OutboxRow anew = row;
    anew.operation.baseVersion = OutboxRow::toHear;
    m_outbox.append(anew, m_work.clock);
    m_work.store.forgetCaches();
    m_outbox.answer(row.seq, OperationState::Settled, 0, result, m_work.clock.now());
    m_outbox.takeOff(row.seq);
}

void PushAnswers::refused(const RecordType &type, const OutboxRow &row, const QJsonObject &result, Counts &counts)
{
    const RecordId &record = row.operation.record;
    const bool stale = answerText(result, "code") == errorName(ErrorCode::Stale);
    // It had been answered before: whoever made the record has not sent it again yet.
    const bool forgotten = !row.answer.isEmpty() && answerText(result, "code") == errorName(ErrorCode::NotFound) &&
                           answerText(result, "detail") == u"record";
    if ((forgotten || (stale && answerText(result, "detail") == u"version")) && !row.before.isEmpty()) {
        tellAnew(row, result);
        return;
    }
    m_outbox.answer(row.seq, stale ? OperationState::Conflict : OperationState::Rejected, 0, result, m_work.clock.now());
    const bool created = m_overlay.baseVersion(type, record) == 0;
    compareLater(row, false, stale);
    m_outbox.takeOff(row.seq);
    if (created)
        // The row stays, for whoever entered it to put it right: the province has not got it.
        m_outbox.writeBase(record, {.type = &type, .version = 0});
    else
        m_overlay.refresh(type, record);
    if (!stale) {
        m_conflicts.notice(SyncNotice::Kind::Rejected, row, {});
        ++counts.parked;
        return;
    }
    const bool deletes = row.operation.changes.contains(QStringLiteral("deleted_at"));
    const auto theirs = m_overlay.base(type, record);
    // Unless the feed has told it before, the other side comes with the next pull.
    const bool here = theirs && theirs->version > row.sentBase.value_or(0);
    m_conflicts.add(deletes ? ConflictKind::Deleted : ConflictKind::State, row, row.operation.changes.keys(),
                    here ? theirs.get() : nullptr);
    ++counts.conflicts;
}

void PushAnswers::takeResult(const OutboxRow &row, const QJsonObject &result, Counts &counts)
{
    const RecordType *type = recordTypeByName(row.operation.type);
    const QString status = answerText(result, "status");
    if (!type || row.state != OperationState::Pending)
        return;
    if (status == u"rejected") {
        refused(*type, row, result, counts);
        return;
    }
    const bool conflict = status == u"conflict";
    const OperationState state = conflict              ? OperationState::Conflict
                                 : status == u"merged" ? OperationState::Merged
                                                       : OperationState::Applied;
    m_outbox.answer(row.seq, state, result.value(QLatin1String("version")).toInteger(), result, m_work.clock.now());
    accepted(*type, row, status, result);
    if (type == &attachmentType && !row.operation.changes.contains(QStringLiteral("deleted_at"))) {
        // The record that names the file is there: its bytes may follow.
        if (const auto attachment = m_work.store.get<Attachment>(attachmentType, row.operation.record))
            offerFile(m_work, *attachment);
    }
    if (conflict) {
        const QStringList fields = namesIn(result.value(QLatin1String("fields")));
        const auto theirs = m_overlay.base(*type, row.operation.record);
        const bool here = theirs && theirs->version >= result.value(QLatin1String("version")).toInteger();
        m_conflicts.add(ConflictKind::Fields, row, fields, here ? theirs.get() : nullptr);
        ++counts.conflicts;
    } else if (state == OperationState::Merged) {
        m_conflicts.notice(SyncNotice::Kind::Merged, row, row.operation.changes.keys());
        ++counts.merged;
    } else {
        ++counts.acknowledged;
    }
}

Result<PushAnswers::Counts> PushAnswers::take(const QList<SentOperation> &operations, const QJsonObject &answer)
{
    return m_work.transact([&]() -> Result<Counts> {
        const Result<Receipt> receipt = keepReceipt(operations, answer.value(QLatin1String("receipt")).toObject());
        if (!receipt)
            return receipt.error();
        QSet<QString> sent;
        for (const SentOperation &each : operations)
            sent.insert(each.operation.id.toString());
        QHash<QString, QJsonObject> results;
        for (const QJsonValue &value : answer.value(QLatin1String("results")).toArray()) {
            const QJsonObject result = value.toObject();
            if (const QString id = answerText(result, "op_id"); sent.contains(id))
                results.insert(id, result);
        }
        Counts counts;
        const QSet<QString> taken = takeForeseen(results, *receipt, counts);
        QHash<QString, qint64> others = receipt->sequences;
        others.removeIf([&taken](const auto &covered) { return taken.contains(covered.key()); });
        m_outbox.keepReceipt(receipt->row, others);
        // What one answer does to the operations on top of it (their base versions) is none of these's: a second operation of a
        // record that goes along is sent already.
        const QHash<QString, OutboxRow> rows = m_outbox.find((sent - taken).values());
        for (const SentOperation &each : operations) {
            const auto row = rows.constFind(each.operation.id.toString());
            if (row != rows.constEnd() && results.contains(row.key()))
                takeResult(*row, results.value(row.key()), counts);
        }
        for (const QJsonValue &value : answer.value(QLatin1String("certificates")).toArray())
            (void)Countersignatures(m_work).take(RecordId(answerText(value.toObject(), "certificate")), value.toObject());
        judgeTouched(m_work, m_overlay.touched());
        return counts;
    });
}

void PushAnswers::refuse(const SyncOperation &operation, const Error &error)
{
    (void)m_work.transact([&]() -> Result<void> {
        const auto row = m_outbox.find(operation.id.toString());
        Counts counts;
        if (row)
            takeResult(*row,
                       {{QStringLiteral("status"), QStringLiteral("rejected")},
                        {QStringLiteral("code"), errorName(error.code)},
                        {QStringLiteral("detail"), error.field.isEmpty() ? error.detail : error.field}},
                       counts);
        judgeTouched(m_work, m_overlay.touched());
        return {};
    });
}

}  // namespace jiaxin
