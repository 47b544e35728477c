// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/review/filing_desk.h"

#include "domain/record_json.h"

namespace jiaxin {

void FilingDesk::readHistory(const Enterprise &filing, Filing &into)
{
    const FilingPast past = ReviewQueue(m_work, enterpriseType).past(filing);
    into.facts.reviewedBefore = past.reviewedBefore;
    for (const QString &field : past.changed)
        into.facts.changes.append({.field = field, .key = enterpriseType.field(field)->key});
    into.facts.unansweredPins = past.unansweredPins;
    into.pins = past.pins;
}

void FilingDesk::readWorkers(const Enterprise &filing, FilingFacts &facts)
{
    Statement filed = m_work.database().prepare(
        QStringLiteral("SELECT count(*) FROM worker WHERE enterprise = ? AND +state = 'filed' AND deleted_at IS NULL"));
    filed.bindText(1, filing.id.toString());
    if (filed.step())
        facts.filedWorkers = int(filed.integer(0));
    Statement authorised = m_work.database().prepare(QStringLiteral(
        "SELECT count(DISTINCT worker.id) FROM worker JOIN authorisation ON authorisation.worker = worker.id WHERE "
        "worker.enterprise = ?1 AND +worker.state = 'filed' AND worker.deleted_at IS NULL AND authorisation.deleted_at IS NULL "
        "AND authorisation.kind = 'collection' AND authorisation.state <> 'withdrawn' AND authorisation.starts_at <= ?2 AND "
        "authorisation.ends_at >= ?2"));
    authorised.bindText(1, filing.id.toString()).bindText(2, instantText(m_work.clock.now()));
    if (authorised.step())
        facts.authorisedWorkers = int(authorised.integer(0));
}

void FilingDesk::readSimilar(const Enterprise &filing, FilingFacts &facts)
{
    const QString core = nameCore(filing.name);
    Statement query = m_work.database().prepare(
        QStringLiteral("SELECT id, name, unit, credit_code FROM enterprise WHERE deleted_at IS NULL AND id <> ?"));
    query.bindText(1, filing.id.toString());
    while (query.step()) {
        const bool sameCode = !filing.creditCode.isEmpty() && query.text(3) == filing.creditCode;
        if (sameCode || nameCore(query.text(1)) == core)
            facts.similar.append(
                {.id = RecordId(query.text(0)), .name = query.text(1), .unit = query.text(2), .sameCode = sameCode});
    }
}

Result<Filing> FilingDesk::open(const RecordId &id)
{
    RecordService records(m_work);
    const Result<std::shared_ptr<Record>> record = records.show(enterpriseType, id);
    if (!record)
        return record.error();
    Filing filing;
    filing.record = std::static_pointer_cast<Enterprise>(*record);
    const Enterprise &enterprise = *filing.record;
    filing.shown = records.maskedJson(enterpriseType, enterprise);
    ReviewQueue queue(m_work, enterpriseType);
    filing.wait = queue.waitOf(enterprise, &filing.refusal).value_or(QueueItem::Wait::OwnFiling);
    filing.due = queue.dueOf(enterprise, filing.wait);
    filing.actions = ReviewService(m_work).possibleActions(enterpriseType, enterprise);
    filing.facts.today = m_work.today();
    readHistory(enterprise, filing);
    filing.addressee = AddresseeService(m_work).of(enterpriseType, enterprise);
    const Result<std::optional<ReturnChanges>> returned = returnChanges(m_work, enterpriseType, enterprise);
    if (!returned)
        return returned.error();
    filing.returned = *returned;
    readWorkers(enterprise, filing.facts);
    readSimilar(enterprise, filing.facts);
    filing.lines = filingChecks(enterprise, filing.facts);
    return filing;
}

}  // namespace jiaxin
