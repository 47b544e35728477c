// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/sync/guard_facts.h"

#include "domain/records/records.h"
#include "domain/rules/living_status.h"
#include "domain/rules/publicity_terms.h"
#include "domain/rules/work_calendar.h"

namespace jiaxin::server {

namespace {

/// domain.md §4.6, as the client's setting has it by default.
constexpr int statementWorkingDays = 5;

/// Live records of a type whose column names that id, oldest first.
template <class R>
QList<R> recordsAbout(PgConnection &connection, const RecordType &type, const QByteArray &column, const RecordId &id)
{
    QList<R> list;
    if (id.isNull())
        return list;
    const StoredRecords found = findRecords(connection, type, column, id);
    for (const auto &[key, stored] : found)
        list.append(static_cast<const R &>(*stored.record));
    return list;
}

template <class R>
std::optional<R> recordOf(PgConnection &connection, const RecordType &type, const RecordId &id)
{
    const QList<R> found = recordsAbout<R>(connection, type, "id", id);
    return found.isEmpty() ? std::nullopt : std::optional(found.constFirst());
}

bool isEligible(PgConnection &connection, const RecordId &id, const QDateTime &now)
{
    const auto worker = recordOf<Worker>(connection, workerType, id);
    if (!worker)
        return false;
    const QByteArray column = "worker";
    const WorkerDossier dossier {.worker = *worker,
                                 .enterprise = recordOf<Enterprise>(connection, enterpriseType, worker->enterprise),
                                 .employments = recordsAbout<Employment>(connection, employmentType, column, id),
                                 .authorisations = recordsAbout<Authorisation>(connection, authorisationType, column, id),
                                 .identityChecks = recordsAbout<IdentityCheck>(connection, identityCheckType, column, id),
                                 .backgroundChecks = recordsAbout<BackgroundCheck>(connection, backgroundCheckType, column, id),
                                 .healthChecks = recordsAbout<HealthCheck>(connection, healthCheckType, column, id),
                                 .trainings = recordsAbout<Training>(connection, trainingType, column, id),
                                 .insurances = recordsAbout<Insurance>(connection, insuranceType, column, id),
                                 .enterpriseEntries =
                                     recordsAbout<ListEntry>(connection, listEntryType, "enterprise", worker->enterprise),
                                 .ownEntries = recordsAbout<ListEntry>(connection, listEntryType, column, id)};
    return eligibility(dossier, now).ready;
}

bool isStatementOver(const ListEntry &entry, const QDate &today)
{
    if (entry.list == ListEntry::List::Trustworthy)
        return true;
    const QDate last = WorkCalendar::shipped().addWorkingDays(entry.noticeDeliveredOn, statementWorkingDays);
    return entry.noticeDeliveredOn.isValid() && last.isValid() && last < today;
}

}  // namespace

int guardRank(const QString &type, const QString &action)
{
    const Workflow *workflow = workflowFor(type);
    if (!workflow)
        return 0;
    for (const Transition &step : workflow->transitions) {
        if (action == QLatin1String(step.action) && step.guard != Guard::None)
            return step.guard == Guard::Eligible ? 2 : 1;
    }
    return 0;
}

void addGuardFacts(PgConnection &connection, const StoredRecord &stored, const QDateTime &now, WorkflowFacts &facts)
{
    const QDate today = now.toOffsetFromUtc(8 * 3600).date();
    const Record &record = *stored.record;
    if (stored.type == &penaltyType) {
        const QDate first = PublicityTable::shipped().terms(static_cast<const Penalty &>(record)).firstRepair;
        facts.repairDue = first.isValid() && today >= first;
    }
    if (stored.type == &listEntryType) {
        const auto &entry = static_cast<const ListEntry &>(record);
        facts.noticeGiven = entry.noticeDeliveredOn.isValid();
        facts.statementOver = isStatementOver(entry, today);
    }
    if (stored.type == &certificateType)
        facts.eligible = isEligible(connection, static_cast<const Certificate &>(record).worker, now);
    // What came in and is not judged yet holds a publication as well.
    facts.underObjection =
        !connection
             .exec("SELECT 1 FROM record WHERE subject = $1 AND type = 'objection' AND deleted_at IS NULL AND "
                   "state NOT IN ('closed', 'refused') LIMIT 1",
                   {pgText(record.id.toString())})
             .isEmpty();
}

}  // namespace jiaxin::server
