// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/sheets/csv_reader.h"
#include "app/exchange/sheets/sheet_reader.h"

#include <QTemporaryDir>

using namespace jiaxin;

class CsvReaderTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QStringLiteral("t.csv")));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    /// Rows as `number:cell|cell`, or the error's detail.
    QStringList read(const QByteArray &bytes)
    {
        auto reader = SheetReader::open(write(bytes));
        if (!reader)
            return {reader.error().detail};
        QStringList lines;
        SheetRow row;
        for (;;) {
            const auto more = (*reader)->readRow(row);
            if (!more)
                return {more.error().detail};
            if (!*more)
                return lines;
            QStringList cells;
            for (const Cell &cell : row.cells)
                cells << cell.text;
            lines << QString::number(row.number) + u':' + cells.join(u'|');
        }
    }

private slots:
    void encodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = QStringLiteral("姓名,𠮷野·艳\r\n一,二");
        QTest::newRow("utf-8") << text.toUtf8();
        QTest::newRow("utf-8 with mark") << "\xEF\xBB\xBF" + text.toUtf8();
        QTest::newRow("utf-16le") << "\xFF\xFE" + QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        // 𠮷 is a four-byte sequence of GB18030.
        QTest::newRow("gb18030") << QByteArray::fromHex("d0d5c3fb2c9534b235d2b0a1a4d1de0d0ad2bb2cb6fe");
    }

    void encodings()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(read(bytes), (QStringList {QStringLiteral("1:姓名|𠮷野·艳"), QStringLiteral("2:一|二")}));
    }

    void longGb18030AcrossChunks()
    {
        QByteArray bytes = "a";
        for (int i = 0; i < 6000; ++i)
            bytes += QByteArray::fromHex("d0d5c3fb") + "\n";
        // 5 bytes a line and one odd byte each 30,001: the borders of the 64 KiB chunks fall inside characters.
        const auto lines = read(bytes + bytes + bytes + bytes + bytes);
        QCOMPARE(lines.size(), 30'000);
        QCOMPARE(lines.first(), QStringLiteral("1:a姓名"));
        for (int i = 0; i < lines.size(); ++i)
            QVERIFY2(lines[i].endsWith(QStringLiteral("姓名")), qPrintable(lines[i]));
    }

    void notText()
    {
        QCOMPARE(read(QByteArray("a,b\0c", 5)), QStringList {QStringLiteral("bad_encoding")});
        QCOMPARE(read("a,\xff\xff\n"), QStringList {QStringLiteral("bad_encoding")});
        QCOMPARE(read("\xEF\xBB\xBF"
                      "a,\xff\n"),
                 QStringList {QStringLiteral("bad_encoding")});
    }

    void quotesAndLineEndings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("crlf") << QByteArray("a,b\r\nc,d\r\n") << QStringList {QStringLiteral("1:a|b"), QStringLiteral("2:c|d")};
        QTest::newRow("cr") << QByteArray("a,b\rc,d") << QStringList {QStringLiteral("1:a|b"), QStringLiteral("2:c|d")};
        QTest::newRow("blank line") << QByteArray("a\n\nb\n")
                                    << QStringList {QStringLiteral("1:a"), QStringLiteral("2:"), QStringLiteral("3:b")};
        QTest::newRow("quotes") << QByteArray("\"a,\"\"b\"\"\",\"c\r\nd\"\ne,")
                                << QStringList {QStringLiteral("1:a,\"b\"|c\r\nd"), QStringLiteral("2:e")};
        QTest::newRow("quote inside") << QByteArray("a\"b,\"\"") << QStringList {QStringLiteral("1:a\"b")};
        QTest::newRow("empty cells") << QByteArray(",,x") << QStringList {QStringLiteral("1:||x")};
        QTest::newRow("semicolon") << QByteArray("a;b,c;d\n") << QStringList {QStringLiteral("1:a|b,c|d")};
        QTest::newRow("tab") << QByteArray("a\tb\n") << QStringList {QStringLiteral("1:a|b")};
        QTest::newRow("unterminated") << QByteArray("a,\"b\nc\n") << QStringList {QStringLiteral("unterminated_quote")};
        QTest::newRow("too long") << QByteArray(40'000, 'a') << QStringList {QStringLiteral("too_large")};
        QTest::newRow("empty") << QByteArray() << QStringList {};
    }

    void quotesAndLineEndings()
    {
        QFETCH(QByteArray, bytes);
        QTEST(read(bytes), "rows");
    }

    void aSheetCanBeReadAgain()
    {
        auto reader = SheetReader::open(write("a\nb\n"));
        QVERIFY(reader);
        SheetRow row;
        QVERIFY(*(*reader)->readRow(row) && *(*reader)->readRow(row) && !*(*reader)->readRow(row));
        QVERIFY((*reader)->openSheet(0));
        QVERIFY(*(*reader)->readRow(row));
        QCOMPARE(row.cells[0].text, QStringLiteral("a"));
        QVERIFY(!(*reader)->openSheet(1));
    }
};

QTEST_GUILESS_MAIN(CsvReaderTest)
#include "tst_csv_reader.moc"
