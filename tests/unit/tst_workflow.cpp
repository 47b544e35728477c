// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/records/records.h"
#include "domain/rules/divisions.h"
#include "domain/workflow/permissions.h"
#include "domain/workflow/review_past.h"
#include "domain/workflow/transition.h"
#include "tests/support/command_words.h"

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

/// What the dictionary and domain.md §4 ask for, written down a second time on purpose: one line a step.
struct Step {
    const char *type;
    const char *from;
    const char *action;
    const char *to;
    const char *roles;
    const char *level;  ///< "" any, "county", "city", "single"
    /// "" anybody, "submitter" or "reviewers": who may not take it; "approvers": who goes the long way instead
    const char *eyes;
    bool reason;
    const char *guard;              ///< "" none, else the detail of the refusal while it does not hold
    const char *returnedFrom = "";  ///< for what was returned from that state alone
};

constexpr Step steps[] = {
    {"enterprise", "draft", "submit", "submitted", "clerk", "", "", false, ""},
    {"enterprise", "returned", "submit", "submitted", "clerk", "", "", false, ""},
    {"enterprise", "returned", "submit", "county_approved", "clerk", "", "approvers", false, "", "county_approved"},
    {"enterprise", "submitted", "approve", "county_approved", "reviewer", "county", "submitter", false, ""},
    {"enterprise", "submitted", "approve", "city_approved", "reviewer", "single", "submitter", false, ""},
    {"enterprise", "submitted", "return", "returned", "reviewer", "", "submitter", true, ""},
    {"enterprise", "submitted", "reject", "rejected", "reviewer", "", "submitter", true, ""},
    {"enterprise", "county_approved", "approve", "city_approved", "reviewer", "city", "reviewers", false, ""},
    {"enterprise", "county_approved", "return", "returned", "reviewer", "city", "reviewers", true, ""},
    {"enterprise", "county_approved", "reject", "rejected", "reviewer", "city", "reviewers", true, ""},
    {"enterprise", "city_approved", "start_publicity", "in_publicity", "reviewer", "", "submitter", false, ""},
    {"enterprise", "in_publicity", "publish", "published", "reviewer", "", "submitter", false, "publicity_not_over"},
    {"enterprise", "in_publicity", "return", "returned", "reviewer", "", "submitter", true, ""},
    {"enterprise", "published", "freeze", "frozen", "reviewer leader", "", "", true, ""},
    {"enterprise", "frozen", "thaw", "published", "reviewer leader", "", "", true, ""},

    {"worker", "draft", "file", "filed", "clerk reviewer", "", "", false, ""},
    {"worker", "filed", "leave", "left", "clerk", "", "", true, ""},
    {"worker", "left", "rejoin", "filed", "clerk", "", "", false, ""},
    {"worker", "filed", "lock", "locked", "clerk reviewer", "", "", true, ""},
    {"worker", "left", "lock", "locked", "clerk reviewer", "", "", true, ""},

    {"certificate", "requested", "approve", "approved", "reviewer", "", "submitter", false, "not_eligible"},
    {"certificate", "requested", "return", "cancelled", "reviewer", "", "submitter", true, ""},
    {"certificate", "requested", "cancel", "cancelled", "certificate_officer", "", "", true, ""},
    {"certificate", "cancelled", "request", "requested", "clerk certificate_officer", "", "", false, "not_eligible"},
    {"certificate", "expired", "request", "requested", "clerk certificate_officer", "", "", false, "not_eligible"},
    {"certificate", "approved", "confirm", "made", "certificate_officer", "", "", false, ""},
    {"certificate", "approved", "cancel", "cancelled", "certificate_officer", "", "", true, ""},
    {"certificate", "made", "hand_over", "handed_over", "certificate_officer", "", "", false, ""},
    {"certificate", "made", "spoil", "approved", "certificate_officer", "", "", true, ""},
    {"certificate", "made", "cancel", "cancelled", "certificate_officer", "", "", true, ""},
    {"certificate", "handed_over", "activate", "active", "clerk certificate_officer", "", "", false, ""},
    {"certificate", "handed_over", "report_lost", "approved", "clerk certificate_officer", "", "", true, ""},
    {"certificate", "handed_over", "cancel", "cancelled", "certificate_officer", "", "", true, ""},
    {"certificate", "handed_over", "recall", "recalled", "certificate_officer leader", "", "", true, ""},
    {"certificate", "active", "report_lost", "suspended", "clerk certificate_officer", "", "", false, ""},
    {"certificate", "active", "reissue", "approved", "certificate_officer", "", "", true, "not_eligible"},
    {"certificate", "active", "cancel", "cancelled", "certificate_officer", "", "", true, ""},
    {"certificate", "active", "recall", "recalled", "certificate_officer leader", "", "", true, ""},
    {"certificate", "suspended", "reissue", "approved", "certificate_officer", "", "", false, "not_eligible"},
    {"certificate", "suspended", "cancel", "cancelled", "certificate_officer", "", "", true, ""},
    {"certificate", "suspended", "recall", "recalled", "certificate_officer leader", "", "", true, ""},

    {"card", "to_print", "print", "sent_to_printer", "certificate_officer", "", "", false, ""},
    {"card", "sent_to_printer", "confirm", "printed", "certificate_officer", "", "", false, ""},
    {"card", "sent_to_printer", "spoil", "spoiled", "certificate_officer", "", "", true, ""},
    {"card", "printed", "spoil", "spoiled", "certificate_officer", "", "", true, ""},
    {"card", "sent_to_printer", "withdraw", "void", "certificate_officer", "", "", false, ""},
    {"card", "printed", "hand_over", "handed_over", "certificate_officer", "", "", false, ""},
    {"card", "handed_over", "report_lost", "lost", "clerk certificate_officer", "", "", false, ""},
    {"card", "sent_to_printer", "take_back", "void", "clerk certificate_officer", "", "", false, ""},
    {"card", "printed", "take_back", "void", "clerk certificate_officer", "", "", false, ""},
    {"card", "handed_over", "take_back", "void", "clerk certificate_officer", "", "", false, ""},

    {"authorisation", "valid", "withdraw", "withdrawn", "clerk", "", "", true, ""},

    {"reward", "draft", "submit", "submitted", "clerk", "", "", false, ""},
    {"reward", "returned", "submit", "submitted", "clerk", "", "", false, ""},
    {"reward", "submitted", "approve", "approved", "reviewer", "", "submitter", false, ""},
    {"reward", "submitted", "return", "returned", "reviewer", "", "submitter", true, ""},
    {"reward", "submitted", "reject", "rejected", "reviewer", "", "submitter", true, ""},
    {"reward", "approved", "start_publicity", "in_publicity", "reviewer", "", "submitter", false, ""},
    {"reward", "in_publicity", "publish", "published", "reviewer", "", "submitter", false, "publicity_not_over"},
    {"reward", "in_publicity", "return", "returned", "reviewer", "", "submitter", true, ""},
    {"reward", "published", "withdraw", "withdrawn", "reviewer leader", "", "submitter", false, ""},

    {"penalty", "draft", "record", "recorded", "reviewer leader", "", "submitter", false, ""},
    {"penalty", "recorded", "publish", "in_publicity", "reviewer leader", "", "submitter", false, ""},
    {"penalty", "recorded", "repair", "repaired", "reviewer leader", "", "submitter", false, "repair_too_early"},
    {"penalty", "in_publicity", "repair", "repaired", "reviewer leader", "", "submitter", false, "repair_too_early"},
    {"penalty", "recorded", "amend", "recorded", "reviewer leader", "", "submitter", false, ""},
    {"penalty", "in_publicity", "amend", "in_publicity", "reviewer leader", "", "submitter", false, ""},
    {"penalty", "recorded", "revoke", "revoked", "reviewer leader", "", "submitter", false, ""},
    {"penalty", "in_publicity", "revoke", "revoked", "reviewer leader", "", "submitter", false, ""},
    {"penalty", "ended", "revoke", "revoked", "reviewer leader", "", "submitter", false, ""},
    {"penalty", "repaired", "revoke", "revoked", "reviewer leader", "", "submitter", false, ""},

    {"list_entry", "notified", "hear", "heard", "clerk reviewer", "", "", false, "no_notice"},
    {"list_entry", "notified", "notify", "notified", "clerk reviewer", "", "", false, ""},
    {"list_entry", "notified", "decide", "decided", "reviewer leader", "", "submitter", false, "statement_awaited"},
    {"list_entry", "heard", "decide", "decided", "reviewer leader", "", "submitter", false, ""},
    {"list_entry", "decided", "list", "listed", "reviewer leader", "", "submitter", false, ""},
    {"list_entry", "listed", "remove", "removed", "reviewer leader", "", "submitter", false, ""},

    {"objection", "received", "accept", "accepted", "clerk reviewer", "", "", false, ""},
    {"objection", "received", "refuse", "refused", "reviewer", "", "submitter", false, ""},
    {"objection", "accepted", "investigate", "investigating", "clerk reviewer", "", "", false, ""},
    {"objection", "accepted", "conclude", "concluded", "reviewer", "", "submitter", false, ""},
    {"objection", "investigating", "conclude", "concluded", "reviewer", "", "submitter", false, ""},
    {"objection", "concluded", "close", "closed", "clerk reviewer", "", "", false, ""},

    {"transfer", "proposed", "accept", "agreed", "reviewer leader", "", "submitter", false, ""},
    {"transfer", "proposed", "refuse", "declined", "reviewer leader", "", "submitter", false, ""},
    {"transfer", "proposed", "withdraw", "withdrawn", "clerk reviewer", "", "", false, ""},
    {"consultation", "asked", "answer", "answered", "reviewer leader", "", "submitter", false, ""},
    {"consultation", "asked", "withdraw", "withdrawn", "reviewer leader", "", "", false, ""},
    {"duplicate_task", "open", "close", "closed", "clerk", "", "", false, ""},
    {"publicity_notice", "draft", "open", "open", "reviewer", "", "", false, ""},
    {"publicity_notice", "open", "close", "closed", "reviewer", "", "", false, "publicity_not_over"},
};

