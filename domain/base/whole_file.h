// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QSaveFile>

namespace jiaxin {

/// What a file operation failed with: DiskFull or Io; the detail is the system's text without the file's path.
Error fileFailure(const QFileDevice &file);

/// A QSaveFile that gets its name only with every byte that was written. On a full disk QSaveFile itself (Qt 6.4) takes a write
/// that was cut short, or a last buffer that could not be written, for a success, and commit() puts the stump in the place of
/// the older file.
class WholeFile : public QSaveFile {
public:
    using QSaveFile::QSaveFile;

    /// In place of commit(). DiskFull, Io; then an older file of that name is as it was.
    Result<void> finish();

protected:
    qint64 writeData(const char *data, qint64 size) override;

private:
    using QSaveFile::commit;
    bool m_cutShort = false;
};

}  // namespace jiaxin
