// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Two offices of a county, one of which has no network at all: what it does goes there and back as files. Real vaults, the real
// service on a real PostgreSQL.
#include "app/sync/load_backlog.h"
#include "tests/support/invented.h"
#include "tests/sync/courier_world.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

class SyncCourierTest : public QObject {
    Q_OBJECT

    std::unique_ptr<CourierOffices> m_all;

    static QJsonObject brand(const char *text) { return {{QStringLiteral("brand"), QString::fromUtf8(text)}}; }
    static QJsonObject phone(int last) { return {{QStringLiteral("contact_phone"), QStringLiteral("1390000200%1").arg(last)}}; }

private slots:
    void initTestCase() { m_all = std::make_unique<CourierOffices>(); }

    void everythingInOneTrip()
    {
        const RecordId enterprise = m_all->newHere();
        for (int i = 0; i < 4; ++i)
            m_all->alone().edit("clerk", enterpriseType, enterprise, phone(i));
        const RecordId worker = m_all->alone().create("clerk", workerType, inventedWorker(2, enterprise.toString()));
        QVERIFY(m_all->alone().act("clerk", enterpriseType, enterprise, "submit"));
        const RecordId there = m_all->office().create("clerk2", enterpriseType, m_all->nextEnterprise());
        (void)m_all->office().synced("clerk2");
        const qint64 waiting = m_all->alone().count(QStringLiteral("SELECT count(*) FROM outbox WHERE state = 'pending'"));
        const SyncSummary back = m_all->way().trip(m_all->alone());
        // A record's whole day at once, though a pass would have waited for an answer after each edit.
        QCOMPARE(qint64(back.acknowledged), waiting);
        QCOMPARE(back.waiting + back.merged + back.conflicts + back.parked, 0);
        QVERIFY(m_all->alone().load(enterpriseType, there));
        (void)m_all->office().synced("clerk2");
        QCOMPARE(m_all->office().value(enterpriseType, enterprise, "contact_phone"), QStringLiteral("13900002003"));
        QCOMPARE(m_all->office().value(workerType, worker, "name"), QStringLiteral("柳试验"));
        QVERIFY(m_all->alone()
                    .wait([](Workspace &work) -> Result<bool> { return SyncStates(work).dayEnd(work.today()).receiptsGood; })
                    .value());
        QCOMPARE(m_all->difference(), QString());
        // Both sides have it in their audits.
        QCOMPARE(
            m_all->alone().count(QStringLiteral("SELECT count(*) FROM audit WHERE action IN ('courier_out', 'courier_in')")),
            2);
        QCOMPARE(m_all->province().count("SELECT count(*) FROM audit WHERE action = 'courier' AND actor = 'clerk'"), 1);
    }

    void nobodyIsOverwrittenUnseen()
    {
        const RecordId id = m_all->shared();
        // Here a chain of edits on what was seen; there somebody changes the record in between.
        m_all->alone().edit("clerk", enterpriseType, id, brand("此一"));
        m_all->alone().edit("clerk", enterpriseType, id, phone(7));
        m_all->alone().edit("clerk", enterpriseType, id, {{QStringLiteral("legal_representative"), QStringLiteral("此三")}});
        const QString file = m_all->way().out(m_all->alone());
        m_all->office().edit("clerk2", enterpriseType, id, {{QStringLiteral("legal_representative"), QStringLiteral("彼一")}});
        (void)m_all->office().synced("clerk2");
        const SyncSummary back = m_all->way().in(m_all->alone(), m_all->way().answered(file));
        QVERIFY2(!back.error, qPrintable(detailOf(back)));
        // The first one was merged, so the others were not even looked at: they rest on what nobody here had seen.
        QCOMPARE(m_all->way().outcome().held, 2);
        QCOMPARE(back.merged, 1);
        QCOMPARE(m_all->alone().value(enterpriseType, id, "brand"), QStringLiteral("此一"));
        m_all->settle();
        m_all->settle();
        QCOMPARE(m_all->alone().conflicts().size(), 1);
        QCOMPARE(m_all->office().value(enterpriseType, id, "contact_phone"), QStringLiteral("13900002007"));
        QCOMPARE(m_all->office().value(enterpriseType, id, "legal_representative"), QStringLiteral("彼一"));
        const qint64 conflict = m_all->alone().conflicts().constFirst().id;
        QVERIFY(m_all->alone().wait([&](Workspace &work) { return ConflictDesk(work).decide(conflict, Side::Mine); }));
        m_all->settle();
        QCOMPARE(m_all->office().value(enterpriseType, id, "legal_representative"), QStringLiteral("此三"));
        QCOMPARE(m_all->difference(), QString());
    }

    void lostRepeatedAndReordered()
    {
        const RecordId id = m_all->shared();
        m_all->alone().edit("clerk", enterpriseType, id, brand("甲"));
        const QString lost = m_all->way().out(m_all->alone());
        m_all->alone().edit("clerk", enterpriseType, id, brand("乙"));
        (void)m_all->newHere();
        const QString second = m_all->way().out(m_all->alone());
        // The newer one arrives first, and twice; the older one afterwards.
        const QString newer = m_all->way().answered(second);
        const QString again = m_all->way().answered(second);
        m_all->office().edit("clerk2", enterpriseType, id, phone(8));
        (void)m_all->office().synced("clerk2");
        const QString older = m_all->way().answered(lost);
        // The older file was answered last and knows most; the newer ones bring nothing more then.
        QVERIFY(!m_all->way().in(m_all->alone(), older).error);
        QVERIFY(!m_all->way().in(m_all->alone(), newer).error);
        const QStringList before = stateOf(m_all->alone()).mid(0, stateOf(m_all->alone()).size() - 2);
        for (const QString &answer : {again, older, newer, newer}) {
            const SyncSummary read = m_all->way().in(m_all->alone(), answer);
            QVERIFY2(!read.error, qPrintable(detailOf(read)));
            QCOMPARE(read.sent + read.acknowledged + read.pulled + read.removed, 0);
        }
        QCOMPARE(stateOf(m_all->alone()).mid(0, before.size()), before);
        m_all->settle();
        QCOMPARE(m_all->difference(), QString());
    }

