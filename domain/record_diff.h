// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"

namespace jiaxin {

/// One field that differs between two versions of a record.
struct FieldChange {
    const Field *field = nullptr;
    QVariant before;
    QVariant after;
};

/// The fields that differ, in field order. State, unit and the other base members are not compared.
QList<FieldChange> diff(const RecordType &type, const Record &before, const Record &after);

/// A field that both sides changed to different values.
struct MergeConflict {
    const Field *field = nullptr;
    QVariant base;
    QVariant mine;
    QVariant theirs;
};

struct MergeResult {
    std::unique_ptr<Record> merged;    ///< theirs, with my undisputed changes; disputed fields keep theirs
    QList<const Field *> takenFromMe;  ///< fields that only I changed
    QList<MergeConflict> conflicts;
};

/// Three-way merge by field: disjoint edits merge by themselves, the same value on both sides is no conflict.
MergeResult merge(const RecordType &type, const Record &base, const Record &mine, const Record &theirs);

}  // namespace jiaxin
