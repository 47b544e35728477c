// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The queues of each person on a real vault, narrowed by type and unit.
#include "app/certificates/print_service.h"
#include "app/review/filing_desk.h"
#include "app/review/work_queue.h"
#include "tests/support/office.h"

#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

class WorkQueueTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> m_office;
    const QString m_clerk = QStringLiteral("clerk");
    const QString m_county = QStringLiteral("county_reviewer");
    const QString m_city = QStringLiteral("city_reviewer");

    QList<QueueLine> lines(const QString &user, const QueueQuery &query)
    {
        return m_office->as(user)
            .wait([&](Workspace &work) { return WorkQueues(work).lines(query); })
            .value_or(QList<QueueLine>());
    }
    QMap<WorkQueue, QueueCount> counts(const QString &user)
    {
        return m_office->as(user)
            .wait([](Workspace &work) { return WorkQueues(work).counts(); })
            .value_or(QMap<WorkQueue, QueueCount>());
    }
    int amount(const QString &user, WorkQueue queue) { return counts(user).value(queue).amount; }

private slots:
    void init() { m_office = std::make_unique<Office>(); }

    void aFilingGoesThroughTheQueues()
    {
        const RecordId id = m_office->submitted(1);
        QCOMPARE(amount(m_county, WorkQueue::Mine), 1);
        QCOMPARE(amount(m_city, WorkQueue::Mine), 0);
        QCOMPARE(amount(m_clerk, WorkQueue::Done), 1);
        const QueueLine line = lines(m_county, {}).first();
        QCOMPARE(line.id, id);
        QCOMPARE(line.action, QStringLiteral("approve"));
        QCOMPARE(line.name, QStringLiteral("西安禾沁1家政服务有限公司"));
        QCOMPARE(line.clock.due, QDate(2026, 11, 30));

        m_office->act(m_county, enterpriseType, id, {.action = QStringLiteral("approve")});
        QCOMPARE(amount(m_county, WorkQueue::Mine), 0);
        QCOMPARE(amount(m_county, WorkQueue::Done), 1);
        QCOMPARE(lines(m_county, {.queue = WorkQueue::Done}).first().action, QStringLiteral("approve"));
        QCOMPARE(amount(m_city, WorkQueue::Mine), 1);

        m_office->act(m_city, enterpriseType, id,
                      {.action = QStringLiteral("return"), .reason = QStringLiteral("inconsistent")});
        QCOMPARE(amount(m_clerk, WorkQueue::Returned), 1);
        QCOMPARE(amount(m_city, WorkQueue::Returned), 1);
        QVERIFY(lines(m_clerk, {.queue = WorkQueue::Returned}).first().clock.paused);
        m_office->act(m_clerk, enterpriseType, id, {.action = QStringLiteral("submit")});
        QCOMPARE(amount(m_clerk, WorkQueue::Returned), 0);
    }

    void whatIsNearItsEndComesFirst()
    {
        const RecordId old = m_office->submitted(1);
        m_office->clock.advanceDays(2);
        const RecordId fresh = m_office->submitted(2);
        QCOMPARE(amount(m_county, WorkQueue::DueSoon), 0);
        m_office->clock.advanceDays(1);
        const QList<QueueLine> soon = lines(m_county, {.queue = WorkQueue::DueSoon});
        QCOMPARE(soon.size(), 1);
        QCOMPARE(soon.first().id, old);
        QCOMPARE(soon.first().clock.colour, StatusColour::Yellow);
        m_office->clock.advanceDays(8);
        const QList<QueueLine> late = lines(m_county, {.queue = WorkQueue::DueSoon});
        QCOMPARE(late.size(), 2);
        QCOMPARE(late.first().id, old);
        QCOMPARE(late.last().id, fresh);
        QCOMPARE(late.first().clock.colour, StatusColour::Red);
    }

    void whatHasBeenPublicLongEnough()
    {
        const RecordId id = m_office->submitted(1);
        m_office->act(m_county, enterpriseType, id, {.action = QStringLiteral("approve")});
        m_office->act(m_city, enterpriseType, id, {.action = QStringLiteral("approve")});
        QCOMPARE(lines(m_city, {}).first().action, QStringLiteral("start_publicity"));
        m_office->act(m_city, enterpriseType, id, {.action = QStringLiteral("start_publicity")});
        QCOMPARE(amount(m_city, WorkQueue::Mine), 0);
        QCOMPARE(amount(m_city, WorkQueue::PublicityOver), 0);
        m_office->clock.advanceDays(8);
        QCOMPARE(amount(m_city, WorkQueue::PublicityOver), 1);
        m_office->as(m_clerk);
        m_office->create(objectionType, {{QStringLiteral("subject_type"), QStringLiteral("enterprise")},
                                         {QStringLiteral("subject"), id.toString()},
                                         {QStringLiteral("applicant_kind"), QStringLiteral("person")},
                                         {QStringLiteral("applicant"), QStringLiteral("王桂兰")},
                                         {QStringLiteral("applicant_phone"), QStringLiteral("13800001234")},
                                         {QStringLiteral("content"), QStringLiteral("住所不实")},
                                         {QStringLiteral("received_at"), QStringLiteral("2026-11-30T02:30:00Z")}});
        QCOMPARE(amount(m_city, WorkQueue::PublicityOver), 0);
    }

    void narrowedByTypeAndUnit()
    {
        m_office->submitted(1);
        const auto mine = [&](const RecordType *type, const QString &unit) {
            return int(lines(m_county, {.queue = WorkQueue::Mine, .type = type, .unit = unit}).size());
        };
        QCOMPARE(mine(nullptr, {}), 1);
        QCOMPARE(mine(&enterpriseType, QStringLiteral("610103")), 1);
        QCOMPARE(mine(&rewardType, {}), 0);
        // Another unit is not looked into by naming it.
        QCOMPARE(mine(nullptr, QStringLiteral("610104")), 0);
        const QueueCount count = counts(m_county).value(WorkQueue::Mine);
        QCOMPARE(count.byType.value(QStringLiteral("enterprise")), 1);
        QCOMPARE(count.byUnit.value(QStringLiteral("610103")), 1);
        QCOMPARE(lines(m_county, {.limit = 0}).size(), 0);
    }

    /// What was returned comes back to whoever returned it, first in the queue, and tells what has changed.
    void aReturnComesBack()
    {
        const QString colleague = QStringLiteral("second_reviewer");
        m_office->addUser({colleague, QStringLiteral("郭思远"), QStringLiteral("610103"), {Role::Reviewer}});
        const RecordId id = m_office->submitted(1);
        m_office->act(m_county, enterpriseType, id,
                      {.action = QStringLiteral("return"),
                       .reason = QStringLiteral("inconsistent"),
                       .note = QStringLiteral("请按执照更正"),
                       .pins = {{QStringLiteral("registered_address"), QStringLiteral("执照为305室")},
                                {QStringLiteral("legal_representative_document_number"), QStringLiteral("请核对")},
                                {QStringLiteral("business_scope"), {}}}});
        m_office->clock.advanceDays(1);
        const RecordId other = m_office->submitted(2);
        m_office->as(m_clerk)
            .wait([&](Workspace &work) {
                return RecordService(work).edit(
                    enterpriseType, id,
                    {{QStringLiteral("registered_address"), QStringLiteral("西安市碑林区槐芽巷1号3层305室")},
                     {QStringLiteral("legal_representative_document_number"), residentNumber(950)},
                     {QStringLiteral("declared_headcount"), 40}});
            })
            .value();
        m_office->clock.advanceDays(1);
        m_office->act(m_clerk, enterpriseType, id, {.action = QStringLiteral("submit")});

        const QList<QueueLine> mine = lines(m_county, {});
        QCOMPARE(mine.size(), 2);
        QCOMPARE(mine.first().id, id);
        QVERIFY(mine.first().addressee && mine.first().addressee->ground == Addressee::Ground::Returned);
        QVERIFY(!mine.last().addressee);
        const auto items = m_office->session().wait([](Workspace &work) { return ReviewQueue(work, enterpriseType).items(); });
        QCOMPARE(items->first().id, id);
        const Result<Filing> filing = m_office->session().wait([&](Workspace &work) { return FilingDesk(work).open(id); });
        QVERIFY(filing->returned);
        const QList<ReturnChange> &changes = filing->returned->fields;
        QCOMPARE(changes.size(), 4);
        QVERIFY(filing->returned->byActor);
        QCOMPARE(changes.at(0).before, QStringLiteral("西安市碑林区槐芽巷1号3层"));
        QCOMPARE(changes.at(0).after, QStringLiteral("西安市碑林区槐芽巷1号3层305室"));
        QCOMPARE(changes.at(0).note, QStringLiteral("执照为305室"));
        // A number has changed though it may look the same, and is nobody's business in full.
        QVERIFY(changes.at(1).changed && changes.at(1).after.contains(u'*'));
        QVERIFY(changes.at(2).pinned && !changes.at(2).changed);
        QCOMPARE(changes.at(3).field, QStringLiteral("declared_headcount"));
        QVERIFY(!changes.at(3).pinned && changes.at(3).changed);

        // It is not the colleague's, who reads all of it when he opens it, and is free once that person is gone.
        QCOMPARE(lines(colleague, {}).size(), 1);
        QCOMPARE(lines(colleague, {}).first().id, other);
        const auto seen =
            m_office->session().wait([&](Workspace &work) { return ReviewQueue(work, enterpriseType).items(id); });
        QCOMPARE(seen->size(), 2);
        m_office->as(QStringLiteral("admin"))
            .wait([&](Workspace &work) { return UserService(work).disable(m_county); })
            .value();
        QCOMPARE(lines(colleague, {}).size(), 2);
        // Decided, it is nobody's any more.
        m_office->act(colleague, enterpriseType, id, {.action = QStringLiteral("approve")});
        QCOMPARE(lines(m_city, {}).size(), 1);
        QVERIFY(!lines(m_city, {}).first().addressee);
    }

    /// A filing that the county approved and the city sent back.
    RecordId returnedByTheCity(const QString &by)
    {
        const RecordId id = m_office->submitted(1);
        m_office->act(m_county, enterpriseType, id, {.action = QStringLiteral("approve")});
        m_office->act(by, enterpriseType, id, {.action = QStringLiteral("return"), .reason = QStringLiteral("inconsistent")});
        return id;
    }
    QString submit(const QString &user, const RecordId &id)
    {
        m_office->act(user, enterpriseType, id, {.action = QStringLiteral("submit")});
        return m_office->load(enterpriseType, id)->state;
    }

    /// What the city has returned goes straight back to that person of the city; the county's approval stands.
    void aReturnOfTheCityComesBack()
    {
        const QString colleague = QStringLiteral("second_city_reviewer");
        m_office->addUser({colleague, QStringLiteral("郭思远"), QStringLiteral("610100"), {Role::Reviewer}});
        const RecordId id = returnedByTheCity(m_city);
        m_office->clock.advanceDays(1);
        m_office->as(m_clerk)
            .wait([&](Workspace &work) {
                return RecordService(work).edit(enterpriseType, id, {{QStringLiteral("declared_headcount"), 40}});
            })
            .value();
        QCOMPARE(submit(m_clerk, id), QStringLiteral("county_approved"));
        QVERIFY(lines(m_county, {}).isEmpty());
        QVERIFY(lines(colleague, {}).isEmpty());
        const QList<QueueLine> mine = lines(m_city, {});
        QCOMPARE(mine.size(), 1);
        QCOMPARE(mine.first().action, QStringLiteral("approve"));
        QVERIFY(mine.first().addressee && mine.first().addressee->ground == Addressee::Ground::Returned);
        // The city's own term goes on with what was left of it.
        QVERIFY(!mine.first().clock.paused);
        const Result<Filing> filing = m_office->session().wait([&](Workspace &work) { return FilingDesk(work).open(id); });
        QVERIFY(filing->returned && filing->returned->byActor);
        QCOMPARE(filing->returned->fields.size(), 1);
        QCOMPARE(filing->returned->fields.first().field, QStringLiteral("declared_headcount"));
        // As often as it takes.
        m_office->act(m_city, enterpriseType, id,
                      {.action = QStringLiteral("return"), .reason = QStringLiteral("missing_material")});
        QCOMPARE(submit(m_clerk, id), QStringLiteral("county_approved"));
        m_office->act(m_city, enterpriseType, id, {.action = QStringLiteral("approve")});
        QCOMPARE(m_office->load(enterpriseType, id)->state, QStringLiteral("city_approved"));
    }

    /// Without that person it waits for everybody of the city, and still not for the county.
    void whoReturnedItIsGone()
    {
        const QString colleague = QStringLiteral("second_city_reviewer");
        m_office->addUser({colleague, QStringLiteral("郭思远"), QStringLiteral("610100"), {Role::Reviewer}});
        const RecordId id = returnedByTheCity(m_city);
        m_office->as(QStringLiteral("admin")).wait([&](Workspace &work) { return UserService(work).disable(m_city); }).value();
        QCOMPARE(submit(m_clerk, id), QStringLiteral("county_approved"));
        QVERIFY(lines(m_county, {}).isEmpty());
        const QList<QueueLine> theirs = lines(colleague, {});
        QCOMPARE(theirs.size(), 1);
        QCOMPARE(theirs.first().id, id);
        QVERIFY(!theirs.first().addressee);
        m_office->act(colleague, enterpriseType, id, {.action = QStringLiteral("approve")});
        QCOMPARE(m_office->load(enterpriseType, id)->state, QStringLiteral("city_approved"));
    }

    /// Whoever approved for the county and now corrects the filing has no approval of another's to stand on.
    void whoApprovedCorrectsIt()
    {
        const QString both = QStringLiteral("both");
        const RecordId id = m_office->submitted(1);
        m_office->act(both, enterpriseType, id, {.action = QStringLiteral("approve")});
        m_office->act(m_city, enterpriseType, id,
                      {.action = QStringLiteral("return"), .reason = QStringLiteral("inconsistent")});
        QCOMPARE(submit(both, id), QStringLiteral("submitted"));
        QVERIFY(lines(m_city, {}).isEmpty());
        QVERIFY(lines(both, {}).isEmpty());
        QCOMPARE(lines(m_county, {}).size(), 1);
        // It comes back to the city, to the same person, by the county's approval.
        m_office->act(m_county, enterpriseType, id, {.action = QStringLiteral("approve")});
        QVERIFY(lines(m_city, {}).first().addressee.has_value());
    }

    void passedOnToAColleague()
    {
        const QString colleague = QStringLiteral("second_reviewer");
        m_office->addUser({colleague, QStringLiteral("郭思远"), QStringLiteral("610103"), {Role::Reviewer}});
        const RecordId id = m_office->submitted(1);
        m_office->clock.advanceSeconds(60);
        m_office->submitted(2);
        const auto passOn = [&](const QString &from, const QString &to, std::optional<qint64> version = {}) {
            return m_office->as(from).wait([&](Workspace &work) {
                return AddresseeService(work).passOn(enterpriseType, id, to, QStringLiteral("本周外出"), version);
            });
        };
        QCOMPARE(passOn(m_clerk, colleague).error().code, ErrorCode::Forbidden);
        QCOMPARE(passOn(m_city, colleague).error().code, ErrorCode::Forbidden);
        QCOMPARE(passOn(m_county, m_city).error().field, QStringLiteral("user"));
        QCOMPARE(passOn(m_county, m_county).error().field, QStringLiteral("user"));
        QCOMPARE(passOn(m_county, m_clerk).error().field, QStringLiteral("user"));
        QCOMPARE(passOn(m_county, colleague, 1).error().code, ErrorCode::Stale);
        const auto names = m_office->session().wait([&](Workspace &work) {
            return AddresseeService(work).colleagues(enterpriseType, *work.store.load(enterpriseType, id));
        });
        // The one who can both file and review had no part in this filing.
        QCOMPARE(names->size(), 2);
        QVERIFY(passOn(m_county, colleague)->saved);
        QCOMPARE(lines(m_county, {}).size(), 1);
        const QList<QueueLine> theirs = lines(colleague, {});
        QCOMPARE(theirs.first().id, id);
        QCOMPARE(theirs.first().addressee->givenBy, QStringLiteral("周雅宁"));
        QCOMPARE(theirs.first().addressee->note, QStringLiteral("本周外出"));
        const auto rows =
            m_office->session().wait([&](Workspace &work) { return RecordService(work).history(enterpriseType, id); });
        QCOMPARE(rows->last().entry.action, QStringLiteral("pass_on"));
        QCOMPARE(rows->last().entry.version, m_office->load(enterpriseType, id)->version);
        // And back again.
        QVERIFY(passOn(colleague, m_county)->saved);
        QCOMPARE(lines(m_county, {}).first().id, id);
    }

    /// The terms of objections are terms, too.
    void objectionsAreDueToo()
    {
        const RecordId id = m_office->published(1);
        m_office->as(m_clerk);
        m_office->create(objectionType, {{QStringLiteral("subject_type"), QStringLiteral("enterprise")},
                                         {QStringLiteral("subject"), id.toString()},
                                         {QStringLiteral("applicant_kind"), QStringLiteral("person")},
                                         {QStringLiteral("applicant"), QStringLiteral("王桂兰")},
                                         {QStringLiteral("applicant_phone"), QStringLiteral("13800001234")},
                                         {QStringLiteral("content"), QStringLiteral("住所不实")},
                                         {QStringLiteral("received_at"), QStringLiteral("2026-11-23T01:30:00Z")}});
        QCOMPARE(amount(m_county, WorkQueue::DueSoon), 0);
        m_office->clock.advanceDays(1);
        const QList<QueueLine> soon = lines(m_county, {.queue = WorkQueue::DueSoon});
        QCOMPARE(soon.size(), 1);
        QCOMPARE(soon.first().clock.due, QDate(2026, 11, 25));
        QCOMPARE(soon.first().clock.colour, StatusColour::Yellow);
        m_office->clock.advanceDays(2);
        QCOMPARE(lines(m_county, {.queue = WorkQueue::DueSoon}).first().clock.colour, StatusColour::Red);
    }

    /// A lost card waits for the next one, within five working days; one that is good waits for nothing.
    void aLostCardIsDue()
    {
        const QString officer = QStringLiteral("officer");
        const RecordId worker = m_office->worker(11, QStringLiteral("张秋莲"), m_office->published(1));
        QString number;
        (void)m_office->as(officer).wait(
            [&](Workspace &work) { number = CertificateService(work).issue({worker}).first().number; });
        (void)m_office->as(m_county).wait([&](Workspace &work) {
            (void)ReviewService(work).act(certificateType, CertificateService(work).find(number)->id,
                                          {.action = QStringLiteral("approve")});
        });
        (void)m_office->as(officer).wait([&](Workspace &work) {
            PrintService print(work);
            (void)print.commit(*print.plan({.numbers = {number}, .templateName = QStringLiteral("cr80")}),
                               QStringLiteral("PDF"));
            for (const char *step : {"confirm", "hand_over", "activate"})
                (void)CertificateService(work).step({number}, {.action = QLatin1String(step)});
        });
        QCOMPARE(amount(officer, WorkQueue::Mine), 0);
        (void)m_office->as(officer).wait([&](Workspace &work) {
            (void)CertificateService(work).step({number},
                                                {.action = QStringLiteral("report_lost"), .reason = QStringLiteral("lost")});
        });
        const QList<QueueLine> mine = lines(officer, {.queue = WorkQueue::Mine});
        QCOMPARE(mine.size(), 1);
        QCOMPARE(mine.first().action, QStringLiteral("reissue"));
        // From Monday 2026-11-23.
        QCOMPARE(mine.first().clock.due, QDate(2026, 11, 30));
        QCOMPARE(amount(officer, WorkQueue::DueSoon), 0);
        m_office->clock.advanceDays(8);
        QCOMPARE(lines(officer, {.queue = WorkQueue::DueSoon}).first().clock.colour, StatusColour::Red);
        (void)m_office->as(officer).wait(
            [&](Workspace &work) { (void)CertificateService(work).step({number}, {.action = QStringLiteral("reissue")}); });
        QCOMPARE(amount(officer, WorkQueue::DueSoon), 0);
    }

    /// One's own filing waits for somebody else.
    void fourEyes()
    {
        m_office->submitted(1, {}, QStringLiteral("both"));
        QCOMPARE(amount(QStringLiteral("both"), WorkQueue::Mine), 0);
        QCOMPARE(amount(m_county, WorkQueue::Mine), 1);
        QVERIFY(counts(QStringLiteral("admin")).isEmpty());
    }
};

QTEST_MAIN(WorkQueueTest)
#include "tst_work_queue.moc"
