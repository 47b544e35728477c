// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// F26: a streaming standby serves the feed, and never less than whoever asks has written or read. F27: nothing but what never
// changes may be kept by a proxy.
#include "domain/records/records.h"
#include "server/sync/feed_service.h"
#include "tests/server/sync_office.h"
#include "tests/support/test_paths.h"

#include <QDir>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <thread>

using namespace jiaxin;
using namespace jiaxin::server;
using namespace jiaxin::test;

class ReplicaTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerWorld> m_world;
    std::unique_ptr<ReadReplica> m_replica;
    QString m_standby;  ///< libpq's words for its superuser

    static bool cluster(const char *command)
    {
        return QProcess::execute(sourceFile(QStringLiteral("server/cluster")),
                                 {QLatin1String(command), qEnvironmentVariable("TEST_CLUSTER")}) == 0;
    }
    void onStandby(const QByteArray &sql) { PgConnection(m_standby).script(sql); }
    /// Until the standby has replayed all that the primary has written.
    void catchUp()
    {
        PgConnection primary(m_world->database.conninfo("postgres"));
        const QByteArray end = primary.exec("SELECT pg_current_wal_insert_lsn()").bytes(0, 0);
        PgConnection standby(m_standby);
        QTRY_VERIFY_WITH_TIMEOUT(standby.exec("SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn", {end}).boolean(0, 0), 60'000);
    }
    static QByteArray source(const HttpReply &reply) { return reply.headers.value("x-feed-source"); }
    static int countOf(const HttpReply &reply) { return reply.json().value(QLatin1String("count")).toInt(); }
    /// The transaction of a push, as its receipt has it.
    static QByteArray pushed(HttpClient &client, int serial)
    {
        const HttpReply reply = client.post(
            "/v1/push",
            {{QStringLiteral("operations"), QJsonArray {operationToJson(newEnterprise("clerk", "610103", serial))}}});
        const QJsonArray operations =
            reply.json().value(QLatin1String("receipt")).toObject().value(QLatin1String("operations")).toArray();
        return operations.at(0).toObject().value(QLatin1String("xid")).toString().toLatin1();
    }

private slots:
    void initTestCase()
    {
        m_world = std::make_unique<ServerWorld>();
        addAccount(*m_world, "clerk", "610103", {Role::Clerk});
        (void)loggedIn(*m_world, "clerk");
        QVERIFY(cluster("standby"));
        QFile file(QDir(qEnvironmentVariable("TEST_CLUSTER")).filePath(QStringLiteral("standby_conninfo")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString host = QString::fromUtf8(file.readAll()).trimmed();
        const QString primary = m_world->database.conninfo();
        const QString database = primary.mid(primary.indexOf(QStringLiteral("dbname=")));
        m_standby = host + QStringLiteral(" user=postgres ") + database;
        m_replica = std::make_unique<ReadReplica>(host + QStringLiteral(" user=jiaxin_service ") + database);
        m_world->service.replica = m_replica.get();
        catchUp();
    }
    void init()
    {
        m_world->forgetRecords();
        catchUp();
    }

    void theStandbyServes()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        pushed(client, 1);
        catchUp();
        const HttpReply page = client.get("/v1/feed");
        QCOMPARE(source(page), QByteArray("standby"));
        QCOMPARE(countOf(page), 1);
        Replica replica;
        QVERIFY(replica.pull(client));
        pushed(client, 2);
        catchUp();
        QVERIFY(replica.pull(client));
        QCOMPARE(replica.records.size(), 2);
    }

    /// It lags: who names his push gets it from the primary, who has read further there does not go back.
    void whoHasWrittenReadsIt()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        pushed(client, 1);
        catchUp();
        onStandby("SELECT pg_wal_replay_pause()");
        const QByteArray xid = pushed(client, 2);
        const HttpReply stale = client.get("/v1/feed");
        QCOMPARE(source(stale), QByteArray("standby"));
        QCOMPARE(countOf(stale), 1);
        const HttpReply own = client.get("/v1/feed?after_xid=" + xid);
        QCOMPARE(source(own), QByteArray("primary"));
        QCOMPARE(countOf(own), 2);
        const QByteArray further = own.json().value(QLatin1String("cursor")).toString().toLatin1();
        QCOMPARE(source(client.get("/v1/feed?cursor=" + further)), QByteArray("primary"));
        onStandby("SELECT pg_wal_replay_resume()");
        catchUp();
        const HttpReply again = client.get("/v1/feed?after_xid=" + xid);
        QCOMPARE(source(again), QByteArray("standby"));
        QCOMPARE(countOf(again), 2);
        QCOMPARE(client.get("/v1/feed?after_xid=x").status, 422);
    }

    /// F13 on the standby: writers with rollbacks and slow transactions there, the reader here.
    void nothingIsMissedOnTheStandby()
    {
        constexpr int writers = 4;
        constexpr int transactions = 150;
        std::atomic<int> running {writers};
        std::vector<std::thread> threads;
        for (int writer = 0; writer < writers; ++writer) {
            threads.emplace_back([&, writer] {
                PgConnection connection(m_world->database.conninfo());
                for (int i = 0; i < transactions; ++i) {
                    PgTransaction transaction(connection);
                    enter(connection, scopeOf(QStringLiteral("610103")));
                    connection.exec(
                        "INSERT INTO record (id, type, version, state, unit, province, city, county, source, created_at, "
                        "updated_at, fields, field_versions) VALUES (gen_random_uuid(), 'enterprise', 1, 'draft', '610103', "
                        "'610000', '610100', '610103', 'sync', now(), now(), '{}', '{}')");
                    if (i % 20 == writer)
                        std::this_thread::sleep_for(std::chrono::milliseconds(15));
                    if (i % 10 != 0)
                        transaction.commit();
                }
                --running;
            });
        }
        PgConnection standby(m_standby.replace(QStringLiteral("user=postgres"), QStringLiteral("user=jiaxin_service")));
        m_standby.replace(QStringLiteral("user=jiaxin_service"), QStringLiteral("user=postgres"));
        PgConnection primary(m_world->database.conninfo());
        FeedRequest request {
            .scope = scopeOf(QStringLiteral("610103")), .epoch = feedEpoch(primary), .cursor = {}, .limit = 100};
        QSet<QString> seen;
        const auto read = [&] {
            const Result<FeedPage> page = feedPage(standby, *m_world->crypto, request);
            const QJsonObject body = QJsonDocument::fromJson(page->body).object();
            for (const QJsonValue &entry : body.value(QLatin1String("entries")).toArray())
                seen.insert(entry.toObject().value(QLatin1String("id")).toString());
            request.cursor = page->next;
            return page->entries > 0;
        };
        while (running > 0)
            read();
        for (std::thread &thread : threads)
            thread.join();
        catchUp();
        while (read()) {
        }
        QCOMPARE(qint64(seen.size()),
                 PgConnection(m_world->database.conninfo("postgres")).exec("SELECT count(*) FROM record").integer(0, 0));
        QCOMPARE(seen.size(), writers * transactions * 9 / 10);
    }

    /// F27.
    void onlyWhatNeverChangesIsKept()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        pushed(client, 1);
        const QJsonObject snapshot = client.post("/v1/snapshots", {}).json();
        const QByteArray manifest = "/v1/snapshots/" + snapshot.value(QLatin1String("id")).toString().toLatin1();
        for (const QByteArray &path :
             {QByteArray("/v1/feed"), QByteArray("/v1/feed?cursor=x"), manifest, manifest + "/frames/9",
              QByteArray("/v1/session"), QByteArray("/v1/status-list"), QByteArray("/v1/nothing")})
            QCOMPARE(client.get(path).headers.value("cache-control"), QByteArray("no-store"));
        HttpClient nobody = m_world->client();
        QCOMPARE(nobody.get("/v1/feed").headers.value("cache-control"), QByteArray("no-store"));
        QVERIFY(client.get(manifest + "/frames/0").headers.value("cache-control").contains("immutable"));
        // Each page has an address of its own: the next cursor is another one as soon as there is anything new.
        const QString first = client.get("/v1/feed").json().value(QLatin1String("cursor")).toString();
        const QByteArray xid = pushed(client, 2);
        QVERIFY(client.get("/v1/feed?after_xid=" + xid + "&cursor=" + first.toLatin1())
                    .json()
                    .value(QLatin1String("cursor"))
                    .toString() != first);
    }

    /// Last, since it is the end of the standby.
    void withoutAStandbyThePrimaryServes()
    {
        QVERIFY(cluster("standby-stop"));
        HttpClient client = loggedIn(*m_world, "clerk");
        pushed(client, 1);
        const HttpReply page = client.get("/v1/feed");
        QCOMPARE(page.status, 200);
        QCOMPARE(source(page), QByteArray("primary"));
        QCOMPARE(countOf(page), 1);
        QVERIFY(!m_replica->isWorthAsking(m_world->clock.now()));
        m_world->clock.advanceSeconds(11);
        QVERIFY(m_replica->isWorthAsking(m_world->clock.now()));
    }
};

QTEST_GUILESS_MAIN(ReplicaTest)
#include "tst_replica.moc"
