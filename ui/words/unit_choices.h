// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace jiaxin {

class ComboBox;

/// Fills a box with the units below `top` (itself included), indented by tier and found by name, code, pinyin and initials.
/// The data of an entry is the unit's code.
void fillUnits(ComboBox *box, const QString &top);

/// 陕西省西安市碑林区: the unit as people call it.
QString unitName(const QString &code);

}  // namespace jiaxin
