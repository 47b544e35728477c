// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/database.h"

#include "db/sqlcipher/sqlcipher_driver.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QUuid>

#include <sqlcipher/sqlite3.h>

namespace jiaxin {

namespace {
constexpr int busyTimeout = 10'000;  // milliseconds

SqlCipherDriver::Access driverAccess(DatabaseOptions::Access access)
{
    switch (access) {
    case DatabaseOptions::Access::Create:
        return SqlCipherDriver::Access::Create;
    case DatabaseOptions::Access::Existing:
        return SqlCipherDriver::Access::Existing;
    case DatabaseOptions::Access::ReadOnly:
        break;
    }
    return SqlCipherDriver::Access::ReadOnly;
}
}  // namespace

Database::Database(QString file, QString name) : m_file(std::move(file)), m_name(std::move(name)) {}

Result<std::unique_ptr<Database>> Database::open(const QString &file, const Secret &key, const DatabaseOptions &options)
{
    if (key.size() != 32)
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("key"), .detail = {}};
    return guarded([&] {
        std::unique_ptr<Database> database(new Database(file, QUuid::createUuid().toString(QUuid::WithoutBraces)));
        QSqlDatabase connection =
            QSqlDatabase::addDatabase(new SqlCipherDriver(key.clone(), driverAccess(options.access)), database->m_name);
        connection.setDatabaseName(file);
        if (!connection.open())
            throw DbFailure::fromConnection(nullptr, connection.lastError().nativeErrorCode().toInt());
        database->m_handle = connection.driver()->handle().value<sqlite3 *>();
        database->applySettings(options);
        return database;
    });
}

Database::~Database()
{
    for (sqlite3_stmt *statement : std::as_const(m_idle))
        sqlite3_finalize(statement);
    {
        QSqlDatabase connection = QSqlDatabase::database(m_name, false);
        connection.close();
    }
    QSqlDatabase::removeDatabase(m_name);
}

void Database::applySettings(const DatabaseOptions &options)
{
    // Stock SQLite, loaded in the place of SQLCipher, would take the key without a word and write clear text.
    if (value(QStringLiteral("PRAGMA cipher_version")).toString().isEmpty())
        throw DbFailure(failure(ErrorCode::Invalid, "no_cipher"));
    // It would write to stderr what becomes an error of ours.
    exec(QStringLiteral("PRAGMA cipher_log_level = NONE"));
    // First of all: temporary tables and sorts would go to disk in clear text.
    exec(QStringLiteral("PRAGMA temp_store = MEMORY"));
    exec(QStringLiteral("PRAGMA cipher_page_size = 4096"));
    exec(QStringLiteral("PRAGMA cipher_use_hmac = ON"));
    sqlite3_busy_timeout(m_handle, busyTimeout);
    // The first read: here a wrong key shows.
    value(QStringLiteral("SELECT count(*) FROM sqlite_schema"));
    if (options.journal == DatabaseOptions::Journal::WriteAhead && options.access != DatabaseOptions::Access::ReadOnly) {
        if (value(QStringLiteral("PRAGMA journal_mode = WAL")).toString() != QLatin1String("wal"))
            throw DbFailure(failure(ErrorCode::Io, "no_wal"));
    }
    exec(QStringLiteral("PRAGMA synchronous = FULL"));
    exec(QStringLiteral("PRAGMA secure_delete = ON"));
    exec(QStringLiteral("PRAGMA foreign_keys = ON"));
    exec(QStringLiteral("PRAGMA trusted_schema = OFF"));
    exec(QStringLiteral("PRAGMA cache_size = -%1").arg(qBound(64, options.cacheMebibytes, 256) * 1024));
}

void Database::exec(const QString &sql)
{
    const int result = sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
    if (result != SQLITE_OK)
        throw DbFailure::fromConnection(m_handle, result);
}

Statement Database::prepare(const QString &sql)
{
    if (sqlite3_stmt *idle = m_idle.take(sql))
        return Statement(*this, sql, idle);
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    const int result =
        sqlite3_prepare_v3(m_handle, text.constData(), int(text.size()) + 1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (result != SQLITE_OK)
        throw DbFailure::fromConnection(m_handle, result);
    return Statement(*this, sql, statement);
}

void Database::giveBack(const QString &sql, sqlite3_stmt *statement)
{
    sqlite3_reset(statement);
    // Bound values may be personal data and shall not linger.
    sqlite3_clear_bindings(statement);
    if (m_idle.size() >= cachedStatements || m_idle.contains(sql))
        sqlite3_finalize(statement);
    else
        m_idle.insert(sql, statement);
}

QVariant Database::value(const QString &sql)
{
    Statement statement = prepare(sql);
    return statement.step() ? statement.value(0) : QVariant();
}

QSqlQuery Database::query() const
{
    return QSqlQuery(QSqlDatabase::database(m_name, false));
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

qint64 Database::changes() const
{
    return sqlite3_changes64(m_handle);
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

void Database::copyInto(Database &target, const std::function<bool(qint64, qint64)> &progress)
{
    constexpr int pagesAtOnce = 4096;
    sqlite3_backup *backup = sqlite3_backup_init(target.m_handle, "main", m_handle, "main");
    if (!backup)
        throw DbFailure::fromConnection(target.m_handle, sqlite3_errcode(target.m_handle));
    int result = SQLITE_OK;
    bool cancelled = false;
    while (result == SQLITE_OK && !cancelled) {
        result = sqlite3_backup_step(backup, pagesAtOnce);
        const qint64 total = sqlite3_backup_pagecount(backup);
        cancelled = progress && !progress(total - sqlite3_backup_remaining(backup), total);
    }
    // The step's own result: finish() forgets some of them.
    sqlite3_backup_finish(backup);
    if (cancelled)
        throw DbFailure(Error {.code = ErrorCode::Cancelled});
    if (result != SQLITE_DONE)
        throw DbFailure::fromConnection(target.m_handle, result);
}

void Database::truncateLog()
{
    // Only tidying up: a log that cannot be emptied now is emptied another time.
    (void)sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
}

void Database::checkIntegrity()
{
    const auto corrupt = [](const QString &finding) {
        return DbFailure(Error {.code = ErrorCode::Corrupt, .field = {}, .detail = finding});
    };
    // Gives a row for each page whose HMAC is wrong, none when all is well.
    const QVariant page = value(QStringLiteral("PRAGMA cipher_integrity_check"));
    if (page.isValid())
        throw corrupt(page.toString());
    const QString structure = value(QStringLiteral("PRAGMA integrity_check(1)")).toString();
    if (structure != QLatin1String("ok"))
        throw corrupt(QStringLiteral("integrity_check"));
    if (value(QStringLiteral("PRAGMA foreign_key_check")).isValid())
        throw corrupt(QStringLiteral("foreign_key_check"));
}

}  // namespace jiaxin
