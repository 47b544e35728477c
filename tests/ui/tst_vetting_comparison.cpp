// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/registration_service.h"
#include "tests/ui/page_window.h"
#include "ui/dialogs/licence_dialog.h"
#include "ui/forms/scan_viewer.h"
#include "ui/pages/rich_cells.h"
#include "ui/pages/vetting_page.h"

#include <QAbstractItemView>
#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace jiaxin::test {

/// What was filed beside the licence and the register.
class TestVettingComparison final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { prepareApplication(); }
    void theRegisterStandsBeside();
    void anExtractArrivesMeanwhile();
    void readingsAreTiedToTheScan();
    void theClerkReadsTheLicenceOff();

private:
    /// Takes in an extract with these rows: number of the filing, legal representative, address, scope, state.
    void importRegister(Office &office, const QList<QStringList> &rows);

    QTemporaryDir m_folder;
};

/// A mouse that draws a rectangle on the scan, from corner to corner.
static void drawMark(ScanCanvas *canvas, QPoint from, QPoint to)
{
    const auto send = [canvas](QEvent::Type type, QPoint at, Qt::MouseButtons buttons) {
        QMouseEvent event(type, at, canvas->mapToGlobal(at), Qt::LeftButton, buttons, Qt::ShiftModifier);
        QCoreApplication::sendEvent(canvas, &event);
    };
    send(QEvent::MouseButtonPress, from, Qt::LeftButton);
    send(QEvent::MouseMove, (from + to) / 2, Qt::LeftButton);
    send(QEvent::MouseMove, to, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, to, Qt::NoButton);
}

