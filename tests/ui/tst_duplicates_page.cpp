// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// 查重, worked by keyboard.
#include "app/duplicates/duplicate_search.h"
#include "tests/ui/program_fixture.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/labels.h"
#include "ui/kit/table_view.h"
#include "ui/pages/duplicate_compare.h"
#include "ui/pages/registry.h"

namespace jiaxin::test {

class TestDuplicatesPage final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void pairsAreListed();
    void sideBySide();
    void valuesAreChosen();
    void aLongNameIsNotCut();
    void twoDifferentOnes();
    void takenBack();
    void oneAndTheSame();
    void enterprises();
    void nothingIsSaidInWords();
    void onlyThoseWhoMayJudgeSeeIt();

private:
    TableView *pairs() { return m_fixture->find<TableView>("duplicate_pairs"); }
    TableView *fields() { return m_fixture->find<TableView>("duplicate_fields"); }
    DuplicateCompare *compare() { return m_fixture->window()->findChild<DuplicateCompare *>(); }
    int rows(TableView *table) { return table->model()->rowCount(); }
    QString cell(TableView *table, int row, int column) { return table->model()->index(row, column).data().toString(); }
    /// The row of a field by its label.
    int rowOf(const QString &label)
    {
        for (int row = 0; row < rows(fields()); ++row) {
            if (cell(fields(), row, 0) == label)
                return row;
        }
        return -1;
    }
    void press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        widget->setFocus();
        QTest::keyClick(widget, key, modifiers);
    }
    void put(Worker worker);

    std::unique_ptr<ProgramFixture> m_fixture;
    RecordId m_firm;
    RecordId m_complete;
};

void TestDuplicatesPage::put(Worker worker)
{
    Office &office = m_fixture->office;
    worker.enterprise = m_firm;
    worker.unit = QStringLiteral("610103");
    office.clock.set(office.clock.now().addSecs(60));
    QVERIFY(office.as(QStringLiteral("clerk")).wait([&](Workspace &work) {
        return work.transact([&]() -> Result<void> {
            work.store.insert(workerType, worker, work.context());
            return {};
        });
    }));
}

void TestDuplicatesPage::initTestCase()
{
    m_fixture = std::make_unique<ProgramFixture>();
    Office &office = m_fixture->office;
    m_firm = office.published(1);
    m_complete = office.worker(11, QStringLiteral("张秋莲"), m_firm);
    office.worker(12, QStringLiteral("李冬梅"), m_firm);
    const auto stored = office.load(workerType, m_complete);
    Worker other = static_cast<const Worker &>(*stored);
    other.id = {};
    other.state = QStringLiteral("draft");
    other.documentType = DocumentType::Passport;
    other.documentNumber = QStringLiteral("E12345678");
    other.phone = QStringLiteral("13800000012");
    other.photo = {};
    other.education = QStringLiteral("20");
    other.currentAddress = QStringLiteral("陕西省西安市碑林区文艺路街道建设西路北段兴隆花园小区二期十七号楼三单元1802室");
    other.assistedArea = QStringLiteral("安康市汉滨区");
    put(other);
    Worker namesake;
    namesake.name = QStringLiteral("阿不都热合曼·买买提依明江·吐尔逊阿依古丽");
    namesake.documentType = DocumentType::Passport;
    namesake.documentNumber = QStringLiteral("E20000001");
    namesake.birthDate = QDate(1980, 4, 5);
    namesake.phone = QStringLiteral("13911112222");
    put(namesake);
    namesake.documentNumber = QStringLiteral("E20000002");
    put(namesake);
    m_fixture->openAs(QStringLiteral("clerk"));
    m_fixture->openPage(QStringLiteral("duplicates"));
}

