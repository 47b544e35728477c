// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>

namespace jiaxin {

/// A schematic portrait of nobody, 413 x 579 pixels (5:7), for demonstrations and tests: the same for the same `seed`, hair,
/// shoulders, clothes and tones differ between seeds.
QImage demoPortrait(quint32 seed);

}  // namespace jiaxin
