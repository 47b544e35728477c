// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/sheets/cell_formats.h"
#include "app/exchange/sheets/sheet_reader.h"
#include "app/exchange/sheets/xlsx_reader.h"
#include "tests/app/workbook_maker.h"

#include <QTemporaryDir>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

const QByteArray styles =
    "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
    "<numFmts count=\"1\"><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/></numFmts>"
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"14\"/></cellStyleXfs>"
    "<cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"176\"/><xf numFmtId=\"2\"/></cellXfs>"
    "</styleSheet>";
const QByteArray strings = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"3\" "
                           "uniqueCount=\"3\"><si><t>姓名</t></si>"
                           "<si><r><rPr><b/></rPr><t xml:space=\"preserve\">王 </t></r><r><t>桂兰𠮷</t></r><rPh sb=\"0\" "
                           "eb=\"1\"><t>wang</t></rPh></si>"
                           "<si><t>一_x000D_二</t></si></sst>";

/// Peak memory of this process in KiB.
qint64 peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray all = status.readAll();
    const qsizetype at = all.indexOf("VmHWM:");
    return all.mid(at + 6, all.indexOf("kB", at) - at - 6).trimmed().toLongLong();
}

}  // namespace

class SheetReaderTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// A workbook of one sheet with the strings and styles above.
    QString workbook(const QByteArray &rows, const QByteArray &after = {}, const QByteArray &properties = {})
    {
        ZipParts parts = workbookParts({QStringLiteral("名册")}, properties);
        parts += {{QStringLiteral("xl/styles.xml"), styles},
                  {QStringLiteral("xl/sharedStrings.xml"), strings},
                  {QStringLiteral("xl/worksheets/sheet1.xml"), sheetXml(rows, after)}};
        const QString file = path(QStringLiteral("one.xlsx"));
        return writeZip(file, parts) ? file : QString();
    }

    static QString failure(const QString &file)
    {
        auto reader = SheetReader::open(file);
        if (!reader)
            return errorName(reader.error().code) + u':' + reader.error().detail;
        SheetRow row;
        auto opened = (*reader)->openSheet(0);
        if (!opened)
            return errorName(opened.error().code) + u':' + opened.error().detail;
        for (;;) {
            auto more = (*reader)->readRow(row);
            if (!more)
                return errorName(more.error().code) + u':' + more.error().detail;
            if (!*more)
                return {};
        }
    }

    static QList<SheetRow> rowsOf(const QString &file)
    {
        QList<SheetRow> rows;
        auto reader = SheetReader::open(file);
        SheetRow row;
        if (!reader || !(*reader)->openSheet(0))
            return rows;
        for (;;) {
            const auto more = (*reader)->readRow(row);
            if (!more || !*more)
                return rows;
            rows.append(row);
        }
    }

