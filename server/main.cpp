// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/base/whole_file.h"
#include "domain/rules/divisions.h"
#include "server/audit_chain.h"
#include "server/config.h"
#include "server/maintenance.h"
#include "server/pg/pg_migrator.h"
#include "server/service.h"
#include "server/setup.h"
#include "server/sync/courier_desk.h"
#include "server/sync/duplicate_watch.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>

#include <csignal>

using namespace jiaxin;
using namespace jiaxin::server;

namespace {

// The exit codes of jiaxinctl (design.md §6).
constexpr int usageExit = 2;
constexpr int environmentExit = 5;
constexpr qint64 megabyte = 1024 * 1024;

int failed(const char *what, const Error &error)
{
    std::fprintf(stderr, "jiaxin-server: %s: %s %s %s\n", what, qPrintable(errorName(error.code)), qPrintable(error.field),
                 qPrintable(error.detail));
    return environmentExit;
}

int runMigrate(const Config &config)
{
    try {
        PgConnection owner(config.ownerDatabase);
        if (const Result<void> done = migrate(owner); !done)
            return failed("migrate", done.error());
        std::printf("schema %d\n", schemaOf(owner));
        return 0;
    } catch (const PgFailure &failure) {
        std::fprintf(stderr, "jiaxin-server: migrate: sqlstate %s\n", failure.what());
        return environmentExit;
    }
}

/// What every command but `migrate` works with.
struct Program {
    explicit Program(const Config &config)
        : crypto(makeOpenSslProvider()),
          log(stderr),
          database(config.database, config.http.workers),
          dataDirectory(config.dataDirectory)
    {
        if (!config.replica.isEmpty())
            replica.emplace(config.replica);
    }
    Result<void> open()
    {
        if (!QDir().mkpath(dataDirectory))
            return failure(ErrorCode::Io, "data_directory");
        auto opened = openKeys(*crypto, dataDirectory, clock.now());
        if (!opened)
            return opened.error();
        keys = std::move(*opened);
        service.emplace(Service {database, clock, *crypto, log, metrics, *keys, dataDirectory, usualPasswordCosts,
                                 replica ? &*replica : nullptr});
        return {};
    }

