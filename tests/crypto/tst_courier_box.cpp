// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/courier_box.h"
#include "crypto/device_certificates.h"
#include "crypto/key_envelope.h"
#include "crypto/packing.h"

#include <QBuffer>
#include <QTest>
#include <QtEndian>

using namespace jiaxin;

class CourierBoxTest : public QObject {
    Q_OBJECT

    const std::unique_ptr<CryptoProvider> m_crypto = makeOpenSslProvider();
    const Secret m_device {QByteArray("device key")};

    static Result<CourierBoxWriter::Seal> nobodysSeal(QByteArrayView message)
    {
        return CourierBoxWriter::Seal {.signature = message.toByteArray(), .certificate = "certificate"};
    }
    QByteArray answerWith(const QList<CourierFrame> &frames)
    {
        QBuffer file;
        (void)file.open(QIODevice::WriteOnly);
        const CourierHeader asked {
            .way = CourierWay::Out, .request = QStringLiteral("r"), .key = QStringLiteral("k"), .salt = {}, .lock = {}};
        auto writer = CourierBoxWriter::back(*m_crypto, file, asked, courierAnswerKey(*m_crypto, m_device, asked.request));
        for (const CourierFrame &frame : frames)
            (void)writer->add(frame.kind, frame.content);
        (void)writer->finish(&nobodysSeal);
        return file.data();
    }
    /// Its frames but the last, or the error.
    Result<QList<CourierFrame>> read(QByteArray bytes)
    {
        QBuffer file(&bytes);
        (void)file.open(QIODevice::ReadOnly);
        Result<CourierBoxReader> reader = CourierBoxReader::back(*m_crypto, file, m_device);
        if (!reader)
            return reader.error();
        QList<CourierFrame> frames;
        for (;;) {
            const Result<CourierFrame> frame = reader->next();
            if (!frame)
                return frame.error();
            if (frame->kind == lastCourierFrame)
                return reader->signedBy().message == reader->signedBy().seal.signature
                           ? Result<QList<CourierFrame>>(frames)
                           : Result<QList<CourierFrame>>(failure(ErrorCode::Corrupt, "signed"));
            frames.append(*frame);
        }
    }

private slots:
    void whatGoesInComesOut()
    {
        const QByteArray large(mostCourierFrame, 'a');
        const QByteArray file = answerWith({{'M', "one"}, {'G', {}}, {'F', large}});
        // Packed before it is sealed.
        QVERIFY(file.size() < 100'000);
        const auto frames = read(file);
        QVERIFY(frames && frames->size() == 3);
        QCOMPARE(frames->at(0).content, QByteArray("one"));
        QCOMPARE(frames->at(1).kind, 'G');
        QCOMPARE(frames->at(2).content, large);
    }

    void everyByteCounts()
    {
        const QByteArray file = answerWith({{'M', "one"}, {'G', "two"}});
        for (qsizetype at = 0; at < file.size(); ++at) {
            for (const int flip : {1, 0x80}) {
                QByteArray changed = file;
                changed[at] = char(changed.at(at) ^ flip);
                QVERIFY2(!read(changed), qPrintable(QString::number(at)));
            }
            QVERIFY2(!read(file.left(at)), qPrintable(QString::number(at)));
        }
        QVERIFY(!read(file + '\0'));
        // Frames in another order, or of another file.
        const QByteArray other = answerWith({{'M', "one"}, {'G', "two"}});
        QVERIFY(!read(file.left(file.size() - 40) + other.right(40)));
    }

    void framesThatSwellAreRefused()
    {
        // By whoever has the key: a frame of zstd that is small and becomes large.
        const QByteArray answerKey = courierAnswerKey(*m_crypto, m_device, QStringLiteral("r"));
        QByteArray file = answerWith({});
        const qsizetype header = file.indexOf('}') + 1;
        QBuffer start(&file);
        QVERIFY(start.open(QIODevice::ReadOnly));
        const QByteArray salt = CourierBoxReader::readHeader(start)->salt;
        const Secret key(m_crypto->hmacSha256(answerKey, "courier file " + salt));
        const auto frameOf = [&](const QByteArray &content) {
            const QByteArray sealed =
                m_crypto->seal(key, QByteArray(12, '\0'), "G" + content, m_crypto->sha256(file.left(header))).value();
            QByteArray size(4, '\0');
            qToBigEndian(quint32(sealed.size()), size.data());
            return size + sealed;
        };
        QCOMPARE(read(file.left(header) + frameOf(packed(QByteArray(1000, 'x')))).error().detail,
                 QStringLiteral("courier_cut"));
        const QByteArray bomb = packed(QByteArray(mostCourierFrame + 1, '\0'));
        QVERIFY(bomb.size() < 10'000);
        QCOMPARE(read(file.left(header) + frameOf(bomb)).error().detail, QStringLiteral("courier_damaged"));
        QCOMPARE(read(file.left(header) + frameOf("no zstd")).error().detail, QStringLiteral("courier_damaged"));
        QCOMPARE(read(file.left(header) + "\xff\xff\xff\xff").error().detail, QStringLiteral("courier_damaged"));
        // What does not fit is not written.
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        auto writer = CourierBoxWriter::back(*m_crypto, out, {}, answerKey);
        QCOMPARE(writer->add('G', QByteArray(mostCourierFrame + 1, 'a')).error().field, QStringLiteral("frame"));
    }

    void newerReleasesAreToldByName()
    {
        QByteArray file = answerWith({{'M', "one"}});
        file[9] = 2;
        QCOMPARE(read(file).error().code, ErrorCode::TooNew);
    }

    void keysAreWrappedForOneAlone()
    {
        const KeyPair mine = m_crypto->generateKeyPair(SignatureAlgorithm::Sm2Sm3).value();
        const KeyPair other = m_crypto->generateKeyPair(SignatureAlgorithm::Sm2Sm3).value();
        const Secret key(QByteArray(32, 'k'));
        const QByteArray wrapped = wrapKey(mine.publicKey, key).value();
        QVERIFY(wrapped != wrapKey(mine.publicKey, key).value());
        QCOMPARE(unwrapKey(mine.privateKey, wrapped)->view(), key.view());
        QCOMPARE(unwrapKey(other.privateKey, wrapped).error().detail, QStringLiteral("envelope"));
        for (qsizetype at = 0; at < wrapped.size(); ++at) {
            QByteArray changed = wrapped;
            changed[at] = char(changed.at(at) ^ 1);
            const Result<Secret> opened = unwrapKey(mine.privateKey, changed);
            QVERIFY(!opened || opened->view() != key.view());
        }
        QVERIFY(!unwrapKey(mine.privateKey, {}));
        const KeyPair signing = m_crypto->generateKeyPair(SignatureAlgorithm::Ed25519).value();
        QCOMPARE(wrapKey(signing.publicKey, key).error().field, QStringLiteral("public_key"));
    }

    void devicesSign()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const CertificateAuthority authority = makeAuthority(QStringLiteral("test"), now, 10).value();
        const CertificateRequest request = makeCertificateRequest().value();
        const IssuedCertificate issued =
            issueCertificate(authority, {.request = request.request, .name = QStringLiteral("one")}, now).value();
        QCOMPARE(certificateDer(issued.pem), issued.der);
        QVERIFY(certificateDer("nonsense").isEmpty());
        const QByteArray signature = signAsDevice(request.key, "message").value();
        QVERIFY(verifyDevice(issued.der, "message", signature));
        QVERIFY(!verifyDevice(issued.der, "massage", signature));
        QVERIFY(!verifyDevice(certificateDer(authority.certificate), "message", signature));
        QVERIFY(!verifyDevice("nonsense", "message", signature));
        QVERIFY(!verifyDevice(issued.der, "message", {}));
    }
};

QTEST_GUILESS_MAIN(CourierBoxTest)
#include "tst_courier_box.moc"
