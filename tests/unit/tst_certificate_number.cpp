// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/certificate_number.h"

#include <QRandomGenerator>

using namespace jiaxin;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 2000;

CertificateNumber invented(QRandomGenerator &random)
{
    return {.unitDigits = QString::number(random.bounded(10000)).rightJustified(4, u'0'),
            .year = random.bounded(100),
            .serial = random.bounded(1, CertificateNumber::largestSerial + 1)};
}

}  // namespace

class CertificateNumberTest : public QObject {
    Q_OBJECT

private slots:
    void vectors()
    {
        // The sample of design.md §5, and others worked by hand after ISO 7064 MOD 11,10.
        QCOMPARE(makeCertificateNumber(u"610103"_s, 2026, 1024).text(), u"SX01032600010246"_s);
        QCOMPARE(makeCertificateNumber(u"610103"_s, 2026, 1).text(), u"SX01032600000017"_s);
        QCOMPARE(makeCertificateNumber(u"611100"_s, 2027, 9'999'999).text(), u"SX11002799999997"_s);
        QCOMPARE(groupedCertificateNumber(u"SX01032600000017"_s), u"SX0103 26 0000001 7"_s);
        QCOMPARE(groupedCertificateNumber(u"short"_s), u"short"_s);
    }

    void everyNumberIsReadBack()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < rounds; ++i) {
            const CertificateNumber number = invented(random);
            const QString text = number.text();
            QCOMPARE(text.size(), 16);
            QCOMPARE(parseCertificateNumber(text), std::optional(number));
            QCOMPARE(parseCertificateNumber(groupedCertificateNumber(text).toLower()), std::optional(number));
        }
    }

    /// What the check digit is for: no single wrong digit and no two neighbours of the serial swapped pass; the first by
    /// proof, the second but for the pairs that MOD 11,10 is known to miss.
    void wrongDigitsAreFound()
    {
        QRandomGenerator random(2);
        int swapsTried = 0;
        int swapsFound = 0;
        for (int i = 0; i < rounds; ++i) {
            const QString text = invented(random).text();
            const int position = 2 + random.bounded(14);
            QString wrong = text;
            wrong[position] = QChar(u'0' + (text.at(position).digitValue() + random.bounded(1, 10)) % 10);
            QVERIFY2(!parseCertificateNumber(wrong), qPrintable(wrong));
            QString swapped = text;
            std::swap(swapped[8 + i % 7], swapped[9 + i % 7]);
            if (swapped != text) {
                ++swapsTried;
                swapsFound += parseCertificateNumber(swapped) ? 0 : 1;
            }
        }
        QVERIFY2(swapsFound > swapsTried * 95 / 100, qPrintable(QString::number(swapsFound)));
    }

    void malformedTextsAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("prefix") << u"SY01032600000018"_s;
        QTest::newRow("short") << u"SX0103260000001"_s;
        QTest::newRow("long") << u"SX010326000000170"_s;
        QTest::newRow("letter") << u"SX0103260000O017"_s;
        QTest::newRow("serial 0") << u"SX01032600000000"_s;
        QTest::newRow("other digits") << u"SX0103260000001٧"_s;
    }
    void malformedTextsAreRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!parseCertificateNumber(text));
    }

    void partsOutOfRangeGiveNoNumber()
    {
        QVERIFY(makeCertificateNumber(u"610103"_s, 2026, 0).text().isEmpty());
        QVERIFY(makeCertificateNumber(u"610103"_s, 2026, CertificateNumber::largestSerial + 1).text().isEmpty());
        QVERIFY(makeCertificateNumber(u"61010"_s, 2026, 1).text().isEmpty());
        QVERIFY(makeCertificateNumber(u"61010x"_s, 2026, 1).text().isEmpty());
    }
};

QTEST_GUILESS_MAIN(CertificateNumberTest)
#include "tst_certificate_number.moc"
