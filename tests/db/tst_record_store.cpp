// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/migrations/migrator.h"
#include "db/store/list_query.h"
#include "db/store/record_store.h"
#include "db/store/type_sql.h"
#include "db/transaction.h"
#include "domain/record_diff.h"
#include "domain/record_json.h"
#include "tests/support/sample_records.h"

using namespace jiaxin;

namespace {

/// An empty, migrated database in a folder of its own.
struct Fixture {
    QTemporaryDir folder;
    std::unique_ptr<CryptoProvider> crypto = makeOpenSslProvider();
    ManualClock clock {QDateTime(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC)};
    std::unique_ptr<Database> database;
    std::unique_ptr<RecordStore> store;
    ChangeContext context {.user = QStringLiteral("clerk"), .unit = QStringLiteral("610103"), .terminal = QStringLiteral("pc")};

    Fixture()
    {
        database = valueOrThrow(Database::open(folder.filePath(QStringLiteral("t.db")), Secret(QByteArray(32, 'k')),
                                               {.access = DatabaseOptions::Access::Create}));
        valueOrThrow(Migrator::migrate(*database, recordMigrations()));
        store = std::make_unique<RecordStore>(*database, clock, *crypto);
    }

    QStringList columns(const QString &table)
    {
        QStringList names;
        Statement info = database->prepare(QStringLiteral("SELECT name FROM pragma_table_info(?)"));
        info.bindText(1, table);
        while (info.step())
            names.append(info.text(0));
        return names;
    }

    Worker addWorker(const QString &name, const QString &number)
    {
        Worker worker;
        worker.name = name;
        worker.documentNumber = number;
        worker.unit = context.unit;
        Transaction transaction(*database);
        store->insert(workerType, worker, context);
        transaction.commit();
        return worker;
    }

    QStringList found(const QString &typed)
    {
        QStringList names;
        for (const ListRow &row : listRecords(*database, {.type = &workerType, .search = typed}))
            names.append(static_cast<const Worker &>(*row.record).name);
        return names;
    }
};

}  // namespace

class RecordStoreTest : public QObject {
    Q_OBJECT

    static void eachType()
    {
        QTest::addColumn<const RecordType *>("type");
        for (const RecordType *type : allRecordTypes)
            QTest::newRow(type->name) << type;
    }

private slots:
    /// The drift test: what migrations make is what the field lists say, in the same order.
    void tablesFollowTheFieldLists_data() { eachType(); }
    void tablesFollowTheFieldLists()
    {
        QFETCH(const RecordType *, type);
        Fixture fixture;
        QStringList fields;
        for (const Field &field : type->fields)
            fields.append(field.id());
        QCOMPARE(fixture.columns(type->id()).mid(baseColumnCount), fields);
    }

    void everyFieldSurvivesTheStore_data() { eachType(); }
    void everyFieldSurvivesTheStore()
    {
        QFETCH(const RecordType *, type);
        Fixture fixture;
        const auto record = test::sampleRecord(*type, 11);
        record->unit = fixture.context.unit;
        {
            Transaction transaction(*fixture.database);
            fixture.store->insert(*type, *record, fixture.context);
            transaction.commit();
        }
        const auto read = fixture.store->load(*type, record->id);
        QVERIFY(read);
        QCOMPARE(recordToJson(*type, *read), recordToJson(*type, *record));

        const auto changed = test::sampleRecord(*type, 24);
        changed->unit = record->unit;
        changed->state = record->state;
        fixture.clock.advanceSeconds(60);
        {
            Transaction transaction(*fixture.database);
            fixture.store->update(*type, *read, *changed, fixture.context);
            transaction.commit();
        }
        QCOMPARE(recordToJson(*type, *fixture.store->load(*type, record->id)), recordToJson(*type, *changed));
        QCOMPARE(changed->version, 2);
        QCOMPARE(fixture.store->audit().ofRecord(record->id.toString()).size(), 2);
        QVERIFY(fixture.store->audit().verify().ok());
    }

    void writesNeedATransaction()
    {
        Fixture fixture;
        Worker worker;
        QVERIFY_THROWS_EXCEPTION(DbFailure, fixture.store->insert(workerType, worker, fixture.context));
    }

