// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <exception>

namespace jiaxin::server {

/// A statement or connection that failed: thrown below the handlers, turned into an answer once, above them. Carries
/// PostgreSQL's code alone, since its messages quote values.
class PgFailure final : public std::exception {
public:
    explicit PgFailure(QByteArray sqlState, QByteArray constraint = {})
        : m_sqlState(std::move(sqlState)), m_constraint(std::move(constraint))
    {
    }
    /// Five characters of PostgreSQL's appendix A; empty: no connection.
    const QByteArray &sqlState() const { return m_sqlState; }
    const QByteArray &constraint() const { return m_constraint; }
    const char *what() const noexcept override { return m_sqlState.constData(); }

    bool isDiskFull() const { return m_sqlState == "53100"; }
    bool isRightsViolation() const { return m_sqlState == "42501"; }
    bool isUniqueViolation() const { return m_sqlState == "23505"; }
    /// Worth trying again on a new connection or a little later: no connection, shutdown, too many, dead-lock, time-out.
    bool isTransient() const
    {
        return m_sqlState.isEmpty() || m_sqlState.startsWith("08") || m_sqlState.startsWith("53") ||
               m_sqlState.startsWith("57") || m_sqlState.startsWith("40") || m_sqlState == "55P03" || m_sqlState == "25P03";
    }

private:
    QByteArray m_sqlState;
    QByteArray m_constraint;
};

}  // namespace jiaxin::server
