// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/snapshot_load.h"

#include "app/records/record_service.h"
#include "app/records/status_service.h"
#include "app/sync/feed_apply.h"
#include "app/sync/load_backlog.h"
#include "app/sync/outbox_queue.h"
#include "crypto/packing.h"
#include "domain/json_text.h"
#include "domain/record_json.h"
#include "domain/rules/divisions.h"

#include <QJsonDocument>

namespace jiaxin {

namespace {

const QString firstCause = QStringLiteral("first");
const QString resyncCause = QStringLiteral("resync");
/// A frame is cut at some 4 MiB; one of more is none of ours.
constexpr qsizetype mostFrameBytes = 64 * 1024 * 1024;

}  // namespace

void SyncCursor::insertRow()
{
    m_work.database().prepare(QStringLiteral("INSERT OR IGNORE INTO sync_cursor (unit) VALUES (?)")).bindText(1, m_unit).run();
}

SyncCursor::Position SyncCursor::read()
{
    Statement query =
        m_work.database().prepare(QStringLiteral("SELECT cursor, snapshot, frame, cause FROM sync_cursor WHERE unit = ?"));
    query.bindText(1, m_unit);
    if (!query.step())
        return {.cause = firstCause};
    Position position {.cursor = query.text(0).toLatin1(), .frame = int(query.integer(2)), .cause = query.text(3)};
    if (!query.isNull(1))
        position.snapshot = SnapshotManifest::fromJson(QJsonDocument::fromJson(query.utf8(1).toByteArray()).object());
    if (position.cursor.isEmpty() && position.cause.isEmpty())
        position.cause = firstCause;
    return position;
}

void SyncCursor::writeCursor(const QByteArray &cursor)
{
    insertRow();
    m_work.database()
        .prepare(QStringLiteral("UPDATE sync_cursor SET cursor = ?, read_at = ?, snapshot = NULL, frame = 0, cause = '' "
                                "WHERE unit = ?"))
        .bindText(1, QString::fromLatin1(cursor))
        .bindText(2, instantText(m_work.clock.now()))
        .bindText(3, m_unit)
        .run();
}

void SyncCursor::wantSnapshot(const QString &cause)
{
    insertRow();
    m_work.database()
        .prepare(QStringLiteral("UPDATE sync_cursor SET cursor = '', snapshot = NULL, frame = 0, cause = ? WHERE unit = ?"))
        .bindText(1, cause)
        .bindText(2, m_unit)
        .run();
    m_work.database().exec(QStringLiteral("DELETE FROM sync_seen"));
}

void SyncCursor::beginSnapshot(const SnapshotManifest &manifest)
{
    insertRow();
    m_work.database()
        .prepare(QStringLiteral("UPDATE sync_cursor SET snapshot = ?, frame = 0 WHERE unit = ?"))
        .bindText(1, QString::fromUtf8(QJsonDocument(manifest.toJson()).toJson(QJsonDocument::Compact)))
        .bindText(2, m_unit)
        .run();
    m_work.database().exec(QStringLiteral("DELETE FROM sync_seen"));
}

void SyncCursor::frameTaken(int frames)
{
    m_work.database()
        .prepare(QStringLiteral("UPDATE sync_cursor SET frame = ? WHERE unit = ?"))
        .bindInt(1, frames)
        .bindText(2, m_unit)
        .run();
}

namespace {

/// While it lives rows are written without their search keys, and the store tells of whose.
class KeysElsewhere {
public:
    explicit KeysElsewhere(RecordStore &store) : m_store(store)
    {
        store.watchKeys(true);
        store.beginBulk(RecordStore::BulkKeys::Elsewhere);
    }
    ~KeysElsewhere() { m_store.watchKeys(false); }
    KeysElsewhere(const KeysElsewhere &) = delete;
    KeysElsewhere &operator=(const KeysElsewhere &) = delete;

private:
    RecordStore &m_store;
};

/// All keys at once, in their order, each page of their table once. Of rows that came to say something else the row counts.
void writeAllKeys(Workspace &workspace, PendingKeys &keys)
{
    keys.sort();
    keys.write(workspace.database(), 0, keys.size(), workspace.store.rekeyed());
    PendingKeys anew = keysOfRows(workspace, workspace.store.rekeyed());
    anew.sort();
    anew.write(workspace.database(), 0, anew.size());
}

}  // namespace

UnpackedPage unpackPage(const QJsonArray &entries, const Pinyin &pinyin, const OwnVersions &own)
{
    const auto page = std::make_shared<FeedLot>(FeedLot {.entries = feedEntries(entries, own), .keys = {}});
    for (size_t i = 0; i < page->entries.size(); ++i) {
        if (const Arrival &arrival = page->entries[i].arrival; arrival.type)
            page->keys.add(*arrival.type, *arrival.record, pinyin, qint64(i));
    }
    return page;
}

Result<PageTaken> takePages(Workspace &workspace, const QString &unit, const std::vector<UnpackedPage> &pages,
                            const QByteArray &cursor)
{
    const LooseCommits loose(workspace.database());
    return workspace.transact([&]() -> Result<PageTaken> {
        FeedApply apply(workspace, unit);
        const KeysElsewhere elsewhere(workspace.store);
        PendingKeys keys;
        for (const UnpackedPage &page : pages)
            keys.adopt(page->keys, apply.entries(page->entries));
        workspace.store.finishBulk();
        apply.finish();
        writeAllKeys(workspace, keys);
        SyncCursor(workspace, unit).writeCursor(cursor);
        return PageTaken {.changed = apply.changed(), .removed = apply.removed()};
    });
}

Result<void> beginAnew(Workspace &workspace, const QString &unit, const QString &cause, const QDateTime &now)
{
    return workspace.transact([&]() -> Result<void> {
        SyncCursor(workspace, unit).wantSnapshot(cause);
        if (cause == resyncCause)
            OutboxQueue(workspace).sendAgainSince(now.addDays(-keptDays));
        return {};
    });
}

void beginSnapshot(Workspace &workspace, const QString &unit, const SnapshotManifest &manifest)
{
    (void)workspace.transact([&]() -> Result<void> {
        SyncCursor cursor(workspace, unit);
        if (cursor.read().cause == firstCause)
            cursor.wantSnapshot(firstCause);
        cursor.beginSnapshot(manifest);
        return {};
    });
}

Result<SnapshotFrame> unpackFrame(const QByteArray &packed, const SnapshotManifest::Frame &frame, const CryptoProvider &crypto,
                                  const Pinyin &pinyin)
{
    const Error broken = failure(ErrorCode::Corrupt, "frame");
    if (packed.size() != frame.size || crypto.sha256(packed).toHex() != frame.sha256)
        return broken;
    const std::optional<QByteArray> plain = unpacked(packed, mostFrameBytes);
    if (!plain)
        return broken;
    SnapshotFrame result;
    for (qsizetype from = 0; from < plain->size();) {
        qsizetype end = plain->indexOf('\n', from);
        end = end < 0 ? plain->size() : end;
        if (end > from) {
            const auto line = QByteArray::fromRawData(plain->constData() + from, end - from);
            const QJsonDocument document = QJsonDocument::fromJson(line);
            if (!document.isObject())
                return broken;
            const Arrival &arrival = result.records.emplace_back(arrivalOf(document.object()));
            if (arrival.type)
                result.keys.add(*arrival.type, *arrival.record, pinyin, qint64(result.records.size() - 1));
        }
        from = end + 1;
    }
    if (qint64(result.records.size()) != frame.records)
        return broken;
    return result;
}

namespace {

/// Whose status bears on what a frame changed.
struct FrameConcern {
    QSet<RecordId> workers;      ///< of whom something else than themselves has come
    QSet<RecordId> changed;      ///< who are not new
    QSet<RecordId> enterprises;  ///< to be judged
    QSet<RecordId> employers;    ///< of whom everybody is concerned
    std::vector<FreshWorker> fresh;
};

FrameConcern concernOf(const SnapshotFrame &frame, const std::vector<qint64> &rows, const QSet<RecordId> &touched)
{
    FrameConcern concern;
    for (size_t i = 0; i < frame.records.size(); ++i) {
        const Arrival &arrival = frame.records[i];
        if (!arrival.type || !touched.contains(arrival.record->id))
            continue;
        const RecordType &type = *arrival.type;
        const Record &record = *arrival.record;
        if (&type == &workerType && rows[i] > 0)
            concern.fresh.push_back({rows[i], static_cast<const Worker *>(&record)});
        else if (&type == &workerType)
            concern.changed.insert(record.id);
        else
            concern.workers.insert(workerConcerned(type, record));
        concern.enterprises.insert(enterpriseConcerned(type, record));
        if (&type == &enterpriseType)
            concern.employers.insert(record.id);
        if (&type == &listEntryType) {
            concern.employers.insert(static_cast<const ListEntry &>(record).enterprise);
            concern.workers.insert(static_cast<const ListEntry &>(record).worker);
        }
    }
    for (QSet<RecordId> *ids : {&concern.workers, &concern.enterprises, &concern.employers})
        ids->remove(RecordId());
    return concern;
}

/// Who is new and of whom nothing else is known is judged at once; who has more, or gets it now, later, once, from the records.
void writeStatuses(Workspace &work, const FrameConcern &concern, qint64 lastKnownWorker)
{
    Database &database = work.database();
    markWorkersDue(database, textsOfIds(concern.workers + concern.changed), textsOfIds(concern.employers), lastKnownWorker);
    for (const auto &[row, worker] : judgeFresh(work, concern.fresh, concern.workers))
        writeWorkerStatus(database, row, *worker, {.dueAt = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)}, {});
    judgeEnterprises(work, concern.enterprises);
}

}  // namespace

