// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Certificates on paper: a real vault, a real PDF, and QR codes read from its rendered pages by zbarimg.
#include "app/certificates/code_picture.h"
#include "app/certificates/print_service.h"
#include "app/certificates/verify_service.h"
#include "domain/rules/certificate_number.h"
#include "tests/support/certificate_office.h"
#include "tests/support/run_program.h"

#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QRegularExpression>

using namespace jiaxin;
using namespace jiaxin::test;
using namespace Qt::StringLiterals;

class CertificatePrintTest : public QObject {
    Q_OBJECT

    std::unique_ptr<CertificateOffice> m_office;
    QList<CertificateTemplate> m_templates;

    /// So many certificates, ready to be printed.
    QStringList approved(int count)
    {
        m_office->addWorkers(count, true);
        const CertificateOutcomes issued =
            m_office->as(m_office->officer, [](Workspace &work) { return CertificateService(work).issueAll(); }).value();
        const auto batch = m_office->as(m_office->reviewer, [](Workspace &work) {
            return ReviewService(work).batch(certificateType, {.action = u"approve"_s}, u"requested"_s);
        });
        if (issued.size() != count || !batch || batch->done.size() != count)
            return {};
        QStringList numbers;
        for (const CertificateOutcome &outcome : issued)
            numbers.append(outcome.number);
        return numbers;
    }
    Result<PrintedBatch> print(const QStringList &numbers, const QString &file, const QString &name = u"cr80"_s,
                               const Progress &progress = {})
    {
        const CertificateTemplate layout = findTemplate(m_templates, name).value();
        return m_office->as(m_office->officer, [&](Workspace &work) {
            return PrintService(work).printPdf(
                {.numbers = numbers, .templateName = layout.name, .templateVersion = layout.version}, layout, file, progress);
        });
    }
    CertificateLedger ledger()
    {
        return m_office->as(m_office->officer, [](Workspace &work) { return CertificateService(work).ledger(); }).value();
    }
    /// Everything in the folder where the PDFs go, hidden files included.
    QStringList files(const QString &folder)
    {
        return QDir(m_office->file(folder)).entryList(QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    QString folder(const QString &name)
    {
        QDir().mkpath(m_office->file(name));
        return m_office->file(name) + u'/';
    }
    /// The QR codes on the pages of a PDF, rendered so finely.
    QStringList codesOf(const QString &file, int dotsPerInch = 150)
    {
        const QString pages = folder(u"pages %1 "_s.arg(dotsPerInch) + QFileInfo(file).dir().dirName());
        output(u"pdftoppm"_s, {u"-r"_s, QString::number(dotsPerInch), u"-gray"_s, file, pages + u"page"_s});
        QStringList arguments {u"-q"_s, u"--raw"_s, u"-Sdisable"_s, u"-Sqrcode.enable"_s};
        for (const QString &page : QDir(pages).entryList(QDir::Files))
            arguments.append(pages + page);
        return output(u"zbarimg"_s, arguments).split(u'\n', Qt::SkipEmptyParts);
    }

private slots:
    void initTestCase()
    {
        QVERIFY(loadFonts());
        const auto templates = loadTemplates();
        QVERIFY(templates);
        m_templates = *templates;
    }
    void init() { m_office = std::make_unique<CertificateOffice>(); }

    void aBatchIsInTheFileAndInTheBook()
    {
        const QStringList numbers = approved(3);
        QCOMPARE(numbers.size(), 3);
        const QString file = folder(u"out"_s) + u"cards.pdf"_s;
        const Result<PrintedBatch> batch = print({}, file);
        QVERIFY2(batch, batch ? "" : qPrintable(errorName(batch.error().code) + batch.error().detail));
        QCOMPARE(batch->summary.certificates, 3);
        QCOMPARE(batch->summary.pages, 6);
        QCOMPARE(batch->printed.size(), 3);
        QCOMPARE(files(u"out"_s), QStringList {u"cards.pdf"_s});
        QCOMPARE(ledger().waiting(), 3);

        // Blanks and line ends depend on where the words stand.
        const auto dense = [](QString text) { return text.remove(QRegularExpression(u"\\s"_s)); };
        const QString text = dense(output(u"pdftotext"_s, {file, u"-"_s}));
        for (const QString &number : numbers)
            QVERIFY2(text.contains(number), qPrintable(text));
        for (const QString &words :
             {u"马𠮷莲"_s, u"西安市碑林区商务局"_s, u"陕西省商务厅"_s, u"家庭烹饪"_s, u"2026年11月23日"_s})
            QVERIFY2(text.contains(words), qPrintable(words + text));
        for (const QString &personal : {u"610103"_s, u"1978"_s})
            QVERIFY2(!text.contains(personal), qPrintable(personal));

        // They wait for confirmation now; what is said of one is said of that one.
        const Result<PrintedBatch> again = print(numbers, file);
        QVERIFY(again);
        QVERIFY(again->printed.isEmpty());
        QCOMPARE(again->refused.size(), 3);
        QCOMPARE(again->refused.first().refusal->detail, u"awaiting_confirmation"_s);
        const auto spoiled = m_office->as(m_office->officer, [&](Workspace &work) {
            CertificateService service(work);
            (void)service.confirm(numbers.first(2));
            return service.spoil({numbers.last()}, u"paper_jam"_s);
        });
        QVERIFY(!spoiled->first().refusal);
        const QString reprint = folder(u"reprint"_s) + u"cards.pdf"_s;
        const Result<PrintedBatch> third = print({}, reprint);
        QCOMPARE(third->printed.size(), 1);
        QCOMPARE(third->printed.first().number, numbers.last());
        QCOMPARE(codesOf(reprint).size(), 1);
        const SignedQrPayload code = readQrText(codesOf(reprint).first()).value();
        QCOMPARE(code.payload.sequence, 2);
        QCOMPARE(code.payload.number, numbers.last());
    }

    void aCancelledPrintLeavesNothing()
    {
        const QStringList numbers = approved(4);
        const QString where = folder(u"out"_s);
        const auto stopped = [&](qint64 at) {
            return print({}, where + u"cards.pdf"_s, u"cr80"_s, [at](qint64 done, qint64) { return done < at; });
        };
        for (const qint64 at : {1, 3, 4}) {
            const Result<PrintedBatch> batch = stopped(at);
            QVERIFY(!batch);
            QCOMPARE(batch.error().code, ErrorCode::Cancelled);
            QVERIFY(files(u"out"_s).isEmpty());
            QCOMPARE(ledger().waiting(), 0);
        }
        QCOMPARE(stopped(5)->printed.size(), 4);
        QCOMPARE(ledger().waiting(), 4);
    }

    void aFailedWriteLeavesNothing()
    {
        const QStringList numbers = approved(2);
        QCOMPARE(print({}, m_office->file(u"nowhere/cards.pdf"_s)).error().code, ErrorCode::Io);
        QCOMPARE(print({}, folder(u"out"_s)).error().code, ErrorCode::Io);
        QVERIFY(files(u"out"_s).isEmpty());
        QCOMPARE(ledger().waiting(), 0);
        // A photo that is not in the attachment store any more stops the batch before anything is stored.
        (void)m_office->as(m_office->officer, [](Workspace &work) -> Result<void> {
            work.vault->attachments().exec(u"DELETE FROM attachments WHERE rowid = 2"_s);
            return {};
        });
        const Result<PrintedBatch> batch = print({}, folder(u"out"_s) + u"cards.pdf"_s);
        QCOMPARE(batch.error().field, u"photo"_s);
        QVERIFY(files(u"out"_s).isEmpty());
        QCOMPARE(ledger().waiting(), 0);
        QCOMPARE(print({u"SX01032600000017"_s}, folder(u"out"_s) + u"one.pdf"_s)->printed.size(), 1);
    }

    void aDatabaseThatFailsLeavesNoFile()
    {
        (void)approved(2);
        (void)m_office->as(m_office->officer, [](Workspace &work) -> Result<void> {
            work.database().exec(u"CREATE TRIGGER fail BEFORE INSERT ON card WHEN NEW.sequence = 1 AND "
                                 "(SELECT count(*) FROM card) = 1 BEGIN SELECT RAISE(ABORT, 'full'); END"_s);
            return {};
        });
        QVERIFY(!print({}, folder(u"out"_s) + u"cards.pdf"_s));
        QVERIFY(files(u"out"_s).isEmpty());
        QCOMPARE(ledger().waiting(), 0);
    }

    void onlyTheOfficerPrints()
    {
        (void)approved(1);
        const auto refused = [&](const Actor &actor) {
            return m_office->as(actor, [&](Workspace &work) { return PrintService(work).plan({}); });
        };
        QCOMPARE(refused(m_office->clerk).error().detail, u"role"_s);
        QVERIFY(refused(m_office->stranger)->items.isEmpty());
        const auto named = m_office->as(m_office->stranger, [&](Workspace &work) {
            return PrintService(work).plan(
                {.numbers = {u"sx0103 26 0000001 7"_s, u"SX0103 26 0000001 8"_s}, .templateName = u"cr80"_s});
        });
        QVERIFY(named->items.isEmpty());
        QCOMPARE(named->refused.first().refusal->detail, u"territory"_s);
        QCOMPARE(named->refused.last().refusal->code, ErrorCode::NotFound);
    }

    void aPreviewIsMarkedAndNotSigned()
    {
        const QStringList numbers = approved(1);
        const auto face =
            m_office->as(m_office->officer, [&](Workspace &work) { return PrintService(work).preview(numbers.first()); });
        QVERIFY(face);
        QVERIFY(face->qrPayload.isEmpty());
        QCOMPARE(face->watermark, u"样张"_s);
        QVERIFY(!face->photo.isNull());
        QVERIFY(
            !m_office->as(m_office->stranger, [&](Workspace &work) { return PrintService(work).preview(numbers.first()); }));
        QCOMPARE(ledger().waiting(), 0);
    }

    /// As a telephone takes it: turned, smaller, unevenly lit.
    void aPictureOfACardIsRead()
    {
        (void)approved(1);
        const QString file = folder(u"out"_s) + u"card.pdf"_s;
        QVERIFY(print({}, file));
        const QString code = codesOf(file).value(0);
        const QString page = folder(u"camera"_s) + u"page"_s;
        output(u"pdftoppm"_s, {u"-r"_s, u"200"_s, u"-png"_s, u"-f"_s, u"1"_s, u"-l"_s, u"2"_s, file, page});
        int read = 0;
        for (const QString &name : QDir(folder(u"camera"_s)).entryList({u"*.png"_s})) {
            QImage picture(folder(u"camera"_s) + name);
            picture = picture.transformed(QTransform().rotate(7).shear(0.05, 0.02), Qt::SmoothTransformation);
            QImage lit(picture.size() + QSize(200, 160), QImage::Format_RGB32);
            lit.fill(QColor(90, 80, 70));
            QPainter painter(&lit);
            painter.drawImage(100, 80, picture);
            QLinearGradient light(0, 0, lit.width(), lit.height());
            light.setColorAt(0, QColor(0, 0, 0, 90));
            light.setColorAt(1, QColor(255, 255, 255, 60));
            painter.fillRect(lit.rect(), light);
            painter.end();
            const QString photo = folder(u"photos"_s) + name + u".jpg"_s;
            QVERIFY(lit.save(photo, "JPG", 80));
            const Result<QString> text = codeInFile(photo);
            read += text && *text == code;
            QVERIFY(text || text.error().detail == u"no_code"_s);
        }
        // The code is on one of the sides.
        QCOMPARE(read, 1);
        QImage blank(400, 300, QImage::Format_RGB32);
        blank.fill(Qt::white);
        QCOMPARE(codeInPicture(blank).error().detail, u"no_code"_s);
        QCOMPARE(codeInFile(file).error().detail, u"not_an_image"_s);
        QCOMPARE(codeInFile(u"/nowhere.jpg"_s).error().code, ErrorCode::Io);
    }

    /// Every code of a large batch is read from the page and verifies.
    void twoHundredCodesAreReadAndVerify()
    {
        const QStringList numbers = approved(200);
        const QString file = folder(u"out"_s) + u"sheets.pdf"_s;
        const Result<PrintedBatch> batch = print({}, file, u"a4x10"_s);
        QVERIFY(batch);
        QCOMPARE(batch->summary.pages, 40);
        // At 150 dpi zbarimg misses one of some thousand; what it misses there it reads at 200.
        QStringList codes = codesOf(file);
        QVERIFY2(codes.size() >= numbers.size() - 2, qPrintable(QString::number(codes.size())));
        if (codes.size() < numbers.size())
            codes += codesOf(file, 200);
        const auto verified = m_office->as(m_office->officer, [&](Workspace &work) -> Result<QSet<QString>> {
            QSet<QString> good;
            VerifyService verifier(work);
            for (const QString &code : codes) {
                const Result<VerifyResult> result = verifier.verify(code);
                if (result && result->valid && result->reason == VerifyReason::Ok && result->sequence == 1)
                    good.insert(result->number);
            }
            return good;
        });
        QCOMPARE(*verified, QSet<QString>(numbers.begin(), numbers.end()));
    }
};

QTEST_MAIN(CertificatePrintTest)
#include "tst_certificate_print.moc"
