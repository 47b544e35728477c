// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/crypto_provider.h"
#include "domain/base/clock.h"
#include "server/http/http_server.h"
#include "server/pg/pg_pool.h"

namespace jiaxin::server {

/// The key that receipts are signed with.
struct Signer {
    QByteArray publicKey;  ///< SubjectPublicKeyInfo, DER
    QString keyId;
    std::unique_ptr<const PrivateKey> privateKey;
};

/// What the handlers work with; outlives the server. Any thread.
struct Service {
    PgPool &database;
    const Clock &clock;
    const CryptoProvider &crypto;
    const Log &log;
    Metrics &metrics;
    const Signer &signer;
    QString dataDirectory;
};

/// Every route of the API, as openapi.yaml describes them.
void addRoutes(Router &router, Service &service);

}  // namespace jiaxin::server
