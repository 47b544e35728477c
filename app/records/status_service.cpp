// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/records/status_service.h"

#include "app/certificates/suspension_log.h"
#include "app/records/record_service.h"
#include "domain/record_json.h"
#include "domain/rules/status_facts.h"

#include <QElapsedTimer>

namespace jiaxin {

namespace {

constexpr int sliceRows = 1000;
constexpr int sliceMilliseconds = 30;
constexpr qsizetype refreshedAtOnce = 50;
constexpr qsizetype recomputedAtOnce = 500;

const Setting &sweepOf(const RecordType &type)
{
    return &type == &workerType ? setting::statusSweepWorker : setting::statusSweepEnterprise;
}

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
                          .insurances = store.childrenOf<Insurance>(insuranceType, "worker", id),
                          .enterpriseEntries = entriesOf(worker->enterprise),
                          .ownEntries = store.childrenOf<ListEntry>(listEntryType, "worker", id)};
}

const QList<ListEntry> &StatusService::entriesOf(const RecordId &enterprise)
{
    auto known = m_entries.find(enterprise);
    if (known == m_entries.end()) {
        QList<ListEntry> entries;
        if (!enterprise.isNull())
            entries = m_work.store.childrenOf<ListEntry>(listEntryType, "enterprise", enterprise);
        known = m_entries.insert(enterprise, entries);
    }
    return *known;
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

const StatusPolicy &StatusService::policy()
{
    if (!m_policy)
        m_policy = m_work.settings.statusPolicy();
    return *m_policy;
}

void StatusService::checkTerms()
{
    Settings &settings = m_work.settings;
    const QString terms = termsText(policy());
    const QString day = dateText(m_work.today());
    const QString lastDay = settings.text(setting::statusDay);
    if (settings.text(setting::statusTerms) != terms || day < lastDay) {
        settings.set(setting::statusTerms, terms);
        for (const RecordType *type : {&enterpriseType, &workerType})
            settings.set(sweepOf(*type), QStringLiteral("0"));
    }
    if (day != lastDay) {
        settings.set(setting::statusDay, day);
        dropEmptyCounters(m_work.database());
    }
}

StatusService::Judged StatusService::judge(const WorkerDossier &dossier)
{
    const QDateTime now = m_work.clock.now();
    const Eligibility readiness = eligibility(dossier, now, policy());
    const LivingStatus status = livingStatus(readiness);
    const QList<StatusItem> suspending = suspendingItems(readiness);
    return {.stored = {.colour = status.colour,
                       .nearestEnd = status.nearestEnd,
                       .ready = readiness.ready,
                       .lacking = readiness.lacking(),
                       .dueAt = nextStatusChange(dossier, now, policy()),
                       .authorisationUntil = readiness.items.at(qsizetype(StatusItemKind::Authorisation)).until,
                       .healthUntil = readiness.items.at(qsizetype(StatusItemKind::Health)).until,
                       .suspended = !suspending.isEmpty()},
            .suspending = suspending};
}

void StatusService::write(qint64 row, const WorkerDossier &dossier)
{
    const bool before = storedSuspension(m_work.database(), row);
    const Judged judged = judge(dossier);
    writeWorkerStatus(m_work.database(), row, dossier.worker, judged.stored, packStatusFacts(dossier));
    if (judged.stored.suspended != before)
        SuspensionLog(m_work).write(row, judged.suspending);
}

void StatusService::write(qint64 row, const EnterpriseDossier &dossier)
{
    const EnterpriseStatus status = enterpriseStatus(dossier, m_work.today(), policy());
    const QDate next = nextStatusChange(dossier, m_work.today(), policy());
    writeEnterpriseStatus(
        m_work.database(), row,
        {.colour = status.colour, .nearestEnd = status.nearestEnd, .dueAt = next.isValid() ? dayStart(next) : QDateTime()});
}

void StatusService::recompute(const RecordType &type, qint64 row, const RecordId &id)
{
    if (&type == &enterpriseType) {
        const auto enterprise = m_work.store.get<Enterprise>(enterpriseType, id);
        if (enterprise && !enterprise->deletedAt.isValid())
            write(row, dossier(*enterprise));
        else
            forgetStatus(m_work.database(), type, row);
        return;
    }
    if (const Result<WorkerDossier> known = dossier(id))
        write(row, *known);
    else
        forgetStatus(m_work.database(), type, row);
}

void StatusService::recompute(const RecordId &worker)
{
    recompute(workerType, m_work.store.rowNumber(workerType, worker), worker);
}

std::vector<std::pair<qint64, WorkerDossier>> StatusService::dossiers(const char *column, const QStringList &values)
{
    RecordStore &store = m_work.store;
    std::vector<std::pair<qint64, WorkerDossier>> found;
    QHash<QString, size_t> places;
    QStringList ids;
    QSet<QString> employers;
    for (const StoredRow &stored : store.among(workerType, column, values)) {
        if (stored.record->deletedAt.isValid())
            continue;
        const auto &worker = static_cast<const Worker &>(*stored.record);
        ids.append(worker.id.toString());
        places.insert(ids.constLast(), found.size());
        if (!worker.enterprise.isNull())
            employers.insert(worker.enterprise.toString());
        found.push_back({stored.row, {.worker = worker, .enterprise = {}}});
    }
    QHash<QString, Enterprise> enterprises;
    for (const StoredRow &stored : store.among(enterpriseType, "id", employers.values()))
        enterprises.insert(stored.record->id.toString(), static_cast<const Enterprise &>(*stored.record));
    for (auto &[row, dossier] : found) {
        const auto employer = enterprises.constFind(dossier.worker.enterprise.toString());
        if (employer != enterprises.constEnd())
            dossier.enterprise = *employer;
        dossier.enterpriseEntries = entriesOf(dossier.worker.enterprise);
    }
    const auto add = [&]<class R>(const RecordType &type, QList<R> WorkerDossier::*list) {
        const Field &field = *type.field(u"worker");
        for (const StoredRow &stored : store.among(type, "worker", ids)) {
            if (!stored.record->deletedAt.isValid())
                (found.at(places.value(field.get(*stored.record).toString())).second.*list)
                    .append(static_cast<const R &>(*stored.record));
        }
    };
    add(employmentType, &WorkerDossier::employments);
    add(authorisationType, &WorkerDossier::authorisations);
    add(identityCheckType, &WorkerDossier::identityChecks);
    add(backgroundCheckType, &WorkerDossier::backgroundChecks);
    add(healthCheckType, &WorkerDossier::healthChecks);
    add(trainingType, &WorkerDossier::trainings);
    add(insuranceType, &WorkerDossier::insurances);
    add(listEntryType, &WorkerDossier::ownEntries);
    return found;
}

void StatusService::recomputeLot(const char *column, const QStringList &values)
{
    if (values.isEmpty())
        return;
    for (const auto &[row, dossier] : dossiers(column, values))
        write(row, dossier);
    forgetStatuses(m_work.database(), column, values);
}

void StatusService::recomputeAll(const QSet<RecordId> &workers)
{
    m_entries.clear();
    QStringList ids;
    for (const RecordId &worker : workers)
        ids.append(worker.toString());
    for (qsizetype done = 0; done < ids.size(); done += recomputedAtOnce)
        recomputeLot("id", ids.mid(done, recomputedAtOnce));
}

void StatusService::recomputeEnterprise(const RecordId &enterprise)
{
    recompute(enterpriseType, m_work.store.rowNumber(enterpriseType, enterprise), enterprise);
}

void StatusService::writeFresh(qint64 row, const Worker &worker, const Enterprise *enterprise)
{
    const WorkerDossier dossier {.worker = worker,
                                 .enterprise = enterprise ? std::optional(*enterprise) : std::nullopt,
                                 .enterpriseEntries = enterprise ? entriesOf(enterprise->id) : QList<ListEntry>()};
    // Who is new has no certificate that could be suspended.
    writeWorkerStatus(m_work.database(), row, worker, judge(dossier).stored, packStatusFacts(dossier));
}

void StatusService::recomputeAfter(const RecordType &type, const Record &record)
{
    m_entries.clear();
    if (const RecordId enterprise = enterpriseConcerned(type, record); !enterprise.isNull())
        recomputeEnterprise(enterprise);
    const bool listed = &type == &listEntryType;
    if (&type == &enterpriseType || listed) {
        // Being listed concerns everybody whom the enterprise sends.
        const RecordId enterprise = listed ? static_cast<const ListEntry &>(record).enterprise : record.id;
        QSet<RecordId> workers = workersOf(m_work.database(), {enterprise.toString()});
        if (listed && !static_cast<const ListEntry &>(record).worker.isNull())
            workers.insert(static_cast<const ListEntry &>(record).worker);
        recomputeAll(workers);
        return;
    }
    if (const RecordId worker = workerConcerned(type, record); !worker.isNull())
        recompute(worker);
}

void StatusService::refreshLot(const QList<WorkerStatusRow> &rows)
{
    QStringList unknown;
    for (const WorkerStatusRow &row : rows) {
        const std::optional<WorkerDossier> facts = unpackStatusFacts(row.facts);
        if (!facts) {
            unknown.append(QString::number(row.worker));
            continue;
        }
        const Judged judged = judge(*facts);
        updateWorkerStatus(m_work.database(), row, judged.stored);
        if (judged.stored.suspended != row.suspended())
            SuspensionLog(m_work).write(row.worker, judged.suspending);
    }
    recomputeLot("seq", unknown);
}

void StatusService::refreshLot(const QList<qint64> &enterprises)
{
    for (const qint64 row : enterprises)
        recompute(enterpriseType, row, m_work.store.idInRow(enterpriseType, row));
}

template <class Rows>
qsizetype StatusService::refresh(const Rows &rows, const QElapsedTimer &timer)
{
    qsizetype done = 0;
    // At least some, so that a slow machine comes to an end too.
    while (done < rows.size() && (done == 0 || timer.elapsed() < sliceMilliseconds)) {
        const Rows lot = rows.mid(done, refreshedAtOnce);
        refreshLot(lot);
        done += lot.size();
    }
    return done;
}

int StatusService::sweep(const RecordType &type, const QElapsedTimer &timer)
{
    Settings &settings = m_work.settings;
    const QString position = settings.text(sweepOf(type));
    if (position.isEmpty())
        return 0;
    const StatusSelection next {.after = position.toLongLong(), .limit = sliceRows};
    const auto goOn = [&](const auto &rows, auto number) {
        const qsizetype done = refresh(rows, timer);
        settings.set(sweepOf(type), done > 0 ? QString::number(number(rows.at(done - 1))) : QString());
        return int(done);
    };
    if (&type == &workerType)
        return goOn(workerStatuses(m_work.database(), next), [](const WorkerStatusRow &row) { return row.worker; });
    return goOn(enterpriseStatuses(m_work.database(), next), [](qint64 row) { return row; });
}

int StatusService::refreshDue(const RecordType &type, const QElapsedTimer &timer)
{
    const StatusSelection due {.dueAt = m_work.clock.now(), .limit = sliceRows};
    return int(&type == &workerType ? refresh(workerStatuses(m_work.database(), due), timer)
                                    : refresh(enterpriseStatuses(m_work.database(), due), timer));
}

Result<int> StatusService::refreshStale()
{
    return m_work.transact([&]() -> Result<int> {
        QElapsedTimer timer;
        timer.start();
        checkTerms();
        int refreshed = 0;
        for (const RecordType *type : {&enterpriseType, &workerType}) {
            for (const auto step : {&StatusService::sweep, &StatusService::refreshDue}) {
                if (timer.elapsed() < sliceMilliseconds)
                    refreshed += (this->*step)(*type, timer);
            }
        }
        return refreshed;
    });
}

Result<void> StatusService::refreshAll()
{
    for (;;) {
        const Result<int> slice = refreshStale();
        if (!slice)
            return slice.error();
        if (*slice == 0)
            return {};
    }
}

}  // namespace jiaxin
