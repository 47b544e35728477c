// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/sync_pass.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

namespace jiaxin {

/// When to try: some seconds after unlocking and after each saved edit, then every minute; after a failure later and later, up
/// to minutes, at random within a span so that a province that comes back is not run over; at once when the network wakes or
/// somebody asks. Of the window's thread; the passes run in the pool.
class SyncScheduler : public QObject {
    Q_OBJECT

public:
    enum class State { NotEnrolled, Waiting, Running, Offline, Stopped };

    struct Options {
        int everySeconds = 60;
        int editSeconds = 5;  ///< after an edit
        int firstRetrySeconds = 15;
        int mostRetrySeconds = 600;
        int wakeSeconds = 2;  ///< after the network came back, when addresses and names are there as well
    };

    /// The session outlives the scheduler.
    SyncScheduler(Session &session, TransportMaker makeTransport, SyncCredentials credentials, Options options,
                  QObject *parent = nullptr);
    ~SyncScheduler() override;

    void start();
    /// Now, whatever the plan was; a pass that runs is followed by another one.
    void syncNow();
    /// Something was saved here.
    void editMade();
    /// Follows what the system says of the network. Where it says nothing the retries alone find out.
    void listenToNetwork();
    /// The network went or came back: after a failure the next attempt is due at once then.
    void setReachable(bool reachable);
    /// Cancels what runs and waits for it.
    void stop();

    State state() const { return m_state; }
    /// When the next attempt is planned; invalid: none.
    QDateTime nextAt() const { return m_nextAt; }
    const SyncSummary &last() const { return m_last; }
    /// How long to wait after so many failures in a row, before the random part.
    static int retrySeconds(int failures, const Options &options);

signals:
    void stateChanged();
    void progressed(const jiaxin::SyncProgress &progress);
    /// Records may have changed when `summary.pulled` or `summary.removed` is not 0.
    void ended(const jiaxin::SyncSummary &summary);
    /// Nobody may work on until the reason is gone: `revoked`, `disabled`, `lease`. The window locks the vault.
    void frozen(const QString &reason);

private:
    void plan(int seconds);
    void begin();
    void finish(const SyncSummary &summary);
    void set(State state);

    Session &m_session;
    TransportMaker m_makeTransport;
    SyncCredentials m_credentials;
    Options m_options;
    QTimer m_timer;
    QDateTime m_nextAt;
    std::shared_ptr<SyncMemory> m_memory = std::make_shared<SyncMemory>();
    std::shared_ptr<SyncPass> m_pass;
    QFuture<void> m_running;
    SyncSummary m_last;
    State m_state = State::Waiting;
    int m_failures = 0;
    bool m_again = false;
    bool m_reachable = true;
    bool m_woken = false;  ///< the network came back while a pass was on its way
    bool m_stopped = true;
};

}  // namespace jiaxin
