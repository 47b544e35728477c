// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/attachment.h"
#include "domain/records/authorisation.h"
#include "domain/records/background_check.h"
#include "domain/records/card.h"
#include "domain/records/certificate.h"
#include "domain/records/employment.h"
#include "domain/records/enterprise.h"
#include "domain/records/health_check.h"
#include "domain/records/identity_check.h"
#include "domain/records/insurance.h"
#include "domain/records/training.h"
#include "domain/records/unit.h"
#include "domain/records/worker.h"

namespace jiaxin {

/// Every record type of the program. Adding one: its header, one line here, a migration, its translations.
inline constexpr std::array allRecordTypes {
    &unitType,          &enterpriseType,    &workerType,          &employmentType,
    &authorisationType, &identityCheckType, &backgroundCheckType, &healthCheckType,
    &trainingType,      &insuranceType,     &certificateType,     &cardType,
    &attachmentType,
};

/// The type of that name, or null.
const RecordType *recordTypeByName(QAnyStringView name);

}  // namespace jiaxin
