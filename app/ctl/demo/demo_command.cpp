// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// demo DIR: a vault with six weeks of work in it. fair DIR: two vaults of one county, enrolled with a demo province.
#include "app/ctl/command.h"
#include "app/ctl/demo/demo_story.h"
#include "app/ctl/demo/fair_play.h"
#include "app/documents/fonts.h"

#include <QFile>

namespace jiaxin::ctl {

namespace {

Exit demo(Cli &cli, const Arguments &arguments)
{
    if (!loadFonts())
        return cli.fail({.code = ErrorCode::Io, .field = {}, .detail = QStringLiteral("fonts")});
    const QString folder = arguments.word(0);
    DemoOffice office(cli, folder, cli.tools().clock.now());
    const DemoWorld world(office.lastDay(), office.workingDayBefore(DemoWorld::filingDays));
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

Exit fair(Cli &cli, const Arguments &arguments)
{
    constexpr qint64 longestAuthority = 256 * 1024;
    QFile authority(arguments.value("authority"));
    if (arguments.value("server").isEmpty() || !authority.open(QIODevice::ReadOnly))
        return cli.usage(label("ctl", "fair needs --server URL and --authority FILE.pem").translated());
    std::optional<Secret> password = cli.password();
    if (!password)
        return Exit::Usage;
    FairPlay play(cli, {.folder = arguments.word(0),
                        .server = arguments.value("server"),
                        .authority = authority.read(longestAuthority),
                        .password = std::move(*password)});
    Result<void> done = play.open();
    if (done && arguments.has("play"))
        done = play.play();
    if (!done)
        return cli.fail(done.error());
    if (cli.isJson())
        cli.console().document(play.toJson());
    return Exit::Done;
}

constexpr std::array fairOptions {OptionSpec {"server"}, OptionSpec {"authority"}, OptionSpec {"play", OptionSpec::Kind::Flag}};

constexpr Command commands[] = {
    {"demo", "DIR", label("ctl", "Make a vault with invented people and six weeks of work"), {}, {1, 1}, &demo, Drawing::Yes},
    {"fair",
     "DIR --server URL --authority FILE.pem [--play]",
     label("ctl", "Make two vaults of one county at a demo province; with --play their clerks work"),
     fairOptions,
     {1, 1},
     &fair},
};

}  // namespace

std::span<const Command> demoCommands()
{
    return commands;
}

}  // namespace jiaxin::ctl
