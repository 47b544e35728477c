// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/icons.h"

#include <QPushButton>

namespace jiaxin {

enum class ButtonKind { Normal, Primary, Careful };
/// 24 (within a bar), 32, 36 (a verdict that can be chosen) and 40 (the primary button of a decision) px high.
enum class ButtonSize { Bar, Normal, Verdict, Decision };
enum class IconSide { Left, Right };

/// A button of the house: a verb, and the key that presses it inside of its frame. A checkable one is a verdict (chosen = bold,
/// 2 px).
class Button final : public QPushButton {
    Q_OBJECT
public:
    explicit Button(const QString &text, QWidget *parent = nullptr);
    Button(ButtonKind kind, const QString &text, QWidget *parent = nullptr);
    /// An icon alone, 32 × 32; the name is its accessible name and tooltip.
    Button(IconName icon, const QString &name, QWidget *parent = nullptr);

    void setKind(ButtonKind kind);
    void setSizeClass(ButtonSize size);
    void setGlyph(IconName icon, IconSide side = IconSide::Left);
    /// Shows the hint only; for keys that the page handles itself (digits, Enter).
    void setKeyHint(const QString &text);
    /// The key presses the button everywhere in its window, and stands in it.
    void setKey(const QKeySequence &key);

    QSize sizeHint() const override;
    /// Without its key, which is left out where a layout may shrink the button and has to.
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QFont textFont() const;
    int hintWidth() const;
    ColorRole inkRole() const;
    void paintFrame(QPainter &painter) const;

    ButtonKind m_kind = ButtonKind::Normal;
    ButtonSize m_size = ButtonSize::Normal;
    IconName m_glyph = IconName::None;
    IconSide m_glyphSide = IconSide::Left;
    QString m_keyHint;
};

/// Text that acts like a link: accent, no frame, underlined on hover, reached by Tab.
class LinkButton final : public QPushButton {
    Q_OBJECT
public:
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);
    void setRole(ColorRole role);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ColorRole m_role = ColorRole::Accent;
};

/// What a key is called on the screen: "Ctrl+S", "空格", "↑".
QString keyText(const QKeySequence &key);

}  // namespace jiaxin
