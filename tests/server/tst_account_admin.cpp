// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What account administrators do to accounts, and what they may not (domain.md §7.1: least privilege, three administrators).
#include "tests/server/sync_office.h"

#include <QTest>

using namespace jiaxin;
using namespace jiaxin::server;
using namespace jiaxin::test;

namespace {

const QString nextPassword = QStringLiteral("Winter-snow-8");

/// The stable code of a refusal with its detail, or the status.
QString outcomeOf(const HttpReply &reply)
{
    if (reply.status < 300)
        return QString::number(reply.status);
    const QJsonObject problem = reply.json();
    return QStringLiteral("%1 %2 %3")
        .arg(reply.code(), problem.value(QLatin1String("field")).toString(), problem.value(QLatin1String("detail")).toString());
}

QString change(HttpClient &admin, const QByteArray &name, QJsonObject body)
{
    if (!body.contains(QStringLiteral("reason")))
        body.insert(QStringLiteral("reason"), QStringLiteral("moved to another office"));
    return outcomeOf(admin.send("PATCH", "/v1/accounts/" + name, body));
}

}  // namespace

class AccountAdminTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerWorld> m_world;

    QStringList namesSeenBy(const char *admin)
    {
        HttpClient client = loggedIn(*m_world, admin);
        QStringList names;
        for (const QJsonValue account : client.get("/v1/accounts").json().value(QLatin1String("accounts")).toArray())
            names.append(account[QLatin1String("name")].toString());
        return names;
    }

