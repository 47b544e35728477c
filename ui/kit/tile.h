// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/paint.h"

#include <QAbstractButton>

namespace jiaxin {

/// A figure of the home page: label, number, one chip that says why now. Tab reaches it, Enter opens its list.
class Tile final : public QAbstractButton {
    Q_OBJECT
public:
    explicit Tile(const QString &label, QWidget *parent = nullptr);
    /// At 0 the number turns grey and the chip says that nothing waits.
    void setFigure(qint64 figure, ChipKind kind, const QString &chip);

    QSize sizeHint() const override { return {dp(162), dp(96)}; }
    QSize minimumSizeHint() const override { return {dp(120), dp(96)}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    qint64 m_figure = 0;
    ChipKind m_kind = ChipKind::Grey;
    QString m_chip;
};

/// 1286 -> "1,286".
QString groupedNumber(qint64 number);

}  // namespace jiaxin
