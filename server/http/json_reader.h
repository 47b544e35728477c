// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QJsonValue>

#include <simdjson.h>

namespace jiaxin::server {

/// Greatest nesting of arrays and objects in what a client sends.
inline constexpr int jsonDepth = 16;

/// The root of a JSON text, good until the parser reads another one. Invalid, with what is wrong as detail: `utf8`, `nesting`,
/// `number` (it does not fit 64 bits), `nul`, or `json`.
Result<simdjson::dom::element> readJson(simdjson::dom::parser &parser, QByteArrayView text);

/// As QString::fromUtf8(), which would leave out a mark of byte order at the beginning; here it is a character like others, so
/// that a text keeps its digest.
QString wideText(std::string_view utf8);

/// Invalid (`nul`): the text has that character.
Result<QString> textOf(std::string_view utf8);

/// The value as Qt has it. Invalid: `nul` in a text or a name, `duplicate_key`.
Result<QJsonValue> valueOf(const simdjson::dom::element &element);

}  // namespace jiaxin::server
