// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/icons.h"
#include "ui/kit/paint.h"

#include <QLabel>

namespace jiaxin {

/// A label in a role's colour and a size of the type table.
QLabel *makeLabel(const QString &text, QWidget *parent = nullptr, ColorRole role = ColorRole::Text, int px = 14,
                  Weight weight = Weight::Regular);

/// One line that ends in … when it does not fit, the whole text in its tooltip.
class ElidedLabel final : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

/// A small coloured word: 22 high. Colour never speaks alone.
class Chip final : public QWidget {
    Q_OBJECT
public:
    Chip(ChipKind kind, const QString &text, QWidget *parent = nullptr);
    void set(ChipKind kind, const QString &text);
    QString text() const { return m_text; }
    QSize sizeHint() const override { return chipSize(m_text); }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChipKind m_kind;
    QString m_text;
};

/// A key in a small frame, beside what it does.
class KeyHint final : public QWidget {
    Q_OBJECT
public:
    explicit KeyHint(const QString &key, QWidget *parent = nullptr);
    QSize sizeHint() const override { return keyHintSize(m_key); }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_key;
};

/// An icon of 20 px that follows the palette.
class IconLabel final : public QWidget {
    Q_OBJECT
public:
    IconLabel(IconName icon, ColorRole role, QWidget *parent = nullptr);
    void set(IconName icon, ColorRole role);
    QSize sizeHint() const override { return {dp(20), dp(20)}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    IconName m_icon;
    ColorRole m_role;
};

IconName messageIcon(MessageKind kind);
ColorRole messageRole(MessageKind kind);

}  // namespace jiaxin
