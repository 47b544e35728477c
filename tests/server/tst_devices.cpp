// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// A device enrols with a code, speaks TLS with its certificate, vouches for the people of its unit, and is revoked.
#include "domain/records/records.h"
#include "tests/server/device_office.h"

#include <QJsonArray>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::server;
using namespace jiaxin::test;

namespace {

QString textOf(const HttpReply &reply, const char *name)
{
    return reply.json().value(QLatin1String(name)).toString();
}

}  // namespace

class DevicesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerWorld> m_world;  ///< plain
    std::unique_ptr<DeviceOffice> m_office;

    HttpReply code(const char *admin, const char *unit)
    {
        HttpClient client = loggedIn(*m_world, admin);
        return client.post("/v1/devices/codes", {{QStringLiteral("unit"), QString::fromLatin1(unit)},
                                                 {QStringLiteral("device_name"), QStringLiteral("窗口一")}});
    }
    HttpReply enrolWith(const QString &code, const QByteArray &request)
    {
        return m_world->client().post(
            "/v1/devices", {{QStringLiteral("code"), code}, {QStringLiteral("request"), QString::fromLatin1(request)}});
    }
    HttpClient::Tls enrolled(const CertificateRequest &request, const HttpReply &reply)
    {
        HttpClient::Tls tls = m_office->trust();
        tls.certificate = QSslCertificate(textOf(reply, "certificate").toLatin1());
        tls.key = QSslKey(request.key.view().toByteArray(), QSsl::Ec);
        return tls;
    }

