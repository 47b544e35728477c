// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Who looked at personal data is written down, in the unit's chain, a row a look: logins, pages, snapshots, files.
#include "domain/records/records.h"
#include "server/audit_chain.h"
#include "tests/server/sync_office.h"

#include <QJsonArray>
#include <QTest>

#include <zlib.h>

using namespace jiaxin;
using namespace jiaxin::server;
using namespace jiaxin::test;

class ViewsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerWorld> m_world;

    /// `actor action` of the rows that changed no record, oldest first.
    QStringList looks()
    {
        PgConnection all(m_world->database.conninfo("postgres"));
        const PgResult rows = all.exec("SELECT actor || ' ' || action FROM audit WHERE version IS NULL ORDER BY seq");
        QStringList list;
        for (int row = 0; row < rows.rows(); ++row)
            list.append(rows.text(row, 0));
        return list;
    }
    QJsonObject lastFacts()
    {
        PgConnection all(m_world->database.conninfo("postgres"));
        return QJsonDocument::fromJson(all.exec("SELECT changes FROM audit ORDER BY seq DESC LIMIT 1").bytes(0, 0)).object();
    }

private slots:
    void init() { openTwoCounties(m_world); }

    void loginsAreWrittenDown()
    {
        HttpClient client = m_world->client();
        const auto logIn = [&](const QString &name, const QString &password) {
            return client.post("/v1/session", {{QStringLiteral("name"), name}, {QStringLiteral("password"), password}}).status;
        };
        QCOMPARE(logIn(QStringLiteral("other"), QStringLiteral("wrong")), 401);
        QCOMPARE(logIn(QStringLiteral("nobody"), QStringLiteral("wrong")), 401);
        QCOMPARE(logIn(QStringLiteral("other"), officePassword), 201);
        m_world->tokens.remove("other");
        QCOMPARE(looks(), (QStringList {QStringLiteral("other log_in_refused"), QStringLiteral("other log_in")}));
    }

    /// A row a page that brought something, with how many and from where to where; an empty one adds nothing.
    void pagesAreWrittenDown()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        QList<SyncOperation> operations;
        for (int i = 0; i < 25; ++i)
            operations.append(newEnterprise("clerk", "610103", i));
        test::push(client, operations);
        Replica replica;
        QVERIFY(replica.pull(client, 10));
        QCOMPARE(looks(), QStringList(3, QStringLiteral("clerk read_feed")));
        const QJsonObject facts = lastFacts();
        QCOMPARE(facts.value(QLatin1String("entries")).toInt(), 5);
        QVERIFY(!facts.value(QLatin1String("after")).toString().isEmpty());
        QVERIFY(facts.value(QLatin1String("after")) != facts.value(QLatin1String("to")));
        QVERIFY(replica.pull(client));
        QVERIFY(replica.pull(client));
        QCOMPARE(looks().size(), 3);
    }

    void snapshotsAndFilesAreWrittenDown()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        const SyncOperation made = newEnterprise("clerk", "610103", 1);
        test::pushOne(client, made);
        const QByteArray scan = "scan";
        const QByteArray digest = m_world->crypto->sha256(scan).toHex();
        const QString upload = client
                                   .post("/v1/uploads", {{QStringLiteral("record"), made.record.toString()},
                                                         {QStringLiteral("sha256"), QString::fromLatin1(digest)},
                                                         {QStringLiteral("size"), scan.size()}})
                                   .json()
                                   .value(QLatin1String("upload"))
                                   .toString();
        const QByteArray crc =
            QByteArray::number(crc32(0, reinterpret_cast<const Bytef *>(scan.constData()), uInt(scan.size())), 16);
        client.request("PATCH", "/v1/uploads/" + upload.toLatin1(), scan, {{"Upload-Offset", "0"}, {"X-Crc32", crc}});
        const QString id = client.post("/v1/snapshots", {}).json().value(QLatin1String("id")).toString();
        QCOMPARE(lastFacts().value(QLatin1String("records")).toInt(), 1);
        QCOMPARE(client.get("/v1/snapshots/" + id.toLatin1() + "/frames/0").status, 200);
        const QByteArray file = "/v1/records/" + made.record.toString().toLatin1() + "/files/" + digest;
        QCOMPARE(client.get(file).body, scan);
        HttpClient other = loggedIn(*m_world, "other");
        QCOMPARE(other.get(file).status, 404);
        QStringList expected {QStringLiteral("clerk take_snapshot"), QStringLiteral("clerk read_frame"),
                              QStringLiteral("clerk read_file")};
        QStringList found = looks();
        found.removeAll(QStringLiteral("other log_in"));
        QCOMPARE(found, expected);
        PgConnection all(m_world->database.conninfo("postgres"));
        QCOMPARE(all.exec("SELECT record FROM audit WHERE action = 'read_file'").text(0, 0), made.record.toString());
        // They are links of the unit's chain like everything else.
        PgConnection connection(m_world->database.conninfo());
        QVERIFY(sealAudit(connection, *m_world->crypto) >= 4);
        QVERIFY(!verifyAudit(connection, *m_world->crypto, QStringLiteral("610103")).firstBad);
        all.script("DELETE FROM audit WHERE action = 'read_file'");
        QVERIFY(verifyAudit(connection, *m_world->crypto, QStringLiteral("610103")).firstBad);
    }
};

QTEST_GUILESS_MAIN(ViewsTest)
#include "tst_views.moc"
