// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace jiaxin {

/// How many of `count` a sample of `percent` % has: rounded up, at least one of any, at most all.
qsizetype sampleSize(qsizetype count, int percent);

/// Those of `ids` that `seed` draws: the ones with the least SHA-256 of `seed ‖ id` (ASCII, the seed in hex). Anybody who has
/// the seed and the ids, in whatever order, draws the same (peers.md §9: 双随机); nobody who lacks the seed can choose who is
/// drawn.
QStringList drawSample(const QString &seed, const QStringList &ids, int percent);

}  // namespace jiaxin
