// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/labels.h"

#include "ui/kit/metrics.h"

#include <QPainter>

namespace jiaxin {

QLabel *makeLabel(const QString &text, QWidget *parent, ColorRole role, int px, Weight weight)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    bindTextColor(label, role);
    if (px != 14 || weight != Weight::Regular)
        bindFont(label, px, weight);
    return label;
}

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(u'…') * 2, QLabel::sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
    setToolTip(shown == text() ? QString() : text());
    painter.drawText(rect(), int(alignment()) | Qt::TextSingleLine, shown);
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    update();
}

Chip::Chip(ChipKind kind, const QString &text, QWidget *parent) : QWidget(parent), m_kind(kind), m_text(text)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void Chip::set(ChipKind kind, const QString &text)
{
    m_kind = kind;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, rect(), m_kind, m_text);
}

KeyHint::KeyHint(const QString &key, QWidget *parent) : QWidget(parent), m_key(key)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(key);
}

void KeyHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintKeyHint(painter, rect(), m_key);
}

IconLabel::IconLabel(IconName icon, ColorRole role, QWidget *parent) : QWidget(parent), m_icon(icon), m_role(role)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::set(IconName icon, ColorRole role)
{
    m_icon = icon;
    m_role = role;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(painter, rect(), m_icon, themeColor(m_role));
}

IconName messageIcon(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Info:
        return IconName::Info;
    case MessageKind::Done:
        return IconName::Done;
    case MessageKind::Warning:
        return IconName::Warning;
    case MessageKind::Failed:
        return IconName::Failed;
    }
    return IconName::None;
}

ColorRole messageRole(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Info:
        return ColorRole::Secondary;
    case MessageKind::Done:
        return ColorRole::GreenText;
    case MessageKind::Warning:
        return ColorRole::AmberText;
    case MessageKind::Failed:
        return ColorRole::RedText;
    }
    return ColorRole::Text;
}

}  // namespace jiaxin
