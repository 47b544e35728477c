// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/age.h"

using namespace jiaxin;
using namespace Qt::StringLiterals;

class AgeTest : public QObject {
    Q_OBJECT
private slots:
    void ages_data()
    {
        QTest::addColumn<QDate>("birth");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("age");
        QTest::newRow("day before birthday") << QDate(1970, 1, 15) << QDate(2026, 1, 14) << 55;
        QTest::newRow("birthday") << QDate(1970, 1, 15) << QDate(2026, 1, 15) << 56;
        QTest::newRow("born today") << QDate(2026, 1, 15) << QDate(2026, 1, 15) << 0;
        QTest::newRow("29 February, common year") << QDate(2008, 2, 29) << QDate(2026, 2, 28) << 18;
        QTest::newRow("29 February, the day before") << QDate(2008, 2, 29) << QDate(2026, 2, 27) << 17;
        QTest::newRow("29 February, leap year") << QDate(2008, 2, 29) << QDate(2028, 2, 28) << 19;
        QTest::newRow("not born yet") << QDate(2026, 1, 15) << QDate(2026, 1, 14) << -1;
        QTest::newRow("no date") << QDate() << QDate(2026, 1, 14) << -1;
    }
    void ages()
    {
        QFETCH(QDate, birth);
        QFETCH(QDate, day);
        QTEST(ageAt(birth, day), "age");
    }

    /// Points of the table annexed to the decision of 2024-09-13.
    void retirement_data()
    {
        QTest::addColumn<QString>("sex");
        QTest::addColumn<QDate>("birth");
        QTest::addColumn<int>("months");
        QTest::newRow("man 1964-12") << u"male"_s << QDate(1964, 12, 31) << 60 * 12;
        QTest::newRow("man 1965-01") << u"male"_s << QDate(1965, 1, 1) << 60 * 12 + 1;
        QTest::newRow("man 1965-04") << u"male"_s << QDate(1965, 4, 30) << 60 * 12 + 1;
        QTest::newRow("man 1965-05") << u"male"_s << QDate(1965, 5, 1) << 60 * 12 + 2;
        QTest::newRow("man 1972-12") << u"male"_s << QDate(1972, 12, 1) << 62 * 12;
        QTest::newRow("man 1976-08") << u"male"_s << QDate(1976, 8, 1) << 62 * 12 + 11;
        QTest::newRow("man 1976-09") << u"male"_s << QDate(1976, 9, 1) << 63 * 12;
        QTest::newRow("man 1990") << u"male"_s << QDate(1990, 1, 1) << 63 * 12;
        QTest::newRow("woman 1969-12") << u"female"_s << QDate(1969, 12, 1) << 55 * 12;
        QTest::newRow("woman 1970-01") << u"female"_s << QDate(1970, 1, 1) << 55 * 12 + 1;
        QTest::newRow("woman 1981-08") << u"female"_s << QDate(1981, 8, 1) << 57 * 12 + 11;
        QTest::newRow("woman 1981-09") << u"female"_s << QDate(1981, 9, 1) << 58 * 12;
        QTest::newRow("woman 2000") << u"female"_s << QDate(2000, 1, 1) << 58 * 12;
        QTest::newRow("unknown sex") << QString() << QDate(1964, 12, 31) << 60 * 12;
    }
    void retirement()
    {
        QFETCH(QString, sex);
        QFETCH(QDate, birth);
        QFETCH(int, months);
        QCOMPARE(retirementDay(birth, sex), birth.addMonths(months));
    }

    void retirementNeverComesEarlierForTheYounger()
    {
        for (const QString &sex : {u"male"_s, u"female"_s}) {
            for (QDate birth(1950, 1, 1); birth < QDate(2000, 1, 1); birth = birth.addMonths(1))
                QVERIFY(retirementDay(birth, sex) < retirementDay(birth.addMonths(1), sex));
        }
    }

    void notices_data()
    {
        QTest::addColumn<QDate>("birth");
        QTest::addColumn<QString>("sex");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("argument");
        const QDate today(2026, 11, 23);
        QTest::newRow("15") << today.addYears(-16).addDays(1) << u"male"_s << u"age_under_16"_s << u"16"_s;
        QTest::newRow("16") << today.addYears(-16) << u"male"_s << u"age_notice"_s << u"minor"_s;
        QTest::newRow("17") << today.addYears(-18).addDays(1) << u"male"_s << u"age_notice"_s << u"minor"_s;
        QTest::newRow("18") << today.addYears(-18) << u"male"_s << QString() << QString();
        QTest::newRow("woman of 56") << QDate(1970, 6, 1) << u"female"_s << u"age_notice"_s << u"over_retirement"_s;
        QTest::newRow("man of 56") << QDate(1970, 6, 1) << u"male"_s << QString() << QString();
        QTest::newRow("woman before her day") << QDate(1971, 9, 1) << u"female"_s << QString() << QString();
        QTest::newRow("man of 61") << QDate(1965, 6, 1) << u"male"_s << u"age_notice"_s << u"over_retirement"_s;
        QTest::newRow("70") << today.addYears(-70) << u"female"_s << u"age_notice"_s << u"over_retirement"_s;
        QTest::newRow("71") << today.addYears(-71) << u"female"_s << u"age_notice"_s << u"over_70"_s;
        QTest::newRow("future") << today.addDays(1) << u"male"_s << QString() << QString();
        QTest::newRow("no date") << QDate() << u"male"_s << QString() << QString();
    }
    void notices()
    {
        QFETCH(QDate, birth);
        QFETCH(QString, sex);
        QFETCH(QString, rule);
        const Problems problems = checkAge(birth, sex, QDate(2026, 11, 23));
        QCOMPARE(problems.size(), rule.isEmpty() ? 0 : 1);
        if (rule.isEmpty())
            return;
        QCOMPARE(problems.first().rule, rule);
        QTEST(problems.first().argument, "argument");
        QCOMPARE(problems.first().severity, rule == u"age_under_16" ? Severity::Block : Severity::Warn);
    }

    void limitsAreConfiguration()
    {
        const QDate today(2026, 11, 23);
        QVERIFY(checkAge(today.addYears(-17), u"male"_s, today, {.minimum = 18, .adult = 18, .high = 70}).first().severity ==
                Severity::Block);
        QCOMPARE(checkAge(today.addYears(-66), u"male"_s, today, {.minimum = 16, .adult = 18, .high = 65}).first().argument,
                 u"over_70"_s);
    }
};

QTEST_GUILESS_MAIN(AgeTest)
#include "tst_age.moc"
