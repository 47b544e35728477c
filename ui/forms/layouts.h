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

/// The sections of a type's form. Default: one section in field order without the reference to the parent.
QList<FormSection> formLayout(const RecordType &type);

/// How many characters a number has when it is complete; 0 when that varies.
int expectedLength(const RecordType &type, const QString &field, const Record &record);

}  // namespace jiaxin
