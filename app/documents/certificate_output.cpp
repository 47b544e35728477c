// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/certificate_output.h"

#include "app/documents/certificate_painter.h"
#include "app/documents/pdf_file.h"
#include "app/documents/text_fitting.h"

#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>

namespace jiaxin {

namespace {

QPageLayout pageOf(const CertificateTemplate &layout)
{
    const QPageSize size(layout.size, QPageSize::Millimeter, layout.title, QPageSize::ExactMatch);
    return QPageLayout(size, QPageLayout::Portrait, QMarginsF(), QPageLayout::Millimeter, QMarginsF());
}

/// The certificates of the next sheet; empty at the end.
Result<QList<CertificateFace>> nextSheet(const FaceSource &next, int capacity)
{
    QList<CertificateFace> faces;
    while (faces.size() < capacity) {
        Result<std::optional<CertificateFace>> face = next();
        if (!face)
            return face.error();
        if (!face->has_value())
            break;
        faces += *std::move(*face);
    }
    return faces;
}

/// Draws sheet after sheet on a paged device. `Device` is QPdfWriter or QPrinter.
template <class Device>
Result<PrintSummary> drawAll(Device &device, const CertificatePainter &drawing, const FaceSource &next, const CarryOn &carryOn,
                             const std::function<void()> &beforeEnd = {})
{
    const CertificateTemplate &layout = drawing.layout();
    Result<QList<CertificateFace>> faces = nextSheet(next, layout.capacity());
    if (faces && faces->isEmpty())
        return failure(ErrorCode::Invalid, "no_certificates");
    QPainter painter;
    if (faces && !painter.begin(&device))
        return failure(ErrorCode::Io, "printer");
    PrintSummary summary;
    while (faces && !faces->isEmpty()) {
        for (int side = 0; side < layout.sides.size(); ++side) {
            if (summary.pages > 0 && !device.newPage())
                return failure(ErrorCode::Io, "printer");
            painter.resetTransform();
            painter.scale(device.logicalDpiX() / millimetresPerInch, device.logicalDpiY() / millimetresPerInch);
            drawing.drawSide(painter, side, *faces);
            ++summary.pages;
        }
        summary.certificates += int(faces->size());
        if (carryOn && !carryOn(summary.certificates))
            return ErrorCode::Cancelled;
        faces = nextSheet(next, layout.capacity());
    }
    if (!faces)
        return faces.error();
    if (beforeEnd)
        beforeEnd();
    painter.end();
    return summary;
}

}  // namespace

Result<PrintSummary> writePdf(const QString &path, const CertificateTemplate &layout, const FaceSource &next,
                              const CarryOn &carryOn)
{
    PrintSummary summary;
    const auto draw = [&](QPdfWriter &writer, PdfExtras &extras) -> Result<void> {
        CertificatePainter drawing(layout);
        drawing.drawFor(extras);
        const Result<PrintSummary> drawn = drawAll(writer, drawing, next, carryOn, [&extras] { extras.beforeEnd(); });
        if (!drawn)
            return drawn.error();
        summary = *drawn;
        return {};
    };
    const Result<qint64> bytes = writePdfFile(path, pageOf(layout), layout.title, draw);
    if (!bytes)
        return bytes.error();
    summary.bytes = *bytes;
    return summary;
}

Result<PrintSummary> print(QPrinter &printer, const CertificateTemplate &layout, const FaceSource &next, const CarryOn &carryOn)
{
    printer.setFullPage(true);
    printer.setPageLayout(pageOf(layout));
    Result<PrintSummary> summary = drawAll(printer, CertificatePainter(layout), next, carryOn);
    if (!summary)
        printer.abort();
    return summary;
}

}  // namespace jiaxin
