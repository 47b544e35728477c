// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/files.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#include <filesystem>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace jiaxin::files {

namespace {
/// Makes a file's bytes, or a folder's entries, survive a power cut. Windows orders renames by itself.
bool syncPath(const QString &path)
{
#ifdef Q_OS_UNIX
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
#else
    Q_UNUSED(path);
    return true;
#endif
}
}  // namespace

Error failure(const QFileDevice &file)
{
    // Qt tells a full disk as ResourceError or WriteError alike; the file system knows.
    const QStorageInfo storage(QFileInfo(file.fileName()).absolutePath());
    const bool full = file.error() == QFileDevice::ResourceError ||
                      (file.error() == QFileDevice::WriteError && storage.isValid() && storage.bytesAvailable() < 64 * 1024);
    return Error {.code = full ? ErrorCode::DiskFull : ErrorCode::Io, .field = {}, .detail = file.errorString()};
}

Result<void> writeAtomically(const QString &file, QByteArrayView bytes)
{
    QSaveFile save(file);
    if (!save.open(QIODevice::WriteOnly))
        return failure(save);
    if (save.write(bytes.data(), bytes.size()) != bytes.size() || !save.flush() || !save.commit())
        return failure(save);
    // The name itself is safe only when its folder is synced.
    if (!syncPath(QFileInfo(file).absolutePath()))
        return failure(ErrorCode::Io, "fsync");
    return {};
}

Result<void> replace(const QString &source, const QString &target)
{
    if (!syncPath(source))
        return failure(ErrorCode::Io, "fsync");
    std::error_code code;
    std::filesystem::rename(QFileInfo(source).filesystemFilePath(), QFileInfo(target).filesystemFilePath(), code);
    if (code || !syncPath(QFileInfo(target).absolutePath()))
        return Error {.code = ErrorCode::Io, .field = {}, .detail = QString::fromStdString(code.message())};
    return {};
}

}  // namespace jiaxin::files
