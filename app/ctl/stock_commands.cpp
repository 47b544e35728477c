// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// certificate stock, stock-in and stock-out: the accounts of numbers, cards and card stock.
#include "app/certificates/certificate_accounts.h"
#include "app/ctl/command.h"
#include "app/words/words.h"

#include <QJsonArray>

namespace jiaxin::ctl {

namespace {

QJsonObject countsJson(const QMap<QString, qint64> &counts)
{
    QJsonObject json;
    for (auto count = counts.begin(); count != counts.end(); ++count)
        json.insert(count.key().isEmpty() ? QStringLiteral("unsaid") : count.key(), count.value());
    return json;
}

QJsonObject blockJson(const NumberAccount &account)
{
    return {{QStringLiteral("unit"), account.block.unit},     {QStringLiteral("year"), account.block.year},
            {QStringLiteral("first"), account.block.first},   {QStringLiteral("last"), account.block.last},
            {QStringLiteral("origin"), account.block.origin}, {QStringLiteral("numbers"), account.size()},
            {QStringLiteral("in_making"), account.inMaking},  {QStringLiteral("made"), account.made},
            {QStringLiteral("cancelled"), account.cancelled}, {QStringLiteral("unused"), account.unused()},
            {QStringLiteral("missing"), account.missing()},   {QStringLiteral("astray"), account.astray}};
}

QJsonObject stockLineJson(const StockLine &line)
{
    const StockReceipt &receipt = line.receipt;
    return {{QStringLiteral("id"), line.id},
            {QStringLiteral("kind"), choiceName(receipt.kind)},
            {QStringLiteral("from"), receipt.from},
            {QStringLiteral("to"), receipt.to},
            {QStringLiteral("received_on"), receipt.receivedOn.toString(Qt::ISODate)},
            {QStringLiteral("received_from"), receipt.receivedFrom},
            {QStringLiteral("remark"), receipt.remark},
            {QStringLiteral("received"), receipt.amount},
            {QStringLiteral("used"), line.used},
            {QStringLiteral("spoiled"), line.spoiled},
            {QStringLiteral("written_off"), line.writtenOff},
            {QStringLiteral("at_printer"), line.atPrinter},
            {QStringLiteral("left"), line.left()},
            {QStringLiteral("next"), line.next}};
}

QJsonObject accountsJson(const CertificateAccounts &accounts)
{
    QJsonArray blocks;
    for (const NumberAccount &account : accounts.numbers)
        blocks.append(blockJson(account));
    QJsonArray stock;
    for (const StockLine &line : accounts.stock)
        stock.append(stockLineJson(line));
    QJsonArray low;
    if (accounts.numbersLow)
        low.append(QStringLiteral("numbers"));
    for (const StockLeft &left : accounts.stockLeft) {
        if (left.low)
            low.append(choiceName(left.kind));
    }
    return {{QStringLiteral("balanced"), accounts.balanced()},
            {QStringLiteral("numbers"), blocks},
            {QStringLiteral("numbers_left"), accounts.numbersLeft},
            {QStringLiteral("numbers_elsewhere"), accounts.numbersElsewhere},
            {QStringLiteral("cards"), countsJson(accounts.cards)},
            {QStringLiteral("spoiled_by"), countsJson(accounts.spoiledBy)},
            {QStringLiteral("sequences_missing"), accounts.sequencesMissing},
            {QStringLiteral("stock"), stock},
            {QStringLiteral("stock_astray"), accounts.stockAstray},
            {QStringLiteral("low"), low}};
}

QString number(qint64 figure)
{
    return QString::number(figure);
}

void tellNumbers(const Console &console, const CertificateAccounts &accounts)
{
    QList<QStringList> rows;
    for (const NumberAccount &account : accounts.numbers)
        rows.append({number(account.block.year), number(account.block.first) + u'-' + number(account.block.last),
                     number(account.size()), number(account.inMaking), number(account.made), number(account.cancelled),
                     number(account.unused()), number(account.missing() + account.astray)});
    console.table({label("ctl", "Year").translated(), label("ctl", "Serials").translated(),
                   label("ctl", "Numbers").translated(), label("ctl", "In the making").translated(),
                   label("ctl", "Made").translated(), label("ctl", "Cancelled").translated(),
                   label("ctl", "Unused").translated(), label("ctl", "Unaccounted").translated()},
                  rows);
}

void tellStock(const Console &console, const CertificateAccounts &accounts)
{
    QList<QStringList> rows;
    for (const StockLine &line : accounts.stock) {
        const StockReceipt &receipt = line.receipt;
        rows.append({number(line.id), choiceText(receipt.kind),
                     receipt.from.isEmpty() ? QStringLiteral("-") : receipt.from + u'-' + receipt.to,
                     receipt.receivedOn.toString(Qt::ISODate), number(receipt.amount), number(line.used), number(line.spoiled),
                     number(line.writtenOff), number(line.atPrinter), number(line.left())});
    }
    console.table({label("ctl", "Id").translated(), label("ctl", "Stock").translated(), label("ctl", "Serials").translated(),
                   label("ctl", "Received on").translated(), label("ctl", "Received").translated(),
                   label("ctl", "Used").translated(), label("ctl", "Spoiled").translated(),
                   label("ctl", "Written off").translated(), label("ctl", "At the printer").translated(),
                   label("ctl", "Left").translated()},
                  rows);
}

Exit stock(Cli &cli, const Arguments &)
{
    return cli.withVault(
        [](Workspace &work) { return certificateAccounts(work); },
        [&](const CertificateAccounts &accounts) {
            if (cli.isJson()) {
                cli.console().document(accountsJson(accounts));
                return accounts.balanced() ? Exit::Done : Exit::Problems;
            }
            tellNumbers(cli.console(), accounts);
            QList<QStringList> spoiled;
            for (auto why = accounts.spoiledBy.begin(); why != accounts.spoiledBy.end(); ++why)
                spoiled.append({why.key().isEmpty() ? label("ctl", "No reason recorded").translated() : reasonText(why.key()),
                                number(why.value())});
            cli.console().table({label("ctl", "Spoiled cards by reason").translated(), label("ctl", "Cards").translated()},
                                spoiled);
            tellStock(cli.console(), accounts);
            cli.console().line(accounts.balanced()
                                   ? label("ctl", "Every number, card and piece is accounted for").translated()
                                   : label("ctl", "The accounts do not balance: look at what is unaccounted for").translated());
            return accounts.balanced() ? Exit::Done : Exit::Problems;
        });
}

/// A count as it is written on the command line; nothing that is no number from 1 on.
std::optional<int> countOf(const Arguments &arguments)
{
    bool good = false;
    const int count = arguments.value("count").toInt(&good);
    return good && count > 0 ? std::optional(count) : std::nullopt;
}

QString stockFieldText(const QString &field)
{
    static const QMap<QString, Label> names {{QStringLiteral("from"), label("stock", "First serial")},
                                             {QStringLiteral("to"), label("stock", "Last serial")},
                                             {QStringLiteral("amount"), label("stock", "Amount")},
                                             {QStringLiteral("received_on"), label("stock", "Received on")},
                                             {QStringLiteral("received_from"), label("stock", "Received from")},
                                             {QStringLiteral("remark"), label("stock", "Remark")}};
    return names.value(field).translated();
}

Exit stockIn(Cli &cli, const Arguments &arguments)
{
    const auto kind = choiceFromName<StockKind>(arguments.value("kind"));
    if (!kind)
        return cli.usage(label("ctl", "--kind is card, sheet, preprinted_card or preprinted_sheet").translated());
    if (arguments.has("count") && !countOf(arguments))
        return cli.usage(label("ctl", "--count is a number from 1 on").translated());
    const StockReceipt receipt {.kind = *kind,
                                .from = arguments.value("from"),
                                .to = arguments.value("to"),
                                .amount = countOf(arguments).value_or(0),
                                .receivedOn = QDate::fromString(arguments.value("received-on"), Qt::ISODate),
                                .receivedFrom = arguments.value("received-from"),
                                .remark = arguments.value("note")};
    return cli.withVault([receipt](Workspace &work) { return StockService(work).receive(receipt); },
                         [&](const StockOutcome &outcome) {
                             QJsonArray problems;
                             for (const Problem &problem : outcome.problems) {
                                 Problem named = problem;
                                 named.field = stockFieldText(problem.field);
                                 const QString message = problemText(nullptr, named);
                                 problems.append(QJsonObject {{QStringLiteral("field"), problem.field},
                                                              {QStringLiteral("rule"), problem.rule},
                                                              {QStringLiteral("severity"), QStringLiteral("block")},
                                                              {QStringLiteral("message"), message}});
                                 if (!cli.isJson())
                                     cli.console().complain(named.field + QStringLiteral("  ") + message);
                             }
                             if (cli.isJson())
                                 cli.console().document(outcome.saved
                                                            ? QJsonObject {{QStringLiteral("id"), outcome.id},
                                                                           {QStringLiteral("received"), outcome.receipt.amount}}
                                                            : QJsonObject {{QStringLiteral("problems"), problems}});
                             else if (outcome.saved)
                                 cli.console().line(label("ctl", "Delivery %1: %2 pieces are in the book")
                                                        .translated()
                                                        .arg(number(outcome.id), number(outcome.receipt.amount)));
                             return outcome.saved ? Exit::Done : Exit::Problems;
                         });
}

Exit stockOut(Cli &cli, const Arguments &arguments)
{
    bool good = false;
    WriteOff what {.receipt = arguments.word(0).toLongLong(&good),
                   .serials = arguments.value("serials"),
                   .reason = arguments.value("reason"),
                   .note = arguments.value("note")};
    if (!good)
        return cli.usage(label("ctl", "The delivery is named by its number in the book").translated());
    if (arguments.has("count") == arguments.has("serials") || (arguments.has("count") && !countOf(arguments)))
        return cli.usage(label("ctl", "Give either --count or --serials").translated());
    what.amount = countOf(arguments).value_or(0);
    return cli.withVault([what](Workspace &work) { return StockService(work).writeOff(what); },
                         [&](int pieces) {
                             if (cli.isJson())
                                 cli.console().document(QJsonObject {{QStringLiteral("written_off"), pieces}});
                             else
                                 cli.console().line(label("ctl", "%1 pieces are written off").translated().arg(pieces));
                             return Exit::Done;
                         });
}

constexpr OptionSpec inOptions[] = {{"kind"}, {"from"}, {"to"}, {"count"}, {"received-on"}, {"received-from"}, {"note"}};
constexpr OptionSpec outOptions[] = {{"serials"}, {"count"}, {"reason"}, {"note"}};

constexpr Command stockCommandList[] = {
    {"certificate stock", "", label("ctl", "The accounts of numbers, cards and card stock"), {}, {}, &stock},
    {"certificate stock-in",
     "--kind KIND (--from SERIAL --to SERIAL | --count N) --received-on DATE --received-from TEXT [--note TEXT]",
     label("ctl", "Record a delivery of card stock"),
     inOptions,
     {},
     &stockIn},
    {"certificate stock-out",
     "DELIVERY (--serials SERIAL[-SERIAL] | --count N) --reason CODE [--note TEXT]",
     label("ctl", "Write off card stock that no print has spent"),
     outOptions,
     {1, 1},
     &stockOut},
};

}  // namespace

std::span<const Command> stockCommands()
{
    return stockCommandList;
}

}  // namespace jiaxin::ctl
