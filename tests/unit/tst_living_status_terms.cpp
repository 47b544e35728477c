// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/worker_dossiers.h"

#include <QRandomGenerator>
#include <QTest>

namespace jiaxin::test::status {

/// When the judgement of a worker changes, and until when a certificate may be valid.
class LivingStatusTermsTest : public QObject {
    Q_OBJECT

private slots:
    /// The last day counts whole, in China: it begins and ends at 16:00 UTC.
    void terms_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("warnDays");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("near");
        QTest::addColumn<QString>("past");
        const QString nearTerm = QStringLiteral("yellow expiring satisfied");
        const QString pastTerm = QStringLiteral("red expired");
        QTest::newRow("health, as entered") << Kind::Health << 30 << Change([](WorkerDossier &d) {
            d.healthChecks = {health(ServiceCategory::ElderCare, today.addDays(-200), today)};
        }) << nearTerm << pastTerm;
        QTest::newRow("health, a year") << Kind::Health << 30 << Change([](WorkerDossier &d) {
            d.healthChecks = {health(ServiceCategory::ElderCare, today.addYears(-1))};
        }) << nearTerm << pastTerm;
        QTest::newRow("consent to the end of the day") << Kind::Authorisation << 7 << Change([](WorkerDossier &d) {
            d.authorisations = {consent(noon.addDays(-100), chinaTime(today.addDays(1), QTime(0, 0)))};
        }) << nearTerm << pastTerm;
        QTest::newRow("document") << Kind::Identity << 30
                                  << Change([](WorkerDossier &d) { d.worker.documentValidUntil = today; })
                                  << QStringLiteral("yellow document_expiring satisfied")
                                  << QStringLiteral("yellow document_expired satisfied");
        QTest::newRow("insurance, optional")
            << Kind::TrainingInsurance << 30
            << Change([](WorkerDossier &d) { d.insurances = {insurance(today.addDays(-364), today)}; })
            << QStringLiteral("yellow insurance_expiring satisfied") << QStringLiteral("yellow insurance_expired satisfied");
    }
    void terms()
    {
        QFETCH(Kind, kind);
        QFETCH(int, warnDays);
        QFETCH(Change, change);
        QFETCH(QString, near);
        QFETCH(QString, past);
        WorkerDossier dossier = inOrder();
        change(dossier);
        const auto at = [&](const QDate &day, const QTime &time) { return item(dossier, kind, chinaTime(day, time)); };
        const QTime first(0, 0);
        const QTime last(23, 59, 59, 999);
        const QDate warnFrom = today.addDays(-warnDays);

        QCOMPARE(text(at(warnFrom.addDays(-1), last)), QStringLiteral("green in_order satisfied"));
        QCOMPARE(at(warnFrom.addDays(-1), last).daysLeft, std::optional(warnDays + 1));
        QCOMPARE(text(at(warnFrom, first)), near);
        QCOMPARE(at(warnFrom, first).daysLeft, std::optional(warnDays));
        QCOMPARE(text(at(today, first)), near);
        QCOMPARE(text(at(today, last)), near);
        QCOMPARE(at(today, last).daysLeft, std::optional(0));
        QCOMPARE(at(today, last).until, today);
        QCOMPARE(text(at(today.addDays(1), first)), past);
        QCOMPARE(at(today.addDays(1), first).daysLeft, std::optional(-1));
        QCOMPARE(at(today.addDays(1), first).until, today);
        // The same instants in UTC, spelled out: 15:59:59.999 is still the 23rd, 16:00 is not.
        QCOMPARE(text(item(dossier, kind, QDateTime(today, QTime(15, 59, 59, 999), Qt::UTC))), near);
        QCOMPARE(text(item(dossier, kind, QDateTime(today, QTime(16, 0), Qt::UTC))), past);
    }

    /// A consent ends 30 × 24 h after it began, in the middle of a day.
    void consentEndsAtAnInstant()
    {
        WorkerDossier dossier = inOrder();
        const QDateTime start = chinaTime(QDate(2026, 10, 24), QTime(9, 30));
        dossier.authorisations = {consentOf30Days(start)};
        const QDateTime end = chinaTime(today, QTime(9, 30));
        QCOMPARE(text(item(dossier, Kind::Authorisation, start.addMSecs(-1))), QStringLiteral("red missing"));
        QCOMPARE(text(item(dossier, Kind::Authorisation, start)), QStringLiteral("green in_order satisfied"));
        QCOMPARE(text(item(dossier, Kind::Authorisation, end.addMSecs(-1))), QStringLiteral("yellow expiring satisfied"));
        QCOMPARE(item(dossier, Kind::Authorisation, end.addMSecs(-1)).until, today);
        QCOMPARE(text(item(dossier, Kind::Authorisation, end)), QStringLiteral("red expired"));
        // Renewed before the end: no gap.
        dossier.authorisations.append(consentOf30Days(end.addSecs(-3600)));
        QCOMPARE(text(item(dossier, Kind::Authorisation, end)), QStringLiteral("green in_order satisfied"));
    }

