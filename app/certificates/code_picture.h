// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QImage>

namespace jiaxin {

/// The text of the QR code in a picture, such as a camera's of a card: that of a certificate before others. BadFile `no_code`:
/// none can be read.
Result<QString> codeInPicture(const QImage &picture);
/// The same from a file of a photo (JPEG, PNG). Io; BadFile `too_large` `not_an_image`.
Result<QString> codeInFile(const QString &file);

}  // namespace jiaxin
