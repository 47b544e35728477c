// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"

namespace jiaxin {

/// A new record with what is known already: its parent, and what the parent or the last record of the kind suggests. Runs on
/// the database thread; nothing is stored.
std::shared_ptr<Record> prefilled(Workspace &work, const RecordType &type, const RecordId &parent);

}  // namespace jiaxin
