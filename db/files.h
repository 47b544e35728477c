// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QByteArrayView>
#include <QFileDevice>
#include <QString>

namespace jiaxin::files {

/// What a file operation failed with: DiskFull or Io; the detail is the system's text without the file's path.
Error failure(const QFileDevice &file);

/// Replaces a file as a whole: after a crash it holds the old bytes or the new ones. Synced to disk, the folder's entry too.
Result<void> writeAtomically(const QString &file, QByteArrayView bytes);

/// Moves a finished file to its name in the same file system, over an older one if there is any, and syncs both.
Result<void> replace(const QString &source, const QString &target);

}  // namespace jiaxin::files
