// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/attachments/attachment_service.h"
#include "tests/app/service_calls.h"

#include <QBuffer>
#include <QTest>

namespace jiaxin::test {
namespace {

QByteArray bytesOf(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

}  // namespace

/// Files of records: what is taken, from whom, and where it goes in the end.
class ServicesFilesTest : public QObject, ServiceCalls {
    Q_OBJECT

private slots:
    void init() { m_office = std::make_unique<Office>(); }

    void picturesAreCheckedAndCleaned_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("answer");
        const QString photo = QStringLiteral("photo");
        QTest::newRow("portrait") << bytesOf(portrait(1), "JPEG") << photo << QStringLiteral("ok");
        QTest::newRow("noise") << QByteArray(2000, 'x') << photo << QStringLiteral("bad_file not_an_image");
        QTest::newRow("stamp") << bytesOf(portrait(1).scaled(100, 140), "PNG") << photo << QStringLiteral("bad_file too_small");
        QTest::newRow("landscape") << bytesOf(portrait(1).scaled(800, 500), "PNG") << photo
                                   << QStringLiteral("bad_file not_portrait");
        QTest::newRow("pdf") << QByteArray("%PDF-1.4 nothing") << photo << QStringLiteral("bad_file not_an_image");
        QTest::newRow("no field") << bytesOf(portrait(1), "JPEG") << QStringLiteral("phone")
                                  << QStringLiteral("invalid no_such_field");
    }
    void picturesAreCheckedAndCleaned()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, field);
        const RecordId worker =
            m_office->worker(1, QStringLiteral("柳试验"), m_office->published(1), {QStringLiteral("photo")});
        const auto attach = [&](const QString &user) {
            return verdict(m_office->as(user).wait(
                [&](Workspace &work) { return AttachmentService(work).attach(workerType, worker, field, bytes); }));
        };
        QTEST(attach(clerk), "answer");
    }

    void whoMayAttach()
    {
        const RecordId worker = m_office->worker(1, QStringLiteral("柳试验"), m_office->published(1));
        const QByteArray bytes = bytesOf(portrait(7), "PNG");
        const auto attach = [&](const QString &user) {
            return verdict(m_office->as(user).wait([&](Workspace &work) {
                return AttachmentService(work).attach(workerType, worker, QStringLiteral("photo"), bytes);
            }));
        };
        QCOMPARE(attach(reviewer), QStringLiteral("forbidden"));
        // At the printer a missing photo is taken by the officer.
        QCOMPARE(attach(QStringLiteral("officer")), QStringLiteral("ok"));
        const qint64 version = m_office->load(workerType, worker)->version;
        QCOMPARE(attach(clerk), QStringLiteral("ok"));
        QCOMPARE(m_office->load(workerType, worker)->version, version);
    }

    void orphansAreCollected()
    {
        const RecordId worker = m_office->worker(1, QStringLiteral("柳试验"), m_office->published(1));
        Q_UNUSED(worker)
        const auto collect = [&] {
            return m_office->as(clerk).wait([](Workspace &work) { return AttachmentService(work).collectOrphans(); }).value();
        };
        QCOMPARE(collect(), 0);
        (void)m_office->session().wait([](Workspace &work) {
            work.vault->attachments()
                .prepare(
                    QStringLiteral("INSERT INTO attachments (sha256, size, media_type, stored_at, bytes) VALUES (?,?,?,?,?)"))
                .bindText(1, QString(64, u'0'))
                .bindInt(2, 1)
                .bindText(3, QStringLiteral("image/jpeg"))
                .bindText(4, QStringLiteral("2026-11-23T00:00:00.000Z"))
                .bindBlob(5, QByteArray("x"))
                .run();
        });
        QCOMPARE(collect(), 1);
        QCOMPARE(collect(), 0);
    }

    /// The files of the record that goes become those of the record that stays, and say so to the province.
    void filesFollowTheMerge()
    {
        const RecordId firm = m_office->published(1);
        const RecordId keep = m_office->worker(1, QStringLiteral("柳试验"), firm, {QStringLiteral("photo")});
        const RecordId drop = m_office->worker(2, QStringLiteral("柳试验"), firm);
        const auto filesOf = [&](const RecordId &owner) {
            return m_office->session()
                .wait([&](Workspace &work) { return work.store.childrenOf<Attachment>(attachmentType, "owner", owner); })
                .value();
        };
        const QList<Attachment> before = filesOf(drop);
        QCOMPARE(before.size(), 1);
        QVERIFY(m_office->as(clerk).wait([&](Workspace &work) { return RecordService(work).merge(workerType, keep, drop); }));
        QVERIFY(filesOf(drop).isEmpty());
        const QList<Attachment> after = filesOf(keep);
        QCOMPARE(after.size(), 1);
        QCOMPARE(after.first().id, before.first().id);
        QCOMPARE(after.first().version, before.first().version + 1);
        QCOMPARE(audit(after.first().id).last().entry.action, QStringLiteral("merge"));
        const auto waiting = m_office->session()
                                 .wait([&](Workspace &work) {
                                     Statement query = work.database().prepare(
                                         QStringLiteral("SELECT count(*) FROM outbox WHERE record = ? AND action = 'merge'"));
                                     query.bindText(1, after.first().id.toString());
                                     return query.step() ? query.integer(0) : 0;
                                 })
                                 .value();
        QCOMPARE(waiting, 1);
        // The photo that was lacking is the other one's, and its bytes are no orphan.
        const auto record = m_office->load(workerType, keep);
        QCOMPARE(static_cast<const Worker &>(*record).photo.hex, before.first().sha256.hex);
        QCOMPARE(m_office->session().wait([](Workspace &work) { return AttachmentService(work).collectOrphans(); }).value(), 0);
    }
};

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::ServicesFilesTest)
#include "tst_services_files.moc"
