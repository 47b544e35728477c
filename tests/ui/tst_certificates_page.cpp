// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/print_service.h"
#include "app/documents/qr_symbol.h"
#include "tests/ui/page_window.h"
#include "ui/dialogs/verify_dialog.h"
#include "ui/pages/certificates_confirm.h"
#include "ui/pages/certificates_page.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

namespace jiaxin::test {

namespace {

Page *makePage(PageContext &context, QWidget *parent)
{
    return new CertificatesPage(context, parent);
}

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

QStringList issue(Office &office, const QList<RecordId> &workers)
{
    const auto outcomes = office.as(QStringLiteral("officer")).wait([&](Workspace &work) -> Result<CertificateOutcomes> {
        return CertificateService(work).issue(workers);
    });
    QStringList numbers;
    for (const CertificateOutcome &outcome : *outcomes) {
        if (outcome.refusal)
            qFatal("not issued: %s", qPrintable(outcome.refusal->detail));
        numbers.append(outcome.number);
    }
    return numbers;
}

void step(Office &office, const QString &user, const QStringList &numbers, const StepRequest &request)
{
    const auto outcomes = office.as(user).wait(
        [&](Workspace &work) -> Result<CertificateOutcomes> { return CertificateService(work).step(numbers, request); });
    for (const CertificateOutcome &outcome : *outcomes) {
        if (outcome.refusal)
            qFatal("%s: %s", qPrintable(request.action), qPrintable(outcome.refusal->detail));
    }
}

QStringList approved(Office &office, const QList<RecordId> &workers)
{
    const QStringList numbers = issue(office, workers);
    step(office, QStringLiteral("county_reviewer"), numbers, {.action = QStringLiteral("approve")});
    return numbers;
}

QList<RecordId> workers(Office &office, int count, const RecordId &enterprise, int from = 1)
{
    static const QStringList names {QStringLiteral("韩雪琴"), QStringLiteral("贺小兰"), QStringLiteral("雷春梅"),
                                    QStringLiteral("樊玉霞"), QStringLiteral("屈文静"), QStringLiteral("党会茹"),
                                    QStringLiteral("罗西平"), QStringLiteral("曹雪莉")};
    QList<RecordId> ids;
    for (int i = 0; i < count; ++i)
        ids.append(office.worker(from + i, names.at(i % names.size()), enterprise));
    return ids;
}

QString stateOf(Office &office, const QString &number)
{
    const auto found = office.session().wait(
        [&](Workspace &work) -> Result<std::optional<Certificate>> { return CertificateService(work).find(number); });
    return *found ? (*found)->state : QString();
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
    void printsAndConfirmsWithOneSpoiled();
    void spoiledOnesHaveAReason();
    void nothingCameOut();
    void someDidNotComeOut();
    void printingCanBeStopped();
    void findsAndWalksByKeyboard();
    void handsOverByScan();
    void verifies();
    void looksRight();
};

void TestCertificates::requestsAndApproves()
{
    Office office;
    const RecordId enterprise = office.published(1);
    workers(office, 3, enterprise);
    {
        PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &makePage);
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
        PageWindow window(office.as(QStringLiteral("county_reviewer")), QStringLiteral("certificates"), &makePage);
        QCOMPARE(window.find<QAbstractItemView>("certificates")->model()->rowCount(), 2);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(window.find<QAbstractItemView>("certificates")->model()->rowCount(), 0);
        QVERIFY(!window.find<QPushButton>("print_batch")->isVisible());
    }
    const auto ledger =
        office.session().wait([](Workspace &work) -> Result<CertificateLedger> { return CertificateService(work).ledger(); });
    QCOMPARE(ledger->certificates.value(QStringLiteral("approved")), 2);
}

void TestCertificates::refusesWhatCannotBePrinted()
{
    Office office;
    const RecordId enterprise = office.published(1);
    workers(office, 2, enterprise);
    // A character of Unicode's newest extension, which no font of ours has.
    office.worker(50, QStringLiteral("韩") + QString::fromUcs4(U"\U000323B0"), enterprise);
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &makePage);
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
    const QStringList numbers = approved(office, workers(office, 2, enterprise));
    step(office, QStringLiteral("officer"), {numbers.first()},
         {.action = QStringLiteral("cancel"), .reason = QStringLiteral("left")});
    office.worker(30, QStringLiteral("陈玉梅"), enterprise);
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &makePage,
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

void TestCertificates::printsAndConfirmsWithOneSpoiled()
{
    Office office;
    const RecordId enterprise = office.published(1);
    const QStringList numbers = approved(office, workers(office, 3, enterprise));
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("batch.pdf"));
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &makePage);
    window.modals().setNextFileName(file);
    window.press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY2(QFile::exists(file), qPrintable(window.messages().join(u'\n')));
    auto *grid = window.find<WasteGrid>("waste_grid");
    QVERIFY(grid->isVisible());
    QVERIFY(grid->hasFocus());
    QVERIFY(!window.find<QPushButton>("print_batch")->isEnabled());
    // The second card is spoiled: arrow, Space, Enter.
    window.press(Qt::Key_Right);
    window.press(Qt::Key_Space);
    window.press(Qt::Key_Return);
    QVERIFY(!grid->isVisible());
    QCOMPARE(stateOf(office, numbers.at(0)), QStringLiteral("made"));
    QCOMPARE(stateOf(office, numbers.at(1)), QStringLiteral("approved"));
    QCOMPARE(stateOf(office, numbers.at(2)), QStringLiteral("made"));
    // The spoiled one is in the next batch, as the second card of its number.
    QCOMPARE(window.find<QAbstractItemView>("certificates")->model()->rowCount(), 1);
    QVERIFY(window.find<QPushButton>("print_batch")->isEnabled());
    const auto card = office.session().wait([&](Workspace &work) -> Result<Card> {
        CertificateService certificates(work);
        return *certificates.newestCard(certificates.find(numbers.at(1))->id);
    });
    QCOMPARE(card->state, QStringLiteral("spoiled"));
}

