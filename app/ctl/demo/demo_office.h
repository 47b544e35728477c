// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/cli.h"
#include "domain/base/clock.h"

#include <QJsonArray>

namespace jiaxin::ctl {

/// The office of the demonstration: its clock, its users, and a log of what they did. Every step is a job in a session of the
/// user who takes it; the first failure ends the demonstration.
class DemoOffice {
public:
    struct NewUser {
        QString name;
        QString displayName;
        Role role;
        QString unit;
    };

    DemoOffice(const Cli &cli, QString folder, const QDateTime &end);

    /// The vault and its first user. Conflict (`not_empty`).
    Result<void> open();
    Result<void> addUser(const NewUser &user);

    /// Moves the clock to a time of a day; never back, and never beyond the end.
    void goTo(const QDate &day, const QTime &time);
    void goToEnd() { m_clock.set(m_end); }
    /// The last working day that is not later than `days` before the end.
    QDate workingDayBefore(int days) const;
    QDate lastDay() const { return inChina(m_end).date(); }

    /// Runs a job in a session of `user`; the session ends with it.
    template <class Job>
    auto as(const QString &user, Job job) -> ResultOf<Job, Workspace &>
    {
        Result<std::unique_ptr<Session>> session = Session::unlock(vault(), user, m_password, tools());
        if (!session)
            return session.error();
        m_user = user;
        return (*session)->wait(std::move(job));
    }

    /// Tells what the user of the last job did, with figures.
    void tell(const QString &text);
    void tell(const Label &text, const QStringList &figures);

    QString vault() const { return m_folder + QStringLiteral("/vault"); }
    QString path(const QString &name) const { return m_folder + u'/' + name; }
    const QJsonArray &steps() const { return m_steps; }

private:
    VaultTools tools() const;

    const Cli &m_cli;
    QString m_folder;
    ManualClock m_clock;
    QDateTime m_end;
    Secret m_password;
    QString m_user;
    QJsonArray m_steps;
};

}  // namespace jiaxin::ctl
