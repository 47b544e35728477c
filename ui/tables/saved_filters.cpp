// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tables/saved_filters.h"

#include "ui/tables/filters_popup.h"
#include "ui/tables/record_list.h"

#include <QBoxLayout>

namespace jiaxin {

SavedFilters::SavedFilters(PageContext &context, QString name, RecordList &list, QWidget *parent)
    : QWidget(parent), m_context(context), m_name(std::move(name)), m_list(list), m_chip(nullptr)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_chip = new FilterChip(tr("Saved filters"), FilterChip::Kind::Choices, this);
    m_chip->setObjectName(QStringLiteral("saved_filters"));
    row->addWidget(m_chip);
    connect(m_chip, &FilterChip::clicked, this, &SavedFilters::open);
    connect(m_chip, &FilterChip::cleared, this, [this] { m_list.clearFilters(); });
    m_context.ask(
        this, [list = m_name](Workspace &work) { return ListViews(work.settings).filters(list); },
        [this](const QList<SavedFilter> &filters) { take(filters); });
}

void SavedFilters::take(const QList<SavedFilter> &filters)
{
    m_filters = filters;
    follow();
}

void SavedFilters::follow()
{
    const SavedFilter present = m_list.present();
    const auto same = std::find_if(m_filters.begin(), m_filters.end(),
                                   [&present](const SavedFilter &filter) { return filter.showsSame(present); });
    m_chip->setValue(same == m_filters.end() ? QString() : same->name);
}

void SavedFilters::open()
{
    auto *popup = new FiltersPopup(m_filters, m_list.present(), m_chip);
    connect(popup, &FiltersPopup::chosen, this, [this](const SavedFilter &filter) { m_list.show(filter); });
    connect(popup, &FiltersPopup::saved, this, &SavedFilters::save);
    connect(popup, &FiltersPopup::removed, this, &SavedFilters::remove);
    popup->popupAt(m_chip);
}

void SavedFilters::save(const SavedFilter &filter)
{
    m_context.ask(
        this,
        [list = m_name, filter](Workspace &work) {
            ListViews views(work.settings);
            views.saveFilter(list, filter);
            return views.filters(list);
        },
        [this](const QList<SavedFilter> &filters) { take(filters); });
}

void SavedFilters::remove(const QString &name)
{
    m_context.ask(
        this,
        [list = m_name, name](Workspace &work) {
            ListViews views(work.settings);
            views.removeFilter(list, name);
            return views.filters(list);
        },
        [this](const QList<SavedFilter> &filters) { take(filters); });
}

}  // namespace jiaxin
