// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What was issued at a fair, without contact, is countersigned or recalled once it reaches the province.
#include "crypto/signed_json.h"
#include "domain/protocol/qr_payload.h"
#include "domain/record_json.h"
#include "domain/records/records.h"
#include "domain/rules/certificate_number.h"
#include "tests/server/device_office.h"
#include "tests/server/worker_papers.h"
#include "tests/support/invented.h"

#include <QJsonArray>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::server;
using namespace jiaxin::test;

namespace {

/// A certificate and its card as a laptop at a fair has made them.
struct FairIssue {
    RecordId worker;
    RecordId certificate = RecordId::create(SystemClock());
    RecordId card = RecordId::create(SystemClock());
    QString number;
    QDate day;
    QList<SyncOperation> operations {};
};

}  // namespace

class CountersigningTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerWorld> m_world;
    std::unique_ptr<DeviceOffice> m_office;
    DeviceOffice::Device m_laptop;
    DeviceOffice::Device m_otherLaptop;
    std::unique_ptr<HttpClient> m_client;
    KeyPair m_pair;
    int m_serial = 0;
    RecordId m_enterprise;

    QDate today() const { return m_world->clock.today(); }

    /// Everything from the worker's filing to the card in her hand, in one laptop's outbox.
    FairIssue issued(int person, int serial, bool withPapers = true)
    {
        FairIssue issue;
        issue.worker = RecordId::create(SystemClock());
        issue.number = makeCertificateNumber(QStringLiteral("610103"), today().year(), serial).text();
        issue.day = today();
        QJsonObject worker = inventedWorker(person, m_enterprise.toString());
        worker.insert(QStringLiteral("photo"), QString(64, QLatin1Char('a')));
        issue.operations = {newRecord("officer", workerType, issue.worker, "draft", worker),
                            stepOf("officer", workerType, issue.worker, "file", 1, "filed")};
        if (withPapers)
            issue.operations += workerPapers("officer", issue.worker, m_world->clock.now().addDays(-20));
        issue.operations +=
            {newRecord("officer", certificateType, issue.certificate, "requested",
                       {{QStringLiteral("number"), issue.number},
                        {QStringLiteral("worker"), issue.worker.toString()},
                        {QStringLiteral("enterprise"), m_enterprise.toString()},
                        {QStringLiteral("category"), QStringLiteral("general")},
                        {QStringLiteral("issued_on"), dateText(issue.day)},
                        {QStringLiteral("valid_until"), dateText(issue.day.addYears(1))},
                        {QStringLiteral("offline_issued"), true}},
                       "610103", "request"),
             stepOf("reviewer", certificateType, issue.certificate, "approve", 1, "approved"),
             newRecord("officer", cardType, issue.card, "sent_to_printer",
                       {{QStringLiteral("certificate"), issue.certificate.toString()}, {QStringLiteral("sequence"), 1}},
                       "610103", "print"),
             stepOf("officer", cardType, issue.card, "confirm", 1, "printed"),
             stepOf("officer", certificateType, issue.certificate, "confirm", 2, "made"),
             stepOf("officer", certificateType, issue.certificate, "hand_over", 3, "handed_over")};
        return issue;
    }
    QString codeOf(const FairIssue &issue, const KeyPair &pair, int sequence = 1) const
    {
        const QByteArray message = qrMessage({.keyId = m_world->crypto->keyId(pair.publicKey),
                                              .number = issue.number,
                                              .sequence = sequence,
                                              .unit = QStringLiteral("610103"),
                                              .category = ServiceCategory::General,
                                              .issuedOn = issue.day,
                                              .validUntil = issue.day.addYears(1)})
                                       .value();
        return QString::fromLatin1(
            qrText(message, m_world->crypto->sign(SignatureAlgorithm::Sm2Sm3, pair.privateKey, message).value()));
    }
    QJsonObject pushed(const FairIssue &issue)
    {
        QJsonArray list;
        for (const SyncOperation &operation : issue.operations)
            list.append(operationToJson(operation));
        return m_client->post("/v1/push", {{QStringLiteral("operations"), list}}).json();
    }
    QJsonObject shown(HttpClient &client, const FairIssue &issue, const QString &code)
    {
        const HttpReply reply = client.post(
            "/v1/countersignatures",
            {{QStringLiteral("cards"),
              QJsonArray {QJsonObject {{QStringLiteral("card"), issue.card.toString()}, {QStringLiteral("code"), code}}}}});
        if (reply.status != 200)
            qWarning("countersign: %d %s", reply.status, reply.body.constData());
        return reply.json().value(QLatin1String("verdicts")).toArray().at(0).toObject();
    }
    QJsonObject shown(const FairIssue &issue) { return shown(*m_client, issue, codeOf(issue, m_pair)); }
    static QString said(const QJsonObject &verdict) { return textOf(verdict, "verdict") + u' ' + textOf(verdict, "reason"); }
    QJsonObject publicly(const FairIssue &issue)
    {
        return m_world->client().get("/public/certificates/" + issue.number.toLatin1()).json();
    }
    QString stateOf(const RecordId &id)
    {
        return PgConnection(m_world->database.conninfo("postgres"))
            .exec("SELECT state FROM record WHERE id = $1", {id.toString().toLatin1()})
            .text(0, 0);
    }
    HttpReply certify(HttpClient &client, const KeyPair &pair)
    {
        const auto key = m_world->crypto->readPrivateKey(SignatureAlgorithm::Sm2Sm3, pair.privateKey);
        return client.post("/v1/keys",
                           signObject(**key, {{QStringLiteral("kind"), QStringLiteral("jiaxin-key-request")},
                                              {QStringLiteral("format"), 1},
                                              {QStringLiteral("unit"), QStringLiteral("610103")},
                                              {QStringLiteral("algorithm"), QStringLiteral("sm2_sm3")},
                                              {QStringLiteral("key_id"), m_world->crypto->keyId(pair.publicKey)},
                                              {QStringLiteral("public_key"), QString::fromLatin1(pair.publicKey.toBase64())},
                                              {QStringLiteral("made_at"), instantText(m_world->clock.now())}})
                               .value());
    }

