// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_paths.h"
#include "tests/ui/program_fixture.h"
#include "ui/forms/field_editor.h"
#include "ui/kit/button.h"
#include "ui/kit/editors.h"
#include "ui/kit/notices.h"
#include "ui/kit/table_view.h"
#include "ui/pages/import_panel.h"
#include "ui/pages/worker_detail.h"

#include <QAction>
#include <QLabel>
#include <QMimeData>

namespace jiaxin::test {
namespace {

QString roster(const char *name)
{
    return sourceFile(QStringLiteral("tests/fixtures/rosters/") + QLatin1String(name));
}

}  // namespace

class TestExchangePage final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void onlyClerksHaveAllOfIt();
    void extractsOfTheRegister();
    void emptyPageSaysWhatToDo();
    void previewIsWhatTheServiceSays();
    void storesAndSavesTheProblems();
    void filesThatCannotBeReadAreSaid();
    void templateAndListAreWritten();
    void aDroppedFileIsPreviewed();
    void aRecordsArchiveIsExported();
    void aFieldOfEachTypeHasAnEditor();

private:
    ImportPanel *openPanel();
    void preview(const QString &file);
    ImportReport dryRun(const RecordType &type, const QString &file);
    QString figure(const char *name) { return m_fixture->find<QLabel>(name)->text(); }

    std::unique_ptr<ProgramFixture> m_fixture;
    QTemporaryDir m_folder;
};

void TestExchangePage::initTestCase()
{
    m_fixture = std::make_unique<ProgramFixture>();
    m_fixture->office.as(QStringLiteral("clerk"));
}

void TestExchangePage::init()
{
    m_fixture->close();
}

ImportPanel *TestExchangePage::openPanel()
{
    m_fixture->openAs(QStringLiteral("clerk"));
    m_fixture->openPage(QStringLiteral("exchange"));
    return m_fixture->find<ImportPanel>("import_panel");
}

