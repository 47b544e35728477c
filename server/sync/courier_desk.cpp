// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/sync/courier_desk.h"

#include "crypto/device_certificates.h"
#include "domain/record_json.h"
#include "domain/rules/divisions.h"
#include "server/accounts/account_store.h"
#include "server/accounts/device_anchor.h"
#include "server/accounts/device_store.h"
#include "server/api_support.h"
#include "server/audit_trail.h"
#include "server/certificates/certificate_desk.h"
#include "server/sync/courier_order.h"
#include "server/sync/feed_service.h"
#include "server/sync/operation_reader.h"
#include "server/sync/snapshot_service.h"
#include "server/sync/sync_routes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <zlib.h>

namespace jiaxin::server {

namespace {

QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// A page has to fit into a frame; one of that size is read in smaller steps.
constexpr qsizetype largePage = mostCourierFrame / 2;

/// What concerns one matter alone is left out of the answer; what ends everything is told.
bool endsAll(const Error &error)
{
    return error.code == ErrorCode::Io || error.code == ErrorCode::DiskFull;
}

}  // namespace

Result<CourierBoxReader> CourierDesk::open(QIODevice &in) const
{
    if (!in.seek(0))
        return failure(ErrorCode::Io, "courier");
    return CourierBoxReader::out(m_service.crypto, in, m_service.keys.signer.secret, m_service.keys.signer.keyId);
}

Result<CourierRequest> CourierDesk::check(QIODevice &in)
{
    Result<CourierBoxReader> reader = open(in);
    if (!reader)
        return reader.error();
    Result<CourierRequest> request = failure(ErrorCode::Corrupt, "courier_damaged");
    for (bool first = true;; first = false) {
        const Result<CourierFrame> frame = reader->next();
        if (!frame)
            return frame.error();
        if (first != (frame->kind == courier::request))
            return failure(ErrorCode::Corrupt, "courier_damaged");
        if (first)
            request = CourierRequest::fromJson(QJsonDocument::fromJson(frame->content).object());
        if (!request)
            return request.error();
        if (frame->kind == courier::operations) {
            if (const auto operations = operationsOf(frame->content); !operations)
                return operations.error();
        }
        if (frame->kind == lastCourierFrame)
            break;
    }
    const auto &[message, seal] = reader->signedBy();
    if (!verifyDevice(seal.certificate, message, seal.signature))
        return failure(ErrorCode::Corrupt, "courier_signature");
    const Result<void> known = identify(seal, *request);
    return known ? request : Result<CourierRequest>(known.error());
}

Result<void> CourierDesk::identify(const CourierBoxWriter::Seal &seal, const CourierRequest &request)
{
    const QString device = deviceOfCertificate(m_service, m_connection, seal.certificate);
    if (device.isEmpty())
        return failure(ErrorCode::Forbidden, "courier_device");
    const QString unit = m_connection.exec("SELECT unit FROM device WHERE id = $1", {pgText(device)}).text(0, 0);
    const std::optional<Account> account = findAccount(m_connection, request.account);
    if (!account || account->disabled || !account->enterprise.isEmpty() || !account->actor.hasBusinessRole() ||
        !inSubtree(account->actor.unit, unit))
        return failure(ErrorCode::Forbidden, "courier_account");
    m_caller = {.actor = account->actor, .scope = scopeOf(account->actor.unit), .device = device};
    m_outcome.device = device;
    m_outcome.account = account->actor.name;
    return {};
}

/// A file that was carried about while newer word of the device came is no sign of a chain that went back.
QString CourierDesk::anchor(const CourierRequest &request)
{
    const PgResult newest =
        m_connection.exec("SELECT coalesce(max(rows), 0) FROM device_anchor WHERE device = $1 AND verdict <> 'differs'",
                          {pgText(m_caller.device)});
    if (request.auditRows < newest.integer(0, 0))
        return QStringLiteral("late");
    const Result<Anchoring> anchoring =
        anchorDevice(m_service, m_connection, m_caller, {.rows = request.auditRows, .hash = request.auditHash});
    return anchoring ? anchorName(anchoring->verdict) : QStringLiteral("late");
}

Result<CourierOutcome> CourierDesk::answer(QIODevice &in, QIODevice &out)
{
    m_outcome = {};
    m_uploads.clear();
    const Result<CourierRequest> request = check(in);
    if (!request)
        return request.error();
    Result<CourierBoxReader> reader = open(in);
    if (!reader)
        return reader.error();
    Result<CourierBoxWriter> writer = CourierBoxWriter::back(m_service.crypto, out, reader->header(), request->answerKey);
    if (!writer)
        return writer.error();
    if (const auto exchanged = exchange(*request, *reader, *writer); !exchanged)
        return exchanged.error();
    const auto finished = writer->finish([this](QByteArrayView message) -> Result<CourierBoxWriter::Seal> {
        const Result<QByteArray> signature = m_service.keys.signer.privateKey->sign(message);
        return signature ? Result<CourierBoxWriter::Seal>({.signature = *signature})
                         : Result<CourierBoxWriter::Seal>(signature.error());
    });
    if (!finished)
        return finished.error();
    PgTransaction transaction(m_connection);
    auditEvent(m_connection, m_caller, "courier",
               {{QStringLiteral("file"), reader->header().request},
                {QStringLiteral("operations"), m_outcome.operations},
                {QStringLiteral("held"), m_outcome.held},
                {QStringLiteral("entries"), m_outcome.entries},
                {QStringLiteral("files_in"), m_outcome.filesIn},
                {QStringLiteral("files_out"), m_outcome.filesOut}});
    transaction.commit();
    return m_outcome;
}

Result<void> CourierDesk::exchange(const CourierRequest &request, CourierBoxReader &reader, CourierBoxWriter &writer)
{
    const QString verdict = anchor(request);
    const CourierAnswer answer {.madeAt = instantText(m_service.clock.now()),
                                .askedAt = request.madeAt,
                                .account = m_caller.actor.name,
                                .unit = m_caller.actor.unit,
                                .roles = roleNames(m_caller.actor.roles),
                                .verdict = verdict};
    if (const auto told = writer.add(courier::answer, compactJson(answer.toJson())); !told)
        return told;
    // Not the device that the province knows: it hears so, and nothing else.
    if (verdict == anchorName(AnchorVerdict::Differs) || verdict == anchorName(AnchorVerdict::GoneBack))
        return {};
    if (const auto taken = takeAll(reader, writer); !taken)
        return taken;
    if (const auto given = giveRecords(request, writer); !given)
        return given;
    if (const auto given = giveCertificates(request, writer); !given)
        return given;
    return giveFiles(request, writer);
}

Result<void> CourierDesk::takeAll(CourierBoxReader &reader, CourierBoxWriter &writer)
{
    CourierOrder order([this](const QList<SyncOperation> &operations) {
        return QJsonDocument::fromJson(answerOfPush(m_service, m_connection, m_caller, operations)).object();
    });
    for (;;) {
        const Result<CourierFrame> frame = reader.next();
        if (!frame)
            return frame.error();
        Result<void> taken;
        if (frame->kind == courier::operations) {
            for (const QJsonObject &answer : order.push(*operationsOf(frame->content))) {
                m_outcome.operations += int(answer.value(QLatin1String("results")).toArray().size());
                if (taken)
                    taken = writer.add(courier::results, compactJson(answer));
            }
        } else if (frame->kind == courier::file) {
            taken = takePiece(frame->content, writer);
        }
        if (!taken)
            return taken;
        m_outcome.held = order.held();
        if (frame->kind == lastCourierFrame)
            return {};
    }
}

/// Of a record that the province has not taken, or of a file that is none, nothing is kept: the vault keeps it.
Result<void> CourierDesk::takePiece(const QByteArray &content, CourierBoxWriter &writer)
{
    const Result<CourierPiece> piece = CourierPiece::fromBytes(content);
    if (!piece)
        return piece.error();
    FileService files(m_service, m_connection, m_caller);
    const QString key = piece->file.record + u'/' + piece->file.sha256;
    if (!m_uploads.contains(key)) {
        const Result<Upload> begun = files.begin(piece->file.record, piece->file.sha256, piece->file.size);
        if (!begun && endsAll(begun.error()))
            return begun.error();
        m_uploads.insert(key, begun.value_or(Upload {.id = {}, .offset = piece->file.size, .size = piece->file.size}));
    }
    Upload &upload = m_uploads[key];
    // What had come before is not asked for again.
    for (qint64 end = piece->offset + piece->bytes.size(); !upload.complete && upload.offset < end;) {
        if (upload.offset < piece->offset)
            return {};
        const QByteArray bytes = piece->bytes.mid(upload.offset - piece->offset, pieceBytes);
        const auto sum = quint32(crc32(0, reinterpret_cast<const Bytef *>(bytes.constData()), uInt(bytes.size())));
        const Result<Upload> added = files.add(upload.id, upload.offset, sum, bytes);
        if (!added && endsAll(added.error()))
            return added.error();
        if (!added) {
            upload.offset = upload.size;
            return {};
        }
        upload = *added;
    }
    if (!upload.complete || piece->offset + piece->bytes.size() < piece->file.size)
        return {};
    ++m_outcome.filesIn;
    return writer.add(courier::fileKept, compactJson(piece->file.toJson()));
}

Result<void> CourierDesk::giveRecords(const CourierRequest &request, CourierBoxWriter &writer)
{
    // Somebody who belongs to another unit by now learns that first; the next file asks for that one's records.
    if (request.unit != m_caller.actor.unit)
        return {};
    QByteArray cursor = request.cursor;
    if (cursor.isEmpty()) {
        const Result<bool> whole = giveSnapshot(request, writer, cursor);
        if (!whole || !*whole)
            return whole ? Result<void>() : Result<void>(whole.error());
    }
    return giveFeed(cursor, writer);
}

/// Whether all of it found room.
Result<bool> CourierDesk::giveSnapshot(const CourierRequest &request, CourierBoxWriter &writer, QByteArray &cursor)
{
    SnapshotService snapshots(m_service, m_connection, m_caller);
    Result<QJsonObject> manifest =
        request.snapshot.isEmpty() ? Result<QJsonObject>(ErrorCode::NotFound) : snapshots.manifest(request.snapshot);
    const int from = manifest ? std::max(0, request.frame) : 0;
    if (!manifest)
        manifest = snapshots.make();
    if (!manifest)
        return manifest.error();
    const QString id = manifest->value(QLatin1String("id")).toString();
    const QJsonArray frames = manifest->value(QLatin1String("frames")).toArray();
    cursor = manifest->value(QLatin1String("cursor")).toString().toLatin1();
    auditView(
        m_connection, m_caller,
        {.action = "take_snapshot",
         .facts = {{QStringLiteral("snapshot"), id}, {QStringLiteral("records"), manifest->value(QLatin1String("records"))}}});
    if (const auto told = writer.add(courier::snapshot, compactJson(*manifest)); !told)
        return told.error();
    for (int number = from; number < frames.size(); ++number) {
        // One at least, so that small files get there as well.
        m_outcome.more = number > from && isFull(writer);
        if (m_outcome.more)
            return false;
        QFile file(snapshots.framePath(id, number));
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::Io, "snapshot");
        auditView(m_connection, m_caller,
                  {.action = "read_frame", .facts = {{QStringLiteral("snapshot"), id}, {QStringLiteral("frame"), number}}});
        if (const auto given = writer.add(courier::frame, QByteArray::number(number) + '\n' + file.readAll()); !given)
            return given.error();
        m_outcome.entries += frames.at(number).toObject().value(QLatin1String("records")).toInt();
    }
    return true;
}

