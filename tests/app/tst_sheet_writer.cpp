// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/sheets/sheet_reader.h"
#include "app/exchange/sheets/sheet_writer.h"
#include "app/exchange/sheets/zip_archive.h"

#include <QTemporaryDir>

using namespace jiaxin;

class SheetWriterTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(QStringLiteral("out.xlsx")); }

    QByteArray part(const QString &name) const
    {
        const auto archive = ZipArchive::open(path());
        return archive ? archive->bytes(archive->find(name), 64 << 20).value_or(QByteArray()) : QByteArray();
    }

    QList<SheetRow> read() const
    {
        QList<SheetRow> rows;
        auto reader = SheetReader::open(path());
        SheetRow row;
        if (!reader || !(*reader)->openSheet(0))
            return rows;
        for (;;) {
            const auto more = (*reader)->readRow(row);
            if (!more || !*more)
                return rows;
            rows << row;
        }
    }

private slots:
    void templateHasHeadersDropDownsAndTextColumns()
    {
        QStringList many;
        for (int i = 0; i < 107; ++i)
            many << QStringLiteral("第%1个县级单位").arg(i);
        QVERIFY(
            writeTemplate(path(), QStringLiteral("服务员"),
                          {{.header = QStringLiteral("姓名"), .required = true},
                           {.header = QStringLiteral("证件号码"), .width = 22, .text = true, .comment = QStringLiteral("18位")},
                           {.header = QStringLiteral("性别"), .choices = {QStringLiteral("男"), QStringLiteral("女")}},
                           {.header = QStringLiteral("区划"), .choices = many}}));
        const auto rows = read();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0].cells[3].text, QStringLiteral("区划"));
        const QByteArray sheet = part(QStringLiteral("xl/worksheets/sheet1.xml"));
        QVERIFY(sheet.contains("<formula1>\"男,女\"</formula1>"));
        QVERIFY(sheet.contains("<formula1>choices!$A$1:$A$107</formula1>"));
        QVERIFY(sheet.contains("state=\"frozen\""));
        QVERIFY(part(QStringLiteral("xl/comments1.xml")).contains("18位"));
        QVERIFY(part(QStringLiteral("xl/styles.xml")).contains("FFFFE699"));
        auto reader = SheetReader::open(path());
        QCOMPARE((*reader)->sheets().size(), 2);
        QVERIFY((*reader)->sheets()[1].hidden);
        // The whole second column is text.
        QVERIFY(QRegularExpression(QStringLiteral("<col min=\"2\" max=\"2\" width=\"[^\"]+\" style=\"[1-9]"))
                    .match(QString::fromUtf8(sheet))
                    .hasMatch());
    }

    void tableKeepsWhatItIsGiven()
    {
        const QString number = QStringLiteral("610102197001151024");
        QVERIFY(writeTable(path(), {.title = QStringLiteral("服务员名单"),
                                    .columns = {{.header = QStringLiteral("证件号码"), .text = true},
                                                {.header = QStringLiteral("数")},
                                                {.header = QStringLiteral("日期")}},
                                    .nextRow = rowsOf({{number, 12, QDate(1970, 1, 15)},
                                                       {QStringLiteral("=1+1"), QStringLiteral("+86"), QStringLiteral("@x")},
                                                       {QStringLiteral("-2"), 610102197001151024LL, {}}}),
                                    .footer = {QStringLiteral("碑林区商务局"), QStringLiteral("2026年11月23日")}}));
        const auto rows = read();
        QCOMPARE(rows.size(), 6);
        QCOMPARE(rows[0].cells[0].text, QStringLiteral("服务员名单"));
        QCOMPARE(rows[2].cells[0].kind, Cell::Kind::Text);
        QCOMPARE(rows[2].cells[0].text, number);
        QCOMPARE(rows[2].cells[1].kind, Cell::Kind::Number);
        QCOMPARE(rows[2].cells[2].date, QDate(1970, 1, 15));
        for (const Cell &cell : std::as_const(rows[3].cells))
            QVERIFY(cell.kind == Cell::Kind::Text && !cell.hadFormula);
        QCOMPARE(rows[3].cells[0].text, QStringLiteral("=1+1"));
        QCOMPARE(rows[4].cells[1].text, number);
        QCOMPARE(rows[5].cells[0].text, QStringLiteral("碑林区商务局  2026年11月23日"));
        const QByteArray sheet = part(QStringLiteral("xl/worksheets/sheet1.xml"));
        QVERIFY(!sheet.contains("<f>"));
        QVERIFY(sheet.contains("orientation=\"landscape\"") && sheet.contains("paperSize=\"9\"") &&
                sheet.contains("fitToHeight=\"0\""));
        QVERIFY(sheet.contains("<mergeCell ref=\"A1:C1\"/>"));
        QVERIFY(part(QStringLiteral("xl/workbook.xml")).contains("$1:$2"));
    }

    void manyRows()
    {
        int left = 20'000;
        QVERIFY(writeTable(path(), {.title = QStringLiteral("a/b[c]"),
                                    .columns = {{.header = QStringLiteral("n")}},
                                    .nextRow = [&left](QVariantList &row) {
                                        row = {left};
                                        return left-- > 0;
                                    }}));
        QCOMPARE(read().size(), 20'002);
    }

    void failureLeavesNothing()
    {
        const QString nowhere = m_folder.filePath(QStringLiteral("none/out.xlsx"));
        QCOMPARE(writeTemplate(nowhere, QStringLiteral("a"), {}).error().code, ErrorCode::Io);
        QFile::remove(path());
        QVERIFY(QDir(m_folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(SheetWriterTest)
#include "tst_sheet_writer.moc"
