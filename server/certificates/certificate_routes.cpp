// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/api_support.h"
#include "server/certificates/certificate_desk.h"
#include "server/certificates/countersigning.h"
#include "server/http/strict_json.h"

#include <QJsonArray>

namespace jiaxin::server {

namespace {

Response answerOf(const Result<QJsonObject> &result, int status = 200)
{
    return result ? jsonResponse(*result, status) : problemOf(result.error());
}

Response leaseRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    const Result<QJsonObject> body = parseObject(request.body);
    if (!body)
        return problemOf(body.error());
    const auto lease = leaseNumbers(service, connection, caller, body->value(QStringLiteral("count")).toInt());
    if (!lease)
        return problemOf(lease.error());
    return jsonResponse(leaseJson(*lease), 201);
}

Result<QList<ShownCard>> cardsOf(const QByteArray &body)
{
    const Result<QJsonObject> object = parseObject(body);
    if (!object)
        return object.error();
    const QJsonArray list = object->value(QStringLiteral("cards")).toArray();
    if (list.isEmpty() || list.size() > mostCardsAtOnce)
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("cards"), .detail = {}};
    QList<ShownCard> cards;
    for (const QJsonValue &value : list) {
        const ShownCard card {.card = RecordId(value.toObject().value(QStringLiteral("card")).toString()),
                              .code = value.toObject().value(QStringLiteral("code")).toString()};
        if (!card.card.isValid())
            return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("card"), .detail = {}};
        cards.append(card);
    }
    return cards;
}

Response countersignRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    const Result<QList<ShownCard>> cards = cardsOf(request.body);
    if (!cards)
        return problemOf(cards.error());
    const Result<QJsonArray> verdicts = Countersigning(service, connection, caller).judge(*cards);
    return verdicts ? jsonResponse({{QStringLiteral("verdicts"), *verdicts}}) : problemOf(verdicts.error());
}

Response certifyKeyRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    const Result<QJsonObject> body = parseObject(request.body);
    return body ? answerOf(certifyKey(service, connection, caller, *body), 201) : problemOf(body.error());
}

Response statusListRoute(Service &service, const Request &, PgConnection &connection, const Caller &)
{
    return answerOf(statusList(service, connection));
}

Response revokeKeyRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    const auto texts = textsOf(request, {QStringLiteral("reason")});
    if (!texts)
        return problemOf(texts.error());
    const Result<void> revoked =
        revokeKey(service, connection, caller, QString::fromUtf8(request.captures.at(0)), texts->at(0));
    return revoked ? Response {.status = 204} : problemOf(revoked.error());
}

}  // namespace

void addCertificateRoutes(Router &router, Service &service)
{
    constexpr qint64 cardsBody = 64 * 1024;
    const SessionRoutes officials(router, service, Audience::Officials);
    officials.add("POST", "/v1/certificate-numbers", &leaseRoute, smallBody);
    officials.add("POST", "/v1/keys", &certifyKeyRoute, smallBody);
    officials.add("POST", "/v1/keys/{key}/revocation", &revokeKeyRoute, smallBody);
    officials.add("POST", "/v1/countersignatures", &countersignRoute, cardsBody);
    officials.add("GET", "/v1/status-list", &statusListRoute);
    router.add({.method = "GET", .pattern = "/public/key", .handler = [&service](const Request &) {
                    return jsonResponse(
                        {{QStringLiteral("key_id"), service.keys.signer.keyId},
                         {QStringLiteral("algorithm"), QStringLiteral("sm2_sm3")},
                         {QStringLiteral("public_key"), QString::fromLatin1(service.keys.signer.publicKey.toBase64())}});
                }});
    router.add({.method = "GET", .pattern = "/public/certificates/{number}", .handler = [&service](const Request &request) {
                    auto connection = service.database.lease();
                    return answerOf(publicCertificate(service, *connection, QString::fromUtf8(request.captures.at(0))));
                }});
}

}  // namespace jiaxin::server
