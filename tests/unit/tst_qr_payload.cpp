// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/protocol/base45.h"
#include "domain/protocol/qr_payload.h"
#include "domain/rules/certificate_number.h"

#include <QRandomGenerator>

using namespace jiaxin;
using namespace Qt::StringLiterals;

namespace {

QByteArray randomBytes(QRandomGenerator &random, int size)
{
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

QrPayload sample()
{
    return {.algorithm = QrPayload::Algorithm::Sm2Sm3,
            .keyId = u"0123456789abcdef"_s,
            .number = makeCertificateNumber(u"610103"_s, 2026, 1024).text(),
            .sequence = 2,
            .unit = u"610103"_s,
            .category = ServiceCategory::ElderCare,
            .issuedOn = QDate(2026, 11, 23),
            .validUntil = QDate(2027, 11, 22)};
}

QrPayload invented(QRandomGenerator &random)
{
    const QString unit = QString::number(610000 + random.bounded(10000));
    const QDate issued = QDate(2000, 1, 1).addDays(random.bounded(60000));
    return {.algorithm = random.bounded(2) ? QrPayload::Algorithm::Sm2Sm3 : QrPayload::Algorithm::Ed25519,
            .keyId = QString::fromLatin1(randomBytes(random, 8).toHex()),
            .number = makeCertificateNumber(unit, random.bounded(100), random.bounded(1, 10'000'000)).text(),
            .sequence = random.bounded(1, 65536),
            .unit = unit,
            .category = ServiceCategory(random.bounded(int(ServiceCategory::Count))),
            .issuedOn = issued,
            .validUntil = issued.addDays(random.bounded(5000))};
}

QString detailOf(const QString &text)
{
    const auto read = readQrText(text);
    return read ? u"ok"_s : read.error().detail;
}

}  // namespace

class QrPayloadTest : public QObject {
    Q_OBJECT

private slots:
    void base45HasTheVectorsOfItsRfc()
    {
        const std::array<std::pair<QByteArray, QByteArray>, 5> vectors {
            {{"AB", "BB8"}, {"Hello!!", "%69 VD92EX0"}, {"base-45", "UJCLQE7W581"}, {"ietf!", "QED8WEX0"}, {"", ""}}};
        for (const auto &[bytes, text] : vectors) {
            QCOMPARE(toBase45(bytes), text);
            QCOMPARE(fromBase45(text), std::optional(bytes));
        }
        for (const QByteArray wrong : {"GGW", ":::", "A", "BB8A", "bb8", "::", "B_8"})
            QVERIFY2(!fromBase45(wrong), wrong.constData());
    }

    void bytesAreAsDocumented()
    {
        const auto message = qrMessage(sample());
        QVERIFY(message);
        QCOMPARE(message->toHex(' '),
                 QByteArray("01 01 01 23 45 67 89 ab cd ef 00 18 0a c6 93 00 00 02 09 4f 37 03 26 5f 27 cb"));
    }

