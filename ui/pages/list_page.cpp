// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/list_page.h"

#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/metrics.h"
#include "ui/kit/tile.h"
#include "ui/kit/views.h"
#include "ui/shell/header_row.h"

#include <QBoxLayout>
#include <QFileInfo>

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

void ListPage::addExport(HeaderRow *header)
{
    addExportButton(m_context, header, this, [this] { exportShown(); });
}

void ListPage::exportShown()
{
    if (!m_context.may(Operation::Export))
        return;
    m_context.modals().saveFile(
        this, tr("Export what is shown"), QStringLiteral("%1 %2.xlsx").arg(title(), m_context.today().toString(Qt::ISODate)),
        tr("Workbooks (*.xlsx)"), [this](const QString &file) {
            if (file.isEmpty())
                return;
            const auto work = m_context.beginWork(tr("Exporting %1").arg(title()));
            work->step(0, 0);
            continueExport(std::make_shared<ListExport>(m_list->seen(title()), file), work, QFileInfo(file).fileName());
        });
}

void ListPage::continueExport(const std::shared_ptr<ListExport> &list, const std::shared_ptr<PageContext::Work> &work,
                              const QString &fileName)
{
    // A page at a time, so that lists and details are read between.
    m_context.ask(
        this, [list](Workspace &workspace) { return list->step(workspace); },
        [this, list, work, fileName](bool more) {
            if (!more) {
                m_context.say(
                    MessageKind::Done,
                    tr("%1 records were exported to %2, as they are shown").arg(groupedNumber(list->rows()), fileName));
            } else if (work->step(list->rows(), 0)) {
                continueExport(list, work, fileName);
            } else {
                m_context.say(MessageKind::Info, tr("The export was stopped; no file was written"));
            }
        });
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

void addExportButton(PageContext &context, HeaderRow *header, QObject *receiver, const std::function<void()> &act)
{
    if (!context.may(Operation::Export))
        return;
    auto *button = new Button(ListPage::tr("Export"), header);
    button->setObjectName(QStringLiteral("export_shown"));
    button->setKey(QKeySequence(Qt::CTRL | Qt::Key_E));
    QObject::connect(button, &Button::clicked, receiver, act);
    header->addAction(button);
}

QList<ListFilter::Option> stateOptions(const QStringList &states)
{
    QList<ListFilter::Option> options;
    for (const QString &state : states)
        options.append({state, stateText(state)});
    return options;
}

}  // namespace jiaxin