Result<FrameTaken> takeFrame(Workspace &workspace, const QString &unit, const SyncCursor::Position &position,
                             const SnapshotFrame &frame)
{
    const LooseCommits loose(workspace.database());
    return workspace.transact([&]() -> Result<FrameTaken> {
        FeedApply apply(workspace, unit, position.cause == resyncCause ? FeedApply::Guard::Replace : FeedApply::Guard::Newer);
        std::vector<const Arrival *> arrivals;
        QStringList ids;
        for (const Arrival &arrival : frame.records) {
            arrivals.push_back(&arrival);
            ids.append(arrival.record ? arrival.record->id.toString() : arrival.object.value(QLatin1String("id")).toString());
        }
        workspace.store.beginBulk(RecordStore::BulkKeys::Elsewhere);
        FrameTaken taken {.rows = apply.records(arrivals)};
        workspace.store.finishBulk();
        OwedKeys owed(workspace);
        for (size_t i = 0; i < taken.rows.size(); ++i) {
            if (taken.rows[i] > 0)
                owed.owe(*frame.records[i].type, taken.rows[i] - 1);
        }
        owed.write();
        if (position.cause != firstCause)
            workspace.database()
                .prepare(QStringLiteral("INSERT OR IGNORE INTO sync_seen (record) SELECT value FROM json_each(?)"))
                .bindUtf8(1, json_text::list(ids))
                .run();
        QSet<RecordId> touched;
        for (const RecordOverlay::Touched &each : apply.touched())
            touched.insert(each.id);
        writeStatuses(workspace, concernOf(frame, taken.rows, touched), owed.lastWithKeys(workerType));
        SyncCursor(workspace, unit).frameTaken(position.frame + 1);
        taken.changed = apply.changed();
        return taken;
    });
}

