// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/attachments/attachment_service.h"

namespace jiaxin {

/// One page of a photo or scan, ready to be shown at any zoom. At most 12 million pixels (48 MB, and a third more for the
/// smaller levels), however large the file is.
struct ScanPage {
    /// The page, and then each time half as large, so that a small view is painted smoothly and at once; never empty.
    QList<QImage> levels;
    int page = 1;
    int pages = 1;
};

/// Decodes a page, counted from 1 and bounded to those there are; takes its time: not for the GUI thread. `knownPages`: of a
/// PDF whose pages were counted before, else 0. BadFile (`not_an_image`, `too_large`, and those of pdfPage()); Io.
Result<ScanPage> scanPage(const StoredAttachment &scan, int page = 1, int knownPages = 0);

/// A file that is not stored yet, as it is. Io (`not_readable`); BadFile (`too_large`).
Result<StoredAttachment> readScanFile(const QString &file);

}  // namespace jiaxin
