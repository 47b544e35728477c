// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/pg/pg_failure.h"

#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

struct pg_conn;
struct pg_result;

namespace jiaxin::server {

/// A parameter or value in PostgreSQL's text form; a null QByteArray is NULL.
using PgValue = QByteArray;
inline PgValue pgText(const QString &text)
{
    return text.isNull() ? QByteArray("") : text.toUtf8();
}
inline PgValue pgInt(qint64 number)
{
    return QByteArray::number(number);
}
/// `bytea` in hex form.
PgValue pgBytes(QByteArrayView bytes);
/// An array's text form of values without NULLs.
PgValue pgArray(const QList<QByteArray> &values);
PgValue pgArray(const QStringList &texts);

/// Rows for a statement's unnest(): an array a column, as its parameters in their order.
class PgColumns {
public:
    explicit PgColumns(qsizetype columns) : m_texts(columns, QByteArray("{")) {}
    /// A value a column; a null one is NULL.
    void add(const QList<PgValue> &row);
    bool isEmpty() const { return m_texts.constFirst().size() == 1; }
    QList<PgValue> parameters() const;

private:
    QList<QByteArray> m_texts;
};

/// Rows of a statement.
class PgResult {
public:
    explicit PgResult(pg_result *result);
    int rows() const;
    bool isEmpty() const { return rows() == 0; }
    bool isNull(int row, int column) const;
    /// Lives as long as the result.
    QByteArrayView view(int row, int column) const;
    QByteArray bytes(int row, int column) const { return view(row, column).toByteArray(); }
    QString text(int row, int column) const { return QString::fromUtf8(view(row, column)); }
    qint64 integer(int row, int column) const { return bytes(row, column).toLongLong(); }
    bool boolean(int row, int column) const { return view(row, column) == QByteArrayView("t"); }
    /// The bytes of a bytea.
    QByteArray blob(int row, int column) const;
    /// The number of rows written.
    qint64 affected() const;

private:
    std::shared_ptr<pg_result> m_result;
};

/// One blocking connection. Throws PgFailure.
class PgConnection {
public:
    explicit PgConnection(const QString &conninfo);
    PgConnection(const PgConnection &) = delete;
    PgConnection &operator=(const PgConnection &) = delete;
    ~PgConnection();

    /// One statement with parameters $1…; prepared at its first use on this connection, so `sql` is one of a fixed set.
    PgResult exec(const QByteArray &sql, const QList<PgValue> &parameters = {});
    /// Statements without parameters, separated by semicolons.
    void script(const QByteArray &sql);
    bool isUsable() const;
    bool isInTransaction() const;

    /// Found out by the first who asks (server/sync/stored_record.cpp).
    std::optional<qint64> versionsAfter;

private:
    PgResult checked(pg_result *result);

    pg_conn *m_connection = nullptr;
    QHash<QByteArray, QByteArray> m_prepared;
};

/// Rolls back unless commit() was called.
class PgTransaction {
public:
    explicit PgTransaction(PgConnection &connection, const char *mode = "");
    PgTransaction(const PgTransaction &) = delete;
    PgTransaction &operator=(const PgTransaction &) = delete;
    ~PgTransaction();
    void commit();

private:
    PgConnection &m_connection;
    bool m_open = true;
};

}  // namespace jiaxin::server
