// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What an enterprise's account can never do, by the service and by the database itself (F24).
#include "domain/workflow/intake.h"
#include "server/pg/territory.h"
#include "server/sync/push_service.h"
#include "tests/server/intake_office.h"

#include <QJsonArray>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

const QString applied = QStringLiteral("applied");

}  // namespace

class IntakeRightsTest : public QObject, protected IntakeOffice {
    Q_OBJECT

private slots:
    void init() { openOffice(); }

    /// The steps are a clerk's in the workflow's tables, none a reviewer's alone, and the database has the very same.
    void stepsAreAClerks()
    {
        QSet<QString> here;
        for (const IntakeStep &step : intakeSteps()) {
            const QString from = QLatin1String(step.from ? step.from : "");
            here.insert(QStringList {QLatin1String(step.type), from, QLatin1String(step.to)}.join(u' '));
            const RecordType *type = recordTypeByName(step.type);
            QVERIFY2(type, step.type);
            if (!step.from)
                QCOMPARE(QLatin1String(step.to), QLatin1String(type->initialState));
            if (!step.from || QLatin1String(step.from) == QLatin1String(step.to))
                continue;
            const auto table = workflowFor(step.type)->transitions;
            const bool clerks = std::any_of(table.begin(), table.end(), [&step](const Transition &line) {
                return QLatin1String(line.from) == QLatin1String(step.from) &&
                       QLatin1String(line.action) == QLatin1String(step.action) &&
                       QLatin1String(line.to) == QLatin1String(step.to) && line.roles.contains(Role::Clerk);
            });
            QVERIFY2(clerks, qPrintable(QLatin1String(step.type) + u' ' + from + u' ' + QLatin1String(step.action)));
        }
        QSet<QString> there;
        auto connection = m_world->pool.lease();
        const server::PgResult rows = connection->exec("SELECT type, before, after FROM intake_step");
        for (int row = 0; row < rows.rows(); ++row)
            there.insert(QStringList {rows.text(row, 0), rows.text(row, 1), rows.text(row, 2)}.join(u' '));
        QCOMPARE(there, here);
    }

    void neverAReviewersStep()
    {
        const SyncOperation made = firstFiling("anhe", 4);
        const SyncOperation worker = newWorker("anhe", 11);
        const SyncOperation objection = newObjection("anhe", m_enterprises.value("anhe"), "enterprise");
        file("anhe", {made, stepBy("anhe", made, "submit", 1), worker, objection});
        const QString role = QStringLiteral("rejected forbidden role");
        for (const char *action :
             {"approve", "return", "reject", "start_publicity", "publish", "freeze", "thaw", "import", "merge"})
            QCOMPARE(fileOne("anhe", stepBy("anhe", made, action, 2)), role);
        QCOMPARE(fileOne("anhe", stepBy("anhe", worker, "file", 1)), role);
        QCOMPARE(fileOne("anhe", stepBy("anhe", objection, "accept", 1)), role);
        QCOMPARE(fileOne("anhe", stepBy("anhe", objection, "close", 1)), role);
        // Nor by a state under the name of a step of its own.
        QCOMPARE(fileOne("anhe", stepBy("anhe", made, "submit", 2)), QStringLiteral("rejected wrong_state no_such_step"));
        QCOMPARE(fileOne("anhe", stepBy("anhe", made, "edit", 2)), QStringLiteral("rejected wrong_state no_such_step"));
        const SyncOperation reward = newReward("anhe");
        SyncOperation forged = newReward("anhe");
        forged.changes.insert(QStringLiteral("state"), QStringLiteral("published"));
        QCOMPARE(fileOne("anhe", forged), QStringLiteral("rejected forbidden state"));
        QCOMPARE(fileOne("anhe", reward), applied);
        for (const auto &[field, value] : {std::pair("state", "approved"), std::pair("publicity_until", "2026-12-01"),
                                           std::pair("unit", "610104"), std::pair("withdrawn_on", "2026-11-01")}) {
            SyncOperation edit = stepBy("anhe", reward, "edit", 1);
            edit.changes.insert(QLatin1String(field), QLatin1String(value));
            QCOMPARE(fileOne("anhe", edit), QStringLiteral("rejected forbidden ") + QLatin1String(field));
        }
        for (const RecordType *type : allRecordTypes) {
            if (!isFiledByEnterprises(type->id()))
                QCOMPARE(fileOne("anhe", operationOf("anhe", *type, RecordId::create(SystemClock()), "create", 0,
                                                     {{QStringLiteral("enterprise"), m_enterprises.value("anhe")}})),
                         QStringLiteral("rejected forbidden type"));
        }
        QCOMPARE(count("SELECT count(*) FROM record WHERE state NOT IN ('draft', 'submitted', 'received')"), 0);
        // Nobody else's name, and no reasons.
        HttpClient client = loggedIn(*m_world, "anhe");
        const auto refused = [&](const SyncOperation &operation) {
            return client.post("/v1/intake/filings", {{QStringLiteral("operations"), QJsonArray {operationToJson(operation)}}})
                .json()
                .value(QLatin1String("field"))
                .toString();
        };
        QCOMPARE(refused(stepBy("reviewer", made, "approve", 2)), QStringLiteral("made_by"));
        SyncOperation said = stepBy("anhe", made, "submit", 2);
        said.remark.reason = QStringLiteral("other");
        QCOMPARE(refused(said), QStringLiteral("reason"));
    }

