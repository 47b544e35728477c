// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Who may go on: rights, devices, authorities and leases that change while people work.
#include "app/session/offline_lease.h"
#include "tests/support/invented.h"
#include "tests/sync/sync_world.h"

#include <QDir>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

const char *recordsOf = "SELECT count(*) FROM record WHERE id = $1";

}  // namespace

class SyncRightsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<SyncProvince> m_province;
    std::unique_ptr<SyncComputer> m_one;
    std::unique_ptr<SyncComputer> m_two;
    int m_serial = 100;

    RecordId fresh(SyncComputer &computer, const char *user = "clerk")
    {
        return computer.create(user, enterpriseType, inventedEnterprise(++m_serial));
    }
    qint64 atProvince(const RecordId &id) { return m_province->count(recordsOf, {server::pgText(id.toString())}); }
    void settle()
    {
        (void)m_one->synced("clerk");
        (void)m_two->synced("clerk2");
        (void)m_one->synced("clerk");
    }
    void compareAll()
    {
        settle();
        for (SyncComputer *each : {m_one.get(), m_two.get()})
            QCOMPARE(each->difference("610103"), QString());
    }

private slots:
    void initTestCase()
    {
        m_province = std::make_unique<SyncProvince>();
        m_one = std::make_unique<SyncComputer>(*m_province, "610103");
        m_two = std::make_unique<SyncComputer>(*m_province, "610103");
        (void)m_one->synced("clerk");
        (void)m_two->synced("clerk2");
    }
    void cleanup()
    {
        m_one->fault = {};
        m_two->fault = {};
    }

    void f15_recordsThatLeave()
    {
        const RecordId id = fresh(*m_two, "clerk2");
        const RecordId edited = fresh(*m_two, "clerk2");
        settle();
        // An edit here that cannot be sent before the record goes: it is parked, with what was meant.
        m_one->edit("clerk", enterpriseType, edited, {{QStringLiteral("brand"), QStringLiteral("未传")}});
        server::PgConnection admin(m_province->world().database.conninfo("postgres"));
        for (const RecordId &each : {id, edited})
            admin.exec("UPDATE record SET unit = '610104', county = '610104', version = version + 1 WHERE id = $1",
                       {server::pgText(each.toString())});
        const SyncSummary summary = m_one->synced("clerk");
        QCOMPARE(summary.removed, 2);
        QVERIFY(!m_one->load(enterpriseType, id) && !m_one->load(enterpriseType, edited));
        const auto parked = m_one->as("clerk").wait(
            [](Workspace &work) -> Result<QList<ParkedOperation>> { return ConflictDesk(work).parked(); });
        QCOMPARE(parked->size(), 1);
        QCOMPARE(parked->constFirst().changes.value(QLatin1String("brand")).toString(), QStringLiteral("未传"));
        QVERIFY(m_one->wait([&](Workspace &work) { return ConflictDesk(work).giveUp(parked->constFirst().operation); }));
        compareAll();
    }

    void f16_tombstonesThatAreGone()
    {
        const RecordId gone = fresh(*m_two, "clerk2");
        settle();
        m_two->remove("clerk2", enterpriseType, gone);
        (void)m_two->synced("clerk2");
        // So long ago that the province has forgotten the deletion itself.
        server::PgConnection admin(m_province->world().database.conninfo("postgres"));
        admin.exec("DELETE FROM change_log WHERE record = $1", {server::pgText(gone.toString())});
        admin.exec("UPDATE province SET floor = pg_current_xact_id()");
        admin.exec("SELECT pg_current_xact_id()");
        admin.exec("SELECT pg_current_xact_id()");
        const RecordId offline = fresh(*m_one);
        m_one->leave();
        const SyncSummary summary = m_one->synced("clerk");
        QCOMPARE(summary.removed, 1);
        QVERIFY(!m_one->load(enterpriseType, gone));
        QCOMPARE(atProvince(offline), 1);
        compareAll();
        admin.exec("UPDATE province SET floor = '0'");
    }

    void f25_backupThatIsTakenBack()
    {
        SyncComputer third(*m_province, "610103");
        const RecordId id = third.create("clerk", enterpriseType, inventedEnterprise(++m_serial));
        third.leave();
        // A copy of the vault from before it was sent.
        QTemporaryDir copy;
        for (const QString &name : QDir(third.folder()).entryList(QDir::Files))
            QVERIFY(QFile::copy(third.folder() + u'/' + name, copy.filePath(name)));
        (void)third.synced("clerk");
        third.edit("clerk", enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("后改")}});
        (void)third.synced("clerk");
        third.leave();
        for (const QString &name : QDir(third.folder()).entryList(QDir::Files))
            QFile::remove(third.folder() + u'/' + name);
        for (const QString &name : QDir(copy.path()).entryList(QDir::Files))
            QVERIFY(QFile::copy(copy.filePath(name), third.folder() + u'/' + name));
        // Its audit is shorter than the province knows: it has to enrol anew, and until then nobody changes anything.
        const SyncSummary summary = third.sync("clerk");
        QCOMPARE(summary.error->code, ErrorCode::Forbidden);
        QVERIFY(summary.error->detail == u"restored" || summary.error->detail == u"cloned");
        const auto refused = third.as("clerk").wait([&](Workspace &work) {
            return RecordService(work).edit(enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("不可")}});
        });
        QCOMPARE(refused.error().detail, summary.error->detail);
        third.enrolHere();
        // The old outbox once more: nothing is done twice, and what came later comes back.
        (void)third.synced("clerk");
        QCOMPARE(third.value(enterpriseType, id, "brand"), QStringLiteral("后改"));
        QCOMPARE(third.difference("610103"), QString());
    }

    void revokedDevicesAndDisabledPeople()
    {
        SyncComputer third(*m_province, "610103");
        (void)third.synced("clerk");
        server::PgConnection admin(m_province->world().database.conninfo("postgres"));
        admin.script("UPDATE account SET disabled = true WHERE name = 'clerk2'");
        QCOMPARE(third.sync("clerk2").error->detail, QStringLiteral("disabled"));
        third.leave();
        const std::unique_ptr<CryptoProvider> crypto = makeOpenSslProvider();
        QCOMPARE(Session::unlock(third.folder(), QStringLiteral("clerk2"), Secret::fromText(officePassword),
                                 {.crypto = *crypto, .clock = third.clock, .cacheMebibytes = 64, .costs = {.n = 1024}})
                     .error()
                     .code,
                 ErrorCode::WrongPassword);
        admin.script("UPDATE account SET disabled = false WHERE name = 'clerk2'");
        (void)third.as("clerk");
        const auto device = third.wait([](Workspace &work) -> Result<QString> { return ServerLinkStore(work).find()->device; });
        admin.exec("UPDATE device SET revoked_at = now(), revoked_by = 'city_admin', reason = 'lost' WHERE id = $1",
                   {server::pgText(*device)});
        QCOMPARE(third.sync("clerk").error->detail, QStringLiteral("revoked"));
        QCOMPARE(third.as("clerk").wait([](Workspace &work) { return OfflineLease(work).check(); }).error().detail,
                 QStringLiteral("revoked"));
    }

    void f12_authorityThatChanges()
    {
        const RecordId id = fresh(*m_one);
        m_province->changeAuthority();
        const SyncSummary stranger = m_one->sync("clerk");
        QCOMPARE(stranger.error->detail, QStringLiteral("certificate_other"));
        QCOMPARE(stranger.waiting, 1);
        const auto byClerk = m_one->as("clerk").wait(
            [this](Workspace &work) { return ServerLinkStore(work).addAuthority(m_province->authority()); });
        QCOMPARE(byClerk.error().code, ErrorCode::Forbidden);
        for (SyncComputer *each : {m_one.get(), m_two.get()})
            QVERIFY(each->as("local_admin").wait([this](Workspace &work) {
                return ServerLinkStore(work).addAuthority(m_province->authority());
            }));
        (void)m_one->synced("clerk");
        QCOMPARE(atProvince(id), 1);
        compareAll();
    }

    void operationsOfTheLevelAboveWaitForIt()
    {
        SyncComputer city(*m_province, "610100");
        const RecordId id = city.create("clerk", enterpriseType, inventedEnterprise(++m_serial));
        city.edit("city_clerk", enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("市级")}});
        city.edit("clerk", enterpriseType, id, {{QStringLiteral("landline"), QStringLiteral("029-33334444")}});
        const SyncSummary county = city.synced("clerk");
        QCOMPARE(county.acknowledged, 1);
        QCOMPARE(county.parked + county.conflicts, 0);
        QCOMPARE(county.waiting, 2);
        QCOMPARE(city.synced("city_clerk").acknowledged, 2);
        QCOMPARE(city.difference("610100"), QString());
    }

    void leaseRunsOut()
    {
        SyncComputer third(*m_province, "610103");
        (void)third.synced("clerk");
        third.clock.advanceDays(29);
        QVERIFY(third.as("clerk").wait([](Workspace &work) { return OfflineLease(work).check(); }));
        third.clock.advanceDays(2);
        const auto made = third.as("clerk").wait(
            [&](Workspace &work) { return RecordService(work).create(enterpriseType, inventedEnterprise(++m_serial)); });
        QCOMPARE(made.error().detail, QStringLiteral("lease"));
        // A clock that goes back wins no time.
        third.clock.advanceDays(-10);
        QCOMPARE(third.wait([](Workspace &work) { return OfflineLease(work).check(); }).error().detail,
                 QStringLiteral("lease"));
    }
};

QTEST_GUILESS_MAIN(SyncRightsTest)
#include "tst_sync_rights.moc"