void TestDuplicatesPage::pairsAreListed()
{
    QTRY_COMPARE(rows(pairs()), 2);
    // By name.
    QVERIFY(cell(pairs(), 0, 0).startsWith(QStringLiteral("张秋莲")));
    QVERIFY(cell(pairs(), 0, 0).contains(u'*'));
    QVERIFY(!cell(pairs(), 0, 0).contains(residentNumber(11)));
    QVERIFY(pairs()->model()->index(0, 1).data(Qt::ToolTipRole).toString().contains(QStringLiteral("手机号")));
}

void TestDuplicatesPage::sideBySide()
{
    QTRY_VERIFY(rows(fields()) > 10);
    QCOMPARE(m_fixture->find<ElidedLabel>("first_name")->text(), QStringLiteral("张秋莲"));
    QVERIFY(compare()->keepsFirst());
    const int address = rowOf(QStringLiteral("现住址"));
    QVERIFY(address >= 0);
    QVERIFY(cell(fields(), address, 2).contains(u'*'));
    QCOMPARE(cell(fields(), rowOf(QStringLiteral("姓名")), 1), cell(fields(), rowOf(QStringLiteral("姓名")), 2));
    m_fixture->settle();
    QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    m_fixture->grab(QStringLiteral("duplicates-1366x768-100"));
    m_fixture->window()->window()->resize(1920, 1080);
    m_fixture->settle();
    m_fixture->grab(QStringLiteral("duplicates-1920x1080-100"));
    m_fixture->window()->window()->resize(1366, 768);
    m_fixture->settle();
}

void TestDuplicatesPage::valuesAreChosen()
{
    // Enter goes to the fields, Escape comes back.
    press(pairs(), Qt::Key_Return);
    QTRY_VERIFY(fields()->hasFocus());
    const int taken = compare()->takenValues();
    QCOMPARE(taken, 3);
    fields()->setCurrentIndex(fields()->model()->index(rowOf(QStringLiteral("手机号")), 0));
    press(fields(), Qt::Key_Space);
    QCOMPARE(compare()->takenValues(), taken + 1);
    QCOMPARE(compare()->choice().values.value(QStringLiteral("phone")), MergeChoice::Side::Dropped);
    // What agrees has nothing to choose.
    fields()->setCurrentIndex(fields()->model()->index(rowOf(QStringLiteral("姓名")), 0));
    press(fields(), Qt::Key_Space);
    QCOMPARE(compare()->takenValues(), taken + 1);
    press(fields(), Qt::Key_Right);
    QVERIFY(!compare()->keepsFirst());
    QCOMPARE(compare()->choice().values.value(QStringLiteral("phone")), MergeChoice::Side::Kept);
    QVERIFY(m_fixture->find<Button>("keep_first")->isEnabled());
    press(fields(), Qt::Key_Left);
    QVERIFY(compare()->keepsFirst());
    press(fields(), Qt::Key_Escape);
    QTRY_VERIFY(pairs()->hasFocus());
}

void TestDuplicatesPage::aLongNameIsNotCut()
{
    press(pairs(), Qt::Key_Down);
    QTRY_VERIFY(m_fixture->find<ElidedLabel>("first_name")->text().startsWith(QStringLiteral("阿不都")));
    m_fixture->settle();
    QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    m_fixture->grab(QStringLiteral("duplicates-long-1366x768-100"));
}

void TestDuplicatesPage::twoDifferentOnes()
{
    // Refused at the question, nothing happens.
    m_fixture->modals.setNextAnswer(std::nullopt);
    press(pairs(), Qt::Key_2);
    m_fixture->settle();
    QCOMPARE(rows(pairs()), 2);
    m_fixture->modals.setNextAnswer(QStringLiteral("同名不同人"));
    press(pairs(), Qt::Key_2);
    QTRY_COMPARE(rows(pairs()), 1);
    QTRY_COMPARE(m_fixture->find<ElidedLabel>("first_name")->text(), QStringLiteral("张秋莲"));
    press(pairs(), Qt::Key_F5);
    m_fixture->settle();
    QTRY_COMPARE(rows(pairs()), 1);
}

