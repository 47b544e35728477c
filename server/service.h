// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/crypto_provider.h"
#include "domain/base/clock.h"
#include "server/http/http_server.h"
#include "server/keys.h"
#include "server/pg/read_replica.h"

namespace jiaxin::server {

/// About a tenth of a second for whoever guesses.
inline constexpr ScryptCosts usualPasswordCosts {.n = 1 << 15, .r = 8, .p = 1};

/// Of a snapshot, before it is packed, from which the next frame begins.
inline constexpr qsizetype usualFrameBytes = 4 * 1024 * 1024;

/// What the handlers work with; outlives the server. Any thread.
struct Service {
    PgPool &database;
    const Clock &clock;
    const CryptoProvider &crypto;
    const Log &log;
    Metrics &metrics;
    const Keys &keys;
    QString dataDirectory;
    ScryptCosts passwordCosts = usualPasswordCosts;  ///< the same for all accounts of a province, for ever
    ReadReplica *replica = nullptr;                  ///< a standby that may serve the feed
    qsizetype frameBytes = usualFrameBytes;
};

/// Every route of the API, as openapi.yaml describes them.
void addRoutes(Router &router, Service &service);

}  // namespace jiaxin::server
