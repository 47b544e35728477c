// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"

#include <QJsonObject>

namespace jiaxin {

/// A record as the province sends it, with what this release cannot keep in columns.
struct ProvinceRecord {
    const RecordType *type = nullptr;
    std::unique_ptr<Record> record;
    QJsonObject unknown;  ///< fields, and values of known fields, that this release does not know
};

/// From the form of the feed and of snapshots (openapi.yaml, Record). Nothing: a type that this release does not know, or not a
/// record at all.
std::optional<ProvinceRecord> provinceRecord(const QJsonObject &object);

/// The reverse of recordToJson() with the base members.
std::unique_ptr<Record> recordOfJson(const RecordType &type, const QJsonObject &object);

/// Sets what an operation changes: fields, `state`, `unit`, `deleted_at`.
void applyChanges(const RecordType &type, Record &record, const QJsonObject &changes);

/// The value of a field, or of `state`, `unit`, `deleted_at`, as in an operation's changes.
QJsonValue changeValue(const RecordType &type, const Record &record, const QString &name);

/// Whether two records say the same, whatever their versions and times.
bool sayTheSame(const RecordType &type, const Record &one, const Record &other);

/// What an operation and the record as it is now come to, by field (three-way merge): fields that it changes, whose value is
/// neither the one from which it changed them nor the one to which.
QStringList disputedFields(const RecordType &type, const Record &present, const QJsonObject &before,
                           const QJsonObject &changes);

}  // namespace jiaxin
