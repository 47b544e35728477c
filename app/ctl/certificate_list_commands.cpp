// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// certificate list, changes: lists of certificates as files, and what was suspended or lifted by itself.
#include "app/certificates/certificate_lists.h"
#include "app/ctl/command.h"
#include "app/ctl/record_view.h"
#include "app/words/words.h"
#include "domain/record_json.h"
#include "domain/rules/certificate_number.h"

#include <QJsonArray>

namespace jiaxin::ctl {

namespace {

/// The period of `--from` and `--until`; without them what nobody has taken note of. Nothing: not a date.
std::optional<SuspensionQuery> suspensionQuery(const Arguments &arguments)
{
    SuspensionQuery query;
    for (const auto &[name, day] : {std::pair("from", &query.from), std::pair("until", &query.until)}) {
        *day = QDate::fromString(arguments.value(name), Qt::ISODate);
        if (arguments.has(name) && !day->isValid())
            return std::nullopt;
    }
    return query;
}

QJsonObject changeJson(const SuspensionChange &change)
{
    return {{QStringLiteral("at"), instantText(change.at)},
            {QStringLiteral("change"), change.suspended ? QStringLiteral("suspended") : QStringLiteral("lifted")},
            {QStringLiteral("number"), change.number},
            {QStringLiteral("worker"), change.worker.toString()},
            {QStringLiteral("name"), change.name},
            {QStringLiteral("enterprise"), change.enterpriseName},
            {QStringLiteral("contact_name"), change.contactName},
            {QStringLiteral("contact_phone"), mask(MaskKind::Phone, change.contactPhone)},
            {QStringLiteral("items"), statusItemsJson(change.why)},
            {QStringLiteral("noted_by"), change.seenBy}};
}

Exit suspensions(Cli &cli, const Arguments &arguments)
{
    const std::optional<SuspensionQuery> query = suspensionQuery(arguments);
    if (!query)
        return cli.usage(label("ctl", "Days are given as YYYY-MM-DD").translated());
    const bool note = arguments.has("acknowledge");
    return cli.withVault(
        [query, note](Workspace &work) -> Result<QList<SuspensionChange>> {
            SuspensionLog log(work);
            const QList<SuspensionChange> changes = log.changes(*query);
            QList<qint64> ids;
            for (const SuspensionChange &change : changes)
                ids.append(change.id);
            const Result<int> noted = note ? log.acknowledge(ids) : Result<int>(0);
            return noted ? Result(changes) : noted.error();
        },
        [&](const QList<SuspensionChange> &changes) {
            QJsonArray array;
            for (const SuspensionChange &change : changes) {
                array.append(changeJson(change));
                if (!cli.isJson())
                    cli.console().line(groupedCertificateNumber(change.number) + QStringLiteral("  ") +
                                       (change.suspended ? label("ctl", "suspended") : label("ctl", "lifted")).translated());
                for (qsizetype i = 0; i < change.why.size() && !cli.isJson(); ++i)
                    cli.console().line(QStringLiteral("    ") + statusItemSentence(change.why.at(i)));
            }
            if (cli.isJson())
                cli.console().document(array);
            return Exit::Done;
        });
}

Exit writeList(Cli &cli, const Arguments &arguments)
{
    const auto kind = choiceFromName<CertificateListKind>(arguments.word(0));
    if (!kind)
        return cli.usage(label("ctl", "certificate list hand_over|readiness|ledger|recall|changes FILE").translated());
    const std::optional<SuspensionQuery> query = suspensionQuery(arguments);
    if (!query)
        return cli.usage(label("ctl", "Days are given as YYYY-MM-DD").translated());
    const QString file = arguments.word(1);
    const auto progress = cli.console().progress(choiceText(*kind));
    return cli.withVault([=](Workspace &work) { return CertificateLists(work).write(*kind, file, progress, *query); },
                         [&](const CertificateListSummary &summary) {
                             if (cli.isJson())
                                 cli.console().document(QJsonObject {{QStringLiteral("file"), file},
                                                                     {QStringLiteral("enterprises"), summary.enterprises},
                                                                     {QStringLiteral("rows"), summary.rows},
                                                                     {QStringLiteral("pages"), summary.pages}});
                             else
                                 cli.console().line(
                                     label("ctl", "%1 rows of %2 enterprises: %3")
                                         .translated()
                                         .arg(QString::number(summary.rows), QString::number(summary.enterprises), file));
                             return Exit::Done;
                         });
}

constexpr OptionSpec certificateListListOptions[] = {{"from"}, {"until"}};
constexpr OptionSpec changesOptions[] = {{"from"}, {"until"}, {"acknowledge", OptionSpec::Kind::Flag}};

constexpr Command certificateListCommandList[] = {
    {"certificate list",
     "hand_over|readiness|ledger|recall|changes FILE [--from DAY] [--until DAY]",
     label("ctl", "Write a list of certificates: a letter to each enterprise as .pdf, a table as .xlsx"),
     certificateListListOptions,
     {2, 2},
     &writeList,
     Drawing::Yes},
    {"certificate changes",
     "[--from DAY] [--until DAY] [--acknowledge]",
     label("ctl", "What was suspended or lifted by itself, and take note of it"),
     changesOptions,
     {0, 0},
     &suspensions},
};

}  // namespace

std::span<const Command> certificateListCommands()
{
    return certificateListCommandList;
}

}  // namespace jiaxin::ctl
