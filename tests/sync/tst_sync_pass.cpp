// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Two offices of one county and a province: real vaults, the real service, a real PostgreSQL, TLS between them.
#include "app/attachments/attachment_service.h"
#include "app/sync/certificate_sync.h"
#include "app/sync/sync_scheduler.h"
#include "tests/sync/two_offices.h"

#include <QBuffer>
#include <QImage>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

class SyncPassTest : public QObject, protected TwoOffices {
    Q_OBJECT

private slots:
    void initTestCase() { begin(); }

    void recordsGoThereAndOn()
    {
        const RecordId enterprise = m_one->create("clerk", enterpriseType, inventedEnterprise(++m_serial));
        const RecordId worker = m_one->create("clerk", workerType, inventedWorker(1, enterprise.toString()));
        const SyncSummary sent = m_one->synced("clerk");
        QVERIFY(sent.sent >= 2);
        QCOMPARE(sent.acknowledged, sent.sent);
        QCOMPARE(sent.conflicts + sent.parked + sent.waiting, 0);
        QVERIFY(sent.bytesUp > 0 && sent.bytesDown > 0 && sent.skewSeconds.has_value());
        const SyncSummary pulled = m_two->synced("clerk2");
        QVERIFY(pulled.pulled >= 2);
        QCOMPARE(m_two->value(workerType, worker, "name"), QStringLiteral("柳试验"));
        // Found by search, counted, and with a living status, as what was entered here.
        QCOMPARE(m_two->count(QStringLiteral("SELECT count(*) FROM search_key JOIN worker ON search_key.record = worker.seq "
                                             "WHERE kind = 1 AND k = '试验'")),
                 1);
        QCOMPARE(m_two->count(QStringLiteral("SELECT amount FROM state_count WHERE type = 'enterprise' AND unit = '610103'")),
                 1);
        QCOMPARE(m_two->count(QStringLiteral("SELECT count(*) FROM worker_status")), 1);
        compareAll();
    }

    void importedRecordsAreNewOnes()
    {
        const RecordId id = m_one->create("clerk", enterpriseType, inventedEnterprise(++m_serial));
        QVERIFY(m_one->wait([&](Workspace &work) {
            return work.transact([&]() -> Result<void> {
                Enterprise other = *work.store.get<Enterprise>(enterpriseType, id);
                other.id = {};
                other.creditCode = inventedCreditCode(++m_serial);
                work.store.insert(enterpriseType, other, work.context(), QStringLiteral("import"));
                return {};
            });
        }));
        QCOMPARE(m_one->synced("clerk").acknowledged, 2);
        (void)m_two->synced("clerk2");
        compareAll();
    }

    void secondPassHasNothingToDo()
    {
        const SyncSummary again = m_one->synced("clerk");
        QCOMPARE(again.sent + again.pulled + again.removed, 0);
    }

    void chainsOfEditsGoInOrder()
    {
        const RecordId id = m_one->create("clerk", enterpriseType, inventedEnterprise(++m_serial));
        for (int i = 0; i < 5; ++i)
            m_one->edit("clerk", enterpriseType, id,
                        {{QStringLiteral("contact_phone"), QStringLiteral("1390000100%1").arg(i)},
                         {QStringLiteral("brand"), QStringLiteral("牌%1").arg(i)}});
        const SyncSummary sent = m_one->synced("clerk");
        QCOMPARE(sent.acknowledged, 6);
        QCOMPARE(sent.merged + sent.conflicts + sent.parked, 0);
        (void)m_two->synced("clerk2");
        QCOMPARE(m_two->value(enterpriseType, id, "brand"), QStringLiteral("牌4"));
        compareAll();
    }

    void photosAndScansFollow()
    {
        const RecordId id = m_one->create("clerk", enterpriseType, inventedEnterprise(++m_serial));
        QImage image(1200, 900, QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                image.setPixelColor(x, y, QColor((x * 7 + y) % 256, (x * y) % 256, (x + y * 3) % 256));
        }
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG"));
        const auto attached = m_one->wait([&](Workspace &work) {
            return AttachmentService(work).attach(enterpriseType, id, QStringLiteral("licence_scan"), bytes);
        });
        QVERIFY(attached && attached->saved);
        // The network goes after the first piece; the next pass goes on behind it.
        int pieces = 0;
        m_one->fault = [&pieces](const SyncRequest &asked, SyncTransport &inner) -> Result<SyncReply> {
            Result<SyncReply> reply = inner.exchange(asked);
            return asked.method == "PATCH" && ++pieces == 1 ? Result<SyncReply>(failure(ErrorCode::Offline, "cut_off")) : reply;
        };
        const SyncSummary cut = m_one->sync("clerk");
        QVERIFY2(cut.error && cut.error->code == ErrorCode::Offline,
                 qPrintable(QString::fromUtf8(QJsonDocument(cut.toJson()).toJson())));
        m_one->fault = {};
        QCOMPARE(m_one->synced("clerk").filesUp, 1);
        QCOMPARE(m_two->synced("clerk2").filesDown, 1);
        const AttachmentHash hash = std::static_pointer_cast<Enterprise>(m_two->load(enterpriseType, id))->licenceScan;
        const auto read = m_two->wait([&](Workspace &work) { return AttachmentService(work).read(hash); });
        QVERIFY(read);
        QVERIFY(!QImage::fromData(read->bytes).isNull());
        QCOMPARE(m_two->synced("clerk2").filesDown, 0);
    }

