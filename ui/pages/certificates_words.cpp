// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/certificates_words.h"

#include "app/words/words.h"
#include "domain/rules/certificate_number.h"

namespace jiaxin {

QString CertificateWords::part(CertificatePart part)
{
    switch (part) {
    case CertificatePart::Eligible:
        return tr("Can be requested");
    case CertificatePart::Requested:
        return tr("To be approved");
    case CertificatePart::Approved:
        return tr("To be made");
    case CertificatePart::Made:
        return tr("Made, not handed over");
    case CertificatePart::InForce:
        return tr("In force");
    case CertificatePart::Suspended:
        return tr("Suspended");
    case CertificatePart::Lost:
        return tr("Lost");
    case CertificatePart::Recalled:
        return tr("To be got back");
    case CertificatePart::Count:
        break;
    }
    return {};
}

QString CertificateWords::empty(CertificatePart part)
{
    switch (part) {
    case CertificatePart::Eligible:
        return tr("Nobody fulfils all conditions at present; those below lack one item.");
    case CertificatePart::Requested:
        return tr("No certificate waits for approval. An officer requests them for workers who fulfil all conditions.");
    case CertificatePart::Approved:
        return tr("Nothing is to be printed. Approved certificates appear here.");
    case CertificatePart::Made:
        return tr("Nothing is to be handed over. Printed and confirmed certificates appear here.");
    case CertificatePart::InForce:
        return tr("No certificate is in force yet.");
    case CertificatePart::Suspended:
        return tr("No certificate is suspended.");
    case CertificatePart::Lost:
        return tr("No loss is reported.");
    case CertificatePart::Recalled:
        return tr("No recalled card is out.");
    case CertificatePart::Count:
        break;
    }
    return {};
}

CertificateWords::ChipText CertificateWords::shortfall(const StatusItem &item)
{
    ChipKind kind = ChipKind::Amber;
    switch (item.reason) {
    case StatusReason::Expired:
    case StatusReason::DocumentExpired:
    case StatusReason::InsuranceExpired:
    case StatusReason::Failed:
    case StatusReason::Withdrawn:
    case StatusReason::Frozen:
    case StatusReason::Deregistered:
    case StatusReason::Locked:
        kind = ChipKind::Red;
        break;
    case StatusReason::Pending:
    case StatusReason::TrainingPending:
        kind = ChipKind::Grey;
        break;
    default:
        break;
    }
    const QString reason = statusReasonText(item.reason);
    const bool alone = item.kind == StatusItemKind::Enterprise || item.kind == StatusItemKind::TrainingInsurance;
    if (alone)
        return {kind, reason};
    const bool dated = kind == ChipKind::Red && item.until.isValid();
    return {kind, dated ? tr("%1 %2 %3").arg(statusItemText(item.kind), item.until.toString(QStringLiteral("MM-dd")), reason)
                        : tr("%1: %2").arg(statusItemText(item.kind), reason)};
}

QString CertificateWords::cure(const StatusItem &item)
{
    if (item.reason == StatusReason::Pending)
        return {};
    switch (item.kind) {
    case StatusItemKind::Identity:
        return item.reason == StatusReason::DocumentExpired ? tr("Renew the document") : tr("Record the identity check");
    case StatusItemKind::Authorisation:
        return tr("Renew the consent");
    case StatusItemKind::Background:
        return tr("Submit the check");
    case StatusItemKind::Health:
        return item.reason == StatusReason::CategoryTooLow ? tr("Change the category") : tr("Record the health check");
    case StatusItemKind::TrainingInsurance:
        return item.reason == StatusReason::InsuranceExpired || item.reason == StatusReason::InsuranceMissing
                   ? tr("Record the insurance")
                   : tr("Record the training");
    case StatusItemKind::Enterprise:
        return tr("Open the worker");
    case StatusItemKind::Photo:
        return tr("Add the photo");
    case StatusItemKind::Count:
        break;
    }
    return {};
}

CertificateWords::ChipText CertificateWords::standing(const CertificateDetail &detail)
{
    const QString &state = detail.standing.state;
    if (state == QLatin1String("suspended") && detail.certificate.state == state)
        return {ChipKind::Red, tr("Lost")};
    if (state == QLatin1String("active") || state == QLatin1String("handed_over"))
        return {ChipKind::Green, stateText(state)};
    if (state == QLatin1String("suspended") || state == QLatin1String("expired") || state == QLatin1String("recalled"))
        return {ChipKind::Red, stateText(state)};
    if (state == QLatin1String("cancelled"))
        return {ChipKind::Grey, stateText(state)};
    return {ChipKind::Blue, stateText(state)};
}

QString CertificateWords::category(ServiceCategory category)
{
    return choiceText(category);
}

QString CertificateWords::refusal(const CertificateOutcome &outcome)
{
    QStringList lacking;
    for (const StatusItem &item : outcome.lacking)
        lacking.append(statusItemSentence(item));
    if (!lacking.isEmpty())
        return lacking.join(tr("; "));
    if (outcome.refusal->code == ErrorCode::Cancelled)
        return tr("You stopped before it was reached");
    return errorText(*outcome.refusal);
}

QString CertificateWords::outcome(const QString &action, const CertificateOutcomes &outcomes)
{
    int done = 0;
    const CertificateOutcome *refused = nullptr;
    int refusals = 0;
    for (const CertificateOutcome &each : outcomes) {
        if (!each.refusal) {
            ++done;
        } else {
            ++refusals;
            refused = refused ? refused : &each;
        }
    }
    const QString name = actionText(action);
    if (!refused)
        return tr("%1: %n certificate(s)", nullptr, done).arg(name);
    const QString why = refusal(*refused);
    const QString what = refused->number.isEmpty() ? QString() : groupedCertificateNumber(refused->number) + u' ';
    return tr("%1: %2 done, %3 not, unchanged. %4%5").arg(name).arg(done).arg(refusals).arg(what, why);
}

}  // namespace jiaxin
