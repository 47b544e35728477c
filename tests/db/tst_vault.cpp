// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/db/vault_fixture.h"

using namespace jiaxin;
using namespace jiaxin::test;

class VaultTest : public QObject {
    Q_OBJECT

    std::unique_ptr<VaultFixture> m_fixture;

    QJsonObject vaultJson() const
    {
        return QJsonDocument::fromJson(readAll(m_fixture->path(QStringLiteral("vault.json")))).object();
    }
    bool writeVaultJson(const QJsonObject &object) const
    {
        return writeAll(m_fixture->path(QStringLiteral("vault.json")), QJsonDocument(object).toJson());
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<VaultFixture>();
        const auto vault = m_fixture->create(m_fixture->folder);
        QVERIFY2(vault, vault ? "" : qPrintable(vault.error().detail));
        putMeta(**vault, QStringLiteral("probe"), QStringLiteral("kept"));
    }

    void whatWasStoredIsThereAgain()
    {
        // Any spelling of the name that the office's input methods give.
        for (const QString &user : {QStringLiteral("admin"), QStringLiteral(" ADMIN "), QStringLiteral("Ａｄｍｉｎ")}) {
            const auto vault = m_fixture->open("correct horse", user);
            QVERIFY(vault);
            QCOMPARE(getMeta(**vault, QStringLiteral("probe")), QStringLiteral("kept"));
            QCOMPARE((*vault)->attachments().value(QStringLiteral("SELECT count(*) FROM attachments")).toInt(), 0);
            QVERIFY((*vault)->checkIntegrity());
        }
    }

    void slotsCostWhatTheDesignSays()
    {
        VaultTools tools = m_fixture->tools();
        tools.costs = {};
        const QString folder = m_fixture->root.filePath(QStringLiteral("dear"));
        QVERIFY(Vault::create(
            folder,
            {.unit = QStringLiteral("610100"), .device = 0, .adminName = QStringLiteral("admin"), .password = secret("p")},
            tools));
        const auto file = VaultFile::read(folder);
        QCOMPARE(file->slotList.constFirst().costs.n, quint64(65536));
        QCOMPARE(file->slotList.constFirst().costs.r, quint32(8));
        QCOMPARE(file->slotList.constFirst().costs.p, quint32(1));
        QVERIFY(Vault::open(folder, QStringLiteral("admin"), secret("p"), tools));
    }

    void peekNeedsNoKey()
    {
        const auto info = Vault::peek(m_fixture->folder);
        QVERIFY(info);
        QCOMPARE(info->unit, QStringLiteral("610100"));
        QCOMPARE(info->device, 3);
        QVERIFY(!info->id.isEmpty());
        QCOMPARE(Vault::peek(m_fixture->root.path()).error().code, ErrorCode::NotFound);
    }

