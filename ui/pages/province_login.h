// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sync_keeper.h"

class QLineEdit;

namespace jiaxin {

class Button;
class FieldRow;
class MessageBar;
class PasswordFields;

/// The account at the province: name and password, the code of a second factor, or an own password in place of the first one;
/// whichever is wanted. What is typed stays in memory until the vault is locked.
class ProvinceLogin final : public QWidget {
    Q_OBJECT
public:
    explicit ProvinceLogin(PageContext &context, QWidget *parent = nullptr);

    /// Shows what the province wants; `asked` also where it wants nothing so far.
    void showNeed(SyncKeeper::Need need);
    QWidget *firstField() const;
    /// Whoever hosts it has a button of its own for submit().
    void hideButton();
    void submit();

signals:
    /// It is on its way.
    void submitted();

private:
    void submitPassword();

    PageContext &m_context;
    SyncKeeper::Need m_need = SyncKeeper::Need::Nothing;
    MessageBar *m_message;
    QLineEdit *m_name;
    QLineEdit *m_password;
    QLineEdit *m_code;
    FieldRow *m_nameRow;
    FieldRow *m_passwordRow;
    FieldRow *m_codeRow;
    PasswordFields *m_wanted;
    Button *m_go;
};

}  // namespace jiaxin
