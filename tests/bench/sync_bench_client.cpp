// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/sync_bench_client.h"

#include "app/session/session.h"
#include "app/sync/sync_pass.h"
#include "db/migrations/migrator.h"
#include "tests/bench/measure.h"
#include "tests/bench/stalls.h"
#include "tests/server/sync_office.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QProcess>
#include <QtConcurrentRun>

#include <sqlcipher/sqlite3.h>

namespace jiaxin::bench {

namespace {

/// Counts what is asked.
class CountingTransport final : public SyncTransport {
public:
    CountingTransport(std::unique_ptr<SyncTransport> inner, int &requests) : m_inner(std::move(inner)), m_requests(requests) {}
    Result<SyncReply> exchange(const SyncRequest &asked) override
    {
        ++m_requests;
        return m_inner->exchange(asked);
    }
    void stop() override { m_inner->stop(); }

private:
    std::unique_ptr<SyncTransport> m_inner;
    int &m_requests;
};

class BenchClient {
public:
    explicit BenchClient(const QString &folder)
        : m_session(valueOrThrow(Session::unlock(folder, QStringLiteral("clerk"), Secret::fromText(test::officePassword),
                                                 {.crypto = *m_crypto, .clock = m_clock}))),
          m_memoryBefore(presentMemory())
    {
    }

    QJsonObject pass()
    {
        const SyncCredentials who {.name = QStringLiteral("clerk"), .password = Secret::fromText(test::officePassword)};
        SyncPass::Options options;
        options.memory = m_memory;
        int requests = 0;
        const auto transport = [&requests](const HttpPeer &peer) -> Result<std::unique_ptr<SyncTransport>> {
            auto inner = makeHttpTransport(peer);
            if (!inner)
                return inner.error();
            return std::unique_ptr<SyncTransport>(std::make_unique<CountingTransport>(std::move(*inner), requests));
        };
        SyncPass pass(*m_session, transport, who, options);
        // As in the window: the pass has a thread, the vault another one, and this one is to answer at any time.
        const Stalls stalls;
        SyncSummary summary;
        const double taken = seconds([&] {
            const QFuture<void> running = QtConcurrent::run([&] { summary = pass.run(); });
            while (!running.isFinished())
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        });
        QJsonObject result = summary.toJson();
        result.insert(QStringLiteral("seconds"), taken);
        result.insert(QStringLiteral("stall"), stalls.longest());
        result.insert(QStringLiteral("memory"), peakMemory() - m_memoryBefore);
        result.insert(QStringLiteral("requests"), requests);
        result.insert(QStringLiteral("bytes"), summary.bytesUp + summary.bytesDown);
        result.insert(QStringLiteral("bytes_down"), summary.bytesDown);
        return result;
    }

    /// Another address for so many people.
    void edit(int count)
    {
        valueOrThrow(m_session->wait([count](Workspace &work) -> Result<void> {
            return work.transact([&]() -> Result<void> {
                Statement query = work.database().prepare(QStringLiteral("SELECT id FROM worker ORDER BY seq LIMIT ?"));
                query.bindInt(1, count);
                QStringList ids;
                while (query.step())
                    ids.append(query.text(0));
                for (const QString &id : std::as_const(ids)) {
                    const Worker before = *work.store.get<Worker>(workerType, RecordId(id));
                    Worker after = before;
                    after.currentAddress = QStringLiteral("陕西省西安市碑林区柿园巷%1号").arg(before.version);
                    work.store.update(workerType, before, after, work.context());
                }
                return {};
            });
        }));
    }

