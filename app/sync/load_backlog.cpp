// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/load_backlog.h"

#include "db/store/late_indexes.h"

#include <QJsonDocument>

namespace jiaxin {

namespace {

constexpr Setting owedSetting {"search_keys_owed", ""};
/// Some 27 MB; the keys of 70,000 people.
constexpr size_t mostKeysKept = 750'000;
/// For some 50 ms of the database's time.
constexpr size_t keysInSlice = 25'000;
/// Of those whose keys are made up: what is cut off in the middle of it goes on from the last slice.
constexpr int rowsInSlice = 250;
/// With so many times as many as there are, an index is sorted sooner than it grows.
constexpr qint64 muchMore = 4;

/// In KiB, negative, as SQLite wants it. Rows come in the order of their table, which needs no more; the rest of the memory is
/// for what is under way.
constexpr int cacheOfLoad = -60 * 1024;
/// An index is sorted in memory as a whole, since nothing of a vault goes into temporary files, and read in order.
constexpr int cacheOfSorting = -8 * 1024;

void limitCache(Database &database, int limit)
{
    database.exec(QStringLiteral("PRAGMA cache_size = %1").arg(limit));
}

/// Those of people and their status that a load does not look anything up by.
QStringList indexesOfLists()
{
    return {
        QStringLiteral("worker_list"),          QStringLiteral("worker_unit"),           QStringLiteral("worker_state"),
        QStringLiteral("worker_newest"),        QStringLiteral("worker_document"),       QStringLiteral("worker_status_end"),
        QStringLiteral("worker_status_colour"), QStringLiteral("worker_status_lacking"), QStringLiteral("worker_status_due")};
}

}  // namespace

PendingKeys keysOfRows(Workspace &workspace, const PendingKeys::LeftOut &rows)
{
    QMap<int, QStringList> numbers;
    for (const auto &[kind, row] : rows)
        numbers[kind].append(QString::number(row));
    PendingKeys keys;
    for (const RecordType *type : allRecordTypes) {
        for (const StoredRow &stored : workspace.store.among(*type, "seq", numbers.value(searchKind(*type))))
            keys.add(*type, *stored.record, workspace.store.pinyin(), stored.row);
    }
    return keys;
}

OwedKeys::OwedKeys(Workspace &workspace) : m_work(workspace)
{
    const QJsonObject stored = QJsonDocument::fromJson(workspace.settings.text(owedSetting).toUtf8()).object();
    for (auto type = stored.begin(); type != stored.end(); ++type)
        m_behind.insert(type.key(), type.value().toInteger());
}

qint64 OwedKeys::lastWithKeys(const RecordType &type) const
{
    return m_behind.value(type.id(), std::numeric_limits<qint64>::max());
}

void OwedKeys::owe(const RecordType &type, qint64 row)
{
    if (searchKind(type) < 0 || m_behind.contains(type.id()))
        return;
    m_behind.insert(type.id(), row);
    m_changed = true;
}

void OwedKeys::write()
{
    if (!m_changed)
        return;
    QJsonObject object;
    for (auto type = m_behind.constBegin(); type != m_behind.constEnd(); ++type)
        object.insert(type.key(), type.value());
    m_work.settings.set(owedSetting,
                        object.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    m_changed = false;
}

void OwedKeys::settle()
{
    m_changed = !m_behind.isEmpty();
    m_behind.clear();
    write();
}

Result<bool> OwedKeys::makeUp()
{
    if (m_behind.isEmpty())
        return false;
    return m_work.transact([&]() -> Result<bool> {
        const QString name = m_behind.firstKey();
        const RecordType &type = *recordTypeByName(name);
        Statement query =
            m_work.database().prepare(QStringLiteral("SELECT seq FROM %1 WHERE seq > ? ORDER BY seq LIMIT ?").arg(name));
        query.bindInt(1, m_behind.value(name)).bindInt(2, rowsInSlice);
        QStringList rows;
        while (query.step())
            rows.append(query.text(0));
        PendingKeys keys;
        for (const StoredRow &stored : m_work.store.among(type, "seq", rows))
            keys.add(type, *stored.record, m_work.store.pinyin(), stored.row);
        keys.sort();
        keys.write(m_work.database(), 0, keys.size());
        if (rows.size() < rowsInSlice)
            m_behind.remove(name);
        else
            m_behind.insert(name, rows.constLast().toLongLong());
        m_changed = true;
        write();
        return true;
    });
}

LoadBacklog::~LoadBacklog()
{
    if (m_watching)
        (void)m_session.wait([this](Workspace &work) -> Result<void> {
            work.store.watchKeys(false);
            if (m_cache != 0)
                limitCache(work.database(), m_cache);
            return {};
        });
}

Result<void> LoadBacklog::begin(qint64 records)
{
    for (bool more = true; more;) {
        const auto slice = m_session.wait([](Workspace &work) { return OwedKeys(work).makeUp(); });
        if (!slice)
            return slice.error();
        more = *slice;
    }
    m_watching = true;
    return m_session.wait([this, records](Workspace &work) -> Result<void> {
        work.store.watchKeys(true);
        const qint64 here = work.database().value(QStringLiteral("SELECT max(seq) FROM worker")).toLongLong();
        if (records <= here * muchMore)
            return {};
        m_cache = work.database().value(QStringLiteral("PRAGMA cache_size")).toInt();
        limitCache(work.database(), cacheOfLoad);
        return work.transact([&]() -> Result<void> {
            LateIndexes(work.database()).putOff(indexesOfLists());
            return {};
        });
    });
}

Result<void> LoadBacklog::take(const PendingKeys &made, const std::vector<qint64> &rows)
{
    // Before rather than after, so that the room for so many is enough.
    if (m_pending.size() + made.size() > mostKeysKept) {
        if (const auto written = write(); !written)
            return written;
    }
    if (m_pending.size() == 0)
        m_pending.reserve(mostKeysKept);
    m_pending.adopt(made, rows);
    return {};
}

Result<void> LoadBacklog::write()
{
    m_pending.sort();
    for (size_t from = 0; from < m_pending.size(); from += keysInSlice) {
        const auto written = m_session.wait([&](Workspace &work) -> Result<void> {
            const LooseCommits loose(work.database());
            return work.transact([&]() -> Result<void> {
                m_pending.write(work.database(), from, keysInSlice, work.store.rekeyed());
                return {};
            });
        });
        if (!written)
            return written;
    }
    m_pending.clear();
    return {};
}

Result<void> LoadBacklog::makeIndexes()
{
    if (m_cache != 0)
        (void)m_session.wait([](Workspace &work) -> Result<void> {
            limitCache(work.database(), cacheOfSorting);
            return {};
        });
    for (bool more = true; more;) {
        const auto made = m_session.wait([](Workspace &work) {
            const LooseCommits loose(work.database());
            return work.transact([&]() -> Result<bool> { return LateIndexes(work.database()).makeNext(); });
        });
        if (!made)
            return made.error();
        more = *made;
    }
    return {};
}

Result<void> LoadBacklog::finish()
{
    if (const auto written = write(); !written)
        return written;
    if (const auto made = makeIndexes(); !made)
        return made;
    return m_session.wait([](Workspace &work) -> Result<void> {
        return work.transact([&]() -> Result<void> {
            // Somebody has changed these in between: what stands in them now counts.
            PendingKeys keys = keysOfRows(work, work.store.rekeyed());
            keys.sort();
            keys.write(work.database(), 0, keys.size());
            OwedKeys(work).settle();
            return {};
        });
    });
}

}  // namespace jiaxin
