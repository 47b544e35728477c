// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"
#include "domain/records/service_category.h"

#include <QByteArray>
#include <QDate>

namespace jiaxin {

/// What the QR code of a certificate says (docs/certificate-qr.md). Nothing of it tells who the person is.
struct QrPayload {
    /// How it is signed; the values are those in the bytes.
    enum class Algorithm : quint8 { Sm2Sm3 = 1, Ed25519 = 2 };

    Algorithm algorithm = Algorithm::Sm2Sm3;
    QString keyId;     ///< sixteen hexadecimal digits in lower case
    QString number;    ///< sixteen characters, check digit included
    int sequence = 1;  ///< of the card, 1..65535
    QString unit;      ///< code of the issuing unit, whose last four digits stand in the number
    ServiceCategory category = ServiceCategory::General;
    QDate issuedOn;
    QDate validUntil;

    bool operator==(const QrPayload &) const = default;
};

/// A payload as it was read, with the very bytes that are signed.
struct SignedQrPayload {
    QrPayload payload;
    QByteArray message;
    QByteArray signature;  ///< raw r‖s, or Ed25519's 64 bytes
};

namespace qr {
inline constexpr int format = 1;
inline constexpr qsizetype messageSize = 26;
inline constexpr qsizetype signatureSize = 64;
/// Before the base45: tells a reader what follows, and stays within the alphanumeric mode.
inline constexpr QLatin1String prefix {"JX1:"};
}  // namespace qr

/// The bytes to be signed. Invalid names the member that does not fit.
Result<QByteArray> qrMessage(const QrPayload &payload);

/// The text of the QR code.
QByteArray qrText(QByteArrayView message, QByteArrayView signature);

/// Reads the text of a QR code, blanks and line ends around it allowed; the signature is not looked at. BadFile with one of
/// these details: `not_a_certificate` (another prefix), `damaged` (base45 or length), `unknown_format`, `impossible` (values
/// that no certificate has).
Result<SignedQrPayload> readQrText(const QString &text);

}  // namespace jiaxin
