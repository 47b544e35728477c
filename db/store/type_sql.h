// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/statement.h"
#include "domain/record_type.h"

namespace jiaxin {

/// The SQL of a record type, made from its field list once.
class TypeSql {
public:
    explicit TypeSql(const RecordType &type);

    /// `SELECT <all columns> FROM <table>`; columns in the order that readRecord() expects, qualified with the table's name.
    QString select;
    QString insert;
    QString update;
    /// For each field whether a new record has no value in it: then an empty column has nothing to say.
    QList<bool> startsEmpty;
};

const TypeSql &sqlOf(const RecordType &type);

/// Text of a value in a column: sets as JSON arrays, dates and instants as in JSON; booleans and integers as numbers.
void bindField(Statement &statement, int index, const Field &field, const QVariant &value);
/// The value of a column; throws DbFailure(Corrupt) when it has not the field's form.
void readField(const Statement &row, int column, const Field &field, Record &record);

/// The record in the present row, whose columns are those of TypeSql::select.
std::unique_ptr<Record> readRecord(const RecordType &type, const Statement &row);

/// Number of columns before the fields: seq, id, version, state, unit, source, created_at, updated_at, deleted_at, sort_key.
inline constexpr int baseColumnCount = 10;

}  // namespace jiaxin
