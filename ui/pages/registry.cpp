// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/registry.h"

namespace jiaxin {

QList<PageEntry> pagesFor(PageContext &context)
{
    Q_UNUSED(context)
    return {};
}

}  // namespace jiaxin
