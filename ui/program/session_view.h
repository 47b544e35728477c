// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pause.h"
#include "ui/sync_keeper.h"

#include <QTimer>

namespace jiaxin {

class MainWindow;
class SearchPopup;

/// The open program: a session, its pages in the main window, and what runs beside them — counts in the navigation, the living
/// status after opening and at midnight, the lock when nobody is there.
class SessionView final : public QObject {
    Q_OBJECT
public:
    SessionView(std::unique_ptr<Session> session, Modals &modals, SyncCredentials credentials, QObject *parent = nullptr);
    ~SessionView() override;

    MainWindow *window() const { return m_window; }
    PageContext &context() { return *m_context; }
    SyncKeeper *sync() const { return m_sync.get(); }
    /// Closes pages (they store their drafts), then the vault, away from this thread; finished when the vault is closed.
    QFuture<void> close();
    /// The first page of the navigation.
    void openFirst();
    /// How long nobody may touch keyboard and mouse; 0: for ever.
    void setIdleLimit(int milliseconds);

signals:
    void lockRequested();
    /// The province lets nobody work here any more, or has not been heard for too long.
    void frozen(const QString &reason);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectWindow();
    void showWho();
    void readSettings();
    void keepSettings();
    void readCounts();
    void showSync();
    void refreshStatus(qint64 done);
    void checkTime();

    std::shared_ptr<Session> m_session;
    std::shared_ptr<PageContext> m_context;
    std::unique_ptr<SyncKeeper> m_sync;
    MainWindow *m_window = nullptr;
    SearchPopup *m_search = nullptr;
    std::shared_ptr<PageContext::Work> m_statusWork;
    QTimer m_idle;
    bool m_refreshing = false;
    QTimer m_minute;
    Pause m_recount {100, [this] { readCounts(); }};
    QDate m_day;
    QDateTime m_lastMinute;
    bool m_settingsRead = false;
};

}  // namespace jiaxin
