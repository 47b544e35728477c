// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/settings/list_views.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace jiaxin {

namespace {

/// A setting of one list. The key must outlive it.
Setting settingOf(const QByteArray &key)
{
    return {key.constData(), "", SettingScope::User};
}

QByteArray columnsKey(const QString &list)
{
    return "list_columns/" + list.toUtf8();
}

QByteArray filtersKey(const QString &list)
{
    return "list_filters/" + list.toUtf8();
}

QJsonArray storedArray(Settings &settings, const QByteArray &key)
{
    return QJsonDocument::fromJson(settings.text(settingOf(key)).toUtf8()).array();
}

void storeArray(Settings &settings, const QByteArray &key, const QJsonArray &array)
{
    const QByteArray text = array.isEmpty() ? QByteArray() : QJsonDocument(array).toJson(QJsonDocument::Compact);
    settings.set(settingOf(key), QString::fromUtf8(text));
}

QJsonObject fromMap(const QMap<QString, QString> &map)
{
    QJsonObject json;
    for (auto entry = map.begin(); entry != map.end(); ++entry)
        json.insert(entry.key(), entry.value());
    return json;
}

QMap<QString, QString> toMap(const QJsonObject &json)
{
    QMap<QString, QString> map;
    for (auto entry = json.begin(); entry != json.end(); ++entry)
        map.insert(entry.key(), entry.value().toString());
    return map;
}

}  // namespace

bool SavedFilter::showsSame(const SavedFilter &other) const
{
    return choices == other.choices && search == other.search && order == other.order && reversed == other.reversed;
}

QList<ListColumnChoice> ListViews::columns(const QString &list)
{
    QList<ListColumnChoice> columns;
    const QJsonArray stored = storedArray(m_settings, columnsKey(list));
    for (const QJsonValue &each : stored)
        columns.append({each[QStringLiteral("id")].toString(), each[QStringLiteral("width")].toInt()});
    return columns;
}

void ListViews::setColumns(const QString &list, const QList<ListColumnChoice> &columns)
{
    QJsonArray stored;
    for (const ListColumnChoice &column : columns)
        stored.append(QJsonObject {{QStringLiteral("id"), column.id}, {QStringLiteral("width"), column.width}});
    storeArray(m_settings, columnsKey(list), stored);
}

QList<SavedFilter> ListViews::filters(const QString &list)
{
    QList<SavedFilter> filters;
    const QJsonArray stored = storedArray(m_settings, filtersKey(list));
    for (const QJsonValue &each : stored)
        filters.append({.name = each[QStringLiteral("name")].toString(),
                        .choices = toMap(each[QStringLiteral("choices")].toObject()),
                        .labels = toMap(each[QStringLiteral("labels")].toObject()),
                        .search = each[QStringLiteral("search")].toString(),
                        .order = each[QStringLiteral("order")].toString(),
                        .reversed = each[QStringLiteral("reversed")].toBool()});
    return filters;
}

void ListViews::setFilters(const QString &list, const QList<SavedFilter> &filters)
{
    QJsonArray stored;
    for (const SavedFilter &filter : filters)
        stored.append(QJsonObject {{QStringLiteral("name"), filter.name},
                                   {QStringLiteral("choices"), fromMap(filter.choices)},
                                   {QStringLiteral("labels"), fromMap(filter.labels)},
                                   {QStringLiteral("search"), filter.search},
                                   {QStringLiteral("order"), filter.order},
                                   {QStringLiteral("reversed"), filter.reversed}});
    storeArray(m_settings, filtersKey(list), stored);
}

void ListViews::saveFilter(const QString &list, const SavedFilter &filter)
{
    QList<SavedFilter> all = filters(list);
    const auto same = std::find_if(all.begin(), all.end(), [&](const SavedFilter &each) { return each.name == filter.name; });
    if (same == all.end())
        all.append(filter);
    else
        *same = filter;
    setFilters(list, all);
}

void ListViews::removeFilter(const QString &list, const QString &name)
{
    QList<SavedFilter> all = filters(list);
    all.removeIf([&name](const SavedFilter &filter) { return filter.name == name; });
    setFilters(list, all);
}

}  // namespace jiaxin
