// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_history.h"
#include "ui/page_context.h"

#include <QWidget>

class QLabel;
class QStandardItemModel;

namespace jiaxin {

class TableView;

/// 办理记录: the steps of a record, the newest first, and field by field what the chosen step changed; two chosen steps compare
/// the versions after them. Key fields are marked. Reads by itself, when it is seen.
class HistoryView final : public QWidget {
    Q_OBJECT
public:
    explicit HistoryView(PageContext &context, QWidget *parent = nullptr);

    /// A null id shows nothing.
    void setRecord(const RecordType &type, const RecordId &id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void read();
    void fillSteps();
    void fillDifferences();
    QString stepWords(const AuditRow &step) const;

    PageContext &m_context;
    const RecordType *m_type = nullptr;
    RecordId m_id;
    bool m_stale = false;
    int m_generation = 0;
    RecordHistory m_history;
    QStandardItemModel *m_steps;
    QStandardItemModel *m_differences;
    TableView *m_table;
    TableView *m_changes;
    QLabel *m_words;
};

}  // namespace jiaxin
