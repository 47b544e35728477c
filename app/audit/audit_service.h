// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"

namespace jiaxin {

/// What an auditor does with the log. Throws DbFailure; Forbidden (`role`) for everybody else.
class AuditService {
public:
    explicit AuditService(Workspace &workspace) : m_work(workspace) {}

    /// The newest rows before `beforeSeq` (0: from the end), newest first, masked for the actor.
    Result<QList<AuditRow>> latest(int limit, qint64 beforeSeq = 0);
    /// Whether every row follows from the one before it. Cancelled.
    Result<AuditVerdict> verify(const Progress &progress = {});
    /// Writes every row as one line of JSON (UTF-8) with its hash, values masked for the actor; returns how many. The export is
    /// audited itself. Io, DiskFull, Cancelled: then there is no file.
    Result<qint64> exportTo(const QString &file, const Progress &progress = {});

private:
    Workspace &m_work;
};

/// The changes of an audit row as the actor may see them: `[before, after]` masked where the field is.
QJsonObject maskedChanges(const Actor &actor, const RecordType &type, const QJsonObject &changes, Territory territory);

}  // namespace jiaxin
