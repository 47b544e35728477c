// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/crypto_provider.h"
#include "db/migrations/migrator.h"
#include "db/store/record_store.h"
#include "db/store/status_store.h"
#include "db/transaction.h"
#include "domain/record_json.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace jiaxin;

namespace {

const QStringList units {QStringLiteral("610102"), QStringLiteral("610103"), QStringLiteral("610113")};

}  // namespace

/// What the home page counts is what stands in the rows, whatever happens to them.
class StatusStoreTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    ManualClock m_clock {QDateTime(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC)};
    std::unique_ptr<CryptoProvider> m_crypto = makeOpenSslProvider();
    std::unique_ptr<Database> m_database;
    std::unique_ptr<RecordStore> m_store;
    QRandomGenerator m_random {7};
    QList<Worker> m_workers;

    StoredStatus anyStatus()
    {
        const auto day = [this] {
            return m_random.bounded(3) == 0 ? QDate() : m_clock.today().addDays(m_random.bounded(-5, 5));
        };
        return {.colour = StatusColour(m_random.bounded(3)),
                .nearestEnd = day(),
                .ready = m_random.bounded(2) == 0,
                .lacking = m_random.bounded(4),
                .authorisationUntil = day(),
                .healthUntil = day()};
    }

    WorkerStatusRow rowOf(qint64 worker)
    {
        const QList<WorkerStatusRow> rows = workerStatuses(*m_database, {.after = worker - 1, .limit = 1});
        return rows.isEmpty() || rows.first().worker != worker ? WorkerStatusRow() : rows.first();
    }

    void changeAnything()
    {
        Worker &worker = m_workers[m_random.bounded(int(m_workers.size()))];
        const qint64 row = m_store->rowNumber(workerType, worker.id);
        switch (m_random.bounded(4)) {
        case 0:
            worker.unit = units.at(m_random.bounded(int(units.size())));
            worker.state = m_random.bounded(2) == 0 ? QStringLiteral("filed") : QStringLiteral("draft");
            [[fallthrough]];
        case 1:
            writeWorkerStatus(*m_database, row, worker, anyStatus(), "facts");
            break;
        case 2:
            if (const WorkerStatusRow known = rowOf(row); known.worker == row)
                updateWorkerStatus(*m_database, known, anyStatus());
            break;
        default:
            forgetStatus(*m_database, workerType, row);
        }
    }

    qint64 counted(const QString &condition)
    {
        return m_database->value(QStringLiteral("SELECT count(*) FROM worker_status WHERE ") + condition).toLongLong();
    }

    void compareCounters(const QStringList &where)
    {
        const QString restriction =
            where.isEmpty() ? QStringLiteral("true") : QStringLiteral("unit IN ('%1')").arg(where.join(QStringLiteral("','")));
        const QMap<StatusColour, qint64> colours = countByColour(*m_database, where);
        for (int colour = 0; colour < 3; ++colour)
            QCOMPARE(colours.value(StatusColour(colour)),
                     counted(restriction + QStringLiteral(" AND colour = %1").arg(colour)));
        const QDate today = m_clock.today();
        for (const StatusItemKind item : {StatusItemKind::Authorisation, StatusItemKind::Health}) {
            const QString column = choiceName(item) + QStringLiteral("_until");
            const QString ending = QStringLiteral("%1 AND filed AND %2 <> '' AND %2 BETWEEN '%3' AND '%4'");
            const QDate until = today.addDays(3);
            QCOMPARE(countEnding(*m_database, item, today, until, where),
                     counted(ending.arg(restriction, column, dateText(today), dateText(until))));
            QCOMPARE(countEnding(*m_database, item, {}, today.addDays(-1), where),
                     counted(ending.arg(restriction, column, QString(), dateText(today.addDays(-1)))));
        }
    }

private slots:
    void initTestCase()
    {
        m_database = valueOrThrow(Database::open(m_folder.filePath(QStringLiteral("t.db")), Secret(QByteArray(32, 'k')),
                                                 {.access = DatabaseOptions::Access::Create}));
        valueOrThrow(Migrator::migrate(*m_database, recordMigrations()));
        m_store = std::make_unique<RecordStore>(*m_database, m_clock, *m_crypto);
        Transaction transaction(*m_database);
        for (int i = 0; i < 20; ++i) {
            Worker worker;
            worker.name = QStringLiteral("试验");
            worker.unit = units.first();
            m_store->insert(workerType, worker, {});
            m_workers.append(worker);
        }
        transaction.commit();
    }

    void countersAreTheRows()
    {
        for (int round = 0; round < 60; ++round) {
            Transaction transaction(*m_database);
            for (int i = 0; i < 10; ++i)
                changeAnything();
            transaction.commit();
            compareCounters({});
            compareCounters({units.first()});
            compareCounters({units.at(1), units.at(2)});
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(counted(QStringLiteral("true")) > 0);
        dropEmptyCounters(*m_database);
        QCOMPARE(m_database->value(QStringLiteral("SELECT count(*) FROM status_count WHERE amount <= 0")).toInt(), 0);
        compareCounters({});
    }

    /// An update leaves the same row as writing it whole.
    void updatedIsWritten()
    {
        Transaction transaction(*m_database);
        const Worker &worker = m_workers.first();
        const qint64 row = m_store->rowNumber(workerType, worker.id);
        writeWorkerStatus(*m_database, row, worker, anyStatus(), "facts");
        for (int i = 0; i < 50; ++i) {
            StoredStatus status = anyStatus();
            status.dueAt = i % 2 ? m_clock.now().addDays(i) : QDateTime();
            updateWorkerStatus(*m_database, rowOf(row), status);
            const WorkerStatusRow updated = rowOf(row);
            QCOMPARE(updated.facts, QByteArray("facts"));
            QCOMPARE(storedColour(*m_database, row), status.colour);
            const int changes = m_database->value(QStringLiteral("SELECT total_changes()")).toInt();
            updateWorkerStatus(*m_database, updated, status);
            QCOMPARE(m_database->value(QStringLiteral("SELECT total_changes()")).toInt(), changes);
            writeWorkerStatus(*m_database, row, worker, status, "facts");
            QCOMPARE(rowOf(row).texts, updated.texts);
        }
    }

    void dueAreThoseWhoseTimeHasCome()
    {
        Transaction transaction(*m_database);
        int due = 0;
        for (int i = 0; i < m_workers.size(); ++i) {
            StoredStatus status = anyStatus();
            status.dueAt = i % 3 == 0 ? QDateTime() : m_clock.now().addSecs(i % 3 == 1 ? 0 : 1);
            due += i % 3 == 1 ? 1 : 0;
            writeWorkerStatus(*m_database, m_store->rowNumber(workerType, m_workers.at(i).id), m_workers.at(i), status, {});
        }
        QCOMPARE(workerStatuses(*m_database, {.dueAt = m_clock.now(), .limit = 100}).size(), due);
        QCOMPARE(workerStatuses(*m_database, {.dueAt = m_clock.now(), .limit = 2}).size(), 2);
        QCOMPARE(workerStatuses(*m_database, {.dueAt = m_clock.now().addMSecs(-1), .limit = 100}).size(), 0);
        QCOMPARE(workerStatuses(*m_database, {.after = 0, .limit = 100}).size(), m_workers.size());
    }
};

QTEST_GUILESS_MAIN(StatusStoreTest)
#include "tst_status_store.moc"
