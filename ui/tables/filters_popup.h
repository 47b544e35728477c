// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/settings/list_views.h"

#include <QFrame>

class QLineEdit;
class QListWidget;

namespace jiaxin {

class Button;

/// 常用筛选: the filters that somebody has saved for a list. Enter or a click shows one, Delete drops it; below, the present
/// filters are saved under a name.
class FiltersPopup final : public QFrame {
    Q_OBJECT
public:
    FiltersPopup(const QList<SavedFilter> &filters, const SavedFilter &present, QWidget *parent);
    void popupAt(const QWidget *anchor);

signals:
    void chosen(const jiaxin::SavedFilter &filter);
    void saved(const jiaxin::SavedFilter &filter);
    void removed(const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void choose(int row);
    void save();
    void remove();

    QList<SavedFilter> m_filters;
    SavedFilter m_present;
    QListWidget *m_list;
    QLineEdit *m_name;
    Button *m_save;
    Button *m_remove;
};

}  // namespace jiaxin
