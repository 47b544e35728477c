// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/base/clock.h"
#include "domain/rules/certificate_state.h"

using namespace jiaxin;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 23);
const QDateTime noon = QDateTime(today, QTime(12, 0), Qt::OffsetFromUTC, 8 * 3600).toUTC();

WorkerDossier inOrder()
{
    WorkerDossier dossier;
    dossier.worker.state = u"filed"_s;
    dossier.worker.photo.hex = QString(64, u'a');
    dossier.enterprise = Enterprise();
    dossier.enterprise->state = u"published"_s;
    Authorisation consent;
    consent.startsAt = noon.addDays(-2);
    consent.endsAt = noon.addDays(28);
    dossier.authorisations = {consent};
    IdentityCheck identity;
    identity.checkedAt = noon.addDays(-30);
    dossier.identityChecks = {identity};
    BackgroundCheck background;
    background.conclusion = BackgroundCheck::Conclusion::Passed;
    background.returnedOn = today.addDays(-10);
    dossier.backgroundChecks = {background};
    HealthCheck health;
    health.examinedOn = today.addDays(-10);
    dossier.healthChecks = {health};
    Training training;
    training.result = Training::Outcome::Passed;
    dossier.trainings = {training};
    return dossier;
}

Certificate certificate(const QString &state)
{
    Certificate result;
    result.state = state;
    result.issuedOn = today;
    result.validUntil = today.addDays(200);
    return result;
}

QString standing(const QString &state, const WorkerDossier &dossier, int days = 0)
{
    return certificateStanding(certificate(state), dossier, noon.addDays(days)).state;
}

}  // namespace

class CertificateStateTest : public QObject {
    Q_OBJECT

private slots:
    void inOrderItIsWhatIsStored()
    {
        QVERIFY(eligibility(inOrder(), noon).ready);
        for (const QString &state : {u"requested"_s, u"approved"_s, u"made"_s, u"handed_over"_s, u"active"_s, u"cancelled"_s})
            QCOMPARE(standing(state, inOrder()), state);
    }

    void aRedItemSuspendsAndItsCureLifts()
    {
        WorkerDossier dossier = inOrder();
        // The consent ends after 28 days; nothing is written for that.
        QCOMPARE(standing(u"active"_s, dossier, 27), u"active"_s);
        QCOMPARE(standing(u"active"_s, dossier, 29), u"suspended"_s);
        QCOMPARE(standing(u"handed_over"_s, dossier, 29), u"suspended"_s);
        QCOMPARE(standing(u"made"_s, dossier, 29), u"made"_s);
        const auto why = certificateStanding(certificate(u"active"_s), dossier, noon.addDays(29));
        QCOMPARE(why.suspending.size(), 1);
        QCOMPARE(why.suspending.first().kind, StatusItemKind::Authorisation);
        Authorisation renewed = dossier.authorisations.first();
        renewed.startsAt = noon.addDays(29);
        renewed.endsAt = noon.addDays(59);
        dossier.authorisations.append(renewed);
        QCOMPARE(standing(u"active"_s, dossier, 29), u"active"_s);
    }

    void leavingAndFreezingSuspendButNotAReopenedReview()
    {
        WorkerDossier dossier = inOrder();
        dossier.worker.state = u"left"_s;
        QCOMPARE(standing(u"active"_s, dossier), u"suspended"_s);
        dossier = inOrder();
        dossier.enterprise->state = u"frozen"_s;
        QCOMPARE(standing(u"active"_s, dossier), u"suspended"_s);
        dossier.enterprise->state = u"submitted"_s;
        QCOMPARE(standing(u"active"_s, dossier), u"active"_s);
        dossier = inOrder();
        dossier.worker.photo = {};
        QCOMPARE(standing(u"active"_s, dossier), u"active"_s);
    }

    void yellowNeverSuspends()
    {
        WorkerDossier dossier = inOrder();
        BackgroundCheck asked;
        asked.conclusion = BackgroundCheck::Conclusion::Pending;
        dossier.backgroundChecks = {asked};
        QVERIFY(!eligibility(dossier, noon).ready);
        QCOMPARE(standing(u"active"_s, dossier), u"active"_s);
    }

    void theLastDayCountsAndTheNextIsTooLate()
    {
        WorkerDossier dossier = inOrder();
        dossier.authorisations.first().endsAt = noon.addDays(1000);
        dossier.backgroundChecks.first().returnedOn = today.addDays(190);
        QCOMPARE(standing(u"active"_s, dossier, 200), u"active"_s);
        for (const QString &state : {u"made"_s, u"handed_over"_s, u"active"_s, u"suspended"_s})
            QCOMPARE(standing(state, dossier, 201), u"expired"_s);
        for (const QString &state : {u"requested"_s, u"approved"_s, u"cancelled"_s, u"recalled"_s})
            QCOMPARE(standing(state, dossier, 201), state);
        // It ends at midnight in China, not in Greenwich.
        const QDateTime lastMinute = QDateTime(today.addDays(200), QTime(23, 59), Qt::OffsetFromUTC, 8 * 3600).toUTC();
        QCOMPARE(certificateStanding(certificate(u"active"_s), dossier, lastMinute).state, u"active"_s);
        QCOMPARE(certificateStanding(certificate(u"active"_s), dossier, lastMinute.addSecs(60)).state, u"expired"_s);
    }

    void aLostOneStaysSuspended() { QCOMPARE(standing(u"suspended"_s, inOrder()), u"suspended"_s); }

    void cardsFollow()
    {
        QCOMPARE(cardStateAfter(u"confirm", u"sent_to_printer"), "printed"_L1);
        QCOMPARE(cardStateAfter(u"spoil", u"printed"), "spoiled"_L1);
        QCOMPARE(cardStateAfter(u"report_lost", u"handed_over"), "lost"_L1);
        QCOMPARE(cardStateAfter(u"cancel", u"handed_over"), "void"_L1);
        QCOMPARE(cardStateAfter(u"recall", u"handed_over"), QLatin1String());
        QCOMPARE(cardStateAfter(u"cancel", u"lost"), QLatin1String());
        QVERIFY(canBeRequestedAgain(u"expired"));
        QVERIFY(!canBeRequestedAgain(u"recalled"));
    }
};

QTEST_GUILESS_MAIN(CertificateStateTest)
#include "tst_certificate_state.moc"
