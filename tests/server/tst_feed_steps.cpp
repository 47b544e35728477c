// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Which entries of the feed tell of steps, and that only those are looked up which have any.
#include "domain/records/records.h"
#include "domain/workflow/transition.h"
#include "server/pg/territory.h"
#include "server/sync/push_service.h"
#include "tests/server/sync_office.h"

#include <QJsonArray>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::server;
using namespace jiaxin::test;

class FeedStepsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerWorld> m_world;
    QByteArray m_cursor;

    PgConnection admin() { return PgConnection(m_world->database.conninfo("postgres")); }

    static SyncOperation step(const char *user, const RecordId &record, const char *action, qint64 base, const char *state)
    {
        return operationOf(user, enterpriseType, record, action, base, {{QStringLiteral("state"), QString::fromLatin1(state)}});
    }
    static SyncOperation edit(const RecordId &record, qint64 base, const QString &brand)
    {
        return operationOf("both", enterpriseType, record, "edit", base, {{QStringLiteral("brand"), brand}});
    }

    /// As a computer of the county pushes, for everybody who works at it.
    void pushFromDevice(const QList<SyncOperation> &operations)
    {
        PgConnection connection(m_world->database.conninfo());
        const QString unit = QStringLiteral("610103");
        const Caller caller {.actor = {.name = QStringLiteral("clerk"), .roles = {Role::Clerk}, .unit = unit},
                             .scope = scopeOf(unit),
                             .device = RecordId::create(SystemClock()).toString()};
        (void)PushService(m_world->service, connection, caller).push(operations);
    }

    /// What the marks of the log say, oldest first; "-" where nothing is known.
    QStringList marks()
    {
        const PgResult rows = admin().exec("SELECT coalesce(steps::text, '-') FROM change_log ORDER BY xid, seq");
        QStringList list;
        for (int row = 0; row < rows.rows(); ++row)
            list.append(rows.text(row, 0));
        return list;
    }

    /// The entries that came since the last call, each by its steps: who did what, "" for none.
    QStringList told(bool anew = false)
    {
        HttpClient client = loggedIn(*m_world, "both");
        if (anew)
            m_cursor.clear();
        const HttpReply reply = client.get("/v1/feed?limit=500" + (m_cursor.isEmpty() ? QByteArray() : "&cursor=" + m_cursor));
        m_cursor = reply.json().value(QLatin1String("cursor")).toString().toLatin1();
        QStringList list;
        for (const QJsonValue &entry : reply.json().value(QLatin1String("entries")).toArray()) {
            QStringList steps;
            for (const QJsonValue &value : entry.toObject().value(QLatin1String("steps")).toArray())
                steps.append(value[QLatin1String("by")].toString() + u' ' + value[QLatin1String("action")].toString());
            list.append(steps.join(QLatin1String(", ")));
        }
        return list;
    }

