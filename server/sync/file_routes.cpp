// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/sync/file_routes.h"

#include "server/api_support.h"
#include "server/audit_trail.h"
#include "server/http/file_answer.h"
#include "server/http/strict_json.h"
#include "server/intake/intake_desk.h"
#include "server/sync/file_service.h"
#include "server/sync/snapshot_service.h"

#include <QJsonArray>

namespace jiaxin::server {

namespace {

QString capture(const Request &request, qsizetype index)
{
    return QString::fromUtf8(request.captures.at(index));
}

/// A device takes a snapshot of its territory: which one and how many records, in one row.
Response manifestAnswer(PgConnection &connection, const Caller &caller, const Result<QJsonObject> &manifest, int status)
{
    if (!manifest)
        return problemOf(manifest.error());
    auditView(connection, caller,
              {.action = "take_snapshot",
               .facts = {{QStringLiteral("snapshot"), manifest->value(QStringLiteral("id"))},
                         {QStringLiteral("records"), manifest->value(QStringLiteral("records"))}}});
    return jsonResponse(*manifest, status);
}

Response makeSnapshotRoute(Service &service, const Request &, PgConnection &connection, const Caller &caller)
{
    return manifestAnswer(connection, caller, SnapshotService(service, connection, caller).make(), 201);
}

Response snapshotRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    return manifestAnswer(connection, caller, SnapshotService(service, connection, caller).manifest(capture(request, 0)), 200);
}

Response frameRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    SnapshotService snapshots(service, connection, caller);
    const Result<QJsonObject> manifest = snapshots.manifest(capture(request, 0));
    if (!manifest)
        return problemOf(manifest.error());
    const QJsonArray frames = manifest->value(QStringLiteral("frames")).toArray();
    bool good = false;
    const int number = request.captures.at(1).toInt(&good);
    if (!good || number < 0 || number >= frames.size())
        return problemOf(failure(ErrorCode::NotFound, "frame"));
    const QJsonObject frame = frames.at(number).toObject();
    auditView(connection, caller,
              {.action = "read_frame",
               .facts = {{QStringLiteral("snapshot"), capture(request, 0)}, {QStringLiteral("frame"), number}}});
    return fileAnswer(request, snapshots.framePath(capture(request, 0), number),
                      frame.value(QStringLiteral("size")).toInteger(),
                      frame.value(QStringLiteral("sha256")).toString().toLatin1());
}

Response uploadAnswer(const Result<Upload> &upload, int status)
{
    if (!upload)
        return problemOf(upload.error());
    Response response = status == 204 ? Response {.status = 204}
                                      : jsonResponse({{QStringLiteral("upload"), upload->id},
                                                      {QStringLiteral("offset"), upload->offset},
                                                      {QStringLiteral("complete"), upload->complete}},
                                                     status);
    response.setHeader("Upload-Offset", QByteArray::number(upload->offset));
    return response;
}

Response beginRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    const Result<QJsonObject> body = parseObject(request.body);
    if (!body)
        return problemOf(body.error());
    return uploadAnswer(FileService(service, connection, caller)
                            .begin(body->value(QStringLiteral("record")).toString(),
                                   body->value(QStringLiteral("sha256")).toString(),
                                   body->value(QStringLiteral("size")).toInteger()),
                        201);
}

/// An enterprise lays files beside what it still holds.
Response beginIntakeRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    const Result<QJsonObject> body = parseObject(request.body);
    if (!body)
        return problemOf(body.error());
    const Result<void> allowed =
        IntakeDesk(service, connection, caller).mayAttach(body->value(QStringLiteral("record")).toString());
    return allowed ? beginRoute(service, request, connection, caller) : problemOf(allowed.error());
}

Response offsetRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    return uploadAnswer(FileService(service, connection, caller).find(capture(request, 0)), 204);
}

Response pieceRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    bool offsetGood = false;
    bool crcGood = false;
    const qint64 offset = request.header("upload-offset").toLongLong(&offsetGood);
    const quint32 crc = request.header("x-crc32").toUInt(&crcGood, 16);
    if (!offsetGood || offset < 0)
        return problemOf({.code = ErrorCode::Invalid, .field = QStringLiteral("upload-offset"), .detail = {}});
    if (!crcGood)
        return problemOf({.code = ErrorCode::Invalid, .field = QStringLiteral("x-crc32"), .detail = {}});
    return uploadAnswer(FileService(service, connection, caller).add(capture(request, 0), offset, crc, request.body), 204);
}

Response downloadRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    const auto file = FileService(service, connection, caller).stored(capture(request, 0), capture(request, 1));
    if (!file)
        return problemOf(file.error());
    auditView(
        connection, caller,
        {.action = "read_file", .record = capture(request, 0), .facts = {{QStringLiteral("sha256"), capture(request, 1)}}});
    return fileAnswer(request, file->path, file->size, request.captures.at(1));
}

}  // namespace

void addFileRoutes(Router &router, Service &service)
{
    // Every route of this file is about records: of the officials nobody else has a share in them.
    const SessionRoutes readers(router, service, Audience::RecordReaders);
    readers.add("POST", "/v1/snapshots", &makeSnapshotRoute, smallBody);
    readers.add("GET", "/v1/snapshots/{id}", &snapshotRoute);
    readers.add("GET", "/v1/snapshots/{id}/frames/{number}", &frameRoute);
    readers.add("POST", "/v1/uploads", &beginRoute, smallBody);
    readers.add("HEAD", "/v1/uploads/{id}", &offsetRoute);
    readers.add("PATCH", "/v1/uploads/{id}", &pieceRoute, pieceBytes);
    readers.add("GET", "/v1/records/{id}/files/{sha256}", &downloadRoute);
    const SessionRoutes enterprises(router, service, Audience::Enterprises);
    enterprises.add("POST", "/v1/intake/uploads", &beginIntakeRoute, smallBody);
    enterprises.add("HEAD", "/v1/intake/uploads/{id}", &offsetRoute);
    enterprises.add("PATCH", "/v1/intake/uploads/{id}", &pieceRoute, pieceBytes);
}

}  // namespace jiaxin::server
