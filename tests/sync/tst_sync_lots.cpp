// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What waits goes in lots, of which the next one is ready and the answer to the one before is taken in while the province works
// on one: each operation arrives once, those of one record on top of each other, whatever happens to a lot.
#include "app/sync/outbox_queue.h"
#include "db/store/outbox_store.h"
#include "domain/record_json.h"
#include "tests/sync/two_offices.h"

using namespace jiaxin;
using namespace jiaxin::test;

class SyncLotsTest : public QObject, TwoOffices {
    Q_OBJECT

    /// What this computer enters: seven enterprises, of which the first is edited too.
    QList<RecordId> enterSome()
    {
        QList<RecordId> ids;
        for (int i = 0; i < 7; ++i)
            ids.append(fresh(*m_one));
        edit(*m_one, ids.constFirst(), "brand", QStringLiteral("一"));
        return ids;
    }
    qint64 pending() { return m_one->count(QStringLiteral("SELECT count(*) FROM outbox WHERE state = 'pending'")); }

    /// Whatever `fault` does with the push of this number, from 1.
    void atPush(int number, const Fault &fault)
    {
        m_one->fault = [this, number, fault](const SyncRequest &asked, SyncTransport &inner) -> Result<SyncReply> {
            return asked.target == "/v1/push" && ++m_pushes == number ? fault(asked, inner) : inner.exchange(asked);
        };
    }

    int m_pushes = 0;

private slots:
    void initTestCase()
    {
        begin();
        settle();
    }
    void init()
    {
        m_pushes = 0;
        m_one->lot = 2;
        QCOMPARE(pending(), 0);
    }
    void cleanup()
    {
        if (!QTest::currentTestFailed())
            compareAll();
    }

    void theNextLotIsReadyWhileOneIsUnderWay()
    {
        (void)enterSome();
        qint64 sent = 0;
        atPush(1, [&](const SyncRequest &asked, SyncTransport &inner) {
            // On the vault's thread, behind what is being got ready.
            sent = m_one->count(QStringLiteral("SELECT count(*) FROM outbox WHERE state = 'pending' AND sent_at IS NOT NULL"));
            return inner.exchange(asked);
        });
        const SyncSummary summary = m_one->synced("clerk");
        QCOMPARE(sent, 4);
        QCOMPARE(summary.sent, 8);
        QCOMPARE(summary.acknowledged, 8);
        QCOMPARE(m_pushes, 4);
    }

    void oneRecordsOperationsWaitForEachOther()
    {
        m_one->lot = 1;
        const RecordId id = fresh(*m_one);
        for (int i = 0; i < 5; ++i)
            edit(*m_one, id, "brand", QStringLiteral("第%1版").arg(i));
        const SyncSummary summary = m_one->synced("clerk");
        QCOMPARE(summary.acknowledged, 6);
        QCOMPARE(summary.merged + summary.conflicts + summary.parked, 0);
        QCOMPARE(m_province->count("SELECT version FROM record WHERE id = $1", {server::pgText(id.toString())}), 6);
        QCOMPARE(m_one->value(enterpriseType, id, "brand"), QStringLiteral("第4版"));
    }

    /// A step that looks at other records waits for what is under way before it, and for nothing behind it.
    void aStepWaitsForWhatIsUnderWay()
    {
        const RecordId before = fresh(*m_one);
        const RecordId step = RecordId::create(m_one->clock);
        const auto next = [](Workspace &work, const QList<SentOperation> &underWay) {
            QList<RecordId> records;
            for (const SentOperation &each : OutboxQueue(work).next({.underWay = underWay}).operations)
                records.append(each.operation.record);
            return records;
        };
        const auto waited = m_one->wait([&](Workspace &work) -> Result<bool> {
            OutboxRow row;
            row.operation.type = certificateType.id();
            row.operation.record = step;
            row.operation.action = QStringLiteral("approve");
            row.operation.madeBy = QStringLiteral("clerk");
            row.operation.madeAt = instantText(work.clock.now());
            row.unit = QStringLiteral("610103");
            OutboxStore(work.database()).append(row, work.clock);
            work.store.forgetCaches();
            const QList<SentOperation> all = OutboxQueue(work).next({}).operations;
            const bool right = all.size() == 2 && looksAtOthers(all.at(1).operation) && next(work, {all.at(0)}).isEmpty() &&
                               next(work, {all.at(1)}) == QList {before} && next(work, all).isEmpty();
            work.database().prepare(QStringLiteral("DELETE FROM outbox WHERE record = ?")).bindText(1, step.toString()).run();
            return right;
        });
        QVERIFY(*waited);
        QCOMPARE(m_one->synced("clerk").acknowledged, 1);
    }

    /// While a lot is under way one of its records is edited anew: that keeps what lies on top, the others are done with.
    void anEditBehindTheAnswer()
    {
        m_one->lot = 10;
        const RecordId old = shared();
        edit(*m_one, old, "brand", QStringLiteral("旧"));
        const QList<RecordId> ids = enterSome();
        atPush(1, [&](const SyncRequest &asked, SyncTransport &inner) {
            Result<SyncReply> reply = inner.exchange(asked);
            edit(*m_one, ids.at(3), "brand", QStringLiteral("二"));
            return reply;
        });
        const SyncSummary summary = m_one->synced("clerk");
        QCOMPARE(summary.acknowledged, 10);
        QCOMPARE(summary.merged + summary.conflicts + summary.parked, 0);
        QCOMPARE(m_one->value(enterpriseType, ids.at(3), "brand"), QStringLiteral("二"));
        QCOMPARE(m_one->count(QStringLiteral("SELECT count(*) FROM sync_base")), 0);
        QCOMPARE(
            m_one->count(QStringLiteral("SELECT count(*) FROM outbox WHERE on_top OR answered_at IS NULL OR receipt IS NULL "
                                        "OR sequence IS NULL OR answer ->> 'op_id' <> op_id OR answer ->> 'status' <> "
                                        "state OR answer ->> 'version' <> version")),
            0);
    }

