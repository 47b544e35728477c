// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/page_context.h"

class QMenu;

namespace jiaxin {

/// 导出档案 at the end of the menu of a record's page, for those who may export. Who may see whole values gives the reason
/// first; anybody else gets the archive masked. The name that is proposed for the file is nobody's.
void addArchiveExport(PageContext &context, QWidget *pane, QMenu *menu, const RecordType &type, const RecordId &id);

}  // namespace jiaxin
