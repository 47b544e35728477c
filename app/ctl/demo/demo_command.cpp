// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// demo DIR: a vault with six weeks of work in it.
#include "app/ctl/command.h"
#include "app/ctl/demo/demo_story.h"
#include "app/documents/fonts.h"

namespace jiaxin::ctl {

namespace {

Exit demo(Cli &cli, const Arguments &arguments)
{
    if (!loadFonts())
        return cli.fail({.code = ErrorCode::Io, .field = {}, .detail = QStringLiteral("fonts")});
    const QString folder = arguments.word(0);
    DemoOffice office(cli, folder, cli.tools().clock.now());
    const DemoWorld world(office.lastDay());
    DemoStory story(office, world, DemoFiles(folder));
    if (const Result<void> told = story.tell(); !told)
        return cli.fail(told.error());
    if (cli.isJson())
        cli.console().document(QJsonObject {{QStringLiteral("vault"), office.vault()},
                                            {QStringLiteral("password_file"), office.path(QStringLiteral("password.txt"))},
                                            {QStringLiteral("steps"), office.steps()}});
    else
        cli.console().line(label("ctl", "The demonstration vault is %1; its users' one password is in %2")
                               .translated()
                               .arg(office.vault(), office.path(QStringLiteral("password.txt"))));
    return Exit::Done;
}

constexpr Command commands[] = {
    {"demo", "DIR", label("ctl", "Make a vault with invented people and six weeks of work"), {}, {1, 1}, &demo, Drawing::Yes},
};

}  // namespace

std::span<const Command> demoCommands()
{
    return commands;
}

}  // namespace jiaxin::ctl