    void nothingOfAnotherEnterprise()
    {
        const SyncOperation anhe = firstFiling("anhe", 5);
        const SyncOperation pingan = firstFiling("pingan", 6);
        const SyncOperation worker = newWorker("pingan", 12);
        file("anhe", {anhe});
        file("pingan", {pingan, worker});
        // What the unit entered of the same enterprise is not its filing.
        SyncOperation entered = newWorker("anhe", 13);
        entered.changes.insert(QStringLiteral("unit"), QStringLiteral("610103"));
        entered.changes.insert(QStringLiteral("state"), QStringLiteral("draft"));
        entered.madeBy = QStringLiteral("clerk");
        QCOMPARE(asOffice("clerk", entered), applied);
        HttpClient client = loggedIn(*m_world, "anhe");
        for (const char *target : {"/v1/intake/filings", "/v1/intake/subjects"}) {
            const QJsonObject seen = client.get(target).json();
            QCOMPARE(seen.value(seen.contains(QLatin1String("filings")) ? QLatin1String("filings") : QLatin1String("subjects"))
                         .toArray()
                         .size(),
                     1);
            QVERIFY(QJsonDocument(seen).toJson().contains(anhe.record.toString().toLatin1()));
        }
        SyncOperation edit = stepBy("anhe", pingan, "edit", 1);
        edit.changes.insert(QStringLiteral("brand"), QStringLiteral("安和"));
        QCOMPARE(fileOne("anhe", edit), QStringLiteral("rejected forbidden enterprise"));
        for (const SyncOperation &foreign : {worker, entered}) {
            SyncOperation touch = stepBy("anhe", foreign, "edit", 1);
            touch.changes.insert(QStringLiteral("phone"), QStringLiteral("13800008888"));
            QCOMPARE(fileOne("anhe", touch), QStringLiteral("rejected not_found record"));
            SyncOperation taken = newWorker("anhe", 14);
            taken.record = foreign.record;
            QCOMPARE(fileOne("anhe", taken), QStringLiteral("rejected not_found"));
            QCOMPARE(fileOne("anhe", newObjection("anhe", foreign.record.toString(), "worker")),
                     QStringLiteral("rejected not_found subject"));
        }
        SyncOperation planted = newWorker("anhe", 15);
        planted.changes.insert(QStringLiteral("enterprise"), m_enterprises.value("pingan"));
        QCOMPARE(fileOne("anhe", planted), QStringLiteral("rejected forbidden enterprise"));
        SyncOperation second = firstFiling("anhe", 16);
        second.record = RecordId::create(SystemClock());
        QCOMPARE(fileOne("anhe", second), QStringLiteral("rejected forbidden enterprise"));
        const SyncOperation attachment = operationOf("anhe", attachmentType, RecordId::create(SystemClock()), "attach", 0,
                                                     {{QStringLiteral("owner_type"), QStringLiteral("worker")},
                                                      {QStringLiteral("owner"), worker.record.toString()},
                                                      {QStringLiteral("field"), QStringLiteral("photo")},
                                                      {QStringLiteral("sha256"), QString(64, QLatin1Char('a'))},
                                                      {QStringLiteral("media_type"), QStringLiteral("image/jpeg")},
                                                      {QStringLiteral("size"), 10}});
        QCOMPARE(fileOne("anhe", attachment), QStringLiteral("rejected not_found owner"));
        QCOMPARE(count("SELECT count(*) FROM record WHERE version > 1"), 0);
        QCOMPARE(count("SELECT count(*) FROM record"), 4);
    }

