// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/user_service.h"
#include "ui/page_context.h"
#include "ui/shell/page.h"

class QLineEdit;
class QStackedWidget;
class QStandardItemModel;

namespace jiaxin {

class Button;
class ComboBox;
class FactGrid;
class FieldRow;
class MultiChoice;
class Panel;
class TableView;

/// 用户: who may open the vault, in which roles; for the account administrator.
class UsersPage final : public Page {
    Q_OBJECT
public:
    explicit UsersPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QWidget *headerWidget() override;
    void open(const QVariantMap &arguments) override;
    void refresh() override;
    QWidget *firstFocus() override;

private:
    enum Side { NoSide, UserSide, AddSide, PasswordSide };

    QWidget *makeUserSide();
    QWidget *makeAddSide();
    QWidget *makePasswordSide();
    void read();
    void showUser(int row);
    void showSide(Side side);
    void add();
    void changePassword();
    void disableUser();
    bool checkPassword(const QString &name, QLineEdit *edit, FieldRow *row);

    PageContext &m_context;
    QList<User> m_users;
    int m_row = -1;
    QStandardItemModel *m_model;
    TableView *m_table;
    Panel *m_panel;
    QStackedWidget *m_sides;
    FactGrid *m_facts = nullptr;
    Button *m_disable = nullptr;
    QLineEdit *m_name = nullptr;
    FieldRow *m_nameRow = nullptr;
    QLineEdit *m_display = nullptr;
    ComboBox *m_unit = nullptr;
    FieldRow *m_unitRow = nullptr;
    MultiChoice *m_roles = nullptr;
    FieldRow *m_rolesRow = nullptr;
    QLineEdit *m_password = nullptr;
    FieldRow *m_passwordRow = nullptr;
    QLineEdit *m_newPassword = nullptr;
    FieldRow *m_newPasswordRow = nullptr;
    bool m_busy = false;
};

}  // namespace jiaxin