private slots:
    void init()
    {
        m_world = std::make_unique<ServerWorld>();
        addAccount(*m_world, "keeper", "610103", {Role::AccountAdmin});
        addAccount(*m_world, "city_keeper", "610100", {Role::AccountAdmin});
        addAccount(*m_world, "auditor", "610103", {Role::Auditor});
        addAccount(*m_world, "clerk", "610103", {Role::Clerk});
        addAccount(*m_world, "neighbour", "610104", {Role::Clerk});
    }

    void administratorsSeeTheirTerritory()
    {
        QCOMPARE(namesSeenBy("keeper"),
                 (QStringList {QStringLiteral("auditor"), QStringLiteral("clerk"), QStringLiteral("keeper")}));
        QCOMPARE(namesSeenBy("auditor"),
                 (QStringList {QStringLiteral("auditor"), QStringLiteral("clerk"), QStringLiteral("keeper")}));
        QCOMPARE(namesSeenBy("city_keeper"),
                 (QStringList {QStringLiteral("auditor"), QStringLiteral("city_keeper"), QStringLiteral("clerk"),
                               QStringLiteral("keeper"), QStringLiteral("neighbour")}));
        HttpClient clerk = loggedIn(*m_world, "clerk");
        QCOMPARE(outcomeOf(clerk.get("/v1/accounts")), QStringLiteral("forbidden  role"));
        HttpClient keeper = loggedIn(*m_world, "keeper");
        const QJsonObject rest = keeper.get("/v1/accounts?after=auditor").json();
        QCOMPARE(rest.value(QLatin1String("accounts")).toArray().size(), 2);
        const QJsonObject seen = rest.value(QLatin1String("accounts")).toArray().at(0).toObject();
        QCOMPARE(seen.value(QLatin1String("roles")).toString(), QStringLiteral("clerk"));
        QVERIFY(seen.contains(QStringLiteral("seen_at")));
        QVERIFY(!seen.contains(QStringLiteral("verifier")));
    }

    /// Who is shut out is so at once, and a later opening lets in again.
    void accountsAreShut()
    {
        HttpClient clerk = loggedIn(*m_world, "clerk");
        QCOMPARE(clerk.get("/v1/session").status, 200);
        HttpClient keeper = loggedIn(*m_world, "keeper");
        QCOMPARE(change(keeper, "clerk", {{QStringLiteral("disabled"), true}}), QStringLiteral("204"));
        QCOMPARE(clerk.get("/v1/session").status, 401);
        const QJsonObject login {{QStringLiteral("name"), QStringLiteral("clerk")},
                                 {QStringLiteral("password"), officePassword}};
        QCOMPARE(outcomeOf(m_world->client().post("/v1/session", login)), QStringLiteral("forbidden  disabled"));
        QCOMPARE(change(keeper, "clerk", {{QStringLiteral("disabled"), false}}), QStringLiteral("204"));
        QCOMPARE(m_world->client().post("/v1/session", login).status, 201);
        PgConnection admin(m_world->database.conninfo("postgres"));
        const PgResult rows =
            admin.exec("SELECT actor, changes->>'reason', changes->>'account', changes->>'disabled' FROM audit "
                       "WHERE action = 'change_account' ORDER BY seq");
        QCOMPARE(rows.rows(), 2);
        QCOMPARE(rows.text(0, 0), QStringLiteral("keeper"));
        QCOMPARE(rows.text(0, 1), QStringLiteral("moved to another office"));
        QCOMPARE(rows.text(0, 2) + rows.text(0, 3) + rows.text(1, 3), QStringLiteral("clerktruefalse"));
    }

    void peopleMoveAndGetOtherRoles()
    {
        HttpClient keeper = loggedIn(*m_world, "keeper");
        HttpClient city = loggedIn(*m_world, "city_keeper");
        QCOMPARE(
            change(city, "clerk",
                   {{QStringLiteral("unit"), QStringLiteral("610104")}, {QStringLiteral("roles"), QStringLiteral("reviewer")}}),
            QStringLiteral("204"));
        m_world->tokens.clear();
        const QJsonObject session = loggedIn(*m_world, "clerk").get("/v1/session").json();
        QCOMPARE(session.value(QLatin1String("unit")).toString(), QStringLiteral("610104"));
        QCOMPARE(session.value(QLatin1String("roles")).toVariant().toStringList().join(u','), QStringLiteral("reviewer"));
        QCOMPARE(change(keeper, "clerk", {{QStringLiteral("unit"), QStringLiteral("610103")}}),
                 QStringLiteral("forbidden  territory"));
    }

    void whatAnAdministratorMayNot_data()
    {
        QTest::addColumn<QByteArray>("admin");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("outcome");
        const auto row = [](const char *what, const char *admin, const char *name, const QJsonObject &body,
                            const char *outcome) {
            QTest::newRow(what) << QByteArray(admin) << QByteArray(name) << body << QString::fromLatin1(outcome);
        };
        const QJsonObject shut {{QStringLiteral("disabled"), true}};
        row("no administrator", "clerk", "auditor", shut, "forbidden  role");
        row("the auditor", "auditor", "clerk", shut, "forbidden  role");
        row("the own account", "keeper", "keeper", shut, "forbidden  own_account");
        row("the own account, written otherwise", "keeper", "KEEPER", shut, "forbidden  own_account");
        row("elsewhere", "keeper", "neighbour", shut, "forbidden  territory");
        row("above", "keeper", "city_keeper", shut, "forbidden  territory");
        row("nobody", "keeper", "nobody", shut, "not_found  ");
        row("no reason", "keeper", "clerk",
            {{QStringLiteral("disabled"), true}, {QStringLiteral("reason"), QStringLiteral(" ")}}, "invalid reason required");
        row("two administrators in one", "keeper", "auditor",
            {{QStringLiteral("roles"), QStringLiteral("auditor,account_admin")}}, "invalid roles incompatible");
        row("an administrator's role beside a clerk's", "keeper", "clerk",
            {{QStringLiteral("roles"), QStringLiteral("clerk,security_admin")}}, "invalid roles incompatible");
        row("no roles", "keeper", "clerk", {{QStringLiteral("roles"), QString()}}, "invalid roles incompatible");
        row("no role of ours", "keeper", "clerk", {{QStringLiteral("roles"), QStringLiteral("king")}}, "invalid roles ");
        row("out of the territory", "keeper", "clerk", {{QStringLiteral("unit"), QStringLiteral("610104")}},
            "forbidden  territory");
        row("no unit", "keeper", "clerk", {{QStringLiteral("unit"), QStringLiteral("110101")}}, "invalid unit unknown");
        row("a slip", "keeper", "clerk", {{QStringLiteral("disable"), true}}, "invalid disable ");
        row("a text for a truth", "keeper", "clerk", {{QStringLiteral("disabled"), QStringLiteral("true")}},
            "invalid disabled ");
    }
    void whatAnAdministratorMayNot()
    {
        QFETCH(QByteArray, admin);
        QFETCH(QByteArray, name);
        QFETCH(QJsonObject, body);
        QFETCH(QString, outcome);
        HttpClient client = loggedIn(*m_world, admin.constData());
        QCOMPARE(change(client, name, body), outcome);
        PgConnection database(m_world->database.conninfo("postgres"));
        QVERIFY(database.exec("SELECT 1 FROM account WHERE disabled").isEmpty());
        QVERIFY(database.exec("SELECT 1 FROM audit WHERE action = 'change_account'").isEmpty());
    }

    /// A forgotten password: the new one lets in once, to be changed, and opens what guessing has locked.
    void forgottenPasswords()
    {
        HttpClient keeper = loggedIn(*m_world, "keeper");
        const auto login = [this](const QString &password) {
            return m_world->client().post(
                "/v1/session", {{QStringLiteral("name"), QStringLiteral("clerk")}, {QStringLiteral("password"), password}});
        };
        for (int i = 0; i < loginRules.failures; ++i)
            QCOMPARE(login(QStringLiteral("Wrong-password-1")).status, 401);
        QCOMPARE(login(officePassword).code(), QStringLiteral("locked_out"));
        const auto give = [&](const QByteArray &name, const QString &password) {
            return outcomeOf(keeper.post("/v1/accounts/" + name + "/password", {{QStringLiteral("password"), password}}));
        };
        QCOMPARE(give("clerk", QStringLiteral("winter")), QStringLiteral("invalid password password_short"));
        QCOMPARE(give("clerk", officePassword), QStringLiteral("invalid password password_used_before"));
        QCOMPARE(give("keeper", nextPassword), QStringLiteral("forbidden  own_account"));
        QCOMPARE(give("neighbour", nextPassword), QStringLiteral("forbidden  territory"));
        QCOMPARE(give("clerk", nextPassword), QStringLiteral("204"));
        QCOMPARE(login(officePassword).code(), QStringLiteral("wrong_password"));
        const HttpReply first = login(nextPassword);
        QCOMPARE(first.status, 201);
        QVERIFY(first.json().value(QLatin1String("must_change")).toBool());
    }

    /// An enterprise's account can be shut, and stays where it is.
    void accountsOfEnterprises()
    {
        HttpClient keeper = loggedIn(*m_world, "keeper");
        QCOMPARE(keeper
                     .post("/v1/enterprise-accounts", {{QStringLiteral("name"), QStringLiteral("firm")},
                                                       {QStringLiteral("display_name"), QStringLiteral("Firm")},
                                                       {QStringLiteral("unit"), QStringLiteral("610103")},
                                                       {QStringLiteral("password"), officePassword}})
                     .status,
                 201);
        QVERIFY(namesSeenBy("keeper").contains(QStringLiteral("firm")));
        QCOMPARE(change(keeper, "firm", {{QStringLiteral("roles"), QStringLiteral("clerk")}}),
                 QStringLiteral("invalid roles of_enterprise"));
        QCOMPARE(change(keeper, "firm", {{QStringLiteral("unit"), QStringLiteral("610103")}}),
                 QStringLiteral("invalid unit of_enterprise"));
        QCOMPARE(change(keeper, "firm", {{QStringLiteral("disabled"), true}}), QStringLiteral("204"));
        QCOMPARE(m_world->client()
                     .post("/v1/session",
                           {{QStringLiteral("name"), QStringLiteral("firm")}, {QStringLiteral("password"), officePassword}})
                     .code(),
                 QStringLiteral("forbidden"));
    }
};

QTEST_GUILESS_MAIN(AccountAdminTest)
#include "tst_account_admin.moc"