private slots:
    void init()
    {
        if (!m_world) {
            m_world = std::make_unique<ServerWorld>();
            addAccount(*m_world, "admin", "610103", {Role::AccountAdmin});
            addAccount(*m_world, "officer", "610103", {Role::CertificateOfficer, Role::Clerk});
            addAccount(*m_world, "second", "610103", {Role::CertificateOfficer, Role::Clerk});
            addAccount(*m_world, "reviewer", "610103", {Role::Reviewer});
            addAccount(*m_world, "far_officer", "610104", {Role::CertificateOfficer, Role::Clerk});
            m_office = std::make_unique<DeviceOffice>(*m_world);
            m_laptop = m_office->enrol("admin", "610103");
            m_otherLaptop = m_office->enrol("admin", "610103");
            m_pair = m_world->crypto->generateKeyPair(SignatureAlgorithm::Sm2Sm3).value();
            m_client = std::make_unique<HttpClient>(m_office->loggedInAt(m_laptop, "officer"));
            QCOMPARE(certify(*m_client, m_pair).status, 201);
        }
        m_world->forgetRecords();
        PgConnection(m_world->database.conninfo("postgres")).script("TRUNCATE countersignature, device_range, number_lease");
        const SyncOperation enterprise = newEnterprise("officer", "610103", 1);
        m_enterprise = enterprise.record;
        QCOMPARE(textOf(test::pushOne(*m_client, enterprise), "status"), QStringLiteral("applied"));
        PgConnection(m_world->database.conninfo("postgres"))
            .script("UPDATE record SET state = 'published' WHERE type = 'enterprise'");
    }

    /// From the laptop's push to the page that everybody may look at, and to a colleague's feed.
    void goodOnesAreCountersigned()
    {
        const FairIssue issue = issued(2, 1);
        const QJsonObject answer = pushed(issue);
        for (const QJsonValue &result : answer.value(QLatin1String("results")).toArray())
            QCOMPARE(textOf(result.toObject(), "status"), QStringLiteral("applied"));
        QCOMPARE(answer.value(QLatin1String("certificates")).toArray(),
                 (QJsonArray {QJsonObject {{QStringLiteral("certificate"), issue.certificate.toString()},
                                           {QStringLiteral("number"), issue.number},
                                           {QStringLiteral("verdict"), QStringLiteral("code_wanted")}}}));
        QVERIFY(publicly(issue).value(QLatin1String("provisional")).toBool());
        const QJsonObject verdict = shown(issue);
        QCOMPARE(said(verdict), QStringLiteral("countersigned "));
        const QJsonObject document = verdict.value(QLatin1String("countersignature")).toObject();
        QVERIFY(verifyObject(*m_world->crypto, SignatureAlgorithm::Sm2Sm3, m_world->keys->signer.publicKey, document));
        QCOMPARE(textOf(document, "number"), issue.number);
        QCOMPARE(document.value(QLatin1String("sequence")).toInt(), 1);
        QCOMPARE(textOf(document, "hash").toLatin1(),
                 m_world->crypto->sha256(readQrText(codeOf(issue, m_pair))->message).toHex());
        QJsonObject forged = document;
        forged.insert(QStringLiteral("sequence"), 2);
        QVERIFY(!verifyObject(*m_world->crypto, SignatureAlgorithm::Sm2Sm3, m_world->keys->signer.publicKey, forged));
        // The answer was lost: asked again it is the same, though the code is signed anew.
        QCOMPARE(shown(issue), verdict);
        const QJsonObject page = publicly(issue);
        QVERIFY(page.value(QLatin1String("valid")).toBool());
        QVERIFY(!page.value(QLatin1String("provisional")).toBool());
        QCOMPARE(page.value(QLatin1String("countersignature")).toObject(), document);
        Replica colleague;
        HttpClient reviewer = loggedIn(*m_world, "reviewer");
        QVERIFY(colleague.pull(reviewer));
        const QJsonObject record = colleague.records.value(issue.certificate.toString());
        QCOMPARE(record.value(QLatin1String("fields")).toObject().value(QLatin1String("countersignature")).toObject(),
                 document);
        // The push once more, as after a lost reply, tells the verdict.
        QCOMPARE(said(pushed(issue).value(QLatin1String("certificates")).toArray().at(0).toObject()),
                 QStringLiteral("countersigned "));
    }

    /// A numbers' block that was leased to another laptop, and a range that another one has begun.
    void numbersMustBeTheDevicesOwn()
    {
        const QJsonObject lease = m_client->post("/v1/certificate-numbers", {{QStringLiteral("count"), 10}}).json();
        const int first = lease.value(QLatin1String("first")).toInt();
        const FairIssue leased = issued(2, first);
        pushed(leased);
        QCOMPARE(said(shown(leased)), QStringLiteral("countersigned "));
        const FairIssue own = issued(3, 200'001);
        pushed(own);
        QCOMPARE(said(shown(own)), QStringLiteral("countersigned "));
        const FairIssue others = issued(4, first + 1);
        const FairIssue alsoOthers = issued(5, 200'002);
        const FairIssue nobodys = issued(6, first + 10);
        for (const FairIssue &issue : {others, alsoOthers, nobodys})
            pushed(issue);
        HttpClient elsewhere = m_office->loggedInAt(m_otherLaptop, "second");
        for (const FairIssue &issue : {others, alsoOthers, nobodys}) {
            QCOMPARE(said(shown(elsewhere, issue, codeOf(issue, m_pair))), QStringLiteral("recalled number_not_own"));
            QCOMPARE(stateOf(issue.certificate), QStringLiteral("recalled"));
            QVERIFY(!publicly(issue).value(QLatin1String("valid")).toBool());
        }
        const QJsonArray entries = m_client->get("/v1/status-list").json().value(QLatin1String("entries")).toArray();
        QCOMPARE(entries.size(), 3);
        for (const QJsonValue &entry : entries)
            QCOMPARE(textOf(entry.toObject(), "state"), QStringLiteral("recalled"));
    }

    /// Nobody had the papers: the approval is refused and the card in her hand is called back.
    void whoIsNotEligibleIsRecalled()
    {
        const FairIssue issue = issued(2, 1, false);
        pushed(issue);
        QCOMPARE(stateOf(issue.certificate), QStringLiteral("requested"));
        QCOMPARE(said(shown(issue)), QStringLiteral("recalled not_eligible"));
        QCOMPARE(stateOf(issue.certificate), QStringLiteral("recalled"));
        QCOMPARE(said(shown(issue)), QStringLiteral("recalled not_eligible"));
        Replica office;
        QVERIFY(office.pull(*m_client));
        const QJsonObject fields = office.records.value(issue.certificate.toString()).value(QLatin1String("fields")).toObject();
        QCOMPARE(textOf(fields, "recall_reason"), QStringLiteral("not_eligible"));
    }

    /// She has one in another county already: found out at the push. Of two fairs the first one that is judged wins.
    void duplicatePersonsAreRecalled()
    {
        const FairIssue first = issued(2, 1);
        const FairIssue second = issued(2, 2);
        pushed(first);
        QCOMPARE(said(pushed(second).value(QLatin1String("certificates")).toArray().at(0).toObject()),
                 QStringLiteral("code_wanted "));
        QCOMPARE(said(shown(second)), QStringLiteral("countersigned "));
        QCOMPARE(said(shown(first)), QStringLiteral("recalled duplicate_person"));
        // The same person's in another county, where this office sees nothing.
        PgConnection(m_world->database.conninfo("postgres")).script("UPDATE record SET unit = '610104', county = '610104'");
        const SyncOperation enterprise = newEnterprise("officer", "610103", 2);
        m_enterprise = enterprise.record;
        test::pushOne(*m_client, enterprise);
        PgConnection(m_world->database.conninfo("postgres"))
            .script("UPDATE record SET state = 'published' WHERE type = 'enterprise'");
        const FairIssue third = issued(2, 3);
        const QJsonObject answer = pushed(third).value(QLatin1String("certificates")).toArray().at(0).toObject();
        QCOMPARE(said(answer), QStringLiteral("recalled duplicate_person"));
        QCOMPARE(said(shown(third)), QStringLiteral("recalled duplicate_person"));
        QVERIFY(!publicly(third).value(QLatin1String("valid")).toBool());
    }

    void whatWasRevokedMeanwhileIsRecalled()
    {
        const FairIssue cancelled = issued(2, 1);
        pushed(cancelled);
        HttpClient second = loggedIn(*m_world, "second");
        QCOMPARE(textOf(test::pushOne(second, operationOf("second", certificateType, cancelled.certificate, "cancel", 4,
                                                          {{QStringLiteral("state"), QStringLiteral("cancelled")}})),
                        "status"),
                 QStringLiteral("applied"));
        QCOMPARE(said(shown(cancelled)), QStringLiteral("recalled revoked"));
        QCOMPARE(stateOf(cancelled.certificate), QStringLiteral("cancelled"));
        const FairIssue locked = issued(3, 2);
        pushed(locked);
        HttpClient reviewer = loggedIn(*m_world, "reviewer");
        QCOMPARE(textOf(test::pushOne(reviewer, stepOf("reviewer", workerType, locked.worker, "lock", 2, "locked")), "status"),
                 QStringLiteral("applied"));
        QCOMPARE(said(shown(locked)), QStringLiteral("recalled revoked"));
    }

    void keysAreRevoked()
    {
        const KeyPair lost = m_world->crypto->generateKeyPair(SignatureAlgorithm::Sm2Sm3).value();
        const FairIssue early = issued(2, 1);
        const FairIssue late = issued(3, 2);
        pushed(early);
        pushed(late);
        QCOMPARE(said(shown(*m_client, early, codeOf(early, lost))), QStringLiteral("refused unknown_key"));
        QCOMPARE(certify(*m_client, lost).status, 201);
        QCOMPARE(said(shown(*m_client, early, codeOf(early, lost))), QStringLiteral("countersigned "));
        const QByteArray path = "/v1/keys/" + m_world->crypto->keyId(lost.publicKey).toLatin1() + "/revocation";
        const QJsonObject reason {{QStringLiteral("reason"), QStringLiteral("laptop_stolen")}};
        HttpClient reviewer = loggedIn(*m_world, "reviewer");
        QCOMPARE(reviewer.post(path, reason).status, 403);
        HttpClient far = loggedIn(*m_world, "far_officer");
        QCOMPARE(far.post(path, reason).status, 404);
        QCOMPARE(m_client->post(path, {{QStringLiteral("reason"), QString()}}).status, 422);
        QCOMPARE(m_client->post(path, reason).status, 204);
        QCOMPARE(said(shown(*m_client, late, codeOf(late, lost))), QStringLiteral("recalled key_revoked"));
        // What was countersigned before stays good.
        QCOMPARE(said(shown(*m_client, early, codeOf(early, lost))), QStringLiteral("countersigned "));
        QVERIFY(publicly(early).value(QLatin1String("valid")).toBool());
    }

    /// What settles nothing changes nothing.
    void whatDoesNotFitIsRefused()
    {
        const FairIssue issue = issued(2, 1);
        const FairIssue other = issued(3, 2);
        QCOMPARE(said(shown(issue)), QStringLiteral("refused unknown_card"));
        pushed(issue);
        pushed(other);
        QCOMPARE(said(shown(*m_client, issue, QStringLiteral("JX1:000"))), QStringLiteral("refused bad_code"));
        QCOMPARE(said(shown(*m_client, issue, codeOf(other, m_pair))), QStringLiteral("refused code_differs"));
        QCOMPARE(said(shown(*m_client, issue, codeOf(issue, m_pair, 2))), QStringLiteral("refused code_differs"));
        const auto good = readQrText(codeOf(issue, m_pair));
        const QString forged = QString::fromLatin1(qrText(good->message, QByteArray(64, '\1')));
        QCOMPARE(said(shown(*m_client, issue, forged)), QStringLiteral("refused bad_signature"));
        QCOMPARE(stateOf(issue.certificate), QStringLiteral("handed_over"));
        // A card that this office does not see, and an office without a device.
        HttpClient far = loggedIn(*m_world, "far_officer");
        const QJsonObject body {
            {QStringLiteral("cards"), QJsonArray {QJsonObject {{QStringLiteral("card"), issue.card.toString()},
                                                               {QStringLiteral("code"), codeOf(issue, m_pair)}}}}};
        const HttpReply without = far.post("/v1/countersignatures", body);
        QCOMPARE(without.status, 403);
        QCOMPARE(textOf(without.json(), "detail"), QStringLiteral("device"));
        QCOMPARE(m_client->post("/v1/countersignatures", {{QStringLiteral("cards"), QJsonArray()}}).status, 422);
        QCOMPARE(said(shown(issue)), QStringLiteral("countersigned "));
    }
};

QTEST_GUILESS_MAIN(CountersigningTest)
#include "tst_countersigning.moc"
