// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Clocks, weeks without a network, and copies of the past (sync.md §5, F1, F8, F16, F20, F25, F26): on either side something
// comes back that the other one has long left behind.
#include "tests/sync/two_offices.h"

#include <QDir>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

class SyncTimeTest : public QObject, protected TwoOffices {
    Q_OBJECT

    /// Deletions are so long ago that the province has forgotten them, and every cursor is too old.
    void forgetDeletions()
    {
        server::PgConnection admin(m_province->world().database.conninfo("postgres"));
        admin.exec("UPDATE record SET updated_at = updated_at - interval '500 days' WHERE deleted_at IS NOT NULL");
        admin.exec("DELETE FROM change_log WHERE op = 'D'");
        admin.exec("UPDATE province SET floor = pg_current_xact_id()");
        for (int i = 0; i < 2; ++i)
            admin.exec("SELECT pg_current_xact_id()");
    }
    void rememberAgain()
    {
        server::PgConnection(m_province->world().database.conninfo("postgres")).exec("UPDATE province SET floor = '0'");
    }

    /// The other computer changes the landline, which ends in 3; both know.
    void changeThreeTimes(const RecordId &id)
    {
        for (const char *value : {"029-10000001", "029-10000002", "029-10000003"}) {
            edit(*m_two, id, "landline", QString::fromLatin1(value), "clerk2");
            (void)m_two->synced("clerk2");
        }
        (void)m_one->synced("clerk");
    }

private slots:
    void initTestCase()
    {
        begin();
        settle();
    }

    /// F1: the clock jumps, to and fro, at every request of a pass and between edits.
    void f1_clocksThatJumpDuringAPass_data()
    {
        QTest::addColumn<qint64>("seconds");
        for (const qint64 days : {-3650, -1, 1, 400})
            QTest::addRow("%lld days", static_cast<long long>(days)) << days * 86'400;
        QTest::newRow("an hour of summer time") << qint64(3600);
    }
    void f1_clocksThatJumpDuringAPass()
    {
        QFETCH(qint64, seconds);
        const QDateTime now = m_one->clock.now();
        const RecordId id = shared();
        edit(*m_one, id, "brand", QStringLiteral("跳%1前").arg(seconds));
        bool there = false;
        m_one->fault = [&](const SyncRequest &asked, SyncTransport &inner) {
            there = !there;
            m_one->clock.advanceSeconds(there ? seconds : -seconds);
            return inner.exchange(asked);
        };
        const SyncSummary summary = m_one->synced("clerk");
        QCOMPARE(summary.acknowledged, 1);
        QCOMPARE(summary.parked + summary.conflicts, 0);
        m_one->fault = {};
        m_one->clock.set(now);
        // How long ago the province was heard cannot be told by such a clock: the lease asks for one more contact.
        (void)m_one->synced("clerk");
        edit(*m_one, id, "brand", QStringLiteral("跳%1后").arg(seconds));
        QCOMPARE(m_one->count(QStringLiteral("SELECT count(*) FROM outbox AS a JOIN outbox AS b ON b.seq = a.seq + 1 "
                                             "WHERE a.op_id >= b.op_id")),
                 0);
        compareAll();
        QCOMPARE(m_two->value(enterpriseType, id, "brand"), QStringLiteral("跳%1后").arg(seconds));
    }

    /// F1, F8: what was acknowledged while the clock stood wrong comes back to a province that forgot it, all the same.
    void f8_restoredProvinceAndWrongClocks_data()
    {
        QTest::addColumn<int>("atAnswer");
        QTest::addColumn<int>("atRestore");
        QTest::newRow("right") << 0 << 0;
        QTest::newRow("years back at the answer") << -3650 << 0;
        QTest::newRow("weeks ahead at the restore") << 0 << 60;
    }
    void f8_restoredProvinceAndWrongClocks()
    {
        QFETCH(int, atAnswer);
        QFETCH(int, atRestore);
        const QDateTime now = m_one->clock.now();
        const RecordId kept = shared();
        m_province->backUp();
        m_one->clock.advanceDays(atAnswer);
        edit(*m_one, kept, "brand", QStringLiteral("恢复前"));
        const RecordId lost = fresh(*m_one);
        QCOMPARE(m_one->synced("clerk").acknowledged, 2);
        m_one->clock.set(now.addDays(atRestore));
        m_province->restore();
        QCOMPARE(m_province->count("SELECT count(*) FROM record WHERE id = $1", {server::pgText(lost.toString())}), 0);
        settle();
        m_one->clock.set(now);
        compareAll();
        QCOMPARE(m_two->value(enterpriseType, kept, "brand"), QStringLiteral("恢复前"));
        QVERIFY(m_two->load(enterpriseType, lost));
    }

