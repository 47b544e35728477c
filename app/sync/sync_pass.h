// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/enrolment.h"
#include "app/sync/outbox_queue.h"
#include "app/sync/push_answers.h"
#include "app/sync/snapshot_load.h"
#include "app/sync/sync_memory.h"

#include <QLockFile>

#include <atomic>

namespace jiaxin {

class LoadBacklog;

/// What one attempt came to.
struct SyncSummary {
    QDateTime begunAt;
    QDateTime endedAt;
    int sent = 0;          ///< operations that were told for the first time or anew
    int acknowledged = 0;  ///< taken as they were
    int merged = 0;        ///< taken beside what others did
    int conflicts = 0;     ///< for a person to decide, found on either side
    int parked = 0;        ///< refused, with a reason
    int pulled = 0;        ///< records that came
    int removed = 0;       ///< local copies that left the territory
    int filesUp = 0;
    int filesDown = 0;
    int waiting = 0;  ///< operations that are still to be sent
    int filesWaiting = 0;
    qint64 bytesUp = 0;
    qint64 bytesDown = 0;
    std::optional<qint64> skewSeconds {};  ///< how far this computer's clock is ahead of the province's
    QByteArray cursor {};
    int retryAfter = 0;             ///< seconds that the province asked to wait; 0: none
    std::optional<Error> error {};  ///< what ended it early; Conflict `in_use`: another one was on its way

    /// Counts in what answers to a push came to.
    void add(const PushAnswers::Counts &counts);

    QJsonObject toJson() const;
    static SyncSummary fromJson(const QJsonObject &object);
};

/// At the end of an attempt: says in the summary what still waits, and keeps it among the attempts of late.
void keepSummary(Session &session, SyncSummary &summary);

/// Held by the one that works on a vault's sync, across processes. That of one that was killed is taken over.
class SyncLock {
public:
    /// Waits so long for whoever holds it.
    explicit SyncLock(Session &session, int milliseconds = 0);
    /// None where it is held. Conflict (`in_use`): another one holds it; DiskFull, Io (`lock`): nobody can.
    const std::optional<Error> &refusal() const { return m_refusal; }

private:
    QLockFile m_file;
    std::optional<Error> m_refusal {};
};

/// The audit of this computer at its row `row`; without a hash where it has none.
SyncApi::AuditPlace auditPlace(Workspace &workspace, qint64 row);
/// Where it stands.
SyncApi::AuditPlace auditHead(Workspace &workspace);

/// Statuses of whom a snapshot brought something, in slices; `goOn` is told how many were judged. Cancelled.
Result<void> judgeStale(Session &session, const std::function<bool(qint64 judged)> &goOn);

/// Told from the pass's thread.
struct SyncProgress {
    enum class Step { Connecting, Sending, Receiving, Loading, Judging, Files };
    Step step = Step::Connecting;
    qint64 done = 0;
    qint64 total = 0;  ///< 0: not known
};

/// Waits for a job of the vault, if there is one; `then` gets what came of it.
template <class T, class Then>
Result<void> finishJob(std::optional<QFuture<Result<T>>> &job, Then then)
{
    if (!job)
        return {};
    const Result<T> result = std::exchange(job, std::nullopt)->takeResult();
    if (!result)
        return result.error();
    then(*result);
    return {};
}

/// One attempt: log in, push, pull, apply page by page with the cursor in the same transaction, photos and scans, certificates'
/// matters. It runs once, on the thread that calls run() (never the window's), and does its work on the vault in short jobs of
/// the session, so that the program stays usable. One at a time for a vault, also across processes. May be killed at any
/// instant: nothing is lost and nothing is done twice (docs/sync.md).
class SyncPass {
public:
    struct Options {
        std::function<void(const SyncProgress &)> progress {};
        qint64 fileBytes = 64 * 1024 * 1024;  ///< of photos and scans, each way, after which the rest waits for the next pass
        bool files = true;
        qsizetype lot = mostOperations;  ///< of operations in one request, at most
        /// Of the passes before; null: this one logs in, and nothing of it is remembered.
        std::shared_ptr<SyncMemory> memory {};
    };

    /// The session outlives the pass.
    SyncPass(Session &session, TransportMaker makeTransport, const SyncCredentials &credentials, Options options);
    SyncPass(Session &session, TransportMaker makeTransport, const SyncCredentials &credentials)
        : SyncPass(session, std::move(makeTransport), credentials, Options())
    {
    }

    SyncSummary run();
    /// From any thread; run() then ends soon, with Cancelled.
    void cancel();

private:
    Result<void> work();
    Result<void> connect();
    Result<void> exchange();
    /// Takes up the session of the pass before, if there is one.
    bool resume();
    Result<void> letIn();
    Result<void> touchLink();
    /// What a session of before is refused may be for want of a new one.
    bool isWorthANewSession(const Error &error) const;
    /// Tells the province where the audit of this device stands; it may say that this is not the device that it knows.
    Result<void> anchorAudit();
    Result<void> freeze(const QString &reason);
    Result<void> exchangeAll();
    Result<bool> pushAll();
    /// Records of `underWay` wait for the answer that is to come.
    QFuture<Result<OutboxQueue::Batch>> prepareBatch(qsizetype most, const QList<SentOperation> &underWay = {});
    Result<OutboxQueue::Batch> counted(QFuture<Result<OutboxQueue::Batch>> preparing);
    QFuture<Result<PushAnswers::Counts>> takeAnswer(const QList<SentOperation> &operations, const QJsonObject &answer);
    /// Goes on in smaller lots when the province takes none of these, and leaves out the one that it cannot take.
    Result<void> isolate(const QList<SentOperation> &operations, const Error &error);
    Result<void> pullAll();
    Result<void> loadSnapshot();
    Result<void> loadFrames(SyncCursor::Position &position, LoadBacklog &backlog);
    Result<void> pull();
    Result<void> restart(const QString &cause);
    Result<void> exchangeFiles();
    void tell(SyncProgress::Step step, qint64 done = 0, qint64 total = 0) const;

    Session &m_session;
    TransportMaker m_makeTransport;
    const SyncCredentials &m_credentials;
    Options m_options;
    std::unique_ptr<SyncTransport> m_transport;
    std::unique_ptr<SyncApi> m_api;
    RemoteAccount m_account;
    QSet<QString> m_poison;  ///< operations that the province chokes on, for this pass
    OwnVersions m_own;       ///< of what was sent
    SyncSummary m_summary;
    std::shared_ptr<SyncMemory> m_memory;
    bool m_resumed = false;   ///< the session is one of a pass before
    bool m_encrypted = true;  ///< without TLS, on one computer alone, there is no device that could be known
    QByteArray m_statusListVersion;
    std::atomic<bool> m_cancelled {false};
    std::atomic<SyncTransport *> m_running {nullptr};
};

}  // namespace jiaxin
