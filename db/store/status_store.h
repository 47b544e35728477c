// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/database.h"
#include "domain/record_type.h"
#include "domain/rules/living_status.h"

#include <QMap>
#include <QSet>

namespace jiaxin {

/// What lists, counters and the calendar need of a living status; it is right until `dueAt`. The items are not kept, since they
/// follow from the facts.
struct StoredStatus {
    StatusColour colour = StatusColour::Red;
    QDate nearestEnd {};
    bool ready = false;
    int lacking = 0;
    QDateTime dueAt {};  ///< when it may change by itself (UTC); invalid: never
    QDate authorisationUntil {};
    QDate healthUntil {};
    bool suspended = false;  ///< what certificates the worker has in hand are suspended
};

/// A stored status as it is in its row, with what it was worked out from.
struct WorkerStatusRow {
    qint64 worker = 0;     ///< the worker's row number
    QByteArray facts;      ///< packStatusFacts(); empty: the records are to be read
    QByteArrayList texts;  ///< its columns

    bool suspended() const;
};

/// The status of the worker in that row number, with whose it is and what it was worked out from. Each writing throws
/// DbFailure.
void writeWorkerStatus(Database &database, qint64 row, const Worker &worker, const StoredStatus &status,
                       const QByteArray &facts);
/// Another status from the same facts; what stays as it is costs nothing.
void updateWorkerStatus(Database &database, const WorkerStatusRow &row, const StoredStatus &status);
/// Of an enterprise only colour, nearest end and when it is due are kept.
void writeEnterpriseStatus(Database &database, qint64 enterprise, const StoredStatus &status);
/// `type`: enterprise or worker.
void forgetStatus(Database &database, const RecordType &type, qint64 row);

/// Of those workers, by `id` or `seq`, who are deleted.
void forgetStatuses(Database &database, const char *column, const QStringList &values);
/// The ids of all who belong to one of these enterprises.
QSet<RecordId> workersOf(Database &database, const QStringList &enterprises);
/// Those of these workers (ids) of whom there is an employment, a consent, a check or anything else that a status looks at.
QSet<QString> thoseWithPapers(Database &database, const QStringList &workers);
/// What is stored of these workers (ids), and of all who belong to these enterprises, is not right any more: the next refresh
/// works it out from the records. Of rows behind `known` nobody has judged the whole yet: nothing of them counts as suspended
/// before.
void markWorkersDue(Database &database, const QStringList &workers, const QStringList &enterprises, qint64 known);

/// Which stored statuses are meant: those behind a row number, in its order, or those that are due.
struct StatusSelection {
    std::optional<qint64> after {};
    QDateTime dueAt {};
    int limit = 0;
};
QList<WorkerStatusRow> workerStatuses(Database &database, const StatusSelection &selection);
/// Row numbers.
QList<qint64> enterpriseStatuses(Database &database, const StatusSelection &selection);

/// nullopt: the worker has none.
std::optional<StatusColour> storedColour(Database &database, qint64 worker);
/// Whether the stored status suspends certificates; false where there is none.
bool storedSuspension(Database &database, qint64 worker);

/// How many workers have which colour, from counters. `units` empty: the whole vault.
QMap<StatusColour, qint64> countByColour(Database &database, const QStringList &units = {});
/// For how many workers who are filed an item ends from `first` to `last`, both included, from counters; `item` is
/// Authorisation or Health, an invalid `first` means the beginning of time.
qint64 countEnding(Database &database, StatusItemKind item, const QDate &first, const QDate &last,
                   const QStringList &units = {});
/// Counters of days long past, which nobody has any more.
void dropEmptyCounters(Database &database);

}  // namespace jiaxin
