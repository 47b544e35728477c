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

/// By the floor, and whether the entry that was delivered last is there.
std::optional<Error> refusal(const FeedCursor &at, const PgResult &feed)
{
    const qint64 floor = feed.integer(0, 1);
    if (at.xid < floor)
        return failure(ErrorCode::TooOld, "floor");
    // The last one, unless none was or it lies where entries are thinned out.
    if (at.lastXid != 0 && at.lastXid >= floor && !feed.boolean(0, 2))
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

/// What is true of the feed as a whole, and whether the entry that was delivered last is there.
QByteArray feedSql(const Scope &scope)
{
    return "SELECT pg_snapshot_xmin(pg_current_snapshot()), floor, EXISTS (SELECT FROM change_log WHERE " + scope.column +
           " = $1 AND xid = $2::text::xid8 AND seq = $3), status_list_version() FROM province";
}

/// Of a page, as its statement names them.
enum PageColumn { Xid, Seq, Op, Id, Type, OfEntry, OfRecord, Json, Steps };

/// The row that is joined may be newer than the entry; a client keeps the greater version (sync.md §3.1, caveat 1). Compared is
/// (xid, seq) after an equality on the first column of the index: with that column in the comparison as well the scan would
/// begin at the territory's first entry, on every page. The steps are looked up only where an entry has any.
QByteArray pageSql(const Scope &scope)
{
    const QByteArray column = scope.column;
    return "WITH page AS (SELECT xid, seq, record, version, op, type, steps FROM change_log WHERE " + column +
           " = $1 AND (xid, seq) > ($2::text::xid8, $3) AND xid < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY " + column +
           ", xid, seq LIMIT $4) SELECT page.xid, page.seq, page.op, page.record, page.type, page.version, record.version, " +
           recordJsonSql + ", CASE WHEN page.op = 'U' AND coalesce(page.steps, 1) > 0 THEN (" + feedStepsSql +
           ") END FROM page LEFT JOIN record ON record.id = page.record AND page.op <> 'L' AND record." + column +
           " = $1 ORDER BY page.xid, page.seq";
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
    // Of one snapshot, the horizon and the rows.
    PgTransaction transaction(connection, ("ISOLATION LEVEL REPEATABLE READ " + readOnlyIn(scope)).constData());
    const PgResult feed = connection.exec(feedSql(scope), {scope.code, pgInt(next.lastXid), pgInt(next.lastSeq)});
    if (const auto refused = refusal(next, feed))
        return *refused;
    page.horizon = feed.integer(0, 0);
    const PgResult rows = connection.exec(pageSql(scope), {scope.code, pgInt(next.xid), pgInt(next.seq), pgInt(request.limit)});
    transaction.commit();
    // In place and with room: a page is some hundred KiB, and each copy of it costs as much as a good part of its rows.
    QByteArray &body = page.body;
    body.reserve(4096 + rows.rows() * qsizetype(1024));
    body += "{\"entries\":[";
    QByteArray digested;
    for (int row = 0; row < rows.rows(); ++row) {
        const bool left = rows.view(row, Op) == QByteArrayView("L");
        // It has left the territory since: the entry that says so comes later.
        if (!left && rows.isNull(row, OfRecord))
            continue;
        if (page.entries++ > 0)
            body += ',';
        const auto put = [&](const char *before, int column) {
            const QByteArrayView value = rows.view(row, column);
            body.append(before).append(value.data(), value.size());
        };
        const int version = left ? OfEntry : OfRecord;
        for (const int column : {int(Op), int(Id), version}) {
            const QByteArrayView value = rows.view(row, column);
            digested.append(value.data(), value.size()).append(column == version ? '\n' : ' ');
        }
        put("{\"op\":\"", Op);
        put("\",\"id\":\"", Id);
        put("\",\"type\":\"", Type);
        put("\",\"version\":", version);
        if (!left)
            put(",\"record\":", Json);
        if (!left && !rows.isNull(row, Steps))
            put(",\"steps\":", Steps);
        body += '}';
    }
    if (!rows.isEmpty()) {
        next.xid = next.lastXid = rows.integer(rows.rows() - 1, Xid);
        next.seq = next.lastSeq = rows.integer(rows.rows() - 1, Seq);
    }
    page.more = rows.rows() == request.limit;
    // Everything below the horizon was delivered, and nothing can appear there any more.
    if (!page.more && page.horizon - 1 > next.xid) {
        next.xid = page.horizon - 1;
        next.seq = afterAll;
    }
    body.append("],\"count\":").append(QByteArray::number(page.entries));
    body.append(",\"hash\":\"").append(crypto.sha256(digested).toHex());
    body.append("\",\"more\":").append(page.more ? "true" : "false");
    body.append(",\"cursor\":\"").append(next.toText());
    body.append("\",\"status_list\":\"").append(feed.bytes(0, 3));
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
