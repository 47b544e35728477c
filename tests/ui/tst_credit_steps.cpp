// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Penalties and list entries are taken through their steps from the credit archive, by keyboard.
#include "tests/ui/credit_desk.h"

#include "ui/kit/button.h"
#include "ui/kit/table_view.h"
#include "ui/tables/record_list.h"

#include <QMenu>

namespace jiaxin::test {

class TestCreditSteps final : public QObject, CreditDesk {
    Q_OBJECT

private slots:
    void init() { makeOffice(); }
    void cleanup() { m_fixture.reset(); }

    void aPenaltyToItsRepair()
    {
        const RecordId id = penalty("ordinary", "2026-05-10");
        m_fixture->openAs(reviewer);
        show(penaltyType, id);
        StepDialog *record = beginStep();
        QVERIFY2(record, qPrintable(words("record_detail").join(u'|') + visible<Button>("step")->text()));
        QCOMPARE(brokenLooks(record).join(u'\n'), QString());
        finish(record);
        QCOMPARE(stateOf(penaltyType, id), QStringLiteral("recorded"));
        QVERIFY2(words("record_detail").contains(QStringLiteral("2026-08-11")), qPrintable(words("record_detail").join(u'|')));
        QVERIFY(words("record_detail").contains(QStringLiteral("2027-05-10")));
        QVERIFY(words("record_detail").contains(QStringLiteral("首次可修复日期")));
        StepDialog *publish = beginStep();
        QVERIFY(publish);
        finish(publish);
        QCOMPARE(stateOf(penaltyType, id), QStringLiteral("in_publicity"));
        m_fixture->grab(QStringLiteral("penalty-1366x768-100"));
        QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
        // What is missing stands under its field; what was typed stays.
        StepDialog *repair = beginStep();
        QVERIFY(repair);
        fill(repair, "fulfilled_on", QStringLiteral("2026-06-20"));
        finish(repair);
        QVERIFY(repair->isVisible());
        QCOMPARE(stateOf(penaltyType, id), QStringLiteral("in_publicity"));
        fill(repair, "repair_number", QStringLiteral("市信修[2026]5号"));
        m_fixture->grab(QStringLiteral("penalty-repair-dialog"), repair);
        QCOMPARE(brokenLooks(repair).join(u'\n'), QString());
        fill(repair, "commitment_on", QStringLiteral("20260801"));
        finish(repair);
        QVERIFY(!dialog());
        QCOMPARE(stateOf(penaltyType, id), QStringLiteral("repaired"));
        QVERIFY(words("record_detail").contains(QStringLiteral("市信修〔2026〕5号")));
    }

    /// What is minor is shown only with written words, and an amendment says what changes.
    void aMinorPenaltyAndItsAmendment()
    {
        const RecordId id = penalty("minor", "2026-11-10");
        m_fixture->openAs(reviewer);
        show(penaltyType, id);
        finish(beginStep());
        StepDialog *publish = beginStep();
        finish(publish);
        QVERIFY(publish->isVisible());
        fill(publish, "note", QStringLiteral("社会影响较大"));
        m_fixture->grab(QStringLiteral("penalty-publish-dialog"), publish);
        finish(publish);
        QCOMPARE(stateOf(penaltyType, id), QStringLiteral("in_publicity"));
        m_fixture->program().activateWindow();
        (void)QTest::qWaitForWindowActive(&m_fixture->program());
        QTest::keyClick(m_fixture->window(), Qt::Key_F9);
        auto *menu = m_fixture->window()->findChild<QMenu *>();
        QVERIFY(menu && menu->isVisible());
        const QList<QAction *> actions = menu->actions();
        const auto amend = std::find_if(actions.begin(), actions.end(),
                                        [](const QAction *action) { return action->text() == QStringLiteral("变更"); });
        QVERIFY(amend != actions.end());
        menu->setActiveAction(*amend);
        QTest::keyClick(menu, Qt::Key_Return);
        m_fixture->settle();
        StepDialog *open = dialog();
        QVERIFY(open);
        fill(open, "amendment_number", QStringLiteral("碑市监改〔2026〕1号"));
        fill(open, "amendment_reason", QStringLiteral("复议变更"));
        auto *fields = open->findChild<QComboBox *>(QStringLiteral("amendments"));
        fields->setCurrentIndex(fields->findData(QStringLiteral("fine")));
        emit fields->activated(fields->currentIndex());
        fill(open, "fine", QStringLiteral("0.3"));
        m_fixture->grab(QStringLiteral("penalty-amend-dialog"), open);
        QCOMPARE(brokenLooks(open).join(u'\n'), QString());
        finish(open);
        QVERIFY(!dialog());
        const auto changed = m_fixture->program().session()->context().session().wait(
            [&](Workspace &work) -> Result<Penalty> { return *work.store.get<Penalty>(penaltyType, id); });
        QCOMPARE(changed->fine.toString(), QStringLiteral("0.3"));
        QCOMPARE(changed->amendmentReason, QStringLiteral("复议变更"));
    }

