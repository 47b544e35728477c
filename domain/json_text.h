// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/field.h"

#include <QByteArray>
#include <QJsonValue>

/// Compact JSON written straight into UTF-8, byte for byte as QJsonDocument writes it: a bulk load writes three documents a
/// row, and each operation of a push is written for its digest.
namespace jiaxin::json_text {

void appendString(QByteArray &out, QStringView text);
void appendJson(QByteArray &out, const QJsonValue &value);
/// valueToJson() as text; `null` for an invalid value.
void appendValue(QByteArray &out, const Field &field, const QVariant &value);

/// An array of texts.
QByteArray list(const QStringList &texts);

}  // namespace jiaxin::json_text
