// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The queues of each person on a real vault, narrowed by type and unit.
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
