// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/publicity_service.h"
#include "ui/page_context.h"
#include "ui/shell/page.h"

class QStandardItemModel;

namespace jiaxin {

class Button;
class FactGrid;
class Panel;
class TableView;

/// 公示: the notices at the left; at the right the chosen one with its items, who objects, and the steps of it. After the
/// period everything that nobody objects to is published with one key.
class PublicityPage final : public Page {
    Q_OBJECT
public:
    explicit PublicityPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QWidget *headerWidget() override;
    void open(const QVariantMap &arguments) override;
    void refresh() override;
    QList<KeyHintText> keyHints() const override;
    QWidget *firstFocus() override;

private:
    Panel *makeList();
    Panel *makeDetail();
    void makeButtons();
    void fill(const QList<NoticeView> &notices);
    void readCurrent();
    void show(const NoticeView &view);
    void showNothing();
    void fillItems(const NoticeView &view);
    void draft();
    void edit();
    void take(const QString &action);
    void step(const QString &action);
    void publishAll();
    void tell(const BatchOutcome &batch);
    void openItem(int row);
    void addObjection();
    const NoticeView *current() const;

    PageContext &m_context;
    RecordId m_wanted;
    QList<NoticeView> m_notices;
    NoticeView m_view;
    int m_turn = 0;
    TableView *m_table = nullptr;
    QStandardItemModel *m_model = nullptr;
    Panel *m_detail = nullptr;
    FactGrid *m_facts = nullptr;
    TableView *m_items = nullptr;
    QStandardItemModel *m_itemModel = nullptr;
    QMap<QString, Button *> m_steps;
    Button *m_edit = nullptr;
    Button *m_letters = nullptr;
    Button *m_objection = nullptr;
};

}  // namespace jiaxin