    void certificatesGetWhatTheyNeed()
    {
        (void)m_one->synced("officer");
        QCOMPARE(m_one->count(QStringLiteral("SELECT count(*) FROM status_list")), 1);
        QCOMPARE(m_one->count(QStringLiteral("SELECT count(*) FROM signing_key WHERE state = 'authority'")), 1);
        QCOMPARE(m_one->count(QStringLiteral("SELECT count(*) FROM signing_key WHERE state = 'certified'")), 1);
        // The range of the device's own is for when there is nothing else; one without is given numbers before it needs them.
        QCOMPARE(m_one->count(QStringLiteral("SELECT count(*) FROM number_block WHERE origin = 'lease'")), 1);
        SyncComputer late(*m_province, "610103", true, 77);
        (void)late.synced("officer");
        QCOMPARE(late.count(QStringLiteral("SELECT last - next + 1 FROM number_block WHERE origin = 'lease'")),
                 qint64(CertificateNeeds::leasedAtOnce));
        (void)late.synced("officer");
        QCOMPARE(late.count(QStringLiteral("SELECT count(*) FROM number_block")), 1);
    }

    void theDayAddsUp()
    {
        SyncComputer office(*m_province, "610103");
        (void)office.synced("clerk");
        SyncComputer other(*m_province, "610103");
        QList<RecordId> made;
        for (int i = 0; i < 8; ++i)
            made.append(office.create("clerk", enterpriseType, inventedEnterprise(++m_serial)));
        (void)office.synced("clerk");
        (void)other.synced("clerk2");
        other.edit("clerk2", enterpriseType, made.at(0), {{QStringLiteral("brand"), QStringLiteral("彼")}});
        (void)other.synced("clerk2");
        office.edit("clerk", enterpriseType, made.at(0), {{QStringLiteral("brand"), QStringLiteral("此")}});
        (void)office.synced("clerk");
        for (int i = 0; i < 2; ++i)
            (void)office.create("clerk", enterpriseType, inventedEnterprise(++m_serial));
        const DayEnd day =
            *office.as("clerk").wait([](Workspace &work) -> Result<DayEnd> { return SyncStates(work).dayEnd(work.today()); });
        QCOMPARE(day.lines.size(), 1);
        QCOMPARE(day.sum.entered, 10);
        QCOMPARE(day.sum.acknowledged, 7);
        QCOMPARE(day.sum.waiting, 2);
        QCOMPARE(day.sum.conflicts, 1);
        QCOMPARE(day.sum.rejected, 0);
        QVERIFY(day.receiptsGood && day.receipts > 0);
        // A receipt that somebody has mended covers nothing.
        QVERIFY(office.wait([](Workspace &work) -> Result<void> {
            work.database().exec(QStringLiteral("UPDATE sync_receipt SET operations = replace(operations, '\"sequence\":', "
                                                "'\"sequence\":1')"));
            return {};
        }));
        QVERIFY(!office.wait([](Workspace &work) -> Result<DayEnd> { return SyncStates(work).dayEnd(work.today()); })
                     ->receiptsGood);
    }

    void whoIsMovedElsewhereSyncsNothingHere()
    {
        server::PgConnection admin(m_province->world().database.conninfo("postgres"));
        admin.script("UPDATE account SET unit = '610104' WHERE name = 'clerk2'");
        const SyncSummary summary = m_two->sync("clerk2");
        QCOMPARE(summary.error->detail, QStringLiteral("other_unit"));
        QCOMPARE(summary.pulled + summary.sent, 0);
        admin.script("UPDATE account SET unit = '610103' WHERE name = 'clerk2'");
    }

    void rightsThatGrowAndShrink()
    {
        // A vault of the city whose only clerk looks after one county, then all of them, then one again.
        server::PgConnection admin(m_province->world().database.conninfo("postgres"));
        SyncComputer far(*m_province, "610104");
        const RecordId there = far.create("far_clerk", enterpriseType, inventedEnterprise(++m_serial));
        (void)far.synced("far_clerk");
        SyncComputer city(*m_province, "610100");
        QVERIFY(city.as("local_admin").wait([](Workspace &work) -> Result<void> {
            for (const char *name : {"city_clerk", "city_reviewer", "far_clerk"}) {
                if (const auto gone = UserService(work).disable(QLatin1String(name)); !gone)
                    return gone;
            }
            work.database().exec(QStringLiteral("UPDATE user SET unit = '610103' WHERE name = 'local_admin'"));
            return {};
        }));
        (void)city.synced("clerk");
        QVERIFY(!city.load(enterpriseType, there));
        admin.script("UPDATE account SET unit = '610100' WHERE name = 'clerk'");
        (void)city.synced("clerk");
        QVERIFY(city.load(enterpriseType, there));
        admin.script("UPDATE account SET unit = '610103' WHERE name = 'clerk'");
        QVERIFY(city.synced("clerk").removed > 0);
        QVERIFY(!city.load(enterpriseType, there));
        QCOMPARE(city.difference("610103"), QString());
    }

