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

/// Draws sheet after sheet on a paged device, and tells what it was given even when it ends early. `Device` is QPdfWriter or
/// QPrinter.
template <class Device>
PaperRun drawAll(Device &device, const CertificatePainter &drawing, const FaceSource &next, const CarryOn &carryOn,
                 const SheetCorrection &correction, const std::function<void()> &beforeEnd = {})
{
    const CertificateTemplate &layout = drawing.layout();
    PaperRun run;
    const auto stop = [&run](const Error &why) {
        run.stopped = why;
        return run;
    };
    const Error refused {.code = ErrorCode::Io, .field = QStringLiteral("printer"), .detail = QStringLiteral("printer")};
    Result<QList<CertificateFace>> faces = nextSheet(next, layout.capacity());
    if (faces && faces->isEmpty())
        return stop(failure(ErrorCode::Invalid, "no_certificates"));
    QPainter painter;
    if (faces && !painter.begin(&device))
        return stop(refused);
    while (faces && !faces->isEmpty()) {
        if (run.given.pages > 0 && !device.newPage())
            return stop(refused);
        run.given.certificates += int(faces->size());
        for (int side = 0; side < layout.sides.size(); ++side) {
            if (side > 0 && !device.newPage())
                return stop(refused);
            painter.resetTransform();
            painter.scale(device.logicalDpiX() / millimetresPerInch, device.logicalDpiY() / millimetresPerInch);
            painter.setTransform(correction.of(side), true);
            drawing.drawSide(painter, side, *faces);
            ++run.given.pages;
        }
        if (carryOn && !carryOn(run.given.certificates))
            return stop(Error {.code = ErrorCode::Cancelled});
        faces = nextSheet(next, layout.capacity());
    }
    if (!faces)
        return stop(faces.error());
    if (beforeEnd)
        beforeEnd();
    if (!painter.end())
        return stop(refused);
    return run;
}

}  // namespace

FaceSource facesOf(QList<CertificateFace> faces)
{
    return [faces = std::move(faces), at = qsizetype(0)]() mutable -> Result<std::optional<CertificateFace>> {
        return at < faces.size() ? std::optional(std::move(faces[at++])) : std::nullopt;
    };
}

QPageLayout pageOf(const CertificateTemplate &layout)
{
    const QPageSize size(layout.size, QPageSize::Millimeter, layout.title, QPageSize::ExactMatch);
    return QPageLayout(size, QPageLayout::Portrait, QMarginsF(), QPageLayout::Millimeter, QMarginsF());
}

Result<PrintSummary> writePdf(const QString &path, const CertificateTemplate &layout, const FaceSource &next,
                              const CarryOn &carryOn, const SheetCorrection &correction)
{
    PrintSummary summary;
    const auto draw = [&](QPdfWriter &writer, PdfExtras &extras) -> Result<void> {
        CertificatePainter drawing(layout);
        drawing.drawFor(extras);
        const PaperRun drawn = drawAll(writer, drawing, next, carryOn, correction, [&extras] { extras.beforeEnd(); });
        if (drawn.stopped)
            return *drawn.stopped;
        summary = drawn.given;
        return {};
    };
    const Result<qint64> bytes = writePdfFile(path, pageOf(layout), layout.title, draw);
    if (!bytes)
        return bytes.error();
    summary.bytes = *bytes;
    return summary;
}

PaperRun print(QPrinter &printer, const CertificateTemplate &layout, const FaceSource &next, const CarryOn &carryOn,
               const SheetCorrection &correction)
{
    printer.setFullPage(true);
    printer.setPageLayout(pageOf(layout));
    PaperRun run = drawAll(printer, CertificatePainter(layout), next, carryOn, correction);
    if (run.stopped)
        printer.abort();
    return run;
}

}  // namespace jiaxin
