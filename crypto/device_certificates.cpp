// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/device_certificates.h"

#include "crypto/openssl_support.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace jiaxin {

namespace {

using openssl::Handle;
using Key = Handle<EVP_PKEY, &EVP_PKEY_free>;
using Certificate = Handle<X509, &X509_free>;
using Request = Handle<X509_REQ, &X509_REQ_free>;
using Bio = Handle<BIO, &BIO_free_all>;
using DigestContext = Handle<EVP_MD_CTX, &EVP_MD_CTX_free>;

Error broken(const char *field)
{
    return openssl::failure(ErrorCode::Io, QLatin1String(field));
}

/// What a writer of PEM puts into memory.
template <class Write>
QByteArray pemOf(const Write &write)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    if (!bio || write(bio.get()) != 1)
        return {};
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, qsizetype(size));
}

QByteArray pemOfKey(EVP_PKEY *key)
{
    return pemOf([key](BIO *bio) { return PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr); });
}

Bio reader(QByteArrayView pem)
{
    return Bio(BIO_new_mem_buf(pem.data(), int(pem.size())));
}

bool isP256(const EVP_PKEY *key)
{
    char group[32] = {};
    size_t size = 0;
    return key && EVP_PKEY_get_base_id(key) == EVP_PKEY_EC && EVP_PKEY_get_group_name(key, group, sizeof group, &size) == 1 &&
           QByteArrayView(group) == QByteArrayView("prime256v1");
}

bool setTimes(X509 *certificate, const QDateTime &now, int days)
{
    // An hour back, for clocks of offices that are slow.
    const time_t from = time_t(now.addSecs(-3600).toSecsSinceEpoch());
    const time_t to = time_t(now.addDays(days).toSecsSinceEpoch());
    return ASN1_TIME_set(X509_getm_notBefore(certificate), from) && ASN1_TIME_set(X509_getm_notAfter(certificate), to);
}

bool setSerial(X509 *certificate, QString &serial)
{
    QByteArray random(16, '\0');
    if (RAND_bytes(openssl::bytes(random), int(random.size())) != 1)
        return false;
    random[0] = char(random[0] & 0x7f);
    serial = QString::fromLatin1(random.toHex());
    const Handle<BIGNUM, &BN_free> number(BN_bin2bn(openssl::bytes(random), int(random.size()), nullptr));
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

bool setName(X509_NAME *name, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return X509_NAME_add_entry_by_NID(name, NID_commonName, MBSTRING_UTF8, openssl::bytes(QByteArrayView(utf8)),
                                      int(utf8.size()), -1, 0) == 1;
}

bool addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Handle<X509_EXTENSION, &X509_EXTENSION_free> extension(
        X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool addUse(X509 *certificate, X509 *issuer, const IssueOrder &order)
{
    const bool server = order.use == CertificateUse::Server;
    return addExtension(certificate, issuer, NID_basic_constraints, "critical,CA:FALSE") &&
           addExtension(certificate, issuer, NID_key_usage, "critical,digitalSignature") &&
           addExtension(certificate, issuer, NID_ext_key_usage, server ? "serverAuth" : "clientAuth") &&
           (!server || addExtension(certificate, issuer, NID_subject_alt_name, "DNS:" + order.name.toLatin1()));
}

}  // namespace

Result<CertificateAuthority> makeAuthority(const QString &name, const QDateTime &now, int days)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    QString serial;
    if (!key || !certificate || X509_set_version(certificate.get(), 2) != 1 || !setSerial(certificate.get(), serial) ||
        !setTimes(certificate.get(), now, days) || !setName(X509_get_subject_name(certificate.get()), name) ||
        X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get())) != 1 ||
        X509_set_pubkey(certificate.get(), key.get()) != 1 ||
        !addExtension(certificate.get(), certificate.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0") ||
        !addExtension(certificate.get(), certificate.get(), NID_key_usage, "critical,keyCertSign,cRLSign") ||
        !addExtension(certificate.get(), certificate.get(), NID_subject_key_identifier, "hash") ||
        X509_sign(certificate.get(), key.get(), EVP_sha256()) <= 0)
        return broken("authority");
    return CertificateAuthority {.certificate = pemOf([&](BIO *bio) { return PEM_write_bio_X509(bio, certificate.get()); }),
                                 .key = Secret(pemOfKey(key.get()))};
}

