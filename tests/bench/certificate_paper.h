// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/certificate_face.h"

namespace jiaxin::bench {

/// Reads a PDF of certificates again, as others would, and reports how many of them are whole: QR codes on pages rendered at
/// 150 dpi, by zbarimg and by ZXing; numbers and names by pdftotext; the file by qpdf. `work`: a folder for the pages.
void checkPaper(const QString &pdf, const QList<CertificateFace> &faces, const QString &work);

/// Headless Chromium prints an HTML page for each of the same faces, with the same photos, texts and QR codes as vectors; pages
/// a second, the median of three. Nothing where Chromium is not installed or does not print.
std::optional<double> chromiumRate(const QList<CertificateFace> &faces, const QString &work);

}  // namespace jiaxin::bench
