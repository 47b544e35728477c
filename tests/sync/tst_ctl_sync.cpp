// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The command line against a real province: enrol, sync, conflict, day-end, courier; names, shapes and exit codes that scripts
// rely on.
#include "server/sync/courier_desk.h"
#include "tests/support/invented.h"
#include "tests/sync/sync_world.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

class CtlSyncTest : public QObject {
    Q_OBJECT

    std::unique_ptr<SyncProvince> m_province;
    std::unique_ptr<SyncComputer> m_office;
    std::unique_ptr<SyncComputer> m_other;
    QTemporaryDir m_files;

    struct Run {
        int code = -1;
        QJsonDocument document;
    };
    Run ctl(const char *user, const QStringList &words)
    {
        m_office->leave();
        return ctlAt(m_office->folder(), user, words);
    }
    Run ctlAt(const QString &folder, const char *user, const QStringList &words)
    {
        QProcess program;
        program.start(QDir(qEnvironmentVariable("TEST_BINARY_DIR")).filePath(QStringLiteral("bin/jiaxinctl")),
                      QStringList {QStringLiteral("--vault"), folder, QStringLiteral("--user"), QString::fromLatin1(user),
                                   QStringLiteral("--password-file"), write("password", officePassword.toUtf8()),
                                   QStringLiteral("--json")} +
                          words);
        if (!program.waitForFinished(60'000))
            qFatal("jiaxinctl hangs");
        return {.code = program.exitCode(), .document = QJsonDocument::fromJson(program.readAllStandardOutput())};
    }
    QString write(const char *name, const QByteArray &bytes)
    {
        QFile file(m_files.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }
    QString detailOf(const Run &run)
    {
        return run.document.object().value(QLatin1String("error")).toObject().value(QLatin1String("detail")).toString();
    }
    QStringList enrolWords()
    {
        return {QStringLiteral("enrol"),
                QStringLiteral("--server"),
                url(),
                QStringLiteral("--code"),
                m_province->enrolmentCode("610103"),
                QStringLiteral("--authority"),
                write("authority.pem", m_province->authority())};
    }
    QString url() const { return QStringLiteral("https://localhost:%1").arg(m_province->port()); }

private slots:
    void initTestCase()
    {
        m_province = std::make_unique<SyncProvince>();
        m_office = std::make_unique<SyncComputer>(*m_province, "610103", false);
        m_other = std::make_unique<SyncComputer>(*m_province, "610103");
    }

    void nothingGoesWithoutEnrolment()
    {
        const Run alone = ctl("clerk", {QStringLiteral("sync")});
        QCOMPARE(alone.code, 4);
        QCOMPARE(alone.document.object().value(QLatin1String("error")).toObject().value(QLatin1String("detail")).toString(),
                 QStringLiteral("not_enrolled"));
        QCOMPARE(ctl("local_admin", {QStringLiteral("enrol"), QStringLiteral("--server"), url()}).code, 2);
        const QStringList order {QStringLiteral("enrol"), QStringLiteral("--server"), url(), QStringLiteral("--code")};
        // Nobody is believed to be the province for being at its address.
        QCOMPARE(ctl("local_admin", order + QStringList {QStringLiteral("0000-0000-0000-0000-0000")}).code, 5);
        const QStringList believed {QStringLiteral("--authority"), write("authority.pem", m_province->authority())};
        QCOMPARE(ctl("local_admin", order + QStringList {QStringLiteral("0000-0000-0000-0000-0000")} + believed).code, 1);
        QCOMPARE(ctl("clerk", order + QStringList {m_province->enrolmentCode("610103")} + believed).code, 3);
        const Run enrolled = ctl("local_admin", order + QStringList {m_province->enrolmentCode("610103")} + believed);
        QCOMPARE(enrolled.code, 0);
        QCOMPARE(enrolled.document.object().value(QLatin1String("unit")).toString(), QStringLiteral("610103"));
    }

    void syncConflictDayEnd()
    {
        const RecordId id = m_office->create("clerk", enterpriseType, inventedEnterprise(1));
        const Run sent = ctl("clerk", {QStringLiteral("sync")});
        QCOMPARE(sent.code, 0);
        QCOMPARE(sent.document.object().value(QLatin1String("acknowledged")).toInt(), 1);
        (void)m_other->synced("clerk2");
        m_other->edit("clerk2", enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("彼")}});
        (void)m_other->synced("clerk2");
        m_office->edit("clerk", enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("此")}});
        QCOMPARE(ctl("clerk", {QStringLiteral("sync")}).code, 4);
        const QJsonObject conflict =
            ctl("clerk", {QStringLiteral("conflict"), QStringLiteral("list")}).document.array().at(0).toObject();
        QCOMPARE(conflict.value(QLatin1String("kind")).toString(), QStringLiteral("fields"));
        const QString number = QString::number(conflict.value(QLatin1String("id")).toInt());
        const QJsonObject day = ctl("clerk", {QStringLiteral("day-end")}).document.object();
        QCOMPARE(day.value(QLatin1String("sum")).toObject().value(QLatin1String("conflicts")).toInt(), 1);
        QCOMPARE(day.value(QLatin1String("sum")).toObject().value(QLatin1String("entered")).toInt(), 1);
        QVERIFY(day.value(QLatin1String("receipts_good")).toBool());
        const QStringList decide {QStringLiteral("conflict"), QStringLiteral("resolve"), number};
        QCOMPARE(ctl("clerk", decide).code, 2);
        QCOMPARE(ctl("clerk", decide + QStringList {QStringLiteral("--field"), QStringLiteral("brand=mine")}).code, 0);
        QCOMPARE(ctl("clerk", decide + QStringList {QStringLiteral("--theirs")}).code, 4);
        QCOMPARE(ctl("clerk", {QStringLiteral("sync")}).code, 0);
        (void)m_other->synced("clerk2");
        QCOMPARE(m_other->value(enterpriseType, id, "brand"), QStringLiteral("此"));
    }

    /// The disk of the office's computer was copied, and both go on working.
    void aCopyIsNoticedAndEnrolsAnew()
    {
        SyncComputer copy(*m_province, "610103", false);
        copy.leave();
        m_office->leave();
        for (const QString &name : QDir(copy.folder()).entryList(QDir::Files))
            QFile::remove(copy.folder() + u'/' + name);
        for (const QString &name : QDir(m_office->folder()).entryList(QDir::Files))
            QVERIFY(QFile::copy(m_office->folder() + u'/' + name, copy.folder() + u'/' + name));
        (void)m_office->create("clerk", enterpriseType, inventedEnterprise(20));
        QCOMPARE(ctl("clerk", {QStringLiteral("sync")}).code, 0);
        for (int i = 0; i < 8; ++i)
            (void)copy.create("clerk", enterpriseType, inventedEnterprise(30 + i));
        copy.leave();
        const Run refused = ctlAt(copy.folder(), "clerk", {QStringLiteral("sync")});
        QCOMPARE(refused.code, 3);
        QCOMPARE(detailOf(refused), QStringLiteral("cloned"));
        const Run made = ctlAt(copy.folder(), "clerk",
                               {QStringLiteral("new"), QStringLiteral("enterprise"),
                                write("one.json", QJsonDocument(inventedEnterprise(40)).toJson())});
        QCOMPARE(made.code, 3);
        QCOMPARE(detailOf(made), QStringLiteral("cloned"));
        QCOMPARE(ctlAt(copy.folder(), "clerk", {QStringLiteral("list"), QStringLiteral("enterprise")}).code, 0);
        QCOMPARE(ctlAt(copy.folder(), "local_admin", enrolWords()).code, 0);
        // What was not sent is still there, and goes.
        const Run sent = ctlAt(copy.folder(), "clerk", {QStringLiteral("sync")});
        QCOMPARE(sent.code, 0);
        QCOMPARE(sent.document.object().value(QLatin1String("acknowledged")).toInt(), 8);
        QCOMPARE(ctl("clerk", {QStringLiteral("sync")}).code, 0);
    }

    void aBackupThatIsTakenBackEnrolsAnew()
    {
        // An edit that the backup holds and the province has not.
        const RecordId unsent = m_office->create("clerk", enterpriseType, inventedEnterprise(50));
        const QString backup = m_files.filePath(QStringLiteral("vault.backup"));
        const QString restored = m_files.filePath(QStringLiteral("restored"));
        QCOMPARE(ctl("local_admin", {QStringLiteral("vault"), QStringLiteral("backup"), backup}).code, 0);
        for (int i = 0; i < 4; ++i)
            (void)m_office->create("clerk", enterpriseType, inventedEnterprise(60 + i));
        QCOMPARE(ctl("clerk", {QStringLiteral("sync")}).code, 0);
        QCOMPARE(ctlAt(restored, "local_admin", {QStringLiteral("vault"), QStringLiteral("restore"), backup}).code, 0);
        const Run refused = ctlAt(restored, "clerk", {QStringLiteral("sync")});
        QCOMPARE(refused.code, 3);
        QCOMPARE(detailOf(refused), QStringLiteral("restored"));
        QCOMPARE(ctlAt(restored, "local_admin", enrolWords()).code, 0);
        const Run sent = ctlAt(restored, "clerk", {QStringLiteral("sync")});
        QCOMPARE(sent.code, 0);
        // It was sent by the other copy: no second one comes of it.
        QCOMPARE(m_province->count("SELECT count(*) FROM record WHERE id = $1", {server::pgText(unsent.toString())}), 1);
        const QJsonArray all =
            ctlAt(restored, "clerk", {QStringLiteral("list"), QStringLiteral("enterprise")}).document.array();
        QCOMPARE(all.size(), m_province->count("SELECT count(*) FROM record WHERE type = 'enterprise' AND deleted_at IS NULL"));
    }

    void courierOutAndIn()
    {
        const RecordId id = m_office->create("clerk", enterpriseType, inventedEnterprise(7));
        const QString out = m_files.filePath(QStringLiteral("out.jxc"));
        const QString back = m_files.filePath(QStringLiteral("back.jxc"));
        const QStringList courierOut {QStringLiteral("courier"), QStringLiteral("out")};
        const QStringList courierIn {QStringLiteral("courier"), QStringLiteral("in")};
        QCOMPARE(ctl("clerk", courierOut).code, 2);
        QCOMPARE(ctl("local_admin", courierOut + QStringList {out}).code, 3);
        QCOMPARE(ctl("clerk", courierOut + QStringList {out, QStringLiteral("--size-limit"), QStringLiteral("1")}).code, 1);
        QCOMPARE(ctl("clerk", courierOut + QStringList {m_files.filePath(QStringLiteral("none/out.jxc"))}).code, 5);
        const Run written = ctl("clerk", courierOut + QStringList {out});
        QCOMPARE(written.code, 0);
        QCOMPARE(written.document.object().value(QLatin1String("operations")).toInt(), 1);
        QCOMPARE(written.document.object().value(QLatin1String("files")).toArray(), QJsonArray {out});
        QCOMPARE(ctl("clerk", courierIn + QStringList {out}).code, 5);
        QFile asked(out);
        QFile answer(back);
        QVERIFY(asked.open(QIODevice::ReadOnly) && answer.open(QIODevice::WriteOnly));
        auto connection = m_province->world().pool.lease();
        QVERIFY(server::CourierDesk(m_province->world().service, *connection).answer(asked, answer));
        answer.close();
        const Run read = ctl("clerk", courierIn + QStringList {back});
        QCOMPARE(read.code, 0);
        QCOMPARE(read.document.object().value(QLatin1String("acknowledged")).toInt(), 1);
        QCOMPARE(read.document.object().value(QLatin1String("more")).toBool(), false);
        QCOMPARE(m_province->count("SELECT count(*) FROM record WHERE id = '" + id.toString().toLatin1() + "'"), 1);
        const Run again = ctl("clerk", courierIn + QStringList {back});
        QCOMPARE(again.code, 0);
        QCOMPARE(again.document.object().value(QLatin1String("acknowledged")).toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(CtlSyncTest)
#include "tst_ctl_sync.moc"
