// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/workflow/review_past.h"

namespace jiaxin {

namespace {

/// The record's values were typed, or came from a file.
bool isEntry(const QString &action)
{
    return action == QLatin1String("create") || action == QLatin1String("edit") || action == QLatin1String("import");
}

void submit(WorkflowFacts &facts, const PastStep &step)
{
    facts.submitter = step.person;
    // What goes back to where it was returned from keeps the approvals that had led there.
    if (facts.returnedFrom.isEmpty() || step.to != facts.returnedFrom)
        facts.reviewers.clear();
    facts.returnedFrom.clear();
}

}  // namespace

bool startsReview(QAnyStringView action)
{
    return action == QLatin1String("submit") || action == QLatin1String("request") || action == QLatin1String("propose");
}

WorkflowFacts factsOfPast(QAnyStringView type, const QList<PastStep> &past)
{
    WorkflowFacts facts;
    const Workflow *workflow = workflowFor(type);
    const bool enteringSubmits = workflow && workflow->entering == Entering::Submits;
    for (const PastStep &step : past) {
        // The approvals of one unit are none of the next one's.
        if (step.moved)
            facts.returnedFrom.clear();
        // An edit or an import of a key field opens the review again, and is as good as a submission.
        const bool reopened = step.to == QLatin1String("submitted");
        if (startsReview(step.action) || reopened || (enteringSubmits && isEntry(step.action)))
            submit(facts, step);
        else if (step.action == QLatin1String("approve"))
            facts.reviewers.append(step.person);
        else if (step.action == QLatin1String("return"))
            facts.returnedFrom = step.from;
    }
    return facts;
}

}  // namespace jiaxin
