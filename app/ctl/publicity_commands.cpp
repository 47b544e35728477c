// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// notice draft, notice show, notice publish.
#include "app/ctl/batch_view.h"
#include "app/ctl/command.h"
#include "app/review/publicity_service.h"
#include "app/words/words.h"
#include "domain/record_json.h"

#include <QJsonArray>

namespace jiaxin::ctl {

namespace {

QString standingName(NoticeItem::Standing standing)
{
    static constexpr const char *names[] {"waiting", "running", "objected", "ready", "published", "out"};
    return QLatin1String(names[size_t(standing)]);
}

Exit draftNotice(Cli &cli, const Arguments &arguments)
{
    const auto subject = choiceFromName<PublicityNotice::SubjectType>(arguments.word(0));
    if (!subject || !PublicityService::subjects().contains(*subject))
        return cli.usage(label("ctl", "notice draft enterprise|reward|list_entry (ID… | --all)").translated());
    if (arguments.has("all") == (arguments.words.size() > 1))
        return cli.usage(label("ctl", "Name the records, or say --all").translated());
    bool number = true;
    const int days = arguments.has("days") ? arguments.value("days").toInt(&number) : 0;
    if (!number || (arguments.has("days") && days < 1))
        return cli.usage(label("ctl", "--days takes a number of working days").translated());
    return cli.withVault(
        [=](Workspace &work) -> Result<Outcome> {
            PublicityService service(work);
            NoticeDraft draft = service.proposal(*subject);
            for (const QString &id : arguments.words.mid(1))
                draft.items.append(RecordId(id));
            for (const NoticeCandidate &candidate :
                 arguments.has("all") ? service.candidates(*subject) : QList<NoticeCandidate>())
                draft.items.append(candidate.id);
            if (arguments.has("title"))
                draft.title = arguments.value("title");
            if (arguments.has("contact"))
                draft.contact = arguments.value("contact");
            draft.basis = arguments.value("basis");
            if (days > 0)
                draft.workingDays = days;
            return service.save(draft);
        },
        [&](const Outcome &outcome) { return cli.tell(publicityNoticeType, outcome); });
}

Exit showNotice(Cli &cli, const Arguments &arguments)
{
    const RecordId id(arguments.word(0));
    return cli.withVault(
        [id](Workspace &work) { return PublicityService(work).view(id); },
        [&](const NoticeView &view) {
            QJsonArray items;
            for (const NoticeItem &item : view.items) {
                items.append(QJsonObject {{QStringLiteral("id"), item.id.toString()},
                                          {QStringLiteral("name"), item.name},
                                          {QStringLiteral("state"), item.state},
                                          {QStringLiteral("standing"), standingName(item.standing)},
                                          {QStringLiteral("objections"), item.openObjections}});
                if (!cli.isJson())
                    cli.console().line(QStringLiteral("%1  %2  %3").arg(item.id.toString(), item.name, stateText(item.state)));
            }
            if (cli.isJson()) {
                QJsonObject json = recordToJson(publicityNoticeType, view.notice);
                json.insert(QStringLiteral("items"), items);
                json.insert(QStringLiteral("working_days"), view.workingDays);
                json.insert(QStringLiteral("days_left"), view.daysLeft);
                json.insert(QStringLiteral("over"), view.over);
                json.insert(QStringLiteral("weekdays_assumed"), view.assumed);
                json.insert(QStringLiteral("actions"), QJsonArray::fromStringList(view.actions));
                cli.console().document(json);
            } else if (view.assumed) {
                cli.console().complain(label("ctl", "The holidays of %1 are not announced yet: weekdays were "
                                                    "taken for working days")
                                           .translated()
                                           .arg(view.notice.endsOn.year()));
            }
            return Exit::Done;
        });
}

Exit publishNotice(Cli &cli, const Arguments &arguments)
{
    const RecordId id(arguments.word(0));
    const auto progress = cli.console().progress(actionText(QStringLiteral("publish")));
    return cli.withVault([=](Workspace &work) { return PublicityService(work).publishAll(id, progress); },
                         [&](const BatchOutcome &batch) { return tellBatch(cli, nullptr, QStringLiteral("publish"), batch); });
}

constexpr OptionSpec draftOptions[] = {{"all", OptionSpec::Kind::Flag}, {"title"}, {"basis"}, {"contact"}, {"days"}};

constexpr Command publicityCommandList[] = {
    {"notice draft",
     "enterprise|reward|list_entry (ID… | --all) [--title TEXT] [--basis TEXT] [--contact TEXT] [--days N]",
     label("ctl", "Draft a public notice; “act publicity_notice ID open” opens it"),
     draftOptions,
     {1, WordCount::any},
     &draftNotice},
    {"notice show", "ID", label("ctl", "Show a public notice with its items"), {}, {1, 1}, &showNotice},
    {"notice publish",
     "ID",
     label("ctl", "After the period, publish every item that nobody objects to"),
     {},
     {1, 1},
     &publishNotice},
};

}  // namespace

std::span<const Command> publicityCommands()
{
    return publicityCommandList;
}

}  // namespace jiaxin::ctl
