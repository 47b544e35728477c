// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/problem.h"
#include "domain/field_value.h"

#include <QDate>

#include <optional>

namespace jiaxin {

/// What a template is printed on. One piece is a card, or a sheet that may hold several.
enum class StockKind { Card, Sheet, PreprintedCard, PreprintedSheet, Count };

constexpr auto choicesOf(StockKind)
{
    return std::array {
        Choice {"card", label("stock", "Blank cards")},
        Choice {"sheet", label("stock", "Blank sheets")},
        Choice {"preprinted_card", label("stock", "Pre-printed cards")},
        Choice {"preprinted_sheet", label("stock", "Pre-printed sheets")},
    };
}

/// Serials that stand on the pieces themselves: `prefix` and so many digits.
struct StockSerials {
    QString prefix {};
    qint64 first = 0;
    int digits = 0;  ///< 0: the pieces bear no serials

    bool isEmpty() const { return digits == 0; }
    /// Of the piece at `place`, from 0; empty when the pieces bear none.
    QString at(int place) const;
    /// The place of a serial, or nothing when it is not of these.
    std::optional<int> placeOf(const QString &serial, int amount) const;
    /// Whether two runs of pieces share a serial.
    bool overlaps(const StockSerials &other, int amount, int otherAmount) const;
};

/// A delivery of card stock (卡料) as somebody enters it: either its serials from `from` to `to`, or how many there are.
struct StockReceipt {
    StockKind kind = StockKind::Card;
    QString from {};
    QString to {};
    int amount = 0;  ///< pieces; follows from the serials where there are any
    QDate receivedOn {};
    QString receivedFrom {};
    QString remark {};
};

/// A receipt in order: serials read, amount known. `problems` name the fields `from` `to` `amount` `received_on`
/// `received_from` `remark`; the rest holds only when none of them blocks.
struct StockReading {
    StockReceipt receipt;
    StockSerials serials {};
    Problems problems {};
};
inline constexpr int largestReceipt = 1'000'000;
StockReading readReceipt(const StockReceipt &typed, const QDate &today);

/// What became of one card's place on a piece of stock.
enum class CardFate { AtPrinter, Good, Spoiled, NotPrinted, Count };

constexpr auto choicesOf(CardFate)
{
    return std::array {
        Choice {"at_printer", label("stock", "At the printer")},
        Choice {"good", label("stock", "Good")},
        Choice {"spoiled", label("stock", "Spoiled")},
        Choice {"not_printed", label("stock", "Not printed")},
    };
}

/// After a step of the certificate or card (`confirm` `spoil` `withdraw` `cancel` …). A card that is cancelled while it is at
/// the printer has spoiled its place: the paper is not to be used again.
CardFate fateAfter(QStringView action, CardFate before);

/// What became of a piece of stock.
enum class PieceState { AtPrinter, Used, Spoiled, WrittenOff, Count };

constexpr auto choicesOf(PieceState)
{
    return std::array {
        Choice {"at_printer", label("stock", "At the printer")},
        Choice {"used", label("stock", "Used")},
        Choice {"spoiled", label("stock", "Spoiled")},
        Choice {"written_off", label("stock", "Written off")},
    };
}

/// The state of a piece that carries these cards; nothing when none of them was printed: the piece lies in the tray as before.
std::optional<PieceState> pieceState(const QList<CardFate> &fates);

/// The first `count` places of 0 … amount−1 that are not in `taken` (ascending), or fewer when there are no more.
QList<int> freePlaces(const QList<int> &taken, int amount, int count);

}  // namespace jiaxin
