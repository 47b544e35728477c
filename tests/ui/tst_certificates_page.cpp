// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/print_service.h"
#include "app/documents/qr_symbol.h"
#include "tests/ui/certificate_helpers.h"
#include "tests/ui/page_window.h"
#include "ui/dialogs/verify_dialog.h"
#include "ui/pages/certificates_page.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

namespace jiaxin::test {

namespace {

/// The code as a picture of six pixels a module.
QImage pictureOf(const QByteArray &code)
{
    const QrSymbol symbol = qrSymbol(code).value();
    const int edge = (symbol.modules + 2 * qrQuietZone) * 6;
    QImage picture(edge, edge, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.scale(6, 6);
    painter.translate(qrQuietZone, qrQuietZone);
    for (const QRectF &run : symbol.darkRuns)
        painter.fillRect(run, Qt::black);
    return picture;
}

}  // namespace

class TestCertificates final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { prepareApplication(); }
    void requestsAndApproves();
    void ticksARange();
    void refusesWhatCannotBePrinted();
    void showsBothSides();
    void findsAndWalksByKeyboard();
    void handsOverByScan();
    void verifies();
    void looksRight();
};

void TestCertificates::requestsAndApproves()
{
    Office office;
    const RecordId enterprise = office.published(1);
    addWorkers(office, 3, enterprise);
    {
        PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &newPage<CertificatesPage>);
        auto *list = window.find<QAbstractItemView>("certificates");
        QCOMPARE(list->model()->rowCount(), 3);
        QVERIFY(list->hasFocus());
        // All are ticked; one is left out.
        window.press(Qt::Key_Down);
        window.press(Qt::Key_Space);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(list->model()->rowCount(), 1);
        QVERIFY2(window.messages().last().contains(QStringLiteral("2")), qPrintable(window.messages().last()));
    }
    {
        // The officer's own page has nothing to approve with; the reviewer opens on what waits.
        PageWindow window(office.as(QStringLiteral("county_reviewer")), QStringLiteral("certificates"),
                          &newPage<CertificatesPage>);
        QCOMPARE(window.find<QAbstractItemView>("certificates")->model()->rowCount(), 2);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(window.find<QAbstractItemView>("certificates")->model()->rowCount(), 0);
        QVERIFY(!window.find<QPushButton>("print_batch")->isVisible());
    }
    const auto ledger =
        office.session().wait([](Workspace &work) -> Result<CertificateLedger> { return CertificateService(work).ledger(); });
    QCOMPARE(ledger->certificates.value(QStringLiteral("approved")), 2);
}

/// Shift and the arrows mark lines, Space ticks them all as the last one then is.
void TestCertificates::ticksARange()
{
    Office office;
    addWorkers(office, 5, office.published(1));
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &newPage<CertificatesPage>);
    auto *list = window.find<QAbstractItemView>("certificates");
    QCOMPARE(list->model()->rowCount(), 5);
    const auto ticked = [&] {
        QString ticks;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            ticks += list->model()->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked ? u'x' : u'-';
        return ticks;
    };
    QCOMPARE(ticked(), QStringLiteral("xxxxx"));
    window.press(Qt::Key_Down);
    window.press(Qt::Key_Down, Qt::ShiftModifier);
    window.press(Qt::Key_Down, Qt::ShiftModifier);
    window.press(Qt::Key_Space);
    QCOMPARE(ticked(), QStringLiteral("x---x"));
    window.grab(QStringLiteral("certificates-range"), {1366, 768});
    window.press(Qt::Key_Up, Qt::ShiftModifier);
    window.press(Qt::Key_Space);
    QCOMPARE(ticked(), QStringLiteral("xxx-x"));
    window.press(Qt::Key_End, Qt::ControlModifier);
    window.press(Qt::Key_Space);
    QCOMPARE(ticked(), QStringLiteral("xxx--"));
}

