// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/settings/settings.h"

#include <QMap>

namespace jiaxin {

/// A column as somebody arranged it.
struct ListColumnChoice {
    QString id;
    int width = 0;  ///< px at 100 %; 0: what is left
    bool operator==(const ListColumnChoice &) const = default;
};

/// What a list showed when somebody gave it a name.
struct SavedFilter {
    QString name {};
    QMap<QString, QString> choices {};  ///< by filter
    QMap<QString, QString> labels {};   ///< how the choices read
    QString search {};
    QString order {};  ///< orderName()
    bool reversed = false;

    /// Whether both show the same, whatever they are called.
    bool showsSame(const SavedFilter &other) const;
};

/// How each user has arranged each list, by the list's name; kept in the vault's settings under `list_columns/<list>` and
/// `list_filters/<list>`. Throws DbFailure.
class ListViews {
public:
    explicit ListViews(Settings &settings) : m_settings(settings) {}

    /// The columns that are shown, in their order; empty: nobody has chosen.
    QList<ListColumnChoice> columns(const QString &list);
    /// An empty choice goes back to what is shipped.
    void setColumns(const QString &list, const QList<ListColumnChoice> &columns);

    /// In the order in which they were saved.
    QList<SavedFilter> filters(const QString &list);
    /// In place of one of the same name, or behind the others.
    void saveFilter(const QString &list, const SavedFilter &filter);
    void removeFilter(const QString &list, const QString &name);

private:
    void setFilters(const QString &list, const QList<SavedFilter> &filters);

    Settings &m_settings;
};

}  // namespace jiaxin
