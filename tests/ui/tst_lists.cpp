// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Lists as people arrange them: columns, saved filters, what is exported.
#include "tests/ui/three_workers.h"

#include "app/exchange/sheets/sheet_reader.h"
#include "ui/kit/chips.h"
#include "ui/kit/table_view.h"
#include "ui/tables/columns_popup.h"
#include "ui/tables/filters_popup.h"

#include <QAbstractButton>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>

namespace jiaxin::test {

class TestLists final : public QObject, ThreeWorkers {
    Q_OBJECT

private slots:
    void initTestCase() { makeOffice(); }
    void init() { reopen(); }
    void columnsAreChosenByKeyboard();
    void columnsAreDraggedAndWidened();
    void everyFieldCanBeAColumn();
    void orderIsTurnedRound();
    void filtersAreSavedAndDropped();
    void whatIsShownIsExported();

private:
    QStringList titles();
    QStringList column(int visual);
    template <class Popup>
    Popup *open(const char *control);
};

QStringList TestLists::titles()
{
    QStringList titles;
    const QHeaderView *header = list()->table()->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual)
        titles.append(list()->model()->headerData(header->logicalIndex(visual), Qt::Horizontal, Qt::DisplayRole).toString());
    return titles;
}

QStringList TestLists::column(int visual)
{
    QStringList texts;
    const int logical = list()->table()->horizontalHeader()->logicalIndex(visual);
    for (int row = 0; row < list()->model()->rowCount(); ++row)
        texts.append(list()->model()->index(row, logical).data().toString());
    return texts;
}

template <class Popup>
Popup *TestLists::open(const char *control)
{
    auto *button = window()->page(QStringLiteral("workers"))->findChild<QAbstractButton *>(QLatin1String(control));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    return button->findChild<Popup *>();
}

