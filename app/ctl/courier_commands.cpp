// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// courier out, courier in.
#include "app/ctl/command.h"
#include "app/ctl/sync_view.h"
#include "app/sync/courier_in.h"
#include "app/sync/courier_out.h"

#include <QJsonArray>

namespace jiaxin::ctl {

namespace {

constexpr qint64 megabyte = 1024LL * 1024;

QJsonObject writtenJson(const CourierWritten &written)
{
    return {{QStringLiteral("files"), QJsonArray::fromStringList(written.files)},
            {QStringLiteral("operations"), written.operations},
            {QStringLiteral("photos"), written.photos},
            {QStringLiteral("too_large"), written.tooLarge},
            {QStringLiteral("bytes"), written.bytes},
            {QStringLiteral("more"), written.moreOperations}};
}

Exit courierOut(Cli &cli, const Arguments &arguments)
{
    const qint64 most =
        arguments.has("size-limit") ? arguments.value("size-limit").toLongLong() * megabyte : CourierOut::usualMostBytes;
    return cli.withSession([&](Session &session) {
        const auto progress = cli.console().progress(label("ctl", "Courier file").translated());
        const Result<CourierWritten> written = CourierOut(session, progress).write(arguments.word(0), most);
        if (!written)
            return cli.fail(written.error());
        if (cli.isJson())
            cli.console().document(writtenJson(*written));
        else
            cli.console().line(label("ctl", "Written: %1; changes %2, photos and scans %3")
                                   .translated()
                                   .arg(written->files.join(u' '))
                                   .arg(written->operations)
                                   .arg(written->photos));
        return Exit::Done;
    });
}

Exit courierIn(Cli &cli, const Arguments &arguments)
{
    return cli.withSession([&](Session &session) {
        CourierIn courier(session, cli.console().progress(label("ctl", "Courier file").translated()));
        const SyncSummary summary = courier.read(arguments.word(0));
        if (summary.error)
            return cli.fail(*summary.error);
        if (cli.isJson()) {
            QJsonObject document = summary.toJson();
            document.insert(QStringLiteral("more"), courier.hasMore());
            cli.console().document(document);
        } else {
            cli.console().line(summaryText(summary));
            if (courier.hasMore())
                cli.console().line(
                    label("ctl", "The province has more; the next courier file that you write asks for it").translated());
        }
        return summary.conflicts + summary.parked > 0 ? Exit::Conflict : Exit::Done;
    });
}

constexpr std::array outOptions {OptionSpec {"size-limit", OptionSpec::Kind::Number}};

constexpr std::array commands {
    Command {.name = "courier out",
             .usage = "FILE [--size-limit MB]",
             .summary = label("ctl", "Write what waits as a sealed file for the province, to be carried by hand"),
             .options = outOptions,
             .words = {.least = 1, .most = 1},
             .run = &courierOut},
    Command {.name = "courier in",
             .usage = "FILE",
             .summary = label("ctl", "Take in the file that the province answered with"),
             .words = {.least = 1, .most = 1},
             .run = &courierIn},
};

}  // namespace

std::span<const Command> courierCommands()
{
    return commands;
}

}  // namespace jiaxin::ctl
