// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/workflow/transfer_rules.h"

namespace jiaxin {

namespace {

/// What a reviewer is looking at stays where it is until he is done.
bool isBeingReviewed(const QString &state)
{
    static const QStringList underReview {QStringLiteral("submitted"), QStringLiteral("county_approved"),
                                          QStringLiteral("city_approved"), QStringLiteral("in_publicity")};
    return underReview.contains(state);
}

}  // namespace

std::optional<Error> transferObstacle(const RecordType &type, const Record &record)
{
    // A lapsed consent does not hold a worker back: the new unit could not record the next one otherwise.
    if (&type == &workerType && record.state != QLatin1String("locked"))
        return std::nullopt;
    if (&type == &enterpriseType && !isBeingReviewed(record.state))
        return std::nullopt;
    return Error {.code = ErrorCode::WrongState, .field = {}, .detail = record.state};
}

const RecordType &subjectType(const Transfer &transfer)
{
    return transfer.enterprise.isNull() ? workerType : enterpriseType;
}

const RecordId &subjectId(const Transfer &transfer)
{
    return transfer.enterprise.isNull() ? transfer.worker : transfer.enterprise;
}

const QString &actingUnit(const Transfer &transfer, QAnyStringView action)
{
    return action == QLatin1String("withdraw") ? askingUnit(transfer) : answeringUnit(transfer);
}

}  // namespace jiaxin
