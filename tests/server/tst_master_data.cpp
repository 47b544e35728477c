// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Master data with versions: what the programs ship with, newer ones by the province, signed, every version kept.
#include "crypto/signed_json.h"
#include "domain/rules/code_list.h"
#include "domain/rules/csv_lines.h"
#include "domain/rules/work_calendar.h"
#include "server/master/master_catalogue.h"
#include "server/pg/territory.h"
#include "tests/server/sync_office.h"

#include <QJsonArray>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

const QByteArray education = "code,name,synonyms\n10,研究生,硕士|博士\n20,大学本科,本科\n25,职业本科,\n";

QJsonObject putOf(int expected, const QByteArray &content)
{
    return {{QStringLiteral("expected_version"), expected}, {QStringLiteral("content"), QString::fromUtf8(content)}};
}

}  // namespace

class MasterDataTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerWorld> m_world;

    QJsonObject item(const QString &name)
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        for (const QJsonValue &each : client.get("/v1/master-data").json().value(QLatin1String("items")).toArray()) {
            if (each.toObject().value(QLatin1String("name")).toString() == name)
                return each.toObject();
        }
        return {};
    }
    /// As a client does that has nothing but the province's key.
    bool isSigned(const QJsonObject &item, const QByteArray &content) const
    {
        return item.value(QLatin1String("sha256")).toString().toLatin1() == m_world->crypto->sha256(content).toHex() &&
               item.value(QLatin1String("kind")).toString() == u"jiaxin-master-data" &&
               verifyObject(*m_world->crypto, SignatureAlgorithm::Sm2Sm3, m_world->keys->signer.publicKey, item).has_value();
    }

