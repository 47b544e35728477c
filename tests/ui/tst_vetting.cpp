// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/registration_service.h"
#include "tests/ui/page_window.h"
#include "ui/dialogs/licence_dialog.h"
#include "ui/forms/scan_viewer.h"
#include "ui/pages/form_page.h"
#include "ui/pages/queues_page.h"
#include "ui/pages/rich_cells.h"
#include "ui/pages/vetting_page.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace jiaxin::test {

namespace {

Page *makePage(PageContext &context, QWidget *parent)
{
    return new VettingPage(context, parent);
}

}  // namespace

class TestVetting final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { prepareApplication(); }
    void keyboardAlone();
    void draftsComeBack();
    void ownFilingIsNotDecided();
    void aStaleStepLosesNothing();
    void publishesWhenThePeriodIsOver();
    void aReturnComesBackWithItsChanges();
    void passedOnAndAskedByKeyboard();
    void theSecondOfTwoIsTold();
    void theRegisterStandsBeside();
    void anExtractArrivesMeanwhile();
    void readingsAreTiedToTheScan();
    void theClerkReadsTheLicenceOff();
    void looksRight();

private:
    /// Takes in an extract with these rows: number of the filing, legal representative, address, scope, state.
    void importRegister(Office &office, const QList<QStringList> &rows);

    QTemporaryDir m_folder;
};

void TestVetting::importRegister(Office &office, const QList<QStringList> &rows)
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

void TestVetting::keyboardAlone()
{
    Office office;
    const RecordId first = office.submitted(1);
    office.clock.advanceSeconds(60);
    const RecordId second = office.submitted(2);
    office.clock.advanceSeconds(60);
    const RecordId third = office.submitted(3);
    {
        PageWindow window(office.as(QStringLiteral("county_reviewer")), QStringLiteral("review"), &makePage);
        auto *opinion = window.find<QPlainTextEdit>("opinion");
        auto *lines = window.find<QAbstractItemView>("filing_lines");
        QVERIFY(lines->hasFocus());

        // Nothing is approved without an opinion while the register cannot be asked.
        window.press(Qt::Key_1);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(opinion->hasFocus(), qPrintable(window.messages().join(u'|')));
        // Digits are text here.
        window.press(Qt::Key_1);
        window.press(Qt::Key_2);
        QCOMPARE(opinion->toPlainText(), QStringLiteral("12"));
        opinion->clear();
        window.press(Qt::Key_1, Qt::AltModifier);
        QVERIFY(!opinion->toPlainText().isEmpty());
        window.press(Qt::Key_Escape);
        QVERIFY(lines->hasFocus());
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(window.messages().last().contains(QStringLiteral("通过")), qPrintable(window.messages().last()));

        // The next one: the address on the licence differs, two pins, back.
        for (int i = 0; i < 3; ++i)
            window.press(Qt::Key_Down);
        window.press(Qt::Key_Return);
        window.type(QStringLiteral("西安市碑林区槐芽巷2号3层305室"));
        window.press(Qt::Key_Return);
        window.press(Qt::Key_Space);
        auto *note = window.find<QLineEdit>("pin_registered_address");
        QVERIFY(note && note->hasFocus());
        QVERIFY2(note->text().contains(QStringLiteral("305室")), qPrintable(note->text()));
        window.press(Qt::Key_Return);
        window.press(Qt::Key_Down);
        window.press(Qt::Key_Space);
        window.type(QStringLiteral("与执照不一致"));
        window.press(Qt::Key_Return);
        window.press(Qt::Key_2);
        window.press(Qt::Key_3, Qt::AltModifier);
        QVERIFY2(opinion->toPlainText().contains(QStringLiteral("住所")), qPrintable(opinion->toPlainText()));
        window.press(Qt::Key_Return, Qt::ControlModifier);

        // The third one is left for later: it is the last, so it stays.
        window.press(Qt::Key_Escape);
        window.press(Qt::Key_3);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(window.find<QComboBox>("reason")->hasFocus());
    }
    office.as(QStringLiteral("county_reviewer"));
    QCOMPARE(office.load(enterpriseType, first)->state, QStringLiteral("county_approved"));
    QCOMPARE(office.load(enterpriseType, second)->state, QStringLiteral("returned"));
    QCOMPARE(office.load(enterpriseType, third)->state, QStringLiteral("submitted"));
    const auto pins =
        office.session().wait([&](Workspace &work) -> Result<QList<Pin>> { return ReviewService(work).openPins(second); });
    QCOMPARE(pins->size(), 2);
    QCOMPARE(pins->at(1).note, QStringLiteral("与执照不一致"));
}

