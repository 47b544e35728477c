// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/base/clock.h"
#include "domain/rules/objection_clock.h"
#include "domain/rules/work_calendar.h"

#include <QTest>

using namespace jiaxin;

/// 2 + 2 + 10 working days (domain.md §4.5).
class ObjectionClockTest : public QObject {
    Q_OBJECT

private slots:
    void clocks_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<ObjectionClock::Stage>("stage");
        QTest::addColumn<QDate>("due");
        QTest::addColumn<int>("left");
        using Stage = ObjectionClock::Stage;
        const QDate monday(2026, 11, 23);
        const QDate friday(2026, 11, 20);
        QTest::newRow("received on a Monday") << "received" << monday << monday << Stage::Accept << QDate(2026, 11, 25) << 2;
        QTest::newRow("received on a Friday") << "received" << friday << friday << Stage::Accept << QDate(2026, 11, 24) << 2;
        QTest::newRow("last day") << "received" << monday << QDate(2026, 11, 25) << Stage::Accept << QDate(2026, 11, 25) << 0;
        QTest::newRow("overdue") << "received" << monday << QDate(2026, 11, 27) << Stage::Accept << QDate(2026, 11, 25) << -2;
        QTest::newRow("own check") << "accepted" << monday << monday << Stage::Check << QDate(2026, 11, 25) << 2;
        QTest::newRow("department asked") << "investigating" << monday << monday << Stage::Inquiry << QDate(2026, 12, 7) << 10;
        // Over the National Day holiday of 2026, 1–7 October, with the make-up days of the calendar.
        QTest::newRow("over a holiday") << "received" << QDate(2026, 9, 30) << QDate(2026, 9, 30) << Stage::Accept
                                        << WorkCalendar::shipped().addWorkingDays(QDate(2026, 9, 30), 2) << 2;
        for (const char *state : {"concluded", "closed", "refused"})
            QTest::newRow(state) << state << monday << monday << Stage::None << QDate() << 0;
    }
    void clocks()
    {
        QFETCH(QString, state);
        QFETCH(QDate, from);
        QFETCH(QDate, today);
        Objection objection;
        objection.state = state;
        objection.receivedAt = dayStart(from).addSecs(36'000);
        objection.acceptedOn = objection.inquiredOn = from;
        const ObjectionClock clock = objectionClock(objection, {}, WorkCalendar::shipped(), today);
        QTEST(clock.stage, "stage");
        QTEST(clock.due, "due");
        QTEST(clock.workingDaysLeft, "left");
        const bool marks = state == QLatin1String("accepted") || state == QLatin1String("investigating") ||
                           state == QLatin1String("concluded");
        QCOMPARE(marksRecord(objection), marks);
    }

    void termsAreConfiguration()
    {
        Objection objection;
        objection.state = QStringLiteral("accepted");
        objection.acceptedOn = QDate(2026, 11, 23);
        const ObjectionTerms terms {.accept = 1, .check = 5, .inquiry = 20};
        QCOMPARE(objectionClock(objection, terms, WorkCalendar::shipped(), QDate(2026, 11, 23)).due, QDate(2026, 11, 30));
    }

    /// Late in the evening of UTC it is the next day in China.
    void daysAreThoseOfChina()
    {
        Objection objection;
        objection.state = QStringLiteral("received");
        objection.receivedAt = QDateTime(QDate(2026, 11, 22), QTime(17, 0), Qt::UTC);
        QCOMPARE(objectionClock(objection, {}, WorkCalendar::shipped(), QDate(2026, 11, 23)).due, QDate(2026, 11, 25));
    }
};

QTEST_GUILESS_MAIN(ObjectionClockTest)
#include "tst_objection_clock.moc"