    /// Of everything that a session reaches, an enterprise's reaches its own routes, the session itself and the master data by
    /// which it files, and an official's reaches none of the enterprises'.
    void theOtherRoutesAreClosed()
    {
        HttpClient enterprise = loggedIn(*m_world, "anhe");
        HttpClient official = loggedIn(*m_world, "leader");
        int closed = 0;
        for (const server::Route &route : m_world->router.routes()) {
            if (!route.pattern.startsWith("/v1/") || route.pattern.startsWith("/v1/session") ||
                (route.pattern == "/v1/devices" && route.method == "POST") ||
                (route.pattern.startsWith("/v1/master-data") && route.method == "GET"))
                continue;
            QByteArray target = route.pattern;
            target.replace("{id}", "01a20380-ca4a-7587-9209-ccda6efd4892")
                .replace("{name}", "clerk")
                .replace("{sha256}", QByteArray(64, 'a'));
            target.replace("{number}", "0");
            const bool intake = route.pattern.startsWith("/v1/intake/");
            const HttpReply reply =
                (intake ? official : enterprise).request(route.method, target, route.bodyLimit > 0 ? "{}" : "");
            QVERIFY2(reply.status == 403, route.method + ' ' + route.pattern + ' ' + QByteArray::number(reply.status));
            ++closed;
        }
        QVERIFY(closed > 20);
        QCOMPARE(enterprise.get("/v1/master-data").status, 200);
        QCOMPARE(enterprise.get("/v1/session").json().value(QLatin1String("enterprise")).toString(),
                 m_enterprises.value("anhe"));
    }

    /// No device speaks for an enterprise's account, and none lets it in.
    void devicesDoNotVouch()
    {
        file("anhe", {firstFiling("anhe", 8)});
        auto connection = m_world->pool.lease();
        const QString device = RecordId::create(SystemClock()).toString();
        server::PgConnection admin(m_world->database.conninfo("postgres"));
        admin.exec("INSERT INTO device (id, unit, name, fingerprint, serial, not_after, enrolled_by, enrolled_at) "
                   "VALUES ($1, '610103', 'pc', '\\x01', '1', now() + interval '1 day', 'admin', now())",
                   {server::pgText(device)});
        const auto login =
            server::logIn(m_world->service, *connection,
                          {.name = QStringLiteral("pingan"), .password = Secret::fromText(officePassword), .device = device});
        QVERIFY(!login);
        QCOMPARE(login.error().detail, QStringLiteral("device"));
        // A session of an official at that device, which may speak for everybody of the unit, but not for an enterprise.
        const auto official =
            server::logIn(m_world->service, *connection,
                          {.name = QStringLiteral("clerk"), .password = Secret::fromText(officePassword), .device = device});
        QVERIFY(official);
        const auto caller = server::callerOf(m_world->service, *connection, official->token);
        QVERIFY(caller);
        SyncOperation spoken = newEnterprise("anhe", "610103", 9);
        const QJsonObject answer =
            QJsonDocument::fromJson(server::PushService(m_world->service, *connection, *caller).push({spoken})).object();
        QCOMPARE(verdictOf(answer.value(QLatin1String("results")).toArray().at(0).toObject()),
                 QStringLiteral("rejected unknown_user"));
        m_world->tokens.remove("clerk");
    }

