// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/forecast_page.h"

#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/editors.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/kit/tile.h"
#include "ui/shell/header_row.h"
#include "ui/tables/facts.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPrinter>
#include <QPrinterInfo>
#include <QStandardItemModel>

namespace jiaxin {
namespace {

/// What can end.
constexpr std::array forecastKinds {StatusItemKind::Authorisation, StatusItemKind::Health, StatusItemKind::TrainingInsurance,
                                    StatusItemKind::Background, StatusItemKind::Identity};

QStandardItem *numberCell(int number)
{
    auto *cell = new QStandardItem(number == 0 ? QStringLiteral("–") : groupedNumber(number));
    cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return cell;
}

}  // namespace

ForecastPage::ForecastPage(PageContext &context, QWidget *parent) : Page(parent), m_context(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 16);
    column->addWidget(makeChoices());
    auto *row = new QHBoxLayout;
    bindSpacing(row, 16);
    row->addWidget(makeEnterprises(), 1);
    row->addWidget(makeWorkers(), 1);
    column->addLayout(row, 1);
    connect(m_kind, &ComboBox::currentIndexChanged, this, [this] {
        const int kind = m_kind->currentData().toInt();
        m_query.kind = kind < 0 ? std::nullopt : std::optional(StatusItemKind(kind));
        refresh();
    });
}

QWidget *ForecastPage::makeChoices()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 8);
    row->addWidget(makeLabel(tr("Ends within"), line));
    for (const int days : forecastSpans) {
        auto *chip = new FilterChip(tr("%1 days").arg(days), FilterChip::Kind::Toggle, line);
        chip->setObjectName(QStringLiteral("span_%1").arg(days));
        chip->setChecked(days == m_query.days);
        connect(chip, &FilterChip::clicked, this, [this, days] { chooseSpan(days); });
        m_spans.insert(days, chip);
        row->addWidget(chip);
    }
    row->addSpacing(dp(16));
    QLabel *label = makeLabel(tr("Matter"), line);
    m_kind = new ComboBox(line);
    m_kind->setObjectName(QStringLiteral("forecast_kind"));
    m_kind->setAccessibleName(label->text());
    label->setBuddy(m_kind);
    m_kind->addItem(tr("All"), -1);
    for (const StatusItemKind kind : forecastKinds)
        m_kind->addItem(statusItemText(kind), int(kind));
    row->addWidget(label);
    row->addWidget(m_kind);
    row->addStretch(1);
    return line;
}

Panel *ForecastPage::makeEnterprises()
{
    auto *panel = new Panel(tr("By enterprise"), this);
    panel->setSubtitle(tr("Workers, each counted by what ends first"));
    m_enterpriseModel = new QStandardItemModel(this);
    QStringList titles {tr("Enterprise"), tr("Over")};
    for (const int days : forecastSpans)
        titles.append(tr("%1 days").arg(days));
    m_enterpriseModel->setHorizontalHeaderLabels(titles);
    m_enterprises = new TableView(tr("By enterprise"), panel);
    m_enterprises->setObjectName(QStringLiteral("forecast_enterprises"));
    m_enterprises->setModel(m_enterpriseModel);
    m_enterprises->setColumnWidths({0, 72, 64, 64, 64});
    m_enterprises->setEmptyState(new EmptyState(tr("Nothing ends in this time: there is nobody to remind")));
    connect(m_enterprises->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ForecastPage::readWorkers);
    connect(m_enterprises, &TableView::activated, this, [this] { m_workers->setFocus(Qt::TabFocusReason); });
    panel->setBody(m_enterprises);
    m_sum = makeLabel({}, panel, ColorRole::Secondary);
    panel->footerLayout()->addWidget(m_sum, 1);
    return panel;
}

