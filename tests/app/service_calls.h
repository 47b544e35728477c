// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/review_service.h"
#include "app/session/user_service.h"
#include "tests/support/office.h"

namespace jiaxin::test {

/// What tests of services ask for again and again, as one person of an Office or another, and what came of it in a word.
class ServiceCalls {
protected:
    /// The error and its detail; empty where there was none.
    static QString refusal(const Error &error)
    {
        return errorName(error.code) + (error.detail.isEmpty() ? QString() : u' ' + error.detail);
    }

    template <class T>
    static QString refusal(const Result<T> &result)
    {
        return result ? QString() : refusal(result.error());
    }

    /// `ok`, the first blocking problem's rule, or the error.
    static QString verdict(const Result<Outcome> &outcome)
    {
        if (!outcome)
            return refusal(outcome.error());
        return outcome->saved ? QStringLiteral("ok") : outcome->problems.value(0).rule;
    }

    QString edit(const QString &user, const RecordType &type, const RecordId &id, const QJsonObject &values,
                 const SaveOptions &options = {})
    {
        return verdict(
            m_office->as(user).wait([&](Workspace &work) { return RecordService(work).edit(type, id, values, options); }));
    }
    QString create(const QString &user, const RecordType &type, const QJsonObject &values)
    {
        return verdict(m_office->as(user).wait([&](Workspace &work) { return RecordService(work).create(type, values); }));
    }
    QString act(const QString &user, const RecordType &type, const RecordId &id, const StepRequest &request)
    {
        return verdict(m_office->as(user).wait([&](Workspace &work) { return ReviewService(work).act(type, id, request); }));
    }
    StepRequest step(const char *action) { return {.action = QLatin1String(action)}; }
    QList<AuditRow> audit(const RecordId &id)
    {
        return m_office->session().wait([&](Workspace &work) { return work.store.audit().ofRecord(id.toString()); }).value();
    }
    QString addUser(const QString &as, const User &user, const char *password = "Weinan-2026")
    {
        return refusal(m_office->as(as).wait([&](Workspace &work) { return UserService(work).add(user, Secret(password)); }));
    }

    static inline const QString clerk = QStringLiteral("clerk");
    static inline const QString reviewer = QStringLiteral("county_reviewer");
    static inline const QString cityReviewer = QStringLiteral("city_reviewer");
    static inline const QString admin = QStringLiteral("admin");

    std::unique_ptr<Office> m_office;
};

}  // namespace jiaxin::test
