// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Disks as they are (sync.md §5, F4, F11): full, failing at the n-th write, and power that goes while something is not flushed.
// What was shown as saved arrives, once; what was not is told.
#include "tests/support/invented.h"
#include "tests/support/small_disk.h"
#include "tests/sync/fault_disk.h"
#include "tests/sync/sync_world.h"

#include <QDir>
#include <QTest>

#include <sqlcipher/sqlite3.h>

using namespace jiaxin;
using namespace jiaxin::test;

class SyncDiskTest : public QObject {
    Q_OBJECT

    std::unique_ptr<SyncProvince> m_province;
    std::unique_ptr<SyncComputer> m_other;
    int m_serial = 100;

    static bool isSoak() { return qEnvironmentVariableIsSet("JIAXIN_SOAK"); }
    /// Some records from the other office, for a pass to fetch.
    void workElsewhere(int records = 2)
    {
        for (int i = 0; i < records; ++i)
            (void)m_other->create("clerk2", enterpriseType, inventedEnterprise(++m_serial));
        (void)m_other->synced("clerk2");
    }
    /// Enters records until one is not shown as saved; those that were.
    QStringList enter(SyncComputer &office, int records)
    {
        QStringList saved;
        for (int i = 0; i < records; ++i) {
            const auto made = office.as("clerk").wait([&](Workspace &work) {
                return RecordService(work).create(enterpriseType, inventedEnterprise(++m_serial),
                                                  {.reason = QStringLiteral("test")});
            });
            if (made && made->saved)
                saved.append(made->id.toString());
            else
                m_refused = made ? Error {} : made.error();
        }
        return saved;
    }
    Error m_refused;

    /// The law, and that these are there.
    void check(SyncComputer &office, const QStringList &saved)
    {
        (void)office.synced("clerk");
        QCOMPARE(office.broken("610103"), QString());
        const QMap<QString, QString> there = m_province->records("610103");
        for (const QString &id : saved)
            QVERIFY2(there.contains(id), qPrintable(QStringLiteral("shown as saved and lost: ") + id));
        QVERIFY(office.wait([](Workspace &work) { return work.vault->checkIntegrity(); }));
    }

private slots:
    void initTestCase()
    {
        m_province = std::make_unique<SyncProvince>();
        m_other = std::make_unique<SyncComputer>(*m_province, "610103");
        workElsewhere(20);
    }

    /// F11: a small disk with ever more left on it, from nothing to enough.
    void f11_diskThatIsFull()
    {
        const SmallDisk disk(16 * 1024);
        if (!disk.isMounted())
            QSKIP("mounting a tmpfs is not permitted here");
        SyncComputer office(*m_province, "610103", true, 1, disk.path());
        (void)office.synced("clerk");
        int full = 0;
        QList<int> spares {0, 4, 16, 40, 100};
        if (isSoak()) {
            spares.clear();
            for (int kibibytes = 0; kibibytes <= 400; kibibytes += 4)
                spares.append(kibibytes);
        }
        for (const int kibibytes : std::as_const(spares)) {
            workElsewhere(10);
            (void)office.as("clerk");
            QVERIFY(disk.fill(qint64(kibibytes) * 1024));
            m_refused = {};
            const QStringList saved = enter(office, 3);
            if (saved.size() < 3)
                QCOMPARE(m_refused.code, ErrorCode::DiskFull);
            const SyncSummary summary = office.sync("clerk");
            if (summary.error) {
                QCOMPARE(summary.error->code, ErrorCode::DiskFull);
                ++full;
            }
            // Nobody can say that the records went away for it.
            QCOMPARE(office.count(QStringLiteral("SELECT count(*) FROM outbox WHERE state = 'rejected'")), 0);
            QVERIFY(QFile::remove(disk.filePath(QStringLiteral("filler"))));
            check(office, saved);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(full > 0);
    }

    /// F11: from the n-th write or flush of a pass on the disk fails, for every n; then it works again.
    void f11_everyWriteThatFails_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("full") << SQLITE_FULL;
        QTest::newRow("write") << SQLITE_IOERR_WRITE;
        QTest::newRow("flush") << SQLITE_IOERR_FSYNC;
    }
    void f11_everyWriteThatFails()
    {
        QFETCH(int, code);
        FaultDisk disk;
        SyncComputer office(*m_province, "610103");
        (void)office.synced("clerk");
        const int stride = isSoak() ? 1 : 41;
        int failed = 0;
        bool struck = true;
        for (int number = 1; struck; number += stride) {
            workElsewhere();
            const QStringList saved = enter(office, 2);
            QCOMPARE(saved.size(), 2);
            disk.failFrom(number, code);
            const SyncSummary summary = office.sync("clerk");
            struck = disk.struck();
            disk.heal();
            failed += summary.error ? 1 : 0;
            if (summary.error)
                QVERIFY2(summary.error->code == ErrorCode::DiskFull || summary.error->code == ErrorCode::Io,
                         qPrintable(errorName(summary.error->code) + u' ' + summary.error->detail));
            check(office, saved);
            if (QTest::currentTestFailed())
                return;
            QVERIFY(number < 5000);
        }
        QVERIFY2(failed > 1, qPrintable(QString::number(failed)));
        office.leave();
    }

    /// F4: the power goes at the n-th write or flush of edits and a pass; some sectors of what was not flushed are lost. The
    /// vault opens, knows whatever was shown as saved, and is taken for no old copy.
    void f4_powerThatGoes()
    {
        FaultDisk disk;
        SyncComputer office(*m_province, "610103");
        (void)office.synced("clerk");
        const int stride = isSoak() ? 1 : 41;
        bool struck = true;
        int cuts = 0;
        for (int number = 1; struck; number += stride) {
            workElsewhere();
            (void)office.as("clerk");
            QTemporaryDir after;
            disk.cutPowerAt(number, office.folder(), after.path(), quint32(number));
            const QStringList saved = enter(office, 2);
            (void)office.sync("clerk");
            struck = disk.struck();
            disk.heal();
            office.leave();
            if (struck) {
                ++cuts;
                for (const QFileInfo &file : QDir(office.folder()).entryInfoList(QDir::Files))
                    QFile::remove(file.filePath());
                for (const QFileInfo &file : QDir(after.path()).entryInfoList(QDir::Files))
                    QVERIFY(QFile::copy(file.filePath(), office.folder() + u'/' + file.fileName()));
            }
            (void)office.as("clerk");
            QCOMPARE(office.count(QStringLiteral("SELECT count(*) FROM sync_server WHERE frozen <> ''")), 0);
            check(office, saved);
            if (QTest::currentTestFailed())
                return;
            QVERIFY(number < 5000);
        }
        QVERIFY(cuts > 3);
        office.leave();
    }

    /// F11: a vault on a medium that became read-only says so and loses nothing.
    void f11_mediumThatIsReadOnly()
    {
        FaultDisk disk;
        SyncComputer office(*m_province, "610103");
        (void)office.synced("clerk");
        const QStringList saved = enter(office, 1);
        disk.failFrom(1, SQLITE_READONLY);
        QVERIFY(enter(office, 1).isEmpty());
        QCOMPARE(m_refused.code, ErrorCode::Io);
        QVERIFY(office.sync("clerk").error.has_value());
        disk.heal();
        check(office, saved);
        office.leave();
    }
};

QTEST_GUILESS_MAIN(SyncDiskTest)
#include "tst_sync_disk.moc"
