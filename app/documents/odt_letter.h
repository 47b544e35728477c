// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/official_letter.h"

namespace jiaxin {

/// A letter as an OpenDocument text (ISO/IEC 26300, ODF 1.2) to be gone over in WPS or LibreOffice: the page, margins, sizes
/// and rules of writeLetters(), in the faces that offices have (仿宋_GB2312, 黑体, 方正小标宋简体), each with what may stand in
/// for it. A letter without a number has a place for it. Needs no fonts and no screen. DiskFull; Io (`zip`); after an error
/// there is no file.
Result<void> writeLetterOdt(const QString &path, const OfficialLetter &letter);

}  // namespace jiaxin
