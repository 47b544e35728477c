// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The change feed: nothing committed is ever missed (F13, F14), and a cursor of another life is found out (F8, F16). What it
// shows to whom is in tst_feed_rights.
#include "domain/records/records.h"
#include "server/pg/territory.h"
#include "server/sync/feed_service.h"
#include "tests/server/sync_office.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include <random>
#include <thread>

using namespace jiaxin;
using namespace jiaxin::server;
using namespace jiaxin::test;

class FeedTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerWorld> m_world;

    PgConnection service() { return PgConnection(m_world->database.conninfo()); }
    PgConnection admin() { return PgConnection(m_world->database.conninfo("postgres")); }

private slots:
    void init()
    {
        if (!isNewWorld(m_world))
            return;
        addAccount(*m_world, "clerk", "610103", {Role::Clerk});
        addAccount(*m_world, "other_clerk", "610104", {Role::Clerk});
    }

    void pagesFollowOneAnother()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        QList<SyncOperation> operations;
        for (int i = 0; i < 120; ++i)
            operations.append(newEnterprise("clerk", "610103", i));
        test::push(client, operations);
        Replica replica;
        QVERIFY(replica.pull(client, 50));
        QCOMPARE(replica.records.size(), 120);
        QCOMPARE(replica.pages, 3);
        // Nothing new: the cursor stays good and gives nothing twice.
        replica.records.clear();
        QVERIFY(replica.pull(client));
        QVERIFY(replica.records.isEmpty());
        test::pushOne(client, newEnterprise("clerk", "610103", 500));
        QVERIFY(replica.pull(client));
        QCOMPARE(replica.records.size(), 1);
    }

    /// A page tells how many entries it has and their digest, so that a cut or mended one is found out (F5).
    void pagesCarryTheirDigest()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        test::push(client, {newEnterprise("clerk", "610103", 1), newEnterprise("clerk", "610103", 2)});
        const QJsonObject page = client.get("/v1/feed").json();
        QByteArray lines;
        for (const QJsonValue &value : page.value(QLatin1String("entries")).toArray()) {
            const QJsonObject entry = value.toObject();
            lines += entry.value(QLatin1String("op")).toString().toLatin1() + ' ' +
                     entry.value(QLatin1String("id")).toString().toLatin1() + ' ' +
                     QByteArray::number(entry.value(QLatin1String("version")).toInteger()) + '\n';
        }
        QCOMPARE(page.value(QLatin1String("count")).toInt(), 2);
        QCOMPARE(page.value(QLatin1String("hash")).toString().toLatin1(), m_world->crypto->sha256(lines).toHex());
    }

    /// A device that finds both as they were asks for nothing else.
    void pagesSayWhatElseChanged()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        HttpClient other = loggedIn(*m_world, "other_clerk");
        const auto saidBy = [](HttpClient &from, const char *member) {
            return from.get("/v1/feed").json().value(QLatin1String(member)).toString();
        };
        const auto onCertificates = [this](const QByteArray &change) {
            admin().script("UPDATE record SET version = version + 1, " + change + " WHERE type = 'certificate'");
        };
        const QString before = saidBy(client, "status_list");
        QVERIFY(!before.isEmpty());
        admin().script(
            "WITH county AS (SELECT * FROM territory WHERE unit = '610104') INSERT INTO record SELECT gen_random_uuid(), "
            "'certificate', 1, 'active', unit, province, city, county, 'sync', now(), now(), NULL, '{}', '{}' FROM county");
        test::pushOne(client, newEnterprise("clerk", "610103", 1));
        QCOMPARE(saidBy(client, "status_list"), before);
        onCertificates("state = 'suspended'");
        // Of another county, and yet: the list is the province's.
        const QString suspended = saidBy(client, "status_list");
        QVERIFY(suspended.toLongLong() > before.toLongLong());
        QCOMPARE(saidBy(other, "status_list"), suspended);
        onCertificates("fields = '{\"note\":\"1\"}'");
        QCOMPARE(saidBy(client, "status_list"), suspended);
        onCertificates("deleted_at = now()");
        QVERIFY(saidBy(client, "status_list").toLongLong() > suspended.toLongLong());
        // Not before it is certain that no transaction from before can bring another change.
        const QString told = saidBy(client, "status_list");
        PgConnection slow = admin();
        slow.script("BEGIN; UPDATE record SET deleted_at = NULL, version = version + 1 WHERE type = 'certificate'");
        QCOMPARE(saidBy(client, "status_list"), told);
        slow.script("COMMIT");
        QVERIFY(saidBy(client, "status_list").toLongLong() > told.toLongLong());
        const auto standing = [&] { return client.get("/v1/session").json().value(QLatin1String("standing")).toString(); };
        const QString account = saidBy(client, "account");
        QVERIFY(!account.isEmpty() && account != saidBy(other, "account"));
        QCOMPARE(standing(), account);
        admin().script("UPDATE account SET roles = array_append(roles, 'reviewer') WHERE name = 'clerk'");
        QVERIFY(saidBy(client, "account") != account);
        QCOMPARE(saidBy(client, "account"), standing());
        admin().script("UPDATE account SET roles = array_remove(roles, 'reviewer') WHERE name = 'clerk'");
        QCOMPARE(saidBy(client, "account"), account);
    }

    /// F13: writers with rollbacks, savepoints and slow transactions, while readers at three ranks follow.
    void noCommitIsMissed()
    {
        const bool soak = qEnvironmentVariableIsSet("JIAXIN_SOAK");
        const int rowsWanted = soak ? 1'000'000 : 3'000;
        const int writers = soak ? 16 : 8;
        std::atomic<int> committed {0};
        std::atomic<bool> over {false};
        std::vector<std::thread> threads;
        for (int writer = 0; writer < writers; ++writer) {
            threads.emplace_back([&, writer] {
                PgConnection connection(m_world->database.conninfo());
                std::mt19937 random(unsigned(writer) + 1);
                const bool here = writer % 2 == 0;
                const QByteArray sql = insertEnterpriseSql(here ? "610103" : "610104");
                while (committed.load() < rowsWanted) {
                    PgTransaction transaction(connection);
                    enter(connection, scopeOf(here ? QStringLiteral("610103") : QStringLiteral("610100")));
                    const int rows = 1 + int(random() % 5);
                    for (int i = 0; i < rows; ++i)
                        connection.exec(sql);
                    if (random() % 10 == 0) {
                        connection.script("SAVEPOINT s");
                        connection.exec(sql);
                        connection.script("ROLLBACK TO s");
                    }
                    if (random() % 50 == 0)
                        std::this_thread::sleep_for(std::chrono::milliseconds(10 + random() % 30));
                    if (random() % 50 == 0)
                        continue;
                    transaction.commit();
                    committed += rows;
                }
            });
        }
        struct Reader {
            Scope scope;
            std::optional<FeedCursor> cursor;
            QSet<QByteArray> seen;
            qsizetype doubles = 0;
        };
        std::vector<Reader> readers(3);
        readers[0].scope = scopeOf(QStringLiteral("610103"));
        readers[1].scope = scopeOf(QStringLiteral("610100"));
        readers[2].scope = scopeOf(QStringLiteral("610000"));
        PgConnection connection(m_world->database.conninfo());
        const QByteArray epoch = feedEpoch(connection);
        const auto readOnce = [&](Reader &reader) {
            const Result<FeedPage> page = feedPage(
                connection, *m_world->crypto, {.scope = reader.scope, .epoch = epoch, .cursor = reader.cursor, .limit = 100});
            if (!page)
                return false;
            const QJsonObject object = QJsonDocument::fromJson(page->body).object();
            for (const QJsonValue &entry : object.value(QLatin1String("entries")).toArray()) {
                const QByteArray id = entry.toObject().value(QLatin1String("id")).toString().toLatin1();
                reader.doubles += reader.seen.contains(id) ? 1 : 0;
                reader.seen.insert(id);
            }
            reader.cursor = FeedCursor::parse(object.value(QLatin1String("cursor")).toString().toLatin1()).value();
            return object.value(QLatin1String("more")).toBool();
        };
        std::thread watcher([&] {
            for (std::thread &thread : threads)
                thread.join();
            over = true;
        });
        while (!over.load()) {
            for (Reader &reader : readers)
                readOnce(reader);
        }
        watcher.join();
        for (Reader &reader : readers) {
            while (readOnce(reader)) {
            }
            while (readOnce(reader)) {
            }
        }
        PgConnection all = admin();
        const auto rows = [&](const QByteArray &where) {
            return all.exec("SELECT count(*) FROM record WHERE " + where).integer(0, 0);
        };
        QVERIFY(rows("true") >= rowsWanted);
        QCOMPARE(qint64(readers[0].seen.size()), rows("county = '610103'"));
        QCOMPARE(qint64(readers[1].seen.size()), rows("city = '610100'"));
        QCOMPARE(qint64(readers[2].seen.size()), rows("true"));
        for (const Reader &reader : readers)
            QCOMPARE(reader.doubles, 0);
    }

    /// F13: an open write transaction holds the feed back, for as long as it is open, and then everything comes.
    void openTransactionsHoldTheFeedBack()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        PgConnection slow = service();
        Replica replica;
        {
            PgTransaction transaction(slow);
            enter(slow, scopeOf(QStringLiteral("610103")));
            slow.exec(insertEnterpriseSql("610103"));
            test::pushOne(client, newEnterprise("clerk", "610103", 1));
            QVERIFY(replica.pull(client));
            QVERIFY(replica.records.isEmpty());
            transaction.commit();
        }
        QVERIFY(replica.pull(client));
        QCOMPARE(replica.records.size(), 2);
    }

    /// F14: the transaction that began first writes last.
    void olderTransactionMayWriteLater()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        PgConnection early = service();
        QByteArray id;
        {
            PgTransaction transaction(early);
            enter(early, scopeOf(QStringLiteral("610103")));
            id = early.exec(insertEnterpriseSql("610103")).bytes(0, 0);
            transaction.commit();
        }
        const auto change = [&](PgConnection &connection, int version) {
            connection.exec(
                "UPDATE record SET version = $2::bigint, fields = jsonb_build_object('v', $2::bigint) WHERE id = $1",
                {id, pgInt(version)});
        };
        PgTransaction first(early);
        enter(early, scopeOf(QStringLiteral("610103")));
        early.exec("SELECT pg_current_xact_id()");
        {
            PgConnection late = service();
            PgTransaction second(late);
            enter(late, scopeOf(QStringLiteral("610103")));
            change(late, 2);
            second.commit();
        }
        change(early, 3);
        first.commit();
        for (const int limit : {1, 500}) {
            Replica replica;
            QVERIFY(replica.pull(client, limit));
            QCOMPARE(replica.records.value(QString::fromLatin1(id)).value(QLatin1String("version")).toInt(), 3);
        }
    }

    void cursorsFromOutside_data()
    {
        QTest::addColumn<QByteArray>("cursor");
        for (const char *text : {"x", "%00", "e30", "eyJlIjoxfQ", "'; DROP TABLE record; --", "..%2F..%2Fetc"})
            QTest::newRow(text) << QByteArray(text);
        QTest::newRow("long") << QByteArray(4000, 'A');
        QTest::newRow("negative") << FeedCursor {.epoch = "e", .scope = "s", .xid = -5}.toText();
    }
    void cursorsFromOutside()
    {
        QFETCH(QByteArray, cursor);
        HttpClient client = loggedIn(*m_world, "clerk");
        const HttpReply reply = client.get("/v1/feed?cursor=" + cursor.toPercentEncoding("%"));
        QCOMPARE(reply.status, 422);
        QCOMPARE(reply.json().value(QLatin1String("field")).toString(), QStringLiteral("cursor"));
    }

    /// F8: the database was restored: another epoch, or an entry that a cursor names is not there.
    void otherLivesAreFoundOut()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        test::pushOne(client, newEnterprise("clerk", "610103", 1));
        Replica replica;
        QVERIFY(replica.pull(client));
        const QByteArray good = replica.cursor;
        admin().script("DELETE FROM change_log");
        QVERIFY(!replica.pull(client));
        QCOMPARE(replica.failed.status, 409);
        test::pushOne(client, newEnterprise("clerk", "610103", 2));
        replica.cursor.clear();
        QVERIFY(replica.pull(client));
        admin().script("UPDATE province SET feed = gen_random_uuid()");
        QVERIFY(!replica.pull(client));
        QCOMPARE(replica.failed.json().value(QLatin1String("detail")).toString(), QStringLiteral("resync"));
    }

    /// F16: a cursor from before the floor is told to begin with a snapshot.
    void oldCursorsAreTold()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        test::pushOne(client, newEnterprise("clerk", "610103", 1));
        Replica replica;
        QVERIFY(replica.pull(client));
        const QByteArray old = replica.cursor;
        test::pushOne(client, newEnterprise("clerk", "610103", 2));
        QVERIFY(replica.pull(client));
        admin().script("UPDATE province SET floor = pg_current_xact_id()");
        Replica late;
        late.cursor = old;
        QVERIFY(!late.pull(client));
        QCOMPARE(late.failed.status, 410);
        QCOMPARE(late.failed.code(), QStringLiteral("too_old"));
    }
};

QTEST_GUILESS_MAIN(FeedTest)
#include "tst_feed.moc"
