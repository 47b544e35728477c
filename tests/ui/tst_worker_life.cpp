// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// A worker with all child records in the window: entered, found, changed, compared with an earlier version, written to a file,
// and taken into another vault without loss.
#include "app/exchange/archive_sheets.h"
#include "domain/record_diff.h"
#include "domain/records/records.h"
#include "domain/workflow/step_document.h"
#include "tests/support/sound_records.h"
#include "tests/ui/program_fixture.h"
#include "ui/forms/record_form.h"
#include "ui/forms/reference_edit.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/field_row.h"
#include "ui/kit/table_view.h"
#include "ui/pages/form_page.h"
#include "ui/pages/import_panel.h"
#include "ui/pages/worker_detail.h"
#include "ui/shell/top_bar.h"
#include "ui/tables/tab_strip.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCheckBox>
#include <QCompleter>
#include <QPlainTextEdit>

namespace jiaxin::test {

class TestWorkerLife final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void entered_data();
    void entered();
    void found();
    void changedAndCompared();
    void takenElsewhere();

private:
    static constexpr int seed = 6;
    static QList<const RecordType *> types();
    std::unique_ptr<Record> sound(const RecordType &type) const;
    RecordForm *form() { return static_cast<FormPage *>(m_fixture->window()->page(QStringLiteral("form")))->form(); }
    void enter(const Field &field, const QVariant &value);
    void chooseEnterprise(ReferenceEdit *edit);
    /// The youngest of a type in the open vault.
    std::shared_ptr<Record> youngest(const RecordType &type);
    void saveForm();
    WorkerDetail *openDetail();

    std::unique_ptr<ProgramFixture> m_fixture;
    QTemporaryDir m_folder;
    RecordId m_enterprise;
    RecordId m_worker;
    QMap<const RecordType *, std::shared_ptr<Record>> m_stored;
};

/// The archive of a worker but for epidemic reports, which no office keeps today, and what is about enterprises too, which has
/// a page of its own.
QList<const RecordType *> TestWorkerLife::types()
{
    QList<const RecordType *> all;
    for (const RecordType *type : archiveTypes(workerType)) {
        if (type != &epidemicReportType && !type->field(u"subject_kind"))
            all.append(type);
    }
    return all;
}

std::unique_ptr<Record> TestWorkerLife::sound(const RecordType &type) const
{
    auto record = soundRecord(type, seed, {.enterprise = m_enterprise, .worker = m_worker});
    if (&type == &authorisationType) {
        auto &consent = static_cast<Authorisation &>(*record);
        consent.startsAt = QDateTime(QDate(2026, 11, 20), QTime(1, 0), Qt::UTC);
        consent.endsAt = consent.startsAt.addDays(30);
    }
    // What steps fill is not entered, and nobody types milliseconds.
    for (const Field &field : type.fields) {
        if (field.kind == FieldKind::Instant && &type != &authorisationType)
            (void)field.set(*record, QDateTime(QDate(2026, 11, 20), QTime(1, 2), Qt::UTC));
        if (isFilledBySteps(type, field.id()) || field.id().startsWith(QLatin1String("withdraw")))
            (void)field.set(*record, {});
    }
    return record;
}

void TestWorkerLife::initTestCase()
{
    m_fixture = std::make_unique<ProgramFixture>();
    m_enterprise = m_fixture->office.published(1);
    m_fixture->openAs(QStringLiteral("clerk"));
}

void TestWorkerLife::chooseEnterprise(ReferenceEdit *edit)
{
    edit->setFocus();
    typeText(edit, QStringLiteral("xahq"));
    QTRY_VERIFY(edit->completer()->popup()->isVisible());
    QTest::keyClick(edit->completer()->popup(), Qt::Key_Return);
    QTRY_VERIFY(!edit->record().isNull());
}

