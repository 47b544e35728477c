// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/certificate_accounts.h"

#include "app/certificates/certificate_service.h"
#include "domain/rules/certificate_number.h"

#include <algorithm>
#include <numeric>

namespace jiaxin {

namespace {

/// Without its check digit a number sorts by unit, year and serial.
QString withoutCheckDigit(const NumberBlock &block, int serial)
{
    return makeCertificateNumber(block.unit, block.year, serial).text().chopped(1);
}

NumberAccount accountOf(Workspace &work, const NumberBlock &block)
{
    NumberAccount account {.block = block};
    Statement rows = work.database().prepare(
        QStringLiteral("SELECT CASE WHEN deleted_at IS NOT NULL THEN 'cancelled' ELSE state END, "
                       "CASE WHEN number < ?2 THEN 0 ELSE 1 END, "
                       "EXISTS (SELECT 1 FROM card k WHERE k.certificate = certificate.id AND k.state NOT IN "
                       "('sent_to_printer', 'spoiled', 'void', 'to_print')), count(*) "
                       "FROM certificate WHERE number >= ?1 AND number < ?3 GROUP BY 1, 2, 3"));
    const QString end = block.last >= CertificateNumber::largestSerial ? withoutCheckDigit(block, block.last) + u':'
                                                                       : withoutCheckDigit(block, block.last + 1);
    const QString next = block.next > CertificateNumber::largestSerial ? end : withoutCheckDigit(block, block.next);
    rows.bindText(1, withoutCheckDigit(block, block.first)).bindText(2, next).bindText(3, end);
    while (rows.step()) {
        const QString state = rows.text(0);
        const bool making = state == QLatin1String("requested") || state == QLatin1String("approved");
        qint64 &figure = rows.integer(1) != 0                  ? account.astray
                         : state == QLatin1String("cancelled") ? account.cancelled
                         : making && rows.integer(2) == 0      ? account.inMaking
                                                               : account.made;
        figure += rows.integer(3);
    }
    return account;
}

QMap<QString, qint64> tally(Workspace &work, const QString &sql)
{
    QMap<QString, qint64> counts;
    Statement rows = work.database().prepare(sql);
    while (rows.step())
        counts[rows.text(0)] += rows.integer(1);
    return counts;
}

qint64 sum(const QMap<QString, qint64> &counts)
{
    return std::accumulate(counts.begin(), counts.end(), qint64(0));
}

}  // namespace

bool CertificateAccounts::balanced() const
{
    return sequencesMissing == 0 && stockAstray == 0 &&
           std::all_of(numbers.begin(), numbers.end(),
                       [](const NumberAccount &account) { return account.missing() == 0 && account.astray == 0; }) &&
           std::all_of(stock.begin(), stock.end(), [](const StockLine &line) { return line.left() >= 0; });
}

Result<CertificateAccounts> certificateAccounts(Workspace &work)
{
    if (!allowed(work.actor, Operation::View))
        return failure(ErrorCode::Forbidden, "role");
    CertificateAccounts accounts;
    const DeviceNumbers source(work.vault->info().device);
    NumberService numbers(work, source);
    qint64 ours = 0;
    for (const NumberBlock &block : numbers.blocks()) {
        const NumberAccount account = accountOf(work, block);
        ours += account.inMaking + account.made + account.cancelled + account.astray;
        accounts.numbers.append(account);
    }
    accounts.numbersElsewhere = work.database().value(QStringLiteral("SELECT count(*) FROM certificate")).toLongLong() - ours;
    accounts.numbersLeft = numbers.left();
    accounts.numbersLow = accounts.numbersLeft <= work.settings.number(setting::numberLowWater);

    accounts.cards = tally(work, QStringLiteral("SELECT state, count(*) FROM card GROUP BY state"));
    accounts.spoiledBy =
        tally(work, QStringLiteral("SELECT s.reason, count(*) FROM spoiled_card s JOIN card k ON k.id = s.card "
                                   "WHERE k.state = 'spoiled' GROUP BY s.reason"));
    if (const qint64 unsaid = accounts.cards.value(QStringLiteral("spoiled")) - sum(accounts.spoiledBy); unsaid != 0)
        accounts.spoiledBy.insert(QString(), unsaid);
    accounts.sequencesMissing =
        work.database()
            .value(QStringLiteral("SELECT coalesce(sum(newest - cards), 0) FROM (SELECT max(sequence) AS newest, count(*) AS "
                                  "cards FROM card GROUP BY certificate)"))
            .toLongLong();

    StockService stock(work);
    accounts.stock = stock.lines();
    accounts.stockLeft = stock.left();
    accounts.stockAstray =
        work.database()
            .value(QStringLiteral("SELECT count(*) FROM stock_card s LEFT JOIN card k ON k.id = s.card WHERE k.id IS NULL "
                                  "OR (s.fate = 'at_printer') <> (k.state = 'sent_to_printer') "
                                  "OR (s.fate = 'good' AND k.state NOT IN ('printed', 'handed_over', 'lost', 'void')) "
                                  "OR (s.fate = 'spoiled' AND k.state NOT IN ('spoiled', 'void')) "
                                  "OR (s.fate = 'not_printed' AND k.state <> 'void')"))
            .toLongLong();
    return accounts;
}

}  // namespace jiaxin
