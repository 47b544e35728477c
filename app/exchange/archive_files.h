// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/attachments/attachment_service.h"

#include <QHash>

namespace jiaxin {

/// The photos and scans of an archive: they lie in a folder beside the workbook that is named after it (`x.xlsx`, `x_files`),
/// each called by its SHA-256, as the cells call it.
class ArchiveFiles {
public:
    ArchiveFiles(Workspace &workspace, const QString &workbook);

    /// Writes a file out, once; its name. Errors of AttachmentService::read(); Io; DiskFull.
    Result<QString> put(const QString &hash);
    int count() const { return int(m_put.size()); }
    /// Takes back what was put, after an error.
    void discard();

    /// Afterwards the vault has the bytes. NotFound: neither vault nor folder has them; errors of AttachmentService::restore().
    Result<void> take(const QString &hash);

private:
    AttachmentService m_attachments;
    QString m_folder;
    QHash<QString, QString> m_put;  // by hash, the name
};

}  // namespace jiaxin
