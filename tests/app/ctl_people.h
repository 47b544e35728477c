// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/app/ctl_runner.h"
#include "tests/support/invented.h"

#include <QTest>

namespace jiaxin::test {

/// A vault of 西安市 made by the real jiaxinctl, with people of the city and of two counties, and short ways to records in it.
class CtlPeople {
protected:
    /// To be called first, once.
    void makeVault()
    {
        const CtlRun made = m_ctl.run({}, words("vault init --unit 610100 --device 7 --admin boss") +
                                              QStringList {QStringLiteral("--vault"), m_ctl.vault(),
                                                           QStringLiteral("--password-file"), m_ctl.passwordFile});
        QCOMPARE(made.exit, 0);
        QCOMPARE(made.object().value(QStringLiteral("device")).toInt(), 7);
        addUser(clerk, "clerk", "610103");
        addUser(countyReviewer, "reviewer", "610103");
        addUser(cityReviewer, "reviewer", "610100");
        addUser(QStringLiteral("neighbour"), "clerk", "610104");
        addUser(QStringLiteral("auditor"), "auditor", "610100");
    }

    QString newEnterprise() { return m_ctl.create(clerk, enterprise, inventedEnterprise(m_serial++)); }
    QString newWorker(const QString &employer) { return m_ctl.create(clerk, worker, inventedWorker(2 * m_serial++, employer)); }
    QString stateOf(const QString &type, const QString &id)
    {
        return m_ctl.run(clerk, {QStringLiteral("show"), type, id}).object().value(QStringLiteral("state")).toString();
    }
    void addUser(const QString &name, const char *role, const char *unit)
    {
        const CtlRun run = m_ctl.run(admin, QStringList {QStringLiteral("user"), QStringLiteral("add"), name} +
                                                words("--role") + words(role) + words("--unit") + words(unit) +
                                                QStringList {QStringLiteral("--new-password-file"), m_ctl.passwordFile});
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.object().value(QStringLiteral("unit")).toString(), QString::fromUtf8(unit));
    }

    static inline const QString clerk = QStringLiteral("county_clerk");
    static inline const QString countyReviewer = QStringLiteral("county_reviewer");
    static inline const QString cityReviewer = QStringLiteral("reviewer");
    static inline const QString admin = QStringLiteral("boss");
    static inline const QString enterprise = QStringLiteral("enterprise");
    static inline const QString worker = QStringLiteral("worker");

    CtlRunner m_ctl;
    int m_serial = 1;
};

}  // namespace jiaxin::test