    Session &session() { return *m_session; }

private:
    std::unique_ptr<CryptoProvider> m_crypto = makeOpenSslProvider();
    SystemClock m_clock;
    std::unique_ptr<Session> m_session;
    std::shared_ptr<SyncMemory> m_memory = std::make_shared<SyncMemory>();
    double m_memoryBefore;
};

/// What a client writes of people: a table, the column with the row's number and the order of the table's own key. The triggers
/// count.
struct FloorTable {
    const char *name;
    const char *row;
    const char *order;
};
constexpr std::array floorTables {FloorTable {"enterprise", "seq", "seq"}, FloorTable {"worker", "seq", "seq"},
                                  FloorTable {"enterprise_status", "enterprise", "enterprise"},
                                  FloorTable {"worker_status", "worker", "worker"},
                                  FloorTable {"search_key", "record", "kind, k, record"}};

/// Row numbers from one that is not among them to the last one.
struct RowSpan {
    qint64 after;
    qint64 last;
};

/// Reads these rows of a table and writes them, or only reads.
void copyRows(Database &from, sqlite3 *to, const FloorTable &table, RowSpan rows)
{
    Statement query = from.prepare(QStringLiteral("SELECT * FROM %1 WHERE +%2 > ? AND +%2 <= ? ORDER BY %3")
                                       .arg(QLatin1String(table.name), QLatin1String(table.row), QLatin1String(table.order)));
    query.bindInt(1, rows.after).bindInt(2, rows.last);
    const int columns = query.columnCount();
    sqlite3_stmt *insert = nullptr;
    if (to)
        sqlite3_prepare_v2(
            to, QStringLiteral("INSERT INTO %1 VALUES (%2)").arg(QLatin1String(table.name), placeholders(columns)).toUtf8(), -1,
            &insert, nullptr);
    while (query.step()) {
        for (int column = 0; column < columns; ++column) {
            const QByteArrayView text = query.isNull(column) ? QByteArrayView() : query.utf8(column);
            if (insert && query.isNull(column))
                sqlite3_bind_null(insert, column + 1);
            else if (insert)
                sqlite3_bind_text(insert, column + 1, text.data(), int(text.size()), SQLITE_STATIC);
        }
        if (insert && sqlite3_step(insert) != SQLITE_DONE)
            qFatal("floor: %s: %s", table.name, sqlite3_errmsg(to));
        if (insert)
            sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
}

/// Seconds that it takes to write these rows, in one transaction; what reading them takes is left out.
double writingOf(Database &from, Database &to, RowSpan rows)
{
    const auto copy = [&](sqlite3 *target) {
        for (const FloorTable &table : floorTables)
            copyRows(from, target, table, rows);
    };
    copy(nullptr);
    const double reading = seconds([&] { copy(nullptr); });
    const double both = seconds([&] {
        Transaction transaction(to);
        copy(to.handle());
        transaction.commit();
    });
    return both - reading;
}

QJsonObject floorOf(const QString &vault, const QString &file, qint64 present)
{
    /// As a client takes the feed, see sync_pull.cpp.
    constexpr qint64 together = 10'000;
    BenchClient client(vault);
    return valueOrThrow(client.session().wait([&](Workspace &work) -> Result<QJsonObject> {
        Database &from = work.database();
        const auto target =
            valueOrThrow(Database::open(file, Secret(QByteArray(32, 'k')), {.access = DatabaseOptions::Access::Create}));
        valueOrThrow(Migrator::migrate(*target, recordMigrations()));
        target->exec(QStringLiteral("PRAGMA synchronous = NORMAL"));
        const qint64 last = from.value(QStringLiteral("SELECT max(seq) FROM worker")).toLongLong();
        double taken = 0;
        if (present == 0)
            taken = writingOf(from, *target, {.after = 0, .last = last});
        else
            (void)writingOf(from, *target, {.after = 0, .last = present});
        for (qint64 after = present; present > 0 && after < last; after += together)
            taken += writingOf(from, *target, {.after = after, .last = after + together});
        return QJsonObject {{QStringLiteral("seconds"), taken},
                            {QStringLiteral("rows"), last - present},
                            {QStringLiteral("keys"), from.value(QStringLiteral("SELECT count(*) FROM search_key")).toInt()}};
    }));
}

}  // namespace

int syncBenchClient(const QStringList &arguments)
{
    QJsonObject result;
    if (arguments.at(1) == u"--floor") {
        result = floorOf(arguments.at(2), arguments.at(3), arguments.value(4).toLongLong());
    } else {
        BenchClient client(arguments.at(2));
        client.edit(arguments.value(3).toInt());
        for (int passes = arguments.at(1) == u"--quiet" ? 3 : 1; passes > 0; --passes)
            result = client.pass();
    }
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return result.contains(QStringLiteral("error")) ? 1 : 0;
}

QJsonObject inClient(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    process.waitForFinished(-1);
    const QByteArray said = process.readAllStandardOutput().trimmed();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        qFatal("bench_sync %s: %s", qPrintable(arguments.join(u' ')), said.constData());
    return QJsonDocument::fromJson(said).object();
}

}  // namespace jiaxin::bench
