// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Moves between units, to which both have a say, on a real vault.
#include "app/records/status_service.h"
#include "app/records/transfer_service.h"
#include "tests/support/office.h"

#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

const QString county = QStringLiteral("610103");     // 碑林区
const QString neighbour = QStringLiteral("610104");  // 莲湖区

template <class T>
QString whyNot(const Result<T> &result)
{
    return result ? QStringLiteral("done")
                  : errorName(result.error().code) + u' ' + result.error().field + u' ' + result.error().detail;
}

}  // namespace

class TransfersTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> m_office;
    RecordId m_enterprise;
    RecordId m_worker;
    RecordId m_elsewhere;  ///< an enterprise of the neighbour

    Result<Outcome> ask(const QString &user, const TransferRequest &request)
    {
        return m_office->as(user).wait([&](Workspace &work) { return TransferService(work).ask(request); });
    }
    RecordId asked(const QString &user, const TransferRequest &request)
    {
        const Result<Outcome> outcome = ask(user, request);
        if (!outcome || !outcome->saved)
            qFatal("not asked: %s", qPrintable(whyNot(outcome)));
        return outcome->id;
    }
    Result<Outcome> act(const QString &user, const RecordId &id, const QString &action, const QString &note = {})
    {
        return m_office->as(user).wait(
            [&](Workspace &work) { return ReviewService(work).act(transferType, id, {.action = action, .note = note}); });
    }
    QList<TransferLine> lines(const QString &user, bool openOnly = true)
    {
        return m_office->as(user)
            .wait([&](Workspace &work) { return TransferService(work).list(openOnly); })
            .value_or(QList<TransferLine>());
    }
    QString unitOf(const RecordType &type, const RecordId &id) { return m_office->load(type, id)->unit; }
    TransferRequest ofEnterprise(const QString &to = neighbour) const
    {
        return {.type = &enterpriseType, .id = m_enterprise, .toUnit = to, .ground = Transfer::Ground::AddressMoved};
    }
    TransferRequest ofWorker() const
    {
        return {.type = &workerType, .id = m_worker, .toEnterprise = m_elsewhere, .ground = Transfer::Ground::EmployerChanged};
    }

