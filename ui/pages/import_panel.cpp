// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/import_panel.h"

#include "app/exchange/registration_service.h"
#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/kit/tile.h"
#include "ui/later.h"
#include "ui/pages/import_problems.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>
#include <QtConcurrent>

namespace jiaxin {
namespace {

QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

}  // namespace

ImportPanel::ImportPanel(PageContext &context, const RecordType *type, QWidget *parent)
    : QWidget(parent), m_context(context), m_type(type), m_panel(new Panel(tr("Import"), this)), m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("import_panel"));
    setAcceptDrops(true);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_panel);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeResult());
    m_panel->setBody(m_stack);
    makeFooter();
    updateButtons();
}

QWidget *ImportPanel::makeEmpty()
{
    auto *empty = new EmptyState(
        tr("Choose a workbook, or drop it here. First you see what would happen; nothing is stored before you say so"));
    auto *choose = new Button(ButtonKind::Primary, tr("Choose a file…"), nullptr);
    choose->setObjectName(QStringLiteral("choose_file"));
    connect(choose, &Button::clicked, this, &ImportPanel::chooseFile);
    empty->addAction(choose);
    return empty;
}

QWidget *ImportPanel::makeResult()
{
    auto *result = new QWidget;
    auto *column = new QVBoxLayout(result);
    bindMargins(column, 16, 16, 16, 0);
    bindSpacing(column, 12);
    auto *fileRow = new QHBoxLayout;
    bindSpacing(fileRow, 8);
    m_fileName = new ElidedLabel({}, result);
    m_fileName->setObjectName(QStringLiteral("import_file"));
    bindFont(m_fileName, 14, Weight::Bold);
    auto *other = new Button(tr("Choose another file…"), result);
    other->setObjectName(QStringLiteral("choose_other_file"));
    connect(other, &Button::clicked, this, &ImportPanel::chooseFile);
    fileRow->addWidget(m_fileName, 1);
    fileRow->addWidget(other);
    column->addLayout(fileRow);
    column->addWidget(makeFigures());
    m_message = new MessageBar(MessageKind::Info, {}, result);
    m_message->setObjectName(QStringLiteral("import_message"));
    column->addWidget(m_message);
    m_notes = new MessageBar(MessageKind::Warning, {}, result);
    m_notes->setObjectName(QStringLiteral("import_notes"));
    column->addWidget(m_notes);
    m_problems = new ImportProblems(this);
    auto *table = new TableView(tr("Problems of the file"), result);
    table->setObjectName(QStringLiteral("import_problems"));
    table->setModel(m_problems);
    table->setColumnWidths({136, 64, 72, 136, 88, 0});
    table->setEmptyState(new EmptyState(tr("Nothing is wrong with this file")));
    column->addWidget(table, 1);
    return result;
}

QWidget *ImportPanel::makeFigures()
{
    auto *figures = new QWidget;
    auto *row = new QHBoxLayout(figures);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 8);
    const std::pair<const char *, QString> each[] {{"figure_read", tr("Read")},
                                                   {"figure_added", tr("New")},
                                                   {"figure_updated", tr("Changed")},
                                                   {"figure_unchanged", tr("Same as stored")},
                                                   {"figure_rejected", tr("Not acceptable")}};
    for (const auto &[name, label] : each) {
        auto *box = new Panel({}, figures);
        auto *inner = new QWidget(box);
        auto *line = new QHBoxLayout(inner);
        bindMargins(line, 12, 6, 12, 6);
        bindSpacing(line, 8);
        line->addWidget(makeLabel(label, inner, ColorRole::Secondary));
        line->addStretch(1);
        QLabel *number = makeLabel({}, inner, ColorRole::Text, 20, Weight::Bold);
        number->setObjectName(QLatin1String(name));
        // Wide enough from the start: the row does not move when the figures come.
        bindMinimumWidth(number, 64);
        number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_figures.append(number);
        line->addWidget(number);
        box->setBody(inner);
        row->addWidget(box, 1);
    }
    return figures;
}

