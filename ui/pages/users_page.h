// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/page_context.h"
#include "ui/shell/page.h"

class QLabel;
class QStandardItemModel;

namespace jiaxin {

class Button;
class Panel;
class TableView;
class UserForm;

/// 用户: who may open this vault; the account administrator's page.
class UsersPage final : public Page {
    Q_OBJECT
public:
    explicit UsersPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    void open(const QVariantMap &arguments) override;
    void refresh() override;
    QWidget *firstFocus() override;

private:
    Panel *makeList();
    void show(const QList<User> &users);
    const User *current() const;
    void updateButtons();
    void disableCurrent();

    PageContext &m_context;
    QList<User> m_users;
    QString m_wanted;
    QStandardItemModel *m_model = nullptr;
    TableView *m_table = nullptr;
    QLabel *m_count = nullptr;
    Button *m_reset = nullptr;
    Button *m_disable = nullptr;
    UserForm *m_form = nullptr;
};

}  // namespace jiaxin
