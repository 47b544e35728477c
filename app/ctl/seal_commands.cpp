// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// certificate seal.
#include "app/certificates/seal_service.h"
#include "app/ctl/command.h"
#include "app/words/words.h"

#include <QFile>

namespace jiaxin::ctl {

namespace {

Exit seal(Cli &cli, const Arguments &arguments)
{
    const bool remove = arguments.has("remove");
    if (remove == !arguments.words.isEmpty())
        return cli.usage(label("ctl", "Name a PNG file, or give --remove").translated());
    QByteArray png;
    if (!remove) {
        constexpr qint64 most = 8 * 1024 * 1024;
        QFile file(arguments.word(0));
        if (!file.open(QIODevice::ReadOnly))
            return cli.fail(failure(ErrorCode::Io, "not_readable"));
        png = file.read(most);
    }
    return cli.withVault([=](Workspace &work) { return remove ? SealService(work).remove() : SealService(work).take(png); },
                         [&] {
                             if (cli.isJson())
                                 cli.console().document(QJsonObject {{QStringLiteral("seal"), !remove}});
                             else
                                 cli.console().line((remove
                                                         ? label("ctl", "Certificates are printed without a seal from now on")
                                                         : label("ctl", "The seal stands on certificates from now on"))
                                                        .translated());
                             return Exit::Done;
                         });
}

constexpr OptionSpec sealOptions[] = {{"remove", OptionSpec::Kind::Flag}};

constexpr Command sealCommandList[] = {
    {"certificate seal",
     "(FILE.png | --remove)",
     label("ctl", "The picture of the unit's seal for certificates"),
     sealOptions,
     {0, 1},
     &seal,
     Drawing::Yes},
};

}  // namespace

std::span<const Command> sealCommands()
{
    return sealCommandList;
}

}  // namespace jiaxin::ctl
