// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Steps that devices send: by right, by level and by four eyes, whatever a client believes (sync.md §3.3).
#include "domain/records/records.h"
#include "tests/server/sync_office.h"

#include <QJsonArray>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

class PushStepsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerWorld> m_world;

private slots:
    void init() { openCityAndCounties(m_world); }

    /// The tables of the workflow, the level and four eyes hold on the server whatever a client believes.
    void stepsAreJudgedAgain()
    {
        HttpClient clerk = loggedIn(*m_world, "clerk");
        HttpClient reviewer = loggedIn(*m_world, "reviewer");
        HttpClient city = loggedIn(*m_world, "city_reviewer");
        const SyncOperation made = newEnterprise("clerk", "610103", 4);
        pushOne(clerk, made);
        const auto step = [&](const char *user, const char *action, qint64 base, const char *state) {
            return operationOf(user, enterpriseType, made.record, action, base,
                               {{QStringLiteral("state"), QString::fromLatin1(state)}});
        };
        QCOMPARE(verdictOf(pushOne(clerk, step("clerk", "approve", 1, "county_approved"))),
                 QStringLiteral("rejected wrong_state no_such_step"));
        QCOMPARE(verdictOf(pushOne(clerk, step("clerk", "edit", 1, "published"))),
                 QStringLiteral("rejected wrong_state no_such_step"));
        QCOMPARE(verdictOf(pushOne(clerk, step("clerk", "submit", 1, "submitted"))), QStringLiteral("applied"));
        QCOMPARE(verdictOf(pushOne(clerk, step("clerk", "approve", 2, "county_approved"))),
                 QStringLiteral("rejected forbidden role"));
        QCOMPARE(verdictOf(pushOne(reviewer, step("reviewer", "approve", 1, "county_approved"))),
                 QStringLiteral("rejected stale state"));
        QCOMPARE(verdictOf(pushOne(city, step("city_reviewer", "approve", 2, "county_approved"))),
                 QStringLiteral("rejected forbidden level"));
        QCOMPARE(verdictOf(pushOne(reviewer, step("reviewer", "approve", 2, "city_approved"))),
                 QStringLiteral("rejected wrong_state other_state"));
        QCOMPARE(verdictOf(pushOne(reviewer, step("reviewer", "approve", 2, "county_approved"))), QStringLiteral("applied"));
        QCOMPARE(verdictOf(pushOne(city, step("city_reviewer", "approve", 3, "city_approved"))), QStringLiteral("applied"));
        QCOMPARE(verdictOf(pushOne(city, step("city_reviewer", "start_publicity", 4, "in_publicity"))),
                 QStringLiteral("applied"));
        QCOMPARE(verdictOf(pushOne(city, step("city_reviewer", "publish", 5, "published"))),
                 QStringLiteral("rejected wrong_state publicity_not_over"));
    }

    /// What the city sent back goes straight back to it, and nothing else does.
    void aReturnLeadsBackToItsLevel()
    {
        HttpClient clerk = loggedIn(*m_world, "clerk");
        HttpClient reviewer = loggedIn(*m_world, "reviewer");
        HttpClient city = loggedIn(*m_world, "city_reviewer");
        const SyncOperation made = newEnterprise("clerk", "610103", 12);
        pushOne(clerk, made);
        const auto step = [&](const char *user, const char *action, qint64 base, const char *state) {
            SyncOperation operation = operationOf(user, enterpriseType, made.record, action, base,
                                                  {{QStringLiteral("state"), QString::fromLatin1(state)}});
            if (operation.action == u"return")
                operation.remark.reason = QStringLiteral("inconsistent");
            return operation;
        };
        const QString applied = QStringLiteral("applied");
        const QString elsewhere = QStringLiteral("rejected wrong_state other_state");
        QCOMPARE(verdictOf(pushOne(clerk, step("clerk", "submit", 1, "submitted"))), applied);
        QCOMPARE(verdictOf(pushOne(reviewer, step("reviewer", "return", 2, "returned"))), applied);
        QCOMPARE(verdictOf(pushOne(clerk, step("clerk", "submit", 3, "county_approved"))), elsewhere);
        QCOMPARE(verdictOf(pushOne(clerk, step("clerk", "submit", 3, "submitted"))), applied);
        QCOMPARE(verdictOf(pushOne(reviewer, step("reviewer", "approve", 4, "county_approved"))), applied);
        QCOMPARE(verdictOf(pushOne(city, step("city_reviewer", "return", 5, "returned"))), applied);
        QCOMPARE(verdictOf(pushOne(clerk, step("clerk", "submit", 6, "submitted"))), elsewhere);
        QCOMPARE(verdictOf(pushOne(clerk, step("clerk", "submit", 6, "county_approved"))), applied);
        QCOMPARE(verdictOf(pushOne(city, step("city_reviewer", "approve", 7, "city_approved"))), applied);
    }

    /// Four eyes is by person: who both files and reviews does not review his own filing.
    void fourEyes()
    {
        HttpClient client = loggedIn(*m_world, "both");
        const SyncOperation made = newEnterprise("both", "610103", 5);
        const SyncOperation submit = operationOf("both", enterpriseType, made.record, "submit", 1,
                                                 {{QStringLiteral("state"), QStringLiteral("submitted")}});
        const SyncOperation approve = operationOf("both", enterpriseType, made.record, "approve", 2,
                                                  {{QStringLiteral("state"), QStringLiteral("county_approved")}});
        // In one push, so that the history is not in the database yet.
        const QJsonArray results = push(client, {made, submit, approve});
        QCOMPARE(verdictOf(results.at(1).toObject()), QStringLiteral("applied"));
        QCOMPARE(verdictOf(results.at(2).toObject()), QStringLiteral("rejected forbidden four_eyes"));
    }

    /// Without a device that vouches for its people one speaks for oneself alone.
    void nobodySpeaksForAnother()
    {
        HttpClient clerk = loggedIn(*m_world, "clerk");
        const SyncOperation made = newEnterprise("clerk", "610103", 6);
        const SyncOperation submit = operationOf("clerk", enterpriseType, made.record, "submit", 1,
                                                 {{QStringLiteral("state"), QStringLiteral("submitted")}});
        push(clerk, {made, submit});
        const SyncOperation approve = operationOf("reviewer", enterpriseType, made.record, "approve", 2,
                                                  {{QStringLiteral("state"), QStringLiteral("county_approved")}});
        QCOMPARE(verdictOf(pushOne(clerk, approve)), QStringLiteral("rejected unknown_user"));
        QCOMPARE(verdictOf(pushOne(clerk, newEnterprise("nobody", "610103", 7))), QStringLiteral("rejected unknown_user"));
    }
};

QTEST_GUILESS_MAIN(PushStepsTest)
#include "tst_push_steps.moc"
