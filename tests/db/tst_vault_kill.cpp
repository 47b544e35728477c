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
};

QTEST_GUILESS_MAIN(VaultKillTest)
#include "tst_vault_kill.moc"
