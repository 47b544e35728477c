// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The fault loop: an edit is broken off after the i-th step of SQLite's virtual machine, for i = 1, 2, 3 … until it comes
// through. After each break nothing of it remains, and the next try succeeds.
#include "db/migrations/migrator.h"
#include "db/store/record_store.h"
#include "db/transaction.h"

#include <sqlcipher/sqlite3.h>

using namespace jiaxin;

namespace {

/// Interrupts the connection once, when so many calls of so many steps have passed.
class Interrupter {
public:
    Interrupter(sqlite3 *connection, int stepsPerCall, int calls) : m_connection(connection), m_remaining(calls)
    {
        sqlite3_progress_handler(
            connection, stepsPerCall, [](void *self) { return int(--static_cast<Interrupter *>(self)->m_remaining == -1); },
            this);
    }
    ~Interrupter() { sqlite3_progress_handler(m_connection, 0, nullptr, nullptr); }
    Q_DISABLE_COPY_MOVE(Interrupter)
    bool fired() const { return m_remaining < 0; }

private:
    sqlite3 *m_connection;
    int m_remaining;
};

struct Fixture {
    QTemporaryDir folder;
    std::unique_ptr<CryptoProvider> crypto = makeOpenSslProvider();
    ManualClock clock {QDateTime(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC)};
    std::unique_ptr<Database> database = valueOrThrow(Database::open(
        folder.filePath(QStringLiteral("t.db")), Secret(QByteArray(32, 'k')), {.access = DatabaseOptions::Access::Create}));
    std::unique_ptr<RecordStore> store;
    ChangeContext context {.user = QStringLiteral("clerk"), .unit = QStringLiteral("610103"), .terminal = QStringLiteral("pc")};

    Fixture()
    {
        valueOrThrow(Migrator::migrate(*database, recordMigrations()));
        store = std::make_unique<RecordStore>(*database, clock, *crypto);
    }

    /// What every table holds, as one text.
    QString content()
    {
        QString all;
        for (const char *table : {"worker", "authorisation", "outbox", "audit", "search_key", "state_count"}) {
            Statement rows = database->prepare(QStringLiteral("SELECT * FROM %1").arg(QLatin1String(table)));
            while (rows.step()) {
                for (int column = 0; column < rows.columnCount(); ++column)
                    all += rows.value(column).toString() + u'|';
                all += u'\n';
            }
        }
        return all;
    }

    /// A new worker with a consent, and a correction of an old one, in one transaction.
    void edit(const Worker &old, int round)
    {
        Transaction transaction(*database);
        Worker worker;
        worker.name = QStringLiteral("吕小凤");
        worker.documentNumber = QString::number(700000 + round);
        worker.unit = context.unit;
        store->insert(workerType, worker, context);
        Authorisation consent;
        consent.worker = worker.id;
        consent.unit = context.unit;
        consent.startsAt = clock.now();
        store->insert(authorisationType, consent, context);
        Worker changed = old;
        changed.name = QStringLiteral("张秋莲");
        store->update(workerType, old, changed, context);
        store->remove(authorisationType, consent, context);
        transaction.commit();
    }
};

}  // namespace

class StoreFaultsTest : public QObject {
    Q_OBJECT
private slots:
    void everyBreakLeavesNothing()
    {
        // Each single step in the soak, every 23rd otherwise.
        const int stride = qEnvironmentVariableIsSet("JIAXIN_SOAK") ? 1 : 23;
        Fixture fixture;
        Worker old;
        old.name = QStringLiteral("王桂兰");
        old.documentNumber = QStringLiteral("610102197001151024");
        old.unit = fixture.context.unit;
        {
            Transaction transaction(*fixture.database);
            fixture.store->insert(workerType, old, fixture.context);
            transaction.commit();
        }
        const QString before = fixture.content();
        int breaks = 0;
        for (int i = 0;; ++i) {
            bool failed = false;
            {
                const Interrupter interrupter(fixture.database->handle(), stride, i);
                try {
                    fixture.edit(old, i);
                } catch (const DbFailure &) {
                    failed = true;
                }
                QCOMPARE(failed, interrupter.fired());
            }
            if (!failed)
                break;
            ++breaks;
            fixture.store->forgetCaches();
            QVERIFY(!fixture.database->isInTransaction());
            // The very last steps come after the commit took effect: then all of it is there. Never a part.
            if (fixture.store->load(workerType, old.id)->version == 2)
                break;
            QCOMPARE(fixture.content(), before);
        }
        QVERIFY2(breaks > 20, qPrintable(QString::number(breaks)));
        QVERIFY(fixture.content() != before);
        QVERIFY(fixture.store->audit().verify().ok());
        QCOMPARE(fixture.store->load(workerType, old.id)->version, 2);
    }

    /// A database that may not grow: each page more is refused once.
    void fullStoreLeavesNothing()
    {
        Fixture fixture;
        Worker old;
        old.name = QStringLiteral("王桂兰");
        old.unit = fixture.context.unit;
        {
            Transaction transaction(*fixture.database);
            fixture.store->insert(workerType, old, fixture.context);
            transaction.commit();
        }
        const QString before = fixture.content();
        const int pages = fixture.database->value(QStringLiteral("PRAGMA page_count")).toInt();
        fixture.database->exec(QStringLiteral("PRAGMA max_page_count = %1").arg(pages));
        ErrorCode code = ErrorCode::Count;
        try {
            Transaction transaction(*fixture.database);
            for (int i = 0; i < 2000; ++i) {
                Worker worker;
                worker.name = QStringLiteral("吕小凤");
                worker.documentNumber = QString::number(i);
                worker.unit = fixture.context.unit;
                fixture.store->insert(workerType, worker, fixture.context);
            }
            transaction.commit();
        } catch (const DbFailure &failure) {
            code = failure.error().code;
        }
        QCOMPARE(code, ErrorCode::DiskFull);
        fixture.store->forgetCaches();
        QCOMPARE(fixture.content(), before);
        fixture.database->exec(QStringLiteral("PRAGMA max_page_count = 1073741823"));
        fixture.edit(old, 1);
        QVERIFY(fixture.store->audit().verify().ok());
    }
};

QTEST_GUILESS_MAIN(StoreFaultsTest)
#include "tst_store_faults.moc"