    void backgroundGrowsOld()
    {
        WorkerDossier dossier = inOrder();
        dossier.backgroundChecks = {background(BackgroundCheck::Conclusion::Passed, today.addDays(-400), today.addDays(-365))};
        QCOMPARE(text(item(dossier, Kind::Background, chinaTime(today, QTime(23, 59)))),
                 QStringLiteral("green in_order satisfied"));
        const StatusItem old = item(dossier, Kind::Background, chinaTime(today.addDays(1), QTime(0, 0)));
        QCOMPARE(text(old), QStringLiteral("red expired"));
        QCOMPARE(old.until, today);
        StatusPolicy policy;
        policy.backgroundMaximumDays = 364;
        QCOMPARE(text(item(dossier, Kind::Background, noon, policy)), QStringLiteral("red expired"));
        dossier.backgroundChecks.append(background(BackgroundCheck::Conclusion::Pending, today));
        QCOMPARE(text(item(dossier, Kind::Background, noon, policy)), QStringLiteral("yellow pending"));
    }

    void insuranceWhereRequired_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("required");
        QTest::addColumn<QString>("optional");
        const auto row = [](const char *title, const char *required, const char *optional, const QList<Insurance> &policies) {
            QTest::newRow(title) << Change([policies](WorkerDossier &d) { d.insurances = policies; })
                                 << QString::fromLatin1(required) << QString::fromLatin1(optional);
        };
        row("none", "red insurance_missing", "green in_order satisfied", {});
        row("in force", "green in_order satisfied", "green in_order satisfied", {insurance(today, today.addDays(31))});
        row("ends today", "yellow insurance_expiring satisfied", "yellow insurance_expiring satisfied",
            {insurance(today.addDays(-9), today)});
        row("ended", "red insurance_expired", "yellow insurance_expired satisfied",
            {insurance(today.addDays(-9), today.addDays(-1))});
        row("not begun", "red insurance_missing", "green in_order satisfied",
            {insurance(today.addDays(1), today.addDays(300))});
        row("one ended, the next not begun", "red insurance_expired", "yellow insurance_expired satisfied",
            {insurance(today.addDays(1), today.addDays(300)), insurance(today.addDays(-9), today.addDays(-1))});
        row("no first day entered", "green in_order satisfied", "green in_order satisfied", {insurance({}, today.addDays(31))});
        row("the longest counts", "green in_order satisfied", "green in_order satisfied",
            {insurance(today, today.addDays(100)), insurance(today, today.addDays(3))});
    }
    void insuranceWhereRequired()
    {
        QFETCH(Change, change);
        WorkerDossier dossier = inOrder();
        change(dossier);
        StatusPolicy policy;
        policy.insuranceRequired = true;
        QTEST(text(item(dossier, Kind::TrainingInsurance, noon, policy)), "required");
        QTEST(text(item(dossier, Kind::TrainingInsurance)), "optional");
    }

    void certificateEnd_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QDate>("end");
        const auto row = [](const char *title, const QDate &end, const Change &change) {
            QTest::newRow(title) << change << end;
        };
        const QDate year(2027, 11, 22);
        row("a year less a day", year, [](WorkerDossier &d) { d.healthChecks = {health(ServiceCategory::ElderCare, today)}; });
        row("health check", today.addYears(1).addDays(-10), [](WorkerDossier &) {});
        row("health check as entered", QDate(2027, 1, 31),
            [](WorkerDossier &d) { d.healthChecks = {health(ServiceCategory::ElderCare, today, QDate(2027, 1, 31))}; });
        row("the longer of two checks", QDate(2027, 3, 31), [](WorkerDossier &d) {
            d.healthChecks = {health(ServiceCategory::ElderCare, today, QDate(2027, 1, 31)),
                              health(ServiceCategory::MotherInfantCare, today, QDate(2027, 3, 31)),
                              health(ServiceCategory::General, today, QDate(2027, 9, 30))};
        });
        row("document", QDate(2026, 12, 31), [](WorkerDossier &d) { d.worker.documentValidUntil = QDate(2026, 12, 31); });
        row("document ends today", today, [](WorkerDossier &d) { d.worker.documentValidUntil = today; });
        row("document ended: only a warning", today.addYears(1).addDays(-10),
            [](WorkerDossier &d) { d.worker.documentValidUntil = today.addDays(-1); });
        row("long-term document", today.addYears(1).addDays(-10),
            [](WorkerDossier &d) { d.worker.documentValidUntil = QDate(); });
        row("insurance", QDate(2027, 2, 28), [](WorkerDossier &d) { d.insurances = {insurance(today, QDate(2027, 2, 28))}; });
        row("ended insurance that nobody asks for", today.addYears(1).addDays(-10),
            [](WorkerDossier &d) { d.insurances = {insurance(today.addDays(-9), today.addDays(-1))}; });
        row("the consent does not limit it", today.addYears(1).addDays(-10),
            [](WorkerDossier &d) { d.authorisations = {consent(noon.addDays(-1), noon.addDays(1))}; });
    }
    void certificateEnd()
    {
        QFETCH(Change, change);
        WorkerDossier dossier = inOrder();
        change(dossier);
        QTEST(jiaxin::certificateEnd(dossier, today), "end");
    }

    void healthCheckEnds()
    {
        QCOMPARE(healthCheckEnd(health(ServiceCategory::General, QDate(2024, 2, 29))), QDate(2025, 2, 28));
        QCOMPARE(healthCheckEnd(health(ServiceCategory::General, QDate(2026, 1, 1), QDate(2026, 6, 30))), QDate(2026, 6, 30));
    }

    /// Whatever a dossier holds: between `now` and the next change nothing is judged differently, and at it something is.
    void holdsUntilTheNextChange()
    {
        QRandomGenerator random(20261123);
        const auto day = [&random] { return today.addDays(random.bounded(-400, 400)); };
        const auto instant = [&random] { return noon.addSecs(random.bounded(-60 * 24 * 3600, 60 * 24 * 3600)); };
        const auto judgement = [](const WorkerDossier &dossier, const QDateTime &at, const StatusPolicy &policy) {
            QStringList words;
            for (const StatusItem &each : eligibility(dossier, at, policy).items)
                words.append(text(each) + u' ' + each.until.toString(Qt::ISODate));
            return words.join(u'\n');
        };
        int changes = 0;
        for (int round = 0; round < 400; ++round) {
            WorkerDossier dossier = inOrder();
            dossier.worker.documentValidUntil = random.bounded(4) == 0 ? QDate() : day();
            dossier.authorisations.clear();
            for (int i = random.bounded(4); i > 0; --i) {
                dossier.authorisations.append(consentOf30Days(instant()));
                if (random.bounded(4) == 0)
                    dossier.authorisations.last().withdrawnAt = instant();
            }
            for (int i = random.bounded(3); i > 0; --i)
                dossier.backgroundChecks.append(background(BackgroundCheck::Conclusion::Passed, day(), day()));
            for (int i = random.bounded(3); i > 0; --i)
                dossier.healthChecks.append(
                    health(ServiceCategory::ElderCare, day(), random.bounded(2) == 0 ? QDate() : day()));
            for (int i = random.bounded(3); i > 0; --i)
                dossier.insurances.append(insurance(random.bounded(3) == 0 ? QDate() : day(), day()));
            for (QList<ListEntry> *entries : {&dossier.enterpriseEntries, &dossier.ownEntries}) {
                for (int i = random.bounded(3); i > 0; --i) {
                    ListEntry entry;
                    entry.list = ListEntry::List(random.bounded(int(ListEntry::List::Count)));
                    entry.state = random.bounded(4) == 0 ? QStringLiteral("decided") : QStringLiteral("listed");
                    entry.listedOn = day();
                    entry.validUntil = random.bounded(3) == 0 ? QDate() : day();
                    entry.removedOn = random.bounded(3) == 0 ? day() : QDate();
                    entries->append(entry);
                }
            }
            StatusPolicy policy;
            policy.insuranceRequired = random.bounded(2) == 0;
            policy.healthWarnDays = random.bounded(60);
            QDateTime at = noon;
            for (int step = 0; step < 12 && at.isValid(); ++step) {
                const QDateTime next = nextStatusChange(dossier, at, policy);
                const QString now = judgement(dossier, at, policy);
                const QDateTime end = next.isValid() ? next : at.addDays(500);
                QVERIFY(end > at);
                for (QDateTime between = at; between < end; between = between.addSecs(random.bounded(1, 40 * 3600)))
                    QCOMPARE(judgement(dossier, between, policy), now);
                QCOMPARE(judgement(dossier, end.addMSecs(-1), policy), now);
                // What is packed beside a stored status thinks like the records.
                const std::optional<WorkerDossier> facts = unpackStatusFacts(packStatusFacts(dossier));
                QVERIFY(facts);
                QCOMPARE(judgement(*facts, at, policy), now);
                QCOMPARE(nextStatusChange(*facts, at, policy), next);
                if (next.isValid()) {
                    QVERIFY(judgement(dossier, next, policy) != now);
                    ++changes;
                }
                at = next;
            }
        }
        QVERIFY(changes > 1000);
    }
};

}  // namespace jiaxin::test::status

QTEST_GUILESS_MAIN(jiaxin::test::status::LivingStatusTermsTest)
#include "tst_living_status_terms.moc"
