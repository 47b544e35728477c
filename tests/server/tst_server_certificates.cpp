// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Numbers, issuing keys, the status list and what everybody may ask.
#include "crypto/signed_json.h"
#include "domain/records/records.h"
#include "domain/rules/certificate_number.h"
#include "server/certificates/certificate_desk.h"
#include "tests/server/worker_papers.h"
#include "tests/support/invented.h"

#include <QJsonArray>
#include <QTest>

#include <thread>

using namespace jiaxin;
using namespace jiaxin::server;
using namespace jiaxin::test;

class ServerCertificatesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerWorld> m_world;
    RecordId m_worker;

    SyncOperation newCertificate(const char *user, const QString &number)
    {
        const SystemClock clock;
        return operationOf(user, certificateType, RecordId::create(clock), "request", 0,
                           {{QStringLiteral("number"), number},
                            {QStringLiteral("worker"), m_worker.toString()},
                            {QStringLiteral("enterprise"), RecordId::create(clock).toString()},
                            {QStringLiteral("category"), QStringLiteral("general")},
                            {QStringLiteral("issued_on"), QStringLiteral("2026-11-23")},
                            {QStringLiteral("valid_until"), QStringLiteral("2027-11-22")},
                            {QStringLiteral("state"), QStringLiteral("requested")},
                            {QStringLiteral("unit"), QStringLiteral("610103")}});
    }
    QList<SyncOperation> papersOfWorker() const { return workerPapers("officer", m_worker, m_world->clock.now().addDays(-20)); }
    QJsonObject step(const char *user, const SyncOperation &of, const char *action, qint64 base, const char *state)
    {
        HttpClient client = loggedIn(*m_world, user);
        return test::pushOne(client, stepOf(user, certificateType, of.record, action, base, state));
    }
    static QString numberOf(int serial) { return makeCertificateNumber(QStringLiteral("610103"), 2026, serial).text(); }