private slots:
    void init()
    {
        if (m_world) {
            m_world->forgetRecords();
            server::PgConnection(m_world->database.conninfo("postgres")).script("TRUNCATE master_data");
            return;
        }
        m_world = std::make_unique<ServerWorld>();
        addAccount(*m_world, "clerk", "610103", {Role::Clerk});
        addAccount(*m_world, "province_security", "610000", {Role::SecurityAdmin});
        addAccount(*m_world, "city_security", "610100", {Role::SecurityAdmin});
        addAccount(*m_world, "province_clerk", "610000", {Role::Clerk});
    }

    /// Until the province has put something, a client gets what it ships with, which the checks accept.
    void shippedContentsAreVersionZero()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        int shipped = 0;
        for (const server::MasterKind &kind : server::masterKinds()) {
            const QByteArray name = kind.name;
            const HttpReply reply = client.get("/v1/master-data/" + name);
            if (!kind.resource) {
                QCOMPARE(reply.status, 404);
                continue;
            }
            ++shipped;
            QCOMPARE(reply.status, 200);
            QCOMPARE(reply.body, domainResource(QLatin1String(kind.resource)));
            QCOMPARE(reply.headers.value("x-master-version"), QByteArray("0"));
            const auto checked = server::checkMasterContent(kind, reply.body);
            QVERIFY2(checked, name + ' ' + (checked ? QByteArray() : checked.error().detail.toUtf8()));
            const QJsonObject listed = item(QString::fromLatin1(name));
            QCOMPARE(listed.value(QLatin1String("version")).toInt(-1), 0);
            QVERIFY(isSigned(listed, reply.body));
        }
        QVERIFY(shipped >= 9);
        QCOMPARE(client.get("/v1/master-data/passwords").status, 404);
        QCOMPARE(client.get("/v1/master-data/..%2Fcodes").status, 404);
    }

    /// A new version takes the old one's place, is signed, and both stay.
    void newVersionsAreKept()
    {
        HttpClient admin = loggedIn(*m_world, "province_security");
        HttpClient client = loggedIn(*m_world, "clerk");
        const QByteArray target = "/v1/master-data/code_list.education";
        const QByteArray before = client.get(target).body;
        const HttpReply put = admin.send("PUT", target, putOf(0, education));
        QCOMPARE(put.status, 201);
        QCOMPARE(put.json().value(QLatin1String("version")).toInt(), 1);
        const HttpReply reply = client.get(target);
        QCOMPARE(reply.body, education);
        QVERIFY(isSigned(item(QStringLiteral("code_list.education")), reply.body));
        QVERIFY(!isSigned(item(QStringLiteral("code_list.education")), before));
        // The client's own reader takes it over.
        QCOMPARE(CodeList(reply.body).codeOf(QStringLiteral("职业本科")), QStringLiteral("25"));
        QCOMPARE(admin.send("PUT", target, putOf(1, education + "60,普通高中,高中\n")).status, 201);
        QCOMPARE(client.get(target + "?version=0").body, before);
        QCOMPARE(client.get(target + "?version=1").body, education);
        QCOMPARE(client.get(target).headers.value("x-master-version"), QByteArray("2"));
        QCOMPARE(client.get(target + "?version=3").status, 404);
        QCOMPARE(client.get(target + "?version=x").status, 422);
        server::PgConnection owner(m_world->database.conninfo("postgres"));
        QCOMPARE(owner.exec("SELECT count(*) FROM audit WHERE action = 'put_master_data' AND actor = 'province_security'")
                     .integer(0, 0),
                 2);
    }

    void nobodyWritesOverTheUnseen()
    {
        HttpClient admin = loggedIn(*m_world, "province_security");
        const QByteArray target = "/v1/master-data/work_days";
        const QByteArray days = "date,kind,name\n2027-01-01,off,元旦\n2027-01-02,work,\n";
        QCOMPARE(admin.send("PUT", target, putOf(1, days)).code(), QStringLiteral("stale"));
        QCOMPARE(admin.send("PUT", target, putOf(0, days)).status, 201);
        QCOMPARE(admin.send("PUT", target, putOf(0, days)).status, 409);
        QVERIFY(WorkCalendar(admin.get(target).body).isWorkingDay(QDate(2027, 1, 2)));
        for (const char *name : {"clerk", "city_security", "province_clerk"}) {
            HttpClient client = loggedIn(*m_world, name);
            QCOMPARE(client.send("PUT", target, putOf(1, days)).status, 403);
        }
        QCOMPARE(admin.send("PUT", "/v1/master-data/passwords", putOf(0, days)).status, 404);
        QCOMPARE(admin.send("PUT", target, {{QStringLiteral("content"), QString::fromUtf8(days)}}).status, 422);
        // By the database as well: nobody but the province, nothing but the next version, and no version is changed.
        server::PgConnection connection(m_world->database.conninfo("jiaxin_service"));
        const auto attempt = [&](const char *unit, const QByteArray &sql) {
            server::PgTransaction transaction(connection);
            server::enter(connection, server::scopeOf(QLatin1String(unit)));
            try {
                connection.exec(sql);
                return QByteArray("done");
            } catch (const server::PgFailure &failure) {
                return failure.sqlState();
            }
        };
        const QByteArray insert = "INSERT INTO master_data VALUES ('work_days', %1, 'x', '{}', 'me', now())";
        QCOMPARE(attempt("610100", QByteArray(insert).replace("%1", "2")), QByteArray("42501"));
        QCOMPARE(attempt("610000", QByteArray(insert).replace("%1", "4")), QByteArray("42501"));
        QCOMPARE(attempt("610000", QByteArray(insert).replace("%1", "2")), QByteArray("done"));
        QCOMPARE(attempt("610000", "UPDATE master_data SET content = 'x'"), QByteArray("42501"));
        QCOMPARE(attempt("610000", "DELETE FROM master_data"), QByteArray("42501"));
    }

    void knownContentsAreNotSentAgain()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        for (const char *target : {"/v1/master-data", "/v1/master-data/publicity_terms"}) {
            const QByteArray tag = client.get(target).headers.value("etag");
            QVERIFY(!tag.isEmpty());
            const HttpReply again = client.request("GET", target, {}, {{"If-None-Match", tag}});
            QCOMPARE(again.status, 304);
            QVERIFY(again.body.isEmpty());
        }
        const QByteArray tag = client.get("/v1/master-data").headers.value("etag");
        HttpClient admin = loggedIn(*m_world, "province_security");
        QCOMPARE(admin.send("PUT", "/v1/master-data/code_list.education", putOf(0, education)).status, 201);
        QCOMPARE(client.request("GET", "/v1/master-data", {}, {{"If-None-Match", tag}}).status, 200);
    }

    void brokenContentsAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("detail");
        const auto add = [](const char *tag, const char *name, const char *content, const char *detail) {
            QTest::newRow(tag) << QString::fromLatin1(name) << QByteArray(content) << QString::fromLatin1(detail);
        };
        add("header", "work_days", "day,kind\n2027-01-01,off,x\n", "header");
        add("no day", "work_days", "date,kind,name\n2027-02-30,off,x\n", "row 2");
        add("kind", "work_days", "date,kind,name\n2027-01-01,holiday,x\n", "row 2");
        add("twice", "work_days", "date,kind,name\n2027-01-01,off,x\n2027-01-01,work,x\n", "duplicate 3");
        add("empty", "code_list.country", "code,name,synonyms\n# nothing\n", "empty");
        add("short", "code_list.country", "code,name,synonyms\nCHN\n", "row 2");
        add("severity", "publicity_terms",
            "since,severity,special,by_default,least_months,most_months\n2027-01-01,grave,no,yes,1,3\n", "row 2");
        add("months", "publicity_terms",
            "since,severity,special,by_default,least_months,most_months\n2027-01-01,minor,no,yes,9,3\n", "row 2");
        add("division", "divisions", "gb2260,name,level,parent_gb2260,parent_name,manage_unit_name\n6101,x,2,610000,x,x\n",
            "row 2");
        add("script", "template.cr80", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>", "svg");
        add("elsewhere", "template.cr80", "<svg><image href=\"https://example.com/x.png\"/></svg>", "svg");
        add("handler", "template.cr80", "<svg onload=\"x()\"/>", "svg");
        add("entities", "template.cr80", "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg>&a;</svg>", "svg");
        add("no drawing", "template.cr80", "<html/>", "svg");
        add("cut", "template.cr80", "<svg><g>", "svg");
        add("list", "templates", "{\"templates\": [\"../a4.svg\"]}", "json");
        add("notice", "notices",
            "{\"notices\": [{\"id\": \"1\", \"title\": \"通知\", \"text\": \"x\", \"from\": \"2026-13-01\"}]}", "json");
        add("more", "notices",
            "{\"notices\": [{\"id\": \"1\", \"title\": \"通知\", \"text\": \"x\", \"from\": \"2026-12-01\", \"to\": \"x\"}]}",
            "json");
    }
    void brokenContentsAreRefused()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, detail);
        HttpClient admin = loggedIn(*m_world, "province_security");
        const HttpReply reply = admin.send("PUT", "/v1/master-data/" + name.toLatin1(), putOf(0, content));
        QCOMPARE(reply.status, 422);
        QCOMPARE(reply.json().value(QLatin1String("field")).toString(), QStringLiteral("content"));
        QCOMPARE(reply.json().value(QLatin1String("detail")).toString(), detail);
    }

    /// Drawings and notices, which no program ships with.
    void templatesAndNotices()
    {
        HttpClient admin = loggedIn(*m_world, "province_security");
        HttpClient client = loggedIn(*m_world, "clerk");
        const QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><g id=\"a\"/><use href=\"#a\"/></svg>";
        QCOMPARE(admin.send("PUT", "/v1/master-data/template.cr80", putOf(0, svg)).status, 201);
        const HttpReply drawing = client.get("/v1/master-data/template.cr80");
        QCOMPARE(drawing.headers.value("content-type"), QByteArray("image/svg+xml"));
        QCOMPARE(drawing.body, svg);
        QVERIFY(isSigned(item(QStringLiteral("template.cr80")), svg));
        QCOMPARE(admin.send("PUT", "/v1/master-data/templates", putOf(0, "{\"templates\": [\"cr80.svg\"]}")).status, 201);
        QCOMPARE(
            admin
                .send("PUT", "/v1/master-data/notices",
                      putOf(0,
                            "{\"notices\": [{\"id\": \"2026-1\", \"title\": \"通知\", \"text\": \"请于12月20日前完成核对。\", "
                            "\"from\": \"2026-12-01\", \"until\": \"2026-12-20\"}]}"))
                .status,
            201);
    }
};

QTEST_GUILESS_MAIN(MasterDataTest)
#include "tst_master_data.moc"
