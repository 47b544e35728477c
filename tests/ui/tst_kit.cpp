// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "translations/translations.h"
#include "ui/kit/chips.h"
#include "ui/kit/editors.h"
#include "ui/kit/field_row.h"
#include "ui/kit/metrics.h"
#include "ui/kit/modals.h"
#include "ui/kit/style.h"
#include "ui/kit/table_view.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QCheckBox>
#include <QCompleter>
#include <QDialog>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

namespace jiaxin::test {

/// As long as the largest list of a province.
class MillionRows final : public QAbstractTableModel {
public:
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1'000'000; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 6; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(index.row() * index.column()) : QVariant();
    }
};

class TestKit final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void readsDates_data();
    void readsDates();
    void dateEditShowsOneForm();
    void fieldRowShowsProblem();
    void enterMovesThroughForm();
    void comboFindsByHiddenText();
    void filterChipIsDropped();
    void choicesAreKept();
    void modalsTakeTheNextAnswer();
    void modalReasonIsRequired();
    void millionRowsScroll();
    void tableActivatesByKeyAndTellsItIsEmpty();
    void zoomReachesBoundLengths();

private:
    Theme *m_theme = nullptr;
};

void TestKit::initTestCase()
{
    m_theme = new Theme(*qApp);
    QVERIFY(installTranslations(*qApp));
}

void TestKit::readsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    const QDate day(1970, 1, 15);
    QTest::newRow("compact") << QStringLiteral("19700115") << day;
    QTest::newRow("dots") << QStringLiteral("1970.1.15") << day;
    QTest::newRow("hyphens") << QStringLiteral("1970-1-15") << day;
    QTest::newRow("slashes") << QStringLiteral(" 1970/01/15 ") << day;
    QTest::newRow("words") << QStringLiteral("1970年1月15日") << day;
    QTest::newRow("full width") << QStringLiteral("１９７００１１５") << day;
    QTest::newRow("no such day") << QStringLiteral("19700230") << QDate();
    QTest::newRow("two-digit year") << QStringLiteral("70-1-15") << QDate();
    QTest::newRow("words only") << QStringLiteral("昨天") << QDate();
    QTest::newRow("empty") << QString() << QDate();
}

void TestKit::readsDates()
{
    QFETCH(QString, text);
    QFETCH(QDate, date);
    QCOMPARE(parseDateText(text).value_or(QDate()), date);
}

void TestKit::dateEditShowsOneForm()
{
    DateEdit edit;
    QSignalSpy changed(&edit, &DateEdit::dateChanged);
    QTest::keyClicks(&edit, QStringLiteral("1970.1.15"));
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(edit.text(), QStringLiteral("1970-01-15"));
    QCOMPARE(changed.count(), 1);
    edit.setText(QStringLiteral("1970-02-30"));
    QVERIFY(!edit.isUnderstood());
    QVERIFY(!edit.date().isValid());
    edit.clear();
    QVERIFY(edit.isUnderstood());
}

void TestKit::fieldRowShowsProblem()
{
    auto *edit = new QLineEdit;
    FieldRow row(QStringLiteral("phone"), QStringLiteral("手机号"), edit, FieldRow::Need::Required);
    QCOMPARE(edit->objectName(), QStringLiteral("phone"));
    QCOMPARE(edit->accessibleName(), QStringLiteral("手机号，必填"));
    row.setProblem(Severity::Warn, QStringLiteral("提醒"));
    row.setOverrideOffered(true);
    QCOMPARE(fieldState(edit), FieldState::Warning);
    QCOMPARE(edit->accessibleDescription(), QStringLiteral("提醒"));
    auto *box = row.findChild<QCheckBox *>();
    QCOMPARE(box->text(), QStringLiteral("仍要保存"));
    box->setChecked(true);
    QVERIFY(!row.overrideChosen());  // without a reason it does not count
    row.findChild<QWidget *>(QStringLiteral("phone_override"))->findChild<QLineEdit *>()->setText(QStringLiteral("已核实"));
    QVERIFY(row.overrideChosen());
    QCOMPARE(row.overrideReason(), QStringLiteral("已核实"));
    row.setProblem(Severity::Block, QStringLiteral("有误"));
    QCOMPARE(fieldState(edit), FieldState::Error);
    QVERIFY(!row.overrideChosen());
    row.clearProblem();
    QCOMPARE(fieldState(edit), FieldState::Normal);
}

