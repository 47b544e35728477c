// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/protocol/operation.h"
#include "server/service.h"
#include "server/sync/stored_record.h"

namespace jiaxin::server {

/// One person in two counties: whenever two workers of different counties have one document (type and normalised number), both
/// units get a `duplicate_task` through the feed, exactly one each, in whatever order and however concurrently they came. It
/// goes when the numbers agree no longer; a verdict of either unit closes both. The look across territories is the database's
/// (0011_duplicates.sql), which tells its caller nothing.
class DuplicateWatch {
public:
    DuplicateWatch(Service &service, PgConnection &connection) : m_service(service), m_connection(connection) {}

    /// Before records are locked: whoever closes the other task of a pair comes after or before, so that neither waits for the
    /// other's.
    void begin(const QList<SyncOperation> &operations);
    /// Remembers an operation that was accepted, by what it changes.
    void add(const SyncOperation &operation, const QJsonObject &changes);
    /// In the transaction of the writing, after it. Throws PgFailure.
    void look(const StoredRecords &records);

    /// Notes workers who were there before anybody looked, up to `most` with ids behind that one, and returns the last id;
    /// empty: there are no more. In a transaction of its own.
    QByteArray catchUp(const QByteArray &after, int most);

private:
    void note(const QList<const StoredRecord *> &workers);

    Service &m_service;
    PgConnection &m_connection;
    QSet<QString> m_workers;
    QSet<QString> m_closed;
};

}  // namespace jiaxin::server
