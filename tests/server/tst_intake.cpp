// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What enterprises file through accounts of their own: once, with receipts, seen by the unit, returned with reasons.
#include "tests/server/intake_office.h"
#include "tests/support/invented.h"

#include <QJsonArray>
#include <QTest>

#include <zlib.h>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

const QString applied = QStringLiteral("applied");

}  // namespace

class IntakeTest : public QObject, protected IntakeOffice {
    Q_OBJECT

private slots:
    void init() { openOffice(); }

    /// Filed, returned with reasons, mended, filed again: the unit sees it in its feed, the enterprise sees why.
    void filesAndResubmits()
    {
        const SyncOperation made = firstFiling("anhe", 1);
        const QJsonArray results = file("anhe", {made, stepBy("anhe", made, "submit", 1)});
        QCOMPARE(verdictOf(results.at(0).toObject()), applied);
        QCOMPARE(verdictOf(results.at(1).toObject()), applied);
        HttpClient office = loggedIn(*m_world, "clerk");
        Replica replica;
        QVERIFY(replica.pull(office));
        QJsonObject seen = replica.records.value(made.record.toString());
        QCOMPARE(seen.value(QLatin1String("state")).toString(), QStringLiteral("submitted"));
        QCOMPARE(seen.value(QLatin1String("source")).toString(), QStringLiteral("enterprise"));
        QCOMPARE(seen.value(QLatin1String("unit")).toString(), QStringLiteral("610103"));
        QCOMPARE(
            count("SELECT count(*) FROM audit WHERE actor = 'anhe' AND county = '610103' AND action IN ('create', 'submit')"),
            2);

        SyncOperation back = stepBy("reviewer", made, "return", 2, "returned");
        back.remark = {.reason = QStringLiteral("unreadable_scan"),
                       .note = QStringLiteral("请重新扫描"),
                       .pins = {{.field = QStringLiteral("licence_scan"), .note = QStringLiteral("右下角不清")}}};
        QCOMPARE(asOffice("reviewer", back), applied);
        const QJsonObject own = filing("anhe", made.record);
        QCOMPARE(own.value(QLatin1String("state")).toString(), QStringLiteral("returned"));
        QCOMPARE(own.value(QLatin1String("actions")).toArray(),
                 (QJsonArray {QStringLiteral("edit"), QStringLiteral("submit")}));
        const QJsonObject last = own.value(QLatin1String("steps")).toArray().last().toObject();
        QCOMPARE(last.value(QLatin1String("reason")).toString(), QStringLiteral("unreadable_scan"));
        QCOMPARE(last.value(QLatin1String("note")).toString(), QStringLiteral("请重新扫描"));
        QCOMPARE(last.value(QLatin1String("pins")).toArray().at(0).toObject().value(QLatin1String("field")).toString(),
                 QStringLiteral("licence_scan"));
        QVERIFY(!QJsonDocument(own).toJson().contains("reviewer"));

        SyncOperation mend = stepBy("anhe", made, "edit", 3);
        mend.changes.insert(QStringLiteral("licence_scan"), QString(64, QLatin1Char('b')));
        QCOMPARE(fileOne("anhe", mend), applied);
        QCOMPARE(fileOne("anhe", stepBy("anhe", made, "submit", 4)), applied);
        // The county approves, the city returns: what comes back goes straight to the city, as the tables say.
        QCOMPARE(asOffice("reviewer", stepBy("reviewer", made, "approve", 5, "county_approved")), applied);
        QCOMPARE(asOffice("city_reviewer", stepBy("city_reviewer", made, "return", 6, "returned")), applied);
        QCOMPARE(fileOne("anhe", stepBy("anhe", made, "submit", 7)), applied);
        QVERIFY(replica.pull(office));
        QCOMPARE(replica.records.value(made.record.toString()).value(QLatin1String("state")).toString(),
                 QStringLiteral("county_approved"));
        QCOMPARE(asOffice("city_reviewer", stepBy("city_reviewer", made, "approve", 8, "city_approved")), applied);
    }

    void filingsCountOnceWithAReceipt()
    {
        const SyncOperation made = firstFiling("anhe", 2);
        HttpClient client = loggedIn(*m_world, "anhe");
        const QJsonObject body {{QStringLiteral("operations"), QJsonArray {operationToJson(made)}}};
        const QJsonObject first = client.post("/v1/intake/filings", body).json();
        QCOMPARE(first.value(QLatin1String("receipt")).toObject().value(QLatin1String("operations")).toArray().size(), 1);
        QVERIFY(!first.value(QLatin1String("receipt")).toObject().value(QLatin1String("signature")).toString().isEmpty());
        for (int i = 0; i < 3; ++i) {
            const QJsonObject again =
                client.post("/v1/intake/filings", body).json().value(QLatin1String("results")).toArray().at(0).toObject();
            QVERIFY(again.value(QLatin1String("duplicate")).toBool());
        }
        QCOMPARE(count("SELECT version FROM record"), 1);
        SyncOperation other = made;
        other.changes.insert(QStringLiteral("brand"), QStringLiteral("安和"));
        QCOMPARE(fileOne("anhe", other), QStringLiteral("rejected op_id_reused"));
        // Rules of the record hold as for everybody.
        SyncOperation wrong = stepBy("anhe", made, "edit", 1);
        wrong.changes.insert(QStringLiteral("contact_phone"), QStringLiteral("12"));
        QCOMPARE(fileOne("anhe", wrong), QStringLiteral("rejected invalid problems"));
    }

