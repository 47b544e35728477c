// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/scan_pane.h"

#include "ui/kit/metrics.h"
#include "ui/kit/panel.h"
#include "ui/kit/views.h"

#include <QApplication>
#include <QBoxLayout>
#include <QShortcut>

namespace jiaxin {

ScanPane::ScanPane(PageContext &context, QWidget *form, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_form(form),
      m_viewer(new ScanViewer(context, ScanViewer::Layout::Beside)),
      m_splitter(new Splitter(QString::fromLatin1(setting::splitterForm.key), Qt::Horizontal, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);
    auto *panel = new Panel({}, m_splitter);
    panel->setObjectName(QStringLiteral("scan_panel"));
    panel->setBody(m_viewer);
    m_panel = panel;
    bindMinimumWidth(m_panel, 320);
    m_splitter->addWidget(form);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_panel->hide();
    connect(m_viewer, &ScanViewer::closeWanted, this, &ScanPane::close);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ScanPane::close);
    connect(m_splitter, &Splitter::stateChanged, this, [this](const QString &, const QByteArray &state) {
        if (!isOpen())
            return;
        m_context.ask(
            this,
            [text = QString::fromLatin1(state.toBase64())](Workspace &work) { work.settings.set(setting::splitterForm, text); },
            [] {});
    });
    m_context.ask(
        this, [](Workspace &work) { return work.settings.text(setting::splitterForm); },
        [this](const QString &state) {
            if (state.isEmpty())
                return;
            const bool open = isOpen();
            m_placed = m_splitter->restoreState(QByteArray::fromBase64(state.toLatin1()));
            m_panel->setVisible(open);
        });
}

bool ScanPane::isOpen() const
{
    return !m_panel->isHidden();
}

void ScanPane::open(const QList<Scan> &scans, int index)
{
    if (!isOpen())
        m_cameFrom = QApplication::focusWidget();
    m_panel->show();
    if (!std::exchange(m_placed, true)) {
        constexpr int formWidth = 660;
        m_splitter->setSizes({dp(formWidth), std::max(dp(400), width() - dp(formWidth))});
    }
    m_viewer->setScans(scans);
    m_viewer->showScan(index);
    m_viewer->canvas()->setFocus(Qt::OtherFocusReason);
}

void ScanPane::close()
{
    if (!isOpen())
        return;
    const bool inside = m_panel->isAncestorOf(QApplication::focusWidget());
    m_panel->hide();
    m_viewer->setScans({});
    if (inside) {
        // Back to the field that was typed in, if it is still there.
        QWidget *field = m_cameFrom && m_form->isAncestorOf(m_cameFrom) ? m_cameFrom.data() : nullptr;
        (field ? field : m_form)->setFocus(Qt::OtherFocusReason);
    }
    emit closed();
}

}  // namespace jiaxin
