// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The same operations pushed over two connections at once: each is applied by one of them, and both learn the same (sync.md
// §3.3; F2).
#include "domain/records/records.h"
#include "server/pg/territory.h"
#include "server/sync/push_service.h"
#include "tests/server/sync_office.h"
#include "tests/support/invented.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <future>

using namespace jiaxin;
using namespace jiaxin::server;
using namespace jiaxin::test;

class PushTwiceTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerWorld> m_world;

    qint64 count(const QByteArray &what)
    {
        return PgConnection(m_world->database.conninfo("postgres")).exec("SELECT count(*) FROM " + what).integer(0, 0);
    }

    /// On a connection of its own.
    QJsonArray pushed(const QList<SyncOperation> &operations)
    {
        const QString unit = QStringLiteral("610103");
        PgConnection connection(m_world->database.conninfo());
        const Caller caller {.actor = {.name = QStringLiteral("clerk"), .roles = {Role::Clerk}, .unit = unit},
                             .scope = scopeOf(unit),
                             .device = RecordId::create(SystemClock()).toString()};
        const QByteArray answer = PushService(m_world->service, connection, caller).push(operations);
        return QJsonDocument::fromJson(answer)[QLatin1String("results")].toArray();
    }

    /// These operations' ids, until it ends: whoever pushes them waits.
    static std::unique_ptr<PgTransaction> hold(PgConnection &third, const QList<SyncOperation> &operations)
    {
        auto held = std::make_unique<PgTransaction>(third);
        for (const SyncOperation &operation : operations)
            third.exec("INSERT INTO push_op (op_id, body_hash, unit) VALUES ($1, '', '')",
                       {operation.id.toString().toLatin1()});
        return held;
    }

    /// How many wait for somebody else's lock.
    qint64 waiting() { return count("pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"); }

