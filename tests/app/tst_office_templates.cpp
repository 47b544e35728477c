// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/calibration_service.h"
#include "app/certificates/certificate_desk.h"
#include "app/certificates/print_service.h"
#include "app/certificates/seal_service.h"
#include "app/certificates/verify_service.h"
#include "app/documents/fonts.h"
#include "tests/app/template_calls.h"
#include "tests/support/own_template.h"
#include "tests/support/run_program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace jiaxin::test {

/// Templates that an office brings in: a real vault, real PDFs, versions that are never lost.
class OfficeTemplatesTest : public QObject, TemplateCalls {
    Q_OBJECT

    QStringList offered()
    {
        return m_office
            ->as(m_office->officer,
                 [](Workspace &work) -> Result<QStringList> {
                     QStringList names;
                     for (const CertificateTemplate &layout : TemplateService(work).offered().value_or({}))
                         names.append(layout.name + u' ' + QString::number(layout.version));
                     return names;
                 })
            .value();
    }
    Result<PrintedBatch> print(const QString &name, const QString &file, const QStringList &numbers = {})
    {
        return m_office->as(m_office->officer, [&](Workspace &work) -> Result<PrintedBatch> {
            const Result<CertificateTemplate> layout = TemplateService(work).find(name);
            if (!layout)
                return layout.error();
            return PrintService(work).printPdf(requestFor(*layout, numbers), *layout, m_office->file(file));
        });
    }
    QList<PrintedCard> cardsOf(const QString &number)
    {
        return m_office
            ->as(m_office->officer,
                 [&](Workspace &work) -> Result<QList<PrintedCard>> {
                     const auto certificate = CertificateService(work).find(number);
                     return CertificateDesk(work).detail(certificate->id)->cards;
                 })
            .value();
    }
    void set(const Setting &setting, const QString &value)
    {
        (void)m_office->as(m_office->officer, [&](Workspace &work) -> Result<void> {
            work.settings.set(setting, value);
            return {};
        });
    }

private slots:
    void initTestCase() { QVERIFY(loadFonts()); }
    void init() { m_office = std::make_unique<CertificateOffice>(); }

    /// What the unit's settings say and what the office has drawn is on the paper: words, code and seal.
    void itIsPrintedLikeTheOthers()
    {
        set(setting::supervisingUnitName, u"陕西省样例监制厅"_s);
        set(setting::hotline, u"029-8765 4321"_s);
        QVERIFY(m_office->as(security(), [](Workspace &work) { return SealService(work).take(sealPicture()); }));
        const QStringList numbers = approved(3);
        QCOMPARE(take(ownCard()).version, 1);
        const Result<PrintedBatch> batch = print(u"badge"_s, u"badges.pdf"_s);
        QVERIFY2(batch, batch ? "" : qPrintable(errorName(batch.error().code) + batch.error().detail));
        QCOMPARE(batch->summary.pages, 6);
        const QString file = m_office->file(u"badges.pdf"_s);
        const QString text = dense(output(u"pdftotext"_s, {file, u"-"_s}));
        for (const QString &words : QStringList {u"陕西省样例监制厅"_s, u"029-87654321"_s, u"上门服务证"_s, u"马𠮷莲"_s,
                                                 u"西安市碑林区商务局"_s, u"卡序01"_s} +
                                        numbers)
            QVERIFY2(text.contains(words), qPrintable(words + text));
        QVERIFY(output(u"pdfinfo"_s, {file}).contains(u"198.42"_s));  // 70 mm in points
        // Each page has its photo; the seal is in the file once and on every back.
        const QStringList images = output(u"pdfimages"_s, {u"-list"_s, file}).split(u'\n');
        QSet<QString> masks;
        for (const QString &image : images) {
            if (image.contains(u"smask"_s))
                masks.insert(image.simplified().section(u' ', 10, 10));
        }
        QCOMPARE(masks.size(), 1);
        output(u"pdftoppm"_s, {u"-r"_s, u"150"_s, u"-gray"_s, file, m_office->file(u"page"_s)});
        QStringList arguments {u"-q"_s, u"--raw"_s, u"-Sdisable"_s, u"-Sqrcode.enable"_s};
        for (const QString &page : QDir(QFileInfo(file).path()).entryList({u"page*"_s}))
            arguments.append(m_office->file(page));
        const QStringList codes = output(u"zbarimg"_s, arguments).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(codes.size(), 3);
        QSet<QString> verified;
        (void)m_office->as(m_office->officer, [&](Workspace &work) -> Result<void> {
            for (const QString &code : codes) {
                const Result<VerifyResult> result = VerifyService(work).verify(code);
                if (result && result->valid)
                    verified.insert(result->number);
            }
            return {};
        });
        QCOMPARE(verified, QSet<QString>(numbers.begin(), numbers.end()));
        QProcess check;
        check.start(u"qpdf"_s, {u"--check"_s, file});
        QVERIFY(check.waitForFinished());
        QCOMPARE(check.exitCode(), 0);
        // One to look at.
        const QString shots = qEnvironmentVariable("TEST_BINARY_DIR") + u"/screenshots/own-template"_s;
        QDir().mkpath(QFileInfo(shots).path());
        output(u"pdftoppm"_s, {u"-r"_s, u"150"_s, u"-l"_s, u"2"_s, u"-png"_s, file, shots});
    }

