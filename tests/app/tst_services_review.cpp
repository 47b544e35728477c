// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/service_calls.h"

#include <QTest>

namespace jiaxin::test {

/// Users and what they decide: accounts, review by two levels and four eyes, pins, batches.
class ServicesReviewTest : public QObject, ServiceCalls {
    Q_OBJECT

private slots:
    void init() { m_office = std::make_unique<Office>(); }

    void whoMayAddUsers()
    {
        const User eve {
            .name = QStringLiteral("eve"), .displayName = {}, .unit = QStringLiteral("610103"), .roles = {Role::Clerk}};
        QCOMPARE(addUser(clerk, eve), QStringLiteral("forbidden"));
        QCOMPARE(addUser(admin, eve, "short"), QStringLiteral("invalid password_short"));
        QCOMPARE(addUser(admin, eve, "alllowercase"), QStringLiteral("invalid password_simple"));
        QCOMPARE(addUser(admin, eve, "Eve-is-here-1"), QStringLiteral("invalid password_has_name"));
        User elsewhere = eve;
        elsewhere.unit = QStringLiteral("610300");
        QCOMPARE(addUser(admin, elsewhere), QStringLiteral("invalid"));
        User both = eve;
        both.roles = {Role::Clerk, Role::Auditor};
        QCOMPARE(addUser(admin, both), QStringLiteral("invalid"));
        QCOMPARE(addUser(admin, eve), QString());
        QCOMPARE(addUser(admin, eve), QStringLiteral("conflict"));
        User sameName = eve;
        sameName.name = QStringLiteral("EVE");
        QCOMPARE(addUser(admin, sameName), QStringLiteral("conflict"));
    }

    void aDisabledUserStaysOutside()
    {
        const auto disable = [&](const QString &as, const QString &name) {
            return refusal(m_office->as(as).wait([&](Workspace &work) { return UserService(work).disable(name); }));
        };
        QCOMPARE(disable(clerk, reviewer), QStringLiteral("forbidden"));
        QCOMPARE(disable(admin, admin), QStringLiteral("wrong_state own_account"));
        QCOMPARE(disable(admin, QStringLiteral("nobody")), QStringLiteral("not_found"));
        QCOMPARE(disable(admin, reviewer), QString());
        m_office->leave();
        const auto unlocked =
            Session::unlock(m_office->folder(), reviewer, Secret(Office::userPassword().toUtf8()), m_office->tools());
        QCOMPARE(refusal(unlocked), QStringLiteral("wrong_password"));
    }

    void aNewPasswordReplacesTheOld()
    {
        const auto reset = [&](const QString &as, const QString &name, const char *password) {
            return refusal(m_office->as(as).wait(
                [&](Workspace &work) { return UserService(work).resetPassword(name, Secret(password)); }));
        };
        QCOMPARE(reset(clerk, reviewer, "Weinan-2026"), QStringLiteral("forbidden"));
        QCOMPARE(reset(clerk, clerk, "Weinan-2026"), QStringLiteral("forbidden"));
        QCOMPARE(reset(admin, admin, "Weinan-2026"), QStringLiteral("forbidden"));
        QCOMPARE(reset(admin, QStringLiteral("nobody"), "Weinan-2026"), QStringLiteral("not_found"));
        QCOMPARE(reset(admin, reviewer, "weak"), QStringLiteral("invalid password_short"));
        const auto change = [&](const QByteArray &present, const char *password) {
            return refusal(m_office->as(clerk).wait(
                [&](Workspace &work) { return UserService(work).changeOwnPassword(Secret(present), Secret(password)); }));
        };
        const QByteArray present = Office::userPassword().toUtf8();
        QCOMPARE(change("Guessed-2026", "Weinan-2026"), QStringLiteral("wrong_password"));
        QCOMPARE(change(present, "weak"), QStringLiteral("invalid password_short"));
        QCOMPARE(change(present, "Weinan-2026"), QString());
        m_office->leave();
        const auto with = [&](const QByteArray &password) {
            return refusal(Session::unlock(m_office->folder(), clerk, Secret(password), m_office->tools()));
        };
        QCOMPARE(with(Office::userPassword().toUtf8()), QStringLiteral("wrong_password"));
        QCOMPARE(with("Weinan-2026"), QString());
    }

