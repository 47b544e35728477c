// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Files that are written where the disk has no room for the whole of them: a full disk is told, and an older file of that name
// stays as it was.
#include "app/documents/pdf_file.h"
#include "app/documents/zip_file.h"
#include "domain/base/whole_file.h"
#include "tests/support/small_disk.h"

#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

QByteArray noiseOf(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = 1;
    for (char &byte : bytes)
        byte = char((state = state * 1664525 + 1013904223) >> 24);
    return bytes;
}

Result<void> saveNoise(const QString &path, qsizetype size)
{
    WholeFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fileFailure(file);
    file.write(noiseOf(size));
    return file.finish();
}

Result<void> drawNoise(const QString &path, qsizetype size)
{
    const auto written = writePdfFile(path, QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, {}), {},
                                      [size](QPdfWriter &paper, PdfExtras &) -> Result<void> {
                                          QPainter painter(&paper);
                                          const QByteArray colours = noiseOf(size);
                                          for (int i = 0; i < int(size); ++i)
                                              painter.fillRect(i, i, 7, 7, QColor(quint8(colours.at(i)), i % 256, 0));
                                          return {};
                                      });
    return written ? Result<void>() : Result<void>(written.error());
}

}  // namespace

class WholeFilesTest : public QObject {
    Q_OBJECT

private slots:
    void aFullDiskIsTold_data()
    {
        using Write = std::function<Result<void>(const QString &, qsizetype)>;
        QTest::addColumn<Write>("write");
        QTest::newRow("a file") << Write(&saveNoise);
        QTest::newRow("a zip") << Write([](const QString &path, qsizetype size) {
            return writeZipFile(path, {{.name = QStringLiteral("noise"), .bytes = noiseOf(size)}});
        });
        QTest::newRow("a PDF") << Write(&drawNoise);
    }
    void aFullDiskIsTold()
    {
        using Write = std::function<Result<void>(const QString &, qsizetype)>;
        QFETCH(Write, write);
        const SmallDisk disk(256);
        if (!disk.isMounted())
            QSKIP("mounting a tmpfs is not permitted here");
        const QString path = disk.filePath(QStringLiteral("out"));
        QVERIFY(write(path, 100));
        QFile before(path);
        QVERIFY(before.open(QIODevice::ReadOnly));
        const QByteArray kept = before.readAll();
        before.close();
        QVERIFY(disk.fill(4096));
        // Less than Qt's buffer of 16 KiB, and more.
        for (const qsizetype size : {9'000, 60'000}) {
            const Result<void> written = write(path, size);
            QVERIFY(!written);
            QCOMPARE(written.error().code, ErrorCode::DiskFull);
            QFile after(path);
            QVERIFY(after.open(QIODevice::ReadOnly));
            QCOMPARE(after.readAll(), kept);
        }
    }
};

QTEST_MAIN(WholeFilesTest)
#include "tst_whole_files.moc"
