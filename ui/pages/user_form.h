// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/page_context.h"

#include <QWidget>

class QLineEdit;

namespace jiaxin {

class Button;
class ComboBox;
class FieldRow;
class MultiChoice;
class Panel;
class PasswordFields;

/// Adds a user, or gives one a new password.
class UserForm final : public QWidget {
    Q_OBJECT
public:
    explicit UserForm(PageContext &context, QWidget *parent = nullptr);

    void startAdding();
    void startReset(const QString &name, const QString &displayName);
    void save();

signals:
    /// It is stored; the list is to be read anew.
    void saved(const QString &name);

private:
    void makeFields(QWidget *body);
    void setResetting(bool resetting);
    void checkRoles();
    bool isRight();
    Roles roles() const;
    void finish(const Result<void> &result, const QString &name);
    void showError(const Error &error);

    PageContext &m_context;
    Panel *m_panel;
    QString m_resetName;
    bool m_busy = false;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_displayName = nullptr;
    ComboBox *m_unit = nullptr;
    MultiChoice *m_roles = nullptr;
    FieldRow *m_nameRow = nullptr;
    FieldRow *m_displayNameRow = nullptr;
    FieldRow *m_unitRow = nullptr;
    FieldRow *m_rolesRow = nullptr;
    PasswordFields *m_password = nullptr;
    Button *m_cancel = nullptr;
    Button *m_save = nullptr;
};

}  // namespace jiaxin
