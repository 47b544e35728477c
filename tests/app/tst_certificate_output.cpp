// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/certificate_painter.h"
#include "tests/app/drawn_certificates.h"
#include "tests/support/run_program.h"

#include <QBuffer>
#include <QDir>
#include <QPrinter>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

namespace jiaxin::test {

/// What is in the PDF of certificates, and what a printer is given.
class CertificateOutputTest : public QObject, DrawnCertificates {
    Q_OBJECT

private slots:
    void initTestCase() { load(); }

    void everyNameNumberAndDateIsExtractable_data() { eachTemplate(); }
    void everyNameNumberAndDateIsExtractable()
    {
        QFETCH(QString, name);
        const QString path = pdf(layout(name.toLatin1()), 13);
        QVERIFY(!path.isEmpty());
        const QString text = output(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
        for (int i = 0; i < 13; ++i) {
            const CertificateFace one = face(i);
            for (const QString &part :
                 {one.name, one.number, one.validUntil, one.issuedOn, one.enterprise, one.jobs, one.issuer})
                QVERIFY2(text.contains(part), qPrintable(part));
        }
        for (const QChar c : text)
            QVERIFY2(c < QChar(0x2e80) || c >= QChar(0x2fe0), "a radical instead of a character");
        QProcess check;
        check.start(QStringLiteral("qpdf"), {QStringLiteral("--check"), path});
        QVERIFY(check.waitForFinished(240'000));
        QCOMPARE(check.exitCode(), 0);
    }

    void qrCodesAreReadFromThePage_data() { eachTemplate(); }
    void qrCodesAreReadFromThePage()
    {
        QFETCH(QString, name);
        const QString path = pdf(layout(name.toLatin1()), 3);
        const QString stem = m_folder.filePath(name);
        output(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QStringLiteral("150"), QStringLiteral("-png"), path, stem});
        QStringList pages;
        for (const QString &file : QDir(m_folder.path()).entryList({name + QStringLiteral("-*.png")}))
            pages += m_folder.filePath(file);
        QVERIFY(!pages.isEmpty());
        const QString read =
            output(QStringLiteral("zbarimg"), QStringList {QStringLiteral("-q"), QStringLiteral("--raw"),
                                                           QStringLiteral("-Sdisable"), QStringLiteral("-Sqrcode.enable")} +
                                                  pages);
        QStringList payloads = read.split(u'\n', Qt::SkipEmptyParts);
        payloads.sort();
        QStringList wanted;
        for (int i = 0; i < 3; ++i)
            wanted += QString::fromLatin1(payload(i));
        wanted.sort();
        QCOMPARE(payloads, wanted);
    }

    void fontsAreEmbeddedAndOurs()
    {
        const QString path = pdf(layout("cr80"), 7);
        const QStringList lines = output(QStringLiteral("pdffonts"), {path}).split(u'\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(lines.size() >= 3);
        for (const QString &line : lines) {
            QVERIFY2(line.startsWith(u"JiaXin"), qPrintable(line));
            QVERIFY2(line.contains(QRegularExpression(QStringLiteral("Identity-H\\s+yes"))), qPrintable(line));
        }
    }

    void pagesHaveTheTemplatesSize_data() { eachTemplate(); }
    void pagesHaveTheTemplatesSize()
    {
        QFETCH(QString, name);
        const CertificateTemplate &chosen = layout(name.toLatin1());
        const QString info = output(QStringLiteral("pdfinfo"), {pdf(chosen, 1)});
        const auto match = QRegularExpression(QStringLiteral("Page size:\\s+([0-9.]+) x ([0-9.]+) pts")).match(info);
        QVERIFY(match.hasMatch());
        QVERIFY(qAbs(match.captured(1).toDouble() * 25.4 / 72 - chosen.size.width()) < 0.01);
        QVERIFY(qAbs(match.captured(2).toDouble() * 25.4 / 72 - chosen.size.height()) < 0.01);
        QVERIFY(!info.contains(face(0).name) && !info.contains(u"SX0103"));
    }

    void photosLieAtPrintResolution()
    {
        const QString list = output(QStringLiteral("pdfimages"), {QStringLiteral("-list"), pdf(layout("cr80"), 1)});
        QVERIFY2(list.contains(QRegularExpression(QStringLiteral("image\\s+295\\s+413\\s+rgb\\s+3\\s+8\\s+jpeg"))),
                 qPrintable(list));
        QVERIFY(demoPortrait(1) != demoPortrait(2));
        QCOMPARE(demoPortrait(1), demoPortrait(1));
    }

    void packedPhotosGoIntoThePdfAsTheyAre_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QImage>("photo");
        QTest::addColumn<bool>("asItIs");
        const QImage portrait = demoPortrait(1);
        const QImage fit = portrait.scaled(413, 579, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        QTest::newRow("card") << QStringLiteral("cr80") << fit << true;
        QTest::newRow("A4") << QStringLiteral("a4") << fit << true;
        QTest::newRow("ten a sheet") << QStringLiteral("a4x10") << fit << true;
        QTest::newRow("grey") << QStringLiteral("a4") << fit.convertToFormat(QImage::Format_Grayscale8) << true;
        QTest::newRow("another shape") << QStringLiteral("a4") << fit.scaled(579, 579) << true;
        QTest::newRow("far too large") << QStringLiteral("cr80") << portrait.scaled(1240, 1736) << false;
    }
    void packedPhotosGoIntoThePdfAsTheyAre()
    {
        QFETCH(QString, name);
        QFETCH(QImage, photo);
        QFETCH(bool, asItIs);
        const CertificateTemplate &chosen = layout(name.toLatin1());
        QBuffer stored;
        stored.open(QIODevice::WriteOnly);
        QVERIFY(photo.save(&stored, "JPEG", 90));
        const QByteArray packed = packedPhoto(stored.data(), chosen.photoSize());
        QCOMPARE(packed == stored.data(), asItIs);
        QVERIFY(packed.size() <= stored.size());
        constexpr int count = 12;
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("photos.pdf"));
        int made = 0;
        const auto next = [&]() -> Result<std::optional<CertificateFace>> {
            if (made == count)
                return std::optional<CertificateFace>();
            CertificateFace one = face(made++);
            one.photo = {};
            one.photoJpeg = packed;
            return std::optional(one);
        };
        QVERIFY(writePdf(path, chosen, next));
        output(QStringLiteral("pdfimages"), {QStringLiteral("-all"), path, folder.filePath(QStringLiteral("photo"))});
        const QStringList photos = QDir(folder.path()).entryList({QStringLiteral("photo-*.jpg")});
        QCOMPARE(photos.size(), count);
        for (const QString &each : photos) {
            QFile file(folder.filePath(each));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), packed);
        }
        QCOMPARE(QProcess::execute(QStringLiteral("qpdf"), {QStringLiteral("--check"), path}), 0);

        // On the page it lies where QPainter would have put the picture.
        const auto firstPage = [&](const QString &pdf, const char *stem) {
            output(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QStringLiteral("72"), QStringLiteral("-png"),
                                                QStringLiteral("-singlefile"), pdf, folder.filePath(QLatin1String(stem))});
            return QImage(folder.filePath(QLatin1String(stem) + QStringLiteral(".png")));
        };
        int drawn = 0;
        const QString painted = folder.filePath(QStringLiteral("painted.pdf"));
        QVERIFY(writePdf(painted, chosen, [&]() -> Result<std::optional<CertificateFace>> {
            if (drawn == count)
                return std::optional<CertificateFace>();
            CertificateFace one = face(drawn++);
            one.photo = photo.convertToFormat(QImage::Format_RGB32);
            return std::optional(one);
        }));
        const QImage ours = firstPage(path, "ours").convertToFormat(QImage::Format_RGB32);
        const QImage theirs = firstPage(painted, "theirs").convertToFormat(QImage::Format_RGB32);
        QCOMPARE(ours.size(), theirs.size());
        qint64 difference = 0;
        for (int y = 0; y < ours.height(); ++y) {
            for (int x = 0; x < ours.width(); ++x)
                difference += qAbs(qGray(ours.pixel(x, y)) - qGray(theirs.pixel(x, y)));
        }
        QVERIFY2(difference < qint64(ours.width()) * ours.height(), qPrintable(QString::number(difference)));
    }

