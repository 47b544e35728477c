// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// 公示 in the whole program, by keyboard: drafted, opened, objected to, published; and the documents that go with it.
#include "app/review/publicity_service.h"
#include "tests/ui/program_fixture.h"
#include "ui/dialogs/letter_dialog.h"
#include "ui/dialogs/notice_dialog.h"
#include "ui/kit/button.h"
#include "ui/kit/editors.h"
#include "ui/kit/table_view.h"
#include "ui/pages/sheet_view.h"

#include <QFile>
#include <QLabel>
#include <QMenu>

namespace jiaxin::test {

class TestPublicityPage final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingYet();
    void draftedByKeyboard();
    void documentsOfTheNotice();
    void openedByKeyboard();
    void publishedByKeyboard();
    void documentsOfAFiling();
    void looksRightLarge();

private:
    QString cell(const char *table, int row, int column)
    {
        return m_fixture->find<TableView>(table)->model()->index(row, column).data().toString();
    }
    int rows(const char *table) { return m_fixture->find<TableView>(table)->model()->rowCount(); }
    void openPage()
    {
        m_fixture->openPage(QStringLiteral("publicity"));
        m_fixture->settle();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        // A window manager gives the window back after a dialog; without a screen nobody does.
        m_fixture->program().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_fixture->program()));
        auto *table = m_fixture->find<TableView>("notices");
        table->setFocus();
        QTest::keyClick(table, key, modifiers);
        m_fixture->settle();
    }
    LetterDialog *letterDialog()
    {
        LetterDialog *dialog = nullptr;
        [&] { QTRY_VERIFY_WITH_TIMEOUT((dialog = m_fixture->window()->findChild<LetterDialog *>()), 10'000); }();
        return dialog;
    }

    std::unique_ptr<ProgramFixture> m_fixture;
    QList<RecordId> m_filings;
    RecordId m_returned;
    QTemporaryDir m_folder;
};

void TestPublicityPage::initTestCase()
{
    m_fixture = std::make_unique<ProgramFixture>();
    Office &office = m_fixture->office;
    for (int number = 1; number <= 3; ++number) {
        const RecordId id = office.submitted(number);
        office.act(QStringLiteral("county_reviewer"), enterpriseType, id, {.action = QStringLiteral("approve")});
        office.act(QStringLiteral("city_reviewer"), enterpriseType, id, {.action = QStringLiteral("approve")});
        m_filings.append(id);
    }
    m_returned = office.submitted(4);
    office.act(QStringLiteral("county_reviewer"), enterpriseType, m_returned,
               {.action = QStringLiteral("return"),
                .reason = QStringLiteral("inconsistent"),
                .note = QStringLiteral("住所、经营范围与营业执照不一致，请按营业执照更正后重报。"),
                .pins = {{QStringLiteral("registered_address"), QStringLiteral("执照为“槐芽巷4号3层305室”")},
                         {QStringLiteral("business_scope"), QStringLiteral("执照无“母婴生活护理”")}}});
    m_fixture->openAs(QStringLiteral("county_reviewer"));
}

void TestPublicityPage::nothingYet()
{
    openPage();
    QCOMPARE(rows("notices"), 0);
    QVERIFY(!m_fixture->find<Button>("notice_open")->isVisible());
    QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    m_fixture->grab(QStringLiteral("publicity-empty-1366x768-100"));
}

void TestPublicityPage::draftedByKeyboard()
{
    key(Qt::Key_N, Qt::ControlModifier);
    NoticeDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_fixture->window()->findChild<NoticeDialog *>()));
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto *items = dialog->findChild<TableView *>(QStringLiteral("notice_candidates"));
    QTRY_COMPARE(items->model()->rowCount(), 3);
    // Without a contact nothing is kept, and the line says so.
    QTest::keyClick(dialog, Qt::Key_S, Qt::ControlModifier);
    m_fixture->settle();
    QVERIFY(dialog->isVisible());
    auto *contact = dialog->findChild<QLineEdit *>(QStringLiteral("notice_contact"));
    QTRY_VERIFY(contact->hasFocus());
    typeText(contact, QStringLiteral("电话：029-87654321；地址：西安市碑林区南大街1号"));
    auto *basis = dialog->findChild<QLineEdit *>(QStringLiteral("notice_basis"));
    typeText(basis, QStringLiteral("家政服务业信用体系建设有关要求"));
    // One of the three stays out.
    items->setFocus();
    items->setCurrentIndex(items->model()->index(2, 0));
    QTest::keyClick(items, Qt::Key_Space);
    m_fixture->grab(QStringLiteral("notice-dialog"), dialog);
    QTest::keyClick(items, Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!m_fixture->window()->findChild<NoticeDialog *>());
    QTRY_COMPARE(rows("notices"), 1);
    QTRY_COMPARE(rows("notice_items"), 2);
    QCOMPARE(cell("notices", 0, 3), QStringLiteral("草稿"));
}

