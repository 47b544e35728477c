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

/// Reads a table, in the order of its key, and writes it, or only reads.
void copyTable(Database &from, sqlite3 *to, const QString &table, const QString &order)
{
    Statement query = from.prepare(QStringLiteral("SELECT * FROM %1 ORDER BY %2").arg(table, order));
    const int columns = query.columnCount();
    sqlite3_stmt *insert = nullptr;
    if (to)
        sqlite3_prepare_v2(to,
                           QStringLiteral("INSERT INTO %1 VALUES (%2)").arg(table, placeholders(columns)).toUtf8().constData(),
                           -1, &insert, nullptr);
    while (query.step()) {
        for (int column = 0; column < columns; ++column) {
            const QByteArrayView text = query.isNull(column) ? QByteArrayView() : query.utf8(column);
            if (insert && query.isNull(column))
                sqlite3_bind_null(insert, column + 1);
            else if (insert)
                sqlite3_bind_text(insert, column + 1, text.data(), int(text.size()), SQLITE_STATIC);
        }
        if (insert && sqlite3_step(insert) != SQLITE_DONE)
            qFatal("floor: %s: %s", qPrintable(table), sqlite3_errmsg(to));
        if (insert)
            sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
}

QJsonObject floorOf(const QString &vault, const QString &file)
{
    BenchClient client(vault);
    // What a bootstrap writes of people, rows in the order of their ids; the triggers count.
    const QList<std::pair<QString, QString>> tables {{QStringLiteral("enterprise"), QStringLiteral("seq")},
                                                     {QStringLiteral("worker"), QStringLiteral("seq")},
                                                     {QStringLiteral("enterprise_status"), QStringLiteral("enterprise")},
                                                     {QStringLiteral("worker_status"), QStringLiteral("worker")},
                                                     {QStringLiteral("search_key"), QStringLiteral("kind, k, record")}};
    return valueOrThrow(client.session().wait([&](Workspace &work) -> Result<QJsonObject> {
        const auto target =
            valueOrThrow(Database::open(file, Secret(QByteArray(32, 'k')), {.access = DatabaseOptions::Access::Create}));
        valueOrThrow(Migrator::migrate(*target, recordMigrations()));
        target->exec(QStringLiteral("PRAGMA synchronous = NORMAL"));
        const auto copy = [&](sqlite3 *to) {
            for (const auto &[table, order] : tables)
                copyTable(work.database(), to, table, order);
        };
        copy(nullptr);
        const double reading = seconds([&] { copy(nullptr); });
        const double both = seconds([&] {
            Transaction transaction(*target);
            copy(target->handle());
            transaction.commit();
        });
        return QJsonObject {
            {QStringLiteral("seconds"), both - reading},
            {QStringLiteral("rows"), work.database().value(QStringLiteral("SELECT count(*) FROM worker")).toInt()},
            {QStringLiteral("keys"), work.database().value(QStringLiteral("SELECT count(*) FROM search_key")).toInt()}};
    }));
}

}  // namespace

int syncBenchClient(const QStringList &arguments)
{
    QJsonObject result;
    if (arguments.at(1) == u"--floor") {
        result = floorOf(arguments.at(2), arguments.at(3));
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
