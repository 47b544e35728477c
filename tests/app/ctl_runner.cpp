// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/ctl_runner.h"

#include "crypto/openssl_provider.h"
#include "db/vault/vault.h"
#include "domain/base/clock.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

namespace jiaxin::test {

namespace {

/// The word behind an option; empty without.
QString valueOf(const QStringList &line, const char *option)
{
    const qsizetype at = line.indexOf(QLatin1String(option));
    return at < 0 ? QString() : line.value(at + 1);
}

/// A slot that a command has just made is made anew with a cheap password: hundreds of runs would spend most of their time on
/// scrypt, which is the same each time.
void easeSlot(const QString &folder, const QString &user, const QString &passwordFile)
{
    QFile file(passwordFile);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const Secret password(file.readAll().trimmed());
    const auto crypto = makeOpenSslProvider();
    const SystemClock clock;
    const auto vault = Vault::open(folder, user, password, {.crypto = *crypto, .clock = clock, .costs = {.n = 1024}});
    if (vault)
        (void)(*vault)->replaceSlotPassword(user, password);
}

}  // namespace

QJsonObject CtlRun::object() const
{
    return QJsonDocument::fromJson(out).object();
}

QJsonArray CtlRun::array() const
{
    return QJsonDocument::fromJson(out).array();
}

QString CtlRun::fault() const
{
    const QJsonArray problems = object().value(QStringLiteral("problems")).toArray();
    if (!problems.isEmpty())
        return problems.first().toObject().value(QStringLiteral("rule")).toString();
    const QJsonObject error = object().value(QStringLiteral("error")).toObject();
    const QString detail = error.value(QStringLiteral("detail")).toString();
    return detail.isEmpty() ? error.value(QStringLiteral("code")).toString() : detail;
}

CtlRunner::CtlRunner()
{
    passwordFile = write(QStringLiteral("password.txt"), "Changan-1024\n");
}

CtlRun CtlRunner::run(const QString &user, const QStringList &words, const QByteArray &input) const
{
    QStringList line = words;
    line << QStringLiteral("--json") << QStringLiteral("--clock") << clock;
    if (!user.isEmpty())
        line << QStringLiteral("--vault") << vault() << QStringLiteral("--user") << user << QStringLiteral("--password-file")
             << passwordFile;
    QProcess process;
    process.start(qEnvironmentVariable("TEST_BINARY_DIR") + QStringLiteral("/bin/jiaxinctl"), line);
    process.write(input);
    process.closeWriteChannel();
    constexpr int milliseconds = 120'000;
    if (!process.waitForFinished(milliseconds))
        return {};
    if (process.exitCode() == 0 && line.startsWith(QStringLiteral("vault")) && line.value(1) == u"init")
        easeSlot(valueOf(line, "--vault"), valueOf(line, "--admin"), valueOf(line, "--password-file"));
    else if (process.exitCode() == 0 && line.startsWith(QStringLiteral("user")) && line.value(1) == u"add")
        easeSlot(valueOf(line, "--vault"), line.value(2), valueOf(line, "--new-password-file"));
    return {.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            .out = process.readAllStandardOutput(),
            .err = process.readAllStandardError()};
}

QString CtlRunner::create(const QString &user, const QString &type, const QJsonObject &values) const
{
    const CtlRun made = run(user, {QStringLiteral("new"), type, QStringLiteral("-")}, QJsonDocument(values).toJson());
    if (made.exit != 0)
        qWarning().noquote() << made.out << made.err;
    return made.object().value(QStringLiteral("id")).toString();
}

CtlRun CtlRunner::act(const QString &user, const QString &type, const QString &id, const QStringList &words) const
{
    return run(user, QStringList {QStringLiteral("act"), type, id} + words);
}

QString CtlRunner::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    return file.fileName();
}

}  // namespace jiaxin::test
