// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/sync_api.h"

#include <QJsonDocument>
#include <QLocale>

#include <zlib.h>

namespace jiaxin {

namespace {

const QByteArray jsonType = "application/json";
const QByteArray problemType = "application/problem+json";
const QByteArray bytesType = "application/octet-stream";

bool hasMediaType(const SyncReply &reply, const QByteArray &type)
{
    return reply.headers.value("content-type").split(';').constFirst().trimmed().toLower() == type;
}

/// `Mon, 23 Nov 2026 02:31:00 GMT`
QDateTime httpDate(const QByteArray &text)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

Error errorOfProblem(int status, const QJsonObject &problem)
{
    const QString code = problem.value(QLatin1String("code")).toString();
    if (status == 429 || status == 503)
        return code == errorName(ErrorCode::LockedOut)
                   ? Error {.code = ErrorCode::LockedOut, .detail = problem.value(QLatin1String("detail")).toString()}
                   : failure(ErrorCode::Offline, "busy");
    for (int known = 0; known < int(ErrorCode::Count); ++known) {
        if (status < 500 && errorName(ErrorCode(known)) == code)
            return {.code = ErrorCode(known),
                    .field = problem.value(QLatin1String("field")).toString(),
                    .detail = problem.value(QLatin1String("detail")).toString()};
    }
    return {.code = ErrorCode::ServerRefused, .field = {}, .detail = code};
}

Error brokenPage()
{
    return failure(ErrorCode::Corrupt, "page");
}

QString memberText(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

RemoteAccount accountOf(const QJsonObject &object)
{
    return {.name = memberText(object, "name"),
            .unit = memberText(object, "unit"),
            .roles = object.value(QLatin1String("roles")).toVariant().toStringList(),
            .mustChange = object.value(QLatin1String("must_change")).toBool(),
            .standing = memberText(object, "standing")};
}

}  // namespace

QJsonObject SnapshotManifest::toJson() const
{
    QJsonArray list;
    for (const Frame &frame : frames)
        list.append(QJsonObject {{QStringLiteral("sha256"), QString::fromLatin1(frame.sha256)},
                                 {QStringLiteral("size"), frame.size},
                                 {QStringLiteral("records"), frame.records}});
    return {{QStringLiteral("id"), id},
            {QStringLiteral("cursor"), QString::fromLatin1(cursor)},
            {QStringLiteral("records"), records},
            {QStringLiteral("frames"), list}};
}

std::optional<SnapshotManifest> SnapshotManifest::fromJson(const QJsonObject &object)
{
    SnapshotManifest manifest {.id = memberText(object, "id"),
                               .cursor = memberText(object, "cursor").toLatin1(),
                               .records = object.value(QLatin1String("records")).toInteger(-1),
                               .frames = {}};
    qint64 records = 0;
    for (const QJsonValue &value : object.value(QLatin1String("frames")).toArray()) {
        const QJsonObject frame = value.toObject();
        manifest.frames.append({.sha256 = memberText(frame, "sha256").toLatin1(),
                                .size = frame.value(QLatin1String("size")).toInteger(-1),
                                .records = frame.value(QLatin1String("records")).toInteger(-1)});
        records += manifest.frames.constLast().records;
        if (manifest.frames.constLast().sha256.size() != 64 || manifest.frames.constLast().size < 0)
            return std::nullopt;
    }
    if (manifest.id.isEmpty() || manifest.cursor.isEmpty() || records != manifest.records)
        return std::nullopt;
    return manifest;
}

Result<FeedPage> feedPageOf(const QJsonObject &object, const CryptoProvider &crypto)
{
    FeedPage page {.entries = object.value(QLatin1String("entries")).toArray(),
                   .cursor = memberText(object, "cursor").toLatin1(),
                   .more = object.value(QLatin1String("more")).toBool(),
                   .statusList = memberText(object, "status_list").toLatin1(),
                   .standing = memberText(object, "account")};
    QByteArray digested;
    for (const QJsonValue &value : page.entries) {
        const QJsonObject entry = value.toObject();
        digested += memberText(entry, "op").toLatin1() + ' ' + memberText(entry, "id").toLatin1() + ' ' +
                    QByteArray::number(entry.value(QLatin1String("version")).toInteger()) + '\n';
    }
    const bool whole = object.value(QLatin1String("count")).toInteger(-1) == page.entries.size() && !page.cursor.isEmpty() &&
                       memberText(object, "hash").toLatin1() == crypto.sha256(digested).toHex();
    return whole ? Result<FeedPage>(page) : Result<FeedPage>(brokenPage());
}

Result<SyncReply> SyncApi::ask(SyncRequest request, const QByteArray &mediaType)
{
    if (!m_token.isEmpty())
        request.headers.emplaceBack("Authorization", "Bearer " + m_token);
    request.headers.emplaceBack("Accept", mediaType + ", " + problemType);
    m_retryAfter = 0;
    Result<SyncReply> reply = m_transport.exchange(request);
    if (!reply)
        return reply;
    m_bytesUp += reply->bytesUp;
    m_bytesDown += reply->bytesDown;
    // A page of a proxy, or of the hotel that wants a password first, is no answer, and nothing follows from it.
    const bool ours = reply->headers.value("x-sync-proto") == "1";
    const bool good = reply->status >= 200 && reply->status < 300;
    const bool formed = good ? reply->status == 204 || hasMediaType(*reply, mediaType)
                             : reply->status >= 400 && (hasMediaType(*reply, problemType) || request.method == "HEAD");
    if (!ours || !formed)
        return failure(ErrorCode::Offline, "not_ours");
    if (const QDateTime date = httpDate(reply->headers.value("date")); date.isValid()) {
        m_provinceTime = date;
        m_skew = date.secsTo(m_clock.now());
    }
    if (!good) {
        m_retryAfter = reply->headers.value("retry-after").toInt();
        return errorOfProblem(reply->status, QJsonDocument::fromJson(reply->body).object());
    }
    return reply;
}

Result<QJsonObject> SyncApi::askJson(SyncRequest request)
{
    const Result<SyncReply> reply = ask(std::move(request), jsonType);
    if (!reply)
        return reply.error();
    const QJsonDocument document = QJsonDocument::fromJson(reply->body);
    if (reply->status != 204 && !document.isObject())
        return brokenPage();
    return document.object();
}

Result<QJsonObject> SyncApi::post(const QByteArray &target, const QJsonObject &object)
{
    return askJson({.method = "POST",
                    .target = target,
                    .body = QJsonDocument(object).toJson(QJsonDocument::Compact),
                    .contentType = jsonType});
}

Result<RemoteAccount> SyncApi::logIn(const SyncCredentials &credentials)
{
    QJsonObject asked {{QStringLiteral("name"), credentials.name},
                       {QStringLiteral("password"), QString::fromUtf8(credentials.password.view().toByteArray())}};
    if (!credentials.code.isEmpty())
        asked.insert(QStringLiteral("code"), credentials.code);
    const Result<QJsonObject> answer = post("/v1/session", asked);
    if (!answer)
        return answer.error();
    m_token = memberText(*answer, "token").toLatin1();
    const RemoteAccount account = accountOf(*answer);
    if (m_token.isEmpty() || account.unit.isEmpty())
        return brokenPage();
    return account;
}

Result<RemoteAccount> SyncApi::account()
{
    const Result<QJsonObject> answer = askJson({.method = "GET", .target = "/v1/session"});
    return answer ? Result<RemoteAccount>(accountOf(*answer)) : Result<RemoteAccount>(answer.error());
}

Result<void> SyncApi::changePassword(const Secret &present, const Secret &wanted)
{
    const auto text = [](const Secret &secret) { return QString::fromUtf8(secret.view().toByteArray()); };
    const Result<QJsonObject> answer =
        post("/v1/session/password", {{QStringLiteral("present"), text(present)}, {QStringLiteral("wanted"), text(wanted)}});
    return answer ? Result<void>() : Result<void>(answer.error());
}

Result<QString> SyncApi::makeEnrolmentCode(const QString &unit, const QString &deviceName)
{
    const Result<QJsonObject> answer =
        post("/v1/devices/codes", {{QStringLiteral("unit"), unit}, {QStringLiteral("device_name"), deviceName}});
    return answer ? Result<QString>(memberText(*answer, "code")) : Result<QString>(answer.error());
}

Result<QJsonObject> SyncApi::enrol(const QString &code, const QByteArray &request, const QJsonObject &issuingKey)
{
    return post("/v1/devices", {{QStringLiteral("code"), code},
                                {QStringLiteral("request"), QString::fromLatin1(request)},
                                {QStringLiteral("issuing_key"), issuingKey}});
}

Result<QJsonObject> SyncApi::push(const QByteArrayList &operations)
{
    Result<QJsonObject> answer = askJson({.method = "POST",
                                          .target = "/v1/push",
                                          .body = R"({"operations":[)" + operations.join(',') + "]}",
                                          .contentType = jsonType});
    if (answer && answer->value(QLatin1String("results")).toArray().size() != operations.size())
        return brokenPage();
    if (answer) {
        const QJsonValue receipt = answer->value(QLatin1String("receipt"));
        for (const QJsonValue &each : receipt[QLatin1String("operations")].toArray())
            m_pushedXid = std::max(m_pushedXid, memberText(each.toObject(), "xid").toLongLong());
    }
    return answer;
}

Result<FeedPage> SyncApi::feed(const QByteArray &cursor)
{
    QByteArray target = "/v1/feed?limit=500" + (cursor.isEmpty() ? QByteArray() : "&cursor=" + cursor);
    // A standby that has not got what we pushed leaves the answer to the primary (sync.md §5, F26).
    if (m_pushedXid > 0)
        target += "&after_xid=" + QByteArray::number(m_pushedXid);
    const Result<QJsonObject> answer = askJson({.method = "GET", .target = target});
    if (!answer)
        return answer.error();
    return feedPageOf(*answer, m_crypto);
}

Result<SnapshotManifest> SyncApi::makeSnapshot()
{
    const Result<QJsonObject> answer =
        askJson({.method = "POST", .target = "/v1/snapshots", .body = "{}", .contentType = jsonType, .seconds = 300});
    if (!answer)
        return answer.error();
    const auto manifest = SnapshotManifest::fromJson(*answer);
    return manifest ? Result<SnapshotManifest>(*manifest) : Result<SnapshotManifest>(brokenPage());
}

Result<SnapshotManifest> SyncApi::snapshot(const QString &id)
{
    const Result<QJsonObject> answer = askJson({.method = "GET", .target = "/v1/snapshots/" + id.toLatin1()});
    if (!answer)
        return answer.error();
    const auto manifest = SnapshotManifest::fromJson(*answer);
    return manifest ? Result<SnapshotManifest>(*manifest) : Result<SnapshotManifest>(brokenPage());
}

Result<QByteArray> SyncApi::frame(const QString &snapshot, qsizetype number, qint64 offset)
{
    SyncRequest request {.method = "GET",
                         .target = "/v1/snapshots/" + snapshot.toLatin1() + "/frames/" + QByteArray::number(number)};
    if (offset > 0)
        request.headers.emplaceBack("Range", "bytes=" + QByteArray::number(offset) + '-');
    const Result<SyncReply> reply = ask(std::move(request), bytesType);
    return reply ? Result<QByteArray>(reply->body) : Result<QByteArray>(reply.error());
}

Result<SyncApi::Upload> SyncApi::beginUpload(const QString &record, const QString &sha256, qint64 size)
{
    const Result<QJsonObject> answer =
        post("/v1/uploads",
             {{QStringLiteral("record"), record}, {QStringLiteral("sha256"), sha256}, {QStringLiteral("size"), size}});
    if (!answer)
        return answer.error();
    return Upload {.id = memberText(*answer, "upload"),
                   .offset = answer->value(QLatin1String("offset")).toInteger(),
                   .complete = answer->value(QLatin1String("complete")).toBool()};
}

Result<qint64> SyncApi::uploadOffset(const QString &upload)
{
    const Result<SyncReply> reply = ask({.method = "HEAD", .target = "/v1/uploads/" + upload.toLatin1()}, jsonType);
    return reply ? Result<qint64>(reply->headers.value("upload-offset").toLongLong()) : Result<qint64>(reply.error());
}

Result<qint64> SyncApi::addPiece(const QString &upload, qint64 offset, const QByteArray &piece)
{
    const uLong sum = crc32(0, reinterpret_cast<const Bytef *>(piece.constData()), uInt(piece.size()));
    const Result<SyncReply> reply =
        ask({.method = "PATCH",
             .target = "/v1/uploads/" + upload.toLatin1(),
             .body = piece,
             .contentType = bytesType,
             .headers = {{"Upload-Offset", QByteArray::number(offset)}, {"X-Crc32", QByteArray::number(qulonglong {sum}, 16)}}},
            jsonType);
    return reply ? Result<qint64>(reply->headers.value("upload-offset").toLongLong()) : Result<qint64>(reply.error());
}

Result<QByteArray> SyncApi::file(const QString &record, const QString &sha256)
{
    const Result<SyncReply> reply =
        ask({.method = "GET", .target = "/v1/records/" + record.toLatin1() + "/files/" + sha256.toLatin1()}, bytesType);
    if (!reply)
        return reply.error();
    if (QString::fromLatin1(m_crypto.sha256(reply->body).toHex()) != sha256)
        return failure(ErrorCode::Corrupt, "file");
    return reply->body;
}

Result<QJsonObject> SyncApi::leaseNumbers(int count)
{
    return post("/v1/certificate-numbers", {{QStringLiteral("count"), count}});
}

Result<QJsonObject> SyncApi::certifyKey(const QByteArray &request)
{
    return askJson({.method = "POST", .target = "/v1/keys", .body = request, .contentType = jsonType});
}

Result<QJsonArray> SyncApi::countersign(const QJsonArray &cards)
{
    const Result<QJsonObject> answer = post("/v1/countersignatures", {{QStringLiteral("cards"), cards}});
    if (!answer)
        return answer.error();
    const QJsonArray verdicts = answer->value(QLatin1String("verdicts")).toArray();
    return verdicts.size() == cards.size() ? Result<QJsonArray>(verdicts) : Result<QJsonArray>(brokenPage());
}

Result<QByteArray> SyncApi::statusList()
{
    const Result<SyncReply> reply = ask({.method = "GET", .target = "/v1/status-list"}, jsonType);
    return reply ? Result<QByteArray>(reply->body) : Result<QByteArray>(reply.error());
}

Result<QJsonObject> SyncApi::provinceKey()
{
    return askJson({.method = "GET", .target = "/public/key"});
}

Result<SyncApi::AnchorAnswer> SyncApi::anchorAudit(const AuditPlace &head, const AuditPlace &earlier)
{
    const auto placeJson = [](const AuditPlace &place) {
        return QJsonObject {{QStringLiteral("rows"), place.rows},
                            {QStringLiteral("hash"), QString::fromLatin1(place.hash.toHex())}};
    };
    QJsonObject asked = placeJson(head);
    asked.insert(QStringLiteral("earlier"), placeJson(earlier));
    const Result<QJsonObject> answer = post("/v1/audit-anchors", asked);
    if (!answer)
        return answer.error();
    return AnchorAnswer {.verdict = memberText(*answer, "verdict"), .rows = answer->value(QLatin1String("rows")).toInteger()};
}

}  // namespace jiaxin
