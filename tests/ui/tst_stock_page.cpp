// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// 卡料台账 and 打印校准, by keyboard.
#include "app/certificates/print_service.h"
#include "tests/ui/page_window.h"
#include "ui/dialogs/calibration_dialog.h"
#include "ui/kit/labels.h"
#include "ui/pages/certificates_page.h"
#include "ui/pages/home_page.h"
#include "ui/pages/settings_page.h"
#include "ui/pages/stock_page.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace jiaxin::test {

class TestStockPage final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { prepareApplication(); }
    void recordsADeliveryAndWritesOff();
    void whatIsWrongStandsAtItsField();
    void othersOnlyLook();
    void lowWaterIsSeen();
    void lowWaterIsTheUnitsSetting();
    void calibratesByKeyboard();
    void looksRight();
};

void TestStockPage::recordsADeliveryAndWritesOff()
{
    Office office;
    const QStringList numbers = office.approvedCertificates(3);
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &newPage<StockPage>);
    auto *stock = window.find<QAbstractItemView>("stock");
    QCOMPARE(stock->model()->rowCount(), 0);
    auto *from = window.page()->findChild<QLineEdit *>(QStringLiteral("from"));
    QVERIFY(from);
    from->setFocus();
    window.type(QStringLiteral("SX000101"));
    window.press(Qt::Key_Return);
    window.type(QStringLiteral("SX000300"));
    window.page()->findChild<QLineEdit *>(QStringLiteral("received_from"))->setFocus();
    window.type(QStringLiteral("陕西省商务厅"));
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(stock->model()->rowCount(), 1);
    QCOMPARE(cell(stock, 0, 1), QStringLiteral("SX000101–SX000300"));
    QCOMPARE(cell(stock, 0, 4), QStringLiteral("200"));
    QCOMPARE(cell(stock, 0, 9), QStringLiteral("200"));
    QCOMPARE(from->text(), QString());
    // The print takes its card from the book.
    const auto printed = office.as(QStringLiteral("officer")).wait([&](Workspace &work) -> Result<CertificateOutcomes> {
        PrintService service(work);
        const Result<PrintPlan> plan =
            service.plan({.numbers = numbers, .templateName = QStringLiteral("cr80"), .stock = StockKind::Card});
        const auto sent = service.commit(*plan, QStringLiteral("PDF"));
        (void)CertificateService(work).spoil(numbers.first(1), QStringLiteral("misfeed"));
        (void)CertificateService(work).confirm(numbers.sliced(1));
        return sent;
    });
    QVERIFY(printed);
    auto *pieces = window.page()->findChild<QLineEdit *>(QStringLiteral("pieces"));
    pieces->setFocus();
    window.type(QStringLiteral("SX000104-SX000105"));
    window.press(Qt::Key_Return, Qt::ControlModifier);
    window.settle();
    QCOMPARE(cell(stock, 0, 5), QStringLiteral("2"));
    QCOMPARE(cell(stock, 0, 6), QStringLiteral("1"));
    QCOMPARE(cell(stock, 0, 7), QStringLiteral("2"));
    QCOMPARE(cell(stock, 0, 9), QStringLiteral("195"));
    auto *spoiled = window.find<QAbstractItemView>("spoiled");
    QCOMPARE(spoiled->model()->rowCount(), 1);
    QCOMPARE(cell(spoiled, 0, 1), QStringLiteral("1"));
    auto *known = window.find<QAbstractItemView>("numbers");
    QCOMPARE(cell(known, 0, 3), QStringLiteral("1"));
    QCOMPARE(cell(known, 0, 4), QStringLiteral("2"));
    QCOMPARE(cell(known, 0, 7), QStringLiteral("–"));
}

void TestStockPage::whatIsWrongStandsAtItsField()
{
    Office office;
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &newPage<StockPage>);
    auto *from = window.page()->findChild<QLineEdit *>(QStringLiteral("from"));
    from->setFocus();
    window.type(QStringLiteral("A0001"));
    window.page()->findChild<QLineEdit *>(QStringLiteral("to"))->setFocus();
    window.type(QStringLiteral("B0005"));
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(window.find<QAbstractItemView>("stock")->model()->rowCount(), 0);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("to"));
    QVERIFY(!window.find<QPushButton>("write_off")->isEnabled());
}

