// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// jiaxin-server as a process: killed, stopped, cut off from its database, and two of them on one database (F2, F21). What was
// acknowledged is there, and once.
#include "tests/server/server_process.h"

#include <QElapsedTimer>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::server;
using namespace jiaxin::test;

class ServerProcessTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerWorld> m_world;
    QString m_config;

private slots:
    void initTestCase()
    {
        m_world = std::make_unique<ServerWorld>();
        PushingOffices::prepare(*m_world);
        m_config = PushingOffices::writeConfig(*m_world);
    }
    void init() { m_world->forgetRecords(); }

    void killedUnderLoad()
    {
        const int kills =
            qEnvironmentVariableIntValue("JIAXIN_KILLS") > 0 ? qEnvironmentVariableIntValue("JIAXIN_KILLS") / 10 : 5;
        ServerProcess server(m_config);
        PushingOffices offices(*m_world, [&server](int) { return HttpClient(server.port); });
        for (int i = 0; i < kills; ++i) {
            QTest::qSleep(120 + 37 * (i % 5));
            server.kill();
            server.start();
        }
        offices.goOn(20);
        offices.stop();
        offices.check();
    }

    /// F21: SIGTERM: what was begun is answered, nothing is answered with an error, and the process ends well and soon.
    void stopsCleanly()
    {
        ServerProcess server(m_config);
        PushingOffices offices(*m_world, [&server](int) { return HttpClient(server.port); });
        offices.goOn(10);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(server.stop(), 0);
        QVERIFY(timer.elapsed() < 5000);
        offices.stop();
        for (const int status : offices.statuses())
            QVERIFY2(status == 200 || status == 0, qPrintable(QString::number(status)));
        offices.check();
    }

    /// The database's connections end: clients are told to come again, and the service finds its way back by itself.
    void databaseGoesAndComes()
    {
        ServerProcess server(m_config);
        PushingOffices offices(*m_world, [&server](int) { return HttpClient(server.port); });
        PgConnection admin(m_world->database.conninfo("postgres"));
        for (int i = 0; i < 10; ++i) {
            QTest::qSleep(50);
            admin.exec("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'jiaxin_service' AND datname = "
                       "current_database()");
        }
        offices.goOn(20);
        offices.stop();
        for (const int status : offices.statuses())
            QVERIFY2(status == 200 || status == 503, qPrintable(QString::number(status)));
        offices.check();
    }

    /// Two services on one database share the load; one is killed, and its clients go on with the other.
    void twoShareTheLoad()
    {
        ServerProcess one(m_config);
        ServerProcess two(m_config);
        std::atomic<bool> oneLives {true};
        PushingOffices offices(*m_world, [&](int office) {
            return HttpClient(office % 2 == 0 && oneLives.load() ? one.port.load() : two.port.load());
        });
        offices.goOn(10);
        one.kill();
        oneLives = false;
        offices.goOn(10);
        offices.stop();
        offices.check();
        QCOMPARE(two.stop(), 0);
    }
};

QTEST_GUILESS_MAIN(ServerProcessTest)
#include "tst_server_process.moc"
