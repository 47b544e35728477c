// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/session.h"
#include "ui/kit/modals.h"

#include <QWidget>

class QLineEdit;
class QStackedWidget;
class QSpinBox;

namespace jiaxin {

class Button;
class ComboBox;
class FieldRow;
class LinkButton;
class MessageBar;
class PasswordFields;

/// The first run: where the vault lies, whose it is, and who administers its accounts. Three steps, nothing made before the
/// last.
class FirstRunPage final : public QWidget {
    Q_OBJECT
public:
    FirstRunPage(const VaultTools &tools, Modals &modals, const QString &suggestedFolder, QWidget *parent = nullptr);
    QString folder() const;
    QString adminName() const;
    std::unique_ptr<Session> takeSession() { return std::move(m_session); }

signals:
    /// The vault is made and its administrator is in; the session is ready to be taken.
    void created();
    void existingVaultRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeFolderStep();
    QWidget *makeUnitStep();
    QWidget *makeAdminStep();
    QWidget *makeFooter();
    void goTo(int step);
    void next();
    bool stepIsRight();
    void create();

    VaultTools m_tools;
    Modals &m_modals;
    std::unique_ptr<Session> m_session;
    QStackedWidget *m_steps;
    QLineEdit *m_folder = nullptr;
    FieldRow *m_folderRow = nullptr;
    ComboBox *m_unit = nullptr;
    FieldRow *m_unitRow = nullptr;
    QSpinBox *m_device = nullptr;
    QLineEdit *m_admin = nullptr;
    FieldRow *m_adminRow = nullptr;
    PasswordFields *m_password = nullptr;
    MessageBar *m_message = nullptr;
    Button *m_back = nullptr;
    Button *m_next = nullptr;
    bool m_busy = false;
};

}  // namespace jiaxin
