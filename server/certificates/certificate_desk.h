// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/accounts/caller.h"
#include "server/service.h"

namespace jiaxin::server {

/// Serials below belong to devices by their number (docs/vault.md); the province leases those from here on.
inline constexpr int firstLeasedSerial = 5'000'001;
inline constexpr int mostLeasedSerials = 10'000;

struct NumberLease {
    QString unit;
    int year = 0;
    int first = 0;
    int last = 0;
};
/// As openapi.yaml describes it.
QJsonObject leaseJson(const NumberLease &lease);
/// A block of serials of the caller's unit and of this year in China, given to nobody before. Forbidden: not a certificate
/// officer; Invalid with field `count`; WrongState `numbers_exhausted`.
Result<NumberLease> leaseNumbers(Service &service, PgConnection &connection, const Caller &caller, int count);

/// The province's certificate for an issuing key of the caller's unit, in the form of docs/certificate-qr.md; asked for again
/// it is the same. Forbidden: role or unit; Invalid with field `request`: not a request, or not signed by its own key.
Result<QJsonObject> certifyKey(Service &service, PgConnection &connection, const Caller &caller, const QJsonObject &request);

/// The same for the unit in whose name the caller acts, whatever the role, inside the caller's transaction: at an enrolment,
/// which an account administrator has vouched for.
Result<QJsonObject> certifyKeyOf(Service &service, PgConnection &connection, const Caller &caller, const QJsonObject &request);

/// From now on nothing more is countersigned that this key has signed; what was stays good. NotFound: not a key of the caller's
/// territory; Forbidden: role; Invalid with field `reason`.
Result<void> revokeKey(Service &service, PgConnection &connection, const Caller &caller, const QString &keyId,
                       const QString &reason);

/// `{"kind": "jiaxin-status-list", "format": 1, "issued_at", "key_id", "entries": [{"number", "sequence", "state"}],
/// "signature"}`: what is suspended, cancelled, recalled, lost, spoiled or void in the whole province.
Result<QJsonObject> statusList(Service &service, PgConnection &connection);

/// What everybody may know: validity, term, category and the masked name; of one that was issued offline also `provisional`
/// and, once there is one, its `countersignature`. NotFound: no such number, or no number at all.
Result<QJsonObject> publicCertificate(Service &service, PgConnection &connection, const QString &number);

/// The routes of all that.
void addCertificateRoutes(Router &router, Service &service);

}  // namespace jiaxin::server
