// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What states and actions are called.
#include "domain/workflow/transition.h"

namespace jiaxin {

namespace {

/// A name that means something else to a person in one type of record than in the others stands before the general one.
struct NamedLabel {
    const char *name;
    Label text;
    const char *type = nullptr;
};

constexpr std::array stateLabels {
    NamedLabel {"approved", label("state", "Approved"), "reward"},
    NamedLabel {"published", label("state", "In the record"), "reward"},
    NamedLabel {"withdrawn", label("state", "Withdrawn by document"), "reward"},
    NamedLabel {"recorded", label("state", "In the record, not shown"), "penalty"},
    NamedLabel {"ended", label("state", "Publicity over"), "penalty"},
    NamedLabel {"accepted", label("state", "Being handled"), "objection"},
    NamedLabel {"refused", label("state", "Not accepted"), "objection"},
    NamedLabel {"draft", label("state", "Draft")},
    NamedLabel {"submitted", label("state", "Submitted")},
    NamedLabel {"county_approved", label("state", "Approved by the county")},
    NamedLabel {"city_approved", label("state", "Approved by the city")},
    NamedLabel {"in_publicity", label("state", "In publicity")},
    NamedLabel {"published", label("state", "Published")},
    NamedLabel {"returned", label("state", "Returned")},
    NamedLabel {"rejected", label("state", "Rejected")},
    NamedLabel {"frozen", label("state", "Frozen")},
    NamedLabel {"filed", label("state", "Filed")},
    NamedLabel {"left", label("state", "Left")},
    NamedLabel {"locked", label("state", "Locked")},
    NamedLabel {"requested", label("state", "Requested")},
    NamedLabel {"approved", label("state", "To be made")},
    NamedLabel {"made", label("state", "Made")},
    NamedLabel {"handed_over", label("state", "Handed over")},
    NamedLabel {"active", label("state", "Active")},
    NamedLabel {"suspended", label("state", "Suspended")},
    NamedLabel {"expired", label("state", "Expired")},
    NamedLabel {"cancelled", label("state", "Cancelled")},
    NamedLabel {"recalled", label("state", "Recalled")},
    NamedLabel {"to_print", label("state", "To be printed")},
    NamedLabel {"sent_to_printer", label("state", "Sent to the printer")},
    NamedLabel {"printed", label("state", "Printed")},
    NamedLabel {"spoiled", label("state", "Spoiled")},
    NamedLabel {"lost", label("state", "Lost")},
    NamedLabel {"void", label("state", "Void")},
    NamedLabel {"valid", label("state", "Valid")},
    NamedLabel {"expiring", label("state", "Expiring")},
    NamedLabel {"withdrawn", label("state", "Withdrawn")},
    NamedLabel {"recorded", label("state", "Recorded")},
    NamedLabel {"notified", label("state", "Notified")},
    NamedLabel {"heard", label("state", "Heard")},
    NamedLabel {"decided", label("state", "Decided")},
    NamedLabel {"listed", label("state", "Listed")},
    NamedLabel {"removed", label("state", "Removed")},
    NamedLabel {"received", label("state", "Received")},
    NamedLabel {"accepted", label("state", "Accepted")},
    NamedLabel {"investigating", label("state", "Under inquiry")},
    NamedLabel {"concluded", label("state", "Concluded")},
    NamedLabel {"closed", label("state", "Closed")},
    NamedLabel {"refused", label("state", "Refused")},
    NamedLabel {"open", label("state", "Open")},
    NamedLabel {"ended", label("state", "Ended")},
    NamedLabel {"repaired", label("state", "Repaired")},
    NamedLabel {"revoked", label("state", "Revoked")},
    NamedLabel {"stored", label("state", "Stored")},
    NamedLabel {"proposed", label("state", "Proposed")},
    NamedLabel {"agreed", label("state", "Agreed and done")},
    NamedLabel {"declined", label("state", "Declined")},
    NamedLabel {"asked", label("state", "Not answered yet")},
    NamedLabel {"answered", label("state", "Answered")},
};

constexpr std::array actionLabels {
    NamedLabel {"withdraw", label("action", "Withdraw by document"), "reward"},
    NamedLabel {"accept", label("action", "Accept for handling"), "objection"},
    NamedLabel {"refuse", label("action", "Do not accept"), "objection"},
    NamedLabel {"record", label("action", "Enter into the record"), "penalty"},
    NamedLabel {"publish", label("action", "Show to the public"), "penalty"},
    NamedLabel {"close", label("action", "Close the notice"), "publicity_notice"},
    NamedLabel {"close", label("action", "Say whether it is one person"), "duplicate_task"},
    NamedLabel {"open", label("action", "Open the notice")},
    NamedLabel {"submit", label("action", "Submit")},
    NamedLabel {"approve", label("action", "Approve")},
    NamedLabel {"return", label("action", "Return")},
    NamedLabel {"reject", label("action", "Reject")},
    NamedLabel {"start_publicity", label("action", "Start publicity")},
    NamedLabel {"publish", label("action", "Publish")},
    NamedLabel {"freeze", label("action", "Freeze")},
    NamedLabel {"thaw", label("action", "Thaw")},
    NamedLabel {"file", label("action", "File")},
    NamedLabel {"leave", label("action", "Leave")},
    NamedLabel {"rejoin", label("action", "Rejoin")},
    NamedLabel {"lock", label("action", "Lock")},
    NamedLabel {"request", label("action", "Request")},
    NamedLabel {"hand_over", label("action", "Hand over")},
    NamedLabel {"activate", label("action", "Activate")},
    NamedLabel {"report_lost", label("action", "Report lost")},
    NamedLabel {"reissue", label("action", "Reissue")},
    NamedLabel {"cancel", label("action", "Cancel certificate")},
    NamedLabel {"recall", label("action", "Recall")},
    NamedLabel {"take_back", label("action", "Card is back")},
    NamedLabel {"print", label("action", "Print")},
    NamedLabel {"confirm", label("action", "Confirm print")},
    NamedLabel {"spoil", label("action", "Record as spoiled")},
    NamedLabel {"withdraw", label("action", "Withdraw")},
    NamedLabel {"propose", label("action", "Propose")},
    NamedLabel {"accept", label("action", "Accept")},
    NamedLabel {"refuse", label("action", "Refuse")},
    NamedLabel {"record", label("action", "Record")},
    NamedLabel {"amend", label("action", "Amend")},
    NamedLabel {"repair", label("action", "Repair")},
    NamedLabel {"revoke", label("action", "Revoke")},
    NamedLabel {"notify", label("action", "Give notice")},
    NamedLabel {"hear", label("action", "Hear")},
    NamedLabel {"decide", label("action", "Decide")},
    NamedLabel {"list", label("action", "List")},
    NamedLabel {"remove", label("action", "Remove")},
    NamedLabel {"investigate", label("action", "Inquire")},
    NamedLabel {"conclude", label("action", "Conclude")},
    NamedLabel {"close", label("action", "Close")},
    NamedLabel {"answer", label("action", "Answer")},
};

Label find(std::span<const NamedLabel> labels, QAnyStringView name, QAnyStringView type)
{
    for (const NamedLabel &candidate : labels) {
        if (name == QAnyStringView(candidate.name) && (!candidate.type || type == QAnyStringView(candidate.type)))
            return candidate.text;
    }
    return {};
}

}  // namespace

Label stateLabel(QAnyStringView state, QAnyStringView type)
{
    return find(stateLabels, state, type);
}

Label actionLabel(QAnyStringView action, QAnyStringView type)
{
    return find(actionLabels, action, type);
}

}  // namespace jiaxin