void TestVetting::draftsComeBack()
{
    Office office;
    office.submitted(1);
    for (int visit = 0; visit < 2; ++visit) {
        PageWindow window(office.as(QStringLiteral("county_reviewer")), QStringLiteral("review"), &makePage);
        auto *opinion = window.find<QPlainTextEdit>("opinion");
        if (visit == 0) {
            window.press(Qt::Key_Return);
            window.type(QStringLiteral("西安禾沁家政"));
            window.press(Qt::Key_Return);
            window.press(Qt::Key_2);
            opinion->setFocus();
            window.type(QStringLiteral("住所门牌"));
            // The window dies with the text half written.
        } else {
            QCOMPARE(opinion->toPlainText(), QStringLiteral("住所门牌"));
            QVERIFY(window.find<QPushButton>("verdict_2")->isChecked());
            auto *comparison = window.find<QAbstractItemView>("comparison");
            QCOMPARE(comparison->model()->index(0, ComparisonModel::Licence).data().toString(), QStringLiteral("西安禾沁家政"));
            QCOMPARE(comparison->model()->index(0, ComparisonModel::Verdict).data().toString(), QStringLiteral("不符"));
        }
        office.as(visit == 0 ? QStringLiteral("county_reviewer") : QStringLiteral("clerk"));
    }
}

void TestVetting::ownFilingIsNotDecided()
{
    Office office;
    const RecordId own = office.submitted(1, {}, QStringLiteral("both"));
    PageWindow window(office.as(QStringLiteral("both")), QStringLiteral("review"), &makePage);
    auto *refusal = window.find<QLabel>("refusal");
    QVERIFY(refusal->isVisible());
    QVERIFY2(refusal->text().contains(QStringLiteral("他人审核")), qPrintable(refusal->text()));
    QVERIFY(!window.find<QPushButton>("submit")->isVisible());
    window.press(Qt::Key_1);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(office.load(enterpriseType, own)->state, QStringLiteral("submitted"));
    window.grab(QStringLiteral("vetting-own"), {1366, 768});
}

void TestVetting::aStaleStepLosesNothing()
{
    Office office;
    const RecordId id = office.submitted(1);
    PageWindow window(office.as(QStringLiteral("county_reviewer")), QStringLiteral("review"), &makePage);
    auto *opinion = window.find<QPlainTextEdit>("opinion");
    opinion->setFocus();
    window.type(QStringLiteral("情况属实"));
    window.press(Qt::Key_Escape);
    window.press(Qt::Key_1);
    // Somebody else returns it meanwhile.
    const auto other = office.session().wait([&](Workspace &work) {
        return ReviewService(work).act(
            enterpriseType, id,
            {.action = QStringLiteral("return"), .reason = QStringLiteral("duplicate"), .note = QStringLiteral("重复")});
    });
    QVERIFY(other && other->saved);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(office.load(enterpriseType, id)->state, QStringLiteral("returned"));
    QVERIFY2(window.messages().last().contains(QStringLiteral("退回")) || window.messages().size() > 1,
             qPrintable(window.messages().join(u'\n')));
    QCOMPARE(opinion->toPlainText(), QStringLiteral("情况属实"));
}

void TestVetting::publishesWhenThePeriodIsOver()
{
    Office office;
    const RecordId id = office.submitted(1);
    office.act(QStringLiteral("county_reviewer"), enterpriseType, id, {.action = QStringLiteral("approve")});
    office.act(QStringLiteral("city_reviewer"), enterpriseType, id, {.action = QStringLiteral("approve")});
    const auto reviewed = [&] {
        PageWindow window(office.as(QStringLiteral("city_reviewer")), QStringLiteral("review"), &makePage);
        if (!window.find<QPushButton>("verdict_1")->isVisible())
            return window.find<QPushButton>("verdict_2")->isVisible() ? QStringLiteral("waits") : QStringLiteral("nothing");
        window.press(Qt::Key_1);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        return office.load(enterpriseType, id)->state;
    };
    QCOMPARE(reviewed(), QStringLiteral("in_publicity"));
    QCOMPARE(reviewed(), QStringLiteral("waits"));
    office.clock.advanceDays(9);
    QCOMPARE(reviewed(), QStringLiteral("published"));
    QCOMPARE(reviewed(), QStringLiteral("nothing"));
}

