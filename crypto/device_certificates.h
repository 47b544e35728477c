// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"
#include "domain/base/secret.h"

#include <QDateTime>

namespace jiaxin {

// X.509 certificates for TLS between devices and the province. The keys are NIST P-256: Qt 6.4's QSslKey takes neither
// Ed25519 nor SM2.

/// A certificate with its private key, PEM.
struct CertificateAuthority {
    QByteArray certificate;
    Secret key;
};

/// A key and the request for its certificate (PKCS#10), PEM.
struct CertificateRequest {
    Secret key;
    QByteArray request;
};

struct IssuedCertificate {
    QByteArray pem;
    QByteArray der;
    QString serial;  ///< lower-case hex
    QDateTime notAfter;
};

/// What a certificate is for: it serves as nothing else.
enum class CertificateUse { Device, Server };

/// A self-signed CA for that many days. Io.
Result<CertificateAuthority> makeAuthority(const QString &name, const QDateTime &now, int days);

/// A new P-256 key and its request; what the request says besides its key is not looked at by issueCertificate(). Io.
Result<CertificateRequest> makeCertificateRequest();

struct IssueOrder {
    QByteArray request;  ///< PEM
    QString name;        ///< the common name; for a server also its DNS name
    CertificateUse use = CertificateUse::Device;
    int days = 825;
};
/// Invalid with field `request`: not PKCS#10, not signed by its own key, or a key other than P-256.
Result<IssuedCertificate> issueCertificate(const CertificateAuthority &authority, const IssueOrder &order,
                                           const QDateTime &now);

/// The certificate as DER; empty: no PEM of one.
QByteArray certificateDer(QByteArrayView pem);

/// What a device says outside of TLS: ECDSA with SHA-256 (FIPS 186-5), DER. `key`: PEM. Io.
Result<QByteArray> signAsDevice(const Secret &key, QByteArrayView message);
/// Success only when whoever holds the key of the certificate (DER) has signed. Whose certificate that is, and whether it is
/// still good, is not looked at. Invalid with field `signature`.
Result<void> verifyDevice(QByteArrayView certificate, QByteArrayView message, QByteArrayView signature);

}  // namespace jiaxin
