// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/attachments/scan_page.h"

#include "app/attachments/pdf_pages.h"

#include <QBuffer>
#include <QImageReader>

#include <cmath>

namespace jiaxin {

namespace {

constexpr qint64 mostPixels = 12'000'000;
constexpr int pdfEdge = 2480;  // A4 at about 210 dpi
constexpr int smallestLevel = 400;

Result<QImage> decoded(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    const qint64 pixels = qint64(size.width()) * size.height();
    if (!size.isValid() || (reader.format() != "jpeg" && reader.format() != "png"))
        return failure(ErrorCode::BadFile, "not_an_image");
    if (pixels > AttachmentService::mostPixels)
        return failure(ErrorCode::BadFile, "too_large");
    // JPEG is decoded small at once.
    if (pixels > mostPixels)
        reader.setScaledSize(size * std::sqrt(double(mostPixels) / double(pixels)));
    QImage image = reader.read();
    if (image.isNull())
        return failure(ErrorCode::BadFile, "not_an_image");
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
    Result<QByteArray> bytes = AttachmentService::readChosenFile(file);
    if (!bytes)
        return bytes.error();
    const bool isPdf = AttachmentService::isPdf(*bytes);
    return StoredAttachment {.bytes = std::move(*bytes),
                             .mediaType = isPdf ? QStringLiteral("application/pdf") : QStringLiteral("image/jpeg")};
}

}  // namespace jiaxin
