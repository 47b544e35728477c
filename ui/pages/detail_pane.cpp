// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/detail_pane.h"

#include "app/words/words.h"
#include "ui/forms/scan_viewer.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/pages/reasons.h"
#include "ui/pages/sync_chip.h"
#include "ui/tables/facts.h"
#include "ui/tables/tab_strip.h"

#include <QApplication>
#include <QBoxLayout>
#include <QMenu>
#include <QPointer>
#include <QScrollArea>
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

QWidget *DetailPane::makeSyncChip(const RecordType &type, QWidget *parent)
{
    m_syncChip = new SyncChip(m_context, parent);
    m_syncType = &type;
    return m_syncChip;
}

void DetailPane::showSync()
{
    if (m_syncChip)
        m_syncChip->show(*m_syncType, m_id);
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

QVBoxLayout *DetailPane::bareColumn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

ElidedLabel *DetailPane::makeTitle(const char *name, QWidget *parent)
{
    auto *title = new ElidedLabel({}, parent);
    bindFont(title, 20, Weight::Bold);
    title->setObjectName(QLatin1String(name));
    return title;
}

QWidget *DetailPane::makeFactsPage(FactGrid *facts, const QString &name)
{
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(facts);
    bindFill(facts, ColorRole::Surface);
    scroll->setAccessibleName(name);
    return scroll;
}

Button *DetailPane::addButton(ButtonKind kind, const QString &text, const char *name, const std::function<void()> &action)
{
    auto *made = new Button(kind, text, m_panel);
    made->setObjectName(QLatin1String(name));
    connect(made, &Button::clicked, this, action);
    m_panel->footerLayout()->addWidget(made);
    return made;
}

void DetailPane::openForm(const RecordType &type)
{
    if (!m_id.isNull())
        m_context.open(QStringLiteral("form"),
                       {{QStringLiteral("type"), QString(type.id())}, {QStringLiteral("id"), m_id.toString()}});
}

void DetailPane::askForStep(const RecordType &type, qint64 version, const QString &action, const QString &name)
{
    askStep(m_context, this, {.type = &type, .id = m_id, .version = version, .action = action, .name = name});
}

QMenu *DetailPane::stepMenu(const QStringList &actions)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &action : actions) {
        QAction *step = menu->addAction(actionText(action));
        step->setObjectName(QStringLiteral("step_") + action);
        connect(step, &QAction::triggered, this, [this, action] { takeStep(action); });
    }
    return menu;
}

void DetailPane::popUp(QMenu *menu, const QWidget *button)
{
    menu->popup(button->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void DetailPane::connectScans(ScanViewer *viewer, const std::function<void(bool)> &show)
{
    const auto cameFrom = std::make_shared<QPointer<QWidget>>();
    const auto close = [viewer, show, cameFrom] {
        if (!viewer->isVisible())
            return;
        const bool inside = viewer->isAncestorOf(QApplication::focusWidget());
        show(false);
        if (inside && *cameFrom)
            (*cameFrom)->setFocus(Qt::OtherFocusReason);
    };
    auto *key = new QShortcut(QKeySequence(Qt::Key_F2), this);
    connect(key, &QShortcut::activated, this, [this, viewer, show, close, cameFrom] {
        if (viewer->isVisible()) {
            close();
        } else if (!m_id.isNull()) {
            *cameFrom = QApplication::focusWidget();
            show(true);
            viewer->canvas()->setFocus(Qt::OtherFocusReason);
        }
    });
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), viewer, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, close);
    connect(viewer, &ScanViewer::closeWanted, this, close);
}

void DetailPane::connectScanTab(TabStrip *tabs, int tab, ScanViewer *viewer)
{
    connectScans(viewer, [tabs, tab, before = std::make_shared<int>(0)](bool shown) {
        if (shown)
            *before = tabs->currentIndex();
        tabs->setCurrentIndex(shown ? tab : *before);
    });
}

}  // namespace jiaxin