    /// Workers, a reward and an objection, also in one request and before each other in it.
    void workersRewardsAndObjections()
    {
        const SyncOperation made = firstFiling("anhe", 3);
        const SyncOperation worker = newWorker("anhe", 10);
        const SyncOperation reward = newReward("anhe");
        const SyncOperation objection = newObjection("anhe", m_enterprises.value("anhe"), "enterprise");
        const QJsonArray results = file("anhe", {objection, reward, stepBy("anhe", reward, "submit", 1), worker, made});
        for (const QJsonValue &result : results)
            QCOMPARE(verdictOf(result.toObject()), applied);
        HttpClient office = loggedIn(*m_world, "clerk");
        Replica replica;
        QVERIFY(replica.pull(office));
        QCOMPARE(replica.records.size(), 4);
        const QJsonObject filed = replica.records.value(worker.record.toString()).value(QLatin1String("fields")).toObject();
        // As a client of the office would have completed it.
        QCOMPARE(filed.value(QLatin1String("birth_date")).toString(), QStringLiteral("1985-03-07"));
        const QJsonObject received =
            replica.records.value(objection.record.toString()).value(QLatin1String("fields")).toObject();
        QCOMPARE(received.value(QLatin1String("channel")).toString(), QStringLiteral("platform"));
        QCOMPARE(received.value(QLatin1String("applicant_kind")).toString(), QStringLiteral("enterprise"));
        QCOMPARE(received.value(QLatin1String("received_at")).toString(), QStringLiteral("2026-11-23T02:00:00.000Z"));
        QCOMPARE(replica.records.value(reward.record.toString()).value(QLatin1String("state")).toString(),
                 QStringLiteral("submitted"));
        // The enterprise itself submitted: a second person decides.
        QCOMPARE(asOffice("reviewer", stepBy("reviewer", reward, "return", 2, "returned")), applied);
        QCOMPARE(fileOne("anhe", stepBy("anhe", reward, "submit", 3)), applied);
        // Once the unit has filed the worker, the enterprise sees which one it is and no more.
        QCOMPARE(asOffice("clerk", stepBy("clerk", worker, "file", 1, "filed")), applied);
        const QJsonObject fields = filing("anhe", worker.record).value(QLatin1String("fields")).toObject();
        QCOMPARE(fields.keys(), (QStringList {QStringLiteral("document_number"), QStringLiteral("name")}));
        QVERIFY(fields.value(QLatin1String("document_number")).toString().contains(QLatin1String("****")));
        QCOMPARE(fields.value(QLatin1String("name")).toString(), QStringLiteral("柳*验"));
        SyncOperation late = stepBy("anhe", worker, "edit", 2);
        late.changes.insert(QStringLiteral("phone"), QStringLiteral("13800009999"));
        QCOMPARE(fileOne("anhe", late), QStringLiteral("rejected wrong_state no_such_step"));
    }

    void theSameWorkerElsewhereRaisesTasks()
    {
        addEnterprise("far", "610104");
        file("anhe", {firstFiling("anhe", 31), newWorker("anhe", 32)});
        file("far", {firstFiling("far", 33), newWorker("far", 32)});
        QCOMPARE(count("SELECT count(DISTINCT county) FROM record WHERE type = 'duplicate_task' AND state = 'open'"), 2);
        // For the offices alone.
        HttpClient client = loggedIn(*m_world, "far");
        QVERIFY(!client.get("/v1/intake/filings").body.contains("duplicate_task"));
    }

    /// What is published of the enterprise may be objected to; what is not is unknown to it.
    void publishedPenaltiesAreSubjects()
    {
        file("anhe", {firstFiling("anhe", 7)});
        server::PgConnection admin(m_world->database.conninfo("postgres"));
        const auto insert = [&](const char *state) {
            const QString id = RecordId::create(SystemClock()).toString();
            admin.exec(
                "INSERT INTO record (id, type, version, state, unit, province, city, county, source, created_at, updated_at, "
                "fields, field_versions) VALUES ($1, 'penalty', 1, $2, '610103', '610000', '610100', '610103', "
                "'department', now(), now(), jsonb_build_object('enterprise', $3::text, 'document_number', '试'), '{}')",
                {server::pgText(id), state, server::pgText(m_enterprises.value("anhe"))});
            return id;
        };
        const QString hidden = insert("recorded");
        const QString shown = insert("in_publicity");
        HttpClient client = loggedIn(*m_world, "anhe");
        const QByteArray subjects = client.get("/v1/intake/subjects").body;
        QVERIFY(subjects.contains(shown.toLatin1()) && !subjects.contains(hidden.toLatin1()));
        QVERIFY(!client.get("/v1/intake/filings").body.contains(shown.toLatin1()));
        QCOMPARE(fileOne("anhe", newObjection("anhe", shown, "penalty")), applied);
        QCOMPARE(fileOne("anhe", newObjection("anhe", shown, "worker")), QStringLiteral("rejected not_found subject"));
        QCOMPARE(fileOne("anhe", newObjection("anhe", hidden, "penalty")), QStringLiteral("rejected not_found subject"));
    }

