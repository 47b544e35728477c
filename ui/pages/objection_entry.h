// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/page_context.h"

class QMenu;

namespace jiaxin {

/// Whether somebody may object to records of this type, and the actor may receive it.
bool mayReceiveObjection(const PageContext &context, const RecordType &type);

/// “Receive an objection…” at the end of a menu, where the actor may.
void addObjection(PageContext &context, QWidget *pane, QMenu *menu, const RecordType &type, const RecordId &id);

}  // namespace jiaxin
