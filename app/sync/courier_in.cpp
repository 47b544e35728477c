// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/courier_in.h"

#include "app/attachments/attachment_service.h"
#include "app/sync/certificate_sync.h"
#include "app/sync/courier_out.h"
#include "app/sync/file_exchange.h"
#include "app/sync/load_backlog.h"
#include "app/sync/outbox_queue.h"
#include "app/sync/snapshot_load.h"
#include "app/sync/territory_change.h"
#include "domain/protocol/feed_cursor.h"
#include "domain/record_json.h"

#include <QJsonDocument>

namespace jiaxin {

namespace {

/// No photo or scan is larger.
constexpr qint64 mostPhotoBytes = 64LL * 1024 * 1024;

Error brokenAnswer()
{
    return failure(ErrorCode::Corrupt, "courier_damaged");
}

QJsonObject objectIn(const QByteArray &content)
{
    return QJsonDocument::fromJson(content).object();
}

QString wordIn(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

/// The line before the first line feed, and what follows it.
std::pair<QByteArray, QByteArray> headAndRest(const QByteArray &content)
{
    const qsizetype line = content.indexOf('\n');
    return {content.left(std::max<qsizetype>(0, line)), content.mid(line + 1)};
}

enum class PagePlace { Follows, Here, Gap };

/// Where a page stands to what was read: a page that overlaps changes nothing twice, as entries count by version.
PagePlace placeOf(const QByteArray &present, const QByteArray &after, const QByteArray &next)
{
    if (present == after)
        return PagePlace::Follows;
    const auto here = FeedCursor::parse(present);
    const auto from = FeedCursor::parse(after);
    const auto to = FeedCursor::parse(next);
    if (!here || !from || !to || !here->isComparable(*from) || !here->isComparable(*to) || *here < *from)
        return PagePlace::Gap;
    return *here < *to ? PagePlace::Follows : PagePlace::Here;
}

}  // namespace

SyncSummary CourierIn::read(const QString &name)
{
    m_summary.begunAt = m_session.clock().now();
    const SyncLock lock(m_session, CourierOut::longestPass);
    if (lock.refusal()) {
        m_summary.error = lock.refusal();
        m_summary.endedAt = m_session.clock().now();
        return m_summary;
    }
    const Result<void> worked = work(name);
    if (!worked)
        m_summary.error = worked.error();
    else if (m_gap)
        m_summary.error = failure(ErrorCode::WrongState, "courier_gap");
    keepSummary(m_session, m_summary);
    return m_summary;
}

Result<void> CourierIn::work(const QString &name)
{
    if (!m_session.actor().hasBusinessRole())
        return failure(ErrorCode::Forbidden, "role");
    const auto link = m_session.wait([this](Workspace &work) -> Result<std::shared_ptr<ServerLink>> {
        Result<ServerLink> found = ServerLinkStore(work).needed();
        if (!found)
            return found.error();
        m_crypto = &work.crypto;
        return std::make_shared<ServerLink>(std::move(*found));
    });
    if (!link)
        return link.error();
    m_link = *link;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, "not_readable");
    m_summary.bytesDown = file.size();
    if (const auto verified = verify(file); !verified)
        return verified;
    const auto answerable =
        m_session.wait([this](Workspace &work) -> Result<bool> { return OutboxQueue(work).isAnswerable(m_request); });
    if (!answerable || !*answerable)
        return answerable ? failure(ErrorCode::TooOld, "courier") : answerable.error();
    if (const auto applied = apply(file); !applied)
        return applied;
    return m_session.wait([this](Workspace &work) {
        return work.transact([&]() -> Result<void> {
            work.store.audit().append({.action = QStringLiteral("courier_in"),
                                       .changes = {{QStringLiteral("file"), m_request},
                                                   {QStringLiteral("acknowledged"), m_summary.acknowledged},
                                                   {QStringLiteral("records"), m_summary.pulled}}},
                                      work.context());
            return {};
        });
    });
}

Result<void> CourierIn::verify(QFile &file)
{
    Result<CourierBoxReader> reader = CourierBoxReader::back(*m_crypto, file, m_link->key);
    if (!reader)
        return reader.error();
    m_request = reader->header().request;
    for (bool first = true;; first = false) {
        const Result<CourierFrame> frame = reader->next();
        if (!frame)
            return frame.error();
        if (first != (frame->kind == courier::answer))
            return brokenAnswer();
        if (frame->kind == lastCourierFrame)
            break;
    }
    const auto &[message, seal] = reader->signedBy();
    return m_crypto->verify(SignatureAlgorithm::Sm2Sm3, m_link->provinceKey, message, seal.signature)
               ? Result<void>()
               : Result<void>(failure(ErrorCode::Corrupt, "courier_signature"));
}

Result<void> CourierIn::apply(QFile &file)
{
    if (!file.seek(0))
        return failure(ErrorCode::Io, "not_readable");
    Result<CourierBoxReader> reader = CourierBoxReader::back(*m_crypto, file, m_link->key);
    if (!reader)
        return reader.error();
    for (;;) {
        const Result<CourierFrame> frame = reader->next();
        if (!frame)
            return frame.error();
        if (frame->kind == lastCourierFrame)
            return {};
        if (const auto taken = take(*frame); !taken)
            return taken;
        if (m_progress && !m_progress(file.pos(), file.size()))
            return Error {.code = ErrorCode::Cancelled};
    }
}

Result<SyncCursor::Position> CourierIn::position()
{
    return m_session.wait([this](Workspace &work) -> Result<SyncCursor::Position> { return SyncCursor(work, m_unit).read(); });
}

Result<void> CourierIn::take(const CourierFrame &frame)
{
    // What certificates need holds up nobody: another file brings it.
    const auto certificates = [this](auto matter) -> Result<void> {
        const Result<void> taken = m_session.wait([&](Workspace &work) -> Result<void> {
            CertificateNeeds needs(work, m_unit);
            return matter(needs);
        });
        const bool stops = !taken && (taken.error().code == ErrorCode::Io || taken.error().code == ErrorCode::DiskFull);
        return stops ? taken : Result<void>();
    };
    switch (frame.kind) {
    case courier::answer:
        return takeAnswer(objectIn(frame.content));
    case courier::results:
        return takeResults(objectIn(frame.content));
    case courier::fileKept: {
        const Result<CourierFile> file = CourierFile::fromJson(objectIn(frame.content));
        if (!file)
            return brokenAnswer();
        ++m_summary.filesUp;
        return m_session.wait([&](Workspace &work) { return settleFile(work, "up", *file, "done"); });
    }
    case courier::restart:
        return takeRestart(objectIn(frame.content));
    case courier::snapshot:
        return takeManifest(objectIn(frame.content));
    case courier::frame:
        return takeSnapshotFrame(frame.content);
    case courier::page:
        return takeFeedPage(frame.content);
    case courier::file:
        return takeFilePiece(frame.content);
    case courier::numbers:
        return certificates([&](CertificateNeeds &needs) { return needs.takeNumbers(objectIn(frame.content)); });
    case courier::keyCertificate:
        return certificates([&](CertificateNeeds &needs) { return needs.takeKey(objectIn(frame.content)); });
    case courier::statusList:
        return m_newest ? certificates([&](CertificateNeeds &needs) { return needs.takeStatusList(frame.content); })
                        : Result<void>();
    default:
        return {};
    }
}

Result<void> CourierIn::takeAnswer(const QJsonObject &object)
{
    const Result<CourierAnswer> answer = CourierAnswer::fromJson(object);
    if (!answer)
        return answer.error();
    m_madeAt = QDateTime::fromString(answer->madeAt, Qt::ISODateWithMs);
    const QDateTime askedAt = QDateTime::fromString(answer->askedAt, Qt::ISODateWithMs);
    m_unit = answer->unit;
    m_newest = !m_link->contactAt.isValid() || m_link->contactAt < m_madeAt;
    return m_session.wait([&](Workspace &work) -> Result<void> {
        if (answer->verdict == u"gone_back" || answer->verdict == u"differs")
            return ServerLinkStore(work).freezeAudited(answer->verdict == u"differs" ? QStringLiteral("cloned")
                                                                                     : QStringLiteral("restored"));
        // What is older tells neither how somebody stands nor how long the lease runs.
        if (!m_newest)
            return {};
        const Result<int> followed =
            followAccount(work, {.name = answer->account, .unit = answer->unit, .roles = answer->roles, .mustChange = false});
        if (!followed)
            return followed.error();
        m_summary.removed += *followed;
        return work.transact([&]() -> Result<void> {
            ServerLinkStore(work).heard(m_madeAt, std::min(askedAt, work.clock.now()));
            return {};
        });
    });
}

Result<void> CourierIn::takeResults(const QJsonObject &answer)
{
    const auto counts = m_session.wait([&](Workspace &work) -> Result<PushAnswers::Counts> {
        const OutboxStore outbox(work.database());
        QList<SentOperation> operations;
        for (const QJsonValue &value : answer.value(QLatin1String("results")).toArray()) {
            const auto row = outbox.find(wordIn(value.toObject(), "op_id"));
            if (row && row->state == OperationState::Pending && row->sentBase)
                operations.append({.seq = row->seq, .operation = row->operation, .body = canonicalBytes(row->operation)});
        }
        // Answered before, by another file or over the network.
        if (operations.isEmpty())
            return PushAnswers::Counts {};
        m_summary.sent += int(operations.size());
        return PushAnswers(work, m_link->provinceKey).take(operations, answer);
    });
    if (!counts)
        return counts.error();
    m_summary.add(*counts);
    return {};
}

Result<void> CourierIn::takeRestart(const QJsonObject &restart)
{
    const Result<SyncCursor::Position> at = position();
    if (!at)
        return at.error();
    // It was begun anew since, or has gone on over the network.
    if (at->cursor.isEmpty() || QString::fromLatin1(at->cursor) != wordIn(restart, "after"))
        return {};
    const QString cause = wordIn(restart, "cause");
    m_more = true;
    return m_session.wait([&](Workspace &work) {
        return beginAnew(work, m_unit, cause == u"too_old" ? cause : QStringLiteral("resync"), m_madeAt);
    });
}

Result<void> CourierIn::takeManifest(const QJsonObject &object)
{
    m_manifest = SnapshotManifest::fromJson(object);
    if (!m_manifest)
        return brokenAnswer();
    Result<SyncCursor::Position> at = position();
    if (!at || at->cause.isEmpty())
        return at ? Result<void>() : Result<void>(at.error());
    const bool ours = at->snapshot && at->snapshot->id == m_manifest->id;
    if (ours || m_manifest->frames.isEmpty())
        return finishIfWhole({.snapshot = m_manifest, .frame = ours ? at->frame : 0, .cause = at->cause});
    return {};
}

Result<void> CourierIn::takeSnapshotFrame(const QByteArray &content)
{
    const auto parts = headAndRest(content);
    bool good = false;
    const int number = parts.first.toInt(&good);
    if (!good || !m_manifest || number < 0 || number >= m_manifest->frames.size())
        return brokenAnswer();
    Result<SyncCursor::Position> at = position();
    if (!at)
        return at.error();
    const bool ours = at->snapshot && at->snapshot->id == m_manifest->id;
    if (at->cause.isEmpty() || (ours && number < at->frame))
        return {};
    m_gap = m_gap || number != (ours ? at->frame : 0);
    if (m_gap)
        return {};
    const auto frame = unpackFrame(parts.second, m_manifest->frames.at(number), *m_crypto, Pinyin());
    if (!frame)
        return frame.error();
    LoadBacklog backlog(m_session);
    if (const auto begun = backlog.begin(); !begun)
        return begun;
    const auto taken = m_session.wait([&](Workspace &work) -> Result<FrameTaken> {
        if (!ours)
            beginSnapshot(work, m_unit, *m_manifest);
        return takeFrame(work, m_unit, {.snapshot = m_manifest, .frame = number, .cause = at->cause}, *frame);
    });
    if (!taken)
        return taken.error();
    m_summary.pulled += taken->changed;
    if (const auto found = backlog.take(frame->keys, taken->rows); !found)
        return found;
    if (const auto found = backlog.finish(); !found)
        return found;
    m_more = number + 1 < m_manifest->frames.size();
    return finishIfWhole({.snapshot = m_manifest, .frame = number + 1, .cause = at->cause});
}

Result<void> CourierIn::finishIfWhole(const SyncCursor::Position &position)
{
    if (position.frame < position.snapshot->frames.size())
        return {};
    const auto finished =
        m_session.wait([&](Workspace &work) -> Result<int> { return finishSnapshot(work, m_unit, position); });
    if (!finished)
        return finished.error();
    m_summary.removed += *finished;
    return judgeStale(m_session, [](qint64) { return true; });
}

Result<void> CourierIn::takeFeedPage(const QByteArray &content)
{
    const auto [after, body] = headAndRest(content);
    const Result<FeedPage> page = feedPageOf(objectIn(body), *m_crypto);
    const Result<SyncCursor::Position> at = position();
    if (!page || !at)
        return !page ? page.error() : at.error();
    const PagePlace place = placeOf(at->cursor, after, page->cursor);
    m_gap = m_gap || place == PagePlace::Gap;
    if (m_gap || place == PagePlace::Here)
        return {};
    const UnpackedPage unpacked = unpackPage(page->entries, Pinyin());
    const auto taken = m_session.wait([&](Workspace &work) { return takePages(work, m_unit, {unpacked}, page->cursor); });
    if (!taken)
        return taken.error();
    m_summary.pulled += taken->changed;
    m_summary.removed += taken->removed;
    m_summary.cursor = page->cursor;
    m_more = page->more;
    return {};
}

Result<void> CourierIn::takeFilePiece(const QByteArray &content)
{
    const Result<CourierPiece> piece = CourierPiece::fromBytes(content);
    if (!piece || piece->file.size > mostPhotoBytes || (piece->offset > 0 && piece->offset != m_photo.size()))
        return brokenAnswer();
    if (piece->offset == 0)
        m_photo.clear();
    m_photo += piece->bytes;
    return m_photo.size() < piece->file.size ? Result<void>() : keepFile(piece->file);
}

Result<void> CourierIn::keepFile(const CourierFile &file)
{
    const QByteArray bytes = std::exchange(m_photo, {});
    const auto kept = m_session.wait([&](Workspace &work) -> Result<bool> {
        if (AttachmentService(work).has({file.sha256}))
            return false;
        const Result<void> stored = AttachmentService(work).restore(bytes, {file.sha256});
        if (!stored && stored.error().code != ErrorCode::BadFile && stored.error().code != ErrorCode::Corrupt)
            return stored.error();
        const Result<void> settled = settleFile(work, "down", file, stored ? "done" : "waiting");
        return settled ? Result<bool>(stored.has_value()) : Result<bool>(settled.error());
    });
    if (!kept)
        return kept.error();
    m_summary.filesDown += *kept ? 1 : 0;
    return {};
}

}  // namespace jiaxin
