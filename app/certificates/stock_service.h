// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"
#include "domain/rules/card_stock.h"

namespace jiaxin {

namespace setting {
/// So many certificate numbers of this year, and pieces of one kind of card stock, or fewer: the office is warned.
inline constexpr Setting numberLowWater {"number_low_water", "500"};
inline constexpr Setting stockLowWater {"stock_low_water", "100"};
}  // namespace setting

/// One receipt and what became of its pieces: they are always as many as were received.
struct StockLine {
    qint64 id = 0;
    StockReceipt receipt;
    StockSerials serials;
    int used = 0;
    int spoiled = 0;
    int writtenOff = 0;
    int atPrinter = 0;
    QString next {};  ///< the serial that the next print takes, where there are serials

    int left() const { return receipt.amount - used - spoiled - writtenOff - atPrinter; }
};

/// What is left of one kind that a book is kept of.
struct StockLeft {
    StockKind kind = StockKind::Card;
    int left = 0;
    bool low = false;
};

struct StockOutcome {
    qint64 id = 0;
    StockReceipt receipt {};
    Problems problems {};
    bool saved = false;
};

/// Pieces that were spent without a print: by serials `A0001` or `A0001-A0010`, or so many of those that come next.
struct WriteOff {
    qint64 receipt = 0;
    QString serials {};
    int amount = 0;
    QString reason {};  ///< one of reasonCodes(`write_off`)
    QString note {};
};

/// A piece that a print takes.
struct StockPiece {
    qint64 id = 0;
    QString serial {};
};

/// The book of card stock (卡料台账) of this vault's office. A kind of which nothing was ever received has no book, and prints
/// take nothing from it. Throws DbFailure.
class StockService {
public:
    explicit StockService(Workspace &workspace) : m_work(workspace) {}

    /// Records a delivery, unless a problem blocks. Forbidden (`role`); Conflict (`stock_overlap`): a serial is in the book.
    Result<StockOutcome> receive(const StockReceipt &typed);
    /// How many pieces were written off. Forbidden (`role`); NotFound; Invalid with field `reason`, `note` (other without
    /// words), `amount` or `serials`; WrongState (`stock_exhausted`: so many are not left; `piece_taken`: one of them is spent
    /// already).
    Result<int> writeOff(const WriteOff &what);

    /// Every receipt, the oldest first.
    QList<StockLine> lines();
    /// The kinds that a book is kept of.
    QList<StockLeft> left();
    std::optional<StockLeft> left(StockKind kind);

    /// Takes the next pieces of the oldest receipts, inside the transaction of the print. None when there is no book of the
    /// kind. WrongState (`stock_exhausted`).
    Result<QList<StockPiece>> take(StockKind kind, int count);
    /// The piece carries this card.
    void put(const StockPiece &piece, const RecordId &card);
    /// A step concerns a card; its piece follows. Inside the step's transaction.
    void follow(const RecordId &card, const QString &action);

private:
    QList<int> takenPlaces(qint64 receipt);
    QList<int> places(const StockLine &line, int count);
    qint64 addPiece(qint64 receipt, int place, PieceState state, const WriteOff *why = nullptr);
    Result<QList<int>> placesOf(const StockLine &line, const WriteOff &what);

    Workspace &m_work;
};

}  // namespace jiaxin
