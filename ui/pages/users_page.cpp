// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/users_page.h"

#include "app/words/words.h"
#include "ui/kit/editors.h"
#include "ui/kit/field_row.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/shell/header_row.h"
#include "ui/tables/facts.h"
#include "ui/words/unit_choices.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QStandardItemModel>

namespace jiaxin {
namespace {

QString rolesText(const Roles &roles)
{
    QStringList texts;
    for (const Role role : roles)
        texts.append(roleText(role));
    return texts.join(QStringLiteral("、"));
}

QLineEdit *makePassword(QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setEchoMode(QLineEdit::Password);
    edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    return edit;
}

QVBoxLayout *formColumn(QWidget *side)
{
    auto *column = new QVBoxLayout(side);
    bindMargins(column, 16, 16, 16, 16);
    bindSpacing(column, 8);
    return column;
}

}  // namespace

UsersPage::UsersPage(PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_model(new QStandardItemModel(0, 5, this)),
      m_table(new TableView(tr("Users"), this)),
      m_panel(new Panel({}, this)),
      m_sides(new QStackedWidget)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 16);
    auto *listPanel = new Panel({}, this);
    m_model->setHorizontalHeaderLabels({tr("User"), tr("Name"), tr("Roles"), tr("Unit"), tr("State")});
    m_table->setObjectName(QStringLiteral("users"));
    m_table->setSerialVisible(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidths({136, 104, 0, 136, 88});
    m_table->setModel(m_model);
    listPanel->setBody(m_table);
    row->addWidget(listPanel, 1);
    m_sides->addWidget(new EmptyState(tr("Choose a user, or add one")));
    m_sides->addWidget(makeUserSide());
    m_sides->addWidget(makeAddSide());
    m_sides->addWidget(makePasswordSide());
    m_panel->setBody(m_sides);
    bindFixedWidth(m_panel, 480);
    row->addWidget(m_panel);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) { showUser(now.row()); });
}

QString UsersPage::title() const
{
    return tr("Users");
}

QWidget *UsersPage::headerWidget()
{
    auto *header = new HeaderRow;
    auto *fresh = new Button(ButtonKind::Primary, tr("Add a user"), header);
    fresh->setObjectName(QStringLiteral("add_user"));
    fresh->setKey(QKeySequence(Qt::CTRL | Qt::Key_N));
    connect(fresh, &Button::clicked, this, [this] {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
        showSide(AddSide);
        m_name->setFocus();
    });
    header->addAction(fresh);
    return header;
}

QWidget *UsersPage::firstFocus()
{
    return m_table;
}

QWidget *UsersPage::makeUserSide()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    m_facts = new FactGrid(side, 1);
    column->addWidget(m_facts);
    column->addStretch(1);
    auto *row = new QHBoxLayout;
    bindMargins(row, 16, 8, 16, 16);
    bindSpacing(row, 8);
    auto *reset = new Button(tr("New password…"), side);
    reset->setObjectName(QStringLiteral("reset_password"));
    connect(reset, &Button::clicked, this, [this] {
        m_newPassword->clear();
        showSide(PasswordSide);
        m_newPassword->setFocus();
    });
    m_disable = new Button(ButtonKind::Careful, tr("Disable"), side);
    m_disable->setObjectName(QStringLiteral("disable_user"));
    connect(m_disable, &Button::clicked, this, &UsersPage::disableUser);
    row->addWidget(reset);
    row->addStretch(1);
    row->addWidget(m_disable);
    column->addLayout(row);
    return side;
}

