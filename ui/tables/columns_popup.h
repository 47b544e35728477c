// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/tables/record_table_model.h"

#include <QFrame>

class QListWidget;

namespace jiaxin {

/// Which columns a list shows, and in which order: a box to tick for each, ↑ and ↓ (Ctrl+↑, Ctrl+↓, or dragging) to move it.
/// What is done is seen at once; Esc closes.
class ColumnsPopup final : public QFrame {
    Q_OBJECT
public:
    /// `shown` in their order; the rest of `all` follows them, not ticked.
    ColumnsPopup(const QList<RecordColumn> &all, const QStringList &shown, QWidget *parent);
    void setShown(const QStringList &shown);
    /// Under (or, where there is no room, over) the control that opened it.
    void popupAt(const QWidget *anchor);

signals:
    void chosen(const QStringList &columns);
    void defaultsWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void moveColumn(int step);
    void tell();

    QList<RecordColumn> m_all;
    QListWidget *m_list;
    bool m_filling = false;
};

/// Shows a popup under its anchor, or over it where the screen ends.
void placePopup(QWidget &popup, const QWidget &anchor);

}  // namespace jiaxin
