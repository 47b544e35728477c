// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/db/vault_fixture.h"

using namespace jiaxin;
using namespace jiaxin::test;

class VaultKillTest : public QObject {
    Q_OBJECT
private slots:
    /// kill -9 at random moments: the vault opens, and all that was reported as committed is there, nothing by halves.
    /// JIAXIN_KILLS sets how many times (10); ./dev soak runs more.
    void whatWasReportedIsThere()
    {
        VaultFixture fixture;
        QVERIFY(fixture.create(fixture.folder));
        const int kills = qEnvironmentVariable("JIAXIN_KILLS", QStringLiteral("10")).toInt();
        QRandomGenerator random(20261123);
        int next = 1;
        int reportedInAll = 0;
        for (int round = 0; round < kills; ++round) {
            QProcess writer;
            writer.start(QCoreApplication::applicationDirPath() + QStringLiteral("/vault_writer"),
                         {fixture.folder, QString::number(next)});
            QVERIFY(writer.waitForStarted());
            writer.write("correct horse\n");
            writer.closeWriteChannel();
            // Every fifth dies while it opens the vault.
            if (round % 5 != 4) {
                QVERIFY2(writer.waitForReadyRead(30'000), writer.readAllStandardError().constData());
            }
            QTest::qWait(random.bounded(1, 150));
            writer.kill();
            QVERIFY(writer.waitForFinished());
            QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
            const QList<QByteArray> lines = writer.readAllStandardOutput().split('\n');
            int last = next - 1;
            // The text after the last line feed may be half a number.
            for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
                if (lines.at(i) != "ready")
                    last = lines.at(i).toInt();
            }
            reportedInAll += last - next + 1;

            auto vault = fixture.open();
            QVERIFY2(vault, vault ? "" : qPrintable(vault.error().detail));
            const QString count = QStringLiteral("SELECT count(*) FROM meta WHERE key GLOB '%1*'");
            const int stored = (*vault)->records().value(count.arg(QLatin1Char('a'))).toInt();
            QCOMPARE((*vault)->records().value(count.arg(QLatin1Char('b'))).toInt(), stored);
            QVERIFY2(stored == last || stored == last + 1, qPrintable(QStringLiteral("%1 of %2").arg(stored).arg(last)));
            QVERIFY((*vault)->checkIntegrity());
            next = stored + 1;
        }
        QVERIFY2(reportedInAll > kills, "the writers were killed before they wrote");
    }

    void halfMadeIsMadeAnew_data()
    {
        QTest::addColumn<bool>("restores");
        QTest::newRow("create") << false;
        QTest::newRow("restore") << true;
    }
    /// Killed while it makes or restores a vault: what is there is a vault, or the next run starts over what was left.
    void halfMadeIsMadeAnew()
    {
        QFETCH(const bool, restores);
        VaultFixture fixture;
        const QString backup = fixture.root.filePath(QStringLiteral("backup.zip"));
        {
            auto vault = fixture.create(fixture.folder);
            QVERIFY(vault && (*vault)->backup(backup));
        }
        const int kills = qEnvironmentVariable("JIAXIN_KILLS", QStringLiteral("10")).toInt();
        const QStringList arguments = restores ? QStringList {backup} : QStringList {};
        int unfinished = 0;
        qint64 whole = 0;  // milliseconds of a run that nobody kills
        for (int round = 0; round <= kills; ++round) {
            const QString folder = fixture.root.filePath(QStringLiteral("made%1").arg(round));
            QProcess maker;
            maker.start(QCoreApplication::applicationDirPath() + QStringLiteral("/vault_maker"),
                        QStringList {folder} + arguments);
            QVERIFY(maker.waitForStarted());
            maker.write("correct horse\n");
            maker.closeWriteChannel();
            QVERIFY2(maker.waitForReadyRead(30'000), maker.readAllStandardError().constData());
            QElapsedTimer timer;
            timer.start();
            if (round > 0) {
                maker.waitForFinished(int(whole * round / (kills + 1)));
                maker.kill();
            }
            QVERIFY(maker.state() == QProcess::NotRunning || maker.waitForFinished());
            whole = std::max(whole, timer.elapsed());
            const bool finished = QFile::exists(folder + QStringLiteral("/vault.json"));
            QVERIFY(finished || round > 0);
            unfinished += !finished && QFile::exists(folder + QStringLiteral("/vault.unfinished"));
            if (!finished) {
                Result<void> again;
                if (restores)
                    again = Vault::restore(backup, folder, QStringLiteral("admin"), secret("correct horse"), fixture.tools());
                else if (auto made = fixture.create(folder); !made)
                    again = made.error();
                QVERIFY2(again,
                         again ? "" : qPrintable(again.error().detail + u' ' + QDir(folder).entryList(QDir::Files).join(u' ')));
            }
            QVERIFY(!finished || !fixture.create(folder));
            auto vault = Vault::open(folder, QStringLiteral("admin"), secret("correct horse"), fixture.tools());
            QVERIFY2(vault, vault ? "" : qPrintable(vault.error().detail));
            QVERIFY((*vault)->checkIntegrity());
        }
        QVERIFY2(unfinished > 0, "no run was killed half way");
    }

    /// Killed between making its lock and writing its name into it.
    void lockWithoutAnOwner()
    {
        VaultFixture fixture;
        QVERIFY(fixture.create(fixture.folder));
        QVERIFY(writeAll(fixture.path(QStringLiteral("vault.lock")), {}));
        auto vault = fixture.open();
        QVERIFY2(vault, vault ? "" : qPrintable(vault.error().detail));
        QCOMPARE(fixture.openFailure(), ErrorCode::Conflict);
    }

    void onlyWhatIsMarkedIsMadeAnew()
    {
        VaultFixture fixture;
        QVERIFY(fixture.create(fixture.folder));
        // A vault that has lost its vault.json is damaged, not unfinished.
        QVERIFY(QFile::remove(fixture.path(QStringLiteral("vault.json"))));
        const QByteArray records = readAll(fixture.path(QStringLiteral("jiaxin.db")));
        auto refused = fixture.create(fixture.folder);
        QVERIFY(!refused && refused.error().detail == QLatin1String("not_empty"));
        // A stranger's file is not deleted, marked or not.
        QVERIFY(writeAll(fixture.path(QStringLiteral("vault.unfinished")), {}));
        QVERIFY(writeAll(fixture.path(QStringLiteral("letter.odt")), "text"));
        refused = fixture.create(fixture.folder);
        QVERIFY(!refused && refused.error().detail == QLatin1String("not_empty"));
        QCOMPARE(readAll(fixture.path(QStringLiteral("jiaxin.db"))), records);
        // Somebody is at work on it.
        QVERIFY(QFile::remove(fixture.path(QStringLiteral("letter.odt"))));
        {
            QLockFile lock(fixture.path(QStringLiteral("vault.lock")));
            QVERIFY(lock.tryLock(0));
            refused = fixture.create(fixture.folder);
            QVERIFY(!refused && refused.error().detail == QLatin1String("in_use"));
        }
        QVERIFY(fixture.create(fixture.folder));
        QVERIFY(!QFile::exists(fixture.path(QStringLiteral("vault.unfinished"))));
        QVERIFY(fixture.open());
    }
};

QTEST_GUILESS_MAIN(VaultKillTest)
#include "tst_vault_kill.moc"