    void anEntryUntilItIsListed()
    {
        const RecordId id = m_fixture->office.create(
            listEntryType, {{QStringLiteral("subject_kind"), QStringLiteral("enterprise")},
                            {QStringLiteral("enterprise"), m_enterprise.toString()},
                            {QStringLiteral("list"), QStringLiteral("untrustworthy")},
                            {QStringLiteral("basis"), QStringLiteral("商务信用联合惩戒对象名单管理办法")},
                            {QStringLiteral("reason"), QStringLiteral("提供虚假材料")},
                            {QStringLiteral("authority"), QStringLiteral("西安市商务局")}});
        m_fixture->openAs(reviewer);
        show(listEntryType, id);
        StepDialog *notice = beginStep();
        QVERIFY(notice);
        fill(notice, "notice_number", QStringLiteral("市商告〔2026〕3号"));
        fill(notice, "notice_method", QStringLiteral("邮寄送达"));
        if (notice->findChild<QComboBox *>(QStringLiteral("notice_method"))->currentIndex() < 0)
            notice->findChild<QComboBox *>(QStringLiteral("notice_method"))->setCurrentIndex(1);
        finish(notice);
        QVERIFY(!dialog());
        // Now the hearing comes first.
        StepDialog *hearing = beginStep();
        QVERIFY(hearing && hearing->findChild<QWidget *>(QStringLiteral("statement")));
        fill(hearing, "statement", QStringLiteral("对事实无异议"));
        finish(hearing);
        QCOMPARE(stateOf(listEntryType, id), QStringLiteral("heard"));
        StepDialog *decision = beginStep();
        fill(decision, "decision_number", QStringLiteral("市商决〔2026〕1号"));
        finish(decision);
        StepDialog *listing = beginStep();
        QVERIFY(listing);
        // The decision's number stands there already.
        QCOMPARE(listing->findChild<QLineEdit *>(QStringLiteral("decision_number"))->text(),
                 QStringLiteral("市商决〔2026〕1号"));
        finish(listing);
        QCOMPARE(stateOf(listEntryType, id), QStringLiteral("listed"));
        m_fixture->grab(QStringLiteral("list-entry-1366x768-100"));
        // The enterprise is marked where enterprises are listed.
        m_fixture->openPage(QStringLiteral("enterprises"));
        auto *list = visible<TableView>("enterprises");
        QVERIFY(list);
        QStringList cells;
        for (int column = 0; column < list->model()->columnCount(); ++column)
            cells.append(list->model()->index(0, column).data().toString());
        QVERIFY2(cells.contains(QStringLiteral("红 失信")), qPrintable(cells.join(u'|')));
        m_fixture->grab(QStringLiteral("enterprise-listed-1366x768-100"));
    }

    /// The list filters by the states that it shows, those that follow from the calendar included.
    void whatHasEndedIsFoundByItsState()
    {
        const RecordId over = penalty("ordinary", "2026-05-10");
        for (const char *action : {"record", "publish"})
            m_fixture->office.act(reviewer, penaltyType, over, {.action = QLatin1String(action)});
        m_fixture->office.clock.set(QDateTime(QDate(2027, 5, 11), QTime(2, 0), Qt::UTC));
        m_fixture->openAs(clerk);
        m_fixture->openPage(QStringLiteral("archive"), {{QStringLiteral("type"), QStringLiteral("penalty")}});
        const QList<RecordList *> all = m_fixture->window()->findChildren<RecordList *>();
        const auto shown = std::find_if(all.begin(), all.end(), [](RecordList *list) { return list->isVisible(); });
        QVERIFY(shown != all.end());
        const auto rows = [&](const char *state) {
            (*shown)->setFilter(QStringLiteral("state"), QLatin1String(state));
            m_fixture->settle();
            return (*shown)->model()->rowCount();
        };
        QCOMPARE(rows("in_publicity"), 0);
        m_fixture->grab(QStringLiteral("penalty-none-in-publicity-1366x768-100"));
        QCOMPARE(rows("recorded"), 0);
        QCOMPARE(rows("ended"), 1);
        QCOMPARE((*shown)->present().choices.value(QStringLiteral("state")), QStringLiteral("ended"));
        m_fixture->grab(QStringLiteral("penalty-ended-1366x768-100"));
        QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
        m_fixture->office.clock.set(QDateTime(QDate(2027, 5, 10), QTime(2, 0), Qt::UTC));
        QCOMPARE(rows("in_publicity"), 1);
        QCOMPARE(rows("ended"), 0);
    }
};

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestCreditSteps)
#include "tst_credit_steps.moc"
