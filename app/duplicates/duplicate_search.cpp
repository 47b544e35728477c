// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/duplicates/duplicate_search.h"

#include "db/store/type_sql.h"
#include "domain/rules/divisions.h"
#include "domain/rules/similarity.h"

namespace jiaxin {

namespace {

/// Some 30 ms of reading: nobody waits longer for the database.
constexpr int sliceRows = 4000;
constexpr int sliceLoads = 300;
/// Hundreds of firms may have one address; of those in order of their names each is compared with so many that follow.
constexpr size_t neighbours = 50;

/// What stands close together is like each other.
QString orderText(const RecordType &type, const Record &record)
{
    if (&type == &enterpriseType)
        return firmNameCore(static_cast<const Enterprise &>(record).name);
    return static_cast<const Worker &>(record).phone.right(8);
}

}  // namespace

Result<bool> DuplicateSearch::step(Workspace &work)
{
    if (!DuplicateService::mayJudge(work.actor))
        return failure(ErrorCode::Forbidden, "role");
    switch (m_phase) {
    case Phase::Begin:
        begin(work);
        break;
    case Phase::Read:
        readSlice(work);
        break;
    case Phase::Group:
        group();
        break;
    case Phase::Judge:
        judgeSlice(work);
        break;
    case Phase::Settled:
        readSettled(work);
        break;
    case Phase::Ended:
        break;
    }
    return m_phase != Phase::Ended;
}

Result<QList<DuplicatePair>> DuplicateSearch::run(Workspace &work,
                                                  const std::function<bool(qint64 done, qint64 total)> &carryOn)
{
    for (;;) {
        if (carryOn && !carryOn(m_done, m_total))
            return ErrorCode::Cancelled;
        const Result<bool> more = step(work);
        if (!more)
            return more.error();
        if (!*more)
            return m_pairs;
    }
}

void DuplicateSearch::begin(Workspace &work)
{
    m_total = work.database().value(QStringLiteral("SELECT max(seq) FROM %1").arg(m_query.type->id())).toLongLong();
    m_phase = m_query.wanted == Wanted::Pending ? Phase::Read : Phase::Settled;
}

void DuplicateSearch::readSlice(Workspace &work)
{
    const RecordType &type = *m_query.type;
    const QStringList names = duplicateKeyFields(type);
    const QStringList units = UnitTree::shipped().subtree(work.actor.unit);
    Statement rows = work.database().prepare(
        QStringLiteral("SELECT seq, %1 FROM %2 WHERE seq > ? AND deleted_at IS NULL AND +unit IN (%3) ORDER BY seq LIMIT %4")
            .arg(names.join(u','), type.id(), placeholders(units.size()))
            .arg(sliceRows));
    rows.bindInt(1, m_lastSeq).bindTexts(2, units);
    int read = 0;
    const auto record = type.create();
    for (; rows.step(); ++read) {
        m_lastSeq = rows.integer(0);
        for (int i = 0; i < names.size(); ++i)
            readField(rows, i + 1, *type.field(names.at(i)), *record);
        for (const QString &key : duplicateKeys(type, *record))
            m_entries.push_back({.key = qHash(key), .seq = m_lastSeq});
    }
    m_done = m_lastSeq;
    if (read < sliceRows)
        m_phase = Phase::Group;
}

void DuplicateSearch::group()
{
    std::sort(m_entries.begin(), m_entries.end());
    // Only groups of two and more are kept.
    size_t kept = 0;
    for (size_t i = 0; i < m_entries.size();) {
        size_t after = i + 1;
        while (after < m_entries.size() && m_entries[after].key == m_entries[i].key)
            ++after;
        if (after - i > 1)
            kept = size_t(std::copy(m_entries.begin() + qsizetype(i), m_entries.begin() + qsizetype(after),
                                    m_entries.begin() + qsizetype(kept)) -
                          m_entries.begin());
        i = after;
    }
    m_entries.resize(kept);
    m_entries.shrink_to_fit();
    m_phase = Phase::Judge;
}

void DuplicateSearch::judgeSlice(Workspace &work)
{
    for (size_t loaded = 0; loaded < sliceLoads && m_next < m_entries.size() && !m_isCut;) {
        size_t after = m_next;
        while (after < m_entries.size() && m_entries[after].key == m_entries[m_next].key)
            ++after;
        judgeGroup(work, std::span(m_entries).subspan(m_next, after - m_next));
        loaded += after - m_next;
        m_next = after;
    }
    if (m_next >= m_entries.size() || m_isCut)
        end();
}

void DuplicateSearch::judgeGroup(Workspace &work, std::span<const Entry> entries)
{
    const RecordType &type = *m_query.type;
    Statement row = work.database().prepare(sqlOf(type).select + QStringLiteral(" WHERE seq = ? AND deleted_at IS NULL"));
    std::vector<std::pair<QString, std::unique_ptr<Record>>> members;
    for (const Entry &entry : entries) {
        row.bindInt(1, entry.seq);
        if (row.step()) {
            auto record = readRecord(type, row);
            QString order = orderText(type, *record);
            members.emplace_back(std::move(order), std::move(record));
        }
        row.reset();
    }
    std::stable_sort(members.begin(), members.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (size_t i = 0; i < members.size(); ++i) {
        for (size_t j = i + 1; j < std::min(members.size(), i + 1 + neighbours) && !m_isCut; ++j)
            take(work, *members[i].second, *members[j].second);
    }
}

void DuplicateSearch::take(Workspace &work, const Record &one, const Record &other)
{
    const RecordType &type = *m_query.type;
    const QString both = std::min(one.id, other.id).toString() + std::max(one.id, other.id).toString();
    if (m_seen.contains(both) || duplicateReasons(type, one, other).isEmpty())
        return;
    m_seen.insert(both);
    DuplicateService service(work);
    if (service.settled(type, one, other).has_value() != (m_query.wanted == Wanted::Settled))
        return;
    if (m_pairs.size() >= m_query.limit) {
        m_isCut = true;
        return;
    }
    m_pairs.append(service.pairOf(type, one, other));
}

void DuplicateSearch::readSettled(Workspace &work)
{
    const RecordType &type = *m_query.type;
    Statement verdicts = work.database().prepare(
        QStringLiteral("SELECT seq, first, second FROM duplicate_verdict WHERE seq > ? AND record_type = ? AND verdict = "
                       "'different' AND deleted_at IS NULL ORDER BY seq LIMIT %1")
            .arg(sliceLoads));
    verdicts.bindInt(1, m_lastSeq).bindText(2, QString(type.id()));
    int read = 0;
    for (; verdicts.step(); ++read) {
        m_lastSeq = verdicts.integer(0);
        const auto one = work.store.load(type, RecordId(verdicts.text(1)));
        const auto other = work.store.load(type, RecordId(verdicts.text(2)));
        const auto isOurs = [&work](const Record *record) {
            return record && !record->deletedAt.isValid() && work.territoryOf(record->unit) == Territory::Inside;
        };
        if (isOurs(one.get()) && isOurs(other.get()))
            take(work, *one, *other);
    }
    if (read < sliceLoads || m_isCut)
        end();
}

void DuplicateSearch::end()
{
    std::stable_sort(m_pairs.begin(), m_pairs.end(), [](const DuplicatePair &a, const DuplicatePair &b) {
        return std::tie(a.reasons.first(), a.first.name) < std::tie(b.reasons.first(), b.first.name);
    });
    m_entries = {};
    m_seen = {};
    m_done = m_total;
    m_phase = Phase::Ended;
}

}  // namespace jiaxin
