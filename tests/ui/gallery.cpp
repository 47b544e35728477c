// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/gallery.h"

#include "ui/kit/button.h"
#include "ui/kit/charts.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/kit/tile.h"
#include "ui/shell/header_row.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QStandardItemModel>

namespace jiaxin::test {
namespace {

QStandardItem *chipItem(const QString &text, ChipKind kind)
{
    auto *item = new QStandardItem(text);
    item->setData(int(kind), ItemRole::ChipKind);
    return item;
}

QStandardItem *greyItem(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setData(int(ColorRole::Secondary), ItemRole::TextRole);
    return item;
}

QStandardItem *numberItem(qint64 number)
{
    auto *item = new QStandardItem;
    item->setData(number, Qt::DisplayRole);
    return item;
}

}  // namespace

HomePage::HomePage(QWidget *parent, bool empty) : Page(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 16);
    column->addWidget(makeTiles(empty));
    auto *below = new QHBoxLayout;
    bindSpacing(below, 16);
    auto *left = new QVBoxLayout;
    bindSpacing(left, 16);
    left->addWidget(makeTerms(empty), 1);
    auto *charts = new QHBoxLayout;
    bindSpacing(charts, 16);
    charts->addWidget(makeWorkers(empty), 1);
    charts->addWidget(makeIssued(empty), 1);
    left->addLayout(charts);
    below->addLayout(left, 1);
    below->addWidget(makeRight(empty));
    column->addLayout(below, 1);
}

QString HomePage::title() const
{
    return QStringLiteral("工作台");
}

QWidget *HomePage::headerWidget()
{
    auto *row = new HeaderRow;
    row->setFacts(QStringLiteral("2026年11月23日 星期一"));
    row->addAction(makeLabel(QStringLiteral("年度任务：12月20日前完成信用信息核对与首批发证"), row, ColorRole::Secondary));
    row->addAction(new Chip(ChipKind::Blue, QStringLiteral("还有 27 天"), row));
    return row;
}

QList<KeyHintText> HomePage::keyHints() const
{
    return {};
}

QWidget *HomePage::makeTiles(bool empty)
{
    struct Figure {
        QString label;
        int figure;
        ChipKind kind;
        QString chip;
    };
    const QList<Figure> figures {
        {QStringLiteral("待审企业"), 7, ChipKind::Amber, QStringLiteral("1 件今天到期")},
        {QStringLiteral("奖励待审"), 4, ChipKind::Grey, QStringLiteral("最早 11-18 提交")},
        {QStringLiteral("待制证"), 36, ChipKind::Blue, QStringLiteral("条件齐备")},
        {QStringLiteral("授权 7 天内到期"), 58, ChipKind::Amber, QStringLiteral("涉及 6 家企业")},
        {QStringLiteral("体检 30 天内到期"), 23, ChipKind::Red, QStringLiteral("另有 5 人过期")},
        {QStringLiteral("公示期满"), 2, ChipKind::Blue, QStringLiteral("可以发布")},
        {QStringLiteral("同步冲突"), 3, ChipKind::Amber, QStringLiteral("待处理")},
    };
    auto *tiles = new QWidget(this);
    auto *row = new QHBoxLayout(tiles);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 8);
    for (const Figure &f : figures) {
        auto *tile = new Tile(f.label, tiles);
        tile->setFigure(empty ? 0 : f.figure, f.kind, f.chip);
        connect(tile, &Tile::clicked, this, [this] { ++tilesOpened; });
        row->addWidget(tile);
    }
    return tiles;
}

