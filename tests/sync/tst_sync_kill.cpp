// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// kill -9 at every point of a pass at which something is on its way, and at every statement of edits and a pass, in the middle
// of a transaction too: whatever was shown as saved arrives, once.
#include "tests/sync/sync_world.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

class SyncKillTest : public QObject {
    Q_OBJECT

    std::unique_ptr<SyncProvince> m_province;
    int m_serial = 1;

    /// Whether it was killed, and what it had shown as saved.
    struct Run {
        bool killed = false;
        int exitCode = 0;
        QStringList made;
    };
    Run run(const SyncComputer &computer, const char *where, int point)
    {
        QProcess runner;
        runner.start(QCoreApplication::applicationDirPath() + QStringLiteral("/sync_runner"),
                     {computer.folder(), QStringLiteral("clerk"), QLatin1String(where), QString::number(point),
                      QString::number(m_serial)});
        m_serial += 3;
        runner.write(officePassword.toUtf8() + '\n');
        runner.closeWriteChannel();
        if (!runner.waitForFinished(120'000))
            qFatal("the runner hangs at point %d", point);
        Run result {.killed = runner.exitStatus() == QProcess::CrashExit, .exitCode = runner.exitCode(), .made = {}};
        for (const QByteArray &line : runner.readAllStandardOutput().split('\n')) {
            if (line.startsWith("made "))
                result.made.append(QString::fromLatin1(line.mid(5)));
        }
        return result;
    }

private slots:
    void initTestCase() { m_province = std::make_unique<SyncProvince>(); }

    void killedAtEveryPoint_data()
    {
        QTest::addColumn<QByteArray>("where");
        QTest::addColumn<int>("stride");
        QTest::addColumn<int>("least");
        const bool soak = qEnvironmentVariableIntValue("JIAXIN_KILLS") > 0;
        QTest::newRow("between requests") << QByteArray("request") << (soak ? 1 : 3) << 12;
        QTest::newRow("inside jobs") << QByteArray("statement") << (soak ? 3 : 997) << 2000;
    }
    void killedAtEveryPoint()
    {
        QFETCH(QByteArray, where);
        QFETCH(int, stride);
        QFETCH(int, least);
        const int kills = qEnvironmentVariableIntValue("JIAXIN_KILLS");
        // A vault that has never synced, so that the first passes take in a snapshot; later ones go on from a cursor.
        const int rounds = kills > 0 ? std::max(1, kills / 600) : 1;
        for (int round = 0; round < rounds; ++round) {
            SyncComputer computer(*m_province, "610103");
            computer.leave();
            QStringList made;
            bool killed = true;
            int point = 1 + round % stride;
            for (; killed && point < 20'000; point += stride) {
                const Run one = run(computer, where.constData(), point);
                QVERIFY2(one.killed || one.exitCode == 0,
                         qPrintable(QStringLiteral("%1 at point %2").arg(one.exitCode).arg(point)));
                made += one.made;
                killed = one.killed;
            }
            QVERIFY2(point > least, qPrintable(QString::number(point)));
            (void)computer.synced("clerk");
            QCOMPARE(computer.broken("610103"), QString());
            const QMap<QString, QString> there = m_province->records("610103");
            for (const QString &id : std::as_const(made))
                QVERIFY2(there.value(id).startsWith(u"2 "), qPrintable(id + u' ' + there.value(id)));
        }
    }
};

QTEST_GUILESS_MAIN(SyncKillTest)
#include "tst_sync_kill.moc"
