// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Faults of sync.md §5 between a real vault and the real service: each ends with both sides equal, nothing acknowledged lost,
// nothing done twice, nothing dropped unseen.
#include "app/sync/feed_apply.h"
#include "app/sync/sync_scheduler.h"
#include "tests/sync/two_offices.h"

#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

SyncReply page(int status, const char *type, const QByteArray &body, bool ours = false)
{
    SyncReply reply {.status = status, .headers = {{"content-type", type}}, .body = body};
    if (ours)
        reply.headers.insert("x-sync-proto", "1");
    return reply;
}

Error lost()
{
    return {.code = ErrorCode::Offline, .detail = QStringLiteral("cut_off")};
}

}  // namespace

class SyncFaultsTest : public QObject, protected TwoOffices {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        begin();
        settle();
    }
    void cleanup() { cleanUpFaults(); }

    void f1_clocksThatGoWrong()
    {
        // Years back, then a day ahead, between edits: they keep their order, and nothing is refused for it.
        const QDateTime now = m_one->clock.now();
        const RecordId id = fresh(*m_one);
        for (const QDateTime &at :
             {now.addDays(20), QDateTime(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC), now.addDays(1), now.addSecs(-600)}) {
            m_one->clock.set(at);
            m_one->edit("clerk", enterpriseType, id, {{QStringLiteral("brand"), at.toString(Qt::ISODate)}});
        }
        const SyncSummary summary = m_one->synced("clerk");
        QCOMPARE(summary.acknowledged, 5);
        QVERIFY(summary.skewSeconds.has_value() && std::abs(*summary.skewSeconds + 600) < 120);
        QCOMPARE(m_one->count(QStringLiteral("SELECT count(*) FROM outbox AS a JOIN outbox AS b ON b.seq = a.seq + 1 "
                                             "WHERE a.op_id >= b.op_id")),
                 0);
        m_one->clock.set(now);
        compareAll();
        QCOMPARE(m_two->value(enterpriseType, id, "brand"), now.addSecs(-600).toString(Qt::ISODate));
    }

    /// An account has one session: the log-in of a pass before, done late, ends that of this one.
    void f2_logInThatIsDoneLate()
    {
        const RecordId id = fresh(*m_one);
        int late = 1;
        m_one->fault = [&late](const SyncRequest &asked, SyncTransport &inner) -> Result<SyncReply> {
            Result<SyncReply> reply = inner.exchange(asked);
            if (asked.method == "POST" && asked.target == "/v1/session" && late-- > 0)
                (void)inner.exchange(asked);
            return reply;
        };
        QCOMPARE(m_one->synced("clerk").acknowledged, 1);
        QCOMPARE(late, -1);
        compareAll();
        QCOMPARE(atProvince(id), 1);
    }

    void f2_answersThatGetLost()
    {
        const RecordId id = fresh(*m_one);
        int drops = 3;
        m_one->fault = [&drops](const SyncRequest &asked, SyncTransport &inner) -> Result<SyncReply> {
            Result<SyncReply> reply = inner.exchange(asked);
            if (asked.target == "/v1/push" && drops-- > 0)
                return lost();
            return reply;
        };
        for (int i = 0; i < 3; ++i) {
            const SyncSummary failed = m_one->sync("clerk");
            QCOMPARE(failed.error->code, ErrorCode::Offline);
            QCOMPARE(failed.waiting, 1);
            // A program that was closed in between knows it all the same; an edit made now is another operation.
            m_one->leave();
        }
        m_one->edit("clerk", enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("后来")}});
        const SyncSummary summary = m_one->synced("clerk");
        QCOMPARE(summary.acknowledged, 2);
        QCOMPARE(atProvince(id), 1);
        QCOMPARE(m_province->count("SELECT version FROM record WHERE id = $1", {server::pgText(id.toString())}), 2);
        compareAll();
    }

    void f5_pagesThatAreNotWhole()
    {
        const RecordId id = fresh(*m_two, "clerk2");
        (void)m_two->synced("clerk2");
        const QMap<QString, QString> before = m_one->records();
        // An entry less, and the rest as it was: the proxy cut in the middle and mended the brackets.
        m_one->fault = [](const SyncRequest &asked, SyncTransport &inner) -> Result<SyncReply> {
            Result<SyncReply> reply = inner.exchange(asked);
            if (reply && asked.target.startsWith("/v1/feed")) {
                const qsizetype begin = reply->body.indexOf('[') + 1;
                reply->body.remove(begin, reply->body.lastIndexOf(']') - begin);
            }
            return reply;
        };
        const SyncSummary cut = m_one->sync("clerk");
        QCOMPARE(cut.error->code, ErrorCode::Corrupt);
        QCOMPARE(m_one->records(), before);
        m_one->fault = [](const SyncRequest &asked, SyncTransport &inner) -> Result<SyncReply> {
            Result<SyncReply> reply = inner.exchange(asked);
            if (reply && asked.target.startsWith("/v1/feed"))
                reply->body.chop(20);
            return reply;
        };
        QCOMPARE(m_one->sync("clerk").error->code, ErrorCode::Corrupt);
        m_one->fault = {};
        (void)m_one->synced("clerk");
        QVERIFY(m_one->load(enterpriseType, id));
        compareAll();
    }

    void f6_pagesThatComeTwice()
    {
        const RecordId id = fresh(*m_two, "clerk2");
        (void)m_two->synced("clerk2");
        QByteArray cursor = m_one->synced("clerk").cursor;
        const auto position = m_one->count(QStringLiteral("SELECT count(*) FROM sync_cursor WHERE cursor <> ''"));
        QCOMPARE(position, 1);
        m_two->edit("clerk2", enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("二")}});
        (void)m_two->synced("clerk2");
        (void)m_one->synced("clerk");
        const qint64 version = m_one->load(enterpriseType, id)->version;
        // The cursor of before: the same pages again.
        QVERIFY(m_one->wait([&](Workspace &work) -> Result<void> {
            work.database()
                .prepare(QStringLiteral("UPDATE sync_cursor SET cursor = ?"))
                .bindText(1, QString::fromLatin1(cursor))
                .run();
            return {};
        }));
        QCOMPARE(m_one->synced("clerk").pulled, 0);
        QCOMPARE(m_one->load(enterpriseType, id)->version, version);
        compareAll();
    }

    void f6_oneAtATime()
    {
        // While a pass waits for its answer another one begins.
        std::optional<SyncSummary> second;
        m_one->fault = [&](const SyncRequest &asked, SyncTransport &inner) -> Result<SyncReply> {
            if (asked.target == "/v1/session" && !second) {
                second = SyncSummary();
                const SyncCredentials who {.name = QStringLiteral("clerk"), .password = Secret::fromText(officePassword)};
                second = SyncPass(m_one->as("clerk"), m_one->transport(), who).run();
            }
            return inner.exchange(asked);
        };
        QVERIFY(!m_one->sync("clerk").error);
        QCOMPARE(second->error->detail, QStringLiteral("in_use"));
    }

    void f8_provinceThatForgot()
    {
        const RecordId kept = fresh(*m_one);
        settle();
        m_province->backUp();
        const RecordId forgotten = fresh(*m_one);
        m_one->edit("clerk", enterpriseType, kept, {{QStringLiteral("brand"), QStringLiteral("后补")}});
        settle();
        m_province->restore();
        QCOMPARE(atProvince(forgotten), 0);
        // The other computer meets the restored province first: what it lacks is deleted nowhere.
        (void)m_two->synced("clerk2");
        QVERIFY(m_two->load(enterpriseType, forgotten));
        (void)m_one->synced("clerk");
        QCOMPARE(atProvince(forgotten), 1);
        compareAll();
        QCOMPARE(m_two->value(enterpriseType, kept, "brand"), QStringLiteral("后补"));
    }

    void f9_f10_strangersAnswer_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("captive portal") << 200 << QByteArray("text/html");
        QTest::newRow("captive portal in JSON") << 200 << QByteArray("application/json");
        QTest::newRow("redirect") << 302 << QByteArray("text/html");
        QTest::newRow("511") << 511 << QByteArray("text/html");
        for (const int status : {404, 413, 431, 502, 503})
            QTest::addRow("proxy %d", status) << status << QByteArray("text/html");
        QTest::newRow("somebody else's problem") << 404 << QByteArray("application/problem+json");
    }
    void f9_f10_strangersAnswer()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        const RecordId id = fresh(*m_one);
        const QMap<QString, QString> before = m_one->records();
        for (const char *target : {"/v1/session", "/v1/push", "/v1/feed"}) {
            m_one->fault = [&](const SyncRequest &asked, SyncTransport &inner) -> Result<SyncReply> {
                if (!asked.target.startsWith(target))
                    return inner.exchange(asked);
                return page(status, type.constData(),
                            R"({"code":"not_found","entries":[],"cursor":"x","count":0,"results":[]})");
            };
            const SyncSummary summary = m_one->sync("clerk");
            QCOMPARE(summary.error->code, ErrorCode::Offline);
            QCOMPARE(summary.error->detail, QStringLiteral("not_ours"));
            QCOMPARE(m_one->count(QStringLiteral("SELECT count(*) FROM sync_server WHERE frozen <> ''")), 0);
        }
        QCOMPARE(m_one->load(enterpriseType, id)->deletedAt.isValid(), false);
        QCOMPARE(m_one->records().keys(), before.keys());
        m_one->fault = {};
        compareAll();
    }

    void f14_newerEntryFirst()
    {
        // The feed may say version 3 and then version 2 of one record.
        const RecordId id = fresh(*m_two, "clerk2");
        settle();
        QVERIFY(m_one->wait([&](Workspace &work) {
            return work.transact([&]() -> Result<void> {
                const auto row = work.store.load(enterpriseType, id);
                QJsonObject fields = inventedEnterprise(m_serial);
                for (const auto &[version, brand] : {std::pair(3, u"三"), std::pair(2, u"二")}) {
                    fields.insert(QStringLiteral("brand"), QString::fromUtf16(brand));
                    FeedApply apply(work, QStringLiteral("610103"));
                    apply.record(arrivalOf({{QStringLiteral("id"), id.toString()},
                                            {QStringLiteral("type"), QStringLiteral("enterprise")},
                                            {QStringLiteral("version"), version},
                                            {QStringLiteral("state"), row->state},
                                            {QStringLiteral("unit"), row->unit},
                                            {QStringLiteral("source"), QStringLiteral("sync")},
                                            {QStringLiteral("fields"), fields}}));
                    apply.finish();
                }
                return {};
            });
        }));
        QCOMPARE(m_one->value(enterpriseType, id, "brand"), QStringLiteral("三"));
        m_two->edit("clerk2", enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("二")}});
        m_two->edit("clerk2", enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("三")}});
        (void)m_two->synced("clerk2");
        compareAll();
    }

    void f17_fieldsOfAnotherRelease()
    {
        const RecordId id = fresh(*m_two, "clerk2");
        settle();
        server::PgConnection admin(m_province->world().database.conninfo("postgres"));
        m_byHand = true;
        admin.exec("UPDATE record SET version = version + 1, fields = fields || '{\"novelty\": \"1\", \"kind\": \"new_kind\"}' "
                   "WHERE id = $1",
                   {server::pgText(id.toString())});
        (void)m_one->synced("clerk");
        QCOMPARE(m_one->count(QStringLiteral("SELECT count(*) FROM sync_extra WHERE content LIKE '%novelty%' AND content LIKE "
                                             "'%new_kind%'")),
                 1);
        // An edit here leaves alone what this release does not know.
        m_one->edit("clerk", enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("旧版")}});
        (void)m_one->synced("clerk");
        QCOMPARE(
            m_province->count("SELECT count(*) FROM record WHERE id = $1 AND fields->>'novelty' = '1' AND fields->>'kind' = "
                              "'new_kind' AND fields->>'brand' = '旧版'",
                              {server::pgText(id.toString())}),
            1);
        admin.exec(
            "UPDATE record SET version = version + 1, fields = (fields - 'novelty') || '{\"kind\": \"company\"}' WHERE id = $1",
            {server::pgText(id.toString())});
        compareAll();
    }

    void f18_poisonHoldsUpNobody()
    {
        const RecordId poison = fresh(*m_one);
        QList<RecordId> others;
        for (int i = 0; i < 5; ++i)
            others.append(fresh(*m_one));
        m_one->fault = [&](const SyncRequest &asked, SyncTransport &inner) -> Result<SyncReply> {
            if (asked.target == "/v1/push" && asked.body.contains(poison.toString().toLatin1()))
                return page(500, "application/problem+json", R"({"code":"internal"})", true);
            return inner.exchange(asked);
        };
        const SyncSummary summary = m_one->synced("clerk");
        QCOMPARE(summary.acknowledged, 5);
        QCOMPARE(summary.waiting, 1);
        // Without another edit it goes once the province can take it.
        m_one->fault = {};
        QCOMPARE(m_one->synced("clerk").acknowledged, 1);
        compareAll();
    }

    void f18_refusalsAreParked()
    {
        const RecordId id = fresh(*m_one);
        settle();
        m_one->edit("clerk", enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("过")}});
        // A reviewer's step by a clerk: the vault of a cheat lets it pass, the province does not.
        QVERIFY(m_one->as("clerk").wait([&](Workspace &work) {
            return work.transact([&]() -> Result<void> {
                const auto row = work.store.load(enterpriseType, id);
                const auto after = enterpriseType.clone(*row);
                after->state = QStringLiteral("county_approved");
                work.store.update(enterpriseType, *row, *after, work.context(), QStringLiteral("approve"));
                return {};
            });
        }));
        const RecordId other = fresh(*m_one);
        const SyncSummary summary = m_one->synced("clerk");
        QCOMPARE(summary.parked, 1);
        QCOMPARE(summary.acknowledged, 2);
        QCOMPARE(m_one->load(enterpriseType, id)->state, QStringLiteral("draft"));
        QCOMPARE(m_one->value(enterpriseType, id, "brand"), QStringLiteral("过"));
        QCOMPARE(atProvince(other), 1);
        const RecordSyncState state =
            *m_one->wait([&](Workspace &work) -> Result<RecordSyncState> { return SyncStates(work).of(enterpriseType, id); });
        QCOMPARE(state.state, SyncState::Rejected);
        compareAll();
    }

    void f21_serverThatIsBusy()
    {
        const RecordId id = fresh(*m_one);
        m_one->fault = [&](const SyncRequest &asked, SyncTransport &inner) -> Result<SyncReply> {
            if (asked.target != "/v1/push")
                return inner.exchange(asked);
            SyncReply reply = page(503, "application/problem+json", R"({"code":"overloaded"})", true);
            reply.headers.insert("retry-after", "7");
            return reply;
        };
        const SyncSummary summary = m_one->sync("clerk");
        QCOMPARE(summary.error->detail, QStringLiteral("busy"));
        QCOMPARE(summary.retryAfter, 7);
        m_one->fault = {};
        m_province->restart();
        (void)m_one->synced("clerk");
        QCOMPARE(atProvince(id), 1);
        SyncScheduler::Options options;
        QCOMPARE(SyncScheduler::retrySeconds(1, options), 15);
        QCOMPARE(SyncScheduler::retrySeconds(3, options), 60);
        QCOMPARE(SyncScheduler::retrySeconds(50, options), 600);
    }
};

QTEST_GUILESS_MAIN(SyncFaultsTest)
#include "tst_sync_faults.moc"
