// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// docs/certificate-qr.md is true: its test vectors, and its commands, run by a shell.
#include "crypto/crypto_provider.h"
#include "domain/protocol/qr_payload.h"
#include "tests/support/test_paths.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace jiaxin;
using namespace Qt::StringLiterals;

class CertificateQrTest : public QObject {
    Q_OBJECT

    QString m_page;
    std::unique_ptr<CryptoProvider> m_crypto = makeOpenSslProvider();

    /// The cell of a row of the page's last table, without its back ticks; column 1 is SM2, 2 is Ed25519.
    QString cell(const QString &row, int column) const
    {
        const QRegularExpression line(u"^\\| "_s + QRegularExpression::escape(row) + u" \\| (.*) \\| (.*) \\|$"_s,
                                      QRegularExpression::MultilineOption);
        return line.match(m_page).captured(column).remove(u'`');
    }
    /// Runs the page's commands, or a change of them; what they printed, errors too.
    QString runCommands(const std::function<void(QString &)> &change = {}) const
    {
        QString script;
        static const QRegularExpression block(u"```sh\n(.*?)```"_s, QRegularExpression::DotMatchesEverythingOption);
        for (auto each = block.globalMatch(m_page); each.hasNext();)
            script += each.next().captured(1);
        if (change)
            change(script);
        const QTemporaryDir folder;
        QProcess shell;
        shell.setWorkingDirectory(folder.path());
        shell.setProcessChannelMode(QProcess::MergedChannels);
        shell.start(u"sh"_s, {u"-e"_s});
        shell.write(script.toUtf8());
        shell.closeWriteChannel();
        return shell.waitForFinished() ? QString::fromUtf8(shell.readAll()) : shell.errorString();
    }

private slots:
    void initTestCase()
    {
        QFile file(test::sourceFile(u"docs/certificate-qr.md"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_page = QString::fromUtf8(file.readAll());
    }

    void vectors_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<SignatureAlgorithm>("algorithm");
        QTest::newRow("SM2") << 1 << SignatureAlgorithm::Sm2Sm3;
        QTest::newRow("Ed25519") << 2 << SignatureAlgorithm::Ed25519;
    }
    void vectors()
    {
        QFETCH(int, column);
        QFETCH(SignatureAlgorithm, algorithm);
        const auto read = readQrText(cell(u"text"_s, column));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        const QrPayload &payload = read->payload;
        QCOMPARE(int(payload.algorithm), column);
        QCOMPARE(payload.keyId, cell(u"key id"_s, column));
        QCOMPARE(payload.number + u", "_s + QString::number(payload.sequence), cell(u"number, sequence"_s, column));
        QCOMPARE(payload.unit + u", "_s + QString::number(int(payload.category) + 1), cell(u"unit, category"_s, column));
        QCOMPARE(payload.issuedOn.toString(Qt::ISODate) + u", "_s + payload.validUntil.toString(Qt::ISODate),
                 cell(u"issued, valid to"_s, column));
        QCOMPARE(QString::fromLatin1(read->message.toHex()), cell(u"message"_s, column));
        QCOMPARE(QString::fromLatin1(read->signature.toHex()), cell(u"signature"_s, column));
        QCOMPARE(qrMessage(payload).value(), read->message);
        QCOMPARE(QString::fromLatin1(qrText(read->message, read->signature)), cell(u"text"_s, column));

        const QByteArray key = QByteArray::fromBase64(cell(u"public key (base64 of DER)"_s, column).toLatin1());
        QCOMPARE(m_crypto->keyId(key), payload.keyId);
        QVERIFY(m_crypto->verify(algorithm, key, read->message, read->signature));
        QByteArray altered = read->message;
        altered[17] = char(altered.at(17) ^ 1);
        QVERIFY(!m_crypto->verify(algorithm, key, altered, read->signature));
    }

    void theCommandsVerify()
    {
        const QString printed = runCommands();
        for (const QString &expected :
             {u"key id     71d6ba7e8d44b431\n"_s, u"SX0103260001024 "_s, u"sequence   2\n"_s, u"unit       610103\n"_s,
              u"category   3\n"_s, u"issued     2026-09-30\n"_s, u"valid to   2027-02-28\n"_s,
              u"key id of the file: 71d6ba7e8d44b431\n"_s, u"Signature Verified Successfully"_s})
            QVERIFY2(printed.contains(expected), qPrintable(expected + printed));
    }

    /// The commands notice a card whose text was altered, and read what our own code signs.
    void theCommandsTellGoodFromBad()
    {
        const QString old = cell(u"text"_s, 1);
        SignedQrPayload changed = readQrText(old).value();
        changed.message[25] = char(changed.message.at(25) + 1);
        const QString altered = QString::fromLatin1(qrText(changed.message, changed.signature));
        const QString refused = runCommands([&](QString &script) { script.replace(old, altered); });
        QVERIFY2(refused.contains(u"valid to   2027-03-01"_s) && refused.contains(u"Signature Verification Failure"_s),
                 qPrintable(refused));

        const KeyPair pair = m_crypto->generateKeyPair(SignatureAlgorithm::Sm2Sm3).value();
        QrPayload payload = changed.payload;
        payload.keyId = m_crypto->keyId(pair.publicKey);
        const QByteArray message = qrMessage(payload).value();
        const QByteArray signature = m_crypto->sign(SignatureAlgorithm::Sm2Sm3, pair.privateKey, message).value();
        const QString ours = runCommands([&](QString &script) {
            script.replace(old, QString::fromLatin1(qrText(message, signature)));
            static const QRegularExpression key(u"(BEGIN PUBLIC KEY-----\n).*?(\n-----END)"_s,
                                                QRegularExpression::DotMatchesEverythingOption);
            QString pem = QString::fromLatin1(pair.publicKey.toBase64());
            pem.insert(64, u'\n');
            script.replace(key, u"\\1"_s + pem + u"\\2"_s);
        });
        QVERIFY2(ours.contains(u"Signature Verified Successfully"_s) && ours.count(payload.keyId) == 2, qPrintable(ours));
    }
};

QTEST_GUILESS_MAIN(CertificateQrTest)
#include "tst_certificate_qr.moc"
