// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_overview.h"
#include "ui/pages/detail_pane.h"
#include "ui/tables/facts.h"

namespace jiaxin {

class Button;
class Chip;
class ElidedLabel;
class HistoryView;
class LinkButton;
class MessageBar;
class ScanViewer;
class TabStrip;

/// A record of any type beside its list: its facts, its scans with zoom and turn, its history, and what may be done with it.
class RecordDetail final : public DetailPane {
    Q_OBJECT
public:
    RecordDetail(PageContext &context, const RecordType &type, QWidget *parent = nullptr);

    void edit();

protected:
    void readRecord() override;
    void showNothing() override;
    void takeStep(const QString &action) override;

private:
    QWidget *makeBody();
    void makeButtons();
    void fill();
    /// The field that names whom the record hangs on, or null.
    const Field *owner() const;
    QList<Fact> objectionFacts() const;
    void fillOwner();
    void fillReturned();
    void openOwner();
    void openMore();

    const RecordType &m_type;
    RecordOverview m_overview;
    ElidedLabel *m_title = nullptr;
    Chip *m_state = nullptr;
    Chip *m_objection = nullptr;
    MessageBar *m_returned = nullptr;
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
