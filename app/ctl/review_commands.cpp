// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// act, attach, transfer, transfers.
#include "app/attachments/attachment_service.h"
#include "app/ctl/command.h"
#include "app/records/transfer_service.h"
#include "app/review/review_service.h"
#include "app/review/stale_changes.h"
#include "app/words/words.h"
#include "domain/record_json.h"
#include "domain/rules/divisions.h"
#include "domain/rules/mask.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace jiaxin::ctl {

namespace {

/// `FIELD=TEXT` of --pin; nothing when it has no `=`.
std::optional<Pin> pinFrom(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 1)
        return std::nullopt;
    return Pin {.field = text.left(equals), .note = text.mid(equals + 1)};
}

/// --document, --date and --set into the request; what is wrong with them, or nothing.
QString readDocument(const Arguments &arguments, const RecordType &type, StepRequest &request)
{
    request.documentNumber = arguments.value("document");
    if (arguments.has("date")) {
        request.documentDate = QDate::fromString(arguments.value("date"), Qt::ISODate);
        if (!request.documentDate.isValid())
            return label("ctl", "--date takes a day as 2026-11-23").translated();
    }
    for (const QString &text : arguments.values("set")) {
        const qsizetype equals = text.indexOf(u'=');
        const Field *field = equals < 1 ? nullptr : type.field(text.left(equals));
        if (!field)
            return label("ctl", "--set takes FIELD=VALUE of a field of the record").translated();
        const QString value = text.mid(equals + 1);
        request.values.insert(field->id(), field->isMany()
                                               ? QJsonValue(QJsonArray::fromStringList(value.split(u',', Qt::SkipEmptyParts)))
                                           : field->kind == FieldKind::Boolean ? QJsonValue(value == QLatin1String("true"))
                                           : field->kind == FieldKind::Integer ? QJsonValue(value.toLongLong())
                                                                               : QJsonValue(value));
    }
    return {};
}

/// A refusal, and where somebody else was faster, what has become of the record.
Exit tellRefusal(Cli &cli, const Error &error, const StaleChanges &changes)
{
    if (changes.by.isEmpty())
        return cli.fail(error);
    QJsonArray fields;
    for (const FieldDifference &field : changes.fields)
        fields.append(QJsonObject {{QStringLiteral("field"), field.field},
                                   {QStringLiteral("before"), field.before},
                                   {QStringLiteral("after"), field.after}});
    if (cli.isJson())
        cli.console().document(
            QJsonObject {{QStringLiteral("error"), QJsonObject {{QStringLiteral("code"), errorName(error.code)},
                                                                {QStringLiteral("detail"), error.detail},
                                                                {QStringLiteral("message"), errorText(error)}}},
                         {QStringLiteral("changed_by"), changes.by},
                         {QStringLiteral("changes"), fields}});
    cli.console().complain(errorText(error));
    cli.console().complain(label("ctl", "Changed by %1, %2").translated().arg(changes.by, timeText(changes.at)));
    for (const FieldDifference &field : changes.fields)
        cli.console().complain(field.label + QStringLiteral("  ") + field.before + QStringLiteral(" → ") + field.after);
    return exitFor(error);
}