    void vaultsThatWorkedAloneBringTheirWork()
    {
        SyncComputer alone(*m_province, "610103", false);
        const RecordId kept = alone.create("clerk", enterpriseType, inventedEnterprise(++m_serial));
        const RecordId gone = alone.create("clerk", enterpriseType, inventedEnterprise(++m_serial));
        for (const char16_t *brand : {u"一", u"二", u"三"})
            alone.edit("clerk", enterpriseType, kept, {{QStringLiteral("brand"), QString::fromUtf16(brand)}});
        alone.remove("clerk", enterpriseType, gone);
        const RecordSyncState before =
            *alone.wait([&](Workspace &work) -> Result<RecordSyncState> { return SyncStates(work).of(enterpriseType, kept); });
        QCOMPARE(before.state, SyncState::LocalOnly);
        alone.enrolHere();
        QCOMPARE(alone.synced("clerk").acknowledged, 6);
        QCOMPARE(alone.value(enterpriseType, kept, "brand"), QStringLiteral("三"));
        QCOMPARE(alone.difference("610103"), QString());
        const RecordSyncState after =
            *alone.wait([&](Workspace &work) -> Result<RecordSyncState> { return SyncStates(work).of(enterpriseType, kept); });
        QCOMPARE(after.state, SyncState::Acknowledged);
        QVERIFY(after.at.isValid());
        settle();
    }

    void theSchedulerTriesAndTriesAgain()
    {
        const RecordId id = m_one->create("clerk", enterpriseType, inventedEnterprise(++m_serial));
        SyncCredentials who {.name = QStringLiteral("clerk"), .password = Secret::fromText(officePassword)};
        SyncScheduler scheduler(m_one->as("clerk"), m_one->transport(), std::move(who), {});
        QSignalSpy ended(&scheduler, &SyncScheduler::ended);
        scheduler.start();
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(!scheduler.last().error);
        QCOMPARE(scheduler.last().acknowledged, 1);
        QCOMPARE(scheduler.state(), SyncScheduler::State::Waiting);
        QVERIFY(scheduler.nextAt() > m_one->clock.now().addSecs(59));
        QCOMPARE(m_province->count("SELECT count(*) FROM record WHERE id = $1", {server::pgText(id.toString())}), 1);
        // Nobody answers: later, and not before it is time, unless somebody asks.
        m_one->fault = [](const SyncRequest &, SyncTransport &) -> Result<SyncReply> {
            return failure(ErrorCode::Offline, "unreachable");
        };
        scheduler.syncNow();
        QTRY_COMPARE(ended.size(), 2);
        QCOMPARE(scheduler.state(), SyncScheduler::State::Offline);
        QVERIFY(scheduler.nextAt() >= m_one->clock.now().addSecs(15));
        m_one->fault = {};
        scheduler.syncNow();
        QTRY_COMPARE(ended.size(), 3);
        QCOMPARE(scheduler.state(), SyncScheduler::State::Waiting);
        scheduler.stop();
        QCOMPARE(scheduler.state(), SyncScheduler::State::Stopped);
    }

    /// The next attempt would be due in a quarter of a minute, and later each time.
    void aNetworkThatComesBackWakesIt()
    {
        SyncCredentials who {.name = QStringLiteral("clerk"), .password = Secret::fromText(officePassword)};
        SyncScheduler scheduler(m_one->as("clerk"), m_one->transport(), std::move(who), {.wakeSeconds = 0});
        QSignalSpy ended(&scheduler, &SyncScheduler::ended);
        m_one->fault = [](const SyncRequest &, SyncTransport &) -> Result<SyncReply> {
            return failure(ErrorCode::Offline, "unreachable");
        };
        // With or without somebody who tells.
        scheduler.listenToNetwork();
        scheduler.start();
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(scheduler.state(), SyncScheduler::State::Offline);
        scheduler.setReachable(false);
        QVERIFY(scheduler.nextAt() >= m_one->clock.now().addSecs(15));
        m_one->fault = {};
        scheduler.setReachable(true);
        QTRY_COMPARE(ended.size(), 2);
        QCOMPARE(scheduler.state(), SyncScheduler::State::Waiting);
        // All is well: nothing has to be made good.
        scheduler.setReachable(false);
        scheduler.setReachable(true);
        QVERIFY(scheduler.nextAt() > m_one->clock.now().addSecs(59));
        scheduler.stop();
    }
};

QTEST_GUILESS_MAIN(SyncPassTest)
#include "tst_sync_pass.moc"
