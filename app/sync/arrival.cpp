// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/arrival.h"

#include "domain/protocol/province_record.h"
#include "domain/records/records.h"

namespace jiaxin {

namespace {

bool isOwn(const QJsonObject &record, const OwnVersions &own)
{
    const auto known = own.constFind(record.value(QLatin1String("id")).toString());
    return known != own.constEnd() && record.value(QLatin1String("version")).toInteger() <= *known;
}

}  // namespace

Arrival arrivalOf(const QJsonObject &object)
{
    std::optional<ProvinceRecord> came = provinceRecord(object);
    if (!came)
        return {.object = object};
    Arrival arrival {.type = came->type, .record = std::move(came->record), .unknown = came->unknown};
    if (!arrival.unknown.isEmpty())
        arrival.object = object;
    return arrival;
}

std::vector<FeedEntry> feedEntries(const QJsonArray &entries, const OwnVersions &own)
{
    std::vector<FeedEntry> list;
    list.reserve(size_t(entries.size()));
    for (const QJsonValue &value : entries) {
        const QJsonObject object = value.toObject();
        FeedEntry &entry = list.emplace_back();
        entry.leaves = object.value(QLatin1String("op")).toString() == u"L";
        entry.id = RecordId(object.value(QLatin1String("id")).toString());
        entry.version = object.value(QLatin1String("version")).toInteger();
        if (entry.leaves) {
            entry.type = recordTypeByName(object.value(QLatin1String("type")).toString());
            continue;
        }
        const QJsonObject record = object.value(QLatin1String("record")).toObject();
        const QJsonArray steps = object.value(QLatin1String("steps")).toArray();
        if (steps.isEmpty() && isOwn(record, own)) {
            entry.id = RecordId(record.value(QLatin1String("id")).toString());
            entry.version = record.value(QLatin1String("version")).toInteger();
            entry.type = recordTypeByName(record.value(QLatin1String("type")).toString());
            if (entry.type) {
                entry.packed = record;
                continue;
            }
        }
        entry.arrival = arrivalOf(record);
        entry.arrival.steps = steps;
        entry.arrival.isFromFeed = true;
    }
    return list;
}

}  // namespace jiaxin
