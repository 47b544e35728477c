// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/user_form.h"

#include "app/words/words.h"
#include "ui/forms/password_fields.h"
#include "ui/kit/button.h"
#include "ui/kit/editors.h"
#include "ui/kit/field_row.h"
#include "ui/kit/metrics.h"
#include "ui/kit/panel.h"
#include "ui/words/unit_choices.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace jiaxin {

UserForm::UserForm(PageContext &context, QWidget *parent) : QWidget(parent), m_context(context), m_panel(new Panel({}, this))
{
    setObjectName(QStringLiteral("user_form"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_panel);
    auto *body = new QWidget;
    makeFields(body);
    m_panel->setScrollingBody(body);
    m_cancel = new Button(tr("Cancel"), this);
    m_cancel->setObjectName(QStringLiteral("cancel_reset"));
    connect(m_cancel, &Button::clicked, this, &UserForm::startAdding);
    m_save = new Button(ButtonKind::Primary, tr("Add"), this);
    m_save->setObjectName(QStringLiteral("save_user"));
    m_save->setKey(QKeySequence(Qt::CTRL | Qt::Key_S));
    connect(m_save, &Button::clicked, this, &UserForm::save);
    m_panel->footerLayout()->addStretch(1);
    m_panel->footerLayout()->addWidget(m_cancel);
    m_panel->footerLayout()->addWidget(m_save);
    installEnterMoves(body);
    setResetting(false);
}

void UserForm::makeFields(QWidget *body)
{
    auto *column = new QVBoxLayout(body);
    bindMargins(column, 16, 16, 16, 16);
    bindSpacing(column, 8);
    m_name = new QLineEdit(body);
    m_nameRow = new FieldRow(QStringLiteral("user_name"), tr("User name"), m_name, FieldRow::Need::Required, body);
    m_nameRow->setHint(tr("To log in with: letters, digits or Chinese characters, two or more"));
    m_displayName = new QLineEdit(body);
    m_displayNameRow =
        new FieldRow(QStringLiteral("display_name"), tr("Person"), m_displayName, FieldRow::Need::Optional, body);
    m_unit = new ComboBox(body);
    fillUnits(m_unit, m_context.session().vaultInfo().unit);
    m_unit->setFindable(tr("Name, pinyin or code"));
    m_unitRow = new FieldRow(QStringLiteral("user_unit"), tr("Unit"), m_unit, FieldRow::Need::Required, body);
    m_roles = new MultiChoice(body);
    QList<ChoiceItem> choices;
    for (int role = 0; role < int(Role::Count); ++role)
        choices.append({QString::number(role), roleText(Role(role))});
    m_roles->setChoices(choices);
    m_rolesRow = new FieldRow(QStringLiteral("user_roles"), tr("Roles"), m_roles, FieldRow::Need::Required, body);
    m_password = new PasswordFields(body);
    for (QWidget *row : std::initializer_list<QWidget *> {m_nameRow, m_displayNameRow, m_unitRow, m_rolesRow, m_password})
        column->addWidget(row);
    column->addStretch(1);
    connect(m_roles, &MultiChoice::chosenChanged, this, &UserForm::checkRoles);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &name) {
        m_nameRow->clearProblem();
        m_password->setUserName(name);
    });
}

void UserForm::startAdding()
{
    m_resetName.clear();
    setResetting(false);
    for (QLineEdit *edit : {m_name, m_displayName})
        edit->clear();
    m_roles->setChosen({});
    for (FieldRow *row : {m_nameRow, m_displayNameRow, m_unitRow, m_rolesRow})
        row->clearProblem();
    m_password->clear();
    m_name->setFocus(Qt::OtherFocusReason);
}

void UserForm::startReset(const QString &name, const QString &displayName)
{
    m_resetName = name;
    setResetting(true);
    m_panel->setSubtitle(displayName == name ? name : tr("%1 (%2)").arg(displayName, name));
    m_password->clear();
    m_password->setUserName(name);
    m_password->findChild<QLineEdit *>()->setFocus(Qt::OtherFocusReason);
}

void UserForm::setResetting(bool resetting)
{
    m_panel->setTitle(resetting ? tr("New password") : tr("Add a user"));
    m_panel->setSubtitle({});
    for (FieldRow *row : {m_nameRow, m_displayNameRow, m_unitRow, m_rolesRow})
        row->setVisible(!resetting);
    m_cancel->setVisible(resetting);
    m_save->setText(resetting ? tr("Set the password") : tr("Add"));
}

Roles UserForm::roles() const
{
    Roles roles;
    for (const QString &role : m_roles->chosen())
        roles.append(Role(role.toInt()));
    return roles;
}

void UserForm::checkRoles()
{
    if (roles().isEmpty() || rolesCompatible(roles()))
        m_rolesRow->clearProblem();
    else
        m_rolesRow->setProblem(Severity::Block, tr("An administrator or auditor has that role alone; drop the others"));
}

bool UserForm::isRight()
{
    if (!m_resetName.isEmpty())
        return m_password->check();
    bool right = true;
    const auto mark = [&right](FieldRow *row, bool fine, const QString &sentence) {
        if (!fine)
            row->setProblem(Severity::Block, sentence);
        right = right && fine;
    };
    mark(m_nameRow, m_name->text().trimmed().size() >= 2, tr("Enter at least two characters"));
    mark(m_unitRow, !m_unit->currentData().isNull(), tr("Choose the unit from the list"));
    if (roles().isEmpty())
        mark(m_rolesRow, false, tr("Choose at least one role"));
    right = right && rolesCompatible(roles());
    return m_password->check() && right;
}

void UserForm::save()
{
    if (m_busy || !isRight())
        return;
    m_busy = true;
    m_save->setEnabled(false);
    const auto password = std::make_shared<Secret>(m_password->password());
    if (!m_resetName.isEmpty()) {
        m_context.ask(
            this, [name = m_resetName, password](Workspace &work) { return UserService(work).resetPassword(name, *password); },
            [this, name = m_resetName](const Result<void> &result) { finish(result, name); });
        return;
    }
    const User user {.name = m_name->text().trimmed(),
                     .displayName = m_displayName->text().trimmed(),
                     .unit = m_unit->currentData().toString(),
                     .roles = roles()};
    m_context.ask(
        this, [user, password](Workspace &work) { return UserService(work).add(user, *password); },
        [this, name = user.name](const Result<void> &result) { finish(result, name); });
}

void UserForm::finish(const Result<void> &result, const QString &name)
{
    m_busy = false;
    m_save->setEnabled(true);
    if (!result) {
        showError(result.error());
        return;
    }
    m_context.say(MessageKind::Done, m_resetName.isEmpty()
                                         ? tr("%1 was added and can log in now").arg(name)
                                         : tr("%1 has a new password; the old one no longer opens the vault").arg(name));
    startAdding();
    emit saved(name);
}

void UserForm::showError(const Error &error)
{
    FieldRow *row = error.field == QLatin1String("name")    ? m_nameRow
                    : error.field == QLatin1String("unit")  ? m_unitRow
                    : error.field == QLatin1String("roles") ? m_rolesRow
                                                            : nullptr;
    if (row && m_resetName.isEmpty())
        row->setProblem(Severity::Block, errorText(error));
    else
        m_context.report(error);
}

}  // namespace jiaxin
