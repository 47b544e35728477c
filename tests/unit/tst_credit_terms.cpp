// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/credit_state.h"
#include "domain/rules/publicity_terms.h"

#include <QRandomGenerator>
#include <QTest>

using namespace jiaxin;

namespace {

using Grade = Penalty::Severity;

QDate day(const char *text)
{
    return QDate::fromString(QLatin1String(text), Qt::ISODate);
}

}  // namespace

/// The periods of domain.md §4.6, and what follows from them without anybody's step.
class CreditTermsTest : public QObject {
    Q_OBJECT

private slots:
    void terms_data()
    {
        QTest::addColumn<QDate>("decided");
        QTest::addColumn<Grade>("severity");
        QTest::addColumn<bool>("special");
        QTest::addColumn<bool>("byDefault");
        QTest::addColumn<QDate>("firstRepair");
        QTest::addColumn<QDate>("lastDay");
        const auto row = [](const char *decided, Grade severity, bool special, bool byDefault, const char *firstRepair,
                            const char *lastDay) {
            QTest::addRow("%s %d %d", decided, int(severity), int(special))
                << day(decided) << severity << special << byDefault << day(firstRepair) << day(lastDay);
        };
        // Since 2026-04-01 by severity.
        row("2026-05-10", Grade::Minor, false, false, "2026-05-10", "2026-08-10");
        row("2026-05-10", Grade::Minor, true, false, "2026-05-10", "2026-08-10");
        row("2026-05-10", Grade::Ordinary, false, true, "2026-08-11", "2027-05-10");
        row("2026-05-10", Grade::Ordinary, true, true, "2026-08-11", "2027-05-10");
        row("2026-05-10", Grade::Serious, false, true, "2027-05-11", "2029-05-10");
        // Before, three months to three years, a year at least in special fields.
        row("2025-05-10", Grade::Minor, false, true, "2025-08-11", "2028-05-10");
        row("2025-05-10", Grade::Serious, false, true, "2025-08-11", "2028-05-10");
        row("2025-05-10", Grade::Ordinary, true, true, "2026-05-11", "2028-05-10");
        row("2018-01-05", Grade::Ordinary, false, true, "2018-04-06", "2021-01-05");
        // The last day of the old rule and the first of the new one.
        row("2026-03-31", Grade::Ordinary, false, true, "2026-07-01", "2029-03-31");
        row("2026-04-01", Grade::Ordinary, false, true, "2026-07-02", "2027-04-01");
        row("2026-03-31", Grade::Minor, false, true, "2026-07-01", "2029-03-31");
        row("2026-04-01", Grade::Minor, false, false, "2026-04-01", "2026-07-01");
        // A month without such a day ends with its last.
        row("2026-11-30", Grade::Ordinary, false, true, "2027-03-01", "2027-11-30");
        row("2028-02-29", Grade::Serious, false, true, "2029-03-01", "2031-02-28");
    }
    void terms()
    {
        QFETCH(QDate, decided);
        QFETCH(Grade, severity);
        QFETCH(bool, special);
        const PublicityTerms found = PublicityTable::shipped().terms(decided, severity, special);
        QTEST(found.byDefault, "byDefault");
        QTEST(found.firstRepair, "firstRepair");
        QTEST(found.lastDay, "lastDay");
        Penalty penalty;
        penalty.decidedOn = decided;
        penalty.severity = severity;
        penalty.specialField = special;
        QTEST(PublicityTable::shipped().terms(penalty).lastDay, "lastDay");
    }

    /// Whatever the day: the decision, the first repair and the last day follow one another, a graver severity is never shown
    /// more shortly, and a later decision never ends earlier under one rule.
    void termsHoldForEveryDay()
    {
        const PublicityTable &table = PublicityTable::shipped();
        QRandomGenerator random(11);
        for (int round = 0; round < 2000; ++round) {
            const QDate decided = QDate(2015, 1, 1).addDays(random.bounded(9000));
            for (const bool special : {false, true}) {
                PublicityTerms milder;
                for (const Grade severity : {Grade::Minor, Grade::Ordinary, Grade::Serious}) {
                    const PublicityTerms found = table.terms(decided, severity, special);
                    QVERIFY(found.firstRepair >= decided && found.lastDay > found.firstRepair);
                    if (milder.lastDay.isValid())
                        QVERIFY(found.lastDay >= milder.lastDay && found.firstRepair >= milder.firstRepair);
                    milder = found;
                    const QDate later = decided.addDays(1);
                    if (later != QDate(2026, 4, 1))
                        QVERIFY(table.terms(later, severity, special).lastDay >= found.lastDay);
                }
            }
        }
        QVERIFY(!table.terms({}, Grade::Ordinary, false).lastDay.isValid());
        QVERIFY(!PublicityTable("since,severity\n").terms(QDate(2026, 5, 1), Grade::Minor, false).lastDay.isValid());
    }

