// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// jiaxin-server as a process: killed, stopped, cut off from its database, and two of them on one database (F2, F21). What was
// acknowledged is there, and once.
#include "tests/server/sync_office.h"
#include "tests/support/test_paths.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <thread>

using namespace jiaxin;
using namespace jiaxin::server;
using namespace jiaxin::test;

namespace {

class ServerProcess {
public:
    explicit ServerProcess(const QString &config) : m_config(config) { start(); }
    ~ServerProcess()
    {
        if (m_process)
            kill();
    }

    void start()
    {
        m_process = std::make_unique<QProcess>();
        m_process->setStandardErrorFile(QProcess::nullDevice());
        m_process->start(QDir(qEnvironmentVariable("TEST_BINARY_DIR")).filePath(QStringLiteral("bin/jiaxin-server")),
                         {QStringLiteral("--config"), m_config, QStringLiteral("serve")});
        if (!m_process->waitForReadyRead(10'000))
            qFatal("jiaxin-server does not start");
        port = quint16(m_process->readLine().trimmed().toUInt());
    }
    void kill()
    {
        m_process->kill();
        m_process->waitForFinished();
    }
    int stop()
    {
        m_process->terminate();
        return m_process->waitForFinished(15'000) ? m_process->exitCode() : -1;
    }

    std::atomic<quint16> port {0};

private:
    QString m_config;
    std::unique_ptr<QProcess> m_process;
};

/// An office that pushes one operation after another, each until it is answered.
struct Office {
    QByteArray name;
    QStringList acknowledged;
    QMap<int, int> statuses;
};

void work(Office &office, const std::function<quint16()> &port, const QByteArray &token, const std::atomic<bool> &over)
{
    for (int serial = 0; !over.load(); ++serial) {
        const SyncOperation operation = newEnterprise(office.name.constData(), "610103", serial);
        const QJsonObject body {{QStringLiteral("operations"), QJsonArray {operationToJson(operation)}}};
        for (bool answered = false; !answered && !over.load();) {
            HttpClient client(port());
            client.setHeader("Authorization", "Bearer " + token);
            const HttpReply reply = client.post("/v1/push", body);
            ++office.statuses[reply.status];
            answered = reply.status == 200;
            if (answered && reply.json()
                                    .value(QLatin1String("results"))
                                    .toArray()
                                    .at(0)
                                    .toObject()
                                    .value(QLatin1String("status"))
                                    .toString() == u"applied")
                office.acknowledged.append(operation.record.toString());
            if (!answered)
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    }
}

}  // namespace

class ServerProcessTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerWorld> m_world;
    QString m_config;
    std::vector<Office> m_offices;

    void startOffices(const std::function<quint16(int)> &port, std::vector<std::thread> &threads, const std::atomic<bool> &over)
    {
        m_offices.clear();
        for (int i = 0; i < 3; ++i)
            m_offices.push_back({.name = "clerk_" + QByteArray::number(i), .acknowledged = {}, .statuses = {}});
        for (int i = 0; i < 3; ++i)
            threads.emplace_back([this, i, port, &over] {
                work(
                    m_offices[size_t(i)], [port, i] { return port(i); }, m_world->tokens.value(m_offices[size_t(i)].name),
                    over);
            });
    }

    /// Every acknowledged record is there, in its first version, with one line in the feed and the audit.
    void checkAcknowledged(int least)
    {
        PgConnection admin(m_world->database.conninfo("postgres"));
        int acknowledged = 0;
        for (const Office &office : m_offices) {
            acknowledged += int(office.acknowledged.size());
            QList<QByteArray> ids;
            for (const QString &id : office.acknowledged)
                ids.append(id.toLatin1());
            QCOMPARE(admin.exec("SELECT count(*) FROM record WHERE version = 1 AND id = ANY ($1::uuid[])", {pgArray(ids)})
                         .integer(0, 0),
                     qint64(ids.size()));
        }
        QVERIFY2(acknowledged >= least, qPrintable(QString::number(acknowledged)));
        const qint64 records = admin.exec("SELECT count(*) FROM record").integer(0, 0);
        // What was committed and whose answer was lost at the very end is there as well.
        QVERIFY(records >= acknowledged && records <= acknowledged + 3);
        QCOMPARE(admin.exec("SELECT count(*) FROM change_log").integer(0, 0), records);
        QCOMPARE(admin.exec("SELECT count(*) FROM audit").integer(0, 0), records);
    }

private slots:
    void initTestCase()
    {
        m_world = std::make_unique<ServerWorld>();
        m_world->clock.set(QDateTime::currentDateTimeUtc());
        for (const char *name : {"clerk_0", "clerk_1", "clerk_2"}) {
            addAccount(*m_world, name, "610103", {Role::Clerk});
            loggedIn(*m_world, name);
        }
        m_config = m_world->folder.filePath(QStringLiteral("config.json"));
        QFile file(m_config);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject {{QStringLiteral("database"), m_world->database.conninfo()},
                                              {QStringLiteral("data_directory"), m_world->folder.path()},
                                              {QStringLiteral("workers"), 4}})
                       .toJson());
    }
    void init() { m_world->forgetRecords(); }

