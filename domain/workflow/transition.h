// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/error.h"
#include "domain/label.h"
#include "domain/record_type.h"
#include "domain/workflow/role.h"

#include <optional>
#include <span>

namespace jiaxin {

/// At which level a step is taken.
enum class Level {
    Any,
    County,       ///< by the record's own unit, where two levels review
    City,         ///< by the superior city-tier unit
    SingleLevel,  ///< 杨凌 and 韩城: one level, a second person (domain.md §4.1)
};

/// Whose hands must differ: from those of whoever submitted, of whoever approved since, or of both.
enum class FourEyes { None, NotSubmitter, NotReviewer, NotAnyReviewer };

/// What else must hold before a step, decided by the service from the record's facts.
enum class Guard { None, PublicityOver, Eligible, RepairDue, NoticeGiven, StatementOver };

/// A field of the record that a step fills from its document. `part` says what of the document it is, so that a caller can
/// give "the number" without knowing the field.
struct StepField {
    enum class Part { Number, Date, Reason, Scan, Other };

    const char *name = nullptr;
    Part part = Part::Other;
    bool required = true;  ///< the step is not taken while the field is empty; it may have been filled before
};

/// One line of a workflow: `action` takes a record from `from` to `to`, done by one of `roles`.
struct Transition {
    const char *from = nullptr;
    const char *action = nullptr;
    const char *to = nullptr;
    RoleSet roles {};
    Level level = Level::Any;
    FourEyes fourEyes = FourEyes::None;
    bool reasonRequired = false;
    Guard guard = Guard::None;
    std::span<const StepField> fields {};
    bool amends = false;  ///< the step may change other fields too, as its document says
    /// A step for what was returned from that state alone; it stands before the line for everything else.
    const char *returnedFrom = nullptr;
};

/// The first field of the step with that part, or null.
const StepField *stepField(const Transition &step, StepField::Part part);
/// The transition of that type's table, whoever takes it; of several the first. Null: no such step.
const Transition *findTransition(QAnyStringView type, QAnyStringView state, QAnyStringView action);

/// What the record's history says about a step: who submitted it and who reviewed it since, and the facts of the guards.
struct WorkflowFacts {
    QString submitter;            ///< who took the last `submit` or `request`, or entered the record (Entering::Submits)
    QStringList reviewers;        ///< who approved since then
    QString returnedFrom {};      ///< the state from which it was sent back, until it is submitted again
    bool publicityOver = false;   ///< the period of domain.md §4.7 has passed
    bool eligible = false;        ///< the worker's eligibility has no red item
    bool underObjection = false;  ///< an objection to the record is being handled (§4.5)
    bool repairDue = false;       ///< the least publicity of the penalty is over (§4.6)
    bool noticeGiven = false;     ///< the subject of an entry has been given notice
    bool statementOver = false;   ///< nothing is to be heard of the subject any more
};

/// Whether a record goes to a second person by a step, or by being entered.
enum class Entering { Drafts, Submits };

/// The workflow of a record type: its states and transitions as data.
struct Workflow {
    const char *type = nullptr;
    std::span<const Transition> transitions;
    Entering entering = Entering::Drafts;
};

/// The table of that record type, or null where a record only exists and has no steps.
const Workflow *workflowFor(QAnyStringView type);

/// Every state that a record of the type can be in, in the order of its table; behind each those that follow from it by
/// themselves (datedStates()). Empty: it has no steps.
QStringList statesOf(const RecordType &type);

/// The transition that `actor` may take from `state` by `action` on a record of `unit`, or why not: `wrong_state` (no such step
/// from here, or a guard does not hold; detail names it), `forbidden` (role, territory, level, or four eyes; detail names it).
struct StepQuery {
    QString type;
    QString state;
    QString action;
    QString unit;
};
struct StepDecision {
    const Transition *transition = nullptr;
    Error refusal {};
};
StepDecision decideStep(const Actor &actor, const StepQuery &query, const WorkflowFacts &facts);

/// The actions that the actor may take now, in the order of the table.
QStringList possibleActions(const Actor &actor, const QString &type, const QString &state, const QString &unit,
                            const WorkflowFacts &facts);

/// What a person reads for a state or an action; some have words of their own in a type of record.
Label stateLabel(QAnyStringView state, QAnyStringView type = {});
Label actionLabel(QAnyStringView action, QAnyStringView type = {});

}  // namespace jiaxin
