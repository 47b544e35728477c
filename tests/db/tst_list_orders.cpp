// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Lists of any length: every order comes from an index, and its pages join.
#include "db/migrations/migrator.h"
#include "db/store/list_query.h"
#include "db/store/record_store.h"
#include "db/store/status_store.h"
#include "db/transaction.h"

#include <QTest>

#include <sqlcipher/sqlite3.h>

using namespace jiaxin;

namespace {

using Order = ListQuery::Order;

const QList<const RecordType *> listed {&workerType,           &enterpriseType,     &rewardType,         &penaltyType,
                                        &listEntryType,        &evaluationType,     &epidemicReportType, &objectionType,
                                        &publicityNoticeType,  &fundAllocationType, &fundUseType,        &progressReportType,
                                        &outreachActivityType, &problemReportType};

}  // namespace

class ListOrdersTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<CryptoProvider> m_crypto = makeOpenSslProvider();
    ManualClock m_clock {QDateTime(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC)};
    ChangeContext m_context {
        .user = QStringLiteral("clerk"), .unit = QStringLiteral("610103"), .terminal = QStringLiteral("pc")};
    std::unique_ptr<Database> m_database;
    std::unique_ptr<RecordStore> m_store;

    /// How SQLite carries out the list: its plan, line by line.
    QStringList plan(const ListQuery &query)
    {
        QString sql;
        sqlite3_trace_v2(
            m_database->handle(), SQLITE_TRACE_STMT,
            [](unsigned, void *context, void *statement, void *) {
                char *text = sqlite3_expanded_sql(static_cast<sqlite3_stmt *>(statement));
                *static_cast<QString *>(context) = QString::fromUtf8(text);
                sqlite3_free(text);
                return 0;
            },
            &sql);
        (void)listRecords(*m_database, query);
        sqlite3_trace_v2(m_database->handle(), 0, nullptr, nullptr);
        QStringList lines;
        Statement explain = m_database->prepare(QStringLiteral("EXPLAIN QUERY PLAN ") + sql);
        while (explain.step())
            lines.append(explain.text(3));
        return lines;
    }

    void addWorker(int number)
    {
        static const QStringList units {QStringLiteral("610102"), QStringLiteral("610103"), QStringLiteral("610113")};
        static const QStringList states {QStringLiteral("draft"), QStringLiteral("filed"), QStringLiteral("left")};
        Worker worker;
        worker.name = QStringLiteral("张") + QChar(char16_t(0x4E00 + number * 37 % 250));
        worker.documentNumber = QString::number(100000 + number);
        worker.unit = units.at(number % 3);
        worker.state = states.at(number / 3 % 3);
        m_clock.set(m_clock.now().addMSecs(number % 2));
        const qint64 seq = m_store->insert(workerType, worker, m_context);
        // Many end on one day.
        writeWorkerStatus(*m_database, seq, worker,
                          {.colour = StatusColour(number % 3), .nearestEnd = m_clock.today().addDays(number % 4)}, {});
    }

