// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/archive_files.h"

#include "domain/base/whole_file.h"

#include <QDir>
#include <QFileInfo>

namespace jiaxin {

namespace {

QString suffixOf(const QString &mediaType)
{
    if (mediaType == QLatin1String("application/pdf"))
        return QStringLiteral(".pdf");
    return mediaType == QLatin1String("image/png") ? QStringLiteral(".png") : QStringLiteral(".jpg");
}

}  // namespace

ArchiveFiles::ArchiveFiles(Workspace &workspace, const QString &workbook) : m_attachments(workspace)
{
    const QFileInfo info(workbook);
    m_folder = info.absoluteDir().filePath(info.completeBaseName() + QStringLiteral("_files"));
}

Result<QString> ArchiveFiles::put(const QString &hash)
{
    if (const auto known = m_put.constFind(hash); known != m_put.constEnd())
        return *known;
    const Result<StoredAttachment> stored = m_attachments.read(AttachmentHash {hash});
    if (!stored)
        return stored.error();
    const QString name = hash + suffixOf(stored->mediaType);
    WholeFile file(QDir(m_folder).filePath(name));
    if (!QDir().mkpath(m_folder) || !file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::Io, "cannot_write");
    file.write(stored->bytes);
    if (const Result<void> whole = file.finish(); !whole)
        return whole.error();
    m_put.insert(hash, name);
    return name;
}

void ArchiveFiles::discard()
{
    for (const QString &name : std::as_const(m_put))
        QFile::remove(QDir(m_folder).filePath(name));
    // Only when nothing else is in it.
    QDir().rmdir(m_folder);
    m_put.clear();
}

Result<void> ArchiveFiles::take(const QString &hash)
{
    if (m_attachments.has(AttachmentHash {hash}))
        return {};
    for (const char *suffix : {".jpg", ".pdf", ".png"}) {
        const QString path = QDir(m_folder).filePath(hash + QLatin1String(suffix));
        if (!QFileInfo::exists(path))
            continue;
        const Result<QByteArray> bytes = AttachmentService::readChosenFile(path);
        return bytes ? m_attachments.restore(*bytes, AttachmentHash {hash}) : bytes.error();
    }
    return ErrorCode::NotFound;
}

}  // namespace jiaxin
