// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/notices.h"

#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"

#include <QBoxLayout>
#include <QPainter>

namespace jiaxin {
namespace {

ChipKind chipOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Info:
        return ChipKind::Blue;
    case MessageKind::Done:
        return ChipKind::Green;
    case MessageKind::Warning:
        return ChipKind::Amber;
    case MessageKind::Failed:
        return ChipKind::Red;
    }
    return ChipKind::Grey;
}

BoxLook barLook(MessageKind kind)
{
    switch (chipOf(kind)) {
    case ChipKind::Green:
        return {themeColor(ColorRole::GreenFill), themeColor(ColorRole::GreenBorder), 1, 3};
    case ChipKind::Amber:
        return {themeColor(ColorRole::AmberFill), themeColor(ColorRole::AmberBorder), 1, 3};
    case ChipKind::Red:
        return {themeColor(ColorRole::RedFill), themeColor(ColorRole::RedBorder), 1, 3};
    default:
        return {themeColor(ColorRole::BlueFill), themeColor(ColorRole::BlueBorder), 1, 3};
    }
}

}  // namespace

MessageBar::MessageBar(MessageKind kind, const QString &text, QWidget *parent, Shape shape)
    : QWidget(parent),
      m_kind(kind),
      m_shape(shape),
      m_icon(new IconLabel(IconName::Info, ColorRole::Text, this)),
      m_text(makeLabel({}, this)),
      m_row(new QHBoxLayout(this))
{
    bindMargins(m_row, shape == Shape::Flush ? 16 : 12, shape == Shape::Flush ? 5 : 9, 12, shape == Shape::Flush ? 5 : 9);
    bindSpacing(m_row, 8);
    m_row->addWidget(m_icon, 0, Qt::AlignTop);
    m_text->setWordWrap(true);
    m_row->addWidget(m_text, 1);
    setMessage(kind, text);
}

void MessageBar::setMessage(MessageKind kind, const QString &text)
{
    m_kind = kind;
    const ColorRole role = kind == MessageKind::Info ? ColorRole::BlueText : messageRole(kind);
    m_icon->set(messageIcon(kind), role);
    m_text->setText(text);
    bindTextColor(m_text, role);
    setAccessibleName(text);
    update();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::addAction(QWidget *control)
{
    m_row->addWidget(control);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    BoxLook look = barLook(m_kind);
    if (m_shape == Shape::Boxed) {
        paintBox(painter, rect(), look);
        return;
    }
    painter.fillRect(rect(), themeColor(m_kind == MessageKind::Warning  ? ColorRole::AmberRow
                                        : m_kind == MessageKind::Failed ? ColorRole::RedRow
                                                                        : ColorRole::Footer));
    for (const int line : {0, height() - 1})
        painter.fillRect(QRect(0, line, width(), 1), themeColor(ColorRole::BorderPanel));
}

EmptyState::EmptyState(const QString &sentence, QWidget *parent)
    : QWidget(parent), m_sentence(makeLabel(sentence, this)), m_actions(new QHBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    bindMargins(column, 16, 12, 16, 12);
    bindSpacing(column, 8);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    bindSpacing(m_actions, 8);
    m_actions->addStretch(1);
    m_actions->addStretch(1);
    column->addStretch(1);
    column->addWidget(m_sentence);
    column->addLayout(m_actions);
    column->addStretch(1);
    setAccessibleName(sentence);
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
}

void EmptyState::addAction(QWidget *control)
{
    m_actions->insertWidget(m_actions->count() - 1, control);
}

}  // namespace jiaxin
