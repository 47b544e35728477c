// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/database.h"
#include "domain/protocol/operation.h"
#include "domain/record_type.h"

#include <QJsonArray>

namespace jiaxin {

/// What becomes of an operation. Pending: not answered. Applied, Merged: the province has it. Conflict: it has what nobody
/// disputes of it. Rejected: it refuses. Settled: a conflict or a refusal on which somebody has decided.
enum class OperationState { Pending, Applied, Merged, Conflict, Rejected, Settled, Count };

constexpr auto choicesOf(OperationState)
{
    return std::array {
        Choice {"pending", label("sync", "Waiting")},   Choice {"applied", label("sync", "Acknowledged")},
        Choice {"merged", label("sync", "Merged")},     Choice {"conflict", label("sync", "In conflict")},
        Choice {"rejected", label("sync", "Rejected")}, Choice {"settled", label("sync", "Settled")},
    };
}

/// A row of the outbox.
struct OutboxRow {
    /// Instead of a base version, of an operation that is to be compared by values: what it was made on became part of what the
    /// province has in another way than expected; or others had a hand in that, unseen.
    static constexpr qint64 toCompare = -1;
    static constexpr qint64 changedByOthers = -2;
    /// … of one that is to be compared, once the province has told what it has: it has forgotten what it was made on.
    static constexpr qint64 toHear = -3;

    qint64 seq = 0;
    SyncOperation operation;  ///< baseVersion: the version of the province on which it was made
    QJsonObject before;       ///< field → value that it changed; empty for a new record
    QString unit;             ///< of the person
    QString terminal;
    QString reason;
    QString note;
    QJsonArray pins {};    ///< [{field, note}]
    QString addressee {};  ///< of a matter that was passed on
    OperationState state = OperationState::Pending;
    bool onTop = false;  ///< the record's row has it on top of what the province has
    std::optional<qint64> sentBase;
    qint64 version = 0;  ///< of the record at the province after it; 0: not answered, or refused
    QJsonObject answer;
};

/// What the province has of a record on whose row something of ours lies, or whose row counts other versions.
struct SyncBase {
    const RecordType *type = nullptr;
    qint64 version = 0;      ///< 0: the province has not got it
    QJsonObject content {};  ///< recordToJson(); empty: the row says the same
};

/// An operation that was sent and waits for its answer, the only one that lies on its record.
struct LoneOperation {
    qint64 seq = 0;
    QString id {};
    QString type {};
    QString record {};
    qint64 sentBase = 0;
    qint64 base = 0;  ///< the version of the province under the record's row; 0: the province has not got it
};

/// What became of an operation that is part of what the province has from now on.
struct AppliedOperation {
    qint64 seq = 0;
    qint64 version = 0;
    QByteArray answer {};               ///< JSON
    std::optional<qint64> sequence {};  ///< in the receipt; none: the receipt does not cover it
};

/// The outbox and what lies below it; see docs/sync.md. Throws DbFailure.
class OutboxStore {
public:
    explicit OutboxStore(Database &database) : m_database(database) {}

    /// Pending ones behind a row, in the order in which they were made, without these.
    QList<OutboxRow> pending(qint64 afterSeq, int limit, const QList<qint64> &without = {}) const;
    /// Those that lie on top of a record, oldest first.
    QList<OutboxRow> onTop(const RecordId &record) const;
    std::optional<OutboxRow> find(const QString &operation) const;
    /// Those of these ids, by id.
    QHash<QString, OutboxRow> find(const QStringList &operations) const;
    /// Those of these ids that lie alone, in no order.
    QList<LoneOperation> lone(const QStringList &operations) const;
    /// Whether operations lie on top of the record.
    bool isCovered(const RecordId &record) const;

    /// One more operation, like the given one but with an id of its own, not sent yet.
    void append(const OutboxRow &row, const Clock &clock) const;
    /// From now on its body does not change any more.
    void markSent(qint64 seq, qint64 base, const QDateTime &at) const;
    void setBaseVersion(qint64 seq, qint64 base) const;
    /// The province has told what it has of the record: what waited for that is compared now. False: nothing waited.
    bool heard(const RecordId &record) const;
    /// It was written down as sent, and surely was never taken: its body may change again.
    void takeBack(qint64 seq) const;
    /// What was answered, or decided; `version` 0 stays unsaid.
    void answer(qint64 seq, OperationState state, qint64 version, const QJsonObject &answer, const QDateTime &at) const;
    /// In which receipt (a row of sync_receipt) operations stand, and as which: sequence by id.
    void keepReceipt(qint64 receipt, const QHash<QString, qint64> &sequences) const;
    void takeOff(qint64 seq) const;
    /// answer() with Applied, takeOff(), and the receipt of that row, of each of these.
    void takeOffApplied(const QList<AppliedOperation> &operations, qint64 receipt, const QDateTime &at) const;

    std::optional<SyncBase> base(const RecordId &record) const;
    /// Its version alone.
    std::optional<qint64> versionOfBase(const RecordId &record) const;
    void writeBase(const RecordId &record, const SyncBase &base) const;
    void dropBase(const RecordId &record) const;
    void dropBases(const QStringList &records) const;

private:
    QList<OutboxRow> read(Statement &query) const;

    Database &m_database;
};

}  // namespace jiaxin
