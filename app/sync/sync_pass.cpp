// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/sync_pass.h"

#include "app/session/offline_lease.h"
#include "app/sync/certificate_sync.h"
#include "app/sync/file_exchange.h"
#include "app/sync/territory_change.h"

namespace jiaxin {

namespace {

/// Push and pull follow each other until neither has anything to do; more rounds than that are the next pass's.
constexpr int mostRounds = 200;

}  // namespace

SyncPass::SyncPass(Session &session, TransportMaker makeTransport, const SyncCredentials &credentials, Options options)
    : m_session(session),
      m_makeTransport(std::move(makeTransport)),
      m_credentials(credentials),
      m_options(std::move(options)),
      m_memory(m_options.memory ? m_options.memory : std::make_shared<SyncMemory>())
{
}

void SyncPass::cancel()
{
    m_cancelled = true;
    if (SyncTransport *running = m_running.load())
        running->stop();
}

void SyncPass::tell(SyncProgress::Step step, qint64 done, qint64 total) const
{
    if (m_options.progress)
        m_options.progress({.step = step, .done = done, .total = total});
}

SyncSummary SyncPass::run()
{
    m_summary.begunAt = m_session.clock().now();
    const SyncLock lock(m_session);
    if (lock.refusal()) {
        m_summary.error = lock.refusal();
        m_summary.endedAt = m_session.clock().now();
        return m_summary;
    }
    const Result<void> worked = work();
    if (!worked)
        m_summary.error = m_cancelled.load() ? Error {.code = ErrorCode::Cancelled} : worked.error();
    if (m_api) {
        m_summary.bytesUp = m_api->bytesUp();
        m_summary.bytesDown = m_api->bytesDown();
        m_summary.skewSeconds = m_api->skewSeconds();
        m_summary.retryAfter = m_api->retryAfter();
    }
    m_running = nullptr;
    m_api.reset();
    m_transport.reset();
    keepSummary(m_session, m_summary);
    return m_summary;
}

Result<void> SyncPass::work()
{
    if (const auto connected = connect(); !connected)
        return connected.error();
    if (resume()) {
        const Result<void> exchanged = exchange();
        if (exchanged || !isWorthANewSession(exchanged.error()))
            return exchanged;
    }
    // An account has one session. A log-in of before whose answer was lost may be done by the province only now, and end the
    // one that has begun here: once, another one helps.
    for (int attempt = 0;; ++attempt) {
        m_memory->forgetSession();
        m_resumed = false;
        if (const auto entered = letIn(); !entered)
            return entered.error();
        const Result<void> exchanged = exchange();
        if (exchanged || !isWorthANewSession(exchanged.error()))
            return exchanged;
        m_memory->forgetSession();
        if (attempt > 0 || exchanged.error().code != ErrorCode::Unauthorised)
            return exchanged;
    }
}

bool SyncPass::isWorthANewSession(const Error &error) const
{
    return error.code != ErrorCode::Offline && error.code != ErrorCode::Cancelled && error.code != ErrorCode::DiskFull &&
           error.code != ErrorCode::Io && error.code != ErrorCode::Corrupt;
}

bool SyncPass::resume()
{
    m_resumed = !m_memory->token.isEmpty();
    if (m_resumed) {
        m_api->resume(m_memory->token);
        m_account = m_memory->account;
    }
    return m_resumed;
}

Result<void> SyncPass::exchange()
{
    if (m_encrypted) {
        if (const auto anchored = anchorAudit(); !anchored)
            return anchored;
    }
    if (const auto exchanged = exchangeAll(); !exchanged)
        return exchanged.error();
    if (m_resumed) {
        if (const auto touched = touchLink(); !touched)
            return touched;
    }
    if (m_options.files) {
        if (const auto files = exchangeFiles(); !files)
            return files.error();
    }
    tell(SyncProgress::Step::Judging);
    CertificateSync certificates(m_session, *m_api, *m_memory, m_statusListVersion);
    const Result<void> judged = certificates.run();
    // What the province has countersigned or recalled.
    return judged && certificates.hasChanged() ? pullAll() : judged;
}

Result<void> SyncPass::exchangeFiles()
{
    tell(SyncProgress::Step::Files);
    FileExchange files(m_session, *m_api, [this] { return !m_cancelled.load(); });
    const Result<int> up = files.sendAll(m_options.fileBytes);
    if (!up)
        return up.error();
    const Result<int> down = files.fetchAll(m_options.fileBytes);
    if (!down)
        return down.error();
    m_summary.filesUp = *up;
    m_summary.filesDown = *down;
    return {};
}

Result<void> SyncPass::connect()
{
    tell(SyncProgress::Step::Connecting);
    const auto link = m_session.wait([](Workspace &work) -> Result<std::shared_ptr<ServerLink>> {
        Result<ServerLink> found = ServerLinkStore(work).needed();
        return found ? Result(std::make_shared<ServerLink>(std::move(*found))) : found.error();
    });
    if (!link)
        return link.error();
    auto transport = m_makeTransport((*link)->peer());
    if (!transport)
        return transport.error();
    m_transport = std::move(*transport);
    m_running = m_transport.get();
    if (m_cancelled.load())
        return Error {.code = ErrorCode::Cancelled};
    const auto crypto = m_session.wait([](Workspace &work) -> Result<const CryptoProvider *> { return &work.crypto; });
    m_api = std::make_unique<SyncApi>(*m_transport, m_session.clock(), **crypto);
    m_encrypted = QUrl((*link)->url).scheme() == QLatin1String("https");
    return {};
}

Result<void> SyncPass::letIn()
{
    const Result<RemoteAccount> account = m_api->logIn(m_credentials);
    if (!account && account.error().code == ErrorCode::Forbidden && account.error().detail == u"disabled") {
        const auto locked = m_session.wait([this](Workspace &work) { return lockOut(work, m_credentials.name); });
        return locked ? Result<void>(account.error()) : locked;
    }
    if (!account)
        return account.error();
    if (account->mustChange)
        return failure(ErrorCode::Forbidden, "must_change");
    m_account = *account;
    const auto followed = m_session.wait([this](Workspace &work) { return followAccount(work, m_account); });
    if (!followed)
        return followed.error();
    m_summary.removed += *followed;
    m_memory->token = m_api->token();
    m_memory->account = m_account;
    return touchLink();
}

Result<void> SyncPass::touchLink()
{
    const QDateTime contact = m_api->provinceTime().isValid() ? m_api->provinceTime() : m_session.clock().now();
    return m_session.wait([&](Workspace &work) -> Result<void> {
        return work.transact([&]() -> Result<void> {
            ServerLinkStore(work).touch(contact);
            return {};
        });
    });
}

Result<void> SyncPass::freeze(const QString &reason)
{
    return m_session.wait([&](Workspace &work) { return ServerLinkStore(work).freezeAudited(reason); });
}

Result<void> SyncPass::anchorAudit()
{
    /// The newest anchor that the province has told of; it spares a question with each pass.
    static constexpr Setting anchoredRows {"audit_anchored_rows", "0"};
    struct Places {
        SyncApi::AuditPlace head {};
        SyncApi::AuditPlace earlier {};
    };
    qint64 asked = -1;
    for (int attempt = 0;; ++attempt) {
        const auto places = m_session.wait([asked](Workspace &work) -> Result<Places> {
            const qint64 earlier = asked < 0 ? work.settings.number(anchoredRows) : asked;
            return Places {.head = auditHead(work), .earlier = auditPlace(work, earlier)};
        });
        if (!places)
            return places.error();
        const QByteArray place = QByteArray::number(places->head.rows) + ' ' + places->head.hash.toHex();
        // In one session of one program the chain can only grow.
        if (m_resumed && m_memory->anchored == place)
            return {};
        const Result<SyncApi::AnchorAnswer> answer = m_api->anchorAudit(places->head, places->earlier);
        if (!answer && answer.error().code == ErrorCode::Forbidden && answer.error().detail == u"device")
            return freeze(QStringLiteral("revoked"));
        if (!answer)
            return answer.error();
        // A backup that was taken back, or a copy of this computer that works elsewhere (sync.md §5, F25).
        if (answer->verdict == u"gone_back")
            return freeze(QStringLiteral("restored"));
        if (answer->verdict == u"differs")
            return freeze(QStringLiteral("cloned"));
        if (answer->verdict != u"prove" || attempt > 0) {
            m_memory->anchored = place;
            return m_session.wait([&](Workspace &work) -> Result<void> {
                work.settings.set(anchoredRows, QString::number(places->head.rows));
                return {};
            });
        }
        asked = answer->rows;
    }
}

Result<void> SyncPass::exchangeAll()
{
    // What is to be sent goes out in the name of who it is today, and into the territory of today.
    const auto waiting = m_session.wait([](Workspace &work) -> Result<int> { return OutboxQueue(work).waiting(); });
    if (!waiting)
        return waiting.error();
    if (m_resumed && *waiting > 0) {
        const Result<RemoteAccount> account = m_api->account();
        if (!account)
            return account.error();
        if (account->standing != m_account.standing)
            return failure(ErrorCode::Unauthorised, "standing");
    }
    for (int round = 0; round < mostRounds; ++round) {
        const Result<bool> pushed = pushAll();
        if (!pushed)
            return pushed.error();
        if (round > 0 && !*pushed)
            return {};
        if (const auto pulled = pullAll(); !pulled)
            return pulled.error();
    }
    return {};
}

}  // namespace jiaxin
