// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/server_process.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace jiaxin::test {

using namespace jiaxin::server;

namespace {

QByteArray nameOf(int office)
{
    return "clerk_" + QByteArray::number(office);
}

bool isApplied(const HttpReply &reply)
{
    const QJsonArray results = reply.json().value(QLatin1String("results")).toArray();
    return results.at(0).toObject().value(QLatin1String("status")).toString() == u"applied";
}

}  // namespace

ServerProcess::~ServerProcess()
{
    if (m_process)
        kill();
}

void ServerProcess::start()
{
    m_process = std::make_unique<QProcess>();
    m_process->setStandardErrorFile(QProcess::nullDevice());
    m_process->start(
        QDir(qEnvironmentVariable("TEST_BINARY_DIR")).filePath(QStringLiteral("bin/jiaxin-server")),
        {QStringLiteral("--config"), m_config, QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("serve")});
    if (!m_process->waitForReadyRead(10'000))
        qFatal("jiaxin-server does not start");
    port = quint16(m_process->readLine().trimmed().toUInt());
}

void ServerProcess::kill()
{
    m_process->kill();
    m_process->waitForFinished();
}

int ServerProcess::stop()
{
    m_process->terminate();
    return m_process->waitForFinished(15'000) ? m_process->exitCode() : -1;
}

PushingOffices::PushingOffices(ServerWorld &world, Connect connect) : m_world(world), m_connect(std::move(connect))
{
    for (int i = 0; i < int(m_offices.size()); ++i)
        m_threads.emplace_back([this, i] { work(i); });
}

void PushingOffices::prepare(ServerWorld &world)
{
    world.clock.set(QDateTime::currentDateTimeUtc());
    for (int i = 0; i < 3; ++i) {
        addAccount(world, nameOf(i).constData(), "610103", {Role::Clerk});
        loggedIn(world, nameOf(i).constData());
    }
}

QString PushingOffices::writeConfig(const ServerWorld &world)
{
    const QString name = world.folder.filePath(QStringLiteral("config.json"));
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write the settings");
    file.write(QJsonDocument(QJsonObject {{QStringLiteral("database"), world.database.conninfo()},
                                          {QStringLiteral("data_directory"), world.folder.path()},
                                          {QStringLiteral("trusted_proxies"), QJsonArray {QStringLiteral("127.0.0.1")}},
                                          {QStringLiteral("workers"), 4}})
                   .toJson());
    return name;
}

void PushingOffices::work(int at)
{
    Office &office = m_offices[size_t(at)];
    const QByteArray token = m_world.tokens.value(nameOf(at));
    for (int serial = 0; !m_over.load(); ++serial) {
        const SyncOperation operation = newEnterprise(nameOf(at).constData(), "610103", serial);
        const QJsonObject body {{QStringLiteral("operations"), QJsonArray {operationToJson(operation)}}};
        for (bool answered = false; !answered && !m_over.load();) {
            HttpClient client = m_connect(at);
            client.setHeader("Authorization", "Bearer " + token);
            const HttpReply reply = client.post("/v1/push", body);
            ++office.statuses[reply.status];
            answered = reply.status == 200;
            if (answered && isApplied(reply)) {
                office.acknowledged.append(operation.record.toString());
                ++m_acknowledged;
            }
            if (!answered)
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    }
}

void PushingOffices::goOn(int more) const
{
    const int wanted = m_acknowledged.load() + more;
    QTRY_VERIFY2_WITH_TIMEOUT(m_acknowledged.load() >= wanted, qPrintable(QString::number(m_acknowledged.load())), 60'000);
}

void PushingOffices::stop()
{
    m_over = true;
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

QList<int> PushingOffices::statuses() const
{
    QList<int> all;
    for (const Office &office : m_offices)
        all += office.statuses.keys();
    return all;
}

void PushingOffices::check()
{
    PgConnection admin(m_world.database.conninfo("postgres"));
    int acknowledged = 0;
    for (const Office &office : m_offices) {
        acknowledged += int(office.acknowledged.size());
        QList<QByteArray> ids;
        for (const QString &id : office.acknowledged)
            ids.append(id.toLatin1());
        QCOMPARE(
            admin.exec("SELECT count(*) FROM record WHERE version = 1 AND id = ANY ($1::uuid[])", {pgArray(ids)}).integer(0, 0),
            qint64(ids.size()));
    }
    const qint64 records = admin.exec("SELECT count(*) FROM record").integer(0, 0);
    // What was committed and whose answer was lost at the very end is there as well.
    QVERIFY(records >= acknowledged && records <= acknowledged + qint64(m_offices.size()));
    QCOMPARE(admin.exec("SELECT count(*) FROM change_log").integer(0, 0), records);
    QCOMPARE(admin.exec("SELECT count(*) FROM audit").integer(0, 0), records);
}

}  // namespace jiaxin::test
