// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/stock_page.h"

#include "app/review/review_service.h"
#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/editors.h"
#include "ui/kit/field_row.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/kit/tile.h"
#include "ui/shell/header_row.h"

#include <QBoxLayout>
#include <QShortcut>
#include <QStandardItemModel>

namespace jiaxin {

namespace {

QStandardItem *figure(qint64 number)
{
    auto *cell = new QStandardItem(number == 0 ? QStringLiteral("–") : groupedNumber(number));
    cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return cell;
}

}  // namespace

StockPage::StockPage(PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_stockModel(new QStandardItemModel(this)),
      m_numberModel(new QStandardItemModel(this)),
      m_spoiledModel(new QStandardItemModel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 8);
    auto *left = new QVBoxLayout;
    bindSpacing(left, 8);
    left->addWidget(makeStock(), 3);
    auto *below = new QHBoxLayout;
    bindSpacing(below, 8);
    below->addWidget(makeNumbers(), 5);
    below->addWidget(makeSpoiled(), 2);
    left->addLayout(below, 2);
    row->addLayout(left, 1);
    if (m_context.may(Operation::PrintCertificate))
        row->addWidget(makeEntry());
    auto *take = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(take, &QShortcut::activated, this, [this] {
        if (!m_receive)
            return;
        const QWidget *focus = focusWidget();
        if (focus == m_pieces || focus == m_reason || focus == m_note)
            writeOff();
        else
            receive();
    });
}

QString StockPage::title() const
{
    return tr("Numbers and card stock");
}

QWidget *StockPage::headerWidget()
{
    auto *header = new HeaderRow;
    m_balance = new Chip(ChipKind::Grey, tr("Counting"), header);
    m_balance->setObjectName(QStringLiteral("balance"));
    header->addFact(m_balance);
    return header;
}

void StockPage::open(const QVariantMap &)
{
    refresh();
}

QList<KeyHintText> StockPage::keyHints() const
{
    QList<KeyHintText> hints {{tr("Row"), QStringLiteral("↑↓")}};
    if (m_receive)
        hints.append({tr("Record"), QStringLiteral("Ctrl+Enter")});
    hints.append({tr("Back"), QStringLiteral("Alt+←")});
    return hints;
}

QWidget *StockPage::firstFocus()
{
    return m_stock;
}

void StockPage::refresh()
{
    m_context.ask(
        this, [](Workspace &work) { return certificateAccounts(work); },
        [this](const CertificateAccounts &accounts) { show(accounts); });
}

void StockPage::show(const CertificateAccounts &accounts)
{
    if (m_balance)
        m_balance->set(accounts.balanced() ? ChipKind::Green : ChipKind::Red,
                       accounts.balanced() ? tr("Every number and piece is accounted for") : tr("The accounts do not balance"));
    showStock(accounts);
    showNumbers(accounts);
    showSpoiled(accounts);
    showCurrent();
}

void StockPage::showStock(const CertificateAccounts &accounts)
{
    const int before = qMax(0, m_stock->currentIndex().row());
    m_lines = accounts.stock;
    m_stockModel->removeRows(0, m_stockModel->rowCount());
    for (const StockLine &line : std::as_const(m_lines)) {
        const StockReceipt &receipt = line.receipt;
        auto *left = figure(line.left());
        left->setData(true, ItemRole::Bold);
        const bool low = std::any_of(accounts.stockLeft.begin(), accounts.stockLeft.end(),
                                     [&](const StockLeft &kind) { return kind.low && kind.kind == receipt.kind; });
        if (low)
            left->setData(int(ColorRole::AmberText), ItemRole::TextRole);
        m_stockModel->appendRow(
            {new QStandardItem(choiceText(receipt.kind)),
             new QStandardItem(receipt.from.isEmpty() ? QStringLiteral("–") : receipt.from + QStringLiteral("–") + receipt.to),
             new QStandardItem(receipt.receivedOn.toString(Qt::ISODate)), new QStandardItem(receipt.receivedFrom),
             figure(receipt.amount), figure(line.used), figure(line.spoiled), figure(line.writtenOff), figure(line.atPrinter),
             left});
    }
    QStringList words;
    for (const StockLeft &left : accounts.stockLeft)
        words.append(left.low ? tr("%1 %2 left, low").arg(choiceText(left.kind), groupedNumber(left.left))
                              : tr("%1 %2 left").arg(choiceText(left.kind), groupedNumber(left.left)));
    m_stockPanel->setSubtitle(words.join(QStringLiteral(" · ")));
    if (!m_lines.isEmpty())
        m_stock->setCurrentIndex(m_stockModel->index(qMin(before, int(m_lines.size()) - 1), 0));
}

void StockPage::showNumbers(const CertificateAccounts &accounts)
{
    m_numberModel->removeRows(0, m_numberModel->rowCount());
    for (const NumberAccount &account : accounts.numbers) {
        auto *off = figure(account.missing() + account.astray);
        if (account.missing() != 0 || account.astray != 0)
            off->setData(int(ColorRole::RedText), ItemRole::TextRole);
        m_numberModel->appendRow({new QStandardItem(QString::number(account.block.year)),
                                  new QStandardItem(QStringLiteral("%1–%2")
                                                        .arg(account.block.first, 7, 10, QLatin1Char('0'))
                                                        .arg(account.block.last, 7, 10, QLatin1Char('0'))),
                                  figure(account.size()), figure(account.inMaking), figure(account.made),
                                  figure(account.cancelled), figure(account.unused()), off});
    }
    QString words = tr("%1 left this year").arg(groupedNumber(accounts.numbersLeft));
    if (accounts.numbersLow)
        words += tr(", low: ask the province for more");
    if (accounts.numbersElsewhere > 0)
        words += tr(", %1 of other devices").arg(groupedNumber(accounts.numbersElsewhere));
    m_numberPanel->setSubtitle(words);
}

void StockPage::showSpoiled(const CertificateAccounts &accounts)
{
    m_spoiledModel->removeRows(0, m_spoiledModel->rowCount());
    for (auto why = accounts.spoiledBy.begin(); why != accounts.spoiledBy.end(); ++why)
        m_spoiledModel->appendRow(
            {new QStandardItem(why.key().isEmpty() ? tr("No reason recorded") : reasonText(why.key())), figure(why.value())});
    m_spoiledModel->sort(1, Qt::DescendingOrder);
}

const StockLine *StockPage::current() const
{
    const int row = m_stock->currentIndex().row();
    return row >= 0 && row < m_lines.size() ? &m_lines.at(row) : nullptr;
}

void StockPage::showCurrent()
{
    if (!m_which)
        return;
    const StockLine *line = current();
    m_writeOff->setEnabled(line && line->left() > 0);
    if (!line)
        m_which->setText(tr("Choose a delivery in the list"));
    else
        m_which->setText(tr("Of %1, received on %2; %3 left%4")
                             .arg(choiceText(line->receipt.kind), line->receipt.receivedOn.toString(Qt::ISODate),
                                  groupedNumber(line->left()),
                                  line->next.isEmpty() ? QString() : tr(", next %1").arg(line->next)));
}

void StockPage::receive()
{
    if (!m_receive->isEnabled())
        return;
    for (FieldRow *row : std::as_const(m_rows))
        row->clearProblem();
    const StockReceipt receipt {.kind = StockKind(m_kind->currentData().toInt()),
                                .from = m_from->text(),
                                .to = m_to->text(),
                                .amount = m_amount->text().toInt(),
                                .receivedOn = m_receivedOn->date(),
                                .receivedFrom = m_receivedFrom->text(),
                                .remark = m_remark->text()};
    m_receive->setEnabled(false);
    m_context.ask(
        this, [receipt](Workspace &work) { return StockService(work).receive(receipt); },
        [this](const Result<StockOutcome> &outcome) { tellReceipt(outcome); });
}

void StockPage::tellReceipt(const Result<StockOutcome> &outcome)
{
    m_receive->setEnabled(true);
    if (!outcome) {
        m_context.report(outcome.error());
        return;
    }
    static const QMap<QString, QString> labels {
        {QStringLiteral("from"), tr("First serial")},  {QStringLiteral("to"), tr("Last serial")},
        {QStringLiteral("amount"), tr("Amount")},      {QStringLiteral("received_on"), tr("Received on")},
        {QStringLiteral("received_from"), tr("From")}, {QStringLiteral("remark"), tr("Remark")}};
    for (const Problem &problem : outcome->problems) {
        Problem named = problem;
        named.field = labels.value(problem.field);
        if (FieldRow *row = m_rows.value(problem.field))
            row->setProblem(problem.severity, problemText(nullptr, named));
    }
    if (!outcome->saved) {
        if (FieldRow *row = outcome->problems.isEmpty() ? nullptr : m_rows.value(outcome->problems.first().field))
            row->editor()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_context.say(
        MessageKind::Done,
        tr("%1 pieces of %2 are in the book.").arg(groupedNumber(outcome->receipt.amount), choiceText(outcome->receipt.kind)));
    for (QLineEdit *edit : {m_from, m_to, m_amount, m_remark})
        edit->clear();
    m_context.announceChange();
    refresh();
}

void StockPage::writeOff()
{
    const StockLine *line = current();
    if (!line || !m_writeOff->isEnabled())
        return;
    m_piecesRow->clearProblem();
    m_noteRow->clearProblem();
    WriteOff what {.receipt = line->id, .reason = m_reason->currentData().toString(), .note = m_note->text()};
    bool isCount = false;
    what.amount = m_pieces->text().trimmed().toInt(&isCount);
    // On stock without letters a number alone might be a serial: as long as one, it is.
    if (!isCount || (!line->serials.isEmpty() && line->serials.placeOf(m_pieces->text(), line->receipt.amount)))
        what.serials = m_pieces->text();
    m_context.ask(
        this, [what](Workspace &work) { return StockService(work).writeOff(what); },
        [this](const Result<int> &pieces) {
            if (!pieces) {
                FieldRow *row = pieces.error().field == QLatin1String("note") ? m_noteRow : m_piecesRow;
                row->setProblem(Severity::Block, errorText(pieces.error()));
                return;
            }
            m_context.say(MessageKind::Done, tr("%1 pieces are written off.").arg(groupedNumber(*pieces)));
            m_pieces->clear();
            m_note->clear();
            m_context.announceChange();
            refresh();
        });
}

}  // namespace jiaxin
