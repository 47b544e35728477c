// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/statutory_clock.h"

#include <QTest>

using namespace jiaxin;

namespace {

QDate day(int month, int dayOfMonth)
{
    return {2026, month, dayOfMonth};
}

}  // namespace

Q_DECLARE_METATYPE(QList<jiaxin::ClockSpan>)

/// Monday is 2026-11-23; terms of five days, yellow from the third on (domain.md §4.1).
class StatutoryClockTest : public QObject {
    Q_OBJECT
private slots:
    void readings_data()
    {
        using Spans = QList<ClockSpan>;
        QTest::addColumn<Spans>("spans");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QDate>("due");
        QTest::addColumn<int>("used");
        QTest::addColumn<int>("left");
        QTest::addColumn<bool>("paused");
        QTest::addColumn<StatusColour>("colour");
        const QDate monday = day(11, 23);
        const QDate none;
        const auto green = StatusColour::Green;
        const auto yellow = StatusColour::Yellow;
        const auto red = StatusColour::Red;

        QTest::newRow("the day it came") << Spans {{monday}} << monday << day(11, 30) << 0 << 5 << false << green;
        QTest::newRow("second day") << Spans {{monday}} << day(11, 25) << day(11, 30) << 2 << 3 << false << green;
        QTest::newRow("third day") << Spans {{monday}} << day(11, 26) << day(11, 30) << 3 << 2 << false << yellow;
        QTest::newRow("over the weekend") << Spans {{monday}} << day(11, 28) << day(11, 30) << 4 << 1 << false << yellow;
        QTest::newRow("last day") << Spans {{monday}} << day(11, 30) << day(11, 30) << 5 << 0 << false << yellow;
        QTest::newRow("one day late") << Spans {{monday}} << day(12, 1) << day(11, 30) << 6 << -1 << false << red;
        QTest::newRow("came on a Saturday") << Spans {{day(11, 21)}} << monday << day(11, 27) << 1 << 4 << false << green;
        QTest::newRow("over National Day") << Spans {{day(9, 30)}} << day(10, 9) << day(10, 13) << 2 << 3 << false << green;

        QTest::newRow("returned: it stands") << Spans {{monday, day(11, 25)}} << day(12, 15) << none << 2 << 3 << true << green;
        QTest::newRow("back: it goes on with what was left")
            << Spans {{monday, day(11, 25)}, {day(12, 1)}} << day(12, 1) << day(12, 4) << 2 << 3 << false << green;
        QTest::newRow("back: the third day in all is yellow")
            << Spans {{monday, day(11, 25)}, {day(12, 1)}} << day(12, 2) << day(12, 4) << 3 << 2 << false << yellow;
        QTest::newRow("returned and back on one day changes nothing")
            << Spans {{monday, day(11, 25)}, {day(11, 25)}} << day(11, 25) << day(11, 30) << 2 << 3 << false << green;
        QTest::newRow("returned twice") << Spans {{monday, day(11, 24)}, {day(11, 26), day(11, 27)}, {day(12, 7)}} << day(12, 7)
                                        << day(12, 10) << 2 << 3 << false << green;
        QTest::newRow("returned in time on its last day: one day more")
            << Spans {{monday, day(11, 30)}, {day(12, 7)}} << day(12, 7) << day(12, 8) << 5 << 1 << false << yellow;
        QTest::newRow("returned too late: it stays late")
            << Spans {{monday, day(12, 2)}, {day(12, 7)}} << day(12, 7) << day(11, 30) << 7 << -5 << false << red;
        QTest::newRow("nothing came") << Spans {} << monday << none << 0 << 0 << false << green;
    }
    void readings()
    {
        QFETCH(QList<ClockSpan>, spans);
        QFETCH(QDate, today);
        const ClockReading reading = readClock(spans, {.workingDays = 5, .yellowFrom = 3}, today);
        QTEST(reading.due, "due");
        QTEST(reading.used, "used");
        QTEST(reading.left, "left");
        QTEST(reading.paused, "paused");
        QTEST(reading.colour, "colour");
        QVERIFY(!reading.assumed);
    }

    void redByConfiguration()
    {
        const QList<ClockSpan> spans {{day(11, 23)}};
        const ClockTerms terms {.workingDays = 5, .yellowFrom = 2, .redFrom = 4};
        QCOMPARE(readClock(spans, terms, day(11, 24)).colour, StatusColour::Green);
        QCOMPARE(readClock(spans, terms, day(11, 25)).colour, StatusColour::Yellow);
        QCOMPARE(readClock(spans, terms, day(11, 27)).colour, StatusColour::Red);
        QCOMPARE(readClock(spans, {.workingDays = 5, .yellowFrom = 0}, day(11, 30)).colour, StatusColour::Green);
    }

    /// The table of this release ends with 2026: a term that reaches into 2027 says so, and its weekdays count.
    void aTermBeyondTheHolidayTable()
    {
        const ClockReading inside = readClock({{day(12, 23)}}, {}, day(12, 24));
        QCOMPARE(inside.due, QDate(2026, 12, 30));
        QVERIFY(!inside.assumed);
        const ClockReading beyond = readClock({{day(12, 28)}}, {}, day(12, 28));
        QCOMPARE(beyond.due, QDate(2027, 1, 4));
        QVERIFY(beyond.assumed);
        const WorkCalendar announced("date,kind,name\n2026-10-01,off,x\n2027-01-01,off,x\n");
        const ClockReading known = readClock({{day(12, 28)}}, {}, day(12, 28), announced);
        QCOMPARE(known.due, QDate(2027, 1, 5));
        QVERIFY(!known.assumed);
    }
};

QTEST_GUILESS_MAIN(StatutoryClockTest)
#include "tst_statutory_clock.moc"
