// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/pg/pg_migrator.h"
#include "server/service.h"
#include "tests/server/http_client.h"

#include <QTemporaryDir>

namespace jiaxin::test {

/// A database of its own on the tests' cluster, migrated and empty; dropped at the end.
class TestDatabase {
public:
    TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;
    ~TestDatabase();

    /// libpq's words to reach it as `jiaxin_service`, `jiaxin_owner` or `postgres`.
    QString conninfo(const char *role = "jiaxin_service") const;

    /// Keeps what it is now beside it, in the place of what was kept before. Ends all connections, as restore() does.
    void backUp();
    /// Becomes what was kept, with another life of its feed: a recovery to that point in time begins another timeline.
    void restore();

private:
    /// As the cluster's superuser, beside the database.
    void script(const QByteArray &sql) const;
    void endConnections() const;

    QString m_cluster;
    QString m_name;
};

/// A certificate for `localhost` by the authority, as `certificate.pem` and `key.pem` in the folder.
server::TlsFiles writeServerCertificate(const CertificateAuthority &authority, const QDateTime &now, const QString &folder);

/// A server in this process, on a real socket and database.
class ServerWorld {
public:
    explicit ServerWorld(server::HttpOptions options = {});
    ~ServerWorld();

    quint16 port() const { return m_server->port(); }
    HttpClient client() const { return HttpClient(port()); }
    void drain() { m_server->drain(); }
    /// As new, but for accounts and sessions, whose keys take long to derive.
    void forgetRecords();

    TestDatabase database;
    ManualClock clock {QDateTime(QDate(2026, 11, 23), QTime(2, 0), Qt::UTC)};
    std::unique_ptr<CryptoProvider> crypto = makeOpenSslProvider();
    server::Log log {nullptr};
    server::Metrics metrics;
    QTemporaryDir folder;
    server::PgPool pool {database.conninfo(), 4};
    std::unique_ptr<const server::Keys> keys =
        server::openKeys(*crypto, folder.path(), QDateTime::currentDateTimeUtc()).value();
    server::Service service {pool, clock, *crypto, log, metrics, *keys, folder.path(), {.n = 1 << 10, .r = 8, .p = 1}};
    server::Router router;
    QHash<QByteArray, QByteArray> tokens;  ///< of loggedIn()

private:
    std::unique_ptr<server::HttpServer> m_server;
};

}  // namespace jiaxin::test