/// The states and actions of dictionary.md; confirming a print moves the certificate too.
struct Names {
    const char *type;
    const char *states;
    const char *actions;
};

constexpr Names names[] = {
    {"enterprise", "draft submitted county_approved city_approved in_publicity published returned rejected frozen",
     "submit approve return reject start_publicity publish freeze thaw"},
    {"worker", "draft filed frozen left locked", "file leave rejoin lock"},
    {"certificate", "requested approved made handed_over active suspended expired cancelled recalled",
     "request approve return confirm spoil hand_over activate report_lost reissue cancel recall"},
    {"card", "to_print sent_to_printer printed handed_over spoiled lost void",
     "print confirm spoil withdraw hand_over report_lost take_back"},
    {"authorisation", "valid expiring expired withdrawn", "withdraw"},
    {"reward", "draft submitted approved in_publicity published returned rejected withdrawn",
     "submit approve return reject start_publicity publish withdraw"},
    {"penalty", "draft recorded in_publicity ended repaired revoked", "record publish repair revoke amend"},
    {"list_entry", "notified heard decided listed removed expired", "notify hear decide list remove"},
    {"objection", "received accepted investigating concluded closed refused", "accept refuse investigate conclude close"},
    {"transfer", "proposed agreed declined withdrawn", "accept refuse withdraw"},
    {"consultation", "asked answered withdrawn", "answer withdraw"},
    {"publicity_notice", "draft open closed", "open close"},
    {"duplicate_task", "open closed", "close"},
};

