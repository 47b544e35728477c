// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/sync/province_change.h"

#include "domain/record_json.h"

namespace jiaxin::server {

QJsonObject auditRow(const StoredRecord &stored, const ChangeAuthor &author, const QString &action, const QJsonObject &changes)
{
    const Record &record = *stored.record;
    QJsonObject row {{QStringLiteral("actor"), author.actor},
                     {QStringLiteral("device"), author.device.isEmpty() ? QJsonValue() : QJsonValue(author.device)},
                     {QStringLiteral("action"), action},
                     {QStringLiteral("type"), QString(stored.type->id())},
                     {QStringLiteral("record"), record.id.toString()},
                     {QStringLiteral("version"), record.version},
                     {QStringLiteral("changes"), changes}};
    putPlace(row, record.unit);
    return row;
}

void writeAudit(PgConnection &connection, const QJsonArray &rows)
{
    if (rows.isEmpty())
        return;
    connection.exec(
        "INSERT INTO audit (actor, device, action, type, record, version, changes, said, province, city, county, town) "
        "SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (actor text, device uuid, action text, type text, "
        "record uuid, version bigint, changes jsonb, said jsonb, province text, city text, county text, town text)",
        {pgRows(rows)});
}

QJsonObject changeRecord(StoredRecord &stored, const QJsonObject &values, const QDateTime &now)
{
    Record &record = *stored.record;
    QJsonObject changes;
    for (auto value = values.begin(); value != values.end(); ++value) {
        const bool state = value.key() == QLatin1String("state");
        const bool unit = value.key() == QLatin1String("unit");
        const QJsonValue before = state  ? QJsonValue(record.state)
                                  : unit ? QJsonValue(record.unit)
                                         : stored.fields.value(value.key());
        if (before == value.value())
            continue;
        changes.insert(value.key(), QJsonArray {before.isUndefined() ? QJsonValue() : before, value.value()});
        if (state || unit) {
            (state ? record.state : record.unit) = value.value().toString();
            continue;
        }
        stored.fields.insert(value.key(), value.value());
        if (const Field *field = stored.type->field(value.key()))
            (void)setFromJson(*field, record, value.value());
    }
    if (changes.isEmpty())
        return changes;
    ++record.version;
    record.updatedAt = now;
    for (auto change = changes.begin(); change != changes.end(); ++change)
        stored.fieldVersions.insert(change.key(), record.version);
    return changes;
}

void changeByProvince(PgConnection &connection, StoredRecord &stored, const ChangeAuthor &author, const QString &action,
                      const QJsonObject &values, const QDateTime &now)
{
    const QJsonObject changes = changeRecord(stored, values, now);
    if (changes.isEmpty())
        return;
    updateRecords(connection, {&stored});
    writeAudit(connection, {auditRow(stored, author, action, changes)});
}

}  // namespace jiaxin::server
