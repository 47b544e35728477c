// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/sqlcipher/sqlcipher_result.h"

#include "db/sqlcipher/sqlite_values.h"

#include <QSqlField>
#include <QSqlRecord>

#include <sqlcipher/sqlite3.h>

Q_DECLARE_OPAQUE_POINTER(sqlite3_stmt *)

namespace jiaxin {

QSqlError sqlError(sqlite3 *handle, QSqlError::ErrorType type)
{
    const int code = handle ? sqlite3_extended_errcode(handle) : SQLITE_NOMEM;
    const QString text = QString::fromUtf8(handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
    return QSqlError(QStringLiteral("sqlcipher"), text, type, QString::number(code));
}

SqlCipherResult::SqlCipherResult(const QSqlDriver *driver, std::shared_ptr<SqlCipherConnection> connection)
    : QSqlResult(driver), m_connection(std::move(connection))
{
    m_connection->results.insert(this);
}

SqlCipherResult::~SqlCipherResult()
{
    m_connection->results.remove(this);
    finalize();
}

void SqlCipherResult::finalize()
{
    sqlite3_finalize(m_statement);
    m_statement = nullptr;
    m_rows.clear();
    m_rowsRead = 0;
    m_atEnd = true;
    setActive(false);
    setAt(QSql::BeforeFirstRow);
}

bool SqlCipherResult::fail(QSqlError::ErrorType type)
{
    setLastError(sqlError(m_connection->handle, type));
    return false;
}

bool SqlCipherResult::prepare(const QString &query)
{
    finalize();
    if (!m_connection->handle) {
        setLastError(QSqlError(QStringLiteral("sqlcipher"), QStringLiteral("not open"), QSqlError::ConnectionError));
        return false;
    }
    setSelect(false);
    const QByteArray sql = query.toUtf8();
    const char *rest = nullptr;
    if (sqlite3_prepare_v3(m_connection->handle, sql.constData(), int(sql.size()) + 1, SQLITE_PREPARE_PERSISTENT, &m_statement,
                           &rest) != SQLITE_OK)
        return fail(QSqlError::StatementError);
    if (!m_statement || !QByteArray(rest).trimmed().isEmpty()) {
        finalize();
        setLastError(QSqlError(QStringLiteral("sqlcipher"), QStringLiteral("not exactly one statement"),
                               QSqlError::StatementError, QString::number(SQLITE_MISUSE)));
        return false;
    }
    return true;
}

bool SqlCipherResult::reset(const QString &query)
{
    return prepare(query) && exec();
}

bool SqlCipherResult::bindAll()
{
    sqlite3_clear_bindings(m_statement);
    const int expected = sqlite3_bind_parameter_count(m_statement);
    if (boundValueCount() != expected) {
        setLastError(QSqlError(QStringLiteral("sqlcipher"), QStringLiteral("parameter count mismatch"),
                               QSqlError::StatementError, QString::number(SQLITE_RANGE)));
        return false;
    }
    for (int i = 0; i < expected; ++i) {
        const int result = sqlite::bind(m_statement, i + 1, boundValue(i));
        if (result != SQLITE_OK) {
            setLastError(QSqlError(QStringLiteral("sqlcipher"), QStringLiteral("cannot bind parameter %1").arg(i + 1),
                                   QSqlError::StatementError, QString::number(result)));
            return false;
        }
    }
    return true;
}

bool SqlCipherResult::exec()
{
    detachFromResultSet();
    setLastError(QSqlError());
    setActive(false);
    setAt(QSql::BeforeFirstRow);
    if (!m_statement) {
        setLastError(QSqlError(QStringLiteral("sqlcipher"), QStringLiteral("nothing prepared"), QSqlError::StatementError));
        return false;
    }
    if (!bindAll())
        return false;
    m_atEnd = false;
    setSelect(sqlite3_column_count(m_statement) > 0);
    // The first step does the work of a statement that writes, and tells a reading one's first error.
    if (!step() && lastError().isValid())
        return false;
    m_rowsAffected = sqlite3_stmt_readonly(m_statement) ? -1 : sqlite3_changes64(m_connection->handle);
    m_lastInsertId = sqlite3_last_insert_rowid(m_connection->handle);
    setActive(true);
    return true;
}

/// Reads one more row. False at the end and on an error, which is then the last error; either ends the reading.
bool SqlCipherResult::step()
{
    if (m_atEnd || !m_statement)
        return false;
    const int result = sqlite3_step(m_statement);
    if (result == SQLITE_ROW) {
        QVariantList row;
        const int columns = sqlite3_column_count(m_statement);
        row.reserve(columns);
        for (int i = 0; i < columns; ++i)
            row += sqlite::column(m_statement, i);
        if (isForwardOnly())
            m_rows.clear();
        m_rows += std::move(row);
        ++m_rowsRead;
        return true;
    }
    m_atEnd = true;
    if (result != SQLITE_DONE)
        fail(QSqlError::StatementError);
    // Ends the read transaction, which would keep the -wal from being emptied.
    sqlite3_reset(m_statement);
    return false;
}

bool SqlCipherResult::fetch(int row)
{
    if (!isActive() || row < 0)
        return false;
    if (isForwardOnly() && row < m_rowsRead - 1)
        return false;
    while (m_rowsRead <= row) {
        if (!step())
            return false;
    }
    setAt(row);
    return true;
}

bool SqlCipherResult::fetchFirst()
{
    return fetch(0);
}

bool SqlCipherResult::fetchLast()
{
    while (step()) {
    }
    return m_rowsRead > 0 && !lastError().isValid() && fetch(m_rowsRead - 1);
}

QVariant SqlCipherResult::data(int column)
{
    const qsizetype row = isForwardOnly() ? 0 : at();
    if (at() < 0 || row >= m_rows.size())
        return {};
    return m_rows.at(row).value(column);
}

bool SqlCipherResult::isNull(int column)
{
    return !data(column).isValid();
}

int SqlCipherResult::size()
{
    return -1;
}

int SqlCipherResult::numRowsAffected()
{
    return int(m_rowsAffected);
}

QVariant SqlCipherResult::lastInsertId() const
{
    return isActive() ? QVariant(qlonglong(m_lastInsertId)) : QVariant();
}

QSqlRecord SqlCipherResult::record() const
{
    QSqlRecord record;
    if (!m_statement || !isSelect())
        return record;
    const int columns = sqlite3_column_count(m_statement);
    for (int i = 0; i < columns; ++i) {
        const QVariant first = m_rows.isEmpty() ? QVariant() : m_rows.constFirst().value(i);
        const QMetaType type = first.isValid() ? first.metaType() : QMetaType(QMetaType::QString);
        record.append(QSqlField(QString::fromUtf8(sqlite3_column_name(m_statement, i)), type));
    }
    return record;
}

void SqlCipherResult::detachFromResultSet()
{
    if (m_statement)
        sqlite3_reset(m_statement);
    m_rows.clear();
    m_rowsRead = 0;
    m_atEnd = true;
}

QVariant SqlCipherResult::handle() const
{
    return QVariant::fromValue(m_statement);
}

}  // namespace jiaxin
