// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// A computer joins a province of JIAXIN_BENCH_ROWS (100,000) workers, follows its feed and sends 10,000 edits, over TLS, into a
// vault with all search keys and statuses; against the same rows by SQLCipher's C API, and against PouchDB where
// JIAXIN_PEERS_BENCH names the scripts (pouch_peer.h).
#include "domain/record_json.h"
#include "server/sync/feed_service.h"
#include "tests/bench/invented_people.h"
#include "tests/bench/measure.h"
#include "tests/bench/pouch_peer.h"
#include "tests/bench/sync_bench_client.h"
#include "tests/support/invented.h"
#include "tests/sync/sync_world.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

using namespace jiaxin;
using namespace jiaxin::bench;
using namespace jiaxin::server;
using namespace jiaxin::test;

namespace {

constexpr int repeats = 3;
constexpr int employers = 100;
constexpr int edits = 10'000;
constexpr int newcomers = 20'000;
/// A peer takes minutes for more.
constexpr int mostForPeers = 200'000;

double number(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toDouble();
}

class BenchProvince {
public:
    BenchProvince() : m_admin(province.world().database.conninfo("postgres"))
    {
        QList<QByteArray> ids;
        QList<QByteArray> fields;
        for (int i = 0; i < employers; ++i) {
            m_employers.append(RecordId::create(m_clock));
            QJsonObject values = inventedEnterprise(i + 1);
            ids.append(m_employers.constLast().toString().toLatin1());
            fields.append(QJsonDocument(values).toJson(QJsonDocument::Compact));
        }
        insert("enterprise", ids, fields);
    }

    void addWorkers(int count)
    {
        constexpr int atOnce = 2000;
        for (int done = 0; done < count; done += atOnce) {
            QList<QByteArray> ids;
            QList<QByteArray> fields;
            for (int i = 0; i < std::min(atOnce, count - done); ++i) {
                Worker worker = m_people.next();
                worker.enterprise = m_employers.at(i % employers);
                worker.currentAddress = worker.registeredAddress;
                QJsonObject values = recordToJson(workerType, worker, JsonScope::FieldsOnly);
                for (auto value = values.begin(); value != values.end();)
                    value = isEmptyValue(value.value().toVariant()) ? values.erase(value) : std::next(value);
                ids.append(RecordId::create(m_clock).toString().toLatin1());
                fields.append(QJsonDocument(values).toJson(QJsonDocument::Compact));
            }
            insert("worker", ids, fields);
        }
        m_admin.script("ANALYZE");
    }

    /// The newest records as the feed has them, a line each.
    QByteArray lines(int count)
    {
        const PgResult rows = m_admin.exec(
            "SELECT " + recordJsonSql + " FROM record WHERE type = 'worker' ORDER BY id DESC LIMIT $1", {pgInt(count)});
        QByteArray text;
        for (int row = 0; row < rows.rows(); ++row) {
            const QByteArrayView line = rows.view(row, 0);
            text.append(line.data(), line.size()).append('\n');
        }
        return text;
    }

    /// A snapshot for those who come, as the night makes it.
    void makeSnapshot() { (void)loggedIn(province.world(), "clerk2").post("/v1/snapshots", {}); }

    SyncProvince province {server::usualFrameBytes};

private:
    void insert(const QByteArray &type, const QList<QByteArray> &ids, const QList<QByteArray> &fields)
    {
        m_admin.exec("INSERT INTO record (id, type, version, state, unit, province, city, county, source, created_at, "
                     "updated_at, fields, field_versions) SELECT id, $1, 1, $4, '610103', '610000', '610100', "
                     "'610103', 'sync', now(), now(), fields, '{}' FROM unnest($2::uuid[], $3::jsonb[]) AS r (id, fields)",
                     {type, pgArray(ids), pgArray(fields), type == "worker" ? "draft" : "published"});
    }

    SystemClock m_clock;
    PgConnection m_admin;
    QList<RecordId> m_employers;
    InventedPeople m_people {1};
};

struct Figures {
    QList<double> rates;
    QList<double> peers;

