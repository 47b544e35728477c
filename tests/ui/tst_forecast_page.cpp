// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// 到期提醒: looked through and sent out by keyboard.
#include "tests/ui/program_fixture.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/editors.h"
#include "ui/kit/table_view.h"

namespace jiaxin::test {

class TestForecastPage final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void enterprisesAndTheirWorkers();
    void spansAndMatters();
    void lettersForAll();
    void aWorkerIsOpened();
    void leadersMayLook();

private:
    QString cell(const char *table, int row, int column)
    {
        return m_fixture->find<TableView>(table)->model()->index(row, column).data().toString();
    }
    int rows(const char *table) { return m_fixture->find<TableView>(table)->model()->rowCount(); }

    std::unique_ptr<ProgramFixture> m_fixture;
};

void TestForecastPage::initTestCase()
{
    m_fixture = std::make_unique<ProgramFixture>();
    Office &office = m_fixture->office;
    const RecordId first = office.published(1);
    const RecordId second = office.published(2);
    office.worker(11, QStringLiteral("张秋莲"), first);
    office.worker(12, QStringLiteral("李冬梅"), first);
    office.worker(13, QStringLiteral("王翠兰"), second);
    // The authorisations of 30 days are over in five.
    office.clock.set(office.clock.now().addDays(25));
    m_fixture->openAs(QStringLiteral("clerk"));
    m_fixture->openPage(QStringLiteral("forecast"));
    m_fixture->settle();
}

void TestForecastPage::enterprisesAndTheirWorkers()
{
    QTRY_COMPARE(rows("forecast_enterprises"), 2);
    QCOMPARE(cell("forecast_enterprises", 0, 2), QStringLiteral("2"));
    QTRY_COMPARE(rows("forecast_workers"), 2);
    QVERIFY(cell("forecast_workers", 0, 1).contains(u'*'));
    auto *table = m_fixture->find<TableView>("forecast_enterprises");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTRY_COMPARE(rows("forecast_workers"), 1);
    QCOMPARE(cell("forecast_workers", 0, 0), QStringLiteral("王翠兰"));
    QTest::keyClick(table, Qt::Key_Up);
    QTRY_COMPARE(rows("forecast_workers"), 2);
    QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    m_fixture->grab(QStringLiteral("forecast-1366x768-100"));
}

void TestForecastPage::spansAndMatters()
{
    auto *kind = m_fixture->find<ComboBox>("forecast_kind");
    kind->setCurrentIndex(kind->findText(QStringLiteral("体检")));
    QTRY_COMPARE(rows("forecast_enterprises"), 0);
    QVERIFY(!m_fixture->find<Button>("remind_all")->isEnabled());
    QVERIFY(!m_fixture->find<Button>("remind_one")->isEnabled());
    QCOMPARE(rows("forecast_workers"), 0);
    kind->setCurrentIndex(0);
    QTRY_COMPARE(rows("forecast_enterprises"), 2);
    auto *week = m_fixture->find<FilterChip>("span_7");
    week->setFocus();
    QTest::keyClick(week, Qt::Key_Space);
    QVERIFY(week->isChecked());
    QVERIFY(!m_fixture->find<FilterChip>("span_60")->isChecked());
    m_fixture->settle();
    QTRY_COMPARE(rows("forecast_enterprises"), 2);
}

void TestForecastPage::lettersForAll()
{
    QTemporaryDir folder;
    m_fixture->modals.setNextFileName(folder.path());
    m_fixture->find<Button>("remind_all")->click();
    QTRY_COMPARE_WITH_TIMEOUT(QDir(folder.path()).entryList({QStringLiteral("*.xlsx"), QStringLiteral("*.pdf")}).size(), 3,
                              20'000);
}

void TestForecastPage::aWorkerIsOpened()
{
    auto *table = m_fixture->find<TableView>("forecast_workers");
    QTRY_VERIFY(table->model()->rowCount() > 0);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(m_fixture->window()->currentPage(), QStringLiteral("workers"));
}

void TestForecastPage::leadersMayLook()
{
    m_fixture->openAs(QStringLiteral("city_reviewer"));
    m_fixture->openPage(QStringLiteral("forecast"));
    QTRY_COMPARE(rows("forecast_enterprises"), 2);
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestForecastPage)
#include "tst_forecast_page.moc"
