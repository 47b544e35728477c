// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/record_id.h"

#include <QJsonObject>

namespace jiaxin {

/// What somebody said with a step, as a return: the reason's code, words, and notes tied to fields. Whoever has to mend the
/// record reads it.
struct StepRemark {
    struct Pin {
        QString field;
        QString note;
    };
    QString reason {};
    QString note {};
    QList<Pin> pins {};
    QString addressee {};  ///< with `pass_on`: whose the matter is from now on, a login

    bool isEmpty() const { return reason.isEmpty() && note.isEmpty() && pins.isEmpty() && addressee.isEmpty(); }
};

/// The action by which somebody gives a matter to a colleague (转办): it changes nothing of the record.
inline constexpr QLatin1String passOnAction {"pass_on"};

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
    StepRemark remark {};
};

/// An operation's id by the clock, greater than the last one of this device even where the clock went back (sync.md §5, F1).
/// `last` null: the first one.
RecordId nextOperationId(const Clock &clock, const RecordId &last);

/// Greatest number of operations in one push, and of bytes of its JSON.
inline constexpr int mostOperations = 500;
inline constexpr qint64 mostOperationBytes = 1024 * 1024;

/// Greatest length of a name, code or time in an operation, and of what somebody says with a step, in units of UTF-16.
inline constexpr qsizetype longestWord = 64;
inline constexpr qsizetype longestNote = 4000;

/// `{"reason", "note", "pins": [{"field", "note"}], "addressee"}`, without what is empty.
QJsonObject remarkToJson(const StepRemark &remark);
/// The reverse, of what the province has taken; members of a wrong form are left out.
StepRemark remarkOfJson(const QJsonObject &object);

/// The remark's members stand beside the others; without a remark there are none.
QJsonObject operationToJson(const SyncOperation &operation);

/// The bytes whose digest stands for an operation: its JSON, compact, members in order of name, UTF-8.
QByteArray canonicalBytes(const SyncOperation &operation);

}  // namespace jiaxin
