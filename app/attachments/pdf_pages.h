// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QImage>

namespace jiaxin {

/// Pages of a PDF file as pictures. Such a file comes from anybody, and its libraries (poppler, and with it NSS, which loads a
/// SQLite of its own) have no business in the process that holds the keys: poppler's programs do it, in processes of their own
/// with bounds on memory, time and what they may write (nothing), fed and read through pipes, so that no page ever lies in a
/// temporary file. These calls wait for them: not for the GUI thread.
/// Errors: BadFile `pdf_damaged`, `pdf_password`, `pdf_too_hard` (the bounds were met); Io `pdf_program`.
Result<int> pdfPageCount(const QByteArray &pdf);
/// The page, counted from 1, so large that its longer edge has this many pixels.
Result<QImage> pdfPage(const QByteArray &pdf, int page, int longestEdge);

}  // namespace jiaxin
