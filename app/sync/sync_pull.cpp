// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// How a pass takes in what the province has: the feed, and snapshots where there is no cursor or none any more.
#include "app/sync/feed_apply.h"
#include "app/sync/outbox_queue.h"
#include "app/sync/snapshot_load.h"
#include "app/sync/sync_pass.h"

namespace jiaxin {

Result<void> SyncPass::restart(const QString &cause)
{
    return m_session.wait([&](Workspace &work) -> Result<void> {
        return work.transact([&]() -> Result<void> {
            SyncCursor(work, m_account.unit).wantSnapshot(cause);
            if (cause == QLatin1String("resync"))
                OutboxQueue(work).sendAgainSince(work.clock.now().addDays(-m_options.keptDays));
            return {};
        });
    });
}

Result<void> SyncPass::pullAll()
{
    for (int attempt = 0;; ++attempt) {
        const auto position = m_session.wait(
            [&](Workspace &work) -> Result<SyncCursor::Position> { return SyncCursor(work, m_account.unit).read(); });
        if (!position)
            return position.error();
        if (!position->cause.isEmpty()) {
            // What the province has forgotten it gets before it tells what it has.
            if (const Result<bool> pushed = pushAll(); !pushed)
                return pushed.error();
            if (const auto loaded = loadSnapshot(); !loaded)
                return loaded.error();
        }
        const Result<void> pulled = pull();
        const bool forgotten = !pulled && pulled.error().code == ErrorCode::Conflict && pulled.error().detail == u"resync";
        const bool tooOld = !pulled && pulled.error().code == ErrorCode::TooOld;
        if ((!forgotten && !tooOld) || attempt > 1)
            return pulled;
        if (const auto restarted = restart(forgotten ? QStringLiteral("resync") : QStringLiteral("too_old")); !restarted)
            return restarted.error();
    }
}

Result<void> SyncPass::loadSnapshot()
{
    const auto readPosition = [this] {
        return m_session.wait(
            [&](Workspace &work) -> Result<SyncCursor::Position> { return SyncCursor(work, m_account.unit).read(); });
    };
    Result<SyncCursor::Position> position = readPosition();
    if (!position)
        return position.error();
    // One that is gone by now is begun anew.
    if (position->snapshot && !m_api->snapshot(position->snapshot->id))
        position->snapshot.reset();
    if (!position->snapshot) {
        const Result<SnapshotManifest> made = m_api->makeSnapshot();
        if (!made)
            return made.error();
        const auto begun = m_session.wait([&](Workspace &work) -> Result<void> {
            return work.transact([&]() -> Result<void> {
                SyncCursor cursor(work, m_account.unit);
                if (cursor.read().cause == QLatin1String("first"))
                    cursor.wantSnapshot(QStringLiteral("first"));
                cursor.beginSnapshot(*made);
                return {};
            });
        });
        if (!begun)
            return begun.error();
        position = readPosition();
        if (!position)
            return position.error();
    }
    qint64 done = 0;
    for (int frame = 0; frame < position->snapshot->frames.size(); ++frame) {
        const SnapshotManifest::Frame &next = position->snapshot->frames.at(frame);
        done += next.records;
        if (frame < position->frame)
            continue;
        const Result<QByteArray> packed = m_api->frame(position->snapshot->id, frame);
        if (!packed)
            return packed.error();
        const auto taken = m_session.wait([&](Workspace &work) -> Result<int> {
            const Result<QJsonArray> records = frameRecords(*packed, next, work.crypto);
            return records ? takeFrame(work, m_account.unit, *position, *records) : Result<int>(records.error());
        });
        if (!taken)
            return taken.error();
        m_summary.pulled += *taken;
        position->frame = frame + 1;
        tell(SyncProgress::Step::Loading, done, position->snapshot->records);
        if (m_cancelled.load())
            return Error {.code = ErrorCode::Cancelled};
    }
    const auto finished =
        m_session.wait([&](Workspace &work) -> Result<int> { return finishSnapshot(work, m_account.unit, *position); });
    if (!finished)
        return finished.error();
    m_summary.removed += *finished;
    return {};
}

Result<void> SyncPass::pull()
{
    for (bool more = true; more;) {
        const auto position = m_session.wait(
            [&](Workspace &work) -> Result<SyncCursor::Position> { return SyncCursor(work, m_account.unit).read(); });
        if (!position)
            return position.error();
        tell(SyncProgress::Step::Receiving, m_summary.pulled);
        const Result<FeedPage> page = m_api->feed(position->cursor);
        if (!page)
            return page.error();
        struct Taken {
            int changed = 0;
            int removed = 0;
        };
        const auto taken = m_session.wait([&](Workspace &work) -> Result<Taken> {
            return work.transact([&]() -> Result<Taken> {
                FeedApply apply(work, m_account.unit);
                for (const QJsonValue &value : page->entries)
                    apply.entry(value.toObject());
                apply.finish();
                SyncCursor(work, m_account.unit).writeCursor(page->cursor);
                return Taken {.changed = apply.changed(), .removed = apply.removed()};
            });
        });
        if (!taken)
            return taken.error();
        m_summary.pulled += taken->changed;
        m_summary.removed += taken->removed;
        m_summary.cursor = page->cursor;
        more = page->more;
        if (m_cancelled.load())
            return Error {.code = ErrorCode::Cancelled};
    }
    return {};
}

}  // namespace jiaxin
