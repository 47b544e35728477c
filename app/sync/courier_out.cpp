// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/courier_out.h"

#include "app/attachments/attachment_service.h"
#include "app/sync/certificate_sync.h"
#include "app/sync/file_exchange.h"
#include "app/sync/outbox_queue.h"
#include "app/sync/snapshot_load.h"
#include "crypto/device_certificates.h"
#include "domain/base/whole_file.h"
#include "domain/record_json.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace jiaxin {

namespace {

/// More than that waits for the answer to these.
constexpr qint64 mostCourierOperationBytes = 32LL * 1024 * 1024;
constexpr qsizetype mostCourierOperations = 50'000;
constexpr int mostCourierFiles = 1000;
/// Of a file beside its content: what sealing and packing add at most.
constexpr qint64 courierRoom = 1024 * 1024;

QByteArray courierJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// The bytes of photos that new operations name go with them: the province will have their record by then.
void addNewFiles(Workspace &work, const QList<SyncOperation> &operations, QList<CourierFile> &files)
{
    AttachmentService attachments(work);
    for (const SyncOperation &operation : operations) {
        if (operation.type != attachmentType.id() || operation.changes.contains(QStringLiteral("deleted_at")))
            continue;
        const auto attachment = work.store.get<Attachment>(attachmentType, operation.record);
        if (!attachment || !attachments.has(attachment->sha256))
            continue;
        const CourierFile file {
            .record = attachment->owner.toString(), .sha256 = attachment->sha256.hex, .size = attachment->size.value_or(0)};
        const bool known = std::any_of(files.cbegin(), files.cend(), [&file](const CourierFile &each) {
            return each.record == file.record && each.sha256 == file.sha256;
        });
        if (!known)
            files.append(file);
    }
}

/// `office.jxc` → `office-2.jxc`
QString partName(const QString &name, qsizetype part)
{
    if (part == 1)
        return name;
    const QFileInfo info(name);
    const QString suffix = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    return name.chopped(suffix.size()) + QStringLiteral("-%1").arg(part) + suffix;
}

}  // namespace

Result<std::shared_ptr<CourierOut::Load>> CourierOut::gather()
{
    return m_session.wait([](Workspace &work) -> Result<std::shared_ptr<Load>> {
        Result<ServerLink> link = ServerLinkStore(work).needed();
        if (!link)
            return link.error();
        auto load = std::make_shared<Load>(Load {.link = std::move(*link), .request = {}, .operations = {}, .files = {}});
        load->crypto = &work.crypto;
        const QString unit = work.actor.unit;
        const OutboxQueue::Batch batch = OutboxQueue(work).next(
            {.operations = mostCourierOperations, .bytes = mostCourierOperationBytes, .unit = unit, .foreseeing = true});
        for (const SentOperation &each : batch.operations)
            load->operations.append(each.operation);
        load->files = waitingFiles(work, "up", mostCourierFiles);
        addNewFiles(work, load->operations, load->files);
        const SyncCursor::Position position = SyncCursor(work, unit).read();
        CertificateNeeds certificates(work, unit);
        const Result<QByteArray> keyRequest = certificates.keyRequest();
        const SyncApi::AuditPlace head = auditHead(work);
        const bool wanted = !position.cause.isEmpty();
        load->request = {.account = work.actor.name,
                         .unit = unit,
                         .madeAt = instantText(work.clock.now()),
                         .answerKey = {},
                         .cursor = wanted ? QByteArray() : position.cursor,
                         .snapshot = position.snapshot ? position.snapshot->id : QString(),
                         .frame = position.frame,
                         .auditRows = head.rows,
                         .auditHash = head.hash,
                         .numbers = certificates.numbers(),
                         .keyRequest = keyRequest.value_or(QByteArray()),
                         .files = waitingFiles(work, "down", mostCourierFiles),
                         .operations = int(load->operations.size())};
        return load;
    });
}

Result<CourierWritten> CourierOut::write(const QString &name, qint64 mostBytes)
{
    if (!m_session.actor().hasBusinessRole())
        return failure(ErrorCode::Forbidden, "role");
    if (mostBytes < leastMostBytes)
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("size_limit"), .detail = {}};
    const SyncLock lock(m_session, longestPass);
    if (lock.refusal())
        return *lock.refusal();
    const auto load = gather();
    if (!load)
        return load.error();
    for (const CourierFile &file : std::as_const((*load)->files))
        m_total += file.size;
    CourierWritten written {.operations = (*load)->request.operations};
    do {
        if (const auto one = writeFile(partName(name, written.files.size() + 1), **load, written, mostBytes); !one)
            return one.error();
        // Once is enough of what is not lost with the file: the next one asks again.
        (*load)->request.numbers = 0;
        (*load)->request.keyRequest.clear();
        (*load)->request.files.clear();
    } while (!(*load)->files.isEmpty());
    const auto waiting = m_session.wait([](Workspace &work) -> Result<int> { return OutboxQueue(work).waiting(); });
    written.moreOperations = waiting && *waiting > written.operations;
    return written;
}

