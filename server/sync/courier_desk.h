// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/courier_box.h"
#include "domain/protocol/courier.h"
#include "server/accounts/caller.h"
#include "server/service.h"
#include "server/sync/file_service.h"

#include <QHash>

namespace jiaxin::server {

/// What handing in a courier file came to.
struct CourierOutcome {
    QString device;
    QString account;
    int operations = 0;  ///< answered
    int held = 0;        ///< not answered: they rest on what others changed, and come again
    int entries = 0;     ///< of the feed, or records of a snapshot
    int filesIn = 0;
    int filesOut = 0;
    bool more = false;  ///< the answer is full; the next one goes on there
};

/// Answers courier files (docs/sync.md, "Courier"): what a pass does in many requests, done for one file in the same way and by
/// the same services. Who asks is the person that the file names, vouched for by the device that signed it, as a device vouches
/// for the people of the operations that it pushes. A file may be handed in by anybody, in any order and as often as one likes.
class CourierDesk {
public:
    /// Where the answer is as long as that, the rest is the next one's.
    static constexpr qint64 usualMostBytes = 600LL * 1024 * 1024;

    CourierDesk(Service &service, PgConnection &connection, qint64 mostBytes = usualMostBytes)
        : m_service(service), m_connection(connection), m_mostBytes(mostBytes)
    {
    }

    /// Reads `in` from its beginning, twice: before its signature was found good nothing is done. Errors of CourierBoxReader;
    /// Corrupt (`courier_signature`); Invalid; Forbidden: `courier_device`, not an enrolled device of this province, or
    /// revoked; `courier_account`, the person is unknown, disabled, without a business role or of another unit. Io, DiskFull.
    /// Throws PgFailure. After an error `out` is worth nothing; what was taken until then is taken, and known the next time.
    Result<CourierOutcome> answer(QIODevice &in, QIODevice &out);

private:
    Result<CourierBoxReader> open(QIODevice &in) const;
    Result<CourierRequest> check(QIODevice &in);
    Result<void> identify(const CourierBoxWriter::Seal &seal, const CourierRequest &request);
    QString anchor(const CourierRequest &request);
    Result<void> exchange(const CourierRequest &request, CourierBoxReader &reader, CourierBoxWriter &writer);
    Result<void> takeAll(CourierBoxReader &reader, CourierBoxWriter &writer);
    Result<void> takePiece(const QByteArray &content, CourierBoxWriter &writer);
    Result<void> giveRecords(const CourierRequest &request, CourierBoxWriter &writer);
    Result<bool> giveSnapshot(const CourierRequest &request, CourierBoxWriter &writer, QByteArray &cursor);
    Result<void> giveFeed(QByteArray cursor, CourierBoxWriter &writer);
    Result<void> giveCertificates(const CourierRequest &request, CourierBoxWriter &writer);
    Result<void> giveFiles(const CourierRequest &request, CourierBoxWriter &writer);
    bool isFull(const CourierBoxWriter &writer) const { return writer.bytes() >= m_mostBytes; }

    Service &m_service;
    PgConnection &m_connection;
    qint64 m_mostBytes;
    Caller m_caller;
    QHash<QString, Upload> m_uploads;  ///< by record and digest
    CourierOutcome m_outcome;
};

}  // namespace jiaxin::server