Result<void> CourierDesk::giveFeed(QByteArray cursor, CourierBoxWriter &writer)
{
    const QByteArray epoch = feedEpoch(m_connection);
    int limit = mostFeedEntries;
    int pages = 0;
    for (bool more = true; more;) {
        m_outcome.more = pages > 0 && isFull(writer);
        if (m_outcome.more)
            return {};
        const Result<FeedCursor> at = FeedCursor::parse(cursor);
        if (!at)
            return at.error();
        const FeedRequest wanted {.scope = m_caller.scope, .epoch = epoch, .cursor = *at, .limit = limit};
        const Result<FeedPage> page = feedPage(m_connection, m_service.crypto, wanted);
        if (!page && (page.error().code == ErrorCode::TooOld || page.error().code == ErrorCode::Conflict)) {
            const bool forgotten = page.error().code == ErrorCode::Conflict;
            return writer.add(
                courier::restart,
                compactJson({{QStringLiteral("after"), QString::fromLatin1(cursor)},
                             {QStringLiteral("cause"), forgotten ? QStringLiteral("resync") : QStringLiteral("too_old")}}));
        }
        if (!page)
            return page.error();
        if (page->body.size() > largePage && limit > 1) {
            limit = std::max(1, limit / 4);
            continue;
        }
        auditPage(m_connection, m_caller, wanted, *page);
        if (const auto given = writer.add(courier::page, cursor + '\n' + page->body); !given)
            return given;
        ++pages;
        m_outcome.entries += page->entries;
        cursor = page->next.toText();
        more = page->more;
    }
    return {};
}

