// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/page_context.h"
#include "ui/shell/page.h"

class QLabel;

namespace jiaxin {

class AuditModel;
class Button;
class MessageBar;
class TableView;

/// 审计: what everybody did, newest first, whether the log is whole, and a file of it. The auditor's page.
class AuditPage final : public Page {
    Q_OBJECT
public:
    explicit AuditPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QWidget *headerWidget() override;
    void open(const QVariantMap &arguments) override;
    void refresh() override;
    QWidget *firstFocus() override;

private:
    void verify();
    void exportRows();
    void showCount();

    PageContext &m_context;
    AuditModel *m_model;
    TableView *m_table;
    MessageBar *m_verdict;
    QLabel *m_count;
    Button *m_verify = nullptr;
};

}  // namespace jiaxin