void TestCertificates::refusesWhatCannotBePrinted()
{
    Office office;
    const RecordId enterprise = office.published(1);
    addWorkers(office, 2, enterprise);
    // A character of Unicode's newest extension, which no font of ours has.
    office.worker(50, QStringLiteral("韩") + QString::fromUcs4(U"\U000323B0"), enterprise);
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &newPage<CertificatesPage>);
    auto *list = window.find<QAbstractItemView>("certificates");
    auto *refusals = window.find<QAbstractItemView>("refusals");
    QCOMPARE(list->model()->rowCount(), 3);
    QVERIFY(!refusals->isVisible());
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(refusals->isVisible());
    QCOMPARE(refusals->model()->rowCount(), 1);
    QVERIFY(refusals->model()->index(0, 0).data().toString().startsWith(u'韩'));
    QVERIFY2(refusals->model()->index(0, 1).data().toString().contains(QStringLiteral("字体")),
             qPrintable(refusals->model()->index(0, 1).data().toString()));
    QCOMPARE(list->model()->rowCount(), 1);
    // The two others were requested.
    const auto ledger =
        office.session().wait([](Workspace &work) -> Result<CertificateLedger> { return CertificateService(work).ledger(); });
    QCOMPARE(ledger->certificates.value(QStringLiteral("requested")), 2);
    QTest::qWait(800);
    window.grab(QStringLiteral("certificates-refused"), {1366, 768});
    window.find<QPushButton>("dismiss_refusals")->click();
    QVERIFY(!refusals->isVisible());
}

void TestCertificates::showsBothSides()
{
    Office office;
    const RecordId enterprise = office.published(1);
    const QStringList numbers = approvedCertificates(office, addWorkers(office, 2, enterprise));
    certificateStep(office, QStringLiteral("officer"), {numbers.first()},
                    {.action = QStringLiteral("cancel"), .reason = QStringLiteral("left")});
    office.worker(30, QStringLiteral("陈玉梅"), enterprise);
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &newPage<CertificatesPage>,
                      {{QStringLiteral("part"), QStringLiteral("eligible")}});
    auto *enlarge = window.find<QPushButton>("enlarge");
    QTRY_VERIFY(enlarge->isVisible());
    const QString both = enlarge->text();
    QStringList texts;
    for (int i = 0; i < 3; ++i) {
        window.press(Qt::Key_F8);
        texts.append(enlarge->text());
    }
    QCOMPARE(texts.last(), both);
    QCOMPARE(QSet<QString>(texts.begin(), texts.end()).size(), 3);
    // Nothing is stored by looking.
    const auto ledger =
        office.session().wait([](Workspace &work) -> Result<CertificateLedger> { return CertificateService(work).ledger(); });
    QCOMPARE(ledger->certificates.value(QStringLiteral("requested")), 0);
}

void TestCertificates::findsAndWalksByKeyboard()
{
    Office office;
    const RecordId enterprise = office.published(1);
    const QStringList numbers = approvedCertificates(office, addWorkers(office, 1, enterprise));
    addWorkers(office, 3, enterprise, 20);
    QTemporaryDir folder;
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &newPage<CertificatesPage>,
                      {{QStringLiteral("part"), QStringLiteral("eligible")}});
    auto *list = window.find<QAbstractItemView>("certificates");
    QCOMPARE(list->model()->rowCount(), 3);
    // One worker of the three is looked for by initials; only she is requested.
    window.press(Qt::Key_F, Qt::ControlModifier);
    window.type(QStringLiteral("lcm"));
    window.press(Qt::Key_Return);
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("雷春梅"));
    window.press(Qt::Key_Return, Qt::ControlModifier);
    const auto ledger =
        office.session().wait([](Workspace &work) -> Result<CertificateLedger> { return CertificateService(work).ledger(); });
    QCOMPARE(ledger->certificates.value(QStringLiteral("requested")), 1);
    // On to what is to be made, printed, confirmed, handed over.
    window.press(Qt::Key_PageDown, Qt::ControlModifier);
    window.press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(list->model()->rowCount(), 1);
    window.modals().setNextFileName(folder.filePath(QStringLiteral("batch.pdf")));
    window.press(Qt::Key_P, Qt::ControlModifier);
    window.press(Qt::Key_Return);
    QCOMPARE(certificateState(office, numbers.first()), QStringLiteral("made"));
    window.press(Qt::Key_PageDown, Qt::ControlModifier);
    QVERIFY(list->hasFocus());
    window.press(Qt::Key_A, Qt::ControlModifier);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(certificateState(office, numbers.first()), QStringLiteral("handed_over"));
}

