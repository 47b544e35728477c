// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/enrolment.h"
#include "app/sync/push_answers.h"
#include "app/sync/snapshot_load.h"
#include "app/sync/sync_pass.h"
#include "crypto/courier_box.h"
#include "domain/protocol/courier.h"

#include <QFile>

#include <functional>

namespace jiaxin {

/// Takes in what the province answered to a courier file (docs/sync.md, "Courier"), by the steps of a pass: each answer to a
/// push with its receipts, each page with its cursor and each frame of a snapshot is one transaction. So it may be killed, read
/// again, or read after a newer one: what is here already changes nothing. Runs once, on the thread that calls read() (never
/// the window's); one at a time for a vault, also beside a pass.
class CourierIn {
public:
    /// Bytes read, of so many; false ends it, and what was taken in until then stays.
    using Progress = std::function<bool(qint64 done, qint64 total)>;

    /// The session outlives it.
    explicit CourierIn(Session &session, Progress progress = {}) : m_session(session), m_progress(std::move(progress)) {}

    /// The whole file is verified before anything of it is believed. The summary's error: Forbidden `role`; WrongState
    /// `not_enrolled`; Conflict `in_use`; Io; errors of CourierBoxReader; Corrupt `courier_signature`: not the province's; all
    /// of these have changed nothing. Forbidden `cloned`, `restored`: as in a pass. TooOld `courier`: the province forgot what
    /// this answer says, which counts for nothing. WrongState `courier_gap`: it goes on behind records that are not here yet;
    /// everything else of it is taken in. Cancelled.
    SyncSummary read(const QString &name);
    /// The province has more than found room; the next file that goes out asks for it.
    bool hasMore() const { return m_more; }

private:
    Result<void> work(const QString &name);
    Result<void> verify(QFile &file);
    Result<void> apply(QFile &file);
    Result<void> take(const CourierFrame &frame);
    Result<void> takeAnswer(const QJsonObject &object);
    Result<void> takeResults(const QJsonObject &answer);
    Result<void> takeRestart(const QJsonObject &restart);
    Result<void> takeManifest(const QJsonObject &object);
    Result<void> takeSnapshotFrame(const QByteArray &content);
    Result<void> finishIfWhole(const SyncCursor::Position &position);
    Result<void> takeFeedPage(const QByteArray &content);
    Result<void> takeFilePiece(const QByteArray &content);
    Result<void> keepFile(const CourierFile &file);
    Result<SyncCursor::Position> position();

    Session &m_session;
    Progress m_progress;
    std::shared_ptr<ServerLink> m_link;
    const CryptoProvider *m_crypto = nullptr;
    QString m_request;                           ///< id of the file that is answered
    QString m_unit;                              ///< whose records it brings
    QDateTime m_madeAt {};                       ///< when the province made the answer, by its clock
    bool m_newest = false;                       ///< nothing newer of the province was heard yet
    std::optional<SnapshotManifest> m_manifest;  ///< of the frames that follow
    QByteArray m_photo;                          ///< what has come of a file
    SyncSummary m_summary;
    bool m_gap = false;
    bool m_more = false;
};

}  // namespace jiaxin
