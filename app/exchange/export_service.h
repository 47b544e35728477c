// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"

namespace jiaxin {

/// Which records a list holds, and how.
struct ExportRequest {
    /// Filters and order as on the screen; type, limit and position are not looked at.
    ListQuery query {};
    /// Field names in their order; empty: every field but files.
    QStringList columns {};
    QString title {};  ///< empty: the type's name
    QString maker {};  ///< 制表人; empty: the user's name
};

/// Lists and templates as workbooks. Values are masked as on the screen; there is no unmasked list (domain.md §2.12).
class ExportService {
public:
    explicit ExportService(Workspace &workspace) : m_work(workspace) {}

    /// A list of the records in the actor's territory with title, unit, date and maker; returns how many there are. The export
    /// is audited. Forbidden; Invalid (field: a column that the type does not have; `too_large`); Io; DiskFull. After an error
    /// there is no file. Throws DbFailure.
    Result<int> exportList(const RecordType &type, const QString &file, const ExportRequest &request = {});

    /// An empty workbook for the type's import, with drop-downs and text columns. Invalid (field `type`); Io; DiskFull.
    static Result<void> writeTemplateFor(const RecordType &type, const QString &file);

private:
    Workspace &m_work;
};

}  // namespace jiaxin
