// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/db/vault_fixture.h"

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

// Long enough that no random bytes are the same.
const QString written = QStringLiteral("秦岭以北关中平原");

}  // namespace

class BackupTest : public QObject {
    Q_OBJECT

    std::unique_ptr<VaultFixture> m_fixture;
    std::unique_ptr<Vault> m_vault;
    QString m_file;
    QString m_target;

    Result<void> restore(const char *password = "correct horse") const
    {
        return Vault::restore(m_file, m_target, QStringLiteral("admin"), secret(password), m_fixture->tools());
    }
    QStringList filesOf(const QString &folder) const
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<VaultFixture>();
        QVERIFY(m_fixture->root.isValid());
        QVERIFY(QDir().mkpath(m_fixture->root.filePath(QStringLiteral("backups"))));
        m_file = m_fixture->root.filePath(QStringLiteral("backups/one.jiaxin"));
        m_target = m_fixture->root.filePath(QStringLiteral("restored"));
        auto created = m_fixture->create(m_fixture->folder);
        QVERIFY(created);
        m_vault = std::move(*created);
        Transaction transaction(m_vault->records());
        for (int i = 0; i < 3000; ++i)
            putMeta(*m_vault, QString::number(i), written + QString::number(i));
        transaction.commit();
        m_vault->attachments()
            .prepare(QStringLiteral("INSERT INTO attachments VALUES(?, 5, 'image/jpeg', '', ?)"))
            .bindText(1, QString(64, u'a'))
            .bindBlob(2, "bytes")
            .run();
    }

    void cleanup() { m_vault.reset(); }

    void aBackupRestores()
    {
        const auto done = m_vault->backup(m_file);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(filesOf(QFileInfo(m_file).path()), QStringList {QStringLiteral("one.jiaxin")});
        QVERIFY(!readAll(m_file).contains(written.toUtf8()));
        // What came after is not in it.
        putMeta(*m_vault, QStringLiteral("later"), QStringLiteral("x"));
        const auto restored = restore();
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().detail));
        QCOMPARE(filesOf(m_target).size(), 3);
        auto copy = Vault::open(m_target, QStringLiteral("admin"), secret("correct horse"), m_fixture->tools());
        QVERIFY(copy);
        QCOMPARE(getMeta(**copy, QStringLiteral("2999")), written + QStringLiteral("2999"));
        QCOMPARE((*copy)->records().value(QStringLiteral("SELECT count(*) FROM meta")).toInt(), 3000);
        QCOMPARE((*copy)->attachments().value(QStringLiteral("SELECT bytes FROM attachments")).toByteArray(), "bytes");
        QCOMPARE((*copy)->info().id, m_vault->info().id);
        QVERIFY((*copy)->checkIntegrity());
    }

    void anOlderBackupStaysUntilTheNewOneIsProven()
    {
        QVERIFY(m_vault->backup(m_file));
        const QByteArray old = readAll(m_file);
        putMeta(*m_vault, QStringLiteral("later"), QStringLiteral("x"));
        QVERIFY(m_vault->backup(m_file));
        QVERIFY(readAll(m_file) != old);
        QVERIFY(restore());
    }

    void aDamagedVaultGivesNoBackup()
    {
        QVERIFY(m_vault->backup(m_file));
        const QByteArray good = readAll(m_file);
        m_vault.reset();
        QVERIFY(damage(m_fixture->path(QStringLiteral("jiaxin.db")), 8 * 4096 + 100));
        m_vault = std::move(*m_fixture->open());
        const auto refused = m_vault->backup(m_file);
        QVERIFY(!refused);
        QVERIFY2(refused.error().code == ErrorCode::Corrupt, qPrintable(refused.error().detail));
        QCOMPARE(readAll(m_file), good);
        QCOMPARE(filesOf(QFileInfo(m_file).path()).size(), 1);
    }

    void backupCanBeCancelled()
    {
        const auto cancelled = m_vault->backup(m_file, [](qint64, qint64) { return false; });
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
        QVERIFY(filesOf(QFileInfo(m_file).path()).isEmpty());
        QVERIFY(m_vault->backup(m_file));
    }

    void anUnwritableTargetIsNamed()
    {
        const auto refused = m_vault->backup(QStringLiteral("/proc/no/such/folder/b.jiaxin"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Io);
    }

    void restoreRefusesAFolderThatIsNotEmpty()
    {
        QVERIFY(m_vault->backup(m_file));
        const auto refused =
            Vault::restore(m_file, m_fixture->folder, QStringLiteral("admin"), secret("correct horse"), m_fixture->tools());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(refused.error().detail, QStringLiteral("not_empty"));
        QVERIFY(m_vault->checkIntegrity());
    }

    void restoreNeedsThePassword()
    {
        QVERIFY(m_vault->backup(m_file));
        QCOMPARE(restore("wrong").error().code, ErrorCode::WrongPassword);
        QVERIFY(!QFile::exists(m_target));
    }

    void otherFilesAreNoBackups()
    {
        QCOMPARE(restore().error().code, ErrorCode::NotFound);
        QVERIFY(writeAll(m_file, QByteArray("not a zip at all")));
        QCOMPARE(restore().error().code, ErrorCode::BadFile);
        QVERIFY(!QFile::exists(m_target));
    }

    void aChangedByteAnywhereIsFound()
    {
        QVERIFY(m_vault->backup(m_file));
        const QByteArray good = readAll(m_file);
        QRandomGenerator random(20261123);
        for (int i = 0; i < 12; ++i) {
            QVERIFY(writeAll(m_file, good));
            const qint64 offset = random.bounded(int(good.size() * 9 / 10));
            QVERIFY(damage(m_file, offset));
            const auto refused = restore();
            QVERIFY2(!refused, qPrintable(QString::number(offset)));
            QVERIFY2(refused.error().code == ErrorCode::Corrupt, qPrintable(errorName(refused.error().code)));
            QVERIFY(!QFile::exists(m_target));
        }
        for (const qsizetype length : {good.size() / 2, good.size() - 10}) {
            QVERIFY(writeAll(m_file, good.first(length)));
            QVERIFY(!restore());
            QVERIFY(!QFile::exists(m_target));
        }
        QVERIFY(writeAll(m_file, good));
        QVERIFY(restore());
    }
};

QTEST_GUILESS_MAIN(BackupTest)
#include "tst_backup.moc"
