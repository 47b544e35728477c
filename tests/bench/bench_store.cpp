// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The store over JIAXIN_BENCH_ROWS (1,000,000) encrypted workers, against plain SQLite running the same SQL on the same rows.
#include "db/migrations/migrator.h"
#include "db/store/list_query.h"
#include "db/store/status_store.h"
#include "db/transaction.h"
#include "tests/bench/invented_people.h"
#include "tests/bench/measure.h"

#include <QTemporaryDir>

#include <sqlcipher/sqlite3.h>

using namespace jiaxin;

namespace {

/// Runs `work` and returns the SQL, with its values in place, of every statement it started on the connection.
QStringList tracedSql(sqlite3 *connection, const std::function<void()> &work)
{
    QStringList statements;
    sqlite3_trace_v2(
        connection, SQLITE_TRACE_STMT,
        [](unsigned, void *context, void *statement, void *) {
            char *sql = sqlite3_expanded_sql(static_cast<sqlite3_stmt *>(statement));
            static_cast<QStringList *>(context)->append(QString::fromUtf8(sql));
            sqlite3_free(sql);
            return 0;
        },
        &statements);
    work();
    sqlite3_trace_v2(connection, 0, nullptr, nullptr);
    return statements;
}

/// Steps through at most `limit` rows of each statement, reading every column, as listRecords() does.
void runSql(sqlite3 *connection, const QStringList &statements, int limit)
{
    for (const QString &sql : statements) {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(connection, sql.toUtf8().constData(), -1, &statement, nullptr);
        for (int row = 0; row < limit && sqlite3_step(statement) == SQLITE_ROW; ++row) {
            for (int column = 0; column < sqlite3_column_count(statement); ++column)
                (void)sqlite3_column_text(statement, column);
        }
        sqlite3_finalize(statement);
    }
}

struct Bench {
    QTemporaryDir folder;
    std::unique_ptr<CryptoProvider> crypto = makeOpenSslProvider();
    ManualClock clock {QDateTime(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC)};
    std::unique_ptr<Database> database = valueOrThrow(Database::open(
        folder.filePath(QStringLiteral("bench.db")), Secret(QByteArray(32, 'k')), {.access = DatabaseOptions::Access::Create}));
    ChangeContext context {.user = QStringLiteral("clerk"), .unit = QStringLiteral("610103"), .terminal = QStringLiteral("pc")};
    std::unique_ptr<RecordStore> store;
    sqlite3 *plain = nullptr;
    QStringList ids;

    Bench()
    {
        valueOrThrow(Migrator::migrate(*database, recordMigrations()));
        store = std::make_unique<RecordStore>(*database, clock, *crypto);
    }
    ~Bench() { sqlite3_close(plain); }
    Q_DISABLE_COPY_MOVE(Bench)

    void fill(int rows)
    {
        bench::InventedPeople people(1);
        constexpr int perTransaction = 50'000;
        for (int done = 0; done < rows; done += perTransaction) {
            Transaction transaction(*database);
            store->beginBulk();
            for (int i = 0; i < perTransaction && done + i < rows; ++i) {
                Worker worker = people.next();
                // Four counties, and one in eight not filed yet.
                worker.unit = QString::number(610102 + i % 4);
                worker.state = i % 8 ? QStringLiteral("filed") : QStringLiteral("draft");
                store->insert(workerType, worker, context, QStringLiteral("import"));
                if ((done + i) % (rows / 1000) == 0)
                    ids.append(worker.id.toString());
                writeWorkerStatus(*database, done + i + 1, worker,
                                  {.colour = StatusColour(i % 3), .nearestEnd = clock.today().addDays(i % 365)},
                                  QByteArray(100, 'f'));
            }
            store->finishBulk();
            transaction.commit();
        }
    }

    /// The same database without encryption, by the library's own export.
    void makePlain()
    {
        const QString file = folder.filePath(QStringLiteral("plain.db"));
        database->exec(QStringLiteral("ATTACH DATABASE '%1' AS plain KEY ''").arg(file));
        database->exec(QStringLiteral("SELECT sqlcipher_export('plain')"));
        database->exec(QStringLiteral("DETACH DATABASE plain"));
        sqlite3_open(file.toUtf8().constData(), &plain);
        sqlite3_exec(plain, "PRAGMA cache_size=-131072; PRAGMA temp_store=MEMORY", nullptr, nullptr, nullptr);
    }

