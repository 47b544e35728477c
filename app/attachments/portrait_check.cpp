// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/attachments/portrait_check.h"

#include <array>

namespace jiaxin {

namespace {

/// Where the face of a document photo is, in fractions of width and height.
constexpr QRectF middle(0.28, 0.2, 0.44, 0.45);

QImage greyAtMeasuredWidth(const QImage &image)
{
    return image.scaledToWidth(portrait::measuredWidth, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_RGB32)
        .convertToFormat(QImage::Format_Grayscale8);
}

double laplacianVariance(const QImage &grey)
{
    double sum = 0;
    double squares = 0;
    for (int y = 1; y + 1 < grey.height(); ++y) {
        const uchar *above = grey.constScanLine(y - 1);
        const uchar *line = grey.constScanLine(y);
        const uchar *below = grey.constScanLine(y + 1);
        for (int x = 1; x + 1 < grey.width(); ++x) {
            const double value = line[x - 1] + line[x + 1] + above[x] + below[x] - 4.0 * line[x];
            sum += value;
            squares += value * value;
        }
    }
    const double count = double(grey.width() - 2) * (grey.height() - 2);
    if (count <= 0)
        return 0;
    const double mean = sum / count;
    return squares / count - mean * mean;
}

using Histogram = std::array<qint64, 256>;

Histogram histogramOf(const QImage &grey, const QRect &part)
{
    Histogram histogram {};
    for (int y = part.top(); y <= part.bottom(); ++y) {
        const uchar *line = grey.constScanLine(y);
        for (int x = part.left(); x <= part.right(); ++x)
            ++histogram[line[x]];
    }
    return histogram;
}

int percentile(const Histogram &histogram, qint64 count, double share)
{
    qint64 seen = 0;
    for (int level = 0; level < 256; ++level) {
        seen += histogram[size_t(level)];
        if (double(seen) >= share * double(count))
            return level;
    }
    return 255;
}

}  // namespace

PortraitMeasures measurePortrait(const QImage &image)
{
    constexpr int pureWhite = 253;  // what JPEG leaves of 255
    PortraitMeasures measures {.size = image.size()};
    if (image.isNull())
        return measures;
    measures.aspect = double(image.height()) / image.width();
    const QImage grey = greyAtMeasuredWidth(image);
    if (grey.isNull())
        return measures;
    const Histogram whole = histogramOf(grey, grey.rect());
    const qint64 pixels = qint64(grey.width()) * grey.height();
    measures.contrast = percentile(whole, pixels, 0.95) - percentile(whole, pixels, 0.05);

    const double stretch = 128 / std::max(1.0, measures.contrast);
    measures.sharpness = laplacianVariance(grey) * stretch * stretch;

    const QRect part = QRectF(middle.x() * grey.width(), middle.y() * grey.height(), middle.width() * grey.width(),
                              middle.height() * grey.height())
                           .toRect() &
                       grey.rect();
    const Histogram face = histogramOf(grey, part);
    double sum = 0;
    double white = 0;
    for (int level = 0; level < 256; ++level) {
        sum += double(level) * double(face[size_t(level)]);
        if (level >= pureWhite)
            white += double(face[size_t(level)]);
    }
    const double count = std::max(1.0, double(part.width()) * part.height());
    measures.brightness = sum / count;
    measures.blown = white / count;
    return measures;
}

const char *portraitFault(const PortraitMeasures &measures)
{
    if (measures.size.width() < portrait::smallest.width() || measures.size.height() < portrait::smallest.height())
        return "too_small";
    if (measures.aspect < portrait::flattest || measures.aspect > portrait::tallest)
        return "not_portrait";
    if (measures.brightness < portrait::leastBrightness)
        return "too_dark";
    if (measures.brightness > portrait::mostBrightness || measures.blown > portrait::mostBlown)
        return "too_bright";
    if (measures.contrast < portrait::leastContrast)
        return "low_contrast";
    if (measures.sharpness < portrait::leastSharpness)
        return "too_blurred";
    return nullptr;
}

}  // namespace jiaxin
