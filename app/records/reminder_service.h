// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/official_letter.h"
#include "app/records/forecast_service.h"

namespace jiaxin {

/// What a batch of reminders came to.
struct ReminderBatch {
    int enterprises = 0;
    int workers = 0;
    int pages = 0;       ///< of the letters
    QString letters {};  ///< name of the PDF with all letters
};

/// Reminder letters 提醒函 and lists for enterprises about what ends for their workers (domain.md §4.4: reminder lists by
/// enterprise). Numbers and phones are masked: the enterprise knows its people. Each list that leaves is audited. Throws
/// DbFailure.
class ReminderService {
public:
    explicit ReminderService(Workspace &workspace) : m_work(workspace) {}

    /// One PDF of all letters, and for each enterprise a workbook of its list, all in `folder`. After an error or a `carryOn`
    /// that says no nothing of the batch is there. Forbidden; Invalid (`no_letters`); Io; DiskFull; Cancelled.
    Result<ReminderBatch> writeAll(const QList<EnterpriseForecast> &enterprises, const ForecastQuery &query,
                                   const QString &folder, const std::function<bool(qint64 done, qint64 total)> &carryOn = {});

    /// The letters on paper; audited likewise.
    Result<ReminderBatch> printAll(const QList<EnterpriseForecast> &enterprises, const ForecastQuery &query, QPrinter &printer,
                                   const std::function<bool(qint64 done, qint64 total)> &carryOn = {});

private:
    struct Reminder {
        OfficialLetter letter;
        QList<ForecastWorker> workers;
    };
    /// The letter to one enterprise, its list as the attachment. Forbidden; NotFound: nothing ends there.
    Result<Reminder> reminder(const EnterpriseForecast &enterprise, const ForecastQuery &query);
    Result<void> writeList(const Reminder &reminder, const QString &file);
    Result<void> audit(const ReminderBatch &batch);

    Workspace &m_work;
};

}  // namespace jiaxin
