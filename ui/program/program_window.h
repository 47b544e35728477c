// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/vault/vault.h"
#include "ui/kit/modals.h"
#include "ui/program/program_options.h"

#include <QFuture>
#include <QStackedWidget>

class QSettings;

namespace jiaxin {

class FirstRunPage;
class Session;
class SessionView;
class UnlockPage;

/// The one window of the program: first run, unlock page, or the open program in it.
class ProgramWindow final : public QStackedWidget {
    Q_OBJECT
public:
    /// `memory` keeps what is known without a vault: which one was used last, by whom, and the window's place.
    ProgramWindow(const VaultTools &tools, Modals &modals, QSettings &memory, QWidget *parent = nullptr);
    ~ProgramWindow() override;

    void start(const ProgramOptions &options);
    /// The open program, or null while it is locked.
    SessionView *session() const { return m_session; }
    UnlockPage *unlockPage() const { return m_unlock; }
    void lock() { lockFor({}); }

signals:
    void opened();
    void locked();

private:
    void showFirstRun(const QString &folder);
    void showUnlock();
    void enter(std::unique_ptr<Session> session, const QString &folder, Secret password = {});
    /// `reason` of the sync that nobody may work on; empty: somebody wanted it, or nobody was there.
    void lockFor(const QString &reason);

    VaultTools m_tools;
    Modals &m_modals;
    QSettings &m_memory;
    UnlockPage *m_unlock;
    FirstRunPage *m_firstRun = nullptr;
    SessionView *m_session = nullptr;
    QFuture<void> m_closing;
};

}  // namespace jiaxin
