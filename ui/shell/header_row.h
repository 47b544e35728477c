// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/paint.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace jiaxin {

/// What a page puts beside its title: facts at the left, actions at the right.
class HeaderRow final : public QWidget {
    Q_OBJECT
public:
    explicit HeaderRow(QWidget *parent = nullptr);
    /// Grey words after the title; empty hides them.
    void setFacts(const QString &facts);
    void addFact(QWidget *widget);
    void addAction(QWidget *widget);

private:
    QLabel *m_facts;
    QHBoxLayout *m_row;
    int m_left = 1;
};

}  // namespace jiaxin
