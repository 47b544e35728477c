// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/day_end_page.h"

#include "app/session/user_service.h"
#include "app/sync/day_end_letter.h"
#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/editors.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/later.h"
#include "ui/pages/sheet_view.h"
#include "ui/shell/header_row.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QMenu>
#include <QPrinter>
#include <QPrinterInfo>
#include <QShortcut>
#include <QStandardItemModel>
#include <QtConcurrentRun>

namespace jiaxin {
namespace {

constexpr double sheetDotsPerInch = 100;

/// What is read for a day in one go.
struct DayRead {
    DayEnd end;
    QStringList people;
    OfficialLetter letter;
};

LetterSource oneLetter(const OfficialLetter &letter)
{
    return [letter, given = false]() mutable -> Result<std::optional<OfficialLetter>> {
        return std::exchange(given, true) ? std::optional<OfficialLetter>() : std::optional<OfficialLetter>(letter);
    };
}

/// Lets the sheet of the day leave by `output`, with its row in the audit.
template <class Output>
Result<LetterSummary> letDayEndOut(Workspace &work, const QDate &day, Output output)
{
    const DayEnd end = SyncStates(work).dayEnd(day);
    return work.transact([&]() -> Result<LetterSummary> {
        work.store.audit().append(
            {.action = QStringLiteral("day_end"),
             .changes = {{QStringLiteral("day"), day.toString(Qt::ISODate)}, {QStringLiteral("entered"), end.sum.entered}}},
            work.context());
        return output(oneLetter(dayEndLetter(work, end)));
    });
}

}  // namespace

DayEndPage::DayEndPage(PageContext &context, QWidget *parent) : Page(parent), m_context(context)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 16);
    auto *left = new QVBoxLayout;
    bindSpacing(left, 16);
    left->addWidget(makeSum());
    left->addWidget(makeLines(), 1);
    row->addLayout(left, 3);
    row->addWidget(makeSheet(), 2);
    const auto key = [this](int sequence, auto action) {
        connect(new QShortcut(QKeySequence(sequence), this), &QShortcut::activated, this, action);
    };
    key(Qt::Key_PageUp, [this] { goTo(m_day->date().addDays(-1)); });
    key(Qt::Key_PageDown, [this] { goTo(m_day->date().addDays(1)); });
}

Panel *DayEndPage::makeSum()
{
    auto *panel = new Panel({}, this);
    auto *body = new QWidget(panel);
    auto *column = new QVBoxLayout(body);
    bindMargins(column, 16, 12, 16, 16);
    bindSpacing(column, 12);
    auto *row = new QHBoxLayout;
    bindSpacing(row, 8);
    auto *before = new Button(IconName::ChevronLeft, tr("The day before (PgUp)"), body);
    before->setObjectName(QStringLiteral("day_before"));
    m_day = new DateEdit(body);
    m_day->setObjectName(QStringLiteral("day"));
    m_day->setAccessibleName(tr("Day"));
    bindFixedWidth(m_day, 128);
    auto *after = new Button(IconName::ChevronRight, tr("The day after (PgDn)"), body);
    after->setObjectName(QStringLiteral("day_after"));
    connect(before, &Button::clicked, this, [this] { goTo(m_day->date().addDays(-1)); });
    connect(after, &Button::clicked, this, [this] { goTo(m_day->date().addDays(1)); });
    connect(m_day, &DateEdit::dateChanged, this, &DayEndPage::read);
    for (QWidget *each : std::initializer_list<QWidget *> {before, m_day, after})
        row->addWidget(each);
    row->addStretch(1);
    column->addLayout(row);
    m_sum = makeLabel({}, body, ColorRole::DeepAccent, 20, Weight::Bold);
    m_sum->setObjectName(QStringLiteral("day_sum"));
    m_sum->setWordWrap(true);
    column->addWidget(m_sum);
    m_receipts = new MessageBar(MessageKind::Info, {}, body);
    m_receipts->setObjectName(QStringLiteral("day_receipts"));
    column->addWidget(m_receipts);
    panel->setBody(body);
    return panel;
}

Panel *DayEndPage::makeLines()
{
    auto *panel = new Panel(tr("By person and computer"), this);
    panel->setSubtitle(tr("Each record once, by what is worst of it"));
    m_model = new QStandardItemModel(0, 7, this);
    m_model->setHorizontalHeaderLabels(
        {tr("Person"), tr("Computer"), tr("Entered"), tr("Acknowledged"), tr("To be sent"), tr("Conflicts"), tr("Refused")});
    for (int column = 2; column < m_model->columnCount(); ++column)
        m_model->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table = new TableView(tr("By person and computer"), panel);
    m_table->setObjectName(QStringLiteral("day_lines"));
    m_table->setModel(m_model);
    m_table->setColumnWidths({104, 0, 72, 80, 72, 72, 80});
    m_table->setLeastRest(96);
    m_table->setEmptyState(new EmptyState(tr("Nothing was entered on this day")));
    panel->setBody(m_table);
    return panel;
}

Panel *DayEndPage::makeSheet()
{
    auto *panel = new Panel(tr("The sheet"), this);
    m_view = new SheetView(panel);
    m_view->setObjectName(QStringLiteral("day_sheet"));
    panel->setBody(m_view);
    return panel;
}

QString DayEndPage::title() const
{
    return tr("Day's end");
}

