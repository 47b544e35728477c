// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/sheets/sheet_reader.h"
#include "tests/support/test_paths.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

QJsonObject json(const QString &name)
{
    QFile file(roster(name));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

}  // namespace

/// What LibreOffice wrote, through our reader.
class RosterFixturesTest : public QObject {
    Q_OBJECT

    QHash<QString, QMap<int, SheetRow>> m_messy;
    QList<QRect> m_merged;

    Cell cell(const QString &sheet, int row, int column) const { return m_messy[sheet][row].cells.value(column - 1); }

private slots:
    void initTestCase()
    {
        auto reader = SheetReader::open(roster(QStringLiteral("roster_messy.xlsx")));
        QVERIFY(reader);
        const auto sheets = (*reader)->sheets();
        QCOMPARE(sheets.size(), 3);
        for (int i = 0; i < sheets.size(); ++i) {
            QVERIFY((*reader)->openSheet(i));
            SheetRow row;
            while (*(*reader)->readRow(row))
                m_messy[sheets[i].name][row.number] = row;
            if (i == 0)
                m_merged = (*reader)->mergedRanges();
        }
    }

    void messyRoster()
    {
        const QJsonObject expected = json(QStringLiteral("roster_messy.expected.json"));
        const QString first = QStringLiteral("碑林区名册");
        QCOMPARE(cell(first, 1, 1).text, QStringLiteral("2026年第四季度家政服务员花名册"));
        QVERIFY(m_merged.contains(QRect(0, 0, 14, 1)));
        QCOMPARE(cell(first, 3, 3).text, QStringLiteral("身份证号"));
        QCOMPARE(cell(first, 4, 5).kind, Cell::Kind::Text);    // 1973.1.1
        QCOMPARE(cell(first, 6, 5).kind, Cell::Kind::Number);  // 19750303
        QCOMPARE(cell(first, 7, 5).kind, Cell::Kind::Date);    // 1976年4月4日
        QCOMPARE(cell(first, 7, 5).date, QDate(1976, 4, 4));
        QCOMPARE(cell(first, 9, 2).text, QStringLiteral(" 姜 彩云　"));
        QVERIFY(cell(first, 9, 3).text.endsWith(QLatin1String("  ")));
        QVERIFY(cell(first, 8, 3).text.startsWith(u'６'));
        QCOMPARE(cell(first, 22, 2).text, QStringLiteral("𠮷雅芳"));

        for (const QJsonValue &value : expected[QStringLiteral("problems")].toArray()) {
            const Cell marked = cell(value[QStringLiteral("sheet")].toString(), value[QStringLiteral("row")].toInt(),
                                     value[QStringLiteral("column")].toInt());
            const QString rule = value[QStringLiteral("rule")].toString();
            QCOMPARE(marked.kind == Cell::Kind::Empty, rule == QLatin1String("required"));
            QCOMPARE(marked.kind == Cell::Kind::Number, rule == QLatin1String("number_lost_digits"));
            if (rule == QLatin1String("number_lost_digits")) {
                QCOMPARE(marked.text.size(), 18);
                QVERIFY2(marked.text.endsWith(QLatin1String("000")), qPrintable(marked.text));
            }
        }
        QList<std::pair<QString, int>> hidden;
        QList<std::pair<QString, int>> expectedHidden;
        for (const QJsonValue &value : expected[QStringLiteral("hidden_rows")].toArray())
            expectedHidden.append({value[QStringLiteral("sheet")].toString(), value[QStringLiteral("row")].toInt()});
        for (const QString &sheet : {first, QStringLiteral("续表")}) {
            for (const SheetRow &row : std::as_const(m_messy[sheet])) {
                if (row.hidden)
                    hidden.append({sheet, row.number});
            }
        }
        QCOMPARE(hidden, expectedHidden);
    }

    void everyWorkbookOpens_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("rows");
        QTest::newRow("enterprises") << QStringLiteral("enterprises.xlsx") << 8;
        QTest::newRow("clean") << QStringLiteral("roster_clean.xlsx") << 31;
        QTest::newRow("authorisations") << QStringLiteral("authorisations.xlsx") << 30;
        QTest::newRow("identity") << QStringLiteral("identity_checks.xlsx") << 31;
        QTest::newRow("background") << QStringLiteral("background_checks.xlsx") << 31;
        QTest::newRow("health") << QStringLiteral("health_checks.xlsx") << 31;
        QTest::newRow("trainings") << QStringLiteral("trainings.xlsx") << 31;
        QTest::newRow("insurances") << QStringLiteral("insurances.xlsx") << 31;
        QTest::newRow("gb18030") << QStringLiteral("roster_gb18030.csv") << 9;
    }

    void everyWorkbookOpens()
    {
        QFETCH(QString, name);
        auto reader = SheetReader::open(roster(name));
        QVERIFY(reader && (*reader)->openSheet(0));
        SheetRow row;
        int rows = 0;
        bool farName = false;
        while (*(*reader)->readRow(row)) {
            ++rows;
            for (const Cell &cell : std::as_const(row.cells))
                farName = farName || cell.text.startsWith(QStringLiteral("𠮷"));
        }
        QTEST(rows, "rows");
        QCOMPARE(farName, name != QLatin1String("enterprises.xlsx"));
    }

    void foreignFormatsAreNamed()
    {
        QCOMPARE(SheetReader::open(roster(QStringLiteral("foreign.ods"))).error().detail, QStringLiteral("ods"));
        QCOMPARE(SheetReader::open(roster(QStringLiteral("foreign.xls"))).error().detail, QStringLiteral("xls"));
    }
};

QTEST_GUILESS_MAIN(RosterFixturesTest)
#include "tst_roster_fixtures.moc"
