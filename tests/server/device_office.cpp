// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/device_office.h"

namespace jiaxin::test {

DeviceOffice::DeviceOffice(ServerWorld &world) : m_world(world)
{
    world.clock.set(QDateTime::currentDateTimeUtc());
    m_authority = makeAuthority(QStringLiteral("test"), world.clock.now(), 10).value();
    server::TlsFiles files = writeServerCertificate(m_authority, world.clock.now(), m_folder.path());
    files.clientAuthority = world.folder.filePath(QStringLiteral("authority.pem"));
    server::HttpOptions options;
    options.tls = files;
    m_tls = std::make_unique<server::HttpServer>(options, world.router, world.log, world.metrics);
    if (!m_tls->start())
        qFatal("the server does not start");
}

DeviceOffice::Device DeviceOffice::enrol(const char *admin, const char *unit)
{
    HttpClient client = loggedIn(m_world, admin);
    const HttpReply code = client.post("/v1/devices/codes", {{QStringLiteral("unit"), QString::fromLatin1(unit)},
                                                             {QStringLiteral("device_name"), QStringLiteral("笔记本")}});
    const CertificateRequest request = makeCertificateRequest().value();
    const HttpReply enrolled =
        m_world.client().post("/v1/devices", {{QStringLiteral("code"), code.json().value(QLatin1String("code"))},
                                              {QStringLiteral("request"), QString::fromLatin1(request.request)}});
    if (enrolled.status != 201)
        qFatal("enrolment: %d %s", enrolled.status, enrolled.body.constData());
    const QJsonObject answer = enrolled.json();
    HttpClient::Tls tls = trust();
    tls.certificate = QSslCertificate(answer.value(QLatin1String("certificate")).toString().toLatin1());
    tls.key = QSslKey(request.key.view().toByteArray(), QSsl::Ec);
    return {.id = answer.value(QLatin1String("device")).toString(), .tls = tls};
}

HttpClient DeviceOffice::loggedInAt(const Device &device, const char *name)
{
    HttpClient client = clientAt(device.tls);
    const HttpReply login = client.post(
        "/v1/session", {{QStringLiteral("name"), QString::fromUtf8(name)}, {QStringLiteral("password"), officePassword}});
    if (login.status != 201)
        qFatal("login of %s: %d %s", name, login.status, login.body.constData());
    // One session a person: the one without the device is over.
    m_world.tokens.remove(name);
    client.setHeader("Authorization", "Bearer " + login.json().value(QLatin1String("token")).toString().toLatin1());
    return client;
}

}  // namespace jiaxin::test
