// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/records/records.h"
#include "tests/support/command_words.h"
#include "tests/unit/workflow_people.h"
#include "tests/unit/workflow_steps.h"

#include <QTest>

namespace jiaxin::test::workflow {
namespace {

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
};

}  // namespace jiaxin::test::workflow

QTEST_GUILESS_MAIN(jiaxin::test::workflow::WorkflowTest)
#include "tst_workflow.moc"
