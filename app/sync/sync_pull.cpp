// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// How a pass takes in what the province has: the feed, and snapshots where there is no cursor or none any more.
#include "app/sync/load_backlog.h"
#include "app/sync/snapshot_load.h"
#include "app/sync/sync_pass.h"

namespace jiaxin {

namespace {

/// Pages of the feed that go into the vault in one transaction at most.
constexpr size_t pagesTogether = 20;

}  // namespace

Result<void> SyncPass::restart(const QString &cause)
{
    // The clock here may have jumped since; the province's has not.
    const QDateTime heard = m_api->provinceTime();
    return m_session.wait(
        [&](Workspace &work) { return beginAnew(work, m_account.unit, cause, heard.isValid() ? heard : work.clock.now()); });
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
        // Nothing is thrown over because of a session that may be out of date.
        if ((!forgotten && !tooOld) || attempt > 1 || m_resumed)
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
            beginSnapshot(work, m_account.unit, *made);
            return {};
        });
        if (!begun)
            return begun.error();
        position = readPosition();
        if (!position)
            return position.error();
    }
    LoadBacklog backlog(m_session);
    if (const auto begun = backlog.begin(position->snapshot->records); !begun)
        return begun;
    const Result<void> loaded = loadFrames(*position, backlog);
    // Whatever ended it: what is in can be found. A program that is to end makes it up next time.
    const bool leaves = !loaded && m_cancelled.load();
    if (const auto searched = leaves ? Result<void>() : backlog.finish(); !loaded || !searched)
        return loaded ? searched : loaded;
    const auto finished =
        m_session.wait([&](Workspace &work) -> Result<int> { return finishSnapshot(work, m_account.unit, *position); });
    if (!finished)
        return finished.error();
    m_summary.removed += *finished;
    return judgeStale(m_session, [this](qint64 judged) {
        tell(SyncProgress::Step::Judging, judged);
        return !m_cancelled.load();
    });
}

Result<void> SyncPass::loadFrames(SyncCursor::Position &position, LoadBacklog &backlog)
{
    const Pinyin pinyin;
    const auto crypto = m_session.wait([](Workspace &work) -> Result<const CryptoProvider *> { return &work.crypto; });
    const SnapshotManifest manifest = *position.snapshot;
    qint64 done = 0;
    for (int frame = 0; frame < position.frame; ++frame)
        done += manifest.frames.at(frame).records;
    // While one frame goes into the vault the next one is fetched and unpacked.
    std::shared_ptr<const SnapshotFrame> underWay;
    QFuture<Result<FrameTaken>> taking;
    const auto taken = [&]() -> Result<void> {
        if (!underWay)
            return {};
        const Result<FrameTaken> result = taking.takeResult();
        const auto frame = std::exchange(underWay, nullptr);
        if (!result)
            return result.error();
        m_summary.pulled += result->changed;
        done += qint64(frame->records.size());
        ++position.frame;
        tell(SyncProgress::Step::Loading, done, manifest.records);
        return backlog.take(frame->keys, result->rows);
    };
    for (int frame = position.frame; frame < manifest.frames.size(); ++frame) {
        const Result<QByteArray> packed = m_api->frame(manifest.id, frame);
        Result<SnapshotFrame> unpacked =
            packed ? unpackFrame(*packed, manifest.frames.at(frame), **crypto, pinyin) : Result<SnapshotFrame>(packed.error());
        if (const auto before = taken(); !before)
            return before;
        if (!unpacked)
            return unpacked.error();
        if (m_cancelled.load())
            return Error {.code = ErrorCode::Cancelled};
        underWay = std::make_shared<const SnapshotFrame>(std::move(*unpacked));
        taking = m_session.run([unit = m_account.unit, position, frame = underWay](Workspace &work) {
            return takeFrame(work, unit, position, *frame);
        });
    }
    return taken();
}

Result<void> SyncPass::pull()
{
    const auto begin = m_session.wait(
        [&](Workspace &work) -> Result<SyncCursor::Position> { return SyncCursor(work, m_account.unit).read(); });
    if (!begin)
        return begin.error();
    QByteArray cursor = begin->cursor;
    // While some go into the vault the next ones are fetched and unpacked; they go in together, since each transaction writes
    // nearly the same pages of the indexes.
    const Pinyin pinyin;
    std::vector<UnpackedPage> waiting;
    std::optional<QFuture<Result<PageTaken>>> taking;
    const auto taken = [&] {
        return finishJob(taking, [this](const PageTaken &result) {
            m_summary.pulled += result.changed;
            m_summary.removed += result.removed;
        });
    };
    for (bool more = true; more;) {
        tell(SyncProgress::Step::Receiving, m_summary.pulled);
        const Result<FeedPage> page = m_api->feed(cursor);
        const bool known = page && (!m_resumed || page->standing == m_account.standing);
        if (known) {
            waiting.push_back(unpackPage(page->entries, pinyin, m_own));
            m_statusListVersion = page->statusList;
            cursor = page->cursor;
            more = page->more;
            if (more && taking && !taking->isFinished() && waiting.size() < pagesTogether && !m_cancelled.load())
                continue;
        }
        if (const auto before = taken(); !before)
            return before;
        if (m_cancelled.load())
            return Error {.code = ErrorCode::Cancelled};
        if (!known)
            return page ? failure(ErrorCode::Unauthorised, "standing") : page.error();
        taking = m_session.run([pages = std::exchange(waiting, {}), cursor, unit = m_account.unit](Workspace &work) {
            return takePages(work, unit, pages, cursor);
        });
        m_summary.cursor = cursor;
    }
    return taken();
}

}  // namespace jiaxin
