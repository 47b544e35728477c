// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"
#include "db/store/outbox_store.h"

namespace jiaxin {

/// An operation as it travels.
struct SentOperation {
    qint64 seq = 0;  ///< its row in the outbox
    SyncOperation operation {};
    QByteArray body {};  ///< canonicalBytes()
};

/// Decides what of the outbox goes next (docs/sync.md). Operations go in the order in which they were made. One waits for the
/// answer to an earlier one of the same record unless the province must come to the version that is foreseen: only so it is
/// certain on what it was made, and nothing that others did is written over unseen. A step that looks at other records waits
/// while anything before it waits. On the database thread; throws DbFailure.
class OutboxQueue {
public:
    explicit OutboxQueue(Workspace &workspace) : m_work(workspace), m_outbox(workspace.database()) {}

    struct Limits {
        qsizetype operations = mostOperations;
        qint64 bytes = mostOperationBytes;
        QString unit {};                   ///< of the session: what people of other units did waits for theirs
        QSet<QString> poison {};           ///< ids that the province chokes on; their records wait
        QList<SentOperation> underWay {};  ///< being sent; what else is to be told of their records waits
        bool foreseeing = false;  ///< for a courier file: all that follows on each other, on the versions that are foreseen
    };
    /// The next operations with the base versions that hold for them, marked as sent in a transaction of its own. Operations
    /// that rest on a refused one are parked, those that others' changes dispute become conflicts; the number of both.
    struct Batch {
        QList<SentOperation> operations;
        int parked = 0;
        int conflicts = 0;
    };
    Batch next(const Limits &limits);

    int waiting();
    /// What was answered since then, by the clock of the province, is sent once more, as it was: the province has forgotten it
    /// (sync.md §5, F8). Of what was in dispute the part that it had taken goes as an operation of its own, without what people
    /// have decided on since.
    int sendAgainSince(const QDateTime &since);

    /// An id for a courier file, greater than every one before. Inside a transaction.
    RecordId nextCourierFile();
    /// False: it was written before the province forgot; what it says was taken may be among what was forgotten.
    bool isAnswerable(const QString &courierFile);

private:
    struct Scan;
    enum class Verdict { Send, Hold, Done };
    Verdict judge(const OutboxRow &row, Scan &scan, qint64 &version);
    Verdict parkAsDependent(const OutboxRow &row, Scan &scan);
    Verdict rebase(const OutboxRow &row, const SyncBase &base, Scan &scan, qint64 &version);
    bool isForeign(const OutboxRow &row, const Limits &limits);
    int sendTakenPartsSince(const QString &since);

    Workspace &m_work;
    OutboxStore m_outbox;
    QHash<QString, bool> m_foreign;
};

/// The step looks at other records than its own: whether it may be taken depends on what was pushed before.
bool looksAtOthers(const SyncOperation &operation);

}  // namespace jiaxin
