// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/sync_view.h"

#include "app/words/words.h"
#include "domain/record_json.h"

namespace jiaxin::ctl {

namespace {

QJsonValue maskedJson(const RecordType &type, const QString &name, const QJsonValue &value)
{
    const Field *field = type.field(name);
    if (!field || value.isNull() || value.isUndefined())
        return value;
    const auto record = type.create();
    if (!setFromJson(*field, *record, value))
        return value;
    return valueToJson(*field, maskedValue(*field, field->get(*record)));
}

constexpr std::array dayFigures {
    std::pair {"entered", &DayLine::entered},   std::pair {"acknowledged", &DayLine::acknowledged},
    std::pair {"waiting", &DayLine::waiting},   std::pair {"conflicts", &DayLine::conflicts},
    std::pair {"rejected", &DayLine::rejected},
};

QJsonObject dayLineJson(const DayLine &line)
{
    QJsonObject object;
    for (const auto &[name, member] : dayFigures)
        object.insert(QLatin1String(name), line.*member);
    return object;
}

QStringList lineCells(const QString &person, const DayLine &line)
{
    QStringList cells {person, line.station};
    for (const auto &[name, member] : dayFigures)
        cells.append(QString::number(line.*member));
    return cells;
}

}  // namespace

QJsonObject conflictJson(const Conflict &conflict)
{
    QJsonArray fields;
    for (const ConflictField &field : conflict.fields)
        fields.append(QJsonObject {{QStringLiteral("name"), field.name},
                                   {QStringLiteral("base"), maskedJson(*conflict.type, field.name, field.base)},
                                   {QStringLiteral("mine"), maskedJson(*conflict.type, field.name, field.mine)},
                                   {QStringLiteral("theirs"), maskedJson(*conflict.type, field.name, field.theirs)}});
    return {{QStringLiteral("id"), conflict.id},
            {QStringLiteral("kind"), choiceName(conflict.kind)},
            {QStringLiteral("type"), QString(conflict.type->id())},
            {QStringLiteral("record"), conflict.record.toString()},
            {QStringLiteral("other"), conflict.other.toString()},
            {QStringLiteral("title"), conflict.title},
            {QStringLiteral("action"), conflict.action},
            {QStringLiteral("made_by"), conflict.madeBy},
            {QStringLiteral("made_at"), instantText(conflict.madeAt)},
            {QStringLiteral("found_at"), instantText(conflict.foundAt)},
            {QStringLiteral("fields"), fields}};
}

QJsonObject parkedJson(const ParkedOperation &parked)
{
    QJsonArray problems;
    for (const Problem &problem : parked.problems)
        problems.append(QJsonObject {{QStringLiteral("field"), problem.field}, {QStringLiteral("rule"), problem.rule}});
    return {{QStringLiteral("operation"), parked.operation},
            {QStringLiteral("kind"), QStringLiteral("rejected")},
            {QStringLiteral("type"), parked.type ? QString(parked.type->id()) : QString()},
            {QStringLiteral("record"), parked.record.toString()},
            {QStringLiteral("title"), parked.title},
            {QStringLiteral("action"), parked.action},
            {QStringLiteral("made_by"), parked.madeBy},
            {QStringLiteral("made_at"), instantText(parked.madeAt)},
            {QStringLiteral("code"), parked.code},
            {QStringLiteral("detail"), parked.detail},
            {QStringLiteral("problems"), problems}};
}

QJsonObject dayEndJson(const DayEnd &day)
{
    QJsonArray lines;
    for (const DayLine &line : day.lines) {
        QJsonObject object = dayLineJson(line);
        object.insert(QStringLiteral("person"), line.person);
        object.insert(QStringLiteral("station"), line.station);
        lines.append(object);
    }
    return {{QStringLiteral("day"), dateText(day.day)},
            {QStringLiteral("lines"), lines},
            {QStringLiteral("sum"), dayLineJson(day.sum)},
            {QStringLiteral("receipts"), day.receipts},
            {QStringLiteral("receipts_good"), day.receiptsGood}};
}

QString summaryText(const SyncSummary &summary)
{
    return label("ctl", "Sent %1, acknowledged %2, merged %3, in conflict %4, refused %5; received %6; still to be sent %7")
        .translated()
        .arg(summary.sent)
        .arg(summary.acknowledged)
        .arg(summary.merged)
        .arg(summary.conflicts)
        .arg(summary.parked)
        .arg(summary.pulled)
        .arg(summary.waiting);
}

QList<QStringList> dayEndRows(const DayEnd &day)
{
    QList<QStringList> rows;
    for (const DayLine &line : day.lines)
        rows.append(lineCells(line.person, line));
    rows.append(lineCells(label("ctl", "Sum").translated(), day.sum));
    return rows;
}

}  // namespace jiaxin::ctl
