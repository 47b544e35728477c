// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/number_service.h"

#include "domain/rules/certificate_number.h"

#include <numeric>

namespace jiaxin {

namespace {

const QString columns = QStringLiteral("SELECT unit, year, first, last, next, origin FROM number_block");

QList<NumberBlock> readBlocks(Statement &query)
{
    QList<NumberBlock> blocks;
    while (query.step())
        blocks.append({.unit = query.text(0),
                       .year = int(query.integer(1)),
                       .first = int(query.integer(2)),
                       .last = int(query.integer(3)),
                       .next = int(query.integer(4)),
                       .origin = query.text(5)});
    return blocks;
}

}  // namespace

Result<NumberBlock> DeviceNumbers::anotherBlock(const QString &unit, int year, const QList<NumberBlock> &had) const
{
    if (m_device < 0 || m_device > largestDevice)
        return Error {
            .code = ErrorCode::Invalid, .field = QStringLiteral("device"), .detail = QStringLiteral("no_number_range")};
    const int first = m_device * rangeSize + 1;
    for (const NumberBlock &block : had) {
        if (block.first == first)
            return failure(ErrorCode::WrongState, "numbers_exhausted");
    }
    return NumberBlock {.unit = unit,
                        .year = year,
                        .first = first,
                        .last = (m_device + 1) * rangeSize - 1,
                        .next = first,
                        .origin = QStringLiteral("device")};
}

QList<NumberBlock> NumberService::blocks()
{
    Statement query = m_work.database().prepare(columns + QStringLiteral(" ORDER BY id"));
    return readBlocks(query);
}

QList<NumberBlock> NumberService::blocksOf(int year)
{
    // What the province has leased comes first: the device's own range is for when there is nothing else.
    Statement query =
        m_work.database().prepare(columns + QStringLiteral(" WHERE unit = ? AND year = ? ORDER BY origin <> 'lease', id"));
    query.bindText(1, m_work.vault->info().unit).bindInt(2, year);
    return readBlocks(query);
}

Result<NumberService::Allotted> NumberService::allot()
{
    const QString unit = m_work.vault->info().unit;
    const int year = m_work.today().year();
    const QList<NumberBlock> had = blocksOf(year);
    const auto open = std::find_if(had.begin(), had.end(), [](const NumberBlock &block) { return block.left() > 0; });
    NumberBlock block;
    if (open != had.end()) {
        block = *open;
    } else {
        const Result<NumberBlock> another = m_source.anotherBlock(unit, year, had);
        if (!another)
            return another.error();
        block = *another;
        Statement insert = m_work.database().prepare(
            QStringLiteral("INSERT INTO number_block (unit, year, first, last, next, origin) VALUES (?,?,?,?,?,?)"));
        insert.bindText(1, unit).bindInt(2, year).bindInt(3, block.first).bindInt(4, block.last);
        insert.bindInt(5, block.next).bindText(6, block.origin).run();
    }
    Statement advance =
        m_work.database().prepare(QStringLiteral("UPDATE number_block SET next = ? WHERE unit = ? AND year = ? AND first = ?"));
    advance.bindInt(1, block.next + 1).bindText(2, unit).bindInt(3, year).bindInt(4, block.first).run();
    return Allotted {.number = makeCertificateNumber(unit, year, block.next).text(), .origin = block.origin};
}

int NumberService::leased()
{
    const QList<NumberBlock> had = blocksOf(m_work.today().year());
    return std::accumulate(had.begin(), had.end(), 0, [](int sum, const NumberBlock &block) {
        return sum + (block.origin == QLatin1String("lease") ? block.left() : 0);
    });
}

void NumberService::abandon()
{
    const QString unit = m_work.vault->info().unit;
    const int year = m_work.today().year();
    if (const auto own = m_source.anotherBlock(unit, year, blocksOf(year))) {
        // Nobody can say whether the other copy has begun it.
        Statement insert = m_work.database().prepare(
            QStringLiteral("INSERT INTO number_block (unit, year, first, last, next, origin) VALUES (?,?,?,?,?,?)"));
        insert.bindText(1, unit).bindInt(2, year).bindInt(3, own->first).bindInt(4, own->last).bindInt(5, own->first);
        insert.bindText(6, own->origin).run();
    }
    m_work.database().exec(QStringLiteral("UPDATE number_block SET next = last + 1"));
}

int NumberService::left()
{
    const int year = m_work.today().year();
    const QList<NumberBlock> had = blocksOf(year);
    int count = 0;
    for (const NumberBlock &block : had)
        count += block.left();
    // A range that nobody has begun yet is at hand all the same.
    const Result<NumberBlock> another = m_source.anotherBlock(m_work.vault->info().unit, year, had);
    return another ? count + another->left() : count;
}

}  // namespace jiaxin
