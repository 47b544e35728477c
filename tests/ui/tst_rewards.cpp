// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Rewards are decided one after the other by keyboard, enter the record when their publicity is over, and leave it by document.
#include "tests/ui/page_window.h"
#include "ui/dialogs/step_dialog.h"
#include "ui/kit/chips.h"
#include "ui/kit/step_track.h"
#include "ui/pages/form_page.h"
#include "ui/pages/reward_models.h"
#include "ui/pages/reward_page.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

namespace jiaxin::test {

namespace {

const QString reviewer = QStringLiteral("county_reviewer");

Page *makePage(PageContext &context, QWidget *parent)
{
    return new RewardPage(context, parent);
}

}  // namespace

class TestRewards final : public QObject {
    Q_OBJECT

    /// A reward that a clerk has filed and submitted; `overrides` replaces or adds.
    static RecordId filed(Office &office, const RecordId &enterprise, const QString &name, const QJsonObject &overrides = {},
                          bool withScan = true, const QString &user = QStringLiteral("clerk"))
    {
        office.as(user);
        QJsonObject values {{QStringLiteral("enterprise"), enterprise.toString()},
                            {QStringLiteral("name"), name},
                            {QStringLiteral("document_number"), QStringLiteral("市商发〔2026〕%1号").arg(++s_number)},
                            {QStringLiteral("kind"), QStringLiteral("demonstration")},
                            {QStringLiteral("level"), QStringLiteral("municipal")},
                            {QStringLiteral("authority"), QStringLiteral("西安市商务局")},
                            {QStringLiteral("granted_on"), QStringLiteral("2026-11-06")},
                            {QStringLiteral("valid_until"), QStringLiteral("2028-11-05")},
                            {QStringLiteral("content"), QStringLiteral("授予称号，公布示范名单")}};
        for (auto value = overrides.begin(); value != overrides.end(); ++value)
            values.insert(value.key(), value.value());
        const RecordId id = office.create(rewardType, values);
        if (withScan) {
            office.attach(rewardType, id, QStringLiteral("scans"), licencePicture({{QStringLiteral("name"), name}}));
            office.attach(rewardType, id, QStringLiteral("scans"), licencePicture({}));
        }
        office.act(user, rewardType, id, {.action = QStringLiteral("submit")});
        office.clock.advanceSeconds(60);
        return id;
    }
    static inline int s_number = 100;

private slots:
    void initTestCase() { prepareApplication(); }
    void keyboardAlone();
    void aReasonOrNothing();
    void draftsComeBack();
    void ownFilingIsNotDecided();
    void aStaleStepLosesNothing();
    void fromTheDeskIntoTheRecordAndOut();
    void pinsGoToTheClerkAndComeBack();
    void looksRight();
};

void TestRewards::keyboardAlone()
{
    Office office;
    const RecordId enterprise = office.published(1);
    const RecordId first = filed(office, enterprise, QStringLiteral("家政服务示范企业"));
    const RecordId second = filed(office, enterprise, QStringLiteral("诚信经营先进单位"));
    const RecordId third = filed(office, enterprise, QStringLiteral("优秀组织奖"), {}, false);
    {
        PageWindow window(office.as(reviewer), QStringLiteral("rewards"), &makePage);
        auto *list = window.find<QAbstractItemView>("rewards");
        auto *opinion = window.find<QPlainTextEdit>("opinion");
        QVERIFY(list->hasFocus());
        QCOMPARE(list->model()->rowCount(), 3);

        // Everything is green: an approval needs no words. Its publicity is asked, and begins with it.
        window.press(Qt::Key_1);
        auto *days = window.find<QSpinBox>("publicity_days");
        QVERIFY(days->isVisible());
        QCOMPARE(days->value(), 5);
        QVERIFY2(window.find<QLabel>("decision_hint")->text().contains(QStringLiteral("11月24日")),
                 qPrintable(window.find<QLabel>("decision_hint")->text()));
        QVERIFY(window.find<QLabel>("decision_hint")->text().contains(QStringLiteral("11月30日")));
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(window.messages().last().contains(QStringLiteral("通过")), qPrintable(window.messages().last()));
        QVERIFY(list->hasFocus());
        QCOMPARE(list->model()->rowCount(), 2);

        // The next one goes back, with a reason and words.
        window.press(Qt::Key_2);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        auto *reason = window.find<QComboBox>("reason");
        QVERIFY(reason->hasFocus());
        window.press(Qt::Key_Down);
        emit reason->activated(reason->currentIndex());
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(opinion->hasFocus());
        // Digits are text here.
        window.press(Qt::Key_1);
        QCOMPARE(opinion->toPlainText(), QStringLiteral("1"));
        opinion->clear();
        window.press(Qt::Key_3, Qt::AltModifier);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(list->model()->rowCount(), 1);

        // Without proof nothing is approved, and the page says so.
        QVERIFY(!window.find<QPushButton>("verdict_1")->isVisible());
        QVERIFY2(window.find<QLabel>("decision_hint")->text().contains(QStringLiteral("不能通过")),
                 qPrintable(window.find<QLabel>("decision_hint")->text()));
        window.press(Qt::Key_1);
        window.press(Qt::Key_3);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        window.press(Qt::Key_Down);
        emit reason->activated(reason->currentIndex());
        opinion->setFocus();
        window.type(QStringLiteral("无证明材料"));
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(list->model()->rowCount(), 0);
        // The list of what is in publicity, by key.
        window.press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(list->model()->rowCount(), 1);
        QVERIFY(list->hasFocus());
    }
    office.as(reviewer);
    QCOMPARE(office.load(rewardType, first)->state, QStringLiteral("in_publicity"));
    QCOMPARE(static_cast<const Reward &>(*office.load(rewardType, first)).publicityUntil, QDate(2026, 11, 30));
    QCOMPARE(office.load(rewardType, second)->state, QStringLiteral("returned"));
    QCOMPARE(office.load(rewardType, third)->state, QStringLiteral("rejected"));
}

/// An amber check is passed with written words only.
void TestRewards::aReasonOrNothing()
{
    Office office;
    const RecordId id =
        filed(office, office.published(1), QStringLiteral("家政服务示范企业"), {{QStringLiteral("valid_until"), QJsonValue()}});
    PageWindow window(office.as(reviewer), QStringLiteral("rewards"), &makePage);
    auto *opinion = window.find<QPlainTextEdit>("opinion");
    window.press(Qt::Key_1);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(opinion->hasFocus());
    QCOMPARE(office.load(rewardType, id)->state, QStringLiteral("submitted"));
    window.press(Qt::Key_1, Qt::AltModifier);
    window.find<QSpinBox>("publicity_days")->setValue(7);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    const auto reward = office.load(rewardType, id);
    QCOMPARE(reward->state, QStringLiteral("in_publicity"));
    QCOMPARE(static_cast<const Reward &>(*reward).publicityUntil, QDate(2026, 12, 2));
    const auto rows = office.session().wait([&](Workspace &work) { return RecordService(work).history(rewardType, id); });
    const auto approved = std::find_if(rows->begin(), rows->end(),
                                       [](const AuditRow &row) { return row.entry.action == QLatin1String("approve"); });
    QVERIFY(approved != rows->end() && !approved->context.note.isEmpty());
}

void TestRewards::draftsComeBack()
{
    Office office;
    filed(office, office.published(1), QStringLiteral("家政服务示范企业"));
    for (int visit = 0; visit < 2; ++visit) {
        PageWindow window(office.as(reviewer), QStringLiteral("rewards"), &makePage);
        auto *opinion = window.find<QPlainTextEdit>("opinion");
        if (visit == 0) {
            window.press(Qt::Key_1);
            window.find<QSpinBox>("publicity_days")->setValue(7);
            opinion->setFocus();
            window.type(QStringLiteral("已电话核实"));
        } else {
            QCOMPARE(opinion->toPlainText(), QStringLiteral("已电话核实"));
            QVERIFY(window.find<QPushButton>("verdict_1")->isChecked());
            QCOMPARE(window.find<QSpinBox>("publicity_days")->value(), 7);
        }
        office.as(visit == 0 ? reviewer : QStringLiteral("clerk"));
    }
}

void TestRewards::ownFilingIsNotDecided()
{
    Office office;
    const RecordId id =
        filed(office, office.published(1), QStringLiteral("家政服务示范企业"), {}, true, QStringLiteral("both"));
    PageWindow window(office.as(QStringLiteral("both")), QStringLiteral("rewards"), &makePage);
    QVERIFY(window.find<QLabel>("refusal")->isVisible());
    QVERIFY(window.find<QLabel>("refusal")->text().contains(QStringLiteral("他人审核")));
    window.press(Qt::Key_1);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(office.load(rewardType, id)->state, QStringLiteral("submitted"));
}

void TestRewards::aStaleStepLosesNothing()
{
    Office office;
    const RecordId id = filed(office, office.published(1), QStringLiteral("家政服务示范企业"));
    PageWindow window(office.as(reviewer), QStringLiteral("rewards"), &makePage);
    auto *opinion = window.find<QPlainTextEdit>("opinion");
    opinion->setFocus();
    window.type(QStringLiteral("情况属实"));
    window.press(Qt::Key_Escape);
    window.press(Qt::Key_1);
    const auto other = office.session().wait([&](Workspace &work) {
        return ReviewService(work).act(rewardType, id,
                                       {.action = QStringLiteral("return"), .reason = QStringLiteral("duplicate")});
    });
    QVERIFY(other && other->saved);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(office.load(rewardType, id)->state, QStringLiteral("returned"));
    QVERIFY2(window.messages().join(u'\n').contains(QStringLiteral("已退回")), qPrintable(window.messages().join(u'\n')));
}

void TestRewards::fromTheDeskIntoTheRecordAndOut()
{
    Office office;
    const RecordId id = filed(office, office.published(1), QStringLiteral("家政服务示范企业"));
    {
        PageWindow window(office.as(reviewer), QStringLiteral("rewards"), &makePage);
        window.press(Qt::Key_1);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        window.press(Qt::Key_2, Qt::ControlModifier);
        // Not before its publicity is over.
        QVERIFY(!window.find<QPushButton>("verdict_1")->isVisible());
        QCOMPARE(window.find<StepTrack>("reward_track")->steps().at(2).stage, TrackStep::Stage::Now);
    }
    office.clock.set(QDateTime(QDate(2026, 12, 1), QTime(1, 0), Qt::UTC));
    office.as(QStringLiteral("clerk"));
    PageWindow window(office.as(reviewer), QStringLiteral("rewards"), &makePage,
                      {{QStringLiteral("part"), int(RewardPart::Publicity)}});
    window.press(Qt::Key_1);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(office.load(rewardType, id)->state, QStringLiteral("published"));
    window.press(Qt::Key_3, Qt::ControlModifier);
    window.press(Qt::Key_F8);
    auto *dialog = window.window().findChild<StepDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    // Without its document it is not withdrawn.
    auto *number = dialog->findChild<QLineEdit *>(QStringLiteral("withdrawal_number"));
    QVERIFY(number->hasFocus());
    QTest::keyClick(number, Qt::Key_Return, Qt::ControlModifier);
    window.settle();
    QVERIFY(dialog->isVisible());
    QCOMPARE(office.load(rewardType, id)->state, QStringLiteral("published"));
    window.type(QStringLiteral("市商函[2026]9号"));
    auto *reason = dialog->findChild<QPlainTextEdit *>(QStringLiteral("withdrawal_reason"));
    reason->setFocus();
    window.type(QStringLiteral("查实弄虚作假"));
    window.grab(QStringLiteral("reward-withdraw"), {1366, 768});
    QVERIFY(dialog->grab().save(qEnvironmentVariable("TEST_BINARY_DIR") +
                                QLatin1String("/screenshots/reward-withdraw-dialog.png")));
    QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier);
    window.settle();
    const auto reward = office.load(rewardType, id);
    QCOMPARE(reward->state, QStringLiteral("withdrawn"));
    QCOMPARE(static_cast<const Reward &>(*reward).withdrawalNumber, QStringLiteral("市商函〔2026〕9号"));
}