    /// F8: what the province took of an operation whose other part was disputed was acknowledged as well.
    void f8_whatWasTakenOfADispute_data()
    {
        QTest::addColumn<bool>("decided");
        QTest::newRow("open") << false;
        QTest::newRow("decided") << true;
    }
    void f8_whatWasTakenOfADispute()
    {
        QFETCH(bool, decided);
        const RecordId id = shared();
        edit(*m_two, id, "brand", QStringLiteral("彼"), "clerk2");
        (void)m_two->synced("clerk2");
        m_province->backUp();
        m_one->edit(
            "clerk", enterpriseType, id,
            {{QStringLiteral("brand"), QStringLiteral("此")}, {QStringLiteral("landline"), QStringLiteral("029-12344321")}});
        QCOMPARE(m_one->synced("clerk").conflicts, 1);
        if (decided) {
            const qint64 conflict = m_one->conflicts().constLast().id;
            QVERIFY(m_one->wait([&](Workspace &work) { return ConflictDesk(work).decide(conflict, Side::Theirs); }));
        }
        m_province->restore();
        compareAll();
        for (SyncComputer *each : {m_one.get(), m_two.get()}) {
            QCOMPARE(each->value(enterpriseType, id, "landline"), QStringLiteral("029-12344321"));
            QCOMPARE(each->value(enterpriseType, id, "brand"), QStringLiteral("彼"));
        }
        for (const Conflict &open : m_one->conflicts())
            QVERIFY(m_one->wait([&](Workspace &work) { return ConflictDesk(work).decide(open.id, Side::Theirs); }));
    }

    /// F8: restored twice, with passes of only one of the offices in between.
    void f8_restoredTwice()
    {
        const RecordId id = shared();
        m_province->backUp();
        edit(*m_one, id, "brand", QStringLiteral("一"));
        settle();
        edit(*m_two, id, "landline", QStringLiteral("029-11110000"), "clerk2");
        (void)m_two->synced("clerk2");
        m_province->restore();
        (void)m_two->synced("clerk2");
        m_province->restore();
        (void)m_one->synced("clerk");
        compareAll();
        for (SyncComputer *each : {m_one.get(), m_two.get()}) {
            QCOMPARE(each->value(enterpriseType, id, "brand"), QStringLiteral("一"));
            QCOMPARE(each->value(enterpriseType, id, "landline"), QStringLiteral("029-11110000"));
        }
    }

    /// F8: what is not sent yet was made on what another office had done and the province has forgotten.
    void f8_editsOfWhatWasForgotten_data()
    {
        QTest::addColumn<bool>("again");
        QTest::newRow("that comes again") << true;
        QTest::newRow("that is gone for good") << false;
    }
    void f8_editsOfWhatWasForgotten()
    {
        QFETCH(bool, again);
        const RecordId id = shared();
        m_province->backUp();
        changeThreeTimes(id);
        edit(*m_one, id, "brand", QStringLiteral("未传"));
        edit(*m_one, id, "brand", QStringLiteral("未传之二"));
        const qint64 before = m_one->count(QStringLiteral("SELECT count(*) FROM outbox"));
        m_province->restore();
        if (!again)
            QVERIFY(m_two->as("clerk2").wait([](Workspace &work) -> Result<void> {
                work.database().exec(
                    QStringLiteral("UPDATE outbox SET answered_at = '2020-01-01T00:00:00.000Z', receipt = NULL "
                                   "WHERE state = 'applied'"));
                return {};
            }));
        (void)m_one->synced("clerk");
        // Each of the two is told anew once, not again and again.
        QVERIFY(m_one->count(QStringLiteral("SELECT count(*) FROM outbox")) <= before + 2);
        settle();
        QCOMPARE(m_one->value(enterpriseType, id, "brand"), QStringLiteral("未传之二"));
        QCOMPARE(m_two->value(enterpriseType, id, "brand"), QStringLiteral("未传之二"));
        if (again) {
            compareAll();
            QCOMPARE(m_one->value(enterpriseType, id, "landline"), QStringLiteral("029-10000003"));
        }
        QCOMPARE(m_one->difference(county), QString());
        if (!again)
            QVERIFY(m_two->as("clerk2").wait([](Workspace &work) -> Result<void> {
                work.database().exec(
                    QStringLiteral("UPDATE outbox SET receipt = (SELECT max(id) FROM sync_receipt) WHERE receipt "
                                   "IS NULL AND state = 'applied'"));
                return {};
            }));
    }