const QString county = QStringLiteral("610103");     // 碑林区
const QString neighbour = QStringLiteral("610104");  // 莲湖区
const QString city = QStringLiteral("610100");       // 西安市
const QString otherCity = QStringLiteral("610200");  // 铜川市
const QString yangling = QStringLiteral("611100");   // 杨凌示范区
const QString hancheng = QStringLiteral("610581");   // 韩城市
const QString weinan = QStringLiteral("610500");     // 渭南市
const QString province = QStringLiteral("610000");

const Roles businessRoles {Role::Clerk, Role::Reviewer, Role::CertificateOfficer, Role::Leader};
const WorkflowFacts everythingHolds {.submitter = QStringLiteral("submitter"),
                                     .reviewers = {QStringLiteral("first")},
                                     .publicityOver = true,
                                     .eligible = true,
                                     .underObjection = false,
                                     .repairDue = true,
                                     .noticeGiven = true,
                                     .statementOver = true};

WorkflowFacts returnedFrom(const QString &state)
{
    WorkflowFacts facts = everythingHolds;
    facts.returnedFrom = state;
    return facts;
}

Actor person(const QString &unit, const Roles &roles = businessRoles, const QString &name = QStringLiteral("somebody"))
{
    return {.name = name, .roles = roles, .unit = unit};
}

