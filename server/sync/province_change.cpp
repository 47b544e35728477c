// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/sync/province_change.h"

#include "domain/record_json.h"
#include "server/pg/territory.h"

#include <QJsonArray>

namespace jiaxin::server {

AuditRow auditRow(const StoredRecord &stored, const ChangeAuthor &author, const QString &action, const QJsonObject &changes)
{
    const Record &record = *stored.record;
    return {.author = author,
            .action = action,
            .type = stored.type,
            .record = record.id.toString(),
            .version = record.version,
            .unit = record.unit,
            .changes = changes};
}

void writeAudit(PgConnection &connection, const QList<AuditRow> &rows)
{
    if (rows.isEmpty())
        return;
    PgColumns columns(12);
    for (const AuditRow &row : rows) {
        const Place place = placeOf(row.unit);
        columns.add({pgText(row.author.actor), row.author.device.isEmpty() ? PgValue() : pgText(row.author.device),
                     pgText(row.action), pgText(row.type->id()), pgText(row.record), pgInt(row.version), pgJson(row.changes),
                     row.said.isEmpty() ? PgValue() : pgJson(row.said), place.province, place.city, place.county,
                     place.town.isEmpty() ? PgValue() : place.town});
    }
    connection.exec(
        "INSERT INTO audit (actor, device, action, type, record, version, changes, said, province, city, county, town) "
        "SELECT * FROM unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::bigint[], $7::jsonb[], "
        "$8::jsonb[], $9::text[], $10::text[], $11::text[], $12::text[])",
        columns.parameters());
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
        changes.insert(value.key(), QJsonArray {before, value.value()});
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
    record.version = stored.nextVersion();
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
    writeAudit(connection, {auditRow(stored, author, action, changes)});
    updateRecords(connection, {&stored});
}

}  // namespace jiaxin::server
