// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// F15: what one office gives and another one takes moves whole, and nothing that anybody edits meanwhile is lost.
#include "domain/records/records.h"
#include "server/audit_chain.h"
#include "tests/server/sync_office.h"
#include "tests/support/invented.h"

#include <QJsonArray>
#include <QTest>

#include <thread>
#include <zlib.h>

using namespace jiaxin;
using namespace jiaxin::server;
using namespace jiaxin::test;

namespace {

QString told(const HttpReply &reply)
{
    return QString::number(reply.status) + u' ' + textOf(reply.json(), "code") + u' ' + textOf(reply.json(), "detail");
}

}  // namespace

class ServerTransfersTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerWorld> m_world;
    RecordId m_here;   ///< an enterprise of 610103
    RecordId m_there;  ///< one of 610104
    RecordId m_worker;
    RecordId m_certificate;

    static SyncOperation made(const char *user, const RecordType &type, const char *state, const QJsonObject &values,
                              const char *unit = "610103", const RecordId &id = RecordId::create(SystemClock()))
    {
        return newRecord(user, type, id, state, values, unit);
    }
    SyncOperation healthCheck(const char *user) const
    {
        return made(user, healthCheckType, "recorded",
                    {{QStringLiteral("worker"), m_worker.toString()},
                     {QStringLiteral("category"), QStringLiteral("general")},
                     {QStringLiteral("institution"), QStringLiteral("试验医院")},
                     {QStringLiteral("examined_on"), QStringLiteral("2026-11-01")},
                     {QStringLiteral("conclusion"), QStringLiteral("qualified")}});
    }
    SyncOperation newPhone(int serial, qint64 base) const
    {
        return operationOf("clerk", workerType, m_worker, "edit", base,
                           {{QStringLiteral("phone"), QStringLiteral("1370000%1").arg(serial, 4, 10, QLatin1Char('0'))}});
    }
    QString giveWorker(const char *user)
    {
        HttpClient client = loggedIn(*m_world, user);
        const HttpReply reply = client.post("/v1/transfers", {{QStringLiteral("subject"), m_worker.toString()},
                                                              {QStringLiteral("to_enterprise"), m_there.toString()},
                                                              {QStringLiteral("ground"), QStringLiteral("employer_changed")}});
        if (reply.status != 201)
            qWarning("ask: %d %s", reply.status, reply.body.constData());
        return textOf(reply.json(), "id");
    }
    HttpReply answer(const char *user, const QString &id, const char *action, const char *note = "", const char *version = "1")
    {
        HttpClient client = loggedIn(*m_world, user);
        return client.post("/v1/transfers/" + id.toLatin1() + "/answer",
                           {{QStringLiteral("action"), QString::fromLatin1(action)},
                            {QStringLiteral("version"), QString::fromLatin1(version)},
                            {QStringLiteral("note"), QString::fromLatin1(note)}});
    }
    QJsonArray openFor(const char *user)
    {
        HttpClient client = loggedIn(*m_world, user);
        return client.get("/v1/transfers").json().value(QLatin1String("transfers")).toArray();
    }
    qint64 count(const QByteArray &sql) { return PgConnection(m_world->database.conninfo("postgres")).exec(sql).integer(0, 0); }