/// Where a step's record lies and who, by unit, takes it.
QString recordUnit(const Step &step)
{
    return QLatin1String(step.level) == QLatin1String("single") ? yangling : county;
}
QString actorUnit(const Step &step)
{
    return QLatin1String(step.level) == QLatin1String("city") ? city : recordUnit(step);
}
StepQuery query(const Step &step)
{
    return {.type = QLatin1String(step.type),
            .state = QLatin1String(step.from),
            .action = QLatin1String(step.action),
            .unit = recordUnit(step)};
}

WorkflowFacts factsFor(const Step &step)
{
    return returnedFrom(QLatin1String(step.returnedFrom));
}

/// What came of a step: the state it leads to, or `code: detail`.
QString outcome(const StepDecision &decision)
{
    return decision.transition ? QString::fromLatin1(decision.transition->to)
                               : errorName(decision.refusal.code) + QStringLiteral(": ") + decision.refusal.detail;
}

}  // namespace

class WorkflowTest : public QObject {
    Q_OBJECT

    static void eachStep()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(steps)); ++i)
            QTest::addRow("%s %s %s %s", steps[i].type, steps[i].from, steps[i].action, steps[i].level) << i;
    }

private slots:
    /// Each pair of a state and an action leads where the list says, and every other pair is refused.
    void everyPair_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(names)); ++i)
            QTest::newRow(names[i].type) << i;
    }
    void everyPair()
    {
        QFETCH(int, index);
        const Names &type = names[index];
        QVERIFY(workflowFor(type.type));
        int taken = 0;
        for (const QString &state : words(type.states)) {
            for (const QString &action : words(type.actions)) {
                QStringList expected;
                for (const Step &step : steps) {
                    if (QLatin1String(step.type) == QLatin1String(type.type) && state == QLatin1String(step.from) &&
                        action == QLatin1String(step.action))
                        expected.append(QString::fromLatin1(step.to));
                }
                QStringList reached;
                QStringList refused;
                for (const WorkflowFacts &facts : {everythingHolds, returnedFrom(QStringLiteral("county_approved"))}) {
                    for (const auto &[actor, unit] :
                         {std::pair(county, county), std::pair(city, county), std::pair(yangling, yangling)}) {
                        const StepDecision decision =
                            decideStep(person(actor), {QString::fromLatin1(type.type), state, action, unit}, facts);
                        if (!decision.transition)
                            refused.append(outcome(decision));
                        else if (!reached.contains(outcome(decision)))
                            reached.append(outcome(decision));
                    }
                }
                QCOMPARE(reached, expected);
                if (expected.isEmpty())
                    QCOMPARE(refused, QStringList(6, QStringLiteral("wrong_state: no_such_step")));
                taken += int(expected.size());
            }
        }
        // Nothing in the table lies outside the dictionary's states and actions.
        QCOMPARE(taken, int(workflowFor(type.type)->transitions.size()));
        for (const Transition &step : workflowFor(type.type)->transitions)
            QVERIFY2(words(type.states).contains(QLatin1String(step.to)), step.to);
    }

    void unknownNamesAreRefused()
    {
        for (const RecordType *type : allRecordTypes) {
            const bool listed = std::any_of(std::begin(names), std::end(names),
                                            [type](const Names &name) { return type->id() == QLatin1String(name.type); });
            QVERIFY2((workflowFor(type->id()) != nullptr) == listed, type->name);
        }
        QVERIFY(!workflowFor("no_such_type"));
        const auto refused = [](const char *type, const char *state, const char *action) {
            return outcome(decideStep(
                person(county), {QLatin1String(type), QLatin1String(state), QLatin1String(action), county}, everythingHolds));
        };
        const QString none = QStringLiteral("wrong_state: no_such_step");
        QCOMPARE(refused("no_such_type", "draft", "submit"), none);
        QCOMPARE(refused("enterprise", "no_such_state", "submit"), none);
        QCOMPARE(refused("enterprise", "draft", "no_such_action"), none);
        QCOMPARE(refused("enterprise", "", ""), none);
    }

    void roles_data() { eachStep(); }
    void roles()
    {
        QFETCH(int, index);
        const Step &step = steps[index];
        for (int i = 0; i < int(Role::Count); ++i) {
            const Role role = Role(i);
            const QString expected =
                words(step.roles).contains(choiceName(role)) ? QString::fromLatin1(step.to) : QStringLiteral("forbidden: role");
            QCOMPARE(outcome(decideStep(person(actorUnit(step), {role}), query(step), factsFor(step))), expected);
        }
        QCOMPARE(outcome(decideStep(person(actorUnit(step), {}), query(step), factsFor(step))),
                 QStringLiteral("forbidden: role"));
    }

    void fourEyes_data() { eachStep(); }
    void fourEyes()
    {
        QFETCH(int, index);
        const Step &step = steps[index];
        const QLatin1String eyes(step.eyes);
        const auto takenBy = [&step](const QString &name) {
            return outcome(decideStep(person(actorUnit(step), businessRoles, name), query(step), factsFor(step)));
        };
        const QString done = QLatin1String(step.to);
        const QString refused = QStringLiteral("forbidden: four_eyes");
        const bool anySubmitter = eyes.isEmpty() || eyes == QLatin1String("approvers");
        QCOMPARE(takenBy(everythingHolds.submitter), anySubmitter ? done : refused);
        QCOMPARE(takenBy(everythingHolds.reviewers.first()), eyes == QLatin1String("reviewers")   ? refused
                                                             : eyes == QLatin1String("approvers") ? QStringLiteral("submitted")
                                                                                                  : done);
        QCOMPARE(takenBy(QStringLiteral("third")), done);
    }

    void territory_data() { eachStep(); }
    void territory()
    {
        QFETCH(int, index);
        const Step &step = steps[index];
        const QString refused = QStringLiteral("forbidden: territory");
        for (const QString &unit : {neighbour, otherCity, hancheng, QStringLiteral("999999"), QString()})
            QCOMPARE(outcome(decideStep(person(unit), query(step), factsFor(step))), refused);
        // A county does not act on what its city keeps, nor anybody on a unit that is not in the tree.
        StepQuery above = query(step);
        above.unit = city;
        QCOMPARE(outcome(decideStep(person(county), above, factsFor(step))), refused);
        above.unit = QStringLiteral("999999");
        QCOMPARE(outcome(decideStep(person(province), above, factsFor(step))), refused);
    }

    void reasonsAndGuards_data() { eachStep(); }
    void reasonsAndGuards()
    {
        QFETCH(int, index);
        const Step &step = steps[index];
        const StepDecision decision = decideStep(person(actorUnit(step)), query(step), factsFor(step));
        QVERIFY(decision.transition);
        QCOMPARE(decision.transition->reasonRequired, step.reason);
        const QLatin1String guard(step.guard);
        WorkflowFacts facts = factsFor(step);
        facts.publicityOver = facts.eligible = facts.repairDue = facts.noticeGiven = facts.statementOver = false;
        QCOMPARE(outcome(decideStep(person(actorUnit(step)), query(step), facts)),
                 guard.isEmpty() ? QString::fromLatin1(step.to) : QStringLiteral("wrong_state: ") + guard);
        facts.publicityOver = guard == QLatin1String("publicity_not_over");
        facts.eligible = guard == QLatin1String("not_eligible");
        facts.repairDue = guard == QLatin1String("repair_too_early");
        facts.noticeGiven = guard == QLatin1String("no_notice");
        facts.statementOver = guard == QLatin1String("statement_awaited");
        QCOMPARE(outcome(decideStep(person(actorUnit(step)), query(step), facts)), QString::fromLatin1(step.to));
        // However long ago its period ended, nothing is published while somebody objects to it.
        facts.underObjection = true;
        QCOMPARE(outcome(decideStep(person(actorUnit(step)), query(step), facts)),
                 facts.publicityOver ? QStringLiteral("wrong_state: under_objection") : QString::fromLatin1(step.to));
    }

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

    /// What a step takes from its document are fields of the record, each once, and no two steps of a type fill one field.
    void stepsFillFieldsThatAreThere()
    {
        int filled = 0;
        for (const RecordType *type : allRecordTypes) {
            const Workflow *workflow = workflowFor(type->id());
            for (const Transition &step : workflow ? workflow->transitions : std::span<const Transition>()) {
                QStringList seen;
                for (const StepField &field : step.fields) {
                    QVERIFY2(type->field(field.name), field.name);
                    QVERIFY2(!seen.contains(QLatin1String(field.name)), field.name);
                    seen.append(QLatin1String(field.name));
                    const FieldKind kind = type->field(field.name)->kind;
                    using Part = StepField::Part;
                    QCOMPARE(kind == FieldKind::Attachments, field.part == Part::Scan);
                    QVERIFY(field.part != Part::Date || kind == FieldKind::Date);
                    QVERIFY((field.part != Part::Number && field.part != Part::Reason) || kind == FieldKind::Text);
                    ++filled;
                }
            }
        }
        QVERIFY(filled > 40);
        QVERIFY(!findTransition("penalty", "draft", "publish"));
        QCOMPARE(findTransition("penalty", "recorded", "publish")->to, "in_publicity");
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

    /// A whole life by the right people: each step is offered before it is taken.
    void possibleActions_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("actor");
        QTest::addColumn<Roles>("roles");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QStringList>("actions");
        const QString enterprise = QStringLiteral("enterprise");
        const QString certificate = QStringLiteral("certificate");
        const auto row = [&](const char *title, const QString &unit, const QString &actor, const Roles &roles,
                             const QString &type, const char *state, const char *actions) {
            QTest::newRow(title) << unit << actor << roles << type << QString::fromLatin1(state) << words(actions);
        };
        row("clerk with a draft", county, county, {Role::Clerk}, enterprise, "draft", "submit");
        row("clerk who waits", county, county, {Role::Clerk}, enterprise, "submitted", "");
        row("county reviewer", county, county, {Role::Reviewer}, enterprise, "submitted", "approve return reject");
        row("city reviewer, too early", county, city, {Role::Reviewer}, enterprise, "submitted", "return reject");
        row("county reviewer, done", county, county, {Role::Reviewer}, enterprise, "county_approved", "");
        row("city reviewer", county, city, {Role::Reviewer}, enterprise, "county_approved", "approve return reject");
        row("Yangling", yangling, yangling, {Role::Reviewer}, enterprise, "submitted", "approve return reject");
        row("after the term", county, city, {Role::Reviewer}, enterprise, "in_publicity", "publish return");
        row("leader", county, city, {Role::Leader}, enterprise, "published", "freeze");
        row("rejected for good", county, city, businessRoles, enterprise, "rejected", "");
        row("officer", county, county, {Role::CertificateOfficer}, certificate, "active", "report_lost reissue cancel recall");
        row("two roles", county, county, {Role::Clerk, Role::Leader}, certificate, "handed_over",
            "activate report_lost recall");
        row("auditor", county, county, {Role::Auditor}, certificate, "active", "");
        row("stranger", county, otherCity, businessRoles, enterprise, "published", "");
        row("no workflow", county, county, businessRoles, QStringLiteral("training"), "recorded", "");
    }
    void possibleActions()
    {
        QFETCH(QString, unit);
        QFETCH(QString, actor);
        QFETCH(Roles, roles);
        QFETCH(QString, type);
        QFETCH(QString, state);
        QTEST(jiaxin::possibleActions(person(actor, roles), type, state, unit, everythingHolds), "actions");
    }

    void possibleActionsHonourGuards()
    {
        const QString type = QStringLiteral("enterprise");
        WorkflowFacts facts = everythingHolds;
        facts.publicityOver = false;
        QCOMPARE(jiaxin::possibleActions(person(city), type, QStringLiteral("in_publicity"), county, facts),
                 QStringList {QStringLiteral("return")});
        QVERIFY(jiaxin::possibleActions(person(county, businessRoles, facts.submitter), type, QStringLiteral("submitted"),
                                        county, facts)
                    .isEmpty());
    }

    void everyNameHasALabel()
    {
        for (const Names &type : names) {
            for (const QString &state : words(type.states))
                QVERIFY2(!stateLabel(state).isEmpty(), qPrintable(state));
            for (const QString &action : words(type.actions))
                QVERIFY2(!actionLabel(action).isEmpty(), qPrintable(action));
        }
        for (const RecordType *type : allRecordTypes) {
            if (const Workflow *workflow = workflowFor(type->id())) {
                for (const Transition &step : workflow->transitions) {
                    QVERIFY2(!stateLabel(step.from).isEmpty() && !stateLabel(step.to).isEmpty(), step.action);
                    QVERIFY2(!actionLabel(step.action).isEmpty(), step.action);
                }
            }
        }
        QVERIFY(stateLabel("no_such_state").isEmpty());
        QVERIFY(actionLabel("no_such_action").isEmpty());
    }

    void compatibleRoles()
    {
        QVERIFY(!rolesCompatible({}));
        for (unsigned bits = 1; bits < 1U << unsigned(Role::Count); ++bits) {
            Roles roles;
            bool administrator = false;
            for (int i = 0; i < int(Role::Count); ++i) {
                if ((bits >> i & 1U) == 0)
                    continue;
                roles.append(Role(i));
                administrator =
                    administrator || !words("clerk reviewer certificate_officer leader").contains(choiceName(Role(i)));
            }
            QCOMPARE(rolesCompatible(roles), !administrator || roles.size() == 1);
        }
    }

    void permissions_data()
    {
        QTest::addColumn<Operation>("operation");
        QTest::addColumn<QStringList>("roles");
        const auto row = [](const char *title, Operation operation, const char *roles) {
            QTest::newRow(title) << operation << words(roles);
        };
        row("view", Operation::View, "clerk reviewer certificate_officer leader auditor");
        row("create", Operation::Create, "clerk");
        row("edit", Operation::Edit, "clerk");
        row("import", Operation::Import, "clerk");
        row("export", Operation::Export, "clerk reviewer certificate_officer leader");
        row("attach", Operation::Attach, "clerk certificate_officer");
        row("reveal", Operation::Reveal, "clerk reviewer certificate_officer");
        row("merge", Operation::Merge, "clerk");
        row("issue", Operation::IssueCertificate, "certificate_officer");
        row("print", Operation::PrintCertificate, "certificate_officer");
        row("users", Operation::ManageUsers, "account_admin");
        row("settings", Operation::ManageSettings, "security_admin");
        row("keys", Operation::ManageKeys, "security_admin certificate_officer");
        row("audit", Operation::ReadAudit, "auditor");
        row("backup", Operation::Backup, "clerk reviewer certificate_officer leader account_admin security_admin");
    }
    void permissions()
    {
        QFETCH(Operation, operation);
        QFETCH(QStringList, roles);
        for (int i = 0; i < int(Role::Count); ++i) {
            const Actor actor = person(county, {Role(i)});
            const bool expected = roles.contains(choiceName(Role(i)));
            QCOMPARE(allowed(actor, operation), expected);
            QCOMPARE(allowed(actor, operation, Territory::Outside), expected && operation == Operation::View);
        }
        QVERIFY(!allowed(person(county, {}), operation));
    }
    void everyOperationIsListed() { QCOMPARE(int(Operation::Count), 15); }

    void territories()
    {
        QCOMPARE(territoryOf(person(city), county), Territory::Inside);
        QCOMPARE(territoryOf(person(county), county), Territory::Inside);
        QCOMPARE(territoryOf(person(county), city), Territory::Outside);
        QCOMPARE(territoryOf(person(weinan), hancheng), Territory::Outside);
        QCOMPARE(territoryOf(person(province), hancheng), Territory::Inside);
        QCOMPARE(territoryOf(person(province), QString()), Territory::Outside);
    }

    /// design.md §6, "Names": full names inside, numbers, phones and addresses masked until revealed, all masked outside.
    void seesPlain_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("inside");
        QTest::addColumn<bool>("outside");
        const auto row = [](const char *name, bool inside, bool outside) {
            QTest::newRow(name) << QString::fromLatin1(name) << inside << outside;
        };
        row("worker.name", true, false);
        row("worker.sex", true, false);
        row("worker.photo", true, false);
        row("worker.category", true, true);
        row("worker.document_number", false, false);
        row("worker.phone", false, false);
        row("worker.emergency_phone", false, false);
        row("worker.registered_address", false, false);
        row("worker.current_address", false, false);
        row("enterprise.name", true, true);
        row("enterprise.credit_code", true, true);
        row("enterprise.legal_representative_document_number", false, false);
        row("enterprise.contact_phone", false, false);
        row("background_check.findings", false, false);
    }
    void seesPlain()
    {
        QFETCH(QString, name);
        QFETCH(bool, inside);
        QFETCH(bool, outside);
        const QStringList parts = name.split(u'.');
        const RecordType *type = recordTypeByName(parts.first());
        QVERIFY(type);
        const Field *field = type->field(parts.last());
        QVERIFY(field);
        for (const Role role : businessRoles) {
            QCOMPARE(jiaxin::seesPlain(person(city, {role}), *field, Territory::Inside), inside);
            QCOMPARE(jiaxin::seesPlain(person(city, {role}), *field, Territory::Outside), outside);
        }
        // An administrator or an auditor has no business with persons: as outside.
        for (const Role role : {Role::AccountAdmin, Role::SecurityAdmin, Role::Auditor})
            QCOMPARE(jiaxin::seesPlain(person(city, {role}), *field, Territory::Inside), outside);
    }
};

QTEST_GUILESS_MAIN(WorkflowTest)
#include "tst_workflow.moc"