void TestKit::enterMovesThroughForm()
{
    QWidget form;
    auto *column = new QVBoxLayout(&form);
    auto *first = new QLineEdit;
    auto *second = new ComboBox;
    auto *third = new QLineEdit;
    for (QWidget *widget : {static_cast<QWidget *>(first), static_cast<QWidget *>(second), static_cast<QWidget *>(third)})
        column->addWidget(widget);
    installEnterMoves(&form);
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), second);
    QTest::keyClick(second, Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), third);
    QTest::keyClick(third, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), second);
}

void TestKit::comboFindsByHiddenText()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *combo = new ComboBox;
    auto *other = new QLineEdit;
    column->addWidget(combo);
    column->addWidget(other);
    combo->addItem(QStringLiteral("西安安檐家政服务有限公司"));
    combo->addItem(QStringLiteral("西安棠邻家庭服务有限公司"));
    combo->setItemData(0, QStringLiteral("西安安檐家政服务有限公司 xaay"), ComboBox::SearchTextRole);
    combo->setItemData(1, QStringLiteral("西安棠邻家庭服务有限公司 xatl"), ComboBox::SearchTextRole);
    combo->setFindable(QStringLiteral("输入名称、简拼或信用代码"));
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QCOMPARE(combo->currentIndex(), -1);
    combo->setFocus();
    QTest::keyClicks(combo->lineEdit(), QStringLiteral("tl"));
    QCOMPARE(combo->completer()->completionCount(), 1);
    QTest::keyClick(combo->completer()->popup(), Qt::Key_Down);
    QTest::keyClick(combo->completer()->popup(), Qt::Key_Return);
    QTRY_COMPARE(combo->currentIndex(), 1);
    QTRY_COMPARE(combo->currentText(), QStringLiteral("西安棠邻家庭服务有限公司"));
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    combo->setFocus();
    QTRY_VERIFY(combo->hasFocus());
    combo->setEditText(QStringLiteral("没有这家"));
    other->setFocus();
    QCOMPARE(combo->currentText(), QStringLiteral("西安棠邻家庭服务有限公司"));
}

void TestKit::filterChipIsDropped()
{
    FilterChip chip(QStringLiteral("状态"));
    QSignalSpy cleared(&chip, &FilterChip::cleared);
    QSignalSpy clicked(&chip, &FilterChip::clicked);
    const int narrow = chip.sizeHint().width();
    chip.setValue(QStringLiteral("黄、红"));
    QVERIFY(chip.isOn());
    QVERIFY(chip.sizeHint().width() > narrow);
    QCOMPARE(chip.accessibleName(), QStringLiteral("状态：黄、红"));
    chip.resize(chip.sizeHint());
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.width() - 16, 16));
    QCOMPARE(cleared.count(), 1);
    QCOMPARE(clicked.count(), 0);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(16, 16));
    QCOMPARE(clicked.count(), 1);
    QTest::keyClick(&chip, Qt::Key_Delete);
    QCOMPARE(cleared.count(), 2);
}

void TestKit::choicesAreKept()
{
    MultiChoice choice;
    choice.setChoices(
        {{QStringLiteral("identity"), QStringLiteral("身份")}, {QStringLiteral("health"), QStringLiteral("健康")}});
    choice.setChosen({QStringLiteral("health")});
    QCOMPARE(choice.chosen(), QStringList {QStringLiteral("health")});
    QSignalSpy changed(&choice, &MultiChoice::chosenChanged);
    choice.findChild<QCheckBox *>(QStringLiteral("identity"))->setChecked(true);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(choice.chosen().size(), 2);
}

