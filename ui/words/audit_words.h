// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/store/audit_log.h"

namespace jiaxin {

/// What an action of the audit is called: those of the workflows, and those about the vault and its users.
QString auditActionText(const QString &action);
/// Reason and note of a row; for a row about a user, which one.
QString auditReasonText(const AuditRow &row);

}  // namespace jiaxin