QWidget *UsersPage::makeAddSide()
{
    using Need = FieldRow::Need;
    auto *side = new QWidget;
    QVBoxLayout *column = formColumn(side);
    column->addWidget(makeSection(tr("Add a user"), side));
    m_name = new QLineEdit(side);
    m_nameRow = new FieldRow(QStringLiteral("user_name"), tr("User"), m_name, Need::Required, side);
    m_display = new QLineEdit(side);
    auto *displayRow = new FieldRow(QStringLiteral("display_name"), tr("Name"), m_display, Need::Optional, side);
    m_unit = new ComboBox(side);
    fillUnits(m_unit, m_context.session().vaultInfo().unit);
    m_unit->setFindable(tr("Name, pinyin or code"));
    m_unit->setCurrentIndex(0);
    m_unit->setEditText(m_unit->itemText(0).trimmed());
    m_unitRow = new FieldRow(QStringLiteral("user_unit"), tr("Unit"), m_unit, Need::Required, side);
    m_roles = new MultiChoice(side);
    QList<ChoiceItem> roles;
    for (const Choice &choice : choicesFor<Role>())
        roles.append({QString::fromLatin1(choice.name), choice.label.translated()});
    m_roles->setChoices(roles);
    m_rolesRow = new FieldRow(QStringLiteral("user_roles"), tr("Roles"), m_roles, Need::Required, side);
    m_rolesRow->setHint(tr("Business roles may be combined; the three administrators stand alone."));
    m_password = makePassword(side);
    m_passwordRow = new FieldRow(QStringLiteral("user_password"), tr("First password"), m_password, Need::Required, side);
    m_passwordRow->setHint(tr("Tell it to the user in person."));
    for (FieldRow *row : {m_nameRow, displayRow, m_unitRow, m_rolesRow, m_passwordRow})
        column->addWidget(row);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    auto *store = new Button(ButtonKind::Primary, tr("Add"), side);
    store->setObjectName(QStringLiteral("store_user"));
    store->setKey(QKeySequence(Qt::CTRL | Qt::Key_S));
    connect(store, &Button::clicked, this, &UsersPage::add);
    buttons->addStretch(1);
    buttons->addWidget(store);
    column->addLayout(buttons);
    installEnterMoves(side);
    return side;
}

QWidget *UsersPage::makePasswordSide()
{
    auto *side = new QWidget;
    QVBoxLayout *column = formColumn(side);
    column->addWidget(makeSection(tr("New password"), side));
    m_newPassword = makePassword(side);
    m_newPasswordRow =
        new FieldRow(QStringLiteral("reset_password_edit"), tr("Password"), m_newPassword, FieldRow::Need::Required, side);
    m_newPasswordRow->setHint(tr("8 characters or more; three of lower case, upper case, digits, signs."));
    column->addWidget(m_newPasswordRow);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    bindSpacing(buttons, 8);
    auto *back = new Button(tr("Cancel"), side);
    connect(back, &Button::clicked, this, [this] { showUser(m_row); });
    auto *store = new Button(ButtonKind::Primary, tr("Set the password"), side);
    store->setObjectName(QStringLiteral("store_password"));
    connect(store, &Button::clicked, this, &UsersPage::changePassword);
    buttons->addStretch(1);
    buttons->addWidget(back);
    buttons->addWidget(store);
    column->addLayout(buttons);
    return side;
}

void UsersPage::open(const QVariantMap &)
{
    read();
}

void UsersPage::refresh()
{
    read();
}

void UsersPage::read()
{
    m_context.ask(
        this, [](Workspace &work) { return UserService(work).list(); },
        [this](const QList<User> &users) {
            const int row = m_row;
            m_users = users;
            m_model->setRowCount(0);
            for (const User &user : users) {
                auto *state = new QStandardItem(user.disabled ? tr("disabled") : tr("active"));
                state->setData(int(user.disabled ? ChipKind::Grey : ChipKind::Green), ItemRole::ChipKind);
                m_model->appendRow({new QStandardItem(user.name), new QStandardItem(user.displayName),
                                    new QStandardItem(rolesText(user.roles)), new QStandardItem(unitName(user.unit)), state});
            }
            if (row >= 0 && row < m_model->rowCount() && m_sides->currentIndex() == UserSide)
                m_table->setCurrentIndex(m_model->index(row, 0));
        });
}

void UsersPage::showSide(Side side)
{
    m_sides->setCurrentIndex(side);
}

