// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"
#include "app/sync/sync_pass.h"

namespace jiaxin {

/// Where a record stands with the province.
enum class SyncState {
    LocalOnly,     ///< 草稿: this vault has no province
    Waiting,       ///< 待传
    Acknowledged,  ///< 已回执
    Conflict,      ///< 冲突
    Rejected,      ///< 被拒
    Count
};

constexpr auto choicesOf(SyncState)
{
    return std::array {
        Choice {"local_only", label("sync", "On this computer only")},
        Choice {"waiting", label("sync", "To be sent")},
        Choice {"acknowledged", label("sync", "Acknowledged")},
        Choice {"conflict", label("sync", "In conflict")},
        Choice {"rejected", label("sync", "Refused")},
    };
}

struct RecordSyncState {
    SyncState state = SyncState::Acknowledged;
    QDateTime at {};  ///< of the newest edit that waits, or when it was answered; invalid: it came from the province
};

/// One line of the day's end: what somebody entered at a station, each counted once by the worst of its operations.
/// entered == acknowledged + waiting + conflicts + rejected, by construction.
struct DayLine {
    QString person;
    QString station;
    int entered = 0;  ///< records touched that day
    int acknowledged = 0;
    int waiting = 0;
    int conflicts = 0;
    int rejected = 0;
};

struct DayEnd {
    QDate day;  ///< in China
    QList<DayLine> lines;
    DayLine sum;
    int receipts = 0;          ///< signed ones of the province that cover what is acknowledged
    bool receiptsGood = true;  ///< every acknowledged operation stands in a receipt whose signature is good
};

/// The figures of the sync page.
struct SyncOverview {
    bool enrolled = false;
    QString url;
    QString unit;
    QDateTime contactAt;
    QDateTime certificateUntil;
    QString frozen;
    int leaseDaysLeft = 0;
    int waiting = 0;
    int conflicts = 0;
    int rejected = 0;
    int filesUp = 0;
    int filesDown = 0;
    int notices = 0;
    QDateTime oldestWaiting;
    QList<SyncSummary> passes;  ///< the newest first
};

/// Says truly what the province has and what it has not. Throws DbFailure.
class SyncStates {
public:
    explicit SyncStates(Workspace &workspace) : m_work(workspace) {}

    /// For a form.
    RecordSyncState of(const RecordType &type, const RecordId &record);
    /// For a page of a list, in its order.
    QList<RecordSyncState> of(const RecordType &type, const QList<RecordId> &records);
    SyncOverview overview(int passes = 20);
    DayEnd dayEnd(const QDate &day);

private:
    Workspace &m_work;
};

}  // namespace jiaxin
