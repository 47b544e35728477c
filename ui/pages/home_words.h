// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/home/home_service.h"
#include "ui/kit/paint.h"

namespace jiaxin {

/// The words of a tile, and the one chip that says why now.
QString tileTitle(const HomeTile &tile);
struct TileChip {
    ChipKind kind = ChipKind::Grey;
    QString text;
};
TileChip tileChip(const HomeTile &tile);

QString termMatter(const LegalTerm &term);
QString termRule(const LegalTerm &term);
/// That a term was counted without knowing the holidays of its year.
QString assumedText(int year);
TileChip termChip(const LegalTerm &term, const QDate &today);

/// 服务员 · 张秋莲, and where it stopped: 停在“住所”，10:42.
QString draftTitle(const Draft &draft);
QString draftPlace(const Draft &draft);

}  // namespace jiaxin
