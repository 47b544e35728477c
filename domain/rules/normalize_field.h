// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/field.h"

namespace jiaxin {

/// A typed text as it is kept in this field, so that form, import and command line store the same: names of persons without
/// padding and with `·`, phones and landlines without blanks, numbers and codes in half-width capitals, everything else as
/// normalizeText(). Names and phones that break their rule are only trimmed: the check has to see what was typed.
QString normalizeFor(const Field &field, const QString &text);

}  // namespace jiaxin
