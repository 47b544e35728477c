// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/attachments/scan_page.h"

#include "app/attachments/pdf_pages.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>

#include <cmath>

namespace jiaxin {

namespace {

constexpr qint64 mostPixels = 12'000'000;
constexpr qint64 mostDecoded = 100'000'000;  // as AttachmentService lets in
constexpr int pdfEdge = 2480;                // A4 at about 210 dpi
constexpr int smallestLevel = 400;

Error bad(const char *detail)
{
    return {.code = ErrorCode::BadFile, .field = {}, .detail = QLatin1String(detail)};
}

Result<QImage> decoded(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    const qint64 pixels = qint64(size.width()) * size.height();
    if (!size.isValid() || (reader.format() != "jpeg" && reader.format() != "png"))
        return bad("not_an_image");
    if (pixels > mostDecoded)
        return bad("too_large");
    // JPEG is decoded small at once.
    if (pixels > mostPixels)
        reader.setScaledSize(size * std::sqrt(double(mostPixels) / double(pixels)));
    QImage image = reader.read();
    if (image.isNull())
        return bad("not_an_image");
    return image;
}

}  // namespace

Result<ScanPage> scanPage(const StoredAttachment &scan, int page, int knownPages)
{
    ScanPage result;
    Result<QImage> image = ErrorCode::BadFile;
    if (scan.mediaType == QLatin1String("application/pdf")) {
        const Result<int> count = knownPages > 0 ? Result<int>(knownPages) : pdfPageCount(scan.bytes);
        if (!count)
            return count.error();
        result.pages = *count;
        result.page = std::clamp(page, 1, result.pages);
        image = pdfPage(scan.bytes, result.page, pdfEdge);
    } else {
        image = decoded(scan.bytes);
    }
    if (!image)
        return image.error();
    // The form that is painted without a conversion.
    result.levels.append(image->convertToFormat(QImage::Format_RGB32));
    while (std::max(result.levels.last().width(), result.levels.last().height()) > 2 * smallestLevel) {
        const QSize half = (result.levels.last().size() / 2).expandedTo({1, 1});
        result.levels.append(result.levels.last().scaled(half, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
    return result;
}

Result<StoredAttachment> readScanFile(const QString &file)
{
    constexpr qint64 largest = 30LL * 1024 * 1024;
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return Error {.code = ErrorCode::Io, .field = {}, .detail = QStringLiteral("not_readable")};
    if (source.size() > largest)
        return bad("too_large");
    StoredAttachment scan {.bytes = source.readAll(), .mediaType = QStringLiteral("image/jpeg")};
    if (scan.bytes.startsWith("%PDF-"))
        scan.mediaType = QStringLiteral("application/pdf");
    return scan;
}

}  // namespace jiaxin