void TestCertificates::handsOverByScan()
{
    Office office;
    const RecordId enterprise = office.published(1);
    const QStringList numbers = approvedCertificates(office, addWorkers(office, 2, enterprise));
    QTemporaryDir folder;
    {
        PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &newPage<CertificatesPage>);
        window.modals().setNextFileName(folder.filePath(QStringLiteral("batch.pdf")));
        window.press(Qt::Key_P, Qt::ControlModifier);
        window.press(Qt::Key_Return);
    }
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &newPage<CertificatesPage>,
                      {{QStringLiteral("part"), QStringLiteral("made")}});
    auto *find = window.find<QLineEdit>("find");
    find->setFocus();
    window.type(numbers.at(1));
    window.press(Qt::Key_Return);
    QCOMPARE(certificateState(office, numbers.at(1)), QStringLiteral("handed_over"));
    QCOMPARE(certificateState(office, numbers.at(0)), QStringLiteral("made"));
    QVERIFY(find->hasFocus());
    QCOMPARE(find->text(), QString());
    // Through an input method in its full-width mode.
    QString bent;
    for (const QChar sign : numbers.at(0))
        bent += QChar(char16_t(sign.unicode() + 0xFEE0));
    window.type(bent);
    window.press(Qt::Key_Return);
    QCOMPARE(certificateState(office, numbers.at(0)), QStringLiteral("handed_over"));
}

void TestCertificates::verifies()
{
    Office office;
    const RecordId enterprise = office.published(1);
    const QStringList numbers = approvedCertificates(office, addWorkers(office, 1, enterprise));
    const auto code = office.as(QStringLiteral("officer")).wait([&](Workspace &work) -> Result<QString> {
        PrintService print(work);
        const Result<PrintPlan> plan = print.plan({.numbers = numbers, .templateName = QStringLiteral("cr80")});
        const Result<CertificateFace> face = print.face(plan->items.first());
        (void)print.commit(*plan, QStringLiteral("PDF"));
        (void)CertificateService(work).step(numbers, {.action = QStringLiteral("confirm")});
        (void)CertificateService(work).step(numbers, {.action = QStringLiteral("hand_over")});
        (void)CertificateService(work).step(numbers, {.action = QStringLiteral("activate")});
        return QString::fromLatin1(face->qrPayload);
    });
    PageWindow window(office.session(), QStringLiteral("certificates"), &newPage<CertificatesPage>);
    window.press(Qt::Key_F6);
    auto *dialog = window.find<QDialog>("verify_dialog");
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto *text = dialog->findChild<QLineEdit *>(QStringLiteral("verify_text"));
    auto *headline = dialog->findChild<QLabel *>(QStringLiteral("verify_headline"));
    auto *reason = dialog->findChild<QLabel *>(QStringLiteral("verify_reason"));
    const auto scan = [&](const QString &scanned) {
        text->setText(scanned);
        QTest::keyClick(text, Qt::Key_Return);
        window.settle();
    };
    scan(*code);
    QCOMPARE(headline->text(), QStringLiteral("有效"));
    const QString folder = qEnvironmentVariable("TEST_BINARY_DIR") + QLatin1String("/screenshots/");
    QVERIFY(dialog->grab().save(folder + QLatin1String("verify-good.png")));
    QString altered = *code;
    altered[altered.size() / 2] = altered.at(altered.size() / 2) == u'A' ? u'B' : u'A';
    scan(altered);
    QCOMPARE(headline->text(), QStringLiteral("无效"));
    QVERIFY(!reason->text().isEmpty());
    QVERIFY(dialog->grab().save(folder + QLatin1String("verify-bad.png")));
    // A paste is judged without Enter.
    QGuiApplication::clipboard()->setText(*code + u'\n');
    QTest::keyClick(text, Qt::Key_V, Qt::ControlModifier);
    window.settle();
    QCOMPARE(headline->text(), QStringLiteral("有效"));
    QVERIFY(text->text().isEmpty());
    // Some codes have two blanks in a row.
    QGuiApplication::clipboard()->setText(QStringLiteral("JX1:6B  7\nA "));
    QTest::keyClick(text, Qt::Key_V, Qt::ControlModifier);
    window.settle();
    QCOMPARE(headline->text(), QStringLiteral("无效"));
    QVERIFY(text->text().isEmpty());
    scan(QStringLiteral("https://example.cn"));
    QCOMPARE(headline->text(), QStringLiteral("无效"));
    QVERIFY(text->text().isEmpty());
    // A picture of the code, pasted or chosen, is judged too.
    const QImage picture = pictureOf(code->toLatin1());
    QGuiApplication::clipboard()->setImage(picture);
    QTest::keyClick(text, Qt::Key_V, Qt::ControlModifier);
    window.settle();
    QCOMPARE(headline->text(), QStringLiteral("有效"));
    QImage blank(200, 200, QImage::Format_RGB32);
    blank.fill(Qt::white);
    QTemporaryDir pictures;
    QVERIFY(blank.save(pictures.filePath(QStringLiteral("blank.png"))));
    window.modals().setNextFileName(pictures.filePath(QStringLiteral("blank.png")));
    QTest::keyClick(dialog, Qt::Key_O, Qt::ControlModifier);
    window.settle();
    QCOMPARE(headline->text(), QStringLiteral("未能验证"));
    QVERIFY(reason->text().contains(QStringLiteral("二维码")));
    QVERIFY(dialog->grab().save(folder + QLatin1String("verify-picture.png")));
}