Exit act(Cli &cli, const Arguments &arguments)
{
    const RecordType *type = cli.recordType(arguments.word(0));
    if (!type)
        return Exit::Usage;
    const RecordId id(arguments.word(1));
    StepRequest request {.action = arguments.word(2), .reason = arguments.value("reason"), .note = arguments.value("note")};
    for (const QString &text : arguments.values("pin")) {
        const std::optional<Pin> pin = pinFrom(text);
        if (!pin)
            return cli.usage(label("ctl", "--pin takes FIELD=TEXT").translated());
        request.pins.append(*pin);
    }
    if (const QString fault = readDocument(arguments, *type, request); !fault.isEmpty())
        return cli.usage(fault);
    if (arguments.has("scan")) {
        QFile scan(arguments.value("scan"));
        if (!scan.open(QIODevice::ReadOnly))
            return cli.fail({.code = ErrorCode::Io, .field = {}, .detail = QStringLiteral("not_readable")});
        request.scan = scan.readAll();
    }
    request.version = arguments.number("version");
    struct Taken {
        Result<Outcome> outcome;
        StaleChanges changes;  ///< since the version that was seen, where that is why nothing was done
    };
    return cli.withVault(
        [=](Workspace &work) -> Result<Taken> {
            Taken taken {.outcome = ReviewService(work).act(*type, id, request), .changes = {}};
            if (!taken.outcome && taken.outcome.error().code == ErrorCode::Stale && request.version)
                taken.changes = changesSince(work, *type, id, *request.version).value_or(StaleChanges());
            return taken;
        },
        [&](const Taken &taken) {
            return taken.outcome ? cli.tell(*type, *taken.outcome) : tellRefusal(cli, taken.outcome.error(), taken.changes);
        });
}

/// The file is named by a document number, which is nobody's business on a terminal.
QString maskedFileName(const QString &name)
{
    const QFileInfo file(name);
    return mask(MaskKind::IdNumber, file.completeBaseName()) + u'.' + file.suffix();
}

QString photoRefusal(const QString &reason)
{
    const Problem problem {.field = QStringLiteral("photo"), .rule = reason};
    if (hasProblemWords(problem))
        return problemText(&workerType, problem);
    return errorText({.code = ErrorCode::BadFile, .field = {}, .detail = reason});
}

Exit attachPhotos(Cli &cli, const QString &folder, const DoubtsKept &kept)
{
    const auto progress = cli.console().progress(label("ctl", "Photos").translated());
    return cli.withVault([=](Workspace &work) { return AttachmentService(work).attachPhotos(folder, progress, kept); },
                         [&](const PhotoFolderOutcome &outcome) {
                             QJsonArray refused;
                             for (const auto &one : outcome.refused)
                                 refused.append(QJsonObject {{QStringLiteral("file"), maskedFileName(one.fileName)},
                                                             {QStringLiteral("reason"), one.reason},
                                                             {QStringLiteral("message"), photoRefusal(one.reason)}});
                             if (cli.isJson()) {
                                 cli.console().document(QJsonObject {{QStringLiteral("attached"), outcome.attached},
                                                                     {QStringLiteral("unchanged"), outcome.unchanged},
                                                                     {QStringLiteral("refused"), refused}});
                             } else {
                                 cli.console().line(label("ctl", "%1 photos attached, %2 unchanged, %3 refused")
                                                        .translated()
                                                        .arg(outcome.attached)
                                                        .arg(outcome.unchanged)
                                                        .arg(outcome.refused.size()));
                                 for (const auto &one : outcome.refused)
                                     cli.console().complain(maskedFileName(one.fileName) + QStringLiteral("  ") +
                                                            photoRefusal(one.reason));
                             }
                             return outcome.refused.isEmpty() ? Exit::Done : Exit::Problems;
                         });
}

Exit attach(Cli &cli, const Arguments &arguments)
{
    constexpr qsizetype words = 4;
    const RecordType *type = cli.recordType(arguments.word(0));
    if (!type)
        return Exit::Usage;
    const DoubtsKept kept {.kept = arguments.has("accept-warnings"), .reason = arguments.value("reason")};
    if (arguments.has("photos")) {
        if (type != &workerType || arguments.words.size() != 1)
            return cli.usage(label("ctl", "--photos belongs to: attach worker --photos DIR").translated());
        return attachPhotos(cli, arguments.value("photos"), kept);
    }
    if (arguments.words.size() != words)
        return cli.usage(label("ctl", "attach TYPE ID FIELD FILE").translated());
    const RecordId id(arguments.word(1));
    const QString field = arguments.word(2);
    const QString file = arguments.word(3);
    return cli.withVault([=](Workspace &work) { return AttachmentService(work).attach(*type, id, field, file, kept); },
                         [&](const Outcome &outcome) { return cli.tell(*type, outcome); });
}