    /// The database itself, with the service's own role and an enterprise's setting.
    void theDatabaseRefusesToo()
    {
        const SyncOperation anhe = firstFiling("anhe", 21);
        const SyncOperation pingan = firstFiling("pingan", 22);
        file("anhe", {anhe, stepBy("anhe", anhe, "submit", 1), newWorker("anhe", 23)});
        file("pingan", {pingan, newWorker("pingan", 24)});
        server::PgConnection connection(m_world->database.conninfo("jiaxin_service"));
        const auto inside = [&](const QByteArray &sql) {
            server::PgTransaction transaction(connection);
            server::enter(connection, server::enterpriseScope(m_enterprises.value("anhe")));
            try {
                const server::PgResult rows = connection.exec(sql);
                return QString::number(sql.startsWith("SELECT") ? rows.integer(0, 0) : rows.affected());
            } catch (const server::PgFailure &failure) {
                return QString::fromLatin1(failure.sqlState());
            }
        };
        const QString nothing = QStringLiteral("0");
        const QString refused = QStringLiteral("42501");
        const QByteArray mine = m_enterprises.value("anhe").toLatin1();
        const QByteArray theirs = m_enterprises.value("pingan").toLatin1();
        QCOMPARE(inside("SELECT count(*) FROM record"), QStringLiteral("2"));
        QCOMPARE(inside("SELECT count(*) FROM record WHERE id = '" + theirs + "'"), nothing);
        QCOMPARE(inside("SELECT count(*) FROM audit WHERE actor <> 'anhe'"), nothing);
        for (const char *table : {"change_log", "conflict", "snapshot", "audit_chain"})
            QCOMPARE(inside(QByteArray("SELECT count(*) FROM ") + table), nothing);
        QCOMPARE(inside("UPDATE record SET state = 'published' WHERE id = '" + mine + "'"), refused);
        QCOMPARE(inside("UPDATE record SET state = 'county_approved' WHERE id = '" + mine + "'"), refused);
        // The row as it is must not even be touched once it was submitted.
        QCOMPARE(inside("UPDATE record SET fields = fields WHERE id = '" + mine + "' AND state = 'submitted'"), refused);
        QCOMPARE(inside("UPDATE record SET fields = fields WHERE id = '" + theirs + "'"), nothing);
        QCOMPARE(inside("UPDATE record SET state = 'filed' WHERE type = 'worker'"), refused);
        QCOMPARE(inside("UPDATE record SET filed_through = NULL WHERE type = 'worker'"), refused);
        QCOMPARE(inside("UPDATE record SET county = '610104', unit = '610104' WHERE type = 'worker'"), refused);
        QCOMPARE(inside("UPDATE record SET fields = fields || '{\"enterprise\": \"" + theirs + "\"}' WHERE type = 'worker'"),
                 refused);
        QCOMPARE(inside("UPDATE record SET fields = fields || '{\"name\": \"x\"}' WHERE type = 'worker'"), QStringLiteral("1"));
        const auto insert = [&](const char *type, const char *state, const QByteArray &through, const QByteArray &fields,
                                const char *unit = "610103", const char *source = "enterprise") {
            return inside("INSERT INTO record (id, type, version, state, unit, province, city, county, source, created_at, "
                          "updated_at, fields, field_versions, filed_through) VALUES (gen_random_uuid(), '" +
                          QByteArray(type) + "', 1, '" + state + "', '" + unit + "', '610000', '610100', '" + unit + "', '" +
                          source + "', now(), now(), '" + fields + "', '{}', " + through + ")");
        };
        const QByteArray own = "'" + mine + "'";
        const QByteArray ofMine = "{\"enterprise\": \"" + mine + "\"}";
        QCOMPARE(insert("reward", "draft", own, ofMine), QStringLiteral("1"));
        QCOMPARE(insert("reward", "approved", own, ofMine), refused);
        QCOMPARE(insert("reward", "draft", "NULL", ofMine), refused);
        QCOMPARE(insert("reward", "draft", "'" + theirs + "'", ofMine), refused);
        QCOMPARE(insert("reward", "draft", own, "{\"enterprise\": \"" + theirs + "\"}"), refused);
        QCOMPARE(insert("reward", "draft", own, ofMine, "610104"), refused);
        QCOMPARE(insert("reward", "draft", own, ofMine, "610103", "department"), refused);
        QCOMPARE(insert("penalty", "draft", own, ofMine), refused);
        QCOMPARE(insert("enterprise", "draft", own, "{}"), refused);
        QCOMPARE(insert("objection", "received", own, "{\"subject\": \"" + theirs + "\", \"subject_type\": \"enterprise\"}"),
                 refused);
        QCOMPARE(insert("objection", "received", own, "{\"subject\": \"" + mine + "\", \"subject_type\": \"enterprise\"}"),
                 QStringLiteral("1"));
        QCOMPARE(insert("attachment", "stored", own, "{\"owner\": \"" + theirs + "\"}"), refused);
        for (const QByteArray &record : {theirs, QByteArray("01a20380-ca4a-7587-9209-ccda6efd4892")}) {
            QCOMPARE(inside("INSERT INTO audit (actor, action, record, province, city, county) VALUES ('anhe', 'approve', '" +
                            record + "', '610000', '610100', '610103')"),
                     refused);
            QCOMPARE(inside("INSERT INTO upload (id, record, sha256, size, begun_at) VALUES (gen_random_uuid(), '" + record +
                            "', decode(repeat('00', 32), 'hex'), 1, now())"),
                     refused);
        }
        QCOMPARE(inside("INSERT INTO audit (actor, action, record, province, city, county) VALUES ('anhe', 'edit', '" + mine +
                        "', '610000', '610100', '610104')"),
                 refused);
        QCOMPARE(inside("UPDATE account SET enterprise = '" + theirs + "' WHERE name = 'anhe'"), refused);
        // An official's territory gives no record to an enterprise, and a finished transaction leaves no setting behind.
        server::PgTransaction transaction(connection);
        QCOMPARE(connection.exec("SELECT count(*) FROM record").integer(0, 0), 0);
        server::enter(connection, server::scopeOf(QStringLiteral("610103")));
        QCOMPARE(connection.exec("SELECT count(*) FROM record WHERE type IN ('enterprise', 'worker')").integer(0, 0), 4);
        QVERIFY_THROWS_EXCEPTION(server::PgFailure,
                                 connection.exec("UPDATE record SET filed_through = 'x' WHERE type = 'worker'"));
    }
};

QTEST_GUILESS_MAIN(IntakeRightsTest)
#include "tst_intake_rights.moc"
