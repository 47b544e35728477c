// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The life cycles of domain.md §4 as tables; states and actions are those of dictionary.md.
#include "domain/workflow/credit_tables.h"

namespace jiaxin {

namespace {

/// 采集 → 县(区)初审 → 市(区)复核 → 公示 → 发布 (seed A10, domain.md §4.1).
constexpr std::array enterpriseTransitions {
    Transition {.from = "draft", .action = "submit", .to = "submitted", .roles = Role::Clerk},
    // What the city returned goes straight back to it: the county's approval stands, unless it was given by who corrects it.
    Transition {.from = "returned",
                .action = "submit",
                .to = "county_approved",
                .roles = Role::Clerk,
                .fourEyes = FourEyes::NotReviewer,
                .returnedFrom = "county_approved"},
    Transition {.from = "returned", .action = "submit", .to = "submitted", .roles = Role::Clerk},
    Transition {.from = "submitted",
                .action = "approve",
                .to = "county_approved",
                .roles = Role::Reviewer,
                .level = Level::County,
                .fourEyes = FourEyes::NotSubmitter},
    Transition {.from = "submitted",
                .action = "approve",
                .to = "city_approved",
                .roles = Role::Reviewer,
                .level = Level::SingleLevel,
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
    Transition {.from = "county_approved",
                .action = "approve",
                .to = "city_approved",
                .roles = Role::Reviewer,
                .level = Level::City,
                .fourEyes = FourEyes::NotAnyReviewer},
    Transition {.from = "county_approved",
                .action = "return",
                .to = "returned",
                .roles = Role::Reviewer,
                .level = Level::City,
                .fourEyes = FourEyes::NotAnyReviewer,
                .reasonRequired = true},
    Transition {.from = "county_approved",
                .action = "reject",
                .to = "rejected",
                .roles = Role::Reviewer,
                .level = Level::City,
                .fourEyes = FourEyes::NotAnyReviewer,
                .reasonRequired = true},
    Transition {.from = "city_approved",
                .action = "start_publicity",
                .to = "in_publicity",
                .roles = Role::Reviewer,
                .fourEyes = FourEyes::NotSubmitter},
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
                .action = "freeze",
                .to = "frozen",
                .roles = Role::Reviewer | Role::Leader,
                .reasonRequired = true},
    Transition {
        .from = "frozen", .action = "thaw", .to = "published", .roles = Role::Reviewer | Role::Leader, .reasonRequired = true},
};

/// A worker is filed once the record is right; leaving and locking keep the archive (domain.md §2.6, §7.2).
constexpr std::array workerTransitions {
    Transition {.from = "draft", .action = "file", .to = "filed", .roles = Role::Clerk | Role::Reviewer},
    Transition {.from = "filed", .action = "leave", .to = "left", .roles = Role::Clerk, .reasonRequired = true},
    Transition {.from = "left", .action = "rejoin", .to = "filed", .roles = Role::Clerk},
    Transition {
        .from = "filed", .action = "lock", .to = "locked", .roles = Role::Clerk | Role::Reviewer, .reasonRequired = true},
    Transition {
        .from = "left", .action = "lock", .to = "locked", .roles = Role::Clerk | Role::Reviewer, .reasonRequired = true},
};

/// 待核 → 待制证 → 已制证 → 已发放 → 有效 → 挂失 / 补办 / 注销 (domain.md §4.3). `made` follows from a confirmed card;
/// suspension and expiry are computed from the living status.
constexpr std::array certificateTransitions {
    Transition {.from = "requested",
                .action = "approve",
                .to = "approved",
                .roles = Role::Reviewer,
                .fourEyes = FourEyes::NotSubmitter,
                .guard = Guard::Eligible},
    Transition {.from = "requested",
                .action = "return",
                .to = "cancelled",
                .roles = Role::Reviewer,
                .fourEyes = FourEyes::NotSubmitter,
                .reasonRequired = true},
    Transition {.from = "cancelled",
                .action = "request",
                .to = "requested",
                .roles = Role::CertificateOfficer | Role::Clerk,
                .guard = Guard::Eligible},
    Transition {.from = "expired",
                .action = "request",
                .to = "requested",
                .roles = Role::CertificateOfficer | Role::Clerk,
                .guard = Guard::Eligible},
    Transition {.from = "approved", .action = "confirm", .to = "made", .roles = Role::CertificateOfficer},
    Transition {.from = "made", .action = "hand_over", .to = "handed_over", .roles = Role::CertificateOfficer},
    Transition {.from = "made", .action = "spoil", .to = "approved", .roles = Role::CertificateOfficer, .reasonRequired = true},
    Transition {.from = "handed_over", .action = "activate", .to = "active", .roles = Role::CertificateOfficer | Role::Clerk},
    Transition {.from = "handed_over",
                .action = "report_lost",
                .to = "approved",
                .roles = Role::CertificateOfficer | Role::Clerk,
                .reasonRequired = true},
    Transition {.from = "active", .action = "report_lost", .to = "suspended", .roles = Role::CertificateOfficer | Role::Clerk},
    Transition {.from = "suspended",
                .action = "reissue",
                .to = "approved",
                .roles = Role::CertificateOfficer,
                .guard = Guard::Eligible},
    Transition {.from = "active",
                .action = "reissue",
                .to = "approved",
                .roles = Role::CertificateOfficer,
                .reasonRequired = true,
                .guard = Guard::Eligible},
    Transition {
        .from = "requested", .action = "cancel", .to = "cancelled", .roles = Role::CertificateOfficer, .reasonRequired = true},
    Transition {
        .from = "approved", .action = "cancel", .to = "cancelled", .roles = Role::CertificateOfficer, .reasonRequired = true},
    Transition {
        .from = "made", .action = "cancel", .to = "cancelled", .roles = Role::CertificateOfficer, .reasonRequired = true},
    Transition {.from = "handed_over",
                .action = "cancel",
                .to = "cancelled",
                .roles = Role::CertificateOfficer,
                .reasonRequired = true},
    Transition {
        .from = "active", .action = "cancel", .to = "cancelled", .roles = Role::CertificateOfficer, .reasonRequired = true},
    Transition {
        .from = "suspended", .action = "cancel", .to = "cancelled", .roles = Role::CertificateOfficer, .reasonRequired = true},
    Transition {.from = "active",
                .action = "recall",
                .to = "recalled",
                .roles = Role::CertificateOfficer | Role::Leader,
                .reasonRequired = true},
    Transition {.from = "suspended",
                .action = "recall",
                .to = "recalled",
                .roles = Role::CertificateOfficer | Role::Leader,
                .reasonRequired = true},
    Transition {.from = "handed_over",
                .action = "recall",
                .to = "recalled",
                .roles = Role::CertificateOfficer | Role::Leader,
                .reasonRequired = true},
};

/// Nothing is called printed until paper came out.
constexpr std::array cardTransitions {
    Transition {.from = "to_print", .action = "print", .to = "sent_to_printer", .roles = Role::CertificateOfficer},
    Transition {.from = "sent_to_printer", .action = "confirm", .to = "printed", .roles = Role::CertificateOfficer},
    Transition {.from = "sent_to_printer",
                .action = "spoil",
                .to = "spoiled",
                .roles = Role::CertificateOfficer,
                .reasonRequired = true},
    Transition {
        .from = "printed", .action = "spoil", .to = "spoiled", .roles = Role::CertificateOfficer, .reasonRequired = true},
    // 没有打出来: no paper was wasted, and the sequence is not used again, since a queue may still print it.
    Transition {.from = "sent_to_printer", .action = "withdraw", .to = "void", .roles = Role::CertificateOfficer},
    Transition {.from = "printed", .action = "hand_over", .to = "handed_over", .roles = Role::CertificateOfficer},
    Transition {.from = "handed_over", .action = "report_lost", .to = "lost", .roles = Role::CertificateOfficer | Role::Clerk},
    // 已收回: the paper of a recalled certificate is back.
    Transition {
        .from = "sent_to_printer", .action = "take_back", .to = "void", .roles = Role::CertificateOfficer | Role::Clerk},
    Transition {.from = "printed", .action = "take_back", .to = "void", .roles = Role::CertificateOfficer | Role::Clerk},
    Transition {.from = "handed_over", .action = "take_back", .to = "void", .roles = Role::CertificateOfficer | Role::Clerk},
};

/// A consent ends by its date or by a withdrawal; a renewal is a new row (domain.md §4.4).
constexpr std::array authorisationTransitions {
    Transition {.from = "valid", .action = "withdraw", .to = "withdrawn", .roles = Role::Clerk, .reasonRequired = true},
};

/// One side asks, the other one answers (domain.md §3.7). TransferService says whose unit a step belongs to.
constexpr RoleSet transferAskers = Role::Clerk | Role::Reviewer;
constexpr RoleSet transferAnswerers = Role::Reviewer | Role::Leader;
constexpr std::array transferTransitions {
    Transition {
        .from = "proposed", .action = "accept", .to = "agreed", .roles = transferAnswerers, .fourEyes = FourEyes::NotSubmitter},
    Transition {.from = "proposed",
                .action = "refuse",
                .to = "declined",
                .roles = transferAnswerers,
                .fourEyes = FourEyes::NotSubmitter},
    Transition {.from = "proposed", .action = "withdraw", .to = "withdrawn", .roles = transferAskers},
};

/// The other level answers, and another person than who asked. ConsultationService says whose unit a step belongs to.
constexpr RoleSet consultants = Role::Reviewer | Role::Leader;
constexpr std::array consultationTransitions {
    Transition {
        .from = "asked", .action = "answer", .to = "answered", .roles = consultants, .fourEyes = FourEyes::NotSubmitter},
    Transition {.from = "asked", .action = "withdraw", .to = "withdrawn", .roles = consultants},
};

/// A notice is opened with all its items and closed after its period (domain.md §4.7). PublicityService takes the items along.
constexpr std::array noticeTransitions {
    Transition {.from = "draft", .action = "open", .to = "open", .roles = Role::Reviewer},
    Transition {.from = "open", .action = "close", .to = "closed", .roles = Role::Reviewer, .guard = Guard::PublicityOver},
};

/// The province raises it for both units; whose verdict comes first closes it for both.
constexpr std::array duplicateFields {StepField {"verdict"}, StepField {"note", StepField::Part::Reason, false}};
constexpr std::array duplicateTransitions {
    Transition {.from = "open", .action = "close", .to = "closed", .roles = Role::Clerk, .fields = duplicateFields},
};

constexpr std::array workflows {
    Workflow {.type = "enterprise", .transitions = enterpriseTransitions},
    Workflow {.type = "worker", .transitions = workerTransitions},
    Workflow {.type = "certificate", .transitions = certificateTransitions},
    Workflow {.type = "card", .transitions = cardTransitions},
    Workflow {.type = "authorisation", .transitions = authorisationTransitions},
    Workflow {.type = "transfer", .transitions = transferTransitions},
    Workflow {.type = "consultation", .transitions = consultationTransitions},
    Workflow {.type = "publicity_notice", .transitions = noticeTransitions},
    Workflow {.type = "duplicate_task", .transitions = duplicateTransitions},
};

}  // namespace

const Workflow *workflowFor(QAnyStringView type)
{
    for (const std::span<const Workflow> table : {std::span<const Workflow>(workflows), creditWorkflows()}) {
        for (const Workflow &workflow : table) {
            if (type == QAnyStringView(workflow.type))
                return &workflow;
        }
    }
    return nullptr;
}

}  // namespace jiaxin
