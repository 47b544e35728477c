// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/field_row.h"

#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/style.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace jiaxin {
namespace {

class EnterMoves final : public QObject {
public:
    explicit EnterMoves(QWidget *form) : QObject(form), m_form(form) { qApp->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress)
            return false;
        auto *widget = qobject_cast<QWidget *>(watched);
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!widget || (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter) ||
            (key->modifiers() & Qt::ControlModifier))
            return false;
        const bool field =
            qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget) || qobject_cast<QCheckBox *>(widget);
        if (!field || widget != QApplication::focusWidget() || !m_form->isAncestorOf(widget))
            return false;
        const bool back = key->modifiers() & Qt::ShiftModifier;
        QKeyEvent tab(QEvent::KeyPress, back ? Qt::Key_Backtab : Qt::Key_Tab, back ? Qt::ShiftModifier : Qt::NoModifier);
        QApplication::sendEvent(widget, &tab);
        return true;
    }

private:
    QWidget *m_form;
};

}  // namespace

FieldRow::FieldRow(const QString &name, const QString &label, QWidget *editor, Need need, QWidget *parent)
    : QWidget(parent),
      m_editor(editor),
      m_label(makeLabel(label, this)),
      m_asterisk(makeLabel(QStringLiteral("*"), this, ColorRole::RedText)),
      m_labelBox(new QWidget(this)),
      m_note(new QWidget(this)),
      m_noteIcon(new IconLabel(IconName::Failed, ColorRole::RedText, m_note)),
      m_noteText(makeLabel({}, m_note))
{
    setObjectName(name + QLatin1String("_row"));
    editor->setObjectName(name);
    editor->setAccessibleName(need == Need::Required ? tr("%1, required").arg(label) : label);
    m_label->setBuddy(editor);
    m_asterisk->setVisible(need == Need::Required);

    auto *labelRow = new QHBoxLayout(m_labelBox);
    bindMargins(labelRow, 0, 0, 16, 0);
    bindSpacing(labelRow, 4);
    labelRow->addStretch(1);
    labelRow->addWidget(m_asterisk);
    labelRow->addWidget(m_label);
    bindFixedWidth(m_labelBox, 104 + 16);
    bindMinimumHeight(m_labelBox, 32);

    auto *noteRow = new QHBoxLayout(m_note);
    bindMargins(noteRow, 0, 6, 0, 2);
    bindSpacing(noteRow, 4);
    noteRow->addWidget(m_noteIcon, 0, Qt::AlignTop);
    m_noteText->setWordWrap(true);
    noteRow->addWidget(m_noteText, 1);
    m_note->hide();

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_labelBox, 0, 0, Qt::AlignTop);
    grid->addWidget(editor, 0, 1);
    grid->addWidget(m_note, 1, 1);
    grid->setColumnStretch(1, 1);
}

void FieldRow::setTrailing(const QString &text)
{
    auto *edit = qobject_cast<QLineEdit *>(m_editor);
    if (!edit)
        return;
    if (!m_trailing) {
        m_trailing = makeLabel({}, edit, ColorRole::Secondary);
        auto *row = new QHBoxLayout(edit);
        bindMargins(row, 8, 0, 9, 0);
        row->addStretch(1);
        row->addWidget(m_trailing);
    }
    m_trailing->setText(text);
    edit->setTextMargins(0, 0, text.isEmpty() ? 0 : m_trailing->sizeHint().width() + dp(8), 0);
}

void FieldRow::setHint(const QString &hint)
{
    m_hint = hint;
    if (!m_hasProblem)
        clearProblem();
}

void FieldRow::setProblem(Severity severity, const QString &sentence)
{
    const bool block = severity == Severity::Block;
    m_hasProblem = true;
    setFieldState(m_editor, block ? FieldState::Error : FieldState::Warning);
    m_noteIcon->show();
    m_noteIcon->set(block ? IconName::Failed : IconName::Warning, block ? ColorRole::RedText : ColorRole::AmberText);
    bindTextColor(m_noteText, block ? ColorRole::RedText : ColorRole::AmberText);
    m_noteText->setText(sentence);
    m_note->show();
    m_editor->setAccessibleDescription(sentence);
    if (block)
        setOverrideOffered(false);
}

void FieldRow::clearProblem()
{
    m_hasProblem = false;
    setFieldState(m_editor, FieldState::Normal);
    setOverrideOffered(false);
    m_noteIcon->hide();
    bindTextColor(m_noteText, ColorRole::Secondary);
    m_noteText->setText(m_hint);
    m_note->setVisible(!m_hint.isEmpty());
    m_editor->setAccessibleDescription(m_hint);
}

void FieldRow::setRequest(const QString &words)
{
    delete std::exchange(m_request, nullptr);
    if (words.isEmpty())
        return;
    m_request = new QWidget(this);
    m_request->setObjectName(m_editor->objectName() + QLatin1String("_request"));
    auto *row = new QHBoxLayout(m_request);
    bindMargins(row, 0, 6, 0, 2);
    bindSpacing(row, 4);
    row->addWidget(new IconLabel(IconName::Pin, ColorRole::DeepAccent, m_request), 0, Qt::AlignTop);
    auto *text = makeLabel(words, m_request, ColorRole::DeepAccent);
    text->setWordWrap(true);
    row->addWidget(text, 1);
    static_cast<QGridLayout *>(layout())->addWidget(m_request, 3, 1);
    m_editor->setAccessibleDescription(words);
}

void FieldRow::makeOverride()
{
    m_override = new QWidget(this);
    m_override->setObjectName(m_editor->objectName() + QLatin1String("_override"));
    auto *row = new QHBoxLayout(m_override);
    bindMargins(row, 0, 6, 0, 0);
    bindSpacing(row, 8);
    m_overrideCheck = new QCheckBox(tr("Save anyway"), m_override);
    m_overrideCheck->setAccessibleName(tr("Save %1 anyway").arg(m_label->text()));
    m_overrideReason = new QLineEdit(m_override);
    m_overrideReason->setPlaceholderText(tr("Reason (goes into the audit log)"));
    m_overrideReason->setAccessibleName(tr("Reason to save %1 anyway").arg(m_label->text()));
    m_overrideReason->setEnabled(false);
    row->addWidget(m_overrideCheck);
    row->addWidget(m_overrideReason, 1);
    connect(m_overrideCheck, &QCheckBox::toggled, this, [this](bool on) {
        m_overrideReason->setEnabled(on);
        if (on)
            m_overrideReason->setFocus();
        emit overrideChanged();
    });
    connect(m_overrideReason, &QLineEdit::textChanged, this, &FieldRow::overrideChanged);
    static_cast<QGridLayout *>(layout())->addWidget(m_override, 2, 1);
}

void FieldRow::setOverrideOffered(bool offered)
{
    if (!offered) {
        if (m_override)
            m_override->hide();
        return;
    }
    if (!m_override)
        makeOverride();
    m_override->show();
}

bool FieldRow::overrideChosen() const
{
    return m_override && !m_override->isHidden() && m_overrideCheck->isChecked() && !overrideReason().isEmpty();
}

QString FieldRow::overrideReason() const
{
    return m_overrideReason ? m_overrideReason->text().trimmed() : QString();
}

void FieldRow::setLabelWidth(int px)
{
    bindFixedWidth(m_labelBox, px + 16);
}

void installEnterMoves(QWidget *form)
{
    new EnterMoves(form);
}

}  // namespace jiaxin
