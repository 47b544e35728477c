// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/pdf_file.h"

#include "app/documents/pdf_sink.h"
#include "domain/base/whole_file.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPdfWriter>

namespace jiaxin {

namespace {

constexpr int pdfResolution = 1200;
constexpr double nearlyAll = 1.005;  // less is stretched rather than cut: a pixel or two

}  // namespace

void PdfExtras::drawJpeg(QPainter &painter, const QRectF &box, const QByteArray &jpeg)
{
    QBuffer buffer;
    buffer.setData(jpeg);
    QImageReader header(&buffer, "jpeg");
    const QSize size = header.size();
    if (size.isEmpty())
        return;
    QRectF whole(QPointF(), QSizeF(size).scaled(box.size(), Qt::KeepAspectRatioByExpanding));
    whole.moveCenter(box.center());
    const bool fits = whole.width() < box.width() * nearlyAll && whole.height() < box.height() * nearlyAll;
    painter.save();
    if (!fits)
        painter.setClipRect(box, Qt::IntersectClip);
    m_sink.embed(jpeg, size, header.imageFormat() == QImage::Format_Grayscale8,
                 [&] { painter.drawImage(fits ? box : whole, PdfSink::onePixel()); });
    painter.restore();
}

void PdfExtras::beforeEnd()
{
    m_sink.keepTail();
}

Result<qint64> writePdfFile(const QString &path, const QPageLayout &page, const QString &title, const PdfDrawing &draw)
{
    WholeFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fileFailure(file);
    PdfSink sink(file, page);
    PdfExtras extras(sink);
    {
        QPdfWriter writer(&sink);
        writer.setResolution(pdfResolution);
        writer.setPageLayout(page);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("JiaXin"));
        // After an error the unfinished file goes with `file`.
        if (const Result<void> drawn = draw(writer, extras); !drawn)
            return drawn.error();
    }
    if (!sink.finish(extras.rare))
        return fileFailure(file);
    const qint64 bytes = file.size();
    if (const Result<void> whole = file.finish(); !whole)
        return whole.error();
    return bytes;
}

}  // namespace jiaxin
