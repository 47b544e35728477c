// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

/// The measures of a letter, in millimetres and points, for paper and for OpenDocument alike.
namespace jiaxin::letter_layout {

// GB/T 9704-2012: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm with 22 lines of 28 characters of size 3 (16 pt); title size 2
// (22 pt); page numbers size 4 (14 pt), 7 mm below the text.
inline constexpr double paperWidth = 210;
inline constexpr double paperHeight = 297;
inline constexpr double bodyLeft = 28;
inline constexpr double bodyTop = 37;
inline constexpr double bodyWidth = 156;
inline constexpr double bodyHeight = 225;
inline constexpr double bodyBottom = paperHeight - bodyTop - bodyHeight;
inline constexpr double lineHeight = bodyHeight / 22;
inline constexpr double characterWidth = bodyWidth / 28;
inline constexpr double textPoints = 16;
inline constexpr double titlePoints = 22;
inline constexpr double tablePoints = 10.5;
inline constexpr double tableLineHeight = 5.6;
inline constexpr double pageNumberPoints = 14;
inline constexpr double pageNumberDrop = 7;
// 10.1, 信函格式: the issuer 30 mm from the edge, a red double line 4 mm below, another 20 mm above the lower edge.
inline constexpr double issuerTop = 30;
inline constexpr double issuerPoints = 26;
inline constexpr double ruleWidth = 170;
inline constexpr double ruleDistance = 4;
inline constexpr double lowerRule = 20;  ///< from the lower edge
inline constexpr double thickRule = 0.7;
inline constexpr double thinRule = 0.25;
inline constexpr double ruleGap = 0.6;  ///< between the two lines of a rule
/// From the upper edge of the text to the first line of the first page, which begins below the head.
inline constexpr double headHeight = 17;
inline constexpr const char *officialRed = "#c8101e";

}  // namespace jiaxin::letter_layout

namespace jiaxin {

/// 附件说明: `附件：` and the names, numbered where there are several, one a line (U+2028).
QString attachmentLine(const QStringList &attachments);

/// A long code cannot be broken: stretched to the margin, the line before it would fall apart.
bool hasLongCode(const QString &text);

}  // namespace jiaxin
