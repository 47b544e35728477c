// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/key_service.h"
#include "tests/app/certificate_calls.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace jiaxin::test {

/// Whose codes are believed: altered ones, those of other vaults and keys.
class CertificatesVerifyTest : public QObject, CertificateCalls {
    Q_OBJECT

private slots:
    void init() { m_office = std::make_unique<CertificateOffice>(); }

    void everyAlteredByteIsFound()
    {
        const QString number = issuedAndApproved();
        const QString code = printed({number}).first();
        QCOMPARE(reason(code), u"ok valid"_s);
        const SignedQrPayload good = readQrText(code).value();
        const QByteArray bytes = good.message + good.signature;
        const QStringList expected {u"altered"_s, u"forged"_s, u"unknown_key"_s, u"unknown_format"_s};
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            for (const int bit : {0, 7}) {
                QByteArray changed = bytes;
                changed[i] = char(changed.at(i) ^ (1 << bit));
                const QString text = QString::fromLatin1(qrText(changed.left(qr::messageSize), changed.mid(qr::messageSize)));
                const QString found = reason(text);
                QVERIFY2(expected.contains(found), qPrintable(u"byte %1: %2"_s.arg(i).arg(found)));
                if (i >= 2 && i < 10)
                    QCOMPARE(found, u"unknown_key"_s);
                if (i >= qr::messageSize)
                    QCOMPARE(found, u"altered"_s);
            }
        }
        QCOMPARE(reason(code.chopped(3)), u"altered"_s);
        QCOMPARE(reason(u"https://example.cn/"_s), u"not_a_certificate"_s);
    }

    void anotherVaultKnowsNeitherKeyNorName()
    {
        const QString code = printed({issuedAndApproved()}).first();
        QVERIFY(!verify(code, m_office->officer).workerName.isEmpty());
        QVERIFY(verify(code, m_office->stranger).workerName.isEmpty());
        QVERIFY(verify(code, m_office->stranger).valid);
        // A scanner types through whatever input method is on.
        QVERIFY(verify(QString(code).toLower().replace(u':', u'：').replace(u'.', u'。'), m_office->stranger).valid);
        QCOMPARE(m_office->as(m_office->admin, [&](Workspace &work) { return VerifyService(work).verify(code); }).error().code,
                 ErrorCode::Forbidden);
        const QByteArray request =
            m_office->as(m_office->officer, [](Workspace &work) { return KeyService(work).request(); }).value();
        const auto home = std::move(m_office);

        m_office = std::make_unique<CertificateOffice>(0, u"610104"_s);
        QCOMPARE(reason(code), u"unknown_key"_s);

        // The province certifies the key; with that certificate, and the province's own, the neighbour trusts it.
        CertificateOffice province(0, u"610000"_s);
        const QByteArray certificate =
            province.as(province.officer, [&](Workspace &work) { return KeyService(work).certify(request); }).value();
        const QByteArray authority =
            province.as(province.officer, [](Workspace &work) { return KeyService(work).authority(); }).value();
        const auto import = [](CertificateOffice &office, const QByteArray &file, const QString &confirmed = {}) {
            return office.as(office.officer, [&](Workspace &work) { return KeyService(work).import(file, confirmed); });
        };
        QCOMPARE(import(*m_office, certificate).error().detail, u"unknown_authority"_s);
        const Result<SigningKey> asked = import(*m_office, authority);
        QCOMPARE(asked.error().detail, u"unconfirmed_authority"_s);
        QVERIFY(import(*m_office, authority, asked.error().field));
        QCOMPARE(import(*m_office, certificate)->state, KeyState::Trusted);
        QCOMPARE(reason(code), u"unknown_here valid"_s);
        QVERIFY(verify(code, m_office->officer).keyCertified);

        // At home the key is now certified, and signs on.
        QVERIFY(import(*home, authority, asked.error().field));
        QCOMPARE(import(*home, certificate)->state, KeyState::Certified);
        m_office = std::make_unique<CertificateOffice>();
        QByteArray forged = certificate;
        forged.replace("610103", "610102");
        QVERIFY(import(*m_office, authority, asked.error().field));
        QCOMPARE(import(*m_office, forged).error().detail, u"signature"_s);
        for (qsizetype i = 0; i < certificate.size(); i += 7)
            QVERIFY(!import(*m_office, certificate.left(i)));
        QCOMPARE(m_office->as(m_office->clerk, [](Workspace &work) { return KeyService(work).request(); }).error().code,
                 ErrorCode::Forbidden);
    }

    void aKeyOfAnotherUnitForges()
    {
        const QString code = printed({issuedAndApproved()}).first();
        (void)m_office->as(m_office->officer, [](Workspace &work) -> Result<void> {
            work.database().exec(u"UPDATE signing_key SET unit = '610104'"_s);
            return {};
        });
        QCOMPARE(reason(code), u"forged"_s);
    }
};

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::CertificatesVerifyTest)
#include "tst_certificates_verify.moc"
