// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/detail_pane.h"

#include "app/words/words.h"
#include "ui/forms/scan_viewer.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/tables/tab_strip.h"

#include <QBoxLayout>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>

namespace jiaxin {

DetailPane::DetailPane(PageContext &context, const QString &nothing, QWidget *parent)
    : QWidget(parent), m_context(context), m_panel(new Panel({}, this)), m_stack(new QStackedWidget)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_panel);
    m_stack->addWidget(new EmptyState(nothing));
    bindMinimumWidth(this, 520);
    bindMaximumWidth(this, 720);
}

void DetailPane::setBody(QWidget *body)
{
    m_stack->addWidget(body);
    m_panel->setBody(m_stack);
}

void DetailPane::showBody(bool body)
{
    m_stack->setCurrentIndex(body ? 1 : 0);
}

void DetailPane::show(const RecordId &id)
{
    leaveRecord();
    m_id = id;
    ++m_generation;
    if (id.isNull()) {
        showBody(false);
        showNothing();
        return;
    }
    readRecord();
}

void DetailPane::reload()
{
    if (!m_id.isNull())
        show(m_id);
}

QMenu *DetailPane::stepMenu(const QStringList &actions)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &action : actions)
        connect(menu->addAction(actionText(action)), &QAction::triggered, this, [this, action] { takeStep(action); });
    return menu;
}

void DetailPane::popUp(QMenu *menu, const QWidget *button)
{
    menu->popup(button->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void DetailPane::connectScanTab(QWidget *pane, TabStrip *tabs, int tab, ScanViewer *viewer)
{
    const auto back = [tabs, tab] {
        if (tabs->currentIndex() == tab)
            tabs->setCurrentIndex(std::max(0, tabs->property("before_scans").toInt()));
    };
    auto *key = new QShortcut(QKeySequence(Qt::Key_F2), pane);
    QObject::connect(key, &QShortcut::activated, tabs, [tabs, tab, viewer, back] {
        if (tabs->currentIndex() == tab) {
            back();
            return;
        }
        tabs->setProperty("before_scans", tabs->currentIndex());
        tabs->setCurrentIndex(tab);
        viewer->canvas()->setFocus(Qt::OtherFocusReason);
    });
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), viewer, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    QObject::connect(escape, &QShortcut::activated, tabs, back);
    QObject::connect(viewer, &ScanViewer::closeWanted, tabs, back);
}

}  // namespace jiaxin
