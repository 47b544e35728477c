// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/certificate_service.h"

#include "app/certificates/certificate_texts.h"
#include "app/certificates/countersignatures.h"
#include "app/records/status_service.h"
#include "domain/record_json.h"
#include "domain/rules/certificate_number.h"

#include <numeric>

namespace jiaxin {

namespace {

constexpr qsizetype chunk = 100;

Error forbidden(const char *detail)
{
    return {.code = ErrorCode::Forbidden, .field = {}, .detail = QLatin1String(detail)};
}

CertificateOutcome outcomeOf(const QString &asked, const Certificate &certificate)
{
    return {.asked = asked,
            .worker = certificate.worker,
            .certificate = certificate.id,
            .number = certificate.number,
            .state = certificate.state};
}

/// The table knows no step from a state that is only computed, so a term that is over is written down first.
const QString expireAction = QStringLiteral("expire");

}  // namespace

qint64 CertificateLedger::issued() const
{
    return std::accumulate(certificates.begin(), certificates.end(), qint64(0));
}

qint64 CertificateLedger::printed() const
{
    return cards.value(QStringLiteral("printed")) + cards.value(QStringLiteral("handed_over")) +
           cards.value(QStringLiteral("lost"));
}

std::optional<Certificate> CertificateService::find(const QString &number)
{
    const auto parsed = parseCertificateNumber(number);
    const auto record = parsed ? m_work.store.findBy(certificateType, "number", parsed->text()) : nullptr;
    return record ? std::optional(static_cast<const Certificate &>(*record)) : std::nullopt;
}

std::optional<Card> CertificateService::newestCard(const RecordId &certificate)
{
    std::optional<Card> newest;
    for (const Card &card : m_work.store.childrenOf<Card>(cardType, "certificate", certificate)) {
        if (!newest || card.sequence > newest->sequence)
            newest = card;
    }
    return newest;
}

Result<CertificateStanding> CertificateService::standing(const Certificate &certificate)
{
    const Result<WorkerDossier> dossier = StatusService(m_work).dossier(certificate.worker);
    if (!dossier)
        return dossier.error();
    return certificateStanding(certificate, *dossier, m_work.clock.now(), m_work.settings.statusPolicy());
}

QString holdsNone(const QDate &today)
{
    // What isToComeBack() asks of one.
    const QString isOut = QStringLiteral("EXISTS (SELECT 1 FROM card k WHERE k.certificate = c.id AND k.deleted_at IS NULL AND "
                                         "k.state IN ('sent_to_printer', 'printed', 'handed_over'))");
    return QStringLiteral(
               "NOT EXISTS (SELECT 1 FROM certificate c WHERE c.worker = w.id AND c.deleted_at IS NULL AND CASE c.state WHEN "
               "'cancelled' THEN 0 WHEN 'expired' THEN 0 WHEN 'requested' THEN 1 WHEN 'approved' THEN 1 WHEN 'recalled' THEN "
               "%1 ELSE c.valid_until >= '%2' END)")
        .arg(isOut, dateText(today));
}

QList<Candidate> CertificateService::eligible(const CandidateQuery &query)
{
    QList<Candidate> candidates;
    if (!allowed(m_work.actor, Operation::View))
        return candidates;
    // The stored status finds them, a fresh one decides: it may have been computed on another day.
    QStringList among;
    for (const qint64 seq : query.among.value_or(QList<qint64>()))
        among.append(QString::number(seq));
    const QString condition = query.among ? QStringLiteral(" AND s.worker IN (%1)").arg(among.join(u',')) : QString();
    Statement rows = m_work.database().prepare(
        QStringLiteral("SELECT w.seq, w.id, w.unit FROM worker_status s JOIN worker w ON w.seq = s.worker "
                       "WHERE s.worker > ?1 AND (?2 < 0 OR s.lacking = ?2) AND (?3 = '' OR w.enterprise = ?3) "
                       "AND w.deleted_at IS NULL AND %1%2 ORDER BY s.worker")
            .arg(holdsNone(m_work.today()), condition));
    rows.bindInt(1, query.afterSeq).bindInt(2, query.lacking.value_or(-1)).bindText(3, query.enterprise.toString());
    const StatusPolicy policy = m_work.settings.statusPolicy();
    while (candidates.size() < query.limit && rows.step()) {
        const RecordId id(rows.text(1));
        if (m_work.territoryOf(rows.text(2)) == Territory::Outside)
            continue;
        const Result<WorkerDossier> dossier = StatusService(m_work).dossier(id);
        if (!dossier)
            continue;
        Candidate candidate {.seq = rows.integer(0),
                             .worker = dossier->worker,
                             .enterpriseName = dossier->enterprise ? dossier->enterprise->name : QString(),
                             .eligibility = jiaxin::eligibility(*dossier, m_work.clock.now(), policy),
                             .number = {}};
        if (query.lacking && candidate.eligibility.lacking() != *query.lacking)
            continue;
        const auto earlier = m_work.store.childrenOf<Certificate>(certificateType, "worker", id);
        if (!earlier.isEmpty())
            candidate.number = lasting(earlier).number;
        candidates.append(candidate);
    }
    return candidates;
}

void CertificateService::fill(Certificate &certificate, const WorkerDossier &dossier)
{
    certificate.worker = dossier.worker.id;
    certificate.enterprise = dossier.worker.enterprise;
    certificate.category = dossier.worker.category;
    certificate.jobs = dossier.worker.jobs;
    certificate.unit = dossier.worker.unit;
    certificate.issuedOn = m_work.today();
    certificate.validUntil = certificateEnd(dossier, m_work.today(), m_work.settings.statusPolicy());
    certificate.state = QStringLiteral("requested");
}

Result<Certificate> CertificateService::requestNew(const WorkerDossier &dossier)
{
    const Result<NumberService::Allotted> allotted = m_numbers.allot();
    if (!allotted)
        return allotted.error();
    Certificate certificate;
    fill(certificate, dossier);
    certificate.number = allotted->number;
    // A number of the device's own range is one that the province has not heard of yet (现场预发).
    certificate.offlineIssued = allotted->origin == QLatin1String("device") || Countersignatures(m_work).isOutOfContact();
    m_work.store.insert(certificateType, certificate, m_work.context(), QStringLiteral("request"));
    return certificate;
}

Result<Certificate> CertificateService::requestAgain(const Certificate &earlier, const WorkerDossier &dossier)
{
    Certificate before = earlier;
    if (!canBeRequestedAgain(before.state)) {
        Certificate expired = before;
        expired.state = QStringLiteral("expired");
        m_work.store.update(certificateType, before, expired, m_work.context(), expireAction);
        before = expired;
    }
    const StepRequest request {.action = QStringLiteral("request")};
    const StepDecision decision =
        decideStep(m_work.actor,
                   {.type = certificateType.id(), .state = before.state, .action = request.action, .unit = dossier.worker.unit},
                   {.submitter = {}, .reviewers = {}, .eligible = true});
    if (!decision.transition)
        return decision.refusal;
    Certificate after = before;
    fill(after, dossier);
    after.offlineIssued = Countersignatures(m_work).isOutOfContact();
    m_work.store.update(certificateType, before, after, m_work.context(), request.action);
    if (const std::optional<Card> card = newestCard(after.id))
        moveCard(*card, cardStateAfter(request.action, card->state), request);
    return after;
}

Result<Certificate> CertificateService::draft(const RecordId &worker)
{
    const Result<WorkerDossier> dossier = StatusService(m_work).dossier(worker);
    if (!dossier)
        return dossier.error();
    const Territory territory = m_work.territoryOf(dossier->worker.unit);
    if (territory == Territory::Outside || !allowed(m_work.actor, Operation::View, territory))
        return forbidden("territory");
    Certificate certificate;
    fill(certificate, *dossier);
    if (const auto earlier = m_work.store.childrenOf<Certificate>(certificateType, "worker", worker); !earlier.isEmpty())
        certificate.number = lasting(earlier).number;
    return certificate;
}

const Certificate &CertificateService::lasting(const QList<Certificate> &earlier)
{
    // Two only after a merge, where the second was cancelled: the other one has changed since, or was never cancelled.
    return *std::max_element(earlier.begin(), earlier.end(), [](const Certificate &a, const Certificate &b) {
        const auto rank = [](const Certificate &certificate) {
            return std::pair(certificate.state != QLatin1String("cancelled"), certificate.updatedAt);
        };
        return rank(a) < rank(b);
    });
}

CertificateOutcome CertificateService::issueOne(const RecordId &worker)
{
    CertificateOutcome outcome {.asked = worker.toString(), .worker = worker};
    const Result<WorkerDossier> dossier = StatusService(m_work).dossier(worker);
    if (!dossier) {
        outcome.refusal = dossier.error();
        return outcome;
    }
    const Territory territory = m_work.territoryOf(dossier->worker.unit);
    if (!allowed(m_work.actor, Operation::IssueCertificate, territory)) {
        outcome.refusal = forbidden(territory == Territory::Outside ? "territory" : "role");
        return outcome;
    }
    const StatusPolicy policy = m_work.settings.statusPolicy();
    const auto earlier = m_work.store.childrenOf<Certificate>(certificateType, "worker", worker);
    for (const Certificate &certificate : earlier) {
        const QString state = certificateStanding(certificate, *dossier, m_work.clock.now(), policy).state;
        if (canBeRequestedAgain(state))
            continue;
        outcome = outcomeOf(outcome.asked, certificate);
        outcome.state = state;
        outcome.refusal = failure(ErrorCode::WrongState, "has_certificate");
        return outcome;
    }
    const Eligibility readiness = jiaxin::eligibility(*dossier, m_work.clock.now(), policy);
    if (!readiness.ready) {
        outcome.refusal = failure(ErrorCode::WrongState, "not_eligible");
        std::copy_if(readiness.items.begin(), readiness.items.end(), std::back_inserter(outcome.lacking),
                     [](const StatusItem &item) { return !item.satisfied; });
        return outcome;
    }
    if (const std::optional<Error> why = certificate_text::unprintable(dossier->worker, dossier->enterprise)) {
        outcome.refusal = why;
        return outcome;
    }
    const Result<Certificate> made = earlier.isEmpty() ? requestNew(*dossier) : requestAgain(lasting(earlier), *dossier);
    if (made)
        return outcomeOf(outcome.asked, *made);
    outcome.refusal = made.error();
    return outcome;
}

CertificateOutcomes CertificateService::issue(const QList<RecordId> &workers, const Progress &progress)
{
    CertificateOutcomes outcomes;
    for (qsizetype start = 0; start < workers.size(); start += chunk) {
        const qsizetype end = std::min(start + chunk, workers.size());
        (void)m_work.transact([&]() -> Result<void> {
            for (qsizetype i = start; i < end; ++i)
                outcomes.append(issueOne(workers.at(i)));
            return {};
        });
        if (progress && !progress(end, workers.size()))
            break;
    }
    return outcomes;
}

CertificateOutcomes CertificateService::issueAll(const Progress &progress)
{
    QList<RecordId> workers;
    CandidateQuery query;
    for (QList<Candidate> page = eligible(query); !page.isEmpty(); page = eligible(query)) {
        for (const Candidate &candidate : page)
            workers.append(candidate.worker.id);
        query.afterSeq = page.last().seq;
    }
    return issue(workers, progress);
}

QList<WaitingCard> CertificateService::waiting()
{
    QList<WaitingCard> cards;
    // A card waits only while its certificate is to be made, which an index finds.
    Statement rows = m_work.database().prepare(
        QStringLiteral("SELECT k.id, c.id, c.number, w.name, k.sequence, k.template, k.printer, k.printed_at, c.unit "
                       "FROM certificate c JOIN card k ON k.certificate = c.id AND k.state = 'sent_to_printer' "
                       "JOIN worker w ON w.id = c.worker WHERE c.state = 'approved' AND c.deleted_at IS NULL "
                       "ORDER BY k.printed_at DESC, k.seq"));
    while (rows.step()) {
        if (m_work.territoryOf(rows.text(8)) == Territory::Outside || !allowed(m_work.actor, Operation::View))
            continue;
        cards.append({.card = RecordId(rows.text(0)),
                      .certificate = RecordId(rows.text(1)),
                      .number = rows.text(2),
                      .workerName = rows.text(3),
                      .sequence = int(rows.integer(4)),
                      .templateName = rows.text(5),
                      .printer = rows.text(6),
                      .printedAt = QDateTime::fromString(rows.text(7), Qt::ISODateWithMs)});
    }
    return cards;
}

CertificateLedger CertificateService::ledger()
{
    CertificateLedger ledger;
    Statement rows = m_work.database().prepare(
        QStringLiteral("SELECT type, unit, state, amount FROM state_count WHERE type IN ('certificate', 'card')"));
    while (rows.step()) {
        if (m_work.territoryOf(rows.text(1)) == Territory::Outside || rows.integer(3) == 0)
            continue;
        auto &counts = rows.text(0) == QLatin1String("card") ? ledger.cards : ledger.certificates;
        counts[rows.text(2)] += rows.integer(3);
    }
    for (const NumberBlock &block : m_numbers.blocks())
        ledger.numbersUsed += block.next - block.first;
    ledger.numbersLeft = m_numbers.left();
    ledger.numbersLow = ledger.numbersLeft <= m_work.settings.number(setting::numberLowWater);
    ledger.stock = StockService(m_work).left();
    return ledger;
}

}  // namespace jiaxin
