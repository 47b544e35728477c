// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/qr_symbol.h"

#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace jiaxin {

namespace {

constexpr int largestVersion = 8;

bool isAlphanumeric(const QByteArray &payload)
{
    static const QByteArray alphabet = QByteArrayLiteral("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:");
    return std::all_of(payload.begin(), payload.end(), [](char c) { return alphabet.contains(c); });
}

QList<QRectF> darkRuns(const QRcode &code)
{
    QList<QRectF> runs;
    const auto isDark = [&code](int x, int y) { return x < code.width && (code.data[y * code.width + x] & 1); };
    for (int y = 0; y < code.width; ++y) {
        for (int x = 0; x < code.width; ++x) {
            const int start = x;
            while (isDark(x, y))
                ++x;
            if (x > start)
                runs += QRectF(start, y, x - start, 1);
        }
    }
    return runs;
}

}  // namespace

Result<QrSymbol> qrSymbol(const QByteArray &payload)
{
    if (payload.isEmpty())
        return failure(ErrorCode::Invalid, "qr_empty");
    // Version 0: the smallest that holds the payload. A fixed largest one would be an upper bound only by failing less clearly.
    const std::unique_ptr<QRinput, decltype(&QRinput_free)> input(QRinput_new2(0, QR_ECLEVEL_M), &QRinput_free);
    const QRencodeMode mode = isAlphanumeric(payload) ? QR_MODE_AN : QR_MODE_8;
    const auto *bytes = reinterpret_cast<const unsigned char *>(payload.constData());
    std::unique_ptr<QRcode, decltype(&QRcode_free)> code(nullptr, &QRcode_free);
    if (input && QRinput_append(input.get(), mode, int(payload.size()), bytes) == 0)
        code.reset(QRcode_encodeInput(input.get()));
    if (!code || code->version > largestVersion)
        return failure(ErrorCode::Invalid, "qr_too_long");
    return QrSymbol {.darkRuns = darkRuns(*code), .modules = code->width};
}

}  // namespace jiaxin
