// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/db/vault_fixture.h"
#include "tests/support/small_disk.h"

using namespace jiaxin;
using namespace jiaxin::test;

class FullDiskTest : public QObject {
    Q_OBJECT
private slots:
    void anImportIsWholeOrAbsent()
    {
        const SmallDisk disk(8 * 1024);
        if (!disk.isMounted())
            QSKIP("mounting a tmpfs is not permitted here");
        VaultFixture fixture;
        fixture.folder = disk.filePath(QStringLiteral("vault"));
        {
            auto vault = fixture.create(fixture.folder);
            QVERIFY(vault);
            putMeta(**vault, QStringLiteral("before"), QStringLiteral("kept"));
            const auto imported = guarded([&] {
                Transaction transaction((*vault)->records());
                for (int i = 0; i < 20'000; ++i)
                    putMeta(**vault, QString::number(i), QString(1000, u'x'));
                transaction.commit();
            });
            QVERIFY(!imported);
            QVERIFY2(imported.error().code == ErrorCode::DiskFull, qPrintable(imported.error().detail));
            QVERIFY(!(*vault)->records().isInTransaction());
            QCOMPARE((*vault)->records().value(QStringLiteral("SELECT count(*) FROM meta")).toInt(), 1);
        }
        auto vault = fixture.open();
        QVERIFY(vault);
        QCOMPARE(getMeta(**vault, QStringLiteral("before")), QStringLiteral("kept"));
        QVERIFY((*vault)->checkIntegrity());
        // With space again the same vault works on.
        putMeta(**vault, QStringLiteral("after"), QStringLiteral("too"));
    }

    void aSlotIsWholeOrAbsent()
    {
        const SmallDisk disk(4 * 1024);
        if (!disk.isMounted())
            QSKIP("mounting a tmpfs is not permitted here");
        VaultFixture fixture;
        fixture.folder = disk.filePath(QStringLiteral("vault"));
        auto vault = fixture.create(fixture.folder);
        QVERIFY(vault);
        const QByteArray before = readAll(fixture.path(QStringLiteral("vault.json")));
        QVERIFY(disk.fill(0));
        const auto added = (*vault)->addSlot(QStringLiteral("clerk"), secret("p"));
        QVERIFY(!added);
        QVERIFY2(added.error().code == ErrorCode::DiskFull, qPrintable(added.error().detail));
        QVERIFY(!(*vault)->hasSlot(QStringLiteral("clerk")));
        QCOMPARE(readAll(fixture.path(QStringLiteral("vault.json"))), before);
        vault->reset();
        QVERIFY(QFile::remove(disk.filePath(QStringLiteral("filler"))));
        QVERIFY(fixture.open());
    }

    void aVaultIsMadeWholeOrNotAtAll()
    {
        VaultFixture fixture;
        // From hardly a byte to enough.
        bool made = false;
        for (int kibibytes = 4; !made; kibibytes += 24) {
            const SmallDisk disk(kibibytes);
            if (!disk.isMounted())
                QSKIP("mounting a tmpfs is not permitted here");
            QVERIFY(kibibytes < 4000);
            const auto vault = fixture.create(disk.path());
            made = vault.has_value();
            if (!made) {
                QVERIFY2(vault.error().code == ErrorCode::DiskFull,
                         qPrintable(QStringLiteral("%1 KiB: %2 %3")
                                        .arg(QString::number(kibibytes), errorName(vault.error().code), vault.error().detail)));
                QVERIFY(QDir(disk.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
            }
        }
        QVERIFY(made);
    }

    void aBackupIsWholeOrAbsent()
    {
        VaultFixture fixture;
        auto vault = fixture.create(fixture.folder);
        QVERIFY(vault);
        bool made = false;
        for (int kibibytes = 4; !made; kibibytes += 40) {
            const SmallDisk disk(kibibytes);
            if (!disk.isMounted())
                QSKIP("mounting a tmpfs is not permitted here");
            QVERIFY(kibibytes < 4000);
            const auto backup = (*vault)->backup(disk.filePath(QStringLiteral("b.jiaxin")));
            made = backup.has_value();
            if (!made) {
                QVERIFY2(
                    backup.error().code == ErrorCode::DiskFull,
                    qPrintable(QStringLiteral("%1 KiB: %2 %3")
                                   .arg(QString::number(kibibytes), errorName(backup.error().code), backup.error().detail)));
                QVERIFY(QDir(disk.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
            }
        }
        QVERIFY((*vault)->checkIntegrity());
    }
};

QTEST_GUILESS_MAIN(FullDiskTest)
#include "tst_full_disk.moc"