    SystemClock clock;
    std::unique_ptr<CryptoProvider> crypto;
    Log log;
    Metrics metrics;
    PgPool database;
    std::optional<ReadReplica> replica;
    QString dataDirectory;
    std::unique_ptr<const Keys> keys;
    std::optional<Service> service;
};

/// Chains the audit now and then; what fails now is done the next time.
void sealQuietly(Program &program)
{
    try {
        auto connection = program.database.lease();
        (void)sealAudit(*connection, *program.crypto);
    } catch (const PgFailure &failure) {
        program.log.write(LogLevel::Warning, "audit_not_chained",
                          {{QStringLiteral("sqlstate"), QLatin1String(failure.what())}});
    }
}

/// Looks once at workers from before there were tasks about duplicates, some thousands at a time; `last` is empty when done.
void noteWorkersQuietly(Program &program, QByteArray &last)
{
    constexpr int atOnce = 200;
    constexpr int rounds = 20;
    try {
        auto connection = program.database.lease();
        DuplicateWatch watch(*program.service, *connection);
        for (int i = 0; i < rounds && !last.isEmpty(); ++i)
            last = watch.catchUp(last, atOnce);
    } catch (const PgFailure &failure) {
        program.log.write(LogLevel::Warning, "workers_not_noted",
                          {{QStringLiteral("sqlstate"), QLatin1String(failure.what())}});
    }
}

/// `maintain`, and every hour while serving.
bool runMaintenance(Program &program, int offlineDays)
{
    try {
        auto connection = program.database.lease();
        const auto report = maintain(*program.service, *connection, {.offlineDays = offlineDays});
        if (report)
            program.log.write(LogLevel::Info, "maintenance",
                              {{QStringLiteral("floor"), report->floor},
                               {QStringLiteral("entries"), report->entries},
                               {QStringLiteral("operations"), report->operations},
                               {QStringLiteral("uploads"), report->uploads},
                               {QStringLiteral("files"), report->files},
                               {QStringLiteral("snapshots"), report->snapshots}});
        return true;
    } catch (const PgFailure &failure) {
        program.log.write(LogLevel::Warning, "maintenance_failed",
                          {{QStringLiteral("sqlstate"), QLatin1String(failure.what())}});
        return false;
    }
}

/// A line a unit that has an audit: whether its chain holds, how many rows, and the last hash.
int runVerifyAudit(Program &program)
{
    constexpr int problemExit = 1;
    bool good = true;
    try {
        auto connection = program.database.lease();
        (void)sealAudit(*connection, *program.crypto);
        for (const UnitSeed &unit : shaanxiUnits()) {
            const AuditVerdict verdict = verifyAudit(*connection, *program.crypto, unit.code);
            good = good && !verdict.firstBad;
            if (verdict.rows > 0)
                std::printf("%s %s %lld %s\n", qPrintable(unit.code), verdict.firstBad ? "BROKEN" : "ok",
                            static_cast<long long>(verdict.firstBad.value_or(verdict.rows)), verdict.head.toHex().constData());
        }
    } catch (const PgFailure &failure) {
        std::fprintf(stderr, "jiaxin-server: sqlstate %s\n", failure.what());
        return environmentExit;
    }
    return good ? 0 : problemExit;
}

int runServe(const Config &config, Program &program, const sigset_t &stopping)
{
    Router router;
    addRoutes(router, *program.service);
    HttpServer server(config.http, router, program.log, program.metrics);
    if (const Result<void> started = server.start(); !started)
        return failed("start", started.error());
    program.log.write(LogLevel::Info, "listening",
                      {{QStringLiteral("port"), server.port()}, {QStringLiteral("tls"), config.http.tls.has_value()}});
    std::printf("%d\n", server.port());
    std::fflush(stdout);
    int signal = -1;
    QByteArray lastNoted = "00000000-0000-0000-0000-000000000000";
    constexpr qint64 hour = 3'600'000;
    QElapsedTimer sinceMaintenance;
    for (const timespec pause {.tv_sec = 10, .tv_nsec = 0}; signal < 0; signal = sigtimedwait(&stopping, nullptr, &pause)) {
        sealQuietly(program);
        if (!lastNoted.isEmpty())
            noteWorkersQuietly(program, lastNoted);
        if (!sinceMaintenance.isValid() || sinceMaintenance.hasExpired(hour)) {
            (void)runMaintenance(program, config.offlineDays);
            sinceMaintenance.start();
        }
    }
    program.log.write(LogLevel::Info, "draining", {{QStringLiteral("signal"), signal}});
    server.drain();
    program.log.write(LogLevel::Info, "stopped");
    return 0;
}

/// `courier FILE --out ANSWER`: one file that came by hand, and the one that goes back. Says what it came to, without people.
int runCourier(Program &program, const QString &name, const QString &answerName, qint64 mostBytes)
{
    constexpr int problemExit = 1;
    QFile file(name);
    WholeFile answer(answerName);
    if (!file.open(QIODevice::ReadOnly) || !answer.open(QIODevice::WriteOnly))
        return failed("courier", failure(ErrorCode::Io, file.isOpen() ? "out" : "open"));
    try {
        auto connection = program.database.lease();
        const auto outcome = CourierDesk(*program.service, *connection, mostBytes).answer(file, answer);
        if (!outcome) {
            answer.cancelWriting();
            const int code = failed("courier", outcome.error());
            return outcome.error().code == ErrorCode::Io || outcome.error().code == ErrorCode::DiskFull ? code : problemExit;
        }
        if (const Result<void> whole = answer.finish(); !whole)
            return failed("courier", whole.error());
        std::printf("device %s operations %d held %d entries %d files_in %d files_out %d%s\n", qPrintable(outcome->device),
                    outcome->operations, outcome->held, outcome->entries, outcome->filesIn, outcome->filesOut,
                    outcome->more ? " more" : "");
        return 0;
    } catch (const PgFailure &failure) {
        std::fprintf(stderr, "jiaxin-server: sqlstate %s\n", failure.what());
        return environmentExit;
    }
}

/// `account NAME UNIT ROLE,…` or `demo`, with the password in a file.
int runAccounts(Program &program, const QStringList &words, const QString &passwordFile)
{
    QFile file(passwordFile);
    if (!file.open(QIODevice::ReadOnly))
        return failed("--password-file", failure(ErrorCode::Io, "open"));
    const Secret password(file.readLine().trimmed());
    try {
        if (words.constFirst() == u"demo") {
            const Result<int> made = addDemoAccounts(*program.service, password);
            if (!made)
                return failed("demo", made.error());
            std::printf("%d accounts\n", *made);
            return 0;
        }
        const Result<void> made =
            addFirstAccount(*program.service, words.at(1), words.at(2), words.at(3).split(u','), password);
        return made ? 0 : failed("account", made.error());
    } catch (const PgFailure &failure) {
        std::fprintf(stderr, "jiaxin-server: sqlstate %s\n", failure.what());
        return environmentExit;
    }
}

}  // namespace

