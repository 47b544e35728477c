// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The steps that are taken with the chosen lines, and cards handed over one after the other with a scanner.
#include "app/words/words.h"
#include "domain/rules/certificate_number.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/panel.h"
#include "ui/pages/certificates_models.h"
#include "ui/pages/certificates_page.h"
#include "ui/pages/certificates_refusals.h"
#include "ui/pages/certificates_words.h"

namespace jiaxin {

void CertificatesPage::showRefused(const CertificateOutcomes &outcomes)
{
    QList<Refusal> refusals;
    for (const CertificateOutcome &outcome : outcomes) {
        if (!outcome.refusal)
            continue;
        QString name = outcome.number.isEmpty() ? outcome.asked : groupedCertificateNumber(outcome.number);
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const CertificateRow &listed = m_model->row(row);
            if (listed.worker == outcome.worker || listed.number == outcome.asked)
                name = listed.name;
        }
        refusals.append({.worker = outcome.worker, .name = name, .reason = CertificateWords::refusal(outcome)});
    }
    m_refusals->setRefusals(refusals);
    showLower();
}

void CertificatesPage::takeSeveral()
{
    if (!m_take->isVisible() || !m_take->isEnabled())
        return;
    if (m_part != CertificatePart::Eligible) {
        const bool approve = m_part == CertificatePart::Requested;
        stepSeveral({.action = approve ? QStringLiteral("approve") : QStringLiteral("hand_over")});
        return;
    }
    QList<RecordId> workers;
    for (const CertificateRow &row : m_model->chosen())
        workers.append(row.worker);
    m_busy = true;
    showChosen();
    const auto work = m_context.beginWork(tr("Requesting certificates"));
    m_context.ask(
        this,
        [workers, progress = work->stepper(work)](Workspace &workspace) {
            return CertificateService(workspace).issue(workers, progress);
        },
        [this](const Result<CertificateOutcomes> &outcomes) { finish(QStringLiteral("request"), outcomes); });
}

void CertificatesPage::returnSeveral()
{
    const QStringList codes = reasonCodes(QStringLiteral("return"));
    QStringList reasons;
    for (const QString &code : codes)
        reasons.append(reasonText(code));
    m_context.modals().ask(this,
                           {.title = tr("Return %n request(s)?", nullptr, int(m_model->chosen().size())),
                            .text = tr("The numbers are kept; the certificates can be requested again."),
                            .accept = actionText(QStringLiteral("return")),
                            .kind = ButtonKind::Careful,
                            .reasonLabel = tr("Reason"),
                            .reasonChoices = reasons},
                           [this, codes, reasons](const Modals::Answer &answer) {
                               if (!answer)
                                   return;
                               const qsizetype chosen = reasons.indexOf(*answer);
                               stepSeveral({.action = QStringLiteral("return"),
                                            .reason = chosen < 0 ? QStringLiteral("other") : codes.at(chosen),
                                            .note = chosen < 0 ? *answer : QString()});
                           });
}

void CertificatesPage::stepSeveral(const StepRequest &request)
{
    QStringList numbers;
    for (const CertificateRow &row : m_model->chosen())
        numbers.append(row.number);
    m_busy = true;
    showChosen();
    const auto work = m_context.beginWork(actionText(request.action));
    m_context.ask(
        this,
        [numbers, request, progress = work->stepper(work)](Workspace &workspace) {
            return CertificateService(workspace).step(numbers, request, progress);
        },
        [this, action = request.action](const Result<CertificateOutcomes> &outcomes) { finish(action, outcomes); });
}

void CertificatesPage::finish(const QString &action, const Result<CertificateOutcomes> &outcomes)
{
    m_busy = false;
    if (outcomes) {
        const bool refused = std::any_of(outcomes->begin(), outcomes->end(),
                                         [](const CertificateOutcome &outcome) { return outcome.refusal.has_value(); });
        m_context.say(refused ? MessageKind::Warning : MessageKind::Done, CertificateWords::outcome(action, *outcomes));
        showRefused(*outcomes);
    } else {
        m_context.report(outcomes.error());
    }
    m_context.announceChange();
    load();
}

void CertificatesPage::handOver(const QString &scanned)
{
    m_find->clear();
    m_search.clear();
    m_context.ask(
        this, [scanned](Workspace &work) { return CertificateDesk(work).handOver(scanned); },
        [this](const Result<CertificateOutcomes> &outcomes) {
            if (outcomes)
                handedOver(outcomes->first());
            else
                m_context.report(outcomes.error());
            m_find->setFocus(Qt::OtherFocusReason);
        });
}

void CertificatesPage::handedOver(const CertificateOutcome &outcome)
{
    if (outcome.refusal) {
        m_context.say(MessageKind::Warning, CertificateWords::outcome(QStringLiteral("hand_over"), {outcome}));
        showRefused({outcome});
        return;
    }
    const CertificateRow row = m_model->take(outcome.number);
    m_context.say(MessageKind::Done, tr("Handed over: %1 %2. %n more here.", nullptr, m_model->rowCount())
                                         .arg(row.name, groupedCertificateNumber(outcome.number)));
    const QString count = CertificateWords::part(m_part) + u' ' + groupedNumber(m_model->rowCount());
    m_listPanel->setTitle(count);
    m_chips.value(m_part)->setText(count);
    // One card after the other is scanned; the figures of all pages follow once the scanner rests.
    m_scanned.start();
}

}  // namespace jiaxin
