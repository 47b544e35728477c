// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/sync/feed_service.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace jiaxin::server {

namespace {

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
/// Of the largest bigint: after every entry of a transaction.
constexpr qint64 afterAll = std::numeric_limits<qint64>::max();

Error resync()
{
    return failure(ErrorCode::Conflict, "resync");
}

std::optional<Error> refusal(PgConnection &connection, const Scope &scope, const std::optional<FeedCursor> &cursor,
                             const QByteArray &epoch)
{
    if (cursor && (cursor->epoch != epoch || cursor->scope != scope.code))
        return resync();
    const FeedCursor at = cursor.value_or(FeedCursor {});
    const PgResult row = connection.exec("SELECT floor, EXISTS (SELECT FROM change_log WHERE " + scope.column +
                                             " = $1 AND xid = $2::text::xid8 AND seq = $3) FROM province",
                                         {scope.code, pgInt(at.lastXid), pgInt(at.lastSeq)});
    if (at.xid < row.integer(0, 0))
        return failure(ErrorCode::TooOld, "floor");
    // The entry that was delivered last, unless none was or it lies where entries are thinned out.
    if (at.lastXid != 0 && at.lastXid >= row.integer(0, 0) && !row.boolean(0, 1))
        return resync();
    return std::nullopt;
}

/// One statement, so that the horizon and the rows are of one snapshot. The row that is joined may be newer than the entry; a
/// client keeps the greater version (sync.md §3.1, caveat 1). Compared is (xid, seq) after an equality on the first column of
/// the index: with that column in the comparison as well the scan would begin at the territory's first entry, on every page.
QByteArray pageSql(const Scope &scope)
{
    const QByteArray column = scope.column;
    return "WITH page AS (SELECT xid, seq, record, version, op, type FROM change_log WHERE " + column +
           " = $1 AND (xid, seq) > ($2::text::xid8, $3) AND xid < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY " + column +
           ", xid, seq LIMIT $4) "
           "SELECT pg_snapshot_xmin(pg_current_snapshot()), page.xid, page.seq, page.op, page.record, page.version, page.type, "
           "record.id, record.version, " +
           recordJsonSql +
           " FROM (SELECT 1) AS one LEFT JOIN page ON true LEFT JOIN record ON record.id = page.record AND page.op <> 'L' AND "
           "record." +
           column + " = $1 ORDER BY page.xid, page.seq";
}

}  // namespace

const QByteArray recordJsonSql =
    "'{\"id\":\"' || record.id || '\",\"type\":\"' || record.type || '\",\"version\":' || record.version || ',\"state\":' || "
    "to_json(record.state) || ',\"unit\":\"' || record.unit || '\",\"source\":\"' || record.source || '\",\"created_at\":\"' "
    "|| "
    "instant_text(record.created_at) || '\",\"updated_at\":\"' || instant_text(record.updated_at) || '\",\"deleted_at\":' || "
    "coalesce('\"' || instant_text(record.deleted_at) || '\"', 'null') || ',\"fields\":' || record.fields || '}'";

QByteArray FeedCursor::toText() const
{
    const QJsonObject object {
        {QStringLiteral("e"), QString::fromLatin1(epoch)}, {QStringLiteral("s"), QString::fromLatin1(scope)},
        {QStringLiteral("x"), QString::number(xid)},       {QStringLiteral("q"), QString::number(seq)},
        {QStringLiteral("lx"), QString::number(lastXid)},  {QStringLiteral("lq"), QString::number(lastSeq)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(base64);
}

Result<FeedCursor> FeedCursor::parse(const QByteArray &text)
{
    const Error wrong {.code = ErrorCode::Invalid, .field = QStringLiteral("cursor"), .detail = {}};
    constexpr qsizetype longest = 1024;
    const auto decoded = QByteArray::fromBase64Encoding(text, base64 | QByteArray::AbortOnBase64DecodingErrors);
    if (text.size() > longest || !decoded)
        return wrong;
    const QJsonObject object = QJsonDocument::fromJson(*decoded).object();
    bool good = object.size() == 6;
    const auto number = [&](const char *name) {
        bool ok = false;
        const qint64 value = object.value(QLatin1String(name)).toString().toLongLong(&ok);
        good = good && ok && value >= 0;
        return value;
    };
    FeedCursor cursor {.epoch = object.value(QLatin1String("e")).toString().toLatin1(),
                       .scope = object.value(QLatin1String("s")).toString().toLatin1(),
                       .xid = number("x"),
                       .seq = number("q"),
                       .lastXid = number("lx"),
                       .lastSeq = number("lq")};
    return good ? Result<FeedCursor>(cursor) : Result<FeedCursor>(wrong);
}

QByteArray feedEpoch(PgConnection &connection)
{
    return connection
        .exec("SELECT left(encode(sha256(convert_to(system_identifier::text || '/' || "
              "left(pg_walfile_name(pg_current_wal_lsn()), 8) || '/' || feed::text, 'UTF8')), 'hex'), 32) "
              "FROM pg_control_system(), province")
        .bytes(0, 0);
}

Result<FeedPage> feedPage(PgConnection &connection, const CryptoProvider &crypto, const FeedRequest &request)
{
    const Scope &scope = request.scope;
    PgTransaction transaction(connection, "READ ONLY");
    enter(connection, scope);
    if (const auto refused = refusal(connection, scope, request.cursor, request.epoch))
        return *refused;
    FeedPage page {.next = request.cursor.value_or(FeedCursor {.epoch = request.epoch, .scope = scope.code})};
    FeedCursor &next = page.next;
    const PgResult rows = connection.exec(pageSql(scope), {scope.code, pgInt(next.xid), pgInt(next.seq), pgInt(request.limit)});
    transaction.commit();
    page.horizon = rows.integer(0, 0);
    QByteArray entries;
    entries.reserve(rows.rows() * 1024);
    QByteArray digested;
    int read = 0;
    for (int row = 0; row < rows.rows() && !rows.isNull(row, 1); ++row) {
        ++read;
        const bool left = rows.view(row, 3) == QByteArrayView("L");
        // It has left the territory since: the entry that says so comes later.
        if (!left && rows.isNull(row, 7))
            continue;
        if (page.entries++ > 0)
            entries += ',';
        const auto put = [&](const char *before, int column) {
            const QByteArrayView value = rows.view(row, column);
            entries.append(before).append(value.data(), value.size());
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
        entries += '}';
    }
    if (read > 0) {
        next.xid = next.lastXid = rows.integer(read - 1, 1);
        next.seq = next.lastSeq = rows.integer(read - 1, 2);
    }
    const bool more = read == request.limit;
    // Everything below the horizon was delivered, and nothing can appear there any more.
    if (!more && page.horizon - 1 > next.xid) {
        next.xid = page.horizon - 1;
        next.seq = afterAll;
    }
    page.body = "{\"entries\":[" + entries + "],\"count\":" + QByteArray::number(page.entries) + ",\"hash\":\"" +
                crypto.sha256(digested).toHex() + "\",\"more\":" + (more ? "true" : "false") + ",\"cursor\":\"" +
                next.toText() + "\"}";
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
