// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/records/status_service.h"

#include "app/records/record_service.h"
#include "domain/record_json.h"

namespace jiaxin {

namespace {

/// The terms as one text, to see whether they are still the same.
QString termsText(const StatusPolicy &policy)
{
    QStringList terms;
    for (const int term : {policy.authorisationWarnDays, policy.healthWarnDays, policy.insuranceWarnDays,
                           policy.documentWarnDays, policy.backgroundMaximumDays, int(policy.insuranceRequired)})
        terms.append(QString::number(term));
    return terms.join(u' ');
}

}  // namespace

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

EnterpriseDossier StatusService::dossier(const Enterprise &enterprise)
{
    RecordStore &store = m_work.store;
    return {.enterprise = enterprise,
            .listEntries = store.childrenOf<ListEntry>(listEntryType, "enterprise", enterprise.id),
            .penalties = store.childrenOf<Penalty>(penaltyType, "enterprise", enterprise.id)};
}

EnterpriseStatus StatusService::status(const Enterprise &enterprise)
{
    return enterpriseStatus(dossier(enterprise), m_work.today(), m_work.settings.statusPolicy());
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

const StatusService::Basis &StatusService::basis()
{
    if (!m_basis)
        m_basis = {.number = m_work.settings.text(setting::statusBasis).toLongLong(), .policy = m_work.settings.statusPolicy()};
    return *m_basis;
}

void StatusService::checkBasis()
{
    Settings &settings = m_work.settings;
    const QString terms = termsText(basis().policy);
    const QString day = dateText(m_work.today());
    const QString lastDay = settings.text(setting::statusDay);
    if (settings.text(setting::statusTerms) != terms || day < lastDay) {
        settings.set(setting::statusTerms, terms);
        settings.set(setting::statusBasis, QString::number(++m_basis->number));
    }
    if (day != lastDay)
        settings.set(setting::statusDay, day);
}

void StatusService::write(qint64 row, const WorkerDossier &dossier)
{
    const QDateTime now = m_work.clock.now();
    const StatusPolicy &policy = basis().policy;
    const Eligibility readiness = eligibility(dossier, now, policy);
    const LivingStatus status = livingStatus(readiness);
    writeWorkerStatus(m_work.database(), row,
                      {.colour = status.colour,
                       .nearestEnd = status.nearestEnd,
                       .ready = readiness.ready,
                       .lacking = readiness.lacking(),
                       .items = readiness.items,
                       .basis = basis().number,
                       .dueAt = nextStatusChange(dossier, now, policy)},
                      m_work.today());
}

void StatusService::write(qint64 row, const EnterpriseDossier &dossier)
{
    const EnterpriseStatus status = enterpriseStatus(dossier, m_work.today(), basis().policy);
    const QDate next = nextStatusChange(dossier, m_work.today(), basis().policy);
    writeEnterpriseStatus(m_work.database(), row,
                          {.colour = status.colour,
                           .nearestEnd = status.nearestEnd,
                           .items = {},
                           .basis = basis().number,
                           .dueAt = next.isValid() ? dayStart(next) : QDateTime()});
}

bool StatusService::recompute(const RecordType &type, qint64 row, const RecordId &id)
{
    if (&type == &enterpriseType) {
        const auto enterprise = m_work.store.get<Enterprise>(enterpriseType, id);
        if (!enterprise || enterprise->deletedAt.isValid())
            return false;
        write(row, dossier(*enterprise));
        return true;
    }
    const Result<WorkerDossier> known = dossier(id);
    if (known)
        write(row, *known);
    return bool(known);
}

void StatusService::recompute(const RecordId &worker)
{
    (void)recompute(workerType, m_work.store.rowNumber(workerType, worker), worker);
}

void StatusService::recomputeEnterprise(const RecordId &enterprise)
{
    (void)recompute(enterpriseType, m_work.store.rowNumber(enterpriseType, enterprise), enterprise);
}

void StatusService::writeFresh(qint64 row, const Worker &worker, const Enterprise *enterprise)
{
    write(row, {.worker = worker, .enterprise = enterprise ? std::optional(*enterprise) : std::nullopt});
}

void StatusService::recomputeAfter(const RecordType &type, const Record &record)
{
    if (const RecordId enterprise = enterpriseConcerned(type, record); !enterprise.isNull())
        recomputeEnterprise(enterprise);
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
        checkBasis();
        int refreshed = 0;
        for (const RecordType *type : {&enterpriseType, &workerType}) {
            const auto stale = staleStatuses(m_work.database(), *type, basis().number, m_work.clock.now(), limit - refreshed);
            for (const auto &[row, id] : stale) {
                if (!recompute(*type, row, id))
                    forgetStatus(m_work.database(), *type, row);
            }
            refreshed += int(stale.size());
        }
        return refreshed;
    });
}

}  // namespace jiaxin
