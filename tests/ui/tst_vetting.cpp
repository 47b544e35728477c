// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/review/review_service.h"
#include "tests/ui/page_window.h"
#include "ui/pages/vetting_page.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

namespace jiaxin::test {

class TestVetting final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { prepareApplication(); }
    void keyboardAlone();
    void draftsComeBack();
    void ownFilingIsNotDecided();
    void aStaleStepLosesNothing();
    void publishesWhenThePeriodIsOver();
    void looksRight();
};

void TestVetting::keyboardAlone()
{
    Office office;
    const RecordId first = office.submitted(1);
    office.clock.advanceSeconds(60);
    const RecordId second = office.submitted(2);
    office.clock.advanceSeconds(60);
    const RecordId third = office.submitted(3);
    {
        PageWindow window(office.as(QStringLiteral("county_reviewer")), QStringLiteral("review"), &newPage<VettingPage>);
        auto *opinion = window.find<QPlainTextEdit>("opinion");
        auto *lines = window.find<QAbstractItemView>("filing_lines");
        QVERIFY(lines->hasFocus());

        // Nothing is approved without an opinion while the register cannot be asked.
        window.press(Qt::Key_1);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(opinion->hasFocus(), qPrintable(window.messages().join(u'|')));
        // Digits are text here.
        window.press(Qt::Key_1);
        window.press(Qt::Key_2);
        QCOMPARE(opinion->toPlainText(), QStringLiteral("12"));
        opinion->clear();
        window.press(Qt::Key_1, Qt::AltModifier);
        QVERIFY(!opinion->toPlainText().isEmpty());
        window.press(Qt::Key_Escape);
        QVERIFY(lines->hasFocus());
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(window.messages().last().contains(QStringLiteral("通过")), qPrintable(window.messages().last()));

        // The next one: the address on the licence differs, two pins, back.
        for (int i = 0; i < 3; ++i)
            window.press(Qt::Key_Down);
        window.press(Qt::Key_Return);
        window.type(QStringLiteral("西安市碑林区槐芽巷2号3层305室"));
        window.press(Qt::Key_Return);
        window.press(Qt::Key_Space);
        auto *note = window.find<QLineEdit>("pin_registered_address");
        QVERIFY(note && note->hasFocus());
        QVERIFY2(note->text().contains(QStringLiteral("305室")), qPrintable(note->text()));
        window.press(Qt::Key_Return);
        window.press(Qt::Key_Down);
        window.press(Qt::Key_Space);
        window.type(QStringLiteral("与执照不一致"));
        window.press(Qt::Key_Return);
        window.press(Qt::Key_2);
        window.press(Qt::Key_3, Qt::AltModifier);
        QVERIFY2(opinion->toPlainText().contains(QStringLiteral("住所")), qPrintable(opinion->toPlainText()));
        window.press(Qt::Key_Return, Qt::ControlModifier);

        // The third one is left for later: it is the last, so it stays.
        window.press(Qt::Key_Escape);
        window.press(Qt::Key_3);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(window.find<QComboBox>("reason")->hasFocus());
    }
    office.as(QStringLiteral("county_reviewer"));
    QCOMPARE(office.load(enterpriseType, first)->state, QStringLiteral("county_approved"));
    QCOMPARE(office.load(enterpriseType, second)->state, QStringLiteral("returned"));
    QCOMPARE(office.load(enterpriseType, third)->state, QStringLiteral("submitted"));
    const auto pins =
        office.session().wait([&](Workspace &work) -> Result<QList<Pin>> { return ReviewService(work).openPins(second); });
    QCOMPARE(pins->size(), 2);
    QCOMPARE(pins->at(1).note, QStringLiteral("与执照不一致"));
}

void TestVetting::draftsComeBack()
{
    Office office;
    office.submitted(1);
    for (int visit = 0; visit < 2; ++visit) {
        PageWindow window(office.as(QStringLiteral("county_reviewer")), QStringLiteral("review"), &newPage<VettingPage>);
        auto *opinion = window.find<QPlainTextEdit>("opinion");
        if (visit == 0) {
            window.press(Qt::Key_Return);
            window.type(QStringLiteral("西安禾沁家政"));
            window.press(Qt::Key_Return);
            window.press(Qt::Key_2);
            opinion->setFocus();
            window.type(QStringLiteral("住所门牌"));
            // The window dies with the text half written.
        } else {
            QCOMPARE(opinion->toPlainText(), QStringLiteral("住所门牌"));
            QVERIFY(window.find<QPushButton>("verdict_2")->isChecked());
            auto *comparison = window.find<QAbstractItemView>("comparison");
            QCOMPARE(comparison->model()->index(0, ComparisonModel::Licence).data().toString(), QStringLiteral("西安禾沁家政"));
            QCOMPARE(comparison->model()->index(0, ComparisonModel::Verdict).data().toString(), QStringLiteral("不符"));
        }
        office.as(visit == 0 ? QStringLiteral("county_reviewer") : QStringLiteral("clerk"));
    }
}

void TestVetting::ownFilingIsNotDecided()
{
    Office office;
    const RecordId own = office.submitted(1, {}, QStringLiteral("both"));
    PageWindow window(office.as(QStringLiteral("both")), QStringLiteral("review"), &newPage<VettingPage>);
    auto *refusal = window.find<QLabel>("refusal");
    QVERIFY(refusal->isVisible());
    QVERIFY2(refusal->text().contains(QStringLiteral("他人审核")), qPrintable(refusal->text()));
    QVERIFY(!window.find<QPushButton>("submit")->isVisible());
    window.press(Qt::Key_1);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(office.load(enterpriseType, own)->state, QStringLiteral("submitted"));
    window.grab(QStringLiteral("vetting-own"), {1366, 768});
}

