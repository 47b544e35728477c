// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/stock_service.h"

#include "app/review/review_service.h"
#include "domain/record_json.h"

#include <numeric>

namespace jiaxin {

namespace {

/// As the audit tells it: no person is in it.
QString auditWords(const StockLine &line, int pieces)
{
    QString words =
        QStringLiteral("#%1 %2 × %3").arg(QString::number(line.id), choiceName(line.receipt.kind), QString::number(pieces));
    if (!line.serials.isEmpty())
        words += u' ' + line.serials.at(0) + u'-' + line.serials.at(line.receipt.amount - 1);
    return words;
}

}  // namespace

QList<StockLine> StockService::lines()
{
    QList<StockLine> lines;
    Statement rows = m_work.database().prepare(
        QStringLiteral("SELECT r.id, r.kind, r.prefix, r.first, r.digits, r.amount, r.received_on, r.received_from, r.remark, "
                       "(SELECT count(*) FROM stock_piece p WHERE p.receipt = r.id AND p.state = 'used'), "
                       "(SELECT count(*) FROM stock_piece p WHERE p.receipt = r.id AND p.state = 'spoiled'), "
                       "(SELECT count(*) FROM stock_piece p WHERE p.receipt = r.id AND p.state = 'written_off'), "
                       "(SELECT count(*) FROM stock_piece p WHERE p.receipt = r.id AND p.state = 'at_printer') "
                       "FROM stock_receipt r ORDER BY r.id"));
    while (rows.step()) {
        StockLine line {.id = rows.integer(0), .receipt = {}, .serials = {}};
        line.serials = {.prefix = rows.text(2), .first = rows.integer(3), .digits = int(rows.integer(4))};
        line.receipt.kind = choiceFromName<StockKind>(rows.text(1)).value_or(StockKind::Card);
        line.receipt.amount = int(rows.integer(5));
        line.receipt.from = line.serials.at(0);
        line.receipt.to = line.serials.at(line.receipt.amount - 1);
        line.receipt.receivedOn = QDate::fromString(rows.text(6), Qt::ISODate);
        line.receipt.receivedFrom = rows.text(7);
        line.receipt.remark = rows.text(8);
        line.used = int(rows.integer(9));
        line.spoiled = int(rows.integer(10));
        line.writtenOff = int(rows.integer(11));
        line.atPrinter = int(rows.integer(12));
        lines.append(line);
    }
    for (StockLine &line : lines) {
        if (const QList<int> free = line.serials.isEmpty() ? QList<int>() : places(line, 1); !free.isEmpty())
            line.next = line.serials.at(free.first());
    }
    return lines;
}

QList<StockLeft> StockService::left()
{
    QList<StockLeft> kinds;
    for (int kind = 0; kind < int(StockKind::Count); ++kind) {
        if (const std::optional<StockLeft> one = left(StockKind(kind)))
            kinds.append(*one);
    }
    return kinds;
}

std::optional<StockLeft> StockService::left(StockKind kind)
{
    Statement sum = m_work.database().prepare(
        QStringLiteral("SELECT count(*), sum(r.amount), sum((SELECT count(*) FROM stock_piece p WHERE p.receipt = r.id)) "
                       "FROM stock_receipt r WHERE r.kind = ?"));
    sum.bindText(1, choiceName(kind));
    if (!sum.step() || sum.integer(0) == 0)
        return std::nullopt;
    const int left = int(sum.integer(1) - sum.integer(2));
    return StockLeft {.kind = kind, .left = left, .low = left <= m_work.settings.number(setting::stockLowWater)};
}

Result<StockOutcome> StockService::receive(const StockReceipt &typed)
{
    if (!allowed(m_work.actor, Operation::PrintCertificate))
        return failure(ErrorCode::Forbidden, "role");
    const StockReading reading = readReceipt(typed, m_work.today());
    if (blocks(reading.problems))
        return StockOutcome {.receipt = reading.receipt, .problems = reading.problems};
    return m_work.transact([&]() -> Result<StockOutcome> {
        const StockReceipt &receipt = reading.receipt;
        for (const StockLine &line : lines()) {
            if (line.receipt.kind == receipt.kind &&
                reading.serials.overlaps(line.serials, receipt.amount, line.receipt.amount))
                return failure(ErrorCode::Conflict, "stock_overlap");
        }
        Statement insert = m_work.database().prepare(QStringLiteral(
            "INSERT INTO stock_receipt (kind, prefix, first, digits, amount, received_on, received_from, remark, "
            "recorded_by, recorded_at) VALUES (?,?,?,?,?,?,?,?,?,?)"));
        insert.bindText(1, choiceName(receipt.kind)).bindText(2, reading.serials.prefix).bindInt(3, reading.serials.first);
        insert.bindInt(4, reading.serials.digits).bindInt(5, receipt.amount);
        insert.bindText(6, receipt.receivedOn.toString(Qt::ISODate)).bindText(7, receipt.receivedFrom);
        insert.bindText(8, receipt.remark).bindText(9, m_work.actor.name);
        insert.bindText(10, instantText(m_work.clock.now())).run();
        const StockLine line {.id = m_work.database().lastInsertId(), .receipt = receipt, .serials = reading.serials};
        m_work.store.audit().append({.action = QStringLiteral("receive_stock")},
                                    m_work.context({}, auditWords(line, receipt.amount) + u' ' + receipt.receivedFrom));
        return StockOutcome {.id = line.id, .receipt = receipt, .problems = reading.problems, .saved = true};
    });
}

QList<int> StockService::takenPlaces(qint64 receipt)
{
    QList<int> taken;
    Statement rows =
        m_work.database().prepare(QStringLiteral("SELECT place FROM stock_piece WHERE receipt = ? ORDER BY place"));
    rows.bindInt(1, receipt);
    while (rows.step())
        taken.append(int(rows.integer(0)));
    return taken;
}

QList<int> StockService::places(const StockLine &line, int count)
{
    return freePlaces(takenPlaces(line.id), line.receipt.amount, count);
}

qint64 StockService::addPiece(qint64 receipt, int place, PieceState state, const WriteOff *why)
{
    Statement insert = m_work.database().prepare(
        QStringLiteral("INSERT INTO stock_piece (receipt, place, state, reason, note) VALUES (?,?,?,?,?)"));
    insert.bindInt(1, receipt).bindInt(2, place).bindText(3, choiceName(state)).bindNull(4).bindNull(5);
    if (why)
        insert.bindText(4, why->reason).bindText(5, why->note);
    insert.run();
    return m_work.database().lastInsertId();
}

Result<QList<int>> StockService::placesOf(const StockLine &line, const WriteOff &what)
{
    if (what.serials.trimmed().isEmpty()) {
        if (what.amount <= 0)
            return invalid("amount", "required");
        const QList<int> free = places(line, what.amount);
        if (free.size() < what.amount)
            return failure(ErrorCode::WrongState, "stock_exhausted");
        return free;
    }
    const std::optional<int> from = line.serials.placeOf(what.serials.section(u'-', 0, 0), line.receipt.amount);
    const std::optional<int> to = line.serials.placeOf(what.serials.section(u'-', -1), line.receipt.amount);
    if (!from || !to || *to < *from)
        return invalid("serials", "not_of_receipt");
    QList<int> wanted(*to - *from + 1);
    std::iota(wanted.begin(), wanted.end(), *from);
    for (const int taken : takenPlaces(line.id)) {
        if (taken >= *from && taken <= *to)
            return failure(ErrorCode::WrongState, "piece_taken");
    }
    return wanted;
}

Result<int> StockService::writeOff(const WriteOff &what)
{
    if (!allowed(m_work.actor, Operation::PrintCertificate))
        return failure(ErrorCode::Forbidden, "role");
    if (what.reason.isEmpty())
        return invalid("reason", "required");
    if (!reasonCodes(QStringLiteral("write_off")).contains(what.reason))
        return invalid("reason", "unknown_code");
    if (what.reason == QLatin1String("other") && what.note.trimmed().isEmpty())
        return invalid("note", "write_off_words");
    return m_work.transact([&]() -> Result<int> {
        for (const StockLine &line : lines()) {
            if (line.id != what.receipt)
                continue;
            const Result<QList<int>> places = placesOf(line, what);
            if (!places)
                return places.error();
            for (const int place : *places)
                addPiece(line.id, place, PieceState::WrittenOff, &what);
            QString words = auditWords(line, int(places->size()));
            if (!what.note.trimmed().isEmpty())
                words += u' ' + what.note.simplified();
            m_work.store.audit().append({.action = QStringLiteral("write_off_stock")}, m_work.context(what.reason, words));
            return int(places->size());
        }
        return Error {.code = ErrorCode::NotFound, .field = QStringLiteral("receipt")};
    });
}

Result<QList<StockPiece>> StockService::take(StockKind kind, int count)
{
    QList<StockPiece> pieces;
    bool kept = false;
    for (const StockLine &line : lines()) {
        if (line.receipt.kind != kind)
            continue;
        kept = true;
        if (pieces.size() == count || line.left() == 0)
            continue;
        for (const int place : places(line, count - int(pieces.size())))
            pieces.append({.id = addPiece(line.id, place, PieceState::AtPrinter), .serial = line.serials.at(place)});
    }
    if (kept && pieces.size() < count)
        return failure(ErrorCode::WrongState, "stock_exhausted");
    return pieces;
}

void StockService::put(const StockPiece &piece, const RecordId &card)
{
    Statement insert = m_work.database().prepare(QStringLiteral("INSERT INTO stock_card (card, piece, fate) VALUES (?,?,?)"));
    insert.bindText(1, card.toString()).bindInt(2, piece.id).bindText(3, choiceName(CardFate::AtPrinter)).run();
}

void StockService::follow(const RecordId &card, const QString &action)
{
    Database &database = m_work.database();
    Statement find = database.prepare(QStringLiteral("SELECT piece, fate FROM stock_card WHERE card = ?"));
    find.bindText(1, card.toString());
    if (!find.step())
        return;
    const qint64 piece = find.integer(0);
    const CardFate before = choiceFromName<CardFate>(find.text(1)).value_or(CardFate::AtPrinter);
    const CardFate after = fateAfter(action, before);
    find.reset();
    if (after == before)
        return;
    Statement change = database.prepare(QStringLiteral("UPDATE stock_card SET fate = ? WHERE card = ?"));
    change.bindText(1, choiceName(after)).bindText(2, card.toString()).run();
    QList<CardFate> fates;
    Statement rows = database.prepare(QStringLiteral("SELECT fate FROM stock_card WHERE piece = ?"));
    rows.bindInt(1, piece);
    while (rows.step())
        fates.append(choiceFromName<CardFate>(rows.text(0)).value_or(CardFate::AtPrinter));
    if (const std::optional<PieceState> state = pieceState(fates)) {
        Statement update = database.prepare(QStringLiteral("UPDATE stock_piece SET state = ? WHERE id = ?"));
        update.bindText(1, choiceName(*state)).bindInt(2, piece).run();
    } else {
        // Nothing of it was printed: it lies in the tray, and the next print takes it.
        Statement remove = database.prepare(QStringLiteral("DELETE FROM stock_piece WHERE id = ?"));
        remove.bindInt(1, piece).run();
    }
}

}  // namespace jiaxin
