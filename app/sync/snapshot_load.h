// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"
#include "app/sync/arrival.h"
#include "app/sync/sync_api.h"

namespace jiaxin {

/// How far a territory was read, and the snapshot that is being taken in. On the database thread; throws DbFailure.
class SyncCursor {
public:
    SyncCursor(Workspace &workspace, QString unit) : m_work(workspace), m_unit(std::move(unit)) {}

    struct Position {
        QByteArray cursor {};                         ///< empty: nothing was read yet
        std::optional<SnapshotManifest> snapshot {};  ///< what is being taken in
        int frame = 0;                                ///< how many of its frames are in
        QString cause {};                             ///< of the snapshot: `first`, `resync`, `too_old`
    };
    Position read();
    void writeCursor(const QByteArray &cursor);
    /// A snapshot is to be taken in, for that cause; it is not made yet.
    void wantSnapshot(const QString &cause);
    void beginSnapshot(const SnapshotManifest &manifest);
    void frameTaken(int frames);

private:
    void insertRow();

    Workspace &m_work;
    QString m_unit;
};

/// A page of the feed, unpacked.
struct FeedLot {
    std::vector<FeedEntry> entries;
    PendingKeys keys;  ///< search keys of their records, with their places in the list as rows
};
using UnpackedPage = std::shared_ptr<const FeedLot>;
/// On any thread, with a Pinyin of that thread. What is presumably known (`own`) is unpacked when it is not after all.
UnpackedPage unpackPage(const QJsonArray &entries, const Pinyin &pinyin, const OwnVersions &own = {});

struct PageTaken {
    int changed = 0;  ///< records that say something else now
    int removed = 0;  ///< local copies that went
};
/// Takes pages of the feed in, with the cursor behind the last of them, in one transaction.
Result<PageTaken> takePages(Workspace &workspace, const QString &unit, const std::vector<UnpackedPage> &pages,
                            const QByteArray &cursor);

/// How long what was sent is kept to be sent again after a restore of the province.
inline constexpr int keptDays = 30;
/// The cursor leads nowhere any more: a snapshot is wanted. Where the province was restored (`resync`) what was sent in the
/// last `keptDays` is sent again, counted by the province's clock where it is known.
Result<void> beginAnew(Workspace &workspace, const QString &unit, const QString &cause, const QDateTime &now);

/// From now on this snapshot is taken in, from its first frame on.
void beginSnapshot(Workspace &workspace, const QString &unit, const SnapshotManifest &manifest);

/// A frame, unpacked.
struct SnapshotFrame {
    std::vector<Arrival> records;
    PendingKeys keys;  ///< search keys of the records, with their places in the list as rows
};

/// Corrupt (`frame`): not the digest, or not whole. On any thread, with a Pinyin of that thread.
Result<SnapshotFrame> unpackFrame(const QByteArray &packed, const SnapshotManifest::Frame &frame, const CryptoProvider &crypto,
                                  const Pinyin &pinyin);

/// What a frame came to.
struct FrameTaken {
    int changed = 0;           ///< how many records say something else now
    std::vector<qint64> rows;  ///< of those that are new; their search keys are owed
};

/// Takes the position's next frame in, with its number, in one transaction.
Result<FrameTaken> takeFrame(Workspace &workspace, const QString &unit, const SyncCursor::Position &position,
                             const SnapshotFrame &frame);

/// All frames are in, and their search keys: what is gone is removed, and the feed goes on from the snapshot's cursor. Returns
/// how many local copies went.
Result<int> finishSnapshot(Workspace &workspace, const QString &unit, const SyncCursor::Position &position);

}  // namespace jiaxin