void TestCertificates::looksRight()
{
    Office office;
    {
        PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &newPage<CertificatesPage>);
        window.grabAll(QStringLiteral("certificates-empty"));
    }
    const RecordId enterprise = office.published(1);
    office.as(QStringLiteral("clerk"));
    addWorkers(office, 2, enterprise, 100);
    office.worker(120, QStringLiteral("陈玉梅"), enterprise, {QStringLiteral("health_check")});
    office.worker(121, QStringLiteral("杨巧珍"), enterprise, {QStringLiteral("authorisation")});
    office.worker(122, QStringLiteral("阿依古丽·买买提江·艾力"), enterprise, {QStringLiteral("photo")});
    office.worker(123, QStringLiteral("田会玲"), enterprise, {QStringLiteral("training")});
    approvedCertificates(office, addWorkers(office, 13, enterprise));
    QTemporaryDir folder;
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &newPage<CertificatesPage>,
                      {{QStringLiteral("part"), QStringLiteral("approved")}});
    QTest::qWait(1500);
    window.settle();
    window.grabAll(QStringLiteral("certificates-print"));
    window.modals().setNextFileName(folder.filePath(QStringLiteral("batch.pdf")));
    window.press(Qt::Key_P, Qt::ControlModifier);
    for (int i = 0; i < 3; ++i)
        window.press(Qt::Key_Down);
    window.press(Qt::Key_Space);
    QTest::qWait(500);
    window.grabAll(QStringLiteral("certificates-confirm"));
    window.press(Qt::Key_Return);
    window.find<QAbstractButton>("part_3")->click();
    window.settle();
    QTest::qWait(1500);
    window.settle();
    window.grabAll(QStringLiteral("certificates-made"));
    window.find<QAbstractButton>("part_0")->click();
    window.settle();
    QTest::qWait(1500);
    window.settle();
    window.grab(QStringLiteral("certificates-eligible"), {1366, 768});
    window.grab(QStringLiteral("certificates-eligible"), {1920, 1080});
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestCertificates)
#include "tst_certificates_page.moc"
