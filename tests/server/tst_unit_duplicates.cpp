// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The same person filed in two counties raises a task for both, once, whatever the order (F7, domain.md §3.1, §3.7).
#include "domain/records/records.h"
#include "server/pg/territory.h"
#include "server/sync/duplicate_watch.h"
#include "tests/server/duplicate_oracle.h"
#include "tests/server/sync_office.h"
#include "tests/support/invented.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

#include <thread>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

constexpr std::array counties {"610103", "610104", "610302"};

QByteArray clerkOf(const char *county)
{
    return QByteArray("clerk_") + county;
}

QString wordsOf(const QJsonObject &result)
{
    const QString code = result.value(QLatin1String("code")).toString();
    return result.value(QLatin1String("status")).toString() + (code.isEmpty() ? QString() : u' ' + code);
}

}  // namespace

class UnitDuplicatesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerWorld> m_world;

    SyncOperation newWorker(const char *county, int serial, const char *name = "柳试验")
    {
        QJsonObject values = inventedWorker(serial, RecordId::create(SystemClock()).toString());
        values.insert(QStringLiteral("name"), QString::fromUtf8(name));
        values.insert(QStringLiteral("unit"), QString::fromLatin1(county));
        values.insert(QStringLiteral("state"), QStringLiteral("draft"));
        return operationOf(clerkOf(county).constData(), workerType, RecordId::create(SystemClock()), "create", 0, values);
    }
    QString pushed(const char *county, const SyncOperation &operation)
    {
        HttpClient client = loggedIn(*m_world, clerkOf(county).constData());
        return wordsOf(pushOne(client, operation));
    }
    QString edited(const char *county, const SyncOperation &made, qint64 base, const QJsonObject &changes,
                   const char *action = "edit")
    {
        return pushed(
            county, operationOf(clerkOf(county).constData(), *recordTypeByName(made.type), made.record, action, base, changes));
    }
    /// The tasks of a county, as its clients get them.
    QList<QJsonObject> tasks(const char *county, const char *state = "open")
    {
        HttpClient client = loggedIn(*m_world, clerkOf(county).constData());
        Replica replica;
        if (!replica.pull(client))
            qFatal("no feed");
        QList<QJsonObject> found;
        for (const QJsonObject &record : replica.records) {
            if (record.value(QLatin1String("type")).toString() == duplicateTaskType.id() &&
                record.value(QLatin1String("state")).toString() == QLatin1String(state) &&
                record.value(QLatin1String("deleted_at")).isNull())
                found.append(record);
        }
        return found;
    }
    SyncOperation asOperation(const QJsonObject &task) const
    {
        SyncOperation made;
        made.type = duplicateTaskType.id();
        made.record = RecordId(task.value(QLatin1String("id")).toString());
        return made;
    }
    static QString fieldOf(const QJsonObject &task, const char *name)
    {
        return task.value(QLatin1String("fields")).toObject().value(QLatin1String(name)).toString();
    }
    server::PgConnection admin() { return server::PgConnection(m_world->database.conninfo("postgres")); }

    void compareWithOracle()
    {
        const DuplicatePicture picture = duplicatePicture(*m_world);
        QCOMPARE(picture.present, picture.expected);
        QCOMPARE(picture.openTasks, picture.present.size());
    }

