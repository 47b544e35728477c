// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/random_sample.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace jiaxin;

class RandomSampleTest : public QObject {
    Q_OBJECT

    static QStringList ids(int count)
    {
        QStringList ids;
        for (int i = 0; i < count; ++i)
            ids.append(QStringLiteral("0193f000-0000-7000-8000-%1").arg(i, 12, 10, QLatin1Char('0')));
        return ids;
    }

private slots:
    void sizes_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("percent");
        QTest::addColumn<int>("size");
        QTest::newRow("none of none") << 0 << 10 << 0;
        QTest::newRow("one of one") << 1 << 10 << 1;
        QTest::newRow("rounded up") << 11 << 10 << 2;
        QTest::newRow("exact") << 20 << 10 << 2;
        QTest::newRow("at least one") << 500 << 0 << 1;
        QTest::newRow("all") << 7 << 100 << 7;
        QTest::newRow("not more than all") << 7 << 250 << 7;
        QTest::newRow("many") << 5000 << 5 << 250;
    }
    void sizes()
    {
        QFETCH(int, count);
        QFETCH(int, percent);
        QFETCH(int, size);
        QCOMPARE(sampleSize(count, percent), size);
        const QStringList all = ids(count);
        const QStringList drawn = drawSample(QStringLiteral("00ff"), all, percent);
        QCOMPARE(drawn.size(), size);
        QCOMPARE(QSet<QString>(drawn.begin(), drawn.end()).size(), size);
        for (const QString &id : drawn)
            QVERIFY(all.contains(id));
    }

    /// The vector lets somebody else's program check a draw: printf seed-and-id | sha256sum, the least first.
    void theSeedAloneDecides()
    {
        QStringList all = ids(40);
        const QString seed = QStringLiteral("5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e");
        const QStringList drawn = drawSample(seed, all, 10);
        QCOMPARE(drawn, (QStringList {QStringLiteral("0193f000-0000-7000-8000-000000000037"),
                                      QStringLiteral("0193f000-0000-7000-8000-000000000000"),
                                      QStringLiteral("0193f000-0000-7000-8000-000000000013"),
                                      QStringLiteral("0193f000-0000-7000-8000-000000000021")}));
        std::mt19937 generator(7);
        for (int round = 0; round < 20; ++round) {
            std::shuffle(all.begin(), all.end(), generator);
            QCOMPARE(drawSample(seed, all, 10), drawn);
        }
        QVERIFY(drawSample(seed + u'0', all, 10) != drawn);
    }

    void nobodyIsFavoured()
    {
        const QStringList all = ids(50);
        QHash<QString, int> often;
        constexpr int rounds = 4000;
        for (int round = 0; round < rounds; ++round) {
            for (const QString &id : drawSample(QString::number(round, 16), all, 10))
                ++often[id];
        }
        // Five of fifty each time: 400 times each, with a deviation of 19.
        QCOMPARE(often.size(), 50);
        for (const int times : std::as_const(often))
            QVERIFY2(times > 300 && times < 500, qPrintable(QString::number(times)));
    }
};

QTEST_APPLESS_MAIN(RandomSampleTest)
#include "tst_random_sample.moc"
