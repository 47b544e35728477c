// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What a device gets so that somebody may open its vault without the province: signed, bounded, and of nobody else.
#include "crypto/signed_json.h"
#include "server/accounts/offline_material.h"
#include "tests/server/device_office.h"

#include <QJsonArray>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::server;
using namespace jiaxin::test;

namespace {

QDateTime instantIn(const QJsonObject &object, const char *name)
{
    return QDateTime::fromString(textOf(object, name), Qt::ISODateWithMs);
}

}  // namespace

class OfflineMaterialTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerWorld> m_world;
    std::unique_ptr<DeviceOffice> m_office;

    /// A client at a newly enrolled device of the unit.
    HttpClient atNewDevice(const char *unit) { return m_office->clientAt(m_office->enrol("admin", unit).tls); }
    static HttpReply logIn(HttpClient &device, const char *name, const QString &password = officePassword)
    {
        const HttpReply login = device.post(
            "/v1/session", {{QStringLiteral("name"), QString::fromLatin1(name)}, {QStringLiteral("password"), password}});
        if (login.status == 201)
            device.setHeader("Authorization", "Bearer " + textOf(login.json(), "token").toLatin1());
        return login;
    }
    HttpReply material(HttpClient &device, const char *name, const QString &password = officePassword)
    {
        const HttpReply login = logIn(device, name, password);
        return login.status == 201 ? device.get("/v1/session/offline-material") : login;
    }
    bool isSigned(const QJsonObject &object) const
    {
        return verifyObject(*m_world->crypto, SignatureAlgorithm::Sm2Sm3, m_world->keys->signer.publicKey, object).has_value();
    }

