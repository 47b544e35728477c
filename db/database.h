// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/db_failure.h"
#include "db/statement.h"
#include "domain/base/secret.h"

#include <QHash>
#include <QSqlQuery>
#include <QString>

#include <functional>
#include <memory>

namespace jiaxin {

/// What a connection may be told at opening.
struct DatabaseOptions {
    enum class Access { Create, Existing, ReadOnly };
    enum class Journal { WriteAhead, Rollback };
    Access access = Access::Existing;
    /// Rollback: for a copy that is written once.
    Journal journal = Journal::WriteAhead;
    /// The page cache in MiB, kept within 64..256: the one setting that matters for speed.
    int cacheMebibytes = 128;
};

/// One encrypted connection with our settings (design.md §4). It belongs to the thread that opened it; destroying it closes the
/// file and wipes the key. Methods throw DbFailure.
class Database {
public:
    /// Opens a file with a raw key of 32 bytes. Corrupt: another key, not a database, or damaged; Io: not there, not readable;
    /// Invalid: the key's size, or a library that does not encrypt.
    static Result<std::unique_ptr<Database>> open(const QString &file, const Secret &key, const DatabaseOptions &options = {});
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &file() const { return m_file; }

    /// Runs statements that need no values and give no rows (DDL, pragmas).
    void exec(const QString &sql);
    /// A statement ready to be bound, taken from the connection's cache of prepared ones and given back when it is destroyed.
    Statement prepare(const QString &sql);
    /// The first column of the first row; an invalid QVariant when there is none or it is NULL.
    QVariant value(const QString &sql);
    /// A Qt query on this connection, for models and ordinary code: it reports errors by lastError(), it does not throw.
    QSqlQuery query() const;

    bool isInTransaction() const;
    /// Rows changed by the last statement.
    qint64 changes() const;
    qint64 lastInsertId() const;
    sqlite3 *handle() const { return m_handle; }
    /// The Qt connection's name, for QSqlDatabase::database(name, false).
    const QString &connectionName() const { return m_name; }

    /// Copies the whole database, page by page and consistently, into an empty one with any key. `progress` is told pages done
    /// and in all; false stops with Cancelled.
    void copyInto(Database &target, const std::function<bool(qint64 done, qint64 total)> &progress = {});

    /// Moves what the -wal holds into the database and cuts the -wal to nothing, as far as the disk allows. Outside
    /// transactions.
    void truncateLog();

    /// Every page's HMAC, then SQLite's own structure and foreign keys. Throws Corrupt with the first finding as detail.
    void checkIntegrity();

private:
    friend class Statement;
    static constexpr int cachedStatements = 256;

    Database(QString file, QString name);
    void applySettings(const DatabaseOptions &options);
    void giveBack(const QString &sql, sqlite3_stmt *statement);

    QString m_file;
    QString m_name;
    sqlite3 *m_handle = nullptr;
    QHash<QString, sqlite3_stmt *> m_idle;
};

}  // namespace jiaxin
