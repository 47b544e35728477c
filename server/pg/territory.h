// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/pg/pg_connection.h"

#include <QJsonObject>

namespace jiaxin::server {

/// Where a unit or a town lies: the columns on which rights are decided by equality. A city that keeps records of its own is
/// the county of them too, and so is the province, so that no column is empty.
struct Place {
    QByteArray province;
    QByteArray city;
    QByteArray county;
    QByteArray town {};  ///< empty: the record lies at the county itself
};
/// Empty columns for an unknown unit.
Place placeOf(const QString &unit);

/// The rank at which a unit sees records: its column and its own code there. For an enterprise's own account `enterprise` and
/// the id of its record, which lets it at its own filings alone.
struct Scope {
    QByteArray column;  ///< `province`, `city`, `county`, `town` or `enterprise`
    QByteArray code;

    bool isValid() const { return !code.isEmpty(); }
};
Scope scopeOf(const QString &unit);
Scope enterpriseScope(const QString &enterprise);
/// The place as members of a row for jsonb_to_recordset(): `province`, `city`, `county`, and `town` or null.
void putPlace(QJsonObject &row, const QString &unit);

/// Row-level security for the rest of this transaction: what lies outside the scope does not exist, and cannot be written.
void enter(PgConnection &connection, const Scope &scope);

/// The mode of a read-only PgTransaction that is in the scope from its beginning: one way there and back less than enter().
QByteArray readOnlyIn(const Scope &scope);

}  // namespace jiaxin::server
