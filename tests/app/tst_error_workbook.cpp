// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/sheets/error_workbook.h"
#include "app/exchange/sheets/sheet_marker.h"
#include "app/exchange/sheets/sheet_reader.h"
#include "app/exchange/sheets/zip_archive.h"
#include "tests/app/workbook_maker.h"
#include "tests/support/test_paths.h"

#include <QBuffer>
#include <QTemporaryDir>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

constexpr qint64 plenty = 64 << 20;

QMap<int, QStringList> sheetTexts(const QString &path, int index)
{
    QMap<int, QStringList> rows;
    auto reader = SheetReader::open(path);
    SheetRow row;
    if (!reader || !(*reader)->openSheet(index))
        return rows;
    for (;;) {
        const auto more = (*reader)->readRow(row);
        if (!more || !*more)
            return rows;
        for (const Cell &cell : std::as_const(row.cells))
            rows[row.number] << cell.text;
    }
}

QByteArray part(const QString &path, const QString &name)
{
    const auto archive = ZipArchive::open(path);
    return archive ? archive->bytes(archive->find(name), plenty).value_or(QByteArray()) : QByteArray();
}

/// The style number of each cell of a sheet's XML.
QHash<QByteArray, int> cellStyles(const QByteArray &xml)
{
    QHash<QByteArray, int> styles;
    QBuffer buffer;
    buffer.setData(xml);
    if (!buffer.open(QIODevice::ReadOnly))
        return styles;
    MarkupScanner scanner(buffer);
    for (auto piece = scanner.next(); piece != MarkupScanner::Piece::End && piece != MarkupScanner::Piece::Failed;
         piece = scanner.next()) {
        const bool opens = piece == MarkupScanner::Piece::StartTag || piece == MarkupScanner::Piece::EmptyTag;
        if (opens && scanner.localName() == "c")
            styles.insert(tagAttribute(scanner.bytes(), "r"), tagAttribute(scanner.bytes(), "s").toInt());
    }
    return styles;
}

}  // namespace

class ErrorWorkbookTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString out() const { return m_folder.filePath(QStringLiteral("errors.xlsx")); }

    QString simple(const QByteArray &rows, const QByteArray &styles = {})
    {
        ZipParts parts = workbookParts({QStringLiteral("一")});
        parts.append({QStringLiteral("xl/worksheets/sheet1.xml"), sheetXml(rows)});
        if (!styles.isEmpty())
            parts.append({QStringLiteral("xl/styles.xml"), styles});
        const QString path = m_folder.filePath(QStringLiteral("simple.xlsx"));
        return writeZip(path, parts) ? path : QString();
    }

