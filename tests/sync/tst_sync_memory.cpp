// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What a pass remembers of the one before: one question where nothing is new, and never a wrong answer for it.
#include "domain/rules/certificate_number.h"
#include "tests/support/invented.h"
#include "tests/sync/sync_world.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <thread>

using namespace jiaxin;
using namespace jiaxin::test;

class SyncMemoryTest : public QObject {
    Q_OBJECT

    std::unique_ptr<SyncProvince> m_province;
    std::unique_ptr<SyncComputer> m_computer;
    QList<QByteArray> m_asked;
    int m_serial = 0;

    void onServer(const QByteArray &sql)
    {
        server::PgConnection(m_province->world().database.conninfo("postgres")).script(sql);
    }
    /// What the pass asks, without cursors.
    QList<QByteArray> askedBy(const char *user)
    {
        m_asked.clear();
        (void)m_computer->synced(user);
        return m_asked;
    }

private slots:
    void initTestCase()
    {
        m_province = std::make_unique<SyncProvince>();
        m_computer = std::make_unique<SyncComputer>(*m_province, "610103");
        m_computer->fault = [this](const SyncRequest &asked, SyncTransport &inner) {
            m_asked.append(asked.method + ' ' + asked.target.split('?').constFirst());
            return inner.exchange(asked);
        };
        (void)m_computer->create("clerk", enterpriseType, inventedEnterprise(++m_serial));
    }
    void init()
    {
        m_computer->memory = std::make_shared<SyncMemory>();
        for (int i = 0; i < 3; ++i)
            (void)m_computer->synced("clerk");
    }

    void nothingNewIsOneQuestion()
    {
        m_asked.clear();
        const SyncSummary quiet = m_computer->synced("clerk");
        QCOMPARE(m_asked, QList<QByteArray> {"GET /v1/feed"});
        QVERIFY2(quiet.bytesUp + quiet.bytesDown < 2000, qPrintable(QString::number(quiet.bytesUp + quiet.bytesDown)));
        QVERIFY(quiet.skewSeconds.has_value());
        // The province has let us in, as the lease counts it.
        QVERIFY(m_computer->count(QStringLiteral("SELECT contact_here >= '%1' FROM sync_server")
                                      .arg(m_computer->clock.now().addSecs(-60).toString(Qt::ISODate))) > 0);
    }

    void withoutMemoryEachPassLogsIn()
    {
        m_computer->memory.reset();
        QVERIFY(askedBy("clerk").contains("POST /v1/session"));
    }

    void aSessionThatIsOverIsBegunAnew()
    {
        onServer("DELETE FROM session");
        QCOMPARE(askedBy("clerk").mid(0, 3),
                 (QList<QByteArray> {"GET /v1/feed", "POST /v1/session", "POST /v1/audit-anchors"}));
        QCOMPARE(askedBy("clerk"), QList<QByteArray> {"GET /v1/feed"});
    }

    void editsGoOutInTheNameOfToday()
    {
        const RecordId id = m_computer->create("clerk", enterpriseType, inventedEnterprise(++m_serial));
        const QList<QByteArray> asked = askedBy("clerk");
        QVERIFY(asked.indexOf("GET /v1/session") >= 0 && asked.indexOf("GET /v1/session") < asked.indexOf("POST /v1/push"));
        QVERIFY(asked.contains("POST /v1/audit-anchors"));
        QVERIFY(!asked.contains("POST /v1/session"));
        QCOMPARE(m_province->count("SELECT count(*) FROM record WHERE id = $1", {server::pgText(id.toString())}), 1);
    }

    void anAccountThatChangedIsLookedAt()
    {
        onServer("UPDATE account SET roles = array_append(roles, 'reviewer') WHERE name = 'clerk'");
        QVERIFY(askedBy("clerk").contains("POST /v1/session"));
        QVERIFY(m_computer->count(QStringLiteral("SELECT roles LIKE '%reviewer%' FROM user WHERE name = 'clerk'")) > 0);
        onServer("UPDATE account SET roles = array_remove(roles, 'reviewer') WHERE name = 'clerk'");
        (void)m_computer->synced("clerk");
        QCOMPARE(m_computer->count(QStringLiteral("SELECT roles LIKE '%reviewer%' FROM user WHERE name = 'clerk'")), 0);
    }

