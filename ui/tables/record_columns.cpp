// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tables/record_columns.h"

#include "app/records/record_overview.h"
#include "app/sync/sync_states.h"
#include "app/words/words.h"
#include "domain/rules/divisions.h"
#include "ui/tables/facts.h"
#include "ui/words/sync_words.h"

namespace jiaxin {
namespace {

constexpr QLatin1String unitColumn("unit");
constexpr QLatin1String stateColumn("state");
constexpr QLatin1String createdColumn("created_at");
constexpr QLatin1String changedColumn("updated_at");

int usualWidth(const Field &field)
{
    switch (field.kind) {
    case FieldKind::Date:
        return 104;
    case FieldKind::Boolean:
    case FieldKind::Integer:
    case FieldKind::Attachment:
    case FieldKind::Attachments:
        return 88;
    case FieldKind::Instant:
        return 144;
    default:
        return field.search == Search::Number || field.maximumLength() >= 100 ? 168 : 120;
    }
}

RecordCell fieldCell(Workspace &work, const Field &field, const Record &record)
{
    if (field.kind == FieldKind::Reference && field.of) {
        const RecordType *other = recordTypeByName(QLatin1String(field.of));
        const RecordId id(field.get(record).toString());
        return {.text = other && !id.isNull() ? titleOf(work, *other, id) : QString()};
    }
    return {.text = listText(work.actor, field, record),
            .number = field.kind == FieldKind::Integer || field.kind == FieldKind::Decimal};
}

RecordCell commonCell(Workspace &work, const RecordType &type, const QString &id, const Record &record)
{
    if (id == syncColumn) {
        const RecordSyncState state = SyncStates(work).of(type, record.id);
        return {.text = SyncWords::stateText(state, work.today()), .chip = SyncWords::stateChip(state.state)};
    }
    if (id == unitColumn)
        return {.text = UnitTree::shipped().unit(record.unit).name};
    if (id == stateColumn)
        return {.text = stateText(record.state), .chip = chipOfState(record.state)};
    const QDateTime &instant = id == createdColumn ? record.createdAt : record.updatedAt;
    return {.text = dayText(instant), .secondary = true};
}

}  // namespace

QList<RecordColumn> allColumns(const RecordType &type, const QList<RecordColumn> &own)
{
    using Order = ListQuery::Order;
    QList<RecordColumn> all = own;
    const auto add = [&all](const RecordColumn &column) {
        const bool known = std::any_of(all.begin(), all.end(), [&](const RecordColumn &each) { return each.id == column.id; });
        if (!known)
            all.append(column);
    };
    for (const Field &field : type.fields)
        add({.id = field.id(),
             .title = field.label.translated(),
             .width = usualWidth(field),
             .number = field.kind == FieldKind::Integer || field.kind == FieldKind::Decimal,
             .shown = false});
    const auto words = [](const char *text) { return QCoreApplication::translate("jiaxin::RecordColumns", text); };
    add({.id = unitColumn,
         .title = words(QT_TRANSLATE_NOOP("jiaxin::RecordColumns", "In charge")),
         .width = 104,
         .order = Order::Unit,
         .shown = false});
    add({.id = stateColumn,
         .title = words(QT_TRANSLATE_NOOP("jiaxin::RecordColumns", "Archive")),
         .width = 96,
         .order = Order::State,
         .shown = false});
    add({.id = createdColumn,
         .title = words(QT_TRANSLATE_NOOP("jiaxin::RecordColumns", "Added")),
         .width = 104,
         .shown = false});
    add({.id = changedColumn,
         .title = words(QT_TRANSLATE_NOOP("jiaxin::RecordColumns", "Changed")),
         .width = 104,
         .order = Order::Newest,
         .shown = false});
    add({.id = syncColumn,
         .title = words(QT_TRANSLATE_NOOP("jiaxin::RecordColumns", "Province")),
         .width = 112,
         .shown = false});
    return all;
}

RecordTableModel::LineMaker lineMaker(const RecordType &type, const QList<RecordColumn> &own, const QList<RecordColumn> &shown,
                                      const RecordTableModel::LineMaker &maker)
{
    struct Source {
        int own = -1;
        const Field *field = nullptr;
        QString id;
    };
    QList<Source> sources;
    for (const RecordColumn &column : shown) {
        const auto place = std::find_if(own.begin(), own.end(), [&](const RecordColumn &each) { return each.id == column.id; });
        sources.append(
            {.own = place == own.end() ? -1 : int(place - own.begin()), .field = type.field(column.id), .id = column.id});
    }
    return [sources, maker, type = &type](Workspace &work, const ListRow &row) {
        RecordLine line = maker(work, row);
        const QList<RecordCell> made = line.cells;
        line.cells.clear();
        for (const Source &source : sources) {
            if (source.own >= 0)
                line.cells.append(made.value(source.own));
            else if (source.field)
                line.cells.append(fieldCell(work, *source.field, *row.record));
            else
                line.cells.append(commonCell(work, *type, source.id, *row.record));
        }
        return line;
    };
}

}  // namespace jiaxin
