// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What people say with a step at one computer is read at the others: reasons, pins, whose the matter is, and what was changed;
// and tasks that the province raises.
#include "app/records/record_history.h"
#include "app/review/addressee.h"
#include "app/review/return_changes.h"
#include "app/review/work_queue.h"
#include "tests/support/invented.h"
#include "tests/sync/sync_world.h"

#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

class SyncStepsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<SyncProvince> m_province;
    std::unique_ptr<SyncComputer> m_window;  ///< the clerk's
    std::unique_ptr<SyncComputer> m_desk;    ///< the reviewers'
    int m_serial = 0;

    RecordId submitted()
    {
        const RecordId id = m_window->create("clerk", enterpriseType, inventedEnterprise(++m_serial));
        if (const auto done = m_window->act("clerk", enterpriseType, id, "submit"); !done || !done->saved)
            qFatal("not submitted");
        (void)m_window->synced("clerk");
        (void)m_desk->synced("reviewer");
        return id;
    }
    Result<Outcome> returned(const RecordId &id)
    {
        return m_desk->as("reviewer").wait([&](Workspace &work) {
            return ReviewService(work).act(enterpriseType, id,
                                           {.action = QStringLiteral("return"),
                                            .reason = QStringLiteral("inconsistent"),
                                            .note = QStringLiteral("与执照不一致"),
                                            .pins = {{.field = QStringLiteral("brand"), .note = QStringLiteral("缺品牌")},
                                                     {.field = QStringLiteral("contact_phone"), .note = {}}}});
        });
    }
    /// `person action` of each step in the record's history, the newest first.
    static QStringList stepsOf(SyncComputer &computer, const char *user, const RecordId &id)
    {
        return *computer.as(user).wait([&](Workspace &work) -> Result<QStringList> {
            const Result<RecordHistory> history = RecordHistory::read(work, enterpriseType, id);
            QStringList steps;
            for (const AuditRow &step : history->steps())
                steps.append(history->person(step) + u' ' + step.entry.action);
            return steps;
        });
    }
    std::optional<Addressee> addresseeAt(SyncComputer &computer, const char *user, const RecordId &id)
    {
        return *computer.as(user).wait([&](Workspace &work) -> Result<std::optional<Addressee>> {
            return AddresseeService(work).of(enterpriseType, *work.store.load(enterpriseType, id));
        });
    }

