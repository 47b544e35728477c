// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "domain/base/clock.h"
#include "domain/rules/status_facts.h"

#include <functional>

/// Dossiers of workers for the tests of the living status, which is judged on 23 November 2026.
namespace jiaxin::test::status {

/// What is done to a dossier that was in order.
using Change = std::function<void(WorkerDossier &)>;
using Kind = StatusItemKind;

inline const QDate today(2026, 11, 23);

/// The instant of a time in China.
inline QDateTime chinaTime(const QDate &day, const QTime &time)
{
    return QDateTime(day, time, Qt::OffsetFromUTC, 8 * 3600).toUTC();
}

inline const QDateTime noon = chinaTime(today, QTime(12, 0));

inline Authorisation consent(const QDateTime &start, const QDateTime &end)
{
    Authorisation result;
    result.startsAt = start;
    result.endsAt = end;
    return result;
}

inline Authorisation consentOf30Days(const QDateTime &start)
{
    return consent(start, start.addSecs(30LL * 24 * 3600));
}

inline HealthCheck health(ServiceCategory category, const QDate &examinedOn, const QDate &validUntil = {})
{
    HealthCheck result;
    result.category = category;
    result.examinedOn = examinedOn;
    result.validUntil = validUntil;
    return result;
}

inline BackgroundCheck background(BackgroundCheck::Conclusion conclusion, const QDate &submittedOn,
                                  const QDate &returnedOn = {})
{
    BackgroundCheck result;
    result.conclusion = conclusion;
    result.submittedOn = submittedOn;
    result.returnedOn = returnedOn;
    return result;
}

inline Insurance insurance(const QDate &from, const QDate &until)
{
    Insurance result;
    result.validFrom = from;
    result.validUntil = until;
    return result;
}

inline IdentityCheck identity(const QDateTime &at, IdentityCheck::Outcome outcome)
{
    IdentityCheck result;
    result.checkedAt = at;
    result.result = outcome;
    return result;
}

inline Training training(Training::Outcome outcome)
{
    Training result;
    result.result = outcome;
    return result;
}

/// A worker for whom everything is in order on `today`, with no end nearby.
inline WorkerDossier inOrder()
{
    WorkerDossier dossier;
    dossier.worker.state = QStringLiteral("filed");
    dossier.worker.category = ServiceCategory::ElderCare;
    dossier.worker.documentValidUntil = QDate(2040, 1, 1);
    dossier.worker.photo.hex = QString(64, u'a');
    dossier.enterprise = Enterprise();
    dossier.enterprise->state = QStringLiteral("published");
    dossier.authorisations = {consentOf30Days(noon.addDays(-2))};
    dossier.identityChecks = {identity(noon.addDays(-30), IdentityCheck::Outcome::Consistent)};
    dossier.backgroundChecks = {background(BackgroundCheck::Conclusion::Passed, today.addDays(-20), today.addDays(-10))};
    dossier.healthChecks = {health(ServiceCategory::ElderCare, today.addDays(-10))};
    dossier.trainings = {training(Training::Outcome::Passed)};
    return dossier;
}

/// How one item of a dossier is judged.
inline StatusItem item(const WorkerDossier &dossier, Kind kind, const QDateTime &now = noon, const StatusPolicy &policy = {})
{
    return eligibility(dossier, now, policy).items.at(int(kind));
}

/// `colour reason`, and ` satisfied` where it is.
inline QString text(const StatusItem &judged)
{
    return choiceName(judged.colour) + u' ' + choiceName(judged.reason) +
           (judged.satisfied ? QStringLiteral(" satisfied") : QString());
}

}  // namespace jiaxin::test::status