    /// An account administrator makes such accounts for the own territory, for a record that is there or is to come.
    void accountsAreMadeByTheUnit()
    {
        HttpClient admin = loggedIn(*m_world, "admin");
        QJsonObject body {{QStringLiteral("name"), QStringLiteral("xinxin")},
                          {QStringLiteral("display_name"), QStringLiteral("欣欣家政")},
                          {QStringLiteral("unit"), QStringLiteral("610103")},
                          {QStringLiteral("password"), officePassword}};
        const HttpReply made = admin.post("/v1/enterprise-accounts", body);
        QCOMPARE(made.status, 201);
        QVERIFY(RecordId(made.json().value(QLatin1String("enterprise")).toString()).isValid());
        HttpClient client = m_world->client();
        const QJsonObject session = client
                                        .post("/v1/session", {{QStringLiteral("name"), QStringLiteral("xinxin")},
                                                              {QStringLiteral("password"), officePassword}})
                                        .json();
        QVERIFY(session.value(QLatin1String("must_change")).toBool());
        client.setHeader("Authorization", "Bearer " + session.value(QLatin1String("token")).toString().toLatin1());
        QCOMPARE(client.get("/v1/intake/filings").code(), QStringLiteral("must_change"));

        const SyncOperation entered = newEnterprise("clerk", "610103", 20);
        QCOMPARE(asOffice("clerk", entered), applied);
        body.insert(QStringLiteral("name"), QStringLiteral("known"));
        body.insert(QStringLiteral("enterprise"), entered.record.toString());
        QCOMPARE(admin.post("/v1/enterprise-accounts", body).status, 201);
        body.insert(QStringLiteral("name"), QStringLiteral("unknown"));
        body.insert(QStringLiteral("enterprise"), RecordId::create(SystemClock()).toString());
        QCOMPARE(admin.post("/v1/enterprise-accounts", body).status, 404);
        body.remove(QStringLiteral("enterprise"));
        body.insert(QStringLiteral("unit"), QStringLiteral("610104"));
        QCOMPARE(admin.post("/v1/enterprise-accounts", body).status, 403);
        HttpClient clerk = loggedIn(*m_world, "clerk");
        QCOMPARE(clerk.post("/v1/enterprise-accounts", body).status, 403);
        // The usual way makes no such account.
        body.insert(QStringLiteral("roles"), QStringLiteral("enterprise"));
        QCOMPARE(admin.post("/v1/accounts", body).status, 422);
    }

    void filesLieBesideOwnFilings()
    {
        const SyncOperation anhe = firstFiling("anhe", 17);
        const SyncOperation pingan = firstFiling("pingan", 18);
        file("anhe", {anhe});
        file("pingan", {pingan});
        const QByteArray bytes = "not much of a scan";
        const QByteArray digest = m_world->crypto->sha256(bytes).toHex();
        HttpClient client = loggedIn(*m_world, "anhe");
        const auto begin = [&](const SyncOperation &of) {
            return client.post("/v1/intake/uploads", {{QStringLiteral("record"), of.record.toString()},
                                                      {QStringLiteral("sha256"), QString::fromLatin1(digest)},
                                                      {QStringLiteral("size"), bytes.size()}});
        };
        QCOMPARE(begin(pingan).status, 404);
        const HttpReply begun = begin(anhe);
        QCOMPARE(begun.status, 201);
        const QByteArray target = "/v1/intake/uploads/" + begun.json().value(QLatin1String("upload")).toString().toLatin1();
        HttpClient other = loggedIn(*m_world, "pingan");
        QCOMPARE(other.request("HEAD", target).status, 404);
        const uLong crc = crc32(0, reinterpret_cast<const Bytef *>(bytes.constData()), uInt(bytes.size()));
        const QList<std::pair<QByteArray, QByteArray>> headers {{"Upload-Offset", "0"},
                                                                {"X-CRC32", QByteArray::number(qulonglong(crc), 16)}};
        QCOMPARE(other.request("PATCH", target, bytes, headers).status, 404);
        QCOMPARE(client.request("PATCH", target, bytes, headers).status, 204);
        HttpClient office = loggedIn(*m_world, "clerk");
        QCOMPARE(office.get("/v1/records/" + anhe.record.toString().toLatin1() + "/files/" + digest).body, bytes);
        // Submitted it is the office's.
        file("anhe", {stepBy("anhe", anhe, "submit", 1)});
        QCOMPARE(begin(anhe).code(), QStringLiteral("wrong_state"));
    }
};

QTEST_GUILESS_MAIN(IntakeTest)
#include "tst_intake.moc"
