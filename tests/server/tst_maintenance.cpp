// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What a maintenance run takes away, and what it must leave: F16 and F19.
#include "domain/records/records.h"
#include "server/http/compression.h"
#include "server/maintenance.h"
#include "tests/server/sync_office.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

#include <filesystem>

#include <zlib.h>

using namespace jiaxin;
using namespace jiaxin::server;
using namespace jiaxin::test;

class MaintenanceTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerWorld> m_world;

    std::optional<MaintenanceReport> run()
    {
        auto connection = m_world->pool.lease();
        return maintain(m_world->service, *connection, {});
    }
    PgConnection admin() { return PgConnection(m_world->database.conninfo("postgres")); }
    qint64 count(const QByteArray &sql) { return admin().exec("SELECT count(*) FROM " + sql).integer(0, 0); }
    static QJsonObject step(HttpClient &client, const SyncOperation &of, const char *action, qint64 base,
                            const QJsonObject &changes)
    {
        return test::pushOne(client, operationOf("clerk", enterpriseType, of.record, action, base, changes));
    }
    QString path(const char *name) { return m_world->folder.filePath(QLatin1String(name)); }
    void age(const QString &file, int days)
    {
        QFile open(file);
        QVERIFY(open.open(QIODevice::ReadWrite));
        QVERIFY(open.setFileTime(m_world->clock.now().addDays(-days), QFileDevice::FileModificationTime));
    }
    QString begun(HttpClient &client, const RecordId &record, const QByteArray &content)
    {
        return client
            .post("/v1/uploads", {{QStringLiteral("record"), record.toString()},
                                  {QStringLiteral("sha256"), digest(content)},
                                  {QStringLiteral("size"), content.size()}})
            .json()
            .value(QLatin1String("upload"))
            .toString();
    }
    static int sent(HttpClient &client, const QString &upload, const QByteArray &piece)
    {
        const QByteArray crc =
            QByteArray::number(crc32(0, reinterpret_cast<const Bytef *>(piece.constData()), uInt(piece.size())), 16);
        return client.request("PATCH", "/v1/uploads/" + upload.toLatin1(), piece, {{"Upload-Offset", "0"}, {"X-Crc32", crc}})
            .status;
    }
    QString digest(const QByteArray &content) { return QString::fromLatin1(m_world->crypto->sha256(content).toHex()); }
    QString stored(const QByteArray &content) { return path("files/") + digest(content).left(2) + u'/' + digest(content); }

