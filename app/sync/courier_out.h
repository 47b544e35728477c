// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/enrolment.h"
#include "app/sync/sync_pass.h"
#include "crypto/courier_box.h"
#include "domain/protocol/courier.h"

#include <functional>

namespace jiaxin {

/// What went into courier files.
struct CourierWritten {
    QStringList files {};  ///< paths; more than one where photos and scans found no room
    int operations = 0;
    int photos = 0;
    int tooLarge = 0;  ///< photos and scans that no file of the limit has room for
    qint64 bytes = 0;
    bool moreOperations = false;  ///< so many that some wait for the next file, after the answer to this one
};

/// Writes what a pass would send, and asks what it would ask, as a file that is carried to the province (docs/sync.md,
/// "Courier"). Nothing counts as sent by that: what is not answered goes into the next file again, and the province knows it by
/// its ids. Runs once, on the thread that calls it (never the window's); one at a time for a vault, also beside a pass.
class CourierOut {
public:
    /// A disc of 700 MB, with room to spare.
    static constexpr qint64 usualMostBytes = 600LL * 1024 * 1024;
    static constexpr qint64 leastMostBytes = 4LL * 1024 * 1024;
    /// So long it waits for a pass that is under way.
    static constexpr int longestPass = 30'000;
    /// Bytes written, of about so many; false ends it.
    using Progress = std::function<bool(qint64 done, qint64 total)>;

    /// The session outlives it.
    explicit CourierOut(Session &session, Progress progress = {}) : m_session(session), m_progress(std::move(progress)) {}

    /// Files of at most so many bytes each, whole in themselves, of which each has all operations: `name`, and `name-2` and so
    /// on beside it. Forbidden `role`; WrongState `not_enrolled`; Invalid with field `size_limit`; Conflict `in_use`; Io,
    /// DiskFull: a file that was there is as it was. Cancelled.
    Result<CourierWritten> write(const QString &name, qint64 mostBytes = usualMostBytes);

private:
    /// What the vault has to say, read in one go.
    struct Load {
        ServerLink link;
        CourierRequest request;
        QList<SyncOperation> operations;
        QList<CourierFile> files;
        const CryptoProvider *crypto = nullptr;
    };
    Result<std::shared_ptr<Load>> gather();
    Result<void> writeFile(const QString &path, Load &load, CourierWritten &written, qint64 mostBytes);
    Result<void> fill(CourierBoxWriter &writer, Load &load, CourierWritten &written, qint64 mostBytes);
    Result<void> addOperations(CourierBoxWriter &writer, const QList<SyncOperation> &operations);
    Result<bool> addFile(CourierBoxWriter &writer, const CourierFile &file);

    Session &m_session;
    Progress m_progress;
    qint64 m_total = 0;
};

}  // namespace jiaxin
