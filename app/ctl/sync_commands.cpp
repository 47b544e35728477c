// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// enrol, sync, conflict list, conflict resolve, day-end.
#include "app/ctl/command.h"
#include "app/ctl/sync_view.h"
#include "app/sync/http_transport.h"
#include "app/words/words.h"

#include <QFile>

namespace jiaxin::ctl {

namespace {

constexpr qint64 longestAuthority = 256 * 1024;

Exit enrolDevice(Cli &cli, const Arguments &arguments)
{
    EnrolmentOrder order {.url = arguments.value("server"), .code = arguments.value("code")};
    if (order.url.isEmpty() || order.code.isEmpty())
        return cli.usage(label("ctl", "enrol needs --server URL and --code CODE").translated());
    if (arguments.has("authority")) {
        QFile file(arguments.value("authority"));
        if (!file.open(QIODevice::ReadOnly))
            return cli.fail(failure(ErrorCode::Io, "not_readable"));
        order.authority = file.read(longestAuthority);
    }
    return cli.withSession([&](Session &session) {
        const Result<ServerLink> link = enrol(session, order, &makeHttpTransport);
        if (!link)
            return cli.fail(link.error());
        if (cli.isJson())
            cli.console().document(
                QJsonObject {{QStringLiteral("device"), link->device}, {QStringLiteral("unit"), link->unit}});
        else
            cli.console().line(label("ctl", "Enrolled as device %1 of unit %2").translated().arg(link->device, link->unit));
        return Exit::Done;
    });
}

Exit syncOnce(Cli &cli, const Arguments &arguments)
{
    std::optional<Secret> password = cli.password();
    if (!password)
        return Exit::Usage;
    SyncCredentials who {
        .name = cli.options().user, .password = std::move(*password), .code = arguments.value("second-factor")};
    return cli.withSession([&](Session &session) {
        const SyncSummary summary = SyncPass(session, &makeHttpTransport, who).run();
        if (summary.error)
            return cli.fail(*summary.error);
        if (cli.isJson())
            cli.console().document(summary.toJson());
        else
            cli.console().line(summaryText(summary));
        return summary.conflicts + summary.parked > 0 ? Exit::Conflict : Exit::Done;
    });
}

struct Desk {
    QList<Conflict> conflicts;
    QList<ParkedOperation> parked;
};

Exit listConflicts(Cli &cli, const Arguments &)
{
    return cli.withVault(
        [](Workspace &work) -> Result<Desk> {
            ConflictDesk desk(work);
            return Desk {.conflicts = desk.list(), .parked = desk.parked()};
        },
        [&](const Desk &desk) {
            QJsonArray list;
            QList<QStringList> rows;
            for (const Conflict &conflict : desk.conflicts) {
                list.append(conflictJson(conflict));
                rows.append({QString::number(conflict.id), choiceText(conflict.kind), conflict.title, conflict.madeBy});
            }
            for (const ParkedOperation &parked : desk.parked) {
                list.append(parkedJson(parked));
                rows.append({parked.operation, choiceText(SyncState::Rejected), parked.title, parked.madeBy});
            }
            if (cli.isJson())
                cli.console().document(list);
            else
                cli.console().table({label("ctl", "Number").translated(), label("ctl", "Kind").translated(),
                                     label("ctl", "Record").translated(), label("ctl", "User").translated()},
                                    rows);
            return Exit::Done;
        });
}

/// `--field NAME=mine` and `NAME=theirs`; nothing: something else stands there.
std::optional<QMap<QString, Side>> sidesOf(const QStringList &texts)
{
    QMap<QString, Side> sides;
    for (const QString &text : texts) {
        const QString side = text.section(u'=', 1);
        if (side != u"mine" && side != u"theirs")
            return std::nullopt;
        sides.insert(text.section(u'=', 0, 0), side == u"mine" ? Side::Mine : Side::Theirs);
    }
    return sides;
}

Exit resolve(Cli &cli, const Arguments &arguments)
{
    const QString which = arguments.word(0);
    const auto sides = sidesOf(arguments.values("field"));
    int ways = arguments.has("field") ? 1 : 0;
    for (const char *way : {"mine", "theirs", "different", "again", "give-up"})
        ways += arguments.has(way) ? 1 : 0;
    if (ways != 1 || !sides)
        return cli.usage(
            label("ctl",
                  "conflict resolve needs one of --mine, --theirs, --field NAME=mine|theirs, --different, --again, --give-up")
                .translated());
    return cli.withVault(
        [&](Workspace &work) -> Result<void> {
            ConflictDesk desk(work);
            if (arguments.has("again"))
                return desk.tryAgain(which);
            if (arguments.has("give-up"))
                return desk.giveUp(which);
            if (arguments.has("different"))
                return desk.decideDifferent(which.toLongLong());
            if (arguments.has("field"))
                return desk.decide(which.toLongLong(), *sides);
            return desk.decide(which.toLongLong(), arguments.has("mine") ? Side::Mine : Side::Theirs);
        },
        [&] {
            if (cli.isJson())
                cli.console().document(QJsonObject {{QStringLiteral("settled"), which}});
            return Exit::Done;
        });
}

Exit dayEnd(Cli &cli, const Arguments &arguments)
{
    return cli.withVault(
        [&](Workspace &work) -> Result<DayEnd> {
            const QString given = arguments.value("day");
            const QDate day = given.isEmpty() ? work.today() : QDate::fromString(given, Qt::ISODate);
            return day.isValid() ? Result<DayEnd>(SyncStates(work).dayEnd(day))
                                 : Result<DayEnd>(invalid("day", "impossible_date"));
        },
        [&](const DayEnd &day) {
            if (cli.isJson())
                cli.console().document(dayEndJson(day));
            else
                cli.console().table({label("ctl", "User").translated(), label("ctl", "Computer").translated(),
                                     label("ctl", "Entered").translated(), label("sync", "Acknowledged").translated(),
                                     label("sync", "To be sent").translated(), label("sync", "In conflict").translated(),
                                     label("sync", "Refused").translated()},
                                    dayEndRows(day));
            return day.receiptsGood ? Exit::Done : Exit::Problems;
        });
}

constexpr std::array enrolOptions {OptionSpec {"server"}, OptionSpec {"code"}, OptionSpec {"authority"}};
constexpr std::array syncOptions {OptionSpec {"second-factor"}};
constexpr std::array resolveOptions {
    OptionSpec {"mine", OptionSpec::Kind::Flag},      OptionSpec {"theirs", OptionSpec::Kind::Flag},
    OptionSpec {"different", OptionSpec::Kind::Flag}, OptionSpec {"again", OptionSpec::Kind::Flag},
    OptionSpec {"give-up", OptionSpec::Kind::Flag},   OptionSpec {"field", OptionSpec::Kind::Many}};
constexpr std::array dayOptions {OptionSpec {"day"}};

constexpr std::array syncCommandList {
    Command {.name = "enrol",
             .usage = "--server URL --code CODE [--authority FILE.pem]",
             .summary = label("ctl", "Make this computer a device of the province"),
             .options = enrolOptions,
             .run = &enrolDevice},
    Command {.name = "sync",
             .usage = "[--second-factor CODE]",
             .summary = label("ctl", "Send what waits and fetch what is new, once"),
             .options = syncOptions,
             .run = &syncOnce},
    Command {.name = "conflict list",
             .usage = "",
             .summary = label("ctl", "What waits for a decision: conflicts and refused changes"),
             .run = &listConflicts},
    Command {.name = "conflict resolve",
             .usage = "NUMBER (--mine | --theirs | --field NAME=mine|theirs… | --different) or OPERATION (--again | --give-up)",
             .summary = label("ctl", "Decide on a conflict or a refused change"),
             .options = resolveOptions,
             .words = {.least = 1, .most = 1},
             .run = &resolve},
    Command {.name = "day-end",
             .usage = "[--day DATE]",
             .summary = label("ctl", "What was entered on a day, and what the province has of it"),
             .options = dayOptions,
             .run = &dayEnd},
};

}  // namespace

std::span<const Command> syncCommands()
{
    return syncCommandList;
}

}  // namespace jiaxin::ctl