private slots:
    void initTestCase()
    {
        m_province = std::make_unique<SyncProvince>();
        server::PgConnection(m_province->world().database.conninfo("postgres"))
            .script("UPDATE account SET display_name = '审核员' WHERE name = 'reviewer'");
        m_window = std::make_unique<SyncComputer>(*m_province, "610103");
        m_desk = std::make_unique<SyncComputer>(*m_province, "610103", true, 2);
        // A snapshot tells what is, not how it came about; from here on the feed does.
        (void)m_desk->synced("reviewer");
        (void)m_window->synced("clerk");
    }

    void whatAReviewerSaidIsReadByTheClerk()
    {
        const RecordId id = submitted();
        // The desk knows who filed it: nobody reviews the own filing, at whichever computer.
        QCOMPARE(stepsOf(*m_desk, "reviewer", id), (QStringList {QStringLiteral("clerk submit")}));
        QVERIFY(returned(id));
        (void)m_desk->synced("reviewer");
        (void)m_window->synced("clerk");
        const auto notice = *m_window->as("clerk").wait([&](Workspace &work) -> Result<std::optional<ReturnNotice>> {
            return returnNotice(work, *work.store.load(enterpriseType, id));
        });
        QVERIFY(notice);
        QCOMPARE(notice->reason, QStringLiteral("inconsistent"));
        QCOMPARE(notice->note, QStringLiteral("与执照不一致"));
        QCOMPARE(notice->pins.size(), 2);
        QCOMPARE(notice->pins.constFirst().field, QStringLiteral("brand"));
        QCOMPARE(notice->pins.constFirst().note, QStringLiteral("缺品牌"));
        QCOMPARE(notice->pins.constFirst().madeBy, QStringLiteral("reviewer"));
        QCOMPARE(
            stepsOf(*m_window, "clerk", id),
            (QStringList {QStringLiteral("reviewer return"), QStringLiteral("clerk submit"), QStringLiteral("clerk create")}));
        // One's own step comes back by the feed and stands there once; so it does after another pass.
        (void)m_desk->synced("reviewer");
        QCOMPARE(stepsOf(*m_desk, "reviewer", id),
                 (QStringList {QStringLiteral("reviewer return"), QStringLiteral("clerk submit")}));

        // Mended and handed in again: the reviewer sees what became of the pins.
        m_window->edit("clerk", enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("安心")}});
        QVERIFY(m_window->act("clerk", enterpriseType, id, "submit"));
        (void)m_window->synced("clerk");
        (void)m_desk->synced("reviewer");
        const auto since = m_desk->as("reviewer").wait([&](Workspace &work) {
            return returnChanges(work, enterpriseType, *work.store.load(enterpriseType, id));
        });
        QVERIFY(since && *since);
        QVERIFY((*since)->byActor);
        QCOMPARE((*since)->fields.size(), 2);
        QCOMPARE((*since)->fields.at(0).field, QStringLiteral("brand"));
        QVERIFY((*since)->fields.at(0).pinned && (*since)->fields.at(0).changed);
        QCOMPARE((*since)->fields.at(0).after, QStringLiteral("安心"));
        QVERIFY((*since)->fields.at(1).pinned && !(*since)->fields.at(1).changed);
        QCOMPARE(m_window->difference("610103"), QString());
        QCOMPARE(m_desk->difference("610103"), QString());
        // Answered pins are open nowhere.
        QCOMPARE(m_desk->count(QStringLiteral("SELECT count(*) FROM pin WHERE resolved = 0")), 0);
        QCOMPARE(m_window->count(QStringLiteral("SELECT count(*) FROM pin WHERE resolved = 0")), 0);
    }

    /// The name is the province's where the vault knows nobody of that login; and a filing goes back to whoever returned it.
    void strangersAreCalledByTheirNames()
    {
        const RecordId id = submitted();
        SyncComputer city(*m_province, "610100");
        (void)city.as("local_admin").wait([](Workspace &work) -> Result<void> {
            work.database().exec(QStringLiteral("DELETE FROM user WHERE name = 'reviewer'"));
            return {};
        });
        // A snapshot tells what is, not how it came about.
        (void)city.synced("city_reviewer");
        QCOMPARE(stepsOf(city, "city_reviewer", id), QStringList());
        QVERIFY(m_desk->act("reviewer", enterpriseType, id, "approve"));
        (void)m_desk->synced("reviewer");
        (void)city.synced("city_reviewer");
        QCOMPARE(stepsOf(city, "city_reviewer", id), QStringList {QStringLiteral("审核员 approve")});
        const auto sentBack = city.as("city_reviewer").wait([&](Workspace &work) {
            return ReviewService(work).act(enterpriseType, id,
                                           {.action = QStringLiteral("return"), .reason = QStringLiteral("missing_material")});
        });
        QVERIFY(sentBack && sentBack->saved);
        (void)city.synced("city_reviewer");
        (void)m_window->synced("clerk");
        const auto again = m_window->act("clerk", enterpriseType, id, "submit");
        QVERIFY(again);
        QCOMPARE(again->state, QStringLiteral("county_approved"));
        QCOMPARE(m_window->synced("clerk").parked, 0);
    }

    /// 转办.
    void whoseAMatterIsGoesAlong()
    {
        const RecordId id = submitted();
        (void)m_window->synced("clerk");
        const auto passed = m_desk->as("reviewer").wait([&](Workspace &work) {
            return AddresseeService(work).passOn(enterpriseType, id, QStringLiteral("reviewer2"), QStringLiteral("你熟悉这家"));
        });
        QVERIFY(passed && passed->saved);
        const SyncSummary summary = m_desk->synced("reviewer");
        QCOMPARE(summary.acknowledged, 1);
        QCOMPARE(summary.parked + summary.conflicts + summary.waiting, 0);
        (void)m_window->synced("clerk");
        const std::optional<Addressee> addressee = addresseeAt(*m_window, "clerk", id);
        QVERIFY(addressee);
        QCOMPARE(addressee->user, QStringLiteral("reviewer2"));
        QCOMPARE(addressee->ground, Addressee::Ground::PassedOn);
        QCOMPARE(addressee->note, QStringLiteral("你熟悉这家"));
        QCOMPARE(stepsOf(*m_window, "clerk", id).constFirst(), QStringLiteral("reviewer pass_on"));
        // It changed nothing of the record, here or there.
        QCOMPARE(m_window->difference("610103"), QString());
        QCOMPARE(m_desk->difference("610103"), QString());
        QVERIFY(m_desk->act("reviewer2", enterpriseType, id, "approve"));
        (void)m_desk->synced("reviewer2");
        (void)m_window->synced("clerk");
        QVERIFY(!addresseeAt(*m_window, "clerk", id));
        // Who cannot go on with it cannot pass it on: the province asks as well.
        const auto server = m_window->as("clerk").wait([&](Workspace &work) {
            return work.transact([&]() -> Result<void> {
                ChangeContext context = work.context();
                context.addressee = QStringLiteral("reviewer");
                work.store.remark(enterpriseType, *work.store.load(enterpriseType, id), context, passOnAction, {});
                return {};
            });
        });
        QVERIFY(server);
        QCOMPARE(m_window->synced("clerk").parked, 1);
    }

    /// One document in two counties.
    void tasksOfTheProvinceWaitForTheClerk()
    {
        SyncComputer far(*m_province, "610104");
        const RecordId employer = m_window->create("clerk", enterpriseType, inventedEnterprise(++m_serial));
        const RecordId farEmployer = far.create("far_clerk", enterpriseType, inventedEnterprise(++m_serial));
        const RecordId here = m_window->create("clerk", workerType, inventedWorker(2, employer.toString()));
        (void)far.create("far_clerk", workerType, inventedWorker(2, farEmployer.toString()));
        (void)m_window->synced("clerk");
        (void)far.synced("far_clerk");
        (void)m_window->synced("clerk");
        (void)far.synced("far_clerk");
        const auto tasks = [](SyncComputer &computer, const char *user) {
            return *computer.as(user).wait([](Workspace &work) -> Result<QList<QueueLine>> {
                return WorkQueues(work).lines({.queue = WorkQueue::Mine, .type = &duplicateTaskType});
            });
        };
        QList<QueueLine> mine = tasks(*m_window, "clerk");
        QCOMPARE(mine.size(), 1);
        QCOMPARE(mine.constFirst().action, QStringLiteral("close"));
        QCOMPARE(mine.constFirst().name, QStringLiteral("柳试验"));
        QVERIFY2(mine.constFirst().detail.contains(QStringLiteral("莲湖")), qPrintable(mine.constFirst().detail));
        QCOMPARE(tasks(far, "far_clerk").size(), 1);
        // Without a verdict it stays.
        const auto close = [&](const QJsonObject &values) {
            return m_window->as("clerk").wait([&](Workspace &work) {
                return ReviewService(work).act(duplicateTaskType, mine.constFirst().id,
                                               {.action = QStringLiteral("close"), .values = values});
            });
        };
        QVERIFY(!close({})->saved);
        QVERIFY(close({{QStringLiteral("verdict"), QStringLiteral("different")}})->saved);
        QCOMPARE(m_window->synced("clerk").parked, 0);
        QVERIFY(tasks(*m_window, "clerk").isEmpty());
        (void)far.synced("far_clerk");
        QVERIFY(tasks(far, "far_clerk").isEmpty());
        QVERIFY(m_window->load(workerType, here));
    }
};

QTEST_GUILESS_MAIN(SyncStepsTest)
#include "tst_sync_steps.moc"
