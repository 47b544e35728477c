// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// 管辖移交: asked for at an enterprise, answered by the other unit, by keyboard.
#include "tests/ui/program_fixture.h"
#include "ui/dialogs/transfer_dialog.h"
#include "ui/kit/button.h"
#include "ui/kit/editors.h"
#include "ui/kit/table_view.h"

#include <QComboBox>
#include <QMenu>

namespace jiaxin::test {

class TestTransfersPage final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void askedAtTheEnterprise();
    void answeredByTheOtherUnit();
    void looksRight();

private:
    std::unique_ptr<ProgramFixture> m_fixture;
    RecordId m_enterprise;
};

void TestTransfersPage::initTestCase()
{
    m_fixture = std::make_unique<ProgramFixture>();
    Office &office = m_fixture->office;
    office.addUser(
        {QStringLiteral("other_both"), QStringLiteral("姚静"), QStringLiteral("610104"), {Role::Clerk, Role::Reviewer}});
    m_enterprise = office.published(1);
    office.worker(11, QStringLiteral("张秋莲"), m_enterprise);
}

void TestTransfersPage::askedAtTheEnterprise()
{
    m_fixture->openAs(QStringLiteral("clerk"));
    m_fixture->openPage(QStringLiteral("enterprises"), {{QStringLiteral("id"), m_enterprise.toString()}});
    m_fixture->settle();
    auto *more = m_fixture->find<Button>("more");
    QTRY_VERIFY(more->isVisible());
    more->click();
    QTRY_VERIFY(QApplication::activePopupWidget());
    const QPointer<QWidget> menu = QApplication::activePopupWidget();
    auto *action = menu->findChild<QAction *>(QStringLiteral("transfer"));
    QVERIFY(action);
    action->trigger();
    if (menu)
        menu->close();
    TransferDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_fixture->window()->findChild<TransferDialog *>()));
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    // Without a unit nothing is asked.
    auto *ask = dialog->findChild<Button *>(QStringLiteral("ask_transfer"));
    ask->click();
    QVERIFY(dialog->isVisible());
    auto *unit = dialog->findChild<ComboBox *>(QStringLiteral("to_unit"));
    unit->setFocus();
    unit->setCurrentIndex(unit->findData(QStringLiteral("610104")));
    auto *note = dialog->findChild<QLineEdit *>(QStringLiteral("note"));
    note->setText(QStringLiteral("住所迁至莲湖区"));
    m_fixture->grab(QStringLiteral("transfer-dialog"), dialog);
    ask->setFocus();
    QTest::keyClick(ask, Qt::Key_Space);
    QTRY_VERIFY(!m_fixture->window()->findChild<TransferDialog *>());
    m_fixture->openPage(QStringLiteral("transfers"));
    auto *table = m_fixture->find<TableView>("transfers");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(!m_fixture->find<Button>("transfer_accept")->isVisible());
    QVERIFY(m_fixture->find<Button>("transfer_withdraw")->isVisible());
}

void TestTransfersPage::answeredByTheOtherUnit()
{
    m_fixture->openAs(QStringLiteral("other_both"));
    m_fixture->openPage(QStringLiteral("transfers"));
    auto *table = m_fixture->find<TableView>("transfers");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 4).data().toString(), QStringLiteral("待我答复"));
    QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    m_fixture->grab(QStringLiteral("transfers-1366x768-100"));
    table->setFocus();
    m_fixture->modals.setNextAnswer(QString());
    QTest::keyClick(table, Qt::Key_1);
    QTRY_COMPARE(table->model()->rowCount(), 0);
    Session &session = m_fixture->program().session()->context().session();
    const auto unit = session.wait([&](Workspace &work) { return work.store.load(enterpriseType, m_enterprise)->unit; });
    QCOMPARE(unit.value(), QStringLiteral("610104"));
}

void TestTransfersPage::looksRight()
{
    m_fixture->find<QAbstractButton>("transfers_all")->click();
    auto *table = m_fixture->find<TableView>("transfers");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    m_fixture->program().resize(1920, 1080);
    m_fixture->settle();
    QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    m_fixture->grab(QStringLiteral("transfers-1920x1080-100"));
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestTransfersPage)
#include "tst_transfers_page.moc"
