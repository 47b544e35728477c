// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/card_stock.h"

#include "domain/rules/ascii.h"
#include "domain/rules/normalize.h"

#include <algorithm>

namespace jiaxin {

namespace {

constexpr qsizetype longestSerial = 20;  // as Card::stockNumber
constexpr int mostDigits = 12;
constexpr qsizetype longestText = 100;

struct Serial {
    QString prefix;
    qint64 number = 0;
    int digits = 0;
};

/// The digits at the end and what stands before them.
std::optional<Serial> readSerial(const QString &text)
{
    const QString code = normalizeCode(text);
    if (code.isEmpty() || code.size() > longestSerial)
        return std::nullopt;
    qsizetype start = code.size();
    while (start > 0 && code.size() - start < mostDigits && isAsciiDigit(code[start - 1]))
        --start;
    const bool plain =
        std::all_of(code.begin(), code.end(), [](QChar c) { return isAsciiDigit(c) || (c >= u'A' && c <= u'Z') || c == u'/'; });
    if (start == code.size() || !plain)
        return std::nullopt;
    return Serial {.prefix = code.first(start), .number = code.sliced(start).toLongLong(), .digits = int(code.size() - start)};
}

class Check {
public:
    explicit Check(StockReading &reading) : m_reading(reading) {}
    void block(const char *field, const char *rule, const QString &argument = {})
    {
        m_reading.problems.append(
            {.field = QLatin1String(field), .rule = QLatin1String(rule), .severity = Severity::Block, .argument = argument});
    }

private:
    StockReading &m_reading;
};

void readSerials(StockReading &reading, Check &check)
{
    StockReceipt &receipt = reading.receipt;
    const std::optional<Serial> from = readSerial(receipt.from);
    const std::optional<Serial> to = readSerial(receipt.to.trimmed().isEmpty() ? receipt.from : receipt.to);
    if (!from)
        return check.block("from", "alphabet");
    if (!to)
        return check.block("to", "alphabet");
    if (from->prefix != to->prefix || from->digits != to->digits)
        return check.block("to", "inconsistent_serials");
    if (to->number < from->number || to->number - from->number >= largestReceipt)
        return check.block("to", "out_of_range", QString::number(largestReceipt));
    const int amount = int(to->number - from->number) + 1;
    if (receipt.amount != 0 && receipt.amount != amount)
        return check.block("amount", "inconsistent_amount", QString::number(amount));
    receipt.amount = amount;
    reading.serials = {.prefix = from->prefix, .first = from->number, .digits = from->digits};
    receipt.from = reading.serials.at(0);
    receipt.to = reading.serials.at(amount - 1);
}

}  // namespace

QString StockSerials::at(int place) const
{
    return isEmpty() ? QString() : prefix + QString::number(first + place).rightJustified(digits, u'0');
}

std::optional<int> StockSerials::placeOf(const QString &serial, int amount) const
{
    const std::optional<Serial> read = readSerial(serial);
    if (isEmpty() || !read)
        return std::nullopt;
    const qint64 place = read->number - first;
    // By what stands on the piece: `A0010` with three digits has the prefix `A0`, or none of ours.
    if (place < 0 || place >= amount || at(int(place)) != normalizeCode(serial))
        return std::nullopt;
    return int(place);
}

bool StockSerials::overlaps(const StockSerials &other, int amount, int otherAmount) const
{
    if (isEmpty() || other.isEmpty())
        return false;
    return prefix == other.prefix && digits == other.digits && first < other.first + otherAmount &&
           other.first < first + amount;
}

StockReading readReceipt(const StockReceipt &typed, const QDate &today)
{
    StockReading reading {.receipt = typed};
    Check check(reading);
    StockReceipt &receipt = reading.receipt;
    receipt.receivedFrom = typed.receivedFrom.simplified();
    receipt.remark = typed.remark.simplified();
    if (!typed.from.trimmed().isEmpty() || !typed.to.trimmed().isEmpty())
        readSerials(reading, check);
    else if (typed.amount == 0)
        check.block("amount", "required");
    else if (typed.amount < 0 || typed.amount > largestReceipt)
        check.block("amount", "out_of_range", QString::number(largestReceipt));
    if (!typed.receivedOn.isValid())
        check.block("received_on", "required");
    else if (typed.receivedOn > today)
        check.block("received_on", "future_date");
    if (receipt.receivedFrom.isEmpty())
        check.block("received_from", "required");
    for (const auto &[field, text] : {std::pair("received_from", receipt.receivedFrom), std::pair("remark", receipt.remark)}) {
        if (text.size() > longestText)
            check.block(field, "length", QString::number(longestText));
    }
    return reading;
}

CardFate fateAfter(QStringView action, CardFate before)
{
    if (action == u"confirm")
        return CardFate::Good;
    if (action == u"spoil")
        return CardFate::Spoiled;
    if (action == u"withdraw")
        return CardFate::NotPrinted;
    if (action == u"cancel" && before == CardFate::AtPrinter)
        return CardFate::Spoiled;
    return before;
}

std::optional<PieceState> pieceState(const QList<CardFate> &fates)
{
    if (fates.contains(CardFate::AtPrinter))
        return PieceState::AtPrinter;
    if (fates.contains(CardFate::Good))
        return PieceState::Used;
    return fates.contains(CardFate::Spoiled) ? std::optional(PieceState::Spoiled) : std::nullopt;
}

QList<int> freePlaces(const QList<int> &taken, int amount, int count)
{
    QList<int> places;
    auto next = taken.begin();
    for (int place = 0; place < amount && places.size() < count; ++place) {
        while (next != taken.end() && *next < place)
            ++next;
        if (next == taken.end() || *next != place)
            places.append(place);
    }
    return places;
}

}  // namespace jiaxin
