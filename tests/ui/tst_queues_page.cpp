// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// 待办: the counts on the home page lead to the queue, and the queue to the work, by keyboard.
#include "tests/ui/program_fixture.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/editors.h"
#include "ui/kit/table_view.h"

namespace jiaxin::test {

class TestQueuesPage final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void countsOnTheHomePage();
    void fromTheHomePageToTheWork();
    void queuesByKeyboard();
    void narrowed();
    void looksRightLarge();

private:
    QString cell(int row, int column)
    {
        return m_fixture->find<TableView>("queue")->model()->index(row, column).data().toString();
    }
    int rows() { return m_fixture->find<TableView>("queue")->model()->rowCount(); }

    std::unique_ptr<ProgramFixture> m_fixture;
};

void TestQueuesPage::initTestCase()
{
    m_fixture = std::make_unique<ProgramFixture>();
    Office &office = m_fixture->office;
    office.submitted(1);
    office.submitted(2, {{QStringLiteral("name"), QStringLiteral("西安市碑林区长乐坊邻里互助家庭服务连锁经营有限责任公司")}});
    const RecordId returned = office.submitted(3);
    office.act(QStringLiteral("county_reviewer"), enterpriseType, returned,
               {.action = QStringLiteral("return"), .reason = QStringLiteral("inconsistent")});
    const RecordId approved = office.submitted(4);
    office.act(QStringLiteral("county_reviewer"), enterpriseType, approved, {.action = QStringLiteral("approve")});
    office.clock.advanceDays(3);
    office.submitted(5);
    m_fixture->openAs(QStringLiteral("county_reviewer"));
}

void TestQueuesPage::countsOnTheHomePage()
{
    m_fixture->openPage(QStringLiteral("home"));
    m_fixture->settle();
    QTRY_COMPARE(m_fixture->find<LinkButton>("to_queue_mine")->text(), QStringLiteral("待我办理 3"));
    QCOMPARE(m_fixture->find<LinkButton>("to_queue_done")->text(), QStringLiteral("我已办理 2"));
    QCOMPARE(m_fixture->find<LinkButton>("to_queue_returned")->text(), QStringLiteral("退回待补正 1"));
    QCOMPARE(m_fixture->find<LinkButton>("to_queue_due_soon")->text(), QStringLiteral("即将超时 3"));
    QCOMPARE(m_fixture->find<LinkButton>("to_queue_publicity_over")->text(), QStringLiteral("公示期满 0"));
    QTRY_COMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    m_fixture->grab(QStringLiteral("home-queues-1366x768-100"));
}

void TestQueuesPage::fromTheHomePageToTheWork()
{
    auto *link = m_fixture->find<LinkButton>("to_queue_due_soon");
    link->setFocus();
    QTest::keyClick(link, Qt::Key_Space);
    QTRY_COMPARE(m_fixture->window()->currentPage(), QStringLiteral("queues"));
    QTRY_COMPARE(rows(), 3);
    QVERIFY(m_fixture->find<FilterChip>("queue_due_soon")->isChecked());
    QCOMPARE(cell(0, 6), QStringLiteral("剩 2 个工作日"));
    QTRY_COMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    m_fixture->grab(QStringLiteral("queues-1366x768-100"));
    auto *table = m_fixture->find<TableView>("queue");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(m_fixture->window()->currentPage(), QStringLiteral("review"));
}

void TestQueuesPage::queuesByKeyboard()
{
    m_fixture->openPage(QStringLiteral("queues"));
    m_fixture->settle();
    auto *table = m_fixture->find<TableView>("queue");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_3, Qt::AltModifier);
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(cell(0, 3), QStringLiteral("已退回"));
    QCOMPARE(cell(0, 6), QStringLiteral("已暂停，剩 5 个工作日"));
    QTest::keyClick(table, Qt::Key_2, Qt::AltModifier);
    QTRY_COMPARE(rows(), 2);
    QTest::keyClick(table, Qt::Key_5, Qt::AltModifier);
    QTRY_COMPARE(rows(), 0);
    m_fixture->grab(QStringLiteral("queues-empty-1366x768-100"));
    QTest::keyClick(table, Qt::Key_1, Qt::AltModifier);
    QTRY_COMPARE(rows(), 3);
}

void TestQueuesPage::narrowed()
{
    auto *type = m_fixture->find<ComboBox>("queue_type");
    type->setCurrentIndex(type->findData(QStringLiteral("reward")));
    QTRY_COMPARE(rows(), 0);
    type->setCurrentIndex(type->findData(QStringLiteral("enterprise")));
    QTRY_COMPARE(rows(), 3);
    type->setCurrentIndex(0);
    QTRY_COMPARE(rows(), 3);
}

void TestQueuesPage::looksRightLarge()
{
    m_fixture->program().resize(1920, 1080);
    m_fixture->settle();
    QTRY_COMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    m_fixture->grab(QStringLiteral("queues-1920x1080-100"));
    m_fixture->openPage(QStringLiteral("home"));
    m_fixture->settle();
    QTRY_COMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    m_fixture->grab(QStringLiteral("home-queues-1920x1080-100"));
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestQueuesPage)
#include "tst_queues_page.moc"
