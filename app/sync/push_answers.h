// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/outbox_queue.h"
#include "app/sync/record_overlay.h"
#include "app/sync/sync_api.h"

namespace jiaxin {

/// Takes what the province answered to a push: each operation's result and the receipt, in one transaction. On the database
/// thread; throws DbFailure.
class PushAnswers {
public:
    PushAnswers(Workspace &workspace, QByteArray provinceKey)
        : m_work(workspace),
          m_outbox(workspace.database()),
          m_overlay(workspace),
          m_conflicts(workspace),
          m_provinceKey(std::move(provinceKey))
    {
    }

    struct Counts {
        int acknowledged = 0;
        int merged = 0;
        int conflicts = 0;
        int parked = 0;
    };
    /// Corrupt (`receipt`): the receipt's signature is not the province's, or it does not cover what was taken; nothing is
    /// written then, and the operations are sent again.
    Result<Counts> take(const QList<SentOperation> &operations, const QJsonObject &answer);
    /// The province takes none of this, for a reason that stands in the way of the whole request.
    void refuse(const SyncOperation &operation, const Error &error);

private:
    struct Receipt {
        qint64 row = 0;
        QHash<QString, qint64> sequences {};  ///< by id, of the operations that it covers
    };
    Result<Receipt> keepReceipt(const QList<SentOperation> &operations, const QJsonObject &receipt);
    /// What came to be as it was foreseen, of records on which nothing else lies, which is nearly all of a push: in bulk. It
    /// becomes part of what lies below, as by accepted(). Returns the ids of those.
    QSet<QString> takeForeseen(const QHash<QString, QJsonObject> &results, const Receipt &receipt, Counts &counts);
    void takeResult(const OutboxRow &row, const QJsonObject &result, Counts &counts);
    void accepted(const RecordType &type, const OutboxRow &row, const QString &status, const QJsonObject &result);
    void tellAnew(const OutboxRow &row, const QJsonObject &result);
    void refused(const RecordType &type, const OutboxRow &row, const QJsonObject &result, Counts &counts);
    /// Who else had a hand in the record is not known before the feed tells: what was made on top is compared by values then.
    /// `foreseen` false: the record did not come to the version on which a courier file sent what follows, so that the
    /// province has held it back (docs/sync.md, "Courier"). `others`: that somebody had a hand in it is known.
    void compareLater(const OutboxRow &row, bool foreseen, bool others);

    Workspace &m_work;
    OutboxStore m_outbox;
    RecordOverlay m_overlay;
    ConflictStore m_conflicts;
    QByteArray m_provinceKey;
};

/// Whether a receipt as the province gives it is signed by that key.
bool isSoundReceipt(const CryptoProvider &crypto, QByteArrayView provinceKey, const QJsonArray &operations,
                    const QString &signature);

}  // namespace jiaxin
