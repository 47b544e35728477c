// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/certificate_face.h"
#include "app/documents/certificate_template.h"
#include "app/documents/print_calibration.h"
#include "domain/base/result.h"

#include <QPageLayout>

#include <functional>
#include <optional>

class QPrinter;

namespace jiaxin {

/// Hands out one certificate after another, nothing at the end; an error ends the job with that error.
using FaceSource = std::function<Result<std::optional<CertificateFace>>()>;

/// Hands out what was made beforehand, so that nothing but the output can fail while it is written; each one once.
FaceSource facesOf(QList<CertificateFace> faces);

/// Told after each sheet how many certificates are done; false cancels the job.
using CarryOn = std::function<bool(int done)>;

struct PrintSummary {
    int certificates = 0;
    int pages = 0;
    qint64 bytes = 0;  ///< Of the PDF; 0 for a printer.
};

/// Writes a PDF of all certificates of `next`, sheet by sheet, each sheet's sides as consecutive pages. Memory stays flat.
/// The file appears only when it is complete. Its metadata name no person. Errors: Invalid `no_certificates`, Cancelled,
/// DiskFull, Io, and those of `next`.
Result<PrintSummary> writePdf(const QString &path, const CertificateTemplate &layout, const FaceSource &next,
                              const CarryOn &carryOn = {}, const SheetCorrection &correction = {});

/// What a printer was given.
struct PaperRun {
    PrintSummary given;            ///< Sheets that were begun; each may come out, though the printer was stopped or failed.
    std::optional<Error> stopped;  ///< Why there were no more.
};

/// Prints the same pages. Sets the printer's page to the template's size without margins. Stopped by: Invalid
/// `no_certificates`, Cancelled, Io `printer`, and the errors of `next`.
PaperRun print(QPrinter &printer, const CertificateTemplate &layout, const FaceSource &next, const CarryOn &carryOn = {},
               const SheetCorrection &correction = {});

/// The page of a template: its size, no margins.
QPageLayout pageOf(const CertificateTemplate &layout);

}  // namespace jiaxin
