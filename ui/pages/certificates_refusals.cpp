// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/certificates_refusals.h"

#include "ui/kit/button.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"

#include <QBoxLayout>

namespace jiaxin {

void RefusalModel::setRefusals(const QList<Refusal> &refusals)
{
    beginResetModel();
    m_refusals = refusals;
    endResetModel();
}

int RefusalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_refusals.size());
}

int RefusalModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant RefusalModel::data(const QModelIndex &index, int role) const
{
    const Refusal &refusal = m_refusals.at(index.row());
    if (role == Qt::DisplayRole)
        return index.column() == Name ? refusal.name : refusal.reason;
    return {};
}

QVariant RefusalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Name") : tr("Why not");
}

RefusalPanel::RefusalPanel(QWidget *parent)
    : QWidget(parent), m_model(new RefusalModel(this)), m_panel(new Panel(tr("Not done"), this)), m_table(nullptr)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_panel);
    m_panel->setSubtitle(tr("left as they were"));
    auto *dismiss = new Button(tr("Put away"), m_panel);
    dismiss->setObjectName(QStringLiteral("dismiss_refusals"));
    m_panel->addExtra(dismiss);
    m_table = new TableView(tr("Not done"), m_panel);
    m_table->setObjectName(QStringLiteral("refusals"));
    m_table->setColumnWidths({96, 0});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    m_panel->setBody(m_table);
    connect(dismiss, &Button::clicked, this, [this] {
        clear();
        emit dismissed();
    });
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        const RecordId worker = m_model->refusal(index.row()).worker;
        if (!worker.isNull())
            emit chosen(worker);
    });
}

void RefusalPanel::setRefusals(const QList<Refusal> &refusals)
{
    m_model->setRefusals(refusals);
    m_panel->setTitle(tr("Not done: %n", nullptr, int(refusals.size())));
}

}  // namespace jiaxin
