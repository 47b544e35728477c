// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/records/enterprise_overview.h"

#include "app/records/status_service.h"

namespace jiaxin {

namespace {

constexpr int staffShown = 200;

void readStaff(Workspace &work, const RecordId &enterprise, EnterpriseOverview &overview)
{
    const ListQuery query {
        .type = &workerType, .equals = {{QStringLiteral("enterprise"), enterprise.toString()}}, .limit = staffShown + 1};
    for (const ListRow &row : RecordService(work).list(query)) {
        if (overview.staff.size() == staffShown) {
            overview.moreStaff = true;
            break;
        }
        const QJsonObject masked = RecordService(work).maskedJson(workerType, *row.record);
        overview.staff.append({.id = row.record->id,
                               .name = masked.value(QStringLiteral("name")).toString(),
                               .state = row.record->state,
                               .colour = row.colour,
                               .nearestEnd = row.nearestEnd});
        if (row.colour && row.record->state == QLatin1String("filed"))
            ++overview.colours[*row.colour];
    }
}

void readLastReturn(Workspace &work, const RecordId &id, EnterpriseOverview &overview)
{
    const Result<QList<AuditRow>> rows = RecordService(work).history(enterpriseType, id);
    if (!rows)
        return;
    const auto last = std::find_if(rows->crbegin(), rows->crend(), [](const AuditRow &row) {
        return row.entry.action == QLatin1String("return") || row.entry.action == QLatin1String("reject");
    });
    if (last == rows->crend())
        return;
    overview.returnReason = last->context.reason;
    overview.returnNote = last->context.note;
}

}  // namespace

Result<EnterpriseOverview> enterpriseOverview(Workspace &work, const RecordId &id)
{
    const Result<std::shared_ptr<Record>> shown = RecordService(work).show(enterpriseType, id);
    if (!shown)
        return shown.error();
    const Record &record = **shown;
    ReviewService review(work);
    EnterpriseOverview overview {.id = id,
                                 .version = record.version,
                                 .state = record.state,
                                 .unit = record.unit,
                                 .territory = work.territoryOf(record.unit),
                                 .values = RecordService(work).maskedJson(enterpriseType, record),
                                 .status = StatusService(work).status(static_cast<const Enterprise &>(record))};
    if (overview.territory == Territory::Inside)
        overview.attachments = attachmentsOf(enterpriseType, record);
    overview.actions = review.possibleActions(enterpriseType, record);
    if (record.state == QLatin1String("submitted") || record.state == QLatin1String("county_approved")) {
        overview.clock = reviewClock(work, id);
        overview.due = overview.clock.due;
    }
    if (record.state == QLatin1String("in_publicity"))
        overview.due = review.publicityEnd(id);
    if (record.state == QLatin1String("returned"))
        overview.pins = review.openPins(id);
    readStaff(work, id, overview);
    static const QStringList decided {QStringLiteral("returned"), QStringLiteral("rejected"), QStringLiteral("frozen")};
    if (decided.contains(record.state))
        readLastReturn(work, id, overview);
    return overview;
}

}  // namespace jiaxin
