// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// N county devices against the server over HTTP: they push new records, edit them, and follow the feed; and what of that is
// PostgreSQL's own time. Usage: bench_server [devices] [records a device] | bench_server push
#include "domain/record_json.h"
#include "domain/rules/divisions.h"
#include "server/http/compression.h"
#include "server/sync/feed_service.h"
#include "tests/bench/measure.h"
#include "tests/bench/server_floors.h"
#include "tests/server/sync_office.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <thread>

using namespace jiaxin;
using namespace jiaxin::bench;
using namespace jiaxin::server;
using namespace jiaxin::test;

namespace {

constexpr int operationsInPush = 500;

struct Device {
    QByteArray name;
    QByteArray unit;
    QByteArray token;
    QList<QByteArray> bodies;  ///< pushes, ready to be sent
    QList<double> pushTimes;
    QList<double> pageTimes;
    int refused = 0;
};

QByteArray bodyOf(const QJsonArray &operations)
{
    return QJsonDocument(QJsonObject {{QStringLiteral("operations"), operations}}).toJson(QJsonDocument::Compact);
}

void prepare(ServerWorld &world, Device &device, int records)
{
    addAccount(world, device.name.constData(), device.unit.constData(), {Role::Clerk});
    loggedIn(world, device.name.constData());
    device.token = world.tokens.value(device.name);
    QJsonArray made;
    QJsonArray edited;
    for (int i = 0; i < records; ++i) {
        const SyncOperation operation = newEnterprise(device.name.constData(), device.unit.constData(), i);
        made.append(operationToJson(operation));
        SyncOperation edit = operation;
        edit.id = RecordId::create(SystemClock());
        edit.action = QStringLiteral("edit");
        edit.baseVersion = 1;
        edit.changes = {{QStringLiteral("brand"), QStringLiteral("安和")}};
        edited.append(operationToJson(edit));
        if (made.size() == operationsInPush || i + 1 == records) {
            device.bodies.append(bodyOf(made));
            device.bodies.append(bodyOf(edited));
            made = {};
            edited = {};
        }
    }
}

void pushAll(quint16 port, Device &device)
{
    HttpClient client(port);
    client.setHeader("Authorization", "Bearer " + device.token);
    for (const QByteArray &body : device.bodies) {
        HttpReply reply;
        device.pushTimes.append(seconds([&] { reply = client.request("POST", "/v1/push", body); }));
        for (const QJsonValue &result : reply.json().value(QLatin1String("results")).toArray())
            device.refused += result.toObject().value(QLatin1String("status")).toString() == u"applied" ? 0 : 1;
    }
}

qint64 pullAll(quint16 port, Device &device)
{
    HttpClient client(port);
    client.setHeader("Authorization", "Bearer " + device.token);
    client.setHeader("Accept-Encoding", "zstd");
    QByteArray cursor;
    qint64 bytes = 0;
    for (int pages = 0; pages < 100'000; ++pages) {
        HttpReply reply;
        device.pageTimes.append(seconds(
            [&] { reply = client.get("/v1/feed?limit=500" + (cursor.isEmpty() ? QByteArray() : "&cursor=" + cursor)); }));
        bytes += reply.body.size();
        const QByteArray packed = reply.body;
        const QJsonObject page =
            QJsonDocument::fromJson(decompressed(Encoding::Zstd, packed, 1 << 26).value_or(packed)).object();
        cursor = page.value(QLatin1String("cursor")).toString().toLatin1();
        if (reply.status != 200 || !page.value(QLatin1String("more")).toBool())
            break;
    }
    return bytes;
}

void onAll(std::vector<Device> &devices, const std::function<void(Device &)> &work)
{
    std::vector<std::thread> threads;
    for (Device &device : devices)
        threads.emplace_back([&work, &device] { work(device); });
    for (std::thread &thread : threads)
        thread.join();
}

template <class Times>
QList<double> together(const std::vector<Device> &devices, Times times)
{
    QList<double> all;
    for (const Device &device : devices)
        all += device.*times;
    return all;
}

/// A page of 500 as the service asks for it, and the same rows by the bare statement without rights.
void measurePage(ServerWorld &world, const Device &device)
{
    PgConnection service(world.database.conninfo());
    PgConnection admin(world.database.conninfo("postgres"));
    admin.script("ANALYZE");
    const Scope scope = scopeOf(QString::fromLatin1(device.unit));
    const FeedRequest wanted {.scope = scope, .epoch = feedEpoch(service), .cursor = std::nullopt, .limit = 500};
    QList<double> withRights;
    QList<double> bare;
    for (int i = 0; i < 200; ++i) {
        withRights.append(1e3 * seconds([&] { (void)feedPage(service, *world.crypto, wanted); }));
        bare.append(1e3 * seconds([&] {
                        admin.exec(
                            "SELECT l.xid, l.seq, l.op, l.record, l.version, " + recordJsonSql +
                                " FROM (SELECT * FROM change_log WHERE county = $1 AND (xid, seq) > ('0'::xid8, 0) AND "
                                "xid < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY county, xid, seq LIMIT 500) AS l "
                                "JOIN record ON record.id = l.record ORDER BY l.xid, l.seq",
                            {scope.code});
                    }));
    }
    report("page of 500 with rights, digest and cursor, p50", median(withRights), "ms");
    report("the same rows by bare SQL, p50", median(bare), "ms");
    report("ratio", median(withRights) / median(bare), "");
}

}  // namespace

int main(int argc, char **argv)
{
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 8;
    const int records = argc > 2 ? QByteArray(argv[2]).toInt() : 2500;
    ServerWorld world;
    if (argc > 1 && qstrcmp(argv[1], "push") == 0) {
        measurePush(world);
        return 0;
    }
    std::vector<Device> devices(static_cast<size_t>(count));
    const QStringList units = UnitTree::shipped().subtree(QStringLiteral("610100"));
    for (int i = 0; i < count; ++i) {
        Device &device = devices.at(size_t(i));
        device.name = "device_" + QByteArray::number(i);
        device.unit = units.at(1 + i % (units.size() - 1)).toLatin1();
        prepare(world, device, records);
    }
    const int operations = 2 * count * records;
    const double pushing = seconds([&] { onAll(devices, [&](Device &device) { pushAll(world.port(), device); }); });
    report("push: operations with all checks", operations / pushing, "/s");
    report("push of 500, p99", 1e3 * percentile(together(devices, &Device::pushTimes), 0.99), "ms");
    int refused = 0;
    for (const Device &device : devices)
        refused += device.refused;
    report("not applied", refused, "");
    std::atomic<qint64> bytes {0};
    const double pulling = seconds([&] { onAll(devices, [&](Device &device) { bytes += pullAll(world.port(), device); }); });
    const qint64 entries =
        PgConnection(world.database.conninfo("postgres")).exec("SELECT count(*) FROM change_log").integer(0, 0);
    report("feed: entries", double(entries) / pulling, "/s");
    report("feed: bytes an entry on the wire (zstd)", double(bytes.load()) / double(entries), "");
    report("feed page of 500 over HTTP, p99", 1e3 * percentile(together(devices, &Device::pageTimes), 0.99), "ms");
    measurePage(world, devices.front());
    measurePush(world);
    measureSnapshot(world);
    measureConnections(world);
    return refused == 0 ? 0 : 1;
}