void TestStockPage::othersOnlyLook()
{
    Office office;
    PageWindow window(office.as(QStringLiteral("county_reviewer")), QStringLiteral("certificates"), &newPage<StockPage>);
    QVERIFY(window.find<QAbstractItemView>("stock"));
    QVERIFY(!window.find<QPushButton>("receive"));
    QVERIFY(!window.find<QPushButton>("write_off"));
}

void TestStockPage::lowWaterIsSeen()
{
    Office office;
    office.approvedCertificates(1);
    (void)office.as(QStringLiteral("officer")).wait([](Workspace &work) -> Result<void> {
        const Result<StockOutcome> in = StockService(work).receive(
            {.kind = StockKind::Sheet, .amount = 40, .receivedOn = work.today(), .receivedFrom = QStringLiteral("省厅")});
        return in ? Result<void>() : in.error();
    });
    {
        PageWindow window(office.session(), QStringLiteral("certificates"), &newPage<CertificatesPage>);
        auto *low = window.find<QLabel>("low_water");
        QVERIFY(low->isVisible());
        QVERIFY2(low->text().contains(QStringLiteral("40")), qPrintable(low->text()));
    }
    PageWindow window(office.session(), QStringLiteral("home"), &newPage<HomePage>);
    QTest::qWait(300);
    window.settle();
    window.grab(QStringLiteral("home-stock-low"), {1366, 768});
}

void TestStockPage::lowWaterIsTheUnitsSetting()
{
    Office office;
    office.addUser({.name = QStringLiteral("security"),
                    .displayName = QStringLiteral("安全管理员"),
                    .unit = QStringLiteral("610100"),
                    .roles = {Role::SecurityAdmin}});
    {
        PageWindow window(office.as(QStringLiteral("security")), QStringLiteral("home"), &newPage<SettingsPage>);
        const auto edit = [&](const char *setting) { return window.find<QLineEdit>(setting); };
        QCOMPARE(edit("number_low_water")->text(), QStringLiteral("500"));
        QCOMPARE(edit("stock_low_water")->text(), QStringLiteral("100"));
        QCOMPARE(edit("reissue_working_days")->text(), QStringLiteral("5"));
        edit("number_low_water")->setText(QStringLiteral("100000"));
        window.find<QPushButton>("store_settings")->click();
        window.settle();
        QVERIFY2(window.messages().isEmpty(), "a number that is too large was saved");
        edit("number_low_water")->setText(QStringLiteral("99999"));
        window.find<QPushButton>("store_settings")->click();
        window.settle();
        QCOMPARE(window.messages().size(), 1);
        window.grabAll(QStringLiteral("settings-certificates"));
    }
    const auto low = office.as(QStringLiteral("officer")).wait([](Workspace &work) -> Result<bool> {
        return CertificateService(work).ledger().numbersLow;
    });
    QVERIFY(*low);
}