Panel *ForecastPage::makeWorkers()
{
    m_workerPanel = new Panel(tr("Workers"), this);
    m_workerModel = new QStandardItemModel(this);
    m_workerModel->setHorizontalHeaderLabels({tr("Name"), tr("Document number"), tr("Matter"), tr("Valid until"), tr("Left")});
    m_workers = new TableView(tr("Workers"), m_workerPanel);
    m_workers->setObjectName(QStringLiteral("forecast_workers"));
    m_workers->setModel(m_workerModel);
    m_workers->setColumnWidths({0, 152, 88, 104, 104});
    m_workers->setEmptyState(new EmptyState(tr("Choose an enterprise at the left")));
    connect(m_workers, &TableView::activated, this, [this](const QModelIndex &index) { openWorker(index.row()); });
    m_workerPanel->setBody(m_workers);
    m_one = new Button(tr("Letter and list…"), m_workerPanel);
    m_one->setObjectName(QStringLiteral("remind_one"));
    m_one->setEnabled(false);
    connect(m_one, &Button::clicked, this, [this] {
        if (const EnterpriseForecast *line = current())
            save({*line});
    });
    m_workerPanel->footerLayout()->addStretch(1);
    m_workerPanel->footerLayout()->addWidget(m_one);
    m_one->setVisible(m_context.may(Operation::Export));
    return m_workerPanel;
}

QString ForecastPage::title() const
{
    return tr("Expiry reminders");
}

QWidget *ForecastPage::headerWidget()
{
    auto *header = new HeaderRow;
    if (!m_context.may(Operation::Export))
        return header;
    m_all = new Button(ButtonKind::Primary, tr("Letters and lists for all…"), header);
    m_all->setObjectName(QStringLiteral("remind_all"));
    m_all->setEnabled(!m_lines.isEmpty());
    connect(m_all, &Button::clicked, this, [this] { save(m_lines); });
    if (!QPrinterInfo::availablePrinterNames().isEmpty()) {
        m_print = new Button(tr("Print letters"), header);
        m_print->setObjectName(QStringLiteral("print_reminders"));
        m_print->setGlyph(IconName::ChevronDown, IconSide::Right);
        connect(m_print, &Button::clicked, this, &ForecastPage::print);
        header->addAction(m_print);
    }
    header->addAction(m_all);
    return header;
}

void ForecastPage::open(const QVariantMap &)
{
    refresh();
}

QList<KeyHintText> ForecastPage::keyHints() const
{
    return {{tr("Row"), QStringLiteral("↑↓")}, {tr("Open"), QStringLiteral("Enter")}};
}

QWidget *ForecastPage::firstFocus()
{
    return m_enterprises;
}

void ForecastPage::chooseSpan(int days)
{
    m_query.days = days;
    for (auto span = m_spans.begin(); span != m_spans.end(); ++span)
        span.value()->setChecked(span.key() == m_query.days);
    refresh();
}

void ForecastPage::refresh()
{
    const auto work = m_context.beginWork(tr("Looking through the terms of the workers"));
    m_context.ask(
        this,
        [query = m_query, work](Workspace &workspace) {
            return ForecastService(workspace).enterprises(query, [&work](qint64 done) { return work->step(done, 0); });
        },
        [this, generation = ++m_generation](const Result<QList<EnterpriseForecast>> &lines) {
            if (generation != m_generation)
                return;
            if (lines)
                showEnterprises(*lines);
            else if (lines.error().code != ErrorCode::Cancelled)
                m_context.report(lines.error());
        });
}

void ForecastPage::showEnterprises(const QList<EnterpriseForecast> &lines)
{
    // What was chosen stays so.
    const RecordId before = current() ? current()->enterprise : RecordId();
    m_lines = lines;
    m_enterpriseModel->removeRows(0, m_enterpriseModel->rowCount());
    int chosen = 0;
    int workers = 0;
    for (const EnterpriseForecast &line : lines) {
        QList<QStandardItem *> cells {new QStandardItem(line.enterprise.isNull() ? tr("Without an enterprise") : line.name),
                                      numberCell(line.ended)};
        cells.last()->setData(int(line.ended > 0 ? ColorRole::RedText : ColorRole::Secondary), ItemRole::TextRole);
        for (const int within : line.within)
            cells.append(numberCell(within));
        if (line.enterprise == before)
            chosen = m_enterpriseModel->rowCount();
        m_enterpriseModel->appendRow(cells);
        workers += line.workers();
    }
    if (m_all)
        m_all->setEnabled(!lines.isEmpty());
    if (m_print)
        m_print->setEnabled(!lines.isEmpty());
    m_sum->setText(lines.isEmpty() ? QString()
                                   : tr("%1 enterprises, %2 workers").arg(groupedNumber(lines.size()), groupedNumber(workers)));
    // The choice reads the workers.
    if (lines.isEmpty())
        readWorkers();
    else
        m_enterprises->setCurrentIndex(m_enterpriseModel->index(chosen, 0));
}

