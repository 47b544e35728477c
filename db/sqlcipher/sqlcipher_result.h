// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/sqlcipher/sqlcipher_driver.h"

#include <QSqlError>
#include <QSqlResult>

struct sqlite3_stmt;

namespace jiaxin {

/// The last failure of a connection; nativeErrorCode is SQLite's extended result code.
QSqlError sqlError(sqlite3 *handle, QSqlError::ErrorType type);

/// One statement and the rows it has yielded. Rows are read as they are asked for and kept, so that Qt's models may go back;
/// a forward-only result keeps the present row alone.
class SqlCipherResult final : public QSqlResult {
public:
    SqlCipherResult(const QSqlDriver *driver, std::shared_ptr<SqlCipherConnection> connection);
    ~SqlCipherResult() override;

    /// Ends the statement; the connection is about to close.
    void finalize();

    QVariant handle() const override;

protected:
    bool prepare(const QString &query) override;
    bool exec() override;
    bool reset(const QString &query) override;
    QVariant data(int column) override;
    bool isNull(int column) override;
    bool fetch(int row) override;
    bool fetchFirst() override;
    bool fetchLast() override;
    int size() override;
    int numRowsAffected() override;
    QVariant lastInsertId() const override;
    QSqlRecord record() const override;
    void detachFromResultSet() override;

private:
    bool bindAll();
    bool step();
    bool fail(QSqlError::ErrorType type);

    std::shared_ptr<SqlCipherConnection> m_connection;
    sqlite3_stmt *m_statement = nullptr;
    QList<QVariantList> m_rows;  // the last one only, when forward-only
    int m_rowsRead = 0;
    bool m_atEnd = true;
    qint64 m_rowsAffected = -1;
    qint64 m_lastInsertId = 0;
};

}  // namespace jiaxin