private slots:
    void init()
    {
        m_office = std::make_unique<Office>();
        m_office->addUser({QStringLiteral("other_clerk"), QStringLiteral("邵一鸣"), neighbour, {Role::Clerk}});
        m_office->addUser({QStringLiteral("other_both"), QStringLiteral("姚静"), neighbour, {Role::Clerk, Role::Reviewer}});
        m_office->addUser(
            {QStringLiteral("third"), QStringLiteral("方远"), QStringLiteral("610111"), {Role::Clerk, Role::Reviewer}});
        m_enterprise = m_office->published(1);
        m_worker = m_office->worker(1, QStringLiteral("张秋莲"), m_enterprise);
        m_office->as(QStringLiteral("other_clerk"));
        m_elsewhere = m_office->addEnterprise(Office::filing(2, {{QStringLiteral("division"), neighbour}}));
        QCOMPARE(unitOf(enterpriseType, m_elsewhere), neighbour);
    }

    /// Everything below it goes along, in one step, and the history tells.
    void anEnterpriseMovesWithAllThatHangsOnIt()
    {
        const RecordId id = asked(QStringLiteral("clerk"), ofEnterprise());
        QCOMPARE(unitOf(enterpriseType, m_enterprise), county);
        const QList<TransferLine> waiting = lines(QStringLiteral("other_both"));
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting.first().actions, (QStringList {QStringLiteral("accept"), QStringLiteral("refuse")}));
        QCOMPARE(waiting.first().askedByUser, QStringLiteral("何立新"));
        QCOMPARE(whyNot(act(QStringLiteral("other_both"), id, QStringLiteral("accept"))), QStringLiteral("done"));
        QCOMPARE(unitOf(enterpriseType, m_enterprise), neighbour);
        QCOMPARE(unitOf(workerType, m_worker), neighbour);
        const auto consents = m_office->as(QStringLiteral("clerk")).wait([&](Workspace &work) {
            return work.store.childrenOf<Authorisation>(authorisationType, "worker", m_worker);
        });
        QVERIFY(consents && !consents->isEmpty());
        for (const Authorisation &consent : *consents)
            QCOMPARE(consent.unit, neighbour);
        QCOMPARE(m_office->load(enterpriseType, m_enterprise)->state, QStringLiteral("published"));
        QCOMPARE(m_office->load(transferType, id)->state, QStringLiteral("agreed"));
        // Those who gave it look at it from outside now; those who took it edit it.
        const auto edit = [&](const QString &user) {
            return m_office->as(user).wait([&](Workspace &work) {
                return RecordService(work).edit(enterpriseType, m_enterprise,
                                                QJsonObject {{QStringLiteral("brand"), QStringLiteral("禾沁")}});
            });
        };
        QCOMPARE(whyNot(edit(QStringLiteral("clerk"))), QStringLiteral("forbidden  territory"));
        QCOMPARE(whyNot(edit(QStringLiteral("other_clerk"))), QStringLiteral("done"));
        const auto steps = m_office->as(QStringLiteral("other_clerk")).wait([&](Workspace &work) {
            return RecordService(work).history(enterpriseType, m_enterprise);
        });
        QVERIFY(std::any_of(steps->begin(), steps->end(), [](const AuditRow &row) {
            return row.entry.action == QLatin1String("move") && row.context.user == QLatin1String("other_both");
        }));
        QVERIFY(lines(QStringLiteral("clerk")).isEmpty());
        QCOMPARE(lines(QStringLiteral("clerk"), false).size(), 1);
    }

    /// A worker who stands at the other office's desk: that one asks, the old one lets go. A lapsed consent is no obstacle.
    void theTakingSideAsksForAWorker()
    {
        m_office->clock.set(m_office->clock.now().addDays(40));
        const RecordId id = asked(QStringLiteral("other_clerk"), ofWorker());
        const auto transfer = m_office->load(transferType, id);
        QCOMPARE(static_cast<const Transfer &>(*transfer).askedBy, Transfer::Side::Taking);
        // A name is masked for those who do not have the person yet.
        const QList<TransferLine> asking = lines(QStringLiteral("other_clerk"));
        QCOMPARE(asking.size(), 1);
        QVERIFY2(!asking.first().subject.contains(QStringLiteral("秋莲")), qPrintable(asking.first().subject));
        QCOMPARE(asking.first().actions, QStringList {QStringLiteral("withdraw")});
        QCOMPARE(lines(QStringLiteral("county_reviewer")).first().subject, QStringLiteral("张秋莲"));
        QCOMPARE(whyNot(act(QStringLiteral("county_reviewer"), id, QStringLiteral("accept"))), QStringLiteral("done"));
        const auto worker = m_office->load(workerType, m_worker);
        QCOMPARE(worker->unit, neighbour);
        QCOMPARE(static_cast<const Worker &>(*worker).enterprise, m_elsewhere);
        QCOMPARE(unitOf(enterpriseType, m_enterprise), county);
    }

    /// Both sides, and two persons: a city official may speak for either, but not for both.
    void bothSidesAreNeeded()
    {
        const RecordId id = asked(QStringLiteral("both"), ofEnterprise());
        const QString accept = QStringLiteral("accept");
        QCOMPARE(whyNot(act(QStringLiteral("both"), id, accept)), QStringLiteral("forbidden  territory"));
        QCOMPARE(whyNot(act(QStringLiteral("county_reviewer"), id, accept)), QStringLiteral("forbidden  territory"));
        QCOMPARE(whyNot(act(QStringLiteral("other_clerk"), id, accept)), QStringLiteral("forbidden  role"));
        QCOMPARE(whyNot(act(QStringLiteral("third"), id, accept)), QStringLiteral("forbidden  territory"));
        QCOMPARE(whyNot(ask(QStringLiteral("third"), ofEnterprise())), QStringLiteral("forbidden  territory"));
        QVERIFY(lines(QStringLiteral("third"), false).isEmpty());
        QCOMPARE(whyNot(act(QStringLiteral("both"), id, QStringLiteral("withdraw"))), QStringLiteral("done"));
        const RecordId second = asked(QStringLiteral("city_reviewer"), ofEnterprise());
        QCOMPARE(whyNot(act(QStringLiteral("city_reviewer"), second, accept)), QStringLiteral("forbidden  four_eyes"));
        QCOMPARE(whyNot(act(QStringLiteral("other_both"), second, accept)), QStringLiteral("done"));
    }

    void refusalsChangeNothing()
    {
        const RecordId id = asked(QStringLiteral("clerk"), ofEnterprise());
        const QString refuse = QStringLiteral("refuse");
        QCOMPARE(whyNot(act(QStringLiteral("other_both"), id, refuse)), QStringLiteral("invalid note required"));
        QCOMPARE(whyNot(act(QStringLiteral("other_both"), id, refuse, QStringLiteral("住所仍在碑林区"))),
                 QStringLiteral("done"));
        QCOMPARE(unitOf(enterpriseType, m_enterprise), county);
        QCOMPARE(static_cast<const Transfer &>(*m_office->load(transferType, id)).answer, QStringLiteral("住所仍在碑林区"));
        QCOMPARE(whyNot(act(QStringLiteral("other_both"), id, QStringLiteral("accept"))),
                 QStringLiteral("wrong_state  no_such_step"));
    }

    void whatCannotBeAsked()
    {
        QCOMPARE(whyNot(ask(QStringLiteral("clerk"), ofEnterprise(county))), QStringLiteral("invalid to_unit same_unit"));
        QCOMPARE(whyNot(ask(QStringLiteral("clerk"), ofEnterprise(QStringLiteral("999999")))),
                 QStringLiteral("invalid to_unit unknown_code"));
        QCOMPARE(whyNot(ask(QStringLiteral("officer"), ofEnterprise())), QStringLiteral("forbidden  role"));
        TransferRequest nowhere = ofWorker();
        nowhere.toEnterprise = {};
        QCOMPARE(whyNot(ask(QStringLiteral("clerk"), nowhere)), QStringLiteral("invalid to_enterprise required"));
        TransferRequest late = ofEnterprise();
        late.version = 1;
        QCOMPARE(whyNot(ask(QStringLiteral("clerk"), late)), QStringLiteral("stale  version"));
        asked(QStringLiteral("clerk"), ofEnterprise());
        QCOMPARE(whyNot(ask(QStringLiteral("other_clerk"), ofEnterprise())), QStringLiteral("conflict  transfer_open"));
        // A reviewer is looking at it.
        TransferRequest reviewed = ofEnterprise();
        reviewed.id = m_office->submitted(3);
        QCOMPARE(whyNot(ask(QStringLiteral("clerk"), reviewed)), QStringLiteral("wrong_state  submitted"));
    }

    /// What has come in between is looked at when it is accepted, and then nothing moves.
    void whatCameInBetween()
    {
        const RecordId id = asked(QStringLiteral("clerk"), ofWorker());
        m_office->act(QStringLiteral("clerk"), workerType, m_worker,
                      {.action = QStringLiteral("lock"), .reason = QStringLiteral("deceased")});
        QCOMPARE(whyNot(act(QStringLiteral("other_both"), id, QStringLiteral("accept"))),
                 QStringLiteral("wrong_state  locked"));
        QCOMPARE(m_office->load(transferType, id)->state, QStringLiteral("proposed"));
        QCOMPARE(unitOf(workerType, m_worker), county);
        // Nobody makes one by the way of other records.
        const auto made = m_office->as(QStringLiteral("clerk")).wait([&](Workspace &work) {
            return RecordService(work).create(transferType, QJsonObject {{QStringLiteral("to_unit"), neighbour}});
        });
        QCOMPARE(whyNot(made), QStringLiteral("forbidden  role"));
    }
};

QTEST_MAIN(TransfersTest)
#include "tst_transfers.moc"
