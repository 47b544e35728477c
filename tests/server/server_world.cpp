// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/server_world.h"

#include <QDir>
#include <QFile>
#include <QUuid>

namespace jiaxin::test {

TestDatabase::TestDatabase() : m_name(QStringLiteral("t_") + QUuid::createUuid().toString(QUuid::Id128))
{
    QFile file(QDir(qEnvironmentVariable("TEST_CLUSTER")).filePath(QStringLiteral("conninfo")));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("these tests need the cluster: server/cluster start DIR fast, and TEST_CLUSTER=DIR");
    m_cluster = QString::fromUtf8(file.readAll()).trimmed();
    script("CREATE DATABASE " + m_name.toLatin1() + " OWNER jiaxin_owner");
    server::PgConnection owner(conninfo("jiaxin_owner"));
    // The schema belongs to the database's owner as of PostgreSQL 15.
    if (!server::migrate(owner))
        qFatal("the migrations fail");
}

TestDatabase::~TestDatabase()
{
    try {
        script("DROP DATABASE " + m_name.toLatin1() + " WITH (FORCE)");
        script("DROP DATABASE IF EXISTS " + m_name.toLatin1() + "_kept");
    } catch (const server::PgFailure &failure) {
        qWarning("a test database stays behind: %s", failure.what());
    }
}

void TestDatabase::script(const QByteArray &sql) const
{
    server::PgConnection(m_cluster + QStringLiteral(" user=postgres dbname=postgres")).script(sql);
}

void TestDatabase::endConnections() const
{
    script("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '" + m_name.toLatin1() + "'");
}

void TestDatabase::backUp()
{
    const QByteArray name = m_name.toLatin1();
    endConnections();
    script("DROP DATABASE IF EXISTS " + name + "_kept");
    script("CREATE DATABASE " + name + "_kept TEMPLATE " + name + " OWNER jiaxin_owner");
}

void TestDatabase::restore()
{
    const QByteArray name = m_name.toLatin1();
    script("DROP DATABASE " + name + " WITH (FORCE)");
    script("CREATE DATABASE " + name + " TEMPLATE " + name + "_kept OWNER jiaxin_owner");
    server::PgConnection(conninfo("postgres")).script("UPDATE province SET feed = gen_random_uuid()");
}

QString TestDatabase::conninfo(const char *role) const
{
    return QStringLiteral("%1 user=%2 dbname=%3").arg(m_cluster, QLatin1String(role), m_name);
}

ServerWorld::ServerWorld(server::HttpOptions options)
{
    server::addRoutes(router, service);
    m_server = std::make_unique<server::HttpServer>(std::move(options), router, log, metrics);
    if (!m_server->start())
        qFatal("the server does not start");
}

void ServerWorld::forgetRecords()
{
    server::PgConnection admin(database.conninfo("postgres"));
    // A service's own housekeeping takes the same tables in another order: one of the two is asked to come again.
    for (int attempt = 0;; ++attempt) {
        try {
            admin.script("TRUNCATE record, change_log, push_op, conflict, audit, audit_chain; UPDATE province SET floor = '0'");
            return;
        } catch (const server::PgFailure &failure) {
            if (!failure.isTransient() || attempt == 10)
                throw;
        }
    }
}

ServerWorld::~ServerWorld() = default;

server::TlsFiles writeServerCertificate(const CertificateAuthority &authority, const QDateTime &now, const QString &folder)
{
    const CertificateRequest request = makeCertificateRequest().value();
    const auto issued = issueCertificate(
        authority, {.request = request.request, .name = QStringLiteral("localhost"), .use = CertificateUse::Server, .days = 10},
        now);
    const QDir dir(folder);
    server::TlsFiles files {.certificate = dir.filePath(QStringLiteral("certificate.pem")),
                            .key = dir.filePath(QStringLiteral("key.pem")),
                            .clientAuthority = {}};
    const auto write = [](const QString &name, QByteArrayView bytes) {
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), bytes.size()) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
    };
    write(files.certificate, issued.value().pem);
    write(files.key, request.key.view());
    return files;
}

}  // namespace jiaxin::test
