// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/session.h"
#include "ui/kit/modals.h"

#include <QFuture>
#include <QTimer>
#include <QWidget>

class QLineEdit;
class QLabel;

namespace jiaxin {

class Button;
class ElidedLabel;
class FieldRow;
class LinkButton;
class MessageBar;

/// Name and password, and in words whatever keeps the vault shut. The key is derived away from this thread.
class UnlockPage final : public QWidget {
    Q_OBJECT
public:
    UnlockPage(const VaultTools &tools, Modals &modals, QWidget *parent = nullptr);

    void setFolder(const QString &folder);
    const QString &folder() const { return m_folder; }
    void setUser(const QString &name);
    /// The session that is still closing: the next unlocking waits for it, away from this thread.
    void waitFor(const QFuture<void> &closing) { m_closing = closing; }
    void setPassword(const QString &password);
    void unlock();
    void showNotice(const QString &sentence);
    std::unique_ptr<Session> takeSession() { return std::move(m_session); }
    /// With which it was unlocked: most people have the same one at the province.
    Secret takePassword() { return std::move(m_usedPassword); }

signals:
    /// The session is ready to be taken.
    void unlocked();
    void newVaultRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeCard();
    void setBusy(bool busy);
    void refused(const Error &error);
    void countDown();
    void chooseFolder();
    void restore();
    void restoreInto(const QString &file, const QString &folder);

    VaultTools m_tools;
    Modals &m_modals;
    QString m_folder;
    QFuture<void> m_closing;
    std::unique_ptr<Session> m_session;
    Secret m_usedPassword;
    ElidedLabel *m_place = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    FieldRow *m_passwordRow = nullptr;
    MessageBar *m_message = nullptr;
    Button *m_unlock = nullptr;
    Button *m_restore = nullptr;
    QTimer m_lockOut;
    int m_secondsLeft = 0;
    bool m_busy = false;
};

}  // namespace jiaxin
