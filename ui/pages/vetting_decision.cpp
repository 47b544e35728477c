// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/vetting_decision.h"

#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/editors.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/panel.h"
#include "ui/pages/rich_cells.h"
#include "ui/pages/vetting_words.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>

namespace jiaxin {

namespace {

constexpr int phraseCount = 4;

/// The number of a pin, as in the lists above.
class PinDisc final : public QWidget {
public:
    PinDisc(int number, QWidget *parent) : QWidget(parent), m_number(number) { bindFixedWidth(this, 20); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintPin(painter, rect(), m_number);
    }

private:
    int m_number;
};

QVBoxLayout *columnOf(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 8);
    return column;
}

}  // namespace

VettingDecision::VettingDecision(QWidget *parent) : QWidget(parent), m_stack(new QStackedWidget(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *panel = new Panel({}, this);
    outer->addWidget(panel);
    panel->setBody(m_stack);
    m_writing = new QWidget(m_stack);
    auto *row = new QHBoxLayout(m_writing);
    bindMargins(row, 16, 6, 12, 10);
    bindSpacing(row, 16);
    row->addWidget(makePins(), 1);
    row->addWidget(makeOpinion(), 2);
    row->addWidget(makeVerdict());
    auto *refused = new QWidget(m_stack);
    auto *line = new QHBoxLayout(refused);
    bindMargins(line, 16, 16, 16, 16);
    bindSpacing(line, 8);
    m_refusal = makeLabel({}, refused);
    m_refusal->setObjectName(QStringLiteral("refusal"));
    line->addStretch(1);
    line->addWidget(new IconLabel(IconName::Info, ColorRole::Accent, refused));
    line->addWidget(m_refusal);
    line->addStretch(1);
    m_stack->addWidget(m_writing);
    m_stack->addWidget(refused);
    bindFixedHeight(this, 144);
}

QWidget *VettingDecision::makePins()
{
    auto *box = new QWidget(m_writing);
    bindMinimumWidth(box, 240);
    bindMaximumWidth(box, 352);
    QVBoxLayout *column = columnOf(box);
    auto *head = new QHBoxLayout;
    bindSpacing(head, 8);
    head->addWidget(makeLabel(tr("Pins"), box, ColorRole::Text, 16, Weight::Bold));
    head->addWidget(makeLabel(tr("go to the enterprise with the return"), box, ColorRole::Secondary));
    head->addStretch(1);
    column->addSpacing(2);
    column->addLayout(head);
    m_noPins = makeLabel(tr("Space pins the current field"), box, ColorRole::Secondary);
    column->addWidget(m_noPins);
    auto *scroll = new QScrollArea(box);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pinRows = new QWidget(scroll);
    bindFill(m_pinRows, ColorRole::Surface);
    auto *rows = columnOf(m_pinRows);
    bindSpacing(rows, 2);
    scroll->setWidget(m_pinRows);
    column->addWidget(scroll, 1);
    return box;
}

QWidget *VettingDecision::makeOpinion()
{
    auto *box = new QWidget(m_writing);
    QVBoxLayout *column = columnOf(box);
    auto *head = new QHBoxLayout;
    bindSpacing(head, 8);
    head->addWidget(makeLabel(tr("Opinion"), box, ColorRole::Text, 16, Weight::Bold));
    head->addSpacing(4);
    const QStringList names {tr("True, agreed"), tr("Material complete"), tr("Correct as on the licence"),
                             tr("Complete the material")};
    for (int i = 0; i < phraseCount; ++i) {
        auto *chip = new FilterChip(names.at(i), FilterChip::Kind::Toggle, box);
        chip->setToolTip(QStringLiteral("Alt+%1").arg(i + 1));
        connect(chip, &FilterChip::clicked, this, [this, i] { togglePhrase(i); });
        head->addWidget(chip);
        m_phrases.append(chip);
    }
    head->addStretch(1);
    column->addLayout(head);
    m_opinion = new QPlainTextEdit(box);
    m_opinion->setObjectName(QStringLiteral("opinion"));
    m_opinion->setAccessibleName(tr("Opinion"));
    m_opinion->setTabChangesFocus(true);
    m_opinion->installEventFilter(this);
    column->addWidget(m_opinion, 1);
    connect(m_opinion, &QPlainTextEdit::textChanged, this, [this] {
        m_decision.opinion = m_opinion->toPlainText();
        showPhrases();
        emit changed();
    });
    return box;
}

QWidget *VettingDecision::makeVerdict()
{
    auto *box = new QWidget(m_writing);
    bindFixedWidth(box, 280);
    QVBoxLayout *column = columnOf(box);
    auto *row = new QHBoxLayout;
    bindSpacing(row, 8);
    for (int digit = 1; digit <= 3; ++digit) {
        auto *button = new Button(digit == 1 ? ButtonKind::Normal : ButtonKind::Careful, {}, box);
        button->setSizeClass(ButtonSize::Verdict);
        button->setCheckable(true);
        button->setKeyHint(QString::number(digit));
        button->setObjectName(QStringLiteral("verdict_%1").arg(digit));
        connect(button, &Button::clicked, this, [this, digit] { choose(digit); });
        row->addWidget(button, 1);
        m_verdicts.append(button);
    }
    column->addLayout(row);
    m_reasonRow = new QWidget(box);
    auto *reasons = new QHBoxLayout(m_reasonRow);
    reasons->setContentsMargins(0, 0, 0, 0);
    bindSpacing(reasons, 8);
    reasons->addWidget(makeLabel(tr("Reason"), m_reasonRow, ColorRole::Secondary));
    m_reason = new ComboBox(m_reasonRow);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setEmptyText(tr("Choose"));
    for (const QString &code : reasonCodes(QStringLiteral("return")))
        m_reason->addItem(reasonText(code), code);
    m_reason->setCurrentIndex(-1);
    reasons->addWidget(m_reason, 1);
    QSizePolicy policy = m_reasonRow->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_reasonRow->setSizePolicy(policy);
    column->addWidget(m_reasonRow);
    column->addStretch(1);
    m_submit = new Button(ButtonKind::Primary, tr("Submit and next"), box);
    m_submit->setSizeClass(ButtonSize::Decision);
    m_submit->setKeyHint(keyText(QKeySequence(Qt::CTRL | Qt::Key_Return)));
    m_submit->setObjectName(QStringLiteral("submit"));
    column->addWidget(m_submit);
    connect(m_submit, &Button::clicked, this, &VettingDecision::submitted);
    connect(m_reason, &QComboBox::activated, this, [this] {
        m_decision.reason = m_reason->currentData().toString();
        emit changed();
    });
    return box;
}

void VettingDecision::setOffered(const QStringList &actions, const QString &refusal)
{
    static const QStringList leading {QStringLiteral("approve"), QStringLiteral("start_publicity"), QStringLiteral("publish")};
    m_offered = {QString(), QString(), QString()};
    for (const QString &action : actions) {
        if (leading.contains(action))
            m_offered[0] = action;
        else if (action == QLatin1String("return"))
            m_offered[1] = action;
        else if (action == QLatin1String("reject"))
            m_offered[2] = action;
    }
    bool any = false;
    for (qsizetype i = 0; i < m_verdicts.size(); ++i) {
        Button *button = m_verdicts.at(i);
        const QString &action = m_offered.at(i);
        button->setVisible(!action.isEmpty());
        button->setText(actionText(action));
        button->setAccessibleName(button->text());
        any |= !action.isEmpty();
    }
    m_refusal->setText(refusal);
    m_stack->setCurrentIndex(any ? 0 : 1);
    if (!m_offered.contains(m_decision.action))
        m_decision.action.clear();
    showChosen();
}

void VettingDecision::setDecision(const Decision &decision)
{
    m_decision = decision;
    if (!m_offered.contains(decision.action))
        m_decision.action.clear();
    const QSignalBlocker quiet(m_opinion);
    m_opinion->setPlainText(decision.opinion);
    m_opinion->moveCursor(QTextCursor::End);
    showPins();
    showChosen();
    showPhrases();
    emit pinsChanged();
}

void VettingDecision::choose(int digit)
{
    const QString action = m_offered.value(digit - 1);
    if (action.isEmpty())
        return;
    m_decision.action = action;
    if (m_decision.reason.isEmpty() && !m_decision.pins.isEmpty() && digit > 1)
        m_decision.reason = QStringLiteral("inconsistent");
    showChosen();
    emit changed();
}

void VettingDecision::showChosen()
{
    for (qsizetype i = 0; i < m_verdicts.size(); ++i)
        m_verdicts.at(i)->setChecked(!m_decision.action.isEmpty() && m_offered.value(i) == m_decision.action);
    const qsizetype chosen = m_decision.action.isEmpty() ? -1 : m_offered.indexOf(m_decision.action);
    m_reasonRow->setVisible(chosen > 0);
    m_reason->setCurrentIndex(m_reason->findData(m_decision.reason));
}

void VettingDecision::setBusy(bool busy)
{
    m_submit->setEnabled(!busy);
}

void VettingDecision::togglePin(const QString &field, const QString &suggestion)
{
    if (m_stack->currentIndex() != 0)
        return;
    const int number = pinNumber(m_decision.pins, field);
    if (number > 0)
        m_decision.pins.removeAt(number - 1);
    else
        m_decision.pins.append({.field = field, .note = suggestion});
    showPins(number > 0 ? -1 : int(m_decision.pins.size()) - 1);
    emit pinsChanged();
    emit changed();
}

void VettingDecision::showPins(int focused)
{
    QLayout *rows = m_pinRows->layout();
    while (QLayoutItem *item = rows->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            // The note that is being left may still be in its own event.
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    m_noPins->setVisible(m_decision.pins.isEmpty());
    for (qsizetype i = 0; i < m_decision.pins.size(); ++i) {
        const Pin &pin = m_decision.pins.at(i);
        auto *row = new QWidget(m_pinRows);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        bindSpacing(line, 8);
        line->addWidget(new PinDisc(int(i) + 1, row));
        line->addWidget(makeLabel(VettingWords::lineLabel(pin.field), row));
        auto *note = new QLineEdit(pin.note, row);
        note->setObjectName(QStringLiteral("pin_") + pin.field);
        note->setAccessibleName(tr("What to correct: %1").arg(VettingWords::lineLabel(pin.field)));
        note->setPlaceholderText(tr("What to correct"));
        note->installEventFilter(this);
        line->addWidget(note, 1);
        note->setCursorPosition(0);
        rows->addWidget(row);
        // A row that is still hidden cannot take the focus.
        row->show();
        connect(note, &QLineEdit::textChanged, this, [this, i](const QString &text) {
            if (i < m_decision.pins.size())
                m_decision.pins[i].note = text;
            emit changed();
        });
        connect(note, &QLineEdit::returnPressed, this, &VettingDecision::noteDone);
        if (i == focused) {
            note->setFocus(Qt::OtherFocusReason);
            note->selectAll();
        }
    }
    static_cast<QBoxLayout *>(rows)->addStretch(1);
}

bool VettingDecision::eventFilter(QObject *watched, QEvent *event)
{
    // Esc is "later" on the page; in a text it only leaves the text.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        emit noteDone();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QString VettingDecision::pinnedLabels() const
{
    QStringList labels;
    for (const Pin &pin : m_decision.pins)
        labels.append(VettingWords::lineLabel(pin.field));
    return labels.join(tr(", "));
}

QString VettingDecision::phrase(int index) const
{
    const QString pinned = pinnedLabels();
    switch (index) {
    case 0:
        return tr("The filing is true; agreed.");
    case 1:
        return tr("The material is complete and meets the requirements.");
    case 2:
        return pinned.isEmpty()
                   ? tr("The filing does not agree with the business licence; please correct it as on the licence and file "
                        "again.")
                   : tr("%1: not as on the business licence; please correct as on the licence and file again.").arg(pinned);
    default:
        return tr("The material is not complete; please complete it and file again.");
    }
}

void VettingDecision::togglePhrase(int index)
{
    const QString sentence = phrase(index);
    QString text = m_opinion->toPlainText();
    if (text.contains(sentence))
        text.remove(sentence);
    else
        text += sentence;
    m_opinion->setPlainText(text.trimmed());
    m_opinion->moveCursor(QTextCursor::End);
    showPhrases();
}

void VettingDecision::showPhrases()
{
    for (int i = 0; i < phraseCount; ++i)
        m_phrases.at(i)->setChecked(m_decision.opinion.contains(phrase(i)));
}

void VettingDecision::focusOpinion()
{
    m_opinion->setFocus(Qt::OtherFocusReason);
}

void VettingDecision::focusReason()
{
    m_reason->setFocus(Qt::OtherFocusReason);
}

bool VettingDecision::hasTextFocus() const
{
    const QWidget *focus = focusWidget();
    return focus && focus->hasFocus() && (qobject_cast<const QLineEdit *>(focus) || focus == m_opinion);
}

}  // namespace jiaxin
