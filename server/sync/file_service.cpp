// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/sync/file_service.h"

#include "domain/record_json.h"
#include "server/maintenance.h"

#include <QDir>
#include <QFile>

#include <unistd.h>
#include <zlib.h>

namespace jiaxin::server {

namespace {

Error invalidUpload(const char *field)
{
    return {.code = ErrorCode::Invalid, .field = QLatin1String(field), .detail = {}};
}

QByteArray digestOf(const QString &sha256)
{
    const QByteArray digest = QByteArray::fromHex(sha256.toLatin1());
    return digest.size() == 32 && QString::fromLatin1(digest.toHex()) == sha256 ? digest : QByteArray();
}

/// Appends and waits until the disk has it: what is acknowledged is there after a power cut.
bool append(const QString &path, qint64 offset, const QByteArray &piece)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.resize(offset) || !file.seek(offset) || file.write(piece) != piece.size() ||
        !file.flush() || fsync(file.handle()) != 0) {
        file.resize(offset);
        return false;
    }
    return true;
}

}  // namespace

QString FileService::partPath(const QString &id) const
{
    return m_service.dataDirectory + QStringLiteral("/uploads/") + id;
}

QString FileService::filePath(const QByteArray &sha256) const
{
    const QString hex = QString::fromLatin1(sha256.toHex());
    return m_service.dataDirectory + QStringLiteral("/files/") + hex.left(2) + u'/' + hex;
}

std::optional<FileService::Row> FileService::rowOf(const QString &id)
{
    if (!RecordId(id).isValid())
        return std::nullopt;
    // One piece at a time, whatever two connections of one device believe.
    m_connection.exec("SELECT pg_advisory_xact_lock(hashtextextended($1, 7))", {pgText(id)});
    const PgResult rows = m_connection.exec("SELECT record, sha256, size FROM upload WHERE id = $1", {pgText(id)});
    if (rows.isEmpty())
        return std::nullopt;
    return Row {.record = rows.text(0, 0), .sha256 = rows.blob(0, 1), .size = rows.integer(0, 2)};
}

Result<Upload> FileService::begin(const QString &record, const QString &sha256, qint64 size)
{
    const QByteArray digest = digestOf(sha256);
    if (digest.isEmpty())
        return invalidUpload("sha256");
    if (size < 1 || size > mostFileBytes)
        return invalidUpload("size");
    if (!RecordId(record).isValid())
        return failure(ErrorCode::NotFound, "record");
    PgTransaction transaction(m_connection);
    enter(m_connection, m_caller.scope);
    const QList<PgValue> key {pgText(record), pgBytes(digest)};
    if (m_connection.exec("SELECT 1 FROM record WHERE id = $1 AND deleted_at IS NULL", {pgText(record)}).isEmpty())
        return failure(ErrorCode::NotFound, "record");
    if (!m_connection.exec("SELECT 1 FROM record_file WHERE record = $1 AND sha256 = $2", key).isEmpty())
        return Upload {.id = {}, .offset = size, .size = size, .complete = true};
    m_connection.exec("INSERT INTO upload (id, record, sha256, size, begun_at) VALUES ($3,$1,$2,$4,$5) "
                      "ON CONFLICT (record, sha256) DO NOTHING",
                      key + QList<PgValue> {pgText(RecordId::create(m_service.clock).toString()), pgInt(size),
                                            instantText(m_service.clock.now()).toLatin1()});
    const PgResult rows = m_connection.exec("SELECT id, size FROM upload WHERE record = $1 AND sha256 = $2", key);
    if (rows.isEmpty() || rows.integer(0, 1) != size)
        return invalidUpload("size");
    transaction.commit();
    const QString id = rows.text(0, 0);
    return Upload {.id = id, .offset = QFileInfo(partPath(id)).size(), .size = size};
}

Result<Upload> FileService::find(const QString &id)
{
    const PgTransaction transaction(m_connection);
    enter(m_connection, m_caller.scope);
    const auto row = rowOf(id);
    if (!row)
        return failure(ErrorCode::NotFound, "upload");
    return Upload {.id = id, .offset = QFileInfo(partPath(id)).size(), .size = row->size};
}

Result<Upload> FileService::add(const QString &id, qint64 offset, quint32 crc32Given, const QByteArray &piece)
{
    PgTransaction transaction(m_connection);
    enter(m_connection, m_caller.scope);
    const auto row = rowOf(id);
    if (!row)
        return failure(ErrorCode::NotFound, "upload");
    const qint64 present = QFileInfo(partPath(id)).size();
    if (offset != present)
        return failure(ErrorCode::Conflict, "offset");
    if (piece.isEmpty() || offset + piece.size() > row->size)
        return invalidUpload("piece");
    if (crc32(0, reinterpret_cast<const Bytef *>(piece.constData()), uInt(piece.size())) != crc32Given)
        return invalidUpload("crc32");
    if (!QDir().mkpath(m_service.dataDirectory + QStringLiteral("/uploads")) || !append(partPath(id), offset, piece))
        return failure(ErrorCode::DiskFull, "upload");
    Result<Upload> upload = Upload {.id = id, .offset = offset + piece.size(), .size = row->size};
    if (upload->offset == row->size)
        upload = finish(id, *row);
    transaction.commit();
    return upload;
}

Result<Upload> FileService::finish(const QString &id, const Row &row)
{
    QFile part(partPath(id));
    if (!part.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, "upload");
    const Result<QByteArray> digest = m_service.crypto.sha256(part);
    part.close();
    if (!digest)
        return digest.error();
    if (*digest != row.sha256) {
        part.remove();
        return invalidUpload("sha256");
    }
    // A run of maintenance may be about to take away what lies there and belongs to nobody yet.
    holdFiles(m_connection);
    const QString path = filePath(row.sha256);
    const bool kept = QDir().mkpath(QFileInfo(path).path()) && (QFile::exists(path) ? part.remove() : part.rename(path));
    if (!kept)
        return failure(ErrorCode::Io, "upload");
    m_connection.exec(
        "INSERT INTO record_file (record, sha256, size, added_by, added_at) VALUES ($1,$2,$3,$4,$5) ON CONFLICT DO NOTHING",
        {pgText(row.record), pgBytes(row.sha256), pgInt(row.size), pgText(m_caller.actor.name),
         instantText(m_service.clock.now()).toLatin1()});
    m_connection.exec("DELETE FROM upload WHERE id = $1", {pgText(id)});
    return Upload {.id = id, .offset = row.size, .size = row.size, .complete = true};
}

Result<FileService::Stored> FileService::stored(const QString &record, const QString &sha256)
{
    const QByteArray digest = digestOf(sha256);
    if (digest.isEmpty() || !RecordId(record).isValid())
        return failure(ErrorCode::NotFound, "file");
    const PgTransaction transaction(m_connection, "READ ONLY");
    enter(m_connection, m_caller.scope);
    const PgResult rows =
        m_connection.exec("SELECT size FROM record_file WHERE record = $1 AND sha256 = $2", {pgText(record), pgBytes(digest)});
    if (rows.isEmpty())
        return failure(ErrorCode::NotFound, "file");
    return Stored {.path = filePath(digest), .size = rows.integer(0, 0)};
}

}  // namespace jiaxin::server
