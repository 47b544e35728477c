// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/button.h"

#include "ui/kit/paint.h"

#include <array>

#include <QPainter>
#include <QShortcutEvent>

namespace jiaxin {

Button::Button(const QString &text, QWidget *parent) : Button(ButtonKind::Normal, text, parent) {}

Button::Button(ButtonKind kind, const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    setAccessibleName(text);
    setCursor(Qt::ArrowCursor);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setKind(kind);
}

Button::Button(IconName icon, const QString &name, QWidget *parent) : Button(ButtonKind::Normal, QString(), parent)
{
    m_glyph = icon;
    setAccessibleName(name);
    setToolTip(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Button::setKind(ButtonKind kind)
{
    m_kind = kind;
    setProperty("_kit_primary", kind == ButtonKind::Primary);
    update();
}

void Button::setSizeClass(ButtonSize size)
{
    m_size = size;
    updateGeometry();
}

void Button::setGlyph(IconName icon, IconSide side)
{
    m_glyph = icon;
    m_glyphSide = side;
    updateGeometry();
    update();
}

void Button::setKeyHint(const QString &text)
{
    m_keyHint = text;
    updateGeometry();
    update();
}

void Button::setKey(const QKeySequence &key)
{
    setShortcut(key);
    setKeyHint(keyText(key));
}

bool Button::event(QEvent *event)
{
    // Qt would show the button pressed for a tenth of a second first; a key is answered at once.
    if (event->type() == QEvent::Shortcut && !static_cast<QShortcutEvent *>(event)->isAmbiguous()) {
        click();
        return true;
    }
    return QPushButton::event(event);
}

QFont Button::textFont() const
{
    const bool bold = m_size != ButtonSize::Decision && isCheckable() && isChecked();
    return themeFont(14, bold || Theme::current().contrast() == Contrast::High ? Weight::Bold : Weight::Regular);
}

QSize Button::sizeHint() const
{
    static constexpr std::array heights {24, 32, 36, 40};
    const int height = dp(heights.at(size_t(m_size)));
    if (text().isEmpty())
        return {height, height};
    // A verdict keeps its width when it turns bold.
    const bool bold = isCheckable() || Theme::current().contrast() == Contrast::High;
    int width = textWidth(themeFont(14, bold ? Weight::Bold : Weight::Regular), text()) + 2 * dp(12) + 2;
    if (m_glyph != IconName::None)
        width += dp(20 + 8);
    return {width + hintWidth(), height};
}

QSize Button::minimumSizeHint() const
{
    return sizeHint() - QSize(hintWidth(), 0);
}

int Button::hintWidth() const
{
    return text().isEmpty() || m_keyHint.isEmpty() ? 0 : dp(8) + keyHintSize(m_keyHint).width();
}

ColorRole Button::inkRole() const
{
    if (!isEnabled())
        return ColorRole::DisabledText;
    if (m_kind == ButtonKind::Primary)
        return ColorRole::OnAccent;
    if (m_kind == ButtonKind::Careful)
        return ColorRole::RedText;
    if (isDown() || (isCheckable() && isChecked()))
        return Theme::current().contrast() == Contrast::High ? ColorRole::SelectionText : ColorRole::DeepAccent;
    return ColorRole::Text;
}

void Button::paintFrame(QPainter &painter) const
{
    const bool hover = underMouse() && isEnabled();
    const bool chosen = isCheckable() && isChecked();
    BoxLook look {themeColor(ColorRole::Surface), themeColor(ColorRole::BorderControl), 1, 4};
    if (!isEnabled()) {
        look = {themeColor(text().isEmpty() ? ColorRole::Window : ColorRole::DisabledFill), themeColor(ColorRole::BorderSoft),
                1, 4};
    } else if (m_kind == ButtonKind::Primary) {
        look.fill = themeColor(isDown() ? ColorRole::AccentPressed : hover ? ColorRole::AccentHover : ColorRole::Accent);
        look.border = look.fill;
    } else if (m_kind == ButtonKind::Careful) {
        look.border = themeColor(ColorRole::RedText);
        look.fill = themeColor(isDown() ? ColorRole::RedFill : hover ? ColorRole::RedRow : ColorRole::Surface);
        look.width = chosen ? 2 : 1;
    } else if (isDown() || chosen) {
        look = {themeColor(ColorRole::Selection), themeColor(ColorRole::Accent), chosen ? 2.0 : 1.0, 4};
    } else if (hover) {
        look.fill = themeColor(ColorRole::HoverRow);
    }
    if (Theme::current().contrast() == Contrast::High)
        look.width = 2;
    paintBox(painter, rect(), look);
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFrame(painter);
    const QColor ink = themeColor(inkRole());
    if (text().isEmpty()) {
        paintIcon(painter, rect(), m_glyph, isEnabled() ? ink : themeColor(ColorRole::BorderSoft), 16);
        return;
    }
    QRect rest = rect().adjusted(dp(12) + 1, 0, -dp(12) - 1, 0);
    painter.setFont(textFont());
    painter.setPen(ink);
    const bool hinted = hintWidth() > 0 && width() >= sizeHint().width();
    if (hinted) {
        const QSize size = keyHintSize(m_keyHint);
        const QRect box(rest.right() - size.width() + 1, (height() - size.height()) / 2, size.width(), size.height());
        paintKeyHint(painter, box, m_keyHint, m_kind == ButtonKind::Primary && isEnabled(), !isEnabled());
        rest.setRight(box.left() - dp(8) - 1);
    }
    if (m_glyph != IconName::None) {
        const int side = dp(20);
        const bool left = m_glyphSide == IconSide::Left;
        const int wordWidth = textWidth(painter.font(), text());
        const int x = left ? rest.left() : qMin(rest.left() + wordWidth + dp(8), rest.right() - side + 1);
        paintIcon(painter, QRect(x, 0, side, height()), m_glyph, ink, 14);
        if (left)
            rest.setLeft(x + side + dp(8));
    }
    const bool centred = !hinted && m_glyph == IconName::None;
    painter.drawText(rest, (centred ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine, text());
}

LinkButton::LinkButton(const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    setAccessibleName(text);
    setFlat(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LinkButton::setRole(ColorRole role)
{
    m_role = role;
    update();
}

QSize LinkButton::sizeHint() const
{
    return {textWidth(themeFont(), text()) + 2, dp(24)};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont font = themeFont();
    font.setUnderline(underMouse() && isEnabled());
    painter.setFont(font);
    painter.setPen(themeColor(isEnabled() ? m_role : ColorRole::DisabledText));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
}

QString keyText(const QKeySequence &key)
{
    QString text = key.toString(QKeySequence::PortableText);
    text.replace(QLatin1String("Return"), QLatin1String("Enter"));
    text.replace(QLatin1String("PgDown"), QLatin1String("PgDn"));
    text.replace(QLatin1String("Left"), QStringLiteral("←"));
    text.replace(QLatin1String("Right"), QStringLiteral("→"));
    text.replace(QLatin1String("Up"), QStringLiteral("↑"));
    text.replace(QLatin1String("Down"), QStringLiteral("↓"));
    text.replace(QStringLiteral("Pg↑"), QLatin1String("PgUp"));
    text.replace(QLatin1String("Space"), Button::tr("Space"));
    return text;
}

}  // namespace jiaxin