void TestWorkerLife::enter(const Field &field, const QVariant &value)
{
    FieldEditor *editor = form()->editor(field.id());
    if (auto *reference = qobject_cast<ReferenceEdit *>(editor->widget())) {
        if (reference->record().isNull() && !value.toString().isEmpty())
            chooseEnterprise(reference);
        return;
    }
    // What a person would type for this value.
    QWidget parent;
    const auto model = makeFieldEditor(m_fixture->program().session()->context(), field, &parent);
    model->setValue(value);
    const QString text = model->raw();
    if (editor->raw() == text)
        return;
    if (auto *line = qobject_cast<QLineEdit *>(editor->widget())) {
        line->setFocus();
        line->selectAll();
        typeText(line, text);
    } else if (auto *words = qobject_cast<QPlainTextEdit *>(editor->widget())) {
        words->setFocus();
        typeText(words, text);
    } else {
        editor->setRaw(text);
    }
}

std::shared_ptr<Record> TestWorkerLife::youngest(const RecordType &type)
{
    auto found = m_fixture->program().session()->context().session().wait([&type](Workspace &work) {
        const QString id =
            work.database().value(QStringLiteral("SELECT id FROM %1 ORDER BY seq DESC LIMIT 1").arg(type.id())).toString();
        return std::shared_ptr<Record>(work.store.load(type, RecordId(id)));
    });
    return found.value_or(nullptr);
}

void TestWorkerLife::saveForm()
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    const auto saved = [&] { return m_fixture->window()->currentPage() != QLatin1String("form"); };
    if (!QTest::qWaitFor(saved, 2000)) {
        // What only warns is kept with a reason.
        QStringList problems;
        for (const FieldRow *row : form()->findChildren<FieldRow *>()) {
            if (!row->hasProblem())
                continue;
            problems.append(row->objectName() + u' ' + row->editor()->accessibleDescription());
            if (auto *keep = row->findChild<QWidget *>(row->editor()->objectName() + QStringLiteral("_override"));
                keep && keep->isVisible()) {
                keep->findChild<QCheckBox *>()->setChecked(true);
                typeText(keep->findChild<QLineEdit *>(), QStringLiteral("与证件核对一致"));
            }
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        if (!QTest::qWaitFor(saved, 3000)) {
            m_fixture->grab(QStringLiteral("worker-life-refused"));
            QFAIL(qPrintable(problems.join(u'\n')));
        }
    }
    m_fixture->settle();
}

void TestWorkerLife::entered_data()
{
    QTest::addColumn<const RecordType *>("type");
    for (const RecordType *type : types())
        QTest::newRow(type->name) << type;
}

void TestWorkerLife::entered()
{
    QFETCH(const RecordType *, type);
    QVariantMap arguments {{QStringLiteral("type"), QString(type->id())}};
    if (type != &workerType)
        arguments.insert(QStringLiteral("parent"), m_worker.toString());
    m_fixture->openPage(QStringLiteral("form"), arguments);
    const auto wanted = sound(*type);
    for (const Field &field : type->fields) {
        if (!field.isFile() && form()->row(field.id()))
            enter(field, field.get(*wanted));
    }
    saveForm();
    const auto stored = youngest(*type);
    QVERIFY(stored);
    for (const FieldChange &change : diff(*type, *wanted, *stored)) {
        if (change.field->kind != FieldKind::Reference)
            QFAIL(qPrintable(
                QStringLiteral("%1: %2, not %3").arg(change.field->id(), change.after.toString(), change.before.toString())));
    }
    if (type == &workerType)
        m_worker = stored->id;
    m_stored.insert(type, stored);
}

void TestWorkerLife::found()
{
    const auto worker = static_cast<const Worker &>(*m_stored.value(&workerType));
    for (const QString &text : {worker.name, worker.documentNumber, worker.documentNumber.right(4), worker.phone.right(4)}) {
        m_fixture->openPage(QStringLiteral("home"));
        SearchField *box = m_fixture->window()->topBar()->search();
        box->setFocus();
        box->selectAll();
        typeText(box, text);
        QTest::keyClick(box, Qt::Key_Return);
        QTRY_COMPARE(m_fixture->window()->currentPage(), QStringLiteral("workers"));
        QTRY_COMPARE(m_fixture->find<WorkerDetail>("worker_detail")->worker(), m_worker);
    }
}

