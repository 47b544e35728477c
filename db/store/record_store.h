// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/store/audit_log.h"
#include "db/store/change_text.h"
#include "db/store/record_keys.h"
#include "domain/records/records.h"

#include <unordered_map>

namespace jiaxin {

/// A record with its local row number.
struct StoredRow {
    qint64 row = 0;
    std::unique_ptr<Record> record;
};
using RowsById = std::unordered_map<QString, StoredRow>;

/// The record store: every write is row, outbox, audit, search keys and counts together, inside the caller's Transaction (a
/// write outside one throws Invalid). Reads need no transaction. Throws DbFailure. One instance for one connection.
class RecordStore {
public:
    RecordStore(Database &database, const Clock &clock, const CryptoProvider &crypto);

    /// Stores a new record: sets id (when null), version 1, times, and the type's first state when it has none.
    /// `action` is what the audit says, e.g. `create` or `import`. Conflict with the field's name: a number that exists
    /// already. Returns the local row number.
    qint64 insert(const RecordType &type, Record &record, const ChangeContext &context,
                  const QString &action = QStringLiteral("create"));

    /// Stores `after` in place of `before`, the row as the caller read it, and sets the new version and time. Stale: somebody
    /// else has changed it since. Nothing is written when nothing differs.
    void update(const RecordType &type, const Record &before, Record &after, const ChangeContext &context,
                const QString &action = QStringLiteral("edit"));

    /// Marks the record as deleted; it leaves lists and search, and its history stays.
    void remove(const RecordType &type, const Record &before, const ChangeContext &context);

    /// Something was said about the record that changes nothing of it, as `pass_on`: outbox and audit; `facts` is what the
    /// audit keeps, field → [before, after].
    void remark(const RecordType &type, const Record &record, const ChangeContext &context, const QString &action,
                const QJsonObject &facts);

    /// Stores a record as it is given, with version, times and source: what the province has, with what is not sent yet on top.
    /// Row, search keys and counts, without outbox and audit. `before` null: there is no row yet. Two records of one number
    /// are no fault here. Returns the local row number.
    /// `row`: of `before`, where it is known.
    qint64 place(const RecordType &type, const Record *before, const Record &after, qint64 row = 0);
    /// Takes the row away without a trace but the audit's: it has left the territory.
    void forget(const RecordType &type, const Record &before);

    /// The record of that id, deleted or not; null when there is none.
    std::unique_ptr<Record> load(const RecordType &type, const RecordId &id);
    /// The live record whose field has this value, or null.
    std::unique_ptr<Record> findBy(const RecordType &type, const char *field, const QString &value);
    /// The live worker with that document, or null.
    std::unique_ptr<Record> findWorker(const QString &documentType, const QString &documentNumber);
    /// All live records whose Reference field names `parent`, oldest first.
    std::vector<std::unique_ptr<Record>> children(const RecordType &type, const char *field, const RecordId &parent);
    /// All records, deleted or not, whose `id` or Reference field is among these, in one query, in the
    /// order of their rows.
    std::vector<StoredRow> among(const RecordType &type, const char *field, const QStringList &values);
    /// Adds those of these records (id → version) of which there is a row; the record itself only where its version is a lesser
    /// one.
    void present(const RecordType &type, const QHash<QString, qint64> &versions, RowsById &rows);
    /// The versions of those of these records that there are, by id.
    QHash<QString, qint64> versions(const RecordType &type, const QStringList &records);
    /// The local row number, 0 when there is none.
    qint64 rowNumber(const RecordType &type, const RecordId &id);
    /// Whose row it is; null if there is none.
    RecordId idInRow(const RecordType &type, qint64 row);

    template <class R>
    std::optional<R> get(const RecordType &type, const RecordId &id)
    {
        const auto record = load(type, id);
        return record ? std::optional<R>(static_cast<const R &>(*record)) : std::nullopt;
    }
    template <class R>
    QList<R> childrenOf(const RecordType &type, const char *field, const RecordId &parent)
    {
        QList<R> list;
        for (const auto &record : children(type, field, parent))
            list.append(static_cast<const R &>(*record));
        return list;
    }

    /// What becomes of the search keys of rows that are inserted in bulk.
    enum class BulkKeys {
        AtTheEnd,  ///< kept back and written in their order by finishBulk()
        Elsewhere  ///< whoever inserts sees to them
    };
    /// For a transaction with thousands of inserts; finishBulk() must be called before the commit.
    void beginBulk(BulkKeys keys = BulkKeys::AtTheEnd);
    void finishBulk();
    /// From now on it is noted, beyond rollbacks too, of which rows (by searchKind()) the keys are written one by one, so that
    /// whoever still has older ones in hand leaves them out. `on` false: no more, and what was noted is forgotten.
    void watchKeys(bool on)
    {
        m_watching = on;
        m_rekeyed.clear();
    }
    /// The keys of this row were not made; see watchKeys().
    void noteRekeyed(const RecordType &type, qint64 row);
    bool watchesKeys() const { return m_watching; }
    const PendingKeys::LeftOut &rekeyed() const { return m_rekeyed; }

    AuditLog &audit() { return m_audit; }
    Database &database() { return m_database; }
    const Clock &clock() const { return m_clock; }
    const Pinyin &pinyin() const { return m_pinyin; }
    /// Asked before every write but place() and forget(), which are the province's: an error is thrown as a DbFailure, and
    /// nothing is written. In a bulk load before the first one.
    void setGuard(std::function<Result<void>()> guard) { m_guard = std::move(guard); }
    /// To be called after a rollback, since the end of the audit chain is remembered.
    void forgetCaches();

private:
    void writeRow(Statement &statement, const RecordType &type, const Record &record, qint64 seq);
    void writeOutbox(const RecordType &type, const Record &record, qint64 baseVersion, const QString &action,
                     const ChangeText &changes, const ChangeContext &context);
    /// The version of the province on which the row rests; what the province has is kept before the first change lies on top.
    qint64 keepBase(const RecordType &type, const Record &before);
    void requireUnique(const RecordType &type, const Record *before, const Record &after);
    void writeSearchKeys(const RecordType &type, const Record *before, const Record *after, qint64 seq);
    void countState(const RecordType &type, const Record &record, int difference);
    void requireTransaction() const;
    void requireMayChange();
    qint64 nextRowNumber(const RecordType &type);

    void writePendingKeys();

    Database &m_database;
    const Clock &m_clock;
    AuditLog m_audit;
    Pinyin m_pinyin;
    std::optional<BulkKeys> m_bulk;
    PendingKeys m_pendingKeys;
    QHash<QString, int> m_pendingCounts;
    QHash<const RecordType *, qint64> m_nextRow;
    RecordId m_lastOperation;
    bool m_watching = false;
    PendingKeys::LeftOut m_rekeyed;
    std::function<Result<void>()> m_guard;
    bool m_asked = false;  ///< in this bulk load
};

}  // namespace jiaxin