private slots:
    void init()
    {
        if (!m_world) {
            m_world = std::make_unique<ServerWorld>();
            addAccount(*m_world, "clerk", "610103", {Role::Clerk, Role::CertificateOfficer});
            addAccount(*m_world, "reviewer", "610103", {Role::Reviewer});
            addAccount(*m_world, "other_clerk", "610104", {Role::Clerk});
            addAccount(*m_world, "other_reviewer", "610104", {Role::Reviewer, Role::Clerk});
            addAccount(*m_world, "far_reviewer", "610302", {Role::Reviewer});
        }
        m_world->forgetRecords();
        HttpClient here = loggedIn(*m_world, "clerk");
        HttpClient there = loggedIn(*m_world, "other_clerk");
        const SyncOperation first = newEnterprise("clerk", "610103", 1);
        const SyncOperation second = newEnterprise("other_clerk", "610104", 2);
        m_here = first.record;
        m_there = second.record;
        QCOMPARE(textOf(test::pushOne(there, second), "status"), QStringLiteral("applied"));
        const SyncOperation worker = made("clerk", workerType, "draft", inventedWorker(2, m_here.toString()));
        m_worker = worker.record;
        const SyncOperation certificate = made("clerk", certificateType, "requested",
                                               {{QStringLiteral("number"), QStringLiteral("SX01032600000018")},
                                                {QStringLiteral("worker"), m_worker.toString()},
                                                {QStringLiteral("enterprise"), m_here.toString()},
                                                {QStringLiteral("category"), QStringLiteral("general")},
                                                {QStringLiteral("issued_on"), QStringLiteral("2026-11-23")},
                                                {QStringLiteral("valid_until"), QStringLiteral("2027-11-22")}});
        m_certificate = certificate.record;
        const SyncOperation card =
            made("clerk", cardType, "to_print",
                 {{QStringLiteral("certificate"), m_certificate.toString()}, {QStringLiteral("sequence"), 1}});
        const SyncOperation scan = made("clerk", attachmentType, "stored",
                                        {{QStringLiteral("owner_type"), QStringLiteral("worker")},
                                         {QStringLiteral("owner"), m_worker.toString()},
                                         {QStringLiteral("field"), QStringLiteral("photo")},
                                         {QStringLiteral("sha256"), QString(64, QLatin1Char('a'))},
                                         {QStringLiteral("media_type"), QStringLiteral("image/jpeg")},
                                         {QStringLiteral("size"), 5}});
        for (const QJsonValue &result : test::push(here, {first, worker, certificate, card, scan, healthCheck("clerk")}))
            QCOMPARE(textOf(result.toObject(), "status"), QStringLiteral("applied"));
    }

    /// The worker with her certificate, its card, her papers and files: gone here, there over there, audited at both.
    void workersMoveWithEverything()
    {
        HttpClient here = loggedIn(*m_world, "clerk");
        HttpClient there = loggedIn(*m_world, "other_clerk");
        const QByteArray photo = "photo";
        const QByteArray digest = m_world->crypto->sha256(photo).toHex();
        const HttpReply begun = here.post("/v1/uploads", {{QStringLiteral("record"), m_worker.toString()},
                                                          {QStringLiteral("sha256"), QString::fromLatin1(digest)},
                                                          {QStringLiteral("size"), photo.size()}});
        const QByteArray crc =
            QByteArray::number(crc32(0, reinterpret_cast<const Bytef *>(photo.constData()), uInt(photo.size())), 16);
        QCOMPARE(here.request("PATCH", "/v1/uploads/" + textOf(begun.json(), "upload").toLatin1(), photo,
                              {{"Upload-Offset", "0"}, {"X-Crc32", crc}})
                     .status,
                 204);
        Replica hereNow;
        Replica thereNow;
        QVERIFY(hereNow.pull(here) && thereNow.pull(there));
        QCOMPARE(hereNow.records.size(), 6);
        QCOMPARE(thereNow.records.size(), 1);

        const QString id = giveWorker("clerk");
        QVERIFY(openFor("far_reviewer").isEmpty());
        QCOMPARE(openFor("reviewer").at(0).toObject().value(QLatin1String("name")).toString(), QStringLiteral("柳试验"));
        const QJsonObject seen = openFor("other_reviewer").at(0).toObject();
        QCOMPARE(textOf(seen, "id"), id);
        QCOMPARE(textOf(seen, "name"), QStringLiteral("柳*验"));
        QCOMPARE(told(answer("reviewer", id, "accept")), QStringLiteral("403 forbidden territory"));
        QCOMPARE(answer("far_reviewer", id, "accept").status, 404);
        QCOMPARE(told(answer("other_reviewer", id, "accept", "", "7")), QStringLiteral("409 stale version"));
        QCOMPARE(textOf(answer("other_reviewer", id, "accept").json(), "state"), QStringLiteral("agreed"));

        QVERIFY(hereNow.pull(here) && thereNow.pull(there));
        QCOMPARE(hereNow.records.keys(), QStringList {m_here.toString()});
        QCOMPARE(hereNow.left, 5);
        QCOMPARE(thereNow.records.size(), 7);
        for (const QJsonObject &record : std::as_const(thereNow.records))
            QCOMPARE(textOf(record, "unit"), QStringLiteral("610104"));
        const QJsonObject worker = thereNow.records.value(m_worker.toString());
        QCOMPARE(textOf(worker.value(QLatin1String("fields")).toObject(), "enterprise"), m_there.toString());
        const QByteArray file = "/v1/records/" + m_worker.toString().toLatin1() + "/files/" + digest;
        QCOMPARE(there.get(file).body, photo);
        QCOMPARE(here.get(file).status, 404);
        QVERIFY(openFor("reviewer").isEmpty());

        // Six moved, the request among them; both units' chains have each.
        for (const char *county : {"610103", "610104"})
            QCOMPARE(count("SELECT count(DISTINCT record) FROM audit WHERE action = 'move' AND county = '" +
                           QByteArray(county) + "' AND changes ? 'unit'"),
                     6);
        PgConnection connection(m_world->database.conninfo());
        QVERIFY(sealAudit(connection, *m_world->crypto) > 0);
        for (const char *county : {"610103", "610104"})
            QVERIFY(!verifyAudit(connection, *m_world->crypto, QLatin1String(county)).firstBad);
    }

    /// An edit and a new paper that come late from the old office are refused by name; the device keeps them.
    void lateEditsAreTold()
    {
        HttpClient here = loggedIn(*m_world, "clerk");
        QCOMPARE(answer("other_reviewer", giveWorker("clerk"), "accept").status, 200);
        for (const SyncOperation &late : {newPhone(1, 1), healthCheck("clerk")}) {
            const QJsonObject result = test::pushOne(here, late);
            QCOMPARE(textOf(result, "code") + u' ' + textOf(result, "detail"), QStringLiteral("not_found moved"));
        }
        // What is simply not there is told otherwise.
        SyncOperation unknown = newPhone(1, 1);
        unknown.record = RecordId::create(SystemClock());
        QCOMPARE(textOf(test::pushOne(here, unknown), "detail"), QStringLiteral("record"));
    }

    /// Edits and new papers that race with the move: each is either applied and moves along, or refused as moved.
    void racingEditsAreNeverLost()
    {
        const QString id = giveWorker("clerk");
        const QByteArray token = m_world->tokens.value("clerk");
        QString lastPhone;
        int papers = 1;
        std::atomic<bool> started {false};
        std::thread office([&] {
            HttpClient client = m_world->client();
            client.setHeader("Authorization", "Bearer " + token);
            qint64 version = 1;
            for (int i = 1; i < 1000; ++i) {
                const SyncOperation edit = newPhone(i, version);
                const QJsonArray results = test::push(client, {edit, healthCheck("clerk")});
                const QJsonObject edited = results.at(0).toObject();
                if (textOf(edited, "status") == u"applied") {
                    lastPhone = textOf(edit.changes, "phone");
                    version = edited.value(QLatin1String("version")).toInteger();
                }
                papers += textOf(results.at(1).toObject(), "status") == u"applied" ? 1 : 0;
                started = i > 3;
                if (textOf(edited, "detail") == u"moved" && textOf(results.at(1).toObject(), "detail") == u"moved")
                    break;
            }
        });
        while (!started)
            std::this_thread::yield();
        const HttpReply accepted = answer("other_reviewer", id, "accept");
        office.join();
        QCOMPARE(accepted.status, 200);
        HttpClient there = loggedIn(*m_world, "other_clerk");
        Replica thereNow;
        QVERIFY(thereNow.pull(there));
        const QJsonObject fields = thereNow.records.value(m_worker.toString()).value(QLatin1String("fields")).toObject();
        QCOMPARE(textOf(fields, "phone"), lastPhone);
        int found = 0;
        for (const QJsonObject &record : std::as_const(thereNow.records))
            found += textOf(record, "type") == u"health_check" ? 1 : 0;
        QCOMPARE(found, papers);
        QCOMPARE(count("SELECT count(*) FROM record WHERE county = '610103' AND type <> 'enterprise'"), 0);
    }

    /// The one who wants her asks, the old office lets go: another person than who asked, of the other side.
    void theTakingSideMayAsk()
    {
        const QString id = giveWorker("other_reviewer");
        QCOMPARE(told(answer("other_reviewer", id, "accept")), QStringLiteral("403 forbidden territory"));
        HttpClient other = loggedIn(*m_world, "other_clerk");
        QCOMPARE(told(other.post("/v1/transfers", {{QStringLiteral("subject"), m_worker.toString()},
                                                   {QStringLiteral("to_enterprise"), m_there.toString()},
                                                   {QStringLiteral("ground"), QStringLiteral("other")}})),
                 QStringLiteral("409 conflict transfer_open"));
        QCOMPARE(told(answer("reviewer", id, "refuse")), QStringLiteral("422 invalid required"));
        QCOMPARE(textOf(answer("reviewer", id, "refuse", "not yet").json(), "state"), QStringLiteral("declined"));
        QCOMPARE(answer("reviewer", id, "accept", "", "2").status, 409);
        const QString again = giveWorker("other_reviewer");
        QCOMPARE(textOf(answer("other_clerk", again, "withdraw").json(), "state"), QStringLiteral("withdrawn"));
        QCOMPARE(textOf(answer("reviewer", giveWorker("other_reviewer"), "accept").json(), "state"), QStringLiteral("agreed"));
        QCOMPARE(count("SELECT count(*) FROM record WHERE id = '" + m_worker.toString().toLatin1() + "' AND county = '610104'"),
                 1);
    }

    /// To another city, with her workers and all of theirs; not while somebody reviews it.
    void enterprisesMoveToAnotherCity()
    {
        HttpClient here = loggedIn(*m_world, "clerk");
        const QJsonObject wish {{QStringLiteral("subject"), m_here.toString()},
                                {QStringLiteral("to_unit"), QStringLiteral("610302")},
                                {QStringLiteral("ground"), QStringLiteral("address_moved")}};
        const auto submit = [&](qint64 base, const char *state) {
            PgConnection(m_world->database.conninfo("postgres"))
                .exec("UPDATE record SET state = $1, version = $2 WHERE id = $3",
                      {state, pgInt(base), m_here.toString().toLatin1()});
        };
        submit(2, "submitted");
        QCOMPARE(told(here.post("/v1/transfers", wish)), QStringLiteral("409 wrong_state submitted"));
        submit(3, "published");
        const QString id = textOf(here.post("/v1/transfers", wish).json(), "id");
        submit(4, "submitted");
        QCOMPARE(told(answer("far_reviewer", id, "accept")), QStringLiteral("409 wrong_state submitted"));
        QCOMPARE(count("SELECT count(*) FROM record WHERE county = '610302'"), 0);
        submit(5, "published");
        QCOMPARE(answer("far_reviewer", id, "accept").status, 200);
        QCOMPARE(count("SELECT count(*) FROM record WHERE county = '610302' AND city = '610300'"), 7);
        QCOMPARE(count("SELECT count(*) FROM record WHERE county = '610103'"), 0);
        QCOMPARE(
            count("SELECT count(DISTINCT record) FROM change_log WHERE op = 'L' AND county = '610103' AND city = '610100'"), 7);
        QCOMPARE(told(here.post("/v1/transfers", wish)), QStringLiteral("404 not_found subject"));
    }

    /// A push cannot do what takes both sides, nor speak for the other one.
    void aPushCannotMoveAlone()
    {
        HttpClient here = loggedIn(*m_world, "clerk");
        HttpClient reviewer = loggedIn(*m_world, "reviewer");
        QJsonObject terms {
            {QStringLiteral("worker"), m_worker.toString()},         {QStringLiteral("to_enterprise"), m_there.toString()},
            {QStringLiteral("from_unit"), QStringLiteral("610103")}, {QStringLiteral("to_unit"), QStringLiteral("610104")},
            {QStringLiteral("asked_by"), QStringLiteral("taking")},  {QStringLiteral("ground"), QStringLiteral("other")}};
        QCOMPARE(textOf(test::pushOne(here, made("clerk", transferType, "proposed", terms)), "detail"),
                 QStringLiteral("territory"));
        const RecordId asked(giveWorker("other_reviewer"));
        const auto pushed = [&](const char *action, const QJsonObject &changes) {
            const QJsonObject result =
                test::pushOne(reviewer, operationOf("reviewer", transferType, asked, action, 1, changes));
            return textOf(result, "code") + u' ' + textOf(result, "detail");
        };
        QCOMPARE(pushed("accept", {{QStringLiteral("state"), QStringLiteral("agreed")}}),
                 QStringLiteral("wrong_state answer_at_province"));
        QCOMPARE(pushed("edit", {{QStringLiteral("to_unit"), QStringLiteral("610302")}}), QStringLiteral("forbidden terms"));
        QCOMPARE(pushed("withdraw", {{QStringLiteral("state"), QStringLiteral("withdrawn")}}),
                 QStringLiteral("forbidden territory"));
        // To let it go not is for the one office to say.
        QCOMPARE(pushed("refuse", {{QStringLiteral("state"), QStringLiteral("declined")},
                                   {QStringLiteral("answer"), QStringLiteral("材料不齐")}}),
                 QStringLiteral(" "));
    }
};

QTEST_GUILESS_MAIN(ServerTransfersTest)
#include "tst_server_transfers.moc"
