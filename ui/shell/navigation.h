// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/icons.h"

#include <QAbstractButton>
#include <QHash>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace jiaxin {

/// One line of the navigation: icon, word, count; 40 high. The current one is white with a 4 px accent bar.
class NavigationItem final : public QAbstractButton {
    Q_OBJECT
public:
    NavigationItem(IconName icon, const QString &text, QWidget *parent);
    void setCount(int count);
    void setGlyph(IconName icon);
    void setCollapsed(bool collapsed);
    QSize sizeHint() const override { return {dp(m_collapsed ? 48 : 152), dp(40)}; }
    QSize minimumSizeHint() const override { return {dp(40), dp(40)}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    IconName m_icon;
    int m_count = 0;
    bool m_collapsed = false;
};

/// The left column, 152 or 48 wide. ↑ and ↓ move, Enter opens.
class Navigation final : public QWidget {
    Q_OBJECT
public:
    explicit Navigation(QWidget *parent = nullptr);
    void addItem(const QString &id, IconName icon, const QString &text);
    void setCurrent(const QString &id);
    /// 0 shows none.
    void setCount(const QString &id, int count);
    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }
    NavigationItem *item(const QString &id) const { return m_items.value(id); }

signals:
    void chosen(const QString &id);
    void collapsedChanged(bool collapsed);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    NavigationItem *m_fold;
    QHash<QString, NavigationItem *> m_items;
    bool m_collapsed = false;
};

}  // namespace jiaxin
