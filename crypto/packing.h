// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>

namespace jiaxin {

/// One zstd frame.
QByteArray packed(QByteArrayView plain);

/// The plain bytes; nothing: not zstd, cut, or more than `most` bytes, of which no more than that is ever held.
std::optional<QByteArray> unpacked(QByteArrayView packed, qsizetype most);

}  // namespace jiaxin