Result<CertificateRequest> makeCertificateRequest()
{
    const Key key(EVP_EC_gen("P-256"));
    const Request request(X509_REQ_new());
    if (!key || !request || X509_REQ_set_pubkey(request.get(), key.get()) != 1 ||
        X509_REQ_sign(request.get(), key.get(), EVP_sha256()) <= 0)
        return broken("request");
    return CertificateRequest {.key = Secret(pemOfKey(key.get())),
                               .request = pemOf([&](BIO *bio) { return PEM_write_bio_X509_REQ(bio, request.get()); })};
}

Result<IssuedCertificate> issueCertificate(const CertificateAuthority &authority, const IssueOrder &order, const QDateTime &now)
{
    const Bio requestBio = reader(order.request);
    const Request request(PEM_read_bio_X509_REQ(requestBio.get(), nullptr, nullptr, nullptr));
    EVP_PKEY *asked = request ? X509_REQ_get0_pubkey(request.get()) : nullptr;
    if (!isP256(asked) || X509_REQ_verify(request.get(), asked) != 1)
        return openssl::failure(ErrorCode::Invalid, QStringLiteral("request"));
    const Bio issuerBio = reader(authority.certificate);
    const Bio keyBio = reader(authority.key.view());
    const Certificate issuer(PEM_read_bio_X509(issuerBio.get(), nullptr, nullptr, nullptr));
    const Key issuerKey(PEM_read_bio_PrivateKey(keyBio.get(), nullptr, nullptr, nullptr));
    const Certificate certificate(X509_new());
    IssuedCertificate issued;
    if (!issuer || !issuerKey || !certificate || X509_set_version(certificate.get(), 2) != 1 ||
        !setSerial(certificate.get(), issued.serial) || !setTimes(certificate.get(), now, order.days) ||
        !setName(X509_get_subject_name(certificate.get()), order.name) ||
        X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer.get())) != 1 ||
        X509_set_pubkey(certificate.get(), asked) != 1 || !addUse(certificate.get(), issuer.get(), order) ||
        X509_sign(certificate.get(), issuerKey.get(), EVP_sha256()) <= 0)
        return broken("certificate");
    issued.pem = pemOf([&](BIO *bio) { return PEM_write_bio_X509(bio, certificate.get()); });
    issued.der = QByteArray(i2d_X509(certificate.get(), nullptr), Qt::Uninitialized);
    unsigned char *to = openssl::bytes(issued.der);
    i2d_X509(certificate.get(), &to);
    issued.notAfter = now.addDays(order.days);
    return issued;
}

QByteArray certificateDer(QByteArrayView pem)
{
    const Bio bio = reader(pem);
    const Certificate certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    if (!certificate) {
        ERR_clear_error();
        return {};
    }
    QByteArray der(i2d_X509(certificate.get(), nullptr), Qt::Uninitialized);
    unsigned char *to = openssl::bytes(der);
    i2d_X509(certificate.get(), &to);
    return der;
}

Result<QByteArray> signAsDevice(const Secret &key, QByteArrayView message)
{
    const Bio bio = reader(key.view());
    const Key device(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
    const DigestContext context(EVP_MD_CTX_new());
    size_t size = 0;
    if (!device || !context || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, device.get()) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &size, openssl::bytes(message), size_t(message.size())) != 1)
        return broken("device_key");
    QByteArray signature(qsizetype(size), Qt::Uninitialized);
    if (EVP_DigestSign(context.get(), openssl::bytes(signature), &size, openssl::bytes(message), size_t(message.size())) != 1)
        return broken("device_key");
    signature.truncate(qsizetype(size));
    return signature;
}

Result<void> verifyDevice(QByteArrayView certificate, QByteArrayView message, QByteArrayView signature)
{
    const unsigned char *at = openssl::bytes(certificate);
    const Certificate known(d2i_X509(nullptr, &at, long(certificate.size())));
    EVP_PKEY *key = known ? X509_get0_pubkey(known.get()) : nullptr;
    const DigestContext context(EVP_MD_CTX_new());
    if (isP256(key) && context && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1 &&
        EVP_DigestVerify(context.get(), openssl::bytes(signature), size_t(signature.size()), openssl::bytes(message),
                         size_t(message.size())) == 1)
        return {};
    return openssl::failure(ErrorCode::Invalid, QStringLiteral("signature"));
}

}  // namespace jiaxin
