// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QByteArrayView>
#include <QString>

namespace jiaxin::files {

/// Replaces a file as a whole: after a crash it holds the old bytes or the new ones. Synced to disk, the folder's entry too.
Result<void> writeAtomically(const QString &file, QByteArrayView bytes);

/// Moves a finished file to its name in the same file system, over an older one if there is any, and syncs both.
Result<void> replace(const QString &source, const QString &target);

}  // namespace jiaxin::files