void ImportPanel::makeFooter()
{
    QHBoxLayout *footer = m_panel->footerLayout();
    m_reason = makeLabel({}, this, ColorRole::Secondary);
    m_reason->setObjectName(QStringLiteral("import_reason"));
    m_saveErrors = new Button(tr("Save the file with the problems in red…"), this);
    m_saveErrors->setObjectName(QStringLiteral("save_errors"));
    connect(m_saveErrors, &Button::clicked, this, &ImportPanel::saveErrors);
    m_store = new Button(ButtonKind::Primary, tr("Import"), this);
    m_store->setObjectName(QStringLiteral("store_import"));
    m_store->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(m_store, &Button::clicked, this, [this] { run(false); });
    footer->addWidget(m_reason, 1);
    footer->addWidget(m_saveErrors);
    footer->addWidget(m_store);
}

void ImportPanel::setType(const RecordType *type)
{
    m_type = type;
    if (!m_file.isEmpty())
        run(true);
}

void ImportPanel::setExtractDay(QDate day)
{
    if (day == m_extractDay)
        return;
    m_extractDay = day;
    if (m_type == &registrationExtractType && !m_file.isEmpty())
        run(true);
}

std::function<Result<ImportReport>(Workspace &)> ImportPanel::job(bool dryRun)
{
    const auto work = m_context.beginWork(dryRun ? tr("Reading the file") : tr("Importing"));
    const auto step = work->stepper(work);
    if (m_type == &registrationExtractType)
        return [file = m_file, options = RegistrationImportOptions {dryRun, m_extractDay, step}](Workspace &workspace) {
            return RegistrationService(workspace).import(file, options);
        };
    return [type = m_type, file = m_file, options = ImportOptions {dryRun, step}](Workspace &workspace) {
        return ImportService(workspace).run(*type, file, options);
    };
}

void ImportPanel::chooseFile()
{
    m_context.modals().openFile(this, tr("File to import"), tr("Tables (*.xlsx *.csv *.tsv *.txt);;All files (*)"),
                                [this](const QString &name) {
                                    if (!name.isEmpty())
                                        preview(name);
                                });
}

void ImportPanel::preview(const QString &file)
{
    m_file = file;
    run(true);
}

void ImportPanel::run(bool dryRun)
{
    const int generation = ++m_generation;
    m_busy = true;
    if (dryRun)
        m_report.reset();
    m_stack->setCurrentIndex(1);
    m_fileName->setText(QFileInfo(m_file).fileName());
    m_notes->hide();
    m_message->setMessage(MessageKind::Info, dryRun ? tr("Reading the file; nothing is stored yet") : tr("Storing the rows"));
    m_message->show();
    updateButtons();
    m_context.ask(this, job(dryRun), [this, generation](Result<ImportReport> report) {
        if (generation != m_generation)
            return;
        m_busy = false;
        if (!report) {
            showFailure(report.error());
            return;
        }
        m_report = std::move(*report);
        showReport();
        if (m_report->stored)
            showStored();
    });
}

void ImportPanel::showReport()
{
    const int figures[] {m_report->read, m_report->added, m_report->updated, m_report->unchanged, m_report->rejected};
    for (qsizetype i = 0; i < m_figures.size(); ++i)
        m_figures.at(i)->setText(groupedNumber(figures[i]));
    bindTextColor(m_figures.last(), m_report->rejected > 0 ? ColorRole::RedText : ColorRole::Text);
    m_problems->show(m_report->problems);
    const int toStore = m_report->added + m_report->updated;
    if (m_report->rejected > 0)
        m_message->setMessage(MessageKind::Warning, tr("%1 rows cannot be stored; the other %2 can, and these after correction")
                                                        .arg(groupedNumber(m_report->rejected), groupedNumber(toStore)));
    m_message->setVisible(m_report->rejected > 0);
    showNotes();
    updateButtons();
}

