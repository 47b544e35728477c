// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/cups_queue.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <unistd.h>

namespace jiaxin::test {

namespace {

const QString serverProgram = QStringLiteral("/usr/sbin/cupsd");

/// Gives out the first pages of a job and stops the queue, or all of them. What came out has its name only when it is whole.
constexpr char backend[] = R"(#!/bin/sh
[ $# -ge 5 ] || { echo 'direct jxtest "Unknown" "A test"'; exit 0; }
queue=${DEVICE_URI#jxtest:}
if [ $# -ge 6 ]; then job=$6; else cat > "$queue/job"; job=$queue/job; fi
left=$(cat "$queue/tray")
pages=$(qpdf --show-npages "$job") || exit 1
count=$(($(cat "$queue/count") + 1))
given=$pages
if [ "$left" -ge 0 ] && [ "$left" -lt "$pages" ]; then given=$left; fi
if [ "$given" -gt 0 ]; then
    qpdf --empty --pages "$job" "1-$given" -- "$queue/unfinished" || exit 1
    chmod 644 "$queue/unfinished"
    mv "$queue/unfinished" "$queue/$(printf %04d "$count").pdf"
    echo "$count" > "$queue/count"
fi
if [ "$left" -ge 0 ]; then echo $((left - given)) > "$queue/tray"; fi
[ "$given" -eq "$pages" ] && exit 0
echo 'STATE: +media-empty-error' >&2
exit 4
)";

/// A printer that takes PDF as it is.
constexpr char description[] = R"ppd(*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "JXTEST.PPD"
*Manufacturer: "JiaXin"
*Product: "(Test)"
*ModelName: "JiaXin test"
*ShortNickName: "JiaXin test"
*NickName: "JiaXin test"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*FileSystem: False
*cupsVersion: 2.4
*cupsFilter2: "application/pdf application/pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595 842"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*DefaultFont: Courier
)ppd";

bool writeFile(const QString &name, const QByteArray &content)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

}  // namespace

std::unique_ptr<CupsServer> CupsServer::start(QString &whyNot)
{
    for (const QString &program : {serverProgram, QStringLiteral("/usr/sbin/lpadmin"), QStringLiteral("/usr/bin/qpdf")}) {
        if (!QFile::exists(program)) {
            whyNot = QStringLiteral("there is no %1: no print server can run here (./dev setup test installs it)").arg(program);
            return nullptr;
        }
    }
    std::unique_ptr<CupsServer> server(new CupsServer);
    if (!server->writeFiles()) {
        whyNot = QStringLiteral("the folder of a print server could not be made");
        return nullptr;
    }
    // The client library reads it once.
    qputenv("CUPS_SERVER", server->path(QStringLiteral("run/cups.sock")).toLocal8Bit());
    server->m_server.setProcessChannelMode(QProcess::MergedChannels);
    server->m_server.start(serverProgram,
                           {QStringLiteral("-f"), QStringLiteral("-c"), server->path(QStringLiteral("cupsd.conf")),
                            QStringLiteral("-s"), server->path(QStringLiteral("cups-files.conf"))});
    server->m_server.waitForStarted();
    const auto ended = [&] { return server->m_server.state() != QProcess::Running; };
    const bool up = QTest::qWaitFor(
        [&] {
            return ended() || (QFile::exists(server->path(QStringLiteral("run/cups.sock"))) &&
                               server->run(QStringLiteral("lpstat"), {QStringLiteral("-r")}));
        },
        10'000);
    if (up && !ended())
        return server;
    whyNot = QStringLiteral("the print server does not start: ") + QString::fromUtf8(server->m_server.readAll());
    return nullptr;
}

CupsServer::~CupsServer()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    m_server.terminate();
    if (!m_server.waitForFinished(5'000)) {
        m_server.kill();
        m_server.waitForFinished();
    }
}

bool CupsServer::writeFiles()
{
    const QDir root(m_folder.path());
    for (const char *folder : {"bin/backend", "spool/tmp", "cache", "run", "ppd", "queues"}) {
        if (!root.mkpath(QLatin1String(folder)))
            return false;
    }
    for (const char *folder : {"daemon", "filter", "notifier", "monitor", "cgi-bin", "driver"})
        QFile::link(QStringLiteral("/usr/lib/cups/") + QLatin1String(folder),
                    path(QStringLiteral("bin/") + QLatin1String(folder)));
    const QString script = path(QStringLiteral("bin/backend/jxtest"));
    if (!writeFile(script, backend))
        return false;
    QFile::setPermissions(script, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    // As root the server wants somebody else for its filters; the backend, which root alone may read, stays with root.
    const QString account = geteuid() == 0 ? QStringLiteral("User lp\nGroup lp\n") : QString();
    if (geteuid() == 0 && QProcess::execute(QStringLiteral("chmod"), {QStringLiteral("755"), m_folder.path()}) != 0)
        return false;
    const QString files = QStringLiteral("ServerRoot %1\nServerBin %1/bin\nDataDir /usr/share/cups\nRequestRoot %1/spool\n"
                                         "TempDir %1/spool/tmp\nCacheDir %1/cache\nStateDir %1/run\nAccessLog %1/access_log\n"
                                         "ErrorLog %1/error_log\nPageLog %1/page_log\nSandboxing Relaxed\n%2")
                              .arg(m_folder.path(), account);
    const QString server = QStringLiteral("Listen %1/run/cups.sock\nBrowsing No\nDefaultAuthType None\nWebInterface No\n"
                                          "DirtyCleanInterval 0\nJobRetryInterval 1\nErrorPolicy stop-printer\n"
                                          "<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
                                          "<Location /admin>\nOrder allow,deny\nAllow all\n</Location>\n"
                                          "<Policy default>\n<Limit All>\nOrder allow,deny\nAllow all\n</Limit>\n</Policy>\n")
                               .arg(m_folder.path());
    return writeFile(path(QStringLiteral("cups-files.conf")), files.toUtf8()) &&
           writeFile(path(QStringLiteral("cupsd.conf")), server.toUtf8()) &&
           writeFile(path(QStringLiteral("printer.ppd")), description);
}

bool CupsServer::run(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    const QString found = QStandardPaths::findExecutable(
        program, {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin"), QStringLiteral("/sbin"), QStringLiteral("/bin")});
    process.start(found, arguments);
    return process.waitForFinished(20'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

bool CupsServer::addQueue(const QString &name, int pages)
{
    const QString queue = path(QStringLiteral("queues/") + name);
    return QDir().mkpath(queue) && writeFile(queue + QStringLiteral("/tray"), QByteArray::number(pages)) &&
           writeFile(queue + QStringLiteral("/count"), "0") &&
           run(QStringLiteral("lpadmin"),
               {QStringLiteral("-p"), name, QStringLiteral("-E"), QStringLiteral("-v"), QStringLiteral("jxtest:") + queue,
                QStringLiteral("-P"), path(QStringLiteral("printer.ppd"))});
}

bool CupsServer::removeQueue(const QString &name)
{
    return run(QStringLiteral("lpadmin"), {QStringLiteral("-x"), name});
}

bool CupsServer::pause(const QString &name)
{
    return run(QStringLiteral("cupsdisable"), {name});
}

bool CupsServer::resume(const QString &name)
{
    return run(QStringLiteral("cupsenable"), {name});
}

bool CupsServer::cancelJobs(const QString &name)
{
    return run(QStringLiteral("cancel"), {QStringLiteral("-a"), name});
}

bool CupsServer::refill(const QString &name)
{
    return writeFile(path(QStringLiteral("queues/%1/tray").arg(name)), "-1") && resume(name);
}

QStringList CupsServer::paper(const QString &name) const
{
    const QDir queue(path(QStringLiteral("queues/") + name));
    QStringList files;
    for (const QString &file : queue.entryList({QStringLiteral("*.pdf")}, QDir::Files, QDir::Name))
        files.append(queue.filePath(file));
    return files;
}

bool CupsServer::waitForPaper(const QString &name, int files) const
{
    return QTest::qWaitFor([&] { return paper(name).size() >= files; }, 20'000);
}

}  // namespace jiaxin::test
