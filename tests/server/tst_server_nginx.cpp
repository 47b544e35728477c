// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Two services on one database behind a real nginx with the site that is installed: they share the load, nothing acknowledged
// is lost when one is killed, and devices are who nginx saw, not who they say.
#include "tests/server/server_process.h"
#include "tests/support/test_paths.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTest>

#include <unistd.h>

using namespace jiaxin;
using namespace jiaxin::server;
using namespace jiaxin::test;

namespace {

QByteArray read(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &name, QByteArrayView bytes)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), bytes.size()) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
}

quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
}

/// Replaces what has to be there, once or more.
void replace(QByteArray &text, const QByteArray &before, const QByteArray &after)
{
    if (!text.contains(before))
        qFatal("nginx-site.conf has no %s", before.constData());
    text.replace(before, after);
}

}  // namespace

class ServerNginxTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<ServerWorld> m_world;
    std::unique_ptr<ServerProcess> m_one;
    std::unique_ptr<ServerProcess> m_two;
    CertificateAuthority m_authority;
    QProcess m_nginx;
    quint16 m_port = 0;

    QByteArray path(const char *name) const { return m_folder.filePath(QLatin1String(name)).toLocal8Bit(); }
    HttpClient::Tls trust() const { return {.authority = QSslCertificate(m_authority.certificate)}; }

    /// The installed site but for its places.
    QByteArray site() const
    {
        QByteArray text = read(sourceFile(QStringLiteral("installer/server/nginx-site.conf")));
        replace(text, "127.0.0.1:8460", "127.0.0.1:" + QByteArray::number(m_one->port));
        replace(text, "127.0.0.1:8461", "127.0.0.1:" + QByteArray::number(m_two->port));
        replace(text, "listen 443 ssl", "listen 127.0.0.1:" + QByteArray::number(m_port) + " ssl");
        replace(text, "jiaxin.example", "localhost");
        replace(text, "/etc/jiaxin/tls", m_folder.path().toLocal8Bit());
        replace(text, "/var/lib/jiaxin-server", m_world->folder.path().toLocal8Bit());
        replace(text, "/var/log/nginx/jiaxin.log", path("site.log"));
        return text;
    }

    void startNginx()
    {
        m_port = freePort();
        write(m_folder.filePath(QStringLiteral("site.conf")), site());
        // Workers of root's nginx could not enter the test's folder.
        QByteArray main = geteuid() == 0 ? "user root;\n" : "";
        main += "daemon off;\nworker_processes 1;\npid " + path("nginx.pid") + ";\nerror_log " + path("nginx.log") +
                " warn;\nevents { worker_connections 256; }\nhttp {\n";
        for (const char *kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
            main += QByteArray("    ") + kind + "_temp_path " + path(kind) + ";\n";
        main += "    include " + path("site.conf") + ";\n}\n";
        write(m_folder.filePath(QStringLiteral("nginx.conf")), main);
        m_nginx.setProcessChannelMode(QProcess::MergedChannels);
        m_nginx.start(QStringLiteral("/usr/sbin/nginx"), {QStringLiteral("-e"), QString::fromLocal8Bit(path("nginx.log")),
                                                          QStringLiteral("-c"), QString::fromLocal8Bit(path("nginx.conf"))});
        QTRY_VERIFY2(HttpClient(m_port, trust()).isConnected(),
                     m_nginx.readAll() + read(QString::fromLocal8Bit(path("nginx.log"))));
    }

    /// How many requests a process has answered.
    static double answered(const ServerProcess &process)
    {
        double sum = 0;
        for (const QByteArray &line : HttpClient(process.port).get("/metrics").body.split('\n')) {
            if (line.startsWith("jiaxin_requests_total{") && line.contains("/v1/push"))
                sum += line.mid(line.lastIndexOf(' ') + 1).toDouble();
        }
        return sum;
    }

private slots:
    void initTestCase()
    {
        m_world = std::make_unique<ServerWorld>(HttpOptions {.trustedProxies = {"127.0.0.1"}});
        PushingOffices::prepare(*m_world);
        addAccount(*m_world, "admin", "610103", {Role::AccountAdmin});
        addAccount(*m_world, "clerk", "610103", {Role::Clerk});
        const QString config = PushingOffices::writeConfig(*m_world);
        m_one = std::make_unique<ServerProcess>(config);
        m_two = std::make_unique<ServerProcess>(config);
        m_authority = makeAuthority(QStringLiteral("test"), m_world->clock.now(), 10).value();
        writeServerCertificate(m_authority, m_world->clock.now(), m_folder.path());
        startNginx();
    }
    void cleanupTestCase()
    {
        m_nginx.terminate();
        QVERIFY(m_nginx.waitForFinished());
    }

    /// A device's certificate arrives; one that is only claimed in a header does not.
    void devicesAreWhomNginxSaw()
    {
        HttpClient admin = loggedIn(*m_world, "admin");
        const HttpReply code = admin.post("/v1/devices/codes", {{QStringLiteral("unit"), QStringLiteral("610103")},
                                                                {QStringLiteral("device_name"), QStringLiteral("窗口一")}});
        const CertificateRequest request = makeCertificateRequest().value();
        HttpClient bare(m_port, trust());
        const HttpReply enrolment =
            bare.post("/v1/devices", {{QStringLiteral("code"), code.json().value(QLatin1String("code"))},
                                      {QStringLiteral("request"), QString::fromLatin1(request.request)}});
        QCOMPARE(enrolment.status, 201);
        const QByteArray pem = enrolment.json().value(QLatin1String("certificate")).toString().toLatin1();
        HttpClient::Tls tls = trust();
        tls.certificate = QSslCertificate(pem);
        tls.key = QSslKey(request.key.view().toByteArray(), QSsl::Ec);
        // The test's own service, whose passwords cost little to check, believes the proxy that the test is to it.
        HttpClient proxy = m_world->client();
        proxy.setHeader("X-Client-Cert", pem.toPercentEncoding());
        const HttpReply login = proxy.post(
            "/v1/session", {{QStringLiteral("name"), QStringLiteral("clerk")}, {QStringLiteral("password"), officePassword}});
        QCOMPARE(login.status, 201);
        HttpClient device(m_port, tls);
        const QByteArray authorization = "Bearer " + login.json().value(QLatin1String("token")).toString().toLatin1();
        device.setHeader("Authorization", authorization);
        QCOMPARE(device.get("/v1/session").status, 200);
        bare.setHeader("Authorization", authorization);
        QCOMPARE(bare.get("/v1/session").status, 401);
        bare.setHeader("X-Client-Cert", pem.toPercentEncoding());
        QCOMPARE(bare.get("/v1/session").status, 401);
        // nginx itself refuses one of another CA, and what no client of the program sends.
        const CertificateAuthority other = makeAuthority(QStringLiteral("other"), m_world->clock.now(), 10).value();
        const auto forged =
            issueCertificate(other, {.request = request.request, .name = QStringLiteral("x")}, m_world->clock.now());
        tls.certificate = QSslCertificate(forged->pem);
        QCOMPARE(HttpClient(m_port, tls).get("/healthz").status, 400);
        QCOMPARE(bare.get("/metrics").status, 403);
        QCOMPARE(bare.request("POST", "/v1/push", QByteArray(3 << 20, 'x')).status, 413);
    }

    /// Both answer; when one is killed its clients go on with the other, and no acknowledged push is lost or there twice.
    void oneIsKilledUnderLoad()
    {
        m_world->forgetRecords();
        PushingOffices offices(*m_world, [this](int) { return HttpClient(m_port, trust()); });
        QTRY_VERIFY(answered(*m_one) >= 10 && answered(*m_two) >= 10);
        m_one->kill();
        const double before = answered(*m_two);
        QTRY_VERIFY(answered(*m_two) >= before + 20);
        offices.stop();
        for (const int status : offices.statuses())
            QVERIFY2(status == 200 || status == 502 || status == 504 || status == 0, qPrintable(QString::number(status)));
        offices.check();
        QCOMPARE(m_two->stop(), 0);
    }
};

QTEST_GUILESS_MAIN(ServerNginxTest)
#include "tst_server_nginx.moc"