/// Shift and the arrows mark lines, Space ticks them all as the last one then is.
void TestCertificates::ticksARange()
{
    Office office;
    workers(office, 5, office.published(1));
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &makePage);
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

/// By keyboard alone: one card by a digit, a whole sheet with Ctrl+Space, and words where no reason of the list fits.
void TestCertificates::spoiledOnesHaveAReason()
{
    Office office;
    const RecordId enterprise = office.published(1);
    const QStringList numbers = approved(office, workers(office, 12, enterprise));
    QTemporaryDir folder;
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &makePage);
    window.modals().setNextFileName(folder.filePath(QStringLiteral("batch.pdf")));
    window.press(Qt::Key_P, Qt::ControlModifier);
    auto *grid = window.find<WasteGrid>("waste_grid");
    auto *reason = window.find<QComboBox>("spoil_reason");
    auto *words = window.find<QLineEdit>("spoil_words");
    QVERIFY(!words->isVisible());
    window.press(Qt::Key_3);
    QCOMPARE(reason->currentData().toString(), QStringLiteral("smeared"));
    QVERIFY(window.find<QLabel>("current_card")->text().contains(reason->currentText().mid(2)));
    // The second sheet holds two cards; Ctrl+Space once more takes it back.
    while (grid->current() < 10)
        window.press(Qt::Key_Down);
    window.press(Qt::Key_9);
    window.press(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(grid->spoiled().size(), 3);
    window.press(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(grid->spoiled().size(), 1);
    window.press(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(words->isVisible());
    window.press(Qt::Key_Return);
    QVERIFY2(grid->isVisible(), "recorded without words");
    QVERIFY(words->hasFocus());
    window.type(QStringLiteral("卡面有划痕"));
    window.press(Qt::Key_Return);
    QVERIFY(!grid->isVisible());
    const auto written = office.session().wait([&](Workspace &work) -> Result<QStringList> {
        QStringList written;
        Statement rows = work.database().prepare(
            QStringLiteral("SELECT reason, note FROM audit WHERE type = 'card' AND action = 'spoil' ORDER BY reason"));
        while (rows.step())
            written.append(rows.text(0) + u' ' + rows.text(1));
        return written;
    });
    const QString other = QStringLiteral("other 卡面有划痕");
    QCOMPARE(*written, (QStringList {other, other, QStringLiteral("smeared ")}));
    QCOMPARE(stateOf(office, numbers.at(0)), QStringLiteral("approved"));
    QCOMPARE(stateOf(office, numbers.at(1)), QStringLiteral("made"));
}

void TestCertificates::nothingCameOut()
{
    Office office;
    const RecordId enterprise = office.published(1);
    const QStringList numbers = approved(office, workers(office, 2, enterprise));
    QTemporaryDir folder;
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &makePage);
    window.modals().setNextFileName(folder.filePath(QStringLiteral("batch.pdf")));
    window.press(Qt::Key_P, Qt::ControlModifier);
    window.modals().setNextAnswer(QString());
    window.find<QPushButton>("nothing_came_out")->click();
    window.settle();
    QCOMPARE(window.find<QAbstractItemView>("certificates")->model()->rowCount(), 2);
    const auto ledger =
        office.session().wait([](Workspace &work) -> Result<CertificateLedger> { return CertificateService(work).ledger(); });
    QCOMPARE(ledger->spoiled(), 0);
    QCOMPARE(ledger->waiting(), 0);
}

/// A printer that stops in the middle: what came out before counts, the rest goes back unharmed. Cards are found by name.
void TestCertificates::someDidNotComeOut()
{
    Office office;
    const RecordId enterprise = office.published(1);
    const QStringList numbers = approved(office, workers(office, 8, enterprise));
    QTemporaryDir folder;
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &makePage);
    window.modals().setNextFileName(folder.filePath(QStringLiteral("batch.pdf")));
    window.press(Qt::Key_P, Qt::ControlModifier);
    auto *grid = window.find<WasteGrid>("waste_grid");
    auto *find = window.find<QLineEdit>("confirm_find");
    // A letter leads to the field that finds a card; nothing is marked and nothing recorded by what is typed there.
    window.press(Qt::Key_S);
    QVERIFY(find->hasFocus());
    find->clear();
    window.type(QStringLiteral("屈文静"));
    window.press(Qt::Key_Return);
    QVERIFY(grid->hasFocus());
    QCOMPARE(grid->current(), 4);
    QVERIFY(grid->spoiled().isEmpty());
    window.press(Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(grid->missing().size(), 4);
    // Once more takes it back; then the first card alone, and one of the others was spoiled.
    window.press(Qt::Key_End, Qt::ShiftModifier);
    QVERIFY(grid->missing().isEmpty());
    window.press(Qt::Key_End, Qt::ShiftModifier);
    window.press(Qt::Key_Home);
    window.press(Qt::Key_0);
    window.press(Qt::Key_Right);
    window.press(Qt::Key_1);
    QCOMPARE(grid->missing().size(), 5);
    QCOMPARE(grid->spoiled().keys(), QList<int> {1});
    window.grab(QStringLiteral("certificates-not-out"), {1366, 768});
    window.grab(QStringLiteral("certificates-not-out"), {1920, 1080});
    grid->setFocus();
    window.press(Qt::Key_Return);
    QVERIFY(!grid->isVisible());
    QCOMPARE(window.find<QAbstractItemView>("certificates")->model()->rowCount(), 6);
    const auto ledger =
        office.session().wait([](Workspace &work) -> Result<CertificateLedger> { return CertificateService(work).ledger(); });
    QCOMPARE(ledger->cards, (QMap<QString, qint64> {
                                {QStringLiteral("printed"), 2}, {QStringLiteral("spoiled"), 1}, {QStringLiteral("void"), 5}}));
    QCOMPARE(stateOf(office, numbers.at(2)), QStringLiteral("made"));
    QCOMPARE(stateOf(office, numbers.at(0)), QStringLiteral("approved"));
}

void TestCertificates::printingCanBeStopped()
{
    Office office;
    const RecordId enterprise = office.published(1);
    approved(office, workers(office, 2, enterprise));
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("batch.pdf"));
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &makePage);
    window.modals().setNextFileName(file);
    // The database is kept busy, so that the work is stopped before its first sheet is through.
    QSemaphore gate;
    window.context().ask(
        &window.window(), [&gate](Workspace &) { gate.acquire(); }, [](const Result<void> &) {});
    auto *print = window.find<QPushButton>("print_batch");
    QVERIFY(print->isEnabled());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_P, Qt::ControlModifier);
    const bool begun = QTest::qWaitFor([&] { return !print->isEnabled(); }, 5'000);
    window.context().cancelWork();
    gate.release();
    QVERIFY(begun);
    window.settle();
    QVERIFY2(window.messages().last().contains(QStringLiteral("停止")), qPrintable(window.messages().last()));
    QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    QVERIFY(print->isEnabled());
    const auto ledger =
        office.session().wait([](Workspace &work) -> Result<CertificateLedger> { return CertificateService(work).ledger(); });
    QCOMPARE(ledger->waiting(), 0);
    QCOMPARE(ledger->spoiled(), 0);
}

