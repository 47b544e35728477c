// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/editors.h"

#include "ui/kit/flow_layout.h"
#include "ui/kit/metrics.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QCompleter>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QWheelEvent>

namespace jiaxin {

std::optional<QDate> parseDateText(const QString &text)
{
    // NFKC turns full-width digits and signs into their plain forms.
    const QString plain = text.normalized(QString::NormalizationForm_KC).trimmed();
    static const QRegularExpression compact(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$"));
    static const QRegularExpression split(
        QStringLiteral("^(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*日?$"));
    for (const QRegularExpression &pattern : {compact, split}) {
        const QRegularExpressionMatch match = pattern.match(plain);
        if (!match.hasMatch())
            continue;
        const QDate date(match.capturedView(1).toInt(), match.capturedView(2).toInt(), match.capturedView(3).toInt());
        if (date.isValid())
            return date;
    }
    return std::nullopt;
}

DateEdit::DateEdit(QWidget *parent, Parser parser) : QLineEdit(parent), m_parser(std::move(parser))
{
    setPlaceholderText(tr("e.g. 1970-01-15 or 19700115"));
    connect(this, &QLineEdit::editingFinished, this, &DateEdit::normalise);
}

QDate DateEdit::date() const
{
    return m_parser(text()).value_or(QDate());
}

bool DateEdit::isUnderstood() const
{
    return text().trimmed().isEmpty() || m_parser(text()).has_value();
}

void DateEdit::setDate(QDate date)
{
    setText(date.isValid() ? date.toString(Qt::ISODate) : QString());
}

void DateEdit::normalise()
{
    const QDate day = date();
    if (day.isValid())
        setText(day.toString(Qt::ISODate));
    emit dateChanged(day);
}

ComboBox::ComboBox(QWidget *parent) : QComboBox(parent)
{
    setMaxVisibleItems(12);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
}

void ComboBox::setFindable(const QString &placeholder)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    lineEdit()->setFrame(false);
    lineEdit()->setPlaceholderText(placeholder);
    auto *finder = new QCompleter(this);
    finder->setModel(model());
    finder->setCompletionMode(QCompleter::PopupCompletion);
    finder->setFilterMode(Qt::MatchContains);
    finder->setCaseSensitivity(Qt::CaseInsensitive);
    finder->setCompletionRole(SearchTextRole);
    setCompleter(finder);
    connect(finder, qOverload<const QModelIndex &>(&QCompleter::activated), this, [this](const QModelIndex &index) {
        // The completer would write its search text; the entry is chosen by its data instead.
        const int row = findData(index.data(SearchTextRole), SearchTextRole);
        QMetaObject::invokeMethod(
            this,
            [this, row] {
                setCurrentIndex(row);
                settle();
            },
            Qt::QueuedConnection);
    });
    setCurrentIndex(-1);
}

void ComboBox::settle()
{
    if (isEditable())
        setEditText(currentIndex() < 0 ? QString() : itemText(currentIndex()));
}

void ComboBox::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    if (!isEditable() || event->reason() == Qt::PopupFocusReason)
        return;
    const QString typed = currentText().trimmed();
    const int exact = typed.isEmpty() ? -1 : findText(typed, Qt::MatchFixedString);
    if (typed.isEmpty() || exact >= 0)
        setCurrentIndex(exact);
    settle();
}

void ComboBox::wheelEvent(QWheelEvent *event)
{
    // Scrolling a form must not change its values.
    event->ignore();
}

MultiChoice::MultiChoice(QWidget *parent) : QWidget(parent)
{
    auto *flow = new FlowLayout(this);
    bindMargins(flow, 0, 4, 0, 4);
    bindSpacing(flow, 12);
}

void MultiChoice::setChoices(const QList<ChoiceItem> &choices)
{
    qDeleteAll(m_boxes);
    m_boxes.clear();
    for (const ChoiceItem &choice : choices) {
        auto *box = new QCheckBox(choice.label, this);
        box->setObjectName(choice.id);
        box->setAccessibleName(choice.label);
        connect(box, &QCheckBox::toggled, this, &MultiChoice::chosenChanged);
        layout()->addWidget(box);
        m_boxes.append(box);
    }
}

void MultiChoice::setChosen(const QStringList &ids)
{
    for (QCheckBox *box : std::as_const(m_boxes)) {
        const QSignalBlocker quiet(box);
        box->setChecked(ids.contains(box->objectName()));
    }
    emit chosenChanged();
}

QStringList MultiChoice::chosen() const
{
    QStringList ids;
    for (const QCheckBox *box : m_boxes) {
        if (box->isChecked())
            ids.append(box->objectName());
    }
    return ids;
}

}  // namespace jiaxin
