// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Snapshots to begin with, and photos and scans in pieces (sync.md §3.4; F16, F19, F24).
#include "domain/records/records.h"
#include "server/http/compression.h"
#include "server/sync/file_service.h"
#include "tests/server/sync_office.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

#include <zlib.h>

using namespace jiaxin;
using namespace jiaxin::server;
using namespace jiaxin::test;

namespace {

QByteArray fileOf(qsizetype size)
{
    QByteArray content(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        content[i] = char((i * 7 + i / 253) % 251);
    return content;
}

QByteArray crcOf(const QByteArray &piece)
{
    return QByteArray::number(crc32(0, reinterpret_cast<const Bytef *>(piece.constData()), uInt(piece.size())), 16);
}

}  // namespace

class FilesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerWorld> m_world;

    QString digest(const QByteArray &content) { return QString::fromLatin1(m_world->crypto->sha256(content).toHex()); }
    HttpReply begin(HttpClient &client, const RecordId &record, const QByteArray &content)
    {
        return client.post("/v1/uploads", {{QStringLiteral("record"), record.toString()},
                                           {QStringLiteral("sha256"), digest(content)},
                                           {QStringLiteral("size"), content.size()}});
    }
    static HttpReply add(HttpClient &client, const QByteArray &upload, qint64 offset, const QByteArray &piece)
    {
        return client.request("PATCH", "/v1/uploads/" + upload, piece,
                              {{"Upload-Offset", QByteArray::number(offset)}, {"X-Crc32", crcOf(piece)}});
    }
    static QByteArray idOf(const HttpReply &reply) { return reply.json().value(QLatin1String("upload")).toString().toLatin1(); }
    qsizetype filesIn(const char *folder)
    {
        return QDir(m_world->folder.filePath(QLatin1String(folder))).entryList(QDir::Files).size();
    }

private slots:
    void init()
    {
        if (!isNewWorld(m_world))
            return;
        addAccount(*m_world, "clerk", "610103", {Role::Clerk});
        addAccount(*m_world, "other_clerk", "610104", {Role::Clerk});
        addAccount(*m_world, "city", "610100", {Role::Clerk});
        addAccount(*m_world, "admin", "610103", {Role::AccountAdmin});
    }

