// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What two offices did to one record: what merges by itself, and what waits for people.
#include "tests/sync/two_offices.h"

#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

class SyncConflictsTest : public QObject, protected TwoOffices {
    Q_OBJECT

private slots:
    void initTestCase() { begin(); }

    void differentFieldsMerge()
    {
        const RecordId id = shared();
        m_one->edit("clerk", enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("安心")}});
        m_two->edit("clerk2", enterpriseType, id, {{QStringLiteral("contact_name"), QStringLiteral("孟试验")}});
        QCOMPARE(m_one->synced("clerk").acknowledged, 1);
        QCOMPARE(m_two->synced("clerk2").merged, 1);
        settle();
        for (SyncComputer *each : {m_one.get(), m_two.get()}) {
            QCOMPARE(each->value(enterpriseType, id, "brand"), QStringLiteral("安心"));
            QCOMPARE(each->value(enterpriseType, id, "contact_name"), QStringLiteral("孟试验"));
            QCOMPARE(each->conflicts().size(), 0);
        }
        compareAll();
        // Whoever was merged is told.
        const auto notices =
            m_two->as("clerk2").wait([](Workspace &work) -> Result<QList<SyncNotice>> { return ConflictDesk(work).notices(); });
        QCOMPARE(notices->size(), 1);
        QCOMPARE(notices->constFirst().kind, SyncNotice::Kind::Merged);
    }

    void sameValueIsNoConflict()
    {
        const RecordId id = shared();
        m_one->edit("clerk", enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("同一")}});
        m_two->edit("clerk2", enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("同一")}});
        settle();
        QCOMPARE(m_two->conflicts().size(), 0);
        compareAll();
    }

    void otherValuesWaitForPeople()
    {
        const RecordId id = shared();
        m_one->edit("clerk", enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("甲")}});
        m_two->edit(
            "clerk2", enterpriseType, id,
            {{QStringLiteral("brand"), QStringLiteral("乙")}, {QStringLiteral("landline"), QStringLiteral("029-87654321")}});
        (void)m_one->synced("clerk");
        QCOMPARE(m_two->synced("clerk2").conflicts, 1);
        QCOMPARE(m_two->value(enterpriseType, id, "brand"), QStringLiteral("甲"));
        QCOMPARE(m_two->value(enterpriseType, id, "landline"), QStringLiteral("029-87654321"));
        const QList<Conflict> open = m_two->conflicts();
        QCOMPARE(open.size(), 1);
        const Conflict &conflict = open.constFirst();
        QCOMPARE(conflict.kind, ConflictKind::Fields);
        QCOMPARE(conflict.fields.size(), 1);
        QCOMPARE(conflict.fields.constFirst().mine.toString(), QStringLiteral("乙"));
        QCOMPARE(conflict.fields.constFirst().theirs.toString(), QStringLiteral("甲"));
        QCOMPARE(conflict.madeBy, QStringLiteral("clerk2"));
        settle();
        compareAll();
        // Ours after all: an ordinary edit, which the other one gets.
        const auto decided =
            m_two->as("clerk2").wait([&](Workspace &work) { return ConflictDesk(work).decide(conflict.id, Side::Mine); });
        QVERIFY(decided);
        settle();
        (void)m_two->synced("clerk2");
        QCOMPARE(m_one->value(enterpriseType, id, "brand"), QStringLiteral("乙"));
        QCOMPARE(m_two->conflicts().size(), 0);
        compareAll();
    }

    void editsMadeMeanwhileAreNotWrittenOver()
    {
        // Two edits here on a field that somebody changes there in between: the second one was made on our own first.
        const RecordId id = shared();
        m_two->edit("clerk2", enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("他处")}});
        (void)m_two->synced("clerk2");
        m_one->edit("clerk", enterpriseType, id, {{QStringLiteral("landline"), QStringLiteral("029-11112222")}});
        m_one->edit("clerk", enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("此处")}});
        const SyncSummary summary = m_one->synced("clerk");
        QCOMPARE(summary.merged, 1);
        QCOMPARE(summary.conflicts, 1);
        QCOMPARE(m_one->value(enterpriseType, id, "brand"), QStringLiteral("他处"));
        QCOMPARE(m_one->conflicts().constFirst().fields.constFirst().mine.toString(), QStringLiteral("此处"));
        settle();
        compareAll();
        const qint64 conflict = m_one->conflicts().constFirst().id;
        QVERIFY(m_one->as("clerk").wait([&](Workspace &work) { return ConflictDesk(work).decide(conflict, Side::Theirs); }));
        QCOMPARE(m_one->conflicts().size(), 0);
    }

    void deletedThereChangedHere()
    {
        const RecordId id = shared();
        m_one->remove("clerk", enterpriseType, id);
        m_two->edit("clerk2", enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("还在")}});
        (void)m_one->synced("clerk");
        QCOMPARE(m_two->synced("clerk2").conflicts, 1);
        QVERIFY(m_two->load(enterpriseType, id)->deletedAt.isValid());
        QCOMPARE(m_two->conflicts().constFirst().fields.constFirst().mine.toString(), QStringLiteral("还在"));
        settle();
        compareAll();
    }

    /// Rows count on when something of ours is taken off them; what the province has counts by itself, and nothing that comes
    /// is taken for known.
    void rowsThatCountFurtherThanTheProvince()
    {
        const RecordId id = shared();
        edit(*m_one, id, "brand", QStringLiteral("此"));
        edit(*m_two, id, "brand", QStringLiteral("彼"), "clerk2");
        (void)m_two->synced("clerk2");
        QCOMPARE(m_one->synced("clerk").conflicts, 1);
        for (const Conflict &open : m_one->conflicts())
            QVERIFY(m_one->wait([&](Workspace &work) { return ConflictDesk(work).decide(open.id, Side::Theirs); }));
        QVERIFY(m_one->load(enterpriseType, id)->version > 2);
        m_one->remove("clerk", enterpriseType, id);
        edit(*m_two, id, "landline", QStringLiteral("029-20000001"), "clerk2");
        (void)m_two->synced("clerk2");
        QCOMPARE(m_one->synced("clerk").conflicts, 1);
        QCOMPARE(m_one->value(enterpriseType, id, "landline"), QStringLiteral("029-20000001"));
        for (const Conflict &open : m_one->conflicts())
            QVERIFY(m_one->wait([&](Workspace &work) { return ConflictDesk(work).decide(open.id, Side::Theirs); }));
        compareAll();
    }

    void changedThereDeletedHere()
    {
        const RecordId id = shared();
        m_one->edit("clerk", enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("新牌")}});
        m_two->remove("clerk2", enterpriseType, id);
        (void)m_one->synced("clerk");
        QCOMPARE(m_two->synced("clerk2").conflicts, 1);
        QVERIFY(!m_two->load(enterpriseType, id)->deletedAt.isValid());
        QCOMPARE(m_two->value(enterpriseType, id, "brand"), QStringLiteral("新牌"));
        settle();
        compareAll();
    }

    void deletedBehindAMerge()
    {
        // Whoever edits and then deletes has not seen what others did in between, and takes nothing of it along.
        const RecordId id = shared();
        m_one->edit("clerk", enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("他处的牌")}});
        (void)m_one->synced("clerk");
        m_two->edit("clerk2", enterpriseType, id, {{QStringLiteral("landline"), QStringLiteral("029-22223333")}});
        m_two->remove("clerk2", enterpriseType, id);
        QCOMPARE(m_two->synced("clerk2").conflicts, 1);
        QCOMPARE(m_two->conflicts().constLast().kind, ConflictKind::Deleted);
        QVERIFY(!m_two->load(enterpriseType, id)->deletedAt.isValid());
        settle();
        QCOMPARE(m_one->value(enterpriseType, id, "brand"), QStringLiteral("他处的牌"));
        QCOMPARE(m_one->value(enterpriseType, id, "landline"), QStringLiteral("029-22223333"));
        compareAll();
        // Seen by now, and meant all the same.
        const qint64 conflict = m_two->conflicts().constLast().id;
        QVERIFY(m_two->as("clerk2").wait([&](Workspace &work) { return ConflictDesk(work).decide(conflict, Side::Mine); }));
        (void)m_two->synced("clerk2");
        settle();
        QVERIFY(m_one->load(enterpriseType, id)->deletedAt.isValid());
        compareAll();
    }

    void deletedBehindAnEdit()
    {
        // Nobody else had a hand in it: no conflict, whatever way the answer took.
        const RecordId id = shared();
        m_two->edit("clerk2", enterpriseType, id, {{QStringLiteral("landline"), QStringLiteral("029-44445555")}});
        m_two->fault = [](const SyncRequest &asked, SyncTransport &inner) -> Result<SyncReply> {
            auto reply = inner.exchange(asked);
            return asked.target == "/v1/push" ? Result<SyncReply>(failure(ErrorCode::Offline, "cut_off")) : reply;
        };
        (void)m_two->sync("clerk2");
        m_two->fault = {};
        m_two->remove("clerk2", enterpriseType, id);
        QCOMPARE(m_two->synced("clerk2").conflicts, 0);
        settle();
        QVERIFY(m_one->load(enterpriseType, id)->deletedAt.isValid());
        compareAll();
    }

    void onePersonEnteredTwice()
    {
        const RecordId enterprise = shared();
        const RecordId mine = m_one->create("clerk", workerType, inventedWorker(77, enterprise.toString()));
        const RecordId theirs = m_two->create("clerk2", workerType, inventedWorker(77, enterprise.toString()));
        settle();
        QVERIFY(m_one->load(workerType, theirs) && m_two->load(workerType, mine));
        for (SyncComputer *each : {m_one.get(), m_two.get()}) {
            QList<Conflict> twins = each->conflicts();
            twins.removeIf([](const Conflict &conflict) { return conflict.kind != ConflictKind::Duplicate; });
            QCOMPARE(twins.size(), 1);
        }
        compareAll();
    }

    void stepsOnWhatHasGoneOn()
    {
        const RecordId id = shared();
        const auto step = [&](SyncComputer &computer, const char *user, const char *action, const char *state) {
            return computer.as(user).wait([&](Workspace &work) -> Result<void> {
                return work.transact([&]() -> Result<void> {
                    const auto row = work.store.load(enterpriseType, id);
                    const auto after = enterpriseType.clone(*row);
                    after->state = QLatin1String(state);
                    work.store.update(enterpriseType, *row, *after, work.context(), QLatin1String(action));
                    return {};
                });
            });
        };
        // The reviewer of one computer goes further than the clerk of the other knows.
        QVERIFY(step(*m_one, "clerk", "submit", "submitted"));
        QVERIFY(step(*m_one, "reviewer", "approve", "county_approved"));
        QVERIFY(step(*m_two, "clerk2", "submit", "submitted"));
        QCOMPARE(m_one->synced("clerk").acknowledged, 2);
        QCOMPARE(m_two->synced("clerk2").conflicts, 1);
        QCOMPARE(m_two->load(enterpriseType, id)->state, QStringLiteral("county_approved"));
        const QList<Conflict> open = m_two->conflicts();
        QCOMPARE(open.constLast().kind, ConflictKind::State);
        QCOMPARE(open.constLast().fields.constFirst().theirs.toString(), QStringLiteral("county_approved"));
        settle();
        compareAll();
    }
};

QTEST_GUILESS_MAIN(SyncConflictsTest)
#include "tst_sync_conflicts.moc"