    void aNewRuleComesAsData()
    {
        const PublicityTable table("head,,,,,\n2026-01-01,minor,no,yes,1,2\n2027-01-01,minor,no,no,0,1\nbad,minor,no,no,0,9\n");
        QCOMPARE(table.terms(QDate(2026, 12, 31), Grade::Minor, false).lastDay, QDate(2027, 2, 28));
        QCOMPARE(table.terms(QDate(2027, 1, 1), Grade::Minor, false).lastDay, QDate(2027, 2, 1));
        QVERIFY(!table.terms(QDate(2025, 12, 31), Grade::Minor, false).lastDay.isValid());
        QVERIFY(!table.terms(QDate(2027, 1, 1), Grade::Minor, true).lastDay.isValid());
    }

    void publicityStopsByItself_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("onTheLastDay");
        QTest::addColumn<QString>("afterIt");
        const auto row = [](const char *state, const char *on, const char *after) {
            QTest::newRow(state) << QString::fromLatin1(state) << QString::fromLatin1(on) << QString::fromLatin1(after);
        };
        row("in_publicity", "in_publicity", "ended");
        row("draft", "draft", "draft");
        row("recorded", "recorded", "recorded");
        row("repaired", "repaired", "repaired");
        row("revoked", "revoked", "revoked");
    }
    void publicityStopsByItself()
    {
        QFETCH(QString, state);
        Penalty penalty;
        penalty.state = state;
        QCOMPARE(stateOn(QDate(2027, 5, 11), penalty), state);
        penalty.publicityUntil = QDate(2027, 5, 10);
        QTEST(stateOn(QDate(2027, 5, 10), penalty), "onTheLastDay");
        QTEST(stateOn(QDate(2027, 5, 11), penalty), "afterIt");
    }

    void entriesExpireByThemselves_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("afterIt");
        QTest::addColumn<bool>("inForce");
        const auto row = [](const char *state, const char *after, bool inForce) {
            QTest::newRow(state) << QString::fromLatin1(state) << QString::fromLatin1(after) << inForce;
        };
        row("notified", "notified", false);
        row("heard", "heard", false);
        row("decided", "decided", false);
        row("listed", "expired", true);
        row("removed", "removed", false);
    }
    void entriesExpireByThemselves()
    {
        QFETCH(QString, state);
        QFETCH(bool, inForce);
        ListEntry entry;
        entry.state = state;
        entry.list = ListEntry::List::Untrustworthy;
        entry.listedOn = QDate(2026, 6, 1);
        entry.validUntil = QDate(2029, 6, 1);
        QCOMPARE(stateOn(QDate(2029, 6, 1), entry), state);
        QTEST(stateOn(QDate(2029, 6, 2), entry), "afterIt");
        QVERIFY(!isInForce(entry, QDate(2026, 5, 31)));
        QCOMPARE(isInForce(entry, QDate(2026, 6, 1)), inForce);
        QCOMPARE(isInForce(entry, QDate(2029, 6, 1)), inForce);
        QVERIFY(!isInForce(entry, QDate(2029, 6, 2)));
        QCOMPARE(blacklisting({entry}, QDate(2027, 1, 1)) != nullptr, inForce);
        entry.list = ListEntry::List::Watch;
        QVERIFY(!blacklisting({entry}, QDate(2027, 1, 1)));
    }

    void aRemovalIsDated()
    {
        ListEntry entry;
        entry.state = QStringLiteral("removed");
        entry.listedOn = QDate(2026, 6, 1);
        entry.removedOn = QDate(2026, 9, 1);
        QVERIFY(isInForce(entry, QDate(2026, 8, 31)));
        QVERIFY(!isInForce(entry, QDate(2026, 9, 1)));
    }

    void theLongestBlacklistingCounts()
    {
        const auto entry = [](const QDate &until) {
            ListEntry made;
            made.state = QStringLiteral("listed");
            made.list = ListEntry::List::Untrustworthy;
            made.listedOn = QDate(2026, 1, 1);
            made.validUntil = until;
            return made;
        };
        const QDate today(2026, 11, 23);
        const QList<ListEntry> entries {entry(QDate(2027, 1, 1)), entry(QDate(2028, 1, 1)), entry(QDate(2026, 2, 1))};
        QCOMPARE(blacklisting(entries, today)->validUntil, QDate(2028, 1, 1));
        QVERIFY(!blacklisting(entries + QList<ListEntry> {entry({})}, today)->validUntil.isValid());
        QVERIFY(!blacklisting({}, today));
        QCOMPARE(listTermEnd(QDate(2026, 11, 23), 3), QDate(2029, 11, 23));
        QVERIFY(!listTermEnd(QDate(2026, 11, 23), 0).isValid());
    }
};

QTEST_GUILESS_MAIN(CreditTermsTest)
#include "tst_credit_terms.moc"
