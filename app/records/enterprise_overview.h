// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_overview.h"
#include "app/review/review_clock.h"
#include "app/review/review_service.h"
#include "domain/rules/enterprise_status.h"

#include <QJsonObject>

namespace jiaxin {

/// A worker of an enterprise, as a line.
struct StaffLine {
    RecordId id;
    QString name;  ///< masked for the actor
    QString state;
    std::optional<StatusColour> colour {};
    QDate nearestEnd {};
};

/// Everything that one look at an enterprise needs.
struct EnterpriseOverview {
    RecordId id;
    qint64 version = 0;
    QString state;
    QString unit;
    Territory territory = Territory::Inside;
    QJsonObject values;  ///< masked for the actor
    EnterpriseStatus status {};
    AttachmentList attachments {};  ///< not of other units' enterprises
    QStringList actions {};         ///< of the workflow, possible now
    QDate due {};                   ///< of the review, or the first day on which it can be published
    ClockReading clock {};          ///< of the review
    QList<Pin> pins {};             ///< of the last return
    QString returnReason {};        ///< code of the last return or rejection, where the state follows from a decision
    QString returnNote {};
    QList<StaffLine> staff {};  ///< the first of them by name
    bool moreStaff = false;
    QMap<StatusColour, int> colours {};  ///< of `staff`
};

/// NotFound; Forbidden. Throws DbFailure.
Result<EnterpriseOverview> enterpriseOverview(Workspace &workspace, const RecordId &id);

}  // namespace jiaxin
