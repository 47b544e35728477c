// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/record_diff.h"

namespace jiaxin {

QList<FieldChange> diff(const RecordType &type, const Record &before, const Record &after)
{
    QList<FieldChange> changes;
    for (const Field &field : type.fields) {
        const QVariant old = field.get(before);
        const QVariant now = field.get(after);
        if (old != now)
            changes.append({.field = &field, .before = old, .after = now});
    }
    return changes;
}

MergeResult merge(const RecordType &type, const Record &base, const Record &mine, const Record &theirs)
{
    MergeResult result;
    result.merged = type.clone(theirs);
    for (const Field &field : type.fields) {
        const QVariant was = field.get(base);
        const QVariant my = field.get(mine);
        const QVariant their = field.get(theirs);
        if (my == was || my == their)
            continue;
        if (their == was) {
            field.set(*result.merged, my);
            result.takenFromMe.append(&field);
        } else {
            result.conflicts.append({.field = &field, .base = was, .mine = my, .theirs = their});
        }
    }
    return result;
}

}  // namespace jiaxin
