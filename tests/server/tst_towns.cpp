// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// A province that lets towns in: a town sees its own records and nothing else, the county all of its towns'.
#include "domain/records/records.h"
#include "domain/rules/divisions.h"
#include "tests/server/device_office.h"

#include <QJsonArray>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::server;
using namespace jiaxin::test;

class TownsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerWorld> m_world;

    static QString told(const QJsonObject &result)
    {
        return result.value(QLatin1String("status")).toString() + u' ' + result.value(QLatin1String("detail")).toString();
    }

private slots:
    void init()
    {
        if (!m_world) {
            m_world = std::make_unique<ServerWorld>();
            addAccount(*m_world, "admin", "610103", {Role::AccountAdmin});
            addAccount(*m_world, "county", "610103", {Role::Clerk, Role::Reviewer});
            addAccount(*m_world, "city", "610100", {Role::Clerk, Role::Reviewer});
            addAccount(*m_world, "town_one", "610103001", {Role::Clerk, Role::Reviewer});
            addAccount(*m_world, "town_two", "610103002", {Role::Clerk});
        }
        m_world->forgetRecords();
    }

    void townsAreOfTheirCounty()
    {
        const UnitTree &tree = UnitTree::shipped();
        QCOMPARE(tree.countyOfTown(QStringLiteral("610103001")), QStringLiteral("610103"));
        QCOMPARE(tree.countyOfTown(QStringLiteral("610581001")), QStringLiteral("610581"));
        for (const char *none : {"610103", "610103000", "610100001", "110101001", "61010300x", "6101030011"})
            QCOMPARE(tree.countyOfTown(QLatin1String(none)), QString());
        QVERIFY(inSubtree(QStringLiteral("610103001"), QStringLiteral("610103")));
        QVERIFY(inSubtree(QStringLiteral("610103001"), QStringLiteral("610000")));
        QVERIFY(inSubtree(QStringLiteral("610103001"), QStringLiteral("610103001")));
        QVERIFY(!inSubtree(QStringLiteral("610103001"), QStringLiteral("610103002")));
        QVERIFY(!inSubtree(QStringLiteral("610103001"), QStringLiteral("610104")));
        QVERIFY(!inSubtree(QStringLiteral("610103"), QStringLiteral("610103001")));
    }

    void eachSeesItsOwn()
    {
        HttpClient one = loggedIn(*m_world, "town_one");
        HttpClient two = loggedIn(*m_world, "town_two");
        HttpClient county = loggedIn(*m_world, "county");
        HttpClient city = loggedIn(*m_world, "city");
        const SyncOperation mine = newEnterprise("town_one", "610103001", 1);
        QCOMPARE(told(test::pushOne(one, mine)), QStringLiteral("applied "));
        QCOMPARE(told(test::pushOne(two, newEnterprise("town_two", "610103002", 2))), QStringLiteral("applied "));
        QCOMPARE(told(test::pushOne(county, newEnterprise("county", "610103", 3))), QStringLiteral("applied "));
        // Neither for the county nor for another town, nor what lies there.
        QCOMPARE(told(test::pushOne(one, newEnterprise("town_one", "610103", 4))), QStringLiteral("rejected territory"));
        QCOMPARE(told(test::pushOne(one, newEnterprise("town_one", "610103002", 4))), QStringLiteral("rejected territory"));
        SyncOperation theft = operationOf("town_two", enterpriseType, mine.record, "edit", 1,
                                          {{QStringLiteral("brand"), QStringLiteral("安和")}});
        QCOMPARE(told(test::pushOne(two, theft)), QStringLiteral("rejected record"));
        for (const auto &[client, amount] : {std::pair(&one, 1), {&two, 1}, {&county, 3}, {&city, 3}}) {
            Replica replica;
            QVERIFY(replica.pull(*client));
            QCOMPARE(replica.records.size(), amount);
            const QJsonObject snapshot = client->post("/v1/snapshots", {}).json();
            QCOMPARE(snapshot.value(QLatin1String("records")).toInt(), amount);
        }
        // The database itself keeps them apart, whatever the service asks for.
        PgConnection connection(m_world->database.conninfo());
        const PgTransaction transaction(connection);
        enter(connection, scopeOf(QStringLiteral("610103002")));
        QCOMPARE(connection.exec("SELECT count(*) FROM record").integer(0, 0), 1);
        QCOMPARE(connection.exec("SELECT count(*) FROM audit WHERE version IS NOT NULL").integer(0, 0), 1);
        QCOMPARE(connection.exec("SELECT count(*) FROM change_log").integer(0, 0), 1);
        QCOMPARE(connection.exec("SELECT count(*) FROM snapshot").integer(0, 0), 1);
    }

    /// A filing of the town is reviewed by its county, not in the town.
    void countiesReviewForTheirTowns()
    {
        HttpClient one = loggedIn(*m_world, "town_one");
        HttpClient county = loggedIn(*m_world, "county");
        addAccount(*m_world, "town_clerk", "610103001", {Role::Clerk});
        HttpClient clerk = loggedIn(*m_world, "town_clerk");
        const SyncOperation made = newEnterprise("town_clerk", "610103001", 1);
        test::pushOne(clerk, made);
        const auto step = [&](HttpClient &client, const char *user, const char *action, qint64 base, const char *state) {
            return told(test::pushOne(client, operationOf(user, enterpriseType, made.record, action, base,
                                                          {{QStringLiteral("state"), QString::fromLatin1(state)}})));
        };
        QCOMPARE(step(clerk, "town_clerk", "submit", 1, "submitted"), QStringLiteral("applied "));
        QCOMPARE(step(one, "town_one", "approve", 2, "county_approved"), QStringLiteral("rejected level"));
        QCOMPARE(step(county, "county", "approve", 2, "county_approved"), QStringLiteral("applied "));
    }

    /// The county's administrator lets in devices and people of its towns; the town's device sees the town.
    void devicesOfTownsSeeTheirTown()
    {
        DeviceOffice office(*m_world);
        HttpClient county = loggedIn(*m_world, "county");
        test::pushOne(county, newEnterprise("county", "610103", 3));
        const DeviceOffice::Device device = office.enrol("admin", "610103001");
        HttpClient client = office.loggedInAt(device, "town_one");
        QCOMPARE(told(test::pushOne(client, newEnterprise("town_one", "610103001", 1))), QStringLiteral("applied "));
        Replica replica;
        QVERIFY(replica.pull(client));
        QCOMPARE(replica.records.size(), 1);
        HttpClient admin = loggedIn(*m_world, "admin");
        const QJsonArray devices = admin.get("/v1/devices").json().value(QLatin1String("devices")).toArray();
        QCOMPARE(devices.size(), 1);
        // Numbers begin with a unit's digits, which a town has not.
        addAccount(*m_world, "town_officer", "610103001", {Role::CertificateOfficer});
        HttpClient officer = loggedIn(*m_world, "town_officer");
        QCOMPARE(officer.post("/v1/certificate-numbers", {{QStringLiteral("count"), 1}}).status, 403);
        m_world->tokens.clear();
    }
};

QTEST_GUILESS_MAIN(TownsTest)
#include "tst_towns.moc"
