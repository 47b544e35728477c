// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Passwords, lock-out, sessions and the second factor (domain.md §7.1).
#include "server/accounts/totp.h"
#include "tests/server/sync_office.h"

#include <QTest>

using namespace jiaxin;
using namespace jiaxin::server;
using namespace jiaxin::test;

namespace {

HttpReply tryLogin(ServerWorld &world, const char *name, const QString &password, const QString &code = {})
{
    QJsonObject body {{QStringLiteral("name"), QString::fromUtf8(name)}, {QStringLiteral("password"), password}};
    if (!code.isEmpty())
        body.insert(QStringLiteral("code"), code);
    return world.client().post("/v1/session", body);
}

/// What was offered to somebody, as the database keeps it.
QByteArray pgOffer(ServerWorld &world, const char *name)
{
    PgConnection admin(world.database.conninfo("postgres"));
    return admin.exec("SELECT totp_offer FROM account WHERE name = $1", {QByteArray(name)}).blob(0, 0);
}

}  // namespace

class AccountsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerWorld> m_world;

private slots:
    void initTestCase() { m_world = std::make_unique<ServerWorld>(); }

    void accountsAreChecked()
    {
        auto connection = m_world->pool.lease();
        const auto field = [&](const char *name, const char *unit, const Roles &roles, const char *password) {
            const auto made =
                createAccount(m_world->service, *connection,
                              {.actor = {.name = QString::fromUtf8(name), .roles = roles, .unit = QString::fromLatin1(unit)},
                               .displayName = {}},
                              Secret(QByteArray(password)));
            return made ? QString() : made.error().field + u' ' + made.error().detail;
        };
        const Roles clerk {Role::Clerk};
        QCOMPARE(field("x", "610103", clerk, "Autumn-leaves-7"), QStringLiteral("name "));
        QCOMPARE(field("o'neil", "610103", clerk, "Autumn-leaves-7"), QStringLiteral("name "));
        QCOMPARE(field("clerk", "110101", clerk, "Autumn-leaves-7"), QStringLiteral("unit "));
        QCOMPARE(field("clerk", "610103", {Role::Clerk, Role::Auditor}, "Autumn-leaves-7"), QStringLiteral("roles "));
        QCOMPARE(field("clerk", "610103", {}, "Autumn-leaves-7"), QStringLiteral("roles "));
        QCOMPARE(field("clerk", "610103", clerk, "Ab1-"), QStringLiteral("password password_short"));
        QCOMPARE(field("clerk", "610103", clerk, "autumnleaves"), QStringLiteral("password password_simple"));
        QCOMPARE(field("clerk", "610103", clerk, "My-Clerk-77"), QStringLiteral("password password_has_name"));
        QCOMPARE(field("clerk", "610103", clerk, "Autumn-leaves-7"), QString());
        QCOMPARE(field("Clerk", "610103", clerk, "Autumn-leaves-7"), QStringLiteral("name "));
    }

    /// Five wrong passwords lock the account for a quarter of an hour, for the right one too.
    void guessingLocks()
    {
        addAccount(*m_world, "locked", "610103", {Role::Clerk});
        for (int i = 0; i < loginRules.failures; ++i) {
            const HttpReply reply = tryLogin(*m_world, "locked", QStringLiteral("Wrong-password-1"));
            QCOMPARE(reply.status, 401);
            QCOMPARE(reply.code(), QStringLiteral("wrong_password"));
        }
        QCOMPARE(tryLogin(*m_world, "locked", officePassword).code(), QStringLiteral("locked_out"));
        m_world->clock.advanceSeconds(loginRules.lockMinutes * 60 + 1);
        QCOMPARE(tryLogin(*m_world, "locked", officePassword).status, 201);
        // A name that nobody has is answered like a wrong password.
        QCOMPARE(tryLogin(*m_world, "nobody", officePassword).code(), QStringLiteral("wrong_password"));
    }

    void sessionsEnd()
    {
        addAccount(*m_world, "sleepy", "610103", {Role::Clerk});
        HttpClient first = loggedIn(*m_world, "sleepy");
        QCOMPARE(first.get("/v1/session").json().value(QLatin1String("unit")).toString(), QStringLiteral("610103"));
        // One session a person: the second login ends the first.
        m_world->tokens.clear();
        HttpClient second = loggedIn(*m_world, "sleepy");
        QCOMPARE(first.get("/v1/session").status, 401);
        for (int i = 0; i < 4; ++i) {
            m_world->clock.advanceSeconds((loginRules.idleMinutes - 1) * 60);
            QCOMPARE(second.get("/v1/session").status, 200);
        }
        m_world->clock.advanceSeconds(loginRules.idleMinutes * 60 + 61);
        QCOMPARE(second.get("/v1/session").status, 401);
        m_world->tokens.clear();
        HttpClient third = loggedIn(*m_world, "sleepy");
        QCOMPARE(third.request("DELETE", "/v1/session").status, 204);
        QCOMPARE(third.get("/v1/session").status, 401);
        for (const char *token : {"", "Bearer ", "Bearer AAAA", "Basic c2xlZXB5Og==", "bearer x"}) {
            HttpClient forged = m_world->client();
            forged.setHeader("Authorization", token);
            QCOMPARE(forged.get("/v1/session").code(), QStringLiteral("unauthorised"));
        }
    }

    void firstPasswordIsChanged()
    {
        {
            auto connection = m_world->pool.lease();
            QVERIFY(createAccount(
                m_world->service, *connection,
                {.actor = {.name = QStringLiteral("fresh"), .roles = {Role::Clerk}, .unit = QStringLiteral("610103")},
                 .displayName = {}},
                Secret::fromText(officePassword)));
        }
        HttpClient client = loggedIn(*m_world, "fresh");
        QCOMPARE(client.get("/v1/session").code(), QStringLiteral("must_change"));
        const auto change = [&](const QString &present, const QString &wanted) {
            const HttpReply reply =
                client.post("/v1/session/password", {{QStringLiteral("present"), present}, {QStringLiteral("wanted"), wanted}});
            return reply.status == 204 ? QString()
                                       : reply.code() + u' ' + reply.json().value(QLatin1String("detail")).toString();
        };
        QCOMPARE(change(QStringLiteral("Wrong-password-1"), QStringLiteral("Winter-snow-8")),
                 QStringLiteral("wrong_password password"));
        QCOMPARE(change(officePassword, officePassword), QStringLiteral("invalid password_used_before"));
        QCOMPARE(change(officePassword, QStringLiteral("winter")), QStringLiteral("invalid password_short"));
        QString present = officePassword;
        for (int i = 1; i < loginRules.formerPasswords; ++i) {
            const QString next = QStringLiteral("Winter-snow-%1").arg(i);
            QCOMPARE(change(present, next), QString());
            present = next;
            m_world->clock.advanceSeconds(1);
        }
        QCOMPARE(change(present, officePassword), QStringLiteral("invalid password_used_before"));
        QCOMPARE(change(present, QStringLiteral("Winter-snow-9")), QString());
        QCOMPARE(change(QStringLiteral("Winter-snow-9"), officePassword), QString());
        QCOMPARE(client.get("/v1/session").status, 200);
        // After its 90 days it is to be changed again.
        m_world->clock.advanceDays(loginRules.passwordDays + 1);
        QVERIFY(tryLogin(*m_world, "fresh", officePassword).json().value(QLatin1String("must_change")).toBool());
    }

    /// RFC 6238, appendix B, the last six of its eight digits.
    void codesAreStandard_data()
    {
        QTest::addColumn<qint64>("second");
        QTest::addColumn<QString>("code");
        QTest::newRow("1970") << qint64(59) << QStringLiteral("119246");
        QTest::newRow("2005") << qint64(1111111109) << QStringLiteral("084774");
        QTest::newRow("2009") << qint64(1234567890) << QStringLiteral("819424");
        QTest::newRow("2603") << qint64(20000000000) << QStringLiteral("737706");
    }
    void codesAreStandard()
    {
        QFETCH(qint64, second);
        QFETCH(QString, code);
        QCOMPARE(
            totpCode(*m_world->crypto, "12345678901234567890123456789012", totpStepAt(QDateTime::fromSecsSinceEpoch(second))),
            code);
    }

    void secondFactorIsAskedFor()
    {
        addAccount(*m_world, "careful", "610103", {Role::Reviewer});
        const QByteArray secret = "0123456789abcdefghij";
        PgConnection(m_world->database.conninfo("postgres"))
            .exec("UPDATE account SET totp_secret = $1 WHERE name = 'careful'", {pgBytes(secret)});
        const HttpReply without = tryLogin(*m_world, "careful", officePassword);
        QCOMPARE(without.status, 401);
        QCOMPARE(without.json().value(QLatin1String("detail")).toString(), QStringLiteral("second_factor"));
        const qint64 step = totpStepAt(m_world->clock.now());
        QCOMPARE(tryLogin(*m_world, "careful", officePassword, totpCode(*m_world->crypto, secret, step - 2)).status, 401);
        const QString code = totpCode(*m_world->crypto, secret, step);
        QCOMPARE(tryLogin(*m_world, "careful", officePassword, code).status, 201);
        // A code works once.
        QCOMPARE(tryLogin(*m_world, "careful", officePassword, code).status, 401);
        QCOMPARE(tryLogin(*m_world, "careful", officePassword, totpCode(*m_world->crypto, secret, step + 1)).status, 201);
    }

    /// A person takes a second factor: nothing changes before its first code, and an administrator alone takes it away.
    void secondFactorIsTaken()
    {
        addAccount(*m_world, "modern", "610103", {Role::Reviewer});
        addAccount(*m_world, "keeper", "610103", {Role::AccountAdmin});
        addAccount(*m_world, "far_keeper", "610104", {Role::AccountAdmin});
        const QByteArray path = "/v1/session/second-factor";
        HttpClient client = loggedIn(*m_world, "modern");
        QCOMPARE(client.send("PUT", path, {{QStringLiteral("code"), QStringLiteral("123456")}}).code(),
                 QStringLiteral("wrong_state"));
        QCOMPARE(client.post(path, {{QStringLiteral("password"), QStringLiteral("Wrong-password-1")}}).code(),
                 QStringLiteral("wrong_password"));
        const HttpReply offer = client.post(path, {{QStringLiteral("password"), officePassword}});
        QCOMPARE(offer.status, 201);
        const QString address = offer.json().value(QLatin1String("address")).toString();
        QVERIFY2(address.startsWith(QStringLiteral("otpauth://totp/JiaXin:modern?secret=")), qPrintable(address));
        const QByteArray secret = pgOffer(*m_world, "modern");
        QCOMPARE(address, totpAddress(secret, QStringLiteral("modern")));
        QCOMPARE(tryLogin(*m_world, "modern", officePassword).status, 201);
        m_world->tokens.clear();
        client = loggedIn(*m_world, "modern");
        const qint64 step = totpStepAt(m_world->clock.now());
        const auto confirm = [&](qint64 at) {
            return client.send("PUT", path, {{QStringLiteral("code"), totpCode(*m_world->crypto, secret, at)}}).status;
        };
        QCOMPARE(confirm(step - 5), 401);
        QCOMPARE(confirm(step), 204);
        // The first code is spent, and a password alone is half of a login.
        QCOMPARE(tryLogin(*m_world, "modern", officePassword).status, 401);
        QCOMPARE(tryLogin(*m_world, "modern", officePassword, totpCode(*m_world->crypto, secret, step)).status, 401);
        QCOMPARE(tryLogin(*m_world, "modern", officePassword, totpCode(*m_world->crypto, secret, step + 1)).status, 201);
        const auto remove = [&](const char *admin, const QByteArray &name) {
            HttpClient asking = loggedIn(*m_world, admin);
            return asking.request("DELETE", "/v1/accounts/" + name + "/second-factor").status;
        };
        QCOMPARE(remove("far_keeper", "modern"), 403);
        QCOMPARE(remove("keeper", "nobody"), 404);
        QCOMPARE(remove("keeper", "keeper"), 403);
        QCOMPARE(remove("keeper", "modern"), 204);
        QCOMPARE(client.get("/v1/session").status, 401);
        QCOMPARE(tryLogin(*m_world, "modern", officePassword).status, 201);
    }

    /// RFC 4648, section 10.
    void secretsAreWrittenInBase32()
    {
        const auto secretOf = [](const char *bytes) {
            return totpAddress(QByteArray(bytes), QStringLiteral("a"))
                .section(QStringLiteral("secret="), 1)
                .section(u'&', 0, 0);
        };
        QCOMPARE(secretOf("f"), QStringLiteral("MY"));
        QCOMPARE(secretOf("fo"), QStringLiteral("MZXQ"));
        QCOMPARE(secretOf("foo"), QStringLiteral("MZXW6"));
        QCOMPARE(secretOf("foob"), QStringLiteral("MZXW6YQ"));
        QCOMPARE(secretOf("fooba"), QStringLiteral("MZXW6YTB"));
        QCOMPARE(secretOf("foobar"), QStringLiteral("MZXW6YTBOI"));
    }
};

QTEST_GUILESS_MAIN(AccountsTest)
#include "tst_accounts.moc"
