// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/settings/list_views.h"
#include "ui/kit/chips.h"

#include <QWidget>

namespace jiaxin {

class PageContext;
class RecordList;

/// 常用筛选: the chip that opens the saved filters of a list, and shows the name of the one that is in force.
class SavedFilters final : public QWidget {
    Q_OBJECT
public:
    SavedFilters(PageContext &context, QString name, RecordList &list, QWidget *parent);
    /// The list shows something else now.
    void follow();

private:
    void open();
    void take(const QList<SavedFilter> &filters);
    void save(const SavedFilter &filter);
    void remove(const QString &name);

    PageContext &m_context;
    QString m_name;
    RecordList &m_list;
    FilterChip *m_chip;
    QList<SavedFilter> m_filters;
};

}  // namespace jiaxin
