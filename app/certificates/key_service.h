// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"

namespace jiaxin {

/// What this vault knows of a key.
enum class KeyState {
    Provisional,  ///< ours, trusted by this vault alone
    Certified,    ///< ours, certified by an authority
    Trusted,      ///< another unit's, certified by an authority
    Authority,    ///< the province's: it certifies the others
    Count
};

constexpr auto choicesOf(KeyState)
{
    return std::array {
        Choice {"provisional", label("key", "Provisional")},
        Choice {"certified", label("key", "Certified")},
        Choice {"trusted", label("key", "Trusted")},
        Choice {"authority", label("key", "Authority")},
    };
}

/// The public side of a signing key.
struct SigningKey {
    QString id;  ///< CryptoProvider::keyId
    SignatureAlgorithm algorithm = SignatureAlgorithm::Sm2Sm3;
    QString unit;
    QByteArray publicKey;  ///< SubjectPublicKeyInfo, DER
    KeyState state = KeyState::Provisional;
    bool own = false;
    QDateTime createdAt {};
};

/// Signs with one of our keys, from any thread; the key is wiped with it.
class CertificateSigner {
public:
    CertificateSigner(SigningKey key, std::unique_ptr<const PrivateKey> privateKey)
        : m_key(std::move(key)), m_privateKey(std::move(privateKey))
    {
    }
    const SigningKey &key() const { return m_key; }
    const PrivateKey &privateKey() const { return *m_privateKey; }
    /// A raw signature of 64 bytes.
    Result<QByteArray> sign(QByteArrayView message) const { return m_privateKey->sign(message); }

private:
    SigningKey m_key;
    std::unique_ptr<const PrivateKey> m_privateKey;
};

/// The keys that sign certificates, and those that verify them. Request and certificate are JSON files
/// (docs/certificate-qr.md). Throws DbFailure.
class KeyService {
public:
    explicit KeyService(Workspace &workspace) : m_work(workspace) {}

    QList<SigningKey> list();
    std::optional<SigningKey> find(const QString &id);

    /// The newest key of our own; made now when there is none. The algorithm is a setting (SM2 unless it says otherwise).
    Result<SigningKey> issuingKey();
    /// What signs with the issuing key. Errors of issuingKey().
    Result<std::shared_ptr<const CertificateSigner>> signer();

    /// The file by which the province is asked to certify our key, signed by that key. Forbidden.
    Result<QByteArray> request();
    /// What the province does with a request: a certificate signed by the issuing key of this vault, whose unit stands above
    /// that of the request. Forbidden; BadFile (`not_a_key_file`, `signature`); Invalid with field `unit`.
    Result<QByteArray> certify(const QByteArray &request);
    /// The certificate of this vault's own key by itself: how an authority makes itself known. Forbidden.
    Result<QByteArray> authority();
    /// Takes a certificate of our key, or of another unit's. One that is signed by itself is an authority's and is taken only
    /// when `confirmedKeyId` repeats its id, which a person has compared by another way. Forbidden (detail `unknown_authority`
    /// with the issuer's id as field, `unconfirmed_authority` with the key's id); BadFile as above; Invalid with field `unit`:
    /// the issuer does not stand above it.
    Result<SigningKey> import(const QByteArray &certificate, const QString &confirmedKeyId = {});

    /// request() and import() for who makes this computer a device of the unit: the province's code has vouched for it. By the
    /// enrolment alone.
    Result<QByteArray> requestAtEnrolment();
    Result<SigningKey> importAtEnrolment(const QByteArray &certificate) { return takeCertificate(certificate, {}); }

private:
    Result<SigningKey> takeCertificate(const QByteArray &certificate, const QString &confirmedKeyId);
    Result<SigningKey> make();
    Result<QByteArray> certificateFor(const SigningKey &subject, const CertificateSigner &issuer);
    void write(const SigningKey &key, const Secret *privateKey, const QString &action);
    Result<void> checkAllowed() const;

    Workspace &m_work;
};

}  // namespace jiaxin
