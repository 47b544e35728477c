// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/certificate_output.h"
#include "app/documents/certificate_painter.h"
#include "app/documents/demo/demo_portrait.h"
#include "app/documents/qr_symbol.h"
#include "tests/support/run_program.h"

#include <QDir>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainterPath>
#include <QPrinter>
#include <QProcess>
#include <QRegularExpression>
#include <QSvgRenderer>

using namespace jiaxin;
using test::output;

namespace {

QByteArray payload(int seed)
{
    QByteArray text = "JX1:";
    QRandomGenerator random(seed);
    while (text.size() < 170)
        text += "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$%*+-./:"[random.bounded(44)];
    return text;
}

/// Names from two letters to what real documents hold, with rare characters, also of later Unicode planes.
CertificateFace face(int index)
{
    const QStringList names {QStringLiteral("张秋莲"),   QStringLiteral("王㛃"),
                             QStringLiteral("欧阳龢鑫"), QStringLiteral("阿依古丽·买买提"),
                             QStringLiteral("胶曶墫"),   QStringLiteral("迪丽拜尔·阿卜杜热合曼")};
    return CertificateFace {.name = names[index % names.size()],
                            .category = QStringLiteral("养老照护服务员"),
                            .jobs = QStringLiteral("养老照护、家庭烹饪"),
                            .enterprise = QStringLiteral("西安安檐家政服务有限公司"),
                            .number =
                                QStringLiteral("SX0103 26 %1 %2").arg(1024 + index, 7, 10, QLatin1Char('0')).arg(index % 10),
                            .issuedOn = QStringLiteral("2026年9月30日"),
                            .validUntil = QStringLiteral("2027年2月%1日").arg(1 + index % 28),
                            .issuer = QStringLiteral("西安市碑林区商务局"),
                            .supervisor = QStringLiteral("陕西省商务厅"),
                            .hotline = QStringLiteral("029-0000 0123"),
                            .verifyUrl = QStringLiteral("jz.example.cn/v"),
                            .sequence = 1 + index % 3,
                            .photo = demoPortrait(quint32(index)),
                            .qrPayload = payload(index)};
}

FaceSource faces(int count)
{
    return [count, next = 0]() mutable -> Result<std::optional<CertificateFace>> {
        return next < count ? std::optional(face(next++)) : std::nullopt;
    };
}

}  // namespace

class CertificateDrawingTest : public QObject {
    Q_OBJECT

    QList<CertificateTemplate> m_templates;
    QTemporaryDir m_folder;

    const CertificateTemplate &layout(const char *name) const
    {
        return *std::find_if(m_templates.begin(), m_templates.end(),
                             [name](const auto &t) { return t.name == QLatin1String(name); });
    }
    QString pdf(const CertificateTemplate &layout, int count)
    {
        const QString path = m_folder.filePath(layout.name + QStringLiteral(".pdf"));
        const auto summary = writePdf(path, layout, faces(count));
        return summary && summary->certificates == count && summary->bytes == QFileInfo(path).size() ? path : QString();
    }
    static void eachTemplate()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"cr80", "a4", "a4x10"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

private slots:
    void initTestCase()
    {
        QVERIFY(loadFonts());
        const auto templates = loadTemplates();
        QVERIFY(templates);
        m_templates = *templates;
    }

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