private slots:
    void initTestCase()
    {
        m_database = valueOrThrow(Database::open(m_folder.filePath(QStringLiteral("t.db")), Secret(QByteArray(32, 'k')),
                                                 {.access = DatabaseOptions::Access::Create}));
        valueOrThrow(Migrator::migrate(*m_database, recordMigrations()));
        m_store = std::make_unique<RecordStore>(*m_database, m_clock, *m_crypto);
        Transaction transaction(*m_database);
        for (int i = 0; i < 240; ++i)
            addWorker(i);
        transaction.commit();
    }

    void everyOrderIsAnIndex_data()
    {
        QTest::addColumn<const RecordType *>("type");
        QTest::addColumn<QStringList>("states");
        QTest::addColumn<QStringList>("units");
        const QStringList state {QStringLiteral("filed")};
        const QStringList states {QStringLiteral("filed"), QStringLiteral("draft")};
        const QStringList unit {QStringLiteral("610103")};
        const QStringList units {QStringLiteral("610102"), QStringLiteral("610103")};
        for (const RecordType *type : listed) {
            QTest::addRow("%s", type->name) << type << QStringList() << QStringList();
            QTest::addRow("%s, a state", type->name) << type << state << QStringList();
            QTest::addRow("%s, states and a unit", type->name) << type << states << unit;
            QTest::addRow("%s, a state and units", type->name) << type << state << units;
        }
    }

    void everyOrderIsAnIndex()
    {
        QFETCH(const RecordType *, type);
        QFETCH(QStringList, states);
        QFETCH(QStringList, units);
        for (const Order order : {Order::Title, Order::Newest, Order::Unit, Order::State, Order::NearestEnd}) {
            if (order == Order::NearestEnd && type != &workerType)
                continue;
            for (const bool reversed : {false, true}) {
                for (const qint64 after : {0, 7}) {
                    const ListQuery query {.type = type,
                                           .states = states,
                                           .units = units,
                                           .order = order,
                                           .reversed = reversed,
                                           .afterKey = QStringLiteral("610103\x1f key"),
                                           .afterSeq = after};
                    const QString steps = plan(query).join(u'\n');
                    QVERIFY2(!steps.isEmpty() && !steps.contains(QLatin1String("TEMP B-TREE")),
                             qPrintable(orderName(order) + u'\n' + steps));
                }
            }
        }
    }

    void aPageStartsBehindTheLastRow()
    {
        // Those before it who end on the same day are passed over in the index; no row is read for them.
        const QStringList steps = plan({.type = &workerType,
                                        .order = Order::NearestEnd,
                                        .afterKey = m_clock.today().toString(Qt::ISODate),
                                        .afterSeq = 7});
        QVERIFY2(steps.first().contains(QLatin1String("COVERING INDEX worker_status_end (nearest_end>?)")),
                 qPrintable(steps.join(u'\n')));
    }

    void fewRecordsAreFoundFirst()
    {
        ListQuery query {.type = &workerType,
                         .states = {QStringLiteral("filed")},
                         .units = {QStringLiteral("610103")},
                         .equals = {{QStringLiteral("enterprise"), QStringLiteral("x")}},
                         .order = Order::NearestEnd};
        for (const Order order : {Order::NearestEnd, Order::Title, Order::State}) {
            query.order = order;
            const QStringList steps = plan(query);
            QVERIFY2(steps.first().contains(QLatin1String("worker_enterprise")), qPrintable(steps.join(u'\n')));
        }
    }

    void pagesJoin_data()
    {
        QTest::addColumn<int>("order");
        QTest::addColumn<bool>("reversed");
        for (const Order order : {Order::Title, Order::NearestEnd, Order::Newest, Order::Unit, Order::State}) {
            for (const bool reversed : {false, true})
                QTest::addRow("%s %d", qPrintable(orderName(order)), reversed) << int(order) << reversed;
        }
    }

    void pagesJoin()
    {
        QFETCH(int, order);
        QFETCH(bool, reversed);
        ListQuery query {.type = &workerType, .order = Order(order), .reversed = reversed, .limit = 240};
        const QList<ListRow> whole = listRecords(*m_database, query);
        QCOMPARE(whole.size(), 240);
        query.limit = 23;
        QList<qint64> paged;
        for (QList<ListRow> rows = listRecords(*m_database, query); !rows.isEmpty(); rows = listRecords(*m_database, query)) {
            for (const ListRow &row : std::as_const(rows))
                paged.append(row.seq);
            query.afterKey = rows.last().key;
            query.afterSeq = rows.last().seq;
        }
        QList<qint64> wanted;
        for (const ListRow &row : whole)
            wanted.append(row.seq);
        QCOMPARE(paged, wanted);
        const bool descending = reversed != (query.order == Order::Newest);
        const auto part = [&](const ListRow &row) {
            switch (query.order) {
            case Order::Unit:
                return row.record->unit;
            case Order::State:
                return row.record->state;
            case Order::Newest:
                return row.record->updatedAt.toString(Qt::ISODateWithMs);
            case Order::NearestEnd:
                return row.nearestEnd.toString(Qt::ISODate);
            default:
                return row.key;
            }
        };
        for (qsizetype i = 1; i < whole.size(); ++i) {
            const QString before = part(whole.at(i - 1));
            const QString here = part(whole.at(i));
            QVERIFY2(descending ? before >= here : before <= here, qPrintable(before + u' ' + here));
        }
    }

    void ordersHaveNames()
    {
        for (const Order order : {Order::Title, Order::NearestEnd, Order::Newest, Order::Number, Order::Unit, Order::State})
            QCOMPARE(orderFromName(orderName(order)), std::optional(order));
        QVERIFY(!orderFromName(QStringLiteral("nothing")));
    }
};

QTEST_GUILESS_MAIN(ListOrdersTest)
#include "tst_list_orders.moc"
