// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace jiaxin::test::workflow {

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

inline constexpr Step steps[] = {
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

inline constexpr Names names[] = {
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

}  // namespace jiaxin::test::workflow
