// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/dated_state.h"
#include "domain/rules/divisions.h"
#include "domain/workflow/permissions.h"
#include "domain/workflow/transition.h"

namespace jiaxin {

namespace {

/// The unit that takes the second look at a record: the city above a county; a city or the province looks at its own.
QString reviewingUnit(const QString &unit)
{
    const UnitSeed seed = UnitTree::shipped().unit(unit);
    return seed.tier == QLatin1String("county") ? seed.parent : unit;
}

/// County steps belong to the record's own unit, city steps to the unit above it and not to the province over both; a
/// city-tier unit without counties takes the single-level step and no other. A record kept at a city with counties is
/// reviewed by that city at both levels; what a town keeps, by its county and the city above.
bool levelFits(Level level, const Actor &actor, const QString &keeper)
{
    const QString county = UnitTree::shipped().countyOfTown(keeper);
    const QString unit = county.isEmpty() ? keeper : county;
    switch (level) {
    case Level::Any:
        return true;
    case Level::SingleLevel:
        return singleLevel(unit) && actor.unit == unit;
    case Level::County:
        return !singleLevel(unit) && actor.unit == unit;
    case Level::City:
        return !singleLevel(unit) && actor.unit == reviewingUnit(unit);
    }
    return false;
}

/// What a guard waits for, or null while it does not stand in the way.
const char *unmet(Guard guard, const WorkflowFacts &facts)
{
    switch (guard) {
    case Guard::None:
        break;
    case Guard::PublicityOver:
        // What is objected to is not published, however long ago the period ended.
        return facts.underObjection ? "under_objection" : facts.publicityOver ? nullptr : "publicity_not_over";
    case Guard::Eligible:
        return facts.eligible ? nullptr : "not_eligible";
    case Guard::RepairDue:
        return facts.repairDue ? nullptr : "repair_too_early";
    case Guard::NoticeGiven:
        return facts.noticeGiven ? nullptr : "no_notice";
    case Guard::StatementOver:
        return facts.statementOver ? nullptr : "statement_awaited";
    }
    return nullptr;
}

bool handsDiffer(FourEyes eyes, const Actor &actor, const WorkflowFacts &facts)
{
    const bool submitted = actor.name == facts.submitter;
    const bool reviewed = facts.reviewers.contains(actor.name);
    switch (eyes) {
    case FourEyes::None:
        return true;
    case FourEyes::NotSubmitter:
        return !submitted;
    case FourEyes::NotReviewer:
        return !reviewed;
    case FourEyes::NotAnyReviewer:
        return !submitted && !reviewed;
    }
    return false;
}

std::optional<Error> refusal(const Actor &actor, const Transition &step, const StepQuery &query, const WorkflowFacts &facts)
{
    if (!actor.hasAny(step.roles))
        return failure(ErrorCode::Forbidden, "role");
    if (territoryOf(actor, query.unit) == Territory::Outside)
        return failure(ErrorCode::Forbidden, "territory");
    if (!levelFits(step.level, actor, query.unit))
        return failure(ErrorCode::Forbidden, "level");
    if (!handsDiffer(step.fourEyes, actor, facts))
        return failure(ErrorCode::Forbidden, "four_eyes");
    if (const char *detail = unmet(step.guard, facts))
        return failure(ErrorCode::WrongState, detail);
    return std::nullopt;
}

}  // namespace

StepDecision decideStep(const Actor &actor, const StepQuery &query, const WorkflowFacts &facts)
{
    StepDecision decision {.transition = nullptr, .refusal = failure(ErrorCode::WrongState, "no_such_step")};
    const Workflow *workflow = workflowFor(query.type);
    if (!workflow)
        return decision;
    for (const Transition &step : workflow->transitions) {
        if (query.state != QLatin1String(step.from) || query.action != QLatin1String(step.action))
            continue;
        if (step.returnedFrom && facts.returnedFrom != QLatin1String(step.returnedFrom))
            continue;
        const std::optional<Error> why = refusal(actor, step, query, facts);
        if (!why)
            return {.transition = &step, .refusal = {}};
        // Of two lines for one action (two levels, or one) the reason that is not "level" says more.
        if (decision.refusal.detail == QLatin1String("no_such_step") || why->detail != QLatin1String("level"))
            decision.refusal = *why;
    }
    return decision;
}

const StepField *stepField(const Transition &step, StepField::Part part)
{
    const auto found =
        std::find_if(step.fields.begin(), step.fields.end(), [part](const StepField &field) { return field.part == part; });
    return found == step.fields.end() ? nullptr : &*found;
}

const Transition *findTransition(QAnyStringView type, QAnyStringView state, QAnyStringView action)
{
    const Workflow *workflow = workflowFor(type);
    if (!workflow)
        return nullptr;
    for (const Transition &step : workflow->transitions) {
        if (state == QAnyStringView(step.from) && action == QAnyStringView(step.action))
            return &step;
    }
    return nullptr;
}

QStringList statesOf(const RecordType &type)
{
    QStringList states;
    const auto add = [&](const QString &state) {
        if (!states.contains(state))
            states.append(state);
        for (const DatedState &line : datedStates(type.id())) {
            if (state == QLatin1String(line.stored) && !states.contains(QLatin1String(line.becomes)))
                states.append(QLatin1String(line.becomes));
        }
    };
    const Workflow *workflow = workflowFor(type.id());
    for (const Transition &step : workflow ? workflow->transitions : std::span<const Transition>()) {
        add(QLatin1String(step.from));
        add(QLatin1String(step.to));
    }
    return states;
}

QStringList possibleActions(const Actor &actor, const QString &type, const QString &state, const QString &unit,
                            const WorkflowFacts &facts)
{
    QStringList actions;
    const Workflow *workflow = workflowFor(type);
    if (!workflow)
        return actions;
    for (const Transition &step : workflow->transitions) {
        const QString action = QLatin1String(step.action);
        const StepQuery query {.type = type, .state = state, .action = action, .unit = unit};
        if (state == QLatin1String(step.from) && !actions.contains(action) && decideStep(actor, query, facts).transition)
            actions.append(action);
    }
    return actions;
}

}  // namespace jiaxin
