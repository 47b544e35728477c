// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/program_fixture.h"

#include "ui/kit/chips.h"
#include "ui/kit/notices.h"
#include "ui/kit/table_view.h"
#include "ui/later.h"
#include "ui/pages/worker_detail.h"
#include "ui/program/unlock_page.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>

namespace jiaxin::test {

class TestProgram final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void answersComeAfterTheQuestion();
    void wrongPasswordIsSaid();
    void listFindsByInitials();
    void revealHidesItself();
    void lockReturnsToTheUnlockPage();

private:
    std::unique_ptr<ProgramFixture> m_fixture;
    RecordId m_enterprise;
};

void TestProgram::initTestCase()
{
    m_fixture = std::make_unique<ProgramFixture>();
    Office &office = m_fixture->office;
    m_enterprise = office.published(1);
    office.worker(11, QStringLiteral("张秋莲"), m_enterprise);
    office.worker(12, QStringLiteral("王桂兰"), m_enterprise, {QStringLiteral("health_check")});
    office.worker(13, QStringLiteral("吕小凤"), m_enterprise, {QStringLiteral("photo")});
}

void TestProgram::init()
{
    m_fixture->close();
}

void TestProgram::answersComeAfterTheQuestion()
{
    // A future may be finished before anybody waits for it.
    QList<int> answers;
    later(this, QtFuture::makeReadyFuture(1), [&answers](int answer) { answers.append(answer); });
    later(this, QtFuture::makeReadyFuture(2), [&answers](int answer) { answers.append(answer); });
    QVERIFY(answers.isEmpty());
    QCoreApplication::processEvents();
    QCOMPARE(answers, (QList<int> {1, 2}));
}

void TestProgram::wrongPasswordIsSaid()
{
    m_fixture->start(QStringLiteral("clerk"));
    UnlockPage *page = m_fixture->program().unlockPage();
    page->setPassword(QStringLiteral("not the password"));
    page->unlock();
    auto *message = page->findChild<MessageBar *>(QStringLiteral("unlock_message"));
    QVERIFY(QTest::qWaitFor([&] { return message->isVisible(); }, 10'000));
    QVERIFY(message->text().contains(QStringLiteral("密码")));
    QVERIFY(!m_fixture->program().session());
    m_fixture->grab(QStringLiteral("unlock-1366x768-100"));
}

void TestProgram::listFindsByInitials()
{
    m_fixture->openAs(QStringLiteral("clerk"));
    m_fixture->openPage(QStringLiteral("workers"));
    auto *table = m_fixture->find<TableView>("workers");
    QCOMPARE(table->model()->rowCount(), 3);
    m_fixture->grab(QStringLiteral("workers-1366x768-100"));
    auto *search = table->window()->findChild<SearchField *>(QStringLiteral("search"));
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("zql"));
    QVERIFY(QTest::qWaitFor([&] { return table->model()->rowCount() == 1; }, 5000));
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("张秋莲"));
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(QTest::qWaitFor([&] { return table->model()->rowCount() == 3; }, 5000));
}

void TestProgram::revealHidesItself()
{
    m_fixture->openAs(QStringLiteral("clerk"));
    m_fixture->openPage(QStringLiteral("workers"));
    auto *detail = m_fixture->find<WorkerDetail>("worker_detail");
    auto *number = detail->findChild<QLabel *>(QStringLiteral("fact_document_number"));
    // The detail is read on the database thread.
    QVERIFY(QTest::qWaitFor([&] { return number->text().contains(u'*'); }, 5000));
    detail->setRevealTime(300);
    m_fixture->modals.setNextAnswer(QStringLiteral("核实身份"));
    detail->findChild<QAbstractButton *>(QStringLiteral("reveal"))->click();
    QVERIFY(QTest::qWaitFor([&] { return detail->isRevealed(); }, 5000));
    QVERIFY(!number->text().contains(u'*'));
    QVERIFY(QTest::qWaitFor([&] { return !detail->isRevealed(); }, 5000));
    QVERIFY(number->text().contains(u'*'));
}

void TestProgram::lockReturnsToTheUnlockPage()
{
    m_fixture->openAs(QStringLiteral("clerk"));
    m_fixture->openPage(QStringLiteral("workers"));
    m_fixture->program().lock();
    QVERIFY(!m_fixture->program().session());
    QCOMPARE(m_fixture->program().currentWidget(), m_fixture->program().unlockPage());
    m_fixture->program().unlockPage()->setPassword(Office::userPassword());
    m_fixture->program().unlockPage()->unlock();
    QVERIFY(QTest::qWaitFor([this] { return m_fixture->program().session() != nullptr; }, 10'000));
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestProgram)
#include "tst_program.moc"
