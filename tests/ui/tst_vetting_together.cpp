// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/review/consultation_service.h"
#include "tests/ui/page_window.h"
#include "ui/pages/form_page.h"
#include "ui/pages/queues_page.h"
#include "ui/pages/vetting_page.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

namespace jiaxin::test {

/// Filings that go to and fro between people: returned, passed on, asked about, open in two windows.
class TestVettingTogether final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { prepareApplication(); }
    void aReturnComesBackWithItsChanges();
    void passedOnAndAskedByKeyboard();
    void theSecondOfTwoIsTold();
};

/// What has come back shows what was pinned and changed; a key leads to the whole filing and back. The clerk sees the pins.
void TestVettingTogether::aReturnComesBackWithItsChanges()
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

    PageWindow window(office.as(QStringLiteral("county_reviewer")), QStringLiteral("review"), &newPage<VettingPage>);
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

void TestVettingTogether::passedOnAndAskedByKeyboard()
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
        PageWindow window(office.as(QStringLiteral("county_reviewer")), QStringLiteral("review"), &newPage<VettingPage>);
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
void TestVettingTogether::theSecondOfTwoIsTold()
{
    Office office;
    const RecordId id = office.submitted(1);
    Session &session = office.as(QStringLiteral("county_reviewer"));
    PageWindow slow(session, QStringLiteral("review"), &newPage<VettingPage>);
    auto *opinion = slow.find<QPlainTextEdit>("opinion");
    opinion->setFocus();
    slow.type(QStringLiteral("情况属实，同意"));
    slow.press(Qt::Key_Escape);
    slow.press(Qt::Key_1);
    {
        PageWindow quick(session, QStringLiteral("review"), &newPage<VettingPage>);
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

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestVettingTogether)
#include "tst_vetting_together.moc"