    void tell(const char *what, const char *aim) const
    {
        report(what, median(rates), "records/s");
        if (!peers.isEmpty()) {
            report("… PouchDB", median(peers), "documents/s");
            report("… ratio", median(rates) / median(peers), aim);
        }
    }
};

void measureBootstrap(BenchProvince &bench, PouchPeer *pouch, int rows, std::vector<std::unique_ptr<SyncComputer>> &computers)
{
    Figures figures;
    QList<double> floors;
    QList<double> stalls;
    QList<double> memory;
    double bytes = 0;
    QTemporaryDir folder;
    const int records = rows + employers;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        computers.push_back(std::make_unique<SyncComputer>(bench.province, "610103"));
        computers.back()->leave();
        const QString vault = computers.back()->folder();
        const QJsonObject pass = inClient({QStringLiteral("--pass"), vault});
        if (int(number(pass, "pulled")) != records)
            qFatal("%d of %d records came", int(number(pass, "pulled")), records);
        figures.rates.append(records / number(pass, "seconds"));
        stalls.append(number(pass, "stall"));
        memory.append(number(pass, "memory"));
        bytes = number(pass, "bytes_down") / records;
        const QJsonObject floor =
            inClient({QStringLiteral("--floor"), vault, folder.filePath(QStringLiteral("floor%1.db").arg(repeat))});
        floors.append(records / number(floor, "seconds"));
        report("  keys a record", number(floor, "keys") / records, "");
        if (pouch)
            figures.peers.append(number(pouch->pull(true), "docs_s"));
    }
    figures.tell("bootstrap into the encrypted vault", "x (wanted: 6)");
    report("… the same rows by SQLCipher's C API", median(floors), "records/s");
    report("… ratio", median(figures.rates) / median(floors), "x (wanted: 0.6)");
    report("… bytes a record on the wire", bytes, "(wanted: 120)");
    report("… longest pause of the window", median(stalls), "ms (wanted: 50)");
    report("… memory more than before", median(memory), "MiB (wanted: 150)");
}

void measureQuietPass(const QString &vault)
{
    const QJsonObject pass = inClient({QStringLiteral("--quiet"), vault});
    report("a pass without changes", 1000 * number(pass, "seconds"), "ms");
    report("… requests", number(pass, "requests"), "(wanted: 1)");
    report("… bytes there and back", number(pass, "bytes"), "(wanted: 2000)");
}

void measureFeed(BenchProvince &bench, PouchPeer *pouch, int rows, const QString &vault)
{
    if (pouch)
        (void)pouch->pull(true);
    Figures figures;
    double bytes = 0;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        bench.addWorkers(newcomers);
        const QJsonObject pass = inClient({QStringLiteral("--pass"), vault});
        if (int(number(pass, "pulled")) != newcomers)
            qFatal("%d of %d entries came", int(number(pass, "pulled")), newcomers);
        figures.rates.append(newcomers / number(pass, "seconds"));
        bytes = number(pass, "bytes_down") / newcomers;
        if (!pouch)
            continue;
        QJsonArray documents;
        for (const QByteArray &line : bench.lines(newcomers).split('\n')) {
            QJsonObject document = QJsonDocument::fromJson(line).object();
            document.insert(QStringLiteral("_id"), document.take(QStringLiteral("id")));
            if (!line.isEmpty())
                documents.append(document);
        }
        if (!pouch->add(documents))
            qFatal("PouchDB takes no more documents");
        figures.peers.append(number(pouch->pull(false), "docs_s"));
    }
    figures.tell("feed of 20,000 new records", "x (wanted: 3)");
    QTemporaryDir folder;
    const QJsonObject floor =
        inClient({QStringLiteral("--floor"), vault, folder.filePath(QStringLiteral("floor.db")), QString::number(rows)});
    const double floorRate = number(floor, "rows") / number(floor, "seconds");
    report("… the same rows by SQLCipher's C API", floorRate, "records/s");
    report("… ratio", median(figures.rates) / floorRate, "x");
    if (!figures.peers.isEmpty())
        report("… SQLCipher's C API, PouchDB: ratio", floorRate / median(figures.peers), "x");
    report("… bytes a record on the wire", bytes, "(wanted: 120)");
}

void measurePush(PouchPeer *pouch, const QString &vault)
{
    Figures figures;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        const QJsonObject pass = inClient({QStringLiteral("--pass"), vault, QString::number(edits)});
        if (int(number(pass, "acknowledged")) != edits)
            qFatal("%s", QJsonDocument(pass).toJson().constData());
        figures.rates.append(edits / number(pass, "seconds"));
        if (pouch)
            figures.peers.append(number(pouch->push(edits), "docs_s"));
    }
    figures.tell("push of 10,000 edits, with what comes back of them", "x (wanted: 3)");
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc > 1 && argv[1][0] == '-')
        return syncBenchClient(QCoreApplication::arguments());
    const int rows =
        qEnvironmentVariableIsSet("JIAXIN_BENCH_ROWS") ? qEnvironmentVariableIntValue("JIAXIN_BENCH_ROWS") : 100'000;
    BenchProvince bench;
    bench.addWorkers(rows);
    QTemporaryDir folder;
    QFile lines(folder.filePath(QStringLiteral("workers.jsonl")));
    std::unique_ptr<PouchPeer> pouch;
    if (rows <= mostForPeers && lines.open(QIODevice::WriteOnly)) {
        lines.write(bench.lines(rows));
        lines.close();
        pouch = PouchPeer::start(lines.fileName(), rows);
    }
    bench.makeSnapshot();
    std::vector<std::unique_ptr<SyncComputer>> computers;
    measureBootstrap(bench, pouch.get(), rows, computers);
    measureQuietPass(computers.back()->folder());
    measureFeed(bench, pouch.get(), rows, computers.front()->folder());
    measurePush(pouch.get(), computers.front()->folder());
    return 0;
}
