// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/certificates_detail.h"

#include "app/certificates/print_service.h"
#include "app/documents/certificate_painter.h"
#include "app/words/words.h"
#include "domain/rules/certificate_number.h"
#include "ui/kit/button.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/later.h"
#include "ui/pages/certificates_print.h"
#include "ui/pages/certificates_words.h"
#include "ui/pages/reasons.h"

#include <QBoxLayout>
#include <QStackedWidget>
#include <QtConcurrent>

namespace jiaxin {

namespace {

constexpr double cardDotsPerInch = 220;

bool isCareful(const QString &action)
{
    static const QStringList careful {QStringLiteral("return"), QStringLiteral("cancel"), QStringLiteral("recall"),
                                      QStringLiteral("report_lost")};
    return careful.contains(action);
}

}  // namespace

CertificateDetailPanel::CertificateDetailPanel(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_panel(new Panel(tr("Certificate"), this)), m_stack(new QStackedWidget)
{
    if (const Result<QList<CertificateTemplate>> templates = loadTemplates())
        m_templates = *templates;
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_panel);
    m_chip = new Chip(ChipKind::Grey, QStringLiteral(" "), m_panel);
    m_panel->addExtra(m_chip);
    m_chip->hide();
    m_stack->addWidget(new EmptyState(tr("Choose a certificate at the left"), m_stack));
    auto *body = new QWidget(m_stack);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_view = new SheetView(body);
    column->addWidget(m_view, 1);
    auto *words = new QWidget(body);
    auto *lines = new QVBoxLayout(words);
    bindMargins(lines, 16, 12, 16, 12);
    bindSpacing(lines, 8);
    m_name = makeLabel({}, words, ColorRole::Text, 16, Weight::Bold);
    m_facts = makeLabel({}, words);
    m_facts->setWordWrap(true);
    m_why = makeLabel({}, words, ColorRole::RedText);
    m_why->setWordWrap(true);
    lines->addWidget(m_name);
    lines->addWidget(m_facts);
    lines->addWidget(m_why);
    m_actions = new QWidget(words);
    m_actions->setObjectName(QStringLiteral("certificate_actions"));
    auto *flow = new FlowLayout(m_actions);
    bindMargins(flow, 0);
    bindSpacing(flow, 8);
    lines->addWidget(m_actions);
    column->addWidget(words);
    m_stack->addWidget(body);
    m_panel->setBody(m_stack);
}

void CertificateDetailPanel::show(const RecordId &certificate)
{
    m_id = certificate;
    ++m_turn;
    if (certificate.isNull()) {
        m_stack->setCurrentIndex(0);
        m_panel->setTitle(tr("Certificate"));
        m_chip->hide();
        return;
    }
    m_context.ask(
        this, [certificate](Workspace &work) { return CertificateDesk(work).detail(certificate); },
        [this, turn = m_turn](const CertificateDetail &detail) {
            if (turn == m_turn)
                fill(detail);
        });
}

void CertificateDetailPanel::fill(const CertificateDetail &detail)
{
    const Certificate &certificate = detail.certificate;
    m_panel->setTitle(groupedCertificateNumber(certificate.number));
    const CertificateWords::ChipText chip = CertificateWords::standing(detail);
    m_chip->set(chip.kind, chip.text);
    m_chip->show();
    m_name->setText(detail.workerName);
    QStringList facts {detail.enterpriseName,
                       tr("%1, valid from %2 to %3")
                           .arg(CertificateWords::category(certificate.category), certificate.issuedOn.toString(Qt::ISODate),
                                certificate.validUntil.toString(Qt::ISODate))};
    if (detail.card)
        facts.append(tr("Card %1: %2, %3")
                         .arg(detail.card->sequence.value_or(1))
                         .arg(stateText(detail.card->state), timeText(detail.card->printedAt)));
    m_facts->setText(facts.join(u'\n'));
    QStringList why;
    for (const StatusItem &item : detail.standing.suspending)
        why.append(statusItemSentence(item));
    m_why->setText(why.join(u'\n'));
    m_why->setVisible(!why.isEmpty());
    fillActions(detail);
    m_stack->setCurrentIndex(1);
    draw(certificate.number);
}

void CertificateDetailPanel::fillActions(const CertificateDetail &detail)
{
    QLayout *flow = m_actions->layout();
    while (QLayoutItem *item = flow->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    for (const QString &action : detail.actions) {
        // What a card's confirmation brings is told in the panel for it.
        if (action == QLatin1String("confirm"))
            continue;
        auto *button = new Button(isCareful(action) ? ButtonKind::Careful : ButtonKind::Normal, actionText(action), m_actions);
        button->setObjectName(QStringLiteral("act_") + action);
        flow->addWidget(button);
        button->show();
        const StepIntent intent {.type = &certificateType,
                                 .id = detail.certificate.id,
                                 .version = detail.certificate.version,
                                 .action = action,
                                 .name = groupedCertificateNumber(detail.certificate.number)};
        connect(button, &Button::clicked, this, [this, intent] { askStep(m_context, this, intent); });
    }
    m_actions->setVisible(flow->count() > 0);
}

void CertificateDetailPanel::draw(const QString &number)
{
    const Result<CertificateTemplate> card = findTemplate(m_templates, QStringLiteral("cr80"));
    if (!card)
        return;
    m_context.ask(
        this, [number](Workspace &work) { return PrintService(work).preview(number); },
        [this, card = *card, turn = m_turn](const Result<CertificateFace> &face) {
            if (turn != m_turn)
                return;
            if (!face) {
                m_view->setWords(errorText(face.error()));
                return;
            }
            later(this, QtConcurrent::run([card, face = *face] {
                      return renderSide(CertificatePainter(card), 0, {face}, cardDotsPerInch);
                  }),
                  [this, turn](const QImage &image) {
                      if (turn == m_turn)
                          m_view->setImage(image);
                  });
        });
}

}  // namespace jiaxin
