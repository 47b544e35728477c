// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"

#include <QList>
#include <QWidget>

namespace jiaxin {

struct Bar {
    QString label;
    qint64 value = 0;
    /// The bar of the running period is drawn in full accent.
    bool current = false;
};

/// A few labelled columns; the table stands beside it. Only the first and the last label are drawn when there are too many.
class BarChart final : public QWidget {
    Q_OBJECT
public:
    explicit BarChart(const QString &name, QWidget *parent = nullptr);
    void setBars(const QList<Bar> &bars);
    QSize sizeHint() const override { return {dp(168), dp(148)}; }
    QSize minimumSizeHint() const override { return {dp(140), dp(110)}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Bar> m_bars;
};

struct Share {
    QString label;
    qint64 value = 0;
    ColorRole role = ColorRole::ChartGreen;
};

/// One bar of 24 px cut into shares, each with its word when it fits (the table under it has the rest).
class ShareBar final : public QWidget {
    Q_OBJECT
public:
    explicit ShareBar(const QString &name, QWidget *parent = nullptr);
    void setShares(const QList<Share> &shares);
    QSize sizeHint() const override { return {dp(240), dp(24)}; }
    QSize minimumSizeHint() const override { return {dp(80), dp(24)}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Share> m_shares;
};

}  // namespace jiaxin
