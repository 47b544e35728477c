// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/work_queue.h"
#include "ui/page_context.h"
#include "ui/shell/page.h"

class QStandardItemModel;

namespace jiaxin {

class ComboBox;
class FilterChip;
class Panel;
class TableView;

/// 待办: the queues of the actor, each a query that stays as it was narrowed; Enter opens what is to be done where it is done.
class QueuesPage final : public Page {
    Q_OBJECT
public:
    explicit QueuesPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    void open(const QVariantMap &arguments) override;
    void refresh() override;
    QList<KeyHintText> keyHints() const override;
    QWidget *firstFocus() override;

private:
    QWidget *makeChoices();
    void choose(WorkQueue queue);
    void narrow();
    void showCounts();
    void fill(const QList<QueueLine> &lines);
    void openLine(int row);
    void openTask(const QueueLine &line);

    PageContext &m_context;
    QueueQuery m_query;
    QMap<WorkQueue, QueueCount> m_counts;
    QList<QueueLine> m_lines;
    int m_turn = 0;
    QMap<WorkQueue, FilterChip *> m_queues;
    ComboBox *m_type = nullptr;
    ComboBox *m_unit = nullptr;
    Panel *m_panel = nullptr;
    TableView *m_table = nullptr;
    QStandardItemModel *m_model = nullptr;
};

}  // namespace jiaxin