private slots:
    void libreOfficeRoster()
    {
        const QString source = roster("roster_messy.xlsx");
        const QString first = QStringLiteral("碑林区名册");
        const ReasonColumn reasons {.header = QStringLiteral("原因"), .headerRows = {{first, 3}, {QStringLiteral("续表"), 1}}};
        QVERIFY(writeErrorWorkbook(source, out(),
                                   {{first, 15, 3, QStringLiteral("数字末位已丢失 <&>")},
                                    {first, 15, 9, QStringLiteral("电话")},
                                    {first, 25, 2, QStringLiteral("缺少姓名")}},
                                   reasons));
        auto before = sheetTexts(source, 0);
        const auto after = sheetTexts(out(), 0);
        QCOMPARE(before[3].size(), 14);
        before[3] << QStringLiteral("原因");
        before[15] << QStringLiteral("数字末位已丢失 <&>; 电话");
        before[25] << QStringLiteral("缺少姓名");
        QCOMPARE(after, before);
        QCOMPARE(sheetTexts(out(), 1), sheetTexts(source, 1));

        // Nothing but the marked sheet and the styles has changed.
        const auto original = ZipArchive::open(source);
        const auto copy = ZipArchive::open(out());
        QVERIFY(original && copy);
        QCOMPARE(copy->count(), original->count());
        for (qint64 i = 0; i < original->count(); ++i) {
            const QString name = original->nameOf(i);
            QCOMPARE(copy->nameOf(i), name);
            const bool same = *original->bytes(i, plenty) == *copy->bytes(i, plenty);
            QCOMPARE(same, name != QLatin1String("xl/styles.xml") && name != QLatin1String("xl/worksheets/sheet1.xml"));
        }
        // Only the marked cells have a new style, and what is new in the sheet are the styles and the reasons.
        const QString sheet = QStringLiteral("xl/worksheets/sheet1.xml");
        const auto oldStyles = cellStyles(part(source, sheet));
        const auto newStyles = cellStyles(part(out(), sheet));
        QSet<QByteArray> changed;
        for (auto it = newStyles.cbegin(); it != newStyles.cend(); ++it) {
            if (!oldStyles.contains(it.key()) || oldStyles[it.key()] != it.value())
                changed.insert(it.key());
        }
        QCOMPARE(changed, (QSet<QByteArray> {"C15", "I15", "O15", "O3", "B25", "O25"}));
    }

    void cellsAndRowsThatDoNotExist()
    {
        const QByteArray styles =
            "<styleSheet><fills count=\"2\"><fill/><fill><patternFill/></fill></fills><cellStyleXfs><xf/></cellStyleXfs>"
            "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" fillId=\"1\"><alignment/></xf></cellXfs>"
            "<dxfs><dxf><fill/></dxf></dxfs></styleSheet>";
        const QString source = simple("<row r=\"1\" spans=\"1:3\"><c r=\"A1\"><v>1</v></c><c r=\"C1\" s=\"1\"><v>3</v></c><c "
                                      "r=\"D1\" s=\"1\"/><c r=\"H1\"/></row>"
                                      "<row r=\"3\"/><row r=\"5\"><c r=\"B5\"><v>5</v></c></row>",
                                      styles);
        QVERIFY(writeErrorWorkbook(source, out(),
                                   {{QStringLiteral("一"), 1, 2, QStringLiteral("a")},
                                    {QStringLiteral("一"), 1, 3, QStringLiteral("b")},
                                    {QStringLiteral("一"), 3, 1, QStringLiteral("c")},
                                    {QStringLiteral("一"), 4, 0, QStringLiteral("d")},
                                    {QStringLiteral("一"), 5, 0, QStringLiteral("e")},
                                    {QStringLiteral("一"), 9, 2, QStringLiteral("f")},
                                    {QStringLiteral("无"), 1, 1, QStringLiteral("g")}},
                                   {}));
        const QByteArray xml = part(out(), QStringLiteral("xl/worksheets/sheet1.xml"));
        const auto reason = [](const char *cell, const char *text) {
            return QByteArray("<c r=\"") + cell + "\" s=\"2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text +
                   "</t></is></c>";
        };
        QCOMPARE(
            xml,
            sheetXml(
                "<row r=\"1\" spans=\"1:4\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" s=\"2\"/><c r=\"C1\" s=\"3\"><v>3</v></c>" +
                reason("D1", "a; b") + "<c r=\"H1\"/></row><row r=\"3\"><c r=\"A3\" s=\"2\"/>" + reason("D3", "c") +
                "</row><row r=\"4\">" + reason("D4", "d") + "</row><row r=\"5\"><c r=\"B5\" s=\"2\"><v>5</v></c>" +
                reason("D5", "e") + "</row><row r=\"9\"><c r=\"B9\" s=\"2\"/>" + reason("D9", "f") + "</row>"));
        const QByteArray red = part(out(), QStringLiteral("xl/styles.xml"));
        QVERIFY(red.contains("<fills count=\"3\">"));
        QVERIFY2(red.contains("<cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" fillId=\"1\"><alignment/></xf>"
                              "<xf numFmtId=\"0\" fillId=\"2\" applyFill=\"1\"/><xf numFmtId=\"14\" fillId=\"2\" "
                              "applyFill=\"1\"><alignment/></xf></cellXfs>"),
                 red.constData());
    }

    void withoutMarksTheSheetStaysIdentical()
    {
        const QByteArray odd = "<row  r='1' ><c r = \"A1\" t=\"str\"><v>a&gt;b</v></c ><!-- <c> --></row>";
        const QString source = simple(odd);
        QVERIFY(writeErrorWorkbook(source, out(), {}, {}));
        QCOMPARE(part(out(), QStringLiteral("xl/worksheets/sheet1.xml")), sheetXml(odd));
    }

    void textTableBecomesWorkbook()
    {
        const QString source = roster("roster_gb18030.csv");
        QVERIFY(writeErrorWorkbook(source, out(), {{QString(), 3, 4, QStringLiteral("校验码不符")}},
                                   {.header = QStringLiteral("原因"), .headerRows = {{QString(), 1}}}));
        auto expected = sheetTexts(source, 0);
        expected[1] << QStringLiteral("原因");
        expected[3] << QStringLiteral("校验码不符");
        QCOMPARE(sheetTexts(out(), 0), expected);
    }

    void failuresLeaveNothing()
    {
        const QString nowhere = m_folder.filePath(QStringLiteral("none/errors.xlsx"));
        QCOMPARE(writeErrorWorkbook(roster("roster_clean.xlsx"), nowhere, {}, {}).error().code, ErrorCode::Io);
        QCOMPARE(writeErrorWorkbook(roster("roster_gb18030.csv"), nowhere, {}, {}).error().code, ErrorCode::Io);
        QCOMPARE(writeErrorWorkbook(roster("foreign.ods"), out(), {}, {}).error().detail, QStringLiteral("ods"));
        QFile::remove(out());
        const QString broken = simple("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2");
        QCOMPARE(writeErrorWorkbook(broken, broken, {}, {}).error().detail, QStringLiteral("same_file"));
        QCOMPARE(writeErrorWorkbook(broken, out(), {{QStringLiteral("一"), 1, 1, QStringLiteral("x")}}, {}).error().detail,
                 QStringLiteral("bad_xml"));
        QVERIFY(!QFile::exists(out()));
        ZipParts parts = workbookParts({QStringLiteral("一")});
        parts.append({QStringLiteral("xl/worksheets/sheet1.xml"), "<!DOCTYPE x><worksheet/>"});
        QVERIFY(writeZip(broken, parts));
        QCOMPARE(writeErrorWorkbook(broken, out(), {{QStringLiteral("一"), 1, 1, QStringLiteral("x")}}, {}).error().detail,
                 QStringLiteral("bad_xml"));
        QVERIFY(!QFile::exists(out()));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList {QStringLiteral("simple.xlsx")});
    }
};

QTEST_GUILESS_MAIN(ErrorWorkbookTest)
#include "tst_error_workbook.moc"
