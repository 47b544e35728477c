// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_overview.h"
#include "ui/page_context.h"

#include <QWidget>

class QStackedWidget;

namespace jiaxin {

class Button;
class Chip;
class ElidedLabel;
class FactGrid;
class HistoryView;
class LinkButton;
class Panel;
class ScanViewer;
class TabStrip;

/// A record of any type beside its list: its facts, its scans with zoom and turn, its history, and what may be done with it.
class RecordDetail final : public QWidget {
    Q_OBJECT
public:
    RecordDetail(PageContext &context, const RecordType &type, QWidget *parent = nullptr);

    void show(const RecordId &id);
    void reload();
    void edit();

private:
    QWidget *makeBody();
    void makeButtons();
    void fill();
    void fillOwner();
    void readScans();
    void openMore();
    void takeStep(const QString &action);

    PageContext &m_context;
    const RecordType &m_type;
    RecordId m_id;
    RecordOverview m_overview;
    int m_generation = 0;
    Panel *m_panel;
    QStackedWidget *m_stack;
    ElidedLabel *m_title = nullptr;
    Chip *m_state = nullptr;
    LinkButton *m_owner = nullptr;
    TabStrip *m_tabs = nullptr;
    FactGrid *m_facts = nullptr;
    ScanViewer *m_scans = nullptr;
    HistoryView *m_history = nullptr;
    Button *m_step = nullptr;
    Button *m_edit = nullptr;
    Button *m_more = nullptr;
};

}  // namespace jiaxin
