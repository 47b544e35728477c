// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <chrono>

namespace jiaxin::server {

/// How much of a client the service bears, safe without nginx in front. All deadlines are absolute for their phase: a client
/// that drips a byte a second gains nothing.
struct Limits {
    quint32 headerBytes = 16 * 1024;
    int connections = 2048;
    int connectionsPerAddress = 64;                ///< not counted for trusted proxies
    int queuedRequests = 512;                      ///< waiting or running; one more is answered with 503 and Retry-After
    qint64 bodyBytesInFlight = 256 * 1024 * 1024;  ///< of all requests together
    qint64 inflatedBytes = 16 * 1024 * 1024;       ///< greatest decompressed body
    qint64 bytesPerSecond = 16 * 1024;             ///< least speed of a body, either way
    std::chrono::milliseconds handshake {10'000};
    std::chrono::milliseconds header {10'000};
    std::chrono::milliseconds body {20'000};  ///< and size / bytesPerSecond on top
    std::chrono::milliseconds idle {60'000};  ///< between two requests of a connection
    std::chrono::milliseconds drain {30'000};
};

}  // namespace jiaxin::server