void TestKit::modalsTakeTheNextAnswer()
{
    QWidget window;
    Modals modals;
    QString got = QStringLiteral("-");
    modals.setNextAnswer(QStringLiteral("两处不符"));
    modals.ask(&window, {QStringLiteral("退回"), {}, QStringLiteral("退回")},
               [&](const Modals::Answer &answer) { got = answer.value_or(QString()); });
    QCOMPARE(got, QStringLiteral("两处不符"));
    modals.setNextFileName(QStringLiteral("/tmp/roster.xlsx"));
    modals.openFile(&window, {}, {}, [&](const QString &name) { got = name; });
    QCOMPARE(got, QStringLiteral("/tmp/roster.xlsx"));
}

void TestKit::modalReasonIsRequired()
{
    QWidget window;
    window.show();
    Modals modals;
    std::optional<Modals::Answer> got;
    modals.ask(&window,
               {.title = QStringLiteral("撤销证件"),
                .text = QStringLiteral("撤销后不能恢复。"),
                .accept = QStringLiteral("撤销"),
                .kind = ButtonKind::Careful,
                .reasonLabel = QStringLiteral("理由")},
               [&](const Modals::Answer &answer) { got = answer; });
    auto *dialog = window.findChild<QDialog *>(QStringLiteral("question"));
    QVERIFY(dialog);
    QVERIFY(!got);  // nothing blocks: the call has returned
    auto *accept = dialog->findChild<Button *>(QStringLiteral("accept"));
    QVERIFY(!accept->isEnabled());
    dialog->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("本人申请"));
    accept->click();
    QVERIFY(got && *got);
    QCOMPARE(**got, QStringLiteral("本人申请"));
}

void TestKit::millionRowsScroll()
{
    MillionRows model;
    TableView view(QStringLiteral("名单"));
    view.setSerialVisible(true);
    QElapsedTimer clock;
    clock.start();
    view.setModel(&model);
    view.resize(1000, 700);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    for (int i = 0; i <= 20; ++i) {
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 20 * i);
        QCoreApplication::processEvents();
    }
    QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(view.rowHeight(999'999), 32);
    view.selectRow(999'999);
    QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(view.currentIndex().row(), 0);
}

void TestKit::tableActivatesByKeyAndTellsItIsEmpty()
{
    QStandardItemModel model(0, 2);
    TableView view(QStringLiteral("名单"));
    view.setModel(&model);
    auto *empty = new QWidget;
    view.setEmptyState(empty);
    view.resize(600, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    QVERIFY(empty->isVisible());
    model.appendRow({new QStandardItem(QStringLiteral("甲")), new QStandardItem(QStringLiteral("乙"))});
    QVERIFY(!empty->isVisible());
    QSignalSpy activated(&view, &QAbstractItemView::activated);
    view.setFocus();
    view.setCurrentIndex(model.index(0, 0));
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    model.clear();
    QVERIFY(empty->isVisible());
}

void TestKit::zoomReachesBoundLengths()
{
    QWidget widget;
    auto *row = new QHBoxLayout(&widget);
    bindMargins(row, 16, 8, 16, 8);
    bindSpacing(row, 8);
    auto *inner = new QVBoxLayout;
    row->addLayout(inner);
    bindSpacing(inner, 4);
    bindFixedHeight(&widget, 40);
    m_theme->setScale(150);
    QCOMPARE(widget.height(), 60);
    QCOMPARE(row->contentsMargins().left(), 24);
    QCOMPARE(inner->spacing(), 6);
    m_theme->setScale(900);
    QCOMPARE(m_theme->scale(), 150);
    m_theme->setScale(10);
    QCOMPARE(m_theme->scale(), 100);
    QCOMPARE(widget.height(), 40);
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestKit)
#include "tst_kit.moc"
