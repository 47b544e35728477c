// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/config.h"
#include "server/pg/pg_migrator.h"
#include "server/service.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

#include <csignal>

using namespace jiaxin;
using namespace jiaxin::server;

namespace {

// The exit codes of jiaxinctl (design.md §6).
constexpr int usageExit = 2;
constexpr int environmentExit = 5;

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

int runServe(const Config &config, const sigset_t &stopping)
{
    const SystemClock clock;
    const auto crypto = makeOpenSslProvider();
    const Log log(stderr);
    Metrics metrics;
    PgPool database(config.database);
    if (!QDir().mkpath(config.dataDirectory))
        return failed("data_directory", failure(ErrorCode::Io, "mkdir"));
    const auto keys = openKeys(*crypto, config.dataDirectory, clock.now());
    if (!keys)
        return failed("keys", keys.error());
    Service service {database, clock, *crypto, log, metrics, **keys, config.dataDirectory};
    Router router;
    addRoutes(router, service);
    HttpServer server(config.http, router, log, metrics);
    if (const Result<void> started = server.start(); !started)
        return failed("start", started.error());
    log.write(LogLevel::Info, "listening",
              {{QStringLiteral("port"), server.port()}, {QStringLiteral("tls"), config.http.tls.has_value()}});
    std::printf("%d\n", server.port());
    std::fflush(stdout);
    int signal = 0;
    sigwait(&stopping, &signal);
    log.write(LogLevel::Info, "draining", {{QStringLiteral("signal"), signal}});
    server.drain();
    log.write(LogLevel::Info, "stopped");
    return 0;
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
    parser.setApplicationDescription(
        QStringLiteral("The provincial server of JiaXin: jiaxin-server --config FILE serve|migrate"));
    parser.addHelpOption();
    const QCommandLineOption configOption(QStringLiteral("config"), QStringLiteral("settings, see docs/server.md"),
                                          QStringLiteral("FILE"));
    parser.addOption(configOption);
    parser.addPositionalArgument(QStringLiteral("command"), QStringLiteral("serve or migrate"));
    parser.process(application);
    const QString command = parser.positionalArguments().value(0);
    if (!parser.isSet(configOption) || (command != u"serve" && command != u"migrate")) {
        std::fputs(qPrintable(parser.helpText()), stderr);
        return usageExit;
    }
    const Result<Config> config = readConfig(parser.value(configOption));
    if (!config)
        return failed("config", config.error());
    return command == u"migrate" ? runMigrate(*config) : runServe(*config, stopping);
}