private slots:
    void initTestCase()
    {
        m_world = std::make_unique<ServerWorld>();
        m_office = std::make_unique<DeviceOffice>(*m_world);
        addAccount(*m_world, "admin", "610103", {Role::AccountAdmin});
        addAccount(*m_world, "clerk", "610103", {Role::Clerk});
        addAccount(*m_world, "reviewer", "610103", {Role::Reviewer});
        addAccount(*m_world, "far_clerk", "610104", {Role::Clerk});
    }

    void codesAreGivenByAdministrators()
    {
        QCOMPARE(code("clerk", "610103").status, 403);
        QCOMPARE(textOf(code("admin", "610104"), "detail"), QStringLiteral("territory"));
        QCOMPARE(textOf(code("admin", "610100"), "detail"), QStringLiteral("territory"));
        const HttpReply given = code("admin", "610103");
        QCOMPARE(given.status, 201);
        QCOMPARE(textOf(given, "code").size(), 24);
    }

    void codesWorkOnce()
    {
        const CertificateRequest request = makeCertificateRequest().value();
        QCOMPARE(enrolWith(QStringLiteral("0000-0000-0000-0000-0000"), request.request).status, 404);
        const QString given = textOf(code("admin", "610103"), "code");
        // A broken request does not spend the code.
        QCOMPARE(enrolWith(given, "-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----\n").status,
                 422);
        QCOMPARE(enrolWith(given.toLower().remove(u'-'), request.request).status, 201);
        QCOMPARE(enrolWith(given, request.request).status, 404);
        const QString late = textOf(code("admin", "610103"), "code");
        m_world->clock.advanceSeconds(25 * 3600);
        m_world->tokens.clear();
        QCOMPARE(enrolWith(late, request.request).status, 404);
        // TLS itself knows no clock but the real one.
        m_world->clock.set(QDateTime::currentDateTimeUtc());
    }

    /// A certificate of the province serves a device and nothing else, whatever the request asked for.
    void certificatesAreForDevices()
    {
        const CertificateRequest request = makeCertificateRequest().value();
        const HttpReply reply = enrolWith(textOf(code("admin", "610103"), "code"), request.request);
        const QSslCertificate certificate(textOf(reply, "certificate").toLatin1());
        QCOMPARE(certificate.subjectInfo(QSslCertificate::CommonName), QStringList {textOf(reply, "device")});
        QVERIFY(QString::fromLatin1(QByteArray(certificate.toText().toLatin1()))
                    .contains(QStringLiteral("TLS Web Client Authentication")));
        QVERIFY(!certificate.toText().contains(QStringLiteral("TLS Web Server Authentication")));
    }

    void devicesVouchForTheirPeople()
    {
        const CertificateRequest request = makeCertificateRequest().value();
        const HttpReply enrolment = enrolWith(textOf(code("admin", "610103"), "code"), request.request);
        const HttpClient::Tls tls = enrolled(request, enrolment);
        HttpClient device = m_office->clientAt(tls);
        const HttpReply login = device.post(
            "/v1/session", {{QStringLiteral("name"), QStringLiteral("clerk")}, {QStringLiteral("password"), officePassword}});
        QCOMPARE(login.status, 201);
        const QByteArray authorization = "Bearer " + textOf(login, "token").toLatin1();
        device.setHeader("Authorization", authorization);
        m_world->tokens.clear();
        // What several people did at it, in one push; a stranger is not among them.
        const SyncOperation made = newEnterprise("clerk", "610103", 1);
        const SyncOperation submit = operationOf("clerk", enterpriseType, made.record, "submit", 1,
                                                 {{QStringLiteral("state"), QStringLiteral("submitted")}});
        const SyncOperation approve = operationOf("reviewer", enterpriseType, made.record, "approve", 2,
                                                  {{QStringLiteral("state"), QStringLiteral("county_approved")}});
        const QJsonArray results = test::push(device, {made, submit, approve, newEnterprise("far_clerk", "610104", 2)});
        QCOMPARE(results.at(2).toObject().value(QLatin1String("status")).toString(), QStringLiteral("applied"));
        QCOMPARE(results.at(3).toObject().value(QLatin1String("code")).toString(), QStringLiteral("unknown_user"));
        // The session is worth nothing without the device: neither without TLS, nor with another certificate.
        HttpClient thief = m_world->client();
        thief.setHeader("Authorization", authorization);
        QCOMPARE(thief.get("/v1/session").status, 401);
        HttpClient bare = m_office->clientAt(m_office->trust());
        bare.setHeader("Authorization", authorization);
        QCOMPARE(bare.get("/v1/session").status, 401);
        // Revoked, it is nobody, on an open connection too.
        HttpClient admin = loggedIn(*m_world, "admin");
        const QByteArray path = "/v1/devices/" + textOf(enrolment, "device").toLatin1() + "/revocation";
        QCOMPARE(admin.post(path, {{QStringLiteral("reason"), QStringLiteral("lost")}}).status, 204);
        QCOMPARE(device.get("/v1/session").status, 401);
        QCOMPARE(device
                     .post("/v1/session",
                           {{QStringLiteral("name"), QStringLiteral("clerk")}, {QStringLiteral("password"), officePassword}})
                     .status,
                 201);
        QCOMPARE(test::push(device, {}).size(), 0);
        const QJsonArray devices = admin.get("/v1/devices").json().value(QLatin1String("devices")).toArray();
        int revoked = 0;
        for (const QJsonValue &each : devices)
            revoked += each.toObject().value(QLatin1String("reason")).toString() == u"lost" ? 1 : 0;
        QCOMPARE(revoked, 1);
        HttpClient clerk = loggedIn(*m_world, "clerk");
        QCOMPARE(clerk.get("/v1/devices").status, 403);
        QCOMPARE(clerk.post(path, {{QStringLiteral("reason"), QStringLiteral("x")}}).status, 403);
    }

    /// A certificate of another CA does not come through the handshake.
    void strangersAreNotHeard()
    {
        const CertificateAuthority other = makeAuthority(QStringLiteral("other"), m_world->clock.now(), 10).value();
        const CertificateRequest request = makeCertificateRequest().value();
        const auto issued =
            issueCertificate(other, {.request = request.request, .name = QStringLiteral("x")}, m_world->clock.now());
        QVERIFY(issued);
        HttpClient::Tls tls = m_office->trust();
        tls.certificate = QSslCertificate(issued->pem);
        tls.key = QSslKey(request.key.view().toByteArray(), QSsl::Ec);
        HttpClient stranger = m_office->clientAt(tls);
        QCOMPARE(stranger.get("/healthz").status, 0);
        HttpClient bare = m_office->clientAt(m_office->trust());
        QCOMPARE(bare.get("/healthz").status, 200);
    }

    /// The head of a device's audit is kept each time; what does not fit is told, kept, and in the audit of the unit.
    void auditsAreAnchored()
    {
        const CertificateRequest request = makeCertificateRequest().value();
        const HttpReply enrolment = enrolWith(textOf(code("admin", "610103"), "code"), request.request);
        HttpClient device = m_office->clientAt(enrolled(request, enrolment));
        const HttpReply login = device.post("/v1/session", {{QStringLiteral("name"), QStringLiteral("reviewer")},
                                                            {QStringLiteral("password"), officePassword}});
        device.setHeader("Authorization", "Bearer " + textOf(login, "token").toLatin1());
        const auto anchor = [](HttpClient &client, int rows, char digit) {
            const HttpReply reply =
                client.post("/v1/audit-anchors",
                            {{QStringLiteral("rows"), rows}, {QStringLiteral("hash"), QString(64, QLatin1Char(digit))}});
            return reply.status == 200 ? textOf(reply, "verdict") : reply.code() + u' ' + textOf(reply, "detail");
        };
        QCOMPARE(anchor(device, 10, 'a'), QStringLiteral("anchored"));
        QCOMPARE(anchor(device, 10, 'a'), QStringLiteral("anchored"));
        QCOMPARE(anchor(device, 25, 'b'), QStringLiteral("anchored"));
        QCOMPARE(anchor(device, 25, 'c'), QStringLiteral("differs"));
        QCOMPARE(anchor(device, 10, 'a'), QStringLiteral("gone_back"));
        QCOMPARE(anchor(device, 10, 'd'), QStringLiteral("differs"));
        // Grown again after a backup, it still has to pass through what was there.
        QCOMPARE(anchor(device, 25, 'e'), QStringLiteral("differs"));
        QCOMPARE(anchor(device, 26, 'f'), QStringLiteral("anchored"));
        // Two copies that both grow are told apart by the place where the newest anchor lies.
        const auto grown = [&device](int rows, char digit, int earlier, char then) {
            const auto place = [](int at, char c) {
                return QJsonObject {{QStringLiteral("rows"), at}, {QStringLiteral("hash"), QString(64, QLatin1Char(c))}};
            };
            QJsonObject said = place(rows, digit);
            said.insert(QStringLiteral("earlier"), place(earlier, then));
            const QJsonObject answer = device.post("/v1/audit-anchors", said).json();
            return answer.value(QLatin1String("verdict")).toString() +
                   (answer.contains(QLatin1String("rows")) ? u' ' + QString::number(answer.value(QLatin1String("rows")).toInt())
                                                           : QString());
        };
        QCOMPARE(grown(27, '1', 10, 'a'), QStringLiteral("prove 26"));
        QCOMPARE(grown(27, '1', 26, '2'), QStringLiteral("differs"));
        QCOMPARE(grown(28, '3', 26, 'f'), QStringLiteral("anchored"));
        QCOMPARE(anchor(device, 0, 'f'), QStringLiteral("invalid too_few"));
        QCOMPARE(textOf(device.post("/v1/audit-anchors",
                                    {{QStringLiteral("rows"), 30}, {QStringLiteral("hash"), QStringLiteral("ab")}}),
                        "detail"),
                 QStringLiteral("wrong_length"));
        HttpClient noDevice = loggedIn(*m_world, "clerk");
        QCOMPARE(anchor(noDevice, 30, 'f'), QStringLiteral("forbidden device"));
        const QByteArray path = "/v1/devices/" + textOf(enrolment, "device").toLatin1() + "/audit-anchors";
        QCOMPARE(device.get(path).json().value(QLatin1String("anchors")).toArray().size(), 9);
        QCOMPARE(noDevice.get(path).status, 403);
        addAccount(*m_world, "auditor", "610103", {Role::Auditor});
        addAccount(*m_world, "far_auditor", "610104", {Role::Auditor});
        QCOMPARE(loggedIn(*m_world, "far_auditor").get(path).status, 404);
        const QJsonArray anchors = loggedIn(*m_world, "auditor").get(path).json().value(QLatin1String("anchors")).toArray();
        QCOMPARE(anchors.at(0).toObject().value(QLatin1String("rows")).toInt(), 28);
        QCOMPARE(anchors.at(8).toObject().value(QLatin1String("hash")).toString(), QString(64, u'a'));
        PgConnection admin(m_world->database.conninfo("postgres"));
        QCOMPARE(admin.exec("SELECT count(*) FROM audit WHERE action = 'device_chain'").integer(0, 0), 5);
        // The service itself can neither change nor take away an anchor.
        PgConnection service(m_world->database.conninfo());
        QVERIFY_THROWS_EXCEPTION(PgFailure, service.exec("DELETE FROM device_anchor"));
        QVERIFY_THROWS_EXCEPTION(PgFailure, service.exec("UPDATE device_anchor SET rows = 1"));
    }

    void accountsAreMadeByAdministrators()
    {
        HttpClient admin = loggedIn(*m_world, "admin");
        const auto make = [](HttpClient &client, const char *name, const char *unit, const char *roles) {
            const HttpReply reply = client.post("/v1/accounts", {{QStringLiteral("name"), QString::fromLatin1(name)},
                                                                 {QStringLiteral("display_name"), QStringLiteral("试验")},
                                                                 {QStringLiteral("unit"), QString::fromLatin1(unit)},
                                                                 {QStringLiteral("roles"), QString::fromLatin1(roles)},
                                                                 {QStringLiteral("password"), officePassword}});
            return QString::number(reply.status) + u' ' + textOf(reply, "detail") + textOf(reply, "field");
        };
        QCOMPARE(make(admin, "newcomer", "610103", "clerk,reviewer"), QStringLiteral("201 "));
        QCOMPARE(make(admin, "newcomer", "610103", "clerk"), QStringLiteral("409 name"));
        QCOMPARE(make(admin, "far", "610104", "clerk"), QStringLiteral("403 territory"));
        QCOMPARE(make(admin, "mighty", "610103", "clerk,auditor"), QStringLiteral("422 roles"));
        QCOMPARE(make(admin, "mighty", "610103", "root"), QStringLiteral("422 roles"));
        HttpClient clerk = loggedIn(*m_world, "clerk");
        QCOMPARE(make(clerk, "mine", "610103", "clerk"), QStringLiteral("403 role"));
        PgConnection auditor(m_world->database.conninfo("postgres"));
        QCOMPARE(auditor.exec("SELECT count(*) FROM audit WHERE action = 'create_account' AND actor = 'admin'").integer(0, 0),
                 1);
    }
};

QTEST_GUILESS_MAIN(DevicesTest)
#include "tst_devices.moc"