QWidget *HomePage::makeTerms(bool empty)
{
    auto *panel = new Panel(QStringLiteral("法定时限"), this);
    panel->setSubtitle(QStringLiteral("按工作日历计算，含调休"));
    panel->addExtra(makeLabel(QStringLiteral("超期 1"), panel, ColorRole::RedText));
    panel->addExtra(makeLabel(QStringLiteral("今天 2"), panel, ColorRole::AmberText));
    panel->addExtra(new LinkButton(QStringLiteral("全部 17 项"), panel));
    auto *model = new QStandardItemModel(0, 5, panel);
    model->setHorizontalHeaderLabels({QStringLiteral("事项"), QStringLiteral("对象"), QStringLiteral("期限"),
                                      QStringLiteral("截止"), QStringLiteral("剩余")});
    if (!empty) {
        const auto add = [model](const QStringList &cells, ChipKind kind) {
            model->appendRow({new QStandardItem(cells[0]), new QStandardItem(cells[1]), greyItem(cells[2]),
                              new QStandardItem(cells[3]), chipItem(cells[4], kind)});
        };
        const QString day = QStringLiteral("2026-11-2");
        add({QStringLiteral("处罚公示"), QStringLiteral("西安渭澜家政有限公司"), QStringLiteral("决定后 7 个工作日"),
             day + u'0', QStringLiteral("超期 1 个工作日")},
            ChipKind::Red);
        add({QStringLiteral("企业初审"), QStringLiteral("西安禾沁家政服务有限公司"), QStringLiteral("提交后 5 个工作日"),
             day + u'3', QStringLiteral("今天到期")},
            ChipKind::Amber);
        add({QStringLiteral("异议受理"), QStringLiteral("王桂兰 · 从业经历"), QStringLiteral("收到后 2 个工作日"), day + u'3',
             QStringLiteral("今天到期")},
            ChipKind::Amber);
        add({QStringLiteral("企业初审"), QStringLiteral("西安棠邻家庭服务与母婴护理康养产业发展集团有限责任公司碑林区分公司"),
             QStringLiteral("提交后 5 个工作日"), day + u'4', QStringLiteral("剩 1 个工作日")},
            ChipKind::Amber);
        add({QStringLiteral("挂失补证"), QStringLiteral("李秀芸 · SX0103 26 0000917 4"), QStringLiteral("挂失后 5 个工作日"),
             day + u'5', QStringLiteral("剩 2 个工作日")},
            ChipKind::Grey);
        add({QStringLiteral("异议协查"), QStringLiteral("陕西穗安养老服务有限公司"), QStringLiteral("发函后 10 个工作日"),
             day + u'6', QStringLiteral("剩 3 个工作日")},
            ChipKind::Grey);
    }
    auto *table = new TableView(QStringLiteral("法定时限"), panel);
    table->setObjectName(QStringLiteral("terms"));
    table->setColumnWidths({96, 0, 144, 104, 144});
    table->setModel(model);
    auto *none = new EmptyState(QStringLiteral("没有临近期限的事项"));
    table->setEmptyState(none);
    bindMinimumHeight(table, 224);
    panel->setBody(table);
    return panel;
}

QWidget *HomePage::makeWorkers(bool empty)
{
    auto *panel = new Panel(QStringLiteral("服务员状态"), this);
    panel->addExtra(makeLabel(QStringLiteral("共 1,286 人"), panel, ColorRole::Secondary));
    auto *body = new QWidget(panel);
    auto *column = new QVBoxLayout(body);
    bindMargins(column, 16, 12, 16, 12);
    bindSpacing(column, 8);
    auto *bar = new ShareBar(QStringLiteral("服务员状态"), body);
    if (!empty)
        bar->setShares({{QStringLiteral("绿 84.6%"), 1088, ColorRole::ChartGreen},
                        {QStringLiteral("黄 11.4%"), 147, ColorRole::ChartAmber},
                        {QStringLiteral("红 4.0%"), 51, ColorRole::ChartRed}});
    column->addWidget(bar);
    const QList<std::tuple<ChipKind, QString, qint64, QString>> states {
        {ChipKind::Green, QStringLiteral("绿 正常"), 1088, QStringLiteral("84.6%")},
        {ChipKind::Amber, QStringLiteral("黄 将到期"), 147, QStringLiteral("11.4%")},
        {ChipKind::Red, QStringLiteral("红 暂停"), 51, QStringLiteral("4.0%")}};
    for (const auto &[kind, name, count, share] : states) {
        auto *row = new QHBoxLayout;
        row->addWidget(new Chip(kind, name, body));
        row->addStretch(2);
        row->addWidget(makeLabel(groupedNumber(empty ? 0 : count), body));
        row->addStretch(1);
        row->addWidget(makeLabel(empty ? QStringLiteral("—") : share, body, ColorRole::Secondary));
        column->addLayout(row);
    }
    column->addStretch(1);
    panel->setBody(body);
    return panel;
}

