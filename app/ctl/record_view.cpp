// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/record_view.h"

#include "app/words/words.h"

#include <QJsonArray>

namespace jiaxin::ctl {

namespace {

QString shownText(Workspace &work, const Field &field, const Record &record, const QJsonObject &json)
{
    if (seesPlain(work.actor, field, work.territoryOf(record.unit)))
        return valueText(field, field.get(record));
    return json.value(field.id()).toString();
}

}  // namespace

QList<const Field *> tableFields(const RecordType &type)
{
    constexpr qsizetype most = 5;
    QList<const Field *> fields;
    if (type.title)
        fields.append(type.field(QLatin1String(type.title)));
    for (const Field &field : type.fields) {
        const bool telling = field.search != Search::No || field.kind == FieldKind::Choice || field.kind == FieldKind::Date;
        if (telling && !fields.contains(&field) && fields.size() < most)
            fields.append(&field);
    }
    return fields;
}

RecordView viewOf(Workspace &work, const RecordType &type, const Record &record, std::optional<StatusColour> colour)
{
    RecordService records(work);
    RecordView view {.json = records.maskedJson(type, record), .cells = {}};
    const QString state = records.currentState(type, record);
    view.json.insert(QStringLiteral("state"), state);
    if (colour)
        view.json.insert(QStringLiteral("colour"), choiceName(*colour));
    view.cells = {record.id.toString(), stateText(type, state)};
    for (const Field *field : tableFields(type))
        view.cells.append(shownText(work, *field, record, view.json));
    if (colour)
        view.cells.append(colourText(*colour));
    for (const Field &field : type.fields) {
        const QString text = shownText(work, field, record, view.json);
        if (!text.isEmpty())
            view.lines.append({field.label.translated(), text});
    }
    return view;
}

QJsonArray statusItemsJson(const QList<StatusItem> &items)
{
    QJsonArray array;
    for (const StatusItem &item : items) {
        array.append(QJsonObject {
            {QStringLiteral("item"), choiceName(item.kind)},
            {QStringLiteral("state"), choiceName(item.colour)},
            {QStringLiteral("reason"), choiceName(item.reason)},
            {QStringLiteral("until"), item.until.isValid() ? QJsonValue(item.until.toString(Qt::ISODate)) : QJsonValue()},
            {QStringLiteral("days_left"), item.daysLeft ? QJsonValue(*item.daysLeft) : QJsonValue()}});
    }
    return array;
}

}  // namespace jiaxin::ctl
