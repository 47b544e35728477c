// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/crypto_provider.h"

#include <cstdlib>
#include <openssl/crypto.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace jiaxin;

namespace {
QByteArray text(const char *latin)
{
    return QByteArray(latin);
}

int tellsOfCleanUp = -1;  // a file descriptor

void tell()
{
    (void)!write(tellsOfCleanUp, "x", 1);
}
}  // namespace

class CryptoTest : public QObject {
    Q_OBJECT

    std::unique_ptr<CryptoProvider> m_crypto = makeOpenSslProvider();

private slots:
    void digestsMatchTheirStandards()
    {
        // domain.md §7.3 (GB/T 32905-2016, example 1), FIPS 180-4, RFC 4231 case 2.
        QCOMPARE(m_crypto->sm3("abc").toHex(), text("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"));
        QCOMPARE(m_crypto->sha256("abc").toHex(), text("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(m_crypto->hmacSha256("Jefe", "what do ya want for nothing?").toHex(),
                 text("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    }

    void aFileHasTheDigestOfItsBytes()
    {
        QByteArray bytes(3'000'001, 'x');
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QCOMPARE(*m_crypto->sha256(buffer), m_crypto->sha256(bytes));
    }

    void scryptMatchesRfc7914()
    {
        // RFC 7914 §12: the vectors of 64 bytes; a shorter output is their beginning.
        const Secret key = *m_crypto->scrypt(Secret(text("password")), "NaCl", {.n = 1024, .r = 8, .p = 16});
        QCOMPARE(key.view().toByteArray().toHex(), text("fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"));
        const Secret second = *m_crypto->scrypt(Secret(text("pleaseletmein")), "SodiumChloride", {.n = 16384, .r = 8, .p = 1});
        QCOMPARE(second.view().toByteArray().toHex(), text("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"));
    }

    void scryptWorksAtOurCostsAndRefusesForgedOnes()
    {
        const auto key = m_crypto->scrypt(Secret(text("p")), "salt", ScryptCosts {});
        QVERIFY(key);
        QCOMPARE(key->size(), qsizetype(CryptoProvider::keySize));
        for (const ScryptCosts &costs : {ScryptCosts {.n = 1000}, ScryptCosts {.n = quint64(1) << 40}, ScryptCosts {.n = 1},
                                         ScryptCosts {.r = 0}, ScryptCosts {.p = 0}, ScryptCosts {.p = 1000}}) {
            const auto refused = m_crypto->scrypt(Secret(text("p")), "salt", costs);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Invalid);
        }
    }

    void randomBytesDiffer()
    {
        QCOMPARE(m_crypto->randomBytes(32)->size(), 32);
        QVERIFY(*m_crypto->randomBytes(32) != *m_crypto->randomBytes(32));
        QVERIFY(m_crypto->randomSecret(32)->view() != m_crypto->randomSecret(32)->view());
    }

    void gcmMatchesNist()
    {
        // NIST GCM test case 14: key, nonce and plain text of zeros.
        const Secret key(QByteArray(32, '\0'));
        const QByteArray sealed = *m_crypto->seal(key, QByteArray(12, '\0'), QByteArray(16, '\0'), {});
        QCOMPARE(sealed.toHex(), text("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"));
    }

    void gcmRefusesEveryChangedByte()
    {
        const Secret key = *m_crypto->randomSecret(32);
        const QByteArray nonce = *m_crypto->randomBytes(12);
        const QByteArray plain("thirty-two bytes of a data key..");
        const QByteArray sealed = *m_crypto->seal(key, nonce, plain, "vault+slot");
        QCOMPARE(m_crypto->open(key, nonce, sealed, "vault+slot")->view().toByteArray(), plain);
        QCOMPARE(sealed.size(), plain.size() + CryptoProvider::tagSize);
        QVERIFY(!sealed.contains(plain.first(8)));
        for (qsizetype i = 0; i < sealed.size(); ++i) {
            QByteArray changed = sealed;
            changed[i] = char(changed[i] ^ 1);
            const auto opened = m_crypto->open(key, nonce, changed, "vault+slot");
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, ErrorCode::Corrupt);
        }
        QVERIFY(!m_crypto->open(key, nonce, sealed, "vault+slit"));
        QVERIFY(!m_crypto->open(key, *m_crypto->randomBytes(12), sealed, "vault+slot"));
        QVERIFY(!m_crypto->open(*m_crypto->randomSecret(32), nonce, sealed, "vault+slot"));
        QVERIFY(!m_crypto->open(key, nonce, sealed.first(10), "vault+slot"));
        QVERIFY(!m_crypto->seal(Secret(text("short")), nonce, plain, {}));
    }

    void signaturesVerifyAndTamperingShows_data()
    {
        QTest::addColumn<SignatureAlgorithm>("algorithm");
        QTest::newRow("sm2") << SignatureAlgorithm::Sm2Sm3;
        QTest::newRow("ed25519") << SignatureAlgorithm::Ed25519;
    }

    void signaturesVerifyAndTamperingShows()
    {
        QFETCH(SignatureAlgorithm, algorithm);
        const KeyPair pair = *m_crypto->generateKeyPair(algorithm);
        const KeyPair stranger = *m_crypto->generateKeyPair(algorithm);
        QCOMPARE(*m_crypto->publicKeyOf(pair.privateKey), pair.publicKey);
        // Many signatures: r or s with leading zero bytes turns up once in 128.
        const auto key = *m_crypto->readPrivateKey(algorithm, pair.privateKey);
        for (int i = 0; i < 300; ++i) {
            const QByteArray message = QByteArray::number(i);
            // A key that is kept signs again and again.
            const QByteArray signature = i % 2 ? *key->sign(message) : *m_crypto->sign(algorithm, pair.privateKey, message);
            QCOMPARE(signature.size(), qsizetype(CryptoProvider::signatureSize));
            QVERIFY(m_crypto->verify(algorithm, pair.publicKey, message, signature));
        }
        const QByteArray signature = *m_crypto->sign(algorithm, pair.privateKey, "message");
        QVERIFY(!m_crypto->verify(algorithm, pair.publicKey, "massage", signature));
        QVERIFY(!m_crypto->verify(algorithm, stranger.publicKey, "message", signature));
        QVERIFY(!m_crypto->verify(algorithm, pair.publicKey, "message", signature.first(63)));
        QVERIFY(!m_crypto->verify(algorithm, pair.publicKey, "message", QByteArray(64, '\0')));
        for (int i = 0; i < 64; ++i) {
            QByteArray changed = signature;
            changed[i] = char(changed[i] ^ 0x10);
            const auto verified = m_crypto->verify(algorithm, pair.publicKey, "message", changed);
            QVERIFY(!verified);
            QCOMPARE(verified.error().field, QStringLiteral("signature"));
        }
    }

    void sm2VerifiesAForeignSignature()
    {
        // Made once with the openssl command line: pkeyutl -sign -rawin -digest sm3 -pkeyopt distid:1234567812345678
        const QByteArray publicKey =
            QByteArray::fromBase64("MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAEWlJiLowNfGbHM7z5aZ+31PkkjQf8M9+"
                                   "KpDl7OpEA8lxu439PyJqKVbsNi05Y7+JLazzr/iXkolBD3QT14/vI7w==");
        const QByteArray signature = QByteArray::fromHex("2e6de704c44b7e40e9a1b632442c08f6b33fd6c0257a3f63fcc10ed42bc58e678d05a"
                                                         "f5cf53026553256e706eee5e006bfa0d8a29f9f51f80f4c8f66aced4d40");
        QVERIFY(m_crypto->verify(SignatureAlgorithm::Sm2Sm3, publicKey, "message digest", signature));
        QVERIFY(!m_crypto->verify(SignatureAlgorithm::Sm2Sm3, publicKey, "message digesT", signature));
    }

    void keysOfTheOtherAlgorithmAreRefused()
    {
        const KeyPair sm2 = *m_crypto->generateKeyPair(SignatureAlgorithm::Sm2Sm3);
        const KeyPair edwards = *m_crypto->generateKeyPair(SignatureAlgorithm::Ed25519);
        QCOMPARE(m_crypto->sign(SignatureAlgorithm::Ed25519, sm2.privateKey, "m").error().code, ErrorCode::Invalid);
        QCOMPARE(m_crypto->sign(SignatureAlgorithm::Sm2Sm3, edwards.privateKey, "m").error().code, ErrorCode::Invalid);
        const QByteArray signature = *m_crypto->sign(SignatureAlgorithm::Sm2Sm3, sm2.privateKey, "m");
        const auto wrongKey = m_crypto->verify(SignatureAlgorithm::Sm2Sm3, edwards.publicKey, "m", signature);
        QCOMPARE(wrongKey.error().field, QStringLiteral("public_key"));
        QVERIFY(!m_crypto->verify(SignatureAlgorithm::Sm2Sm3, "not a key", "m", signature));
        QVERIFY(!m_crypto->sign(SignatureAlgorithm::Sm2Sm3, Secret(text("not a key")), "m"));
        QVERIFY(!m_crypto->verify(SignatureAlgorithm::Sm2Sm3, sm2.publicKey + "x", "m", signature));
    }

    void aKeyIdIsTheBeginningOfItsDigest() { QCOMPARE(m_crypto->keyId("abc"), QStringLiteral("ba7816bf8f01cfea")); }

    void constantTimeComparison()
    {
        QVERIFY(equalInConstantTime("abc", "abc"));
        QVERIFY(!equalInConstantTime("abc", "abd"));
        QVERIFY(!equalInConstantTime("abc", "ab"));
    }

    /// OpenSSL's clean-up at exit frees what threads that are just ending still use.
    void theEndOfTheProgramIsLeftToTheSystem()
    {
        int ends[2];
        QCOMPARE(pipe(ends), 0);
        const pid_t child = fork();
        if (child == 0) {
            tellsOfCleanUp = ends[1];
            OPENSSL_atexit(&tell);
            std::exit(0);  // NOLINT(concurrency-mt-unsafe)
        }
        close(ends[1]);
        char told = 0;
        QCOMPARE(read(ends[0], &told, 1), 0);
        close(ends[0]);
        int status = -1;
        QCOMPARE(waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
    }
};

QTEST_GUILESS_MAIN(CryptoTest)
#include "tst_crypto.moc"
