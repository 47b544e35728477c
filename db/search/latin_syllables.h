// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace jiaxin {

/// A reading in Latin letters, e.g. `lǚ`, as people type it: without tones, once with `v` and once with `u` for ü; empty for
/// what is no reading.
QStringList syllablesOfLatin(const QString &latin);

}  // namespace jiaxin
