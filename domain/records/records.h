// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/attachment.h"
#include "domain/records/authorisation.h"
#include "domain/records/background_check.h"
#include "domain/records/card.h"
#include "domain/records/certificate.h"
#include "domain/records/consultation.h"
#include "domain/records/duplicate_task.h"
#include "domain/records/duplicate_verdict.h"
#include "domain/records/employment.h"
#include "domain/records/enterprise.h"
#include "domain/records/epidemic_report.h"
#include "domain/records/evaluation.h"
#include "domain/records/fund_allocation.h"
#include "domain/records/fund_use.h"
#include "domain/records/health_check.h"
#include "domain/records/identity_check.h"
#include "domain/records/insurance.h"
#include "domain/records/licence_reading.h"
#include "domain/records/list_entry.h"
#include "domain/records/objection.h"
#include "domain/records/outreach_activity.h"
#include "domain/records/penalty.h"
#include "domain/records/problem_report.h"
#include "domain/records/progress_report.h"
#include "domain/records/publicity_notice.h"
#include "domain/records/reward.h"
#include "domain/records/training.h"
#include "domain/records/transfer.h"
#include "domain/records/unit.h"
#include "domain/records/worker.h"

namespace jiaxin {

/// Every record type of the program. Adding one: its header, one line here, a migration, its translations.
inline constexpr std::array allRecordTypes {
    &unitType,           &enterpriseType,       &workerType,          &employmentType,
    &authorisationType,  &identityCheckType,    &backgroundCheckType, &healthCheckType,
    &trainingType,       &insuranceType,        &certificateType,     &cardType,
    &attachmentType,     &rewardType,           &penaltyType,         &listEntryType,
    &evaluationType,     &epidemicReportType,   &objectionType,       &publicityNoticeType,
    &fundAllocationType, &fundUseType,          &progressReportType,  &outreachActivityType,
    &problemReportType,  &duplicateVerdictType, &transferType,        &consultationType,
    &licenceReadingType, &duplicateTaskType,
};

/// The type of that name, or null.
const RecordType *recordTypeByName(QAnyStringView name);

}  // namespace jiaxin
