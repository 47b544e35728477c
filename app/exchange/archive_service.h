// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"

namespace jiaxin {

struct ArchiveRequest {
    /// Why the whole values leave, a reveal reason of dictionary.md; empty: they are masked as on the screen.
    QString reason {};
    QString note {};
};

/// The archive of one enterprise or worker as a workbook: a sheet for the record and one for each type that hangs on it, and
/// with whole values a folder beside it with the photos and scans (ArchiveFiles). An import takes that back without change, and
/// another vault without loss of any field; only where the records stand in their workflows begins anew, since approvals are no
/// file's to bring. A worker's enterprises must be in that vault.
class ArchiveService {
public:
    explicit ArchiveService(Workspace &workspace) : m_work(workspace) {}

    /// How many records there are. The export is audited in one row with its reason (domain.md §2.12). Invalid (field `type`:
    /// it has no archive; `reason`: no such reason); NotFound; Forbidden (detail `territory`: a record of another unit;
    /// `role`); Io; DiskFull. After an error there is no file. Throws DbFailure.
    Result<int> write(const RecordType &type, const RecordId &id, const QString &file, const ArchiveRequest &request = {});

private:
    Result<void> checkAllowed(const Record &record, const ArchiveRequest &request) const;

    Workspace &m_work;
};

}  // namespace jiaxin