void ImportPanel::showNotes()
{
    const QString separator = tr(", ", "between names");
    QStringList notes;
    const auto hidden = std::count_if(m_report->problems.begin(), m_report->problems.end(), [](const CellProblem &problem) {
        return problem.problem.rule == QLatin1String("hidden_row");
    });
    if (hidden > 0)
        notes.append(tr("%1 hidden rows were read too").arg(hidden));
    if (!m_report->skippedSheets.isEmpty())
        notes.append(tr("sheets without a header were skipped: %1").arg(m_report->skippedSheets.join(separator)));
    if (!m_report->unknownHeaders.isEmpty())
        notes.append(tr("columns not read: %1").arg(m_report->unknownHeaders.join(separator)));
    if (m_report->problemsLeftOut > 0)
        notes.append(tr("%1 further problems are not listed").arg(groupedNumber(m_report->problemsLeftOut)));
    m_notes->setMessage(MessageKind::Info, notes.join(tr("; ", "between clauses")));
    m_notes->setVisible(!notes.isEmpty());
}

void ImportPanel::showStored()
{
    const QString text = tr("Imported: %1 new, %2 changed, %3 the same, %4 not stored")
                             .arg(groupedNumber(m_report->added), groupedNumber(m_report->updated),
                                  groupedNumber(m_report->unchanged), groupedNumber(m_report->rejected));
    const MessageKind kind = m_report->rejected > 0 ? MessageKind::Warning : MessageKind::Done;
    m_message->setMessage(kind, text);
    m_message->show();
    m_context.say(kind, text);
    m_context.announceChange();
}

void ImportPanel::showFailure(const Error &error)
{
    m_report.reset();
    m_problems->show({});
    for (QLabel *figure : std::as_const(m_figures))
        figure->setText(QStringLiteral("—"));
    m_message->setMessage(error.code == ErrorCode::Cancelled ? MessageKind::Info : MessageKind::Failed, errorText(error));
    m_message->show();
    updateButtons();
}

QString ImportPanel::whyNothingToStore() const
{
    if (m_file.isEmpty())
        return tr("Choose a file first");
    if (m_busy)
        return tr("At work");
    if (!m_report)
        return tr("The file could not be read; choose another one");
    if (m_report->stored)
        return tr("This file has been imported");
    if (m_report->added + m_report->updated > 0)
        return {};
    if (m_report->read == 0)
        return tr("The file has no rows");
    return m_report->rejected == 0 ? tr("All of it is in the vault already")
                                   : tr("No row can be stored; correct the file first");
}

void ImportPanel::updateButtons()
{
    const QString reason = whyNothingToStore();
    m_reason->setText(reason);
    m_store->setEnabled(reason.isEmpty());
    m_store->setToolTip(reason);
    m_saveErrors->setVisible(!m_busy && m_report && !m_report->problems.isEmpty());
}

void ImportPanel::saveErrors()
{
    const QString suggested = tr("%1 - problems.xlsx").arg(QFileInfo(m_file).completeBaseName());
    m_context.modals().saveFile(
        this, tr("Save the file with the problems in red"), suggested, tr("Workbooks (*.xlsx)"), [this](const QString &name) {
            if (name.isEmpty() || !m_report)
                return;
            const QString header = tr("What to correct");
            later(this, QtConcurrent::run([report = *m_report, source = m_file, name, header] {
                      return writeErrors(
                          report, source, name, [](const CellProblem &cell) { return problemText(cell.type, cell.problem); },
                          header);
                  }),
                  [this, name](const Result<void> &written) {
                      if (written)
                          m_context.say(
                              MessageKind::Done,
                              tr("%1 was saved; correct the red cells and import it again").arg(QFileInfo(name).fileName()));
                      else
                          m_context.report(written.error());
                  });
        });
}

void ImportPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_busy && !droppedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportPanel::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    preview(droppedFile(event->mimeData()));
}

}  // namespace jiaxin
