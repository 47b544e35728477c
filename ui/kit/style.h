// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QProxyStyle>

class QFocusFrame;

namespace jiaxin {

class Theme;

/// State of a form's editor, drawn as its border.
enum class FieldState { Normal, Warning, Error };
void setFieldState(QWidget *editor, FieldState state);
FieldState fieldState(const QWidget *editor);

/// Fusion with our sizes, flat boxes and the focus ring: 2 px accent outside of the control with a gap of 1 px.
/// Fields and tiles show their focus by their own border; a widget asks for no ring by setProperty("_kit_ownFocus", true).
class JiaXinStyle final : public QProxyStyle {
    Q_OBJECT
public:
    explicit JiaXinStyle(Theme &theme);

    Theme &theme() const { return m_theme; }

    using QProxyStyle::polish;
    void polish(QApplication *application) override;
    void polish(QWidget *widget) override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    void moveRing(QWidget *focused);

    Theme &m_theme;
    QPointer<QFocusFrame> m_ring;
};

}  // namespace jiaxin
