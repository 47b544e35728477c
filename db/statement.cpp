// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/statement.h"

#include "db/database.h"
#include "db/sqlcipher/sqlite_values.h"

#include <sqlcipher/sqlite3.h>

namespace jiaxin {

QString placeholders(qsizetype count)
{
    return QStringList(count, QStringLiteral("?")).join(u',');
}

Statement::Statement(Database &database, QString sql, sqlite3_stmt *statement)
    : m_database(&database), m_sql(std::move(sql)), m_statement(statement)
{
}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database), m_sql(std::move(other.m_sql)), m_statement(std::exchange(other.m_statement, nullptr))
{
}

Statement::~Statement()
{
    if (m_statement)
        m_database->giveBack(m_sql, m_statement);
}

Statement &Statement::checked(int result)
{
    if (result != SQLITE_OK)
        throw DbFailure::fromConnection(m_database->handle(), result);
    return *this;
}

Statement &Statement::bindNull(int index)
{
    return checked(sqlite3_bind_null(m_statement, index));
}

Statement &Statement::bindInt(int index, qint64 value)
{
    return checked(sqlite3_bind_int64(m_statement, index, value));
}

Statement &Statement::bindReal(int index, double value)
{
    return checked(sqlite3_bind_double(m_statement, index, value));
}

Statement &Statement::bindText(int index, QStringView value)
{
    const QByteArray text = value.toUtf8();
    return checked(
        sqlite3_bind_text64(m_statement, index, text.constData(), sqlite3_uint64(text.size()), SQLITE_TRANSIENT, SQLITE_UTF8));
}

Statement &Statement::bindTexts(int first, const QStringList &values)
{
    for (const QString &value : values)
        bindText(first++, value);
    return *this;
}

Statement &Statement::bindUtf8(int index, QByteArrayView value)
{
    const char *text = value.isEmpty() ? "" : value.data();
    return checked(sqlite3_bind_text64(m_statement, index, text, sqlite3_uint64(value.size()), SQLITE_TRANSIENT, SQLITE_UTF8));
}

Statement &Statement::bindBlob(int index, QByteArrayView value)
{
    if (value.isEmpty())
        return checked(sqlite3_bind_zeroblob(m_statement, index, 0));
    return checked(sqlite3_bind_blob64(m_statement, index, value.data(), sqlite3_uint64(value.size()), SQLITE_TRANSIENT));
}

Statement &Statement::bindValue(int index, const QVariant &value)
{
    return checked(sqlite::bind(m_statement, index, value));
}

int Statement::parameter(const char *name) const
{
    const int index = sqlite3_bind_parameter_index(m_statement, name);
    if (index == 0)
        throw DbFailure(failure(ErrorCode::Invalid, "no such parameter"));
    return index;
}

int Statement::parameterCount() const
{
    return sqlite3_bind_parameter_count(m_statement);
}

bool Statement::step()
{
    const int result = sqlite3_step(m_statement);
    if (result == SQLITE_ROW)
        return true;
    if (result == SQLITE_DONE) {
        sqlite3_reset(m_statement);
        return false;
    }
    const DbFailure failure = DbFailure::fromConnection(m_database->handle(), result);
    sqlite3_reset(m_statement);
    throw failure;
}

void Statement::run()
{
    while (step()) {
    }
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_statement);
}

QString Statement::columnName(int column) const
{
    return QString::fromUtf8(sqlite3_column_name(m_statement, column));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QByteArrayView Statement::utf8(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {text, sqlite3_column_bytes(m_statement, column)};
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(utf8(column));
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes ? bytes : "", sqlite3_column_bytes(m_statement, column));
}

QVariant Statement::value(int column) const
{
    return sqlite::column(m_statement, column);
}

}  // namespace jiaxin