int main(int argc, char **argv)
{
    // Before the first thread, so that all threads leave these signals to sigwait().
    sigset_t stopping;
    sigemptyset(&stopping);
    sigaddset(&stopping, SIGTERM);
    sigaddset(&stopping, SIGINT);
    pthread_sigmask(SIG_BLOCK, &stopping, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The provincial server of JiaXin, see docs/server.md"));
    parser.addHelpOption();
    parser.addOption({QStringLiteral("config"), QStringLiteral("settings"), QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("password-file"), QStringLiteral("for account and demo"), QStringLiteral("FILE")});
    parser.addOption(
        {QStringLiteral("port"), QStringLiteral("for serve: instead of the one in the settings"), QStringLiteral("PORT")});
    parser.addPositionalArgument(
        QStringLiteral("command"),
        QStringLiteral("migrate | serve | account NAME UNIT ROLE[,ROLE] | demo | verify-audit | maintain | courier FILE"));
    parser.addOption({QStringLiteral("out"), QStringLiteral("for courier: the file that goes back"), QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("size-limit"),
                      QStringLiteral("for courier: MB after which the rest waits for the next file"), QStringLiteral("MB"),
                      QString::number(CourierDesk::usualMostBytes / megabyte)});
    parser.process(application);
    const QStringList words = parser.positionalArguments();
    const QString command = words.value(0);
    const bool known = words == QStringList {QStringLiteral("serve")} || words == QStringList {QStringLiteral("migrate")} ||
                       words == QStringList {QStringLiteral("demo")} || words == QStringList {QStringLiteral("verify-audit")} ||
                       words == QStringList {QStringLiteral("maintain")} || (command == u"account" && words.size() == 4) ||
                       (command == u"courier" && words.size() == 2 && parser.isSet(QStringLiteral("out")) &&
                        parser.value(QStringLiteral("size-limit")).toLongLong() > 0);
    if (!known || !parser.isSet(QStringLiteral("config"))) {
        std::fputs(qPrintable(parser.helpText()), stderr);
        return usageExit;
    }
    Result<Config> config = readConfig(parser.value(QStringLiteral("config")));
    if (!config)
        return failed("config", config.error());
    if (parser.isSet(QStringLiteral("port"))) {
        bool good = false;
        config->http.port = parser.value(QStringLiteral("port")).toUShort(&good);
        if (!good)
            return failed("--port", failure(ErrorCode::Invalid, "not_a_port"));
    }
    if (command == u"migrate")
        return runMigrate(*config);
    Program program(*config);
    if (const Result<void> opened = program.open(); !opened)
        return failed("start", opened.error());
    if (command == u"verify-audit")
        return runVerifyAudit(program);
    if (command == u"courier")
        return runCourier(program, words.at(1), parser.value(QStringLiteral("out")),
                          parser.value(QStringLiteral("size-limit")).toLongLong() * megabyte);
    if (command == u"maintain")
        return runMaintenance(program, config->offlineDays) ? 0 : environmentExit;
    return command == u"serve" ? runServe(*config, program, stopping)
                               : runAccounts(program, words, parser.value(QStringLiteral("password-file")));
}
