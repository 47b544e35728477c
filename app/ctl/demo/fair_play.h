// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/cli.h"
#include "app/ctl/demo/demo_world.h"
#include "app/sync/enrolment.h"
#include "app/sync/sync_pass.h"
#include "app/sync/sync_states.h"

#include <QJsonArray>

#include <array>

namespace jiaxin::ctl {

/// Two computers of 碑林区 at a fair, each with a vault that is enrolled with a province of demo accounts (docs/server.md), and
/// a play between their clerks: both enter, both change one record, one decides, the day is closed. Everything goes through the
/// services; the first failure ends it.
class FairPlay {
public:
    struct Order {
        QString folder;
        QString server;
        QByteArray authority;  ///< PEM of who signed the server's certificate
        Secret password;       ///< of all accounts
    };
    FairPlay(const Cli &cli, Order order);

    /// Makes and enrols the vaults that are not there yet, and fetches what the province has.
    Result<void> open();
    Result<void> play();

    /// The two vaults and their clerks, what was done, and the figures of the day's end at each.
    QJsonObject toJson() const;

private:
    struct Computer {
        QString name;
        QString user;
        int device = 0;
        std::unique_ptr<Session> session {};
        RecordId firstFirm {};
        DayEnd day {};
    };
    QString vaultOf(const Computer &computer) const;
    Result<void> make(const Computer &computer);
    Result<QString> enrolmentCode(const Computer &computer) const;
    Result<void> unlock(Computer &computer);
    Result<SyncSummary> sync(Computer &computer);
    Result<void> enter(Computer &computer, size_t from, size_t to);
    Result<void> change(Computer &computer, const RecordId &firm, const QJsonObject &values);
    Result<void> decide(Computer &computer);
    Result<void> closeDay(Computer &computer);
    Result<void> compare();
    void tell(const Computer &computer, const QString &text);

    const Cli &m_cli;
    Order m_order;
    const DemoWorld m_world;
    std::array<Computer, 2> m_computers;
    QJsonArray m_steps;
};

}  // namespace jiaxin::ctl