private slots:
    void init()
    {
        if (m_world) {
            m_world->forgetRecords();
            admin().script("TRUNCATE person_key, duplicate_pair");
            return;
        }
        m_world = std::make_unique<ServerWorld>();
        for (const char *county : counties)
            addAccount(*m_world, clerkOf(county).constData(), county, {Role::Clerk});
        addAccount(*m_world, "city", "610100", {Role::Clerk});
    }

    /// Both get one task, which says of the other no more than somebody outside a territory may see.
    void bothUnitsGetOneTask()
    {
        const SyncOperation here = newWorker("610103", 1, "柳试验");
        const SyncOperation there = newWorker("610104", 1, "杨试验");
        QCOMPARE(pushed("610103", here), QStringLiteral("applied"));
        QVERIFY(tasks("610103").isEmpty());
        QCOMPARE(pushed("610104", there), QStringLiteral("applied"));
        const QList<QJsonObject> mine = tasks("610103");
        const QList<QJsonObject> theirs = tasks("610104");
        QCOMPARE(mine.size(), 1);
        QCOMPARE(theirs.size(), 1);
        QVERIFY(tasks("610302").isEmpty());
        QCOMPARE(fieldOf(mine.at(0), "worker"), here.record.toString());
        QCOMPARE(fieldOf(mine.at(0), "other_unit"), QStringLiteral("610104"));
        QCOMPARE(fieldOf(mine.at(0), "other_name"), QStringLiteral("杨*验"));
        QVERIFY(fieldOf(mine.at(0), "other_number").contains(QLatin1String("***********")));
        QCOMPARE(fieldOf(mine.at(0), "pair"), fieldOf(theirs.at(0), "pair"));
        const QByteArray text = QJsonDocument(mine.at(0)).toJson();
        for (const char *name : {"name", "document_number", "phone", "current_address"})
            QVERIFY2(!text.contains(there.changes.value(QLatin1String(name)).toString().toUtf8()), name);
        QVERIFY(!text.contains(there.record.toString().toLatin1()));
        compareWithOracle();
        // Whatever else changes, there is no second one.
        QCOMPARE(edited("610104", there, 1, {{QStringLiteral("name"), QStringLiteral("杨试验明")}}), QStringLiteral("applied"));
        compareWithOracle();
    }

    /// An old card's number, blanks and full-width digits are the same number; another type of document is another one.
    void numbersAreNormalised()
    {
        SyncOperation here = newWorker("610103", 1);
        here.changes.insert(QStringLiteral("document_number"), QStringLiteral("11010519491231002X"));
        SyncOperation there = newWorker("610104", 2);
        there.changes.insert(QStringLiteral("document_number"), QStringLiteral("１１０１０５１９４９１２３１００２ｘ"));
        pushed("610103", here);
        QCOMPARE(pushed("610104", there), QStringLiteral("applied"));
        QCOMPARE(tasks("610103").size(), 1);
        SyncOperation passport = newWorker("610302", 3);
        passport.changes.insert(QStringLiteral("document_type"), QStringLiteral("passport"));
        passport.changes.insert(QStringLiteral("document_number"), QStringLiteral("11010519491231002X"));
        pushed("610302", passport);
        QVERIFY(tasks("610302").isEmpty());
        compareWithOracle();
    }

    /// It goes when the number is put right, when one of them is deleted and when one moves to the other's unit.
    void tasksGoWithTheirCause()
    {
        const SyncOperation here = newWorker("610103", 1);
        const SyncOperation there = newWorker("610104", 1);
        const SyncOperation third = newWorker("610302", 1);
        pushed("610103", here);
        pushed("610104", there);
        pushed("610302", third);
        QCOMPARE(tasks("610103").size(), 2);
        compareWithOracle();
        QCOMPARE(edited("610302", third, 1, {{QStringLiteral("document_number"), inventedResidentId(QDate(1985, 3, 7), 9)}}),
                 QStringLiteral("applied"));
        QVERIFY(tasks("610302").isEmpty());
        QCOMPARE(tasks("610103").size(), 1);
        HttpClient city = loggedIn(*m_world, "city");
        QCOMPARE(wordsOf(pushOne(city, operationOf("city", workerType, there.record, "transfer", 1,
                                                   {{QStringLiteral("unit"), QStringLiteral("610103")}}))),
                 QStringLiteral("applied"));
        QVERIFY(tasks("610103").isEmpty());
        QVERIFY(tasks("610104").isEmpty());
        compareWithOracle();
        QCOMPARE(edited("610302", third, 2, {{QStringLiteral("document_number"), inventedResidentId(QDate(1985, 3, 7), 1)}}),
                 QStringLiteral("applied"));
        QCOMPARE(tasks("610302").size(), 2);
        QCOMPARE(
            edited("610103", there, 2, {{QStringLiteral("deleted_at"), QStringLiteral("2026-11-23T02:00:00.000Z")}}, "delete"),
            QStringLiteral("applied"));
        QCOMPARE(tasks("610302").size(), 1);
        compareWithOracle();
    }

    /// The verdict of one side closes both, once; it holds while the number is the same.
    void aVerdictClosesBoth()
    {
        const SyncOperation here = newWorker("610103", 1);
        const SyncOperation there = newWorker("610104", 1);
        pushed("610103", here);
        pushed("610104", there);
        const QJsonObject mine = tasks("610103").constFirst();
        const QJsonObject theirs = tasks("610104").constFirst();
        const QJsonObject verdict {{QStringLiteral("state"), QStringLiteral("closed")},
                                   {QStringLiteral("verdict"), QStringLiteral("different")},
                                   {QStringLiteral("note"), QStringLiteral("两人同号")}};
        // Only a task of one's own.
        QCOMPARE(edited("610104", asOperation(mine), 1, verdict, "close"), QStringLiteral("rejected not_found"));
        QCOMPARE(edited("610103", asOperation(mine), 1, verdict, "close"), QStringLiteral("applied"));
        QVERIFY(tasks("610103").isEmpty());
        QVERIFY(tasks("610104").isEmpty());
        const QJsonObject closed = tasks("610104", "closed").constFirst();
        QCOMPARE(fieldOf(closed, "verdict"), QStringLiteral("different"));
        QCOMPARE(fieldOf(closed, "judged_by"), QStringLiteral("610103"));
        QCOMPARE(fieldOf(closed, "note"), QString());
        // Who comes second agrees, or it is a matter for people; the first verdict stays.
        QJsonObject other = verdict;
        other.insert(QStringLiteral("verdict"), QStringLiteral("same"));
        QCOMPARE(edited("610104", asOperation(theirs), 1, other, "close"), QStringLiteral("conflict"));
        QCOMPARE(edited("610104", asOperation(theirs), 1, verdict, "close"), QStringLiteral("merged"));
        QCOMPARE(fieldOf(tasks("610103", "closed").constFirst(), "verdict"), QStringLiteral("different"));
        QCOMPARE(edited("610104", there, 1, {{QStringLiteral("name"), QStringLiteral("杨试验明")}}), QStringLiteral("applied"));
        QVERIFY(tasks("610104").isEmpty());
        // Another number and back: whoever entered it anew is looked at anew.
        for (const int serial : {5, 1})
            QCOMPARE(edited("610104", there, serial == 5 ? 2 : 3,
                            {{QStringLiteral("document_number"), inventedResidentId(QDate(1985, 3, 7), serial)}}),
                     QStringLiteral("applied"));
        QCOMPARE(tasks("610104").size(), 1);
        QCOMPARE(admin()
                     .exec("SELECT count(*) FROM audit WHERE actor = 'province' AND county = '610104' AND action = 'close'")
                     .integer(0, 0),
                 1);
    }

    /// Tasks are the province's to make, and no caller looks across by the functions that make them.
    void nobodyLooksAcross()
    {
        const SyncOperation here = newWorker("610103", 1);
        const SyncOperation there = newWorker("610104", 2);
        pushed("610103", here);
        pushed("610104", there);
        const SyncOperation forged =
            operationOf("clerk_610103", duplicateTaskType, RecordId::create(SystemClock()), "create", 0,
                        {{QStringLiteral("unit"), QStringLiteral("610103")},
                         {QStringLiteral("state"), QStringLiteral("open")},
                         {QStringLiteral("worker"), here.record.toString()},
                         {QStringLiteral("other_unit"), QStringLiteral("610104")},
                         {QStringLiteral("pair"), here.record.toString()}});
        QCOMPARE(pushed("610103", forged), QStringLiteral("rejected forbidden"));
        server::PgConnection connection(m_world->database.conninfo("jiaxin_service"));
        for (const char *sql : {"SELECT * FROM person_key", "SELECT * FROM duplicate_pair", "SELECT drop_pair(NULL, now())",
                                "SELECT add_task(NULL, NULL, NULL, NULL, now())", "DELETE FROM person_key"}) {
            server::PgTransaction transaction(connection);
            server::enter(connection, server::scopeOf(QStringLiteral("610000")));
            QVERIFY_THROWS_EXCEPTION(server::PgFailure, connection.exec(sql));
        }
        // A worker of another territory cannot be noted, nor a task there closed.
        {
            server::PgTransaction transaction(connection);
            server::enter(connection, server::scopeOf(QStringLiteral("610103")));
            const QByteArray key(64, 'a');
            const QByteArray person = "{\"worker\":\"%1\",\"key\":\"" + key + "\",\"name\":\"x\",\"number\":\"x\"}";
            connection.exec("SELECT note_persons($1, now())",
                            {"[" + QByteArray(person).replace("%1", here.record.toString().toLatin1()) + "," +
                             QByteArray(person).replace("%1", there.record.toString().toLatin1()) + "]"});
            QCOMPARE(connection.exec("SELECT count(*) FROM record WHERE type = 'duplicate_task'").integer(0, 0), 0);
            QCOMPARE(connection.exec("SELECT count(*) FROM unnoted_workers('00000000-0000-0000-0000-000000000000', 10)")
                         .integer(0, 0),
                     0);
            transaction.commit();
        }
        QCOMPARE(admin().exec("SELECT count(*) FROM person_key WHERE key = decode(repeat('aa', 32), 'hex')").integer(0, 0), 1);
        // Whose task it is and what it says of the other are the only rows that go over.
        QCOMPARE(pushed("610104", newWorker("610104", 1)), QStringLiteral("applied"));
        server::PgTransaction transaction(connection);
        server::enter(connection, server::scopeOf(QStringLiteral("610103")));
        QCOMPARE(connection.exec("SELECT count(*) FROM record WHERE county <> '610103'").integer(0, 0), 0);
    }

    /// Workers from before anybody looked are found by the service itself.
    void catchesUp()
    {
        pushed("610103", newWorker("610103", 1));
        pushed("610104", newWorker("610104", 1));
        pushed("610302", newWorker("610302", 1));
        admin().script("TRUNCATE person_key, duplicate_pair; DELETE FROM record WHERE type = 'duplicate_task'");
        auto connection = m_world->pool.lease();
        server::DuplicateWatch watch(m_world->service, *connection);
        QByteArray last = "00000000-0000-0000-0000-000000000000";
        int rounds = 0;
        for (; !last.isEmpty(); ++rounds)
            last = watch.catchUp(last, 2);
        QCOMPARE(rounds, 3);
        QCOMPARE(tasks("610302").size(), 2);
        compareWithOracle();
    }

    /// Two counties push the same people at the same time, over and over: exactly one task a pair.
    void concurrentPushes()
    {
        constexpr int people = 40;
        std::array<QList<SyncOperation>, 2> lots;
        for (int serial = 0; serial < people; ++serial) {
            lots[0].append(newWorker("610103", serial));
            lots[1].append(newWorker("610104", people - 1 - serial));
        }
        const auto send = [&](size_t side) {
            HttpClient client = loggedIn(*m_world, clerkOf(counties.at(side)).constData());
            for (qsizetype from = 0; from < lots.at(side).size(); from += 5) {
                for (const QJsonValue &result : push(client, lots.at(side).mid(from, 5))) {
                    if (wordsOf(result.toObject()) != u"applied")
                        qWarning("%s", qPrintable(wordsOf(result.toObject())));
                }
            }
        };
        for (const char *county : {"610103", "610104"})
            (void)loggedIn(*m_world, clerkOf(county).constData());
        std::thread other([&] { send(1); });
        send(0);
        other.join();
        QCOMPARE(tasks("610103").size(), people);
        compareWithOracle();
        // Both close the same ones at the same time: one verdict each.
        const auto close = [&](size_t side) {
            const char *county = counties.at(side);
            HttpClient client = loggedIn(*m_world, clerkOf(county).constData());
            QList<SyncOperation> operations;
            for (const QJsonObject &task : tasks(county))
                operations.append(operationOf(clerkOf(county).constData(), duplicateTaskType, asOperation(task).record, "close",
                                              1,
                                              {{QStringLiteral("state"), QStringLiteral("closed")},
                                               {QStringLiteral("verdict"), QLatin1String(side == 0 ? "same" : "different")}}));
            for (qsizetype from = 0; from < operations.size(); from += 5)
                push(client, operations.mid(from, 5));
        };
        std::thread second([&] { close(1); });
        close(0);
        second.join();
        QCOMPARE(admin().exec("SELECT count(*) FROM record WHERE type = 'duplicate_task' AND state = 'closed'").integer(0, 0),
                 2 * people);
        QCOMPARE(
            admin()
                .exec("SELECT count(*) FROM duplicate_pair AS p JOIN record AS a ON a.id = p.first_task JOIN record AS b ON "
                      "b.id = p.second_task WHERE a.fields->>'verdict' = p.verdict AND b.fields->>'verdict' = p.verdict")
                .integer(0, 0),
            people);
    }

    /// Random creations, corrections, moves and deletions over few numbers: the tasks are those that the rule asks for.
    void anyOrderGivesTheSame()
    {
        QRandomGenerator random(20'261'123);
        struct Made {
            SyncOperation operation;
            qint64 version = 1;
            bool gone = false;
        };
        QList<Made> all;
        HttpClient city = loggedIn(*m_world, "city");
        for (int i = 0; i < 150; ++i) {
            const int what = random.bounded(10);
            if (all.size() < 6 || what < 4) {
                const char *county = counties.at(size_t(random.bounded(2)));
                Made made {.operation = newWorker(county, random.bounded(4))};
                made.operation.madeBy = QStringLiteral("city");
                QCOMPARE(wordsOf(pushOne(city, made.operation)), QStringLiteral("applied"));
                all.append(made);
                continue;
            }
            Made &made = all[random.bounded(all.size())];
            if (made.gone)
                continue;
            QJsonObject changes;
            if (what < 7)
                changes.insert(QStringLiteral("document_number"), inventedResidentId(QDate(1985, 3, 7), random.bounded(4)));
            else if (what < 9)
                changes.insert(QStringLiteral("unit"), QLatin1String(counties.at(size_t(random.bounded(2)))));
            else
                changes.insert(QStringLiteral("deleted_at"), QStringLiteral("2026-11-23T02:00:00.000Z"));
            made.gone = what == 9;
            const QJsonObject result = pushOne(city, operationOf("city", workerType, made.operation.record,
                                                                 made.gone ? "delete" : "edit", made.version, changes));
            QVERIFY(wordsOf(result) == u"applied");
            made.version = result.value(QLatin1String("version")).toInteger();
        }
        compareWithOracle();
    }
};

QTEST_GUILESS_MAIN(UnitDuplicatesTest)
#include "tst_unit_duplicates.moc"