    /// Letter spacing, for one, used to depend on the device's resolution.
    void textLiesWhereItWasPlanned_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("cr80") << QStringLiteral("cr80");
        QTest::newRow("a4") << QStringLiteral("a4");
    }
    void textLiesWhereItWasPlanned()
    {
        QFETCH(QString, name);
        const CertificateTemplate &chosen = layout(name.toLatin1());
        const QString path = m_folder.filePath(QStringLiteral("places.pdf"));
        CertificateFace shown = face(0);
        shown.name = QStringLiteral("阿依古丽·买买提艾力·吐尔逊江");
        int left = 1;
        QVERIFY(writePdf(path, chosen, [&]() -> Result<std::optional<CertificateFace>> {
            return left-- > 0 ? std::optional(shown) : std::nullopt;
        }));
        const QString boxes = output(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), path, QStringLiteral("-")});
        for (const TextBox &box : chosen.sides.first().texts) {
            if (box.text != u"{name}" && box.text != u"{enterprise}" && box.text != u"{valid_until}")
                continue;
            const FittedText planned = fitText(box, expandPattern(box.text, shown));
            for (qsizetype i = 0; i < planned.lines.size(); ++i) {
                const auto found =
                    QRegularExpression(
                        QStringLiteral("xMin=\"([0-9.]+)\"[^>]*xMax=\"([0-9.]+)\"[^>]*>%1<").arg(planned.lines[i]))
                        .match(boxes);
                QVERIFY2(found.hasMatch(), qPrintable(planned.lines[i]));
                const double unit = 25.4 / 72 * paperUnits;
                QVERIFY(qAbs(found.captured(1).toDouble() * unit - planned.starts[i].x()) < 5);
                const double right = planned.starts[i].x() + lineWidth(planned.font, planned.lines[i]);
                QVERIFY(qAbs(found.captured(2).toDouble() * unit - right) < 5);
            }
        }
    }

    /// What is printed on pre-printed stock stands where the whole certificate has it, and is nothing that stands there
    /// already.
    void overprintIsTheSameWithoutWhatIsThere_data()
    {
        QTest::addColumn<QString>("whole");
        QTest::newRow("card") << QStringLiteral("cr80");
        QTest::newRow("sheet") << QStringLiteral("a4");
    }
    void overprintIsTheSameWithoutWhatIsThere()
    {
        QFETCH(const QString, whole);
        const CertificateTemplate full = layout(qPrintable(whole));
        const CertificateTemplate over = layout(qPrintable(whole + QStringLiteral("_overprint")));
        QCOMPARE(over.size, full.size);
        QCOMPARE(over.stock, whole == u"a4" ? StockKind::PreprintedSheet : StockKind::PreprintedCard);
        QCOMPARE(over.sides.size(), full.sides.size());
        const QRegularExpression fixed(QStringLiteral("\\{[a-z_]+\\}|卡序|[\\s　]"));
        for (qsizetype side = 0; side < over.sides.size(); ++side) {
            QVERIFY2(QSvgRenderer(over.sides[side].art).isValid(), "no drawing, but a side all the same");
            for (const TextBox &box : over.sides[side].texts) {
                QVERIFY2(QString(box.text).remove(fixed).isEmpty(), qPrintable(box.text));
                const auto same = [&box](const TextBox &other) { return other.text == box.text && other.box == box.box; };
                QVERIFY(std::any_of(full.sides[side].texts.begin(), full.sides[side].texts.end(), same));
            }
            QCOMPARE(over.sides[side].pictures.size(), full.sides[side].pictures.size());
            for (qsizetype i = 0; i < over.sides[side].pictures.size(); ++i)
                QCOMPARE(over.sides[side].pictures[i].box, full.sides[side].pictures[i].box);
        }
        const QString path = m_folder.filePath(whole + QStringLiteral("-over.pdf"));
        QVERIFY(writePdf(path, over, faces(1)));
        const QString text = output(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
        QVERIFY(text.contains(face(0).number) && text.contains(face(0).name));
        for (const QString &there : {QStringLiteral("上门服务证"), QStringLiteral("姓名"), QStringLiteral("本证限本人")})
            QVERIFY2(!text.contains(there), qPrintable(there));
        // Nothing is inked but what is listed: the paper between is white.
        const CertificatePainter painter(over);
        const QImage page = renderSide(painter, 0, {face(0)}, 150);
        QCOMPARE(page.pixelColor(2, 2), QColor(Qt::white));
        const QString keep = qEnvironmentVariable("TEST_BINARY_DIR") + QStringLiteral("/screenshots/");
        QDir().mkpath(keep);
        for (int side = 0; side < over.sides.size(); ++side)
            (void)renderSide(painter, side, {face(0)}, 200)
                .save(keep + QStringLiteral("overprint-%1-%2.png").arg(whole).arg(side));
    }

    void nothingLeavesItsBox()
    {
        const QString longName = QStringLiteral("西咸新区沣东新城安康温馨家庭养老照护与母婴护理服务有限责任公司、");
        for (const CertificateTemplate &each : std::as_const(m_templates)) {
            for (const TemplateSide &side : each.sides) {
                for (const TextBox &box : side.texts) {
                    for (const int length : {2, 5, 12, 20, 33, 60, 150}) {
                        const FittedText fitted = fitText(box, longName.repeated(5).left(length));
                        QPainterPath ink;
                        for (qsizetype i = 0; i < fitted.lines.size(); ++i)
                            ink.addText(fitted.starts[i], fitted.font, fitted.lines[i]);
                        const QRectF area(box.box.topLeft() * paperUnits, box.box.size() * paperUnits);
                        QVERIFY2(area.adjusted(-2, -2, 2, 2).contains(ink.boundingRect()), qPrintable(each.name + box.text));
                    }
                }
            }
        }
    }

    void rulesOfThePictureHold()
    {
        TextBox box;
        box.box = QRectF(0, 0, 35.5, 5.3);
        box.smallestPoints = 6.5;
        box.lines = 2;
        const FittedText plain = fitText(box, QStringLiteral("西安安檐家政服务"));
        QCOMPARE(plain.font.pixelSize(), 282);  // 8 pt
        const FittedText reduced = fitText(box, QStringLiteral("西安安檐家政服务有限责任公司"));
        QVERIFY(reduced.lines.size() == 1 && reduced.font.pixelSize() < 282 && reduced.font.pixelSize() >= 229);
        const FittedText folded = fitText(box, QStringLiteral("西安安檐家政服务有限责任公司碑林区第一分公司"));
        QVERIFY(folded.lines.size() == 2 && folded.font.pixelSize() == 229 && !folded.tooLong);
        QVERIFY(fitText(box, QStringLiteral("长").repeated(60)).tooLong);
        box.longFrom = 5;
        box.longPoints = 7;
        QCOMPARE(fitText(box, QStringLiteral("四个字啊")).font.pixelSize(), 282);
        QCOMPARE(fitText(box, QStringLiteral("五个字的呀")).font.pixelSize(), 247);

        CertificateFace tooLong = face(0);
        const CertificatePainter painter(layout("a4x10"));
        QCOMPARE(painter.fieldsTooLong(tooLong), QStringList());
        tooLong.enterprise = QStringLiteral("长").repeated(60);
        QCOMPARE(painter.fieldsTooLong(tooLong), QStringList {QStringLiteral("enterprise")});
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

    void aDraftIsMarked()
    {
        CertificateFace draft = face(0);
        const CertificatePainter painter(layout("cr80"));
        const QImage clean = renderSide(painter, 1, {draft}, 100);
        draft.watermark = QStringLiteral("样张");
        const QImage marked = renderSide(painter, 1, {draft}, 100);
        int red = 0;
        for (int y = 0; y < marked.height(); ++y) {
            for (int x = 0; x < marked.width(); ++x)
                red += qRed(marked.pixel(x, y)) - qBlue(marked.pixel(x, y)) > 20 && clean.pixel(x, y) == qRgb(255, 255, 255);
        }
        QVERIFY(red > marked.width() * marked.height() / 50);
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

    void qrKnowsItsLimits()
    {
        const auto shortOne = qrSymbol("SX01");
        QVERIFY(shortOne);
        QCOMPARE(shortOne->modules, 21);
        QVERIFY(qrSymbol(QByteArray(152, 'a')));  // byte mode, 8-M
        QCOMPARE(qrSymbol(QByteArray(152, 'a'))->modules, 49);
        QVERIFY(qrSymbol(QByteArray(221, 'A')));  // alphanumeric mode, 8-M
        QCOMPARE(qrSymbol(QByteArray(153, 'a')).error().detail, QStringLiteral("qr_too_long"));
        QCOMPARE(qrSymbol(QByteArray(222, 'A')).error().detail, QStringLiteral("qr_too_long"));
        QCOMPARE(qrSymbol({}).error().detail, QStringLiteral("qr_empty"));
        QVERIFY(qrSymbol(QByteArray("\0\1\2", 3)));
    }
};

QTEST_MAIN(CertificateDrawingTest)
#include "tst_certificate_drawing.moc"
