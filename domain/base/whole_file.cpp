// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/base/whole_file.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace jiaxin {

Error fileFailure(const QFileDevice &file)
{
    // Qt tells a full disk as ResourceError or WriteError alike; the file system knows.
    const QStorageInfo storage(QFileInfo(file.fileName()).absolutePath());
    const bool full = file.error() == QFileDevice::ResourceError ||
                      (file.error() == QFileDevice::WriteError && storage.isValid() && storage.bytesAvailable() < 64 * 1024);
    return Error {.code = full ? ErrorCode::DiskFull : ErrorCode::Io, .field = {}, .detail = file.errorString()};
}

Result<void> WholeFile::finish()
{
    const bool flushed = flush() && !m_cutShort;
    if (flushed && commit())
        return {};
    const Error error = m_cutShort ? Error {.code = ErrorCode::DiskFull} : fileFailure(*this);
    cancelWriting();
    return error;
}

qint64 WholeFile::writeData(const char *data, qint64 size)
{
    const qint64 written = QSaveFile::writeData(data, size);
    m_cutShort = m_cutShort || written != size;
    return written;
}

}  // namespace jiaxin