Exit transfer(Cli &cli, const Arguments &arguments)
{
    const RecordType *type = cli.recordType(arguments.word(0));
    const auto ground = choiceFromName<Transfer::Ground>(arguments.value("ground"));
    if (!type || (type != &enterpriseType && type != &workerType) || !ground)
        return cli.usage(label("ctl", "transfer enterprise|worker ID --to UNIT|ENTERPRISE --ground CODE").translated());
    TransferRequest request {
        .type = type, .id = RecordId(arguments.word(1)), .ground = *ground, .note = arguments.value("note")};
    if (type == &enterpriseType)
        request.toUnit = arguments.value("to");
    else
        request.toEnterprise = RecordId(arguments.value("to"));
    return cli.withVault([=](Workspace &work) { return TransferService(work).ask(request); },
                         [&](const Outcome &outcome) { return cli.tell(transferType, outcome); });
}

QJsonObject transferLineJson(const TransferLine &line)
{
    QJsonObject json = recordToJson(transferType, line.transfer);
    json.insert(QStringLiteral("subject"), line.subject);
    json.insert(QStringLiteral("asked_by_user"), line.askedByUser);
    json.insert(QStringLiteral("actions"), QJsonArray::fromStringList(line.actions));
    return json;
}

Exit transfers(Cli &cli, const Arguments &arguments)
{
    const bool openOnly = !arguments.has("all");
    return cli.withVault([=](Workspace &work) { return TransferService(work).list(openOnly); },
                         [&](const QList<TransferLine> &lines) {
                             QJsonArray all;
                             for (const TransferLine &line : lines) {
                                 all.append(transferLineJson(line));
                                 if (!cli.isJson())
                                     cli.console().line(
                                         QStringLiteral("%1  %2  %3  %4 → %5  %6")
                                             .arg(line.transfer.id.toString(), stateText(line.transfer.state), line.subject,
                                                  UnitTree::shipped().fullName(line.transfer.fromUnit),
                                                  UnitTree::shipped().fullName(line.transfer.toUnit), line.actions.join(u' ')));
                             }
                             if (cli.isJson())
                                 cli.console().document(all);
                             return Exit::Done;
                         });
}

constexpr OptionSpec transferOptions[] = {{"to"}, {"ground"}, {"note"}};
constexpr OptionSpec transfersOptions[] = {{"all", OptionSpec::Kind::Flag}};
constexpr OptionSpec actOptions[] = {
    {"reason"}, {"note"}, {"pin", OptionSpec::Kind::Many}, {"version", OptionSpec::Kind::Number}, {"document"},
    {"date"},   {"scan"}, {"set", OptionSpec::Kind::Many}};
constexpr OptionSpec attachOptions[] = {{"photos"}, {"accept-warnings", OptionSpec::Kind::Flag}, {"reason"}};

constexpr Command reviewCommandList[] = {
    {"act",
     "TYPE ID ACTION [--reason CODE] [--note TEXT] [--pin FIELD=TEXT]… [--version N] [--document NUMBER] [--date DAY] [--scan "
     "FILE]"
     " [--set FIELD=VALUE]…",
     label("ctl", "Take a record one step further"),
     actOptions,
     {3, 3},
     &act,
     Drawing::Yes},
    {"attach",
     "(TYPE ID FIELD FILE | worker --photos DIR) [--accept-warnings] [--reason TEXT]",
     label("ctl", "Attach a photo or scan, or a folder of photos"),
     attachOptions,
     {1, 4},
     &attach},
    {"transfer",
     "enterprise|worker ID --to UNIT|ENTERPRISE --ground CODE [--note TEXT]",
     label("ctl", "Ask for a move to another unit"),
     transferOptions,
     {2, 2},
     &transfer},
    {"transfers", "[--all]", label("ctl", "List the moves that wait for an answer"), transfersOptions, {0, 0}, &transfers},
};

}  // namespace

std::span<const Command> reviewCommands()
{
    return reviewCommandList;
}

}  // namespace jiaxin::ctl