void TestPublicityPage::documentsOfTheNotice()
{
    key(Qt::Key_F7);
    LetterDialog *dialog = letterDialog();
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    auto *view = dialog->findChild<SheetView *>(QStringLiteral("letter_preview"));
    QVERIFY(view);
    QTest::qWait(600);
    m_fixture->settle();
    m_fixture->grab(QStringLiteral("letter-dialog-notice"), dialog);
    const QString odt = m_folder.filePath(QStringLiteral("notice.odt"));
    m_fixture->modals.setNextFileName(odt);
    QTest::keyClick(dialog, Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(odt), 10'000);
    QTRY_VERIFY(!m_fixture->window()->findChild<LetterDialog *>());
    // The next keys are for the window again.
    m_fixture->window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_fixture->window()));
}

void TestPublicityPage::openedByKeyboard()
{
    m_fixture->modals.setNextAnswer(QString());
    key(Qt::Key_1);
    QTRY_COMPARE(cell("notices", 0, 3), QStringLiteral("剩 5 个工作日"));
    QTRY_COMPARE(cell("notice_items", 0, 2), QStringLiteral("公示中"));
    QVERIFY(!m_fixture->find<Button>("notice_publish_all")->isVisible());
    QVERIFY(!m_fixture->find<Button>("notice_edit")->isVisible());
    QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    m_fixture->grab(QStringLiteral("publicity-open-1366x768-100"));
}

void TestPublicityPage::publishedByKeyboard()
{
    // Somebody objects to one of them; ten days later the period is over.
    m_fixture->close();
    Office &office = m_fixture->office;
    office.as(QStringLiteral("clerk"));
    office.create(objectionType, {{QStringLiteral("subject_type"), QStringLiteral("enterprise")},
                                  {QStringLiteral("subject"), m_filings.last().toString()},
                                  {QStringLiteral("applicant_kind"), QStringLiteral("person")},
                                  {QStringLiteral("applicant"), QStringLiteral("王桂兰")},
                                  {QStringLiteral("applicant_phone"), QStringLiteral("13800001234")},
                                  {QStringLiteral("content"), QStringLiteral("住所不实")},
                                  {QStringLiteral("received_at"), QStringLiteral("2026-11-23T02:30:00Z")}});
    office.clock.advanceDays(10);
    m_fixture->openAs(QStringLiteral("county_reviewer"));
    openPage();
    QTRY_COMPARE(rows("notice_items"), 2);
    QTRY_VERIFY(m_fixture->find<Button>("notice_publish_all")->isVisible());
    QCOMPARE(cell("notices", 0, 3), QStringLiteral("期满，可发布"));
    QStringList results {cell("notice_items", 0, 2), cell("notice_items", 1, 2)};
    results.sort();
    QCOMPARE(results, (QStringList {QStringLiteral("异议 1 件未结"), QStringLiteral("无异议")}));
    QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    m_fixture->grab(QStringLiteral("publicity-over-1366x768-100"));
    m_fixture->modals.setNextAnswer(QString());
    key(Qt::Key_2);
    QTRY_COMPARE(cell("notices", 0, 3), QStringLiteral("有异议"));
    results = {cell("notice_items", 0, 2), cell("notice_items", 1, 2)};
    QTRY_VERIFY(results.contains(QStringLiteral("异议 1 件未结")));
    // An item opens its record.
    auto *items = m_fixture->find<TableView>("notice_items");
    items->setFocus();
    items->setCurrentIndex(items->model()->index(0, 0));
    QTest::keyClick(items, Qt::Key_Return);
    QTRY_COMPARE(m_fixture->window()->currentPage(), QStringLiteral("enterprises"));
}

void TestPublicityPage::documentsOfAFiling()
{
    m_fixture->openPage(QStringLiteral("enterprises"), {{QStringLiteral("id"), m_returned.toString()}});
    m_fixture->settle();
    auto *more = m_fixture->find<Button>("more");
    QTRY_VERIFY(more->isVisible());
    more->click();
    QTRY_VERIFY(QApplication::activePopupWidget());
    const QPointer<QWidget> menu = QApplication::activePopupWidget();
    auto *action = menu->findChild<QAction *>(QStringLiteral("letters"));
    QVERIFY(action);
    action->trigger();
    if (menu)
        menu->close();
    LetterDialog *dialog = letterDialog();
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    auto *kind = dialog->findChild<ComboBox *>(QStringLiteral("letter_kind"));
    QCOMPARE(kind->count(), 2);
    kind->setCurrentIndex(1);
    typeText(dialog->findChild<QLineEdit *>(QStringLiteral("letter_number")), QStringLiteral("碑商函〔2026〕12号"));
    QTest::qWait(800);
    m_fixture->settle();
    m_fixture->grab(QStringLiteral("letter-dialog-correction"), dialog);
    const QString pdf = m_folder.filePath(QStringLiteral("correction.pdf"));
    m_fixture->modals.setNextFileName(pdf);
    QTest::keyClick(dialog, Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(pdf), 10'000);
    QTRY_VERIFY(!m_fixture->window()->findChild<LetterDialog *>());
}

void TestPublicityPage::looksRightLarge()
{
    m_fixture->program().resize(1920, 1080);
    openPage();
    QTRY_COMPARE(rows("notice_items"), 2);
    QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    m_fixture->grab(QStringLiteral("publicity-1920x1080-100"));
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestPublicityPage)
#include "tst_publicity_page.moc"