    void networkAndCourierMix()
    {
        const RecordId id = m_all->shared();
        m_all->alone().edit("clerk", enterpriseType, id, brand("一"));
        m_all->alone().edit("clerk", enterpriseType, id, brand("二"));
        const QString answer = m_all->way().answered(m_all->way().out(m_all->alone()));
        // Before the answer is back the office gets its network for an hour.
        SyncSummary pass;
        m_all->withNetwork([&] { pass = m_all->alone().synced("clerk"); });
        QCOMPARE(pass.acknowledged, 2);
        QCOMPARE(pass.conflicts + pass.parked, 0);
        const SyncSummary late = m_all->way().in(m_all->alone(), answer);
        QVERIFY2(!late.error, qPrintable(detailOf(late)));
        QCOMPARE(late.acknowledged + late.pulled, 0);
        m_all->settle();
        QCOMPARE(m_all->difference(), QString());
    }

    void smallFilesGoOnWhereTheyEnded()
    {
        m_all->enterMany(1100);
        int trips = 0;
        do {
            const QString answer = m_all->way().answered(m_all->way().out(m_all->alone()), 1);
            const SyncSummary read = m_all->way().in(m_all->alone(), answer);
            QVERIFY2(!read.error, qPrintable(detailOf(read)));
            ++trips;
        } while (m_all->way().hasMore());
        QVERIFY(trips > 2);
        QCOMPARE(m_all->difference(), QString());
    }

    void gapIsRefusedWithoutHarm()
    {
        const QString early = m_all->way().answered(m_all->way().out(m_all->alone()));
        m_all->alone().leave();
        // A copy of the vault from before, as a backup is.
        const QString kept = m_all->way().folder() + QStringLiteral("/kept");
        QVERIFY(QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-r"), m_all->alone().folder(), kept}) == 0);
        m_all->enterMany(3);
        QVERIFY(!m_all->way().in(m_all->alone(), early).error);
        (void)m_all->way().trip(m_all->alone());
        m_all->enterMany(3);
        const QString next = m_all->way().answered(m_all->way().out(m_all->alone()));
        m_all->alone().leave();
        QVERIFY(QDir(m_all->alone().folder()).removeRecursively());
        QVERIFY(QDir().rename(kept, m_all->alone().folder()));
        (void)m_all->alone().as("clerk");
        const QMap<QString, QString> before = m_all->alone().records();
        const SyncSummary read = m_all->way().in(m_all->alone(), next);
        QCOMPARE(detailOf(read), QStringLiteral("wrong_state courier_gap"));
        QCOMPARE(m_all->alone().records(), before);
        // A backup that was taken back is not the device that the province knows: it joins anew, and goes on from what it has.
        m_all->withNetwork([this] { m_all->alone().enrolHere(); });
        m_all->settle();
        QCOMPARE(m_all->difference(), QString());
    }

    /// A pass was killed between a snapshot's rows and their keys; the rest comes by hand.
    void owedKeysAreMadeUp()
    {
        (void)m_all->shared();
        const QString keys = QStringLiteral("SELECT count(*) FROM search_key");
        const qint64 before = m_all->alone().count(keys);
        QVERIFY(before > 0);
        QVERIFY(m_all->alone().wait([](Workspace &work) -> Result<void> {
            work.database().exec(QStringLiteral("DELETE FROM search_key"));
            OwedKeys owed(work);
            for (const RecordType *type : {&workerType, &enterpriseType})
                owed.owe(*type, 0);
            owed.write();
            work.database().exec(QStringLiteral("UPDATE sync_cursor SET cursor = '', cause = 'too_old'"));
            return {};
        }));
        (void)m_all->way().trip(m_all->alone());
        QCOMPARE(m_all->alone().count(keys), before);
        QCOMPARE(m_all->difference(), QString());
    }

    void restoredProvinceGetsItAgain()
    {
        const RecordId id = m_all->newHere();
        const QString first = m_all->way().answered(m_all->way().out(m_all->alone()));
        QVERIFY(!m_all->way().in(m_all->alone(), first).error);
        m_all->alone().edit("clerk", enterpriseType, id, brand("戊"));
        const QString before = m_all->way().answered(m_all->way().out(m_all->alone()));
        const QByteArray name = id.toString().toLatin1();
        m_all->forget(id);
        QCOMPARE(m_all->province().count("SELECT count(*) FROM record WHERE id = '" + name + "'"), 0);
        const SyncSummary told = m_all->way().in(m_all->alone(), m_all->way().answered(m_all->way().out(m_all->alone())));
        QVERIFY2(!told.error, qPrintable(detailOf(told)));
        QVERIFY(m_all->way().hasMore());
        // What was acknowledged by the province that forgot it counts no longer.
        QCOMPARE(detailOf(m_all->way().in(m_all->alone(), before)), QStringLiteral("too_old courier"));
        m_all->settle();
        QCOMPARE(m_all->province().count("SELECT count(*) FROM record WHERE id = '" + name + "'"), 1);
        QCOMPARE(m_all->difference(), QString());
    }
};

QTEST_GUILESS_MAIN(SyncCourierTest)
#include "tst_sync_courier.moc"
