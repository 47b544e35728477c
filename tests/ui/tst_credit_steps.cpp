// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Penalties, list entries and objections are taken through their steps from the credit archive, by keyboard.
#include "tests/ui/program_fixture.h"

#include "app/records/record_service.h"
#include "ui/dialogs/step_dialog.h"
#include "ui/forms/record_form.h"
#include "ui/forms/subject_edit.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/table_view.h"
#include "ui/pages/form_page.h"
#include "ui/pages/record_detail.h"
#include "ui/tables/record_list.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

namespace jiaxin::test {

namespace {

const QString clerk = QStringLiteral("clerk");
const QString reviewer = QStringLiteral("county_reviewer");

}  // namespace

class TestCreditSteps final : public QObject {
    Q_OBJECT

    std::unique_ptr<ProgramFixture> m_fixture;
    RecordId m_enterprise;

    template <class W>
    W *visible(const char *name)
    {
        const QList<W *> all = m_fixture->window()->findChildren<W *>(QLatin1String(name));
        const auto found = std::find_if(all.begin(), all.end(), [](W *widget) { return widget->isVisible(); });
        return found == all.end() ? nullptr : *found;
    }
    StepDialog *dialog()
    {
        const QList<StepDialog *> all = m_fixture->program().findChildren<StepDialog *>();
        const auto found = std::find_if(all.begin(), all.end(), [](StepDialog *open) { return open->isVisible(); });
        return found == all.end() ? nullptr : *found;
    }
    void show(const RecordType &type, const RecordId &id)
    {
        m_fixture->openPage(QStringLiteral("archive"),
                            {{QStringLiteral("type"), QString(type.id())}, {QStringLiteral("id"), id.toString()}});
        m_fixture->settle();
    }
    /// F8 takes the first step that is possible.
    StepDialog *beginStep()
    {
        // No window manager gives the window back what a dialog took.
        m_fixture->program().activateWindow();
        (void)QTest::qWaitForWindowActive(&m_fixture->program());
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_fixture->window(), Qt::Key_F8);
        m_fixture->settle();
        return dialog();
    }
    void finish(StepDialog *open)
    {
        QTest::keyClick(open, Qt::Key_Return, Qt::ControlModifier);
        m_fixture->settle();
    }
    static void fill(StepDialog *open, const char *field, const QString &text)
    {
        auto *widget = open->findChild<QWidget *>(QLatin1String(field));
        QVERIFY2(widget, field);
        widget->setFocus();
        if (auto *line = qobject_cast<QLineEdit *>(widget))
            line->selectAll();
        if (auto *box = qobject_cast<QComboBox *>(widget))
            box->setCurrentIndex(box->findText(text));
        else
            typeText(widget, text);
    }
    QString stateOf(const RecordType &type, const RecordId &id)
    {
        return *m_fixture->program().session()->context().session().wait([&](Workspace &work) -> Result<QString> {
            return RecordService(work).currentState(type, *work.store.load(type, id));
        });
    }
    QStringList words(const char *pane)
    {
        QStringList all;
        for (const QLabel *label : visible<QWidget>(pane)->findChildren<QLabel *>()) {
            if (label->isVisible())
                all.append(label->text());
        }
        return all;
    }
    RecordId penalty(const char *severity, const char *decidedOn)
    {
        return m_fixture->office.create(penaltyType,
                                        {{QStringLiteral("subject_kind"), QStringLiteral("organisation")},
                                         {QStringLiteral("enterprise"), m_enterprise.toString()},
                                         {QStringLiteral("document_number"), QStringLiteral("碑市监罚〔2026〕17号")},
                                         {QStringLiteral("violation"), QStringLiteral("虚假宣传")},
                                         {QStringLiteral("facts"), QStringLiteral("夸大服务员资质")},
                                         {QStringLiteral("basis"), QStringLiteral("《中华人民共和国广告法》第五十五条")},
                                         {QStringLiteral("kinds"), QJsonArray {QStringLiteral("fine")}},
                                         {QStringLiteral("content"), QStringLiteral("罚款五千元")},
                                         {QStringLiteral("fine"), QStringLiteral("0.5")},
                                         {QStringLiteral("decided_on"), QLatin1String(decidedOn)},
                                         {QStringLiteral("authority"), QStringLiteral("西安市碑林区市场监督管理局")},
                                         {QStringLiteral("severity"), QLatin1String(severity)}});
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<ProgramFixture>();
        m_enterprise = m_fixture->office.published(1);
        m_fixture->office.as(clerk);
    }
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

