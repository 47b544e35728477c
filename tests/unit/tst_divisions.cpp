// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/divisions.h"

using namespace jiaxin;
using namespace Qt::StringLiterals;

class DivisionsTest : public QObject {
    Q_OBJECT
private slots:
    void tablesAreWhole()
    {
        const Divisions &divisions = Divisions::shipped();
        QCOMPARE(divisions.rows().size(), 118);
        QCOMPARE(divisions.children(u"610000").size(), 10);
        int counties = 0;
        for (const QString &city : divisions.children(u"610000"))
            counties += int(divisions.children(city).size());
        QCOMPARE(counties, 107);
        QCOMPARE(divisions.children(u"610200"), (QStringList {u"610202"_s, u"610203"_s, u"610204"_s, u"610222"_s}));
        QVERIFY(divisions.children(u"610102").isEmpty());
    }

    void everyRetiredCodeLeadsToACurrentOne()
    {
        const Divisions &divisions = Divisions::shipped();
        const auto history = csvLines(domainResource(u":/jiaxin/divisions/shaanxi_code_history.csv"_s), 6);
        QCOMPARE(history.size(), 235);
        for (const QStringList &row : history) {
            QVERIFY2(divisions.isKnown(row.at(0)), qPrintable(row.at(0)));
            QVERIFY(divisions.isCurrent(divisions.currentCode(row.at(0))));
            if (!divisions.isCurrent(row.at(0))) {
                QCOMPARE(divisions.currentCode(row.at(0)), row.at(4));
                QCOMPARE(divisions.name(divisions.currentCode(row.at(0))), row.at(5));
            }
        }
    }

