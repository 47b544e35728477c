// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// How the page of card stock is put together.
#include "app/review/review_service.h"
#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/editors.h"
#include "ui/kit/field_row.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/pages/stock_page.h"

#include <QBoxLayout>
#include <QIntValidator>
#include <QStandardItemModel>

namespace jiaxin {

Panel *StockPage::makeStock()
{
    m_stockPanel = new Panel(tr("Card stock"), this);
    m_stockModel->setHorizontalHeaderLabels({tr("Stock"), tr("Serials"), tr("Received on"), tr("From"), tr("In"), tr("Used"),
                                             tr("Spoiled"), tr("Written off"), tr("At the printer"), tr("Left")});
    m_stock = new TableView(tr("Card stock"), m_stockPanel);
    m_stock->setObjectName(QStringLiteral("stock"));
    m_stock->setModel(m_stockModel);
    m_stock->setColumnWidths({88, 152, 96, 0, 64, 56, 56, 56, 64, 72});
    m_stock->setLeastRest(96);
    m_stock->setSelectionMode(QAbstractItemView::SingleSelection);
    m_stock->setEmptyState(new EmptyState(tr("No delivery is recorded yet; prints take nothing from a book then")));
    m_stockPanel->setBody(m_stock);
    connect(m_stock->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StockPage::showCurrent);
    return m_stockPanel;
}

Panel *StockPage::makeNumbers()
{
    m_numberPanel = new Panel(tr("Certificate numbers"), this);
    m_numberModel->setHorizontalHeaderLabels({tr("Year"), tr("Serials"), tr("Numbers"), tr("In the making"), tr("Made"),
                                              tr("Cancelled"), tr("Unused"), tr("Unaccounted")});
    auto *table = new TableView(tr("Certificate numbers"), m_numberPanel);
    table->setObjectName(QStringLiteral("numbers"));
    table->setModel(m_numberModel);
    table->setColumnWidths({56, 0, 64, 64, 64, 64, 64, 80});
    table->setLeastRest(136);
    table->setEmptyState(new EmptyState(tr("No number was given out yet")));
    m_numberPanel->setBody(table);
    return m_numberPanel;
}

Panel *StockPage::makeSpoiled()
{
    auto *panel = new Panel(tr("Spoiled cards"), this);
    m_spoiledModel->setHorizontalHeaderLabels({tr("Reason"), tr("Cards")});
    auto *table = new TableView(tr("Spoiled cards"), panel);
    table->setObjectName(QStringLiteral("spoiled"));
    table->setModel(m_spoiledModel);
    table->setColumnWidths({0, 64});
    table->setEmptyState(new EmptyState(tr("No card was spoiled")));
    panel->setBody(table);
    return panel;
}

Panel *StockPage::makeEntry()
{
    auto *panel = new Panel(tr("Record"), this);
    bindFixedWidth(panel, 336);
    auto *body = new QWidget(panel);
    auto *column = new QVBoxLayout(body);
    bindMargins(column, 16, 8, 16, 8);
    bindSpacing(column, 8);
    column->addWidget(makeReceipt(body));
    column->addWidget(makeWriteOff(body));
    column->addStretch(1);
    panel->setScrollingBody(body);
    return panel;
}

QWidget *StockPage::makeReceipt(QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 4);
    column->addWidget(makeSection(tr("Delivery"), box));
    m_kind = new ComboBox(box);
    for (int kind = 0; kind < int(StockKind::Count); ++kind)
        m_kind->addItem(choiceText(StockKind(kind)), kind);
    m_from = new QLineEdit(box);
    m_to = new QLineEdit(box);
    m_amount = new QLineEdit(box);
    m_amount->setValidator(new QIntValidator(0, largestReceipt, m_amount));
    m_receivedOn = new DateEdit(box);
    m_receivedOn->setDate(m_context.today());
    m_receivedFrom = new QLineEdit(box);
    m_remark = new QLineEdit(box);
    const auto add = [&](const char *name, const QString &label, QWidget *editor, FieldRow::Need need) {
        auto *row = new FieldRow(QLatin1String(name), label, editor, need, box);
        row->setLabelWidth(72);
        m_rows.insert(QLatin1String(name), row);
        column->addWidget(row);
        return row;
    };
    add("stock_kind", tr("Stock"), m_kind, FieldRow::Need::Required);
    add("from", tr("First serial"), m_from, FieldRow::Need::Optional)->setHint(tr("Empty where the pieces bear none"));
    add("to", tr("Last serial"), m_to, FieldRow::Need::Optional);
    add("amount", tr("Amount"), m_amount, FieldRow::Need::Optional)->setHint(tr("Follows from the serials"));
    add("received_on", tr("Received on"), m_receivedOn, FieldRow::Need::Required);
    add("received_from", tr("From"), m_receivedFrom, FieldRow::Need::Required);
    add("remark", tr("Remark"), m_remark, FieldRow::Need::Optional);
    m_receive = new Button(ButtonKind::Primary, tr("Record the delivery"), box);
    m_receive->setObjectName(QStringLiteral("receive"));
    m_receive->setKeyHint(QStringLiteral("Ctrl+Enter"));
    column->addWidget(m_receive, 0, Qt::AlignRight);
    installEnterMoves(box);
    connect(m_receive, &Button::clicked, this, &StockPage::receive);
    return box;
}

QWidget *StockPage::makeWriteOff(QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 4);
    column->addWidget(makeSection(tr("Write off"), box));
    m_which = makeLabel({}, box, ColorRole::Secondary);
    m_which->setWordWrap(true);
    column->addWidget(m_which);
    m_pieces = new QLineEdit(box);
    m_piecesRow = new FieldRow(QStringLiteral("pieces"), tr("Pieces"), m_pieces, FieldRow::Need::Required, box);
    m_piecesRow->setHint(tr("How many, or serials: A0001-A0010"));
    m_reason = new ComboBox(box);
    for (const QString &code : reasonCodes(QStringLiteral("write_off")))
        m_reason->addItem(reasonText(code), code);
    auto *reasonRow = new FieldRow(QStringLiteral("write_off_reason"), tr("Reason"), m_reason, FieldRow::Need::Required, box);
    m_note = new QLineEdit(box);
    m_note->setMaxLength(100);
    m_noteRow = new FieldRow(QStringLiteral("write_off_note"), tr("Words"), m_note, FieldRow::Need::Optional, box);
    for (FieldRow *row : {m_piecesRow, reasonRow, m_noteRow}) {
        row->setLabelWidth(72);
        column->addWidget(row);
    }
    m_writeOff = new Button(ButtonKind::Careful, tr("Write off"), box);
    m_writeOff->setObjectName(QStringLiteral("write_off"));
    column->addWidget(m_writeOff, 0, Qt::AlignRight);
    installEnterMoves(box);
    connect(m_writeOff, &Button::clicked, this, &StockPage::writeOff);
    return box;
}

}  // namespace jiaxin
