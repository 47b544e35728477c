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

bool isThere(PgConnection &connection, const Scope &scope, const FeedCursor &cursor)
{
    if (cursor.lastXid == 0)
        return true;
    return !connection
                .exec("SELECT 1 FROM change_log WHERE " + scope.column + " = $1 AND xid = $2::text::xid8 AND seq = $3",
                      {scope.code, pgInt(cursor.lastXid), pgInt(cursor.lastSeq)})
                .isEmpty();
}

std::optional<Error> refusal(PgConnection &connection, const Scope &scope, const std::optional<FeedCursor> &cursor,
                             const QByteArray &epoch)
{
    if (cursor && (cursor->epoch != epoch || cursor->scope != scope.code))
        return resync();
    const qint64 floor = connection.exec("SELECT floor FROM province").integer(0, 0);
    if ((cursor ? cursor->xid : 0) < floor)
        return failure(ErrorCode::TooOld, "floor");
    if (cursor && !isThere(connection, scope, *cursor))
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

Result<QByteArray> feedPage(PgConnection &connection, const CryptoProvider &crypto, const Scope &scope,
                            const std::optional<FeedCursor> &cursor, int limit)
{
    PgTransaction transaction(connection, "READ ONLY");
    enter(connection, scope);
    const QByteArray epoch = feedEpoch(connection);
    if (const auto refused = refusal(connection, scope, cursor, epoch))
        return *refused;
    FeedCursor next = cursor.value_or(FeedCursor {.epoch = epoch, .scope = scope.code});
    const PgResult rows = connection.exec(pageSql(scope), {scope.code, pgInt(next.xid), pgInt(next.seq), pgInt(limit)});
    QByteArray entries;
    QByteArray digested;
    int count = 0;
    int read = 0;
    for (int row = 0; row < rows.rows() && !rows.isNull(row, 1); ++row) {
        ++read;
        next.xid = next.lastXid = rows.integer(row, 1);
        next.seq = next.lastSeq = rows.integer(row, 2);
        const bool left = rows.view(row, 3) == QByteArrayView("L");
        // It has left the territory since: the entry that says so comes later.
        if (!left && rows.isNull(row, 7))
            continue;
        const QByteArray version = rows.bytes(row, left ? 5 : 8);
        if (count++ > 0)
            entries += ',';
        digested += rows.bytes(row, 3) + ' ' + rows.bytes(row, 4) + ' ' + version + '\n';
        entries += "{\"op\":\"" + rows.bytes(row, 3) + "\",\"id\":\"" + rows.bytes(row, 4) + "\",\"type\":\"" +
                   rows.bytes(row, 6) + "\",\"version\":" + version;
        if (!left)
            entries += ",\"record\":" + rows.bytes(row, 9);
        entries += '}';
    }
    const bool more = read == limit;
    // Everything below the horizon was delivered, and nothing can appear there any more.
    if (const qint64 horizon = rows.integer(0, 0); !more && horizon - 1 > next.xid) {
        next.xid = horizon - 1;
        next.seq = afterAll;
    }
    transaction.commit();
    return QByteArray("{\"entries\":[" + entries + "],\"count\":" + QByteArray::number(count) + ",\"hash\":\"" +
                      crypto.sha256(digested).toHex() + "\",\"more\":" + (more ? "true" : "false") + ",\"cursor\":\"" +
                      next.toText() + "\"}");
}

}  // namespace jiaxin::server
