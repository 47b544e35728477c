// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/secret.h"

#include <QSet>
#include <QSqlDriver>

#include <memory>

struct sqlite3;
Q_DECLARE_OPAQUE_POINTER(sqlite3 *)

namespace jiaxin {

class SqlCipherResult;

/// What a driver and its results share: the results that outlive the driver find `handle` null.
struct SqlCipherConnection {
    sqlite3 *handle = nullptr;
    QSet<SqlCipherResult *> results;
};

/// Qt's SQL interface over libsqlcipher, on public Qt API only. Not a plugin: an instance is handed to
/// QSqlDatabase::addDatabase(QSqlDriver *, name), which owns it. Qt's stock SQLite driver must never be loaded beside it: its
/// library has the same symbols and would store clear text without a word.
/// Binds null, integers, double, text and blob; dates are refused, callers bind text. One thread at a time.
class SqlCipherDriver final : public QSqlDriver {
    Q_OBJECT
public:
    enum class Access { Create, Existing, ReadOnly };

    /// `key`: 32 raw bytes, or empty for a file that is not encrypted; wiped as soon as the connection is open.
    explicit SqlCipherDriver(Secret key, Access access = Access::Create);
    ~SqlCipherDriver() override;

    bool hasFeature(DriverFeature feature) const override;
    bool open(const QString &file, const QString &user, const QString &password, const QString &host, int port,
              const QString &options) override;
    void close() override;
    QSqlResult *createResult() const override;
    bool beginTransaction() override;
    bool commitTransaction() override;
    bool rollbackTransaction() override;
    QStringList tables(QSql::TableType type) const override;
    QSqlRecord record(const QString &table) const override;
    QSqlIndex primaryIndex(const QString &table) const override;
    QString escapeIdentifier(const QString &identifier, IdentifierType type) const override;
    /// The connection as `sqlite3 *`, for prepared statements and backup.
    QVariant handle() const override;

private:
    bool run(const char *sql);

    std::shared_ptr<SqlCipherConnection> m_connection;
    Secret m_key;
    Access m_access;
};

}  // namespace jiaxin