    /// A card says for all time what it was printed with; the next one is printed with what is current then.
    void aCardRemembersItsVersion()
    {
        const QString number = approved(1).first();
        take(ownCard());
        QVERIFY(print(u"badge"_s, u"one.pdf"_s));
        (void)m_office->as(m_office->officer,
                           [&](Workspace &work) { return CertificateService(work).spoil({number}, u"misfeed"_s); });
        const TemplateOutcome second = take(ownCardAgain());
        QCOMPARE(second.version, 2);
        QVERIFY(second.isNew && second.calibrated);
        const TemplateOutcome same = take(ownCardAgain());
        QCOMPARE(same.version, 2);
        QVERIFY(!same.isNew);
        QVERIFY(print(u"badge"_s, u"two.pdf"_s));
        const QList<PrintedCard> cards = cardsOf(number);
        QCOMPARE(cards.size(), 2);
        QCOMPARE(cards.first().card.templateVersion, 2);
        QCOMPARE(cards.first().ownTitle, u"胸牌式上门服务证（新）"_s);
        QCOMPARE(cards.last().card.templateName, u"badge"_s);
        QCOMPARE(cards.last().card.templateVersion, 1);
        QCOMPARE(cards.last().ownTitle, u"胸牌式上门服务证 70×100 mm"_s);
        QCOMPARE(auditedNotes(u"take_template"_s), (QStringList {u"badge v1"_s, u"badge v2"_s}));
        m_office->close();
        m_office->reopen();
        QCOMPARE(find(u"badge"_s, 1)->title, u"胸牌式上门服务证 70×100 mm"_s);
        QCOMPARE(find(u"badge"_s)->version, 2);
        const Result<QByteArray> svg =
            m_office->as(m_office->officer, [](Workspace &work) { return TemplateService(work).svg(u"badge"_s, 1); });
        QCOMPARE(*svg, ownCard());
        QCOMPARE(find(u"badge"_s, 3).error().field, u"template"_s);
        // So it is shown; what has only a part of what is printed is shown as the program's card.
        const auto look = [&](const std::optional<Card> &card) {
            const auto shown =
                m_office->as(m_office->officer, [&](Workspace &work) { return TemplateService(work).look(card); });
            return shown ? shown->name + u' ' + QString::number(shown->version) : shown.error().field;
        };
        QCOMPARE(look(cards.first().card), u"badge 2"_s);
        QCOMPARE(look(cards.last().card), u"badge 1"_s);
        Card other;
        for (const auto &[name, shown] : {std::pair(u"a4"_s, u"a4 1"_s), std::pair(u"a4x10"_s, u"cr80 1"_s),
                                          std::pair(u"cr80_overprint"_s, u"cr80 1"_s), std::pair(u"gone"_s, u"cr80 1"_s)}) {
            other.templateName = name;
            other.templateVersion = 1;
            QCOMPARE(look(other), shown);
        }
        QCOMPARE(look(std::nullopt), u"cr80 1"_s);
    }

