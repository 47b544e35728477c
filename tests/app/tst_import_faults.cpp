// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What an import has to withstand: nothing of a file is in the vault unless all its good rows are.
#include "app/exchange/sheets/sheet_reader.h"
#include "domain/records/records.h"
#include "tests/app/import_world.h"
#include "tests/support/small_disk.h"

#include <QRandomGenerator>

using namespace jiaxin;
using namespace jiaxin::test;

class ImportFaultsTest : public QObject {
    Q_OBJECT
private slots:
    void aCancelledImportLeavesNothing()
    {
        ImportWorld world;
        QVERIFY(world.create());
        QVERIFY(world.import(enterpriseType, roster("enterprises.xlsx")));
        const QString file = world.root.filePath(QStringLiteral("roster.csv"));
        QVERIFY(writeRoster(file, 1600));
        const QByteArray before = world.dump();
        for (const int after : {0, 2}) {
            int told = 0;
            const auto report = world.import(workerType, file, {.dryRun = false, .progress = [&](qint64 done, qint64 total) {
                                                                    return done <= total && told++ < after;
                                                                }});
            QVERIFY(!report);
            QCOMPARE(report.error().code, ErrorCode::Cancelled);
            QCOMPARE(world.dump(), before);
        }
        // The audit goes on where it was.
        QCOMPARE(world.import(workerType, file).value_or(ImportReport()).added, 1600);
        const auto verdict = world.session->wait([](Workspace &work) { return work.store.audit().verify(); });
        QVERIFY(verdict && verdict->ok());
    }

    void aFileThatBreaksOffLeavesNothing()
    {
        ImportWorld world;
        QVERIFY(world.create());
        QVERIFY(world.import(enterpriseType, roster("enterprises.xlsx")));
        const QString file = world.root.filePath(QStringLiteral("roster.csv"));
        QVERIFY(writeRoster(file, 1200));
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::Append) && broken.write("\"\xE5\xBC\xA0,,,") > 0);
        broken.close();
        const QByteArray before = world.dump();
        const auto report = world.import(workerType, file);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::BadFile);
        QCOMPARE(world.dump(), before);
    }

    void foreignAndHostileFilesAreNamed_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("detail");
        QTest::newRow("xls") << roster("foreign.xls") << QStringLiteral("xls");
        QTest::newRow("ods") << roster("foreign.ods") << QStringLiteral("ods");
        QTest::newRow("script") << roster("messy.py") << QStringLiteral("not_a_zip");
        QTest::newRow("other table") << roster("health_checks.xlsx") << QStringLiteral("no_header");
    }
    void foreignAndHostileFilesAreNamed()
    {
        QFETCH(QString, file);
        ImportWorld world;
        QVERIFY(world.create());
        const auto report = world.import(enterpriseType, file);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::BadFile);
        QTEST(report.error().detail, "detail");
        QCOMPARE(world.import(enterpriseType, QStringLiteral("/no/such/file.xlsx")).error().code, ErrorCode::Io);
    }

    void aFullDiskLeavesNothing()
    {
        const SmallDisk disk(12 * 1024);
        if (!disk.isMounted())
            QSKIP("mounting a tmpfs is not permitted here");
        ImportWorld world;
        world.folder = disk.filePath(QStringLiteral("vault"));
        QVERIFY(world.create());
        QVERIFY(world.import(enterpriseType, roster("enterprises.xlsx")));
        const QString file = world.root.filePath(QStringLiteral("roster.csv"));
        QVERIFY(writeRoster(file, 8000));
        const QByteArray before = world.dump();
        const auto report = world.import(workerType, file);
        QVERIFY(!report);
        QVERIFY2(report.error().code == ErrorCode::DiskFull, qPrintable(report.error().detail));
        QCOMPARE(world.dump(), before);
        QVERIFY(world.login("clerk"));
        QCOMPARE(world.count("worker"), 0);
        QVERIFY(world.session->wait([](Workspace &work) { return work.vault->checkIntegrity(); }));
        // A smaller file still fits.
        QVERIFY(writeRoster(file, 100));
        QCOMPARE(world.import(workerType, file).value_or(ImportReport()).added, 100);
    }

    /// kill -9 at random moments: all or nothing, and all once it was reported. JIAXIN_KILLS sets how often (20), a fifth of
    /// which fall on imports.
    void aKilledImportIsWholeOrAbsent()
    {
        constexpr int rows = 2000;
        const int kills = qEnvironmentVariable("JIAXIN_KILLS", QStringLiteral("20")).toInt() / 5;
        QRandomGenerator random(20261123);
        std::unique_ptr<ImportWorld> world;
        int whole = 0;
        for (int round = 0; round < kills; ++round) {
            // What is whole cannot be broken any more: another vault.
            if (!world || world->count("worker") > 0) {
                world = std::make_unique<ImportWorld>();
                QVERIFY(world->create());
                QVERIFY(world->import(enterpriseType, roster("enterprises.xlsx")));
                QVERIFY(writeRoster(rosterIn(*world), rows));
            }
            killAnImport(*world, rows, random.bounded(1, 700));
            if (QTest::currentTestFailed())
                return;
            whole += world->count("worker") == rows ? 1 : 0;
        }
        if (whole == 0)
            QCOMPARE(world->import(workerType, rosterIn(*world)).value_or(ImportReport()).added, rows);
    }

private:
    static QString rosterIn(const ImportWorld &world) { return world.root.filePath(QStringLiteral("roster.csv")); }

    void killAnImport(ImportWorld &world, int rows, int milliseconds)
    {
        world.session.reset();
        QProcess runner;
        runner.start(QCoreApplication::applicationDirPath() + QStringLiteral("/import_runner"),
                     {world.folder, QStringLiteral("clerk"), rosterIn(world)});
        QVERIFY(runner.waitForStarted());
        runner.write("Rosters 2026\n");
        runner.closeWriteChannel();
        QVERIFY2(runner.waitForReadyRead(60'000), runner.readAllStandardError().constData());
        QTest::qWait(milliseconds);
        runner.kill();
        QVERIFY(runner.state() == QProcess::NotRunning || runner.waitForFinished());
        const bool reported = runner.readAllStandardOutput().contains("stored 2000\n");
        QVERIFY(world.login("clerk"));
        const int stored = world.count("worker");
        QVERIFY2(stored == 0 || stored == rows, qPrintable(QString::number(stored)));
        QVERIFY(!reported || stored == rows);
        QCOMPARE(world.count("employment"), stored);
        QCOMPARE(world.count("worker_status"), stored);
        QVERIFY(world.session->wait([](Workspace &work) { return work.vault->checkIntegrity(); }));
        const auto verdict = world.session->wait([](Workspace &work) { return work.store.audit().verify(); });
        QVERIFY(verdict && verdict->ok());
    }
};

QTEST_GUILESS_MAIN(ImportFaultsTest)
#include "tst_import_faults.moc"
