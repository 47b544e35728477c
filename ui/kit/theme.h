// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

class QApplication;
class QPalette;

namespace jiaxin {

/// Every colour of the window by its job. No widget names a colour by value.
enum class ColorRole : quint8 {
    Window,
    Surface,
    Footer,
    Navigation,
    Text,
    Secondary,
    Accent,
    AccentHover,
    AccentPressed,
    DeepAccent,
    OnAccent,  ///< text on Accent
    TopBar,
    OnTopBar,
    Selection,
    SelectionText,
    HoverRow,
    BorderPanel,
    BorderRow,
    BorderControl,
    BorderSoft,
    DisabledText,
    DisabledFill,
    AmberRow,
    RedRow,
    ChartBar,
    ChartGreen,
    ChartAmber,
    ChartRed,
    OnAmber,  ///< text on ChartAmber
    WarningBorder,
    KeyOnAccent,  ///< border of a key hint that stands on Accent
    Focus,
    GreenText,
    GreenFill,
    GreenBorder,
    AmberText,
    AmberFill,
    AmberBorder,
    RedText,
    RedFill,
    RedBorder,
    BlueText,
    BlueFill,
    BlueBorder,
    GreyText,
    GreyFill,
    GreyBorder,
    Count
};

enum class Contrast { Normal, High };
enum class Weight { Regular, Bold };

/// Palette, type and scale of the whole window. main() owns one; building it puts JiaXinStyle, palette and font on the
/// application. Lengths in the code are those of the pictures (px at 100 %) and go through dp().
class Theme final : public QObject {
    Q_OBJECT
public:
    static constexpr int minimumScale = 100;
    static constexpr int maximumScale = 150;

    explicit Theme(QApplication &application);

    QColor color(ColorRole role) const;
    /// Interface face at `px` (pixels at 100 %), already scaled.
    QFont font(int px = 14, Weight weight = Weight::Regular) const;
    int dp(int px) const;
    /// Percent, 100 to 150.
    int scale() const { return m_scale; }
    Contrast contrast() const { return m_contrast; }

    void setScale(int percent);
    void setContrast(Contrast contrast);
    void zoomIn() { setScale(m_scale + 10); }
    void zoomOut() { setScale(m_scale - 10); }
    void zoomReset() { setScale(minimumScale); }

    /// The theme of the running application, found through its style.
    static Theme &current();

signals:
    /// Scale or contrast is another; fonts, bound metrics and palette have already followed.
    void changed();

private:
    void apply();
    QPalette palette() const;

    QApplication &m_application;
    QString m_family;
    int m_scale = minimumScale;
    Contrast m_contrast = Contrast::Normal;
};

inline int dp(int px)
{
    return Theme::current().dp(px);
}
inline QColor themeColor(ColorRole role)
{
    return Theme::current().color(role);
}
inline QFont themeFont(int px = 14, Weight weight = Weight::Regular)
{
    return Theme::current().font(px, weight);
}

}  // namespace jiaxin