void TestDuplicatesPage::takenBack()
{
    auto *settled = m_fixture->find<FilterChip>("duplicates_settled");
    press(settled, Qt::Key_Space);
    QTRY_VERIFY(cell(pairs(), 0, 0).startsWith(QStringLiteral("阿不都")));
    QTRY_VERIFY(m_fixture->find<Button>("judge_again")->isEnabled());
    QVERIFY(!m_fixture->find<Button>("judge_same")->isVisible());
    QCOMPARE(rows(pairs()), 1);
    press(pairs(), Qt::Key_2);
    QTRY_COMPARE(rows(pairs()), 0);
    press(settled, Qt::Key_Space);
    QTRY_COMPARE(rows(pairs()), 2);
}

void TestDuplicatesPage::oneAndTheSame()
{
    QTRY_COMPARE(m_fixture->find<ElidedLabel>("first_name")->text(), QStringLiteral("张秋莲"));
    QTRY_VERIFY(rows(fields()) > 10);
    fields()->setCurrentIndex(fields()->model()->index(rowOf(QStringLiteral("手机号")), 0));
    press(fields(), Qt::Key_Space);
    m_fixture->modals.setNextAnswer(QStringLiteral("本人到场确认"));
    press(pairs(), Qt::Key_1);
    QTRY_COMPARE(rows(pairs()), 1);
    const auto kept = m_fixture->program().session()->context().session().wait(
        [this](Workspace &work) { return work.store.get<Worker>(workerType, m_complete); });
    QCOMPARE((*kept)->phone, QStringLiteral("13800000012"));
    QCOMPARE((*kept)->documentNumber, residentNumber(11));
    QCOMPARE((*kept)->education, QStringLiteral("20"));
}

void TestDuplicatesPage::enterprises()
{
    m_fixture->close();
    Office &office = m_fixture->office;
    for (const auto &[number, name] : {std::pair(21, QStringLiteral("西安安和家政服务有限公司")),
                                       std::pair(22, QStringLiteral("陕西安和家政服务有限责任公司"))}) {
        office.as(QStringLiteral("clerk"));
        office.create(enterpriseType, Office::filing(number, {{QStringLiteral("name"), name},
                                                              {QStringLiteral("registered_address"),
                                                               QStringLiteral("碑林区长安北路12号3层")}}));
    }
    m_fixture->openAs(QStringLiteral("clerk"));
    m_fixture->openPage(QStringLiteral("duplicates"), {{QStringLiteral("type"), QStringLiteral("enterprise")}});
    QTRY_COMPARE(rows(pairs()), 1);
    QTRY_VERIFY(rows(fields()) > 5);
    QVERIFY(m_fixture->find<FilterChip>("duplicates_enterprises")->isChecked());
    m_fixture->settle();
    QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    m_fixture->grab(QStringLiteral("duplicates-enterprises-1366x768-100"));
}

void TestDuplicatesPage::nothingIsSaidInWords()
{
    m_fixture->modals.setNextAnswer(QStringLiteral("同址不同企业"));
    press(pairs(), Qt::Key_2);
    QTRY_COMPARE(rows(pairs()), 0);
    QVERIFY(!m_fixture->find<Button>("judge_same")->isEnabled());
    QVERIFY(!m_fixture->find<Button>("judge_different")->isEnabled());
    m_fixture->settle();
    QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    m_fixture->grab(QStringLiteral("duplicates-empty-1366x768-100"));
    // The keys do nothing where there is no pair.
    press(pairs(), Qt::Key_1);
    press(pairs(), Qt::Key_2);
    m_fixture->settle();
}

void TestDuplicatesPage::onlyThoseWhoMayJudgeSeeIt()
{
    m_fixture->openAs(QStringLiteral("city_reviewer"));
    for (const PageEntry &page : pagesFor(m_fixture->program().session()->context()))
        QVERIFY(page.id != QLatin1String("duplicates"));
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestDuplicatesPage)
#include "tst_duplicates_page.moc"