private slots:
    void init()
    {
        m_cursor.clear();
        if (!isNewWorld(m_world))
            return;
        addAccount(*m_world, "both", "610103", {Role::Clerk, Role::Reviewer});
        addAccount(*m_world, "clerk", "610103", {Role::Clerk});
        addAccount(*m_world, "reviewer", "610103", {Role::Reviewer});
    }

    /// Steps carry the mark, making and editing do not; passing on, which leaves the version, does.
    void stepsAreMarked()
    {
        HttpClient clerk = loggedIn(*m_world, "clerk");
        HttpClient both = loggedIn(*m_world, "both");
        const SyncOperation made = newEnterprise("clerk", "610103", 1);
        (void)pushOne(clerk, made);
        (void)pushOne(both, edit(made.record, 1, QStringLiteral("安和")));
        (void)pushOne(clerk, step("clerk", made.record, "submit", 2, "submitted"));
        SyncOperation passed = operationOf("both", enterpriseType, made.record, "pass_on", 3, {});
        passed.remark.addressee = QStringLiteral("reviewer");
        QCOMPARE(pushOne(both, passed).value(QLatin1String("status")).toString(), QStringLiteral("applied"));
        QCOMPARE(marks(), (QStringList {QStringLiteral("0"), QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("1")}));
        // Whatever was done at one version belongs to each of its entries.
        const QString submitted = QStringLiteral("clerk submit, both pass_on");
        QCOMPARE(told(), (QStringList {QString(), QString(), submitted, submitted}));
    }

    /// Several operations of one push are one entry, which tells of all their steps.
    void oneEntryTellsOfAllItsVersions()
    {
        const SyncOperation made = newEnterprise("clerk", "610103", 2);
        pushFromDevice({made, edit(made.record, 1, QStringLiteral("安和"))});
        QCOMPARE(marks(), QStringList {QStringLiteral("0")});
        QCOMPARE(told(), QStringList {QString()});
        const SyncOperation next = newEnterprise("clerk", "610103", 3);
        pushFromDevice({next, step("clerk", next.record, "submit", 1, "submitted"),
                        step("reviewer", next.record, "return", 2, "returned"), edit(next.record, 3, QStringLiteral("安宁"))});
        QCOMPARE(marks(), (QStringList {QStringLiteral("0"), QStringLiteral("4")}));
        QCOMPARE(told(), QStringList {QStringLiteral("clerk submit, reviewer return")});
        // The steps of an entry before are not told again.
        pushFromDevice({edit(next.record, 4, QStringLiteral("安心")), step("both", next.record, "submit", 5, "submitted")});
        QCOMPARE(marks(), (QStringList {QStringLiteral("0"), QStringLiteral("4"), QStringLiteral("2")}));
        QCOMPARE(told(), QStringList {QStringLiteral("both submit")});
    }

    /// An entry that is marked as free of steps is believed; one from before the mark is looked up, for its own version.
    void onlyMarkedAndOldEntriesAreLookedUp()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        const SyncOperation made = newEnterprise("clerk", "610103", 4);
        (void)pushOne(client, made);
        (void)pushOne(client, step("clerk", made.record, "submit", 1, "submitted"));
        // A step of the first version that the mark knows nothing of.
        admin().exec("INSERT INTO audit (actor, action, type, record, version, changes, province, city, county) VALUES "
                     "('clerk', 'pass_on', 'enterprise', $1, 1, '{}', '610000', '610100', '610103')",
                     {pgText(made.record.toString())});
        QCOMPARE(told(true), (QStringList {QString(), QStringLiteral("clerk submit")}));
        admin().script("UPDATE change_log SET steps = NULL");
        QCOMPARE(told(true), (QStringList {QStringLiteral("clerk pass_on"), QStringLiteral("clerk submit")}));
    }

    /// Rows that are written without audit in their transaction, or before it, say nothing of steps.
    void whatIsNotKnownIsLookedUp()
    {
        const QByteArray row =
            "INSERT INTO record (id, type, version, state, unit, province, city, county, source, created_at, updated_at, "
            "fields, field_versions) VALUES ('018f0000-0000-7000-8000-000000000001', 'enterprise', 1, 'draft', '610103', "
            "'610000', '610100', '610103', 'sync', now(), now(), '{}', '{}');";
        const QByteArray audit =
            "INSERT INTO audit (actor, action, type, record, version, changes, province, city, county) VALUES ('clerk', "
            "'create', 'enterprise', '018f0000-0000-7000-8000-000000000001', 1, '{\"state\": [null, \"draft\"]}', '610000', "
            "'610100', '610103');";
        const auto markOf = [&](const QByteArrayList &transactions) {
            m_world->forgetRecords();
            // A script is a transaction.
            for (const QByteArray &transaction : transactions)
                admin().script(transaction);
            return marks();
        };
        QCOMPARE(markOf({audit + row}), QStringList {QStringLiteral("0")});
        QCOMPARE(markOf({row + audit}), QStringList {QStringLiteral("-")});
        QCOMPARE(markOf({row, audit}), QStringList {QStringLiteral("-")});
        QCOMPARE(markOf({audit, row}), QStringList {QStringLiteral("-")});
        // One that stands for more than one version has them all looked up.
        const QByteArray third = "UPDATE record SET version = 3;";
        QCOMPARE(markOf({audit + row, third}), (QStringList {QStringLiteral("0"), QStringLiteral("2")}));
    }

    /// Where entering hands a record in the database has the same types as the tables of the workflow.
    void databaseKnowsWhereEnteringSubmits()
    {
        PgConnection connection = admin();
        int submitting = 0;
        for (const RecordType *type : allRecordTypes) {
            const Workflow *workflow = workflowFor(type->id());
            const bool submits = workflow && workflow->entering == Entering::Submits;
            submitting += submits ? 1 : 0;
            for (const char *action : {"create", "edit", "import"})
                QCOMPARE(
                    connection.exec("SELECT is_step($1, $2, '{\"unit\": [null, \"610103\"]}')", {action, pgText(type->id())})
                        .boolean(0, 0),
                    submits);
        }
        QVERIFY(submitting > 0);
    }
};

QTEST_GUILESS_MAIN(FeedStepsTest)
#include "tst_feed_steps.moc"
