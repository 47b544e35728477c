// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// batch, sample draw, sample show, sample look, sample drop.
#include "app/ctl/batch_view.h"
#include "app/ctl/command.h"
#include "app/review/batch_review.h"
#include "app/words/words.h"

#include <QJsonArray>

namespace jiaxin::ctl {

namespace {

Exit batch(Cli &cli, const Arguments &arguments)
{
    const RecordType *type = cli.recordType(arguments.word(0));
    if (!type)
        return Exit::Usage;
    const StepRequest request {
        .action = arguments.word(1), .reason = arguments.value("reason"), .note = arguments.value("note")};
    const QString state = arguments.value("state");
    const QString seed = arguments.value("seed");
    const auto progress = cli.console().progress(actionText(request.action));
    return cli.withVault(
        [=](Workspace &work) {
            return seed.isEmpty() ? ReviewService(work).batch(*type, request, state, progress)
                                  : BatchReview(work).carryOut(seed, request, progress);
        },
        [&](const BatchOutcome &outcome) { return tellBatch(cli, type, request.action, outcome); });
}

/// A type whose filings a batch may have; says so otherwise.
const RecordType *reviewedType(Cli &cli, const Arguments &arguments)
{
    const RecordType *type = cli.recordType(arguments.word(0));
    if (type && BatchReview::types().contains(type))
        return type;
    if (type)
        cli.console().complain(label("ctl", "Samples are drawn among filings of enterprises and rewards").translated());
    return nullptr;
}

Exit tellDraw(Cli &cli, const BatchDraw &draw)
{
    QJsonArray items;
    for (const BatchItem &item : draw.items) {
        items.append(QJsonObject {{QStringLiteral("id"), item.id.toString()},
                                  {QStringLiteral("version"), item.version},
                                  {QStringLiteral("sampled"), item.sampled},
                                  {QStringLiteral("looked"), item.looked},
                                  {QStringLiteral("done"), item.done}});
        if (!cli.isJson() && item.sampled && !item.looked)
            cli.console().line(item.id.toString() + QStringLiteral("  ") + item.name);
    }
    if (cli.isJson())
        cli.console().document(QJsonObject {{QStringLiteral("seed"), draw.seed},
                                            {QStringLiteral("percent"), draw.percent},
                                            {QStringLiteral("to_look"), draw.toLook()},
                                            {QStringLiteral("left"), draw.left()},
                                            {QStringLiteral("items"), items}});
    else
        cli.console().line(label("ctl", "Seed %1: %2 filings, %3 of them to be opened first")
                               .translated()
                               .arg(draw.seed, QString::number(draw.left()), QString::number(draw.toLook())));
    return Exit::Done;
}

Exit drawSampleOf(Cli &cli, const Arguments &arguments)
{
    const RecordType *type = reviewedType(cli, arguments);
    if (!type)
        return Exit::Usage;
    const auto progress = cli.console().progress(label("ctl", "Checks").translated());
    return cli.withVault(
        [=](Workspace &work) -> Result<BatchDraw> {
            BatchReview review(work);
            const Result<BatchSurvey> survey = review.survey(*type, progress);
            return survey ? review.draw(*type, survey->fit) : survey.error();
        },
        [&](const BatchDraw &draw) { return tellDraw(cli, draw); });
}

Exit showSample(Cli &cli, const Arguments &arguments)
{
    const RecordType *type = reviewedType(cli, arguments);
    if (!type)
        return Exit::Usage;
    return cli.withVault(
        [=](Workspace &work) -> Result<BatchDraw> {
            const auto draw = BatchReview(work).unfinished(*type);
            return draw ? Result(*draw) : ErrorCode::NotFound;
        },
        [&](const BatchDraw &draw) { return tellDraw(cli, draw); });
}

Exit lookAtSample(Cli &cli, const Arguments &arguments)
{
    const RecordType *type = reviewedType(cli, arguments);
    if (!type)
        return Exit::Usage;
    const RecordId id(arguments.word(1));
    return cli.withVault(
        [=](Workspace &work) -> Result<QList<FilingLine>> {
            BatchReview review(work);
            const Result<QList<FilingLine>> lines = review.checksOf(*type, id);
            if (!lines)
                return lines;
            const Result<void> looked = review.look(*type, id);
            return looked ? lines : Result<QList<FilingLine>>(looked.error());
        },
        [&](const QList<FilingLine> &lines) {
            static constexpr const char *marks[] {"passed", "warned", "failed"};
            QJsonArray all;
            for (const FilingLine &line : lines) {
                const QString mark = QLatin1String(marks[size_t(line.mark)]);
                all.append(QJsonObject {{QStringLiteral("check"), line.id},
                                        {QStringLiteral("mark"), mark},
                                        {QStringLiteral("problems"), problemsJson(type, line.problems)}});
                if (!cli.isJson())
                    cli.console().line(mark + QStringLiteral("  ") + line.id);
            }
            if (cli.isJson())
                cli.console().document(all);
            return Exit::Done;
        });
}

Exit dropSample(Cli &cli, const Arguments &arguments)
{
    const QString seed = arguments.word(0);
    return cli.withVault([=](Workspace &work) { return BatchReview(work).drop(seed); }, [] { return Exit::Done; });
}

constexpr OptionSpec batchOptions[] = {{"state"}, {"reason"}, {"note"}, {"seed"}};

constexpr Command batchCommandList[] = {
    {"batch",
     "TYPE ACTION [--state S] [--reason CODE] [--seed SEED --note OPINION]",
     label("ctl", "Take the same step with all records that wait for it; review those of a sample's draw"),
     batchOptions,
     {2, 2},
     &batch,
     Drawing::Yes},
    {"sample draw",
     "enterprise|reward",
     label("ctl", "Draw among the filings whose checks are all green those that are to be opened before all are reviewed"),
     {},
     {1, 1},
     &drawSampleOf},
    {"sample show", "enterprise|reward", label("ctl", "The draw that is not finished"), {}, {1, 1}, &showSample},
    {"sample look",
     "enterprise|reward ID",
     label("ctl", "Open a filing that was drawn, with its checks"),
     {},
     {2, 2},
     &lookAtSample},
    {"sample drop", "SEED", label("ctl", "Give up a draw"), {}, {1, 1}, &dropSample},
};

}  // namespace

std::span<const Command> batchCommands()
{
    return batchCommandList;
}

}  // namespace jiaxin::ctl