const EnterpriseForecast *ForecastPage::current() const
{
    const int row = m_enterprises->currentIndex().row();
    return row >= 0 && row < m_lines.size() ? &m_lines.at(row) : nullptr;
}

void ForecastPage::readWorkers()
{
    const EnterpriseForecast *line = current();
    m_one->setEnabled(line);
    m_workerPanel->setTitle(line && !line->name.isEmpty() ? line->name : tr("Workers"));
    if (!line) {
        showWorkers({});
        return;
    }
    m_context.ask(
        this, [id = line->enterprise, query = m_query](Workspace &work) { return ForecastService(work).workers(id, query); },
        [this, id = line->enterprise, generation = m_generation](const QList<ForecastWorker> &workers) {
            if (generation == m_generation && current() && current()->enterprise == id)
                showWorkers(workers);
        });
}

void ForecastPage::showWorkers(const QList<ForecastWorker> &workers)
{
    m_workerModel->removeRows(0, m_workerModel->rowCount());
    m_workerIds.clear();
    for (const ForecastWorker &worker : workers) {
        for (const ForecastItem &item : worker.items) {
            // Name and number stand once.
            const bool first = m_workerIds.isEmpty() || m_workerIds.last() != worker.id;
            auto *left = new QStandardItem(daysLeftText(item.daysLeft));
            left->setData(int(item.daysLeft < 0                        ? ChipKind::Red
                              : item.daysLeft <= forecastSpans.front() ? ChipKind::Amber
                                                                       : ChipKind::Grey),
                          ItemRole::ChipKind);
            m_workerModel->appendRow(
                {new QStandardItem(first ? worker.name : QString()), new QStandardItem(first ? worker.number : QString()),
                 new QStandardItem(statusItemText(item.kind)), new QStandardItem(item.until.toString(Qt::ISODate)), left});
            m_workerIds.append(worker.id);
        }
    }
}

void ForecastPage::openWorker(int row)
{
    if (row >= 0 && row < m_workerIds.size())
        m_context.open(QStringLiteral("workers"), {{QStringLiteral("id"), m_workerIds.at(row).toString()}});
}

void ForecastPage::save(const QList<EnterpriseForecast> &lines)
{
    m_context.modals().chooseFolder(this, tr("Folder for the letters and lists"), [this, lines](const QString &folder) {
        if (folder.isEmpty() || lines.isEmpty())
            return;
        const auto work = m_context.beginWork(tr("Writing letters and lists"));
        m_context.ask(
            this,
            [lines, query = m_query, folder, step = work->stepper(work)](Workspace &workspace) {
                return ReminderService(workspace).writeAll(lines, query, folder, step);
            },
            [this](const ReminderBatch &batch) { tell(batch); });
    });
}

void ForecastPage::print()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &name : QPrinterInfo::availablePrinterNames())
        menu->addAction(name, this, [this, name] { printOn(name); });
    menu->popup(m_print->mapToGlobal(QPoint(0, m_print->height())));
}

void ForecastPage::printOn(const QString &printer)
{
    const auto work = m_context.beginWork(tr("Printing letters"));
    m_context.ask(
        this,
        [lines = m_lines, query = m_query, printer, step = work->stepper(work)](Workspace &workspace) {
            QPrinter device(QPrinter::HighResolution);
            device.setPrinterName(printer);
            return ReminderService(workspace).printAll(lines, query, device, step);
        },
        [this](const ReminderBatch &batch) { tell(batch); });
}

void ForecastPage::tell(const ReminderBatch &batch)
{
    const QString done = tr("%1 enterprises, %2 workers, %3 pages of letters")
                             .arg(groupedNumber(batch.enterprises), groupedNumber(batch.workers), groupedNumber(batch.pages));
    m_context.say(MessageKind::Done, batch.letters.isEmpty()
                                         ? tr("Sent to the printer: %1").arg(done)
                                         : tr("Written: %1; the letters are in %2").arg(done, batch.letters));
}

}  // namespace jiaxin
