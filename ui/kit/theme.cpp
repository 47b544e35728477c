// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/theme.h"

#include "ui/kit/metrics.h"
#include "ui/kit/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QWidget>

#include <array>

// Q_INIT_RESOURCE must stand outside of any namespace.
static void initKitResources()
{
    Q_INIT_RESOURCE(ui_kit_icons);
}

namespace jiaxin {
namespace {

using Colors = std::array<QRgb, std::size_t(ColorRole::Count)>;

constexpr Colors lightColors {
    0xfff3f5f8, 0xffffffff, 0xfff7f9fb, 0xffe8edf4,              // Window Surface Footer Navigation
    0xff1b2430, 0xff4a5666, 0xff1d5bb8, 0xff174a97, 0xff123b79,  // Text Secondary Accent AccentHover AccentPressed
    0xff163f78, 0xffffffff, 0xff163f78, 0xffffffff,              // DeepAccent OnAccent TopBar OnTopBar
    0xffdce8f8, 0xff1b2430, 0xfff0f4fa,                          // Selection SelectionText HoverRow
    0xffd0d7e1, 0xffebeff4, 0xff8a96a6, 0xffc3cbd6,              // BorderPanel BorderRow BorderControl BorderSoft
    0xff4a5666, 0xffe8ebef, 0xfffff8ea, 0xfffdf3f2,              // DisabledText DisabledFill AmberRow RedRow
    0xff8fb0de, 0xff2e7d4f, 0xffc98a1b, 0xffc0392f, 0xff1b2430,  // ChartBar ChartGreen ChartAmber ChartRed OnAmber
    0xffb97a12, 0xff9dbbe6, 0xff1d5bb8,                          // WarningBorder KeyOnAccent Focus
    0xff1b6b3a, 0xffe6f4ea, 0xffa9d5b8,                          // green
    0xff8a4b00, 0xfffff2d9, 0xffe6c07a,                          // amber
    0xffb3261e, 0xfffde9e7, 0xffebb1ac,                          // red
    0xff1d5bb8, 0xffe7effa, 0xffb5cdee,                          // blue
    0xff4a5666, 0xffeef1f5, 0xffcbd2db,                          // grey
};

constexpr Colors contrastColors {
    0xff000000, 0xff000000, 0xff000000, 0xff000000,              // Window Surface Footer Navigation
    0xffffffff, 0xffffffff, 0xffffe600, 0xffffffff, 0xffffffff,  // Text Secondary Accent AccentHover AccentPressed
    0xffffe600, 0xff000000, 0xff000000, 0xffffffff,              // DeepAccent OnAccent TopBar OnTopBar
    0xffffe600, 0xff000000, 0xff333333,                          // Selection SelectionText HoverRow
    0xffffffff, 0xff808080, 0xffffffff, 0xffffffff,              // BorderPanel BorderRow BorderControl BorderSoft
    0xffb8b8b8, 0xff000000, 0xff000000, 0xff000000,              // DisabledText DisabledFill AmberRow RedRow
    0xffffffff, 0xffffffff, 0xffb8b8b8, 0xffffe600, 0xff000000,  // ChartBar ChartGreen ChartAmber ChartRed OnAmber
    0xffffffff, 0xff000000, 0xffffe600,                          // WarningBorder KeyOnAccent Focus
    0xffffffff, 0xff000000, 0xffffffff,                          // green
    0xffffffff, 0xff000000, 0xffffffff,                          // amber
    0xffffffff, 0xff000000, 0xffffffff,                          // red
    0xffffffff, 0xff000000, 0xffffe600,                          // blue
    0xffffffff, 0xff000000, 0xff808080,                          // grey
};

QString interfaceFamily()
{
    const QStringList wanted {QStringLiteral("JiaXin Sans"), QStringLiteral("Noto Sans CJK SC"),
                              QStringLiteral("Source Han Sans SC"), QStringLiteral("Microsoft YaHei")};
    for (const QString &family : wanted) {
        if (QFontDatabase::hasFamily(family))
            return family;
    }
    return QApplication::font().family();
}

}  // namespace

Theme::Theme(QApplication &application) : QObject(&application), m_application(application)
{
    initKitResources();
    m_family = interfaceFamily();
    QApplication::setStyle(new JiaXinStyle(*this));
    apply();
}

QColor Theme::color(ColorRole role) const
{
    const Colors &colors = m_contrast == Contrast::High ? contrastColors : lightColors;
    return QColor::fromRgb(colors.at(std::size_t(role)));
}

QFont Theme::font(int px, Weight weight) const
{
    QFont font(m_family);
    font.setPixelSize(dp(px));
    font.setBold(weight == Weight::Bold);
    return font;
}

int Theme::dp(int px) const
{
    return qRound(px * m_scale / 100.0);
}

void Theme::setScale(int percent)
{
    const int scale = qBound(minimumScale, percent, maximumScale);
    if (scale == m_scale)
        return;
    m_scale = scale;
    apply();
}

void Theme::setContrast(Contrast contrast)
{
    if (contrast == m_contrast)
        return;
    m_contrast = contrast;
    apply();
}

Theme &Theme::current()
{
    auto *style = qobject_cast<JiaXinStyle *>(QApplication::style());
    if (!style)
        qFatal("the theme is not installed, or an application style sheet hides it");
    return style->theme();
}

void Theme::apply()
{
    m_application.setPalette(palette());
    m_application.setFont(font());
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets)
        reapplyMetrics(widget);
    for (QWidget *widget : widgets) {
        QEvent event(QEvent::StyleChange);
        QApplication::sendEvent(widget, &event);
        widget->updateGeometry();
        widget->update();
    }
    for (QWidget *widget : widgets)
        forgetSizes(widget);
    emit changed();
}

QPalette Theme::palette() const
{
    QPalette p;
    const auto set = [&](QPalette::ColorRole target, ColorRole role) { p.setColor(target, color(role)); };
    set(QPalette::Window, ColorRole::Window);
    set(QPalette::WindowText, ColorRole::Text);
    set(QPalette::Base, ColorRole::Surface);
    set(QPalette::AlternateBase, ColorRole::Footer);
    set(QPalette::Text, ColorRole::Text);
    set(QPalette::PlaceholderText, ColorRole::Secondary);
    set(QPalette::Button, ColorRole::Surface);
    set(QPalette::ButtonText, ColorRole::Text);
    set(QPalette::BrightText, ColorRole::RedText);
    set(QPalette::Light, ColorRole::Surface);
    set(QPalette::Midlight, ColorRole::BorderRow);
    set(QPalette::Mid, ColorRole::BorderPanel);
    set(QPalette::Dark, ColorRole::BorderControl);
    set(QPalette::Shadow, ColorRole::BorderControl);
    set(QPalette::Highlight, ColorRole::Selection);
    set(QPalette::HighlightedText, ColorRole::SelectionText);
    set(QPalette::Link, ColorRole::Accent);
    set(QPalette::LinkVisited, ColorRole::Accent);
    set(QPalette::ToolTipBase, ColorRole::Surface);
    set(QPalette::ToolTipText, ColorRole::Text);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, color(ColorRole::DisabledText));
    for (const QPalette::ColorRole role : {QPalette::Base, QPalette::Button})
        p.setColor(QPalette::Disabled, role, color(ColorRole::DisabledFill));
    return p;
}

}  // namespace jiaxin
