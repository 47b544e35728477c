// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/iso_time.h"
#include "domain/record_type.h"

#include <QJsonObject>
#include <QJsonValue>

namespace jiaxin {

/// A value as it travels: dates `YYYY-MM-DD`, instants UTC ISO 8601 with milliseconds, sets as arrays, no value as null.
QJsonValue valueToJson(const Field &field, const QVariant &value);

/// The reverse; false when the JSON value has not the field's form (nothing is defaulted silently).
bool setFromJson(const Field &field, Record &record, const QJsonValue &value);
/// The same of a value that was read otherwise: QString, QStringList, bool, qlonglong or double; invalid for null.
bool setFromPlain(const Field &field, Record &record, const QVariant &value);

/// All fields of a record by name; members without a value are null. With `base`, also id, version, state, unit, source and
/// times.
enum class JsonScope { FieldsOnly, WithBase };
QJsonObject recordToJson(const RecordType &type, const Record &record, JsonScope scope = JsonScope::WithBase);

/// Writes the members of `object` that are fields of the type into the record (others stay as they are) and tells what could
/// not be read: rule `unknown_code`, `impossible_date`, `alphabet` by the field's kind, or `unknown_field` with the member's
/// name.
Problems applyJson(const RecordType &type, Record &record, const QJsonObject &object);

/// The rule that names a value of the wrong form for this field.
QString malformedRule(const Field &field);

}  // namespace jiaxin
