// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/pin_box.h"

#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/pages/rich_cells.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>

namespace jiaxin {

namespace {

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

}  // namespace

PinBox::PinBox(std::function<QString(const QString &field)> fieldLabel, QWidget *parent)
    : QWidget(parent), m_fieldLabel(std::move(fieldLabel))
{
    bindMinimumWidth(this, 240);
    bindMaximumWidth(this, 352);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 8);
    auto *head = new QHBoxLayout;
    bindSpacing(head, 8);
    head->addWidget(makeLabel(tr("Pins"), this, ColorRole::Text, 16, Weight::Bold));
    auto *whither = new ElidedLabel(tr("go to the enterprise with the return"), this);
    bindTextColor(whither, ColorRole::Secondary);
    head->addWidget(whither, 1);
    column->addSpacing(2);
    column->addLayout(head);
    m_none = makeLabel(tr("Space pins the current field"), this, ColorRole::Secondary);
    column->addWidget(m_none);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows = new QWidget(scroll);
    bindFill(m_rows, ColorRole::Surface);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    bindSpacing(rows, 2);
    scroll->setWidget(m_rows);
    column->addWidget(scroll, 1);
}

void PinBox::show(const QList<Pin> &pins, int focused)
{
    QLayout *rows = m_rows->layout();
    while (QLayoutItem *item = rows->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            // The note that is being left may still be in its own event.
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    m_none->setVisible(pins.isEmpty());
    for (int i = 0; i < int(pins.size()); ++i)
        addRow(pins.at(i), i, i == focused);
    static_cast<QBoxLayout *>(rows)->addStretch(1);
}

void PinBox::addRow(const Pin &pin, int number, bool focused)
{
    auto *row = new QWidget(m_rows);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    bindSpacing(line, 8);
    line->addWidget(new PinDisc(number + 1, row));
    line->addWidget(makeLabel(m_fieldLabel(pin.field), row));
    auto *note = new QLineEdit(pin.note, row);
    note->setObjectName(QStringLiteral("pin_") + pin.field);
    note->setAccessibleName(tr("What to correct: %1").arg(m_fieldLabel(pin.field)));
    note->setPlaceholderText(tr("What to correct"));
    onEscape(note, [this] { emit noteDone(); });
    line->addWidget(note, 1);
    note->setCursorPosition(0);
    m_rows->layout()->addWidget(row);
    // A row that is still hidden cannot take the focus.
    row->show();
    connect(note, &QLineEdit::textChanged, this, [this, number](const QString &text) { emit noteChanged(number, text); });
    connect(note, &QLineEdit::returnPressed, this, &PinBox::noteDone);
    if (focused) {
        note->setFocus(Qt::OtherFocusReason);
        note->selectAll();
    }
}

}  // namespace jiaxin