private slots:
    void init()
    {
        if (!isNewWorld(m_world))
            return;
        addAccount(*m_world, "clerk", "610103", {Role::Clerk});
    }

    void bothLearnTheSame_data()
    {
        QTest::addColumn<int>("made");
        QTest::addColumn<int>("edited");
        QTest::newRow("a new record") << 1 << 0;
        QTest::newRow("an edit") << 0 << 1;
        QTest::newRow("more than a transaction of both") << 200 << 120;
    }

    /// A third holds one of the ids until both have looked for it and found nothing.
    void bothLearnTheSame()
    {
        QFETCH(int, made);
        QFETCH(int, edited);
        QList<SyncOperation> before;
        QList<SyncOperation> operations;
        for (int i = 0; i < edited; ++i) {
            before.append(newEnterprise("clerk", "610103", i));
            operations.append(operationOf("clerk", enterpriseType, before.last().record, "edit", 1,
                                          {{QStringLiteral("brand"), QStringLiteral("安和")}}));
        }
        for (int i = 0; i < made; ++i)
            operations.append(newEnterprise("clerk", "610103", 1000 + i));
        (void)pushed(before);

        PgConnection third(m_world->database.conninfo("postgres"));
        auto held = hold(third, operations);
        auto one = std::async(std::launch::async, [&] { return pushed(operations); });
        auto other = std::async(std::launch::async, [&] { return pushed(operations); });
        // Two halves of a large one are taken at the same time.
        QTRY_COMPARE(waiting(), operations.size() > 100 ? 4 : 2);
        held.reset();
        const QJsonArray first = one.get();
        const QJsonArray second = other.get();

        QCOMPARE(first.size(), operations.size());
        QCOMPARE(second.size(), operations.size());
        for (qsizetype i = 0; i < operations.size(); ++i) {
            QJsonObject a = first.at(i).toObject();
            QJsonObject b = second.at(i).toObject();
            QCOMPARE(int(a.take(QStringLiteral("duplicate")).toBool()) + int(b.take(QStringLiteral("duplicate")).toBool()), 1);
            QCOMPARE(verdictOf(a), QStringLiteral("applied"));
            QCOMPARE(a, b);
        }
        QCOMPARE(count("push_op"), before.size() + operations.size());
        QCOMPARE(count("audit"), before.size() + operations.size());
        QCOMPARE(count("change_log"), before.size() + operations.size());
        QCOMPARE(count("record WHERE version = 2"), edited);
        QCOMPARE(count("record WHERE version = 1"), made);
    }

    /// Halves share no record, and what hangs on another record of the lot is taken in order: each half would wait for the row
    /// that a third holds.
    void halvesShareNothing_data()
    {
        QTest::addColumn<bool>("hanging");
        QTest::newRow("edits of one record after another") << false;
        QTest::newRow("enterprises and the workers of one of them") << true;
    }
    void halvesShareNothing()
    {
        QFETCH(bool, hanging);
        constexpr int records = 60;
        QList<SyncOperation> operations;
        for (int i = 0; i < records; ++i)
            operations.append(newEnterprise("clerk", "610103", i));
        const RecordId first = operations.constFirst().record;
        for (int i = 0; i < records; ++i)
            operations.append(hanging ? newRecord("clerk", workerType, RecordId::create(SystemClock()), "draft",
                                                  inventedWorker(i, first.toString()))
                                      : operationOf("clerk", enterpriseType, operations.at(i).record, "edit", 1,
                                                    {{QStringLiteral("brand"), QStringLiteral("安和")}}));
        PgConnection third(m_world->database.conninfo("postgres"));
        auto held = hold(third, operations);
        auto answers = std::async(std::launch::async, [&] { return pushed(operations); });
        const int halves = hanging ? 1 : 2;
        QTRY_COMPARE(waiting(), halves);
        held.reset();
        for (const QJsonValue &answer : answers.get())
            QCOMPARE(verdictOf(answer.toObject()), QStringLiteral("applied"));
        QCOMPARE(count("record"), hanging ? 2 * records : records);
        QCOMPARE(count("record WHERE version = 2"), hanging ? 0 : records);
    }

    /// One id for two operations of two halves: one of them counts, whichever.
    void anIdInBothHalves()
    {
        QList<SyncOperation> operations;
        for (int i = 0; i < 120; ++i)
            operations.append(newEnterprise("clerk", "610103", i));
        std::sort(operations.begin(), operations.end(),
                  [](const SyncOperation &a, const SyncOperation &b) { return a.record < b.record; });
        operations.last().id = operations.constFirst().id;
        const QJsonArray answers = pushed(operations);
        QCOMPARE(answers.size(), operations.size());
        QCOMPARE(count("record"), operations.size() - 1);
        QCOMPARE(count("push_op"), operations.size() - 1);
    }

    /// A life of the feed is written down by the first who asks for its versions; where that is undone, by the next, on the
    /// same connection too: otherwise a restored database would not know that there was another life before (sync.md §5, F8).
    void aLifeIsWrittenDown()
    {
        PgConnection admin(m_world->database.conninfo("postgres"));
        admin.exec("UPDATE province SET life = ''");
        const auto isKnown = [&admin] { return admin.exec("SELECT life <> '' FROM province").boolean(0, 0); };
        PgConnection connection(m_world->database.conninfo());
        for (const bool commits : {false, true}) {
            PgTransaction transaction(connection);
            enter(connection, scopeOf(QStringLiteral("610103")));
            (void)lockRecords(connection, {});
            if (commits)
                transaction.commit();
            QCOMPARE(isKnown(), commits);
        }
    }

    /// Who has seen a version of an earlier life would take a lesser one for older than its own.
    void aNewRecordIsOfThisLife()
    {
        PgConnection admin(m_world->database.conninfo("postgres"));
        admin.exec("UPDATE province SET life = 'former'");
        const SyncOperation made = newEnterprise("clerk", "610103", 1);
        const SyncOperation edited =
            operationOf("clerk", enterpriseType, made.record, "edit", 1, {{QStringLiteral("brand"), QStringLiteral("安和")}});
        const QJsonArray answers = pushed({made, edited});
        const qint64 after = admin.exec("SELECT versions_after FROM province").integer(0, 0);
        admin.exec("UPDATE province SET versions_after = 0");
        QVERIFY(after > 0);
        QCOMPARE(verdictOf(answers[1].toObject()), QStringLiteral("applied"));
        QCOMPARE(answers[1][QLatin1String("version")].toInteger(), after + 1);
    }

    /// Where no second connection is to be had, one does it all.
    void oneConnectionWillDo()
    {
        QList<SyncOperation> operations;
        for (int i = 0; i < 120; ++i)
            operations.append(newEnterprise("clerk", "610103", i));
        std::vector<PgPool::Lease> taken;
        while (std::optional<PgPool::Lease> spare = m_world->pool.spare())
            taken.push_back(std::move(*spare));
        QCOMPARE(taken.size(), 4);
        for (const QJsonValue &answer : pushed(operations))
            QCOMPARE(verdictOf(answer.toObject()), QStringLiteral("applied"));
        taken.clear();
        QVERIFY(m_world->pool.spare().has_value());
    }
};

QTEST_GUILESS_MAIN(PushTwiceTest)
#include "tst_push_twice.moc"