    void aWithdrawnOneIsNotOffered()
    {
        take(ownCard());
        QVERIFY(offered().contains(u"badge 1"_s));
        const auto withdraw = [&](const QString &name, const Actor &actor) {
            return m_office->as(actor, [&](Workspace &work) { return TemplateService(work).withdraw(name); });
        };
        QCOMPARE(withdraw(u"badge"_s, m_office->clerk).error().code, ErrorCode::Forbidden);
        QCOMPARE(withdraw(u"cr80"_s, m_office->officer).error().detail, u"shipped_template"_s);
        QCOMPARE(withdraw(u"none"_s, m_office->officer).error().code, ErrorCode::NotFound);
        QVERIFY(withdraw(u"badge"_s, m_office->officer));
        QVERIFY(!offered().join(u' ').contains(u"badge"_s));
        QCOMPARE(withdraw(u"badge"_s, m_office->officer).error().code, ErrorCode::NotFound);
        QCOMPARE(print(u"badge"_s, u"no.pdf"_s).error().field, u"template"_s);
        QVERIFY(find(u"badge"_s, 1));
        QCOMPARE(m_office->as(m_office->officer, [](Workspace &work) { return TemplateService(work).withdrawn(); })->size(), 1);
        // The very same file puts it back, as a version of its own.
        QCOMPARE(take(ownCard()).version, 2);
        QVERIFY(offered().contains(u"badge 2"_s));
    }

    /// Name and version of a sheet say what is on it: a new card is a new version of its sheets.
    void sheetsFollowTheirCard()
    {
        QCOMPARE(take(ownSheet()).faults.first().rule, u"unknown_card"_s);
        take(ownCard());
        QCOMPARE(take(ownSheet()).version, 1);
        QCOMPARE(find(u"badge_a4"_s)->card->version, 1);
        QCOMPARE(find(u"badge_a4"_s)->capacity(), 2);
        const TemplateOutcome next = take(ownCardAgain());
        QCOMPARE(next.renewedSheets, QStringList {u"badge_a4"_s});
        QCOMPARE(find(u"badge_a4"_s)->version, 2);
        QCOMPARE(find(u"badge_a4"_s)->card->title, u"胸牌式上门服务证（新）"_s);
        QCOMPARE(find(u"badge_a4"_s, 1)->card->title, u"胸牌式上门服务证 70×100 mm"_s);
        QVERIFY(!take(ownSheet()).isNew);
        // A card of another size does not fit: the sheet goes on with the one that does.
        const TemplateOutcome larger = take(ownCard().replace("width=\"70mm\" height=\"100mm\" viewBox=\"0 0 70 100\"",
                                                              "width=\"72mm\" height=\"100mm\" viewBox=\"0 0 72 100\""));
        QCOMPARE(larger.version, 3);
        QCOMPARE(larger.oldSheets, QStringList {u"badge_a4"_s});
        QCOMPARE(find(u"badge_a4"_s)->version, 2);
        QCOMPARE(find(u"badge_a4"_s)->card->version, 2);
        QCOMPARE(take(ownSheet()).faults.first().rule, u"bad_slot_size"_s);
        (void)approved(3);
        const Result<PrintedBatch> batch = print(u"badge_a4"_s, u"sheets.pdf"_s);
        QVERIFY(batch);
        QCOMPARE(batch->summary.pages, 4);
    }