private slots:
    void init()
    {
        if (!m_world) {
            m_world = std::make_unique<ServerWorld>();
            m_world->clock.set(QDateTime::currentDateTimeUtc());
            addAccount(*m_world, "clerk", "610103", {Role::Clerk});
            addAccount(*m_world, "other", "610104", {Role::Clerk});
        }
        m_world->forgetRecords();
        admin().script("TRUNCATE feed_mark, upload, record_file, snapshot");
        QDir(path("files")).removeRecursively();
        QDir(path("uploads")).removeRecursively();
    }

    void oneProcessAtATime()
    {
        PgConnection other(m_world->database.conninfo());
        other.exec("SELECT pg_advisory_lock(716467, 0)");
        QVERIFY(!run());
        other.exec("SELECT pg_advisory_unlock(716467, 0)");
        QVERIFY(run());
        QVERIFY(run());
    }

    /// Nothing goes before its time; then the floor rises, old cursors are told, and below it lies an entry a record.
    void theFeedIsThinnedOut()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        QList<SyncOperation> made;
        for (int i = 0; i < 12; ++i) {
            made.append(newEnterprise("clerk", "610103", i));
            test::pushOne(client, made.last());
        }
        Replica early;
        QVERIFY(early.pull(client));
        for (const SyncOperation &each : std::as_const(made)) {
            for (int version = 1; version <= 3; ++version)
                step(client, each, "edit", version, {{QStringLiteral("brand"), QString::number(version)}});
        }
        step(client, made.at(0), "delete", 4, {{QStringLiteral("deleted_at"), QStringLiteral("2026-11-23T02:00:00.000Z")}});
        QCOMPARE(count("change_log"), 12 + 36 + 1);
        QCOMPARE(run()->entries, 0);
        QCOMPARE(run()->floor, 0);
        admin().script("UPDATE feed_mark SET at = at - interval '399 days'");
        QCOMPARE(run()->floor, 0);
        admin().script("UPDATE feed_mark SET at = at - interval '2 days' WHERE at < now() - interval '1 day'");
        test::pushOne(client, newEnterprise("clerk", "610103", 50));
        Replica recent;
        QVERIFY(recent.pull(client));
        QCOMPARE(recent.records.size(), 13);
        const MaintenanceReport report = *run();
        QVERIFY(report.floor > 0);
        QCOMPARE(report.entries, 49 - 11);
        QCOMPARE(count("change_log WHERE op = 'D'"), 0);
        QVERIFY(!early.pull(client));
        QCOMPARE(early.failed.status, 410);
        // Who has kept up goes on; who begins is sent to the snapshot, and with it has everything.
        step(client, made.at(5), "edit", 4, {{QStringLiteral("brand"), QStringLiteral("安和")}});
        QVERIFY(recent.pull(client));
        QCOMPARE(recent.records.value(made.at(5).record.toString()).value(QLatin1String("version")).toInt(), 5);
        Replica fresh;
        QVERIFY(!fresh.pull(client));
        QCOMPARE(fresh.failed.status, 410);
        const QJsonObject snapshot = client.post("/v1/snapshots", {}).json();
        fresh.cursor = snapshot.value(QLatin1String("cursor")).toString().toLatin1();
        QVERIFY(fresh.pull(client));
        // As long as the feed would, a snapshot tells of a deletion too.
        QCOMPARE(snapshot.value(QLatin1String("records")).toInt(), 13);
        admin().script("UPDATE record SET updated_at = updated_at - interval '401 days'; DELETE FROM snapshot");
        QCOMPARE(client.post("/v1/snapshots", {}).json().value(QLatin1String("records")).toInt(), 12);
        QCOMPARE(run()->entries, 0);
    }

    /// The answer to an operation stays as long as a device may come back with it.
    void answersAreKeptAsLongAsNeeded()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        const SyncOperation old = newEnterprise("clerk", "610103", 1);
        const SyncOperation recent = newEnterprise("clerk", "610103", 2);
        test::pushOne(client, old);
        test::pushOne(client, recent);
        admin().exec("UPDATE push_op SET at = at - interval '401 days' WHERE op_id = $1", {old.id.toString().toLatin1()});
        admin().exec("UPDATE push_op SET at = at - interval '399 days' WHERE op_id = $1", {recent.id.toString().toLatin1()});
        QCOMPARE(run()->operations, 1);
        QVERIFY(test::pushOne(client, recent).value(QLatin1String("duplicate")).toBool());
        // The database refuses to forget sooner, whatever it is asked for.
        PgConnection service(m_world->database.conninfo());
        service.exec("SELECT forget_operations(now(), 1000)");
        QCOMPARE(count("push_op"), 0);
        test::pushOne(client, newEnterprise("clerk", "610103", 3));
        service.exec("SELECT forget_operations(now() + interval '9 years', 1000)");
        QCOMPARE(count("push_op"), 1);
    }

    /// F19: what nobody finished, and what belongs to nobody.
    void filesOfNobodyAreCollected()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        const SyncOperation made = newEnterprise("clerk", "610103", 1);
        test::pushOne(client, made);
        const QByteArray kept = "kept";
        const QByteArray orphan = "orphan";
        const QByteArray young = "young";
        for (const QByteArray &content : {kept, orphan, young})
            QCOMPARE(sent(client, begun(client, made.record, content), content), 204);
        admin().exec("DELETE FROM record_file WHERE sha256 <> decode($1, 'hex')", {digest(kept).toLatin1()});
        age(stored(kept), 30);
        age(stored(orphan), 2);
        age(stored(young), 0);
        const QString late = begun(client, made.record, QByteArray(100, 'l'));
        const QString going = begun(client, made.record, QByteArray(100, 'g'));
        for (const QString &upload : {late, going}) {
            QDir().mkpath(path("uploads"));
            QFile part(path("uploads/") + upload);
            QVERIFY(part.open(QIODevice::WriteOnly) && part.write("half") == 4);
        }
        admin().exec("UPDATE upload SET begun_at = begun_at - interval '8 days' WHERE id = $1", {late.toLatin1()});
        const MaintenanceReport report = *run();
        QCOMPARE(report.uploads, 1);
        QCOMPARE(report.files, 1);
        QVERIFY(!QFile::exists(path("uploads/") + late));
        QVERIFY(QFile::exists(path("uploads/") + going));
        QVERIFY(QFile::exists(stored(kept)) && QFile::exists(stored(young)) && !QFile::exists(stored(orphan)));
        QCOMPARE(client.get("/v1/records/" + made.record.toString().toLatin1() + "/files/" + digest(kept).toLatin1()).body,
                 kept);
        QCOMPARE(client.request("HEAD", "/v1/uploads/" + late.toLatin1()).status, 404);
    }

    void oldSnapshotsAreDropped()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        test::pushOne(client, newEnterprise("clerk", "610103", 1));
        const QString id = client.post("/v1/snapshots", {}).json().value(QLatin1String("id")).toString();
        const QString folder = path("snapshots/") + id;
        QCOMPARE(run()->snapshots, 0);
        QVERIFY(QDir(folder).exists());
        admin().script("UPDATE snapshot SET made_at = made_at - interval '25 hours'");
        QCOMPARE(run()->snapshots, 1);
        QVERIFY(!QDir(folder).exists());
        QCOMPARE(client.get("/v1/snapshots/" + id.toLatin1()).status, 404);
        // Those that were not finished, or that a restored database does not know.
        const QString unknown = path("snapshots/") + RecordId::create(SystemClock()).toString();
        QVERIFY(QDir().mkpath(unknown + QLatin1String("/part")));
        const auto ageFolder = [&](int days) {
            const std::chrono::sys_seconds day(std::chrono::seconds(m_world->clock.now().addDays(-days).toSecsSinceEpoch()));
            std::filesystem::last_write_time(unknown.toStdString(), std::chrono::file_clock::from_sys(day));
        };
        ageFolder(0);
        QCOMPARE(run()->snapshots, 0);
        ageFolder(2);
        QCOMPARE(run()->snapshots, 1);
        QVERIFY(!QDir(unknown).exists());
    }
};

QTEST_GUILESS_MAIN(MaintenanceTest)
#include "tst_maintenance.moc"