    void killedUnderLoad()
    {
        const int kills =
            qEnvironmentVariableIntValue("JIAXIN_KILLS") > 0 ? qEnvironmentVariableIntValue("JIAXIN_KILLS") / 10 : 5;
        ServerProcess server(m_config);
        std::atomic<bool> over {false};
        std::vector<std::thread> threads;
        startOffices([&server](int) { return server.port.load(); }, threads, over);
        for (int i = 0; i < kills; ++i) {
            QTest::qSleep(120 + 37 * (i % 5));
            server.kill();
            server.start();
        }
        QTest::qSleep(200);
        over = true;
        for (std::thread &thread : threads)
            thread.join();
        checkAcknowledged(20);
    }

    /// F21: SIGTERM: what was begun is answered, nothing is answered with an error, and the process ends well and soon.
    void stopsCleanly()
    {
        ServerProcess server(m_config);
        std::atomic<bool> over {false};
        std::vector<std::thread> threads;
        startOffices([&server](int) { return server.port.load(); }, threads, over);
        QTest::qSleep(300);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(server.stop(), 0);
        QVERIFY(timer.elapsed() < 5000);
        over = true;
        for (std::thread &thread : threads)
            thread.join();
        for (const Office &office : m_offices) {
            for (const int status : office.statuses.keys())
                QVERIFY2(status == 200 || status == 0, qPrintable(QString::number(status)));
        }
        checkAcknowledged(10);
    }

    /// The database's connections end: clients are told to come again, and the service finds its way back by itself.
    void databaseGoesAndComes()
    {
        ServerProcess server(m_config);
        std::atomic<bool> over {false};
        std::vector<std::thread> threads;
        startOffices([&server](int) { return server.port.load(); }, threads, over);
        PgConnection admin(m_world->database.conninfo("postgres"));
        for (int i = 0; i < 10; ++i) {
            QTest::qSleep(50);
            admin.exec("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'jiaxin_service' AND datname = "
                       "current_database()");
        }
        QTest::qSleep(200);
        over = true;
        for (std::thread &thread : threads)
            thread.join();
        for (const Office &office : m_offices) {
            for (const int status : office.statuses.keys())
                QVERIFY2(status == 200 || status == 503, qPrintable(QString::number(status)));
        }
        checkAcknowledged(20);
    }

    /// Two services on one database share the load; one is killed, and its clients go on with the other.
    void twoShareTheLoad()
    {
        ServerProcess one(m_config);
        ServerProcess two(m_config);
        std::atomic<bool> oneLives {true};
        std::atomic<bool> over {false};
        std::vector<std::thread> threads;
        startOffices([&](int office) { return office % 2 == 0 && oneLives.load() ? one.port.load() : two.port.load(); },
                     threads, over);
        QTest::qSleep(300);
        one.kill();
        oneLives = false;
        QTest::qSleep(300);
        over = true;
        for (std::thread &thread : threads)
            thread.join();
        checkAcknowledged(20);
        QCOMPARE(two.stop(), 0);
    }
};

QTEST_GUILESS_MAIN(ServerProcessTest)
#include "tst_server_process.moc"
