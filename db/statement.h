// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QVariant>

struct sqlite3_stmt;

namespace jiaxin {

/// `?,?,?` for so many values, as in `IN (?,?,?)`.
QString placeholders(qsizetype count);

class Database;

/// A prepared statement, made by Database::prepare(), which it must not outlive. Parameters count from 1, columns from 0, as in
/// SQLite. Every method throws DbFailure. Two statements of the same text may be in use at once.
class Statement {
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    ~Statement();

    Statement &bindNull(int index);
    Statement &bindInt(int index, qint64 value);
    Statement &bindReal(int index, double value);
    Statement &bindText(int index, QStringView value);
    /// To so many parameters, from `first` on, as placeholders() has put them.
    Statement &bindTexts(int first, const QStringList &values);
    /// Text that is UTF-8 already.
    Statement &bindUtf8(int index, QByteArrayView value);
    Statement &bindBlob(int index, QByteArrayView value);
    /// Null, integers, double, QString or QByteArray; Invalid for any other type.
    Statement &bindValue(int index, const QVariant &value);
    /// The position of a named parameter such as `:id`; Invalid if there is none.
    int parameter(const char *name) const;
    int parameterCount() const;

    /// Goes to the next row; false when there is no more, and the statement may then be run again with new values.
    bool step();
    /// Runs to the end and is ready to be bound and run again; parameters that are not bound anew keep their values.
    void run();
    /// Ends the reading early; parameters keep their values.
    void reset();

    int columnCount() const;
    QString columnName(int column) const;
    bool isNull(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    /// The same as UTF-8, good until the next step().
    QByteArrayView utf8(int column) const;
    QByteArray blob(int column) const;
    QVariant value(int column) const;

private:
    friend class Database;
    Statement(Database &database, QString sql, sqlite3_stmt *statement);
    Statement &checked(int result);

    Database *m_database;
    QString m_sql;
    sqlite3_stmt *m_statement;
};

}  // namespace jiaxin
