// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QString>

#include <memory>

class QLockFile;

namespace jiaxin {

/// One program a vault. Conflict (`in_use`), Io. The lock of a killed program is found stale by its process id.
Result<std::unique_ptr<QLockFile>> lockVaultFolder(const QString &folder);

/// A folder that is being filled with a new vault: emptied, and removed if it was made, unless keep() is called. A mark in it
/// says so meanwhile: what a killed program left is known by the mark, and the next one starts afresh over it.
class FreshFolder {
public:
    explicit FreshFolder(QString folder);
    ~FreshFolder();
    FreshFolder(const FreshFolder &) = delete;
    FreshFolder &operator=(const FreshFolder &) = delete;

    /// Makes the folder, for its owner alone, locks and marks it. Conflict: `not_empty`, or `in_use` while another program
    /// fills it; DiskFull, Io. Call it before anything is written.
    Result<void> claim();
    /// The lock, for the vault that goes on with it.
    std::unique_ptr<QLockFile> takeLock();
    /// Only after vault.json was written.
    void keep();

    static constexpr QLatin1String markName {"vault.unfinished"};

private:
    Result<void> clearLeftovers();

    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
    bool m_claimed = false;
    bool m_made = false;
};

}  // namespace jiaxin