void UsersPage::showUser(int row)
{
    m_row = row;
    if (row < 0 || row >= m_users.size()) {
        showSide(NoSide);
        return;
    }
    const User &user = m_users.at(row);
    m_facts->setFacts({{tr("User"), user.name},
                       {tr("Name"), user.displayName},
                       {tr("Roles"), rolesText(user.roles)},
                       {tr("Unit"), unitName(user.unit)},
                       {tr("Added on"), timeText(user.createdAt)},
                       {tr("State"), user.disabled ? tr("disabled") : tr("active")}});
    m_disable->setVisible(!user.disabled && user.name != m_context.actor().name);
    showSide(UserSide);
}

bool UsersPage::checkPassword(const QString &name, QLineEdit *edit, FieldRow *row)
{
    row->clearProblem();
    const QString rule = passwordProblem(name, Secret::fromText(edit->text()));
    if (rule.isEmpty())
        return true;
    row->setProblem(Severity::Block,
                    errorText({.code = ErrorCode::Invalid, .field = QStringLiteral("password"), .detail = rule}));
    edit->setFocus();
    return false;
}

void UsersPage::add()
{
    for (FieldRow *row : {m_nameRow, m_unitRow, m_rolesRow})
        row->clearProblem();
    User user {.name = m_name->text().trimmed(),
               .displayName = m_display->text().trimmed(),
               .unit = m_unit->currentData().toString(),
               .roles = {}};
    for (const QString &name : m_roles->chosen())
        user.roles.append(*choiceFromName<Role>(name));
    if (m_busy || !checkPassword(user.name, m_password, m_passwordRow))
        return;
    m_busy = true;
    auto password = std::make_shared<Secret>(Secret::fromText(m_password->text()));
    m_context.ask(
        this, [user, password](Workspace &work) { return UserService(work).add(user, *password); },
        [this, user](const Result<void> &result) {
            m_busy = false;
            if (result) {
                m_context.say(MessageKind::Done, tr("%1 can now unlock the vault.").arg(user.name));
                for (QLineEdit *edit : {m_name, m_display, m_password})
                    edit->clear();
                m_roles->setChosen({});
                read();
                m_name->setFocus();
                return;
            }
            const QHash<QString, FieldRow *> rows {{QStringLiteral("name"), m_nameRow},
                                                   {QStringLiteral("roles"), m_rolesRow},
                                                   {QStringLiteral("unit"), m_unitRow},
                                                   {QStringLiteral("password"), m_passwordRow}};
            if (FieldRow *row = rows.value(result.error().field))
                row->setProblem(Severity::Block, errorText(result.error()));
            else
                m_context.report(result.error());
        });
}

void UsersPage::changePassword()
{
    if (m_busy || m_row < 0 || m_row >= m_users.size())
        return;
    const QString name = m_users.at(m_row).name;
    if (!checkPassword(name, m_newPassword, m_newPasswordRow))
        return;
    m_busy = true;
    auto password = std::make_shared<Secret>(Secret::fromText(m_newPassword->text()));
    m_context.ask(
        this, [name, password](Workspace &work) { return UserService(work).changePassword(name, *password); },
        [this, name](const Result<void> &result) {
            m_busy = false;
            m_newPassword->clear();
            if (!result) {
                m_context.report(result.error());
                return;
            }
            m_context.say(MessageKind::Done, tr("The password of %1 is changed.").arg(name));
            showUser(m_row);
        });
}

void UsersPage::disableUser()
{
    if (m_row < 0 || m_row >= m_users.size())
        return;
    const QString name = m_users.at(m_row).name;
    m_context.modals().ask(this,
                           {.title = tr("Disable %1?").arg(name),
                            .text = tr("The user can no longer unlock the vault. What the user has done stays in the history."),
                            .accept = tr("Disable"),
                            .kind = ButtonKind::Careful},
                           [this, name](const Modals::Answer &answer) {
                               if (!answer)
                                   return;
                               m_context.ask(
                                   this, [name](Workspace &work) { return UserService(work).disable(name); },
                                   [this, name] {
                                       m_context.say(MessageKind::Done, tr("%1 is disabled.").arg(name));
                                       read();
                                   });
                           });
}

}  // namespace jiaxin
