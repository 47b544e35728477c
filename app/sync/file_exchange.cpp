// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/file_exchange.h"

#include "app/attachments/attachment_service.h"

namespace jiaxin {

namespace {

constexpr qint64 pieceBytes = 256 * 1024;
constexpr int atOnce = 200;
/// After so many failures in as many passes a file is left to people.
constexpr int mostTries = 20;

bool isRefusal(const Error &error)
{
    return error.code == ErrorCode::NotFound || error.code == ErrorCode::Invalid || error.code == ErrorCode::Forbidden ||
           error.code == ErrorCode::ServerRefused;
}

}  // namespace

QList<CourierFile> waitingFiles(Workspace &workspace, const char *direction, int most)
{
    Statement query = workspace.database().prepare(
        QStringLiteral("SELECT record, sha256, size FROM sync_file WHERE direction = ? AND state = 'waiting' "
                       "ORDER BY tries, record LIMIT ?"));
    query.bindText(1, QString::fromLatin1(direction)).bindInt(2, most);
    QList<CourierFile> files;
    while (query.step())
        files.append({.record = query.text(0), .sha256 = query.text(1), .size = query.integer(2)});
    return files;
}

Result<void> settleFile(Workspace &workspace, const char *direction, const CourierFile &file, const char *state)
{
    return workspace.transact([&]() -> Result<void> {
        Statement update = workspace.database().prepare(
            QStringLiteral("UPDATE sync_file SET tries = tries + 1, state = CASE WHEN ?1 = 'waiting' AND tries >= ?2 "
                           "THEN 'refused' ELSE ?1 END WHERE direction = ?3 AND record = ?4 AND sha256 = ?5"));
        update.bindText(1, QString::fromLatin1(state)).bindInt(2, mostTries);
        update.bindText(3, QString::fromLatin1(direction)).bindText(4, file.record).bindText(5, file.sha256).run();
        return {};
    });
}

Result<QList<CourierFile>> FileExchange::waiting(const char *direction)
{
    return m_session.wait(
        [direction](Workspace &work) -> Result<QList<CourierFile>> { return waitingFiles(work, direction, atOnce); });
}

Result<void> FileExchange::settle(const char *direction, const CourierFile &file, const char *state)
{
    return m_session.wait([&](Workspace &work) { return settleFile(work, direction, file, state); });
}

Result<bool> FileExchange::sendOne(const CourierFile &file)
{
    const auto stored = m_session.wait([&](Workspace &work) { return AttachmentService(work).read({file.sha256}); });
    if (!stored)
        return stored.error();
    Result<SyncApi::Upload> upload = m_api.beginUpload(file.record, file.sha256, stored->bytes.size());
    if (!upload)
        return upload.error();
    while (!upload->complete && upload->offset < stored->bytes.size()) {
        if (!m_goOn())
            return Error {.code = ErrorCode::Cancelled};
        const Result<qint64> offset = m_api.addPiece(upload->id, upload->offset, stored->bytes.mid(upload->offset, pieceBytes));
        if (offset) {
            upload->offset = *offset;
            continue;
        }
        if (offset.error().code != ErrorCode::Conflict)
            return offset.error();
        // Another piece arrived than the answer said: the disk on the other side is right.
        const Result<qint64> there = m_api.uploadOffset(upload->id);
        if (!there)
            return there.error();
        upload->offset = *there;
    }
    return true;
}

Result<int> FileExchange::sendAll(qint64 mostBytes)
{
    const Result<QList<CourierFile>> files = waiting("up");
    if (!files)
        return files.error();
    int sent = 0;
    for (const CourierFile &file : *files) {
        if (mostBytes <= 0 || !m_goOn())
            break;
        const Result<bool> one = sendOne(file);
        if (!one && !isRefusal(one.error()) && one.error().code != ErrorCode::Corrupt)
            return one.error();
        sent += one ? 1 : 0;
        mostBytes -= file.size;
        if (const auto settled = settle("up", file, one ? "done" : "waiting"); !settled)
            return settled.error();
    }
    return sent;
}

Result<int> FileExchange::fetchAll(qint64 mostBytes)
{
    const Result<QList<CourierFile>> files = waiting("down");
    if (!files)
        return files.error();
    int fetched = 0;
    for (const CourierFile &file : *files) {
        if (mostBytes <= 0 || !m_goOn())
            break;
        const Result<QByteArray> bytes = m_api.file(file.record, file.sha256);
        if (!bytes && !isRefusal(bytes.error()) && bytes.error().code != ErrorCode::Corrupt)
            return bytes.error();
        bool kept = false;
        if (bytes) {
            const auto stored = m_session.wait(
                [&](Workspace &work) { return AttachmentService(work).restore(*bytes, AttachmentHash {file.sha256}); });
            if (!stored && stored.error().code != ErrorCode::BadFile && stored.error().code != ErrorCode::Corrupt)
                return stored.error();
            kept = stored.has_value();
        }
        fetched += kept ? 1 : 0;
        mostBytes -= file.size;
        if (const auto settled = settle("down", file, kept ? "done" : "waiting"); !settled)
            return settled.error();
    }
    return fetched;
}

}  // namespace jiaxin
