// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "domain/workflow/permissions.h"
#include "domain/workflow/transition.h"

/// Who takes steps, where and about what: for the tests of the workflow and of permissions.
namespace jiaxin::test::workflow {

inline const QString county = QStringLiteral("610103");     // 碑林区
inline const QString neighbour = QStringLiteral("610104");  // 莲湖区
inline const QString city = QStringLiteral("610100");       // 西安市
inline const QString otherCity = QStringLiteral("610200");  // 铜川市
inline const QString yangling = QStringLiteral("611100");   // 杨凌示范区
inline const QString hancheng = QStringLiteral("610581");   // 韩城市
inline const QString weinan = QStringLiteral("610500");     // 渭南市
inline const QString province = QStringLiteral("610000");

/// Of everybody who has business with records.
inline const Roles businessRoles {Role::Clerk, Role::Reviewer, Role::CertificateOfficer, Role::Leader};
/// Facts with which every guard lets pass; who submitted and who reviewed are others than person().
inline const WorkflowFacts everythingHolds {.submitter = QStringLiteral("submitter"),
                                            .reviewers = {QStringLiteral("first")},
                                            .publicityOver = true,
                                            .eligible = true,
                                            .underObjection = false,
                                            .repairDue = true,
                                            .noticeGiven = true,
                                            .statementOver = true};

/// … of what was returned from that state.
inline WorkflowFacts returnedFrom(const QString &state)
{
    WorkflowFacts facts = everythingHolds;
    facts.returnedFrom = state;
    return facts;
}

/// Somebody of a unit, with all roles of business unless told otherwise.
inline Actor person(const QString &unit, const Roles &roles = businessRoles, const QString &name = QStringLiteral("somebody"))
{
    return {.name = name, .roles = roles, .unit = unit};
}

/// What came of a step: the state it leads to, or `code: detail`.
inline QString outcome(const StepDecision &decision)
{
    return decision.transition ? QString::fromLatin1(decision.transition->to)
                               : errorName(decision.refusal.code) + QStringLiteral(": ") + decision.refusal.detail;
}

}  // namespace jiaxin::test::workflow