QWidget *DayEndPage::headerWidget()
{
    auto *header = new HeaderRow;
    if (!QPrinterInfo::availablePrinterNames().isEmpty()) {
        m_print = new Button(tr("Print…"), header);
        m_print->setObjectName(QStringLiteral("day_print"));
        m_print->setKey(QKeySequence(Qt::CTRL | Qt::Key_P));
        connect(m_print, &Button::clicked, this, &DayEndPage::print);
        header->addAction(m_print);
    }
    m_save = new Button(ButtonKind::Primary, tr("Save as PDF…"), header);
    m_save->setObjectName(QStringLiteral("day_pdf"));
    m_save->setKey(QKeySequence(Qt::CTRL | Qt::Key_S));
    connect(m_save, &Button::clicked, this, &DayEndPage::save);
    header->addAction(m_save);
    return header;
}

void DayEndPage::open(const QVariantMap &arguments)
{
    const QDate day = QDate::fromString(arguments.value(QStringLiteral("day")).toString(), Qt::ISODate);
    if (day.isValid() || !m_day->date().isValid())
        m_day->setDate(day.isValid() ? day : m_context.today());
    read();
}

void DayEndPage::refresh()
{
    read();
}

QList<KeyHintText> DayEndPage::keyHints() const
{
    return {{tr("Other day"), QStringLiteral("PgUp PgDn")}};
}

QWidget *DayEndPage::firstFocus()
{
    return m_table;
}

void DayEndPage::goTo(const QDate &day)
{
    if (!day.isValid() || day > m_context.today())
        return;
    m_day->setDate(day);
    read();
}

void DayEndPage::read()
{
    const QDate day = m_day->date();
    if (!day.isValid())
        return;
    m_context.ask(
        this,
        [day](Workspace &work) {
            DayRead read {.end = SyncStates(work).dayEnd(day), .people = {}, .letter = {}};
            for (const DayLine &line : std::as_const(read.end.lines))
                read.people.append(displayName(work.database(), line.person));
            read.letter = dayEndLetter(work, read.end);
            return read;
        },
        [this, turn = ++m_turn](const DayRead &day) {
            if (turn != m_turn)
                return;
            show(day.end, day.people);
            later(this, QtConcurrent::run([letter = day.letter] { return letterPictures(letter, sheetDotsPerInch); }),
                  [this, turn](const QList<QImage> &pages) {
                      if (turn == m_turn)
                          m_view->setImages(pages);
                  });
        });
}

void DayEndPage::show(const DayEnd &end, const QStringList &people)
{
    m_end = end;
    const DayLine &sum = end.sum;
    m_sum->setText(tr("Entered %1 = acknowledged %2 + to be sent %3 + conflicts %4 + refused %5")
                       .arg(sum.entered)
                       .arg(sum.acknowledged)
                       .arg(sum.waiting)
                       .arg(sum.conflicts)
                       .arg(sum.rejected));
    if (!end.receiptsGood)
        m_receipts->setMessage(
            MessageKind::Failed,
            tr("Not everything that counts as acknowledged stands in a receipt with a good signature. Do not "
               "rely on this sheet; tell the province."));
    else if (end.receipts > 0)
        m_receipts->setMessage(sum.entered == sum.acknowledged ? MessageKind::Done : MessageKind::Info,
                               tr("%n receipt(s) signed by the province cover what is acknowledged; every signature is good.",
                                  nullptr, end.receipts));
    else
        m_receipts->setMessage(MessageKind::Info, tr("The province has given no receipt for this day yet."));
    m_model->removeRows(0, m_model->rowCount());
    const auto add = [this](const QString &person, const QString &station, const DayLine &line, bool bold) {
        QList<QStandardItem *> row {new QStandardItem(person), new QStandardItem(station)};
        for (const int figure : {line.entered, line.acknowledged, line.waiting, line.conflicts, line.rejected}) {
            row.append(new QStandardItem(QString::number(figure)));
            row.last()->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
        for (QStandardItem *item : std::as_const(row))
            item->setData(bold, ItemRole::Bold);
        m_model->appendRow(row);
    };
    for (qsizetype i = 0; i < end.lines.size(); ++i)
        add(people.value(i), end.lines.at(i).station, end.lines.at(i), false);
    if (!end.lines.isEmpty())
        add(tr("Together"), {}, sum, true);
}

void DayEndPage::save()
{
    const QDate day = m_day->date();
    m_context.modals().saveFile(
        this, tr("Save as PDF"), tr("Day's end %1").arg(day.toString(Qt::ISODate)) + QStringLiteral(".pdf"),
        tr("PDF files (*.pdf)"), [this, day](const QString &file) {
            if (file.isEmpty())
                return;
            m_context.ask(
                this,
                [day, file](Workspace &work) {
                    return letDayEndOut(work, day, [&](const LetterSource &next) { return writeLetters(file, next); });
                },
                [this, file](const LetterSummary &) {
                    m_context.say(MessageKind::Done, tr("The day's end was saved as %1").arg(QFileInfo(file).fileName()));
                });
        });
}

void DayEndPage::print()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &name : QPrinterInfo::availablePrinterNames())
        menu->addAction(name, this, [this, name, day = m_day->date()] {
            m_context.ask(
                this,
                [day, name](Workspace &work) {
                    return letDayEndOut(work, day, [&](const LetterSource &next) {
                        QPrinter device(QPrinter::HighResolution);
                        device.setPrinterName(name);
                        return printLetters(device, next);
                    });
                },
                [this](const LetterSummary &) {
                    m_context.say(MessageKind::Done, tr("The day's end was sent to the printer"));
                });
        });
    menu->popup(m_print->mapToGlobal(QPoint(0, m_print->height())));
}

}  // namespace jiaxin
