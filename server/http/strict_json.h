// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QJsonObject>

namespace jiaxin::server {

/// Greatest nesting of arrays and objects in what a client sends.
inline constexpr int jsonDepth = 16;

/// A JSON object from outside. Invalid, with what is wrong as detail: `utf8`, `nesting`, `duplicate_key`, `number` (longer
/// than 32 characters), `nul`, or `json`. QJsonDocument alone would take the last of two members of one name.
Result<QJsonObject> parseObject(const QByteArray &text);

}  // namespace jiaxin::server
