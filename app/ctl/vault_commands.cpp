// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// vault init, backup, restore, check; user add, list.
#include "app/ctl/command.h"
#include "app/words/words.h"
#include "domain/field_value.h"

#include <QDir>
#include <QJsonArray>

namespace jiaxin::ctl {

namespace {

constexpr int largestDevice = 9999;

Exit vaultInit(Cli &cli, const Arguments &arguments)
{
    const std::optional<QString> folder = cli.vaultFolder();
    bool number = true;
    const int device = arguments.has("device") ? arguments.value("device").toInt(&number) : 0;
    if (!folder || !arguments.has("unit") || !arguments.has("admin"))
        return folder ? cli.usage(label("ctl", "--unit CODE and --admin NAME are needed").translated()) : Exit::Usage;
    if (!number || device < 0 || device > largestDevice)
        return cli.usage(label("ctl", "--device takes a number from 0 to 9999").translated());
    const bool byFile = !cli.options().passwordFile.isEmpty();
    std::optional<Secret> password = cli.password();
    if (!password)
        return byFile ? Exit::Environment : Exit::Usage;
    Result<std::unique_ptr<Session>> session = Session::create(*folder,
                                                               {.unit = arguments.value("unit"),
                                                                .device = device,
                                                                .adminName = arguments.value("admin"),
                                                                .password = std::move(*password)},
                                                               cli.tools());
    if (!session)
        return cli.fail(session.error());
    const VaultInfo &info = (*session)->vaultInfo();
    if (cli.isJson())
        cli.console().document(QJsonObject {{QStringLiteral("id"), info.id},
                                            {QStringLiteral("unit"), info.unit},
                                            {QStringLiteral("device"), info.device},
                                            {QStringLiteral("admin"), (*session)->actor().name}});
    else
        cli.console().line(label("ctl", "The vault was made for unit %1, device %2; its administrator is %3")
                               .translated()
                               .arg(info.unit, QString::number(info.device), (*session)->actor().name));
    return Exit::Done;
}

Exit vaultBackup(Cli &cli, const Arguments &arguments)
{
    const QString file = arguments.word(0);
    const Progress progress = cli.console().progress(label("ctl", "Backup").translated());
    return cli.withVault(
        [file, progress](Workspace &work) -> Result<void> {
            if (!allowed(work.actor, Operation::Backup))
                return failure(ErrorCode::Forbidden, "role");
            if (Result<void> logged = work.transact([&]() -> Result<void> {
                    work.store.audit().append({.action = QStringLiteral("backup")}, work.context());
                    return {};
                });
                !logged)
                return logged;
            return work.vault->backup(file, progress);
        },
        [&]() {
            if (cli.isJson())
                cli.console().document(QJsonObject {{QStringLiteral("file"), file}});
            else
                cli.console().line(label("ctl", "The backup was written and proved by opening it: %1").translated().arg(file));
            return Exit::Done;
        });
}

Exit vaultRestore(Cli &cli, const Arguments &arguments)
{
    const std::optional<QString> folder = cli.vaultFolder();
    if (!folder)
        return Exit::Usage;
    if (cli.options().user.isEmpty())
        return cli.usage(label("ctl", "The user is missing: --user NAME").translated());
    const bool byFile = !cli.options().passwordFile.isEmpty();
    const std::optional<Secret> password = cli.password();
    if (!password)
        return byFile ? Exit::Environment : Exit::Usage;
    const Result<void> restored = Vault::restore(arguments.word(0), *folder, cli.options().user, *password, cli.tools(),
                                                 cli.console().progress(label("ctl", "Restore").translated()));
    if (!restored)
        return cli.fail(restored.error());
    if (cli.isJson())
        cli.console().document(QJsonObject {{QStringLiteral("vault"), *folder}});
    else
        cli.console().line(label("ctl", "The vault was restored to %1").translated().arg(*folder));
    return Exit::Done;
}

Exit vaultCheck(Cli &cli, const Arguments &)
{
    return cli.withVault([](Workspace &work) { return work.vault->checkIntegrity(); },
                         [&]() {
                             if (cli.isJson())
                                 cli.console().document(QJsonObject {{QStringLiteral("ok"), true}});
                             else
                                 cli.console().line(label("ctl", "Every page of the vault is in order").translated());
                             return Exit::Done;
                         });
}

std::optional<Roles> rolesFrom(const QString &text)
{
    Roles roles;
    for (const QString &name : text.split(u',', Qt::SkipEmptyParts)) {
        const auto role = choiceFromName<Role>(name.trimmed());
        if (!role)
            return std::nullopt;
        roles.append(*role);
    }
    return roles;
}

QJsonObject userJson(const User &user)
{
    return {{QStringLiteral("name"), user.name},
            {QStringLiteral("display_name"), user.displayName},
            {QStringLiteral("unit"), user.unit},
            {QStringLiteral("roles"), QJsonArray::fromStringList(FieldTraits<Roles>::get(user.roles).toStringList())},
            {QStringLiteral("disabled"), user.disabled}};
}

Exit userAdd(Cli &cli, const Arguments &arguments)
{
    const std::optional<Roles> roles = rolesFrom(arguments.value("role"));
    if (!roles || !arguments.has("new-password-file"))
        return cli.usage(roles ? label("ctl", "--new-password-file FILE is needed").translated()
                               : label("ctl", "There is no role %1").translated().arg(arguments.value("role")));
    std::optional<Secret> password = cli.passwordFrom(arguments.value("new-password-file"));
    if (!password)
        return Exit::Environment;
    const User user {.name = arguments.word(0),
                     .displayName = arguments.value("display-name"),
                     .unit = arguments.value("unit"),
                     .roles = *roles};
    return cli.withVault(
        [user, &password](Workspace &work) -> Result<User> {
            User wanted = user;
            if (wanted.unit.isEmpty())
                wanted.unit = work.vault->info().unit;
            UserService users(work);
            if (const Result<void> added = users.add(wanted, *password); !added)
                return added.error();
            return users.find(wanted.name).value_or(wanted);
        },
        [&](const User &added) {
            if (cli.isJson())
                cli.console().document(userJson(added));
            else
                cli.console().line(label("ctl", "User %1 was added").translated().arg(added.name));
            return Exit::Done;
        });
}

Exit userList(Cli &cli, const Arguments &)
{
    return cli.withVault(
        [](Workspace &work) -> Result<QList<User>> {
            if (!allowed(work.actor, Operation::ManageUsers) && !allowed(work.actor, Operation::ManageSettings) &&
                !allowed(work.actor, Operation::ReadAudit))
                return failure(ErrorCode::Forbidden, "role");
            return UserService(work).list();
        },
        [&](const QList<User> &users) {
            QJsonArray json;
            QList<QStringList> rows;
            for (const User &user : users) {
                json.append(userJson(user));
                QStringList roles;
                for (const Role role : user.roles)
                    roles.append(roleText(role));
                rows.append({user.name, user.displayName, user.unit, roles.join(u'+'),
                             user.disabled ? label("ctl", "disabled").translated() : QString()});
            }
            if (cli.isJson())
                cli.console().document(json);
            else
                cli.console().table({label("ctl", "User").translated(), label("ctl", "Name").translated(),
                                     label("ctl", "Unit").translated(), label("ctl", "Roles").translated(), QString()},
                                    rows);
            return Exit::Done;
        });
}

constexpr OptionSpec initOptions[] = {{"unit"}, {"admin"}, {"device"}};
constexpr OptionSpec userOptions[] = {{"role"}, {"unit"}, {"new-password-file"}, {"display-name"}};

constexpr Command vaultCommandList[] = {
    {"vault init",
     "--unit CODE --admin NAME [--device N]",
     label("ctl", "Make a vault with its first administrator"),
     initOptions,
     {},
     &vaultInit},
    {"vault backup",
     "FILE",
     label("ctl", "Write the whole vault, encrypted, into one file and prove it"),
     {},
     {1, 1},
     &vaultBackup},
    {"vault restore", "FILE", label("ctl", "Make a vault of a backup in a new folder"), {}, {1, 1}, &vaultRestore},
    {"vault check", "", label("ctl", "Check every page of the vault"), {}, {}, &vaultCheck},
    {"user add",
     "NAME --role ROLE[,ROLE] [--unit CODE] --new-password-file FILE",
     label("ctl", "Add a user"),
     userOptions,
     {1, 1},
     &userAdd},
    {"user list", "", label("ctl", "List the users"), {}, {}, &userList},
};

}  // namespace

std::span<const Command> vaultCommands()
{
    return vaultCommandList;
}

}  // namespace jiaxin::ctl
