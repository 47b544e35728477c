// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/work_calendar.h"

#include <QRandomGenerator>

using namespace jiaxin;
using namespace Qt::StringLiterals;

class WorkCalendarTest : public QObject {
    Q_OBJECT
private slots:
    void days_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<bool>("working");
        QTest::newRow("plain Monday") << QDate(2026, 11, 23) << true;
        QTest::newRow("plain Saturday") << QDate(2026, 11, 21) << false;
        QTest::newRow("Spring Festival 2025, Tuesday") << QDate(2025, 1, 28) << false;
        QTest::newRow("make-up Sunday 2025") << QDate(2025, 1, 26) << true;
        QTest::newRow("last day of the 2025 autumn holiday") << QDate(2025, 10, 8) << false;
        QTest::newRow("day after it") << QDate(2025, 10, 9) << true;
        QTest::newRow("make-up Sunday 2026") << QDate(2026, 1, 4) << true;
        QTest::newRow("Spring Festival 2026, Monday") << QDate(2026, 2, 23) << false;
        QTest::newRow("make-up Saturday 2026") << QDate(2026, 2, 28) << true;
        QTest::newRow("National Day 2026, Wednesday") << QDate(2026, 10, 7) << false;
        QTest::newRow("year not announced") << QDate(2027, 2, 8) << true;
        QTest::newRow("no day") << QDate() << false;
    }
    void days()
    {
        QFETCH(QDate, day);
        QTEST(WorkCalendar::shipped().isWorkingDay(day), "working");
    }

    /// 2025: 261 weekdays, 18 of them off, 5 weekend days made up. 2026: 261, 19 and 6.
    /// notice.
    void workingDaysOfAYear()
    {
        const WorkCalendar &calendar = WorkCalendar::shipped();
        QCOMPARE(calendar.workingDaysBetween(QDate(2024, 12, 31), QDate(2025, 12, 31)), 248);
        QCOMPARE(calendar.workingDaysBetween(QDate(2025, 12, 31), QDate(2026, 12, 31)), 248);
    }

    void coversAnnouncedYears()
    {
        const WorkCalendar &calendar = WorkCalendar::shipped();
        QVERIFY(!calendar.covers(QDate(2024, 12, 31)));
        QVERIFY(calendar.covers(QDate(2025, 1, 2)));
        QVERIFY(calendar.covers(QDate(2026, 12, 31)));
        QVERIFY(!calendar.covers(QDate(2027, 1, 1)));
    }

    void adding_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<int>("count");
        QTest::addColumn<QDate>("to");
        QTest::newRow("none") << QDate(2026, 11, 21) << 0 << QDate(2026, 11, 21);
        QTest::newRow("over a weekend") << QDate(2026, 11, 20) << 1 << QDate(2026, 11, 23);
        QTest::newRow("five from Monday") << QDate(2026, 11, 23) << 5 << QDate(2026, 11, 30);
        QTest::newRow("over Spring Festival") << QDate(2026, 2, 13) << 2 << QDate(2026, 2, 24);
        QTest::newRow("over National Day") << QDate(2026, 9, 30) << 3 << QDate(2026, 10, 10);
        QTest::newRow("back") << QDate(2026, 11, 23) << -1 << QDate(2026, 11, 20);
    }
    void adding()
    {
        QFETCH(QDate, from);
        QFETCH(int, count);
        QTEST(WorkCalendar::shipped().addWorkingDays(from, count), "to");
    }

    void countingUndoesAdding()
    {
        const WorkCalendar &calendar = WorkCalendar::shipped();
        QRandomGenerator random(58);
        for (int i = 0; i < 1000; ++i) {
            const QDate from = QDate(2025, 1, 1).addDays(random.bounded(700));
            const int count = random.bounded(1, 60);
            const QDate to = calendar.addWorkingDays(from, count);
            QVERIFY(calendar.isWorkingDay(to));
            QCOMPARE(calendar.workingDaysBetween(from, to), count);
            QCOMPARE(calendar.workingDaysBetween(to, from), -count);
        }
    }

    void newYearsComeAsData()
    {
        const WorkCalendar calendar("# comment\ndate,kind,name\n2030-01-01,off,a\n2030-01-05,work,b\nnonsense,off,c\n");
        QVERIFY(!calendar.isWorkingDay(QDate(2030, 1, 1)));
        QVERIFY(calendar.isWorkingDay(QDate(2030, 1, 5)));
        QVERIFY(calendar.covers(QDate(2030, 6, 1)));
        QVERIFY(!calendar.covers(QDate(2026, 6, 1)));
    }
};

QTEST_GUILESS_MAIN(WorkCalendarTest)
#include "tst_work_calendar.moc"
