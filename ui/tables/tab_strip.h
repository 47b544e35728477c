// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"

#include <QTabBar>

namespace jiaxin {

/// Tabs inside of a panel: 40 high, the count behind the word, the current one bold over a bar of 3 px. ← and → move.
class TabStrip final : public QTabBar {
    Q_OBJECT
public:
    explicit TabStrip(const QString &name, QWidget *parent = nullptr);
    /// A negative count shows none.
    void setCount(int index, int count);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString countText(int index) const;
    int tabWidth(int index, int padding) const;
    /// Between a tab and its words, px at 100 %.
    int padding() const;
};

}  // namespace jiaxin
