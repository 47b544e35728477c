// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/review_decision.h"

#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/editors.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/panel.h"
#include "ui/pages/pin_box.h"

#include <QBoxLayout>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QSpinBox>
#include <QStackedWidget>

namespace jiaxin {

namespace {

/// What stands between the verdicts and the button: who else could decide, why it goes back, or how long the publicity runs.
enum MorePage { Elsewhere, Reason, Period };

QVBoxLayout *columnOf(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 8);
    return column;
}

}  // namespace

ReviewDecision::ReviewDecision(const DecisionSetup &setup, QWidget *parent)
    : QWidget(parent), m_setup(setup), m_stack(new QStackedWidget(this))
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
    if (m_setup.fieldLabel) {
        m_pins = new PinBox(m_setup.fieldLabel, m_writing);
        row->addWidget(m_pins, 1);
        connect(m_pins, &PinBox::noteChanged, this, [this](int pin, const QString &note) {
            m_decision.pins[pin].note = note;
            emit changed();
        });
        connect(m_pins, &PinBox::noteDone, this, &ReviewDecision::noteDone);
    }
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

QWidget *ReviewDecision::makeOpinion()
{
    auto *box = new QWidget(m_writing);
    QVBoxLayout *column = columnOf(box);
    auto *head = new QHBoxLayout;
    bindSpacing(head, 8);
    head->addWidget(makeLabel(tr("Opinion"), box, ColorRole::Text, 16, Weight::Bold));
    head->addSpacing(4);
    for (int i = 0; i < m_setup.phrases.size(); ++i) {
        auto *chip = new FilterChip(m_setup.phrases.at(i).name, FilterChip::Kind::Toggle, box);
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
    onEscape(m_opinion, [this] { emit noteDone(); });
    column->addWidget(m_opinion, 1);
    m_hintRow = new QWidget(box);
    auto *hint = new QHBoxLayout(m_hintRow);
    hint->setContentsMargins(0, 0, 0, 0);
    bindSpacing(hint, 8);
    m_hint = new ElidedLabel({}, m_hintRow);
    bindTextColor(m_hint, ColorRole::Secondary);
    m_hint->setObjectName(QStringLiteral("decision_hint"));
    hint->addWidget(new IconLabel(IconName::Info, ColorRole::Accent, m_hintRow));
    hint->addWidget(m_hint, 1);
    m_hintRow->hide();
    column->addWidget(m_hintRow);
    connect(m_opinion, &QPlainTextEdit::textChanged, this, [this] {
        m_decision.opinion = m_opinion->toPlainText();
        showPhrases();
        emit changed();
    });
    return box;
}

QWidget *ReviewDecision::makeVerdict()
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
    m_more = new QStackedWidget(box);
    m_more->addWidget(m_setup.leadsElsewhere ? makeElsewhere(m_more) : new QWidget(m_more));
    m_more->addWidget(makeReason(m_more));
    if (m_setup.asksPublicity)
        m_more->addWidget(makePeriod(m_more));
    column->addWidget(m_more);
    column->addStretch(1);
    m_submit = new Button(ButtonKind::Primary, m_setup.submit.isEmpty() ? tr("Submit and next") : m_setup.submit, box);
    m_submit->setSizeClass(ButtonSize::Decision);
    m_submit->setKeyHint(keyText(QKeySequence(Qt::CTRL | Qt::Key_Return)));
    m_submit->setObjectName(QStringLiteral("submit"));
    column->addWidget(m_submit);
    connect(m_submit, &Button::clicked, this, &ReviewDecision::submitted);
    return box;
}

/// While no verdict is chosen: what leads away from deciding it oneself.
QWidget *ReviewDecision::makeElsewhere(QWidget *box)
{
    auto *line = new QWidget(box);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 8);
    const auto add = [&](const QString &text, const QString &digit, const char *name) {
        auto *link = new LinkButton(text, line);
        link->setObjectName(QLatin1String(name));
        link->setAccessibleName(text);
        row->addWidget(link);
        row->addWidget(new KeyHint(digit, line));
        return link;
    };
    connect(add(tr("Pass on"), QStringLiteral("4"), "pass_on_link"), &LinkButton::clicked, this, &ReviewDecision::passOnWanted);
    row->addSpacing(8);
    connect(add(tr("Ask the other level"), QStringLiteral("5"), "consult_link"), &LinkButton::clicked, this,
            &ReviewDecision::consultWanted);
    row->addStretch(1);
    return line;
}

QWidget *ReviewDecision::makePeriod(QWidget *box)
{
    constexpr int longest = 60;
    auto *line = new QWidget(box);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 8);
    m_days = new QSpinBox(line);
    m_days->setObjectName(QStringLiteral("publicity_days"));
    m_days->setAccessibleName(tr("Publicity in working days"));
    m_days->setRange(1, longest);
    bindFixedWidth(m_days, 72);
    row->addWidget(makeLabel(tr("Publicity"), line, ColorRole::Secondary));
    row->addWidget(m_days);
    row->addWidget(makeLabel(tr("working days"), line, ColorRole::Secondary));
    row->addStretch(1);
    onEscape(m_days, [this] { emit noteDone(); });
    connect(m_days, &QSpinBox::valueChanged, this, [this](int days) {
        m_decision.publicityDays = days;
        emit changed();
    });
    return line;
}

