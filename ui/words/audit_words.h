// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/store/audit_log.h"

namespace jiaxin {

/// Reason and note of a row; for a row about a user, which one.
QString auditReasonText(const AuditRow &row);

}  // namespace jiaxin