    /// F8: what somebody enters on the restored province is not written over by what another one had told it before, however
    /// often the record was changed in either life.
    void f8_editsOnTheRestoredProvince()
    {
        const RecordId id = shared();
        m_province->backUp();
        changeThreeTimes(id);
        edit(*m_one, id, "brand", QStringLiteral("恢复前"));
        QCOMPARE(m_one->synced("clerk").acknowledged, 1);
        m_province->restore();
        SyncComputer third(*m_province, county);
        (void)third.synced("clerk");
        for (const char *field : {"brand", "former_name", "registration_authority", "business_address"}) {
            edit(third, id, field, QStringLiteral("恢复后"));
            QCOMPARE(third.synced("clerk").acknowledged, 1);
        }
        QCOMPARE(m_one->synced("clerk").conflicts, 1);
        QCOMPARE(m_province->count("SELECT count(*) FROM record WHERE id = $1 AND fields->>'brand' = '恢复后'",
                                   {server::pgText(id.toString())}),
                 1);
        const QList<Conflict> open = m_one->conflicts();
        QCOMPARE(open.constLast().record, id);
        QVERIFY(m_one->wait([&](Workspace &work) { return ConflictDesk(work).decide(open.constLast().id, Side::Mine); }));
        compareAll();
        QCOMPARE(m_two->value(enterpriseType, id, "brand"), QStringLiteral("恢复前"));
        QCOMPARE(m_two->value(enterpriseType, id, "landline"), QStringLiteral("029-10000003"));
    }

    /// F8: an office that had not heard of a deletion hears of it from the province that was restored, with or without the
    /// deletion in the backup, and whoever joins then as well.
    void f8_deletionsBeforeTheRestore_data()
    {
        QTest::addColumn<bool>("inBackup");
        QTest::newRow("in the backup") << true;
        QTest::newRow("after it") << false;
    }
    void f8_deletionsBeforeTheRestore()
    {
        QFETCH(bool, inBackup);
        const RecordId gone = shared();
        const RecordId disputed = shared();
        if (!inBackup)
            m_province->backUp();
        for (const RecordId &id : {gone, disputed})
            m_two->remove("clerk2", enterpriseType, id);
        (void)m_two->synced("clerk2");
        if (inBackup)
            m_province->backUp();
        edit(*m_one, disputed, "brand", QStringLiteral("还在用"));
        m_province->restore();
        settle();
        QVERIFY(m_one->load(enterpriseType, gone)->deletedAt.isValid());
        // Edit against deletion lies before whoever came second.
        SyncComputer &second = inBackup ? *m_one : *m_two;
        const QList<Conflict> open = second.conflicts();
        QCOMPARE(open.size(), 1);
        QCOMPARE(open.constFirst().record, disputed);
        QVERIFY(second.wait([&](Workspace &work) {
            return ConflictDesk(work).decide(open.constFirst().id, inBackup ? Side::Theirs : Side::Mine);
        }));
        compareAll();
        SyncComputer fresh(*m_province, county);
        (void)fresh.synced("clerk");
        const auto row = fresh.load(enterpriseType, gone);
        QVERIFY(!row || row->deletedAt.isValid());
        QCOMPARE(fresh.difference(county), QString());
    }

    /// F16: away for longer than deletions are remembered, with edits of what was deleted, of what lives on, and new records.
    void f16_awayForTooLongWithEdits()
    {
        const RecordId gone = shared();
        const RecordId untouched = shared();
        const RecordId lives = shared();
        m_two->remove("clerk2", enterpriseType, gone);
        m_two->remove("clerk2", enterpriseType, untouched);
        edit(*m_two, lives, "landline", QStringLiteral("029-55556666"), "clerk2");
        (void)m_two->synced("clerk2");
        forgetDeletions();
        edit(*m_one, gone, "brand", QStringLiteral("晚了"));
        edit(*m_one, lives, "brand", QStringLiteral("不晚"));
        const RecordId made = fresh(*m_one);
        const SyncSummary summary = m_one->synced("clerk");
        QCOMPARE(summary.sent, 3);
        QVERIFY(!m_one->load(enterpriseType, untouched));
        // What was meant for the one that is gone lies before people.
        const qint64 told =
            m_one->count(QStringLiteral("SELECT count(*) FROM outbox WHERE record = '%1' AND state IN ('conflict', "
                                        "'rejected')")
                             .arg(gone.toString()));
        QCOMPARE(told, 1);
        QVERIFY(m_province->records("610103").contains(made.toString()));
        rememberAgain();
        compareAll();
        QCOMPARE(m_two->value(enterpriseType, lives, "brand"), QStringLiteral("不晚"));
        QCOMPARE(m_one->value(enterpriseType, lives, "landline"), QStringLiteral("029-55556666"));
    }

