// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"

#include <QByteArray>

namespace jiaxin {

/// What a write changes, as JSON objects in UTF-8 with their members in order of name: fields, and beside them state, unit and
/// deletion.
struct ChangeText {
    QByteArray audit;   ///< field → [before, after]
    QByteArray outbox;  ///< field → after
    QByteArray before;  ///< field → before
    bool isEmpty() const { return audit.isEmpty(); }
};

/// Empty texts when nothing differs. `before` null: everything that has a value.
ChangeText changeText(const RecordType &type, const Record *before, const Record &after);

}  // namespace jiaxin
