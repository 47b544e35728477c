// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/gallery.h"

#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/editors.h"
#include "ui/kit/field_row.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/style.h"
#include "ui/shell/sync_indicator.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QGridLayout>
#include <QRadioButton>

namespace jiaxin::test {
namespace {

QLineEdit *edit(const QString &text)
{
    auto *line = new QLineEdit(text);
    line->setCursorPosition(0);
    return line;
}

QWidget *makeForm()
{
    auto *panel = new Panel(QStringLiteral("新增服务员"));
    panel->addExtra(makeLabel(QStringLiteral("2 处需改正"), panel, ColorRole::RedText));
    panel->addExtra(makeLabel(QStringLiteral("2 处提醒"), panel, ColorRole::AmberText));
    auto *body = new QWidget(panel);
    auto *column = new QVBoxLayout(body);
    bindMargins(column, 24, 8, 24, 8);
    bindSpacing(column, 8);
    column->addWidget(makeSection(QStringLiteral("身份信息"), body));
    using Need = FieldRow::Need;
    auto *name =
        new FieldRow(QStringLiteral("name"), QStringLiteral("姓名"), edit(QStringLiteral("景淑琴")), Need::Required, body);
    name->setTrailing(QStringLiteral("jsq"));
    column->addWidget(name);
    auto *number = new FieldRow(QStringLiteral("document_number"), QStringLiteral("证件号码"),
                                edit(QStringLiteral("610102197903078888")), Need::Required, body);
    number->setProblem(Severity::Block, QStringLiteral("第18位校验码不符，请核对证件"));
    column->addWidget(number);
    auto *phone =
        new FieldRow(QStringLiteral("phone"), QStringLiteral("手机号"), edit(QStringLiteral("138")), Need::Required, body);
    phone->setHint(QStringLiteral("已输入 3 位，应为 11 位"));
    column->addWidget(phone);
    auto *until = new DateEdit;
    until->setText(QStringLiteral("2026-12-06"));
    auto *validity = new FieldRow(QStringLiteral("valid_until"), QStringLiteral("证件有效期"), until, Need::Optional, body);
    validity->setProblem(Severity::Warn, QStringLiteral("证件 13 天后到期，请提醒换证"));
    setFieldState(until, FieldState::Normal);
    column->addWidget(validity);
    column->addWidget(makeSection(QStringLiteral("从业信息"), body));
    auto *employer = new ComboBox;
    employer->addItems({QStringLiteral("西安安檐家政服务有限公司"), QStringLiteral("西安棠邻家庭服务有限公司")});
    employer->setFindable(QStringLiteral("输入名称、简拼或信用代码"));
    auto *employerRow = new FieldRow(QStringLiteral("employer"), QStringLiteral("从业单位"), employer, Need::Required, body);
    employerRow->setProblem(Severity::Block, QStringLiteral("请选择从业单位；没有的，先新增企业"));
    setFieldState(employer, FieldState::Normal);
    column->addWidget(employerRow);
    auto *category = new ComboBox;
    category->addItems({QStringLiteral("母婴照护"), QStringLiteral("养老照护")});
    column->addWidget(new FieldRow(QStringLiteral("category"), QStringLiteral("服务类别"), category, Need::Required, body));
    auto *entry = new DateEdit;
    entry->setDate(QDate(2026, 11, 30));
    auto *entryRow = new FieldRow(QStringLiteral("entered_on"), QStringLiteral("入职日期"), entry, Need::Optional, body);
    entryRow->setProblem(Severity::Warn, QStringLiteral("入职日期晚于今天"));
    entryRow->setOverrideOffered(true);
    entryRow->findChild<QCheckBox *>()->setChecked(true);
    entryRow->findChild<QWidget *>(QStringLiteral("entered_on_override"))
        ->findChild<QLineEdit *>()
        ->setText(QStringLiteral("已签约，下周到岗"));
    column->addWidget(entryRow);
    column->addStretch(1);
    panel->setScrollingBody(body);
    panel->footerLayout()->addWidget(makeLabel(QStringLiteral("草稿已存 14:32"), panel, ColorRole::Secondary));
    panel->footerLayout()->addStretch(1);
    auto *save = new Button(QStringLiteral("保存"), panel);
    save->setKey(QKeySequence(Qt::CTRL | Qt::Key_S));
    panel->footerLayout()->addWidget(save);
    auto *next = new Button(ButtonKind::Primary, QStringLiteral("保存并新增"), panel);
    next->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    panel->footerLayout()->addWidget(next);
    installEnterMoves(body);
    return panel;
}

QWidget *makeButtons()
{
    auto *panel = new Panel(QStringLiteral("按钮"));
    auto *body = new QWidget(panel);
    auto *grid = new QGridLayout(body);
    bindMargins(grid, 16, 8, 16, 16);
    bindSpacing(grid, 8);
    grid->setColumnStretch(0, 1);
    const QStringList kinds {QStringLiteral("普通"), QStringLiteral("主要"), QStringLiteral("慎用")};
    const QStringList states {QStringLiteral("常态"), QStringLiteral("按下"), QStringLiteral("选中"), QStringLiteral("不可用")};
    const QStringList words {QStringLiteral("导出"), QStringLiteral("提交"), QStringLiteral("撤销")};
    for (int c = 0; c < 3; ++c)
        grid->addWidget(makeLabel(kinds[c], body, ColorRole::Secondary), 0, c + 1, Qt::AlignCenter);
    for (int r = 0; r < 4; ++r) {
        grid->addWidget(makeLabel(states[r], body, ColorRole::Secondary), r + 1, 0);
        for (int c = 0; c < 3; ++c) {
            auto *button = new Button(ButtonKind(c), words[c], body);
            bindMinimumWidth(button, 88);
            button->setDown(r == 1);
            button->setCheckable(r == 2);
            button->setChecked(r == 2);
            button->setEnabled(r != 3);
            if (r == 0 && c == 1)
                button->setObjectName(QStringLiteral("submit"));
            grid->addWidget(button, r + 1, c + 1);
        }
    }
    panel->setBody(body);
    return panel;
}

QWidget *makeChips()
{
    auto *panel = new Panel(QStringLiteral("状态标签"));
    panel->setSubtitle(QStringLiteral("颜色必配文字"));
    auto *body = new QWidget(panel);
    auto *grid = new QGridLayout(body);
    bindMargins(grid, 16, 12, 16, 12);
    bindSpacing(grid, 10);
    grid->setColumnStretch(1, 1);
    const QList<std::tuple<ChipKind, QString, QString>> chips {
        {ChipKind::Green, QStringLiteral("绿 正常"), QStringLiteral("齐全、在期、一致")},
        {ChipKind::Amber, QStringLiteral("黄 将到期"), QStringLiteral("临近期限、须补办")},
        {ChipKind::Red, QStringLiteral("红 暂停"), QStringLiteral("超期、不符、失效")},
        {ChipKind::Blue, QStringLiteral("可以发布"), QStringLiteral("轮到我办")},
        {ChipKind::Grey, QStringLiteral("已续签"), QStringLiteral("已结束、不影响")}};
    int row = 0;
    for (const auto &[kind, word, meaning] : chips) {
        grid->addWidget(new Chip(kind, word, body), row, 0, Qt::AlignLeft);
        grid->addWidget(makeLabel(meaning, body), row++, 1);
    }
    panel->setBody(body);
    return panel;
}

QWidget *makeChoices()
{
    auto *panel = new Panel(QStringLiteral("筛选与选择"));
    auto *body = new QWidget(panel);
    auto *column = new QVBoxLayout(body);
    bindMargins(column, 16, 12, 16, 12);
    auto *filters = new QHBoxLayout;
    auto *state = new FilterChip(QStringLiteral("状态"), FilterChip::Kind::Choices, body);
    state->setValue(QStringLiteral("黄、红"));
    filters->addWidget(state);
    filters->addWidget(new FilterChip(QStringLiteral("从业单位"), FilterChip::Kind::Choices, body));
    filters->addWidget(new FilterChip(QStringLiteral("户籍"), FilterChip::Kind::Choices, body));
    filters->addStretch(1);
    column->addLayout(filters);
    auto *checks = new QHBoxLayout;
    auto *on = new QCheckBox(QStringLiteral("已选"), body);
    on->setChecked(true);
    auto *mine = new QRadioButton(QStringLiteral("我的"), body);
    mine->setChecked(true);
    for (QAbstractButton *button : std::initializer_list<QAbstractButton *> {
             on, new QCheckBox(QStringLiteral("未选"), body), mine, new QRadioButton(QStringLiteral("对方"), body)}) {
        button->setAccessibleName(button->text());
        checks->addWidget(button);
    }
    checks->addStretch(1);
    column->addLayout(checks);
    column->addStretch(1);
    panel->setBody(body);
    return panel;
}

QWidget *makeSync()
{
    auto *panel = new Panel(QStringLiteral("同步状态"));
    auto *body = new QWidget(panel);
    bindFill(body, ColorRole::TopBar);
    auto *column = new QVBoxLayout(body);
    bindMargins(column, 8, 4, 8, 4);
    bindSpacing(column, 2);
    const QList<std::pair<SyncTone, QString>> tones {{SyncTone::Synced, QStringLiteral("已同步 14:32")},
                                                     {SyncTone::Running, QStringLiteral("正在同步　上传 3 / 5")},
                                                     {SyncTone::Offline, QStringLiteral("离线　待传 5 条，数据在本机")},
                                                     {SyncTone::Conflict, QStringLiteral("冲突 3 条　待处理")},
                                                     {SyncTone::Stopped, QStringLiteral("证书已过期，停止上传，本机可用")}};
    for (const auto &[tone, words] : tones) {
        auto *indicator = new SyncIndicator(body);
        indicator->set(tone, words);
        column->addWidget(indicator);
    }
    panel->setBody(body);
    return panel;
}

QWidget *makeBars()
{
    auto *panel = new Panel(QStringLiteral("提示条"));
    panel->setSubtitle(QStringLiteral("发生什么、数据怎样、怎么办"));
    auto *body = new QWidget(panel);
    auto *column = new QVBoxLayout(body);
    bindMargins(column, 16, 8, 16, 8);
    bindSpacing(column, 8);
    column->addWidget(new MessageBar(MessageKind::Done, QStringLiteral("已通过 1 件，自动打开下一件"), body));
    column->addWidget(new MessageBar(MessageKind::Warning, QStringLiteral("磁盘剩 1.2 GB，请清理后再导入"), body));
    column->addWidget(new MessageBar(MessageKind::Failed, QStringLiteral("第 18 行重复，其余 412 行已导入"), body));
    panel->setBody(body);
    return panel;
}

QWidget *makeEmpty()
{
    auto *panel = new Panel(QStringLiteral("空列表"));
    auto *empty = new EmptyState(QStringLiteral("没有符合“30 天内到期、月棠”的服务员"), panel);
    empty->addAction(new Button(QStringLiteral("清除条件"), empty));
    auto *add = new Button(ButtonKind::Primary, QStringLiteral("新增"), empty);
    add->setKey(QKeySequence(Qt::CTRL | Qt::Key_N));
    empty->addAction(add);
    panel->setBody(empty);
    return panel;
}

}  // namespace

QWidget *makeStates()
{
    auto *window = new QWidget;
    bindFill(window, ColorRole::Window);
    auto *outer = new QVBoxLayout(window);
    bindMargins(outer, 24, 12, 24, 24);
    auto *head = new QHBoxLayout;
    head->addWidget(makeLabel(QStringLiteral("界面元件与状态"), window, ColorRole::Text, 20, Weight::Bold));
    head->addSpacing(8);
    head->addWidget(makeLabel(QStringLiteral("表单、按钮、状态标签、提示、空列表、高对比"), window, ColorRole::Secondary));
    head->addStretch(1);
    outer->addLayout(head);
    auto *columns = new QHBoxLayout;
    bindSpacing(columns, 16);
    columns->addWidget(makeForm(), 6);
    auto *middle = new QVBoxLayout;
    middle->addWidget(makeButtons());
    middle->addWidget(makeChips());
    middle->addWidget(makeChoices(), 1);
    columns->addLayout(middle, 5);
    auto *right = new QVBoxLayout;
    right->addWidget(makeSync());
    right->addWidget(makeBars());
    right->addWidget(makeEmpty(), 1);
    columns->addLayout(right, 5);
    outer->addLayout(columns, 1);
    return window;
}

}  // namespace jiaxin::test
