// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/rare_characters.h"
#include "domain/base/result.h"

#include <QPageLayout>
#include <QRectF>

#include <functional>

class QPainter;
class QPdfWriter;

namespace jiaxin {

class PdfSink;

/// What a PDF can have beyond a QPainter's drawing.
class PdfExtras {
public:
    explicit PdfExtras(PdfSink &sink) : m_sink(sink) {}

    /// Draws a JPEG, RGB or grey, into `box` with its bytes as they are; cut to the box's shape by hiding what lies outside.
    /// Nothing but a JPEG with a header that can be read is drawn.
    void drawJpeg(QPainter &painter, const QRectF &box, const QByteArray &jpeg);
    /// To be told when everything has been drawn and the painter has not yet ended.
    void beforeEnd();

    RareCharacters rare;  ///< What lies beyond U+FFFF is noted here as it is drawn.

private:
    PdfSink &m_sink;
};

/// Draws the pages.
using PdfDrawing = std::function<Result<void>(QPdfWriter &writer, PdfExtras &extras)>;

/// Writes a PDF whole or not at all; returns its bytes. The page is as exact as `page` says, and characters beyond U+FFFF can
/// be found and copied. DiskFull; Io; errors of the drawing.
Result<qint64> writePdfFile(const QString &path, const QPageLayout &page, const QString &title, const PdfDrawing &draw);

}  // namespace jiaxin
