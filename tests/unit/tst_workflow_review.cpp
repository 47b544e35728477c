// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/workflow/review_past.h"
#include "tests/support/command_words.h"
#include "tests/unit/workflow_people.h"

#include <QTest>

namespace jiaxin::test::workflow {

/// The levels of a review, and what the past of a filing decides about its next step.
class WorkflowReviewTest : public QObject {
    Q_OBJECT

private slots:
    void levels_data()
    {
        QTest::addColumn<QString>("actor");
        QTest::addColumn<QString>("record");
        QTest::addColumn<QString>("first");   // of approving what is submitted
        QTest::addColumn<QString>("second");  // of approving what the county approved
        const QString level = QStringLiteral("forbidden: level");
        const QString outside = QStringLiteral("forbidden: territory");
        const QString countyApproved = QStringLiteral("county_approved");
        const QString cityApproved = QStringLiteral("city_approved");
        QTest::newRow("Beilin reviews its own") << county << county << countyApproved << level;
        QTest::newRow("Xi'an reviews Beilin's a second time") << city << county << level << cityApproved;
        QTest::newRow("Xi'an's own are reviewed by it twice") << city << city << countyApproved << cityApproved;
        QTest::newRow("Beilin may not review Xi'an's") << county << city << outside << outside;
        QTest::newRow("the province is not the city") << province << county << level << level;
        QTest::newRow("the province is not Yangling") << province << yangling << level << level;
        QTest::newRow("the province's own") << province << province << countyApproved << cityApproved;
        QTest::newRow("Yangling reviews once") << yangling << yangling << cityApproved << level;
        QTest::newRow("Hancheng reviews once") << hancheng << hancheng << cityApproved << level;
        QTest::newRow("Weinan has no say in Hancheng") << weinan << hancheng << outside << outside;
    }
    void levels()
    {
        QFETCH(QString, actor);
        QFETCH(QString, record);
        const auto approve = [&](const char *state) {
            return outcome(decideStep(person(actor),
                                      {QStringLiteral("enterprise"), QLatin1String(state), QStringLiteral("approve"), record},
                                      everythingHolds));
        };
        QTEST(approve("submitted"), "first");
        QTEST(approve("county_approved"), "second");
    }

    /// Where a submission leads after a return: back to the level that asked for the correction.
    void afterAReturn_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("from");
        QTest::addColumn<Roles>("roles");
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("to");
        const auto row = [](const char *title, const char *type, const QString &unit, const char *from, Roles roles,
                            const QString &by, const char *to) {
            QTest::newRow(title) << QString::fromLatin1(type) << unit << QString::fromLatin1(from) << roles << by
                                 << QString::fromLatin1(to);
        };
        const QString anybody = QStringLiteral("somebody");
        row("by the county", "enterprise", county, "submitted", {Role::Clerk}, anybody, "submitted");
        row("by the city", "enterprise", county, "county_approved", {Role::Clerk}, anybody, "county_approved");
        row("by the city, same clerk", "enterprise", county, "county_approved", {Role::Clerk}, everythingHolds.submitter,
            "county_approved");
        row("by the city, corrected by who approved", "enterprise", county, "county_approved", {Role::Clerk, Role::Reviewer},
            everythingHolds.reviewers.first(), "submitted");
        row("out of the publicity", "enterprise", county, "in_publicity", {Role::Clerk}, anybody, "submitted");
        row("nobody knows by whom", "enterprise", county, "", {Role::Clerk}, anybody, "submitted");
        row("one level", "enterprise", yangling, "submitted", {Role::Clerk}, anybody, "submitted");
        row("one level, out of the publicity", "enterprise", hancheng, "in_publicity", {Role::Clerk}, anybody, "submitted");
        row("a reviewer submits nothing", "enterprise", county, "county_approved", {Role::Reviewer}, anybody,
            "forbidden: role");
        row("a leader neither", "enterprise", county, "county_approved", {Role::Leader}, anybody, "forbidden: role");
        row("a reward has one level", "reward", county, "submitted", {Role::Clerk}, anybody, "submitted");
        row("a reward was never the city's", "reward", county, "county_approved", {Role::Clerk}, anybody, "submitted");
    }
    void afterAReturn()
    {
        QFETCH(QString, type);
        QFETCH(QString, unit);
        QFETCH(QString, from);
        QFETCH(Roles, roles);
        QFETCH(QString, by);
        QTEST(outcome(decideStep(person(unit, roles, by), {type, QStringLiteral("returned"), QStringLiteral("submit"), unit},
                                 returnedFrom(from))),
              "to");
    }

