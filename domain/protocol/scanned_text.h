// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace jiaxin {

/// The certificate that a scanner gun has typed, by its printed number or the text of its QR code: the number's sixteen
/// characters; nothing where the text is neither, or is not whole. A scanner types like a keyboard, so a Chinese input method
/// may have bent what it sent: full-width letters and digits, Chinese punctuation for the signs of the QR code, small letters,
/// the apostrophes between syllables. The signature is not looked at.
std::optional<QString> scannedCertificate(const QString &text);

}  // namespace jiaxin