    /// Snapshot and feed together are the territory, whatever was written between and during; what was deleted is there as the
    /// feed tells it.
    void snapshotAndFeedAreEverything()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        HttpClient other = loggedIn(*m_world, "other_clerk");
        QList<SyncOperation> operations;
        for (int i = 0; i < 300; ++i)
            operations.append(newEnterprise("clerk", "610103", i));
        test::push(client, operations);
        test::pushOne(other, newEnterprise("other_clerk", "610104", 1));
        test::pushOne(client, operationOf("clerk", enterpriseType, operations.at(7).record, "delete", 1,
                                          {{QStringLiteral("deleted_at"), QStringLiteral("2026-11-23T02:00:00.000Z")}}));
        m_world->service.frameBytes = 20'000;
        const HttpReply made = client.post("/v1/snapshots", {});
        m_world->service.frameBytes = server::usualFrameBytes;
        QCOMPARE(made.status, 201);
        const QJsonObject manifest = made.json();
        QCOMPARE(manifest.value(QLatin1String("records")).toInt(), 300);
        QVERIFY(manifest.value(QLatin1String("frames")).toArray().size() > 5);
        const QByteArray path = "/v1/snapshots/" + manifest.value(QLatin1String("id")).toString().toLatin1();
        QCOMPARE(client.get(path).json(), manifest);
        test::pushOne(client, newEnterprise("clerk", "610103", 900));
        Replica replica;
        int number = 0;
        for (const QJsonValue &value : manifest.value(QLatin1String("frames")).toArray()) {
            const QByteArray frame = client.get(path + "/frames/" + QByteArray::number(number++)).body;
            QCOMPARE(digest(frame), value.toObject().value(QLatin1String("sha256")).toString());
            for (const QByteArray &line : decompressed(Encoding::Zstd, frame, 1 << 26).value().split('\n')) {
                const QJsonObject record = QJsonDocument::fromJson(line).object();
                if (!record.isEmpty())
                    replica.records.insert(record.value(QLatin1String("id")).toString(), record);
            }
        }
        QCOMPARE(replica.records.size(), 300);
        replica.cursor = manifest.value(QLatin1String("cursor")).toString().toLatin1();
        QVERIFY(replica.pull(client));
        QCOMPARE(replica.records.size(), 301);
        Replica whole;
        QVERIFY(whole.pull(client));
        QCOMPARE(replica.records, whole.records);
        // Shared by the county, seen by nobody else, not even by the city above.
        HttpClient city = loggedIn(*m_world, "city");
        QCOMPARE(other.get(path).status, 404);
        QCOMPARE(city.get(path).status, 404);
        QCOMPARE(other.get(path + "/frames/0").status, 404);
        QCOMPARE(client.post("/v1/snapshots", {}).json(), manifest);
    }

    void framesResume()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        m_world->clock.advanceSeconds(700);
        QList<SyncOperation> operations;
        for (int i = 0; i < 100; ++i)
            operations.append(newEnterprise("clerk", "610103", i));
        test::push(client, operations);
        const QJsonObject manifest = client.post("/v1/snapshots", {}).json();
        const QByteArray path = "/v1/snapshots/" + manifest.value(QLatin1String("id")).toString().toLatin1() + "/frames/0";
        const HttpReply whole = client.get(path);
        QCOMPARE(whole.status, 200);
        const QByteArray tag = whole.headers.value("etag");
        const auto part = [&](const QByteArray &range, const QByteArray &ifRange) {
            return client.request("GET", path, {}, {{"Range", range}, {"If-Range", ifRange}});
        };
        const HttpReply rest = part("bytes=100-", tag);
        QCOMPARE(rest.status, 206);
        QCOMPARE(rest.body, whole.body.mid(100));
        QCOMPARE(part("bytes=-7", tag).body, whole.body.right(7));
        QCOMPARE(part("bytes=3-5", tag).body, whole.body.mid(3, 3));
        QCOMPARE(part("bytes=100-", "\"another\"").body, whole.body);
        QCOMPARE(part("bytes=99999999-", tag).status, 416);
        QCOMPARE(part("bytes=5-3", tag).status, 416);
        QCOMPARE(part("lines=1-2", tag).status, 200);
        QCOMPARE(client.request("GET", path, {}, {{"If-None-Match", tag}}).status, 304);
        for (const char *wrong : {"/frames/1", "/frames/-1", "/frames/x", "/frames/..%2f0"})
            QCOMPARE(client.get(path.left(path.indexOf("/frames")) + wrong).status, 404);
    }

    /// F19: cut off after each piece, resumed by another connection, finished twice.
    void piecesResume()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        const SyncOperation made = newEnterprise("clerk", "610103", 1);
        test::pushOne(client, made);
        const QByteArray content = fileOf(700'000);
        const QByteArray upload = idOf(begin(client, made.record, content));
        QVERIFY(!upload.isEmpty());
        for (qint64 offset = 0; offset < content.size();) {
            HttpClient again = loggedIn(*m_world, "clerk");
            const HttpReply where = again.request("HEAD", "/v1/uploads/" + upload);
            QCOMPARE(where.headers.value("upload-offset").toLongLong(), offset);
            QCOMPARE(idOf(begin(again, made.record, content)), upload);
            // Somewhere else than where it stands, with broken bytes, or more than was announced.
            QCOMPARE(add(again, upload, offset + 1, "x").code(), QStringLiteral("conflict"));
            QCOMPARE(again
                         .request("PATCH", "/v1/uploads/" + upload, "abc",
                                  {{"Upload-Offset", QByteArray::number(offset)}, {"X-Crc32", "1"}})
                         .status,
                     422);
            const QByteArray piece = content.mid(offset, pieceBytes);
            const HttpReply reply = add(again, upload, offset, piece);
            QCOMPARE(reply.status, 204);
            offset += piece.size();
            QCOMPARE(reply.headers.value("upload-offset").toLongLong(), offset);
        }
        // The last answer was lost: asking again finds it complete.
        const HttpReply finished = begin(client, made.record, content);
        QVERIFY(finished.json().value(QLatin1String("complete")).toBool());
        const QByteArray path = "/v1/records/" + made.record.toString().toLatin1() + "/files/" + digest(content).toLatin1();
        QCOMPARE(client.get(path).body, content);
        QCOMPARE(client.request("GET", path, {}, {{"Range", "bytes=699990-"}}).body, content.right(10));
        QCOMPARE(filesIn("uploads"), 0);
    }

    void liesAreFoundOut()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        const SyncOperation made = newEnterprise("clerk", "610103", 1);
        test::pushOne(client, made);
        const QByteArray content = fileOf(1000);
        const QByteArray upload = idOf(begin(client, made.record, content));
        QCOMPARE(add(client, upload, 0, content + 'x').code(), QStringLiteral("invalid"));
        const QByteArray other(1000, 'z');
        const HttpReply wrong = add(client, upload, 0, other);
        QCOMPARE(wrong.status, 422);
        QCOMPARE(wrong.json().value(QLatin1String("field")).toString(), QStringLiteral("sha256"));
        QCOMPARE(filesIn("uploads"), 0);
        // It begins anew.
        QCOMPARE(add(client, upload, 0, content).status, 204);
        const auto refused = [&](const QJsonObject &body) {
            return client.post("/v1/uploads", body).json().value(QLatin1String("field")).toString();
        };
        const QString id = made.record.toString();
        QCOMPARE(refused({{QStringLiteral("record"), id},
                          {QStringLiteral("sha256"), QStringLiteral("../../etc/passwd")},
                          {QStringLiteral("size"), 5}}),
                 QStringLiteral("sha256"));
        QCOMPARE(refused({{QStringLiteral("record"), id},
                          {QStringLiteral("sha256"), digest("a")},
                          {QStringLiteral("size"), mostFileBytes + 1}}),
                 QStringLiteral("size"));
        QCOMPARE(
            refused({{QStringLiteral("record"), id}, {QStringLiteral("sha256"), digest("a")}, {QStringLiteral("size"), -1}}),
            QStringLiteral("size"));
        QCOMPARE(client.request("PATCH", "/v1/uploads/" + upload, QByteArray(pieceBytes + 1, 'a')).status, 413);
    }

    /// F24: a digest opens nothing; the record does, to its own territory.
    void filesFollowTheirRecord()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        HttpClient other = loggedIn(*m_world, "other_clerk");
        HttpClient city = loggedIn(*m_world, "city");
        HttpClient admin = loggedIn(*m_world, "admin");
        const SyncOperation mine = newEnterprise("clerk", "610103", 1);
        const SyncOperation theirs = newEnterprise("other_clerk", "610104", 2);
        test::pushOne(client, mine);
        test::pushOne(other, theirs);
        const QByteArray content = fileOf(5000);
        const QByteArray upload = idOf(begin(client, mine.record, content));
        QCOMPARE(add(other, upload, 0, content).status, 404);
        QCOMPARE(add(client, upload, 0, content).status, 204);
        const auto path = [&](const SyncOperation &of) {
            return "/v1/records/" + of.record.toString().toLatin1() + "/files/" + digest(content).toLatin1();
        };
        QCOMPARE(client.get(path(mine)).status, 200);
        QCOMPARE(city.get(path(mine)).status, 200);
        QCOMPARE(other.get(path(mine)).status, 404);
        QCOMPARE(other.get(path(theirs)).status, 404);
        QCOMPARE(admin.get(path(mine)).status, 403);
        QCOMPARE(begin(other, mine.record, content).status, 404);
        // Who has the same bytes sends them as if nobody had.
        const HttpReply second = begin(other, theirs.record, content);
        QCOMPARE(second.json().value(QLatin1String("offset")).toInt(), 0);
        QVERIFY(!second.json().value(QLatin1String("complete")).toBool());
        QCOMPARE(add(other, idOf(second), 0, content).status, 204);
        QCOMPARE(other.get(path(theirs)).body, content);
    }
};

QTEST_GUILESS_MAIN(FilesTest)
#include "tst_files.moc"
