// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// duplicates, same, different.
#include "app/ctl/command.h"
#include "app/duplicates/duplicate_search.h"
#include "app/words/words.h"

#include <QJsonArray>

namespace jiaxin::ctl {

namespace {

QJsonObject sideJson(const DuplicateSide &side)
{
    return {{QStringLiteral("id"), side.id.toString()}, {QStringLiteral("version"), side.version},
            {QStringLiteral("unit"), side.unit},        {QStringLiteral("state"), side.state},
            {QStringLiteral("name"), side.name},        {QStringLiteral("number"), side.number}};
}

QJsonObject pairJson(const DuplicatePair &pair)
{
    QJsonArray reasons;
    for (const DuplicateReason reason : pair.reasons)
        reasons.append(choiceName(reason));
    return {{QStringLiteral("type"), QString(pair.type->id())},
            {QStringLiteral("reasons"), reasons},
            {QStringLiteral("first"), sideJson(pair.first)},
            {QStringLiteral("second"), sideJson(pair.second)}};
}

QStringList pairCells(const DuplicatePair &pair)
{
    return {duplicateReasonText(pair.reasons.first()),
            pair.first.name,
            pair.first.number,
            pair.first.id.toString(),
            pair.second.name,
            pair.second.number,
            pair.second.id.toString()};
}

Exit duplicates(Cli &cli, const Arguments &arguments)
{
    QList<const RecordType *> types {&workerType, &enterpriseType};
    if (arguments.has("type")) {
        const RecordType *type = cli.recordType(arguments.value("type"));
        if (!type)
            return Exit::Usage;
        if (!types.contains(type))
            return cli.usage(label("ctl", "--type takes worker or enterprise").translated());
        types = {type};
    }
    const auto wanted = arguments.has("settled") ? DuplicateSearch::Wanted::Settled : DuplicateSearch::Wanted::Pending;
    const auto progress = cli.console().progress(label("ctl", "Looking for duplicates").translated());
    return cli.withVault(
        [=](Workspace &work) -> Result<QList<DuplicatePair>> {
            QList<DuplicatePair> pairs;
            for (const RecordType *type : types) {
                DuplicateSearch search({.type = type, .wanted = wanted, .limit = std::numeric_limits<int>::max()});
                const Result<QList<DuplicatePair>> found = search.run(work, progress);
                if (!found)
                    return found.error();
                pairs.append(*found);
            }
            return pairs;
        },
        [&](const QList<DuplicatePair> &pairs) {
            QJsonArray array;
            QList<QStringList> rows;
            for (const DuplicatePair &pair : pairs) {
                array.append(pairJson(pair));
                rows.append(pairCells(pair));
            }
            if (cli.isJson())
                cli.console().document(array);
            else
                cli.console().table({label("ctl", "Why").translated(), label("ctl", "One").translated(),
                                     label("ctl", "Number").translated(), QStringLiteral("ID"),
                                     label("ctl", "Other").translated(), label("ctl", "Number").translated(),
                                     QStringLiteral("ID")},
                                    rows);
            return Exit::Done;
        });
}

/// What became of two records, and of which type they are.
struct Judged {
    const RecordType *type = nullptr;
    Outcome outcome;
};

template <class Verdict>
Exit judge(Cli &cli, const SeenPair &pair, Verdict verdict)
{
    return cli.withVault(
        [&](Workspace &work) -> Result<Judged> {
            DuplicateService service(work);
            const RecordType *type = service.typeOf(pair.first, pair.second);
            if (!type)
                return ErrorCode::NotFound;
            const Result<Outcome> outcome = verdict(service, *type);
            if (!outcome)
                return outcome.error();
            return Judged {.type = type, .outcome = *outcome};
        },
        [&](const Judged &judged) { return cli.tell(*judged.type, judged.outcome); });
}

Exit same(Cli &cli, const Arguments &arguments)
{
    const SeenPair pair {.first = RecordId(arguments.word(0)), .second = RecordId(arguments.word(1))};
    MergeChoice choice;
    for (const QString &field : arguments.values("take"))
        choice.values.insert(field, MergeChoice::Side::Dropped);
    return judge(cli, pair, [&](DuplicateService &service, const RecordType &type) -> Result<Outcome> {
        for (const QString &field : choice.values.keys()) {
            if (!type.field(field))
                return Error {.code = ErrorCode::Invalid, .field = field, .detail = QStringLiteral("no_such_field")};
        }
        return service.same(type, pair, arguments.value("reason"), choice);
    });
}

Exit different(Cli &cli, const Arguments &arguments)
{
    const SeenPair pair {.first = RecordId(arguments.word(0)), .second = RecordId(arguments.word(1))};
    return judge(cli, pair, [&](DuplicateService &service, const RecordType &type) {
        return service.different(type, pair, arguments.value("note"));
    });
}

constexpr OptionSpec duplicatesOptions[] = {{"type"}, {"settled", OptionSpec::Kind::Flag}};
constexpr OptionSpec sameOptions[] = {{"reason"}, {"take", OptionSpec::Kind::Many}};
constexpr OptionSpec differentOptions[] = {{"note"}};

constexpr Command duplicateCommandList[] = {
    {"duplicates",
     "[--type worker|enterprise] [--settled]",
     label("ctl", "List pairs that may be one person or firm; --settled: those said to be two"),
     duplicatesOptions,
     {0, 0},
     &duplicates},
    {"same",
     "KEEP DROP --reason TEXT [--take FIELD]…",
     label("ctl", "Say that two records are one: the second goes into the first"),
     sameOptions,
     {2, 2},
     &same},
    {"different",
     "ID ID --note TEXT",
     label("ctl", "Say that two records are two, for good"),
     differentOptions,
     {2, 2},
     &different},
};

}  // namespace

std::span<const Command> duplicateCommands()
{
    return duplicateCommandList;
}

}  // namespace jiaxin::ctl
