// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/review_service.h"

#include <QWidget>

#include <functional>

class QLabel;

namespace jiaxin {

/// The pins of a decision, a line each: number, field, and what is to be corrected.
class PinBox final : public QWidget {
    Q_OBJECT
public:
    PinBox(std::function<QString(const QString &field)> fieldLabel, QWidget *parent = nullptr);

    /// The note of `focused` gets the focus, all of it selected; -1: none.
    void show(const QList<Pin> &pins, int focused = -1);

signals:
    void noteChanged(int pin, const QString &note);
    /// Enter or Esc in a note.
    void noteDone();

private:
    void addRow(const Pin &pin, int number, bool focused);

    std::function<QString(const QString &field)> m_fieldLabel;
    QWidget *m_rows;
    QLabel *m_none;
};

}  // namespace jiaxin
