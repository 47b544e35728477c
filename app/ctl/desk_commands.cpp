// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// tasks, pass-on, colleagues, ask, consultations.
#include "app/ctl/command.h"
#include "app/review/consultation_service.h"
#include "app/review/work_queue.h"
#include "app/words/words.h"
#include "domain/record_json.h"

#include <QJsonArray>

namespace jiaxin::ctl {

namespace {

QJsonObject queueLineJson(const QueueLine &line)
{
    QJsonObject json {{QStringLiteral("type"), QString(line.type->id())},
                      {QStringLiteral("id"), line.id.toString()},
                      {QStringLiteral("name"), line.name},
                      {QStringLiteral("detail"), line.detail},
                      {QStringLiteral("unit"), line.unit},
                      {QStringLiteral("state"), line.state},
                      {QStringLiteral("action"), line.action},
                      {QStringLiteral("since"), line.since.toString(Qt::ISODate)}};
    if (line.clock.due.isValid()) {
        json.insert(QStringLiteral("due"), line.clock.due.toString(Qt::ISODate));
        json.insert(QStringLiteral("left"), line.clock.left);
    }
    if (line.addressee) {
        json.insert(QStringLiteral("addressed"), choiceName(line.addressee->ground));
        json.insert(QStringLiteral("given_by"), line.addressee->givenBy);
        json.insert(QStringLiteral("given_note"), line.addressee->note);
    }
    return json;
}

Exit tasks(Cli &cli, const Arguments &arguments)
{
    QueueQuery query {.unit = arguments.value("unit")};
    if (arguments.has("queue")) {
        const auto queue = choiceFromName<WorkQueue>(arguments.value("queue"));
        if (!queue)
            return cli.usage(label("ctl", "--queue is mine, done, returned, due_soon or publicity_over").translated());
        query.queue = *queue;
    }
    if (arguments.has("type")) {
        query.type = cli.recordType(arguments.value("type"));
        if (!query.type)
            return Exit::Usage;
    }
    return cli.withVault([=](Workspace &work) { return WorkQueues(work).lines(query); },
                         [&](const QList<QueueLine> &lines) {
                             QJsonArray all;
                             QList<QStringList> rows;
                             for (const QueueLine &line : lines) {
                                 all.append(queueLineJson(line));
                                 rows.append({line.id.toString(), typeText(*line.type), line.name + u' ' + line.detail,
                                              stateText(*line.type, line.state), line.clock.due.toString(Qt::ISODate),
                                              line.addressee ? choiceText(line.addressee->ground) : QString()});
                             }
                             if (cli.isJson())
                                 cli.console().document(all);
                             else
                                 cli.console().table({QStringLiteral("id"), label("ctl", "Matter").translated(),
                                                      label("ctl", "Object").translated(), label("audit", "State").translated(),
                                                      label("ctl", "Due").translated(), label("ctl", "For you").translated()},
                                                     rows);
                             return Exit::Done;
                         });
}

Exit passOn(Cli &cli, const Arguments &arguments)
{
    const RecordType *type = cli.recordType(arguments.word(0));
    if (!type)
        return Exit::Usage;
    const std::optional<qint64> version = arguments.number("version");
    const RecordId id(arguments.word(1));
    const QString user = arguments.value("to");
    const QString note = arguments.value("note");
    return cli.withVault([=](Workspace &work) { return AddresseeService(work).passOn(*type, id, user, note, version); },
                         [&](const Outcome &outcome) { return cli.tell(*type, outcome); });
}

Exit colleagues(Cli &cli, const Arguments &arguments)
{
    const RecordType *type = cli.recordType(arguments.word(0));
    if (!type)
        return Exit::Usage;
    const RecordId id(arguments.word(1));
    return cli.withVault(
        [=](Workspace &work) -> Result<QList<User>> {
            const auto record = work.store.load(*type, id);
            if (!record || record->deletedAt.isValid())
                return ErrorCode::NotFound;
            return AddresseeService(work).colleagues(*type, *record);
        },
        [&](const QList<User> &users) {
            QJsonArray all;
            for (const User &user : users) {
                all.append(QJsonObject {{QStringLiteral("user"), user.name}, {QStringLiteral("name"), user.displayName}});
                if (!cli.isJson())
                    cli.console().line(user.name + QStringLiteral("  ") + user.displayName);
            }
            if (cli.isJson())
                cli.console().document(all);
            return Exit::Done;
        });
}

Exit ask(Cli &cli, const Arguments &arguments)
{
    const RecordType *type = cli.recordType(arguments.word(0));
    if (!type)
        return Exit::Usage;
    const std::optional<qint64> version = arguments.number("version");
    const RecordId id(arguments.word(1));
    const QString question = arguments.value("question");
    return cli.withVault([=](Workspace &work) { return ConsultationService(work).ask(*type, id, question, version); },
                         [&](const Outcome &outcome) { return cli.tell(consultationType, outcome); });
}

QJsonObject consultationJson(const ConsultationLine &line)
{
    QJsonObject json = recordToJson(consultationType, line.consultation);
    json.insert(QStringLiteral("subject_name"), line.subject);
    json.insert(QStringLiteral("actions"), QJsonArray::fromStringList(line.actions));
    return json;
}

Exit consultations(Cli &cli, const Arguments &arguments)
{
    const RecordType *type = cli.recordType(arguments.word(0));
    if (!type)
        return Exit::Usage;
    const RecordId id(arguments.word(1));
    return cli.withVault([=](Workspace &work) { return ConsultationService(work).about(*type, id); },
                         [&](const QList<ConsultationLine> &lines) {
                             QJsonArray all;
                             for (const ConsultationLine &line : lines) {
                                 all.append(consultationJson(line));
                                 if (cli.isJson())
                                     continue;
                                 cli.console().line(line.consultation.id.toString() + QStringLiteral("  ") +
                                                    stateText(line.consultation.state));
                                 cli.console().line(line.asker + QStringLiteral("  ") + line.consultation.question);
                                 if (!line.answerer.isEmpty())
                                     cli.console().line(line.answerer + QStringLiteral("  ") + line.consultation.answer);
                             }
                             if (cli.isJson())
                                 cli.console().document(all);
                             return Exit::Done;
                         });
}

constexpr OptionSpec askOptions[] = {{"question"}, {"version", OptionSpec::Kind::Number}};
constexpr OptionSpec tasksOptions[] = {{"queue"}, {"type"}, {"unit"}};
constexpr OptionSpec passOnOptions[] = {{"to"}, {"note"}, {"version", OptionSpec::Kind::Number}};

constexpr Command deskCommandList[] = {
    {"tasks",
     "[--queue mine|done|returned|due_soon|publicity_over] [--type TYPE] [--unit CODE]",
     label("ctl", "List what waits, the most urgent first"),
     tasksOptions,
     {0, 0},
     &tasks},
    {"pass-on",
     "TYPE ID --to USER [--note TEXT] [--version N]",
     label("ctl", "Pass a record on to a colleague of the same unit and role"),
     passOnOptions,
     {2, 2},
     &passOn},
    {"ask",
     "TYPE ID --question TEXT [--version N]",
     label("ctl", "Ask the other level about a record; answered by: act consultation ID answer --note TEXT"),
     askOptions,
     {2, 2},
     &ask},
    {"consultations",
     "TYPE ID",
     label("ctl", "List the questions to the other level about a record, and their answers"),
     {},
     {2, 2},
     &consultations},
    {"colleagues", "TYPE ID", label("ctl", "List the colleagues to whom a record can be passed on"), {}, {2, 2}, &colleagues},
};

}  // namespace

std::span<const Command> deskCommands()
{
    return deskCommandList;
}

}  // namespace jiaxin::ctl