void TestStockPage::calibratesByKeyboard()
{
    Office office;
    QTemporaryDir folder;
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &newPage<StockPage>);
    const CertificateTemplate layout = findTemplate(loadTemplates().value(), QStringLiteral("cr80")).value();
    const QString printer = QStringLiteral("证卡打印机 EP-3");
    QPointer<CalibrationDialog> dialog = new CalibrationDialog(window.context(), printer, layout, &window.window());
    dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    window.settle();
    QVERIFY(!dialog->findChild<QCheckBox *>(QStringLiteral("corrected"))->isEnabled());
    const QString file = folder.filePath(QStringLiteral("grid.pdf"));
    window.modals().setNextFileName(file);
    dialog->findChild<QPushButton *>(QStringLiteral("save_grid"))->click();
    window.settle();
    QVERIFY(QFile::exists(file));
    // One length is wrong: in inches.
    const auto fill = [&](const QStringList &lengths) {
        const QStringList names {QStringLiteral("left"), QStringLiteral("top"), QStringLiteral("top_right"),
                                 QStringLiteral("across"), QStringLiteral("down")};
        for (qsizetype i = 0; i < names.size(); ++i) {
            auto *edit = dialog->findChild<QLineEdit *>(names.at(i));
            edit->clear();
            edit->setFocus();
            QTest::keyClicks(edit, lengths.at(i));
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        window.settle();
    };
    const auto stored = [&] {
        return office.session()
            .wait([&](Workspace &work) -> Result<SheetCorrection> {
                return CalibrationService(work).correction(printer, layout);
            })
            .value();
    };
    fill({QStringLiteral("9.5"), QStringLiteral("7.2"), QStringLiteral("7.2"), QStringLiteral("2.7"), QStringLiteral("37")});
    QVERIFY(!stored().sides.first());
    fill({QStringLiteral("9.5"), QStringLiteral("7.2"), QStringLiteral("7.2"), QStringLiteral("69"), QStringLiteral("37")});
    QVERIFY(stored().sides.first());
    const QPointF corner = stored().of(0).map(calibrationMarks(layout.size).corner);
    QVERIFY(std::abs(corner.x() - 6.5) < 0.01 && std::abs(corner.y() - 8.8) < 0.01);
    QVERIFY(!stored().sides.at(1));
    auto *fault = dialog->findChild<QLabel *>(QStringLiteral("fault"));
    QVERIFY2(fault->text().contains(QStringLiteral("1.5")) && fault->text().contains(QStringLiteral("-0.8")),
             qPrintable(fault->text()));
    QVERIFY(dialog->findChild<QCheckBox *>(QStringLiteral("corrected"))->isEnabled());
    const QString shots = qEnvironmentVariable("TEST_BINARY_DIR") + QLatin1String("/screenshots/");
    QVERIFY(dialog->grab().save(shots + QLatin1String("calibration-dialog.png")));
    dialog->findChild<QPushButton *>(QStringLiteral("forget_calibration"))->click();
    window.settle();
    QVERIFY(!stored().sides.first());
}

void TestStockPage::looksRight()
{
    Office office;
    {
        PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &newPage<StockPage>);
        window.grabAll(QStringLiteral("stock-empty"));
    }
    const QStringList numbers = office.approvedCertificates(12);
    (void)office.as(QStringLiteral("officer")).wait([&](Workspace &work) -> Result<void> {
        StockService stock(work);
        (void)stock.receive({.kind = StockKind::Card,
                             .from = QStringLiteral("SX000101"),
                             .to = QStringLiteral("SX000300"),
                             .receivedOn = work.today().addDays(-40),
                             .receivedFrom = QStringLiteral("陕西省商务厅服务贸易和商贸服务业处")});
        (void)stock.receive({.kind = StockKind::PreprintedCard,
                             .from = QStringLiteral("A2600001"),
                             .to = QStringLiteral("A2605000"),
                             .receivedOn = work.today().addDays(-3),
                             .receivedFrom = QStringLiteral("西安市商务局"),
                             .remark = QStringLiteral("套打卡")});
        (void)stock.receive(
            {.kind = StockKind::Sheet, .amount = 90, .receivedOn = work.today(), .receivedFrom = QStringLiteral("政府采购")});
        PrintService service(work);
        const Result<PrintPlan> plan =
            service.plan({.numbers = numbers, .templateName = QStringLiteral("cr80"), .stock = StockKind::Card});
        (void)service.commit(*plan, QStringLiteral("证卡打印机"));
        CertificateService certificates(work);
        (void)certificates.confirm(numbers.first(7));
        (void)certificates.spoil(numbers.sliced(7, 2), QStringLiteral("misfeed"));
        (void)certificates.spoil(numbers.sliced(9, 1), QStringLiteral("wrong_offset"));
        (void)stock.writeOff({.receipt = 1, .amount = 3, .reason = QStringLiteral("test_print")});
        return {};
    });
    PageWindow window(office.session(), QStringLiteral("certificates"), &newPage<StockPage>);
    window.grabAll(QStringLiteral("stock"));
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestStockPage)
#include "tst_stock_page.moc"
