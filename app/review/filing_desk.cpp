// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/review/filing_desk.h"

#include "db/store/registration_store.h"
#include "domain/record_json.h"

namespace jiaxin {

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

/// Once for all filings that this desk opens: a batch of thousands would compare each name with every other.
const FilingDesk::Names &FilingDesk::names()
{
    if (!m_names) {
        m_names.emplace();
        Statement query = m_work.database().prepare(
            QStringLiteral("SELECT id, name, unit, credit_code FROM enterprise WHERE deleted_at IS NULL"));
        while (query.step()) {
            const SimilarEnterprise one {.id = RecordId(query.text(0)), .name = query.text(1), .unit = query.text(2)};
            m_names->byCore.insert(nameCore(one.name), one);
            if (const QString code = query.text(3); !code.isEmpty())
                m_names->byCode.insert(code, one);
        }
    }
    return *m_names;
}

void FilingDesk::readSimilar(const Enterprise &filing, FilingFacts &facts)
{
    const auto add = [&](const SimilarEnterprise &other, bool sameCode) {
        const bool known = std::any_of(facts.similar.begin(), facts.similar.end(),
                                       [&](const SimilarEnterprise &listed) { return listed.id == other.id; });
        if (other.id == filing.id || known)
            return;
        facts.similar.append(other);
        facts.similar.last().sameCode = sameCode;
    };
    for (const SimilarEnterprise &other : names().byCode.values(filing.creditCode))
        add(other, true);
    for (const SimilarEnterprise &other : names().byCore.values(nameCore(filing.name)))
        add(other, false);
}

FilingFacts FilingDesk::factsOf(const Enterprise &filing, const FilingPast &past)
{
    FilingFacts facts;
    facts.today = m_work.today();
    facts.reviewedBefore = past.reviewedBefore;
    for (const QString &field : past.changed)
        facts.changes.append({.field = field, .key = enterpriseType.field(field)->key});
    facts.unansweredPins = past.unansweredPins;
    readWorkers(filing, facts);
    readSimilar(filing, facts);
    facts.registration = RegistrationStore(m_work.database()).find(filing.creditCode);
    return facts;
}

QList<FilingLine> FilingDesk::checks(const Enterprise &filing)
{
    return filingChecks(filing, factsOf(filing, ReviewQueue(m_work, enterpriseType).past(filing)));
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
    const FilingPast past = queue.past(enterprise);
    filing.pins = past.pins;
    filing.facts = factsOf(enterprise, past);
    filing.addressee = AddresseeService(m_work).of(enterpriseType, enterprise);
    const Result<std::optional<ReturnChanges>> returned = returnChanges(m_work, enterpriseType, enterprise);
    if (!returned)
        return returned.error();
    filing.returned = *returned;
    filing.consultations = ConsultationService(m_work).about(enterpriseType, id).value_or(QList<ConsultationLine>());
    filing.readings = LicenceService(m_work).of(enterprise);
    filing.lines = filingChecks(enterprise, filing.facts);
    return filing;
}

}  // namespace jiaxin
