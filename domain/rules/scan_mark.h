// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRectF>
#include <QString>

namespace jiaxin {

/// A rectangle that was marked on a scanned page, in fractions of the page's width and height as it is stored, not as it was
/// turned on the screen.
using MarkArea = QRectF;

/// `left,top,width,height` in ten-thousandths; empty for an empty area.
QString markText(const MarkArea &area);
/// Of markText(); empty where the text is no rectangle within the page.
MarkArea markFromText(const QString &text);
/// The area on the page after so many quarter turns to the right; negative: to the left.
MarkArea turnedMark(const MarkArea &area, int turns);

}  // namespace jiaxin