void TestCertificates::findsAndWalksByKeyboard()
{
    Office office;
    const RecordId enterprise = office.published(1);
    const QStringList numbers = approved(office, workers(office, 1, enterprise));
    workers(office, 3, enterprise, 20);
    QTemporaryDir folder;
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &makePage,
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
    QCOMPARE(stateOf(office, numbers.first()), QStringLiteral("made"));
    window.press(Qt::Key_PageDown, Qt::ControlModifier);
    QVERIFY(list->hasFocus());
    window.press(Qt::Key_A, Qt::ControlModifier);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(stateOf(office, numbers.first()), QStringLiteral("handed_over"));
}

void TestCertificates::handsOverByScan()
{
    Office office;
    const RecordId enterprise = office.published(1);
    const QStringList numbers = approved(office, workers(office, 2, enterprise));
    QTemporaryDir folder;
    {
        PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &makePage);
        window.modals().setNextFileName(folder.filePath(QStringLiteral("batch.pdf")));
        window.press(Qt::Key_P, Qt::ControlModifier);
        window.press(Qt::Key_Return);
    }
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &makePage,
                      {{QStringLiteral("part"), QStringLiteral("made")}});
    auto *find = window.find<QLineEdit>("find");
    find->setFocus();
    window.type(numbers.at(1));
    window.press(Qt::Key_Return);
    QCOMPARE(stateOf(office, numbers.at(1)), QStringLiteral("handed_over"));
    QCOMPARE(stateOf(office, numbers.at(0)), QStringLiteral("made"));
    QVERIFY(find->hasFocus());
    QCOMPARE(find->text(), QString());
    // Through an input method in its full-width mode.
    QString bent;
    for (const QChar sign : numbers.at(0))
        bent += QChar(char16_t(sign.unicode() + 0xFEE0));
    window.type(bent);
    window.press(Qt::Key_Return);
    QCOMPARE(stateOf(office, numbers.at(0)), QStringLiteral("handed_over"));
}

void TestCertificates::verifies()
{
    Office office;
    const RecordId enterprise = office.published(1);
    const QStringList numbers = approved(office, workers(office, 1, enterprise));
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
    PageWindow window(office.session(), QStringLiteral("certificates"), &makePage);
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
        PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &makePage);
        window.grabAll(QStringLiteral("certificates-empty"));
    }
    const RecordId enterprise = office.published(1);
    office.as(QStringLiteral("clerk"));
    workers(office, 2, enterprise, 100);
    office.worker(120, QStringLiteral("陈玉梅"), enterprise, {QStringLiteral("health_check")});
    office.worker(121, QStringLiteral("杨巧珍"), enterprise, {QStringLiteral("authorisation")});
    office.worker(122, QStringLiteral("阿依古丽·买买提江·艾力"), enterprise, {QStringLiteral("photo")});
    office.worker(123, QStringLiteral("田会玲"), enterprise, {QStringLiteral("training")});
    approved(office, workers(office, 13, enterprise));
    QTemporaryDir folder;
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &makePage,
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
