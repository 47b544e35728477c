// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// A pass that is broken off at its i-th statement or at its i-th request, for every i (sync.md §5, F2, F3, F11, F21): what it
// had done holds, what it had not is done by the next one.
#include "app/attachments/attachment_service.h"
#include "tests/sync/statement_break.h"
#include "tests/sync/two_offices.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

constexpr const char *proto = "1";

/// Breaks both databases of an open vault off at the n-th statement.
class VaultBreak {
public:
    VaultBreak(SyncComputer &office, int number) : m_office(office), m_left(number)
    {
        (void)m_office.wait([this](Workspace &work) -> Result<void> {
            for (Database *each : {&work.vault->records(), &work.vault->attachments()})
                m_watches.push_back(std::make_unique<StatementWatch>(*each, [this](const char *) { return m_left-- == 1; }));
            return {};
        });
    }
    ~VaultBreak()
    {
        (void)m_office.wait([this](Workspace &) -> Result<void> {
            m_watches.clear();
            return {};
        });
    }
    VaultBreak(const VaultBreak &) = delete;
    VaultBreak &operator=(const VaultBreak &) = delete;
    bool fired() const { return m_left.load() <= 0; }

private:
    SyncComputer &m_office;
    std::atomic<int> m_left;
    std::vector<std::unique_ptr<StatementWatch>> m_watches;
};

QByteArray picture(int serial)
{
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(QColor(serial % 256, 90, 120));
    image.setPixelColor(serial % 300, serial % 200, Qt::white);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        qFatal("no picture");
    return bytes;
}

}  // namespace

class SyncBreaksTest : public QObject, protected TwoOffices {
    Q_OBJECT

    RecordId m_shared;

    /// New records, edits of one that both have (that merge, that collide), a file; on both sides.
    void work()
    {
        ++m_serial;
        const QString value = QStringLiteral("值%1").arg(m_serial);
        m_two->edit("clerk2", enterpriseType, m_shared,
                    {{QStringLiteral("brand"), value},
                     {QStringLiteral("landline"), QStringLiteral("029-%1").arg(80000000 + m_serial)}});
        (void)m_two->create("clerk2", enterpriseType, inventedEnterprise(++m_serial));
        (void)m_two->synced("clerk2");
        m_one->edit("clerk", enterpriseType, m_shared, {{QStringLiteral("former_name"), value + u'甲'}});
        m_one->edit("clerk", enterpriseType, m_shared, {{QStringLiteral("brand"), value + u'乙'}});
        const RecordId made = m_one->create("clerk", enterpriseType, inventedEnterprise(++m_serial));
        const auto attached = m_one->as("clerk").wait([&](Workspace &work) {
            return AttachmentService(work).attach(enterpriseType, made, QStringLiteral("licence_scan"), picture(m_serial));
        });
        QVERIFY(attached && attached->saved);
    }
    /// Both have what the other has, by decisions where people have to decide.
    void settle()
    {
        m_one->fault = {};
        for (const auto &[office, user] : {std::pair(m_one.get(), "clerk"), std::pair(m_two.get(), "clerk2")}) {
            (void)office->synced(user);
            for (const Conflict &conflict : office->conflicts())
                QVERIFY(office->wait([&](Workspace &work) { return ConflictDesk(work).decide(conflict.id, Side::Mine); }));
            (void)office->synced(user);
        }
        (void)m_one->synced("clerk");
        for (SyncComputer *each : {m_one.get(), m_two.get()})
            QCOMPARE(each->broken("610103"), QString());
        QCOMPARE(m_one->count(QStringLiteral("SELECT count(*) FROM sync_file WHERE state <> 'done'")), 0);
        QCOMPARE(m_province->count("SELECT count(*) FROM record WHERE type = 'attachment' AND deleted_at IS NULL"),
                 m_province->count("SELECT count(DISTINCT record) FROM record_file"));
    }

private slots:
    void initTestCase()
    {
        begin();
        m_shared = m_one->create("clerk", enterpriseType, inventedEnterprise(++m_serial));
        (void)m_one->synced("clerk");
        (void)m_two->synced("clerk2");
    }

    void f3_f11_everyStatement()
    {
        const int stride = isSoak() ? 1 : 61;
        int failed = 0;
        bool fired = true;
        for (int number = 1; fired; number += stride) {
            work();
            {
                const VaultBreak broken(*m_one, number);
                failed += m_one->sync("clerk").error ? 1 : 0;
                fired = broken.fired();
            }
            settle();
            if (QTest::currentTestFailed()) {
                qInfo("at statement %d", number);
                return;
            }
            QVERIFY(number < 20'000);
        }
        QVERIFY2(failed > 3, qPrintable(QString::number(failed)));
    }

    /// F2, F21: the request never leaves, its answer is lost, or the province is busy, for each request of a pass.
    void f2_f21_everyRequest_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("never left") << 0;
        QTest::newRow("answer lost") << 1;
        QTest::newRow("busy") << 2;
        QTest::newRow("fault of the province's own") << 3;
    }
    void f2_f21_everyRequest()
    {
        QFETCH(int, how);
        const int stride = isSoak() ? 1 : 2;
        bool fired = true;
        for (int number = 1; fired; number += stride) {
            work();
            int left = number;
            m_one->fault = [&left, how](const SyncRequest &asked, SyncTransport &inner) -> Result<SyncReply> {
                if (--left != 0)
                    return inner.exchange(asked);
                if (how == 1)
                    (void)inner.exchange(asked);
                if (how < 2)
                    return failure(ErrorCode::Offline, "cut_off");
                return SyncReply {.status = how == 2 ? 503 : 500,
                                  .headers = {{"content-type", "application/problem+json"}, {"x-sync-proto", proto}},
                                  .body = how == 2 ? R"({"code":"overloaded"})" : R"({"code":"internal"})"};
            };
            const SyncSummary summary = m_one->sync("clerk");
            fired = left <= 0;
            QVERIFY(!summary.error || summary.error->code == ErrorCode::Offline ||
                    summary.error->code == ErrorCode::ServerRefused);
            settle();
            if (QTest::currentTestFailed()) {
                qInfo("at request %d", number);
                return;
            }
            QVERIFY(number < 200);
        }
    }

    /// The first pass of a vault, with its snapshot and files, broken off at each request in turn; it goes on where it was.
    void f3_everyRequestOfTheFirstPass()
    {
        SyncComputer late(*m_province, "610103");
        int number = 1;
        bool fired = true;
        for (; fired; ++number) {
            int left = number;
            late.fault = [&left](const SyncRequest &asked, SyncTransport &inner) -> Result<SyncReply> {
                if (--left == 0)
                    return failure(ErrorCode::Offline, "cut_off");
                return inner.exchange(asked);
            };
            const SyncSummary summary = late.sync("clerk");
            QVERIFY2(summary.error.has_value() == (left <= 0),
                     summary.error ? qPrintable(errorName(summary.error->code) + u' ' + summary.error->detail) : "");
            fired = left <= 0;
            QVERIFY(number < 500);
        }
        QVERIFY(number > 5);
        QCOMPARE(late.broken("610103"), QString());
        QCOMPARE(late.count(QStringLiteral("SELECT count(*) FROM sync_file WHERE state <> 'done'")), 0);
    }
};

QTEST_GUILESS_MAIN(SyncBreaksTest)
#include "tst_sync_breaks.moc"
