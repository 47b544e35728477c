// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// 批量审核 in the whole program, by keyboard: drawn, the drawn ones opened, all decided with one opinion.
#include "app/review/batch_review.h"
#include "tests/ui/program_fixture.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/table_view.h"
#include "ui/pages/review_decision.h"

#include <QPlainTextEdit>

namespace jiaxin::test {

class TestBatchPage final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingIsDecidedBeforeTheDraw();
    void drawnByKeyboard();
    void theSampleIsOpened();
    void decidedTogether();
    void onlyOpeningIsALook();
    void theOtherTypeShowsItsOwn();
    void looksRightLarge();

private:
    QString cell(const char *table, int row, int column)
    {
        return m_fixture->find<TableView>(table)->model()->index(row, column).data().toString();
    }
    int rows(const char *table) { return m_fixture->find<TableView>(table)->model()->rowCount(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        m_fixture->program().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_fixture->program()));
        auto *table = m_fixture->find<TableView>("batch_together");
        table->setFocus();
        QTest::keyClick(table, key, modifiers);
        m_fixture->settle();
    }
    QString state(const RecordId &id)
    {
        return m_fixture->program()
            .session()
            ->context()
            .session()
            .wait([id](Workspace &work) { return work.store.load(enterpriseType, id)->state; })
            .value();
    }

    std::unique_ptr<ProgramFixture> m_fixture;
    QList<RecordId> m_sound;
    RecordId m_fewer;
};

void TestBatchPage::initTestCase()
{
    m_fixture = std::make_unique<ProgramFixture>();
    for (int number = 1; number <= 4; ++number)
        m_sound.append(m_fixture->office.submitted(number, {{QStringLiteral("declared_headcount"), 0}}));
    m_fewer = m_fixture->office.submitted(5);
    m_fixture->openAs(QStringLiteral("county_reviewer"));
}

void TestBatchPage::nothingIsDecidedBeforeTheDraw()
{
    // From the vetting page by its key.
    m_fixture->openPage(QStringLiteral("review"));
    m_fixture->settle();
    QTest::keyClick(m_fixture->window(), Qt::Key_F6);
    QTRY_COMPARE(m_fixture->window()->currentPage(), QStringLiteral("batch"));
    QTRY_COMPARE(rows("batch_together"), 4);
    QCOMPARE(rows("batch_alone"), 1);
    QCOMPARE(cell("batch_alone", 0, 1), QStringLiteral("从业人数：请查看"));
    QVERIFY(!m_fixture->find<Button>("batch_drop")->isVisible());
    QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    m_fixture->grab(QStringLiteral("batch-before-1366x768-100"));
    key(Qt::Key_1);
    key(Qt::Key_Return, Qt::ControlModifier);
    for (const RecordId &id : std::as_const(m_sound))
        QCOMPARE(state(id), QStringLiteral("submitted"));
}

void TestBatchPage::drawnByKeyboard()
{
    // The third stays out.
    auto *table = m_fixture->find<TableView>("batch_together");
    table->setCurrentIndex(table->model()->index(2, 0));
    key(Qt::Key_Space);
    key(Qt::Key_F6);
    QTRY_COMPARE(rows("batch_together"), 3);
    QTRY_COMPARE(cell("batch_together", 0, 3), QStringLiteral("须先打开"));
    QCOMPARE(cell("batch_together", 1, 3), QString());
    QVERIFY(!table->visualRect(table->model()->index(0, 0)).isEmpty());
    QVERIFY(m_fixture->find<Button>("batch_drop")->isVisible());
    QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    m_fixture->grab(QStringLiteral("batch-drawn-1366x768-100"));
    key(Qt::Key_1);
    key(Qt::Key_Return, Qt::ControlModifier);
    for (const RecordId &id : std::as_const(m_sound))
        QCOMPARE(state(id), QStringLiteral("submitted"));
}

void TestBatchPage::theSampleIsOpened()
{
    auto *table = m_fixture->find<TableView>("batch_together");
    table->setCurrentIndex(table->model()->index(0, 0));
    key(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->window()->currentPage(), QStringLiteral("review"));
    m_fixture->settle();
    QTest::keyClick(m_fixture->window(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(m_fixture->window()->currentPage(), QStringLiteral("batch"));
    QTRY_COMPARE(cell("batch_together", 0, 3), QStringLiteral("已打开"));
}

void TestBatchPage::decidedTogether()
{
    key(Qt::Key_1);
    // An opinion is needed, and asked for.
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(state(m_sound.first()), QStringLiteral("submitted"));
    key(Qt::Key_1, Qt::AltModifier);
    QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    m_fixture->grab(QStringLiteral("batch-decided-1366x768-100"));
    m_fixture->modals.setNextAnswer(QString());
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(rows("batch_together"), 1);
    QVERIFY(!m_fixture->find<Button>("batch_drop")->isVisible());
    int approved = 0;
    for (const RecordId &id : std::as_const(m_sound))
        approved += state(id) == QLatin1String("county_approved");
    QCOMPARE(approved, 3);
    QCOMPARE(state(m_fewer), QStringLiteral("submitted"));
}

/// The vetting page holds the very filing that is drawn, behind; that something changes does not open it.
void TestBatchPage::onlyOpeningIsALook()
{
    const PageContext &context = m_fixture->program().session()->context();
    QVERIFY(
        context.session().wait([](Workspace &work) { work.settings.set(setting::batchSamplePercent, QStringLiteral("100")); }));
    RecordId left;
    for (const RecordId &id : std::as_const(m_sound)) {
        if (state(id) == QLatin1String("submitted"))
            left = id;
    }
    m_fixture->openPage(QStringLiteral("review"), {{QStringLiteral("id"), left.toString()}});
    m_fixture->openPage(QStringLiteral("batch"));
    QTRY_COMPARE(rows("batch_together"), 1);
    key(Qt::Key_F6);
    QTRY_COMPARE(cell("batch_together", 0, 3), QStringLiteral("须先打开"));
    m_fixture->program().session()->context().announceChange();
    m_fixture->settle();
    m_fixture->settle();
    const auto toLook = [&] {
        return context.session()
            .wait([](Workspace &work) { return BatchReview(work).unfinished(enterpriseType)->toLook(); })
            .value();
    };
    QCOMPARE(toLook(), 1);
    QCOMPARE(cell("batch_together", 0, 3), QStringLiteral("须先打开"));
    key(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->window()->currentPage(), QStringLiteral("review"));
    QTRY_COMPARE(toLook(), 0);
}

void TestBatchPage::theOtherTypeShowsItsOwn()
{
    m_fixture->openPage(QStringLiteral("batch"));
    QTRY_COMPARE(rows("batch_together"), 1);
    auto *rewards = m_fixture->find<FilterChip>("batch_reward");
    rewards->setFocus();
    QTest::keyClick(rewards, Qt::Key_Space);
    // At once: what waits for its checks to be read is not another type's filings.
    QCOMPARE(rows("batch_together"), 0);
    QVERIFY(!m_fixture->find<Button>("batch_drop")->isVisible());
    m_fixture->settle();
    QCOMPARE(rows("batch_together"), 0);
    auto *enterprises = m_fixture->find<FilterChip>("batch_enterprise");
    enterprises->setFocus();
    QTest::keyClick(enterprises, Qt::Key_Space);
    QTRY_COMPARE(rows("batch_together"), 1);
}

void TestBatchPage::looksRightLarge()
{
    m_fixture->program().resize(1920, 1080);
    m_fixture->settle();
    QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    m_fixture->grab(QStringLiteral("batch-1920x1080-100"));
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestBatchPage)
#include "tst_batch_page.moc"
