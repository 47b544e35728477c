// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariant>

struct sqlite3_stmt;

namespace jiaxin::sqlite {

/// Binds one value by index from 1: null, bool and integers, double, QString as UTF-8 text, QByteArray as blob. Any other type,
/// dates and instants above all, is refused with SQLITE_MISMATCH: callers bind their own text.
int bind(sqlite3_stmt *statement, int index, const QVariant &value);

/// One column from 0 of the present row: an invalid QVariant for NULL, else qlonglong, double, QString or QByteArray.
QVariant column(sqlite3_stmt *statement, int index);

}  // namespace jiaxin::sqlite
