// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/database.h"
#include "db/migrations/migrator.h"
#include "db/store/late_indexes.h"
#include "db/transaction.h"

using namespace jiaxin;

class MigrationsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;

    std::unique_ptr<Database> empty()
    {
        auto database = Database::open(m_folder.filePath(QString::number(++m_count)), Secret(QByteArray(32, 'k')),
                                       {.access = DatabaseOptions::Access::Create});
        return database ? std::move(database).value() : nullptr;
    }

    static MigrationSet sample()
    {
        return {
            .applicationId = 7,
            .oldest = 1,
            .steps = {{1, QStringLiteral("CREATE TABLE parent(id INTEGER PRIMARY KEY); CREATE TABLE child(id INTEGER PRIMARY "
                                         "KEY, parent INTEGER NOT NULL REFERENCES parent ON DELETE CASCADE);")},
                      {2, QStringLiteral("CREATE TABLE n(id INTEGER PRIMARY KEY, name TEXT); INSERT INTO n SELECT id, '' FROM "
                                         "parent; DROP TABLE parent; ALTER TABLE n RENAME TO parent;")}}};
    }

private slots:
    void ourOwnStepsRunAndAreCounted()
    {
        for (const MigrationSet &set : {recordMigrations(), attachmentMigrations()}) {
            QVERIFY(set.newest() >= 1);
            const auto database = empty();
            QCOMPARE(Migrator::version(*database), 0);
            const auto migrated = Migrator::migrate(*database, set);
            QVERIFY2(migrated, migrated ? "" : qPrintable(migrated.error().detail));
            QCOMPARE(Migrator::version(*database), set.newest());
            QCOMPARE(database->value(QStringLiteral("PRAGMA application_id")).toInt(), set.applicationId);
            QVERIFY(Migrator::migrate(*database, set));
        }
        QVERIFY(recordMigrations().applicationId != attachmentMigrations().applicationId);
    }

    void aRebuiltTableKeepsItsChildren()
    {
        const auto database = empty();
        MigrationSet first = sample();
        first.steps.removeLast();
        QVERIFY(Migrator::migrate(*database, first));
        database->exec(QStringLiteral("INSERT INTO parent VALUES(1); INSERT INTO child VALUES(1, 1)"));
        QVERIFY(Migrator::migrate(*database, sample()));
        QCOMPARE(database->value(QStringLiteral("SELECT count(*) FROM child")).toInt(), 1);
        QCOMPARE(database->value(QStringLiteral("PRAGMA foreign_keys")).toInt(), 1);
    }

    void aFailedStepChangesNothing_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("second statement") << QStringLiteral("CREATE TABLE x(a); INSERT INTO nowhere VALUES(1)");
        QTest::newRow("orphan") << QStringLiteral("CREATE TABLE x(a); INSERT INTO child VALUES(9, 9)");
    }

    void aFailedStepChangesNothing()
    {
        QFETCH(QString, sql);
        const auto database = empty();
        MigrationSet broken = sample();
        broken.steps += Migration {3, sql};
        QVERIFY(!Migrator::migrate(*database, broken));
        QCOMPARE(Migrator::version(*database), 2);
        QVERIFY(!database->value(QStringLiteral("SELECT 1 FROM sqlite_schema WHERE name = 'x'")).isValid());
        QCOMPARE(database->value(QStringLiteral("PRAGMA foreign_keys")).toInt(), 1);
        QVERIFY(!database->isInTransaction());
        broken.steps.last().sql = QStringLiteral("CREATE TABLE x(a)");
        QVERIFY(Migrator::migrate(*database, broken));
        QCOMPARE(Migrator::version(*database), 3);
    }

    void tooNewTooOldAndForeignAreNamed()
    {
        const auto database = empty();
        QVERIFY(Migrator::migrate(*database, sample()));
        MigrationSet older = sample();
        older.steps.removeLast();
        QCOMPARE(Migrator::migrate(*database, older).error().code, ErrorCode::TooNew);
        MigrationSet later = sample();
        later.oldest = 3;
        later.steps += Migration {3, QStringLiteral("CREATE TABLE y(a)")};
        QCOMPARE(Migrator::migrate(*database, later).error().code, ErrorCode::TooOld);
        MigrationSet other = sample();
        other.applicationId = 8;
        QCOMPARE(Migrator::migrate(*database, other).error().code, ErrorCode::BadFile);
        const auto foreign = empty();
        foreign->exec(QStringLiteral("CREATE TABLE theirs(a)"));
        QCOMPARE(Migrator::migrate(*foreign, sample()).error().code, ErrorCode::BadFile);
        QCOMPARE(Migrator::version(*database), 2);
    }

    /// What a vault did before it knew of a province: the audit says from what each operation changed.
    void operationsOfVaultsThatWorkedAlone()
    {
        const auto database = empty();
        MigrationSet before = recordMigrations();
        while (before.newest() > 20)
            before.steps.removeLast();
        QVERIFY(Migrator::migrate(*database, before));
        database->exec(QStringLiteral(
            "INSERT INTO outbox (op_id, type, record, action, base_version, changes, schema_version, made_by, made_at) VALUES "
            "('1', 'worker', 'w', 'create', 0, '{\"name\":\"a\"}', 1, 'c', ''), "
            "('2', 'worker', 'w', 'edit', 1, '{\"name\":\"b\",\"poverty_relief\":true}', 1, 'c', '');"
            "INSERT INTO audit (seq, at, user, unit, terminal, action, type, record, version, changes, hash) VALUES "
            "(1, '', 'c', '', '', 'create', 'worker', 'w', 1, '{\"name\":[null,\"a\"]}', x''), "
            "(2, '', 'c', '', '', 'edit', 'worker', 'w', 2, '{\"name\":[\"a\",\"b\"],\"poverty_relief\":[false,true]}', x'')"));
        QVERIFY(Migrator::migrate(*database, recordMigrations()));
        QCOMPARE(database->value(QStringLiteral("SELECT group_concat(before, ' ') FROM outbox ORDER BY seq")).toString(),
                 QStringLiteral("{} {\"name\":\"a\",\"poverty_relief\":false}"));
        QCOMPARE(database->value(QStringLiteral("SELECT sum(base_version) FROM outbox")).toInt(), 0);
    }

    /// A load that was killed while indexes were put off: whoever opens the database next has them, and steps find them by
    /// name.
    void indexesThatWerePutOff()
    {
        const auto schema = [](Database &database) {
            return database
                .value(
                    QStringLiteral("SELECT group_concat(name || sql, char(10)) FROM (SELECT name, sql FROM sqlite_schema WHERE "
                                   "sql IS NOT NULL ORDER BY name)"))
                .toString();
        };
        const auto database = empty();
        QVERIFY(Migrator::migrate(*database, recordMigrations()));
        const QString whole = schema(*database);
        const QStringList names {QStringLiteral("worker_list"), QStringLiteral("worker_status_end"),
                                 QStringLiteral("no_index")};
        const auto putOff = [&] {
            Transaction transaction(*database);
            LateIndexes(*database).putOff(names);
            transaction.commit();
            QVERIFY(LateIndexes(*database).areOwed());
            QVERIFY(!schema(*database).contains(u"INDEX worker_list"));
        };
        putOff();
        QVERIFY(Migrator::migrate(*database, recordMigrations()));
        QCOMPARE(schema(*database), whole);
        QVERIFY(!LateIndexes(*database).areOwed());
        putOff();
        MigrationSet later = recordMigrations();
        later.steps.append({later.newest() + 1, QStringLiteral("DROP INDEX worker_list;")});
        QVERIFY(Migrator::migrate(*database, later));
        QVERIFY(!schema(*database).contains(u"INDEX worker_list"));
        QVERIFY(schema(*database).contains(u"INDEX worker_status_end"));
    }
};

QTEST_GUILESS_MAIN(MigrationsTest)
#include "tst_migrations.moc"
