// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/paint.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace jiaxin {

class IconLabel;

/// One sentence in a tinted bar, 40 high: what happened, what of the data, what to do. Buttons or links stand at its right.
class MessageBar final : public QWidget {
    Q_OBJECT
public:
    /// Flush: no rounded frame, for a bar that fills the width of its panel.
    enum class Shape { Boxed, Flush };

    MessageBar(MessageKind kind, const QString &text, QWidget *parent = nullptr, Shape shape = Shape::Boxed);
    void setMessage(MessageKind kind, const QString &text);
    QString text() const;
    void addAction(QWidget *control);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MessageKind m_kind;
    Shape m_shape;
    IconLabel *m_icon;
    QLabel *m_text;
    QHBoxLayout *m_row;
};

/// Why a list is empty and what to do next.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(const QString &sentence, QWidget *parent = nullptr);
    void setSentence(const QString &sentence);
    void addAction(QWidget *control);

private:
    QLabel *m_sentence;
    QHBoxLayout *m_actions;
};

}  // namespace jiaxin
