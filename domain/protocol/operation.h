// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/record_id.h"
#include "domain/base/result.h"

#include <QJsonObject>

namespace jiaxin {

/// One change that a device made, as a row of its outbox and as it travels to the province (sync.md §3.3).
struct SyncOperation {
    RecordId id;  ///< the same for ever: the province applies it once
    QString type;
    RecordId record;
    QString action;          ///< as in the audit: `create`, `edit`, `approve` …
    qint64 baseVersion = 0;  ///< the version that was changed; 0: the record was made
    QJsonObject changes;     ///< field → new value; beside the fields `state`, `unit` and `deleted_at`
    int schemaVersion = 1;
    QString madeBy;
    QString madeAt;  ///< UTC ISO 8601 by the device's clock; nothing is decided by it
};

/// Greatest number of operations in one push, and of bytes of its JSON.
inline constexpr int mostOperations = 500;
inline constexpr qint64 mostOperationBytes = 1024 * 1024;

QJsonObject operationToJson(const SyncOperation &operation);
/// Invalid with the member's name as field: one is missing, of the wrong form, or unknown.
Result<SyncOperation> operationFromJson(const QJsonObject &object);

/// The bytes whose digest stands for an operation: its JSON, compact, members in order of name, UTF-8.
QByteArray canonicalBytes(const SyncOperation &operation);

}  // namespace jiaxin
