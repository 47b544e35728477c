// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/store/record_store.h"
#include "domain/rules/living_status.h"

namespace jiaxin {

/// What a list shows: filters, order and a window. Paging is by key, never by offset, and nothing is counted on the way.
struct ListQuery {
    /// Each is served by an index: names by pinyin, units and states by pinyin within them, instants the newest first.
    enum class Order { Title, NearestEnd, Newest, Number, Unit, State };

    const RecordType *type = nullptr;
    QString search {};                  ///< as typed; empty: all
    QStringList states {};              ///< any of these; empty: every state
    QDateTime statesAt {};              ///< states as they are at that instant (stateAt()); invalid: as they are stored
    QStringList units {};               ///< any of these unit codes; empty: the whole vault
    QMap<QString, QString> equals {};   ///< field name → value; an empty one means that the field has none
    QList<StatusColour> colours {};     ///< enterprises and workers
    std::optional<QDate> endsUntil {};  ///< enterprises and workers: something ends on or before this day
    std::optional<int> lacking {};      ///< workers only: exactly so many items lack for a certificate
    Order order = Order::Title;
    bool reversed = false;  ///< the other way round; a search has its own order and does not look at it
    int limit = 100;
    QString afterKey {};  ///< the last row's ListRow::key, to go on behind it
    qint64 afterSeq = 0;
};

/// One row: the record, its position in the order, and for enterprises and workers the stored status.
struct ListRow {
    std::shared_ptr<Record> record;
    qint64 seq = 0;
    QString key;
    std::optional<StatusColour> colour {};
    QDate nearestEnd {};
};

/// The name under which an order is kept in a setting, and back.
QString orderName(ListQuery::Order order);
std::optional<ListQuery::Order> orderFromName(const QString &name);

/// The next rows of a list; with a search, in the order of the matching keys, the best match first. Throws DbFailure.
QList<ListRow> listRecords(Database &database, const ListQuery &query);

/// The number of live records of a type by state, in these units (empty: all).
QMap<QString, qint64> countByState(Database &database, const RecordType &type, const QStringList &units = {});

}  // namespace jiaxin
