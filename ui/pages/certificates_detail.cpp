// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/certificates_detail.h"

#include "app/certificates/print_service.h"
#include "app/certificates/template_service.h"
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
#include "ui/pages/certificates_words.h"
#include "ui/pages/reasons.h"
#include "ui/pages/sheet_view.h"
#include "ui/tables/facts.h"

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
    m_enlarge = new Button(tr("Front only"), m_panel);
    m_enlarge->setObjectName(QStringLiteral("enlarge"));
    m_enlarge->setKeyHint(QStringLiteral("F8"));
    m_enlarge->hide();
    connect(m_enlarge, &Button::clicked, this, &CertificateDetailPanel::turn);
    m_chip = new Chip(ChipKind::Grey, QStringLiteral(" "), m_panel);
    m_panel->addExtra(m_chip);
    m_panel->addExtra(m_enlarge);
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
    m_items = new FactGrid(words);
    lines->addWidget(m_why);
    lines->addWidget(m_items);
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
        clear();
        return;
    }
    m_context.ask(
        this, [certificate](Workspace &work) { return CertificateDesk(work).detail(certificate); },
        [this, turn = m_turn](const CertificateDetail &detail) {
            if (turn == m_turn)
                fill(detail);
        });
}

void CertificateDetailPanel::clear()
{
    m_stack->setCurrentIndex(0);
    m_panel->setTitle(tr("Certificate"));
    m_chip->hide();
    m_enlarge->hide();
}

void CertificateDetailPanel::showCandidate(const RecordId &worker)
{
    m_id = worker;
    ++m_turn;
    m_context.ask(
        this, [worker](Workspace &work) { return CertificateDesk(work).candidate(worker); },
        [this, turn = m_turn](const CandidateDetail &candidate) {
            if (turn == m_turn)
                fillCandidate(candidate);
        });
}

void CertificateDetailPanel::fillCandidate(const CandidateDetail &candidate)
{
    m_panel->setTitle(tr("As it would be"));
    const bool good = candidate.eligibility.ready && !candidate.unprintable;
    m_chip->set(good ? ChipKind::Green : ChipKind::Red, good ? tr("All in order") : tr("Cannot be made"));
    m_chip->show();
    m_name->setText(candidate.workerName);
    m_facts->setText(
        candidate.enterpriseName + u'\n' +
        tr("%1, would be valid until %2")
            .arg(CertificateWords::category(candidate.draft.category), candidate.draft.validUntil.toString(Qt::ISODate)));
    m_why->setText(candidate.unprintable ? errorText(*candidate.unprintable) : QString());
    m_why->setVisible(candidate.unprintable.has_value());
    QList<Fact> facts;
    for (const StatusItem &item : candidate.eligibility.items)
        facts.append({statusItemText(item.kind),
                      item.until.isValid() ? tr("%1 to %2").arg(statusReasonText(item.reason), item.until.toString(Qt::ISODate))
                                           : statusReasonText(item.reason)});
    m_items->setFacts(facts);
    m_items->show();
    m_actions->hide();
    m_stack->setCurrentIndex(1);
    draw(candidate.draft, std::nullopt);
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
    // What somebody holds, and what came before it; the rest is in the history.
    constexpr qsizetype shownCards = 3;
    for (const PrintedCard &printed : detail.cards.first(qMin(shownCards, detail.cards.size())))
        facts.append(cardText(printed));
    if (detail.province)
        facts.append(countersignatureSentence(*detail.province));
    m_facts->setText(facts.join(u'\n'));
    QStringList why;
    for (const StatusItem &item : detail.standing.suspending)
        why.append(statusItemSentence(item));
    m_why->setText(why.join(u'\n'));
    m_why->setVisible(!why.isEmpty());
    m_items->hide();
    fillActions(detail);
    m_stack->setCurrentIndex(1);
    draw(certificate, detail.card);
}

QString CertificateDetailPanel::cardText(const PrintedCard &printed) const
{
    const Card &card = printed.card;
    const QString text =
        tr("Card %1: %2, %3").arg(card.sequence.value_or(1)).arg(stateText(card.state), timeText(card.printedAt));
    const Result<CertificateTemplate> shipped = findTemplate(m_templates, card.templateName);
    const QString title = !printed.ownTitle.isEmpty() ? printed.ownTitle : shipped ? shipped->title : card.templateName;
    return title.isEmpty() ? text : text + tr(", template “%1”, version %2").arg(title).arg(card.templateVersion.value_or(1));
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

void CertificateDetailPanel::draw(const Certificate &certificate, const std::optional<Card> &printed)
{
    struct Looks {
        CertificateTemplate layout;
        CertificateFace face;
    };
    m_context.ask(
        this,
        [certificate, printed](Workspace &work) -> Result<Looks> {
            const Result<CertificateTemplate> layout = TemplateService(work).look(printed);
            if (!layout)
                return layout.error();
            const Result<CertificateFace> face = PrintService(work).preview(certificate);
            return face ? Result<Looks>(Looks {.layout = *layout, .face = *face}) : face.error();
        },
        [this, turn = m_turn](const Result<Looks> &looks) {
            if (turn != m_turn)
                return;
            if (!looks) {
                m_pictures.clear();
                m_enlarge->hide();
                m_view->setWords(errorText(looks.error()));
                return;
            }
            later(this, QtConcurrent::run([looks = *looks] {
                      const CertificatePainter painter(looks.layout);
                      QList<QImage> pictures;
                      for (int side = 0; side < looks.layout.sides.size(); ++side)
                          pictures.append(renderSide(painter, side, {looks.face}, cardDotsPerInch));
                      return pictures;
                  }),
                  [this, turn](const QList<QImage> &pictures) {
                      if (turn != m_turn)
                          return;
                      m_pictures = pictures;
                      showSides();
                  });
        });
}

void CertificateDetailPanel::showSides()
{
    m_enlarge->setVisible(m_pictures.size() > 1);
    const QString next = m_sides == Sides::Both    ? tr("Front only")
                         : m_sides == Sides::Front ? tr("Back only")
                                                   : tr("Both sides");
    m_enlarge->setText(next);
    m_enlarge->setAccessibleName(next);
    m_view->setImages(m_sides == Sides::Both || m_pictures.size() < 2 ? m_pictures
                      : m_sides == Sides::Front                       ? m_pictures.mid(0, 1)
                                                                      : m_pictures.mid(1, 1));
}

void CertificateDetailPanel::turn()
{
    if (m_pictures.isEmpty())
        return;
    m_sides = m_sides == Sides::Both ? Sides::Front : m_sides == Sides::Front ? Sides::Back : Sides::Both;
    showSides();
}

}  // namespace jiaxin
