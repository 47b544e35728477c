// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>

namespace jiaxin {

/// Base45 (RFC 9285): two bytes become three characters of the alphanumeric mode of QR codes.
QByteArray toBase45(QByteArrayView bytes);

/// The bytes, or nothing when a character, a group's value or the length is not possible.
std::optional<QByteArray> fromBase45(QByteArrayView text);

}  // namespace jiaxin
