// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QString>

namespace jiaxin {

/// A folder that is being filled with a new vault: emptied, and removed if it was made, unless keep() is called.
class FreshFolder {
public:
    explicit FreshFolder(QString folder);
    ~FreshFolder();
    FreshFolder(const FreshFolder &) = delete;
    FreshFolder &operator=(const FreshFolder &) = delete;

    /// Makes the folder, for its owner alone. Conflict (`not_empty`), Io. Call it before anything is written.
    Result<void> claim();
    void keep() { m_claimed = false; }

private:
    QString m_folder;
    bool m_claimed = false;
    bool m_made = false;
};

}  // namespace jiaxin
