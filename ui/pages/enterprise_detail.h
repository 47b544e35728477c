// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/enterprise_overview.h"
#include "ui/pages/detail_pane.h"

class QHBoxLayout;
class QStandardItemModel;
class QVBoxLayout;

namespace jiaxin {

class Button;
class Chip;
class ElidedLabel;
class FactGrid;
class HistoryView;
class ScanViewer;
class MessageBar;
class TabStrip;
class TableView;

/// One enterprise: where its filing stands and what comes next, its facts, its workers, its history.
class EnterpriseDetail final : public DetailPane {
    Q_OBJECT
public:
    explicit EnterpriseDetail(PageContext &context, QWidget *parent = nullptr);

public slots:
    void edit();

protected:
    void readRecord() override;
    void showNothing() override { fillButtons(); }
    void takeStep(const QString &action) override;

private:
    QWidget *makeBody();
    void makeButtons();
    TableView *makeTable(const char *name, const QString &title, const QStringList &columns, const QList<int> &widths,
                         const QString &nothing, QStandardItemModel *&model);
    void fill();
    void fillNext();
    void fillStatus();
    void fillStaff();
    void fillButtons();
    void openMore();
    QString value(const char *field) const;
    bool isReviewStep(const QString &action) const;

    EnterpriseOverview m_overview;
    ElidedLabel *m_name = nullptr;
    Chip *m_colour = nullptr;
    Chip *m_state = nullptr;
    FactGrid *m_head = nullptr;
    MessageBar *m_next = nullptr;
    TabStrip *m_tabs = nullptr;
    FactGrid *m_facts = nullptr;
    QStandardItemModel *m_status = nullptr;
    QStandardItemModel *m_staff = nullptr;
    ScanViewer *m_scans = nullptr;
    HistoryView *m_history = nullptr;
    Button *m_step = nullptr;
    Button *m_workers = nullptr;
    Button *m_edit = nullptr;
    Button *m_more = nullptr;
};

}  // namespace jiaxin