QWidget *HomePage::makeIssued(bool empty)
{
    auto *panel = new Panel(QStringLiteral("近 6 周发证"), this);
    panel->addExtra(makeLabel(QStringLiteral("共 323 证"), panel, ColorRole::Secondary));
    auto *body = new QWidget(panel);
    auto *row = new QHBoxLayout(body);
    bindMargins(row, 16, 12, 8, 12);
    bindSpacing(row, 8);
    auto *chart = new BarChart(QStringLiteral("近 6 周发证"), body);
    if (!empty)
        chart->setBars(
            {{QStringLiteral("10-12"), 41}, {{}, 52}, {{}, 38}, {{}, 64}, {{}, 71}, {QStringLiteral("11-16 周"), 57, true}});
    row->addWidget(chart, 1);
    auto *model = new QStandardItemModel(0, 3, panel);
    model->setHorizontalHeaderLabels({QStringLiteral("周起"), QStringLiteral("发证"), QStringLiteral("作废")});
    const QList<std::tuple<QString, int, int>> weeks {{QStringLiteral("11-16"), 57, 1},
                                                      {QStringLiteral("11-09"), 71, 3},
                                                      {QStringLiteral("11-02"), 64, 1},
                                                      {QStringLiteral("10-26"), 38, 0},
                                                      {QStringLiteral("10-19"), 52, 2}};
    for (const auto &[week, issued, spoilt] : weeks) {
        if (!empty)
            model->appendRow({new QStandardItem(week), numberItem(issued), numberItem(spoilt)});
    }
    auto *table = new TableView(QStringLiteral("近 6 周发证"), body);
    table->setRowHeight(24);
    table->setModel(model);
    table->setColumnWidths({72, 56, 0});
    table->setEmptyState(new EmptyState(QStringLiteral("尚未发证")));
    bindFixedWidth(table, 200);
    bindFixedHeight(table, 152);
    row->addWidget(table);
    panel->setBody(body);
    return panel;
}

QWidget *HomePage::makeRight(bool empty)
{
    auto *right = new QWidget(this);
    bindFixedWidth(right, 384);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 16);
    auto *drafts = new Panel(QStringLiteral("接着办"), right);
    drafts->setSubtitle(QStringLiteral("草稿自动保存"));
    auto *model = new QStandardItemModel(0, 2, drafts);
    model->setHorizontalHeaderLabels({QStringLiteral("事项"), QStringLiteral("操作")});
    const QList<QPair<QString, QString>> drafted {
        {QStringLiteral("企业审核 · 西安禾沁家政服务有限公司"), QStringLiteral("停在“住所”，10:42")},
        {QStringLiteral("奖励审批 · 西安邻晏到家服务有限公司"), QStringLiteral("意见已写，09:15")}};
    for (const auto &[first, second] : drafted) {
        if (empty)
            break;
        auto *what = new QStandardItem(first);
        what->setData(second, ItemRole::SecondLine);
        auto *go = new QStandardItem(QStringLiteral("继续"));
        go->setData(int(ColorRole::Accent), ItemRole::TextRole);
        go->setData(int(Qt::AlignRight), Qt::TextAlignmentRole);
        model->appendRow({what, go});
    }
    auto *table = new TableView(QStringLiteral("接着办"), drafts);
    table->setRowHeight(56);
    table->setModel(model);
    table->horizontalHeader()->hide();
    table->setColumnWidths({312, 0});
    table->setEmptyState(new EmptyState(QStringLiteral("没有未办完的事项")));
    bindFixedHeight(table, 112);
    drafts->setBody(table);
    column->addWidget(drafts);
    auto *news = new Panel(QStringLiteral("最近动态"), right);
    news->addExtra(new LinkButton(QStringLiteral("查看全部"), news));
    news->setBody(new EmptyState(QStringLiteral("没有新的动态"), news));
    column->addWidget(news, 1);
    return right;
}

}  // namespace jiaxin::test
