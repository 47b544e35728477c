// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/review_service.h"

namespace jiaxin {

/// A field that was pinned at a return, or has changed since; in words, masked for the reader.
struct ReturnChange {
    QString field;
    QString before;   ///< at the return; empty: nothing was filed
    QString after;    ///< now
    QString note {};  ///< of the pin; empty where it had none, or was not pinned
    bool pinned = false;
    bool changed = false;
};

/// What has become of a filing since somebody sent it back.
struct ReturnChanges {
    QString by;  ///< display name of who returned it
    bool byActor = false;
    QDateTime at {};
    QString reason {};  ///< a code of dictionary.md
    QString note {};
    QList<ReturnChange> fields {};  ///< pinned ones first, in the order of the pins; then the others in field order

    int changedCount() const;
};

/// What the clerk has to put right while the record is returned.
struct ReturnNotice {
    QString by;  ///< display name
    QDateTime at {};
    QString reason {};  ///< a code of dictionary.md
    QString note {};
    QList<Pin> pins {};
};

/// Nothing: the record is not returned. Throws DbFailure.
std::optional<ReturnNotice> returnNotice(Workspace &workspace, const Record &record);

/// Nothing: the record was never returned, or has been decided at the same level since. Forbidden as RecordService::history().
/// Throws DbFailure.
Result<std::optional<ReturnChanges>> returnChanges(Workspace &workspace, const RecordType &type, const Record &record);

}  // namespace jiaxin