    /// Who was moved elsewhere sends nothing, and does not take his new territory for a province that was restored.
    void whoWasMovedStops()
    {
        onServer("UPDATE account SET unit = '610104' WHERE name = 'clerk'");
        const SyncSummary moved = m_computer->sync("clerk");
        QCOMPARE(moved.error->detail, QStringLiteral("other_unit"));
        QCOMPARE(moved.sent + moved.pulled + moved.removed, 0);
        QCOMPARE(m_computer->count(QStringLiteral("SELECT count(*) FROM sync_cursor WHERE cause <> ''")), 0);
        onServer("UPDATE account SET unit = '610103' WHERE name = 'clerk'");
        (void)m_computer->synced("clerk");
        QCOMPARE(askedBy("clerk"), QList<QByteArray> {"GET /v1/feed"});
    }

    void aProvinceThatWasRestoredIsBelieved()
    {
        onServer("UPDATE province SET feed = gen_random_uuid()");
        const QList<QByteArray> asked = askedBy("clerk");
        QCOMPARE(asked.at(0), QByteArray("GET /v1/feed"));
        QVERIFY(asked.contains("POST /v1/session") && asked.contains("POST /v1/snapshots"));
        QCOMPARE(m_computer->difference("610103"), QString());
    }

    void disabledPeopleAreLockedOut()
    {
        SyncComputer other(*m_province, "610103");
        other.memory = std::make_shared<SyncMemory>();
        (void)other.synced("clerk2");
        onServer("UPDATE account SET disabled = true WHERE name = 'clerk2'");
        QCOMPARE(other.sync("clerk2").error->detail, QStringLiteral("disabled"));
        QVERIFY(other.memory->token.isEmpty());
    }

    void theStatusListIsFetchedWhenItChanged()
    {
        onServer("INSERT INTO record SELECT gen_random_uuid(), 'certificate', 1, 'active', unit, province, city, county, "
                 "source, now(), "
                 "now(), NULL, '{\"number\":\"" +
                 makeCertificateNumber(QStringLiteral("610103"), 2026, 1).text().toLatin1() + "\"}', '{}' FROM record LIMIT 1");
        QVERIFY(!askedBy("clerk").contains("GET /v1/status-list"));
        onServer("UPDATE record SET state = 'suspended', version = 2 WHERE type = 'certificate'");
        QVERIFY(askedBy("clerk").contains("GET /v1/status-list"));
        QVERIFY(!askedBy("clerk").contains("GET /v1/status-list"));
        onServer("UPDATE record SET state = 'active', version = 3 WHERE type = 'certificate'");
        QVERIFY(askedBy("clerk").contains("GET /v1/status-list"));
        // … and each day once.
        m_computer->clock.set(m_computer->clock.now().addDays(1));
        QVERIFY(askedBy("clerk").contains("GET /v1/status-list"));
        m_computer->clock.set(QDateTime::currentDateTimeUtc());
    }

    void bytesAreCountedAsTheyTravel()
    {
        const QByteArray answer =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Sync-Proto: 1\r\nContent-Length: 2\r\n\r\n{}";
        std::atomic<quint16> port {0};
        QByteArray came;
        std::thread stranger([&] {
            QTcpServer listener;
            listener.listen(QHostAddress::LocalHost);
            port = listener.serverPort();
            listener.waitForNewConnection(10'000);
            const std::unique_ptr<QTcpSocket> socket(listener.nextPendingConnection());
            while (!came.endsWith("\r\n\r\nhello") && socket->waitForReadyRead(10'000))
                came += socket->readAll();
            socket->write(answer);
            socket->waitForBytesWritten();
            socket->waitForDisconnected(2000);
        });
        while (port == 0)
            std::this_thread::yield();
        Result<SyncReply> reply = failure(ErrorCode::Io, "none");
        {
            auto transport = makeHttpTransport({.url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port.load()))});
            QVERIFY(transport);
            reply = (*transport)
                        ->exchange({.method = "POST",
                                    .target = "/v1/push?one=two",
                                    .body = "hello",
                                    .contentType = "application/json",
                                    .headers = {{"Authorization", "Bearer abcdefgh"}}});
        }
        stranger.join();
        QVERIFY(reply);
        QCOMPARE(reply->bytesDown, answer.size());
        QVERIFY2(reply->bytesUp >= came.size() && reply->bytesUp <= came.size() + 32,
                 qPrintable(QString::number(reply->bytesUp) + u' ' + QString::fromLatin1(came)));
    }
};

QTEST_GUILESS_MAIN(SyncMemoryTest)
#include "tst_sync_memory.moc"
