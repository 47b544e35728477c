// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/db_failure.h"

#include <cerrno>
#include <sqlcipher/sqlite3.h>

namespace jiaxin {

namespace {
ErrorCode codeOf(int extended, int systemError)
{
    if (systemError == ENOSPC || systemError == EDQUOT)
        return ErrorCode::DiskFull;
    switch (extended & 0xff) {
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Corrupt;
    case SQLITE_CONSTRAINT:
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Conflict;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_NOMEM:
        return ErrorCode::Io;
    default:
        return ErrorCode::Invalid;
    }
}
}  // namespace

DbFailure DbFailure::fromConnection(sqlite3 *connection, int result)
{
    int extended = result;
    QString message = QString::fromUtf8(sqlite3_errstr(result));
    int systemError = 0;
    if (connection && (sqlite3_errcode(connection) & 0xff) == (result & 0xff)) {
        extended = sqlite3_extended_errcode(connection);
        message = QString::fromUtf8(sqlite3_errmsg(connection));
        // Left over from an earlier failure unless this one came from the operating system.
        const int kind = extended & 0xff;
        if (kind == SQLITE_IOERR || kind == SQLITE_CANTOPEN)
            systemError = sqlite3_system_errno(connection);
    }
    // A page whose HMAC is wrong can surface as a bare SQLITE_ERROR (SQLCipher 4.6, while writing or copying). What SQL itself
    // gets wrong always has a text of its own.
    if (extended == SQLITE_ERROR && message == QLatin1String(sqlite3_errstr(SQLITE_ERROR)))
        extended = SQLITE_CORRUPT;
    return DbFailure(Error {.code = codeOf(extended, systemError),
                            .field = {},
                            .detail = QStringLiteral("sqlite:%1: %2").arg(QString::number(extended), message)},
                     extended);
}

}  // namespace jiaxin