/// What has come back shows what was pinned and changed; a key leads to the whole filing and back. The clerk sees the pins.
void TestVetting::aReturnComesBackWithItsChanges()
{
    Office office;
    const RecordId id = office.submitted(1);
    office.act(QStringLiteral("county_reviewer"), enterpriseType, id,
               {.action = QStringLiteral("return"),
                .reason = QStringLiteral("inconsistent"),
                .note = QStringLiteral("请按执照更正"),
                .pins = {{QStringLiteral("registered_address"), QStringLiteral("执照为“3层305室”")},
                         {QStringLiteral("business_scope"), QStringLiteral("执照无“母婴生活护理”")}}});
    {
        PageWindow window(office.as(QStringLiteral("clerk")), QStringLiteral("enterprises"),
                          [](PageContext &context, QWidget *parent) -> Page * { return new FormPage(context, parent); },
                          {{QStringLiteral("type"), QStringLiteral("enterprise")}, {QStringLiteral("id"), id.toString()}});
        auto *address = window.find<QLineEdit>("registered_address");
        QVERIFY(address && address->isVisible());
        QVERIFY(window.find<QWidget>("registered_address_request")->isVisible());
        QVERIFY(!window.find<QWidget>("name")->isVisible());
        QVERIFY(!window.find<QWidget>("business_scope_row")->isHidden());
        QVERIFY(window.find<QWidget>("returned_message")->isVisible());
        window.grabAll(QStringLiteral("form-returned"));
        window.press(Qt::Key_F6);
        QVERIFY(window.find<QWidget>("name")->isVisible());
        window.press(Qt::Key_F6);
        QVERIFY(!window.find<QWidget>("name")->isVisible());
        address->setFocus();
        address->setText(QStringLiteral("西安市碑林区槐芽巷1号3层305室"));
        window.press(Qt::Key_S, Qt::ControlModifier);
        window.settle();
    }
    office.as(QStringLiteral("clerk"));
    QCOMPARE(static_cast<const Enterprise &>(*office.load(enterpriseType, id)).registeredAddress,
             QStringLiteral("西安市碑林区槐芽巷1号3层305室"));
    office.clock.advanceDays(1);
    office.act(QStringLiteral("clerk"), enterpriseType, id, {.action = QStringLiteral("submit")});
    office.clock.advanceSeconds(60);
    office.submitted(2);

    PageWindow window(office.as(QStringLiteral("county_reviewer")), QStringLiteral("review"), &makePage);
    auto *cards = window.find<QAbstractItemView>("return_cards");
    auto *lines = window.find<QAbstractItemView>("filing_lines");
    QVERIFY(cards->isVisible() && !lines->isVisible());
    QVERIFY(cards->hasFocus());
    QCOMPARE(cards->model()->rowCount(), 2);
    QVERIFY(window.find<QWidget>("addressee")->isVisible());
    // The comparison has what was pinned or changed, too.
    auto *comparison = window.find<QAbstractItemView>("comparison");
    QCOMPARE(comparison->model()->rowCount(), 2);
    window.grabAll(QStringLiteral("vetting-returned"));
    window.press(Qt::Key_F4);
    QCOMPARE(comparison->model()->rowCount(), 7);
    QVERIFY(lines->isVisible() && lines->hasFocus());
    window.press(Qt::Key_F4);
    QVERIFY(cards->hasFocus());
    // The second field was not answered: pinned again, and back.
    window.press(Qt::Key_Down);
    window.press(Qt::Key_Space);
    QVERIFY(window.find<QLineEdit>("pin_business_scope")->hasFocus());
    window.press(Qt::Key_Return);
    QVERIFY(cards->hasFocus());
    window.press(Qt::Key_2);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(office.load(enterpriseType, id)->state, QStringLiteral("returned"));
    // The next one is nobody's by name and is shown whole.
    QVERIFY(lines->isVisible() && !window.find<QWidget>("addressee")->isVisible());
}

