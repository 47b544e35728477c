// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/audit_chain.h"

#include "domain/rules/divisions.h"
#include "server/pg/territory.h"

namespace jiaxin::server {

namespace {

constexpr int rowsAtOnce = 5000;

/// A row in its one form: a JSON array of its columns; what was said with the step only where something was, so that rows from
/// before that column keep their form.
const QByteArray rowText =
    "(jsonb_build_array(audit.seq, instant_text(audit.at), audit.actor, audit.device, audit.action, audit.type, "
    "audit.record, audit.version, audit.changes, audit.county) || CASE WHEN audit.said IS NULL THEN '[]'::jsonb ELSE "
    "jsonb_build_array(audit.said) END)::text";

/// Records of a unit alone, those of the units below it left out.
Scope ownScope(const QString &unit)
{
    return {.column = "county", .code = unit.toLatin1()};
}

QByteArray chained(const CryptoProvider &crypto, const QByteArray &previous, QByteArrayView row)
{
    return crypto.sha256(previous + row.toByteArray());
}

struct End {
    qint64 place = 0;
    QByteArray xid = "0";
    qint64 seq = 0;
    QByteArray hash = QByteArray(32, '\0');
};

End endOf(PgConnection &connection, const Scope &scope)
{
    const PgResult row = connection.exec(
        "SELECT place, xid, seq, hash FROM audit_chain WHERE county = $1 ORDER BY place DESC LIMIT 1", {scope.code});
    return row.isEmpty()
               ? End {}
               : End {.place = row.integer(0, 0), .xid = row.bytes(0, 1), .seq = row.integer(0, 2), .hash = row.blob(0, 3)};
}

qint64 sealUnit(PgConnection &connection, const CryptoProvider &crypto, const QString &unit)
{
    const Scope scope = ownScope(unit);
    PgTransaction transaction(connection);
    enter(connection, scope);
    End end = endOf(connection, scope);
    const PgResult rows =
        connection.exec("SELECT xid, seq, " + rowText +
                            " FROM audit WHERE county = $1 AND (xid, seq) > ($2::text::xid8, $3) AND "
                            "xid < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY county, xid, seq LIMIT $4",
                        {scope.code, end.xid, pgInt(end.seq), pgInt(rowsAtOnce)});
    QList<QByteArray> places;
    QList<QByteArray> xids;
    QList<QByteArray> seqs;
    QList<QByteArray> hashes;
    for (int row = 0; row < rows.rows(); ++row) {
        end.hash = chained(crypto, end.hash, rows.view(row, 2));
        places.append(pgInt(++end.place));
        xids.append(rows.bytes(row, 0));
        seqs.append(rows.bytes(row, 1));
        hashes.append(pgBytes(end.hash));
    }
    if (!places.isEmpty())
        connection.exec("INSERT INTO audit_chain (county, place, xid, seq, hash) SELECT $1, p, x::xid8, s, h FROM "
                        "unnest($2::bigint[], $3::text[], $4::bigint[], $5::bytea[]) AS rows (p, x, s, h)",
                        {scope.code, pgArray(places), pgArray(xids), pgArray(seqs), pgArray(hashes)});
    transaction.commit();
    return rows.rows();
}

}  // namespace

qint64 sealAudit(PgConnection &connection, const CryptoProvider &crypto)
{
    if (!connection.exec("SELECT pg_try_advisory_lock(716464, 0)").boolean(0, 0))
        return 0;
    qint64 total = 0;
    try {
        for (const UnitSeed &unit : shaanxiUnits()) {
            for (qint64 sealed = rowsAtOnce; sealed == rowsAtOnce; total += sealed)
                sealed = sealUnit(connection, crypto, unit.code);
        }
    } catch (const PgFailure &) {
        if (connection.isUsable())
            connection.exec("SELECT pg_advisory_unlock(716464, 0)");
        throw;
    }
    connection.exec("SELECT pg_advisory_unlock(716464, 0)");
    return total;
}

AuditVerdict verifyAudit(PgConnection &connection, const CryptoProvider &crypto, const QString &unit)
{
    const Scope scope = ownScope(unit);
    AuditVerdict verdict {.unit = unit, .rows = 0, .head = QByteArray(32, '\0'), .firstBad = {}};
    PgTransaction transaction(connection, "ISOLATION LEVEL REPEATABLE READ READ ONLY");
    enter(connection, scope);
    const End end = endOf(connection, scope);
    // Both sides in full: a row that is gone has a place without a text, one that was slipped in a text without a place.
    connection.script("DECLARE chain NO SCROLL CURSOR FOR SELECT audit_chain.place, audit_chain.hash, " + rowText +
                      " FROM (SELECT * FROM audit WHERE county = '" + scope.code + "' AND (xid, seq) <= ('" + end.xid +
                      "'::xid8, " + QByteArray::number(end.seq) +
                      ")) AS audit FULL JOIN (SELECT * FROM audit_chain WHERE county = '" + scope.code +
                      "') AS audit_chain ON audit_chain.seq = audit.seq ORDER BY coalesce(audit_chain.xid, audit.xid), "
                      "coalesce(audit_chain.seq, audit.seq)");
    for (bool more = true; more;) {
        const PgResult rows = connection.exec("FETCH 5000 FROM chain");
        for (int row = 0; row < rows.rows(); ++row) {
            ++verdict.rows;
            const bool whole = !rows.isNull(row, 0) && !rows.isNull(row, 2) && rows.integer(row, 0) == verdict.rows;
            if (!verdict.firstBad && (!whole || chained(crypto, verdict.head, rows.view(row, 2)) != rows.blob(row, 1)))
                verdict.firstBad = verdict.rows;
            if (!rows.isNull(row, 1))
                verdict.head = rows.blob(row, 1);
        }
        more = !rows.isEmpty();
    }
    return verdict;
}

}  // namespace jiaxin::server