    /// Whose hands were in a filing, read from its audit.
    void factsOfThePast_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("past");  // person, action, state before and after, separated by blanks
        QTest::addColumn<QString>("submitter");
        QTest::addColumn<QStringList>("reviewers");
        QTest::addColumn<QString>("returnedFrom");
        const auto row = [](const char *title, const char *type, const QByteArray &past, const char *submitter,
                            const char *reviewers, const char *from) {
            QTest::newRow(title) << QString::fromLatin1(type) << QString::fromLatin1(past) << QString::fromLatin1(submitter)
                                 << words(reviewers) << QString::fromLatin1(from);
        };
        const QByteArray once = "wang create - draft|wang submit draft submitted|zhou approve submitted county_approved";
        const QByteArray back = once + "|gao return county_approved returned";
        row("nothing", "enterprise", "", "", "", "");
        row("reviewed once", "enterprise", once, "wang", "zhou", "");
        row("the city returned it", "enterprise", back, "wang", "zhou", "county_approved");
        row("corrected", "enterprise", back + "|li edit - -", "wang", "zhou", "county_approved");
        row("straight back", "enterprise", back + "|li submit returned county_approved", "li", "zhou", "");
        row("straight back a second time", "enterprise",
            back + "|li submit returned county_approved|gao return county_approved returned|"
                   "wang submit returned county_approved",
            "wang", "zhou", "");
        row("the long way", "enterprise", back + "|zhou submit returned submitted", "zhou", "", "");
        row("moved in between", "enterprise", back + "|gao move - - moved", "wang", "zhou", "");
        row("out of the publicity", "enterprise", back + "|gao return in_publicity returned|li submit returned submitted", "li",
            "", "");
        row("a key field reopens", "enterprise", once + "|li edit published submitted", "li", "", "");
        row("entering submits", "penalty", "wang create - draft|li edit - -", "li", "", "");
        row("entering drafts", "enterprise", "wang create - draft|wang submit draft submitted|li edit - -", "wang", "", "");
    }
    void factsOfThePast()
    {
        QFETCH(QString, type);
        QFETCH(QString, past);
        QList<PastStep> steps;
        const auto stateOf = [](const QString &text) { return text == QLatin1String("-") ? QString() : text; };
        for (const QString &line : past.split(u'|', Qt::SkipEmptyParts)) {
            const QStringList parts = line.split(u' ');
            steps.append({.person = parts.at(0),
                          .action = parts.at(1),
                          .from = stateOf(parts.at(2)),
                          .to = stateOf(parts.value(3, QStringLiteral("-"))),
                          .moved = parts.size() > 4});
        }
        const WorkflowFacts facts = factsOfPast(type, steps);
        QTEST(facts.submitter, "submitter");
        QTEST(facts.reviewers, "reviewers");
        QTEST(facts.returnedFrom, "returnedFrom");
    }

    /// Where an action has two lines, one by level, the reason given is the one that helps.
    void refusalSaysMoreThanLevel()
    {
        const auto byTheSubmitter = [](const QString &unit) {
            return outcome(decideStep(
                person(unit, businessRoles, everythingHolds.submitter),
                {QStringLiteral("enterprise"), QStringLiteral("submitted"), QStringLiteral("approve"), unit}, everythingHolds));
        };
        for (const QString &unit : {county, yangling, hancheng})
            QCOMPARE(byTheSubmitter(unit), QStringLiteral("forbidden: four_eyes"));
    }
};

}  // namespace jiaxin::test::workflow

QTEST_GUILESS_MAIN(jiaxin::test::workflow::WorkflowReviewTest)
#include "tst_workflow_review.moc"
