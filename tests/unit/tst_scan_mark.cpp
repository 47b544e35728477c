// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/scan_mark.h"

#include <QRandomGenerator>
#include <QTest>

using namespace jiaxin;

namespace {

MarkArea anyArea(QRandomGenerator &random)
{
    const qreal left = random.generateDouble() * 0.9;
    const qreal top = random.generateDouble() * 0.9;
    return {left, top, 0.001 + random.generateDouble() * (1 - left - 0.001),
            0.001 + random.generateDouble() * (1 - top - 0.001)};
}

bool isNear(const MarkArea &one, const MarkArea &other)
{
    constexpr qreal step = 0.00011;  // a ten-thousandth, and what doubles lose
    return qAbs(one.left() - other.left()) < step && qAbs(one.top() - other.top()) < step &&
           qAbs(one.right() - other.right()) < step && qAbs(one.bottom() - other.bottom()) < step;
}

}  // namespace

class ScanMarkTest : public QObject {
    Q_OBJECT
private slots:
    void textAndBack()
    {
        QCOMPARE(markText({0.12, 0.3, 0.5, 0.04}), QStringLiteral("1200,3000,5000,400"));
        QRandomGenerator random(20261122);
        for (int i = 0; i < 2000; ++i) {
            const MarkArea area = anyArea(random);
            const QString text = markText(area);
            QVERIFY2(isNear(markFromText(text), area), qPrintable(text));
            QCOMPARE(markText(markFromText(text)), text);
        }
    }

    /// What reaches over the edge of the page ends there; what is too small to be seen is none.
    void withinThePage()
    {
        QCOMPARE(markText({0.9, -0.1, 0.3, 0.2}), QStringLiteral("9000,0,1000,1000"));
        QCOMPARE(markText({}), QString());
        QCOMPARE(markText({1.2, 0.1, 0.1, 0.1}), QString());
        QCOMPARE(markText({0.5, 0.5, 0.00001, 0.1}), QString());
    }

    void noRectangle_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "1,2,3", "1,2,3,4,5", "a,2,3,4", "-1,2,3,4", "9000,0,1001,10", "0,9999,10,2", "0,0,0,10",
                                 "0,0,10,0", "10001,0,1,1", "1.5,2,3,4", "99999999999,0,1,1"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void noRectangle()
    {
        QFETCH(const QString, text);
        QVERIFY(markFromText(text).isEmpty());
    }

    /// The first line of a page is at its right edge once the page is turned to the right.
    void turnsWithThePage()
    {
        const MarkArea line(0.1, 0.2, 0.5, 0.05);
        QVERIFY(isNear(turnedMark(line, 1), {0.75, 0.1, 0.05, 0.5}));
        QVERIFY(isNear(turnedMark(line, 2), {0.4, 0.75, 0.5, 0.05}));
        QVERIFY(isNear(turnedMark(line, -1), turnedMark(line, 3)));
        QRandomGenerator random(610103);
        for (int i = 0; i < 500; ++i) {
            const MarkArea area = anyArea(random);
            const int turns = random.bounded(-9, 10);
            QVERIFY(isNear(turnedMark(turnedMark(area, turns), -turns), area));
        }
    }
};

QTEST_APPLESS_MAIN(ScanMarkTest)
#include "tst_scan_mark.moc"
