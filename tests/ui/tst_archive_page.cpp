// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The archive of credit records: every type listed and entered, its history read.
#include "tests/ui/program_fixture.h"

#include "app/records/record_service.h"
#include "domain/workflow/step_document.h"
#include "ui/forms/record_form.h"
#include "ui/forms/reference_edit.h"
#include "ui/kit/editors.h"
#include "ui/kit/labels.h"
#include "ui/kit/table_view.h"
#include "ui/pages/form_page.h"
#include "ui/pages/record_detail.h"
#include "ui/tables/tab_strip.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>

namespace jiaxin::test {

class TestArchivePage final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyTypeHasItsListAndForm();
    void rewardIsEnteredByKeyboard();
    void historyTellsFieldByField();
    void epidemicReportsAreSwitchedOff();

private:
    /// The page's widgets of a type that is in front.
    template <class W>
    W *visible(const char *name)
    {
        const QList<W *> all = m_fixture->window()->findChildren<W *>(QLatin1String(name));
        const auto found = std::find_if(all.begin(), all.end(), [](W *widget) { return widget->isVisible(); });
        return found == all.end() ? nullptr : *found;
    }
    RecordForm *form() { return static_cast<FormPage *>(m_fixture->window()->page(QStringLiteral("form")))->form(); }
    void type(const char *name, const QString &text);
    /// Saves the form and answers the record that the archive shows then.
    QString saveAndTitle();

    std::unique_ptr<ProgramFixture> m_fixture;
};

void TestArchivePage::initTestCase()
{
    m_fixture = std::make_unique<ProgramFixture>();
    m_fixture->office.published(1);
    m_fixture->openAs(QStringLiteral("clerk"));
}

void TestArchivePage::type(const char *name, const QString &text)
{
    QWidget *widget = form()->editor(QLatin1String(name))->widget();
    widget->setFocus();
    if (auto *line = qobject_cast<QLineEdit *>(widget))
        line->selectAll();
    typeText(widget, text);
}

QString TestArchivePage::saveAndTitle()
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    const bool back = QTest::qWaitFor([&] { return m_fixture->window()->currentPage() == QLatin1String("archive"); }, 5000);
    m_fixture->settle();
    m_fixture->settle();
    auto *title = visible<ElidedLabel>("record_title");
    return back && title ? title->text() : QString();
}

void TestArchivePage::everyTypeHasItsListAndForm()
{
    m_fixture->openPage(QStringLiteral("archive"));
    auto *types = m_fixture->find<ComboBox>("archive_type");
    QCOMPARE(types->count(), 11);
    for (int i = 0; i < types->count(); ++i) {
        const QString name = types->itemData(i).toString();
        m_fixture->openPage(QStringLiteral("archive"), {{QStringLiteral("type"), name}});
        QCOMPARE(types->currentIndex(), i);
        QVERIFY2(visible<TableView>(qPrintable(name)), qPrintable(name));
        QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
        m_fixture->openPage(QStringLiteral("form"), {{QStringLiteral("type"), name}});
        QVERIFY2(form(), qPrintable(name));
        // What steps of the workflow fill is asked by them; what an objection is about says what kind of record that is.
        for (const Field &field : recordTypeByName(name)->fields)
            QVERIFY2(field.id() == QLatin1String("subject_type") ||
                         bool(form()->editor(field.id())) != isFilledBySteps(*recordTypeByName(name), field.id()),
                     qPrintable(name + u'.' + field.id()));
        QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    }
}

void TestArchivePage::rewardIsEnteredByKeyboard()
{
    m_fixture->openPage(QStringLiteral("archive"), {{QStringLiteral("type"), QStringLiteral("reward")}});
    QTest::keyClick(m_fixture->window(), Qt::Key_N, Qt::ControlModifier);
    m_fixture->settle();
    QCOMPARE(m_fixture->window()->currentPage(), QStringLiteral("form"));
    type("enterprise", QStringLiteral("xahq"));
    auto *enterprise = static_cast<ReferenceEdit *>(form()->editor(QStringLiteral("enterprise"))->widget());
    QVERIFY(QTest::qWaitFor([&] { return enterprise->completer()->popup()->isVisible(); }, 5000));
    QTest::keyClick(enterprise->completer()->popup(), Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return !enterprise->record().isNull(); }, 5000));
    type("name", QStringLiteral("家政服务示范企业"));
    type("document_number", QStringLiteral("陕商发[2026]7号"));
    type("authority", QStringLiteral("陕西省商务厅"));
    type("granted_on", QStringLiteral("20260601"));
    QCOMPARE(saveAndTitle(), QStringLiteral("家政服务示范企业"));
    m_fixture->grab(QStringLiteral("archive-reward-1366x768-100"));
    QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
}

void TestArchivePage::historyTellsFieldByField()
{
    m_fixture->openPage(QStringLiteral("archive"), {{QStringLiteral("type"), QStringLiteral("reward")}});
    visible<RecordDetail>("record_detail")->edit();
    m_fixture->settle();
    type("name", QStringLiteral("家政服务先进企业"));
    QCOMPARE(saveAndTitle(), QStringLiteral("家政服务先进企业"));
    visible<RecordDetail>("record_detail")->findChild<TabStrip *>()->setCurrentIndex(2);
    m_fixture->settle();
    auto *steps = visible<TableView>("history");
    QVERIFY(steps);
    QCOMPARE(steps->model()->rowCount(), 2);
    const auto changes = [&] {
        QStringList lines;
        const QAbstractItemModel *model = visible<TableView>("history_changes")->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column)
                cells.append(model->index(row, column).data().toString());
            lines.append(cells.join(u'|'));
        }
        return lines;
    };
    QCOMPARE(changes(), QStringList {QStringLiteral("奖励名称（关键）|家政服务示范企业|家政服务先进企业")});
    // The first step says everything that was entered.
    QTest::keyClick(steps, Qt::Key_Down);
    QVERIFY2(changes().contains(QStringLiteral("奖励文号（关键）||陕商发〔2026〕7号")), qPrintable(changes().join(u'\n')));
    QVERIFY(changes().contains(QStringLiteral("状态||草稿")));
    m_fixture->grab(QStringLiteral("archive-history-1366x768-100"));
    QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
}

void TestArchivePage::epidemicReportsAreSwitchedOff()
{
    QCOMPARE(m_fixture->find<ComboBox>("archive_type")->findData(QStringLiteral("epidemic_report")), -1);
    const auto create = [&] {
        return m_fixture->program().session()->context().session().wait([](Workspace &work) {
            return RecordService(work).create(epidemicReportType,
                                              QJsonObject {{QStringLiteral("method"), QStringLiteral("worker")}});
        });
    };
    const Result<Outcome> refused = create();
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, QStringLiteral("switched_off"));
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestArchivePage)
#include "tst_archive_page.moc"