Result<void> CourierOut::writeFile(const QString &path, Load &load, CourierWritten &written, qint64 mostBytes)
{
    const auto id = m_session.wait([](Workspace &work) {
        return work.transact([&]() -> Result<QString> { return OutboxQueue(work).nextCourierFile().toString(); });
    });
    if (!id)
        return id.error();
    load.request.answerKey = courierAnswerKey(*load.crypto, load.link.key, *id);
    WholeFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::Io, "not_writable");
    Result<CourierBoxWriter> writer = CourierBoxWriter::out(*load.crypto, file, *id, load.link.provinceKey);
    if (!writer)
        return writer.error();
    const int before = written.photos;
    const Result<void> filled = fill(*writer, load, written, mostBytes);
    if (!filled)
        return filled;
    if (const Result<void> whole = file.finish(); !whole)
        return whole;
    written.files.append(path);
    written.bytes += writer->bytes();
    return m_session.wait([&](Workspace &work) {
        return work.transact([&]() -> Result<void> {
            work.store.audit().append({.action = QStringLiteral("courier_out"),
                                       .changes = {{QStringLiteral("file"), *id},
                                                   {QStringLiteral("operations"), load.request.operations},
                                                   {QStringLiteral("files"), written.photos - before}}},
                                      work.context());
            return {};
        });
    });
}

Result<void> CourierOut::fill(CourierBoxWriter &writer, Load &load, CourierWritten &written, qint64 mostBytes)
{
    if (const auto asked = writer.add(courier::request, courierJson(load.request.toJson())); !asked)
        return asked;
    if (const auto added = addOperations(writer, load.operations); !added)
        return added;
    const qsizetype before = load.files.size();
    while (!load.files.isEmpty()) {
        const CourierFile &next = load.files.constFirst();
        const bool fits = writer.bytes() + next.size + courierRoom <= mostBytes;
        // Another file begins; one that has no room in a file of its own waits for a larger one, or for the network.
        if (!fits && load.files.size() < before)
            break;
        const Result<bool> added = fits ? addFile(writer, next) : Result<bool>(false);
        if (!added)
            return added.error();
        written.photos += *added ? 1 : 0;
        written.tooLarge += fits ? 0 : 1;
        load.files.removeFirst();
        if (m_progress && !m_progress(written.bytes + writer.bytes(), m_total))
            return Error {.code = ErrorCode::Cancelled};
    }
    return writer.finish([&load](QByteArrayView message) -> Result<CourierBoxWriter::Seal> {
        const Result<QByteArray> signature = signAsDevice(load.link.key, message);
        if (!signature)
            return signature.error();
        return CourierBoxWriter::Seal {.signature = *signature, .certificate = certificateDer(load.link.certificate)};
    });
}

Result<void> CourierOut::addOperations(CourierBoxWriter &writer, const QList<SyncOperation> &operations)
{
    QJsonArray list;
    qint64 bytes = 0;
    const auto flush = [&]() -> Result<void> {
        const Result<void> added = list.isEmpty()
                                       ? Result<void>()
                                       : writer.add(courier::operations, courierJson({{QStringLiteral("operations"), list}}));
        list = {};
        bytes = 0;
        return added;
    };
    for (const SyncOperation &operation : operations) {
        const qint64 size = canonicalBytes(operation).size() + 1;
        if (list.size() == mostOperations || (!list.isEmpty() && bytes + size > mostOperationBytes)) {
            if (const auto added = flush(); !added)
                return added;
        }
        list.append(operationToJson(operation));
        bytes += size;
    }
    return flush();
}

/// Whether its bytes are there.
Result<bool> CourierOut::addFile(CourierBoxWriter &writer, const CourierFile &file)
{
    const auto stored = m_session.wait([&](Workspace &work) { return AttachmentService(work).read({file.sha256}); });
    if (!stored && (stored.error().code == ErrorCode::NotFound || stored.error().code == ErrorCode::Corrupt))
        return false;
    if (!stored)
        return stored.error();
    CourierPiece piece {.file = file, .offset = 0, .bytes = {}};
    piece.file.size = stored->bytes.size();
    for (; piece.offset < piece.file.size; piece.offset += piece.bytes.size()) {
        piece.bytes = stored->bytes.mid(piece.offset, mostPieceBytes);
        if (const auto added = writer.add(courier::file, piece.toBytes()); !added)
            return added.error();
    }
    return true;
}

}  // namespace jiaxin
