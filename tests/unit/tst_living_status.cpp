// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/worker_dossiers.h"

#include <QTest>

#include <algorithm>

namespace jiaxin::test::status {

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
};

}  // namespace jiaxin::test::status

QTEST_GUILESS_MAIN(jiaxin::test::status::LivingStatusTest)
#include "tst_living_status.moc"
