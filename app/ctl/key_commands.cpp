// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// keys list, request, authority, certify, import; status-list import, make.
#include "app/certificates/key_service.h"
#include "app/certificates/status_list.h"
#include "app/ctl/command.h"
#include "app/words/words.h"
#include "domain/base/whole_file.h"
#include "domain/record_json.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace jiaxin::ctl {

namespace {

QJsonObject keyJson(const SigningKey &key)
{
    return {{QStringLiteral("id"), key.id},
            {QStringLiteral("algorithm"),
             key.algorithm == SignatureAlgorithm::Ed25519 ? QStringLiteral("ed25519") : QStringLiteral("sm2_sm3")},
            {QStringLiteral("unit"), key.unit},
            {QStringLiteral("state"), choiceName(key.state)},
            {QStringLiteral("own"), key.own},
            {QStringLiteral("created_at"), timeText(key.createdAt)}};
}

Exit list(Cli &cli, const Arguments &)
{
    return cli.withVault([](Workspace &work) { return KeyService(work).list(); },
                         [&](const QList<SigningKey> &keys) {
                             QJsonArray array;
                             QList<QStringList> rows;
                             for (const SigningKey &key : keys) {
                                 array.append(keyJson(key));
                                 rows.append({key.id, key.unit, choiceText(key.state), timeText(key.createdAt)});
                             }
                             if (cli.isJson())
                                 cli.console().document(array);
                             else
                                 cli.console().table({label("ctl", "Key").translated(), label("ctl", "Unit").translated(),
                                                      label("ctl", "State").translated(), label("ctl", "Time").translated()},
                                                     rows);
                             return Exit::Done;
                         });
}

/// A key file to the file that was named, or to standard output.
Exit deliver(const Cli &cli, const QByteArray &content, const QString &file)
{
    if (file.isEmpty()) {
        cli.console().document(QJsonDocument::fromJson(content).object());
        return Exit::Done;
    }
    WholeFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size() || !target.finish())
        return cli.fail({.code = ErrorCode::Io, .field = {}, .detail = QStringLiteral("cannot_write")});
    if (cli.isJson())
        cli.console().document(QJsonObject {{QStringLiteral("file"), file}});
    else
        cli.console().line(label("ctl", "Written to %1").translated().arg(file));
    return Exit::Done;
}

Result<QByteArray> readFile(const QString &name, qint64 longest)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, "not_readable");
    return file.read(longest + 1);
}

Result<QByteArray> readKeyFile(const QString &name)
{
    return readFile(name, 64 * 1024);
}

Exit request(Cli &cli, const Arguments &arguments)
{
    return cli.withVault([](Workspace &work) { return KeyService(work).request(); },
                         [&](const QByteArray &content) { return deliver(cli, content, arguments.word(0)); });
}

Exit authority(Cli &cli, const Arguments &arguments)
{
    return cli.withVault([](Workspace &work) { return KeyService(work).authority(); },
                         [&](const QByteArray &content) { return deliver(cli, content, arguments.word(0)); });
}

Exit certify(Cli &cli, const Arguments &arguments)
{
    const Result<QByteArray> asked = readKeyFile(arguments.word(0));
    if (!asked)
        return cli.fail(asked.error());
    return cli.withVault([&](Workspace &work) { return KeyService(work).certify(*asked); },
                         [&](const QByteArray &content) { return deliver(cli, content, arguments.word(1)); });
}

Exit importKey(Cli &cli, const Arguments &arguments)
{
    const Result<QByteArray> content = readKeyFile(arguments.word(0));
    if (!content)
        return cli.fail(content.error());
    const QString confirmed = arguments.value("confirm");
    return cli.withVault([&](Workspace &work) { return KeyService(work).import(*content, confirmed); },
                         [&](const SigningKey &key) {
                             if (cli.isJson())
                                 cli.console().document(keyJson(key));
                             else
                                 cli.console().line(key.id + QStringLiteral("  ") + key.unit + QStringLiteral("  ") +
                                                    choiceText(key.state));
                             return Exit::Done;
                         });
}

Exit makeStatusList(Cli &cli, const Arguments &arguments)
{
    return cli.withVault([](Workspace &work) { return StatusListService(work).make(); },
                         [&](const QByteArray &content) { return deliver(cli, content, arguments.word(0)); });
}

Exit importStatusList(Cli &cli, const Arguments &arguments)
{
    const Result<QByteArray> content = readFile(arguments.word(0), StatusListService::largestFile);
    if (!content)
        return cli.fail(content.error());
    return cli.withVault([&](Workspace &work) { return StatusListService(work).import(*content); },
                         [&](const StatusList &list) {
                             if (cli.isJson())
                                 cli.console().document(QJsonObject {{QStringLiteral("key"), list.keyId},
                                                                     {QStringLiteral("unit"), list.unit},
                                                                     {QStringLiteral("issued_at"), instantText(list.issuedAt)},
                                                                     {QStringLiteral("entries"), list.entries}});
                             else
                                 cli.console().line(label("ctl", "Status list of %1 with %2 entries")
                                                        .translated()
                                                        .arg(timeText(list.issuedAt), QString::number(list.entries)));
                             return Exit::Done;
                         });
}

constexpr OptionSpec keyImportOptions[] = {{"confirm"}};

constexpr Command keyCommandList[] = {
    {"keys list", "", label("ctl", "The keys that sign and verify certificates"), {}, {}, &list},
    {"keys request", "[FILE]", label("ctl", "Ask the province to certify this vault's key"), {}, {0, 1}, &request},
    {"keys certify",
     "FILE [FILE]",
     label("ctl", "Certify the key of a unit below, as the province does"),
     {},
     {1, 2},
     &certify},
    {"keys authority", "[FILE]", label("ctl", "This vault's key as an authority's"), {}, {0, 1}, &authority},
    {"keys import",
     "FILE [--confirm KEY]",
     label("ctl", "Take a certified key, or an authority's whose id was compared"),
     keyImportOptions,
     {1, 1},
     &importKey},
    {"status-list import",
     "FILE",
     label("ctl", "Take the signed list of what is suspended, cancelled or lost elsewhere"),
     {},
     {1, 1},
     &importStatusList},
    {"status-list make",
     "[FILE]",
     label("ctl", "Sign such a list of this vault's certificates, for those who trust its key"),
     {},
     {0, 1},
     &makeStatusList},
};

}  // namespace

std::span<const Command> keyCommands()
{
    return keyCommandList;
}

}  // namespace jiaxin::ctl
