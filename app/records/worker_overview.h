// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_overview.h"
#include "app/session/workspace.h"
#include "domain/rules/living_status.h"

#include <QImage>
#include <QJsonObject>

namespace jiaxin {

/// A child record as a list shows it: masked for the actor, an enterprise by its name.
struct ChildRow {
    RecordId id;
    QString state;
    QJsonObject values;
    std::shared_ptr<const Record> record;
};

/// Everything that one look at a worker needs, read in one go. Numbers are masked for the actor.
struct WorkerOverview {
    RecordId id;
    qint64 version = 0;
    QString state;
    QString unit;
    Territory territory = Territory::Inside;
    QJsonObject values;
    QString enterpriseName;
    int age = -1;
    QImage photo;
    AttachmentList attachments {};  ///< of the worker alone; not of other units' workers
    LivingStatus status;
    Eligibility eligibility;
    bool frozen = false;  ///< the consent has lapsed: the record is not updated
    QDate lastCardRead {};
    QString certificateNumber {};
    QString certificateState {};
    RecordId certificate {};
    QStringList actions {};                      ///< of the workflow, possible now
    QMap<QString, QList<ChildRow>> children {};  ///< by type, the newest first
};

/// Reads it and logs the look (domain.md §7.1). NotFound; Forbidden. Throws DbFailure.
Result<WorkerOverview> workerOverview(Workspace &workspace, const RecordId &id);

/// The child types of a worker, in the order in which they are shown.
inline constexpr std::array workerChildTypes {&authorisationType, &healthCheckType,     &trainingType,     &employmentType,
                                              &insuranceType,     &backgroundCheckType, &identityCheckType};

}  // namespace jiaxin
