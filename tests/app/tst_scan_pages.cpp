// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Photos and scans as they are shown: bounded, upright, page by page, and a hostile file hurts nothing.
#include "app/attachments/pdf_pages.h"
#include "app/attachments/scan_page.h"
#include "app/words/words.h"

#include <QBuffer>
#include <QDir>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace jiaxin;

namespace {

const QString pdfType = QStringLiteral("application/pdf");

/// Pages that differ in their colour: red, green, blue.
QByteArray drawnPdf(int pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    QPainter painter(&writer);
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        painter.fillRect(QRect(0, 0, writer.width(), writer.height()), QColor::fromHsv(page * 120 % 360, 255, 255));
    }
    painter.end();
    return bytes;
}

QByteArray bytesOf(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QString answer(const QByteArray &bytes, const QString &mediaType)
{
    const Result<ScanPage> page = scanPage({.bytes = bytes, .mediaType = mediaType});
    if (page)
        return QStringLiteral("ok");
    if (!hasErrorWords(page.error()))
        return QStringLiteral("no words for ") + page.error().detail;
    return page.error().detail;
}

}  // namespace

class ScanPagesTest : public QObject {
    Q_OBJECT

private slots:
    void aPdfIsShownPageByPage()
    {
        const StoredAttachment scan {.bytes = drawnPdf(3), .mediaType = pdfType};
        for (int number = 1; number <= 3; ++number) {
            const Result<ScanPage> page = scanPage(scan, number, number == 1 ? 0 : 3);
            QVERIFY(page);
            QCOMPARE(page->page, number);
            QCOMPARE(page->pages, 3);
            const QImage &image = page->levels.first();
            QCOMPARE(std::max(image.width(), image.height()), 2480);
            const QColor middle = image.pixelColor(image.rect().center());
            QCOMPARE(middle.hsvHue(), (number - 1) * 120);
        }
        QCOMPARE(scanPage(scan, 99)->page, 3);
        QCOMPARE(scanPage(scan, -5)->page, 1);
    }

    void levelsHalve()
    {
        const Result<ScanPage> page =
            scanPage({.bytes = bytesOf(QImage(1600, 1120, QImage::Format_RGB32), "PNG"), .mediaType = {}});
        QVERIFY(page);
        QCOMPARE(page->levels.size(), 2);
        QCOMPARE(page->levels.at(0).size(), QSize(1600, 1120));
        QCOMPARE(page->levels.at(1).size(), QSize(800, 560));
    }

    void whatIsHugeIsBounded()
    {
        QImage large(6000, 5000, QImage::Format_Grayscale8);
        large.fill(200);
        const Result<ScanPage> page = scanPage({.bytes = bytesOf(large, "JPEG"), .mediaType = {}});
        QVERIFY(page);
        const QSize size = page->levels.first().size();
        QVERIFY(qint64(size.width()) * size.height() <= 12'000'000);
        QVERIFY(std::abs(double(size.width()) / size.height() - 1.2) < 0.01);
        // Half a gigabyte of pixels in a small file.
        QImage bomb(12000, 12000, QImage::Format_Mono);
        bomb.fill(0);
        QCOMPARE(answer(bytesOf(bomb, "PNG"), {}), QStringLiteral("too_large"));
    }

    void badFilesAreTold_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("mediaType");
        QTest::addColumn<QString>("detail");
        const QByteArray good = drawnPdf(1);
        QTest::newRow("no picture") << QByteArray(500, 'x') << QString() << QStringLiteral("not_an_image");
        QTest::newRow("nothing") << QByteArray() << QString() << QStringLiteral("not_an_image");
        QTest::newRow("no pdf") << QByteArray("%PDF-1.4 nothing") << pdfType << QStringLiteral("pdf_damaged");
        QTest::newRow("empty pdf") << QByteArray() << pdfType << QStringLiteral("pdf_damaged");
        QTest::newRow("half a pdf") << good.first(good.size() / 3) << pdfType << QStringLiteral("pdf_damaged");
        QTest::newRow("whole pdf") << good << pdfType << QStringLiteral("ok");
    }
    void badFilesAreTold()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, mediaType);
        QFETCH(const QString, detail);
        QCOMPARE(answer(bytes, mediaType), detail);
    }

    void aPasswordIsTold()
    {
        QTemporaryDir folder;
        const QString plain = folder.filePath(QStringLiteral("plain.pdf"));
        const QString locked = folder.filePath(QStringLiteral("locked.pdf"));
        QFile file(plain);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(drawnPdf(1)) > 0);
        file.close();
        QCOMPARE(QProcess::execute(QStringLiteral("qpdf"),
                                   {QStringLiteral("--encrypt"), QStringLiteral("user"), QStringLiteral("owner"),
                                    QStringLiteral("256"), QStringLiteral("--"), plain, locked}),
                 0);
        const Result<StoredAttachment> scan = readScanFile(locked);
        QVERIFY(scan);
        QCOMPARE(scan->mediaType, pdfType);
        QCOMPARE(answer(scan->bytes, scan->mediaType), QStringLiteral("pdf_password"));
        QCOMPARE(readScanFile(folder.filePath(QStringLiteral("none.jpg"))).error().detail, QStringLiteral("not_readable"));
    }

    /// No page of a person's paper lies in a temporary file, not even while it is drawn: the helper may write nothing.
    void nothingIsLeftInFiles()
    {
        QTemporaryDir folder;
        const QByteArray before = qgetenv("TMPDIR");
        const QString working = QDir::currentPath();
        qputenv("TMPDIR", QFile::encodeName(folder.path()));
        QVERIFY(QDir::setCurrent(folder.path()));
        QCOMPARE(answer(drawnPdf(2), pdfType), QStringLiteral("ok"));
        QDir::setCurrent(working);
        qputenv("TMPDIR", before);
        QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot));
    }

    void withoutTheProgramItIsSaid()
    {
        const QByteArray before = qgetenv("PATH");
        qputenv("PATH", "/nonexistent");
        const QString told = answer(drawnPdf(1), pdfType);
        qputenv("PATH", before);
        QCOMPARE(told, QStringLiteral("pdf_program"));
    }
};

QTEST_MAIN(ScanPagesTest)
#include "tst_scan_pages.moc"