    /// The row of a record that was in conflict counts further than the province, which the answer to the next edit has to
    /// keep.
    void anAnswerToWhatCountsFurther()
    {
        const RecordId id = shared();
        edit(*m_one, id, "brand", QStringLiteral("甲"));
        edit(*m_two, id, "brand", QStringLiteral("乙"), "clerk2");
        (void)m_two->synced("clerk2");
        QCOMPARE(m_one->synced("clerk").conflicts, 1);
        for (int version = 3; version <= 4; ++version) {
            edit(*m_one, id, "brand", QStringLiteral("丙%1").arg(version));
            const SyncSummary summary = m_one->synced("clerk");
            QCOMPARE(summary.acknowledged, 1);
            QCOMPARE(summary.merged + summary.conflicts + summary.parked, 0);
            const QString record = id.toString();
            QCOMPARE(m_one->count(QStringLiteral("SELECT version FROM sync_base WHERE record = '%1'").arg(record)), version);
            QVERIFY(m_one->count(QStringLiteral("SELECT version FROM enterprise WHERE id = '%1'").arg(record)) > version);
        }
    }

    void aRequestOrItsAnswerIsLost_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<bool>("arrives");
        for (int number = 1; number <= 4; ++number) {
            QTest::addRow("request %d", number) << number << false;
            QTest::addRow("answer %d", number) << number << true;
        }
    }
    void aRequestOrItsAnswerIsLost()
    {
        QFETCH(int, number);
        QFETCH(bool, arrives);
        const QList<RecordId> ids = enterSome();
        atPush(number, [&](const SyncRequest &asked, SyncTransport &inner) -> Result<SyncReply> {
            if (arrives)
                (void)inner.exchange(asked);
            return failure(ErrorCode::Offline, "cut_off");
        });
        const SyncSummary cut = m_one->sync("clerk");
        QCOMPARE(cut.error->code, ErrorCode::Offline);
        // What was answered before is settled, though the pass has failed.
        QCOMPARE(cut.acknowledged, 2 * (number - 1));
        QCOMPARE(pending(), 8 - cut.acknowledged);
        m_one->fault = {};
        QCOMPARE(m_one->synced("clerk").acknowledged, 8 - cut.acknowledged);
        for (const RecordId &id : ids)
            QCOMPARE(atProvince(id), 1);
    }

    /// While an answer that is not the province's is looked at the next lot is sent already; both go once more.
    void anAnswerThatIsNotTheProvinces()
    {
        const QList<RecordId> ids = enterSome();
        atPush(1, [](const SyncRequest &asked, SyncTransport &inner) -> Result<SyncReply> {
            Result<SyncReply> reply = inner.exchange(asked);
            QJsonObject answer = QJsonDocument::fromJson(reply->body).object();
            QJsonObject receipt = answer.value(QLatin1String("receipt")).toObject();
            QJsonArray operations = receipt.value(QLatin1String("operations")).toArray();
            QJsonObject first = operations.at(0).toObject();
            first.insert(QStringLiteral("sequence"), 1'000'000);
            operations.replace(0, first);
            receipt.insert(QStringLiteral("operations"), operations);
            answer.insert(QStringLiteral("receipt"), receipt);
            reply->body = QJsonDocument(answer).toJson(QJsonDocument::Compact);
            return reply;
        });
        const SyncSummary forged = m_one->sync("clerk");
        QCOMPARE(forged.error->code, ErrorCode::Corrupt);
        QCOMPARE(forged.acknowledged, 0);
        QCOMPARE(pending(), 8);
        m_one->fault = {};
        QCOMPARE(m_one->synced("clerk").acknowledged, 8);
        for (const RecordId &id : ids)
            QCOMPARE(atProvince(id), 1);
    }

    void aLotThatTheProvinceCannotTake_data()
    {
        QTest::addColumn<int>("place");
        for (int place = 0; place < 7; ++place)
            QTest::addRow("operation %d", place) << place;
    }
    void aLotThatTheProvinceCannotTake()
    {
        QFETCH(int, place);
        QList<RecordId> ids;
        for (int i = 0; i < 7; ++i)
            ids.append(fresh(*m_one));
        const QByteArray poison = ids.at(place).toString().toLatin1();
        m_one->fault = [&](const SyncRequest &asked, SyncTransport &inner) -> Result<SyncReply> {
            if (asked.target == "/v1/push" && asked.body.contains(poison))
                return SyncReply {.status = 500,
                                  .headers = {{"content-type", "application/problem+json"}, {"x-sync-proto", "1"}},
                                  .body = R"({"code":"internal"})"};
            return inner.exchange(asked);
        };
        const SyncSummary summary = m_one->synced("clerk");
        QCOMPARE(summary.acknowledged, 6);
        QCOMPARE(pending(), 1);
        m_one->fault = {};
        QCOMPARE(m_one->synced("clerk").acknowledged, 1);
    }
};

QTEST_GUILESS_MAIN(SyncLotsTest)
#include "tst_sync_lots.moc"
