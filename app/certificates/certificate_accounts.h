// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/certificates/number_service.h"
#include "app/certificates/stock_service.h"

namespace jiaxin {

/// What became of the numbers of one block: they are always as many as it has.
struct NumberAccount {
    NumberBlock block;
    qint64 inMaking = 0;   ///< requested or approved
    qint64 made = 0;       ///< printed once at least, whatever became of the card
    qint64 cancelled = 0;  ///< of a certificate that was cancelled: nobody else is given them
    qint64 astray = 0;     ///< serials that the block has not given out and that a certificate has all the same; 0

    qint64 size() const { return block.last - block.first + 1; }
    qint64 unused() const { return block.left(); }
    /// Given out, but no certificate has them; 0.
    qint64 missing() const { return block.next - block.first - inMaking - made - cancelled; }
};

/// The account of numbers, cards and stock of this vault's office, counted from the records themselves.
struct CertificateAccounts {
    QList<NumberAccount> numbers;
    qint64 numbersElsewhere = 0;  ///< certificates whose numbers are of no block of this vault
    int numbersLeft = 0;          ///< of this year
    bool numbersLow = false;

    QMap<QString, qint64> cards;      ///< by state
    QMap<QString, qint64> spoiledBy;  ///< by the code of the reason; an empty one: none was recorded
    qint64 sequencesMissing = 0;      ///< cards between the first and the newest of a certificate that are not in the book; 0

    QList<StockLine> stock;
    QList<StockLeft> stockLeft;
    qint64 stockAstray = 0;  ///< cards of which the book of stock says something else than the cards themselves; 0

    /// Every number, card and piece is accounted for.
    bool balanced() const;
};

/// Forbidden (`role`) for who may not look at certificates. Throws DbFailure.
Result<CertificateAccounts> certificateAccounts(Workspace &workspace);

}  // namespace jiaxin
