// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/list_page.h"

#include "app/words/words.h"
#include "ui/kit/chips.h"
#include "ui/kit/metrics.h"
#include "ui/kit/views.h"

#include <QBoxLayout>

namespace jiaxin {
namespace {

/// Narrower than this (px at 100 %) a list and a detail do not fit side by side.
constexpr int sideBySide = 980;

}  // namespace

ListPage::ListPage(PageContext &context, const Setting &splitterSetting, QWidget *parent)
    : Page(parent), m_context(context), m_setting(splitterSetting)
{
}

void ListPage::assemble(RecordList *list, QWidget *detail)
{
    m_list = list;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 16);
    column->addWidget(list->filterRow());
    m_splitter = new Splitter(QString::fromLatin1(m_setting.key), Qt::Horizontal, this);
    m_splitter->addWidget(list);
    m_splitter->addWidget(detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    bindMinimumWidth(list, 400);
    m_splitter->setSizes({dp(632), dp(534)});
    column->addWidget(m_splitter, 1);
    setTabOrder(list->search(), list->table());
    connect(m_splitter, &Splitter::stateChanged, this, [this](const QString &, const QByteArray &state) {
        m_context.ask(
            this,
            [setting = &m_setting, text = QString::fromLatin1(state.toBase64())](Workspace &work) {
                work.settings.set(*setting, text);
            },
            [] {});
    });
    m_context.ask(
        this, [setting = &m_setting](Workspace &work) { return work.settings.text(*setting); },
        [this](const QString &state) {
            if (!state.isEmpty())
                m_splitter->restoreState(QByteArray::fromBase64(state.toLatin1()));
            arrange();
        });
}

QWidget *ListPage::firstFocus()
{
    return m_list->table();
}

void ListPage::refresh()
{
    m_list->refresh();
}

void ListPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void ListPage::arrange()
{
    if (!m_splitter)
        return;
    const Qt::Orientation wanted = width() < dp(sideBySide) ? Qt::Vertical : Qt::Horizontal;
    if (m_splitter->orientation() != wanted)
        m_splitter->setOrientation(wanted);
    setMinimumHeight(wanted == Qt::Vertical ? dp(1000) : 0);
}

QList<ListFilter::Option> stateOptions(const QStringList &states)
{
    QList<ListFilter::Option> options;
    for (const QString &state : states)
        options.append({state, stateText(state)});
    return options;
}

}  // namespace jiaxin
