// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The audit of each unit is a chain: what was changed, taken out or slipped in by whoever rules the database is found.
#include "server/audit_chain.h"
#include "tests/server/sync_office.h"

#include <QTest>

using namespace jiaxin;
using namespace jiaxin::server;
using namespace jiaxin::test;

class AuditChainTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerWorld> m_world;
    const QString m_unit = QStringLiteral("610103");

    AuditVerdict verdict()
    {
        auto connection = m_world->pool.lease();
        return verifyAudit(*connection, *m_world->crypto, m_unit);
    }
    qint64 seal()
    {
        auto connection = m_world->pool.lease();
        return sealAudit(*connection, *m_world->crypto);
    }
    void edit(int amount)
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        QList<SyncOperation> operations;
        for (int i = 0; i < amount; ++i) {
            operations.append(newEnterprise("clerk", "610103", i));
            // Something that was said with every second step.
            if (i % 2 == 0)
                operations.last().remark.note = QStringLiteral("说明");
        }
        test::push(client, operations);
    }

private slots:
    void init() { openTwoCounties(m_world); }

    void growsAndHolds()
    {
        edit(20);
        HttpClient other = loggedIn(*m_world, "other");
        test::pushOne(other, newEnterprise("other", "610104", 1));
        QCOMPARE(seal(), 21);
        QCOMPARE(seal(), 0);
        const AuditVerdict first = verdict();
        QCOMPARE(first.rows, 20);
        QVERIFY(!first.firstBad);
        edit(5);
        QCOMPARE(verdict().head, first.head);
        QCOMPARE(seal(), 5);
        const AuditVerdict second = verdict();
        QCOMPARE(second.rows, 25);
        QVERIFY(!second.firstBad);
        QVERIFY(second.head != first.head);
    }

    /// A transaction that is still open is chained later, in its place and not before its time.
    void openTransactionsComeLater()
    {
        edit(3);
        PgConnection slow(m_world->database.conninfo());
        PgTransaction transaction(slow);
        enter(slow, scopeOf(m_unit));
        slow.exec(
            "INSERT INTO audit (actor, action, province, city, county) VALUES ('slow', 'x', '610000', '610100', '610103')");
        edit(2);
        QCOMPARE(seal(), 3);
        transaction.commit();
        QCOMPARE(seal(), 3);
        QVERIFY(!verdict().firstBad);
        QCOMPARE(verdict().rows, 6);
    }

    void mischiefIsFound_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("place");
        const QByteArray seventh = "(SELECT seq FROM audit_chain WHERE place = 7)";
        QTest::newRow("another actor") << "UPDATE audit SET actor = 'nobody' WHERE seq = " + seventh << 7;
        QTest::newRow("another time") << "UPDATE audit SET at = at - interval '1 ms' WHERE seq = " + seventh << 7;
        QTest::newRow("another value") << "UPDATE audit SET changes = jsonb_set(changes, '{name,1}', '\"x\"') WHERE seq = " +
                                              seventh
                                       << 7;
        for (const char *said : {"NULL", "'{\"note\": \"x\"}'"})
            QTest::newRow(said)
                << QByteArray("UPDATE audit SET said = ") + said + " WHERE said->>'note' = '说明' AND seq = " +
                       "(SELECT min(audit_chain.seq) FROM audit_chain JOIN audit USING (seq) WHERE said IS NOT NULL)"
                << -1;
        QTest::newRow("taken out") << "DELETE FROM audit WHERE seq = " + seventh << 7;
        QTest::newRow("taken out with its place")
            << "DELETE FROM audit WHERE seq = " + seventh + "; DELETE FROM audit_chain WHERE place = 7" << 7;
        QTest::newRow("slipped in")
            << QByteArray("INSERT INTO audit (xid, actor, action, province, city, county) SELECT xid, 'x', 'y', '610000', "
                          "'610100', '610103' FROM audit_chain WHERE place = 1")
            << 11;
        QTest::newRow("moved to another unit") << "UPDATE audit SET county = '610104' WHERE seq = " + seventh << 7;
        QTest::newRow("another hash") << QByteArray("UPDATE audit_chain SET hash = sha256('x') WHERE place = 7") << 7;
    }
    void mischiefIsFound()
    {
        QFETCH(QByteArray, sql);
        QFETCH(int, place);
        edit(10);
        PgConnection admin(m_world->database.conninfo("postgres"));
        if (place == 11)
            edit(1);
        QCOMPARE(seal(), place == 11 ? 11 : 10);
        QVERIFY(!verdict().firstBad);
        admin.script(sql);
        if (place < 0)
            QVERIFY(verdict().firstBad);
        else
            QCOMPARE(verdict().firstBad, std::optional<qint64>(place));
    }
};

QTEST_GUILESS_MAIN(AuditChainTest)
#include "tst_audit_chain.moc"
