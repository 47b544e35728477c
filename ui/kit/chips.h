// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/icons.h"
#include "ui/pause.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTimer>

namespace jiaxin {

/// A filter above a list, 32 high. Off it opens its choices (clicked); on it shows the chosen value and × drops it (cleared).
class FilterChip final : public QAbstractButton {
    Q_OBJECT
public:
    /// Choices: ▾ and × are drawn. Toggle: a plain pill that is on or off, for phrases and small sets of views.
    enum class Kind { Choices, Toggle };

    explicit FilterChip(const QString &label, Kind kind = Kind::Choices, QWidget *parent = nullptr);

    /// Shows "label：value", or "value" alone; an empty value turns the filter off.
    void setValue(const QString &value);
    QString value() const { return m_value; }
    bool isOn() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void cleared();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString shownText() const;

    Kind m_kind;
    QString m_value;
};

/// A line edit with the magnifying glass; searchRequested comes a moment after the last key, at once on Enter.
class SearchField final : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);
    void setKeyHint(const QString &text);
    QSize sizeHint() const override;
    /// What an input method holds back: a scanner's keys may end up there.
    QString composing() const { return m_composing; }

signals:
    void searchRequested(const QString &text);
    /// Enter, after its searchRequested.
    void entered(const QString &text);
    /// Keys have come and none for so long that even a slow scanner would be done; with what the input method holds back.
    void rested(const QString &text);

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void placeText();

    QString m_keyHint;
    QString m_composing;
    /// A scanner's keys are waited for; more would be felt as one types.
    Pause m_pause {20, [this] { emit searchRequested(text()); }};
    QTimer m_rest;
};

}  // namespace jiaxin
