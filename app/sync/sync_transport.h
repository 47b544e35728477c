// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>

namespace jiaxin {

/// What is asked of the province.
struct SyncRequest {
    QByteArray method;
    QByteArray target;  ///< path and query
    QByteArray body {};
    QByteArray contentType {};
    QList<std::pair<QByteArray, QByteArray>> headers {};
    qint64 mostBytes = 64 * 1024 * 1024;  ///< an answer that is longer is cut off
    int seconds = 30;                     ///< without a byte there or back for so long the attempt ends
};

/// What came back, from whomever.
struct SyncReply {
    int status = 0;
    QHash<QByteArray, QByteArray> headers {};  ///< by lower-case name
    QByteArray body {};                        ///< unpacked
    qint64 bytesUp = 0;                        ///< as they travelled, packed and with headers; without TLS's own
    qint64 bytesDown = 0;
};

/// The way to the province. It belongs to the thread of the pass, which it blocks; stop() may be called from any other.
class SyncTransport {
public:
    SyncTransport() = default;
    SyncTransport(const SyncTransport &) = delete;
    SyncTransport &operator=(const SyncTransport &) = delete;
    virtual ~SyncTransport() = default;

    /// One request and its whole answer, whatever its status. Redirects are not followed. Offline with a detail: `unreachable`,
    /// `time_out`, `cut_off` (the answer ended early), `too_large`, `certificate_date`, `certificate_other` (a name or an
    /// authority that is not the province's), `device_certificate` (ours is not taken). Cancelled after stop().
    virtual Result<SyncReply> exchange(const SyncRequest &request) = 0;
    virtual void stop() = 0;
};

}  // namespace jiaxin
