// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The play of ./dev fair: `jiaxinctl fair --play` against a province with the demo accounts. Its figures add up, and nothing
// that it left is against the law of sync.
#include "server/setup.h"
#include "tests/sync/sync_world.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

class FairPlayTest : public QObject {
    Q_OBJECT

    std::unique_ptr<SyncProvince> m_province;
    QTemporaryDir m_folder;

    struct Run {
        int code = -1;
        QJsonObject document;
        QByteArray complaint;
    };
    Run fair(const QStringList &more)
    {
        QProcess program;
        program.start(qEnvironmentVariable("TEST_BINARY_DIR") + QStringLiteral("/bin/jiaxinctl"),
                      QStringList {QStringLiteral("fair"), m_folder.path(), QStringLiteral("--json")} + more);
        if (!program.waitForFinished(120'000))
            qFatal("jiaxinctl hangs");
        return {.code = program.exitCode(),
                .document = QJsonDocument::fromJson(program.readAllStandardOutput()).object(),
                .complaint = program.readAllStandardError()};
    }
    QString write(const char *name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }
    QStringList order()
    {
        return {QStringLiteral("--server"),        QStringLiteral("https://localhost:%1").arg(m_province->port()),
                QStringLiteral("--authority"),     write("authority.pem", m_province->authority()),
                QStringLiteral("--password-file"), write("password.txt", officePassword.toUtf8() + '\n')};
    }

private slots:
    void initTestCase()
    {
        m_province = std::make_unique<SyncProvince>();
        QVERIFY(server::addDemoAccounts(m_province->world().service, Secret::fromText(officePassword)));
    }

    void wordsThatAreMissing()
    {
        QCOMPARE(fair({}).code, 2);
        QCOMPARE(fair({QStringLiteral("--server"), QStringLiteral("https://localhost:1")}).code, 2);
    }

    void theyPlayADay()
    {
        const Run played = fair(order() + QStringList {QStringLiteral("--play")});
        QVERIFY2(played.code == 0, played.complaint.constData());
        const QJsonArray computers = played.document.value(QLatin1String("computers")).toArray();
        QCOMPARE(computers.size(), 2);
        int entered = 0;
        for (const QJsonValue &computer : computers) {
            const QJsonObject day = computer[QLatin1String("day_end")].toObject();
            const QJsonObject sum = day.value(QLatin1String("sum")).toObject();
            const auto figure = [&sum](const char *name) { return sum.value(QLatin1String(name)).toInt(); };
            QVERIFY(figure("entered") > 4);
            QCOMPARE(figure("entered"), figure("acknowledged") + figure("waiting") + figure("conflicts") + figure("rejected"));
            QCOMPARE(figure("acknowledged"), figure("entered"));
            QVERIFY(day.value(QLatin1String("receipts_good")).toBool());
            entered += figure("entered");
        }
        // The second computer counts the record of the first that it changed as well.
        QCOMPARE(qint64(entered - 1), m_province->count("SELECT count(*) FROM record WHERE deleted_at IS NULL"));
        QCOMPARE(m_province->count("SELECT count(*) FROM record WHERE fields->>'brand' = '安檐' AND fields->>'landline' = "
                                   "'029-87650000' AND fields->>'former_name' = '安檐家政社'"),
                 1);
        QCOMPARE(m_province->count("SELECT count(*) FROM conflict"), 1);
        QCOMPARE(m_province->brokenBy({}), QString());
    }

    void onceMadeTheyAreOnlyOpened()
    {
        const qint64 devices = m_province->count("SELECT count(*) FROM device");
        QCOMPARE(fair(order()).code, 0);
        QCOMPARE(m_province->count("SELECT count(*) FROM device"), devices);
    }
};

QTEST_GUILESS_MAIN(FairPlayTest)
#include "tst_fair_play.moc"
