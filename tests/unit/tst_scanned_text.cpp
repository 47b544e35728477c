// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/protocol/qr_payload.h"
#include "domain/protocol/scanned_text.h"
#include "domain/rules/certificate_number.h"

using namespace jiaxin;
using namespace Qt::StringLiterals;

namespace {

QString number()
{
    return makeCertificateNumber(u"610103"_s, 2026, 1024).text();
}

QString qrOf(char filling)
{
    const QrPayload payload {.algorithm = QrPayload::Algorithm::Sm2Sm3,
                             .keyId = u"0123456789abcdef"_s,
                             .number = number(),
                             .sequence = 2,
                             .unit = u"610103"_s,
                             .category = ServiceCategory::ElderCare,
                             .issuedOn = QDate(2026, 11, 23),
                             .validUntil = QDate(2027, 11, 22)};
    return QString::fromLatin1(qrText(*qrMessage(payload), QByteArray(qr::signatureSize, filling)));
}

/// Full-width forms, as an input method in its full-width mode types them.
QString wide(const QString &text)
{
    QString made;
    for (const QChar c : text)
        made += c == u' ' ? QChar(0x3000) : QChar(char16_t(c.unicode() + 0xFEE0));
    return made;
}

}  // namespace

class ScannedTextTest : public QObject {
    Q_OBJECT

private slots:
    void numbers_data()
    {
        QTest::addColumn<QString>("typed");
        const QString plain = number();
        QTest::newRow("as stored") << plain;
        QTest::newRow("as printed") << groupedCertificateNumber(plain);
        QTest::newRow("with the end of line") << plain + u'\r';
        QTest::newRow("small letters") << plain.toLower();
        QTest::newRow("full width") << wide(plain);
        QTest::newRow("full width, small, as printed") << wide(groupedCertificateNumber(plain).toLower());
        QTest::newRow("syllables") << QString(plain).insert(1, u'\'');
    }
    void numbers()
    {
        QFETCH(QString, typed);
        QCOMPARE(scannedCertificate(typed), std::optional(number()));
    }

    void codes()
    {
        // Signatures of all kinds, so that every sign of the alphabet comes up.
        QString signs;
        for (int filling = 0; filling < 256; ++filling) {
            const QString plain = qrOf(char(filling));
            signs += plain;
            QString bent = plain.toLower();
            bent.replace(u'.', u'。').replace(u'/', u'、').replace(u'$', u'￥').replace(u':', u'：');
            for (const QString &typed : {plain, bent, wide(plain), plain + u"\r\n"_s})
                QVERIFY2(scannedCertificate(typed) == number() && straightenedScan(typed).trimmed() == plain,
                         qPrintable(typed));
        }
        for (const QChar sign : u"$%*+-./:"_s)
            QVERIFY2(signs.contains(sign), qPrintable(QString(sign)));
    }

    void nothingElse()
    {
        const QString code = qrOf('x');
        QString wrong = number();
        wrong[15] = wrong.back() == u'0' ? u'1' : u'0';
        for (const QString &typed : {QString(), u"张秋莲"_s, u"zql"_s, u"610102197001151024"_s, number().chopped(1), wrong,
                                     code.chopped(3), u"JX1:"_s, code + code})
            QVERIFY2(!scannedCertificate(typed), qPrintable(typed));
    }
};

QTEST_GUILESS_MAIN(ScannedTextTest)
#include "tst_scanned_text.moc"