    void reviewByTwoLevelsAndFourEyes()
    {
        const RecordId id = m_office->submitted(1);
        QCOMPARE(edit(clerk, enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("禾沁")}}),
                 QStringLiteral("wrong_state submitted"));
        QCOMPARE(act(clerk, enterpriseType, id, step("approve")), QStringLiteral("forbidden role"));
        QCOMPARE(act(cityReviewer, enterpriseType, id, step("approve")), QStringLiteral("forbidden level"));
        QCOMPARE(act(reviewer, enterpriseType, id, step("return")), QStringLiteral("invalid required"));
        StepRequest dance = step("return");
        dance.reason = QStringLiteral("mood");
        QCOMPARE(act(reviewer, enterpriseType, id, dance), QStringLiteral("invalid unknown_code"));
        QCOMPARE(act(reviewer, enterpriseType, id, step("approve")), QStringLiteral("ok"));
        QCOMPARE(act(cityReviewer, enterpriseType, id, step("approve")), QStringLiteral("ok"));
        QCOMPARE(act(cityReviewer, enterpriseType, id, step("start_publicity")), QStringLiteral("ok"));
        QCOMPARE(act(cityReviewer, enterpriseType, id, step("publish")), QStringLiteral("wrong_state publicity_not_over"));
        m_office->clock.advanceDays(8);
        QCOMPARE(act(cityReviewer, enterpriseType, id, step("publish")), QStringLiteral("ok"));
    }

    /// Who is clerk and reviewer at once still does not review the own submission.
    void oneHeadIsNotFourEyes()
    {
        const RecordId id = m_office->submitted(1, {}, QStringLiteral("both"));
        QCOMPARE(act(QStringLiteral("both"), enterpriseType, id, step("approve")), QStringLiteral("forbidden four_eyes"));
        QCOMPARE(act(reviewer, enterpriseType, id, step("approve")), QStringLiteral("ok"));
    }

    void aKeyFieldOpensTheReviewAgain()
    {
        const RecordId id = m_office->published(1);
        QCOMPARE(edit(clerk, enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("禾沁")}}), QStringLiteral("ok"));
        QCOMPARE(m_office->load(enterpriseType, id)->state, QStringLiteral("published"));
        QCOMPARE(edit(QStringLiteral("both"), enterpriseType, id,
                      {{QStringLiteral("legal_representative"), QStringLiteral("秦月圆")}}),
                 QStringLiteral("ok"));
        QCOMPARE(m_office->load(enterpriseType, id)->state, QStringLiteral("submitted"));
        QCOMPARE(act(QStringLiteral("both"), enterpriseType, id, step("approve")), QStringLiteral("forbidden four_eyes"));
        QCOMPARE(act(reviewer, enterpriseType, id, step("approve")), QStringLiteral("ok"));
    }

    void pinsLastUntilTheNextSubmission()
    {
        const RecordId id = m_office->submitted(1);
        const auto pins = [&] {
            return m_office->session().wait([&](Workspace &work) { return ReviewService(work).openPins(id); }).value();
        };
        StepRequest back {.action = QStringLiteral("return"),
                          .reason = QStringLiteral("inconsistent"),
                          .pins = {{.field = QStringLiteral("shoe_size"), .note = QStringLiteral("?")}}};
        QCOMPARE(act(reviewer, enterpriseType, id, back), QStringLiteral("invalid shoe_size"));
        QVERIFY(pins().isEmpty());
        back.pins = {{.field = QStringLiteral("name"), .note = QStringLiteral("与执照不符")}};
        QCOMPARE(act(reviewer, enterpriseType, id, back), QStringLiteral("ok"));
        QCOMPARE(pins().size(), 1);
        QCOMPARE(pins().first().madeBy, reviewer);
        QCOMPARE(act(clerk, enterpriseType, id, step("submit")), QStringLiteral("ok"));
        QVERIFY(pins().isEmpty());
    }

    void batchesTellWhoWasRefused()
    {
        const RecordId mine = m_office->submitted(1, {}, QStringLiteral("both"));
        const RecordId other = m_office->submitted(2);
        for (const RecordId &id : {mine, other})
            m_office->act(QStringLiteral("county_reviewer"), enterpriseType, id, {.action = QStringLiteral("approve")});
        for (const RecordId &id : {mine, other})
            m_office->act(QStringLiteral("city_reviewer"), enterpriseType, id, {.action = QStringLiteral("approve")});
        const Result<BatchOutcome> batch = m_office->as(QStringLiteral("both")).wait([&](Workspace &work) {
            return ReviewService(work).batch(enterpriseType, {.action = QStringLiteral("start_publicity")});
        });
        QVERIFY(batch);
        QCOMPARE(batch->done.size(), 1);
        QCOMPARE(batch->done.first().id, other);
        QCOMPARE(batch->refused.size(), 1);
        QCOMPARE(batch->refused.first().id, mine);
        QCOMPARE(batch->refused.first().error.detail, QStringLiteral("four_eyes"));
    }
};

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::ServicesReviewTest)
#include "tst_services_review.moc"
