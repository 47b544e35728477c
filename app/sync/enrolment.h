// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/session.h"
#include "app/sync/http_transport.h"

#include <functional>

namespace jiaxin {

/// The province as this vault knows it.
struct ServerLink {
    QString url;
    QString device;  ///< its id at the province
    QString unit;    ///< whose device it is
    QByteArray certificate;
    Secret key;
    QList<QByteArray> authorities;  ///< whose server certificates are believed: today's, and the next
    QByteArray provinceKey;         ///< SubjectPublicKeyInfo: receipts, status lists, key certificates
    QDateTime notAfter;             ///< of the certificate
    QDateTime enrolledAt;
    QDateTime contactAt;  ///< when the province let us in last, by its clock; invalid: not yet
    QString frozen;       ///< why nobody works any more: `revoked`, `disabled`; empty: nothing of the kind

    HttpPeer peer() const;
};

/// Makes the way to a peer; production and tests of the whole path give makeHttpTransport.
using TransportMaker = std::function<Result<std::unique_ptr<SyncTransport>>(const HttpPeer &peer)>;

struct EnrolmentOrder {
    QString url;
    QString code;             ///< of the account administrator; dashes and case do not matter
    QByteArray authority {};  ///< PEM of who signed the server's certificate; empty: an authority of the system's
};

/// The vault's tie to the province. On the database thread; throws DbFailure.
class ServerLinkStore {
public:
    explicit ServerLinkStore(Workspace &workspace) : m_work(workspace) {}

    std::optional<ServerLink> find();
    /// WrongState `not_enrolled`.
    Result<ServerLink> needed();
    bool isEnrolled();
    void write(const ServerLink &link);
    /// One more authority that is believed from now on, for a certificate that will change. Forbidden; Invalid with field
    /// `authority`.
    Result<void> addAuthority(const QByteArray &pem);
    void touch(const QDateTime &contactAt);
    /// Word of the province that came by hand, as of `contactAt` by its clock and not before `here` by this computer's.
    void heard(const QDateTime &contactAt, const QDateTime &here);
    /// Empty: nobody is kept from working any more.
    void freeze(const QString &reason);
    /// The same with a row of the audit, in a transaction. Always Forbidden with the reason as detail, once that is kept.
    Result<void> freezeAudited(const QString &reason);

private:
    void trustProvince(const ServerLink &link);

    Workspace &m_work;
};

/// Spends a code for this device's certificate; the key is made here and leaves the vault never. By an account administrator
/// of the vault. May be done again, for a device that was revoked or whose certificate runs out. Forbidden `role`; Invalid with
/// field `url`, `code`, `unit` (the code is for another unit than the vault's); Conflict `certificate` (nothing on the other
/// side that looks like a province); errors of the transport. From any thread.
Result<ServerLink> enrol(Session &session, const EnrolmentOrder &order, const TransportMaker &makeTransport);

}  // namespace jiaxin
