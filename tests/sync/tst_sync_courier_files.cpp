// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Courier files as things that are carried about: damaged, of somebody else, looked into, large, read by a program that is
// killed, handed in by an operator.
#include "app/attachments/attachment_service.h"
#include "tests/server/server_process.h"
#include "tests/support/invented.h"
#include "tests/sync/courier_world.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

class SyncCourierFilesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<CourierOffices> m_all;

    static QJsonObject brand(const char *text) { return {{QStringLiteral("brand"), QString::fromUtf8(text)}}; }
    QByteArray noisyPicture(int seed)
    {
        QRandomGenerator random {quint32(seed)};
        QImage image(1400, 1400, QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y)
            random.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), image.width());
        QByteArray bytes;
        QBuffer buffer(&bytes);
        (void)(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG"));
        return bytes;
    }

private slots:
    void initTestCase() { m_all = std::make_unique<CourierOffices>(); }

    void damagedAndForeignFilesChangeNothing()
    {
        const RecordId id = m_all->shared();
        m_all->alone().edit("clerk", enterpriseType, id, brand("丁"));
        const QString out = m_all->way().out(m_all->alone());
        const QByteArray sent = HandCourier::bytes(out);
        const qint64 taken = m_all->province().count("SELECT count(*) FROM push_op");
        const qint64 chained = m_all->province().count("SELECT count(*) FROM audit");
        for (qsizetype at = 0; at < sent.size(); at += std::max<qsizetype>(1, sent.size() / 150)) {
            QByteArray changed = sent;
            changed[at] = char(changed.at(at) ^ 0x11);
            QVERIFY2(!m_all->way().handIn(m_all->way().written(changed)), qPrintable(QString::number(at)));
            QVERIFY(!m_all->way().handIn(m_all->way().written(sent.left(at))));
        }
        QCOMPARE(m_all->way().handIn(m_all->way().written(sent + "more")).error().detail, QStringLiteral("courier_damaged"));
        QCOMPARE(m_all->province().count("SELECT count(*) FROM push_op"), taken);
        QCOMPARE(m_all->province().count("SELECT count(*) FROM audit"), chained);

        const QString answer = m_all->way().answered(out);
        const QByteArray good = HandCourier::bytes(answer);
        const QStringList before = stateOf(m_all->alone());
        for (qsizetype at = 0; at < good.size(); at += std::max<qsizetype>(1, good.size() / 150)) {
            QByteArray changed = good;
            changed[at] = char(changed.at(at) ^ 0x11);
            QVERIFY2(m_all->way().in(m_all->alone(), m_all->way().written(changed)).error, qPrintable(QString::number(at)));
            const SyncSummary cut = m_all->way().in(m_all->alone(), m_all->way().written(good.left(at)));
            QCOMPARE(detailOf(cut), at == 0 ? QStringLiteral("bad_file courier_none") : QStringLiteral("corrupt courier_cut"));
        }
        QCOMPARE(detailOf(m_all->way().in(m_all->alone(), out)), QStringLiteral("bad_file courier_direction"));
        QCOMPARE(detailOf(m_all->way().in(m_all->alone(), m_all->way().written(QByteArray(3000, 'x')))),
                 QStringLiteral("bad_file courier_none"));
        QCOMPARE(detailOf(m_all->way().in(m_all->alone(), m_all->way().folder() + QStringLiteral("/none"))),
                 QStringLiteral("io not_readable"));
        QCOMPARE(stateOf(m_all->alone()), before);
        QCOMPARE(detailOf(m_all->way().in(m_all->office(), answer, "clerk2")), QStringLiteral("conflict courier_other_vault"));
        QCOMPARE(m_all->way().handIn(answer).error().detail, QStringLiteral("courier_direction"));
        QVERIFY(!m_all->way().in(m_all->alone(), answer).error);
        m_all->settle();
        QCOMPARE(m_all->difference(), QString());
    }

    void provinceKnowsWhoAsks()
    {
        SyncComputer gone(m_all->province(), "610103");
        (void)gone.create("clerk", enterpriseType, m_all->nextEnterprise());
        const QString file = m_all->way().out(gone);
        server::PgConnection admin(m_all->province().world().database.conninfo("postgres"));
        admin.exec("UPDATE account SET disabled = true WHERE name = 'clerk'");
        QCOMPARE(m_all->way().handIn(file).error().detail, QStringLiteral("courier_account"));
        admin.exec("UPDATE account SET disabled = false WHERE name = 'clerk'");
        const QString answer = m_all->way().answered(file);
        admin.exec("UPDATE device SET revoked_at = now() WHERE id = '" + m_all->way().outcome().device.toLatin1() + "'");
        QCOMPARE(m_all->way().handIn(file).error().detail, QStringLiteral("courier_device"));
        QVERIFY(!m_all->way().in(gone, answer).error);
        // Nobody writes who has no business with records.
        QCOMPARE(CourierOut(gone.as("local_admin")).write(m_all->way().newName("out")).error().detail, QStringLiteral("role"));
        // Of a province with other keys.
        SyncProvince other;
        QCOMPARE(HandCourier(other).handIn(file).error().detail, QStringLiteral("courier_other_province"));
        SyncComputer single(m_all->province(), "610103", false);
        QCOMPARE(CourierOut(single.as("clerk")).write(m_all->way().newName("out")).error().detail,
                 QStringLiteral("not_enrolled"));
        m_all->settle();
        QCOMPARE(m_all->difference(), QString());
    }

    void nothingLiesInTheClear()
    {
        const RecordId id = m_all->newHere();
        (void)m_all->alone().create("clerk", workerType, inventedWorker(4, id.toString()));
        const QString out = m_all->way().out(m_all->alone());
        const QString back = m_all->way().answered(out);
        QList<QByteArray> secrets {"610103", "clerk", "enterprise", "create", id.toString().toLatin1()};
        for (const char *text : {"柳试验", "秦安和", "试验家政", "碑林", "13800000004"}) {
            const QString word = QString::fromUtf8(text);
            secrets.append(word.toUtf8());
            secrets.append(QByteArray(reinterpret_cast<const char *>(word.utf16()), word.size() * 2));
        }
        secrets.append(inventedResidentId(QDate(1985, 3, 7), 4).toLatin1());
        for (const QString &path : {out, back}) {
            const QByteArray bytes = HandCourier::bytes(path);
            QVERIFY(bytes.size() > 1000);
            for (const QByteArray &secret : std::as_const(secrets))
                QVERIFY2(!bytes.contains(secret), secret.constData());
        }
        QVERIFY(!m_all->way().in(m_all->alone(), back).error);
        // Nothing is left lying about, not even a part of a sealed file.
        for (const QString &name : QDir(m_all->way().folder()).entryList(QDir::Files | QDir::Hidden))
            QVERIFY2(name.endsWith(u".jxc"), qPrintable(name));
        // The same content twice has no bytes in common beside the frame of the box.
        const QByteArray one = HandCourier::bytes(m_all->way().out(m_all->alone()));
        const QByteArray two = HandCourier::bytes(m_all->way().out(m_all->alone()));
        QVERIFY(one.mid(one.size() / 2, 64) != two.mid(two.size() / 2, 64));
    }

    void photosTravelAndAreSplit()
    {
        QList<RecordId> owners;
        for (int i = 0; i < 3; ++i) {
            owners.append(m_all->newHere());
            const QByteArray picture = noisyPicture(i + 1);
            const auto attached = m_all->alone().wait([&](Workspace &work) {
                return AttachmentService(work).attach(enterpriseType, owners.constLast(), QStringLiteral("licence_scan"),
                                                      picture);
            });
            QVERIFY(attached && attached->saved);
        }
        const QString name = m_all->way().newName("out");
        const Result<CourierWritten> written = CourierOut(m_all->alone().as("clerk")).write(name, CourierOut::leastMostBytes);
        QVERIFY(written.has_value());
        QVERIFY(written->files.size() > 1);
        QCOMPARE(written->photos, 3);
        for (const QString &file : written->files)
            QVERIFY(QFileInfo(file).size() <= CourierOut::leastMostBytes);
        // In whatever order they arrive.
        QStringList answers;
        for (qsizetype i = written->files.size() - 1; i >= 0; --i)
            answers.append(m_all->way().answered(written->files.at(i)));
        int up = 0;
        for (const QString &answer : std::as_const(answers)) {
            const SyncSummary read = m_all->way().in(m_all->alone(), answer);
            QVERIFY2(!read.error, qPrintable(detailOf(read)));
            up += read.filesUp;
        }
        QCOMPARE(up, 3);
        QCOMPARE(m_all->office().synced("clerk2").filesDown, 3);
        // And to the office without network.
        const RecordId id = m_all->office().create("clerk2", enterpriseType, m_all->nextEnterprise());
        QVERIFY(m_all->office()
                    .wait([&](Workspace &work) {
                        return AttachmentService(work).attach(enterpriseType, id, QStringLiteral("licence_scan"),
                                                              noisyPicture(9));
                    })
                    ->saved);
        (void)m_all->office().synced("clerk2");
        (void)m_all->way().trip(m_all->alone());
        QCOMPARE(m_all->way().trip(m_all->alone()).filesDown, 1);
        const AttachmentHash hash = std::static_pointer_cast<Enterprise>(m_all->alone().load(enterpriseType, id))->licenceScan;
        QVERIFY(m_all->alone().wait([&](Workspace &work) { return AttachmentService(work).read(hash); }));
        m_all->settle();
        QCOMPARE(m_all->difference(), QString());
    }

    void killedInTheMiddleOfReading()
    {
        for (int i = 0; i < 3; ++i)
            m_all->alone().edit("clerk", enterpriseType, m_all->newHere(), brand("己"));
        m_all->enterMany(1100);
        const QString answer = m_all->way().answered(m_all->way().out(m_all->alone()));
        m_all->alone().leave();
        int point = 1;
        for (bool killed = true; killed; ++point) {
            QProcess runner;
            runner.start(QCoreApplication::applicationDirPath() + QStringLiteral("/courier_runner"),
                         {m_all->alone().folder(), QStringLiteral("clerk"), QString::number(point), answer});
            runner.write(officePassword.toUtf8() + '\n');
            runner.closeWriteChannel();
            QVERIFY(runner.waitForFinished(120'000));
            killed = runner.exitStatus() == QProcess::CrashExit;
            QVERIFY2(killed || runner.exitCode() == 0, qPrintable(QString::number(runner.exitCode())));
        }
        QVERIFY(point > 5);
        m_all->settle();
        QCOMPARE(m_all->difference(), QString());
    }

    void operatorHandsItInAtTheServer()
    {
        const RecordId id = m_all->newHere();
        const QString out = m_all->way().out(m_all->alone());
        const QString answer = m_all->way().newName("back");
        const QString config = PushingOffices::writeConfig(m_all->province().world());
        const auto server = [&](const QStringList &words) {
            return QProcess::execute(
                QDir(qEnvironmentVariable("TEST_BINARY_DIR")).filePath(QStringLiteral("bin/jiaxin-server")),
                QStringList {QStringLiteral("--config"), config, QStringLiteral("courier")} + words);
        };
        QCOMPARE(server({out}), 2);
        const QStringList to {QStringLiteral("--out"), answer};
        QCOMPARE(server(QStringList {m_all->way().folder() + QStringLiteral("/none")} + to), 5);
        QCOMPARE(server(QStringList {m_all->way().written("JXCOURIER nonsense")} + to), 1);
        QVERIFY(!QFile::exists(answer));
        QCOMPARE(server(QStringList {out, QStringLiteral("--size-limit"), QStringLiteral("100")} + to), 0);
        QCOMPARE(m_all->way().in(m_all->alone(), answer).acknowledged, 1);
        QCOMPARE(m_all->province().count("SELECT count(*) FROM record WHERE id = '" + id.toString().toLatin1() + "'"), 1);
        m_all->settle();
        QCOMPARE(m_all->difference(), QString());
    }
};

QTEST_GUILESS_MAIN(SyncCourierFilesTest)
#include "tst_sync_courier_files.moc"
