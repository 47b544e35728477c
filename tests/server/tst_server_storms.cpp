// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// PostgreSQL as it fails: crashed and started again, without a connection to give, on a full disk; and a full disk below the
// service's own files. Clients are told what it is, what was acknowledged is there and once, and all goes on by itself.
#include "tests/server/server_process.h"
#include "tests/support/small_disk.h"
#include "tests/support/test_paths.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::server;
using namespace jiaxin::test;

namespace {

bool run(const char *program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QString::fromLatin1(program), arguments);
    return process.waitForFinished(90'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

}  // namespace

class ServerStormsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerWorld> m_world;
    QString m_config;

    PgConnection admin() { return PgConnection(m_world->database.conninfo("postgres")); }
    qint64 records() { return admin().exec("SELECT count(*) FROM record").integer(0, 0); }

private slots:
    void initTestCase()
    {
        m_world = std::make_unique<ServerWorld>();
        PushingOffices::prepare(*m_world);
        m_config = PushingOffices::writeConfig(*m_world);
        // The tests' cluster does not wait for its log otherwise, and a crash loses what it acknowledged.
        admin().script("ALTER ROLE jiaxin_service SET synchronous_commit = on");
    }
    void cleanupTestCase() { admin().script("ALTER ROLE jiaxin_service RESET synchronous_commit"); }
    void init() { m_world->forgetRecords(); }

    /// The whole of PostgreSQL ends as by a power cut and comes back.
    void postgresCrashes()
    {
        ServerProcess server(m_config);
        PushingOffices offices(*m_world, [&server](int) { return HttpClient(server.port); });
        offices.goOn(10);
        QVERIFY(run(sourceFile(QStringLiteral("server/cluster")).toLocal8Bit().constData(),
                    {QStringLiteral("crash"), qEnvironmentVariable("TEST_CLUSTER")}));
        const qint64 before = records();
        QTRY_VERIFY_WITH_TIMEOUT(records() > before + 10, 30'000);
        offices.stop();
        for (const int status : offices.statuses())
            QVERIFY2(status == 200 || status == 503, qPrintable(QString::number(status)));
        offices.check();
    }

    /// Others have taken every connection.
    void noConnectionIsLeft()
    {
        ServerProcess server(m_config);
        const auto limit = [this](int connections) {
            admin().script("ALTER ROLE jiaxin_service CONNECTION LIMIT " + QByteArray::number(connections));
            admin().exec("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'jiaxin_service' AND "
                         "datname = current_database()");
        };
        const auto unlimited = qScopeGuard([&limit] { limit(-1); });
        limit(0);
        HttpClient client(server.port);
        client.setHeader("Authorization", "Bearer " + m_world->tokens.value("clerk_0"));
        const HttpReply refused = client.get("/v1/session");
        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.code(), QStringLiteral("database_unavailable"));
        QVERIFY(refused.headers.contains("retry-after"));
        QCOMPARE(client.get("/healthz").status, 503);
        limit(1);
        QTRY_COMPARE_WITH_TIMEOUT(client.get("/v1/session").status, 200, 10'000);
        {
            // One connection for three offices: they wait for one another, or are told to come again.
            PushingOffices offices(*m_world, [&server](int) { return HttpClient(server.port); });
            QTRY_VERIFY_WITH_TIMEOUT(records() >= 30, 30'000);
            offices.stop();
            for (const int status : offices.statuses())
                QVERIFY2(status == 200 || status == 503, qPrintable(QString::number(status)));
            offices.check();
        }
    }

    /// The disk below the records is full, and is given room again.
    void postgresHasNoRoom()
    {
        const QTemporaryDir folder;
        // PostgreSQL's user has to get there.
        QFile::setPermissions(folder.path(), QFile::Permissions(0x7755));
        const SmallDisk disk(768, folder.filePath(QStringLiteral("disk")));
        if (!disk.isMounted())
            QSKIP("mounting a tmpfs is not permitted here");
        // A tablespace belongs to whom PostgreSQL runs as.
        const QString data = admin().exec("SHOW data_directory").text(0, 0);
        QVERIFY(run("chown", {QStringLiteral("--reference=") + data, disk.path()}));
        admin().script("CREATE TABLESPACE storm LOCATION '" + disk.path().toUtf8() + "'");
        const auto home = qScopeGuard([this] {
            m_world->forgetRecords();
            admin().script("ALTER TABLE record SET TABLESPACE pg_default");
            admin().script("DROP TABLESPACE storm");
        });
        admin().script("ALTER TABLE record SET TABLESPACE storm");
        ServerProcess server(m_config);
        PushingOffices offices(*m_world, [&server](int) { return HttpClient(server.port); });
        HttpClient client(server.port);
        client.setHeader("Authorization", "Bearer " + m_world->tokens.value("clerk_0"));
        qint64 full = -1;
        const auto standsStill = [&] {
            const qint64 now = records();
            return now > 0 && now == std::exchange(full, now);
        };
        QTRY_VERIFY_WITH_TIMEOUT((QTest::qWait(300), standsStill()), 60'000);
        // What needs no room is answered as ever.
        QCOMPARE(client.get("/v1/session").status, 200);
        QVERIFY(disk.grow(64 << 10));
        QTRY_VERIFY_WITH_TIMEOUT(records() > full + 10, 30'000);
        offices.stop();
        QVERIFY(offices.statuses().contains(507));
        for (const int status : offices.statuses())
            QVERIFY2(status == 200 || status == 507, qPrintable(QString::number(status)));
        offices.check();
    }

    /// The disk below snapshots and files is full: nothing half is kept, and the same works when there is room.
    void theServiceHasNoRoom()
    {
        // The crash before has cut this world's connections as well, of which each finds out by itself.
        HttpClient client = loggedIn(*m_world, "clerk_0");
        QTRY_COMPARE(client.get("/v1/session").status, 200);
        QList<SyncOperation> operations;
        for (int i = 0; i < 300; ++i)
            operations.append(newEnterprise("clerk_0", "610103", i));
        test::push(client, operations);
        const QString snapshots = m_world->folder.filePath(QStringLiteral("snapshots"));
        const SmallDisk disk(4, snapshots);
        if (!disk.isMounted())
            QSKIP("mounting a tmpfs is not permitted here");
        const HttpReply refused = client.post("/v1/snapshots", {});
        QCOMPARE(refused.status, 507);
        QCOMPARE(refused.code(), QStringLiteral("disk_full"));
        QVERIFY(QDir(snapshots).isEmpty());
        QVERIFY(disk.grow(4 << 10));
        QCOMPARE(client.post("/v1/snapshots", {}).status, 201);
    }
};

QTEST_GUILESS_MAIN(ServerStormsTest)
#include "tst_server_storms.moc"
