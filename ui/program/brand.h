// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"

#include <QIcon>
#include <QWidget>

namespace jiaxin {

/// The mark and the name of the program, over the unlock page and the first run.
class Brand final : public QWidget {
    Q_OBJECT
public:
    explicit Brand(QWidget *parent = nullptr);
    QSize sizeHint() const override { return {dp(320), dp(48)}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// The mark as a window icon.
QIcon programIcon();

}  // namespace jiaxin
