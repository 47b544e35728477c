// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/sqlcipher/sqlcipher_driver.h"

#include "db/sqlcipher/sqlcipher_result.h"

#include <QSqlField>
#include <QSqlIndex>
#include <QSqlQuery>
#include <QSqlRecord>

#include <sqlcipher/sqlite3.h>

namespace jiaxin {

namespace {
/// SQLCipher takes 32 raw bytes as the text x'…' and then derives nothing.
Secret rawKeyText(const Secret &key)
{
    constexpr char digits[] = "0123456789abcdef";
    QByteArray text;
    text.reserve(2 * key.size() + 3);
    text += "x'";
    for (const char byte : key.view()) {
        text += digits[(uchar(byte) >> 4) & 0xf];
        text += digits[uchar(byte) & 0xf];
    }
    text += '\'';
    return Secret(std::move(text));
}

int openFlags(SqlCipherDriver::Access access)
{
    // NOMUTEX: a connection belongs to one thread.
    switch (access) {
    case SqlCipherDriver::Access::Create:
        return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    case SqlCipherDriver::Access::Existing:
        return SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    case SqlCipherDriver::Access::ReadOnly:
        break;
    }
    return SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX;
}

QMetaType declaredType(const QString &declaration)
{
    const QString type = declaration.toUpper();
    if (type.contains(QLatin1String("INT")))
        return QMetaType(QMetaType::LongLong);
    if (type.contains(QLatin1String("REAL")))
        return QMetaType(QMetaType::Double);
    if (type.contains(QLatin1String("BLOB")))
        return QMetaType(QMetaType::QByteArray);
    return QMetaType(QMetaType::QString);
}
}  // namespace

SqlCipherDriver::SqlCipherDriver(Secret key, Access access)
    : m_connection(std::make_shared<SqlCipherConnection>()), m_key(std::move(key)), m_access(access)
{
}

SqlCipherDriver::~SqlCipherDriver()
{
    SqlCipherDriver::close();
}

bool SqlCipherDriver::hasFeature(DriverFeature feature) const
{
    switch (feature) {
    case Transactions:
    case BLOB:
    case Unicode:
    case PreparedQueries:
    case PositionalPlaceholders:
    case LastInsertId:
    case FinishQuery:
        return true;
    // Qt itself turns names into positions for a driver that has positions only.
    case NamedPlaceholders:
    case QuerySize:
    case LowPrecisionNumbers:
    case BatchOperations:
    case SimpleLocking:
    case EventNotifications:
    case MultipleResultSets:
    case CancelQuery:
        break;
    }
    return false;
}

bool SqlCipherDriver::open(const QString &file, const QString &, const QString &, const QString &, int, const QString &)
{
    close();
    int result = sqlite3_open_v2(file.toUtf8().constData(), &m_connection->handle, openFlags(m_access), nullptr);
    if (result == SQLITE_OK)
        result = sqlite3_extended_result_codes(m_connection->handle, 1);
    if (result == SQLITE_OK && !m_key.isEmpty()) {
        const Secret text = rawKeyText(m_key);
        result = sqlite3_key(m_connection->handle, text.data(), int(text.size()));
        m_key.clear();
    }
    if (result != SQLITE_OK) {
        setLastError(sqlError(m_connection->handle, QSqlError::ConnectionError));
        setOpenError(true);
        sqlite3_close(m_connection->handle);
        m_connection->handle = nullptr;
        return false;
    }
    setOpen(true);
    setOpenError(false);
    return true;
}

void SqlCipherDriver::close()
{
    if (!m_connection->handle)
        return;
    for (SqlCipherResult *result : std::as_const(m_connection->results))
        result->finalize();
    // An orderly close checkpoints the -wal and wipes the keys; _v2 keeps a connection whose foreign statements are still open.
    sqlite3_close_v2(m_connection->handle);
    m_connection->handle = nullptr;
    setOpen(false);
    setOpenError(false);
}

QSqlResult *SqlCipherDriver::createResult() const
{
    return new SqlCipherResult(this, m_connection);
}

bool SqlCipherDriver::run(const char *sql)
{
    if (!m_connection->handle)
        return false;
    if (sqlite3_exec(m_connection->handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK)
        return true;
    setLastError(sqlError(m_connection->handle, QSqlError::TransactionError));
    return false;
}

bool SqlCipherDriver::beginTransaction()
{
    // IMMEDIATE: a transaction that starts by reading could fail later, when it first writes.
    return run("BEGIN IMMEDIATE");
}

bool SqlCipherDriver::commitTransaction()
{
    return run("COMMIT");
}

bool SqlCipherDriver::rollbackTransaction()
{
    return run("ROLLBACK");
}

QStringList SqlCipherDriver::tables(QSql::TableType type) const
{
    QStringList kinds;
    if (type & QSql::Tables)
        kinds += QStringLiteral("'table'");
    if (type & QSql::Views)
        kinds += QStringLiteral("'view'");
    QStringList names;
    if (type & QSql::SystemTables)
        names += QStringLiteral("sqlite_schema");
    QSqlQuery query(createResult());
    query.setForwardOnly(true);
    query.exec(QStringLiteral("SELECT name FROM sqlite_schema WHERE type IN (%1) AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
                   .arg(kinds.join(u',')));
    while (query.next())
        names += query.value(0).toString();
    return names;
}

QSqlIndex SqlCipherDriver::primaryIndex(const QString &table) const
{
    QSqlIndex index(table);
    QSqlQuery query(createResult());
    query.prepare(QStringLiteral("SELECT name, type FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk"));
    query.addBindValue(stripDelimiters(table, TableName));
    query.exec();
    while (query.next())
        index.append(QSqlField(query.value(0).toString(), declaredType(query.value(1).toString()), table));
    return index;
}

QSqlRecord SqlCipherDriver::record(const QString &table) const
{
    QSqlRecord record;
    QSqlQuery query(createResult());
    query.prepare(QStringLiteral("SELECT name, type, \"notnull\" FROM pragma_table_info(?)"));
    query.addBindValue(stripDelimiters(table, TableName));
    query.exec();
    while (query.next()) {
        QSqlField field(query.value(0).toString(), declaredType(query.value(1).toString()), table);
        field.setRequired(query.value(2).toBool());
        record.append(field);
    }
    return record;
}

QString SqlCipherDriver::escapeIdentifier(const QString &identifier, IdentifierType) const
{
    QString quoted = identifier;
    quoted.replace(u'"', QLatin1String("\"\""));
    return u'"' + quoted + u'"';
}

QVariant SqlCipherDriver::handle() const
{
    return QVariant::fromValue(m_connection->handle);
}

}  // namespace jiaxin
