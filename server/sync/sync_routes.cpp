// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/sync/sync_routes.h"

#include "server/api_support.h"
#include "server/audit_trail.h"
#include "server/certificates/countersigning.h"
#include "server/sync/operation_reader.h"
#include "server/sync/push_service.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace jiaxin::server {

QByteArray answerOfPush(Service &service, PgConnection &connection, const Caller &caller,
                        const QList<SyncOperation> &operations)
{
    QByteArray answer = PushService(service, connection, caller).push(operations);
    if (const QJsonArray reviewed = Countersigning(service, connection, caller).reviewPushed(operations); !reviewed.isEmpty()) {
        answer.chop(1);
        answer.append(R"(,"certificates":)").append(QJsonDocument(reviewed).toJson(QJsonDocument::Compact)).append('}');
    }
    return answer;
}

namespace {

Response pushRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    if (!caller.actor.hasBusinessRole())
        return problemOf(failure(ErrorCode::Forbidden, "role"));
    const Result<QList<SyncOperation>> operations = operationsOf(request.body);
    if (!operations)
        return problemOf(operations.error());
    return {.contentType = "application/json", .body = answerOfPush(service, connection, caller, *operations)};
}

/// Where in the feed, for the audit: `transaction/sequence`, the sequence left out at the end of a transaction.
QString placeText(const FeedCursor &cursor)
{
    const QString xid = QString::number(cursor.xid);
    return cursor.seq == std::numeric_limits<qint64>::max() ? xid : xid + u'/' + QString::number(cursor.seq);
}

}  // namespace

void auditPage(PgConnection &connection, const Caller &caller, const FeedRequest &wanted, const FeedPage &page)
{
    if (page.entries > 0)
        auditView(connection, caller,
                  {.action = "read_feed",
                   .facts = {{QStringLiteral("entries"), page.entries},
                             {QStringLiteral("after"), placeText(wanted.cursor.value_or(FeedCursor {}))},
                             {QStringLiteral("to"), placeText(page.next)}}});
}

namespace {

Response feedRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    std::optional<FeedCursor> cursor;
    if (const QByteArray text = request.parameter("cursor"); !text.isEmpty()) {
        const Result<FeedCursor> parsed = FeedCursor::parse(text);
        if (!parsed)
            return problemOf(parsed.error());
        cursor = *parsed;
    }
    int limit = mostFeedEntries;
    if (const QByteArray text = request.parameter("limit"); !text.isNull()) {
        limit = text.toInt();
        if (limit < 1 || limit > mostFeedEntries)
            return problemOf({.code = ErrorCode::Invalid, .field = QStringLiteral("limit"), .detail = {}});
    }
    const QByteArray after = request.parameter("after_xid");
    bool good = true;
    const qint64 afterXid = after.isNull() ? 0 : after.toLongLong(&good);
    if (!good || afterXid < 0)
        return problemOf({.code = ErrorCode::Invalid, .field = QStringLiteral("after_xid"), .detail = {}});
    const FeedRequest wanted {.scope = caller.scope,
                              .epoch = feedEpoch(connection),
                              .cursor = cursor,
                              .limit = limit,
                              .account = standingOf(service, caller)};
    const std::optional<FeedPage> near = pageFromReplica(service, wanted, afterXid);
    const Result<FeedPage> page = near ? Result<FeedPage>(*near) : feedPage(connection, service.crypto, wanted);
    if (!page)
        return problemOf(page.error());
    auditPage(connection, caller, wanted, *page);
    Response response {.contentType = "application/json", .body = page->body};
    response.setHeader("X-Feed-Source", near ? "standby" : "primary");
    return response;
}

}  // namespace

void addSyncRoutes(Router &router, Service &service)
{
    SessionRoutes(router, service, Audience::Officials).add("POST", "/v1/push", &pushRoute, pushBody);
    SessionRoutes(router, service, Audience::RecordReaders).add("GET", "/v1/feed", &feedRoute);
}

}  // namespace jiaxin::server