QWidget *ReviewDecision::makeReason(QWidget *box)
{
    auto *line = new QWidget(box);
    auto *reasons = new QHBoxLayout(line);
    reasons->setContentsMargins(0, 0, 0, 0);
    bindSpacing(reasons, 8);
    reasons->addWidget(makeLabel(tr("Reason"), line, ColorRole::Secondary));
    m_reason = new ComboBox(line);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setEmptyText(tr("Choose"));
    for (const QString &code : reasonCodes(QStringLiteral("return")))
        m_reason->addItem(reasonText(code), code);
    m_reason->setCurrentIndex(-1);
    reasons->addWidget(m_reason, 1);
    connect(m_reason, &QComboBox::activated, this, [this] {
        m_decision.reason = m_reason->currentData().toString();
        emit changed();
    });
    return line;
}

void ReviewDecision::setHint(const QString &words)
{
    m_hint->setText(words);
    m_hintRow->setVisible(!words.isEmpty());
}

void ReviewDecision::setOffered(const QStringList &actions, const QString &refusal)
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

void ReviewDecision::setDecision(const Decision &decision)
{
    m_decision = decision;
    if (!m_offered.contains(decision.action))
        m_decision.action.clear();
    const QSignalBlocker quiet(m_opinion);
    m_opinion->setPlainText(decision.opinion);
    m_opinion->moveCursor(QTextCursor::End);
    if (m_days) {
        const QSignalBlocker still(m_days);
        m_days->setValue(decision.publicityDays);
    }
    if (m_pins)
        m_pins->show(m_decision.pins);
    showChosen();
    showPhrases();
    emit pinsChanged();
}

void ReviewDecision::makeKeys(QWidget *page)
{
    constexpr int phrases = 4;
    constexpr int verdicts = 3;
    const auto key = [this, page](const QKeySequence &sequence, auto action) {
        auto *shortcut = new QShortcut(sequence, page);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    for (int phrase = 0; phrase < phrases; ++phrase)
        key(QKeySequence(Qt::ALT | (Qt::Key_1 + phrase)), [this, phrase] { togglePhrase(phrase); });
    for (int digit = 1; digit <= verdicts; ++digit)
        key(QKeySequence(Qt::Key_0 + digit), [this, digit] { choose(digit); });
}

void ReviewDecision::choose(int digit)
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

void ReviewDecision::showChosen()
{
    for (qsizetype i = 0; i < m_verdicts.size(); ++i)
        m_verdicts.at(i)->setChecked(!m_decision.action.isEmpty() && m_offered.value(i) == m_decision.action);
    const qsizetype chosen = m_decision.action.isEmpty() ? -1 : m_offered.indexOf(m_decision.action);
    const bool begins = chosen == 0 && m_days && m_decision.action == QLatin1String("approve");
    m_more->setCurrentIndex(chosen > 0 ? Reason : begins ? Period : Elsewhere);
    m_reason->setCurrentIndex(m_reason->findData(m_decision.reason));
}

void ReviewDecision::setBusy(bool busy)
{
    m_submit->setEnabled(!busy);
}

void ReviewDecision::togglePin(const QString &field, const QString &suggestion)
{
    if (m_stack->currentIndex() != 0 || !m_pins)
        return;
    const int number = pinNumber(m_decision.pins, field);
    if (number > 0)
        m_decision.pins.removeAt(number - 1);
    else
        m_decision.pins.append({.field = field, .note = suggestion});
    m_pins->show(m_decision.pins, number > 0 ? -1 : int(m_decision.pins.size()) - 1);
    emit pinsChanged();
    emit changed();
}

QString ReviewDecision::pinnedLabels() const
{
    QStringList labels;
    for (const Pin &pin : m_decision.pins)
        labels.append(m_setup.fieldLabel(pin.field));
    return labels.join(tr(", "));
}

QString ReviewDecision::phrase(int index) const
{
    return m_setup.phrases.at(index).sentence(pinnedLabels());
}

void ReviewDecision::togglePhrase(int index)
{
    if (index >= m_phrases.size())
        return;
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

void ReviewDecision::showPhrases()
{
    for (int i = 0; i < m_phrases.size(); ++i)
        m_phrases.at(i)->setChecked(m_decision.opinion.contains(phrase(i)));
}

void ReviewDecision::focusOpinion()
{
    m_opinion->setFocus(Qt::OtherFocusReason);
}

void ReviewDecision::focusReason()
{
    m_reason->setFocus(Qt::OtherFocusReason);
}

bool ReviewDecision::hasTextFocus() const
{
    const QWidget *focus = focusWidget();
    return focus && focus->hasFocus() && (qobject_cast<const QLineEdit *>(focus) || focus == m_opinion);
}

}  // namespace jiaxin
