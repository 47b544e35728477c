// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"

namespace jiaxin {

/// A heading with its fields; sections stand in one or two columns.
struct FormSection {
    QString title;
    QStringList fields;
    int column = 0;
};

/// The sections of a type's form. Default: what is short in field order, with long texts and scans beside it where there are
/// many fields. `fixed` is the reference to the record that the form was opened from; it is not asked for.
QList<FormSection> formLayout(const RecordType &type, const QString &fixed = {});

/// How many characters a number has when it is complete; 0 when that varies.
int expectedLength(const RecordType &type, const QString &field, const Record &record);

}  // namespace jiaxin
