// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/chips.h"

#include "ui/kit/paint.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace jiaxin {

FilterChip::FilterChip(const QString &label, Kind kind, QWidget *parent) : QAbstractButton(parent), m_kind(kind)
{
    setText(label);
    setAccessibleName(label);
    setCheckable(kind == Kind::Toggle);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setProperty("_kit_radius", 16);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void FilterChip::setValue(const QString &value)
{
    m_value = value;
    setAccessibleName(shownText());
    setAccessibleDescription(isOn() ? tr("Filter is on, Delete drops it") : QString());
    updateGeometry();
    update();
}

bool FilterChip::isOn() const
{
    return m_kind == Kind::Toggle ? isChecked() : !m_value.isEmpty();
}

QString FilterChip::shownText() const
{
    if (m_value.isEmpty())
        return text();
    return text().isEmpty() ? m_value : tr("%1: %2").arg(text(), m_value);
}

QSize FilterChip::sizeHint() const
{
    const int glyph = m_kind == Kind::Choices ? dp(8 + 12) : 0;
    return {textWidth(themeFont(), shownText()) + 2 * dp(12) + 2 + glyph, dp(32)};
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool chosen = isOn();
    BoxLook look {themeColor(ColorRole::Surface), themeColor(ColorRole::BorderSoft), 1, 16};
    if (chosen)
        look = {themeColor(ColorRole::Selection), themeColor(ColorRole::Accent), 1, 16};
    else if (underMouse())
        look.fill = themeColor(ColorRole::HoverRow);
    if (Theme::current().contrast() == Contrast::High)
        look.width = 2;
    paintBox(painter, rect(), look);
    const bool high = Theme::current().contrast() == Contrast::High;
    const QColor ink = themeColor(!chosen ? ColorRole::Text : high ? ColorRole::SelectionText : ColorRole::DeepAccent);
    painter.setFont(themeFont());
    painter.setPen(ink);
    painter.drawText(rect().adjusted(dp(12) + 1, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shownText());
    if (m_kind == Kind::Choices) {
        const QRect glyph(width() - dp(13 + 12), 0, dp(12), height());
        paintIcon(painter, glyph, chosen ? IconName::Close : IconName::ChevronDown, ink, chosen ? 10 : 12);
    }
}

void FilterChip::mouseReleaseEvent(QMouseEvent *event)
{
    const bool onCross = m_kind == Kind::Choices && isOn() && event->position().x() > width() - dp(32);
    if (onCross && event->button() == Qt::LeftButton && isDown()) {
        setDown(false);
        emit cleared();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    if (m_kind == Kind::Choices && isOn() && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        emit cleared();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

SearchField::SearchField(const QString &placeholder, QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_pause.ask();
        m_rest.start();
    });
    m_rest.setSingleShot(true);
    m_rest.setInterval(300);
    connect(&m_rest, &QTimer::timeout, this, [this] { emit rested(text() + m_composing); });
    placeText();
}

void SearchField::setKeyHint(const QString &text)
{
    m_keyHint = text;
    placeText();
}

void SearchField::placeText()
{
    const int hint = m_keyHint.isEmpty() ? 0 : keyHintSize(m_keyHint).width() + dp(8);
    setTextMargins(dp(27), 0, hint, 0);
}

QSize SearchField::sizeHint() const
{
    return {dp(224), dp(32)};
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    paintIcon(painter, QRect(dp(8), 0, dp(20), height()), IconName::Search, themeColor(ColorRole::Secondary), 15);
    if (m_keyHint.isEmpty())
        return;
    const QSize size = keyHintSize(m_keyHint);
    paintKeyHint(painter, QRect(QPoint(width() - size.width() - dp(8), (height() - size.height()) / 2), size), m_keyHint);
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        placeText();
}

void SearchField::inputMethodEvent(QInputMethodEvent *event)
{
    QLineEdit::inputMethodEvent(event);
    m_composing = event->preeditString();
    if (!m_composing.isEmpty())
        m_rest.start();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        m_pause.stop();
        m_rest.stop();
        emit searchRequested(text());
        emit entered(text());
        return;
    }
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        m_pause.stop();
        emit searchRequested({});
        return;
    }
    QLineEdit::keyPressEvent(event);
}

}  // namespace jiaxin
