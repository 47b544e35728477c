// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"

namespace jiaxin {

struct FoundRecord {
    const RecordType *type = nullptr;
    std::shared_ptr<Record> record {};
};

/// What a search over several types finds in the actor's territory, of each the best matches in the order of `types`. A search
/// for a person by a whole number is logged (domain.md §7.1). Throws DbFailure.
QList<FoundRecord> searchRecords(Workspace &workspace, const QList<const RecordType *> &types, const QString &text, int ofEach);

}  // namespace jiaxin