void TestVettingComparison::importRegister(Office &office, const QList<QStringList> &rows)
{
    QFile file(m_folder.filePath(QStringLiteral("登记信息2026-11-20.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QStringLiteral("统一社会信用代码,企业名称,法定代表人,住所,经营范围,登记状态,成立日期\n").toUtf8());
    for (const QStringList &row : rows) {
        const int number = row.first().toInt();
        const QStringList cells = QStringList {creditCode(number), QStringLiteral("西安禾沁%1家政服务有限公司").arg(number)} +
                                  row.sliced(1) + QStringList {QStringLiteral("2024年3月18日")};
        file.write((cells.join(u',') + u'\n').toUtf8());
    }
    file.close();
    const auto report = office.session().wait([&](Workspace &work) {
        return RegistrationService(work).import(file.fileName(), {.extractedOn = QDate(2026, 11, 20)});
    });
    QVERIFY(report && report->rejected == 0 && report->stored);
}

/// Three columns: what was filed, the licence, the register; what differs is marked by a sign, and by key it becomes a pin.
void TestVettingComparison::theRegisterStandsBeside()
{
    Office office;
    const RecordId first = office.submitted(1);
    office.clock.advanceSeconds(60);
    const RecordId alike = office.submitted(2);
    office.clock.advanceSeconds(60);
    office.submitted(3);
    office.as(QStringLiteral("county_reviewer"));
    importRegister(office, {{QStringLiteral("1"), QStringLiteral("秦月芳"), QStringLiteral("西安市碑林区槐芽巷1号3层305室"),
                             QStringLiteral("家政服务；养老服务"), QStringLiteral("存续")},
                            {QStringLiteral("2"), QStringLiteral("秦月芳"), QStringLiteral("陕西省西安市碑林区槐芽巷2号3层"),
                             QStringLiteral("家政服务；母婴生活护理。"), QStringLiteral("在业")}});
    PageWindow window(office.session(), QStringLiteral("review"), &newPage<VettingPage>);
    auto *comparison = window.find<QAbstractItemView>("comparison");
    const auto cell = [&](const char *field, int column, int role = Qt::DisplayRole) {
        auto *model = static_cast<ComparisonModel *>(comparison->model());
        return model->index(model->rowOf(QLatin1String(field)), column).data(role);
    };
    QCOMPARE(cell("registered_address", ComparisonModel::Register).toString(), QStringLiteral("西安市碑林区槐芽巷1号3层305室"));
    QCOMPARE(cell("registered_address", ComparisonModel::Verdict).toString(), QStringLiteral("不符"));
    QCOMPARE(cell("registered_address", ComparisonModel::Register, RichRole::Mark).toInt(), int(MessageKind::Failed));
    QCOMPARE(cell("business_scope", ComparisonModel::Verdict).toString(), QStringLiteral("不符"));
    QCOMPARE(cell("name", ComparisonModel::Verdict).toString(), QStringLiteral("一致"));
    QVERIFY(!cell("name", ComparisonModel::Register, RichRole::Mark).isValid());
    QCOMPARE(cell("registration_state", ComparisonModel::Verdict).toString(), QStringLiteral("正常"));
    const QString source =
        comparison->model()->headerData(ComparisonModel::Register, Qt::Horizontal, Qt::ToolTipRole).toString();
    QVERIFY2(source.contains(QStringLiteral("2026-11-20")) && source.contains(QStringLiteral("登记信息2026-11-20.csv")),
             qPrintable(source));
    window.grabAll(QStringLiteral("vetting-register"));

    // Approved against the register only with a word about it.
    window.press(Qt::Key_1);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    auto *opinion = window.find<QPlainTextEdit>("opinion");
    QVERIFY2(opinion->hasFocus(), qPrintable(window.messages().join(u'|')));
    window.press(Qt::Key_Escape);
    for (int i = 0; i < 3; ++i)
        window.press(Qt::Key_Down);
    window.press(Qt::Key_Space);
    auto *note = window.find<QLineEdit>("pin_registered_address");
    QVERIFY(note && note->hasFocus());
    QVERIFY2(note->text().contains(QStringLiteral("305室")), qPrintable(note->text()));
    window.press(Qt::Key_Return);
    window.press(Qt::Key_2);
    window.press(Qt::Key_3, Qt::AltModifier);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(office.load(enterpriseType, first)->state, QStringLiteral("returned"));
    // What agrees with the register needs none.
    window.press(Qt::Key_1);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(office.load(enterpriseType, alike)->state, QStringLiteral("county_approved"));
    // The third has no extract: that is said, and a key leads to the import.
    QCOMPARE(cell("name", ComparisonModel::Register).toString(), QStringLiteral("未取得"));
    QCOMPARE(cell("name", ComparisonModel::Verdict).toString(), QStringLiteral("未核对"));
    window.grab(QStringLiteral("vetting-register-none"), {1366, 768});
    QSignalSpy opened(&window.context(), &PageContext::navigate);
    window.press(Qt::Key_F8);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toString(), QStringLiteral("exchange"));
    QCOMPARE(opened.first().at(1).toMap().value(QStringLiteral("type")).toString(), QStringLiteral("registration_extract"));
}

/// Coming back from the import, the page has the extract, and what was written is still there.
void TestVettingComparison::anExtractArrivesMeanwhile()
{
    Office office;
    office.submitted(1);
    office.as(QStringLiteral("county_reviewer"));
    PageWindow window(office.session(), QStringLiteral("review"), &newPage<VettingPage>);
    window.press(Qt::Key_Down);
    window.press(Qt::Key_Down);
    window.press(Qt::Key_2);
    auto *opinion = window.find<QPlainTextEdit>("opinion");
    opinion->setFocus();
    window.type(QStringLiteral("住所门牌"));
    auto *comparison = window.find<QAbstractItemView>("comparison");
    comparison->model()->setData(comparison->model()->index(0, ComparisonModel::Licence), QStringLiteral("西安禾沁家政"));
    importRegister(office, {{QStringLiteral("1"), QStringLiteral("秦月方"), QStringLiteral("西安市碑林区槐芽巷1号3层"),
                             QStringLiteral("家政服务；母婴生活护理"), QStringLiteral("注销")}});
    window.context().announceChange();
    window.settle();
    QCOMPARE(comparison->model()->index(2, ComparisonModel::Register).data().toString(), QStringLiteral("秦月方"));
    QCOMPARE(comparison->model()->index(2, ComparisonModel::Verdict).data().toString(), QStringLiteral("不符"));
    QCOMPARE(comparison->model()->index(6, ComparisonModel::Verdict).data().toString(), QStringLiteral("异常"));
    QCOMPARE(comparison->model()->index(0, ComparisonModel::Licence).data().toString(), QStringLiteral("西安禾沁家政"));
    QCOMPARE(comparison->currentIndex().row(), 2);
    QCOMPARE(opinion->toPlainText(), QStringLiteral("住所门牌"));
    QVERIFY(window.find<QPushButton>("verdict_2")->isChecked());
    auto *lines = window.find<QAbstractItemView>("filing_lines");
    QVERIFY2(lines->model()->index(2, 1).data().toString().contains(QStringLiteral("秦月方")),
             qPrintable(lines->model()->index(2, 1).data().toString()));
    window.grab(QStringLiteral("vetting-register-revoked"), {1366, 768});
}

/// By keys and by mouse; what is typed without a mark remembers what was seen.
void TestVettingComparison::readingsAreTiedToTheScan()
{
    Office office;
    const RecordId id = office.submitted(1);
    const auto stored = [&] {
        return *office.session().wait(
            [&](Workspace &work) -> Result<QMap<QString, LicenceReading>> { return FilingDesk(work).open(id)->readings; });
    };
    ScanMark byKeys;
    {
        PageWindow window(office.as(QStringLiteral("county_reviewer")), QStringLiteral("review"), &newPage<VettingPage>);
        auto *scans = window.window().findChild<ScanViewer *>();
        auto *canvas = window.find<ScanCanvas>("scan_detail");
        QTRY_COMPARE(scans->page(), 1);
        window.press(Qt::Key_F2);
        window.press(Qt::Key_M);
        QVERIFY(canvas->isMarking());
        // Esc leaves the rectangle, not the filing.
        window.press(Qt::Key_Escape);
        QVERIFY(!canvas->isMarking());
        QVERIFY(scans->isEnlarged());
        window.press(Qt::Key_M);
        window.press(Qt::Key_Left);
        window.press(Qt::Key_Up);
        window.press(Qt::Key_Down, Qt::ShiftModifier);
        window.grab(QStringLiteral("vetting-marking"), {1366, 768});
        window.press(Qt::Key_Return);
        // What was marked is typed in at once.
        window.type(QStringLiteral("西安禾沁家政"));
        window.press(Qt::Key_Return);
        window.settle();
        QVERIFY(!scans->isEnlarged());
        const auto mark = markOf(stored().value(QStringLiteral("name")));
        QVERIFY(mark && mark->area.width() > 0.1 && mark->area.width() < 1);
        byKeys = *mark;
        QCOMPARE(stored().value(QStringLiteral("name")).value, QStringLiteral("西安禾沁家政"));

        // Without a look at the large scan, too.
        window.press(Qt::Key_M);
        QVERIFY(canvas->isMarking() && canvas->hasFocus());
        window.press(Qt::Key_Escape);
        QVERIFY(window.find<QAbstractItemView>("comparison")->hasFocus());

        window.press(Qt::Key_Down);
        drawMark(canvas, {40, 20}, {canvas->width() / 2, canvas->height() / 2});
        window.type(creditCode(1));
        window.press(Qt::Key_Return);
        window.settle();
        QVERIFY(markOf(stored().value(QStringLiteral("credit_code"))));
        // Another rectangle for what has been read already: only the place moves.
        drawMark(canvas, {60, 30}, {canvas->width() / 2, canvas->height() / 2});
        window.settle();
        QCOMPARE(stored().value(QStringLiteral("credit_code")).version, 2);
        QCOMPARE(stored().value(QStringLiteral("credit_code")).value, creditCode(1));

        // Without a rectangle: what of the sheet was seen.
        window.press(Qt::Key_Down);
        window.press(Qt::Key_Return);
        window.type(QStringLiteral("秦月芳"));
        window.press(Qt::Key_Return);
        window.settle();
        QVERIFY(markOf(stored().value(QStringLiteral("legal_representative"))));
        window.grab(QStringLiteral("vetting-marked"), {1366, 768});
    }
    PageWindow window(office.as(QStringLiteral("county_reviewer")), QStringLiteral("review"), &newPage<VettingPage>);
    auto *scans = window.window().findChild<ScanViewer *>();
    QTRY_COMPARE(scans->page(), 1);
    QVERIFY(scans->mark() == byKeys);
    const QRectF seen = window.find<ScanCanvas>("scan_detail")->visiblePart();
    QVERIFY(seen.adjusted(-0.001, -0.001, 0.001, 0.001).contains(byKeys.area));
    auto *comparison = window.find<QAbstractItemView>("comparison");
    QCOMPARE(comparison->model()->index(0, ComparisonModel::Licence).data().toString(), QStringLiteral("西安禾沁家政"));
    QCOMPARE(comparison->model()->index(0, ComparisonModel::Verdict).data().toString(), QStringLiteral("不符"));
}

/// Before the filing is submitted; the reviewer has the reading in the comparison.
void TestVettingComparison::theClerkReadsTheLicenceOff()
{
    Office office;
    office.as(QStringLiteral("clerk"));
    const RecordId id = office.addEnterprise(Office::filing(1));
    {
        PageWindow window(office.as(QStringLiteral("clerk")), QStringLiteral("review"), &newPage<VettingPage>);
        openLicence(window.context(), window.page(), id);
        window.settle();
        auto *dialog = window.find<QDialog>("licence_dialog");
        QVERIFY(dialog);
        QTRY_COMPARE(dialog->findChild<ScanViewer *>()->page(), 1);
        auto *table = dialog->findChild<QAbstractItemView *>(QStringLiteral("licence_fields"));
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_M);
        auto *canvas = dialog->findChild<ScanCanvas *>(QStringLiteral("scan_detail"));
        QVERIFY(canvas->isMarking());
        QTest::keyClick(canvas, Qt::Key_Return);
        auto *editor = table->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, creditCode(1).left(17) + QLatin1Char('0'));
        QTest::keyClick(editor, Qt::Key_Return);
        window.settle();
        QCOMPARE(table->model()->index(1, ComparisonModel::Verdict).data().toString(), QStringLiteral("不符"));
        dialog->resize(1080, 620);
        QVERIFY(dialog->grab().save(
            QDir(qEnvironmentVariable("TEST_BINARY_DIR")).filePath(QStringLiteral("screenshots/licence-dialog.png"))));
        QTest::keyClick(dialog, Qt::Key_Escape);
    }
    office.act(QStringLiteral("clerk"), enterpriseType, id, {.action = QStringLiteral("submit")});
    PageWindow window(office.as(QStringLiteral("county_reviewer")), QStringLiteral("review"), &newPage<VettingPage>);
    auto *comparison = window.find<QAbstractItemView>("comparison");
    QCOMPARE(comparison->model()->index(1, ComparisonModel::Licence).data().toString(),
             creditCode(1).left(17) + QLatin1Char('0'));
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestVettingComparison)
#include "tst_vetting_comparison.moc"