private slots:
    void init()
    {
        m_office.reset();
        m_world = std::make_unique<ServerWorld>();
        m_office = std::make_unique<DeviceOffice>(*m_world);
        addAccount(*m_world, "admin", "610100", {Role::AccountAdmin});
        addAccount(*m_world, "clerk", "610103", {Role::Clerk, Role::Leader});
        addAccount(*m_world, "reviewer", "610103", {Role::Reviewer});
        addAccount(*m_world, "far_clerk", "610104", {Role::Clerk});
    }

    void itSaysWhoMayAndUntilWhen()
    {
        HttpClient device = atNewDevice("610103");
        const HttpReply reply = material(device, "clerk");
        QCOMPARE(reply.status, 200);
        QJsonObject object = reply.json();
        QVERIFY(isSigned(object));
        QCOMPARE(textOf(object, "kind"), QStringLiteral("jiaxin-offline-login"));
        QCOMPARE(textOf(object, "account"), QStringLiteral("clerk"));
        QCOMPARE(textOf(object, "unit"), QStringLiteral("610103"));
        QCOMPARE(object.value(QLatin1String("roles")).toArray(),
                 (QJsonArray {QStringLiteral("clerk"), QStringLiteral("leader")}));
        QCOMPARE(instantIn(object, "ends_at"), instantIn(object, "issued_at").addDays(offlineDays));
        QVERIFY(object.value(QLatin1String("withdrawn")).toArray().isEmpty());
        // Nothing that a password could be guessed by.
        server::PgConnection admin(m_world->database.conninfo("postgres"));
        const PgResult secrets = admin.exec("SELECT verifier, salt FROM account");
        for (int row = 0; row < secrets.rows(); ++row) {
            for (const int column : {0, 1}) {
                const QByteArray secret = secrets.blob(row, column);
                for (const QByteArray &form :
                     {secret.toHex(), secret.toBase64(), secret.toBase64(QByteArray::Base64UrlEncoding)})
                    QVERIFY(!reply.body.contains(form));
            }
        }
        // No member can be changed.
        for (const QString &name : object.keys()) {
            if (name == u"signature")
                continue;
            QJsonObject forged = object;
            forged.insert(name, QStringLiteral("x"));
            QVERIFY2(!isSigned(forged), qPrintable(name));
        }
        QCOMPARE(admin.exec("SELECT count(*) FROM audit WHERE action = 'lease_offline' AND actor = 'clerk'").integer(0, 0), 1);
    }

    void onlyAtADeviceOfTheOwnUnit()
    {
        HttpClient without = loggedIn(*m_world, "clerk");
        const HttpReply refused = without.get("/v1/session/offline-material");
        QCOMPARE(refused.status, 403);
        QCOMPARE(textOf(refused.json(), "detail"), QStringLiteral("device"));
        HttpClient device = atNewDevice("610103");
        HttpClient city = atNewDevice("610100");
        QCOMPARE(textOf(material(device, "far_clerk").json(), "detail"), QStringLiteral("territory"));
        QCOMPARE(textOf(material(device, "admin").json(), "detail"), QStringLiteral("territory"));
        QCOMPARE(material(city, "far_clerk").status, 200);
    }

    /// It ends with the password and with the device's certificate, if that is sooner.
    void itEndsWithThePassword()
    {
        HttpClient device = atNewDevice("610103");
        server::PgConnection admin(m_world->database.conninfo("postgres"));
        admin.script("UPDATE account SET changed_at = changed_at - interval '80 days' WHERE name = 'clerk'");
        const QJsonObject object = material(device, "clerk").json();
        QCOMPARE(instantIn(object, "ends_at"), instantIn(object, "password_of").addDays(90));
        QVERIFY(instantIn(object, "ends_at") < instantIn(object, "issued_at").addDays(11));
        admin.script("UPDATE device SET not_after = date_trunc('milliseconds', now()) + interval '3 days'");
        QVERIFY(instantIn(material(device, "reviewer").json(), "ends_at") < m_world->clock.now().addDays(4));
        // Who has to take another password gets nothing before.
        admin.script("UPDATE account SET must_change = true WHERE name = 'reviewer'");
        QCOMPARE(material(device, "reviewer").code(), QStringLiteral("must_change"));
    }

    /// At the device's next contact, whoever makes it, it learns whose lease holds no longer.
    void whatWasWithdrawnIsTold()
    {
        HttpClient device = atNewDevice("610103");
        QCOMPARE(material(device, "clerk").status, 200);
        server::PgConnection admin(m_world->database.conninfo("postgres"));
        admin.script("UPDATE account SET disabled = true WHERE name = 'clerk'");
        const QJsonObject told = material(device, "reviewer").json();
        QVERIFY(isSigned(told));
        QCOMPARE(told.value(QLatin1String("withdrawn")).toArray(),
                 (QJsonArray {QJsonObject {{QStringLiteral("account"), QStringLiteral("clerk")},
                                           {QStringLiteral("reason"), QStringLiteral("disabled")}}}));
        QCOMPARE(logIn(device, "clerk").code(), QStringLiteral("forbidden"));
        // Another password: the old slot is to be made anew.
        admin.script("UPDATE account SET disabled = false WHERE name = 'clerk'");
        HttpClient elsewhere = loggedIn(*m_world, "clerk");
        const QString another = QStringLiteral("Winter-branch-8");
        m_world->clock.advanceSeconds(5);
        QCOMPARE(elsewhere
                     .post("/v1/session/password",
                           {{QStringLiteral("present"), officePassword}, {QStringLiteral("wanted"), another}})
                     .status,
                 204);
        const QJsonArray changed = material(device, "reviewer").json().value(QLatin1String("withdrawn")).toArray();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(textOf(changed.at(0).toObject(), "reason"), QStringLiteral("password_changed"));
        QCOMPARE(material(device, "clerk").status, 401);
        QCOMPARE(material(device, "clerk", another).status, 200);
        QVERIFY(material(device, "reviewer").json().value(QLatin1String("withdrawn")).toArray().isEmpty());
        // Another device hears nothing of this one's people.
        HttpClient other = atNewDevice("610103");
        admin.script("UPDATE account SET disabled = true WHERE name = 'clerk'");
        QVERIFY(material(other, "reviewer").json().value(QLatin1String("withdrawn")).toArray().isEmpty());
    }
};

QTEST_GUILESS_MAIN(OfflineMaterialTest)
#include "tst_offline_material.moc"
