// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/records.h"

namespace jiaxin::ctl {

/// How far an enterprise of the demonstration gets.
enum class FirmFate { Published, Frozen, InPublicity, CountyApproved, Submitted, Resubmitted, Returned, Draft };

struct DemoFirm {
    Enterprise record;
    FirmFate fate = FirmFate::Draft;
    int staff = 0;
};

/// What a worker of the demonstration is an example of.
enum class WorkerCase {
    InOrder,
    ConsentExpiring,
    ConsentLapsed,
    HealthExpiring,
    NoHealthCheck,
    HealthTooLow,
    BackgroundPending,
    NoTraining,
    NoPhoto,
    NotFiled,
    Count
};

/// A worker and what hangs on her, as an enterprise would send it.
struct DemoWorker {
    Worker record;
    size_t firm = 0;
    WorkerCase example = WorkerCase::InOrder;
    Authorisation consent {};
    IdentityCheck identity {};
    BackgroundCheck background {};
    std::optional<HealthCheck> health {};
    std::optional<Training> training {};
    std::optional<Insurance> insurance {};
};

/// Enterprises and people of the demonstration: all invented, the same for the same day. Dates are counted from `today`, so
/// that something is always about to expire.
struct DemoWorld {
    /// So many days before today they are filed, or on the working day before that.
    static constexpr int filingDays = 16;
    /// `filing`: that day; what has to be there by then is.
    DemoWorld(const QDate &today, const QDate &filing);

    /// The workers of the enterprises with this fate.
    QList<const DemoWorker *> staffOf(std::initializer_list<FirmFate> fates) const;
    QList<const DemoFirm *> firmsOf(std::initializer_list<FirmFate> fates) const;

    WorkerCase exampleOf(const QString &documentNumber) const;

    std::vector<DemoFirm> firms;
    std::vector<DemoWorker> workers;
};

}  // namespace jiaxin::ctl
