// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/users_page.h"

#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/pages/user_form.h"
#include "ui/words/unit_choices.h"

#include <QBoxLayout>
#include <QStandardItemModel>

namespace jiaxin {

UsersPage::UsersPage(PageContext &context, QWidget *parent) : Page(parent), m_context(context)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 16);
    row->addWidget(makeList(), 1);
    m_form = new UserForm(context, this);
    bindFixedWidth(m_form, 460);
    row->addWidget(m_form);
    connect(m_form, &UserForm::saved, this, [this](const QString &name) {
        m_wanted = name.toLower();
        refresh();
    });
}

Panel *UsersPage::makeList()
{
    auto *panel = new Panel({}, this);
    m_model = new QStandardItemModel(this);
    m_model->setHorizontalHeaderLabels({tr("User name"), tr("Person"), tr("Unit"), tr("Roles"), tr("State")});
    m_table = new TableView(tr("Users"), panel);
    m_table->setObjectName(QStringLiteral("users"));
    m_table->setModel(m_model);
    m_table->setColumnWidths({152, 88, 128, 0, 80});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &UsersPage::updateButtons);
    panel->setBody(m_table);
    m_count = makeLabel({}, panel, ColorRole::Secondary);
    m_reset = new Button(tr("New password…"), panel);
    m_reset->setObjectName(QStringLiteral("reset_password"));
    connect(m_reset, &Button::clicked, this, [this] {
        if (const User *user = current())
            m_form->startReset(user->name, user->displayName);
    });
    m_disable = new Button(ButtonKind::Careful, tr("Disable…"), panel);
    m_disable->setObjectName(QStringLiteral("disable_user"));
    connect(m_disable, &Button::clicked, this, &UsersPage::disableCurrent);
    panel->footerLayout()->addWidget(m_count, 1);
    panel->footerLayout()->addWidget(m_reset);
    panel->footerLayout()->addWidget(m_disable);
    return panel;
}

QString UsersPage::title() const
{
    return tr("Users");
}

void UsersPage::open(const QVariantMap &)
{
    refresh();
}

QWidget *UsersPage::firstFocus()
{
    return m_table;
}

void UsersPage::refresh()
{
    m_context.ask(
        this, [](Workspace &work) { return UserService(work).list(); }, [this](const QList<User> &users) { show(users); });
}

void UsersPage::show(const QList<User> &users)
{
    if (const User *user = current(); user && m_wanted.isEmpty())
        m_wanted = user->name;
    m_users = users;
    m_model->removeRows(0, m_model->rowCount());
    int active = 0;
    for (const User &user : users) {
        QStringList roles;
        for (const Role role : user.roles)
            roles.append(roleText(role));
        QList<QStandardItem *> cells;
        for (const QString &text : {user.name, user.displayName, unitName(user.unit), roles.join(u'、'),
                                    user.disabled ? tr("Disabled") : tr("In use")})
            cells.append(new QStandardItem(text));
        cells.last()->setData(int(user.disabled ? ChipKind::Grey : ChipKind::Green), ItemRole::ChipKind);
        m_model->appendRow(cells);
        active += user.disabled ? 0 : 1;
        if (user.name == m_wanted)
            m_table->setCurrentIndex(cells.first()->index());
    }
    m_wanted.clear();
    if (!m_table->currentIndex().isValid() && !users.isEmpty())
        m_table->setCurrentIndex(m_model->index(0, 0));
    m_count->setText(tr("%1 users, %2 in use").arg(users.size()).arg(active));
    updateButtons();
}

const User *UsersPage::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_users.size() ? &m_users.at(row) : nullptr;
}

void UsersPage::updateButtons()
{
    const User *user = current();
    const bool active = user && !user->disabled;
    const bool own = user && user->name.compare(m_context.actor().name, Qt::CaseInsensitive) == 0;
    // One's own password is changed in the settings, by the present one.
    m_reset->setEnabled(active && !own);
    // Nobody takes away their own way in.
    m_disable->setEnabled(active && !own);
}

void UsersPage::disableCurrent()
{
    const User *user = current();
    if (!user)
        return;
    const QString name = user->name;
    m_context.modals().ask(
        this,
        {.title = tr("Disable %1").arg(user->displayName),
         .text = tr("This user can no longer open the vault, and the name is not used again. What the user did stays in the "
                    "audit."),
         .accept = tr("Disable"),
         .kind = ButtonKind::Careful},
        [this, name](const Modals::Answer &answer) {
            if (!answer)
                return;
            m_context.ask(
                this, [name](Workspace &work) { return UserService(work).disable(name); },
                [this, name] {
                    m_context.say(MessageKind::Done, tr("%1 was disabled").arg(name));
                    refresh();
                });
        });
}

}  // namespace jiaxin
