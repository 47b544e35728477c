// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/database.h"
#include "db/sqlcipher/sqlcipher_driver.h"
#include "db/transaction.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlField>
#include <QSqlIndex>
#include <QSqlQueryModel>
#include <QSqlRecord>

using namespace jiaxin;

namespace {
Secret key(char fill = 'k')
{
    return Secret(QByteArray(32, fill));
}
}  // namespace

class SqlCipherDriverTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    std::unique_ptr<Database> opened(const QString &name, char fill = 'k')
    {
        auto database = Database::open(path(name), key(fill), {.access = DatabaseOptions::Access::Create});
        return database ? std::move(database).value() : nullptr;
    }

private slots:
    void init()
    {
        m_database = opened(QStringLiteral("t.db"));
        QVERIFY(m_database);
        m_database->exec(QStringLiteral("CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT, size REAL, bytes BLOB)"));
    }

    void cleanup()
    {
        m_database.reset();
        QFile::remove(path(QStringLiteral("t.db")));
        QVERIFY(QSqlDatabase::connectionNames().isEmpty());
    }

    void settingsAreThoseOfTheDesign()
    {
        QCOMPARE(m_database->value(QStringLiteral("PRAGMA temp_store")).toInt(), 2);
        QCOMPARE(m_database->value(QStringLiteral("PRAGMA journal_mode")).toString(), QStringLiteral("wal"));
        QCOMPARE(m_database->value(QStringLiteral("PRAGMA synchronous")).toInt(), 2);
        QCOMPARE(m_database->value(QStringLiteral("PRAGMA cache_size")).toInt(), -131072);
        QCOMPARE(m_database->value(QStringLiteral("PRAGMA secure_delete")).toInt(), 1);
        QCOMPARE(m_database->value(QStringLiteral("PRAGMA page_size")).toInt(), 4096);
        QCOMPARE(m_database->value(QStringLiteral("PRAGMA cipher_use_hmac")).toInt(), 1);
        QCOMPARE(m_database->value(QStringLiteral("PRAGMA foreign_keys")).toInt(), 1);
        QCOMPARE(m_database->value(QStringLiteral("PRAGMA busy_timeout")).toInt(), 10000);
    }

    void everyTypeRoundTripsThroughQt_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::newRow("null") << QVariant();
        QTest::newRow("integer") << QVariant(qlonglong(-9'007'199'254'740'993));
        QTest::newRow("real") << QVariant(0.1);
        QTest::newRow("text") << QVariant(QStringLiteral("欧阳·𠮷娜"));
        QTest::newRow("empty text") << QVariant(QStringLiteral(""));
        QTest::newRow("text with a zero") << QVariant(QString(QChar(u'a')) + QChar(0) + QChar(u'b'));
        QTest::newRow("blob") << QVariant(QByteArray("\0\xff\x01", 3));
        QTest::newRow("empty blob") << QVariant(QByteArray(""));
    }

    void everyTypeRoundTripsThroughQt()
    {
        QFETCH(QVariant, value);
        QSqlQuery query = m_database->query();
        QVERIFY(query.prepare(QStringLiteral("SELECT :value, typeof(:value)")));
        query.bindValue(QStringLiteral(":value"), value);
        QVERIFY(query.exec());
        QVERIFY(query.next());
        QCOMPARE(query.value(0), value);
        QCOMPARE(query.isNull(0), !value.isValid());
        Statement statement = m_database->prepare(QStringLiteral("SELECT ?"));
        QVERIFY(statement.bindValue(1, value).step());
        QCOMPARE(statement.value(0), value);
    }

    void datesAreRefused()
    {
        QSqlQuery query = m_database->query();
        QVERIFY(query.prepare(QStringLiteral("SELECT ?")));
        query.addBindValue(QDate(2026, 1, 1));
        QVERIFY(!query.exec());
        QCOMPARE(query.lastError().nativeErrorCode(), QStringLiteral("20"));
        Statement statement = m_database->prepare(QStringLiteral("SELECT ?"));
        QVERIFY_THROWS_EXCEPTION(DbFailure, statement.bindValue(1, QDateTime::currentDateTimeUtc()));
    }

    void preparedQueriesAreReused()
    {
        QSqlQuery query = m_database->query();
        QVERIFY(query.prepare(QStringLiteral("INSERT INTO t(name, size) VALUES(?, ?)")));
        for (int i = 1; i <= 3; ++i) {
            query.bindValue(0, QString::number(i));
            query.bindValue(1, i * 1.5);
            QVERIFY(query.exec());
            QCOMPARE(query.lastInsertId().toInt(), i);
            QCOMPARE(query.numRowsAffected(), 1);
        }
        QVERIFY(query.exec(QStringLiteral("UPDATE t SET size = 0")));
        QCOMPARE(query.numRowsAffected(), 3);
        QVERIFY(query.prepare(QStringLiteral("SELECT ?, ?")));
        query.addBindValue(1);
        QVERIFY(!query.exec());
    }

    void resultsGoBackAndForth()
    {
        m_database->exec(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) INSERT "
                                        "INTO t(id) SELECT i FROM n"));
        QSqlQuery query = m_database->query();
        QVERIFY(query.exec(QStringLiteral("SELECT id, name FROM t ORDER BY id")));
        QVERIFY(query.isSelect());
        QVERIFY(query.last());
        QCOMPARE(query.at(), 999);
        QCOMPARE(query.value(0).toInt(), 1000);
        QVERIFY(query.first());
        QCOMPARE(query.value(0).toInt(), 1);
        QVERIFY(query.seek(500));
        QCOMPARE(query.value(QStringLiteral("id")).toInt(), 501);
        QVERIFY(query.previous());
        QCOMPARE(query.value(0).toInt(), 500);
        QVERIFY(!query.seek(1000));
        QSqlQueryModel model;
        model.setQuery(std::move(query));
        while (model.canFetchMore())
            model.fetchMore();
        QCOMPARE(model.rowCount(), 1000);
        QCOMPARE(model.data(model.index(997, 0)).toInt(), 998);
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("name"));
    }

    void forwardOnlyKeepsOneRow()
    {
        m_database->exec(QStringLiteral("INSERT INTO t(id) VALUES(1), (2), (3)"));
        QSqlQuery query = m_database->query();
        query.setForwardOnly(true);
        QVERIFY(query.exec(QStringLiteral("SELECT id FROM t ORDER BY id")));
        for (int i = 1; i <= 3; ++i) {
            QVERIFY(query.next());
            QCOMPARE(query.value(0).toInt(), i);
        }
        QVERIFY(!query.next());
        QTest::ignoreMessage(QtWarningMsg, "QSqlQuery::seek: cannot seek backwards in a forward only query");
        QVERIFY(!query.previous());
        QVERIFY(!query.lastError().isValid());
    }

    void errorsCarryTheExtendedCode()
    {
        m_database->exec(QStringLiteral("INSERT INTO t(id) VALUES(1)"));
        QSqlQuery query = m_database->query();
        QVERIFY(!query.exec(QStringLiteral("INSERT INTO t(id) VALUES(1)")));
        QCOMPARE(query.lastError().nativeErrorCode(), QStringLiteral("1555"));  // SQLITE_CONSTRAINT_PRIMARYKEY
        QVERIFY(!query.exec(QStringLiteral("SELEKT")));
        QCOMPARE(query.lastError().nativeErrorCode(), QStringLiteral("1"));
        QVERIFY(!query.exec(QStringLiteral("SELECT 1; SELECT 2")));
        try {
            m_database->exec(QStringLiteral("INSERT INTO t(id) VALUES(1)"));
            QFAIL("no failure");
        } catch (const DbFailure &failure) {
            QCOMPARE(failure.error().code, ErrorCode::Conflict);
            QCOMPARE(failure.nativeCode(), 1555);
        }
    }

    void schemaIsToldToQt()
    {
        const QSqlDatabase connection = QSqlDatabase::database(m_database->connectionName(), false);
        QCOMPARE(connection.tables(), QStringList {QStringLiteral("t")});
        QCOMPARE(connection.primaryIndex(QStringLiteral("t")).fieldName(0), QStringLiteral("id"));
        const QSqlRecord record = connection.record(QStringLiteral("t"));
        QCOMPARE(record.count(), 4);
        QCOMPARE(record.field(2).metaType().id(), int(QMetaType::Double));
        QCOMPARE(connection.driver()->handle().value<sqlite3 *>(), m_database->handle());
    }

    void transactionsRollBackUnlessCommitted()
    {
        {
            Transaction transaction(*m_database);
            m_database->exec(QStringLiteral("INSERT INTO t(id) VALUES(1)"));
        }
        QCOMPARE(m_database->value(QStringLiteral("SELECT count(*) FROM t")).toInt(), 0);
        {
            Transaction transaction(*m_database);
            m_database->exec(QStringLiteral("INSERT INTO t(id) VALUES(1)"));
            transaction.commit();
        }
        QCOMPARE(m_database->value(QStringLiteral("SELECT count(*) FROM t")).toInt(), 1);
        Transaction outer(*m_database);
        QVERIFY_THROWS_EXCEPTION(DbFailure, Transaction {*m_database});
        QVERIFY(m_database->isInTransaction());
        QSqlDatabase connection = QSqlDatabase::database(m_database->connectionName(), false);
        QVERIFY(!connection.transaction());
        QVERIFY(connection.rollback());
    }

    void oneTextMayBeInUseTwice()
    {
        m_database->exec(QStringLiteral("INSERT INTO t(id) VALUES(1), (2)"));
        const QString sql = QStringLiteral("SELECT id FROM t ORDER BY id");
        Statement outer = m_database->prepare(sql);
        int pairs = 0;
        while (outer.step()) {
            Statement inner = m_database->prepare(sql);
            while (inner.step())
                ++pairs;
        }
        QCOMPARE(pairs, 4);
    }

    void givenBackStatementsForgetTheirValues()
    {
        {
            Statement statement = m_database->prepare(QStringLiteral("SELECT ?1"));
            statement.bindText(1, u"张三");
            QVERIFY(statement.step());
        }
        Statement again = m_database->prepare(QStringLiteral("SELECT ?1"));
        QVERIFY(again.step());
        QVERIFY(again.isNull(0));
    }

    void queriesMayOutliveTheConnection()
    {
        auto database = opened(QStringLiteral("other.db"));
        auto query = std::make_unique<QSqlQuery>(database->query());
        QVERIFY(query->exec(QStringLiteral("SELECT 1 UNION SELECT 2")));
        QVERIFY(query->next());
        database.reset();
        QVERIFY(!query->next());
        QVERIFY(!query->exec());
        query.reset();
        QVERIFY(QFile::remove(path(QStringLiteral("other.db"))));
    }

    void anotherKeyIsCorrupt()
    {
        m_database.reset();
        const auto wrong = Database::open(path(QStringLiteral("t.db")), key('x'));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, ErrorCode::Corrupt);
        const auto missing = Database::open(path(QStringLiteral("missing.db")), key());
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::Io);
        QVERIFY(!QFile::exists(path(QStringLiteral("missing.db"))));
        QCOMPARE(Database::open(path(QStringLiteral("t.db")), Secret()).error().code, ErrorCode::Invalid);
    }

    void anyDamagedPageIsCorrupt()
    {
        // Tables, indexes, overflow pages and free pages.
        m_database->exec(QStringLiteral(
            "CREATE INDEX by_name ON t(name); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) "
            "INSERT INTO t(id, name, bytes) SELECT i, hex(randomblob(50)), randomblob(i * 10) FROM n; DELETE FROM t WHERE id "
            "BETWEEN 120 AND 150; UPDATE t SET bytes = randomblob(20000) WHERE id = 100"));
        m_database->checkIntegrity();
        m_database.reset();
        QFile file(path(QStringLiteral("t.db")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        file.close();
        const qsizetype pages = good.size() / 4096;
        QVERIFY(pages > 50);
        const QStringList work {QStringLiteral("SELECT sum(length(name)), sum(length(bytes)) FROM t"),
                                QStringLiteral("SELECT count(*) FROM t WHERE name > ''"),
                                QStringLiteral("UPDATE t SET name = name || 'x', bytes = bytes || x'00'"),
                                QStringLiteral("INSERT INTO t(name, bytes) SELECT name, bytes FROM t"),
                                QStringLiteral("DELETE FROM t"),
                                QStringLiteral("VACUUM")};
        int failures = 0;
        for (qsizetype page = 0; page < pages; ++page) {
            QByteArray damaged = good;
            damaged[page * 4096 + 100] = char(damaged[page * 4096 + 100] ^ 1);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(damaged) == damaged.size());
            file.close();
            auto database = Database::open(path(QStringLiteral("t.db")), key());
            if (!database) {
                QCOMPARE(database.error().code, ErrorCode::Corrupt);
                ++failures;
                continue;
            }
            const auto checked = guarded([&] { (*database)->checkIntegrity(); });
            QVERIFY2(!checked && checked.error().code == ErrorCode::Corrupt, qPrintable(QString::number(page)));
            for (const QString &sql : work) {
                const auto done = guarded([&] { (*database)->exec(sql); });
                failures += done ? 0 : 1;
                QVERIFY2(done || done.error().code == ErrorCode::Corrupt,
                         done ? "" : qPrintable(sql + u' ' + done.error().detail));
            }
            auto copy = opened(QStringLiteral("copy.db"));
            const auto copied = guarded([&] { (*database)->copyInto(*copy); });
            QVERIFY2(copied || copied.error().code == ErrorCode::Corrupt, copied ? "" : qPrintable(copied.error().detail));
            copy.reset();
            QFile::remove(path(QStringLiteral("copy.db")));
        }
        QVERIFY(failures > pages / 2);
    }
};

QTEST_GUILESS_MAIN(SqlCipherDriverTest)
#include "tst_sqlcipher_driver.moc"
