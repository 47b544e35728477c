// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/server_floors.h"

#include "domain/records/records.h"
#include "server/http/compression.h"
#include "server/pg/territory.h"
#include "server/sync/feed_service.h"
#include "server/sync/push_service.h"
#include "server/sync/snapshot_service.h"
#include "tests/bench/crowd.h"
#include "tests/bench/measure.h"
#include "tests/bench/pouch_peer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryFile>

#include <future>
#include <libpq-fe.h>
#include <sys/resource.h>

using namespace jiaxin::server;
using namespace jiaxin::test;

namespace jiaxin::bench {

namespace {

constexpr int edits = 10'000;
constexpr int snapshotRecords = 100'000;
constexpr int requestsInAll = 20'000;
const QByteArray benchUnit = "610111";

Caller benchCaller()
{
    const QString unit = QString::fromLatin1(benchUnit);
    return {.actor = {.name = QStringLiteral("bench_clerk"), .roles = {Role::Clerk}, .unit = unit},
            .scope = scopeOf(unit),
            .device = {}};
}

/// Processor time of this thread and of the connection's own process, in seconds: both ends of what goes to and fro in turns.
struct ProcessorTime {
    double here = 0;
    double there = 0;
};

ProcessorTime processorTime(PgConnection &connection)
{
    timespec here {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &here);
    // The first number is the nanoseconds that it ran.
    QFile ran(QStringLiteral("/proc/") + QString::fromLatin1(connection.exec("SELECT pg_backend_pid()").bytes(0, 0)) +
              QStringLiteral("/schedstat"));
    const bool readable = ran.open(QIODevice::ReadOnly);
    return {.here = double(here.tv_sec) + double(here.tv_nsec) / 1e9,
            .there = readable ? ran.readAll().split(' ').constFirst().toDouble() / 1e9 : 0};
}

/// Seconds that the work of one connection takes, with the processor's part of them reported for each edit.
double reportedSeconds(const char *what, PgConnection &connection, const std::function<void()> &work)
{
    const ProcessorTime before = processorTime(connection);
    const double taken = seconds(work);
    const ProcessorTime after = processorTime(connection);
    report(what, edits / taken, "/s");
    report("  processor time an edit, this side", 1e6 * (after.here - before.here) / edits, "us");
    report("  processor time an edit, PostgreSQL", 1e6 * (after.there - before.there) / edits, "us");
    return taken;
}

/// What an edit of the brand has PushService ask of PostgreSQL, with nothing around it: parameters of a transaction's
/// statements.
struct BareChunk {
    QList<PgValue> known;
    QList<PgValue> locked;
    QList<PgValue> answered;
    QList<PgValue> audited;
    QList<PgValue> written;
};

BareChunk bareChunk(const QList<QByteArray> &records, qint64 version)
{
    QList<QByteArray> operations;
    PgColumns answers(3);
    PgColumns audit(12);
    PgColumns rows(12);
    const QByteArray number = QByteArray::number(version);
    for (const QByteArray &record : records) {
        const QByteArray id = RecordId::create(SystemClock()).toString().toLatin1();
        operations.append(id);
        answers.add(
            {id, pgBytes(QByteArray(32, 'h')), R"({"op_id":")" + id + R"(","status":"applied","version":)" + number + '}'});
        audit.add({"bench_clerk",
                   {},
                   "edit",
                   "enterprise",
                   record,
                   number,
                   R"({"brand":["安和","安宁"]})",
                   {},
                   "610000",
                   "610100",
                   benchUnit,
                   {}});
        rows.add({record,
                  number,
                  "draft",
                  benchUnit,
                  "610000",
                  "610100",
                  benchUnit,
                  "2026-11-23T02:00:00.000Z",
                  {},
                  R"({"brand":"安宁"})",
                  "{}",
                  R"({"brand":)" + number + '}'});
    }
    return {.known = {pgArray(operations)},
            .locked = {pgArray(records)},
            .answered = answers.parameters() << benchUnit,
            .audited = audit.parameters(),
            .written = rows.parameters()};
}

void editBare(PgConnection &connection, const QList<BareChunk> &chunks)
{
    for (const BareChunk &chunk : chunks) {
        PgTransaction transaction(connection);
        enter(connection, benchCaller().scope);
        connection.exec("SELECT " + receiptColumns + ", result, unit FROM push_op WHERE op_id = ANY ($1::uuid[])", chunk.known);
        connection.exec("SELECT id, type, version, state, unit, source, instant_text(created_at), instant_text(updated_at), "
                        "instant_text(deleted_at), fields, field_versions FROM record WHERE id = ANY ($1::uuid[]) ORDER BY id "
                        "FOR UPDATE",
                        chunk.locked);
        connection.exec("INSERT INTO push_op (op_id, body_hash, result, unit) SELECT id, hash, result, $4 FROM "
                        "unnest($1::uuid[], $2::bytea[], $3::jsonb[]) AS o (id, hash, result) ORDER BY id RETURNING " +
                            receiptColumns,
                        chunk.answered);
        connection.exec(
            "INSERT INTO audit (actor, device, action, type, record, version, changes, said, province, city, county, town) "
            "SELECT * FROM unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::bigint[], $7::jsonb[], "
            "$8::jsonb[], $9::text[], $10::text[], $11::text[], $12::text[])",
            chunk.audited);
        connection.exec(updateRecordsSql, chunk.written);
        transaction.commit();
    }
}

/// As editBare() of all, on two connections at once.
double twoEditBare(const QString &conninfo, const QList<BareChunk> &chunks)
{
    PgConnection one(conninfo);
    PgConnection other(conninfo);
    const qsizetype half = chunks.size() / 2;
    return seconds([&] {
        const auto rest = std::async(std::launch::async, [&] { editBare(other, chunks.sliced(half)); });
        editBare(one, chunks.first(half));
    });
}

/// Edits a second of a device over HTTP, and of PouchDB with as many documents of the same fields where it is there.
void comparePeers(ServerWorld &world, const QList<SyncOperation> &changed, const QList<SyncOperation> &made)
{
    HttpClient client = loggedIn(world, "bench_clerk");
    qsizetype applied = 0;
    const double ours = seconds([&] {
        for (qsizetype from = 0; from < changed.size(); from += mostOperations) {
            for (const QJsonValue &result : push(client, changed.mid(from, mostOperations)))
                applied += result[QLatin1String("status")].toString() == u"applied" ? 1 : 0;
        }
    });
    report("push of 10,000 edits, one device over HTTP", double(changed.size()) / ours, "/s");
    report("not applied", double(changed.size() - applied), "");
    QTemporaryFile lines;
    if (!lines.open())
        return;
    for (const SyncOperation &operation : made) {
        QJsonObject document = operation.changes;
        document.insert(QStringLiteral("id"), operation.record.toString());
        lines.write(QJsonDocument(document).toJson(QJsonDocument::Compact) + '\n');
    }
    lines.close();
    const auto pouch = PouchPeer::start(lines.fileName(), int(made.size()));
    if (!pouch)
        return;
    const double peer = pouch->push(int(made.size())).value(QStringLiteral("docs_s")).toDouble();
    report("PouchDB -> express-pouchdb, as many documents", peer, "/s");
    report("ratio", double(changed.size()) / ours / peer, "");
}

qint64 copyPacked(const QString &conninfo)
{
    constexpr qsizetype frame = 4 * 1024 * 1024;
    PGconn *connection = PQconnectdb(conninfo.toUtf8().constData());
    PQclear(PQexec(connection, "COPY (SELECT " + recordJsonSql + " FROM record WHERE county = '" + benchUnit +
                                   "' AND deleted_at IS NULL ORDER BY id) TO STDOUT"));
    QByteArray lines;
    qint64 packed = 0;
    char *line = nullptr;
    for (int size = 0; (size = PQgetCopyData(connection, &line, 0)) > 0; PQfreemem(line)) {
        lines.append(line, size);
        if (lines.size() < frame)
            continue;
        packed += compressed(Encoding::Zstd, lines).size();
        lines.resize(0);
    }
    packed += compressed(Encoding::Zstd, lines).size();
    PQfinish(connection);
    return packed;
}

}  // namespace

void measurePush(ServerWorld &world)
{
    addAccount(world, "bench_clerk", benchUnit.constData(), {Role::Clerk});
    PgConnection connection(world.database.conninfo());
    const Caller caller = benchCaller();
    QList<SyncOperation> made;
    QList<SyncOperation> changed;
    QList<QByteArray> ids;
    for (int i = 0; i < edits; ++i) {
        made.append(newEnterprise("bench_clerk", benchUnit.constData(), i));
        ids.append(made.last().record.toString().toLatin1());
        changed.append(operationOf("bench_clerk", enterpriseType, made.last().record, "edit", 1,
                                   {{QStringLiteral("brand"), QStringLiteral("安和")}}));
    }
    std::sort(ids.begin(), ids.end());
    const auto pushAll = [&](const QList<SyncOperation> &operations) {
        for (qsizetype from = 0; from < operations.size(); from += mostOperations)
            (void)PushService(world.service, connection, caller).push(operations.mid(from, mostOperations));
    };
    pushAll(made);
    PgConnection(world.database.conninfo("postgres")).script("ANALYZE");
    // Each edits what the one before left, a version more.
    qint64 version = 1;
    const auto again = [&] {
        for (SyncOperation &operation : changed) {
            operation.id = RecordId::create(SystemClock());
            operation.baseVersion = version;
            operation.changes = {{QStringLiteral("brand"), QStringLiteral("安和%1").arg(version)}};
        }
        ++version;
    };
    const auto bareChunks = [&] {
        QList<BareChunk> chunks;
        ++version;
        for (qsizetype from = 0; from < ids.size(); from += PushService::chunkSize)
            chunks.append(bareChunk(ids.mid(from, PushService::chunkSize), version));
        return chunks;
    };
    std::vector<PgPool::Lease> held;
    while (std::optional<PgPool::Lease> spare = world.pool.spare())
        held.push_back(std::move(*spare));
    again();
    const double one = reportedSeconds("push of 10,000 edits, one connection", connection, [&] { pushAll(changed); });
    held.clear();
    QList<BareChunk> chunks = bareChunks();
    const double bare =
        reportedSeconds("the same statements by PostgreSQL alone", connection, [&] { editBare(connection, chunks); });
    report("ratio", bare / one, "");
    again();
    const double two = seconds([&] { pushAll(changed); });
    report("push of 10,000 edits, two connections", edits / two, "/s");
    chunks = bareChunks();
    const double bareTwo = twoEditBare(world.database.conninfo(), chunks);
    report("the same statements by PostgreSQL alone, two connections", edits / bareTwo, "/s");
    report("ratio", bareTwo / two, "");
    again();
    comparePeers(world, changed, made);
}

void measureSnapshot(ServerWorld &world)
{
    PgConnection admin(world.database.conninfo("postgres"));
    admin.exec("INSERT INTO record (id, type, version, state, unit, province, city, county, source, created_at, updated_at, "
               "fields, field_versions) SELECT gen_random_uuid(), 'enterprise', 1, 'published', $1, '610000', '610100', $1, "
               "'sync', now(), now(), (SELECT fields FROM record WHERE county = $1 LIMIT 1) || jsonb_build_object('name', "
               "'试验家政' || i), '{}' FROM generate_series(1, $2::int) AS i",
               {benchUnit, pgInt(snapshotRecords - edits)});
    admin.script("VACUUM ANALYZE record");
    PgConnection connection(world.database.conninfo());
    const Caller caller = benchCaller();
    qint64 records = 0;
    const double ours = seconds([&] {
        const Result<QJsonObject> made = SnapshotService(world.service, connection, caller).make();
        records = made ? made->value(QStringLiteral("records")).toInteger() : 0;
    });
    const double floor = seconds([&] { (void)copyPacked(world.database.conninfo("postgres")); });
    report("snapshot: records", double(records), "");
    report("snapshot", double(records) / ours, "/s");
    report("COPY and zstd alone", double(records) / floor, "/s");
    report("ratio", floor / ours, "");
}

void measureConnections(ServerWorld &world)
{
    // Both ends of a thousand connections are in this process.
    rlimit files {};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    (void)loggedIn(world, "bench_clerk");
    HttpOptions options;
    options.limits.connectionsPerAddress = 2000;
    options.limits.queuedRequests = 2000;
    HttpServer server(options, world.router, world.log, world.metrics);
    if (!server.start())
        qFatal("the server does not start");
    const QByteArray request = "GET /v1/session HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " +
                               world.tokens.value("bench_clerk") + "\r\n\r\n";
    double few = 0;
    for (const int connections : {64, 1000}) {
        Crowd crowd(server.port(), connections, request);
        crowd.run(connections);
        const double rate = requestsInAll / seconds([&] { crowd.run(requestsInAll); });
        report(connections == 64 ? "requests over 64 connections" : "requests over 1,000 connections", rate, "/s");
        report("  p99", percentile(crowd.milliseconds(), 0.99), "ms");
        report("  not answered with 200", crowd.refused(), "");
        few = connections == 64 ? rate : few;
        if (connections != 64)
            report("ratio", rate / few, "");
    }
}

}  // namespace jiaxin::bench
