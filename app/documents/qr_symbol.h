// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QByteArray>
#include <QList>
#include <QRectF>

namespace jiaxin {

/// A QR code as vectors: a bitmap would not be read below 300 dpi.
struct QrSymbol {
    QList<QRectF> darkRuns;  ///< Runs of dark modules, row by row; a unit is a module, the quiet zone not included.
    int modules = 0;         ///< Modules along one side.
};

/// White modules that ISO/IEC 18004 wants on every side.
inline constexpr int qrQuietZone = 4;

/// Encodes with error correction level M, in alphanumeric mode where every byte is of its alphabet (base45), else in byte mode.
/// Invalid `qr_empty`, or `qr_too_long` where it would need more than version 8 (49 modules).
Result<QrSymbol> qrSymbol(const QByteArray &payload);

}  // namespace jiaxin
