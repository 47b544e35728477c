// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/protocol/base45.h"

namespace jiaxin {

namespace {

constexpr QByteArrayView alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
constexpr qsizetype base = 45;

}  // namespace

QByteArray toBase45(QByteArrayView bytes)
{
    QByteArray text;
    text.reserve((bytes.size() * 3 + 1) / 2);
    for (qsizetype i = 0; i < bytes.size(); i += 2) {
        const bool pair = i + 1 < bytes.size();
        qsizetype value = quint8(bytes[i]);
        if (pair)
            value = value * 256 + quint8(bytes[i + 1]);
        for (int digit = 0; digit < (pair ? 3 : 2); ++digit) {
            text.append(alphabet[value % base]);
            value /= base;
        }
    }
    return text;
}

std::optional<QByteArray> fromBase45(QByteArrayView text)
{
    if (text.size() % 3 == 1)
        return std::nullopt;
    QByteArray bytes;
    bytes.reserve(text.size() / 3 * 2 + 1);
    for (qsizetype i = 0; i < text.size(); i += 3) {
        const qsizetype count = std::min<qsizetype>(3, text.size() - i);
        qsizetype value = 0;
        for (qsizetype k = count - 1; k >= 0; --k) {
            const qsizetype digit = alphabet.indexOf(text[i + k]);
            if (digit < 0)
                return std::nullopt;
            value = value * base + digit;
        }
        if (value > (count == 3 ? 0xFFFF : 0xFF))
            return std::nullopt;
        if (count == 3)
            bytes.append(char(value >> 8));
        bytes.append(char(value & 0xFF));
    }
    return bytes;
}

}  // namespace jiaxin
