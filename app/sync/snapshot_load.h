// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"
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

/// The lines of a frame: unpacked, each a record as the feed has it. Corrupt (`frame`): not the digest, or not whole.
Result<QJsonArray> frameRecords(const QByteArray &packed, const SnapshotManifest::Frame &frame, const CryptoProvider &crypto);

/// Takes a frame in, with its number, in one transaction. Returns how many records say something else now.
Result<int> takeFrame(Workspace &workspace, const QString &unit, const SyncCursor::Position &position,
                      const QJsonArray &records);

/// All frames are in: what is gone is removed, and the feed goes on from the snapshot's cursor. Returns how many local copies
/// went.
Result<int> finishSnapshot(Workspace &workspace, const QString &unit, const SyncCursor::Position &position);

}  // namespace jiaxin
