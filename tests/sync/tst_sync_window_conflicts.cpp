// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Conflicts in the window, decided by keyboard, and what the officer is told whose edit lost.
#include "app/records/record_service.h"
#include "tests/support/invented.h"
#include "tests/sync/window_world.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/tile.h"

#include <QLabel>

namespace jiaxin::test {

class TestSyncWindowConflicts final : public QObject, WindowWorld {
    Q_OBJECT

private slots:
    void initTestCase();
    void aFieldIsDecidedByKeys();
    void deletedThereAndChangedHere();
    void enteredTwiceOpensTheComparison();
    void theOfficerWhoseEditLostIsTold();
};

void TestSyncWindowConflicts::initTestCase()
{
    prepare();
    m_fixture->openAs(QStringLiteral("admin"));
    m_fixture->openPage(QStringLiteral("enrol"));
    join();
    m_fixture->openAs(QStringLiteral("clerk"));
    logIn();
    keeper()->pause();
}

void TestSyncWindowConflicts::aFieldIsDecidedByKeys()
{
    const RecordId id = shared(++m_serial);
    edit(enterpriseType, id,
         {{QStringLiteral("brand"), QStringLiteral("甲家")},
          {QStringLiteral("contact_phone"), QStringLiteral("13900007777")},
          {QStringLiteral("landline"), QStringLiteral("029-87654321")}});
    m_other->edit(
        "clerk2", enterpriseType, id,
        {{QStringLiteral("brand"), QStringLiteral("乙家")}, {QStringLiteral("contact_phone"), QStringLiteral("13900008888")}});
    (void)m_other->synced("clerk2");
    syncHere();
    keeper()->pause();
    QTRY_VERIFY2(barWords().contains(QStringLiteral("冲突 1")), qPrintable(barWords()));
    m_fixture->openPage(QStringLiteral("sync"));
    look("sync-conflict");
    find<Tile>("tile_conflicts")->setFocus();
    press(Qt::Key_Return);
    QTRY_COMPARE(window()->currentPage(), QStringLiteral("conflicts"));
    auto *fields = find<TableView>("conflict_fields");
    QTRY_COMPARE(find<TableView>("conflicts")->model()->rowCount(), 1);
    QTRY_VERIFY(fields->model()->rowCount() >= 2);
    QVERIFY(!find<Button>("conflict_save")->isEnabled());
    look("conflicts-open");
    find<TableView>("conflicts")->setFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY(fields->hasFocus());
    QVERIFY(cell(fields, 0, 2) != cell(fields, 0, 1));
    const bool brandFirst = cell(fields, 0, 2).contains(QStringLiteral("甲家"));
    press(Qt::Key_Left);
    QVERIFY(!find<Button>("conflict_save")->isEnabled());
    look("conflicts-half");
    press(Qt::Key_Down);
    press(Qt::Key_Right);
    QTRY_VERIFY(find<Button>("conflict_save")->isEnabled());
    look("conflicts-chosen");
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(find<TableView>("conflicts")->model()->rowCount(), 0);
    QVERIFY(said(find<TableView>("conflicts")).contains(QStringLiteral("没有冲突")));
    syncHere();
    (void)m_other->synced("clerk2");
    QCOMPARE(m_other->value(enterpriseType, id, "brand"), brandFirst ? QStringLiteral("甲家") : QStringLiteral("乙家"));
    QCOMPARE(m_other->value(enterpriseType, id, "contact_phone"),
             brandFirst ? QStringLiteral("13900008888") : QStringLiteral("13900007777"));
    QCOMPARE(m_other->value(enterpriseType, id, "landline"), QStringLiteral("029-87654321"));
    QCOMPARE(here(enterpriseType, id, "brand"), m_other->value(enterpriseType, id, "brand"));
    keeper()->pause();
}

void TestSyncWindowConflicts::deletedThereAndChangedHere()
{
    const RecordId id = shared(++m_serial);
    m_other->remove("clerk2", enterpriseType, id);
    (void)m_other->synced("clerk2");
    edit(enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("留下")}});
    syncHere();
    keeper()->pause();
    openConflict(id);
    QTRY_VERIFY(find<QLabel>("conflict_explained")->text().contains(QStringLiteral("删除")));
    find<TableView>("conflicts")->setFocus();
    press(Qt::Key_1);
    QTRY_VERIFY(find<Button>("conflict_save")->isEnabled());
    look("conflicts-deleted");
    press(Qt::Key_2);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(find<TableView>("conflicts")->model()->rowCount(), 0);
}

void TestSyncWindowConflicts::enteredTwiceOpensTheComparison()
{
    const int serial = ++m_serial;
    (void)m_other->create("clerk2", enterpriseType, inventedEnterprise(serial));
    (void)m_other->synced("clerk2");
    const auto made = context().session().wait([&](Workspace &work) {
        return RecordService(work).create(enterpriseType, inventedEnterprise(serial), {.reason = QStringLiteral("test")});
    });
    QVERIFY(made && made->saved);
    context().announceChange();
    syncHere();
    keeper()->pause();
    m_fixture->openPage(QStringLiteral("conflicts"));
    QTRY_COMPARE(find<TableView>("conflicts")->model()->rowCount(), 1);
    QTRY_VERIFY(find<Button>("conflict_different")->isVisible());
    look("conflicts-twice");
    press(Qt::Key_F2);
    QTRY_COMPARE(window()->currentPage(), QStringLiteral("duplicates"));
    m_fixture->openPage(QStringLiteral("conflicts"));
    m_fixture->modals.setNextAnswer(QString());
    press(Qt::Key_3);
    QTRY_COMPARE(find<TableView>("conflicts")->model()->rowCount(), 0);
}

void TestSyncWindowConflicts::theOfficerWhoseEditLostIsTold()
{
    m_fixture->openPage(QStringLiteral("sync"));
    auto *notices = find<TableView>("notices");
    QTRY_VERIFY(notices->model()->rowCount() > 0);
    const int before = notices->model()->rowCount();
    find<Tile>("tile_notices")->setFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY(notices->hasFocus());
    look("sync-notices");
    press(Qt::Key_Space);
    QTRY_COMPARE(notices->model()->rowCount(), before - 1);
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestSyncWindowConflicts)
#include "tst_sync_window_conflicts.moc"