void TestVetting::passedOnAndAskedByKeyboard()
{
    Office office;
    office.addUser({QStringLiteral("second_reviewer"), QStringLiteral("郭思远"), QStringLiteral("610103"), {Role::Reviewer}});
    const RecordId id = office.submitted(1);
    office.clock.advanceSeconds(60);
    const RecordId other = office.submitted(2);
    const auto take = [](PageWindow &window, const char *name) {
        QWidget *dialog = window.window().findChild<QDialog *>(QLatin1String(name));
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->grab().save(qEnvironmentVariable("TEST_BINARY_DIR") + QLatin1String("/screenshots/") +
                                    QLatin1String(name) + QLatin1String(".png")));
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        window.settle();
        // A window system would bring the page's window back to the front.
        window.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window.window()));
    };
    {
        PageWindow window(office.as(QStringLiteral("county_reviewer")), QStringLiteral("review"), &makePage);
        // First the city is asked: the filing stays, and says so.
        window.press(Qt::Key_5);
        auto *dialog = window.window().findChild<QDialog *>(QStringLiteral("consult_dialog"));
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->findChild<QPlainTextEdit *>(QStringLiteral("consult_text"))->hasFocus());
        window.type(QStringLiteral("该企业在外区另有登记，是否受理？"));
        take(window, "consult_dialog");
        QVERIFY(window.find<QWidget>("consulted")->isVisible());
        window.grab(QStringLiteral("vetting-consulted"), {1366, 768});
        // Then it is passed on: the next one is open.
        window.press(Qt::Key_4);
        auto *note = window.window().findChild<QLineEdit *>(QStringLiteral("pass_on_note"));
        QVERIFY(note);
        note->setText(QStringLiteral("本周外出"));
        take(window, "pass_on_dialog");
        QVERIFY2(window.messages().last().contains(QStringLiteral("郭思远")) ||
                     window.messages().last().contains(QStringLiteral("温小虎")),
                 qPrintable(window.messages().last()));
        QVERIFY(!window.find<QWidget>("consulted")->isVisible());
        QCOMPARE(window.find<QAbstractItemView>("filing_lines")->model()->index(0, 1).data().toString(),
                 QStringLiteral("西安禾沁2家政服务有限公司"));
    }
    {
        // The city finds the question among its tasks, by Enter.
        PageWindow window(office.as(QStringLiteral("city_reviewer")), QStringLiteral("home"),
                          [](PageContext &context, QWidget *parent) -> Page * { return new QueuesPage(context, parent); });
        auto *queue = window.find<QAbstractItemView>("queue");
        QCOMPARE(queue->model()->rowCount(), 1);
        window.grab(QStringLiteral("queues-consultation"), {1366, 768});
        queue->setFocus();
        window.press(Qt::Key_Return);
        QVERIFY(window.window().findChild<QDialog *>(QStringLiteral("consult_dialog")));
        window.type(QStringLiteral("可以受理，请核对营业执照原件。"));
        take(window, "consult_dialog");
        QCOMPARE(queue->model()->rowCount(), 0);
    }
    const auto lines =
        office.session().wait([&](Workspace &work) { return ConsultationService(work).about(enterpriseType, id); });
    QCOMPARE(lines->size(), 1);
    QCOMPARE(lines->first().consultation.answer, QStringLiteral("可以受理，请核对营业执照原件。"));
    QCOMPARE(office.load(enterpriseType, other)->state, QStringLiteral("submitted"));
}

/// Two windows look at one filing. Whoever comes second is told what is different, and overwrites nothing.
void TestVetting::theSecondOfTwoIsTold()
{
    Office office;
    const RecordId id = office.submitted(1);
    Session &session = office.as(QStringLiteral("county_reviewer"));
    PageWindow slow(session, QStringLiteral("review"), &makePage);
    auto *opinion = slow.find<QPlainTextEdit>("opinion");
    opinion->setFocus();
    slow.type(QStringLiteral("情况属实，同意"));
    slow.press(Qt::Key_Escape);
    slow.press(Qt::Key_1);
    {
        PageWindow quick(session, QStringLiteral("review"), &makePage);
        // The draft that was begun is there as well; the other verdict is taken.
        quick.press(Qt::Key_2);
        quick.find<QPlainTextEdit>("opinion")->setPlainText(QStringLiteral("请补正"));
        auto *reason = quick.find<QComboBox>("reason");
        reason->setCurrentIndex(1);
        emit reason->activated(1);
        quick.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(office.load(enterpriseType, id)->state, QStringLiteral("returned"));
    }
    const qint64 version = office.load(enterpriseType, id)->version;
    slow.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&slow.window()));
    slow.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(office.load(enterpriseType, id)->version, version);
    QCOMPARE(office.load(enterpriseType, id)->state, QStringLiteral("returned"));
    const QString said = slow.messages().join(u'\n');
    QVERIFY2(said.contains(QStringLiteral("周雅宁")) && said.contains(QStringLiteral("已退回")), qPrintable(said));
    QCOMPARE(opinion->toPlainText(), QStringLiteral("情况属实，同意"));
}

