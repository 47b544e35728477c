// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/rare_characters.h"
#include "domain/base/result.h"

#include <QPageLayout>

#include <functional>

class QPdfWriter;

namespace jiaxin {

/// Draws the pages. What lies beyond U+FFFF is noted in `rare` as it is drawn; `beforeEnd` is to be called when everything has
/// been drawn and the painter has not yet ended.
using PdfDrawing =
    std::function<Result<void>(QPdfWriter &writer, RareCharacters &rare, const std::function<void()> &beforeEnd)>;

/// Writes a PDF whole or not at all; returns its bytes. The page is as exact as `page` says, and characters beyond U+FFFF can
/// be found and copied. DiskFull; Io (`pdf`); errors of the drawing.
Result<qint64> writePdfFile(const QString &path, const QPageLayout &page, const QString &title, const PdfDrawing &draw);

}  // namespace jiaxin
