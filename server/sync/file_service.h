// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/accounts/caller.h"
#include "server/service.h"

namespace jiaxin::server {

inline constexpr qint64 pieceBytes = 256 * 1024;
inline constexpr qint64 mostFileBytes = 32 * 1024 * 1024;

/// A file on its way to the server.
struct Upload {
    QString id;
    qint64 offset = 0;  ///< bytes that are there
    qint64 size = 0;
    bool complete = false;
};

/// Photos and scans: stored once by their SHA-256, reached through a record alone, sent in pieces that may be resumed from any
/// network. Whether the server has the same bytes for somebody else is told to nobody: every record's file is sent whole.
class FileService {
public:
    FileService(Service &service, PgConnection &connection, const Caller &caller)
        : m_service(service), m_connection(connection), m_caller(caller)
    {
    }

    /// Begins, or finds where it stands. NotFound: no such record in the territory; Invalid: field `sha256` or `size`.
    Result<Upload> begin(const QString &record, const QString &sha256, qint64 size);
    Result<Upload> find(const QString &id);
    /// Adds a piece at its offset. Conflict with detail `offset`: it goes elsewhere, see find(); Invalid with field `crc32` or
    /// `piece`, or with `sha256` when the whole is not what was announced, and then it begins anew; DiskFull.
    Result<Upload> add(const QString &id, qint64 offset, quint32 crc32, const QByteArray &piece);

    struct Stored {
        QString path;
        qint64 size = 0;
    };
    /// NotFound: the territory has no such file of that record.
    Result<Stored> stored(const QString &record, const QString &sha256);

private:
    struct Row {
        QString record;
        QByteArray sha256;
        qint64 size = 0;
    };
    std::optional<Row> rowOf(const QString &id);
    Result<Upload> finish(const QString &id, const Row &row);
    QString partPath(const QString &id) const;
    QString filePath(const QByteArray &sha256) const;

    Service &m_service;
    PgConnection &m_connection;
    const Caller &m_caller;
};

}  // namespace jiaxin::server
