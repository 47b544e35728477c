// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/certificate_desk.h"

#include "app/certificates/certificate_texts.h"
#include "app/certificates/verify_service.h"
#include "app/records/status_service.h"
#include "domain/protocol/scanned_text.h"
#include "domain/record_json.h"
#include "domain/rules/certificate_number.h"

namespace jiaxin {

namespace {

constexpr int countedAtMost = 10'000;
constexpr int foundAtMost = 50;

/// The condition of a part over certificate c and worker_status s; empty for Eligible. A certificate whose term is over is in
/// none of them: its holder is eligible again, or lacks something.
QString condition(CertificatePart part, const QDate &today)
{
    const QString out = QStringLiteral("c.state IN ('handed_over', 'active') AND c.valid_until >= '%1'").arg(dateText(today));
    switch (part) {
    case CertificatePart::Requested:
        return QStringLiteral("c.state = 'requested'");
    case CertificatePart::Approved:
        return QStringLiteral("c.state = 'approved'");
    case CertificatePart::Made:
        return QStringLiteral("c.state = 'made'");
    case CertificatePart::InForce:
        return out + QStringLiteral(" AND coalesce(s.suspended, 0) = 0");
    case CertificatePart::Suspended:
        return out + QStringLiteral(" AND s.suspended = 1");
    case CertificatePart::Lost:
        return QStringLiteral("c.state = 'suspended'");
    case CertificatePart::Recalled:
        return QStringLiteral("c.state = 'recalled' AND EXISTS (SELECT 1 FROM card k WHERE k.certificate = c.id AND "
                              "k.deleted_at IS NULL AND k.state IN ('sent_to_printer', 'printed', 'handed_over'))");
    case CertificatePart::Eligible:
    case CertificatePart::Count:
        break;
    }
    return {};
}

}  // namespace

QMap<CertificatePart, qint64> CertificateDesk::counts()
{
    QMap<CertificatePart, qint64> counts;
    if (!allowed(m_work.actor, Operation::View))
        return counts;
    for (int i = int(CertificatePart::Requested); i < int(CertificatePart::Count); ++i) {
        const auto part = CertificatePart(i);
        Statement query = m_work.database().prepare(
            QStringLiteral(
                "SELECT c.unit, count(*) FROM certificate c JOIN worker w ON w.id = c.worker LEFT JOIN worker_status s "
                "ON s.worker = w.seq WHERE c.deleted_at IS NULL AND %1 GROUP BY c.unit")
                .arg(condition(part, m_work.today())));
        while (query.step()) {
            if (m_work.territoryOf(query.text(0)) == Territory::Inside)
                counts[part] += query.integer(1);
        }
    }
    Statement ready = m_work.database().prepare(
        QStringLiteral(
            "SELECT w.unit FROM worker_status s JOIN worker w ON w.seq = s.worker WHERE s.lacking = 0 AND s.ready = 1 "
            "AND w.deleted_at IS NULL AND %1 LIMIT %2")
            .arg(holdsNone(m_work.today()))
            .arg(countedAtMost));
    while (ready.step()) {
        if (m_work.territoryOf(ready.text(0)) == Territory::Inside)
            ++counts[CertificatePart::Eligible];
    }
    return counts;
}

QList<qint64> CertificateDesk::foundWorkers(const QString &search)
{
    QList<qint64> workers;
    for (const ListRow &row : listRecords(m_work.database(), {.type = &workerType, .search = search, .limit = foundAtMost}))
        workers.append(row.seq);
    return workers;
}

QList<CertificateRow> CertificateDesk::eligibleRows(const QString &search, int limit)
{
    QList<CertificateRow> rows;
    CandidateQuery query {.lacking = 0, .limit = limit};
    if (!search.trimmed().isEmpty())
        query.among = foundWorkers(search);
    for (const Candidate &candidate : CertificateService(m_work).eligible(query))
        rows.append({.worker = candidate.worker.id,
                     .number = candidate.number,
                     .name = candidate.worker.name,
                     .documentNumber = mask(MaskKind::IdNumber, candidate.worker.documentNumber),
                     .enterpriseName = candidate.enterpriseName,
                     .category = candidate.worker.category});
    return rows;
}

QList<CertificateRow> CertificateDesk::rows(CertificatePart part, const QString &search, int limit)
{
    if (!allowed(m_work.actor, Operation::View))
        return {};
    if (part == CertificatePart::Eligible)
        return eligibleRows(search, limit);
    QString found;
    if (const auto number = parseCertificateNumber(search)) {
        found = QStringLiteral(" AND c.number = '%1'").arg(number->text());
    } else if (!search.trimmed().isEmpty()) {
        QStringList workers;
        for (const qint64 seq : foundWorkers(search))
            workers.append(QString::number(seq));
        found = QStringLiteral(" AND w.seq IN (%1)").arg(workers.join(u','));
    }
    QList<CertificateRow> rows;
    Statement query = m_work.database().prepare(
        QStringLiteral(
            "SELECT c.id, c.worker, c.number, w.name, w.document_number, e.name, c.category, c.state, c.valid_until, "
            "c.unit, c.offline_issued = 1 AND coalesce(p.verdict, 'provisional') IN ('provisional', 'refused') FROM "
            "certificate c "
            "JOIN worker w ON w.id = c.worker LEFT JOIN enterprise e ON e.id = c.enterprise LEFT JOIN countersignature p ON "
            "p.certificate = c.id LEFT JOIN worker_status s ON s.worker = w.seq WHERE c.deleted_at IS NULL AND %1%2 ORDER BY "
            "c.number")
            .arg(condition(part, m_work.today()), found));
    while (rows.size() < limit && query.step()) {
        if (m_work.territoryOf(query.text(9)) == Territory::Outside)
            continue;
        rows.append({.certificate = RecordId(query.text(0)),
                     .worker = RecordId(query.text(1)),
                     .number = query.text(2),
                     .name = query.text(3),
                     .documentNumber = mask(MaskKind::IdNumber, query.text(4)),
                     .enterpriseName = query.text(5),
                     .category = choiceFromName<ServiceCategory>(query.text(6)).value_or(ServiceCategory::General),
                     .state = query.text(7),
                     .validUntil = QDate::fromString(query.text(8), Qt::ISODate),
                     .provisional = query.integer(10) != 0});
    }
    return rows;
}

Result<CandidateDetail> CertificateDesk::candidate(const RecordId &worker)
{
    const Result<Certificate> draft = CertificateService(m_work).draft(worker);
    if (!draft)
        return draft.error();
    const Result<WorkerDossier> dossier = StatusService(m_work).dossier(worker);
    if (!dossier)
        return dossier.error();
    return CandidateDetail {.draft = *draft,
                            .workerName = dossier->worker.name,
                            .enterpriseName = dossier->enterprise ? dossier->enterprise->name : QString(),
                            .eligibility = eligibility(*dossier, m_work.clock.now(), m_work.settings.statusPolicy()),
                            .unprintable = certificate_text::unprintable(dossier->worker, dossier->enterprise)};
}

QList<PrintedCard> CertificateDesk::printedCards(const RecordId &certificate)
{
    QList<PrintedCard> cards;
    for (const Card &card : m_work.store.childrenOf<Card>(cardType, "certificate", certificate))
        cards.append({.card = card});
    std::sort(cards.begin(), cards.end(),
              [](const PrintedCard &a, const PrintedCard &b) { return a.card.sequence > b.card.sequence; });
    Statement own =
        m_work.database().prepare(QStringLiteral("SELECT title FROM office_template WHERE name = ? AND version = ?"));
    for (PrintedCard &printed : cards) {
        own.bindText(1, printed.card.templateName).bindInt(2, printed.card.templateVersion.value_or(0));
        if (own.step())
            printed.ownTitle = own.text(0);
        own.reset();
    }
    return cards;
}

Result<CertificateDetail> CertificateDesk::detail(const RecordId &id)
{
    RecordService records(m_work);
    const Result<std::shared_ptr<Record>> record = records.show(certificateType, id);
    if (!record)
        return record.error();
    CertificateDetail detail {.certificate = static_cast<const Certificate &>(**record)};
    CertificateService certificates(m_work);
    const Result<CertificateStanding> standing = certificates.standing(detail.certificate);
    if (!standing)
        return standing.error();
    detail.standing = *standing;
    detail.card = certificates.newestCard(id);
    detail.cards = printedCards(id);
    detail.actions = ReviewService(m_work).possibleActions(certificateType, detail.certificate);
    if (certificates.isToComeBack(detail.certificate) && m_work.territoryOf(detail.certificate.unit) == Territory::Inside &&
        m_work.actor.hasAny(Role::CertificateOfficer | Role::Clerk))
        detail.actions.append(QStringLiteral("take_back"));
    detail.province = Countersignatures(m_work).of(detail.certificate);
    if (m_work.territoryOf(detail.certificate.unit) == Territory::Inside) {
        if (const auto worker = m_work.store.get<Worker>(workerType, detail.certificate.worker))
            detail.workerName = worker->name;
        if (const auto enterprise = m_work.store.get<Enterprise>(enterpriseType, detail.certificate.enterprise))
            detail.enterpriseName = enterprise->name;
    }
    return detail;
}

Result<CertificateOutcomes> CertificateDesk::handOver(const QString &scanned)
{
    const StepRequest request {.action = QStringLiteral("hand_over")};
    CertificateService certificates(m_work);
    if (const auto number = parseCertificateNumber(straightenedScan(scanned)))
        return certificates.step({number->text()}, request);
    const Result<VerifyResult> code = VerifyService(m_work).verify(scanned);
    if (!code)
        return code.error();
    const std::optional<Certificate> found = code->signatureGood ? certificates.find(code->number) : std::nullopt;
    const std::optional<Card> card = found ? certificates.newestCard(found->id) : std::nullopt;
    // A spoiled sheet bears a genuine code too: it must not go out in the place of the good card.
    if (card && card->sequence != code->sequence)
        return CertificateOutcomes {{.asked = found->number,
                                     .worker = found->worker,
                                     .certificate = found->id,
                                     .number = found->number,
                                     .state = found->state,
                                     .refusal = failure(ErrorCode::WrongState, "superseded_card")}};
    return certificates.step({code->signatureGood ? code->number : QString()}, request);
}

}  // namespace jiaxin
