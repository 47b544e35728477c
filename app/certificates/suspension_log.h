// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"
#include "domain/rules/certificate_state.h"

namespace jiaxin {

/// One time that a certificate in somebody's hand was suspended, or came into force again, without anybody's step (domain.md
/// §4.3): a term ended, a consent was withdrawn, the worker or the enterprise was listed, and so on.
struct SuspensionChange {
    qint64 id = 0;
    bool suspended = true;  ///< false: it was lifted
    QDateTime at;           ///< when the program saw it (UTC)
    QList<StatusItem> why;  ///< the red items; of a lifting those of the suspension that it ended
    RecordId certificate;
    RecordId worker;
    QString number;
    QString name;
    QString phone;           ///< of the worker, as it is
    QString enterpriseName;  ///< empty: none
    QString contactName;
    QString contactPhone;  ///< of the enterprise, as it is
    QString seenBy;        ///< who has taken note; empty: nobody yet
    QDateTime seenAt;
};

/// What of it is asked for: what nobody has taken note of yet, or all of a period (days of China, both included).
struct SuspensionQuery {
    QDate from {};  ///< invalid, and `until` too: what is not noted yet
    QDate until {};
    int limit = 2000;

    bool unseen() const { return !from.isValid() && !until.isValid(); }
};

struct SuspensionCounts {
    qint64 suspended = 0;
    qint64 lifted = 0;
    qint64 sum() const { return suspended + lifted; }
};

/// The book of suspensions that came and went by themselves. StatusService writes it as it recomputes a status, in the same
/// transaction; people read it and take note. Throws DbFailure.
class SuspensionLog {
public:
    explicit SuspensionLog(Workspace &workspace) : m_work(workspace) {}

    /// Inside a transaction: the worker in this row of the store was suspended by these items, or with none is free again.
    void write(qint64 workerRow, const QList<StatusItem> &why);
    /// Inside a transaction: a card came into the hand of a worker who is suspended already.
    void writeHandedOver(const Certificate &certificate, const QList<StatusItem> &why);

    /// Of the actor's territory, the newest first.
    QList<SuspensionChange> changes(const SuspensionQuery &query = {});
    /// How many nobody has taken note of.
    SuspensionCounts unseen();
    bool mayAcknowledge() const { return m_work.actor.hasAny(Role::CertificateOfficer | Role::Leader); }
    /// An official has taken note of these, in one row of the audit; returns of how many nobody had before. Forbidden (`role`).
    Result<int> acknowledge(const QList<qint64> &ids);

private:
    Workspace &m_work;
};

}  // namespace jiaxin
