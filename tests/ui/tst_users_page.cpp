// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/words/words.h"
#include "tests/ui/program_fixture.h"
#include "ui/kit/button.h"
#include "ui/kit/editors.h"
#include "ui/kit/field_row.h"
#include "ui/kit/table_view.h"

#include <QCheckBox>
#include <QLineEdit>

namespace jiaxin::test {

class TestUsersPage final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void onlyTheAccountAdministratorHasIt();
    void aUserIsAddedByKeyboard();
    void rolesThatExcludeOneAnotherAreSaid();
    void aNewPasswordOpensTheVault();
    void aDisabledUserIsKeptInTheList();
    void ownPasswordNeedsThePresentOne();

private:
    void openUsers();
    QLineEdit *edit(const char *name) { return m_fixture->find<QLineEdit>(name); }
    QCheckBox *role(const QString &text);
    std::optional<User> user(const QString &name);
    int rowOf(const QString &name);
    void select(const QString &name);

    std::unique_ptr<ProgramFixture> m_fixture;
};

void TestUsersPage::initTestCase()
{
    m_fixture = std::make_unique<ProgramFixture>();
}

void TestUsersPage::init()
{
    m_fixture->close();
}

void TestUsersPage::openUsers()
{
    m_fixture->openAs(QStringLiteral("admin"));
    m_fixture->openPage(QStringLiteral("users"));
}

QCheckBox *TestUsersPage::role(const QString &text)
{
    for (QCheckBox *box : m_fixture->find<FieldRow>("user_roles_row")->findChildren<QCheckBox *>()) {
        if (box->text() == text)
            return box;
    }
    qFatal("there is no such role");
}

std::optional<User> TestUsersPage::user(const QString &name)
{
    auto found = m_fixture->program().session()->context().session().wait(
        [name](Workspace &work) { return UserService(work).find(name); });
    return found ? *found : std::nullopt;
}

int TestUsersPage::rowOf(const QString &name)
{
    auto *table = m_fixture->find<TableView>("users");
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, 0).data().toString() == name)
            return row;
    }
    return -1;
}

void TestUsersPage::select(const QString &name)
{
    auto *table = m_fixture->find<TableView>("users");
    table->setCurrentIndex(table->model()->index(rowOf(name), 0));
}

void TestUsersPage::onlyTheAccountAdministratorHasIt()
{
    m_fixture->openAs(QStringLiteral("clerk"));
    QVERIFY(!m_fixture->window()->openPage(QStringLiteral("users")));
}

