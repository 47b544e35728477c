// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/search/pinyin.h"
#include "domain/record_type.h"

#include <QSet>

#include <vector>

namespace jiaxin {

class Database;

/// Whether records of the type are found by searching, and under which kind of search_key; -1: not.
int searchKind(const RecordType &type);

/// The keys by which a record is found; none of one that is deleted. `record` may be null.
QSet<QString> searchKeysOf(const RecordType &type, const Record *record, const Pinyin &pinyin);

/// Search keys of many records, kept back to be written in the order of their table: that touches each of its pages once, where
/// record by record they would touch most of them again and again. Some 36 bytes a key. Making and sorting them needs no
/// database and may be done on any thread, with a Pinyin of that thread.
class PendingKeys {
public:
    /// Of the record in that row. Of a deleted one none.
    void add(const RecordType &type, const Record &record, const Pinyin &pinyin, qint64 row);
    /// Room for so many, which costs nothing until they come.
    void reserve(size_t keys);
    /// Takes over keys whose rows are places in `rows`; those of place 0 rows are dropped.
    void adopt(const PendingKeys &made, const std::vector<qint64> &rows);
    void sort();
    /// Inserts `most` keys from the key `from` on, unless `left out` says so of their kind and row. In a transaction; throws
    /// DbFailure.
    using LeftOut = QSet<std::pair<int, qint64>>;
    void write(Database &database, size_t from, size_t most, const LeftOut &leftOut = {}) const;

    size_t size() const { return m_keys.size(); }
    /// With the memory that they took.
    void clear();

private:
    struct Key {
        quint64 start = 0;  ///< the first eight bytes, which tell most keys apart
        qint64 row = 0;
        quint32 offset = 0;  ///< of its UTF-8 in m_text
        quint16 length = 0;
        quint16 kind = 0;
    };
    QByteArrayView textOf(const Key &key) const { return QByteArrayView(m_text).sliced(key.offset, key.length); }

    std::vector<Key> m_keys;
    QByteArray m_text;
};

}  // namespace jiaxin
