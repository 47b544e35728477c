// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/api_support.h"
#include "server/sync/transfer_service.h"

namespace jiaxin::server {

namespace {

Response openRoute(Service &service, const Request &, PgConnection &connection, const Caller &caller)
{
    const Result<QJsonArray> open = TransferService(service, connection, caller).open();
    return open ? jsonResponse({{QStringLiteral("transfers"), *open}}) : problemOf(open.error());
}

Response askRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    const auto texts = textsOf(request, {QStringLiteral("subject"), QStringLiteral("ground")},
                               {QStringLiteral("to_unit"), QStringLiteral("to_enterprise"), QStringLiteral("note")});
    if (!texts)
        return problemOf(texts.error());
    const auto ground = choiceFromName<Transfer::Ground>(texts->at(1));
    const TransferWish wish {.subject = RecordId(texts->at(0)),
                             .toUnit = texts->at(2),
                             .toEnterprise = RecordId(texts->at(3)),
                             .ground = ground.value_or(Transfer::Ground::Other),
                             .note = texts->at(4)};
    if (!wish.subject.isValid())
        return problemOf({.code = ErrorCode::Invalid, .field = QStringLiteral("subject"), .detail = {}});
    if (!ground)
        return problemOf({.code = ErrorCode::Invalid, .field = QStringLiteral("ground"), .detail = {}});
    const Result<RecordId> asked = TransferService(service, connection, caller).ask(wish);
    return asked ? jsonResponse({{QStringLiteral("id"), asked->toString()}}, 201) : problemOf(asked.error());
}

Response answerRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    const auto texts = textsOf(request, {QStringLiteral("action"), QStringLiteral("version")}, {QStringLiteral("note")});
    if (!texts)
        return problemOf(texts.error());
    const RecordId id(QString::fromUtf8(request.captures.at(0)));
    if (!id.isValid())
        return problemOf(failure(ErrorCode::NotFound, "transfer"));
    const Result<QString> state =
        TransferService(service, connection, caller).answer(id, texts->at(0), texts->at(2), texts->at(1).toLongLong());
    return state ? jsonResponse({{QStringLiteral("state"), *state}}) : problemOf(state.error());
}

}  // namespace

void addTransferRoutes(Router &router, Service &service)
{
    const SessionRoutes officials(router, service, Audience::Officials);
    officials.add("GET", "/v1/transfers", &openRoute);
    officials.add("POST", "/v1/transfers", &askRoute, smallBody);
    officials.add("POST", "/v1/transfers/{id}/answer", &answerRoute, smallBody);
}

}  // namespace jiaxin::server