void TestExchangePage::preview(const QString &file)
{
    auto *panel = m_fixture->find<ImportPanel>("import_panel");
    m_fixture->modals.setNextFileName(file);
    panel->chooseFile();
    QVERIFY(QTest::qWaitFor([&] { return !panel->isBusy(); }, 20'000));
}

ImportReport TestExchangePage::dryRun(const RecordType &type, const QString &file)
{
    auto report = m_fixture->program().session()->context().session().wait(
        [&](Workspace &work) { return ImportService(work).run(type, file, {.dryRun = true}); });
    if (!report)
        qFatal("the service refuses the fixture");
    return *report;
}

/// A reviewer takes in extracts of the register, to compare filings with, and nothing else.
void TestExchangePage::onlyClerksHaveAllOfIt()
{
    m_fixture->openAs(QStringLiteral("officer"));
    QVERIFY(!m_fixture->window()->openPage(QStringLiteral("exchange")));
    m_fixture->close();
    m_fixture->openAs(QStringLiteral("county_reviewer"));
    m_fixture->openPage(QStringLiteral("exchange"));
    auto *type = m_fixture->find<ComboBox>("exchange_type");
    QCOMPARE(type->count(), 1);
    QCOMPARE(type->currentData().toString(), QStringLiteral("registration_extract"));
    QVERIFY(!m_fixture->find<Button>("import_photos"));
    QVERIFY(!m_fixture->find<Button>("export_list")->isVisible());
}

void TestExchangePage::extractsOfTheRegister()
{
    m_fixture->openAs(QStringLiteral("clerk"));
    m_fixture->openPage(QStringLiteral("exchange"));
    auto *day = m_fixture->find<DateEdit>("extract_day");
    QVERIFY(!day->isVisible());
    m_fixture->openPage(QStringLiteral("exchange"), {{QStringLiteral("type"), QStringLiteral("registration_extract")}});
    auto *panel = m_fixture->find<ImportPanel>("import_panel");
    QVERIFY(day->isVisible());
    QVERIFY(!m_fixture->find<Button>("export_list")->isVisible());
    preview(roster("registrations.xlsx"));
    QVERIFY(panel->report());
    QCOMPARE(panel->report()->added, 5);
    QCOMPARE(panel->report()->rejected, 4);
    // A day after today is refused in words; an earlier one counts.
    const auto enter = [&](const QString &text) {
        day->setText(text);
        emit day->editingFinished();
        return QTest::qWaitFor([&] { return !panel->isBusy(); }, 20'000);
    };
    QVERIFY(enter(QStringLiteral("2027-01-01")));
    QVERIFY(!panel->report());
    QVERIFY(m_fixture->find<MessageBar>("import_message")->isVisible());
    QVERIFY(enter(QStringLiteral("20261118")));
    QCOMPARE(panel->report()->added, 5);
    QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    m_fixture->grab(QStringLiteral("exchange-register-1366x768-100"));
    auto *store = m_fixture->find<Button>("store_import");
    QVERIFY(store->isEnabled());
    QTest::keyClick(m_fixture->window(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(QTest::qWaitFor([&] { return !panel->isBusy() && panel->report() && panel->report()->stored; }, 20'000));
    m_fixture->program().resize(1920, 1080);
    m_fixture->grab(QStringLiteral("exchange-register-1920x1080-100"));
    const auto found = m_fixture->program().session()->context().session().wait([](Workspace &work) {
        return work.database().value(QStringLiteral("SELECT max(extracted_on) FROM registration_extract WHERE "
                                                    "registered_capital IS NULL"));
    });
    QCOMPARE(found->toString(), QStringLiteral("2026-11-18"));
    const QString form = m_folder.filePath(QStringLiteral("register.xlsx"));
    m_fixture->modals.setNextFileName(form);
    m_fixture->find<Button>("save_template")->click();
    QVERIFY(QTest::qWaitFor([&] { return QFileInfo(form).size() > 1000; }, 20'000));
}

void TestExchangePage::emptyPageSaysWhatToDo()
{
    openPanel();
    QVERIFY(!m_fixture->find<Button>("store_import")->isEnabled());
    QVERIFY(!m_fixture->find<QLabel>("import_reason")->text().isEmpty());
    QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    m_fixture->grab(QStringLiteral("exchange-empty-1366x768-100"));
}

void TestExchangePage::previewIsWhatTheServiceSays()
{
    openPanel();
    const QString file = roster("roster_messy.xlsx");
    preview(file);
    const ImportReport expected = dryRun(workerType, file);
    QVERIFY(expected.read > 0 && expected.rejected > 0);
    QCOMPARE(figure("figure_read"), QString::number(expected.read));
    QCOMPARE(figure("figure_added"), QString::number(expected.added));
    QCOMPARE(figure("figure_updated"), QString::number(expected.updated));
    QCOMPARE(figure("figure_unchanged"), QString::number(expected.unchanged));
    QCOMPARE(figure("figure_rejected"), QString::number(expected.rejected));
    auto *table = m_fixture->find<TableView>("import_problems");
    QCOMPARE(table->model()->rowCount(), int(expected.problems.size()));
    for (int row = 0; row < table->model()->rowCount(); ++row)
        QVERIFY(!table->model()->index(row, 5).data().toString().isEmpty());
    const QString notes = m_fixture->find<MessageBar>("import_notes")->text();
    for (const QString &sheet : expected.skippedSheets)
        QVERIFY(notes.contains(sheet));
    QVERIFY(notes.contains(QStringLiteral("2")));  // hidden rows of the fixture
    QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    m_fixture->grab(QStringLiteral("exchange-1366x768-100"));
}

void TestExchangePage::storesAndSavesTheProblems()
{
    ImportPanel *panel = openPanel();
    auto *type = m_fixture->find<ComboBox>("exchange_type");
    type->setCurrentIndex(type->findData(QStringLiteral("enterprise")));
    preview(roster("enterprises.xlsx"));
    const int added = panel->report()->added;
    QVERIFY(added > 0);
    auto *store = m_fixture->find<Button>("store_import");
    QVERIFY(store->isEnabled());
    store->click();
    QVERIFY(QTest::qWaitFor([&] { return !panel->isBusy(); }, 20'000));
    QVERIFY(panel->report() && panel->report()->stored);
    QVERIFY(!store->isEnabled());
    m_fixture->grab(QStringLiteral("exchange-stored-1366x768-100"));
    QCOMPARE(dryRun(enterpriseType, roster("enterprises.xlsx")).unchanged, added);

    type->setCurrentIndex(type->findData(QStringLiteral("worker")));
    preview(roster("roster_messy.xlsx"));
    const QString errors = m_folder.filePath(QStringLiteral("errors.xlsx"));
    m_fixture->modals.setNextFileName(errors);
    m_fixture->find<Button>("save_errors")->click();
    QVERIFY(QTest::qWaitFor([&] { return QFileInfo(errors).size() > 1000; }, 20'000));
}

void TestExchangePage::filesThatCannotBeReadAreSaid()
{
    openPanel();
    const QString broken = m_folder.filePath(QStringLiteral("broken.xlsx"));
    QFile file(broken);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no workbook");
    file.close();
    preview(broken);
    QVERIFY(!m_fixture->find<ImportPanel>("import_panel")->report());
    QVERIFY(m_fixture->find<MessageBar>("import_message")->isVisible());
    QVERIFY(!m_fixture->find<Button>("store_import")->isEnabled());
    m_fixture->grab(QStringLiteral("exchange-broken-1366x768-100"));
}

void TestExchangePage::templateAndListAreWritten()
{
    openPanel();
    for (const char *button : {"save_template", "export_list"}) {
        const QString file = m_folder.filePath(QLatin1String(button) + QLatin1String(".xlsx"));
        m_fixture->modals.setNextFileName(file);
        m_fixture->find<Button>(button)->click();
        QVERIFY2(QTest::qWaitFor([&] { return QFileInfo(file).size() > 1000; }, 20'000), button);
    }
}

void TestExchangePage::aDroppedFileIsPreviewed()
{
    ImportPanel *panel = openPanel();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(roster("roster_clean.xlsx"))});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(panel, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(panel, &drop);
    QVERIFY(QTest::qWaitFor([&] { return !panel->isBusy(); }, 20'000));
    QCOMPARE(panel->report()->read, dryRun(workerType, roster("roster_clean.xlsx")).read);
}

/// From the menu of the detail, with a reason; the page takes it back without a change.
void TestExchangePage::aRecordsArchiveIsExported()
{
    const RecordId firm = m_fixture->office.published(1);
    m_fixture->office.worker(11, QStringLiteral("张秋莲"), firm);
    openPanel();
    m_fixture->openPage(QStringLiteral("workers"));
    auto *detail = m_fixture->find<WorkerDetail>("worker_detail");
    auto *more = detail->findChild<QAbstractButton *>(QStringLiteral("more"));
    QVERIFY(QTest::qWaitFor([&] { return more->isVisible() && more->isEnabled() && !detail->worker().isNull(); }, 5000));
    more->click();
    auto *action = detail->findChild<QAction *>(QStringLiteral("export_archive"));
    QVERIFY(action);
    const QString file = m_folder.filePath(QStringLiteral("archive.xlsx"));
    m_fixture->modals.setNextAnswer(QStringLiteral("核实身份"));
    m_fixture->modals.setNextFileName(file);
    action->trigger();
    QVERIFY(QTest::qWaitFor([&] { return QFileInfo(file).size() > 1000; }, 20'000));
    m_fixture->settle();
    const ImportReport report = dryRun(workerType, file);
    QVERIFY(report.read > 4);
    QCOMPARE(report.unchanged, report.read);
}

void TestExchangePage::aFieldOfEachTypeHasAnEditor()
{
    openPanel();
    QWidget parent;
    for (const RecordType *type : allRecordTypes) {
        for (const Field &field : type->fields) {
            const auto editor = makeFieldEditor(m_fixture->program().session()->context(), field, &parent);
            QVERIFY2(editor && editor->widget(), field.name);
            QVERIFY2(editor->misread().isEmpty(), field.name);
            QVERIFY2(field.kind == FieldKind::Choice || field.kind == FieldKind::Boolean || !editor->value().isValid(),
                     field.name);
        }
    }
    m_fixture->settle();
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestExchangePage)
#include "tst_exchange_page.moc"