Result<void> CourierDesk::giveCertificates(const CourierRequest &request, CourierBoxWriter &writer)
{
    const auto give = [&writer](char kind, const Result<QJsonObject> &matter) -> Result<void> {
        if (!matter)
            return endsAll(matter.error()) ? Result<void>(matter.error()) : Result<void>();
        return writer.add(kind, compactJson(*matter));
    };
    if (!request.keyRequest.isEmpty()) {
        const QJsonObject asked = QJsonDocument::fromJson(request.keyRequest).object();
        if (const auto given = give(courier::keyCertificate, certifyKey(m_service, m_connection, m_caller, asked)); !given)
            return given;
    }
    if (request.numbers > 0) {
        const Result<NumberLease> lease = leaseNumbers(m_service, m_connection, m_caller, request.numbers);
        if (const auto given =
                give(courier::numbers, lease ? Result<QJsonObject>(leaseJson(*lease)) : Result<QJsonObject>(lease.error()));
            !given)
            return given;
    }
    return give(courier::statusList, statusList(m_service, m_connection));
}

Result<void> CourierDesk::giveFiles(const CourierRequest &request, CourierBoxWriter &writer)
{
    for (const CourierFile &wanted : request.files) {
        m_outcome.more = m_outcome.more || isFull(writer);
        if (isFull(writer))
            return {};
        const auto stored = FileService(m_service, m_connection, m_caller).stored(wanted.record, wanted.sha256);
        if (!stored)
            continue;
        QFile file(stored->path);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::Io, "file");
        auditView(m_connection, m_caller,
                  {.action = "read_file", .record = wanted.record, .facts = {{QStringLiteral("sha256"), wanted.sha256}}});
        CourierPiece piece {.file = wanted, .offset = 0, .bytes = {}};
        for (piece.file.size = stored->size; piece.offset < stored->size; piece.offset += piece.bytes.size()) {
            piece.bytes = file.read(mostPieceBytes);
            if (piece.bytes.isEmpty())
                return failure(ErrorCode::Io, "file");
            if (const auto given = writer.add(courier::file, piece.toBytes()); !given)
                return given;
        }
        ++m_outcome.filesOut;
    }
    return {};
}

}  // namespace jiaxin::server
