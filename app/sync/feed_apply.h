// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/record_overlay.h"

#include <QJsonArray>

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

    /// An entry of the feed: U, D or L.
    void entry(const QJsonObject &entry);
    /// A record of the feed or of a snapshot.
    void record(const QJsonObject &object);
    /// Before the commit: statuses, and whoever was entered twice. `judge` false: statuses are worked out later, in slices.
    void finish(bool judge = true);

    int changed() const { return int(m_overlay.touched().size()); }
    int removed() const { return m_removed; }

private:
    void leave(const RecordType &type, const RecordId &id, qint64 version);
    void keepUnknown(const QJsonObject &object, const RecordType *type, const QJsonObject &unknown);
    void seekTwins(const RecordType &type, const RecordId &id);
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
};

/// The operation of a new attachment was acknowledged: its bytes may follow. Inside the caller's transaction.
void offerFile(Workspace &workspace, const Attachment &attachment);

}  // namespace jiaxin
