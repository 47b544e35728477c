// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QJsonObject>

namespace jiaxin::server {

/// A JSON object from outside. Invalid, with what is wrong as detail (json_reader.h). QJsonDocument would take the last of two
/// members of one name.
Result<QJsonObject> parseObject(const QByteArray &text);

}  // namespace jiaxin::server
