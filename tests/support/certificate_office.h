// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/session.h"

#include <QTemporaryDir>

namespace jiaxin::test {

/// A vault of 碑林区 with an enterprise that is published, workers for whom everything is in order, and people of several
/// roles. Rows are put in ready-made: how they come about is tested elsewhere.
class CertificateOffice {
public:
    explicit CertificateOffice(int device = 0, const QString &unit = QStringLiteral("610103"));

    /// Runs `job(Workspace &)` as that person.
    template <class Job>
    auto as(const Actor &actor, Job job)
    {
        return m_session->wait([&](Workspace &work) {
            work.actor = actor;
            return job(work);
        });
    }

    /// So many more workers; `portraits`: with photos of their own instead of the mere name of one.
    QList<RecordId> addWorkers(int count, bool portraits = false);
    /// Changes one worker, or one of the records of a worker, and the stored status with it.
    void change(const RecordId &worker, const std::function<void(Worker &)> &edit);
    void changeEnterprise(const std::function<void(Enterprise &)> &edit);
    /// The consent to collect, which everybody is given for 30 days, ends now.
    void withdrawConsent(const RecordId &worker);
    /// Consents of 30 days from now on, or health checks of today, for all.
    void renewConsents();
    void renewHealthChecks();

    /// Another process may have the vault in between; nothing else is to be asked then.
    void close() { m_session.reset(); }
    void reopen();
    QString folder() const { return m_root.filePath(QStringLiteral("vault")); }

    const QString &unit() const { return m_unit; }
    QString file(const QString &name) const { return m_root.filePath(name); }

    ManualClock clock {QDateTime::fromString(QStringLiteral("2026-11-23T01:00:00Z"), Qt::ISODate)};
    const Actor officer;
    const Actor reviewer;
    const Actor clerk;
    const Actor manager;   ///< officer and reviewer in one person
    const Actor stranger;  ///< an officer of another county
    const Actor admin;

private:
    void addToAll(const std::function<void(Workspace &, const RecordId &worker)> &add);
    RecordId addWorker(Workspace &work, int number, bool portrait);

    QString m_unit;
    QTemporaryDir m_root;
    std::unique_ptr<CryptoProvider> m_crypto = makeOpenSslProvider();
    std::unique_ptr<Session> m_session;
    RecordId m_enterprise;
    QList<RecordId> m_workers;
};

}  // namespace jiaxin::test
