// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/records/status_service.h"

#include "app/records/record_service.h"

namespace jiaxin {

Result<WorkerDossier> StatusService::dossier(const RecordId &id)
{
    RecordStore &store = m_work.store;
    const auto worker = store.get<Worker>(workerType, id);
    if (!worker || worker->deletedAt.isValid())
        return Error {.code = ErrorCode::NotFound, .field = QStringLiteral("worker")};
    return WorkerDossier {.worker = *worker,
                          .enterprise = store.get<Enterprise>(enterpriseType, worker->enterprise),
                          .employments = store.childrenOf<Employment>(employmentType, "worker", id),
                          .authorisations = store.childrenOf<Authorisation>(authorisationType, "worker", id),
                          .identityChecks = store.childrenOf<IdentityCheck>(identityCheckType, "worker", id),
                          .backgroundChecks = store.childrenOf<BackgroundCheck>(backgroundCheckType, "worker", id),
                          .healthChecks = store.childrenOf<HealthCheck>(healthCheckType, "worker", id),
                          .trainings = store.childrenOf<Training>(trainingType, "worker", id),
                          .insurances = store.childrenOf<Insurance>(insuranceType, "worker", id)};
}

Result<LivingStatus> StatusService::status(const RecordId &worker)
{
    const Result<WorkerDossier> known = dossier(worker);
    if (!known)
        return known.error();
    return livingStatus(*known, m_work.clock.now(), m_work.settings.statusPolicy());
}

Result<Eligibility> StatusService::eligibilityOf(const RecordId &worker)
{
    const Result<WorkerDossier> known = dossier(worker);
    if (!known)
        return known.error();
    return eligibility(*known, m_work.clock.now(), m_work.settings.statusPolicy());
}

bool StatusService::isFrozen(const RecordId &worker)
{
    WorkerDossier consents;
    consents.authorisations = m_work.store.childrenOf<Authorisation>(authorisationType, "worker", worker);
    if (consents.authorisations.isEmpty())
        return false;
    const LivingStatus status = livingStatus(consents, m_work.clock.now());
    const StatusReason reason = status.items.at(qsizetype(StatusItemKind::Authorisation)).reason;
    return reason == StatusReason::Expired || reason == StatusReason::Withdrawn;
}

void StatusService::write(qint64 row, const WorkerDossier &dossier)
{
    const QDateTime now = m_work.clock.now();
    if (!m_policy)
        m_policy = m_work.settings.statusPolicy();
    const StatusPolicy &policy = *m_policy;
    const LivingStatus status = livingStatus(dossier, now, policy);
    const Eligibility readiness = eligibility(dossier, now, policy);
    writeWorkerStatus(m_work.database(), row,
                      {.colour = status.colour,
                       .nearestEnd = status.nearestEnd,
                       .ready = readiness.ready,
                       .lacking = readiness.lacking(),
                       .items = readiness.items},
                      m_work.today());
}

void StatusService::recompute(const RecordId &worker)
{
    if (const Result<WorkerDossier> known = dossier(worker))
        write(m_work.store.rowNumber(workerType, worker), *known);
}

void StatusService::writeFresh(qint64 row, const Worker &worker, const Enterprise *enterprise)
{
    write(row, {.worker = worker, .enterprise = enterprise ? std::optional(*enterprise) : std::nullopt});
}

void StatusService::recomputeAfter(const RecordType &type, const Record &record)
{
    if (&type == &enterpriseType) {
        for (const Worker &worker : m_work.store.childrenOf<Worker>(workerType, "enterprise", record.id))
            recompute(worker.id);
        return;
    }
    if (const RecordId worker = workerConcerned(type, record); !worker.isNull())
        recompute(worker);
}

Result<int> StatusService::refreshStale(int limit)
{
    return m_work.transact([&]() -> Result<int> {
        QStringList stale;
        {
            Statement query = m_work.database().prepare(
                QStringLiteral("SELECT worker.id FROM worker_status JOIN worker ON worker.seq = worker_status.worker "
                               "WHERE worker_status.computed_on <> ? AND worker.deleted_at IS NULL LIMIT ?"));
            query.bindText(1, m_work.today().toString(Qt::ISODate)).bindInt(2, limit);
            while (query.step())
                stale.append(query.text(0));
        }
        for (const QString &id : stale)
            recompute(RecordId(id));
        return int(stale.size());
    });
}

}  // namespace jiaxin
