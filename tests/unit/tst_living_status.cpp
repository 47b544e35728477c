// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/base/clock.h"
#include "domain/rules/status_facts.h"

#include <QRandomGenerator>

using namespace jiaxin;

namespace {

using Change = std::function<void(WorkerDossier &)>;
using Kind = StatusItemKind;

/// Noon of 23 November 2026 in China.
const QDate today(2026, 11, 23);

QDateTime chinaTime(const QDate &day, const QTime &time)
{
    return QDateTime(day, time, Qt::OffsetFromUTC, 8 * 3600).toUTC();
}

const QDateTime noon = chinaTime(today, QTime(12, 0));

Authorisation consent(const QDateTime &start, const QDateTime &end)
{
    Authorisation result;
    result.startsAt = start;
    result.endsAt = end;
    return result;
}

Authorisation consentOf30Days(const QDateTime &start)
{
    return consent(start, start.addSecs(30LL * 24 * 3600));
}

HealthCheck health(ServiceCategory category, const QDate &examinedOn, const QDate &validUntil = {})
{
    HealthCheck result;
    result.category = category;
    result.examinedOn = examinedOn;
    result.validUntil = validUntil;
    return result;
}

BackgroundCheck background(BackgroundCheck::Conclusion conclusion, const QDate &submittedOn, const QDate &returnedOn = {})
{
    BackgroundCheck result;
    result.conclusion = conclusion;
    result.submittedOn = submittedOn;
    result.returnedOn = returnedOn;
    return result;
}

Insurance insurance(const QDate &from, const QDate &until)
{
    Insurance result;
    result.validFrom = from;
    result.validUntil = until;
    return result;
}

IdentityCheck identity(const QDateTime &at, IdentityCheck::Outcome outcome)
{
    IdentityCheck result;
    result.checkedAt = at;
    result.result = outcome;
    return result;
}

Training training(Training::Outcome outcome)
{
    Training result;
    result.result = outcome;
    return result;
}

/// A worker for whom everything is in order on `today`, with no end nearby.
WorkerDossier inOrder()
{
    WorkerDossier dossier;
    dossier.worker.state = QStringLiteral("filed");
    dossier.worker.category = ServiceCategory::ElderCare;
    dossier.worker.documentValidUntil = QDate(2040, 1, 1);
    dossier.worker.photo.hex = QString(64, u'a');
    dossier.enterprise = Enterprise();
    dossier.enterprise->state = QStringLiteral("published");
    dossier.authorisations = {consentOf30Days(noon.addDays(-2))};
    dossier.identityChecks = {identity(noon.addDays(-30), IdentityCheck::Outcome::Consistent)};
    dossier.backgroundChecks = {background(BackgroundCheck::Conclusion::Passed, today.addDays(-20), today.addDays(-10))};
    dossier.healthChecks = {health(ServiceCategory::ElderCare, today.addDays(-10))};
    dossier.trainings = {training(Training::Outcome::Passed)};
    return dossier;
}

StatusItem item(const WorkerDossier &dossier, Kind kind, const QDateTime &now = noon, const StatusPolicy &policy = {})
{
    return eligibility(dossier, now, policy).items.at(int(kind));
}

QString text(const StatusItem &judged)
{
    return choiceName(judged.colour) + u' ' + choiceName(judged.reason) +
           (judged.satisfied ? QStringLiteral(" satisfied") : QString());
}

}  // namespace

class LivingStatusTest : public QObject {
    Q_OBJECT

private slots:
    void everythingInOrder()
    {
        const LivingStatus status = livingStatus(inOrder(), noon);
        QCOMPARE(status.colour, StatusColour::Green);
        QCOMPARE(status.items.size(), 5);
        QCOMPARE(status.nearestEnd, QDate(2026, 12, 21));  // the consent of the 21st lasts 30 days
        const Eligibility ready = eligibility(inOrder(), noon);
        QVERIFY(ready.ready);
        QCOMPARE(ready.lacking(), 0);
        QCOMPARE(ready.items.size(), int(Kind::Count));
        for (int i = 0; i < int(Kind::Count); ++i) {
            QCOMPARE(ready.items.at(i).kind, Kind(i));
            QCOMPARE(text(ready.items.at(i)), QStringLiteral("green in_order satisfied"));
            if (i < status.items.size())
                QCOMPARE(status.items.at(i), ready.items.at(i));
        }
    }

