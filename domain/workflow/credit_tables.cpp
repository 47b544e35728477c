// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Rewards, penalties, list entries and objections (domain.md §4.2, §4.5, §4.6). What each step's document has to say stands
// beside it.
#include "domain/workflow/credit_tables.h"

namespace jiaxin {

namespace {

using Part = StepField::Part;
constexpr RoleSet deciders = Role::Reviewer | Role::Leader;
constexpr RoleSet handlers = Role::Clerk | Role::Reviewer;

constexpr std::array publicityFields {StepField {"publicity_until", Part::Other, false}};
constexpr std::array withdrawalFields {StepField {"withdrawal_number", Part::Number}, StepField {"withdrawn_on", Part::Date},
                                       StepField {"withdrawal_reason", Part::Reason}, StepField {"scans", Part::Scan, false}};

/// Filled by the enterprise, reviewed by the local commerce office, and in the record only after the publicity (seed B25).
constexpr std::array rewardTransitions {
    Transition {.from = "draft", .action = "submit", .to = "submitted", .roles = Role::Clerk},
    Transition {.from = "returned", .action = "submit", .to = "submitted", .roles = Role::Clerk},
    Transition {.from = "submitted",
                .action = "approve",
                .to = "approved",
                .roles = Role::Reviewer,
                .fourEyes = FourEyes::NotSubmitter},
    Transition {.from = "submitted",
                .action = "return",
                .to = "returned",
                .roles = Role::Reviewer,
                .fourEyes = FourEyes::NotSubmitter,
                .reasonRequired = true},
    Transition {.from = "submitted",
                .action = "reject",
                .to = "rejected",
                .roles = Role::Reviewer,
                .fourEyes = FourEyes::NotSubmitter,
                .reasonRequired = true},
    Transition {.from = "approved",
                .action = "start_publicity",
                .to = "in_publicity",
                .roles = Role::Reviewer,
                .fourEyes = FourEyes::NotSubmitter,
                .fields = publicityFields},
    Transition {.from = "in_publicity",
                .action = "publish",
                .to = "published",
                .roles = Role::Reviewer,
                .fourEyes = FourEyes::NotSubmitter,
                .guard = Guard::PublicityOver},
    Transition {.from = "in_publicity",
                .action = "return",
                .to = "returned",
                .roles = Role::Reviewer,
                .fourEyes = FourEyes::NotSubmitter,
                .reasonRequired = true},
    Transition {.from = "published",
                .action = "withdraw",
                .to = "withdrawn",
                .roles = deciders,
                .fourEyes = FourEyes::NotSubmitter,
                .fields = withdrawalFields},
};

constexpr std::array recordFields {StepField {"decision_scan", Part::Scan, false}};
constexpr std::array repairFields {StepField {"repair_number", Part::Number}, StepField {"repaired_on", Part::Date},
                                   StepField {"fulfilled_on"}, StepField {"commitment_on", Part::Other, false},
                                   StepField {"scans", Part::Scan, false}};
constexpr std::array revocationFields {StepField {"revocation_number", Part::Number}, StepField {"revoked_on", Part::Date},
                                       StepField {"revocation_reason", Part::Reason}, StepField {"scans", Part::Scan, false}};
constexpr std::array amendmentFields {StepField {"amendment_number", Part::Number}, StepField {"amended_on", Part::Date},
                                      StepField {"amendment_reason", Part::Reason}, StepField {"scans", Part::Scan, false}};

constexpr Transition penaltyStep(const char *from, const char *action, const char *to, std::span<const StepField> fields,
                                 Guard guard = Guard::None)
{
    return {.from = from,
            .action = action,
            .to = to,
            .roles = deciders,
            .fourEyes = FourEyes::NotSubmitter,
            .guard = guard,
            .fields = fields};
}
constexpr Transition penaltyAmendment(const char *state)
{
    Transition step = penaltyStep(state, "amend", state, amendmentFields);
    step.amends = true;
    return step;
}

/// Entered with the document of a department, never by the enterprise; a second person enters it into the record. It is never
/// deleted. `ended` is computed. What is minor may be repaired without ever having been shown.
constexpr std::array penaltyTransitions {
    penaltyStep("draft", "record", "recorded", recordFields),
    penaltyStep("recorded", "publish", "in_publicity", publicityFields),
    penaltyStep("recorded", "repair", "repaired", repairFields, Guard::RepairDue),
    penaltyStep("in_publicity", "repair", "repaired", repairFields, Guard::RepairDue),
    penaltyAmendment("recorded"),
    penaltyAmendment("in_publicity"),
    penaltyStep("recorded", "revoke", "revoked", revocationFields),
    penaltyStep("in_publicity", "revoke", "revoked", revocationFields),
    penaltyStep("ended", "revoke", "revoked", revocationFields),
    penaltyStep("repaired", "revoke", "revoked", revocationFields),
};

constexpr std::array noticeFields {StepField {"notice_number", Part::Number}, StepField {"notice_delivered_on", Part::Date},
                                   StepField {"notice_method"}, StepField {"scans", Part::Scan, false}};
constexpr std::array hearingFields {StepField {"hearing_number", Part::Number, false}, StepField {"heard_on", Part::Date},
                                    StepField {"statement", Part::Reason}, StepField {"scans", Part::Scan, false}};
constexpr std::array decisionFields {StepField {"decision_number", Part::Number}, StepField {"decided_on", Part::Date},
                                     StepField {"measures", Part::Other, false}, StepField {"scans", Part::Scan, false}};
constexpr std::array listingFields {StepField {"decision_number", Part::Number}, StepField {"listed_on", Part::Date},
                                    StepField {"valid_until", Part::Other, false}, StepField {"channel", Part::Other, false},
                                    StepField {"scans", Part::Scan, false}};
constexpr std::array removalFields {StepField {"removal_number", Part::Number}, StepField {"removed_on", Part::Date},
                                    StepField {"removal_reason", Part::Reason}, StepField {"scans", Part::Scan, false}};

/// 告知 → 陈述申辩 → 决定 → 列入 → 移出. The notice leaves the entry where it is: what leads on is that it was heard, that the
/// term for a statement has passed without one, or that there is nothing to be heard on (the red list). `expired` is computed.
constexpr std::array listEntryTransitions {
    Transition {.from = "notified",
                .action = "hear",
                .to = "heard",
                .roles = handlers,
                .guard = Guard::NoticeGiven,
                .fields = hearingFields},
    Transition {.from = "notified", .action = "notify", .to = "notified", .roles = handlers, .fields = noticeFields},
    Transition {.from = "notified",
                .action = "decide",
                .to = "decided",
                .roles = deciders,
                .fourEyes = FourEyes::NotSubmitter,
                .guard = Guard::StatementOver,
                .fields = decisionFields},
    Transition {.from = "heard",
                .action = "decide",
                .to = "decided",
                .roles = deciders,
                .fourEyes = FourEyes::NotSubmitter,
                .fields = decisionFields},
    Transition {.from = "decided",
                .action = "list",
                .to = "listed",
                .roles = deciders,
                .fourEyes = FourEyes::NotSubmitter,
                .fields = listingFields},
    Transition {.from = "listed",
                .action = "remove",
                .to = "removed",
                .roles = deciders,
                .fourEyes = FourEyes::NotSubmitter,
                .fields = removalFields},
};

constexpr std::array acceptanceFields {StepField {"accepted_on", Part::Date}};
constexpr std::array refusalFields {StepField {"answered_on", Part::Date}, StepField {"findings", Part::Reason},
                                    StepField {"answer_method", Part::Other, false}};
constexpr std::array inquiryFields {StepField {"inquiry_number", Part::Number}, StepField {"inquired_on", Part::Date},
                                    StepField {"inquired_authority"}, StepField {"evidence", Part::Scan, false}};
constexpr std::array conclusionFields {
    StepField {"concluded_on", Part::Date},         StepField {"conclusion"},
    StepField {"findings", Part::Reason},           StepField {"values_before", Part::Other, false},
    StepField {"values_after", Part::Other, false}, StepField {"evidence", Part::Scan, false}};
constexpr std::array answerFields {StepField {"answer_number", Part::Number, false}, StepField {"answered_on", Part::Date},
                                   StepField {"answer_method"}, StepField {"evidence", Part::Scan, false}};

/// Whoever received an objection does not judge it.
constexpr std::array objectionTransitions {
    Transition {.from = "received", .action = "accept", .to = "accepted", .roles = handlers, .fields = acceptanceFields},
    Transition {.from = "received",
                .action = "refuse",
                .to = "refused",
                .roles = Role::Reviewer,
                .fourEyes = FourEyes::NotSubmitter,
                .fields = refusalFields},
    Transition {.from = "accepted", .action = "investigate", .to = "investigating", .roles = handlers, .fields = inquiryFields},
    Transition {.from = "accepted",
                .action = "conclude",
                .to = "concluded",
                .roles = Role::Reviewer,
                .fourEyes = FourEyes::NotSubmitter,
                .fields = conclusionFields},
    Transition {.from = "investigating",
                .action = "conclude",
                .to = "concluded",
                .roles = Role::Reviewer,
                .fourEyes = FourEyes::NotSubmitter,
                .fields = conclusionFields},
    Transition {.from = "concluded", .action = "close", .to = "closed", .roles = handlers, .fields = answerFields},
};

constexpr std::array workflows {
    Workflow {.type = "reward", .transitions = rewardTransitions},
    Workflow {.type = "penalty", .transitions = penaltyTransitions, .entering = Entering::Submits},
    Workflow {.type = "list_entry", .transitions = listEntryTransitions, .entering = Entering::Submits},
    Workflow {.type = "objection", .transitions = objectionTransitions, .entering = Entering::Submits},
};

}  // namespace

std::span<const Workflow> creditWorkflows()
{
    return workflows;
}

}  // namespace jiaxin