    void aJobThatEndsEarlyLeavesNothing()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.pdf"));
        const CertificateTemplate &card = layout("cr80");
        const auto entries = [&folder] { return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden); };
        QCOMPARE(writePdf(path, card, faces(9), [](int done) { return done < 4; }).error().code, ErrorCode::Cancelled);
        QCOMPARE(entries(), QStringList());
        QCOMPARE(writePdf(path, card, faces(0)).error().detail, QStringLiteral("no_certificates"));
        int handed = 0;
        const auto broken = writePdf(path, card, [&]() -> Result<std::optional<CertificateFace>> {
            if (++handed > 3)
                return ErrorCode::Corrupt;
            return std::optional(face(handed));
        });
        QCOMPARE(broken.error().code, ErrorCode::Corrupt);
        QCOMPARE(entries(), QStringList());

        QList<int> told;
        QVERIFY(writePdf(path, card, faces(3), [&told](int done) {
            told += done;
            return true;
        }));
        QCOMPARE(told, QList<int>({1, 2, 3}));
        QCOMPARE(writePdf(path, card, faces(2), [](int) { return false; }).error().code, ErrorCode::Cancelled);
        QCOMPARE(entries(), QStringList {QStringLiteral("out.pdf")});  // the former file is still whole
        QVERIFY(output(QStringLiteral("pdftotext"), {path, QStringLiteral("-")}).contains(face(2).number));
        QCOMPARE(writePdf(folder.filePath(QStringLiteral("no/such/out.pdf")), card, faces(1)).error().code, ErrorCode::Io);
    }

    void aPrinterGetsTheSamePages()
    {
        const QString path = m_folder.filePath(QStringLiteral("printer.pdf"));
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        const PaperRun run = print(printer, layout("a4x10"), faces(11));
        QVERIFY(!run.stopped);
        QCOMPARE(run.given.pages, 4);
        QCOMPARE(run.given.certificates, 11);
        QVERIFY(output(QStringLiteral("pdftotext"), {path, QStringLiteral("-")}).contains(face(10).number));
    }

    /// What was begun may come out, so it is told even when there is no more.
    void aPrinterThatIsStoppedSaysWhatItWasGiven()
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_folder.filePath(QStringLiteral("stopped.pdf")));
        const PaperRun stopped = print(printer, layout("a4x10"), faces(35), [](int done) { return done < 20; });
        QVERIFY(stopped.stopped);
        QCOMPARE(stopped.stopped->code, ErrorCode::Cancelled);
        QCOMPARE(stopped.given.certificates, 20);
        QCOMPARE(stopped.given.pages, 4);
        printer.setOutputFileName(m_folder.filePath(QStringLiteral("nowhere/out.pdf")));
        const PaperRun refused = print(printer, layout("a4x10"), faces(5));
        QVERIFY(refused.stopped);
        QCOMPARE(refused.stopped->field, QStringLiteral("printer"));
        QCOMPARE(refused.given.certificates, 0);
    }
};

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::CertificateOutputTest)
#include "tst_certificate_output.moc"