    void nothingKnown()
    {
        const Eligibility none = eligibility({}, noon);
        QVERIFY(!none.ready);
        QCOMPARE(none.lacking(), int(Kind::Count));
        QCOMPARE(livingStatus({}, noon).colour, StatusColour::Red);
        QVERIFY(!livingStatus({}, noon).nearestEnd.isValid());
        for (const StatusItem &judged : none.items)
            QCOMPARE(judged.colour, StatusColour::Red);
    }

    /// One thing changed in a dossier that is in order: the item concerned, and no other item.
    void oneChange_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *title, Kind kind, const char *expected, const Change &change) {
            QTest::newRow(title) << kind << change << QString::fromLatin1(expected);
        };
        identityRows(row);
        authorisationRows(row);
        backgroundRows(row);
        healthRows(row);
        trainingRows(row);
        enterpriseRows(row);
    }
    void oneChange()
    {
        QFETCH(Kind, kind);
        QFETCH(Change, change);
        WorkerDossier dossier = inOrder();
        change(dossier);
        const Eligibility judged = eligibility(dossier, noon);
        QTEST(text(judged.items.at(int(kind))), "expected");
        for (const StatusItem &other : judged.items) {
            if (other.kind != kind)
                QCOMPARE(text(other), QStringLiteral("green in_order satisfied"));
        }
        const StatusItem &changed = judged.items.at(int(kind));
        QCOMPARE(judged.ready, changed.satisfied);
        QCOMPARE(judged.lacking(), changed.satisfied ? 0 : 1);
        const bool lives = kind <= Kind::TrainingInsurance;
        QCOMPARE(livingStatus(dossier, noon).colour, lives ? changed.colour : StatusColour::Green);
    }

    /// The last day counts whole, in China: it begins and ends at 16:00 UTC.
    /// Every dossier of the tables is judged alike once it is packed.
    void factsAreEnough_data() { oneChange_data(); }
    void factsAreEnough()
    {
        QFETCH(Change, change);
        WorkerDossier dossier = inOrder();
        change(dossier);
        const std::optional<WorkerDossier> facts = unpackStatusFacts(packStatusFacts(dossier));
        QVERIFY(facts);
        for (int days = -400; days <= 400; days += 50) {
            const QDateTime at = noon.addDays(days);
            QCOMPARE(eligibility(*facts, at).items, eligibility(dossier, at).items);
        }
    }

    /// Of two verdicts of one day that of the later record counts, in whichever order they stand.
    void factsKeepTheOrderOfVerdicts()
    {
        using Conclusion = BackgroundCheck::Conclusion;
        WorkerDossier dossier = inOrder();
        dossier.backgroundChecks = {background(Conclusion::Failed, today, today), background(Conclusion::Passed, today, today)};
        for (int turn = 0; turn < 2; ++turn) {
            dossier.backgroundChecks[0].id = RecordId(turn == 0 ? QStringLiteral("a") : QStringLiteral("b"));
            dossier.backgroundChecks[1].id = RecordId(turn == 0 ? QStringLiteral("b") : QStringLiteral("a"));
            const auto expected = item(dossier, Kind::Background);
            QCOMPARE(expected.colour, turn == 0 ? StatusColour::Green : StatusColour::Red);
            QCOMPARE(item(*unpackStatusFacts(packStatusFacts(dossier)), Kind::Background), expected);
        }
    }

    void damagedFactsAreNone()
    {
        const QByteArray facts = packStatusFacts(inOrder());
        for (qsizetype length = 0; length < facts.size(); ++length)
            QVERIFY2(!unpackStatusFacts(facts.first(length)), qPrintable(QString::number(length)));
        QVERIFY(!unpackStatusFacts(facts + 'x'));
        QByteArray otherVersion = facts;
        otherVersion[0] = char(otherVersion.at(0) + 1);
        QVERIFY(!unpackStatusFacts(otherVersion));
    }

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

    /// domain.md §5: the certificate's category must not exceed that of the check.
    void categoryCoversLowerOnes()
    {
        for (int worker = 0; worker < int(ServiceCategory::Count); ++worker) {
            for (int checked = 0; checked < int(ServiceCategory::Count); ++checked) {
                WorkerDossier dossier = inOrder();
                dossier.worker.category = ServiceCategory(worker);
                dossier.healthChecks = {health(ServiceCategory(checked), today)};
                QCOMPARE(text(item(dossier, Kind::Health)), checked >= worker ? QStringLiteral("green in_order satisfied")
                                                                              : QStringLiteral("red category_too_low"));
            }
        }
    }

    void nearestEndIsTheEarliest()
    {
        WorkerDossier dossier = inOrder();
        dossier.healthChecks = {health(ServiceCategory::ElderCare, today.addDays(-300), today.addDays(5))};
        dossier.worker.documentValidUntil = today.addDays(9);
        dossier.insurances = {insurance(today, today.addDays(7))};
        QCOMPARE(livingStatus(dossier, noon).nearestEnd, today.addDays(5));
        QCOMPARE(livingStatus(dossier, noon).colour, StatusColour::Yellow);
    }

    /// Yellow does not hide red, whichever comes first.
    void worstItemWins()
    {
        WorkerDossier dossier = inOrder();
        dossier.worker.documentValidUntil = today;
        QCOMPARE(livingStatus(dossier, noon).colour, StatusColour::Yellow);
        dossier.healthChecks.clear();
        QCOMPARE(livingStatus(dossier, noon).colour, StatusColour::Red);
        dossier.worker.documentValidUntil = QDate();
        QCOMPARE(livingStatus(dossier, noon).colour, StatusColour::Red);
        QCOMPARE(text(item(dossier, Kind::Identity)), QStringLiteral("green in_order satisfied"));
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

    /// The answer depends on the arguments alone: not on the order of the rows, the zone of `now` or when it is asked.
    void pure()
    {
        WorkerDossier dossier = inOrder();
        dossier.authorisations.append(consentOf30Days(noon.addDays(-20)));
        dossier.healthChecks.append(health(ServiceCategory::MotherInfantCare, today.addDays(-100)));
        dossier.insurances = {insurance(today, today.addDays(9)), insurance(today, today.addDays(99))};
        const Eligibility before = eligibility(dossier, noon);
        QCOMPARE(eligibility(dossier, noon).items, before.items);
        QCOMPARE(eligibility(dossier, noon.toOffsetFromUtc(-5 * 3600)).items, before.items);
        std::reverse(dossier.authorisations.begin(), dossier.authorisations.end());
        std::reverse(dossier.healthChecks.begin(), dossier.healthChecks.end());
        std::reverse(dossier.insurances.begin(), dossier.insurances.end());
        QCOMPARE(eligibility(dossier, noon).items, before.items);
    }

private:
    template <class Row>
    static void identityRows(const Row &row)
    {
        using Outcome = IdentityCheck::Outcome;
        const auto add = [](const QDateTime &at, Outcome outcome) {
            return [at, outcome](WorkerDossier &d) { d.identityChecks.append(identity(at, outcome)); };
        };
        row("identity: none", Kind::Identity, "red missing", [](WorkerDossier &d) { d.identityChecks.clear(); });
        row("identity: inconsistent now", Kind::Identity, "red failed", add(noon, Outcome::Inconsistent));
        row("identity: pending now", Kind::Identity, "yellow pending", add(noon, Outcome::Pending));
        row("identity: inconsistent before", Kind::Identity, "green in_order satisfied",
            add(noon.addDays(-99), Outcome::Inconsistent));
    }

    template <class Row>
    static void authorisationRows(const Row &row)
    {
        constexpr Kind kind = Kind::Authorisation;
        row("consent: none", kind, "red missing", [](WorkerDossier &d) { d.authorisations.clear(); });
        row("consent: begins later", kind, "red missing",
            [](WorkerDossier &d) { d.authorisations = {consentOf30Days(noon.addMSecs(1))}; });
        row("consent: withdrawn", kind, "red withdrawn", [](WorkerDossier &d) { d.authorisations.first().withdrawnAt = noon; });
        row("consent: the old one ended, the new one withdrawn", kind, "red withdrawn", [](WorkerDossier &d) {
            d.authorisations.first().withdrawnAt = noon;
            d.authorisations.append(consentOf30Days(noon.addDays(-40)));
        });
        row("consent: given again after a withdrawal", kind, "green in_order satisfied", [](WorkerDossier &d) {
            d.authorisations.first().withdrawnAt = noon.addDays(-1);
            d.authorisations.append(consentOf30Days(noon.addDays(-1)));
        });
        row("consent: a withdrawn one that was forgotten since", kind, "red expired", [](WorkerDossier &d) {
            d.authorisations = {consentOf30Days(noon.addDays(-90)), consentOf30Days(noon.addDays(-31))};
            d.authorisations.first().withdrawnAt = noon.addDays(-80);
        });
        row("consent: to query only", kind, "red missing",
            [](WorkerDossier &d) { d.authorisations.first().kind = Authorisation::Kind::Query; });
        row("consent: single use only", kind, "red missing",
            [](WorkerDossier &d) { d.authorisations.first().kind = Authorisation::Kind::SingleUse; });
        row("consent: withdrawn query leaves the collection", kind, "green in_order satisfied", [](WorkerDossier &d) {
            Authorisation query = consentOf30Days(noon.addDays(-1));
            query.kind = Authorisation::Kind::Query;
            query.withdrawnAt = noon;
            d.authorisations.append(query);
        });
        row("consent: without an end", kind, "red expired",
            [](WorkerDossier &d) { d.authorisations.first().endsAt = QDateTime(); });
    }

    template <class Row>
    static void backgroundRows(const Row &row)
    {
        constexpr Kind kind = Kind::Background;
        using Conclusion = BackgroundCheck::Conclusion;
        using Match = BackgroundCheck::IdentityMatch;
        row("background: none", kind, "red missing", [](WorkerDossier &d) { d.backgroundChecks.clear(); });
        row("background: first one pending", kind, "yellow pending",
            [](WorkerDossier &d) { d.backgroundChecks = {background(Conclusion::Pending, today)}; });
        row("background: failed", kind, "red failed",
            [](WorkerDossier &d) { d.backgroundChecks.append(background(Conclusion::Failed, today, today)); });
        row("background: asked again after passing", kind, "green in_order satisfied",
            [](WorkerDossier &d) { d.backgroundChecks.append(background(Conclusion::Pending, today)); });
        row("background: asked again after failing", kind, "red failed", [](WorkerDossier &d) {
            d.backgroundChecks = {background(Conclusion::Failed, today.addDays(-9), today.addDays(-5)),
                                  background(Conclusion::Pending, today)};
        });
        row("background: failed before, passed since", kind, "green in_order satisfied", [](WorkerDossier &d) {
            d.backgroundChecks.append(background(Conclusion::Failed, today.addDays(-99), today.addDays(-90)));
        });
        row("background: another person", kind, "red failed",
            [](WorkerDossier &d) { d.backgroundChecks.first().identityMatch = Match::Mismatch; });
        row("background: no such person", kind, "red failed",
            [](WorkerDossier &d) { d.backgroundChecks.first().identityMatch = Match::NoSuchPerson; });
        row("background: the same person", kind, "green in_order satisfied",
            [](WorkerDossier &d) { d.backgroundChecks.first().identityMatch = Match::Match; });
    }

    template <class Row>
    static void healthRows(const Row &row)
    {
        constexpr Kind kind = Kind::Health;
        const auto concluded = [](HealthCheck::Conclusion conclusion, int daysAgo) {
            return [conclusion, daysAgo](WorkerDossier &d) {
                d.healthChecks.append(health(ServiceCategory::ElderCare, today.addDays(-daysAgo)));
                d.healthChecks.last().conclusion = conclusion;
            };
        };
        row("health: none", kind, "red missing", [](WorkerDossier &d) { d.healthChecks.clear(); });
        row("health: unqualified now", kind, "red failed", concluded(HealthCheck::Conclusion::Unqualified, 0));
        row("health: to be checked again", kind, "red pending", concluded(HealthCheck::Conclusion::Recheck, 0));
        row("health: unqualified before", kind, "green in_order satisfied",
            concluded(HealthCheck::Conclusion::Unqualified, 50));
        row("health: a higher category that ended", kind, "red expired", [](WorkerDossier &d) {
            d.healthChecks = {health(ServiceCategory::General, today),
                              health(ServiceCategory::MotherInfantCare, today.addDays(-500))};
        });
    }

    template <class Row>
    static void trainingRows(const Row &row)
    {
        constexpr Kind kind = Kind::TrainingInsurance;
        using Outcome = Training::Outcome;
        row("training: none", kind, "red training_missing", [](WorkerDossier &d) { d.trainings.clear(); });
        row("training: failed", kind, "red training_missing",
            [](WorkerDossier &d) { d.trainings = {training(Outcome::Failed)}; });
        row("training: pending", kind, "yellow training_pending", [](WorkerDossier &d) {
            d.trainings = {training(Outcome::Failed), training(Outcome::Pending)};
        });
        row("training: passed once", kind, "green in_order satisfied",
            [](WorkerDossier &d) { d.trainings.append(training(Outcome::Failed)); });
    }

    template <class Row>
    static void enterpriseRows(const Row &row)
    {
        constexpr Kind kind = Kind::Enterprise;
        const auto worker = [](const char *state) {
            return [state](WorkerDossier &d) { d.worker.state = QLatin1String(state); };
        };
        const auto enterprise = [](const char *state) {
            return [state](WorkerDossier &d) { d.enterprise->state = QLatin1String(state); };
        };
        row("worker: draft", kind, "red not_filed", worker("draft"));
        row("worker: left", kind, "red left", worker("left"));
        row("worker: locked", kind, "red locked", worker("locked"));
        row("enterprise: none", kind, "red missing", [](WorkerDossier &d) { d.enterprise.reset(); });
        row("enterprise: frozen", kind, "red frozen", enterprise("frozen"));
        for (const char *state :
             {"draft", "submitted", "county_approved", "city_approved", "in_publicity", "returned", "rejected", ""})
            row(qPrintable(QStringLiteral("enterprise: ") + QLatin1String(state)), kind, "red not_published",
                enterprise(state));
        using State = Enterprise::RegistrationState;
        for (int i = int(State::Active) + 1; i < int(State::Count); ++i)
            row(qPrintable(QStringLiteral("registration: ") + choiceName(State(i))), kind, "red deregistered",
                [i](WorkerDossier &d) { d.enterprise->registrationState = State(i); });
        const auto blacklisted = [](const QDate &from, const QDate &until) {
            ListEntry entry;
            entry.list = ListEntry::List::Untrustworthy;
            entry.state = QStringLiteral("listed");
            entry.listedOn = from;
            entry.validUntil = until;
            return entry;
        };
        row("enterprise: blacklisted", Kind::Enterprise, "red blacklisted",
            [blacklisted](WorkerDossier &d) { d.enterpriseEntries = {blacklisted(today, {})}; });
        row("enterprise: blacklisted tomorrow", Kind::Enterprise, "green in_order satisfied",
            [blacklisted](WorkerDossier &d) { d.enterpriseEntries = {blacklisted(today.addDays(1), {})}; });
        row("enterprise: was blacklisted", Kind::Enterprise, "green in_order satisfied",
            [blacklisted](WorkerDossier &d) { d.enterpriseEntries = {blacklisted(today.addDays(-9), today.addDays(-1))}; });
        row("background: the person is blacklisted", Kind::Background, "red blacklisted",
            [blacklisted](WorkerDossier &d) { d.ownEntries = {blacklisted(today, {})}; });
        row("photo: none", Kind::Photo, "red missing", [](WorkerDossier &d) { d.worker.photo = {}; });
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

QTEST_GUILESS_MAIN(LivingStatusTest)
#include "tst_living_status.moc"