void TestUsersPage::aUserIsAddedByKeyboard()
{
    openUsers();
    QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    m_fixture->grab(QStringLiteral("users-1366x768-100"));
    edit("user_name")->setFocus();
    QTest::keyClicks(edit("user_name"), QStringLiteral("caixia"));
    QTest::keyClick(edit("user_name"), Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), edit("display_name"));
    QTest::keyClicks(edit("display_name"), QStringLiteral("Cai Xia"));
    QTest::keyClick(edit("display_name"), Qt::Key_Return);
    auto *unit = qobject_cast<ComboBox *>(m_fixture->find<FieldRow>("user_unit_row")->editor());
    unit->setCurrentIndex(unit->findData(QStringLiteral("610104")));
    role(roleText(Role::Clerk))->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    edit("new_password")->setFocus();
    QTest::keyClicks(edit("new_password"), QStringLiteral("Long-Enough 7"));
    QTest::keyClick(edit("new_password"), Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), edit("repeat_password"));
    QTest::keyClicks(edit("repeat_password"), QStringLiteral("Long-Enough 7"));
    QTest::keyClick(m_fixture->window(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(QTest::qWaitFor([&] { return rowOf(QStringLiteral("caixia")) >= 0; }, 20'000));
    const auto added = user(QStringLiteral("caixia"));
    QVERIFY(added);
    QCOMPARE(added->unit, QStringLiteral("610104"));
    QCOMPARE(added->roles, Roles {Role::Clerk});
    QVERIFY(edit("new_password")->text().isEmpty());
}

void TestUsersPage::rolesThatExcludeOneAnotherAreSaid()
{
    openUsers();
    auto *row = m_fixture->find<FieldRow>("user_roles_row");
    role(roleText(Role::Clerk))->click();
    QVERIFY(!row->hasProblem());
    role(roleText(Role::Auditor))->click();
    QVERIFY(row->hasProblem());
    edit("new_password")->setText(QStringLiteral("short"));
    edit("repeat_password")->setText(QStringLiteral("other"));
    QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    m_fixture->grab(QStringLiteral("users-problems-1366x768-100"));
    m_fixture->find<Button>("save_user")->click();
    QVERIFY(m_fixture->find<FieldRow>("user_name_row")->hasProblem());
    QVERIFY(m_fixture->find<FieldRow>("new_password_row")->hasProblem());
}

void TestUsersPage::aNewPasswordOpensTheVault()
{
    openUsers();
    select(QStringLiteral("officer"));
    m_fixture->find<Button>("reset_password")->click();
    QVERIFY(!m_fixture->find<FieldRow>("user_name_row")->isVisible());
    edit("new_password")->setText(QStringLiteral("Another-One 9"));
    edit("repeat_password")->setText(QStringLiteral("Another-One 9"));
    m_fixture->grab(QStringLiteral("users-password-1366x768-100"));
    m_fixture->find<Button>("save_user")->click();
    QVERIFY(QTest::qWaitFor([&] { return m_fixture->find<FieldRow>("user_name_row")->isVisible(); }, 20'000));
    m_fixture->close();
    const auto opened = Session::unlock(m_fixture->office.folder(), QStringLiteral("officer"),
                                        Secret(QByteArray("Another-One 9")), m_fixture->office.tools());
    QVERIFY(opened);
}

void TestUsersPage::aDisabledUserIsKeptInTheList()
{
    openUsers();
    select(QStringLiteral("admin"));
    QVERIFY(!m_fixture->find<Button>("disable_user")->isEnabled());
    select(QStringLiteral("both"));
    m_fixture->modals.setNextAnswer(QString());
    m_fixture->find<Button>("disable_user")->click();
    QVERIFY(QTest::qWaitFor([&] { return user(QStringLiteral("both"))->disabled; }, 20'000));
    m_fixture->settle();
    QVERIFY(rowOf(QStringLiteral("both")) >= 0);
    QVERIFY(!m_fixture->find<Button>("disable_user")->isEnabled());
}

void TestUsersPage::ownPasswordNeedsThePresentOne()
{
    m_fixture->close();
    m_fixture->openAs(QStringLiteral("clerk"));
    m_fixture->openPage(QStringLiteral("settings"));
    const auto change = [&](const QString &present) {
        edit("present_password")->setText(present);
        edit("new_password")->setText(QStringLiteral("Another-One 10"));
        edit("repeat_password")->setText(QStringLiteral("Another-One 10"));
        m_fixture->find<Button>("change_password")->click();
        return QTest::qWaitFor([&] { return m_fixture->find<Button>("change_password")->isEnabled(); }, 20'000);
    };
    QVERIFY(change(QStringLiteral("Guessed-2026")));
    QVERIFY(m_fixture->find<FieldRow>("present_password_row")->hasProblem());
    m_fixture->grab(QStringLiteral("settings-password-1366x768-100"));
    QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    QVERIFY(change(Office::userPassword()));
    QVERIFY(!m_fixture->find<FieldRow>("present_password_row")->hasProblem());
    QCOMPARE(edit("new_password")->text(), QString());
    m_fixture->close();
    QVERIFY(Session::unlock(m_fixture->office.folder(), QStringLiteral("clerk"), Secret(QByteArray("Another-One 10")),
                            m_fixture->office.tools()));
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestUsersPage)
#include "tst_users_page.moc"
