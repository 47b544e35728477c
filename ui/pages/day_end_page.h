// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/sync_states.h"
#include "ui/page_context.h"
#include "ui/shell/page.h"

class QLabel;
class QStandardItemModel;

namespace jiaxin {

class Button;
class DateEdit;
class MessageBar;
class Panel;
class SheetView;
class TableView;

/// 日结: what was entered on a day and where it is by now, by person and computer, with the province's receipts; as a sheet for
/// the file.
class DayEndPage final : public Page {
    Q_OBJECT
public:
    explicit DayEndPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QWidget *headerWidget() override;
    void open(const QVariantMap &arguments) override;
    void refresh() override;
    QList<KeyHintText> keyHints() const override;
    QWidget *firstFocus() override;

private:
    Panel *makeSum();
    Panel *makeLines();
    Panel *makeSheet();
    void read();
    void show(const DayEnd &end, const QStringList &people);
    void goTo(const QDate &day);
    void save();
    void print();

    PageContext &m_context;
    DayEnd m_end;
    DateEdit *m_day = nullptr;
    QLabel *m_sum = nullptr;
    MessageBar *m_receipts = nullptr;
    TableView *m_table = nullptr;
    QStandardItemModel *m_model = nullptr;
    SheetView *m_view = nullptr;
    Button *m_save = nullptr;
    Button *m_print = nullptr;
    int m_turn = 0;
};

}  // namespace jiaxin
