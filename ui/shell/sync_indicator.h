// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/icons.h"
#include "ui/shell/top_bar.h"

#include <QAbstractButton>

namespace jiaxin {

class SyncIndicator final : public QAbstractButton {
    Q_OBJECT
public:
    explicit SyncIndicator(QWidget *parent = nullptr);
    void set(SyncTone tone, const QString &words);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SyncTone m_tone = SyncTone::Offline;
};

/// The lock: white outline on the bar's blue.
class BarButton final : public QAbstractButton {
    Q_OBJECT
public:
    BarButton(IconName icon, const QString &text, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    IconName m_icon;
};

}  // namespace jiaxin
