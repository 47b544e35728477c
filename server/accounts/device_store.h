// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"
#include "server/accounts/caller.h"
#include "server/service.h"

#include <QJsonArray>
#include <QJsonObject>

namespace jiaxin::server {

/// The codes of a unit and all units below it, as an array of a statement; a town's rows are found by its first six digits.
PgValue subtreeOf(const QString &unit);

struct EnrolmentCode {
    QString code;  ///< shown once; five groups of four, without letters that look alike
    QDateTime endsAt;
};
/// A code by which one device of a unit may enrol, within a day. Invalid with field `unit` or `device_name`; Forbidden: not an
/// account administrator with the unit in the territory.
Result<EnrolmentCode> makeEnrolmentCode(Service &service, PgConnection &connection, const Caller &caller, const QString &unit,
                                        const QString &deviceName);

struct EnrolledDevice {
    QString id;
    QString unit;
    IssuedCertificate certificate;
    QJsonObject keyCertificate {};  ///< of the unit's issuing key, where one was asked for
};
/// What a computer shows with its code.
struct EnrolmentRequest {
    QString code;
    QByteArray certificate;     ///< the request for its own certificate, PEM
    QJsonObject issuingKey {};  ///< the request for the unit's issuing key (docs/certificate-qr.md); empty: none
};
/// Spends the code and issues the certificate; the unit's issuing key is certified with it. NotFound: no such code, or spent,
/// or over; Invalid: field `request`; of the key's request Invalid with field `request` or Forbidden `unit`. After an error the
/// code is not spent.
Result<EnrolledDevice> enrol(Service &service, PgConnection &connection, const EnrolmentRequest &request);

/// The devices of the caller's territory, as openapi.yaml describes them.
QJsonArray devicesOf(PgConnection &connection, const Caller &caller);

/// From now on the device gets nothing, and its sessions are over. NotFound: not in the territory.
Result<void> revokeDevice(Service &service, PgConnection &connection, const Caller &caller, const QString &id,
                          const QString &reason);

}  // namespace jiaxin::server