private slots:
    void init()
    {
        if (!m_world) {
            m_world = std::make_unique<ServerWorld>();
            addAccount(*m_world, "officer", "610103", {Role::CertificateOfficer, Role::Clerk});
            addAccount(*m_world, "reviewer", "610103", {Role::Reviewer});
            addAccount(*m_world, "other_officer", "610104", {Role::CertificateOfficer, Role::Clerk});
        }
        m_world->forgetRecords();
        HttpClient client = loggedIn(*m_world, "officer");
        const SyncOperation enterprise = newEnterprise("officer", "610103", 1);
        QJsonObject values = inventedWorker(2, enterprise.record.toString());
        values.insert(QStringLiteral("photo"), QString(64, QLatin1Char('a')));
        m_worker = RecordId::create(SystemClock());
        SyncOperation filed =
            operationOf("officer", workerType, m_worker, "file", 1, {{QStringLiteral("state"), QStringLiteral("filed")}});
        for (const QJsonValue &result :
             test::push(client, {enterprise, newRecord("officer", workerType, m_worker, "draft", values), filed}))
            QCOMPARE(textOf(result.toObject(), "status"), QStringLiteral("applied"));
        PgConnection(m_world->database.conninfo("postgres"))
            .script("UPDATE record SET state = 'published' WHERE type = 'enterprise'");
    }

    /// A certificate is approved for those who may go to a home today, by what the province knows of them.
    void eligibilityIsJudgedAgain()
    {
        HttpClient client = loggedIn(*m_world, "officer");
        const SyncOperation certificate = newCertificate("officer", numberOf(9));
        test::pushOne(client, certificate);
        const QList<SyncOperation> papers = papersOfWorker();
        for (const SyncOperation &paper : papers) {
            const QJsonObject early = step("reviewer", certificate, "approve", 1, "approved");
            QCOMPARE(textOf(early, "code") + u' ' + textOf(early, "detail"), QStringLiteral("wrong_state not_eligible"));
            QCOMPARE(textOf(test::pushOne(client, paper), "status"), QStringLiteral("applied"));
        }
        QCOMPARE(textOf(step("reviewer", certificate, "approve", 1, "approved"), "status"), QStringLiteral("applied"));
    }

    /// What a device did offline in one day comes in one push: the step is judged after the papers it rests on, wherever their
    /// ids sort.
    void stepsComeAfterWhatTheyRestOn()
    {
        addAccount(*m_world, "all_round", "610103", {Role::Clerk, Role::CertificateOfficer});
        HttpClient client = loggedIn(*m_world, "all_round");
        SyncOperation certificate = newCertificate("all_round", numberOf(10));
        test::pushOne(client, certificate);
        QCOMPARE(textOf(step("all_round", certificate, "cancel", 1, "cancelled"), "status"), QStringLiteral("applied"));
        QList<SyncOperation> day {operationOf("all_round", certificateType, certificate.record, "request", 2,
                                              {{QStringLiteral("state"), QStringLiteral("requested")}})};
        for (SyncOperation paper : papersOfWorker()) {
            paper.madeBy = QStringLiteral("all_round");
            day.append(paper);
        }
        QCOMPARE(textOf(test::push(client, day).at(0).toObject(), "status"), QStringLiteral("applied"));
    }

    /// Whoever asks, and however many at once: no serial is given twice.
    void numbersAreLeasedOnce()
    {
        std::vector<std::thread> threads;
        std::array<QList<std::pair<int, int>>, 4> leased;
        const QByteArray token = [&] {
            loggedIn(*m_world, "officer");
            return m_world->tokens.value("officer");
        }();
        for (auto &mine : leased)
            threads.emplace_back([&, token] {
                HttpClient client = m_world->client();
                client.setHeader("Authorization", "Bearer " + token);
                for (int i = 0; i < 10; ++i) {
                    const QJsonObject lease = client.post("/v1/certificate-numbers", {{QStringLiteral("count"), 7 + i}}).json();
                    mine.append({lease.value(QLatin1String("first")).toInt(), lease.value(QLatin1String("last")).toInt()});
                }
            });
        for (std::thread &thread : threads)
            thread.join();
        QList<std::pair<int, int>> all;
        for (const auto &mine : leased)
            all += mine;
        std::sort(all.begin(), all.end());
        QCOMPARE(all.size(), 40);
        QCOMPARE(all.constFirst().first, firstLeasedSerial);
        for (qsizetype i = 1; i < all.size(); ++i)
            QCOMPARE(all.at(i).first, all.at(i - 1).second + 1);
        HttpClient client = loggedIn(*m_world, "officer");
        QCOMPARE(client.post("/v1/certificate-numbers", {{QStringLiteral("count"), 10'001}}).status, 422);
        HttpClient reviewer = loggedIn(*m_world, "reviewer");
        QCOMPARE(reviewer.post("/v1/certificate-numbers", {{QStringLiteral("count"), 1}}).status, 403);
        HttpClient other = loggedIn(*m_world, "other_officer");
        QCOMPARE(textOf(other.post("/v1/certificate-numbers", {{QStringLiteral("count"), 1}}).json(), "unit"),
                 QStringLiteral("610104"));
    }

    /// A number is one person's in the whole province, whoever issued it offline.
    void aNumberIsGivenOnce()
    {
        HttpClient client = loggedIn(*m_world, "officer");
        QCOMPARE(textOf(test::pushOne(client, newCertificate("officer", numberOf(1))), "status"), QStringLiteral("applied"));
        const QJsonObject again = test::pushOne(client, newCertificate("officer", numberOf(1)));
        QCOMPARE(textOf(again, "code") + textOf(again, "detail"), QStringLiteral("conflictnumber"));
    }

    void everybodyMayAsk()
    {
        HttpClient client = loggedIn(*m_world, "officer");
        const QString number = numberOf(2);
        const SyncOperation made = newCertificate("officer", number);
        test::push(client, papersOfWorker());
        test::pushOne(client, made);
        HttpClient nobody = m_world->client();
        const QByteArray path = "/public/certificates/" + number.toLatin1();
        // What is not in anybody's hand yet is nobody's business.
        QCOMPARE(nobody.get(path).status, 404);
        QCOMPARE(textOf(step("officer", made, "approve", 1, "approved"), "code"), QStringLiteral("forbidden"));
        QCOMPARE(textOf(step("reviewer", made, "approve", 1, "approved"), "status"), QStringLiteral("applied"));
        QCOMPARE(textOf(step("officer", made, "confirm", 2, "made"), "status"), QStringLiteral("applied"));
        QCOMPARE(textOf(step("officer", made, "hand_over", 3, "handed_over"), "status"), QStringLiteral("applied"));
        QCOMPARE(textOf(step("officer", made, "activate", 4, "active"), "status"), QStringLiteral("applied"));
        const QJsonObject good = nobody.get(path).json();
        QVERIFY(good.value(QLatin1String("valid")).toBool());
        QCOMPARE(textOf(good, "name"), QStringLiteral("柳**"));
        QCOMPARE(good.size(), 8);
        QVERIFY(!nobody.get(path).body.contains("610103198503"));
        QCOMPARE(nobody.get("/public/certificates/SX0103%2026%200000002%20" + number.right(1).toLatin1()).status, 200);
        m_world->clock.set(QDateTime(QDate(2027, 11, 23), QTime(2, 0), Qt::UTC));
        QCOMPARE(textOf(nobody.get(path).json(), "state"), QStringLiteral("expired"));
        m_world->clock.set(QDateTime(QDate(2026, 11, 23), QTime(2, 0), Qt::UTC));
        QCOMPARE(textOf(step("officer", made, "recall", 5, "recalled"), "status"), QStringLiteral("applied"));
        QVERIFY(!nobody.get(path).json().value(QLatin1String("valid")).toBool());
        for (const char *wrong : {"SX0103260000002", "x", "%27%20OR%20true", "SX0103269999999X"})
            QCOMPARE(nobody.get(QByteArray("/public/certificates/") + wrong).status, 404);
    }

    /// The list tells of the whole province, of numbers alone, and is signed.
    void statusListIsSigned()
    {
        HttpClient client = loggedIn(*m_world, "officer");
        const SyncOperation made = newCertificate("officer", numberOf(3));
        test::pushOne(client, made);
        test::pushOne(client, newCertificate("officer", numberOf(4)));
        QCOMPARE(textOf(step("officer", made, "cancel", 1, "cancelled"), "status"), QStringLiteral("applied"));
        HttpClient other = loggedIn(*m_world, "other_officer");
        const QJsonObject list = other.get("/v1/status-list").json();
        QCOMPARE(list.value(QLatin1String("entries")).toArray(),
                 (QJsonArray {QJsonObject {{QStringLiteral("number"), numberOf(3)},
                                           {QStringLiteral("sequence"), 0},
                                           {QStringLiteral("state"), QStringLiteral("cancelled")}}}));
        const QJsonObject key = m_world->client().get("/public/key").json();
        QCOMPARE(textOf(key, "key_id"), textOf(list, "key_id"));
        const QByteArray publicKey = QByteArray::fromBase64(textOf(key, "public_key").toLatin1());
        QVERIFY(verifyObject(*m_world->crypto, SignatureAlgorithm::Sm2Sm3, publicKey, list));
        QJsonObject forged = list;
        forged.insert(QStringLiteral("entries"), QJsonArray());
        QVERIFY(!verifyObject(*m_world->crypto, SignatureAlgorithm::Sm2Sm3, publicKey, forged));
    }

    void keysOfUnitsAreCertified()
    {
        const KeyPair pair = m_world->crypto->generateKeyPair(SignatureAlgorithm::Sm2Sm3).value();
        Signer own {.publicKey = pair.publicKey,
                    .keyId = m_world->crypto->keyId(pair.publicKey),
                    .privateKey = m_world->crypto->readPrivateKey(SignatureAlgorithm::Sm2Sm3, pair.privateKey).value()};
        const QJsonObject request =
            signObject(*own.privateKey, {{QStringLiteral("kind"), QStringLiteral("jiaxin-key-request")},
                                         {QStringLiteral("format"), 1},
                                         {QStringLiteral("unit"), QStringLiteral("610103")},
                                         {QStringLiteral("algorithm"), QStringLiteral("sm2_sm3")},
                                         {QStringLiteral("key_id"), own.keyId},
                                         {QStringLiteral("public_key"), QString::fromLatin1(pair.publicKey.toBase64())},
                                         {QStringLiteral("made_at"), QStringLiteral("2026-11-23T02:00:00.000Z")}})
                .value();
        HttpClient client = loggedIn(*m_world, "officer");
        const HttpReply reply = client.post("/v1/keys", request);
        QCOMPARE(reply.status, 201);
        QCOMPARE(textOf(reply.json(), "kind"), QStringLiteral("jiaxin-key-certificate"));
        QCOMPARE(textOf(reply.json(), "issuer"), m_world->keys->signer.keyId);
        QVERIFY(verifyObject(*m_world->crypto, SignatureAlgorithm::Sm2Sm3, m_world->keys->signer.publicKey, reply.json()));
        QCOMPARE(client.post("/v1/keys", request).json(), reply.json());
        QJsonObject altered = request;
        altered.insert(QStringLiteral("unit"), QStringLiteral("610104"));
        QCOMPARE(client.post("/v1/keys", altered).status, 422);
        HttpClient other = loggedIn(*m_world, "other_officer");
        QCOMPARE(other.post("/v1/keys", request).status, 403);
        HttpClient reviewer = loggedIn(*m_world, "reviewer");
        QCOMPARE(reviewer.post("/v1/keys", request).status, 403);
    }
};

QTEST_GUILESS_MAIN(ServerCertificatesTest)
#include "tst_server_certificates.moc"
