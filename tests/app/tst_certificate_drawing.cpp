// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/certificate_painter.h"
#include "app/documents/qr_symbol.h"
#include "tests/app/drawn_certificates.h"
#include "tests/support/run_program.h"

#include <QDir>
#include <QPainterPath>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>

namespace jiaxin::test {

/// Where things stand on certificates, on whole ones and on pre-printed stock.
class CertificateDrawingTest : public QObject, DrawnCertificates {
    Q_OBJECT

private slots:
    void initTestCase() { load(); }

    /// Letter spacing, for one, used to depend on the device's resolution.
    void textLiesWhereItWasPlanned_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("cr80") << QStringLiteral("cr80");
        QTest::newRow("a4") << QStringLiteral("a4");
    }
    void textLiesWhereItWasPlanned()
    {
        QFETCH(QString, name);
        const CertificateTemplate &chosen = layout(name.toLatin1());
        const QString path = m_folder.filePath(QStringLiteral("places.pdf"));
        CertificateFace shown = face(0);
        shown.name = QStringLiteral("阿依古丽·买买提艾力·吐尔逊江");
        int left = 1;
        QVERIFY(writePdf(path, chosen, [&]() -> Result<std::optional<CertificateFace>> {
            return left-- > 0 ? std::optional(shown) : std::nullopt;
        }));
        const QString boxes = output(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), path, QStringLiteral("-")});
        for (const TextBox &box : chosen.sides.first().texts) {
            if (box.text != u"{name}" && box.text != u"{enterprise}" && box.text != u"{valid_until}")
                continue;
            const FittedText planned = fitText(box, expandPattern(box.text, shown));
            for (qsizetype i = 0; i < planned.lines.size(); ++i) {
                const auto found =
                    QRegularExpression(
                        QStringLiteral("xMin=\"([0-9.]+)\"[^>]*xMax=\"([0-9.]+)\"[^>]*>%1<").arg(planned.lines[i]))
                        .match(boxes);
                QVERIFY2(found.hasMatch(), qPrintable(planned.lines[i]));
                const double unit = 25.4 / 72 * paperUnits;
                QVERIFY(qAbs(found.captured(1).toDouble() * unit - planned.starts[i].x()) < 5);
                const double right = planned.starts[i].x() + lineWidth(planned.font, planned.lines[i]);
                QVERIFY(qAbs(found.captured(2).toDouble() * unit - right) < 5);
            }
        }
    }

    /// What is printed on pre-printed stock stands where the whole certificate has it, and is nothing that stands there
    /// already.
    void overprintIsTheSameWithoutWhatIsThere_data()
    {
        QTest::addColumn<QString>("whole");
        QTest::newRow("card") << QStringLiteral("cr80");
        QTest::newRow("sheet") << QStringLiteral("a4");
    }
    void overprintIsTheSameWithoutWhatIsThere()
    {
        QFETCH(const QString, whole);
        const CertificateTemplate full = layout(qPrintable(whole));
        const CertificateTemplate over = layout(qPrintable(whole + QStringLiteral("_overprint")));
        QCOMPARE(over.size, full.size);
        QCOMPARE(over.stock, whole == u"a4" ? StockKind::PreprintedSheet : StockKind::PreprintedCard);
        QCOMPARE(over.sides.size(), full.sides.size());
        const QRegularExpression fixed(QStringLiteral("\\{[a-z_]+\\}|卡序|[\\s　]"));
        for (qsizetype side = 0; side < over.sides.size(); ++side) {
            QVERIFY2(QSvgRenderer(over.sides[side].art).isValid(), "no drawing, but a side all the same");
            for (const TextBox &box : over.sides[side].texts) {
                QVERIFY2(QString(box.text).remove(fixed).isEmpty(), qPrintable(box.text));
                const auto same = [&box](const TextBox &other) { return other.text == box.text && other.box == box.box; };
                QVERIFY(std::any_of(full.sides[side].texts.begin(), full.sides[side].texts.end(), same));
            }
            QCOMPARE(over.sides[side].pictures.size(), full.sides[side].pictures.size());
            for (qsizetype i = 0; i < over.sides[side].pictures.size(); ++i)
                QCOMPARE(over.sides[side].pictures[i].box, full.sides[side].pictures[i].box);
        }
        const QString path = m_folder.filePath(whole + QStringLiteral("-over.pdf"));
        QVERIFY(writePdf(path, over, faces(1)));
        const QString text = output(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
        QVERIFY(text.contains(face(0).number) && text.contains(face(0).name));
        for (const QString &there : {QStringLiteral("上门服务证"), QStringLiteral("姓名"), QStringLiteral("本证限本人")})
            QVERIFY2(!text.contains(there), qPrintable(there));
        // Nothing is inked but what is listed: the paper between is white.
        const CertificatePainter painter(over);
        const QImage page = renderSide(painter, 0, {face(0)}, 150);
        QCOMPARE(page.pixelColor(2, 2), QColor(Qt::white));
        const QString keep = qEnvironmentVariable("TEST_BINARY_DIR") + QStringLiteral("/screenshots/");
        QDir().mkpath(keep);
        for (int side = 0; side < over.sides.size(); ++side)
            (void)renderSide(painter, side, {face(0)}, 200)
                .save(keep + QStringLiteral("overprint-%1-%2.png").arg(whole).arg(side));
    }

    void nothingLeavesItsBox()
    {
        const QString longName = QStringLiteral("西咸新区沣东新城安康温馨家庭养老照护与母婴护理服务有限责任公司、");
        for (const CertificateTemplate &each : std::as_const(m_templates)) {
            for (const TemplateSide &side : each.sides) {
                for (const TextBox &box : side.texts) {
                    for (const int length : {2, 5, 12, 20, 33, 60, 150}) {
                        const FittedText fitted = fitText(box, longName.repeated(5).left(length));
                        QPainterPath ink;
                        for (qsizetype i = 0; i < fitted.lines.size(); ++i)
                            ink.addText(fitted.starts[i], fitted.font, fitted.lines[i]);
                        const QRectF area(box.box.topLeft() * paperUnits, box.box.size() * paperUnits);
                        QVERIFY2(area.adjusted(-2, -2, 2, 2).contains(ink.boundingRect()), qPrintable(each.name + box.text));
                    }
                }
            }
        }
    }

    void rulesOfThePictureHold()
    {
        TextBox box;
        box.box = QRectF(0, 0, 35.5, 5.3);
        box.smallestPoints = 6.5;
        box.lines = 2;
        const FittedText plain = fitText(box, QStringLiteral("西安安檐家政服务"));
        QCOMPARE(plain.font.pixelSize(), 282);  // 8 pt
        const FittedText reduced = fitText(box, QStringLiteral("西安安檐家政服务有限责任公司"));
        QVERIFY(reduced.lines.size() == 1 && reduced.font.pixelSize() < 282 && reduced.font.pixelSize() >= 229);
        const FittedText folded = fitText(box, QStringLiteral("西安安檐家政服务有限责任公司碑林区第一分公司"));
        QVERIFY(folded.lines.size() == 2 && folded.font.pixelSize() == 229 && !folded.tooLong);
        QVERIFY(fitText(box, QStringLiteral("长").repeated(60)).tooLong);
        box.longFrom = 5;
        box.longPoints = 7;
        QCOMPARE(fitText(box, QStringLiteral("四个字啊")).font.pixelSize(), 282);
        QCOMPARE(fitText(box, QStringLiteral("五个字的呀")).font.pixelSize(), 247);

        CertificateFace tooLong = face(0);
        const CertificatePainter painter(layout("a4x10"));
        QCOMPARE(painter.fieldsTooLong(tooLong), QStringList());
        tooLong.enterprise = QStringLiteral("长").repeated(60);
        QCOMPARE(painter.fieldsTooLong(tooLong), QStringList {QStringLiteral("enterprise")});
    }

    void aDraftIsMarked()
    {
        CertificateFace draft = face(0);
        const CertificatePainter painter(layout("cr80"));
        const QImage clean = renderSide(painter, 1, {draft}, 100);
        draft.watermark = QStringLiteral("样张");
        const QImage marked = renderSide(painter, 1, {draft}, 100);
        int red = 0;
        for (int y = 0; y < marked.height(); ++y) {
            for (int x = 0; x < marked.width(); ++x)
                red += qRed(marked.pixel(x, y)) - qBlue(marked.pixel(x, y)) > 20 && clean.pixel(x, y) == qRgb(255, 255, 255);
        }
        QVERIFY(red > marked.width() * marked.height() / 50);
    }

    void qrKnowsItsLimits()
    {
        const auto shortOne = qrSymbol("SX01");
        QVERIFY(shortOne);
        QCOMPARE(shortOne->modules, 21);
        QVERIFY(qrSymbol(QByteArray(152, 'a')));  // byte mode, 8-M
        QCOMPARE(qrSymbol(QByteArray(152, 'a'))->modules, 49);
        QVERIFY(qrSymbol(QByteArray(221, 'A')));  // alphanumeric mode, 8-M
        QCOMPARE(qrSymbol(QByteArray(153, 'a')).error().detail, QStringLiteral("qr_too_long"));
        QCOMPARE(qrSymbol(QByteArray(222, 'A')).error().detail, QStringLiteral("qr_too_long"));
        QCOMPARE(qrSymbol({}).error().detail, QStringLiteral("qr_empty"));
        QVERIFY(qrSymbol(QByteArray("\0\1\2", 3)));
    }
};

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::CertificateDrawingTest)
#include "tst_certificate_drawing.moc"
