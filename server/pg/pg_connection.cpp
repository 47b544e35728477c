// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/pg/pg_connection.h"

#include <libpq-fe.h>

#include <algorithm>

namespace jiaxin::server {

PgValue pgBytes(QByteArrayView bytes)
{
    return "\\x" + bytes.toByteArray().toHex();
}

namespace {

void appendQuoted(QByteArray &text, QByteArrayView value)
{
    const qsizetype from = text.size();
    text.resize(from + 2 * value.size() + 2);
    char *to = text.data() + from;
    *to++ = '"';
    for (const char each : value) {
        if (each == '"' || each == '\\')
            *to++ = '\\';
        *to++ = each;
    }
    *to++ = '"';
    text.truncate(to - text.constData());
}

}  // namespace

PgValue pgArray(const QList<QByteArray> &values)
{
    QByteArray text = "{";
    for (const QByteArray &value : values) {
        if (text.size() > 1)
            text += ',';
        appendQuoted(text, value);
    }
    return text + '}';
}

PgValue pgArray(const QStringList &texts)
{
    QList<QByteArray> values;
    for (const QString &text : texts)
        values.append(pgText(text));
    return pgArray(values);
}

void PgColumns::add(const QList<PgValue> &row)
{
    for (qsizetype column = 0; column < m_texts.size(); ++column) {
        QByteArray &text = m_texts[column];
        if (text.size() > 1)
            text += ',';
        if (const PgValue &value = row.at(column); value.isNull())
            text += "NULL";
        else
            appendQuoted(text, value);
    }
}

QList<PgValue> PgColumns::parameters() const
{
    QList<PgValue> list;
    for (const QByteArray &text : m_texts)
        list.append(text + '}');
    return list;
}

PgResult::PgResult(pg_result *result) : m_result(result, &PQclear) {}

int PgResult::rows() const
{
    return PQntuples(m_result.get());
}

bool PgResult::isNull(int row, int column) const
{
    return PQgetisnull(m_result.get(), row, column) != 0;
}

QByteArrayView PgResult::view(int row, int column) const
{
    return {PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column)};
}

QByteArray PgResult::blob(int row, int column) const
{
    return QByteArray::fromHex(bytes(row, column).mid(2));
}

qint64 PgResult::affected() const
{
    return QByteArray(PQcmdTuples(m_result.get())).toLongLong();
}

PgConnection::PgConnection(const QString &conninfo) : m_connection(PQconnectdb(conninfo.toUtf8().constData()))
{
    if (PQstatus(m_connection) == CONNECTION_OK) {
        PQsetNoticeProcessor(
            m_connection, [](void *, const char *) {}, nullptr);
        // Short statements: compiling one takes longer than a hundred of them, and the planner, which guesses high where a
        // table was not analysed yet, would.
        script("SET jit = off");
        return;
    }
    PQfinish(m_connection);
    throw PgFailure({});
}

PgConnection::~PgConnection()
{
    PQfinish(m_connection);
}

PgResult PgConnection::checked(pg_result *result)
{
    PgResult owned(result);
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK)
        return owned;
    throw PgFailure(PQresultErrorField(result, PG_DIAG_SQLSTATE), PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME));
}

PgResult PgConnection::exec(const QByteArray &sql, const QList<PgValue> &parameters)
{
    auto name = m_prepared.constFind(sql);
    if (name == m_prepared.constEnd()) {
        const QByteArray fresh = "s" + QByteArray::number(m_prepared.size());
        checked(PQprepare(m_connection, fresh.constData(), sql.constData(), 0, nullptr));
        name = m_prepared.insert(sql, fresh);
    }
    std::vector<const char *> values;
    values.reserve(size_t(parameters.size()));
    for (const PgValue &parameter : parameters)
        values.push_back(parameter.isNull() ? nullptr : parameter.constData());
    return checked(PQexecPrepared(m_connection, name->constData(), int(values.size()), values.data(), nullptr, nullptr, 0));
}

void PgConnection::script(const QByteArray &sql)
{
    checked(PQexec(m_connection, sql.constData()));
}

bool PgConnection::isUsable() const
{
    return PQstatus(m_connection) == CONNECTION_OK;
}

bool PgConnection::isInTransaction() const
{
    return PQtransactionStatus(m_connection) != PQTRANS_IDLE;
}

PgTransaction::PgTransaction(PgConnection &connection, const char *mode) : m_connection(connection)
{
    m_connection.script(QByteArray("BEGIN ") + mode);
}

PgTransaction::~PgTransaction()
{
    if (!m_open)
        return;
    // Who found it out may have written it down, which is undone.
    m_connection.versionsAfter.reset();
    try {
        m_connection.script("ROLLBACK");
    } catch (const PgFailure &) {
        // A connection that is lost has rolled back; the pool throws it away.
    }
}

void PgTransaction::commit()
{
    m_connection.script("COMMIT");
    m_open = false;
}

}  // namespace jiaxin::server