    void rollbackLeavesNothing()
    {
        Fixture fixture;
        {
            Transaction transaction(*fixture.database);
            Worker worker;
            worker.name = QStringLiteral("张秋莲");
            worker.unit = fixture.context.unit;
            fixture.store->insert(workerType, worker, fixture.context);
        }
        fixture.store->forgetCaches();
        for (const auto &table : {"worker", "outbox", "audit", "search_key", "state_count"})
            QCOMPARE(fixture.database->value(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table))).toInt(), 0);
        (void)fixture.addWorker(QStringLiteral("张秋莲"), QStringLiteral("610102197001151024"));
        QVERIFY(fixture.store->audit().verify().ok());
    }

    void staleVersionIsRefused()
    {
        Fixture fixture;
        const Worker first = fixture.addWorker(QStringLiteral("张秋莲"), QStringLiteral("610102197001151024"));
        const auto change = [&](const QString &phone) {
            Worker after = first;
            after.phone = phone;
            Transaction transaction(*fixture.database);
            fixture.store->update(workerType, first, after, fixture.context);
            transaction.commit();
        };
        change(QStringLiteral("13800000001"));
        try {
            change(QStringLiteral("13800000002"));
            QFAIL("a stale version was written");
        } catch (const DbFailure &failure) {
            QCOMPARE(failure.error().code, ErrorCode::Stale);
        }
        fixture.store->forgetCaches();
        QCOMPARE(fixture.store->get<Worker>(workerType, first.id)->phone, QStringLiteral("13800000001"));
        QVERIFY(fixture.store->audit().verify().ok());
    }

    void nothingIsWrittenForNoChange()
    {
        Fixture fixture;
        const Worker worker = fixture.addWorker(QStringLiteral("张秋莲"), QStringLiteral("610102197001151024"));
        Worker same = worker;
        Transaction transaction(*fixture.database);
        fixture.store->update(workerType, worker, same, fixture.context);
        transaction.commit();
        QCOMPARE(fixture.store->load(workerType, worker.id)->version, 1);
        QCOMPARE(fixture.database->value(QStringLiteral("SELECT count(*) FROM outbox")).toInt(), 1);
    }

    void oneNumberIsOnePerson()
    {
        Fixture fixture;
        (void)fixture.addWorker(QStringLiteral("张秋莲"), QStringLiteral("610102197001151024"));
        try {
            (void)fixture.addWorker(QStringLiteral("李四"), QStringLiteral("610102197001151024"));
            QFAIL("a number was stored twice");
        } catch (const DbFailure &failure) {
            QCOMPARE(failure.error().code, ErrorCode::Conflict);
        }
    }

    void searchFollowsEdits()
    {
        Fixture fixture;
        const Worker worker = fixture.addWorker(QStringLiteral("张秋莲"), QStringLiteral("610102197001151024"));
        (void)fixture.addWorker(QStringLiteral("张桂芳"), QStringLiteral("610402198506303311"));
        for (const auto &typed : {"zql", "zhangq", "秋莲", "1024", "610102197001151024"})
            QCOMPARE(fixture.found(QString::fromUtf8(typed)), QStringList {QStringLiteral("张秋莲")});
        QCOMPARE(fixture.found(QStringLiteral("z")).size(), 2);
        Worker renamed = worker;
        renamed.name = QStringLiteral("王秋莲");
        Transaction transaction(*fixture.database);
        fixture.store->update(workerType, worker, renamed, fixture.context);
        transaction.commit();
        QVERIFY(fixture.found(QStringLiteral("zql")).isEmpty());
        QCOMPARE(fixture.found(QStringLiteral("wql")), QStringList {QStringLiteral("王秋莲")});
        Transaction second(*fixture.database);
        fixture.store->remove(workerType, *fixture.store->load(workerType, worker.id), fixture.context);
        second.commit();
        QVERIFY(fixture.found(QStringLiteral("wql")).isEmpty());
    }

    void whatIsSearchableIsFound_data() { eachType(); }
    void whatIsSearchableIsFound()
    {
        QFETCH(const RecordType *, type);
        Fixture fixture;
        const auto record = test::sampleRecord(*type, 3);
        record->unit = fixture.context.unit;
        Transaction transaction(*fixture.database);
        fixture.store->insert(*type, *record, fixture.context);
        transaction.commit();
        for (const Field &field : type->fields) {
            // Units are never listed, so nobody looks for one.
            if (field.search == Search::No || type == &unitType)
                continue;
            // A sample of a telephone number begins with what is none.
            const QString whole = field.get(*record).toString();
            const QString typed = field.search == Search::Tail ? whole.right(4) : whole;
            const QList<ListRow> found = listRecords(*fixture.database, {.type = type, .search = typed});
            QVERIFY2(found.size() == 1 && found.first().record->id == record->id, field.name);
        }
    }

    void pagesJoinWithoutGapOrOverlap()
    {
        Fixture fixture;
        QSet<QString> names;
        {
            Transaction transaction(*fixture.database);
            for (int i = 0; i < 250; ++i) {
                Worker worker;
                worker.name = QStringLiteral("张") + QChar(char16_t(0x4E00 + i * 37));
                worker.documentNumber = QString::number(100000 + i);
                worker.unit = fixture.context.unit;
                fixture.store->insert(workerType, worker, fixture.context);
                names.insert(worker.id.toString());
            }
            transaction.commit();
        }
        for (const QString &typed : {QString(), QStringLiteral("zhang")}) {
            QSet<QString> seen;
            ListQuery query {.type = &workerType, .search = typed, .limit = 37};
            QString last;
            for (;;) {
                const QList<ListRow> rows = listRecords(*fixture.database, query);
                if (rows.isEmpty())
                    break;
                for (const ListRow &row : rows) {
                    QVERIFY(last <= row.key);
                    last = row.key;
                    seen.insert(row.record->id.toString());
                }
                query.afterKey = rows.last().key;
                query.afterSeq = rows.last().seq;
            }
            QCOMPARE(seen, names);
        }
        QCOMPARE(countByState(*fixture.database, workerType).value(QStringLiteral("draft")), 250);
    }

    void bulkMakesTheSameAsSingleInserts()
    {
        Fixture single;
        Fixture bulk;
        const auto fill = [](Fixture &fixture, bool inBulk) {
            Transaction transaction(*fixture.database);
            if (inBulk)
                fixture.store->beginBulk();
            for (int i = 0; i < 50; ++i) {
                Worker worker;
                worker.name = QStringLiteral("吕") + QChar(char16_t(0x4E00 + i));
                worker.documentNumber = QString::number(100000 + i);
                worker.unit = fixture.context.unit;
                fixture.store->insert(workerType, worker, fixture.context);
            }
            if (inBulk)
                fixture.store->finishBulk();
            transaction.commit();
        };
        fill(single, false);
        fill(bulk, true);
        for (const auto &sql :
             {QStringLiteral(
                  "SELECT group_concat(kind || k || record) FROM (SELECT * FROM search_key ORDER BY kind, k, record)"),
              QStringLiteral("SELECT group_concat(type || unit || state || amount) FROM state_count")})
            QCOMPARE(bulk.database->value(sql), single.database->value(sql));
    }

    void auditNoticesEveryChange_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<qint64>("firstBad");
        QTest::newRow("changed text") << "UPDATE audit SET user = 'x' WHERE seq = 2" << qint64(2);
        QTest::newRow("changed content") << "UPDATE audit SET changes = '{}' WHERE seq = 3" << qint64(3);
        QTest::newRow("row removed") << "DELETE FROM audit WHERE seq = 2" << qint64(3);
    }
    void auditNoticesEveryChange()
    {
        QFETCH(QString, sql);
        QFETCH(qint64, firstBad);
        Fixture fixture;
        for (int i = 0; i < 4; ++i)
            (void)fixture.addWorker(QStringLiteral("张三"), QString::number(1000 + i));
        QVERIFY(fixture.store->audit().verify().ok());
        QVERIFY_THROWS_EXCEPTION(DbFailure, fixture.database->exec(sql));
        fixture.database->exec(QStringLiteral("DROP TRIGGER audit_is_not_changed; DROP TRIGGER audit_is_not_deleted"));
        fixture.database->exec(sql);
        const AuditVerdict verdict = fixture.store->audit().verify();
        QVERIFY(!verdict.ok());
        QCOMPARE(*verdict.firstBad, firstBad);
    }
};

QTEST_GUILESS_MAIN(RecordStoreTest)
#include "tst_record_store.moc"
