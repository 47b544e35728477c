// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// How a pass sends what waits in the outbox.
#include "app/sync/sync_pass.h"

namespace jiaxin {

namespace {

bool isRefusalOfAll(const Error &error)
{
    return error.code == ErrorCode::Invalid || error.code == ErrorCode::ServerRefused;
}

QByteArrayList bodiesOf(const QList<SentOperation> &operations)
{
    QByteArrayList bodies;
    for (const SentOperation &each : operations)
        bodies.append(each.body);
    return bodies;
}

}  // namespace

QFuture<Result<OutboxQueue::Batch>> SyncPass::prepareBatch(qsizetype most, const QList<SentOperation> &underWay)
{
    return m_session.run(
        [limits = OutboxQueue::Limits {.operations = most, .unit = m_account.unit, .poison = m_poison, .underWay = underWay}](
            Workspace &work) -> Result<OutboxQueue::Batch> { return OutboxQueue(work).next(limits); });
}

Result<OutboxQueue::Batch> SyncPass::counted(QFuture<Result<OutboxQueue::Batch>> preparing)
{
    Result<OutboxQueue::Batch> batch = preparing.takeResult();
    if (batch) {
        m_summary.parked += batch->parked;
        m_summary.conflicts += batch->conflicts;
    }
    return batch;
}

QFuture<Result<PushAnswers::Counts>> SyncPass::takeAnswer(const QList<SentOperation> &operations, const QJsonObject &answer)
{
    m_summary.sent += int(operations.size());
    for (const SentOperation &each : operations)
        m_own.insert(each.operation.record.toString(), each.operation.baseVersion + 1);
    return m_session.run([operations, answer](Workspace &work) {
        return PushAnswers(work, ServerLinkStore(work).find()->provinceKey).take(operations, answer);
    });
}

/// Whether anything was sent.
Result<bool> SyncPass::pushAll()
{
    bool any = false;
    // While the province works on one lot the vault takes in the answer to the one before and gets the next one ready.
    std::optional<QFuture<Result<PushAnswers::Counts>>> taking;
    const auto taken = [&] { return finishJob(taking, [this](const PushAnswers::Counts &counts) { m_summary.add(counts); }); };
    Result<OutboxQueue::Batch> batch = counted(prepareBatch(m_options.lot));
    for (;;) {
        if (!batch || batch->operations.isEmpty()) {
            // What waited for the answers may go now.
            const bool again = taking || (batch && batch->parked + batch->conflicts > 0);
            if (const auto before = taken(); !before || !batch)
                return batch ? before.error() : batch.error();
            if (!again)
                return any;
            any = true;
            batch = counted(prepareBatch(m_options.lot));
            continue;
        }
        tell(SyncProgress::Step::Sending, m_summary.sent);
        QFuture<Result<OutboxQueue::Batch>> preparing = prepareBatch(m_options.lot, batch->operations);
        const Result<QJsonObject> answer = m_api->push(bodiesOf(batch->operations));
        Result<OutboxQueue::Batch> following = counted(std::move(preparing));
        if (const auto before = taken(); !before)
            return before.error();
        any = true;
        if (answer) {
            taking = takeAnswer(batch->operations, *answer);
            batch = std::move(following);
        } else if (!following) {
            return following.error();
        } else {
            if (const auto isolated = isolate(batch->operations, answer.error()); !isolated)
                return isolated.error();
            // Nobody has heard of the following lot: it is found once more.
            batch = counted(prepareBatch(m_options.lot));
        }
    }
}

Result<void> SyncPass::isolate(const QList<SentOperation> &operations, const Error &error)
{
    if (!isRefusalOfAll(error))
        return error;
    // One of them is more than the province can take; alone it holds up nobody.
    if (operations.size() > 1) {
        const Result<OutboxQueue::Batch> part = counted(prepareBatch(operations.size() / 2));
        if (!part || part->operations.isEmpty())
            return part ? Result<void>() : part.error();
        const Result<QJsonObject> answer = m_api->push(bodiesOf(part->operations));
        if (!answer)
            return isolate(part->operations, answer.error());
        const Result<PushAnswers::Counts> counts = takeAnswer(part->operations, *answer).takeResult();
        if (!counts)
            return counts.error();
        m_summary.add(*counts);
        return {};
    }
    const SyncOperation &poison = operations.constFirst().operation;
    m_poison.insert(poison.id.toString());
    if (error.code != ErrorCode::Invalid)
        return {};
    ++m_summary.parked;
    return m_session.wait([&](Workspace &work) -> Result<void> {
        PushAnswers(work, {}).refuse(poison, error);
        return {};
    });
}

}  // namespace jiaxin
