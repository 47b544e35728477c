// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/gallery.h"

#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/editors.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/kit/views.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTabBar>

namespace jiaxin::test {
namespace {

QWidget *makeTable(QWidget *parent)
{
    auto *panel = new Panel({}, parent);
    auto *model = new QStandardItemModel(0, 5, panel);
    model->setHorizontalHeaderLabels({QStringLiteral("姓名"), QStringLiteral("证件号码"), QStringLiteral("从业单位"),
                                      QStringLiteral("状态"), QStringLiteral("最近到期")});
    for (int i = 0; i < 101; ++i) {
        auto *name = new QStandardItem(i % 2 ? QStringLiteral("杨巧珍") : QStringLiteral("高建民"));
        name->setData(i == 5, ItemRole::Bold);
        if (i == 3 || i == 4) {
            name->setData(int(i == 3 ? RowTone::Red : RowTone::Amber), ItemRole::Tone);
            name->setCheckable(true);
            name->setCheckState(i == 3 ? Qt::Checked : Qt::Unchecked);
        }
        auto *state = new QStandardItem(i < 4 ? QStringLiteral("红 暂停") : QStringLiteral("黄 将到期"));
        state->setData(int(i < 4 ? ChipKind::Red : ChipKind::Amber), ItemRole::ChipKind);
        auto *until = new QStandardItem;
        until->setData(QDate(2026, 11, 11).addDays(i), Qt::DisplayRole);
        model->appendRow({name, new QStandardItem(QStringLiteral("610***********4419")),
                          new QStandardItem(QStringLiteral("西安渭澜家政有限公司碑林区分公司")), state, until});
    }
    auto *table = new TableView(QStringLiteral("服务员"), panel);
    table->setObjectName(QStringLiteral("workers"));
    table->setSerialVisible(true);
    table->setColumnWidths({88, 168, 0, 104, 104});
    table->setModel(model);
    table->horizontalHeader()->setSortIndicatorShown(true);
    table->horizontalHeader()->setSortIndicator(4, Qt::AscendingOrder);
    panel->setBody(table);
    QHBoxLayout *foot = panel->footerLayout();
    foot->addWidget(makeLabel(QStringLiteral("筛出 101 人：黄 97 · 红 4"), panel, ColorRole::Secondary));
    foot->addStretch(1);
    foot->addWidget(new LinkButton(QStringLiteral("批量续签授权"), panel));
    return panel;
}

QWidget *makeDetail(QWidget *parent)
{
    auto *panel = new Panel({}, parent);
    auto *head = new QWidget(panel);
    auto *row = new QHBoxLayout(head);
    bindMargins(row, 16, 12, 16, 8);
    bindSpacing(row, 16);
    row->addWidget(new PhotoView(head), 0, Qt::AlignTop);
    auto *facts = new QVBoxLayout;
    auto *line = new QHBoxLayout;
    line->addWidget(makeLabel(QStringLiteral("张秋莲"), head, ColorRole::Text, 20, Weight::Bold));
    line->addWidget(new Chip(ChipKind::Amber, QStringLiteral("黄 将到期"), head));
    line->addStretch(1);
    facts->addLayout(line);
    facts->addWidget(makeLabel(QStringLiteral("女 · 50 岁 · 汉族"), head));
    facts->addStretch(1);
    row->addLayout(facts, 1);
    panel->bodyLayout()->addWidget(head);
    panel->bodyLayout()->addWidget(new MessageBar(MessageKind::Warning,
                                                  QStringLiteral("11月28日前未续签：停止更新，查询证书失效，上门服务证暂停"),
                                                  panel, MessageBar::Shape::Flush));
    auto *tabs = new QTabBar(panel);
    tabs->setAccessibleName(QStringLiteral("记录"));
    tabs->setExpanding(false);
    tabs->setDrawBase(false);
    for (const char16_t *tab : {u"基本信息", u"授权 2", u"体检 2", u"培训 3", u"从业 2"})
        tabs->addTab(QString::fromUtf16(tab));
    tabs->setCurrentIndex(1);
    panel->bodyLayout()->addWidget(tabs);
    auto *jobs = new MultiChoice(panel);
    jobs->setChoices({{QStringLiteral("a"), QStringLiteral("保洁")},
                      {QStringLiteral("b"), QStringLiteral("家庭烹饪")},
                      {QStringLiteral("c"), QStringLiteral("养老照护")},
                      {QStringLiteral("d"), QStringLiteral("母婴护理")},
                      {QStringLiteral("e"), QStringLiteral("病患陪护")},
                      {QStringLiteral("f"), QStringLiteral("残疾人照护")}});
    jobs->setChosen({QStringLiteral("c"), QStringLiteral("e")});
    auto *box = new QVBoxLayout;
    bindMargins(box, 16, 8, 16, 8);
    box->addWidget(jobs);
    panel->bodyLayout()->addLayout(box);
    panel->bodyLayout()->addStretch(1);
    QHBoxLayout *foot = panel->footerLayout();
    auto *renew = new Button(ButtonKind::Primary, QStringLiteral("续签授权"), panel);
    renew->setKey(QKeySequence(Qt::Key_F4));
    foot->addWidget(renew);
    foot->addWidget(new Button(QStringLiteral("登记体检"), panel));
    foot->addStretch(1);
    auto *more = new Button(QStringLiteral("更多"), panel);
    more->setGlyph(IconName::ChevronDown, IconSide::Right);
    foot->addWidget(more);
    return panel;
}

}  // namespace

QWidget *makeList()
{
    auto *window = new QWidget;
    bindFill(window, ColorRole::Window);
    auto *column = new QVBoxLayout(window);
    bindMargins(column, 16, 8, 16, 16);
    bindSpacing(column, 16);
    auto *filters = new QHBoxLayout;
    bindSpacing(filters, 8);
    auto *state = new FilterChip(QStringLiteral("状态"), FilterChip::Kind::Choices, window);
    state->setValue(QStringLiteral("黄、红"));
    filters->addWidget(state);
    filters->addWidget(new FilterChip(QStringLiteral("从业单位"), FilterChip::Kind::Choices, window));
    filters->addWidget(new FilterChip(QStringLiteral("情况属实，同意"), FilterChip::Kind::Toggle, window));
    filters->addWidget(new LinkButton(QStringLiteral("清除条件"), window));
    filters->addStretch(1);
    filters->addWidget(new SearchField(QStringLiteral("姓名、拼音、证件后四位"), window));
    column->addLayout(filters);
    auto *splitter = new Splitter(QStringLiteral("workers_split"), Qt::Horizontal, window);
    splitter->addWidget(makeTable(splitter));
    splitter->addWidget(makeDetail(splitter));
    splitter->setSizes({780, 534});
    column->addWidget(splitter, 1);
    return window;
}

}  // namespace jiaxin::test