    void codes_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("currentCode");
        QTest::addColumn<QString>("fullName");
        QTest::newRow("county") << u"610102"_s << u"新城区"_s << u"610102"_s << u"陕西省西安市新城区"_s;
        QTest::newRow("city") << u"611000"_s << u"商洛市"_s << u"611000"_s << u"陕西省商洛市"_s;
        QTest::newRow("province") << u"610000"_s << u"陕西省"_s << u"610000"_s << u"陕西省"_s;
        QTest::newRow("retired") << u"612125"_s << u"华阴县"_s << u"610582"_s << u"陕西省渭南市华阴市"_s;
        QTest::newRow("city under the province, 1994") << u"619002"_s << u"韩城市"_s << u"610581"_s << u"陕西省渭南市韩城市"_s;
        QTest::newRow("used twice") << u"610304"_s << u"陈仓区"_s << u"610304"_s << u"陕西省宝鸡市陈仓区"_s;
        QTest::newRow("renamed") << u"612626"_s << u"吴旗县"_s << u"610626"_s << u"陕西省延安市吴起县"_s;
        QTest::newRow("other province") << u"110000"_s << u"北京市"_s << u"110000"_s << u"北京市"_s;
        QTest::newRow("unknown") << u"610199"_s << QString() << QString() << QString();
        QTest::newRow("county elsewhere") << u"110101"_s << QString() << QString() << QString();
        QTest::newRow("empty") << QString() << QString() << QString() << QString();
    }
    void codes()
    {
        QFETCH(QString, code);
        const Divisions &divisions = Divisions::shipped();
        QTEST(divisions.name(code), "name");
        QTEST(divisions.currentCode(code), "currentCode");
        QTEST(divisions.fullName(code), "fullName");
        QCOMPARE(divisions.isKnown(code), !divisions.name(code).isEmpty());
    }

    void provinces()
    {
        const Divisions &divisions = Divisions::shipped();
        int count = 0;
        for (int prefix = 0; prefix < 100; ++prefix)
            count += divisions.provinceName(QString::number(prefix).rightJustified(2, u'0')).isEmpty() ? 0 : 1;
        QCOMPARE(count, 35);
        QCOMPARE(divisions.provinceName(u"61"), u"陕西省"_s);
        QVERIFY(divisions.provinceName(u"16").isEmpty());
    }

    void unitsOfThisProvince()
    {
        const QList<UnitSeed> units = shaanxiUnits();
        QHash<QString, int> tiers;
        QSet<QString> seen;
        for (const UnitSeed &unit : units) {
            ++tiers[unit.tier];
            QVERIFY2(unit.parent.isEmpty() || seen.contains(unit.parent), qPrintable(unit.code));
            QVERIFY(!seen.contains(unit.code));
            seen.insert(unit.code);
        }
        QCOMPARE(tiers.value(u"province"_s), 1);
        QCOMPARE(tiers.value(u"city"_s), 12);
        QCOMPARE(tiers.value(u"county"_s), 105);
        const UnitTree &tree = UnitTree::shipped();
        QCOMPARE(tree.unit(u"611100"_s), (UnitSeed {u"611100"_s, u"杨凌示范区"_s, u"city"_s, u"610000"_s, {u"610403"_s}}));
        QCOMPARE(tree.unit(u"610581"_s), (UnitSeed {u"610581"_s, u"韩城市"_s, u"city"_s, u"610000"_s, {u"610581"_s}}));
        QVERIFY(!tree.contains(u"610403"_s));
    }

    void everyDivisionHasAUnit()
    {
        for (const Divisions::Row &row : Divisions::shipped().rows())
            QVERIFY2(UnitTree::shipped().contains(unitForDivision(row.code)), qPrintable(row.code));
        QCOMPARE(unitForDivision(u"610103"_s), u"610103"_s);
        QCOMPARE(unitForDivision(u"610403"_s), u"611100"_s);
        QCOMPARE(unitForDivision(u"611100"_s), u"611100"_s);
        QCOMPARE(unitForDivision(u"612102"_s), u"610581"_s);
        QCOMPARE(unitForDivision(u"612401"_s), u"610902"_s);
        QVERIFY(unitForDivision(u"110101"_s).isEmpty());
        QVERIFY(unitForDivision(u"110000"_s).isEmpty());
        QVERIFY(unitForDivision(QString()).isEmpty());
    }

    void subtreesFollowTheTree_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("ancestor");
        QTest::addColumn<bool>("inside");
        QTest::newRow("itself") << u"610103"_s << u"610103"_s << true;
        QTest::newRow("county in city") << u"610103"_s << u"610100"_s << true;
        QTest::newRow("county in province") << u"610103"_s << u"610000"_s << true;
        QTest::newRow("city not in county") << u"610100"_s << u"610103"_s << false;
        QTest::newRow("neighbour") << u"610103"_s << u"610200"_s << false;
        QTest::newRow("Hancheng not in Weinan") << u"610581"_s << u"610500"_s << false;
        QTest::newRow("Hancheng in province") << u"610581"_s << u"610000"_s << true;
        QTest::newRow("Yangling not in Xianyang") << u"611100"_s << u"610400"_s << false;
        QTest::newRow("Yangling in province") << u"611100"_s << u"610000"_s << true;
        QTest::newRow("unknown") << u"999999"_s << u"610000"_s << false;
        QTest::newRow("unknown itself") << u"999999"_s << u"999999"_s << false;
        QTest::newRow("no ancestor") << u"610103"_s << QString() << false;
    }
    void subtreesFollowTheTree()
    {
        QFETCH(QString, unit);
        QFETCH(QString, ancestor);
        QTEST(inSubtree(unit, ancestor), "inside");
    }

    void twoUnitsAreSingleLevel()
    {
        QStringList single;
        for (const UnitSeed &unit : shaanxiUnits()) {
            if (singleLevel(unit.code))
                single.append(unit.code);
        }
        single.sort();
        QCOMPARE(single, (QStringList {u"610581"_s, u"611100"_s}));
        QVERIFY(!singleLevel(u"999999"_s));
    }

    void ringsEnd()
    {
        const UnitTree ring({{u"a"_s, u"A"_s, u"city"_s, u"b"_s, {}},
                             {u"b"_s, u"B"_s, u"city"_s, u"a"_s, {}},
                             {u"c"_s, u"C"_s, u"city"_s, {}, {}}});
        QVERIFY(!ring.inSubtree(u"a"_s, u"c"_s));
        QVERIFY(ring.inSubtree(u"a"_s, u"b"_s));
    }
};

QTEST_GUILESS_MAIN(DivisionsTest)
#include "tst_divisions.moc"