    /// p50 and p99 of listRecords() over the queries, and the ratio of SQL alone, encrypted to plain.
    void list(const char *what, const QList<ListQuery> &queries)
    {
        QList<double> medians50;
        QList<double> medians99;
        for (int repeat = 0; repeat < 3; ++repeat) {
            QList<double> times;
            for (const ListQuery &query : queries)
                times.append(1000 * bench::seconds([&] { (void)listRecords(*database, query); }));
            medians50.append(bench::percentile(times, 0.5));
            medians99.append(bench::percentile(times, 0.99));
        }
        const QStringList sql = tracedSql(database->handle(), [&] {
            for (const ListQuery &query : queries)
                (void)listRecords(*database, query);
        });
        const double encrypted = bench::medianSeconds([&] { runSql(database->handle(), sql, queries.first().limit); });
        const double bare = bench::medianSeconds([&] { runSql(plain, sql, queries.first().limit); });
        const QByteArray name(what);
        bench::report((name + ", p50").constData(), bench::median(medians50), "ms");
        bench::report((name + ", p99").constData(), bench::median(medians99), "ms");
        bench::report((name + ", same SQL encrypted ÷ plain").constData(), encrypted / bare, "x");
    }

    void pointLookUps()
    {
        QList<double> times;
        for (int repeat = 0; repeat < 3; ++repeat) {
            for (const QString &id : ids)
                times.append(1000 * bench::seconds([&] { (void)store->load(workerType, RecordId(id)); }));
        }
        bench::report("point look-up, p50", bench::percentile(times, 0.5), "ms");
        bench::report("point look-up, p99", bench::percentile(times, 0.99), "ms");
        const QStringList sql = tracedSql(database->handle(), [&] {
            for (const QString &id : ids)
                (void)store->load(workerType, RecordId(id));
        });
        const double encrypted = bench::medianSeconds([&] { runSql(database->handle(), sql, 1); });
        const double bare = bench::medianSeconds([&] { runSql(plain, sql, 1); });
        bench::report("point look-up, same SQL encrypted ÷ plain", encrypted / bare, "x");
    }

    QList<ListQuery> searches() const
    {
        QList<ListQuery> queries;
        for (const char *typed : {"zw", "wx", "zhang",        "lihua", "王秀", "秀英",     "1024", "0001", "zxy",  "ch",
                                  "lv", "芳", "zhengxiuying", "he",    "sl",   "E0012345", "13",   "吕",   "yang", "xiao"})
            queries.append({.type = &workerType, .search = QString::fromUtf8(typed), .limit = 50});
        return queries;
    }

    /// The first fifty pages of a list.
    QList<ListQuery> pages(ListQuery query)
    {
        QList<ListQuery> queries;
        for (int page = 0; page < 50; ++page) {
            queries.append(query);
            const QList<ListRow> rows = listRecords(*database, query);
            query.afterKey = rows.last().key;
            query.afterSeq = rows.last().seq;
        }
        return queries;
    }

    /// Every order, and the filters that people put on.
    void listPages()
    {
        using Order = ListQuery::Order;
        const ListQuery query {.type = &workerType, .limit = 100};
        const auto ordered = [&query](Order order) {
            ListQuery next = query;
            next.order = order;
            return next;
        };
        ListQuery filed = ordered(Order::NearestEnd);
        filed.states = {QStringLiteral("filed")};
        filed.colours = {StatusColour::Yellow, StatusColour::Red};
        ListQuery county = ordered(Order::Title);
        county.units = {QStringLiteral("610103")};
        ListQuery counties = ordered(Order::NearestEnd);
        counties.units = {QStringLiteral("610103"), QStringLiteral("610104")};
        list("list page of 100 by pinyin", pages(ordered(Order::Title)));
        list("list page of 100 by nearest end", pages(ordered(Order::NearestEnd)));
        list("list page of 100 by unit", pages(ordered(Order::Unit)));
        list("list page of 100 by state", pages(ordered(Order::State)));
        list("list page of 100 by change", pages(ordered(Order::Newest)));
        list("list page of 100, filed, yellow or red, by nearest end", pages(filed));
        list("list page of 100, a county by pinyin", pages(county));
        list("list page of 100, two counties by nearest end", pages(counties));
    }
};

}  // namespace

int main()
{
    const int rows =
        qEnvironmentVariableIsSet("JIAXIN_BENCH_ROWS") ? qEnvironmentVariableIntValue("JIAXIN_BENCH_ROWS") : 1'000'000;
    Bench bench;
    const double fill = bench::seconds([&] { bench.fill(rows); });
    bench::report("bulk insert with outbox, audit, search keys, status", rows / fill, "workers/s");
    const double floor = bench::seconds([&] { bench.makePlain(); });
    bench::report("the same rows copied into plain SQLite by SQL alone", rows / floor, "workers/s");
    bench.pointLookUps();
    bench.listPages();
    bench.list("search, 50 rows", bench.searches());
    bench::report("peak memory", bench::peakMemory(), "MiB");
    return 0;
}