    /// A new objection finds its record by the enterprise, and then among what is kept of it; by keyboard alone.
    void anObjectionFindsItsRecord()
    {
        const RecordId id = penalty("ordinary", "2026-05-10");
        m_fixture->office.act(reviewer, penaltyType, id, {.action = QStringLiteral("record")});
        m_fixture->openAs(clerk);
        m_fixture->openPage(QStringLiteral("archive"), {{QStringLiteral("type"), QStringLiteral("objection")}});
        QTest::keyClick(m_fixture->window(), Qt::Key_N, Qt::ControlModifier);
        m_fixture->settle();
        auto *form = static_cast<FormPage *>(m_fixture->window()->page(QStringLiteral("form")))->form();
        auto *subject = static_cast<SubjectEdit *>(form->editor(QStringLiteral("subject"))->widget());
        QTRY_COMPARE(QApplication::focusWidget(), subject);
        const QAbstractItemView *popup = subject->completer()->popup();
        const auto offered = [&] {
            QStringList lines;
            for (int row = 0; popup->isVisible() && row < popup->model()->rowCount(); ++row)
                lines.append(popup->model()->index(row, 0).data().toString());
            return lines;
        };
        const auto press = [&](Qt::Key key) { QTest::keyClick(const_cast<QAbstractItemView *>(popup), key); };
        typeText(subject, QStringLiteral("xahq"));
        QTRY_COMPARE(offered().value(0), QStringLiteral("家政企业 · 西安禾沁1家政服务有限公司 · ") + creditCode(1));
        m_fixture->grab(QStringLiteral("objection-whom-1366x768-100"));
        press(Qt::Key_Return);
        QTRY_COMPARE(offered().size(), 2);
        QCOMPARE(offered().at(1), QStringLiteral("行政处罚 · 碑市监罚〔2026〕17号 · 2026-05-10 · 已登记"));
        m_fixture->grab(QStringLiteral("objection-which-1366x768-100"));
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QTRY_COMPARE(subject->record(), id);
        QCOMPARE(subject->text(), QStringLiteral("行政处罚 · 碑市监罚〔2026〕17号 · 2026-05-10"));
        QTRY_COMPARE(form->editor(QStringLiteral("applicant"))->raw(), QStringLiteral("西安禾沁1家政服务有限公司"));
        // What is typed over the choice and is nothing falls back to it.
        subject->selectAll();
        typeText(subject, QStringLiteral("qqqq"));
        QTRY_VERIFY(!popup->isVisible());
        QTest::keyClick(subject, Qt::Key_Tab);
        QCOMPARE(subject->text(), QStringLiteral("行政处罚 · 碑市监罚〔2026〕17号 · 2026-05-10"));
        const auto type = [&](const char *name, const QString &text) {
            QWidget *widget = form->editor(QLatin1String(name))->widget();
            widget->setFocus();
            typeText(widget, text);
        };
        type("applicant_phone", QStringLiteral("13900000001"));
        type("content", QStringLiteral("罚款金额有误"));
        m_fixture->settle();
        m_fixture->grab(QStringLiteral("objection-chosen-1366x768-100"));
        QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        QVERIFY(QTest::qWaitFor([&] { return m_fixture->window()->currentPage() == QLatin1String("archive"); }, 5000));
        m_fixture->settle();
        show(penaltyType, id);
        QVERIFY(words("record_detail").join(u'|').contains(QStringLiteral("碑市监罚〔2026〕17号")));
        const auto stored = m_fixture->program().session()->context().session().wait([&](Workspace &work) -> Result<QString> {
            const auto all = work.store.childrenOf<Objection>(objectionType, "subject", id);
            return all.isEmpty() ? QString() : choiceName(all.first().subjectType);
        });
        QCOMPARE(*stored, QStringLiteral("penalty"));
    }