void TestRewards::pinsGoToTheClerkAndComeBack()
{
    Office office;
    const RecordId id = filed(office, office.published(1), QStringLiteral("家政服务示范企业"));
    {
        PageWindow window(office.as(reviewer), QStringLiteral("rewards"), &makePage);
        auto *claim = window.find<QAbstractItemView>("claim");
        // From the list the key leads to the fields.
        window.press(Qt::Key_Space);
        QVERIFY(claim->hasFocus());
        window.press(Qt::Key_Down);
        window.press(Qt::Key_Space);
        auto *note = window.find<QLineEdit>("pin_document_number");
        QVERIFY(note && note->hasFocus());
        window.type(QStringLiteral("文件为113号"));
        window.press(Qt::Key_Return);
        QVERIFY(claim->hasFocus());
        window.press(Qt::Key_2);
        window.grabAll(QStringLiteral("rewards-pinned"));
        window.press(Qt::Key_Return, Qt::ControlModifier);
    }
    {
        PageWindow window(office.as(QStringLiteral("clerk")), QStringLiteral("enterprises"),
                          [](PageContext &context, QWidget *parent) -> Page * { return new FormPage(context, parent); },
                          {{QStringLiteral("type"), QStringLiteral("reward")}, {QStringLiteral("id"), id.toString()}});
        QCOMPARE(office.load(rewardType, id)->state, QStringLiteral("returned"));
        QVERIFY(window.find<QWidget>("document_number_request")->isVisible());
        QVERIFY(!window.find<QWidget>("content")->isVisible());
        auto *number = window.find<QLineEdit>("document_number");
        QVERIFY(number->hasFocus());
        number->setText(QStringLiteral("市商发〔2026〕113号"));
        window.press(Qt::Key_S, Qt::ControlModifier);
        window.settle();
    }
    office.as(QStringLiteral("clerk"));
    office.clock.advanceSeconds(60);
    office.act(QStringLiteral("clerk"), rewardType, id, {.action = QStringLiteral("submit")});
    PageWindow window(office.as(reviewer), QStringLiteral("rewards"), &makePage);
    auto *cards = window.find<QAbstractItemView>("return_cards");
    QVERIFY(cards->isVisible());
    QCOMPARE(cards->model()->rowCount(), 1);
    QVERIFY2(cards->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("113")),
             qPrintable(cards->model()->index(0, 0).data(Qt::AccessibleTextRole).toString()));
    QVERIFY(window.find<QWidget>("addressee")->isVisible());
    window.grabAll(QStringLiteral("rewards-returned"));
    window.press(Qt::Key_F4);
    QVERIFY(window.find<QAbstractItemView>("claim")->isVisible());
    window.press(Qt::Key_1);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(office.load(rewardType, id)->state, QStringLiteral("in_publicity"));
}

