// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/conflict_desk.h"
#include "app/sync/sync_pass.h"
#include "app/sync/sync_states.h"
#include "ui/kit/paint.h"

#include <QCoreApplication>

namespace jiaxin {

/// What the pages of the sync say.
class SyncWords {
    Q_DECLARE_TR_FUNCTIONS(jiaxin::SyncWords)
public:
    /// Why an attempt at the province failed, and what of the work here.
    static QString errorSentence(const Error &error);
    /// 14:32 of today, 11-21 14:32 of another day of this year, else with its year; in Beijing time.
    static QString clockText(const QDateTime &instant, const QDate &today);
    /// 1.2 MB
    static QString bytesText(qint64 bytes);
    /// How far the clock of this computer is off.
    static QString skewText(qint64 seconds);
    /// Whether it is far enough off to be told.
    static bool isSkewed(qint64 seconds) { return qAbs(seconds) >= 120; }
    static QString progressText(const std::optional<SyncProgress> &progress);
    /// What came of an attempt, in one sentence.
    static QString passSentence(const SyncSummary &pass);
    /// … and in few words for a list, with its chip.
    static QString passOutcome(const SyncSummary &pass);
    static ChipKind passChip(const SyncSummary &pass);

    /// 待传 10:31, 已回执 11-21
    static QString stateText(const RecordSyncState &state, const QDate &today);
    static ChipKind stateChip(SyncState state);

    static QString conflictText(const Conflict &conflict);
    /// What was done: 修改, 提交.
    static QString actText(const RecordType &type, const QString &action);
    static QString refusalText(const ParkedOperation &operation);
    static QString noticeText(const SyncNotice &notice);
};

}  // namespace jiaxin
