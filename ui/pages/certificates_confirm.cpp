// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/certificates_confirm.h"

#include "app/words/words.h"
#include "domain/protocol/scanned_text.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/editors.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/panel.h"
#include "ui/pages/certificates_words.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QScrollArea>

namespace jiaxin {

namespace {

const QString otherReason = QStringLiteral("other");

}  // namespace

ConfirmPanel::ConfirmPanel(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_panel(new Panel(tr("Printed"), this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_panel);
    m_panel->setCurrent(true);
    m_find = new SearchField(tr("Scan a card or type a name"), m_panel);
    m_find->setObjectName(QStringLiteral("confirm_find"));
    bindFixedWidth(m_find, 176);
    m_panel->addExtra(m_find);
    auto *body = new QWidget(m_panel);
    auto *row = new QHBoxLayout(body);
    bindMargins(row, 12, 4, 16, 8);
    bindSpacing(row, 8);
    auto *scroll = new QScrollArea(body);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_grid = new WasteGrid(scroll);
    m_grid->setObjectName(QStringLiteral("waste_grid"));
    bindFill(m_grid, ColorRole::Surface);
    scroll->setWidget(m_grid);
    row->addWidget(scroll, 1);
    row->addWidget(makeSide());
    m_panel->setBody(body);
    bindMinimumHeight(this, 248);
    connect(m_grid, &WasteGrid::marksChanged, this, &ConfirmPanel::showCounts);
    connect(m_grid, &WasteGrid::lettersTyped, this, [this](const QString &text) {
        m_find->setFocus(Qt::OtherFocusReason);
        m_find->setText(text);
    });
    connect(m_find, &SearchField::entered, this, &ConfirmPanel::findCard);
    connect(m_grid, &WasteGrid::currentMoved, this, &ConfirmPanel::showCurrent);
    connect(m_grid, &WasteGrid::confirmed, this, [this] { settle(true); });
    connect(m_grid, &WasteGrid::reasonChosen, this,
            [this](const QString &code) { m_reason->setCurrentIndex(m_reason->findData(code)); });
    connect(m_reason, &ComboBox::currentIndexChanged, this, [this] { m_grid->setReason(m_reason->currentData().toString()); });
    connect(m_words, &QLineEdit::textChanged, this, &ConfirmPanel::showCounts);
    connect(m_words, &QLineEdit::returnPressed, this, [this] { settle(true); });
    connect(m_record, &Button::clicked, this, [this] { settle(true); });
}

QWidget *ConfirmPanel::makeSide()
{
    auto *side = new QWidget(m_panel);
    auto *column = new QVBoxLayout(side);
    bindSpacing(column, 4);
    bindFixedWidth(side, 208);
    column->setContentsMargins(0, 0, 0, 0);
    m_currentCard = new ElidedLabel({}, side);
    m_currentCard->setObjectName(QStringLiteral("current_card"));
    column->addWidget(m_currentCard);
    m_reasonLabel = makeLabel(tr("Reason of what is marked"), side, ColorRole::Secondary);
    column->addWidget(m_reasonLabel);
    m_reason = new ComboBox(side);
    m_reason->setObjectName(QStringLiteral("spoil_reason"));
    m_reason->setAccessibleName(tr("Reason of what is marked"));
    const QStringList codes = reasonCodes(QStringLiteral("spoil"));
    for (qsizetype i = 0; i < codes.size(); ++i)
        m_reason->addItem(QStringLiteral("%1 %2").arg(QString::number(i + 1), reasonText(codes.at(i))), codes.at(i));
    m_grid->setReasons(codes);
    column->addWidget(m_reason);
    m_words = new QLineEdit(side);
    m_words->setObjectName(QStringLiteral("spoil_words"));
    m_words->setMaxLength(200);
    m_words->setPlaceholderText(tr("What happened"));
    m_words->setAccessibleName(tr("What happened"));
    column->addWidget(m_words);
    m_wordsWanted = makeLabel(tr("“Other” needs a few words"), side, ColorRole::RedText);
    column->addWidget(m_wordsWanted);
    column->addStretch(1);
    m_result = makeLabel({}, side);
    m_result->setObjectName(QStringLiteral("confirm_result"));
    m_result->setWordWrap(true);
    column->addWidget(m_result);
    m_record = new Button(ButtonKind::Primary, tr("Record the result"), side);
    m_record->setObjectName(QStringLiteral("record_result"));
    m_record->setKeyHint(QStringLiteral("Enter"));
    column->addWidget(m_record);
    auto *links = new QHBoxLayout;
    bindSpacing(links, 16);
    auto *allGood = new LinkButton(tr("All good"), side);
    auto *nothing = new LinkButton(tr("Nothing came out"), side);
    nothing->setObjectName(QStringLiteral("nothing_came_out"));
    links->addWidget(allGood);
    links->addWidget(nothing);
    links->addStretch(1);
    m_rest = new LinkButton(tr("From the marked place on nothing"), side);
    m_rest->setObjectName(QStringLiteral("rest_missing"));
    m_rest->setToolTip(tr("The printer stopped here: this card and all behind it go back to the queue (Shift+End)"));
    column->addWidget(m_rest);
    column->addLayout(links);
    connect(allGood, &LinkButton::clicked, m_grid, &WasteGrid::clearMarks);
    connect(m_rest, &LinkButton::clicked, this, [this] {
        m_grid->toggleMissingFrom(m_grid->current());
        focusGrid();
    });
    connect(nothing, &LinkButton::clicked, this, [this] {
        m_context.modals().ask(
            this,
            {.title = tr("Did nothing come out of the printer?"),
             .text = tr("All %n card(s) go back to the queue; nothing counts as spoiled.", nullptr, int(m_cards.size())),
             .accept = tr("Nothing came out")},
            [this](const Modals::Answer &answer) {
                if (answer)
                    settle(false);
            });
    });
    return side;
}

void ConfirmPanel::setBatch(const QList<WaitingCard> &cards, int capacity, int columns)
{
    const bool same = cards.size() == m_cards.size() && !cards.isEmpty() && cards.first().card == m_cards.first().card;
    if (same)
        return;
    m_cards = cards;
    QStringList names;
    for (const WaitingCard &card : cards)
        names.append(card.workerName);
    m_grid->setCards(names, capacity, columns);
    m_panel->setTitle(tr("%n sheet(s) printed: are they all right?", nullptr, m_grid->sheets()));
    m_panel->setSubtitle(tr("1–9 spoiled, 0 not come out"));
    m_words->clear();
    m_find->clear();
    showCurrent();
}

void ConfirmPanel::focusGrid()
{
    m_grid->setFocus(Qt::OtherFocusReason);
}

bool ConfirmPanel::needsWords() const
{
    return m_grid->spoiled().values().contains(otherReason);
}

void ConfirmPanel::showCounts()
{
    const int bad = int(m_grid->spoiled().size());
    const int missing = int(m_grid->missing().size());
    QStringList lines {tr("%n recorded as made", nullptr, int(m_cards.size()) - bad - missing)};
    if (bad > 0)
        lines.append(tr("%n recorded as spoiled, in the next batch again", nullptr, bad));
    if (missing > 0)
        lines.append(tr("%n did not come out, back in the queue", nullptr, missing));
    m_result->setText(lines.join(u'\n'));
    // Words need room, which a low window has not: what is known by then makes place.
    m_reasonLabel->setVisible(!needsWords());
    m_rest->setVisible(!needsWords());
    m_words->setVisible(needsWords());
    m_wordsWanted->setVisible(needsWords() && m_words->text().trimmed().isEmpty());
    showCurrent();
}

void ConfirmPanel::findCard(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return;
    const QString number = scannedCertificate(wanted).value_or(QString());
    const auto fits = [&](const WaitingCard &card) {
        return number.isEmpty() ? card.workerName.contains(wanted) || card.number.endsWith(wanted) : card.number == number;
    };
    const int count = int(m_cards.size());
    for (int i = 0; i < count; ++i) {
        // The one at hand comes last, so that Enter goes on to the next of that name.
        const int index = (m_grid->current() + 1 + i) % count;
        if (!fits(m_cards.at(index)))
            continue;
        m_find->clear();
        m_grid->moveTo(index);
        focusGrid();
        return;
    }
    m_find->selectAll();
    m_context.say(MessageKind::Warning, tr("No card of this batch is “%1”.").arg(number.isEmpty() ? wanted : number));
}

void ConfirmPanel::showCurrent()
{
    const int index = m_grid->current();
    if (index >= m_cards.size())
        return;
    const QString reason = m_grid->spoiled().value(index);
    const QString name = m_cards.at(index).workerName;
    m_currentCard->setText(m_grid->missing().contains(index) ? tr("%1: did not come out").arg(name)
                           : reason.isEmpty()                ? name
                                                             : tr("%1: %2").arg(name, reasonText(reason)));
}

void ConfirmPanel::settle(bool cameOut)
{
    if (m_busy || m_cards.isEmpty())
        return;
    const QString words = m_words->text().trimmed();
    if (cameOut && needsWords() && words.isEmpty()) {
        m_words->setFocus(Qt::OtherFocusReason);
        return;
    }
    QStringList good;
    QStringList missing;
    QMap<QString, QStringList> bad;  // by reason
    for (int i = 0; i < m_cards.size(); ++i) {
        const QString reason = m_grid->spoiled().value(i);
        const QString &number = m_cards.at(i).number;
        if (!cameOut || m_grid->missing().contains(i))
            missing.append(number);
        else
            (reason.isEmpty() ? good : bad[reason]).append(number);
    }
    m_busy = true;
    m_context.ask(
        this,
        [good, bad, missing, words](Workspace &work) -> Result<CertificateOutcomes> {
            return work.transact([&]() -> Result<CertificateOutcomes> {
                CertificateService certificates(work);
                CertificateOutcomes outcomes = certificates.confirm(good) + certificates.withdraw(missing);
                for (auto reason = bad.begin(); reason != bad.end(); ++reason)
                    outcomes.append(
                        certificates.spoil(reason.value(), reason.key(), reason.key() == otherReason ? words : QString()));
                return outcomes;
            });
        },
        [this, spoiled = int(m_cards.size() - good.size() - missing.size()),
         gone = int(missing.size())](const Result<CertificateOutcomes> &outcomes) { finish(outcomes, spoiled, gone); });
}

void ConfirmPanel::finish(const Result<CertificateOutcomes> &outcomes, int spoiled, int missing)
{
    m_busy = false;
    if (!outcomes) {
        m_context.report(outcomes.error());
        return;
    }
    const int all = int(outcomes->size());
    const bool refused = std::any_of(outcomes->begin(), outcomes->end(),
                                     [](const CertificateOutcome &outcome) { return outcome.refusal.has_value(); });
    if (refused)
        m_context.say(MessageKind::Warning, CertificateWords::outcome(QStringLiteral("confirm"), *outcomes));
    else if (missing == all)
        m_context.say(MessageKind::Done, tr("%n card(s) are back in the queue, nothing was spoiled.", nullptr, all));
    else if (missing > 0)
        m_context.say(
            MessageKind::Done,
            tr("Recorded: %1 made, %2 spoiled, %3 back in the queue.").arg(all - spoiled - missing).arg(spoiled).arg(missing));
    else
        m_context.say(MessageKind::Done, tr("Recorded: %1 made, %2 spoiled.").arg(all - spoiled).arg(spoiled));
    m_cards.clear();
    emit settled();
}

}  // namespace jiaxin