    /// F20: weeks of work at once, while others bring as much: pages and batches stay within their bounds, and progress is
    /// told.
    void f20_weeksOfWork()
    {
        const int records = isSoak() ? 20'000 : 520;
        RecordId last;
        (void)m_one->as("clerk");
        (void)m_one->wait([&](Workspace &work) {
            return work.transact([&]() -> Result<void> {
                for (int i = 0; i < records; ++i) {
                    const auto made = RecordService(work).create(enterpriseType, inventedEnterprise(1000 + i % 9000),
                                                                 {.reason = QStringLiteral("test")});
                    if (made && made->saved)
                        last = made->id;
                }
                return {};
            });
        });
        const qint64 waiting = m_one->count(QStringLiteral("SELECT count(*) FROM outbox WHERE state = 'pending'"));
        QVERIFY(waiting > 500);
        int batches = 0;
        m_one->fault = [&](const SyncRequest &asked, SyncTransport &inner) {
            if (asked.target == "/v1/push") {
                ++batches;
                if (asked.body.size() > (1 << 20) + 4096 || asked.body.count("\"op_id\"") > 500)
                    qFatal("a batch of %lld bytes", static_cast<long long>(asked.body.size()));
                // Somebody else is busy as well.
                if (batches % 4 == 1) {
                    (void)m_two->create("clerk2", enterpriseType, inventedEnterprise(++m_serial));
                    (void)m_two->synced("clerk2");
                }
            }
            return inner.exchange(asked);
        };
        int told = 0;
        const SyncCredentials who {.name = QStringLiteral("clerk"), .password = Secret::fromText(officePassword)};
        SyncPass pass(m_one->as("clerk"), m_one->transport(), who, {.progress = [&told](const SyncProgress &) { ++told; }});
        const SyncSummary summary = pass.run();
        QVERIFY(!summary.error);
        QCOMPARE(qint64(summary.acknowledged), waiting);
        QVERIFY(batches > 1 && told >= batches);
        compareAll();
        QVERIFY(m_two->load(enterpriseType, last));
    }

    /// F25: two computers with one disk: the one that comes second is told, and neither loses or doubles anything.
    void f25_copiesOfAComputer()
    {
        SyncComputer first(*m_province, "610103");
        const RecordId id = fresh(first);
        (void)first.synced("clerk");
        const RecordId waits = fresh(first);
        first.leave();
        SyncComputer copy(*m_province, "610103", false);
        copy.leave();
        copyVault(first.folder(), copy.folder());
        edit(first, id, "brand", QStringLiteral("原机"));
        (void)first.synced("clerk");
        edit(copy, id, "landline", QStringLiteral("029-66667777"));
        const SyncSummary summary = copy.sync("clerk");
        QCOMPARE(summary.error->code, ErrorCode::Forbidden);
        QVERIFY(summary.error->detail == u"cloned" || summary.error->detail == u"restored");
        copy.enrolHere();
        (void)copy.synced("clerk");
        QCOMPARE(copy.broken("610103"), QString());
        (void)first.synced("clerk");
        QCOMPARE(first.broken("610103"), QString());
        QCOMPARE(first.value(enterpriseType, id, "landline"), QStringLiteral("029-66667777"));
        QCOMPARE(copy.value(enterpriseType, id, "brand"), QStringLiteral("原机"));
        QCOMPARE(m_province->count("SELECT count(*) FROM audit WHERE record = $1", {server::pgText(waits.toString())}), 1);
    }

    void f26_whatWasPushedIsReadBack()
    {
        // The feed is asked for with the transaction of the push, so that no standby answers that has not got it.
        (void)fresh(*m_one);
        QByteArray after;
        m_one->fault = [&after](const SyncRequest &asked, SyncTransport &inner) {
            const qsizetype at = asked.target.indexOf("&after_xid=");
            if (asked.target.startsWith("/v1/feed") && at > 0)
                after = asked.target.mid(at + int(qstrlen("&after_xid=")));
            return inner.exchange(asked);
        };
        (void)m_one->synced("clerk");
        QCOMPARE(after.toLongLong(), m_province->count("SELECT max(xid::text::bigint) FROM push_op"));
        compareAll();
    }
};

QTEST_GUILESS_MAIN(SyncTimeTest)
#include "tst_sync_time.moc"
