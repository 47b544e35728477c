// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/records.h"

namespace jiaxin {

enum class StatusColour { Green, Yellow, Red, Count };

constexpr auto choicesOf(StatusColour)
{
    return std::array {
        Choice {"green", label("status", "Green")},
        Choice {"yellow", label("status", "Yellow")},
        Choice {"red", label("status", "Red")},
    };
}

/// The terms of domain.md §4.3–4.4 that no document fixes: configuration with its defaults.
struct StatusPolicy {
    int authorisationWarnDays = 7;
    int healthWarnDays = 30;
    int insuranceWarnDays = 30;
    int documentWarnDays = 30;
    int backgroundMaximumDays = 365;
    bool insuranceRequired = false;
    int certificateYears = 1;
};

/// All that is known of a worker. Deleted rows are left out by the caller.
struct WorkerDossier {
    Worker worker;
    std::optional<Enterprise> enterprise;
    QList<Employment> employments {};
    QList<Authorisation> authorisations {};
    QList<IdentityCheck> identityChecks {};
    QList<BackgroundCheck> backgroundChecks {};
    QList<HealthCheck> healthChecks {};
    QList<Training> trainings {};
    QList<Insurance> insurances {};
    QList<ListEntry> enterpriseEntries {};  ///< list entries of the enterprise
    QList<ListEntry> ownEntries {};         ///< of the person
};

/// What is being judged. The first five make the living status; all seven make the eligibility for a certificate.
enum class StatusItemKind { Identity, Authorisation, Background, Health, TrainingInsurance, Enterprise, Photo, Count };

constexpr auto choicesOf(StatusItemKind)
{
    return std::array {
        Choice {"identity", label("status", "Identity")},
        Choice {"authorisation", label("status", "Authorisation")},
        Choice {"background", label("status", "Background check")},
        Choice {"health", label("status", "Health check")},
        Choice {"training_insurance", label("status", "Training and insurance")},
        Choice {"enterprise", label("status", "Enterprise")},
        Choice {"photo", label("status", "Photo")},
    };
}

/// Why an item has its colour; travels as snake_case.
enum class StatusReason {
    InOrder,
    Expiring,
    Expired,
    Missing,
    Pending,
    Failed,
    Withdrawn,
    CategoryTooLow,
    DocumentExpiring,
    DocumentExpired,
    InsuranceExpiring,
    InsuranceExpired,
    InsuranceMissing,
    TrainingMissing,
    TrainingPending,
    NotFiled,
    Left,
    Locked,
    NotPublished,
    Frozen,
    Deregistered,
    Blacklisted,
    Watched,
    Penalised,
    Count
};

constexpr auto choicesOf(StatusReason)
{
    return std::array {
        Choice {"in_order", label("status_reason", "In order")},
        Choice {"expiring", label("status_reason", "Expires soon")},
        Choice {"expired", label("status_reason", "Expired")},
        Choice {"missing", label("status_reason", "Missing")},
        Choice {"pending", label("status_reason", "Result awaited")},
        Choice {"failed", label("status_reason", "Not passed")},
        Choice {"withdrawn", label("status_reason", "Withdrawn")},
        Choice {"category_too_low", label("status_reason", "Check does not cover the category")},
        Choice {"document_expiring", label("status_reason", "Document expires soon")},
        Choice {"document_expired", label("status_reason", "Document expired")},
        Choice {"insurance_expiring", label("status_reason", "Insurance expires soon")},
        Choice {"insurance_expired", label("status_reason", "Insurance expired")},
        Choice {"insurance_missing", label("status_reason", "No insurance")},
        Choice {"training_missing", label("status_reason", "No training passed")},
        Choice {"training_pending", label("status_reason", "Examination awaited")},
        Choice {"not_filed", label("status_reason", "Worker not filed yet")},
        Choice {"left", label("status_reason", "Has left")},
        Choice {"locked", label("status_reason", "Record locked")},
        Choice {"not_published", label("status_reason", "Enterprise not published")},
        Choice {"frozen", label("status_reason", "Enterprise frozen")},
        Choice {"deregistered", label("status_reason", "Enterprise not in business")},
        Choice {"blacklisted", label("status_reason", "On the black list")},
        Choice {"watched", label("status_reason", "On the watch list")},
        Choice {"penalised", label("status_reason", "Penalty in publicity")},
    };
}

/// One judged item: `until` is the last day on which it holds (invalid: no end), `daysLeft` counts from today to it.
struct StatusItem {
    StatusItemKind kind = StatusItemKind::Identity;
    StatusColour colour = StatusColour::Red;
    StatusReason reason = StatusReason::Missing;
    QDate until {};
    std::optional<int> daysLeft {};
    bool satisfied = false;  ///< good enough for a certificate; yellow may be, red never is

    bool operator==(const StatusItem &) const = default;
};

/// "May this person go to a home today?": the colour is that of the worst item.
struct LivingStatus {
    StatusColour colour = StatusColour::Red;
    QList<StatusItem> items;  ///< the first five kinds, in order
    QDate nearestEnd;         ///< the earliest `until` of all items
};

/// Whether a certificate may be issued, as a list of reasons (domain.md §4.3: a configurable checklist).
struct Eligibility {
    bool ready = false;
    QList<StatusItem> items;  ///< all seven kinds, in order
    /// How many items stand in the way.
    int lacking() const;
};

/// Pure: the same dossier, day and policy always give the same answer. `now` is an instant in UTC; terms are counted in
/// calendar days of China.
LivingStatus livingStatus(const WorkerDossier &dossier, const QDateTime &now, const StatusPolicy &policy = {});
Eligibility eligibility(const WorkerDossier &dossier, const QDateTime &now, const StatusPolicy &policy = {});
/// The part of it that is the living status.
LivingStatus livingStatus(const Eligibility &judged);

/// The first instant after `now` at which the same dossier is judged differently, days left aside; invalid: never. Until then
/// what was worked out stays right, so that a day's recomputation concerns few.
QDateTime nextStatusChange(const WorkerDossier &dossier, const QDateTime &now, const StatusPolicy &policy = {});

/// The last valid day of a certificate issued on `day`: the earliest end of document, health check and insurance, at most the
/// policy's years (mock-up `card`, domain.md §3.5).
QDate certificateEnd(const WorkerDossier &dossier, const QDate &day, const StatusPolicy &policy = {});

/// The last day of a health check: as entered, else one year after the examination (domain.md §5).
QDate healthCheckEnd(const HealthCheck &check);

}  // namespace jiaxin