    void createRefusesWhatItShould()
    {
        const auto again = m_fixture->create(m_fixture->folder);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Conflict);
        QVERIFY(m_fixture->open());
        const QString elsewhere = m_fixture->root.filePath(QStringLiteral("other"));
        const auto noPassword = Vault::create(
            elsewhere, {.unit = QStringLiteral("610100"), .device = 0, .adminName = QStringLiteral("a"), .password = {}},
            m_fixture->tools());
        QCOMPARE(noPassword.error().field, QStringLiteral("password"));
        const auto noUnit =
            Vault::create(elsewhere, {.unit = {}, .device = 0, .adminName = QStringLiteral("a"), .password = secret("p")},
                          m_fixture->tools());
        QCOMPARE(noUnit.error().field, QStringLiteral("unit"));
        QVERIFY(!QFile::exists(elsewhere));
        QVERIFY(QDir().mkpath(elsewhere));
        QVERIFY(m_fixture->create(elsewhere));
    }

    void wrongPasswordAndUnknownUserLookAlike()
    {
        const auto wrong = m_fixture->open("wrong");
        const auto unknown = m_fixture->open("correct horse", QStringLiteral("nobody"));
        QCOMPARE(wrong.error().code, ErrorCode::WrongPassword);
        QCOMPARE(unknown.error().code, ErrorCode::WrongPassword);
        QCOMPARE(wrong.error().detail, unknown.error().detail);
        QCOMPARE(wrong.error().field, unknown.error().field);
        QVERIFY(m_fixture->open());
    }

    void fiveFailuresLockForTenMinutes_data()
    {
        QTest::addColumn<QString>("user");
        QTest::newRow("known") << QStringLiteral("admin");
        QTest::newRow("unknown") << QStringLiteral("nobody");
    }

    void fiveFailuresLockForTenMinutes()
    {
        QFETCH(QString, user);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(m_fixture->openFailure("wrong", user), ErrorCode::WrongPassword);
        m_fixture->clock.advanceSeconds(100);
        const auto locked = m_fixture->open("correct horse", user);
        QVERIFY(!locked);
        QCOMPARE(locked.error().code, ErrorCode::LockedOut);
        QCOMPARE(locked.error().detail, QStringLiteral("500"));
        // Another name is not kept out by it.
        QCOMPARE(m_fixture->openFailure("wrong", QStringLiteral("third")), ErrorCode::WrongPassword);
        m_fixture->clock.advanceSeconds(499);
        QCOMPARE(m_fixture->openFailure("correct horse", user), ErrorCode::LockedOut);
        // A clock that is set back does not lengthen the lock.
        m_fixture->clock.advanceDays(-1);
        QCOMPARE(m_fixture->open("correct horse", user).error().detail, QStringLiteral("600"));
        m_fixture->clock.advanceDays(1);
        m_fixture->clock.advanceSeconds(1);
        QCOMPARE(m_fixture->openFailure("wrong", user), ErrorCode::WrongPassword);
        if (user == QStringLiteral("admin"))
            QVERIFY(m_fixture->open());
    }

    void successForgetsFailures()
    {
        for (int round = 0; round < 2; ++round) {
            for (int i = 0; i < 4; ++i)
                QCOMPARE(m_fixture->openFailure("wrong"), ErrorCode::WrongPassword);
            QVERIFY(m_fixture->open());
        }
        QVERIFY(!readAll(m_fixture->path(QStringLiteral("attempts.json"))).contains("admin"));
    }

    void oneProgramAtATime()
    {
        auto first = m_fixture->open();
        QVERIFY(first);
        const auto second = m_fixture->open();
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Conflict);
        QCOMPARE(second.error().detail, QStringLiteral("in_use"));
        first->reset();
        QVERIFY(m_fixture->open());
    }

    void everyUserHasAnOwnPassword()
    {
        const QString clerk = QStringLiteral("王芳");
        {
            auto vault = m_fixture->open();
            QVERIFY((*vault)->addSlot(clerk, secret("clerk's")));
            QVERIFY((*vault)->hasSlot(clerk));
            QCOMPARE((*vault)->addSlot(clerk, secret("x")).error().code, ErrorCode::Conflict);
            QCOMPARE((*vault)->addSlot(QStringLiteral("x"), Secret()).error().field, QStringLiteral("password"));
            QCOMPARE((*vault)->addSlot(QStringLiteral(" "), secret("x")).error().field, QStringLiteral("name"));
        }
        {
            auto vault = m_fixture->open("clerk's", clerk);
            QVERIFY(vault);
            QCOMPARE(getMeta(**vault, QStringLiteral("probe")), QStringLiteral("kept"));
            QVERIFY((*vault)->replaceSlotPassword(clerk, secret("changed")));
            QCOMPARE((*vault)->replaceSlotPassword(QStringLiteral("nobody"), secret("x")).error().code, ErrorCode::NotFound);
        }
        QCOMPARE(m_fixture->openFailure("clerk's", clerk), ErrorCode::WrongPassword);
        QCOMPARE(m_fixture->openFailure("changed"), ErrorCode::WrongPassword);
        {
            auto vault = m_fixture->open("changed", clerk);
            QVERIFY(vault);
            QVERIFY((*vault)->removeSlot(QStringLiteral("admin")));
            QCOMPARE((*vault)->removeSlot(QStringLiteral("admin")).error().code, ErrorCode::NotFound);
            QCOMPARE((*vault)->removeSlot(clerk).error().code, ErrorCode::WrongState);
        }
        QCOMPARE(m_fixture->openFailure(), ErrorCode::WrongPassword);
        QVERIFY(m_fixture->open("changed", clerk));
        QVERIFY(!readAll(m_fixture->path(QStringLiteral("vault.json"))).contains(clerk.toUtf8()));
    }

    void aTruncatedVaultFileIsCorrupt()
    {
        const QByteArray whole = readAll(m_fixture->path(QStringLiteral("vault.json")));
        const QByteArray trimmed = whole.trimmed();
        for (qsizetype length = 0; length < trimmed.size(); length += 7) {
            QVERIFY(writeAll(m_fixture->path(QStringLiteral("vault.json")), whole.first(length)));
            QCOMPARE(m_fixture->openFailure(), ErrorCode::Corrupt);
            QCOMPARE(Vault::peek(m_fixture->folder).error().code, ErrorCode::Corrupt);
        }
        QVERIFY(writeAll(m_fixture->path(QStringLiteral("vault.json")), whole));
        QVERIFY(m_fixture->open());
    }

    void everyGarbledFieldIsCorrupt()
    {
        const QJsonObject whole = vaultJson();
        for (const QString &key : whole.keys()) {
            for (const QJsonValue &value : {QJsonValue(QJsonValue::Undefined), QJsonValue(-1), QJsonValue(QStringLiteral("")),
                                            QJsonValue(QJsonArray {1}), QJsonValue(1.5)}) {
                QJsonObject changed = whole;
                changed.insert(key, value);
                if (changed == whole || (key == QStringLiteral("format") && value == QJsonValue(1.5)))
                    continue;
                QVERIFY(writeVaultJson(changed));
                QVERIFY2(m_fixture->openFailure() == ErrorCode::Corrupt, qPrintable(key));
            }
        }
        const QJsonObject slot = whole.value(QStringLiteral("slots")).toArray().first().toObject();
        for (const QString &key : slot.keys()) {
            for (const QJsonValue &value :
                 {QJsonValue(QJsonValue::Undefined), QJsonValue(3), QJsonValue(1e300), QJsonValue(QStringLiteral("00ff"))}) {
                QJsonObject changed = slot;
                changed.insert(key, value);
                QJsonObject file = whole;
                file.insert(QStringLiteral("slots"), QJsonArray {changed});
                QVERIFY(writeVaultJson(file));
                const ErrorCode code = m_fixture->openFailure();
                // Small costs are well-formed; they give another key.
                const bool costs = (key == QStringLiteral("r") || key == QStringLiteral("p")) && value == QJsonValue(3);
                QVERIFY2(code == (costs ? ErrorCode::WrongPassword : ErrorCode::Corrupt), qPrintable(key));
            }
        }
        QJsonObject extra = whole;
        extra.insert(QStringLiteral("unknown"), 1);
        QVERIFY(writeVaultJson(extra));
        QCOMPARE(m_fixture->openFailure(), ErrorCode::Corrupt);
        QVERIFY(writeVaultJson(whole));
        QVERIFY(m_fixture->open());
    }

    void aSlotIsBoundToItsVault()
    {
        QJsonObject changed = vaultJson();
        changed.insert(QStringLiteral("vault"), QStringLiteral("00000000-0000-4000-8000-000000000001"));
        QVERIFY(writeVaultJson(changed));
        QCOMPARE(m_fixture->openFailure(), ErrorCode::WrongPassword);
    }

    void laterFormatsAreTooNew()
    {
        const QJsonObject whole = vaultJson();
        QVERIFY(writeVaultJson({{QStringLiteral("format"), 2}, {QStringLiteral("whatever"), true}}));
        QCOMPARE(m_fixture->openFailure(), ErrorCode::TooNew);
        QVERIFY(writeVaultJson(whole));
        {
            auto vault = m_fixture->open();
            (*vault)->records().exec(QStringLiteral("PRAGMA user_version = 9999"));
        }
        const auto tooNew = m_fixture->open();
        QVERIFY(!tooNew);
        QCOMPARE(tooNew.error().code, ErrorCode::TooNew);
        QCOMPARE(tooNew.error().field, QStringLiteral("jiaxin.db"));
    }

    void aDamagedPageIsCorruptAndNothingIsOverwritten()
    {
        {
            auto vault = m_fixture->open();
            Transaction transaction((*vault)->records());
            for (int i = 0; i < 2000; ++i)
                putMeta(**vault, QString::number(i), QString(300, u'x'));
            transaction.commit();
            // Committed pages that are still in the -wal are whole, too.
            QVERIFY((*vault)->checkIntegrity());
        }
        const QString file = m_fixture->path(QStringLiteral("jiaxin.db"));
        QVERIFY(damage(file, 50 * 4096 + 17));
        const QByteArray damaged = readAll(file);
        {
            auto vault = m_fixture->open();
            QVERIFY(vault);
            const auto checked = (*vault)->checkIntegrity();
            QVERIFY(!checked);
            QCOMPARE(checked.error().code, ErrorCode::Corrupt);
            QCOMPARE(checked.error().field, QStringLiteral("jiaxin.db"));
        }
        QCOMPARE(readAll(file), damaged);
        QVERIFY(damage(file, 20));
        QCOMPARE(m_fixture->openFailure(), ErrorCode::Corrupt);
        QVERIFY(QFile::remove(file));
        const auto missing = m_fixture->open();
        QCOMPARE(missing.error().code, ErrorCode::Corrupt);
        QCOMPARE(missing.error().detail, QStringLiteral("missing"));
        QVERIFY(!QFile::exists(file));
    }

    void theStockToolOpensItWithTheRawKeyAlone()
    {
        QByteArray key;
        {
            auto vault = m_fixture->open();
            key = VaultTestAccess::rawKeyHex(**vault);
        }
        QCOMPARE(key.size(), 64);
        const auto ask = [this](const QByteArray &keyPragma) {
            QProcess tool;
            tool.start(QStringLiteral("sqlcipher"), {QStringLiteral("-batch"), m_fixture->path(QStringLiteral("jiaxin.db"))});
            if (!tool.waitForStarted())
                return QByteArray("the package sqlcipher is not installed");
            tool.write(keyPragma + "\nSELECT value FROM meta WHERE key = 'probe';\n");
            tool.closeWriteChannel();
            tool.waitForFinished();
            return tool.readAllStandardOutput();
        };
        QCOMPARE(ask("PRAGMA key = \"x'" + key + "'\";"), QByteArray("ok\nkept\n"));
        QVERIFY(!ask("").contains("kept"));
        QVERIFY(!ask("PRAGMA key = 'correct horse';").contains("kept"));
        QVERIFY(!ask("PRAGMA key = \"x'" + QByteArray(64, '0') + "'\";").contains("kept"));
        for (const QString &name : QDir(m_fixture->folder).entryList(QDir::Files))
            QVERIFY(!readAll(m_fixture->path(name)).contains(key));
    }

    void noFileHoldsClearText()
    {
        const QByteArray marker("610103197001011234");
        const QString name = QStringLiteral("欧阳测试员");
        auto vault = m_fixture->open();
        {
            Transaction transaction((*vault)->records());
            for (int i = 0; i < 20000; ++i)
                putMeta(**vault, QString::number(i), name + QString::fromLatin1(marker) + QString::number(i));
            transaction.commit();
        }
        (*vault)
            ->attachments()
            .prepare(QStringLiteral("INSERT INTO attachments VALUES(?, 1, 'image/jpeg', '', ?)"))
            .bindText(1, QString(64, u'a'))
            .bindBlob(2, marker.repeated(100))
            .run();
        const auto scan = [&](bool walExpected) {
            bool wal = false;
            for (const QString &file : QDir(m_fixture->folder).entryList(QDir::Files | QDir::Hidden)) {
                const QByteArray bytes = readAll(m_fixture->path(file));
                wal = wal || (file.endsWith(QStringLiteral("-wal")) && !bytes.isEmpty());
                QVERIFY2(!bytes.contains(marker) && !bytes.contains(name.toUtf8()), qPrintable(file));
                QVERIFY2(!bytes.contains("SQLite format") && !bytes.contains("CREATE TABLE"), qPrintable(file));
            }
            QCOMPARE(wal, walExpected);
        };
        scan(true);
        vault->reset();
        scan(false);
    }

#ifdef Q_OS_LINUX
    void largeSortsLeaveNoTemporaryFile()
    {
        auto vault = m_fixture->open();
        Database &records = (*vault)->records();
        // SQLite unlinks its temporary files at once, but they stay open.
        const auto temporaryFiles = [&records] {
            records.exec(QStringLiteral("PRAGMA cache_size = -500"));
            Statement sort = records.prepare(
                QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40000) "
                               "SELECT hex(randomblob(200)) AS h FROM n ORDER BY h"));
            sort.step();
            int count = 0;
            for (const QFileInfo &entry : QDir(QStringLiteral("/proc/self/fd")).entryInfoList(QDir::Files | QDir::System))
                count += entry.symLinkTarget().contains(QStringLiteral("etilqs_")) ? 1 : 0;
            return count;
        };
        QCOMPARE(temporaryFiles(), 0);
        // The trap is real: with the library's default the same sort does spill.
        records.exec(QStringLiteral("PRAGMA temp_store = FILE"));
        QVERIFY(temporaryFiles() > 0);
    }
#endif
};

QTEST_GUILESS_MAIN(VaultTest)
#include "tst_vault.moc"
