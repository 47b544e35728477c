// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/sync/feed_service.h"

namespace jiaxin::server {

namespace {

/// Of the largest bigint: after every entry of a transaction.
constexpr qint64 afterAll = std::numeric_limits<qint64>::max();

Error resync()
{
    return failure(ErrorCode::Conflict, "resync");
}

/// By what the page's statement says beside the rows: the floor, and whether the entry that was delivered last is there.
std::optional<Error> refusal(const FeedCursor &at, const PgResult &rows)
{
    const qint64 floor = rows.integer(0, 10);
    if (at.xid < floor)
        return failure(ErrorCode::TooOld, "floor");
    // The last one, unless none was or it lies where entries are thinned out.
    if (at.lastXid != 0 && at.lastXid >= floor && !rows.boolean(0, 11))
        return resync();
    return std::nullopt;
}

/// The steps that made this version of the record, or were taken with it, from its audit: with their authors, and with what was
/// said. An entry tells of so many versions as it stands for; what counts as a step is the database's is_step().
const QByteArray feedStepsSql =
    "SELECT json_agg(jsonb_strip_nulls(jsonb_build_object('place', step.seq, 'version', step.version, 'action', step.action, "
    "'from', step.changes->'state'->0, 'to', step.changes->'state'->1, 'by', step.actor, 'name', who.display_name, 'unit', "
    "who.unit, 'at', instant_text(step.at)) || coalesce(step.said, '{}')) ORDER BY step.seq) FROM audit AS step LEFT JOIN "
    "account AS who ON who.name = step.actor WHERE step.record = page.record AND step.version > page.version - "
    "coalesce(page.steps, 1) AND step.version <= page.version AND is_step(step.action, step.type, step.changes)";

/// One statement, so that the horizon and the rows are of one snapshot. The row that is joined may be newer than the entry; a
/// client keeps the greater version (sync.md §3.1, caveat 1). Compared is (xid, seq) after an equality on the first column of
/// the index: with that column in the comparison as well the scan would begin at the territory's first entry, on every page.
/// What is the same for every row is a look-up of its own, made once; so are the steps, made only where an entry has any.
QByteArray pageSql(const Scope &scope)
{
    const QByteArray column = scope.column;
    return "WITH page AS (SELECT xid, seq, record, version, op, type, steps FROM change_log WHERE " + column +
           " = $1 AND (xid, seq) > ($2::text::xid8, $3) AND xid < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY " + column +
           ", xid, seq LIMIT $4) "
           "SELECT one.horizon, page.xid, page.seq, page.op, page.record, page.version, page.type, record.id, "
           "record.version, " +
           recordJsonSql +
           ", one.floor, one.there, one.listed, CASE WHEN page.op = 'U' AND coalesce(page.steps, 1) > 0 THEN (" + feedStepsSql +
           ") END FROM (SELECT floor, (SELECT pg_snapshot_xmin(pg_current_snapshot())) AS horizon, "
           "(SELECT status_list_version()) AS listed, EXISTS (SELECT FROM change_log WHERE " +
           column +
           " = $1 AND xid = $5::text::xid8 AND seq = $6) AS there FROM province) AS one LEFT JOIN page ON true LEFT JOIN "
           "record ON record.id = page.record AND page.op <> 'L' AND record." +
           column + " = $1 ORDER BY page.xid, page.seq";
}

}  // namespace

const QByteArray recordJsonSql =
    "'{\"id\":\"' || record.id || '\",\"type\":\"' || record.type || '\",\"version\":' || record.version || ',\"state\":' || "
    "to_json(record.state) || ',\"unit\":\"' || record.unit || '\",\"source\":\"' || record.source || '\",\"created_at\":\"' "
    "|| "
    "instant_text(record.created_at) || '\",\"updated_at\":\"' || instant_text(record.updated_at) || '\",\"deleted_at\":' || "
    "coalesce('\"' || instant_text(record.deleted_at) || '\"', 'null') || ',\"fields\":' || record.fields || '}'";

QByteArray feedEpoch(PgConnection &connection)
{
    return connection.exec("SELECT feed_epoch()").bytes(0, 0);
}

Result<FeedPage> feedPage(PgConnection &connection, const CryptoProvider &crypto, const FeedRequest &request)
{
    const Scope &scope = request.scope;
    if (request.cursor && (request.cursor->epoch != request.epoch || request.cursor->scope != scope.code))
        return resync();
    FeedPage page {.next = request.cursor.value_or(FeedCursor {.epoch = request.epoch, .scope = scope.code})};
    FeedCursor &next = page.next;
    PgTransaction transaction(connection, readOnlyIn(scope).constData());
    const PgResult rows = connection.exec(pageSql(scope), {scope.code, pgInt(next.xid), pgInt(next.seq), pgInt(request.limit),
                                                           pgInt(next.lastXid), pgInt(next.lastSeq)});
    transaction.commit();
    if (const auto refused = refusal(next, rows))
        return *refused;
    page.horizon = rows.integer(0, 0);
    // In place and with room: a page is some hundred KiB, and each copy of it costs as much as a good part of its rows.
    QByteArray &body = page.body;
    body.reserve(4096 + rows.rows() * qsizetype(1024));
    body += "{\"entries\":[";
    QByteArray digested;
    int read = 0;
    for (int row = 0; row < rows.rows() && !rows.isNull(row, 1); ++row) {
        ++read;
        const bool left = rows.view(row, 3) == QByteArrayView("L");
        // It has left the territory since: the entry that says so comes later.
        if (!left && rows.isNull(row, 7))
            continue;
        if (page.entries++ > 0)
            body += ',';
        const auto put = [&](const char *before, int column) {
            const QByteArrayView value = rows.view(row, column);
            body.append(before).append(value.data(), value.size());
        };
        const int version = left ? 5 : 8;
        for (const int column : {3, 4, version}) {
            const QByteArrayView value = rows.view(row, column);
            digested.append(value.data(), value.size()).append(column == version ? '\n' : ' ');
        }
        put("{\"op\":\"", 3);
        put("\",\"id\":\"", 4);
        put("\",\"type\":\"", 6);
        put("\",\"version\":", version);
        if (!left)
            put(",\"record\":", 9);
        if (!left && !rows.isNull(row, 13))
            put(",\"steps\":", 13);
        body += '}';
    }
    if (read > 0) {
        next.xid = next.lastXid = rows.integer(read - 1, 1);
        next.seq = next.lastSeq = rows.integer(read - 1, 2);
    }
    page.more = read == request.limit;
    // Everything below the horizon was delivered, and nothing can appear there any more.
    if (!page.more && page.horizon - 1 > next.xid) {
        next.xid = page.horizon - 1;
        next.seq = afterAll;
    }
    body.append("],\"count\":").append(QByteArray::number(page.entries));
    body.append(",\"hash\":\"").append(crypto.sha256(digested).toHex());
    body.append("\",\"more\":").append(page.more ? "true" : "false");
    body.append(",\"cursor\":\"").append(next.toText());
    body.append("\",\"status_list\":\"").append(rows.bytes(0, 12));
    body.append("\",\"account\":\"").append(request.account).append("\"}");
    return page;
}

std::optional<FeedPage> pageFromReplica(Service &service, const FeedRequest &request, qint64 afterXid)
{
    if (!service.replica || !service.replica->isWorthAsking(service.clock.now()))
        return std::nullopt;
    try {
        auto connection = service.replica->pool().lease();
        // What it refuses may only not have reached it yet.
        Result<FeedPage> page = feedPage(*connection, service.crypto, request);
        const qint64 read = request.cursor ? request.cursor->xid : 0;
        return page && page->horizon > std::max(afterXid, read) ? std::optional(*page) : std::nullopt;
    } catch (const PgFailure &failure) {
        service.replica->restFrom(service.clock.now());
        service.log.write(LogLevel::Warning, "replica", {{QStringLiteral("sqlstate"), QLatin1String(failure.what())}});
        return std::nullopt;
    }
}

}  // namespace jiaxin::server
