// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/certificate_template.h"
#include "app/documents/print_calibration.h"

#include <QImage>

class QPainter;
class QPrinter;

namespace jiaxin {

/// What stands on a test sheet in words.
struct CalibrationText {
    QString title;           ///< the template's
    QString printer;         ///< its name, or that of the file
    QString day;             ///< when it was printed
    bool corrected = false;  ///< printed with the correction, to check it
};

/// Draws the test grid of one side: rulers in mm along all edges, three marks to be measured from, a fine grid, and the
/// outlines of the cards on a sheet. One unit of `painter` is a millimetre.
void drawCalibrationSide(QPainter &painter, const CertificateTemplate &layout, int side, const CalibrationText &text);

/// All sides as a PDF, each with its correction. DiskFull, Io.
Result<qint64> writeCalibrationPdf(const QString &path, const CertificateTemplate &layout, const CalibrationText &text,
                                   const SheetCorrection &correction = {});
/// The same on a printer. Io with field `printer`.
Result<void> printCalibration(QPrinter &printer, const CertificateTemplate &layout, const CalibrationText &text,
                              const SheetCorrection &correction = {});

/// One side as a picture for the screen.
QImage calibrationPicture(const CertificateTemplate &layout, int side, const CalibrationText &text, double dotsPerInch);

}  // namespace jiaxin