void TestLists::columnsAreChosenByKeyboard()
{
    const QStringList delivered {QStringLiteral("姓名"), QStringLiteral("证件号码"), QStringLiteral("从业单位"),
                                 QStringLiteral("状态"), QStringLiteral("最近到期")};
    QCOMPARE(titles(), delivered);
    auto *popup = open<ColumnsPopup>("choose_columns");
    QVERIFY(popup && popup->isVisible());
    auto *choices = popup->findChild<QListWidget *>(QStringLiteral("columns_list"));
    QVERIFY(choices->hasFocus());
    const auto phones = choices->findItems(QStringLiteral("手机号"), Qt::MatchExactly);
    QCOMPARE(phones.size(), 1);
    choices->setCurrentItem(phones.first());
    QTest::keyClick(choices, Qt::Key_Space);
    // Up to the second place, before the document number.
    for (int row = choices->currentRow(); row > 1; --row)
        QTest::keyClick(choices, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(brokenLooks(popup), QStringList());
    m_fixture->settle();
    m_fixture->grab(QStringLiteral("lists-columns-1366x768-100"));
    QVERIFY(
        popup->grab().save(qEnvironmentVariable("TEST_BINARY_DIR") + QStringLiteral("/screenshots/lists-columns-popup.png")));
    QTest::keyClick(choices, Qt::Key_Escape);
    QCOMPARE(titles().value(1), QStringLiteral("手机号"));
    QCOMPARE(titles().size(), 6);
    QTRY_COMPARE(list()->model()->rowCount(), 3);
    for (const QString &phone : column(1))
        QVERIFY2(phone.size() == 11 && phone.contains(u'*'), qPrintable(phone));
    QVERIFY(column(0).contains(QStringLiteral("张秋莲")));
    QCOMPARE(brokenLooks(window()).join(u'\n'), QString());
    // Nobody else sees this arrangement; she herself finds it again.
    init();
    QTRY_COMPARE(titles().value(1), QStringLiteral("手机号"));
    m_fixture->close();
    m_fixture->openAs(QStringLiteral("county_reviewer"));
    m_fixture->openPage(QStringLiteral("workers"));
    QCOMPARE(titles(), delivered);
    init();
    popup = open<ColumnsPopup>("choose_columns");
    QTest::mouseClick(popup->findChild<QAbstractButton *>(QStringLiteral("column_defaults")), Qt::LeftButton);
    popup->close();
    QTRY_COMPARE(titles(), delivered);
    init();
    QCOMPARE(titles(), delivered);
}

void TestLists::columnsAreDraggedAndWidened()
{
    QHeaderView *header = list()->table()->horizontalHeader();
    const QStringList before = titles();
    header->moveSection(3, 0);
    header->resizeSection(header->logicalIndex(1), dp(130));
    // The width is taken when the mouse rests.
    QTest::qWait(500);
    m_fixture->settle();
    init();
    header = list()->table()->horizontalHeader();
    QTRY_COMPARE(titles().first(), before.at(3));
    QCOMPARE(titles().at(1), before.at(0));
    QCOMPARE(header->sectionSize(header->logicalIndex(1)), dp(130));
    auto *popup = open<ColumnsPopup>("choose_columns");
    popup->findChild<QAbstractButton *>(QStringLiteral("column_defaults"))->click();
    popup->close();
    m_fixture->settle();
    QCOMPARE(titles(), before);
}

void TestLists::everyFieldCanBeAColumn()
{
    auto *popup = open<ColumnsPopup>("choose_columns");
    auto *choices = popup->findChild<QListWidget *>(QStringLiteral("columns_list"));
    for (const Field &field : workerType.fields)
        QVERIFY2(!choices->findItems(field.label.translated(), Qt::MatchExactly).isEmpty(), field.name);
    const int columns = choices->count();
    for (int row = 0; row < columns; ++row)
        choices->item(row)->setCheckState(Qt::Checked);
    popup->close();
    QTRY_COMPARE(list()->model()->rowCount(), 3);
    QCOMPARE(titles().size(), columns);
    m_fixture->settle();
    // No cell says more than the actor may see.
    const QString number = residentNumber(11);
    for (int visual = 0; visual < titles().size(); ++visual) {
        for (const QString &text : column(visual))
            QVERIFY2(!text.contains(number), qPrintable(titles().at(visual)));
    }
    // The table scrolls sideways; the column that takes the rest keeps its room.
    QVERIFY(list()->table()->horizontalHeader()->length() > list()->table()->viewport()->width());
    QVERIFY(list()->table()->columnWidth(2) >= dp(120));
    m_fixture->grab(QStringLiteral("lists-all-columns-1366x768-100"));
    popup = open<ColumnsPopup>("choose_columns");
    popup->findChild<QAbstractButton *>(QStringLiteral("column_defaults"))->click();
    popup->close();
    m_fixture->settle();
}

void TestLists::orderIsTurnedRound()
{
    const auto press = [this](int visual) {
        QHeaderView *header = list()->table()->horizontalHeader();
        const int x = header->sectionViewportPosition(header->logicalIndex(visual)) + dp(20);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
        m_fixture->settle();
    };
    const QStringList byPinyin {QStringLiteral("吕小凤"), QStringLiteral("王桂兰"), QStringLiteral("张秋莲")};
    press(0);
    QTRY_COMPARE(column(0), byPinyin);
    press(0);
    QTRY_COMPARE(column(0), QStringList(byPinyin.rbegin(), byPinyin.rend()));
    QCOMPARE(list()->table()->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
}

void TestLists::filtersAreSavedAndDropped()
{
    auto *chip = window()->page(QStringLiteral("workers"))->findChild<FilterChip *>(QStringLiteral("saved_filters"));
    list()->setFilter(QStringLiteral("colour"), QStringLiteral("red"));
    QTRY_VERIFY(list()->model()->rowCount() < 3);
    const int found = list()->model()->rowCount();
    auto *popup = open<FiltersPopup>("saved_filters");
    auto *name = popup->findChild<QLineEdit *>(QStringLiteral("filter_name"));
    QVERIFY(name->hasFocus());
    typeText(name, QStringLiteral("红色待办"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(chip->value(), QStringLiteral("红色待办"));
    m_fixture->settle();
    m_fixture->grab(QStringLiteral("lists-filters-1366x768-100"));
    QCOMPARE(brokenLooks(window()).join(u'\n'), QString());
    // Another condition is another list.
    list()->setFilter(QStringLiteral("category"), QStringLiteral("elder_care"));
    QCOMPARE(chip->value(), QString());
    init();
    chip = window()->page(QStringLiteral("workers"))->findChild<FilterChip *>(QStringLiteral("saved_filters"));
    QTRY_COMPARE(list()->model()->rowCount(), 3);
    QVERIFY(!list()->isFiltered());
    popup = open<FiltersPopup>("saved_filters");
    QVERIFY(
        popup->grab().save(qEnvironmentVariable("TEST_BINARY_DIR") + QStringLiteral("/screenshots/lists-filters-popup.png")));
    QCOMPARE(brokenLooks(popup), QStringList());
    auto *saved = popup->findChild<QListWidget *>(QStringLiteral("saved_filters_list"));
    QVERIFY(saved->hasFocus());
    QTest::keyClick(saved, Qt::Key_Return);
    QTRY_COMPARE(list()->model()->rowCount(), found);
    QCOMPARE(list()->filter(QStringLiteral("colour")), QStringLiteral("red"));
    QCOMPARE(chip->value(), QStringLiteral("红色待办"));
    QTest::keyClick(chip, Qt::Key_Delete);
    QTRY_COMPARE(list()->model()->rowCount(), 3);
    popup = open<FiltersPopup>("saved_filters");
    saved = popup->findChild<QListWidget *>(QStringLiteral("saved_filters_list"));
    QTest::keyClick(saved, Qt::Key_Delete);
    QCOMPARE(saved->count(), 0);
    popup->close();
    init();
    popup = open<FiltersPopup>("saved_filters");
    QCOMPARE(popup->findChild<QListWidget *>(QStringLiteral("saved_filters_list"))->count(), 0);
    popup->close();
}

void TestLists::whatIsShownIsExported()
{
    list()->table()->horizontalHeader()->moveSection(4, 0);
    list()->setFilter(QStringLiteral("state"), QStringLiteral("filed"));
    QTRY_VERIFY(!list()->model()->isLoading());
    m_fixture->settle();
    const QString file = m_fixture->office.folder() + QStringLiteral("/../shown.xlsx");
    m_fixture->modals.setNextFileName(file);
    QTest::keyClick(window(), Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(QFile::exists(file));
    m_fixture->settle();
    auto reader = SheetReader::open(file);
    QVERIFY(reader && (*reader)->openSheet(0));
    QList<QStringList> rows;
    for (SheetRow row; (*reader)->readRow(row).value_or(false);) {
        QStringList cells;
        for (const Cell &cell : std::as_const(row.cells))
            cells.append(cell.text);
        rows.append(cells);
    }
    QCOMPARE(rows.at(0).at(0), QStringLiteral("服务员"));
    QCOMPARE(rows.at(1).mid(1), titles());
    const int count = list()->model()->rowCount();
    QVERIFY(count > 0);
    QCOMPARE(rows.size(), count + 3);
    for (int visual = 0; visual < titles().size(); ++visual) {
        const QStringList shown = column(visual);
        for (int row = 0; row < count; ++row)
            QCOMPARE(rows.at(row + 2).value(visual + 1), shown.at(row));
    }
    const QString footer = rows.last().first();
    for (const auto *part : {u"碑林区", u"2026年11月23日", u"clerk", u"已建档"})
        QVERIFY2(footer.contains(QStringView(part)), qPrintable(footer));
    auto *popup = open<ColumnsPopup>("choose_columns");
    popup->findChild<QAbstractButton *>(QStringLiteral("column_defaults"))->click();
    popup->close();
    m_fixture->settle();
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestLists)
#include "tst_lists.moc"
