// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/certificate_service.h"
#include "tests/ui/certificate_helpers.h"
#include "tests/ui/page_window.h"
#include "ui/pages/certificates_confirm.h"
#include "ui/pages/certificates_page.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

namespace jiaxin::test {

/// What is printed from the page of certificates, and what is then said of each card.
class TestCertificatesPrinting final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { prepareApplication(); }
    void printsAndConfirmsWithOneSpoiled();
    void spoiledOnesHaveAReason();
    void nothingCameOut();
    void someDidNotComeOut();
    void printingCanBeStopped();
};

void TestCertificatesPrinting::printsAndConfirmsWithOneSpoiled()
{
    Office office;
    const RecordId enterprise = office.published(1);
    const QStringList numbers = approvedCertificates(office, addWorkers(office, 3, enterprise));
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("batch.pdf"));
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &newPage<CertificatesPage>);
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
    QCOMPARE(certificateState(office, numbers.at(0)), QStringLiteral("made"));
    QCOMPARE(certificateState(office, numbers.at(1)), QStringLiteral("approved"));
    QCOMPARE(certificateState(office, numbers.at(2)), QStringLiteral("made"));
    // The spoiled one is in the next batch, as the second card of its number.
    QCOMPARE(window.find<QAbstractItemView>("certificates")->model()->rowCount(), 1);
    QVERIFY(window.find<QPushButton>("print_batch")->isEnabled());
    const auto card = office.session().wait([&](Workspace &work) -> Result<Card> {
        CertificateService certificates(work);
        return *certificates.newestCard(certificates.find(numbers.at(1))->id);
    });
    QCOMPARE(card->state, QStringLiteral("spoiled"));
}

/// By keyboard alone: one card by a digit, a whole sheet with Ctrl+Space, and words where no reason of the list fits.
void TestCertificatesPrinting::spoiledOnesHaveAReason()
{
    Office office;
    const RecordId enterprise = office.published(1);
    const QStringList numbers = approvedCertificates(office, addWorkers(office, 12, enterprise));
    QTemporaryDir folder;
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &newPage<CertificatesPage>);
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
    QCOMPARE(certificateState(office, numbers.at(0)), QStringLiteral("approved"));
    QCOMPARE(certificateState(office, numbers.at(1)), QStringLiteral("made"));
}

void TestCertificatesPrinting::nothingCameOut()
{
    Office office;
    const RecordId enterprise = office.published(1);
    const QStringList numbers = approvedCertificates(office, addWorkers(office, 2, enterprise));
    QTemporaryDir folder;
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &newPage<CertificatesPage>);
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
void TestCertificatesPrinting::someDidNotComeOut()
{
    Office office;
    const RecordId enterprise = office.published(1);
    const QStringList numbers = approvedCertificates(office, addWorkers(office, 8, enterprise));
    QTemporaryDir folder;
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &newPage<CertificatesPage>);
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
    QCOMPARE(certificateState(office, numbers.at(2)), QStringLiteral("made"));
    QCOMPARE(certificateState(office, numbers.at(0)), QStringLiteral("approved"));
}

void TestCertificatesPrinting::printingCanBeStopped()
{
    Office office;
    const RecordId enterprise = office.published(1);
    approvedCertificates(office, addWorkers(office, 2, enterprise));
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("batch.pdf"));
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &newPage<CertificatesPage>);
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

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestCertificatesPrinting)
#include "tst_certificates_printing.moc"
