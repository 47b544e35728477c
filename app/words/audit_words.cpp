// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What the audit says of an action, a reason and a change.
#include "app/words/words.h"
#include "domain/records/records.h"
#include "domain/workflow/transition.h"

namespace jiaxin {

namespace {

struct ActionWords {
    const char *action;
    Label text;
};

/// What is no action of a workflow.
constexpr std::array actionWords {
    ActionWords {"ask", label("audit", "Ask the other level")},
    ActionWords {"answer", label("audit", "Answer the other level")},
    ActionWords {"ask_withdraw", label("audit", "Take the question back")},
    ActionWords {"attach", label("audit", "Attach a picture")},
    ActionWords {"read_licence", label("audit", "Read off the licence")},
    ActionWords {"audit_export", label("audit", "Export the audit")},
    ActionWords {"backup", label("audit", "Back up")},
    ActionWords {"calibrate_printer", label("audit", "Calibrate a printer")},
    ActionWords {"forget_calibration", label("audit", "Forget the calibration of a printer")},
    ActionWords {"take_template", label("audit", "Bring in a certificate template")},
    ActionWords {"withdraw_template", label("audit", "Withdraw a certificate template")},
    ActionWords {"take_seal", label("audit", "Bring in the seal")},
    ActionWords {"remove_seal", label("audit", "Remove the seal")},
    ActionWords {"create", label("audit", "Add")},
    ActionWords {"delete", label("audit", "Delete")},
    ActionWords {"differ", label("audit", "Say that it is not the other record")},
    ActionWords {"differ_undo", label("audit", "Take back that it is not the other record")},
    ActionWords {"draw_sample", label("audit", "Draw a sample for a batch")},
    ActionWords {"look_at_sample", label("audit", "Open a filing that was drawn")},
    ActionWords {"decide_sample", label("audit", "Review in a batch")},
    ActionWords {"drop_sample", label("audit", "Give up a batch")},
    ActionWords {"export", label("audit", "Export")},
    ActionWords {"export_archive", label("audit", "Export an archive")},
    ActionWords {"document", label("audit", "Issue a document")},
    ActionWords {"expire", label("audit", "Term over")},
    ActionWords {"import", label("audit", "Import")},
    ActionWords {"key_certify", label("audit", "Certify a key")},
    ActionWords {"key_create", label("audit", "Make a key")},
    ActionWords {"key_import", label("audit", "Import a key")},
    ActionWords {"status_list_import", label("audit", "Import a status list")},
    ActionWords {"status_list_make", label("audit", "Make a status list")},
    ActionWords {"key_request", label("audit", "Request a key certificate")},
    ActionWords {"enrol", label("audit", "Enrol with the province")},
    ActionWords {"courier_out", label("audit", "Write a courier file")},
    ActionWords {"courier_in", label("audit", "Take in a courier file")},
    ActionWords {"trust_authority", label("audit", "Believe one more authority")},
    ActionWords {"freeze", label("audit", "Frozen by the province")},
    ActionWords {"settle_conflict", label("audit", "Decide on a conflict")},
    ActionWords {"try_again", label("audit", "Send once more")},
    ActionWords {"give_up", label("audit", "Give up a refused change")},
    ActionWords {"lease_numbers", label("audit", "Take certificate numbers")},
    ActionWords {"list", label("audit", "List records")},
    ActionWords {"login", label("audit", "Open the vault")},
    ActionWords {"merge", label("audit", "Merge")},
    ActionWords {"move", label("audit", "Move to another unit")},
    ActionWords {"pass_on", label("audit", "Pass on to a colleague")},
    ActionWords {"password_change", label("audit", "New password")},
    ActionWords {"acknowledge", label("audit", "Take note of suspensions")},
    ActionWords {"day_end", label("audit", "Issue the day's end")},
    ActionWords {"receive_stock", label("audit", "Receive card stock")},
    ActionWords {"write_off_stock", label("audit", "Write off card stock")},
    ActionWords {"remind", label("audit", "Write reminder letters")},
    ActionWords {"reveal", label("audit", "See the number in full")},
    ActionWords {"search", label("audit", "Search by number")},
    ActionWords {"settings", label("audit", "Change the settings")},
    ActionWords {"edit", label("audit", "Change")},
    ActionWords {"user_add", label("audit", "Add a user")},
    ActionWords {"user_change", label("audit", "Change a user")},
    ActionWords {"user_disable", label("audit", "Disable a user")},
    ActionWords {"view", label("audit", "Look at a record")},
    ActionWords {"view_outside", label("audit", "Look at a record of another unit")},
    ActionWords {"verify", label("audit", "Verify a certificate")},
};

}  // namespace

QString auditActionText(const QString &action)
{
    for (const ActionWords &words : actionWords) {
        if (action == QLatin1String(words.action))
            return words.text.translated();
    }
    return actionText(action);
}

QString auditActionText(const RecordType &type, const QString &action)
{
    const Workflow *workflow = workflowFor(type.id());
    const bool step =
        workflow && std::any_of(workflow->transitions.begin(), workflow->transitions.end(),
                                [&action](const Transition &each) { return action == QLatin1String(each.action); });
    return step ? actionText(type, action) : auditActionText(action);
}

QString auditReasonText(const RecordType &type, const QString &reason)
{
    QStringList sentences;
    for (const QString &part : reason.split(u' ', Qt::SkipEmptyParts)) {
        // Warnings that were kept stand there as `field:rule`.
        const qsizetype colon = part.indexOf(u':');
        sentences.append(colon < 0 ? reasonText(part)
                                   : problemText(&type, {.field = part.first(colon), .rule = part.sliced(colon + 1)}));
    }
    return sentences.join(label("audit", "; ").translated());
}

QString auditFieldText(const RecordType &type, const QString &name)
{
    if (type.field(name))
        return fieldText(type, name);
    if (name == QLatin1String("state"))
        return label("audit", "State").translated();
    if (name == QLatin1String("deleted_at"))
        return label("audit", "Deleted").translated();
    if (name == QLatin1String("addressee"))
        return label("audit", "In whose hands").translated();
    return name == QLatin1String("unit") ? typeText(unitType) : name;
}

}  // namespace jiaxin
