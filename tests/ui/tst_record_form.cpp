// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Forms as a clerk uses them: by keyboard, interrupted, with mistakes.
#include "tests/ui/program_fixture.h"

#include "app/drafts/draft_service.h"
#include "ui/forms/record_form.h"
#include "ui/forms/reference_edit.h"
#include "ui/kit/field_row.h"
#include "ui/kit/table_view.h"
#include "ui/pages/form_page.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>

namespace jiaxin::test {

class TestRecordForm final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void workerIsCreatedByKeyboardAlone();
    void problemsStandUnderTheirFields();
    void warningNeedsAReason();
    void numberThatIsKnownIsTold();
    void draftComesBack();
    void draftSurvivesAKill();
    void maskedNumberStaysUnlessTypedAnew();
    void renewalRepeatsTheConsent();

private:
    FormPage *openForm(const QVariantMap &arguments);
    QWidget *field(const char *name) { return form()->editor(QLatin1String(name))->widget(); }
    RecordForm *form() { return m_page->form(); }
    void type(const char *name, const QString &text);
    void chooseEnterprise();
    qint64 workers();
    QString problem(const char *name);

    std::unique_ptr<ProgramFixture> m_fixture;
    RecordId m_enterprise;
    RecordId m_worker;
    FormPage *m_page = nullptr;
};

void TestRecordForm::initTestCase()
{
    m_fixture = std::make_unique<ProgramFixture>();
    m_enterprise = m_fixture->office.published(1);
    m_worker = m_fixture->office.worker(11, QStringLiteral("张秋莲"), m_enterprise);
}

void TestRecordForm::init()
{
    m_fixture->close();
    m_fixture->openAs(QStringLiteral("clerk"));
    // What another case left half done.
    const auto removed = m_fixture->program().session()->context().session().wait([](Workspace &work) {
        for (const Draft &draft : DraftService(work).list())
            DraftService(work).remove(draft.key);
    });
    QVERIFY(removed);
}

FormPage *TestRecordForm::openForm(const QVariantMap &arguments)
{
    m_fixture->openPage(QStringLiteral("form"), arguments);
    m_page = static_cast<FormPage *>(m_fixture->window()->page(QStringLiteral("form")));
    return m_page;
}

void TestRecordForm::type(const char *name, const QString &text)
{
    QWidget *widget = field(name);
    widget->setFocus();
    auto *line = qobject_cast<QLineEdit *>(widget);
    if (line)
        line->selectAll();
    typeText(widget, text);
}

void TestRecordForm::chooseEnterprise()
{
    type("enterprise", QStringLiteral("xahq"));
    auto *edit = static_cast<ReferenceEdit *>(field("enterprise"));
    QVERIFY(QTest::qWaitFor([&] { return edit->completer()->popup()->isVisible(); }, 5000));
    QTest::keyClick(edit->completer()->popup(), Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return !edit->record().isNull(); }, 5000));
}

qint64 TestRecordForm::workers()
{
    return m_fixture->program()
        .session()
        ->context()
        .session()
        .wait([](Workspace &work) {
            qint64 amount = 0;
            for (const qint64 count : countByState(work.database(), workerType))
                amount += count;
            return amount;
        })
        .value();
}

QString TestRecordForm::problem(const char *name)
{
    const FieldRow *row = form()->row(QLatin1String(name));
    return row->hasProblem() ? row->editor()->accessibleDescription() : QString();
}

void TestRecordForm::workerIsCreatedByKeyboardAlone()
{
    const qint64 before = workers();
    m_fixture->openPage(QStringLiteral("workers"));
    QTest::keyClick(m_fixture->window(), Qt::Key_N, Qt::ControlModifier);
    m_fixture->settle();
    m_page = static_cast<FormPage *>(m_fixture->window()->page(QStringLiteral("form")));
    QVERIFY(m_page && form());
    QVERIFY(field("name")->hasFocus());
    typeText(field("name"), QStringLiteral("景淑琴"));
    // Enter walks: name, document type, number.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(field("document_type")->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(field("document_number")->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY(field("document_type")->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    typeText(field("document_number"), residentNumber(77));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    m_fixture->settle();
    // What the number says is filled in.
    QCOMPARE(form()->editor(QStringLiteral("birth_date"))->raw(), QStringLiteral("1978-03-19"));
    QVERIFY(form()->editor(QStringLiteral("sex"))->raw() != QLatin1String("unknown"));
    QCOMPARE(form()->editor(QStringLiteral("division"))->raw(), QStringLiteral("610103"));
    type("phone", QStringLiteral("13800001234"));
    type("document_valid_until", QStringLiteral("2036.1.5"));
    chooseEnterprise();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(QTest::qWaitFor([&] { return workers() == before + 1; }, 5000));
    m_fixture->settle();
    QCOMPARE(m_fixture->window()->currentPage(), QStringLiteral("workers"));
}

