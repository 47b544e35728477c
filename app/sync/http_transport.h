// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/sync_transport.h"
#include "domain/base/secret.h"

#include <QUrl>

#include <memory>

namespace jiaxin {

/// Where the province is and by what the two know each other. PEM.
struct HttpPeer {
    QUrl url;                          ///< https; http only to this computer itself
    QList<QByteArray> authorities {};  ///< the only ones that are believed, today's and the next; empty: those of the system
    QByteArray certificate {};         ///< of the device; empty: not enrolled yet
    Secret key {};
};

/// HTTPS by Qt's network, with the device's certificate, on the thread that makes it. Invalid with field `url`.
Result<std::unique_ptr<SyncTransport>> makeHttpTransport(const HttpPeer &peer);

}  // namespace jiaxin
