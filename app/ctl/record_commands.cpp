// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// list, show, new, edit, history, reveal, merge, status worker.
#include "app/ctl/command.h"
#include "app/ctl/record_view.h"
#include "app/records/status_service.h"
#include "app/review/addressee.h"
#include "app/review/return_changes.h"
#include "app/review/review_service.h"
#include "app/words/words.h"
#include "domain/record_json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace jiaxin::ctl {

namespace {

Error forbidden()
{
    return {.code = ErrorCode::Forbidden, .field = {}, .detail = QStringLiteral("role")};
}

/// The next rows of a list as one may see them; `query` moves on behind them.
struct Page {
    QList<RecordView> views;
    QList<bool> outside {};  ///< of each, whether it belongs to another unit
    bool end = false;
};

Result<Page> nextPage(Workspace &work, ListQuery &query, const QString &state)
{
    if (!allowed(work.actor, Operation::View))
        return forbidden();
    Page page;
    RecordService records(work);
    const QList<ListRow> rows = records.list(query);
    for (const ListRow &row : rows) {
        query.afterKey = row.key;
        query.afterSeq = row.seq;
        // States such as frozen or expired are computed, so the filter is by what is shown.
        if (state.isEmpty() || records.currentState(*query.type, *row.record) == state) {
            page.views.append(viewOf(work, *query.type, *row.record, row.colour));
            page.outside.append(work.territoryOf(row.record->unit) == Territory::Outside);
        }
    }
    page.end = rows.size() < query.limit;
    return page;
}

QStringList listHeader(const RecordType &type)
{
    QStringList header {label("ctl", "Id").translated(), label("ctl", "State").translated()};
    for (const Field *field : tableFields(type))
        header.append(field->label.translated());
    if (&type == &workerType)
        header.append(label("ctl", "Colour").translated());
    return header;
}

void printList(const Cli &cli, const RecordType &type, const QList<RecordView> &views)
{
    if (cli.isJson()) {
        QJsonArray array;
        for (const RecordView &view : views)
            array.append(view.json);
        cli.console().document(array);
        return;
    }
    QList<QStringList> rows;
    for (const RecordView &view : views)
        rows.append(view.cells);
    if (rows.isEmpty())
        cli.console().complain(label("ctl", "No record fits").translated());
    else
        cli.console().table(listHeader(type), rows);
}

Exit list(Cli &cli, const Arguments &arguments)
{
    constexpr int pageSize = 500;
    const RecordType *type = cli.recordType(arguments.word(0));
    bool number = true;
    const int limit = arguments.has("limit") ? arguments.value("limit").toInt(&number) : std::numeric_limits<int>::max();
    if (!type || !number || limit < 1)
        return type ? cli.usage(label("ctl", "--limit takes a number from 1").translated()) : Exit::Usage;
    const QString state = arguments.value("state");
    const QString search = arguments.value("search");
    // One record may be found by several keys, so the rows of a search come in one page.
    ListQuery query {.type = type, .search = search, .limit = search.isEmpty() ? pageSize : std::numeric_limits<int>::max()};
    if (const Exit fresh = cli.withVault(
            [type](Workspace &work) -> Result<void> {
                return type == &workerType ? StatusService(work).refreshAll() : Result<void>();
            },
            [] { return Exit::Done; });
        fresh != Exit::Done)
        return fresh;
    QList<RecordView> views;
    QList<bool> outside;
    bool end = false;
    while (!end && views.size() < limit) {
        const Exit read = cli.withVault([&](Workspace &work) { return nextPage(work, query, state); },
                                        [&](const Page &page) {
                                            views += page.views;
                                            outside += page.outside;
                                            end = page.end;
                                            return Exit::Done;
                                        });
        if (read != Exit::Done)
            return read;
    }
    const qsizetype shown = std::min<qsizetype>(limit, views.size());
    const ListLook look {.shown = shown, .outside = outside.first(shown).count(true), .search = search};
    return cli.withVault([&](Workspace &work) { return RecordService(work).logList(*type, look); },
                         [&] {
                             printList(cli, *type, views.first(shown));
                             return Exit::Done;
                         });
}

/// In whose hands it is, and what was done about the return that it has come back from.
void addDesk(Workspace &work, const RecordType &type, const Record &record, RecordView &view)
{
    if (const std::optional<Addressee> addressee = AddresseeService(work).of(type, record)) {
        view.json.insert(QStringLiteral("addressee"), QJsonObject {{QStringLiteral("user"), addressee->user},
                                                                   {QStringLiteral("ground"), choiceName(addressee->ground)},
                                                                   {QStringLiteral("note"), addressee->note}});
        view.lines.append({label("audit", "In whose hands").translated(), addressee->name});
    }
    const Result<std::optional<ReturnChanges>> returned = returnChanges(work, type, record);
    if (!returned || !*returned)
        return;
    QJsonArray fields;
    for (const ReturnChange &change : (*returned)->fields) {
        fields.append(QJsonObject {{QStringLiteral("field"), change.field},
                                   {QStringLiteral("before"), change.before},
                                   {QStringLiteral("after"), change.after},
                                   {QStringLiteral("note"), change.note},
                                   {QStringLiteral("pinned"), change.pinned},
                                   {QStringLiteral("changed"), change.changed}});
        view.lines.append({label("ctl", "%1 since the return").translated().arg(fieldText(type, change.field)),
                           change.before + QStringLiteral(" → ") + change.after});
    }
    view.json.insert(QStringLiteral("since_return"), fields);
}

Exit show(Cli &cli, const Arguments &arguments)
{
    const RecordType *type = cli.recordType(arguments.word(0));
    if (!type)
        return Exit::Usage;
    const RecordId id(arguments.word(1));
    return cli.withVault(
        [type, id](Workspace &work) -> Result<RecordView> {
            const Result<std::shared_ptr<Record>> record = RecordService(work).show(*type, id);
            if (!record)
                return record.error();
            RecordView view = viewOf(work, *type, **record);
            ReviewService review(work);
            view.json.insert(QStringLiteral("actions"), QJsonArray::fromStringList(review.possibleActions(*type, **record)));
            QJsonArray pins;
            for (const Pin &pin : review.openPins(id)) {
                pins.append(QJsonObject {{QStringLiteral("field"), pin.field}, {QStringLiteral("note"), pin.note}});
                view.lines.append({label("ctl", "Pin on %1").translated().arg(fieldText(*type, pin.field)), pin.note});
            }
            view.json.insert(QStringLiteral("pins"), pins);
            addDesk(work, *type, **record, view);
            return view;
        },
        [&](const RecordView &view) {
            if (cli.isJson()) {
                cli.console().document(view.json);
                return Exit::Done;
            }
            QList<QStringList> rows;
            for (const auto &[name, value] : view.lines)
                rows.append({name, value});
            cli.console().table({typeText(*type), view.cells.value(0) + QStringLiteral("  ") + view.cells.value(1)}, rows);
            return Exit::Done;
        });
}

Exit create(Cli &cli, const Arguments &arguments)
{
    const RecordType *type = cli.recordType(arguments.word(0));
    if (!type)
        return Exit::Usage;
    const Result<QJsonObject> values = cli.readJson(arguments.word(1));
    if (!values)
        return cli.fail(values.error());
    const QString reason = arguments.value("reason");
    return cli.withVault(
        [type, &values, reason](Workspace &work) { return RecordService(work).create(*type, *values, {.reason = reason}); },
        [&](const Outcome &outcome) { return cli.tell(*type, outcome); });
}

/// --version, or the member `version` of the record as it was shown.
std::optional<qint64> seenVersion(const Arguments &arguments, const QJsonObject &values)
{
    if (const auto version = arguments.number("version"))
        return version;
    const QJsonValue member = values.value(QStringLiteral("version"));
    return member.isDouble() ? std::optional(qint64(member.toDouble())) : std::nullopt;
}

Exit edit(Cli &cli, const Arguments &arguments)
{
    const RecordType *type = cli.recordType(arguments.word(0));
    if (!type)
        return Exit::Usage;
    const RecordId id(arguments.word(1));
    const Result<QJsonObject> values = cli.readJson(arguments.word(2));
    if (!values)
        return cli.fail(values.error());
    const SaveOptions options {.reason = arguments.value("reason"), .version = seenVersion(arguments, *values)};
    return cli.withVault([&](Workspace &work) { return RecordService(work).edit(*type, id, *values, options); },
                         [&](const Outcome &outcome) { return cli.tell(*type, outcome); });
}

QJsonObject historyJson(const AuditRow &row)
{
    return {{QStringLiteral("seq"), row.seq},
            {QStringLiteral("at"), row.at},
            {QStringLiteral("user"), row.context.user},
            {QStringLiteral("unit"), row.context.unit},
            {QStringLiteral("terminal"), row.context.terminal},
            {QStringLiteral("action"), row.entry.action},
            {QStringLiteral("version"), row.entry.version},
            {QStringLiteral("reason"), row.context.reason},
            {QStringLiteral("note"), row.context.note},
            {QStringLiteral("changes"), row.entry.changes}};
}

QString changesText(const RecordType &type, const QJsonObject &changes)
{
    QStringList names;
    for (auto change = changes.begin(); change != changes.end(); ++change)
        names.append(auditFieldText(type, change.key()));
    return names.join(label("words", ", ").translated());
}

Exit history(Cli &cli, const Arguments &arguments)
{
    const RecordType *type = cli.recordType(arguments.word(0));
    if (!type)
        return Exit::Usage;
    const RecordId id(arguments.word(1));
    return cli.withVault([type, id](Workspace &work) { return RecordService(work).history(*type, id); },
                         [&](const QList<AuditRow> &rows) {
                             QJsonArray array;
                             QList<QStringList> lines;
                             for (const AuditRow &row : rows) {
                                 array.append(historyJson(row));
                                 lines.append({timeText(QDateTime::fromString(row.at, Qt::ISODateWithMs)), row.context.user,
                                               auditActionText(*type, row.entry.action), QString::number(row.entry.version),
                                               auditReasonText(*type, row.context.reason), row.context.note,
                                               changesText(*type, row.entry.changes)});
                             }
                             if (cli.isJson())
                                 cli.console().document(array);
                             else
                                 cli.console().table({label("ctl", "Time").translated(), label("ctl", "User").translated(),
                                                      label("ctl", "Step").translated(), label("ctl", "Version").translated(),
                                                      label("ctl", "Reason").translated(), label("ctl", "Note").translated(),
                                                      label("ctl", "Fields").translated()},
                                                     lines);
                             return Exit::Done;
                         });
}

Exit reveal(Cli &cli, const Arguments &arguments)
{
    const RecordType *type = cli.recordType(arguments.word(0));
    if (!type)
        return Exit::Usage;
    const RecordId id(arguments.word(1));
    const QString field = arguments.word(2);
    const QString reason = arguments.value("reason");
    return cli.withVault([=](Workspace &work) { return RecordService(work).reveal(*type, id, field, reason); },
                         [&](const QVariant &value) {
                             if (cli.isJson())
                                 cli.console().document(
                                     QJsonObject {{QStringLiteral("id"), id.toString()},
                                                  {QStringLiteral("field"), field},
                                                  {QStringLiteral("value"), valueToJson(*type->field(field), value)}});
                             else
                                 cli.console().line(valueText(*type->field(field), value));
                             return Exit::Done;
                         });
}

Exit merge(Cli &cli, const Arguments &arguments)
{
    const RecordType *type = cli.recordType(arguments.word(0));
    if (!type)
        return Exit::Usage;
    const RecordId keep(arguments.word(1));
    const RecordId drop(arguments.word(2));
    return cli.withVault([=](Workspace &work) { return RecordService(work).merge(*type, keep, drop); },
                         [&](const Outcome &outcome) { return cli.tell(*type, outcome); });
}

struct Judged {
    LivingStatus status;
    Eligibility eligibility;
};

Exit statusWorker(Cli &cli, const Arguments &arguments)
{
    const RecordId id(arguments.word(0));
    return cli.withVault(
        [id](Workspace &work) -> Result<Judged> {
            if (const auto seen = RecordService(work).show(workerType, id); !seen)
                return seen.error();
            StatusService service(work);
            return Judged {valueOrThrow(service.status(id)), valueOrThrow(service.eligibilityOf(id))};
        },
        [&](const Judged &judged) {
            const QDate end = judged.status.nearestEnd;
            QList<StatusItem> lacking;
            for (const StatusItem &item : judged.eligibility.items) {
                if (!item.satisfied)
                    lacking.append(item);
            }
            if (cli.isJson()) {
                cli.console().document(QJsonObject {
                    {QStringLiteral("worker"), id.toString()},
                    {QStringLiteral("colour"), choiceName(judged.status.colour)},
                    {QStringLiteral("nearest_end"), end.isValid() ? QJsonValue(end.toString(Qt::ISODate)) : QJsonValue()},
                    {QStringLiteral("eligible"), judged.eligibility.ready},
                    {QStringLiteral("items"), statusItemsJson(judged.status.items)},
                    {QStringLiteral("lacking"), statusItemsJson(lacking)}});
                return Exit::Done;
            }
            for (const StatusItem &item : judged.status.items)
                cli.console().line(QStringLiteral("%1  %2").arg(colourText(item.colour), statusItemSentence(item)));
            for (const StatusItem &item : lacking)
                cli.console().line(label("ctl", "Lacks for a certificate: %1").translated().arg(statusItemSentence(item)));
            return Exit::Done;
        });
}

constexpr OptionSpec recordListOptions[] = {{"search"}, {"state"}, {"limit"}};
constexpr OptionSpec newOptions[] = {{"reason"}};
constexpr OptionSpec editOptions[] = {{"reason"}, {"version", OptionSpec::Kind::Number}};
constexpr OptionSpec revealOptions[] = {{"reason"}};

constexpr Command recordCommandList[] = {
    {"list",
     "TYPE [--search S] [--state S] [--limit N]",
     label("ctl", "List records, masked"),
     recordListOptions,
     {1, 1},
     &list},
    {"show", "TYPE ID", label("ctl", "Show a record, masked"), {}, {2, 2}, &show},
    {"new", "TYPE FILE.json", label("ctl", "Record something new"), newOptions, {2, 2}, &create},
    {"edit",
     "TYPE ID FILE.json [--version N]",
     label("ctl", "Change the fields that the file names"),
     editOptions,
     {3, 3},
     &edit},
    {"history", "TYPE ID", label("ctl", "Who did what with a record, and when"), {}, {2, 2}, &history},
    {"reveal",
     "TYPE ID FIELD --reason CODE",
     label("ctl", "Show one value whole; the reason is audited"),
     revealOptions,
     {3, 3},
     &reveal},
    {"merge", "TYPE ID ID", label("ctl", "Make two records of one person or firm the first"), {}, {3, 3}, &merge},
    {"status worker", "ID", label("ctl", "Whether a worker is in order, and what is lacking"), {}, {1, 1}, &statusWorker},
};

}  // namespace

std::span<const Command> recordCommands()
{
    return recordCommandList;
}

}  // namespace jiaxin::ctl
