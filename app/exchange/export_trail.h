// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"

/// What every list has that leaves the program: who made it at its foot, and its row in the audit.
namespace jiaxin {

/// Unit, date and maker (制表人; empty: the user's name), as they stand below a table.
QStringList listFooter(const Workspace &workspace, const QString &maker = {});

/// Writes the row of a file that is complete. Where that fails the file is removed: nothing leaves without its row. Throws
/// nothing; errors of guarded().
Result<void> auditExport(Workspace &workspace, const AuditEntry &entry, const ChangeContext &context, const QString &file);

}  // namespace jiaxin
