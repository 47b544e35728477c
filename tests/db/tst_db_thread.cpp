// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/database.h"
#include "db/db_thread.h"

using namespace jiaxin;

class DbThreadTest : public QObject {
    Q_OBJECT
private slots:
    void jobsRunInOrderOnOneOtherThread()
    {
        QList<int> order;
        QSet<QThread *> threads;
        {
            DbThread thread;
            for (int i = 0; i < 500; ++i) {
                thread.run([i, &order, &threads] {
                    order += i;
                    threads.insert(QThread::currentThread());
                });
            }
        }
        QCOMPARE(order.size(), 500);
        QVERIFY(std::is_sorted(order.cbegin(), order.cend()));
        QCOMPARE(threads.size(), 1);
        QVERIFY(!threads.contains(QThread::currentThread()));
    }

    void valuesAndResultsArrive()
    {
        DbThread thread;
        QCOMPARE(*thread.run([] { return 42; }).result(), 42);
        QCOMPARE(*thread.run([]() -> Result<QString> { return QStringLiteral("x"); }).result(), QStringLiteral("x"));
        QCOMPARE(thread.run([]() -> Result<QString> { return ErrorCode::Stale; }).result().error().code, ErrorCode::Stale);
        QVERIFY(thread.run([] {}).result());
        auto movable = thread.run([] { return std::make_unique<int>(7); });
        QCOMPARE(**movable.takeResult(), 7);
    }

    void whatIsThrownBecomesAnError()
    {
        DbThread thread;
        const auto failure = thread.run([] { throw DbFailure(Error {.code = ErrorCode::DiskFull}); }).result();
        QCOMPARE(failure.error().code, ErrorCode::DiskFull);
        const auto memory = thread.run([]() -> int { throw std::bad_alloc(); }).result();
        QCOMPARE(memory.error().code, ErrorCode::Io);
        const auto foreign = thread.run([]() -> int { throw std::runtime_error("x"); }).result();
        QCOMPARE(foreign.error().code, ErrorCode::Io);
        QVERIFY(thread.run([] {}).result());
    }

    void aResultIsDeliveredToItsContext()
    {
        DbThread thread;
        QThread *deliveredOn = nullptr;
        QObject context;
        // A job that is done already is delivered by then() itself.
        thread.run([] { return 1; }).then(&context, [&](const Result<int> &) { deliveredOn = QThread::currentThread(); });
        QTRY_COMPARE(deliveredOn, QThread::currentThread());
    }

    void aCancelledJobDoesNotRun()
    {
        bool ran = false;
        QSemaphore gate;
        {
            DbThread thread;
            thread.run([&gate] { gate.acquire(); });
            auto future = thread.run([&ran] { ran = true; });
            future.cancel();
            gate.release();
        }
        QVERIFY(!ran);
    }

    void aConnectionLivesOnTheThread()
    {
        QTemporaryDir folder;
        DbThread thread;
        std::unique_ptr<Database> database;
        const auto opened = thread.run([&]() -> Result<void> {
            auto result = Database::open(folder.filePath(QStringLiteral("a.db")), Secret(QByteArray(32, 'k')),
                                         {.access = DatabaseOptions::Access::Create});
            if (!result)
                return result.error();
            database = std::move(result).value();
            return {};
        });
        QVERIFY(opened.result());
        const auto broken = thread.run([&] { database->exec(QStringLiteral("INSERT INTO nowhere VALUES(1)")); }).result();
        QCOMPARE(broken.error().code, ErrorCode::Invalid);
        QVERIFY(thread.run([&] { database.reset(); }).result());
    }
};

QTEST_GUILESS_MAIN(DbThreadTest)
#include "tst_db_thread.moc"