void TestRewards::looksRight()
{
    Office office;
    {
        PageWindow window(office.as(reviewer), QStringLiteral("rewards"), &makePage);
        window.grabAll(QStringLiteral("rewards-empty"));
    }
    const RecordId enterprise = office.published(1);
    const RecordId other = office.published(2);
    filed(office, enterprise, QStringLiteral("西安市家政服务示范企业"), {{QStringLiteral("valid_until"), QJsonValue()}});
    filed(office, other, QStringLiteral("省级巾帼家政服务示范点"),
          {{QStringLiteral("level"), QStringLiteral("provincial")},
           {QStringLiteral("authority"), QStringLiteral("陕西省商务厅")},
           {QStringLiteral("document_number"), QStringLiteral("陕商发〔2026〕31号")}});
    office.clock.advanceDays(1);
    filed(
        office, enterprise, QStringLiteral("家政服务技能竞赛优秀组织奖暨陕西省第三届家政服务业职业技能大赛团体一等奖"),
        {{QStringLiteral("content"),
          QStringLiteral("在陕西省第三届家政服务业职业技能大赛中获团体一等奖，授予优秀组织奖，颁发奖牌和证书，并在全省家政服务"
                         "行业范围内通报表扬，供各级商务主管部门在评优评先和政策支持中参考使用。")}});
    filed(office, other, QStringLiteral("诚信经营先进单位"), {{QStringLiteral("level"), QStringLiteral("county")}}, false);
    PageWindow window(office.as(reviewer), QStringLiteral("rewards"), &makePage);
    window.press(Qt::Key_1);
    window.press(Qt::Key_1, Qt::AltModifier);
    QTest::qWait(600);
    window.settle();
    window.grabAll(QStringLiteral("rewards"));
    window.press(Qt::Key_F2);
    window.grab(QStringLiteral("rewards-scan"), {1366, 768});
    window.press(Qt::Key_F2);
    window.press(Qt::Key_PageDown);
    window.press(Qt::Key_PageDown);
    QTest::qWait(300);
    window.settle();
    window.grabAll(QStringLiteral("rewards-long"));
    window.press(Qt::Key_PageDown);
    window.press(Qt::Key_2);
    window.grab(QStringLiteral("rewards-missing"), {1366, 768});
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestRewards)
#include "tst_rewards.moc"