namespace {

/// A snapshot says nothing of what is deleted: what was answered for there and sent again waits for nothing more.
void leaveDeleted(Workspace &workspace)
{
    const OutboxStore outbox(workspace.database());
    QStringList records;
    Statement query = workspace.database().prepare(
        QStringLiteral("SELECT DISTINCT record FROM outbox WHERE on_top AND record NOT IN (SELECT record FROM sync_seen) AND "
                       "record NOT IN (SELECT record FROM outbox WHERE on_top AND state = 'pending')"));
    while (query.step())
        records.append(query.text(0));
    for (const QString &record : std::as_const(records)) {
        for (const OutboxRow &row : outbox.onTop(RecordId(record)))
            outbox.takeOff(row.seq);
        outbox.dropBase(RecordId(record));
    }
}

}  // namespace

Result<int> finishSnapshot(Workspace &workspace, const QString &unit, const SyncCursor::Position &position)
{
    return workspace.transact([&]() -> Result<int> {
        int removed = 0;
        // A province that was restored may lack what it had: what is here stays, and is sent again. One that only forgot its
        // oldest tombstones has told by leaving them out which records are gone.
        if (position.cause == QLatin1String("too_old")) {
            RecordOverlay overlay(workspace);
            FeedApply apply(workspace, unit);
            for (const RecordType *type : allRecordTypes) {
                Statement query = workspace.database().prepare(
                    QStringLiteral(
                        "SELECT id, unit FROM %1 WHERE deleted_at IS NULL AND id NOT IN (SELECT record FROM sync_seen)")
                        .arg(type->id()));
                QList<RecordId> gone;
                while (query.step()) {
                    const RecordId id(query.text(0));
                    // What was made here and has never been there is no loss of theirs.
                    if (inSubtree(query.text(1), unit) && overlay.baseVersion(*type, id) > 0)
                        gone.append(id);
                }
                for (const RecordId &id : std::as_const(gone))
                    apply.takeAway(*type, *workspace.store.load(*type, id), "not_found");
            }
            apply.finish();
            removed = apply.removed();
        }
        seekAllTwins(workspace);
        if (position.cause == resyncCause)
            leaveDeleted(workspace);
        SyncCursor(workspace, unit).writeCursor(position.snapshot->cursor);
        workspace.database().exec(QStringLiteral("DELETE FROM sync_seen"));
        return removed;
    });
}

}  // namespace jiaxin
