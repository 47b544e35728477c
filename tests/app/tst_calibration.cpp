// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// A printer that errs is measured, and what is drawn with the correction comes out where it was meant.
#include "app/documents/calibration_sheet.h"
#include "app/documents/fonts.h"

#include <QDir>
#include <QPainter>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace jiaxin;
using namespace Qt::StringLiterals;

namespace {

bool near(double a, double b, double most = 1e-9)
{
    return std::abs(a - b) <= most;
}

bool same(const CalibrationReading &a, const CalibrationReading &b, double most = 1e-9)
{
    return near(a.left, b.left, most) && near(a.top, b.top, most) && near(a.topRight, b.topRight, most) &&
           near(a.across, b.across, most) && near(a.down, b.down, most);
}

class Chance {
public:
    double within(double least, double most) { return least + m_random.generateDouble() * (most - least); }
    PrinterFault fault()
    {
        return {.offset = {within(-6, 6), within(-6, 6)},
                .scaleX = within(0.97, 1.03),
                .scaleY = within(0.97, 1.03),
                .rotation = within(-2, 2)};
    }

private:
    QRandomGenerator m_random {20261123};
};

const QSizeF card(85.6, 53.98);
const QSizeF sheet(210, 297);

}  // namespace

class CalibrationTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private slots:
    void initTestCase() { QVERIFY(loadFonts()); }

    void aFaultlessPrinterNeedsNothing()
    {
        for (const QSizeF &size : {card, sheet}) {
            const CalibrationMarks marks = calibrationMarks(size);
            QVERIFY(QRectF(QPointF(), size).contains(marks.right) && QRectF(QPointF(), size).contains(marks.below));
            const CalibrationReading reading = faultlessReading(marks);
            QVERIFY(checkReading(marks, reading).isEmpty());
            QVERIFY(correctionAfter(QTransform(), marks, reading).isIdentity());
        }
        QCOMPARE(faultlessReading(calibrationMarks(sheet)),
                 (CalibrationReading {.left = 20, .top = 20, .topRight = 20, .across = 170, .down = 257}));
    }

    /// Measured, corrected, printed again: every point lies where it was meant, and nothing is left to be measured.
    void whatIsMeasuredIsUndone()
    {
        Chance chance;
        for (int round = 0; round < 2000; ++round) {
            const QSizeF size = round % 2 ? card : sheet;
            const CalibrationMarks marks = calibrationMarks(size);
            const PrinterFault fault = chance.fault();
            const QTransform printer = fault.transform(marks);
            const CalibrationReading reading = readingOf(marks, printer);
            QVERIFY2(checkReading(marks, reading).isEmpty(), "a printer like this one exists");
            const QTransform correction = correctionAfter(QTransform(), marks, reading);
            const QTransform paper = correction * printer;
            for (int i = 0; i < 10; ++i) {
                const QPointF meant(chance.within(0, size.width()), chance.within(0, size.height()));
                const QPointF there = paper.map(meant);
                QVERIFY(near(there.x(), meant.x()) && near(there.y(), meant.y()));
            }
            QVERIFY(same(readingOf(marks, paper), faultlessReading(marks)));
            const PrinterFault told = faultUnder(correction, marks);
            QVERIFY(near(told.offset.x(), fault.offset.x()) && near(told.offset.y(), fault.offset.y()));
            QVERIFY(near(told.scaleX, fault.scaleX) && near(told.scaleY, fault.scaleY));
            QVERIFY(near(told.rotation, fault.rotation));
        }
    }

    /// The ruler reads tenths of a millimetre: a second round, printed with the first correction, brings it nearer still.
    void asFineAsTheRuler()
    {
        Chance chance;
        const CalibrationMarks marks = calibrationMarks(sheet);
        const auto tenths = [](const CalibrationReading &exact) {
            const auto round = [](double value) { return std::round(value * 10) / 10; };
            return CalibrationReading {.left = round(exact.left),
                                       .top = round(exact.top),
                                       .topRight = round(exact.topRight),
                                       .across = round(exact.across),
                                       .down = round(exact.down)};
        };
        for (int round = 0; round < 500; ++round) {
            const QTransform printer = chance.fault().transform(marks);
            QTransform correction;
            for (int again = 0; again < 2; ++again)
                correction = correctionAfter(correction, marks, tenths(readingOf(marks, correction * printer)));
            const CalibrationReading left = readingOf(marks, correction * printer);
            QVERIFY(same(left, faultlessReading(marks), 0.15));
        }
    }

    void whatNoPrinterDoesIsRefused_data()
    {
        QTest::addColumn<CalibrationReading>("reading");
        QTest::addColumn<QString>("field");
        const CalibrationReading good = faultlessReading(calibrationMarks(sheet));
        const auto row = [&good](const char *field, void (*change)(CalibrationReading &)) {
            CalibrationReading reading = good;
            change(reading);
            QTest::newRow(field) << reading << QString::fromLatin1(field);
        };
        row("left", [](CalibrationReading &r) { r.left = 36; });
        row("top", [](CalibrationReading &r) { r.top = r.topRight = 4; });
        row("top_right", [](CalibrationReading &r) { r.topRight = 35; });
        row("across", [](CalibrationReading &r) { r.across = 6.7; });
        row("down", [](CalibrationReading &r) { r.down = 0; });
    }
    void whatNoPrinterDoesIsRefused()
    {
        QFETCH(const CalibrationReading, reading);
        const Problems problems = checkReading(calibrationMarks(sheet), reading);
        QCOMPARE(problems.size(), 1);
        QTEST(problems.first().field, "field");
    }

    /// The marks are on the page where the page says they are, with and without a correction: read from the rendered pixels.
    void theMarksLieWhereTheyAreSaidToBe_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QPointF>("offset");
        QTest::newRow("sheet") << u"a4x10"_s << QPointF();
        QTest::newRow("sheet, moved") << u"a4x10"_s << QPointF(3, -2);
        QTest::newRow("card") << u"cr80"_s << QPointF();
        QTest::newRow("card, moved") << u"cr80"_s << QPointF(-1.5, 2);
    }
    void theMarksLieWhereTheyAreSaidToBe()
    {
        QFETCH(const QString, name);
        QFETCH(const QPointF, offset);
        const CertificateTemplate layout = findTemplate(loadTemplates().value(), name).value();
        const CalibrationMarks marks = calibrationMarks(layout.size);
        const QString file = m_folder.filePath(u"grid.pdf"_s);
        const SheetCorrection correction {.sides = {QTransform::fromTranslate(offset.x(), offset.y())}};
        const CalibrationText text {
            .title = layout.title, .printer = u"测试"_s, .day = u"2026-11-23"_s, .corrected = !offset.isNull()};
        QVERIFY(writeCalibrationPdf(file, layout, text, correction));
        constexpr int resolution = 300;
        QProcess render;
        const QString picture = m_folder.filePath(u"page"_s);
        render.start(u"pdftoppm"_s, {u"-r"_s, QString::number(resolution), u"-png"_s, u"-f"_s, u"1"_s, u"-l"_s, u"1"_s,
                                     u"-singlefile"_s, file, picture});
        QVERIFY(render.waitForFinished());
        const QImage page(picture + u".png"_s);
        QVERIFY(!page.isNull());
        const QString keep = qEnvironmentVariable("TEST_BINARY_DIR") + u"/screenshots/"_s;
        QDir().mkpath(keep);
        (void)page.save(keep + u"calibration-%1-%2.png"_s.arg(name, offset.isNull() ? u"plain"_s : u"moved"_s));
        const double perMm = resolution / 25.4;
        // A cross is the darkest column and row around its place; the grid of 10 mm is pale.
        const auto middle = [&](QPointF at, bool column) {
            QList<std::pair<double, double>> sums;  // where, how dark
            double most = 0;
            for (double by = -1.2; by <= 1.2; by += 0.02) {
                double sum = 0;
                for (double along = -1; along <= 1; along += 0.1) {
                    const QPointF point = at + (column ? QPointF(by, along) : QPointF(along, by));
                    sum += 255 - qGray(page.pixel((point * perMm).toPoint()));
                }
                sums.append({by, sum});
                most = std::max(most, sum);
            }
            // The line is two or three pixels wide: its middle.
            double where = 0;
            int count = 0;
            for (const auto &[by, sum] : sums) {
                if (sum < 0.8 * most)
                    continue;
                where += by;
                ++count;
            }
            return most > 0 ? where / count : 99;
        };
        for (const QPointF &mark : {marks.corner, marks.right, marks.below}) {
            const double across = middle(mark + offset, true);
            const double down = middle(mark + offset, false);
            QVERIFY2(std::abs(across) < 0.12 && std::abs(down) < 0.12,
                     qPrintable(u"%1 %2: %3 %4"_s.arg(mark.x()).arg(mark.y()).arg(across).arg(down)));
        }
    }
};

QTEST_MAIN(CalibrationTest)
#include "tst_calibration.moc"
