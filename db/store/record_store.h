// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/search/pinyin.h"
#include "db/store/audit_log.h"
#include "db/store/change_text.h"
#include "domain/records/records.h"

namespace jiaxin {

/// The record store: every write is row, outbox, audit, search keys and counts together, inside the caller's Transaction (a
/// write outside one throws Invalid). Reads need no transaction. Throws DbFailure. One instance for one connection.
class RecordStore {
public:
    RecordStore(Database &database, const Clock &clock, const CryptoProvider &crypto, Pinyin pinyin);

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

    /// Stores a record as it is given, with version, times and source: what the province has, with what is not sent yet on top.
    /// Row, search keys and counts, without outbox and audit. `before` null: there is no row yet. Two records of one number
    /// are no fault here. Returns the local row number.
    qint64 place(const RecordType &type, const Record *before, const Record &after);
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

    /// For a transaction with thousands of inserts: search keys are kept back and written in sorted order by finishBulk(),
    /// which must be called before the commit.
    void beginBulk();
    void finishBulk();

    AuditLog &audit() { return m_audit; }
    Database &database() { return m_database; }
    const Clock &clock() const { return m_clock; }
    const Pinyin &pinyin() const { return m_pinyin; }
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
    qint64 nextRowNumber(const RecordType &type);

    /// A search key that is kept back; its UTF-8 lies in m_pendingText.
    struct PendingKey {
        quint64 start = 0;  ///< the first eight bytes, which tell most keys apart
        qint64 record = 0;
        quint32 offset = 0;
        quint16 length = 0;
        quint16 kind = 0;
    };
    void addPendingKeys(const RecordType &type, const Record &record, int kind, qint64 seq);
    void writePendingKeys();

    Database &m_database;
    const Clock &m_clock;
    AuditLog m_audit;
    Pinyin m_pinyin;
    bool m_bulk = false;
    std::vector<PendingKey> m_pendingKeys;
    QByteArray m_pendingText;
    QHash<QString, int> m_pendingCounts;
    QHash<const RecordType *, qint64> m_nextRow;
    RecordId m_lastOperation;
};

/// Whether records of the type are found by searching, and under which kind of search_key; -1: not.
int searchKind(const RecordType &type);

}  // namespace jiaxin
