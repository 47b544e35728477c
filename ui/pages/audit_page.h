// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/audit/audit_service.h"
#include "ui/page_context.h"
#include "ui/shell/page.h"

class QStandardItemModel;

namespace jiaxin {

class Button;
class FactGrid;
class HeaderRow;
class MessageBar;
class TableView;

/// 审计: every row of the log, the newest first, whether the chain is whole, and the whole of it in a file; for the auditor.
class AuditPage final : public Page {
    Q_OBJECT
public:
    explicit AuditPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QWidget *headerWidget() override;
    void open(const QVariantMap &arguments) override;
    QWidget *firstFocus() override;

private:
    void read(qint64 before);
    void showRow(int row);
    void verify();
    void exportAll();

    PageContext &m_context;
    QList<AuditRow> m_rows;
    QStandardItemModel *m_model;
    TableView *m_table;
    FactGrid *m_facts;
    MessageBar *m_verdict;
    bool m_reading = false;
    bool m_complete = false;
};

}  // namespace jiaxin
