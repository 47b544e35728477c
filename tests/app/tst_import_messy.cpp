// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/sheets/sheet_reader.h"
#include "app/exchange/sheets/sheet_writer.h"
#include "tests/app/roster_import.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace jiaxin::test {
namespace {

QJsonObject json(const char *name)
{
    QFile file(roster(name));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// The lines of an expected.json; `withVault`: those too that need other files to be in the vault.
QStringList expectedLines(const QJsonObject &expected, bool withVault)
{
    QStringList list;
    for (const QJsonValue &value : expected[QStringLiteral("problems")].toArray()) {
        if (withVault || value[QStringLiteral("needs")].toString().isEmpty())
            list.append(
                QStringLiteral("%1!%2:%3 %4 %5 %6")
                    .arg(value[QStringLiteral("sheet")].toString(), QString::number(value[QStringLiteral("row")].toInt()),
                         QString::number(value[QStringLiteral("column")].toInt()), value[QStringLiteral("field")].toString(),
                         value[QStringLiteral("rule")].toString(), value[QStringLiteral("severity")].toString()));
    }
    for (const QJsonValue &value : expected[QStringLiteral("hidden_rows")].toArray())
        list.append(QStringLiteral("%1!%2:0  hidden_row warn")
                        .arg(value[QStringLiteral("sheet")].toString(), QString::number(value[QStringLiteral("row")].toInt())));
    list.sort();
    return list;
}

QStringList difference(QStringList all, const QStringList &known)
{
    for (const QString &each : known)
        all.removeOne(each);
    return all;
}

}  // namespace

/// A roster with all that can be wrong: what is said of it, and the workbook of errors that is sent back.
class ImportMessyTest : public QObject, RosterImport {
    Q_OBJECT

private slots:
    void init() { makeWorld(); }
    void cleanup() { m_world.reset(); }

    void messyRoster_data()
    {
        QTest::addColumn<bool>("cleanFirst");
        QTest::newRow("alone") << false;
        QTest::newRow("after the clean one") << true;
    }
    void messyRoster()
    {
        QFETCH(bool, cleanFirst);
        if (cleanFirst)
            run(workerType, roster("roster_clean.xlsx"));
        const QJsonObject expected = json("roster_messy.expected.json");
        int rejected = 0;
        for (const QJsonValue &row : expected[QStringLiteral("rejected_rows")].toArray())
            rejected += cleanFirst || row[QStringLiteral("needs")].toString().isEmpty() ? 1 : 0;
        const ImportReport report = run(workerType, roster("roster_messy.xlsx"));
        QCOMPARE(difference(lines(report), expectedLines(expected, cleanFirst)).join(u'\n'), QString());
        QCOMPARE(difference(expectedLines(expected, cleanFirst), lines(report)).join(u'\n'), QString());
        QCOMPARE(report.read, expected[QStringLiteral("read")].toInt());
        QCOMPARE(report.rejected, rejected);
        // Alone, the row with somebody else's number is the first of that number.
        QCOMPARE(report.added, report.read - rejected);
        QCOMPARE(report.skippedSheets, QStringList {QStringLiteral("填写说明")});
        const QJsonObject headers = expected[QStringLiteral("header_rows")].toObject();
        QCOMPARE(report.headerRows.size(), headers.size());
        for (auto header = headers.begin(); header != headers.end(); ++header)
            QCOMPARE(report.headerRows.value(header.key()), header.value().toInt());

        const ImportReport again = run(workerType, roster("roster_messy.xlsx"));
        QCOMPARE(counts(again), QStringLiteral("%1 = 0 + 0 + %2 + %3").arg(report.read).arg(report.added).arg(rejected));
    }

    /// The workbook that goes back to the enterprise: every refused cell has its reason, and it can be read again.
    void errorWorkbook()
    {
        const ImportReport report = run(workerType, roster("roster_messy.xlsx"));
        const QString out = m_world->root.filePath(QStringLiteral("errors.xlsx"));
        const auto words = [](const CellProblem &cell) { return cell.problem.rule; };
        QVERIFY(writeErrors(report, roster("roster_messy.xlsx"), out, words, QStringLiteral("原因")));
        auto reader = SheetReader::open(out);
        QVERIFY(reader && (*reader)->openSheet(0));
        QHash<int, QString> reasons;
        SheetRow row;
        while ((*reader)->readRow(row).value_or(false))
            reasons.insert(row.number, row.cells.value(14).text);
        QCOMPARE(reasons.value(3), QStringLiteral("原因"));
        QCOMPARE(reasons.value(15), QStringLiteral("number_lost_digits"));
        QCOMPARE(reasons.value(4), QString());
        QVERIFY(reasons.value(21).contains(QStringLiteral("hidden_row")));
        const ImportReport again = run(workerType, out);
        QCOMPARE(counts(again), QStringLiteral("41 = 0 + 0 + %1 + %2").arg(report.added).arg(report.rejected));
        QCOMPARE(lines(again).filter(QStringLiteral("block")), lines(report).filter(QStringLiteral("block")));
    }

    /// A table as text with one bad cell comes back as a workbook; with the cell mended it is taken whole.
    void mendedErrorWorkbook()
    {
        const QString file = m_world->root.filePath(QStringLiteral("roster.csv"));
        const QString out = m_world->root.filePath(QStringLiteral("errors.xlsx"));
        QVERIFY(writeRoster(file, 3));
        QFile text(file);
        QVERIFY(text.open(QIODevice::ReadWrite));
        const QByteArray good = text.readAll();
        QByteArray bad = good;
        bad.replace("18800000001", "1880000000");
        QVERIFY(text.seek(0) && text.resize(0) && text.write(bad) == bad.size());
        text.close();
        const ImportReport report = run(workerType, file);
        QCOMPARE(lines(report), QStringList {QStringLiteral("!3:7 phone length block")});
        QCOMPARE(counts(report), QStringLiteral("3 = 2 + 0 + 0 + 1"));
        QVERIFY(writeErrors(
            report, file, out, [](const CellProblem &) { return QStringLiteral("!"); }, QStringLiteral("原因")));

        auto reader = SheetReader::open(out);
        QVERIFY(reader && (*reader)->openSheet(0));
        QList<QVariantList> rows;
        QList<ColumnSpec> columns;
        SheetRow row;
        while ((*reader)->readRow(row).value_or(false)) {
            QVariantList cells;
            for (const Cell &cell : std::as_const(row.cells)) {
                if (columns.size() < 13 && row.number == 1)
                    columns.append({.header = cell.text, .text = true});
                cells.append(cell.text == QLatin1String("1880000000") ? QStringLiteral("18800000001") : cell.text);
            }
            if (row.number > 1)
                rows.append(cells);
        }
        QCOMPARE(columns.last().header, QStringLiteral("原因"));
        const QString mended = m_world->root.filePath(QStringLiteral("mended.xlsx"));
        QVERIFY(writeTable(mended, {.title = QStringLiteral("名册"), .columns = columns, .nextRow = rowsOf(rows)}));
        QCOMPARE(counts(run(workerType, mended)), QStringLiteral("3 = 1 + 0 + 2 + 0"));
    }
};

}  // namespace jiaxin::test

QTEST_GUILESS_MAIN(jiaxin::test::ImportMessyTest)
#include "tst_import_messy.moc"
