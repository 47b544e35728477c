// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/files.h"

#include "domain/base/whole_file.h"

#include <QFile>
#include <QFileInfo>
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

Result<void> writeAtomically(const QString &file, QByteArrayView bytes)
{
    WholeFile save(file);
    if (!save.open(QIODevice::WriteOnly))
        return fileFailure(save);
    save.write(bytes.data(), bytes.size());
    if (const Result<void> whole = save.finish(); !whole)
        return whole;
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