private slots:
    void kindsOfCells()
    {
        const auto rows =
            rowsOf(workbook("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c><c r=\"D2\" "
                            "t=\"inlineStr\"><is><t>内联</t></is></c>"
                            "<c r=\"E2\" t=\"str\"><f>A1&amp;B1</f><v>公式</v></c><c r=\"F2\" t=\"b\"><v>1</v></c><c r=\"G2\" "
                            "t=\"e\"><v>#N/A</v></c>"
                            "<c r=\"H2\" s=\"1\"><v>25583</v></c><c r=\"I2\" s=\"2\"><v>25583.75</v></c><c r=\"J2\" "
                            "s=\"3\"><v>0.30000000000000004</v></c>"
                            "<c r=\"K2\"><v>610102197001151024</v></c><c r=\"L2\"><v>6.10102197001151E+17</v></c><c "
                            "r=\"M2\"><v>13812345678</v></c>"
                            "<c r=\"N2\"><f>SUM(A1)</f></c><c r=\"O2\" t=\"s\"><v>2</v></c><c r=\"P2\" s=\"1\"/></row>"));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0].number, 2);
        const QList<Cell> &c = rows[0].cells;
        QCOMPARE(c.size(), 15);
        QCOMPARE(c[0].text, QStringLiteral("姓名"));
        QCOMPARE(c[1].kind, Cell::Kind::Empty);
        QCOMPARE(c[2].text, QStringLiteral("王 桂兰𠮷"));
        QCOMPARE(c[3].text, QStringLiteral("内联"));
        QCOMPARE(c[4].text, QStringLiteral("公式"));
        QVERIFY(c[4].hadFormula && c[4].kind == Cell::Kind::Text);
        QCOMPARE(c[5].kind, Cell::Kind::Boolean);
        QCOMPARE(c[5].text, QStringLiteral("TRUE"));
        QCOMPARE(c[6].kind, Cell::Kind::Error);
        QCOMPARE(c[7].date, QDate(1970, 1, 15));
        QCOMPARE(c[7].text, QStringLiteral("1970-01-15"));
        QCOMPARE(c[8].date, QDate(1970, 1, 15));
        QCOMPARE(c[9].text, QStringLiteral("0.3"));
        QCOMPARE(c[10].kind, Cell::Kind::Number);
        QCOMPARE(c[10].text.size(), 18);
        QCOMPARE(c[11].text, QStringLiteral("610102197001151000"));
        QCOMPARE(c[12].text, QStringLiteral("13812345678"));
        QCOMPARE(c[13].kind, Cell::Kind::Formula);
        QCOMPARE(c[14].text, QStringLiteral("一\r二"));
    }

    void missingReferencesHiddenRowsAndMerges()
    {
        const QString file = workbook(
            "<row><c t=\"inlineStr\"><is><t>a</t></is></c><c><v>1</v></c></row><row r=\"5\" hidden=\"1\"><c><v>2</v></c></row>"
            "<row r=\"6\"/><row><c><v>3</v></c></row>",
            "<mergeCells count=\"1\"><mergeCell ref=\"A1:C2\"/></mergeCells>");
        const auto rows = rowsOf(file);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0].number, 1);
        QCOMPARE(rows[0].cells[1].text, QStringLiteral("1"));
        QVERIFY(rows[1].hidden && rows[1].number == 5);
        QCOMPARE(rows[2].number, 7);
        auto reader = SheetReader::open(file);
        QVERIFY(reader && (*reader)->openSheet(0));
        SheetRow row;
        while (*(*reader)->readRow(row)) {
        }
        QCOMPARE((*reader)->mergedRanges(), QList<QRect> {QRect(0, 0, 3, 2)});
        QCOMPARE((*reader)->position(), (*reader)->size());
    }

    void dateSystemOf1904()
    {
        const auto rows = rowsOf(workbook("<row><c s=\"1\"><v>24121</v></c></row>", {}, "<workbookPr date1904=\"1\"/>"));
        QCOMPARE(rows.at(0).cells.at(0).date, QDate(1970, 1, 15));
    }

    void strictNamespacesAreRead()
    {
        ZipParts parts = workbookParts({QStringLiteral("一"), QStringLiteral("二")});
        parts[1].second.replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                "http://purl.oclc.org/ooxml/spreadsheetml/main");
        parts[1].second.replace("name=\"二\"", "name=\"二\" state=\"hidden\"");
        for (auto &part : parts)
            part.second.replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                "http://purl.oclc.org/ooxml/officeDocument/relationships");
        const QByteArray sheet =
            "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row r=\"1\"><x:c r=\"B1\" "
            "t=\"d\"><x:v>1970-01-15T00:00:00</x:v></x:c></x:row></x:sheetData></x:worksheet>";
        parts += {{QStringLiteral("xl/worksheets/sheet1.xml"), sheet}, {QStringLiteral("xl/worksheets/sheet2.xml"), sheet}};
        const QString file = path(QStringLiteral("strict.xlsx"));
        QVERIFY(writeZip(file, parts));
        const auto rows = rowsOf(file);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0].cells[1].date, QDate(1970, 1, 15));
        auto reader = SheetReader::open(file);
        QCOMPARE((*reader)->sheets().size(), 2);
        QVERIFY(!(*reader)->sheets()[0].hidden && (*reader)->sheets()[1].hidden);
        QCOMPARE((*reader)->openSheet(2).error().detail, QStringLiteral("no_sheet"));
    }

    void dateFormats_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("isDate");
        QTest::newRow("chinese") << QStringLiteral("yyyy\"年\"m\"月\"d\"日\";@") << true;
        QTest::newRow("locale") << QStringLiteral("[$-804]yyyy年m月") << true;
        QTest::newRow("month day") << QStringLiteral("m/d") << true;
        QTest::newRow("month only") << QStringLiteral("mm") << true;
        QTest::newRow("time") << QStringLiteral("h:mm:ss") << false;
        QTest::newRow("elapsed") << QStringLiteral("[h]:mm") << false;
        QTest::newRow("general") << QStringLiteral("General") << false;
        QTest::newRow("red") << QStringLiteral("#,##0.00_);[Red]-#,##0") << false;
        QTest::newRow("quoted") << QStringLiteral("0\"day\"") << false;
        QTest::newRow("escaped") << QStringLiteral("0\\d") << false;
        QTest::newRow("text") << QStringLiteral("@") << false;
    }

    void dateFormats()
    {
        QFETCH(QString, code);
        QTEST(isDateFormatCode(code), "isDate");
    }

    void serials()
    {
        QCOMPARE(dateOfSerial(1, false), QDate(1900, 1, 1));
        QCOMPARE(dateOfSerial(59, false), QDate(1900, 2, 28));
        QVERIFY(!dateOfSerial(60, false).isValid());
        QCOMPARE(dateOfSerial(61, false), QDate(1900, 3, 1));
        QCOMPARE(dateOfSerial(2958465, false), QDate(9999, 12, 31));
        QVERIFY(!dateOfSerial(2958466, false).isValid());
        QVERIFY(!dateOfSerial(0.5, false).isValid());
        QVERIFY(!dateOfSerial(-3, false).isValid());
        QCOMPARE(columnOfReference(u"A1"), 0);
        QCOMPARE(columnOfReference(u"XFD12"), 16383);
        QCOMPARE(columnOfReference(u"XFE12"), -1);
        QCOMPARE(columnOfReference(u"12"), -1);
    }

    void hostileFiles()
    {
        const auto write = [this](const char *name, const QByteArray &bytes) {
            QFile file(path(QLatin1String(name)));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
        };
        QCOMPARE(failure(path(QStringLiteral("none.xlsx"))), QStringLiteral("io:cannot_open"));
        QCOMPARE(failure(write("a.xlsx", "this is no workbook")), QStringLiteral("bad_file:not_a_zip"));
        QCOMPARE(failure(write("b.xlsx", "")), QStringLiteral("bad_file:not_a_zip"));

        QFile whole(workbook("<row><c><v>1</v></c></row>"));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        QCOMPARE(failure(write("c.xlsx", bytes.left(bytes.size() / 2))), QStringLiteral("bad_file:truncated"));
        // A part damaged in the middle: first its bytes, then only its checksum.
        QByteArray damaged = bytes;
        const qsizetype sheet = damaged.indexOf("xl/worksheets/sheet1.xml");
        damaged[sheet + 60] = char(damaged[sheet + 60] ^ 0x5a);
        QVERIFY(failure(write("d.xlsx", damaged)).startsWith(QLatin1String("bad_file:")));

        QByteArray ole(2048, '\0');
        ole.replace(0, 8, QByteArray::fromHex("D0CF11E0A1B11AE1"));
        ole[30] = 9;
        const QString package = QStringLiteral("EncryptedPackage");
        QByteArray encrypted = ole;
        encrypted.replace(512, 32, QByteArray(reinterpret_cast<const char *>(package.utf16()), 32));
        QCOMPARE(failure(write("e.xlsx", encrypted)), QStringLiteral("bad_file:encrypted"));
        QByteArray xls = ole;
        const QString book = QStringLiteral("Workbook");
        xls.replace(512, 16, QByteArray(reinterpret_cast<const char *>(book.utf16()), 16));
        QCOMPARE(failure(write("f.xls", xls)), QStringLiteral("bad_file:xls"));
        QCOMPARE(failure(write("g.xlsx", ole.left(20))), QStringLiteral("bad_file:truncated"));

        const QString ods = path(QStringLiteral("h.ods"));
        QVERIFY(writeZip(ods, {{QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.spreadsheet"}}));
        QCOMPARE(failure(ods), QStringLiteral("bad_file:ods"));
        const QString empty = path(QStringLiteral("i.xlsx"));
        QVERIFY(writeZip(empty, {{QStringLiteral("readme"), "no workbook"}}));
        QCOMPARE(failure(empty), QStringLiteral("bad_file:no_sheet"));
    }

    void hostileXml_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("detail");
        QTest::newRow("unclosed") << QByteArray("<row><c>") << QStringLiteral("bad_xml");
        QTest::newRow("row number") << QByteArray("<row r=\"1048577\"><c><v>1</v></c></row>") << QStringLiteral("too_large");
        QTest::newRow("long cell") << "<row><c t=\"inlineStr\"><is><t>" + QByteArray(32768, 'a') + "</t></is></c></row>"
                                   << QStringLiteral("too_large");
        QTest::newRow("long runs") << "<row><c t=\"inlineStr\"><is>" +
                                          QByteArray("<r><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></r>").repeated(1000) +
                                          "</is></c></row>"
                                   << QStringLiteral("too_large");
        QTest::newRow("deep") << QByteArray("<row>").append(QByteArray("<x>").repeated(100)) << QStringLiteral("bad_xml");
        QTest::newRow("one endless token") << "<row><!--" + QByteArray("<a>b").repeated(3 << 20) << QStringLiteral("too_large");
    }

    void hostileXml()
    {
        QFETCH(QByteArray, rows);
        QTEST(failure(workbook(rows)).section(u':', 1), "detail");
    }

    void documentTypesAreRefused()
    {
        ZipParts parts = workbookParts({QStringLiteral("一")});
        parts.append({QStringLiteral("xl/worksheets/sheet1.xml"),
                      "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b "
                      "\"&a;&a;&a;&a;\">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>"});
        const QString file = path(QStringLiteral("dtd.xlsx"));
        QVERIFY(writeZip(file, parts));
        QCOMPARE(failure(file), QStringLiteral("bad_file:bad_xml"));
    }

    void bombsAreRefusedInBoundedMemory()
    {
        const qint64 before = peakMemory();
        ZipParts parts = workbookParts({QStringLiteral("一")});
        const QByteArray blank(1 << 20, ' ');
        const QString strings = path(QStringLiteral("bomb_strings.xlsx"));
        parts.append({QStringLiteral("xl/worksheets/sheet1.xml"), sheetXml("<row><c t=\"s\"><v>0</v></c></row>")});
        QVERIFY(writeZipStreaming(strings, parts, QStringLiteral("xl/sharedStrings.xml"), [&](int i) {
            return i == 0 ? QByteArray("<sst>") : i < 300 ? blank : QByteArray();
        }));
        QVERIFY(QFileInfo(strings).size() < 4 << 20);
        ZipParts empty = workbookParts({QStringLiteral("一")});
        empty.append({QStringLiteral("xl/sharedStrings.xml"), "<sst/>"});
        const QString sheet = path(QStringLiteral("bomb_sheet.xlsx"));
        const QByteArray row = QByteArray("<row><c><v>1</v></c></row>").repeated(40'000);
        QVERIFY(writeZipStreaming(sheet, empty, QStringLiteral("xl/worksheets/sheet1.xml"), [&](int i) {
            return i == 0 ? QByteArray("<worksheet><sheetData>") : i < 60 ? row : QByteArray();
        }));
        QCOMPARE(failure(strings), QStringLiteral("bad_file:too_large"));
        QCOMPARE(failure(sheet), QStringLiteral("bad_file:too_large"));
        QVERIFY2(peakMemory() - before < 64 << 10, qPrintable(QString::number(peakMemory() - before)));
    }

    /// 100,000 rows here; JIAXIN_SOAK=1 reads 1,000,000.
    void manyRowsInBoundedMemory()
    {
        const int blocks = qEnvironmentVariableIntValue("JIAXIN_SOAK") ? 1000 : 100;
        ZipParts parts = workbookParts({QStringLiteral("一")});
        parts.append({QStringLiteral("xl/sharedStrings.xml"), strings});
        const QString file = path(QStringLiteral("many.xlsx"));
        QVERIFY(writeZipStreaming(file, parts, QStringLiteral("xl/worksheets/sheet1.xml"), [blocks](int i) -> QByteArray {
            if (i == 0)
                return "<worksheet><sheetData>";
            if (i > blocks)
                return i == blocks + 1 ? "</sheetData></worksheet>" : QByteArray();
            QByteArray block;
            for (int n = (i - 1) * 1000 + 1; n <= i * 1000; ++n) {
                const QByteArray number = QByteArray::number(n);
                block += "<row r=\"" + number + "\"><c r=\"A" + number + "\" t=\"s\"><v>1</v></c><c r=\"B" + number + "\"><v>" +
                         number + "</v></c><c r=\"C" + number + "\" t=\"inlineStr\"><is><t>6101021970" +
                         QByteArray::number(n * 7919LL) + "</t></is></c></row>";
            }
            return block;
        }));
        const qint64 before = peakMemory();
        auto reader = SheetReader::open(file);
        QVERIFY(reader && (*reader)->openSheet(0));
        SheetRow row;
        qint64 sum = 0;
        int count = 0;
        for (;;) {
            const auto more = (*reader)->readRow(row);
            QVERIFY(more);
            if (!*more)
                break;
            ++count;
            sum += qint64(row.cells[1].number);
        }
        QCOMPARE(count, blocks * 1000);
        QCOMPARE(sum, qint64(count) * (count + 1) / 2);
        QVERIFY2(peakMemory() - before < 64 << 10, qPrintable(QString::number(peakMemory() - before)));
    }
};

QTEST_GUILESS_MAIN(SheetReaderTest)
#include "tst_sheet_reader.moc"