    void everyPayloadIsReadBack()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < 5000; ++i) {
            const QrPayload payload = invented(random);
            const auto message = qrMessage(payload);
            QVERIFY2(message, qPrintable(message ? QString() : message.error().field));
            QCOMPARE(message->size(), qr::messageSize);
            const QByteArray signature = randomBytes(random, int(qr::signatureSize));
            const QByteArray text = qrText(*message, signature);
            // Version 6-M takes 154 characters of the alphanumeric mode; 8-M, the most we allow ourselves, 221.
            QCOMPARE(text.size(), 139);
            const auto read = readQrText(u" \t"_s + QString::fromLatin1(text) + u"\r\n"_s);
            QVERIFY(read);
            QCOMPARE(read->payload, payload);
            QCOMPARE(read->message, *message);
            QCOMPARE(read->signature, signature);
        }
    }

    void whatDoesNotFitIsRefused()
    {
        const auto fieldOf = [](void (*spoil)(QrPayload &)) {
            QrPayload payload = sample();
            spoil(payload);
            const auto message = qrMessage(payload);
            return message ? u"ok"_s : message.error().field;
        };
        QCOMPARE(fieldOf([](QrPayload &) {}), u"ok"_s);
        QCOMPARE(fieldOf([](QrPayload &p) { p.keyId = u"0123"_s; }), u"key_id"_s);
        QCOMPARE(fieldOf([](QrPayload &p) { p.keyId = u"no hexadecimals."_s; }), u"key_id"_s);
        QCOMPARE(fieldOf([](QrPayload &p) { p.number = u"SX01032600000010"_s; }), u"number"_s);
        QCOMPARE(fieldOf([](QrPayload &p) { p.unit = u"610104"_s; }), u"unit"_s);
        QCOMPARE(fieldOf([](QrPayload &p) { p.sequence = 0; }), u"sequence"_s);
        QCOMPARE(fieldOf([](QrPayload &p) { p.sequence = 65536; }), u"sequence"_s);
        QCOMPARE(fieldOf([](QrPayload &p) { p.issuedOn = {}; }), u"issued_on"_s);
        QCOMPARE(fieldOf([](QrPayload &p) { p.validUntil = p.issuedOn.addDays(-1); }), u"valid_until"_s);
        QCOMPARE(fieldOf([](QrPayload &p) { p.validUntil = QDate(2300, 1, 1); }), u"valid_until"_s);
    }

    void damagedTextsAreNamed()
    {
        const QByteArray message = qrMessage(sample()).value();
        const QByteArray signature(qr::signatureSize, 's');
        const QString good = QString::fromLatin1(qrText(message, signature));
        QCOMPARE(detailOf(good), u"ok"_s);
        QCOMPARE(detailOf({}), u"not_a_certificate"_s);
        QCOMPARE(detailOf(u"https://example.cn/"_s), u"not_a_certificate"_s);
        QCOMPARE(detailOf(u"JX1:"_s), u"damaged"_s);
        QCOMPARE(detailOf(good.chopped(3)), u"damaged"_s);
        QCOMPARE(detailOf(good + u"000"_s), u"damaged"_s);
        QCOMPARE(detailOf(good.left(20) + u'家' + good.mid(21)), u"damaged"_s);
        QCOMPARE(detailOf(u"JX1:"_s + QString(10'000'000, u'0')), u"damaged"_s);
        const auto changed = [&](int index, char value) {
            QByteArray bytes = message;
            bytes[index] = value;
            return detailOf(QString::fromLatin1(qrText(bytes, signature)));
        };
        QCOMPARE(changed(0, 2), u"unknown_format"_s);
        QCOMPARE(changed(1, 9), u"unknown_format"_s);
        QCOMPARE(changed(10, char(0xFF)), u"impossible"_s);  // a number of fifteen digits
        QCOMPARE(changed(20, 0), u"impossible"_s);           // another unit than in the number
        QCOMPARE(changed(21, 0), u"impossible"_s);           // no such category
        QCOMPARE(changed(21, 5), u"impossible"_s);
        QCOMPARE(changed(24, 0), u"impossible"_s);  // ends before it begins
    }

    /// 100,000 hostile texts: nothing crashes, and what is accepted is a payload that would be written just so.
    void randomBytesDoNoHarm()
    {
        QRandomGenerator random(7);
        const QByteArray good = qrMessage(sample()).value() + QByteArray(qr::signatureSize, 's');
        int accepted = 0;
        for (int i = 0; i < 100'000; ++i) {
            QByteArray bytes = i % 2 ? good : randomBytes(random, random.bounded(200));
            for (int k = random.bounded(4); k > 0 && !bytes.isEmpty(); --k)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            QByteArray text = "JX1:" + toBase45(bytes);
            if (i % 5 == 0)
                text[random.bounded(int(text.size()))] = char(random.bounded(256));
            const auto read = readQrText(QString::fromLatin1(text));
            if (!read)
                continue;
            ++accepted;
            const auto message = qrMessage(read->payload);
            QVERIFY(message);
            QCOMPARE(*message, read->message);
        }
        QVERIFY(accepted > 1000);
    }
};

QTEST_GUILESS_MAIN(QrPayloadTest)
#include "tst_qr_payload.moc"
