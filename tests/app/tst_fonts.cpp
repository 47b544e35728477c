// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/fonts.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>

using namespace jiaxin;

class FontsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY(!loadFonts(QStringLiteral("no/such/folder")));
        QVERIFY(loadFonts());
    }

    void everyCharacterIsExtractable_data()
    {
        QTest::addColumn<bool>("serif");
        QTest::addColumn<uint>("first");
        QTest::addColumn<uint>("last");
        // Two halves: the text layer of one Qt document ends after some 12,800 distinct characters of a face.
        QTest::newRow("sans, first half") << false << 0x4e00U << 0x76ffU;
        QTest::newRow("sans, second half") << false << 0x7700U << 0x9fa5U;
        QTest::newRow("serif, first half") << true << 0x4e00U << 0x76ffU;
        QTest::newRow("serif, second half") << true << 0x7700U << 0x9fa5U;
    }

    /// The 20,902 ideographs of Unicode 1.1, digits and Latin letters, in a PDF and out of it again.
    void everyCharacterIsExtractable()
    {
        QFETCH(bool, serif);
        QFETCH(uint, first);
        QFETCH(uint, last);
        QStringList lines {QStringLiteral("SX0103 26 0001024 6"), QStringLiteral("ABCXYZ abcxyz 0123456789 029-0000·")};
        for (uint start = first; start <= last; start += 64) {
            QString line;
            for (uint c = start; c < start + 64 && c <= last; ++c)
                line += QChar(ushort(c));
            lines += line;
        }
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("characters.pdf"));
        writePages(path, lines, serif ? FontFamily::Serif : FontFamily::Sans);

        QProcess extract;
        extract.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")});
        QVERIFY(extract.waitForFinished());
        const QString text = QString::fromUtf8(extract.readAllStandardOutput());
        for (const QString &line : std::as_const(lines))
            QVERIFY2(text.contains(line), qPrintable(line));
    }

    void rareCharactersOfNamesHaveGlyphs()
    {
        // Of the General Standard Chinese Characters list of 2013: extensions A, C, E and the highest URO.
        QCOMPARE(unprintableCharacters(QStringLiteral("张秋莲·㛃龢") + QString::fromUcs4(U"\U0002B5AF\U0002CC56")), QString());
        const QString none = QString::fromUcs4(U"\U0010FFFD");
        QCOMPARE(unprintableCharacters(QStringLiteral("王") + none + none), none);
    }

private:
    static void writePages(const QString &path, const QStringList &lines, FontFamily family)
    {
        QPdfWriter writer(path);
        writer.setResolution(300);
        writer.setPageSize(QPageSize(QPageSize::A4));
        QPainter painter(&writer);
        painter.setFont(documentFont(family, 30));
        int y = 0;
        for (const QString &line : lines) {
            if (y > 3000) {
                writer.newPage();
                y = 0;
            }
            painter.drawText(0, y += 60, line);
        }
    }
};

QTEST_MAIN(FontsTest)
#include "tst_fonts.moc"
