// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Who may go on: rights, devices, authorities and leases that change while people work.
#include "app/attachments/attachment_service.h"
#include "app/certificates/certificate_service.h"
#include "app/duplicates/duplicate_service.h"
#include "app/exchange/import_service.h"
#include "app/records/transfer_service.h"
#include "app/review/addressee.h"
#include "app/review/review_service.h"
#include "app/session/offline_lease.h"
#include "app/sync/certificate_sync.h"
#include "domain/rules/certificate_number.h"
#include "tests/sync/two_offices.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

class SyncRightsTest : public QObject, protected TwoOffices {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        begin();
        settle();
    }
    void cleanup() { cleanUpFaults(); }

    void f15_recordsThatLeave()
    {
        const RecordId id = fresh(*m_two, "clerk2");
        const RecordId edited = fresh(*m_two, "clerk2");
        settle();
        // An edit here that cannot be sent before the record goes: it is parked, with what was meant.
        m_one->edit("clerk", enterpriseType, edited, {{QStringLiteral("brand"), QStringLiteral("未传")}});
        server::PgConnection admin(m_province->world().database.conninfo("postgres"));
        m_byHand = true;
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
        admin.exec("UPDATE record SET updated_at = updated_at - interval '500 days' WHERE id = $1",
                   {server::pgText(gone.toString())});
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

    /// Two copies of one computer that both work on: each chain grows, and only at the place where they part it shows.
    void f25_cloneThatWorksOn()
    {
        SyncComputer original(*m_province, "610103", true, 3);
        (void)original.synced("officer");
        original.leave();
        SyncComputer clone(*m_province, "610103", false, 3);
        clone.leave();
        copyVault(original.folder(), clone.folder());
        const RecordId there = fresh(original);
        (void)original.synced("clerk");
        // The copy has done more since, so that its chain is not the shorter one.
        RecordId unsent;
        for (int i = 0; i < 12; ++i)
            unsent = fresh(clone);
        const SyncSummary met = clone.sync("clerk");
        QVERIFY(met.error);
        QCOMPARE(met.error->detail, QStringLiteral("cloned"));
        QCOMPARE(met.sent, 0);
        QCOMPARE(clone.sync("clerk").error->detail, QStringLiteral("cloned"));
        const auto refused = clone.as("clerk").wait([&](Workspace &work) {
            return RecordService(work).edit(enterpriseType, unsent, {{QStringLiteral("brand"), QStringLiteral("不可")}});
        });
        QCOMPARE(refused.error().detail, QStringLiteral("cloned"));
        // The first one is not bothered.
        (void)original.synced("clerk");
        const auto before = clone.as("local_admin").wait([](Workspace &work) -> Result<int> {
            return NumberService(work, DeviceNumbers(3)).left();
        });
        QVERIFY(*before > CertificateNeeds::leasedAtOnce);
        clone.enrolHere();
        // Its numbers are the other one's as well: none of them is given any more.
        const auto left = clone.as("local_admin").wait([](Workspace &work) -> Result<int> {
            return NumberService(work, DeviceNumbers(3)).left();
        });
        QCOMPARE(*left, 0);
        QCOMPARE(clone.synced("clerk").acknowledged, 12);
        QCOMPARE(atProvince(unsent), 1);
        QVERIFY(clone.load(enterpriseType, there));
        QCOMPARE(clone.difference("610103"), QString());
        (void)clone.synced("officer");
        const auto leased = clone.as("officer").wait(
            [](Workspace &work) -> Result<int> { return NumberService(work, DeviceNumbers(3)).leased(); });
        QCOMPARE(*leased, CertificateNeeds::leasedAtOnce);
        (void)original.synced("clerk");
        QCOMPARE(original.difference("610103"), QString());
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
        const auto made = third.as("clerk").wait([&](Workspace &work) {
            return RecordService(work).create(enterpriseType, inventedEnterprise(++m_serial),
                                              {.reason = QStringLiteral("test")});
        });
        QVERIFY(!made);
        QCOMPARE(made.error().detail, QStringLiteral("lease"));
        // A clock that goes back wins no time.
        third.clock.advanceDays(-10);
        QCOMPARE(third.wait([](Workspace &work) { return OfflineLease(work).check(); }).error().detail,
                 QStringLiteral("lease"));
    }

    /// Whatever somebody uses to change something; looking, copying and syncing go on.
    void nothingIsChangedWithoutALease()
    {
        SyncComputer third(*m_province, "610103", true, 4);
        (void)third.synced("clerk");
        const RecordId draft = fresh(third);
        const RecordId twin = fresh(third);
        const RecordId filed = fresh(third);
        QVERIFY(third.act("clerk", enterpriseType, filed, "submit"));
        const RecordId worker = third.create("clerk", workerType, inventedWorker(++m_serial, draft.toString()));
        Certificate certificate;
        certificate.worker = worker;
        certificate.enterprise = draft;
        certificate.unit = QStringLiteral("610103");
        certificate.number = makeCertificateNumber(certificate.unit, 2026, 400'001).text();
        certificate.issuedOn = third.clock.today();
        certificate.validUntil = third.clock.today().addYears(1);
        (void)third.as("officer").wait([&](Workspace &work) {
            return work.transact([&]() -> Result<void> {
                work.store.insert(certificateType, certificate, work.context(), QStringLiteral("request"));
                return {};
            });
        });
        const QString outbox = QStringLiteral("SELECT count(*) FROM outbox");
        const qint64 entered = third.count(outbox);
        QByteArray scan;
        QBuffer buffer(&scan);
        QImage page(900, 1200, QImage::Format_RGB32);
        page.fill(Qt::white);
        QVERIFY(page.save(&buffer, "JPEG"));
        QTemporaryDir files;
        const QString roster = files.filePath(QStringLiteral("roster.csv"));
        QFile csv(roster);
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write(
            QStringLiteral("企业名称,统一社会信用代码,企业类型,法定代表人,经营范围,注册地址,联系电话\n"
                           "西安试验家政服务有限公司九部,%1,企业,秦安和,家政服务,陕西省西安市碑林区南大街1号,13900009999\n")
                .arg(inventedCreditCode(999))
                .toUtf8());
        csv.close();
        third.clock.advanceDays(31);
        struct Edit {
            const char *name;
            const char *user;
            std::function<std::optional<Error>(Workspace &)> make;
        };
        const auto errorOf = [](const auto &result) { return result ? std::nullopt : std::optional(result.error()); };
        const QJsonObject brand {{QStringLiteral("brand"), QStringLiteral("不可")}};
        const std::vector<Edit> edits {
            {"create", "clerk",
             [&](Workspace &work) {
                 return errorOf(
                     RecordService(work).create(enterpriseType, inventedEnterprise(990), {.reason = QStringLiteral("x")}));
             }},
            {"edit", "clerk", [&](Workspace &work) { return errorOf(RecordService(work).edit(enterpriseType, draft, brand)); }},
            {"merge", "clerk",
             [&](Workspace &work) { return errorOf(RecordService(work).merge(enterpriseType, draft, twin)); }},
            {"step", "clerk",
             [&](Workspace &work) {
                 return errorOf(ReviewService(work).act(enterpriseType, draft, {.action = QStringLiteral("submit")}));
             }},
            {"steps", "clerk",
             [&](Workspace &work) {
                 return errorOf(ReviewService(work).batch(enterpriseType, {.action = QStringLiteral("submit")}));
             }},
            {"pass on", "reviewer",
             [&](Workspace &work) {
                 return errorOf(AddresseeService(work).passOn(enterpriseType, filed, QStringLiteral("reviewer2"), {}));
             }},
            {"different", "clerk",
             [&](Workspace &work) {
                 return errorOf(DuplicateService(work).different(
                     enterpriseType, {.first = std::min(draft, twin), .second = std::max(draft, twin)},
                     QStringLiteral("两家")));
             }},
            {"transfer", "clerk",
             [&](Workspace &work) {
                 return errorOf(
                     TransferService(work).ask({.type = &enterpriseType, .id = draft, .toUnit = QStringLiteral("610104")}));
             }},
            {"attach", "clerk",
             [&](Workspace &work) {
                 return errorOf(AttachmentService(work).attach(enterpriseType, draft, QStringLiteral("licence_scan"), scan));
             }},
            {"import", "clerk", [&](Workspace &work) { return errorOf(ImportService(work).run(enterpriseType, roster)); }},
            {"certificate", "officer",
             [&](Workspace &work) {
                 CertificateService(work).step({certificate.number},
                                               {.action = QStringLiteral("cancel"), .reason = QStringLiteral("other")});
                 return std::optional<Error>();
             }},
        };
        for (const Edit &edit : edits) {
            const auto made = third.as(edit.user).wait([&](Workspace &work) -> Result<void> {
                const std::optional<Error> error = edit.make(work);
                return error ? Result<void>(*error) : Result<void>();
            });
            QVERIFY2(!made, edit.name);
            QVERIFY2(made.error().detail == u"lease",
                     qPrintable(QLatin1String(edit.name) + u' ' + errorName(made.error().code) + u' ' + made.error().field +
                                u' ' + made.error().detail));
            QCOMPARE(third.count(outbox), entered);
        }
        const auto looked =
            third.as("clerk").wait([&](Workspace &work) { return RecordService(work).show(enterpriseType, draft); });
        QVERIFY(looked);
        const auto kept = third.as("local_admin").wait([&](Workspace &work) {
            return work.vault->backup(files.filePath(QStringLiteral("vault.backup")));
        });
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().detail));
        (void)third.synced("clerk");
        third.edit("clerk", enterpriseType, draft, {{QStringLiteral("brand"), QStringLiteral("又可")}});
    }
};

QTEST_GUILESS_MAIN(SyncRightsTest)
#include "tst_sync_rights.moc"