WorkerDetail *TestWorkerLife::openDetail()
{
    m_fixture->openPage(QStringLiteral("workers"), {{QStringLiteral("id"), m_worker.toString()}});
    auto *detail = m_fixture->find<WorkerDetail>("worker_detail");
    auto *more = detail->findChild<QAbstractButton *>(QStringLiteral("more"));
    return QTest::qWaitFor([&] { return more->isVisible() && more->isEnabled() && detail->worker() == m_worker; }, 5000)
               ? detail
               : nullptr;
}

void TestWorkerLife::changedAndCompared()
{
    for (const QString &address :
         {QStringLiteral("陕西省西安市碑林区文艺路20号"), QStringLiteral("陕西省西安市碑林区南院门3号")}) {
        m_fixture->openPage(QStringLiteral("form"),
                            {{QStringLiteral("type"), QStringLiteral("worker")}, {QStringLiteral("id"), m_worker.toString()}});
        auto *line = form()->editor(QStringLiteral("current_address"))->widget();
        line->setFocus();
        QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
        typeText(line, address);
        saveForm();
    }
    m_stored.insert(&workerType, youngest(workerType));
    WorkerDetail *detail = openDetail();
    QVERIFY(detail);
    auto *tabs = detail->findChild<TabStrip *>();
    tabs->setCurrentIndex(tabs->count() - 1);
    m_fixture->settle();
    const auto visible = [&](const char *name) {
        const QList<TableView *> all = detail->findChildren<TableView *>(QLatin1String(name));
        const auto shown = std::find_if(all.begin(), all.end(), [](TableView *table) { return table->isVisible(); });
        return shown == all.end() ? nullptr : *shown;
    };
    TableView *steps = visible("history");
    QVERIFY(steps);
    QTRY_COMPARE(steps->model()->rowCount(), 3);
    // The newest and the oldest together: what lies between does not show.
    QTest::keyClick(steps, Qt::Key_Down, Qt::ShiftModifier);
    const QAbstractItemModel *changes = visible("history_changes")->model();
    QTRY_COMPARE(changes->rowCount(), 1);
    QVERIFY(changes->index(0, 0).data().toString().contains(QStringLiteral("住址")));
    m_fixture->grab(QStringLiteral("worker-life-history-1366x768-100"));
    QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
}

void TestWorkerLife::takenElsewhere()
{
    WorkerDetail *detail = openDetail();
    QVERIFY(detail);
    const QString file = m_folder.filePath(QStringLiteral("archive.xlsx"));
    detail->findChild<QAbstractButton *>(QStringLiteral("more"))->click();
    m_fixture->modals.setNextAnswer(QStringLiteral("核实身份"));
    m_fixture->modals.setNextFileName(file);
    detail->findChild<QAction *>(QStringLiteral("export_archive"))->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(file).size() > 1000, 20'000);
    m_fixture->settle();

    m_fixture = std::make_unique<ProgramFixture>();
    (void)m_fixture->office.published(1);
    m_fixture->openAs(QStringLiteral("clerk"));
    m_fixture->openPage(QStringLiteral("exchange"));
    auto *panel = m_fixture->find<ImportPanel>("import_panel");
    m_fixture->modals.setNextFileName(file);
    panel->chooseFile();
    QTRY_VERIFY_WITH_TIMEOUT(!panel->isBusy() && panel->report(), 20'000);
    QCOMPARE(panel->report()->rejected, 0);
    m_fixture->grab(QStringLiteral("worker-life-import-1366x768-100"));
    m_fixture->find<Button>("store_import")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!panel->isBusy() && panel->report() && panel->report()->stored, 20'000);
    for (auto stored = m_stored.cbegin(); stored != m_stored.cend(); ++stored) {
        const auto taken = youngest(*stored.key());
        QVERIFY2(taken, stored.key()->name);
        for (const FieldChange &change : diff(*stored.key(), **stored, *taken)) {
            if (change.field->kind != FieldKind::Reference)
                QFAIL(qPrintable(QStringLiteral("%1.%2").arg(stored.key()->id(), change.field->id())));
        }
    }
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestWorkerLife)
#include "tst_worker_life.moc"
