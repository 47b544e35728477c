// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace jiaxin {

/// What a scanner gun sent. It types like a keyboard, so a Chinese input method may have bent it: full-width letters and
/// digits, Chinese punctuation for the signs of the QR code, small letters, the apostrophes between syllables. A code or number
/// that was not bent stays as it is; so does a text longer than any code.
QString straightenedScan(const QString &text);

/// The certificate that a scanner gun has typed, by its printed number or the text of its QR code, straightened: the number's
/// sixteen characters; nothing where the text is neither, or is not whole. The signature is not looked at.
std::optional<QString> scannedCertificate(const QString &text);

}  // namespace jiaxin
