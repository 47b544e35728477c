// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/courier_out.h"
#include "app/sync/sync_scheduler.h"
#include "app/sync/sync_states.h"
#include "ui/page_context.h"
#include "ui/shell/top_bar.h"

namespace jiaxin {

/// The open window's tie to the province: starts and stops the scheduler, keeps who logs in there (in memory alone, until the
/// vault is locked), and says in words how it stands. Of the window's thread.
class SyncKeeper final : public QObject {
    Q_OBJECT
public:
    /// What a person has to do before it goes on by itself.
    enum class Need { Nothing, Enrol, LogIn, SecondFactor, NewPassword };

    /// `credentials`: those of unlocking, which most people have at the province too. The session outlives it.
    SyncKeeper(PageContext &context, TransportMaker makeTransport, SyncCredentials credentials, QObject *parent = nullptr);
    ~SyncKeeper() override;

    /// Reads how it stands and begins to sync where there is a province and this person has business with it.
    void start();
    /// Cancels what runs and waits for it.
    void stop();
    void syncNow();
    /// The computer was asleep.
    void wakeUp();
    /// Somebody else's account, another password, or the code of the second factor; begins at once.
    void logIn(SyncCredentials credentials);
    /// Counts anew; nothing is sent for it.
    void read();
    /// Ends what runs; it goes on at syncNow().
    void pause();

    /// enrol() away from this thread; then `then` on it unless `context` has died.
    void enrol(QObject *context, const EnrolmentOrder &order, std::function<void(const Result<void> &)> then);
    /// The first password is spent: the account gets the wanted one, and logs in with it.
    void changePassword(QObject *context, const QString &name, const Secret &present, const Secret &wanted,
                        std::function<void(const Result<void> &)> then);
    /// CourierOut and CourierIn away from this thread, with their progress in the status line; then `then` on it unless
    /// `context` has died. One at a time.
    void writeCourier(QObject *context, const QString &file, std::function<void(const Result<CourierWritten> &)> then);
    struct CourierRead {
        SyncSummary summary;
        bool more = false;  ///< the next file asks for more
    };
    void readCourier(QObject *context, const QString &file, std::function<void(const CourierRead &)> then);
    bool isCourierBusy() const { return m_courierBusy; }

    /// Finished when nothing works on the session any more.
    QFuture<void> pending() const { return m_pending; }

    /// What was read last.
    const SyncOverview &overview() const { return m_overview; }
    bool isEnrolled() const { return m_overview.enrolled; }
    /// The province has seen that this vault is a copy: restored from a backup, or at work on another computer as well.
    bool isCopy() const;
    bool isRunning() const;
    Need need() const { return m_need; }
    /// Whose account at the province.
    const QString &account() const { return m_credentials.name; }
    std::optional<SyncProgress> progress() const { return m_progress; }
    QDateTime nextAt() const;
    /// The newest attempt that came to its end without an error; invalid: none yet.
    QDateTime syncedAt() const;
    /// Why the newest attempt did not come to its end.
    std::optional<Error> error() const;

    /// For the bar: `已同步 14:32`, `待传 5 · 离线`. Never synced while anything waits here.
    QString words() const;
    SyncTone tone() const;

signals:
    /// The view, the need or the progress is another.
    void changed();
    void ended(const jiaxin::SyncSummary &summary);
    /// `revoked`, `disabled`, `lease`.
    void frozen(const QString &reason);

private:
    template <class Job, class Then>
    void runCourier(QObject *context, const QString &text, Job job, Then then);
    void makeScheduler();
    void takeEnd(const SyncSummary &summary);
    void takeProgress(const SyncProgress &progress);
    void require(Need need);
    void say(const SyncSummary &summary);

    PageContext &m_context;
    TransportMaker m_makeTransport;
    SyncCredentials m_credentials;
    std::unique_ptr<SyncScheduler> m_scheduler;
    std::shared_ptr<PageContext::Work> m_work;
    SyncOverview m_overview;
    std::optional<SyncProgress> m_progress;
    Need m_need = Need::Nothing;
    QFuture<void> m_pending = QtFuture::makeReadyFuture();
    bool m_announcing = false;
    bool m_courierBusy = false;
    bool m_stopped = false;
    bool m_paused = false;
};

}  // namespace jiaxin
