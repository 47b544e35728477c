// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/pouch_peer.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <cstdio>

namespace jiaxin::bench {

namespace {

constexpr int patience = 1'800'000;
constexpr auto packages = "pouchdb@9 express@4 express-pouchdb pouchdb-adapter-leveldb";

bool ran(const QString &program, const QStringList &arguments, const QString &folder, QByteArray *output)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (!process.waitForStarted() || !process.waitForFinished(patience))
        return false;
    if (output)
        *output = process.readAllStandardOutput();
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

}  // namespace

PouchPeer::PouchPeer(QString lines, int documents) : m_lines(std::move(lines)), m_documents(documents) {}

PouchPeer::~PouchPeer()
{
    if (m_server) {
        m_server->terminate();
        m_server->waitForFinished();
    }
}

std::unique_ptr<PouchPeer> PouchPeer::start(const QString &lines, int documents)
{
    const QString scripts = qEnvironmentVariable("JIAXIN_PEERS_BENCH");
    std::unique_ptr<PouchPeer> peer(new PouchPeer(lines, documents));
    const char *missing = scripts.isEmpty()         ? "JIAXIN_PEERS_BENCH names no folder"
                          : !peer->install(scripts) ? "its scripts, node or its packages are not to be had"
                          : !peer->serve()          ? "its server does not start"
                                                    : nullptr;
    if (!missing)
        return peer;
    std::printf("PouchDB: not measured (%s)\n", missing);
    return nullptr;
}

bool PouchPeer::install(const QString &scripts)
{
    const QDir from(scripts + QStringLiteral("/pouch"));
    for (const char *name : {"load.js", "server.js", "sync.js"}) {
        if (!QFile::copy(from.filePath(QLatin1String(name)), m_folder.filePath(QLatin1String(name))))
            return false;
    }
    if (from.exists(QStringLiteral("node_modules")))
        return QFile::link(from.absoluteFilePath(QStringLiteral("node_modules")),
                           m_folder.filePath(QStringLiteral("node_modules")));
    return ran(QStringLiteral("npm"),
               QStringList {QStringLiteral("i"), QStringLiteral("--no-audit"), QStringLiteral("--no-fund")} +
                   QString::fromLatin1(packages).split(u' '),
               m_folder.path(), nullptr);
}

bool PouchPeer::node(const QStringList &arguments, QByteArray *output) const
{
    return ran(QStringLiteral("node"), arguments, m_folder.path(), output);
}

bool PouchPeer::serve()
{
    const QString data = m_folder.filePath(QStringLiteral("server"));
    if (!node({QStringLiteral("load.js"), data, QStringLiteral("workers"), m_lines, QString::number(m_documents)}))
        return false;
    QTcpServer free;
    free.listen(QHostAddress::LocalHost);
    m_port = free.serverPort();
    free.close();
    m_server = std::make_unique<QProcess>();
    m_server->setWorkingDirectory(m_folder.path());
    m_server->setStandardErrorFile(QProcess::nullDevice());
    m_server->setStandardOutputFile(QProcess::nullDevice());
    m_server->start(QStringLiteral("node"), {QStringLiteral("server.js"), QString::number(m_port), data});
    for (int tries = 0; tries < 100; ++tries) {
        if (ask("GET", "/__stat"))
            // The database that is there is known to the server once it was named.
            return ask("PUT", "/workers") || ask("GET", "/workers");
        QThread::msleep(100);
    }
    return false;
}

bool PouchPeer::ask(const QByteArray &method, const QByteArray &target, const QByteArray &body) const
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    if (!socket.waitForConnected(1000))
        return false;
    socket.write(method + ' ' + target +
                 " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n" +
                 "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(patience)) {
    }
    const int status = socket.readAll().mid(9, 3).toInt();
    return status >= 200 && status < 300;
}

QJsonObject PouchPeer::replicate(const char *direction, const QString &database, const QString &client) const
{
    QByteArray output;
    const QString address = QStringLiteral("http://127.0.0.1:%1/%2").arg(m_port).arg(database);
    if (!node({QStringLiteral("sync.js"), QString::fromLatin1(direction), address, client, QStringLiteral("1000")}, &output))
        return {};
    return QJsonDocument::fromJson(output.trimmed()).object();
}

QJsonObject PouchPeer::pull(bool anew)
{
    m_serial += anew ? 1 : 0;
    return replicate("pull", QStringLiteral("workers"), m_folder.filePath(QStringLiteral("client%1").arg(m_serial)));
}

QJsonObject PouchPeer::push(int documents)
{
    const QString name = QStringLiteral("push%1").arg(++m_serial);
    if (!ask("PUT", '/' + name.toLatin1()) ||
        !node({QStringLiteral("load.js"), m_folder.path(), name, m_lines, QString::number(documents)}))
        return {};
    return replicate("push", name, m_folder.filePath(name));
}

bool PouchPeer::add(const QJsonArray &documents)
{
    return ask("POST", "/workers/_bulk_docs",
               QJsonDocument(QJsonObject {{QStringLiteral("docs"), documents}}).toJson(QJsonDocument::Compact));
}

}  // namespace jiaxin::bench
