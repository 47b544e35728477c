// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/arrival.h"
#include "app/sync/record_overlay.h"

#include <deque>

namespace jiaxin {

/// Takes in what the province sends: entries of the feed and records of snapshots. Inside the caller's transaction, so that the
/// cursor goes with them; on the database thread; throws DbFailure.
class FeedApply {
public:
    enum class Guard {
        Newer,   ///< only a greater version counts: entries may come twice and out of order (sync.md §3.1)
        Replace  ///< the province was restored: what it has now counts, whatever its number
    };
    FeedApply(Workspace &workspace, QString unit, Guard guard = Guard::Newer)
        : m_work(workspace),
          m_outbox(workspace.database()),
          m_overlay(workspace),
          m_conflicts(workspace),
          m_unit(std::move(unit)),
          m_guard(guard)
    {
    }

    /// A page of the feed, which lives until finish(). Returns the rows of those that are new, 0 for the others.
    std::vector<qint64> entries(const std::vector<FeedEntry> &entries);
    /// Many at once: what nothing of ours lies on goes into its row without a look-up of its own, the others one by one.
    /// Returns the rows of those that are new, 0 for the others.
    std::vector<qint64> records(const std::vector<const Arrival *> &arrivals);
    /// One record of the feed or of a snapshot, whatever lies on it.
    void record(const Arrival &arrival);
    /// The local copy goes, and what lies on it; what nobody has answered yet is parked for that reason.
    void takeAway(const RecordType &type, const Record &row, const char *code);
    /// Before the commit of a page: statuses, and whoever was entered twice.
    void finish();

    const QList<RecordOverlay::Touched> &touched() const { return m_overlay.touched(); }
    int changed() const { return int(m_overlay.touched().size()); }
    int removed() const { return m_removed; }

private:
    void leave(const RecordType &type, const RecordId &id, qint64 version);
    void keepUnknown(const Arrival &arrival);
    /// Ids of those on which something lies, or that this release does not know wholly.
    QSet<QString> entangled(const QStringList &ids);
    /// Of entries that are not unpacked those that say nothing new: their rows are here with that version, and nothing else is.
    std::vector<bool> known(const std::vector<const FeedEntry *> &entries);
    /// Takes in those of entries between which nothing leaves that are not known. Returns rows as records() does.
    std::vector<qint64> takeLot(const std::vector<const FeedEntry *> &lot);
    void seekTwins();
    void wantFile(const Attachment &attachment);
    bool isCoveredByWiderTerritory();

    Workspace &m_work;
    OutboxStore m_outbox;
    RecordOverlay m_overlay;
    ConflictStore m_conflicts;
    QString m_unit;
    Guard m_guard;
    int m_removed = 0;
    std::optional<bool> m_wider;
    std::deque<Arrival> m_unpacked;        ///< of entries that were not unpacked and are not known after all
    QHash<RecordId, FreshWorker> m_fresh;  ///< of the feed's; what else came of them since would make them old
};

/// Whoever was entered twice, in the whole vault.
void seekAllTwins(Workspace &workspace);

/// The operation of a new attachment was acknowledged: its bytes may follow. Inside the caller's transaction.
void offerFile(Workspace &workspace, const Attachment &attachment);

}  // namespace jiaxin