void TestVetting::aStaleStepLosesNothing()
{
    Office office;
    const RecordId id = office.submitted(1);
    PageWindow window(office.as(QStringLiteral("county_reviewer")), QStringLiteral("review"), &newPage<VettingPage>);
    auto *opinion = window.find<QPlainTextEdit>("opinion");
    opinion->setFocus();
    window.type(QStringLiteral("情况属实"));
    window.press(Qt::Key_Escape);
    window.press(Qt::Key_1);
    // Somebody else returns it meanwhile.
    const auto other = office.session().wait([&](Workspace &work) {
        return ReviewService(work).act(
            enterpriseType, id,
            {.action = QStringLiteral("return"), .reason = QStringLiteral("duplicate"), .note = QStringLiteral("重复")});
    });
    QVERIFY(other && other->saved);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(office.load(enterpriseType, id)->state, QStringLiteral("returned"));
    QVERIFY2(window.messages().last().contains(QStringLiteral("退回")) || window.messages().size() > 1,
             qPrintable(window.messages().join(u'\n')));
    QCOMPARE(opinion->toPlainText(), QStringLiteral("情况属实"));
}

void TestVetting::publishesWhenThePeriodIsOver()
{
    Office office;
    const RecordId id = office.submitted(1);
    office.act(QStringLiteral("county_reviewer"), enterpriseType, id, {.action = QStringLiteral("approve")});
    office.act(QStringLiteral("city_reviewer"), enterpriseType, id, {.action = QStringLiteral("approve")});
    const auto reviewed = [&] {
        PageWindow window(office.as(QStringLiteral("city_reviewer")), QStringLiteral("review"), &newPage<VettingPage>);
        if (!window.find<QPushButton>("verdict_1")->isVisible())
            return window.find<QPushButton>("verdict_2")->isVisible() ? QStringLiteral("waits") : QStringLiteral("nothing");
        window.press(Qt::Key_1);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        return office.load(enterpriseType, id)->state;
    };
    QCOMPARE(reviewed(), QStringLiteral("in_publicity"));
    QCOMPARE(reviewed(), QStringLiteral("waits"));
    office.clock.advanceDays(9);
    QCOMPARE(reviewed(), QStringLiteral("published"));
    QCOMPARE(reviewed(), QStringLiteral("nothing"));
}

void TestVetting::looksRight()
{
    Office office;
    {
        PageWindow window(office.as(QStringLiteral("county_reviewer")), QStringLiteral("review"), &newPage<VettingPage>);
        window.grabAll(QStringLiteral("vetting-empty"));
    }
    office.submitted(1);
    office.as(QStringLiteral("clerk"));
    office.submitted(
        2, {{QStringLiteral("name"), QStringLiteral("西安棠邻家庭服务与母婴护理康养产业发展集团有限责任公司碑林区分公司")},
            {QStringLiteral("registered_address"),
             QStringLiteral("陕西省西安市碑林区长安北路与友谊西路十字东南角长安国际中心写字楼A座二十三层2306室至2312室")},
            {QStringLiteral("business_scope"),
             QStringLiteral("家政服务；母婴生活护理（不含医疗服务）；养老服务；病人陪护服务；家用电器安装服务；日用电器修理；"
                            "专业保洁、清洗、消毒服务；建筑物清洁服务；洗烫服务；企业管理咨询；信息咨询服务")}});
    office.clock.advanceDays(4);
    office.submitted(3);
    office.as(QStringLiteral("clerk"));
    office.create(enterpriseType, Office::filing(4));
    const RecordId bare =
        office.session()
            .wait([](Workspace &work) {
                return RecordService(work).list({.type = &enterpriseType, .states = {QStringLiteral("draft")}});
            })
            ->first()
            .record->id;
    office.act(QStringLiteral("clerk"), enterpriseType, bare, {.action = QStringLiteral("submit")});
    PageWindow window(office.as(QStringLiteral("county_reviewer")), QStringLiteral("review"), &newPage<VettingPage>);
    // As in the picture: two fields differ, two pins, a return half written.
    auto *comparison = window.find<QAbstractItemView>("comparison");
    const auto read = [&](int row, const QString &text) {
        comparison->model()->setData(comparison->model()->index(row, ComparisonModel::Licence), text);
    };
    read(0, QStringLiteral("西安禾沁1家政服务有限公司"));
    read(1, creditCode(1));
    read(2, QStringLiteral("秦月芳"));
    read(3, QStringLiteral("西安市碑林区槐芽巷1号3层305室"));
    read(4, QStringLiteral("2024年3月18日"));
    read(5, QStringLiteral("家政服务；养老服务；病人陪护服务"));
    for (int i = 0; i < 5; ++i)
        window.press(Qt::Key_Down);
    window.press(Qt::Key_Space);
    window.press(Qt::Key_Return);
    window.press(Qt::Key_Up);
    window.press(Qt::Key_Up);
    window.press(Qt::Key_Space);
    window.press(Qt::Key_Return);
    window.press(Qt::Key_2);
    window.press(Qt::Key_3, Qt::AltModifier);
    QTest::qWait(600);
    window.settle();
    window.grabAll(QStringLiteral("vetting"));
    window.press(Qt::Key_F2);
    window.grab(QStringLiteral("vetting-scan"), {1366, 768});
    window.press(Qt::Key_F2);
    window.press(Qt::Key_PageDown);
    window.press(Qt::Key_Down);
    window.grabAll(QStringLiteral("vetting-long"));
    window.press(Qt::Key_PageDown);
    window.press(Qt::Key_PageDown);
    window.grab(QStringLiteral("vetting-bare"), {1366, 768});
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestVetting)
#include "tst_vetting.moc"