    void calibrationIsForThePage()
    {
        take(ownCard());
        const auto measure = [&] {
            return m_office->as(m_office->officer, [](Workspace &work) -> Result<Problems> {
                const CertificateTemplate layout = TemplateService(work).find(u"badge"_s).value();
                CalibrationReading reading = faultlessReading(calibrationMarks(layout.size));
                reading.left += 1;
                return CalibrationService(work).measured(u"EP-3"_s, layout, 0, reading, TestSheet::Plain);
            });
        };
        const auto calibrations = [&] {
            return m_office->as(m_office->officer, [](Workspace &work) { return CalibrationService(work).list(); })->size();
        };
        QVERIFY(measure()->isEmpty());
        QVERIFY(take(ownCardAgain()).calibrated);
        QCOMPARE(calibrations(), 1);
        QVERIFY(!take(ownCard().replace("width=\"70mm\" height=\"100mm\" viewBox=\"0 0 70 100\"",
                                        "width=\"72mm\" height=\"100mm\" viewBox=\"0 0 72 100\""))
                     .calibrated);
        QCOMPARE(calibrations(), 0);
    }

    void whoMayAndWhatNot()
    {
        QCOMPARE(take(ownCard(), m_office->clerk).error().code, ErrorCode::Forbidden);
        QCOMPARE(take(ownCard(), m_office->reviewer).error().code, ErrorCode::Forbidden);
        QCOMPARE(take(ownCard(), m_office->admin).error().code, ErrorCode::Forbidden);
        QVERIFY(take(ownCard(), security()));
        const TemplateOutcome taken = take(ownCard().replace("jx:name=\"badge\"", "jx:name=\"cr80\""));
        QCOMPARE(taken.faults.size(), 1);
        QCOMPARE(taken.faults.first().rule, u"name_taken"_s);
        const TemplateOutcome hostile = take(ownCard().replace("</svg>", "<script/></svg>"));
        QCOMPARE(hostile.faults.first().rule, u"script"_s);
        QVERIFY(!hostile.isNew);
        QCOMPARE(auditedNotes(u"take_template"_s), QStringList {u"badge v1"_s});
        // Looking does not take.
        const auto reading =
            m_office->as(m_office->officer, [](Workspace &work) { return TemplateService(work).check(ownCardAgain()); });
        QCOMPARE(reading->layout->version, 2);
        QVERIFY(!offered().contains(u"badge 2"_s));
    }

    /// 50 MB are refused by their size; not even their beginning is read.
    void aHugeFileIsNotRead()
    {
        const QString name = m_office->file(u"huge.svg"_s);
        QFile huge(name);
        QVERIFY(huge.open(QIODevice::WriteOnly));
        QVERIFY(huge.resize(50LL * 1024 * 1024));
        huge.close();
        const Result<TemplateFile> read = readTemplateFile(name);
        QCOMPARE(read->faults.first().rule, u"file_too_large"_s);
        QCOMPARE(read->faults.first().what, u"50.0"_s);
        QVERIFY(read->svg.isEmpty());
        QCOMPARE(readTemplateFile(m_office->file(u"nowhere.svg"_s)).error().detail, u"not_readable"_s);
    }

    /// An own template that this program cannot read any more keeps nobody from printing with the others.
    void anUnreadableOneIsLeftOut()
    {
        take(ownCard());
        (void)m_office->as(m_office->officer, [](Workspace &work) -> Result<void> {
            work.database().exec(u"UPDATE office_template SET svg = x'00'"_s);
            return {};
        });
        QVERIFY(!offered().join(u' ').contains(u"badge"_s));
        QVERIFY(offered().contains(u"cr80 1"_s));
        QCOMPARE(take(ownCard()).version, 2);
        QVERIFY(offered().contains(u"badge 2"_s));
    }
};

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::OfficeTemplatesTest)
#include "tst_office_templates.moc"