void TestRecordForm::problemsStandUnderTheirFields()
{
    openForm({{QStringLiteral("type"), QStringLiteral("worker")}});
    const qint64 before = workers();
    QString wrong = residentNumber(78);
    wrong[17] = wrong.at(17) == u'1' ? u'2' : u'1';
    type("document_number", wrong);
    type("phone", QStringLiteral("138"));
    QVERIFY(QTest::qWaitFor([&] { return !problem("document_number").isEmpty(); }, 2000));
    QVERIFY(problem("document_number").contains(QStringLiteral("校验")));
    // While one is still typing the field helps and does not scold.
    QCOMPARE(problem("phone"), QString());
    QTest::keyClick(field("phone"), Qt::Key_Tab);
    QVERIFY(QTest::qWaitFor([&] { return !problem("phone").isEmpty(); }, 2000));
    QVERIFY(problem("name").isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    m_fixture->settle();
    QVERIFY(!problem("name").isEmpty());
    QVERIFY(field("name")->hasFocus());
    QCOMPARE(workers(), before);
    m_fixture->grab(QStringLiteral("form-problems-1366x768-100"));
}

void TestRecordForm::warningNeedsAReason()
{
    openForm({{QStringLiteral("type"), QStringLiteral("enterprise")}});
    QString code = creditCode(40);
    code[17] = code.at(17) == u'1' ? u'2' : u'1';
    type("name", QStringLiteral("西安月棠母婴护理有限公司"));
    type("credit_code", code);
    type("legal_representative", QStringLiteral("秦月芳"));
    auto *scope = field("business_scope");
    scope->setFocus();
    typeText(scope, QStringLiteral("家政服务"));
    QTest::keyClick(scope, Qt::Key_S, Qt::ControlModifier);
    m_fixture->settle();
    QCOMPARE(m_fixture->window()->currentPage(), QStringLiteral("form"));
    QVERIFY(!problem("credit_code").isEmpty());
    auto *override = form()->row(QStringLiteral("credit_code"))->findChild<QWidget *>(QStringLiteral("credit_code_override"));
    QVERIFY(override && override->isVisible());
    m_page->save();
    m_fixture->settle();
    QCOMPARE(m_fixture->window()->currentPage(), QStringLiteral("form"));
    override->findChild<QCheckBox *>()->setChecked(true);
    typeText(override->findChild<QLineEdit *>(), QStringLiteral("与营业执照核对一致"));
    m_page->save();
    m_fixture->settle();
    QCOMPARE(m_fixture->window()->currentPage(), QStringLiteral("enterprises"));
    const auto note = m_fixture->program().session()->context().session().wait([&](Workspace &work) {
        const auto stored = work.store.findBy(enterpriseType, "credit_code", code);
        return stored ? work.store.audit().ofRecord(stored->id.toString()).first().context.note : QString();
    });
    QVERIFY(note->contains(QStringLiteral("与营业执照核对一致")));
}

void TestRecordForm::numberThatIsKnownIsTold()
{
    openForm({{QStringLiteral("type"), QStringLiteral("worker")}});
    type("document_number", residentNumber(11));
    QTest::keyClick(field("document_number"), Qt::Key_Tab);
    QVERIFY(QTest::qWaitFor([&] { return !problem("document_number").isEmpty(); }, 5000));
}

void TestRecordForm::draftComesBack()
{
    openForm({{QStringLiteral("type"), QStringLiteral("health_check")}, {QStringLiteral("parent"), m_worker.toString()}});
    type("institution", QStringLiteral("碑林区第二体检站"));
    type("examined_on", QStringLiteral("2026-13-"));
    // Locked before the pause of typing is over: nothing is asked and nothing is lost.
    m_fixture->program().lock();
    QVERIFY(!m_fixture->program().session());
    m_fixture->openAs(QStringLiteral("clerk"));
    m_fixture->openPage(QStringLiteral("home"));
    auto *drafts = m_fixture->find<TableView>("drafts");
    QCOMPARE(drafts->model()->rowCount(), 1);
    QVERIFY(drafts->model()->index(0, 0).data().toString().contains(QStringLiteral("张秋莲")));
    m_fixture->grab(QStringLiteral("home-draft-1366x768-100"));
    drafts->setCurrentIndex(drafts->model()->index(0, 0));
    emit drafts->activated(drafts->currentIndex());
    m_fixture->settle();
    m_page = static_cast<FormPage *>(m_fixture->window()->page(QStringLiteral("form")));
    QCOMPARE(form()->editor(QStringLiteral("institution"))->raw(), QStringLiteral("碑林区第二体检站"));
    QCOMPARE(form()->editor(QStringLiteral("examined_on"))->raw(), QStringLiteral("2026-13-"));
    type("examined_on", QStringLiteral("20261101"));
    m_page->save();
    m_fixture->settle();
    QCOMPARE(m_fixture->window()->currentPage(), QStringLiteral("workers"));
    const auto left = m_fixture->program().session()->context().session().wait(
        [](Workspace &work) { return DraftService(work).list().size(); });
    QCOMPARE(*left, qsizetype(0));
}

void TestRecordForm::draftSurvivesAKill()
{
    m_fixture->close();
    m_fixture->office.leave();
    QProcess typist;
    typist.start(QCoreApplication::applicationDirPath() + QStringLiteral("/form_typist"),
                 {m_fixture->office.folder(), QStringLiteral("clerk"), Office::userPassword()});
    QVERIFY(typist.waitForStarted());
    QVERIFY(QTest::qWaitFor([&] { return typist.canReadLine(); }, 30'000));
    QCOMPARE(typist.readLine().trimmed(), QByteArray("typed"));
    typist.kill();
    QVERIFY(typist.waitForFinished());
    m_fixture->openAs(QStringLiteral("clerk"));
    openForm({{QStringLiteral("type"), QStringLiteral("worker")}});
    QCOMPARE(form()->editor(QStringLiteral("name"))->raw(), QStringLiteral("景淑琴"));
    QCOMPARE(form()->editor(QStringLiteral("phone"))->raw(), QStringLiteral("1380000"));
}

void TestRecordForm::maskedNumberStaysUnlessTypedAnew()
{
    openForm({{QStringLiteral("type"), QStringLiteral("worker")}, {QStringLiteral("id"), m_worker.toString()}});
    auto *number = static_cast<QLineEdit *>(field("document_number"));
    QVERIFY(number->text().isEmpty());
    QVERIFY(number->placeholderText().contains(u'*'));
    QVERIFY(!number->placeholderText().contains(residentNumber(11)));
    type("name", QStringLiteral("张秋莲莲"));
    m_page->save();
    m_fixture->settle();
    QCOMPARE(m_fixture->window()->currentPage(), QStringLiteral("workers"));
    const auto stored = m_fixture->program().session()->context().session().wait(
        [this](Workspace &work) { return *work.store.get<Worker>(workerType, m_worker); });
    QCOMPARE(stored->name, QStringLiteral("张秋莲莲"));
    QCOMPARE(stored->documentNumber, residentNumber(11));
}

void TestRecordForm::renewalRepeatsTheConsent()
{
    m_fixture->openPage(QStringLiteral("workers"), {{QStringLiteral("id"), m_worker.toString()}});
    QTRY_VERIFY(m_fixture->find<QAbstractButton>("renew")->isEnabled());
    QTest::keyClick(m_fixture->window(), Qt::Key_F4);
    m_fixture->settle();
    m_page = static_cast<FormPage *>(m_fixture->window()->page(QStringLiteral("form")));
    QVERIFY(m_page && form());
    QCOMPARE(form()->editor(QStringLiteral("scope"))->raw(), QStringLiteral("identity,health"));
    m_page->save();
    m_fixture->settle();
    const auto consents = m_fixture->program().session()->context().session().wait(
        [this](Workspace &work) { return work.store.childrenOf<Authorisation>(authorisationType, "worker", m_worker); });
    QCOMPARE(consents->size(), qsizetype(2));
    QCOMPARE(consents->last().startsAt, m_fixture->office.clock.now());
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestRecordForm)
#include "tst_record_form.moc"
