// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The change feed shows nothing of others: what moves leaves (F15), and the database itself keeps territories apart (F24).
#include "domain/records/records.h"
#include "server/pg/territory.h"
#include "server/sync/feed_service.h"
#include "tests/server/sync_office.h"

#include <QTest>

using namespace jiaxin;
using namespace jiaxin::server;
using namespace jiaxin::test;

class FeedRightsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerWorld> m_world;

private slots:
    void init()
    {
        if (!m_world) {
            m_world = std::make_unique<ServerWorld>();
            addAccount(*m_world, "clerk", "610103", {Role::Clerk});
            addAccount(*m_world, "other_clerk", "610104", {Role::Clerk});
            addAccount(*m_world, "city", "610100", {Role::Clerk, Role::Reviewer});
            addAccount(*m_world, "province", "610000", {Role::Leader});
            addAccount(*m_world, "admin", "610000", {Role::AccountAdmin});
            addAccount(*m_world, "town_one", "610103001", {Role::Clerk, Role::Reviewer});
            addAccount(*m_world, "town_two", "610103002", {Role::Clerk});
        }
        m_world->forgetRecords();
    }

    void movedRecordsLeave_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("over");
        QTest::addColumn<QByteArray>("unit");
        QTest::addColumn<QByteArray>("next");
        QTest::newRow("counties") << QByteArray("clerk") << QByteArray("other_clerk") << QByteArray("city")
                                  << QByteArray("610103") << QByteArray("610104");
        QTest::newRow("towns") << QByteArray("town_one") << QByteArray("town_two") << QByteArray("clerk")
                               << QByteArray("610103001") << QByteArray("610103002");
    }
    /// F15: a record that moves leaves the one unit's devices and comes to the other's; the unit over both keeps it throughout.
    void movedRecordsLeave()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, over);
        QFETCH(QByteArray, unit);
        QFETCH(QByteArray, next);
        HttpClient here = loggedIn(*m_world, from);
        HttpClient there = loggedIn(*m_world, to);
        HttpClient above = loggedIn(*m_world, over);
        const SyncOperation made = newEnterprise(from, unit, 1);
        test::pushOne(here, made);
        Replica hereNow;
        Replica thereNow;
        Replica aboveNow;
        QVERIFY(hereNow.pull(here) && thereNow.pull(there) && aboveNow.pull(above));
        QCOMPARE(hereNow.records.size() + thereNow.records.size(), 1);
        const QJsonObject away {{QStringLiteral("unit"), QString::fromLatin1(next)}};
        // Not by the one side alone.
        QCOMPARE(verdictOf(test::pushOne(here, operationOf(from, enterpriseType, made.record, "move", 1, away))),
                 QStringLiteral("rejected forbidden territory"));
        QCOMPARE(verdictOf(test::pushOne(above, operationOf(over, enterpriseType, made.record, "move", 1, away))),
                 QStringLiteral("applied"));
        QVERIFY(hereNow.pull(here) && thereNow.pull(there) && aboveNow.pull(above));
        QCOMPARE(hereNow.records.size(), 0);
        QCOMPARE(hereNow.left, 1);
        QCOMPARE(thereNow.records.size(), 1);
        QCOMPARE(aboveNow.records.size(), 1);
        QCOMPARE(aboveNow.left, 0);
        // Who begins anew sees no trace of it.
        Replica fresh;
        QVERIFY(fresh.pull(here));
        QVERIFY(fresh.records.isEmpty());
    }

    /// F24: cursors of other territories, forged ones, and people without a share in the records.
    void othersSeeNothing()
    {
        HttpClient here = loggedIn(*m_world, "clerk");
        HttpClient there = loggedIn(*m_world, "other_clerk");
        test::push(here, {newEnterprise("clerk", "610103", 1), newEnterprise("clerk", "610103", 2)});
        Replica mine;
        QVERIFY(mine.pull(here));
        Replica theirs;
        theirs.cursor = mine.cursor;
        QVERIFY(!theirs.pull(there));
        QCOMPARE(theirs.failed.status, 409);
        FeedCursor forged = FeedCursor::parse(mine.cursor).value();
        forged.scope = "610104";
        forged.xid = forged.lastXid = 1;
        theirs.cursor = forged.toText();
        QVERIFY(!theirs.pull(there));
        QCOMPARE(theirs.failed.json().value(QLatin1String("detail")).toString(), QStringLiteral("resync"));
        forged.lastXid = forged.lastSeq = 0;
        theirs.cursor = forged.toText();
        QVERIFY(theirs.pull(there));
        QVERIFY(theirs.records.isEmpty());
        Replica none;
        HttpClient admin = loggedIn(*m_world, "admin");
        QVERIFY(!none.pull(admin));
        QCOMPARE(none.failed.status, 403);
        HttpClient nobody = m_world->client();
        QVERIFY(!none.pull(nobody));
        QCOMPARE(none.failed.status, 401);
        Replica province;
        HttpClient leader = loggedIn(*m_world, "province");
        QVERIFY(province.pull(leader));
        QCOMPARE(province.records.size(), 2);
    }

    /// F24: the database itself keeps territories apart, whatever the service asks for.
    void databaseKeepsTerritoriesApart()
    {
        PgConnection connection(m_world->database.conninfo());
        {
            PgTransaction transaction(connection);
            enter(connection, scopeOf(QStringLiteral("610103")));
            connection.exec(insertEnterpriseSql("610103"));
            transaction.commit();
        }
        // A pooled connection has forgotten the setting; without one there is nothing to see.
        QCOMPARE(connection.exec("SELECT count(*) FROM record").integer(0, 0), 0);
        QCOMPARE(connection.exec("SELECT count(*) FROM change_log").integer(0, 0), 0);
        const auto refused = [&](const QByteArray &sql) {
            try {
                PgTransaction transaction(connection);
                enter(connection, scopeOf(QStringLiteral("610104")));
                connection.script(sql);
            } catch (const PgFailure &failure) {
                return failure.sqlState();
            }
            return QByteArray("done");
        };
        QCOMPARE(refused(insertEnterpriseSql("610103")), QByteArray("42501"));
        QCOMPARE(
            refused(
                "INSERT INTO change_log (county, type, record, version, op) VALUES ('610104', 'x', gen_random_uuid(), 1, 'U')"),
            QByteArray("42501"));
        for (const char *sql :
             {"DELETE FROM record", "DELETE FROM audit", "UPDATE audit SET actor = 'x'", "UPDATE change_log SET xid = '1'",
              "SET ROLE jiaxin_owner", "ALTER TABLE record DISABLE ROW LEVEL SECURITY", "TRUNCATE record",
              "SET session_replication_role = replica", "CREATE TABLE t (x int)", "UPDATE province SET floor = '0'"})
            QCOMPARE(refused(sql), QByteArray("42501"));
        {
            PgTransaction transaction(connection);
            enter(connection, scopeOf(QStringLiteral("610104")));
            QCOMPARE(connection.exec("UPDATE record SET state = 'published'").affected(), 0);
            QCOMPARE(connection.exec("SELECT count(*) FROM record").integer(0, 0), 0);
        }
        {
            PgTransaction transaction(connection);
            enter(connection, scopeOf(QStringLiteral("610103")));
            QCOMPARE(connection.exec("SELECT count(*) FROM record").integer(0, 0), 1);
        }
        // Neither out of the territory nor to a place that is no unit's.
        QCOMPARE(refused(insertEnterpriseSql("610104").replace("'610104', '610000'", "'610104', '610001'")),
                 QByteArray("23503"));
        try {
            PgTransaction transaction(connection);
            enter(connection, scopeOf(QStringLiteral("610103")));
            connection.script("UPDATE record SET unit = '610104', county = '610104'");
            QFAIL("a record was pushed out of the territory");
        } catch (const PgFailure &failure) {
            QCOMPARE(failure.sqlState(), QByteArray("42501"));
        }
        PgConnection owner(m_world->database.conninfo("jiaxin_owner"));
        QCOMPARE(owner.exec("SELECT count(*) FROM record").integer(0, 0), 0);
    }
};

QTEST_GUILESS_MAIN(FeedRightsTest)
#include "tst_feed_rights.moc"