    /// What was chosen is in the draft, and comes back as what it is.
    void theChoiceIsInTheDraft()
    {
        const RecordId id = penalty("ordinary", "2026-05-10");
        m_fixture->office.act(reviewer, penaltyType, id, {.action = QStringLiteral("record")});
        m_fixture->openAs(clerk);
        const QVariantMap fresh {{QStringLiteral("type"), QStringLiteral("objection")}};
        m_fixture->openPage(QStringLiteral("form"), fresh);
        const auto subject = [&] {
            auto *form = static_cast<FormPage *>(m_fixture->window()->page(QStringLiteral("form")))->form();
            return static_cast<SubjectEdit *>(form->editor(QStringLiteral("subject"))->widget());
        };
        subject()->setRecord(id);
        QTRY_COMPARE(subject()->text(), QStringLiteral("行政处罚 · 碑市监罚〔2026〕17号 · 2026-05-10"));
        m_fixture->openPage(QStringLiteral("home"));
        m_fixture->openPage(QStringLiteral("form"), fresh);
        QTRY_COMPARE(subject()->text(), QStringLiteral("行政处罚 · 碑市监罚〔2026〕17号 · 2026-05-10"));
        auto *form = static_cast<FormPage *>(m_fixture->window()->page(QStringLiteral("form")))->form();
        QCOMPARE(static_cast<const Objection &>(*form->record()).subjectType, Objection::SubjectType::Penalty);
    }

    void anObjectionMarksItsRecord()
    {
        const RecordId id = penalty("ordinary", "2026-05-10");
        m_fixture->openAs(clerk);
        m_fixture->openPage(QStringLiteral("form"),
                            {{QStringLiteral("type"), QStringLiteral("objection")}, {QStringLiteral("parent"), id.toString()}});
        auto *form = static_cast<FormPage *>(m_fixture->window()->page(QStringLiteral("form")))->form();
        const auto type = [&](const char *name, const QString &text) {
            QWidget *widget = form->editor(QLatin1String(name))->widget();
            widget->setFocus();
            typeText(widget, text);
        };
        QVERIFY(!form->editor(QStringLiteral("subject")));
        QVERIFY(!form->editor(QStringLiteral("applicant"))->raw().isEmpty());
        type("applicant_phone", QStringLiteral("13900000001"));
        type("content", QStringLiteral("罚款金额有误"));
        type("fields", QStringLiteral("罚款金额（万元）"));
        m_fixture->grab(QStringLiteral("objection-form-1366x768-100"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        QVERIFY(QTest::qWaitFor([&] { return m_fixture->window()->currentPage() == QLatin1String("archive"); }, 5000));
        m_fixture->settle();
        m_fixture->settle();
        QVERIFY2(words("record_detail").contains(QStringLiteral("受理期限")), qPrintable(words("record_detail").join(u'|')));
        QVERIFY(words("record_detail").join(u'|').contains(QStringLiteral("2026-11-25，剩 2 个工作日")));
        finish(beginStep());
        QVERIFY(words("record_detail").contains(QStringLiteral("核查期限")));
        m_fixture->grab(QStringLiteral("objection-1366x768-100"));
        QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
        show(penaltyType, id);
        QVERIFY(visible<QWidget>("under_objection"));
        auto *list = visible<TableView>("penalty");
        QStringList cells;
        for (int column = 0; column < list->model()->columnCount(); ++column)
            cells.append(list->model()->index(0, column).data().toString());
        QVERIFY2(cells.contains(QStringLiteral("异议处理中")), qPrintable(cells.join(u'|')));
        m_fixture->grab(QStringLiteral("penalty-objected-1366x768-100"));
    }
};

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestCreditSteps)
#include "tst_credit_steps.moc"