/// Three columns: what was filed, the licence, the register; what differs is marked by a sign, and by key it becomes a pin.
void TestVetting::theRegisterStandsBeside()
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
    PageWindow window(office.session(), QStringLiteral("review"), &makePage);
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
void TestVetting::anExtractArrivesMeanwhile()
{
    Office office;
    office.submitted(1);
    office.as(QStringLiteral("county_reviewer"));
    PageWindow window(office.session(), QStringLiteral("review"), &makePage);
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

/// By keys and by mouse; what is typed without a mark remembers what was seen.
void TestVetting::readingsAreTiedToTheScan()
{
    Office office;
    const RecordId id = office.submitted(1);
    const auto stored = [&] {
        return *office.session().wait(
            [&](Workspace &work) -> Result<QMap<QString, LicenceReading>> { return FilingDesk(work).open(id)->readings; });
    };
    ScanMark byKeys;
    {
        PageWindow window(office.as(QStringLiteral("county_reviewer")), QStringLiteral("review"), &makePage);
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
    PageWindow window(office.as(QStringLiteral("county_reviewer")), QStringLiteral("review"), &makePage);
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
void TestVetting::theClerkReadsTheLicenceOff()
{
    Office office;
    office.as(QStringLiteral("clerk"));
    const RecordId id = office.addEnterprise(Office::filing(1));
    {
        PageWindow window(office.as(QStringLiteral("clerk")), QStringLiteral("review"), &makePage);
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
    PageWindow window(office.as(QStringLiteral("county_reviewer")), QStringLiteral("review"), &makePage);
    auto *comparison = window.find<QAbstractItemView>("comparison");
    QCOMPARE(comparison->model()->index(1, ComparisonModel::Licence).data().toString(),
             creditCode(1).left(17) + QLatin1Char('0'));
}

void TestVetting::looksRight()
{
    Office office;
    {
        PageWindow window(office.as(QStringLiteral("county_reviewer")), QStringLiteral("review"), &makePage);
        window.grabAll(QStringLiteral("vetting-empty"));
    }
    office.submitted(1);
    office.as(QStringLiteral("clerk"));
    office.submitted(
        2, {{QStringLiteral("name"), QStringLiteral("西安棠邻家庭服务与母婴护理康养产业发展集团有限责任公司碑林区分公司")},
            {QStringLiteral("registered_address"),
             QStringLiteral("陕西省西安市碑林区长安北路与友谊西路十字东南角长安国际中心写字楼A座二十三层2306室至2312室")},
            {QStringLiteral("business_scope"),
             QStringLiteral("家政服务；母婴生活护理（不含医疗服务）；养老服务；病人陪护服务；家用电器安装服务；日用电器修理；"
                            "专业保洁、清洗、消毒服务；建筑物清洁服务；洗烫服务；企业管理咨询；信息咨询服务")}});
    office.clock.advanceDays(4);
    office.submitted(3);
    office.as(QStringLiteral("clerk"));
    office.create(enterpriseType, Office::filing(4));
    const RecordId bare =
        office.session()
            .wait([](Workspace &work) {
                return RecordService(work).list({.type = &enterpriseType, .states = {QStringLiteral("draft")}});
            })
            ->first()
            .record->id;
    office.act(QStringLiteral("clerk"), enterpriseType, bare, {.action = QStringLiteral("submit")});
    PageWindow window(office.as(QStringLiteral("county_reviewer")), QStringLiteral("review"), &makePage);
    // As in the picture: two fields differ, two pins, a return half written.
    auto *comparison = window.find<QAbstractItemView>("comparison");
    const auto read = [&](int row, const QString &text) {
        comparison->model()->setData(comparison->model()->index(row, ComparisonModel::Licence), text);
    };
    read(0, QStringLiteral("西安禾沁1家政服务有限公司"));
    read(1, creditCode(1));
    read(2, QStringLiteral("秦月芳"));
    read(3, QStringLiteral("西安市碑林区槐芽巷1号3层305室"));
    read(4, QStringLiteral("2024年3月18日"));
    read(5, QStringLiteral("家政服务；养老服务；病人陪护服务"));
    for (int i = 0; i < 5; ++i)
        window.press(Qt::Key_Down);
    window.press(Qt::Key_Space);
    window.press(Qt::Key_Return);
    window.press(Qt::Key_Up);
    window.press(Qt::Key_Up);
    window.press(Qt::Key_Space);
    window.press(Qt::Key_Return);
    window.press(Qt::Key_2);
    window.press(Qt::Key_3, Qt::AltModifier);
    QTest::qWait(600);
    window.settle();
    window.grabAll(QStringLiteral("vetting"));
    window.press(Qt::Key_F2);
    window.grab(QStringLiteral("vetting-scan"), {1366, 768});
    window.press(Qt::Key_F2);
    window.press(Qt::Key_PageDown);
    window.press(Qt::Key_Down);
    window.grabAll(QStringLiteral("vetting-long"));
    window.press(Qt::Key_PageDown);
    window.press(Qt::Key_PageDown);
    window.grab(QStringLiteral("vetting-bare"), {1366, 768});
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestVetting)
#include "tst_vetting.moc"
