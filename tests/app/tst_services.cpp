// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/records/status_service.h"
#include "tests/app/service_calls.h"

#include <QJsonArray>
#include <QTest>

namespace jiaxin::test {

/// Records through their service, on a real vault, as the people who may and may not.
class ServicesTest : public QObject, ServiceCalls {
    Q_OBJECT

    RecordId consentOf(const RecordId &worker)
    {
        return m_office->session()
            .wait([&](Workspace &work) {
                return work.store.childrenOf<Authorisation>(authorisationType, "worker", worker).value(0).id;
            })
            .value();
    }

private slots:
    void init() { m_office = std::make_unique<Office>(); }

    void onlyWholeNumbersAreSearchesByNumber()
    {
        const auto is = [](const QString &typed) { return RecordService::isSearchByNumber(workerType, typed); };
        const QString number = test::residentNumber(11);
        for (qsizetype typed = 1; typed < number.size(); ++typed)
            QVERIFY2(!is(number.left(typed)), qPrintable(number.left(typed)));
        QVERIFY(is(number));
        // 15 digits, as cards had until 1999; a passport-like number of a permit; a telephone.
        for (const char16_t *whole : {u"610103780112031", u"CHN110105199901", u"13800000011", u"138 0000 0011"})
            QVERIFY2(is(QString::fromUtf16(whole)), qPrintable(QString::fromUtf16(whole)));
        QVERIFY(!RecordService::isSearchByNumber(enterpriseType, number));
    }

    void whoMayCreate()
    {
        QCOMPARE(create(reviewer, enterpriseType, Office::filing(1)), QStringLiteral("forbidden role"));
        QCOMPARE(create(admin, enterpriseType, Office::filing(1)), QStringLiteral("forbidden role"));
        QCOMPARE(create(clerk, certificateType, {}), QStringLiteral("forbidden role"));
        QCOMPARE(create(clerk, enterpriseType, Office::filing(1, {{QStringLiteral("unit"), QStringLiteral("610104")}})),
                 QStringLiteral("forbidden territory"));
        QCOMPARE(create(clerk, enterpriseType, Office::filing(1)), QStringLiteral("ok"));
        QCOMPARE(create(clerk, enterpriseType, Office::filing(1)), QStringLiteral("duplicate_in_vault"));
        QCOMPARE(create(clerk, enterpriseType, Office::filing(2, {{QStringLiteral("kind"), QStringLiteral("circus")}})),
                 QStringLiteral("unknown_code"));
        QCOMPARE(create(clerk, workerType, {{QStringLiteral("name"), QStringLiteral("柳试验")}}), QStringLiteral("required"));
    }

    void aWorkerBelongsToTheUnitOfTheEnterprise()
    {
        const RecordId firm = m_office->published(1);
        const RecordId worker = m_office->worker(1, QStringLiteral("柳试验"), firm);
        QCOMPARE(m_office->load(workerType, worker)->unit, QStringLiteral("610103"));
        QCOMPARE(addUser(admin, {.name = QStringLiteral("city_clerk"),
                                 .displayName = {},
                                 .unit = QStringLiteral("610100"),
                                 .roles = {Role::Clerk}}),
                 QString());
        m_office->leave();
        const auto session =
            Session::unlock(m_office->folder(), QStringLiteral("city_clerk"), Secret("Weinan-2026"), m_office->tools());
        QVERIFY(session);
        const QString moved =
            (*session)
                ->wait([&](Workspace &work) -> Result<QString> {
                    RecordService records(work);
                    const auto other = records.create(
                        enterpriseType, Office::filing(2, {{QStringLiteral("division"), QStringLiteral("610104")}}));
                    if (!other || !other->saved)
                        return QStringLiteral("no enterprise");
                    const auto edited =
                        records.edit(workerType, worker, {{QStringLiteral("enterprise"), other->id.toString()}});
                    if (verdict(edited) != QStringLiteral("ok"))
                        return verdict(edited);
                    const auto children = work.store.childrenOf<Authorisation>(authorisationType, "worker", worker);
                    return work.store.load(workerType, worker)->unit + u' ' + children.value(0).unit;
                })
                .value_or(QStringLiteral("error"));
        QCOMPARE(moved, QStringLiteral("610104 610104"));
    }

    /// domain.md §4.1: frozen or struck off, an enterprise takes on nobody, and those who are there stay.
    void aClosedEnterpriseTakesOnNobody_data()
    {
        QTest::addColumn<QString>("registration");
        QTest::addColumn<QString>("argument");
        QTest::newRow("frozen") << QString() << QStringLiteral("frozen");
        for (const char *state : {"deregistered", "revoked", "cancelled"})
            QTest::newRow(state) << QString::fromLatin1(state) << QString::fromLatin1(state);
    }
    void aClosedEnterpriseTakesOnNobody()
    {
        QFETCH(const QString, registration);
        QFETCH(const QString, argument);
        const RecordId open = m_office->published(1);
        const RecordId closed = m_office->published(2);
        const RecordId stays = m_office->worker(1, QStringLiteral("柳试验"), closed);
        const RecordId moves = m_office->worker(2, QStringLiteral("桃试验"), open);
        StepRequest leave = step("leave");
        leave.reason = QStringLiteral("other");
        QCOMPARE(act(clerk, workerType, stays, leave), QStringLiteral("ok"));
        if (registration.isEmpty()) {
            StepRequest freeze = step("freeze");
            freeze.reason = QStringLiteral("other");
            QCOMPARE(act(reviewer, enterpriseType, closed, freeze), QStringLiteral("ok"));
        } else {
            QCOMPARE(edit(clerk, enterpriseType, closed, {{QStringLiteral("registration_state"), registration}}),
                     QStringLiteral("ok"));
        }
        const Result<Outcome> refused = m_office->as(clerk).wait([&](Workspace &work) {
            return RecordService(work).create(workerType, {{QStringLiteral("name"), QStringLiteral("杏试验")},
                                                           {QStringLiteral("document_number"), residentNumber(3)},
                                                           {QStringLiteral("category"), QStringLiteral("general")},
                                                           {QStringLiteral("enterprise"), closed.toString()}});
        });
        QVERIFY(refused && !refused->saved);
        const Problem why {.field = QStringLiteral("enterprise"), .rule = QStringLiteral("wrong_state"), .argument = argument};
        QVERIFY(refused->problems.contains(why));
        const qint64 seen = m_office->load(workerType, moves)->version;
        QCOMPARE(edit(clerk, workerType, moves, {{QStringLiteral("enterprise"), closed.toString()}}),
                 QStringLiteral("wrong_state"));
        QCOMPARE(m_office->load(workerType, moves)->version, seen);
        QCOMPARE(act(clerk, workerType, stays, step("rejoin")), QStringLiteral("wrong_state"));
        // Who is there already can still be corrected.
        QCOMPARE(edit(clerk, workerType, stays, {{QStringLiteral("phone"), QStringLiteral("13900008888")}}),
                 QStringLiteral("ok"));
        QCOMPARE(edit(clerk, workerType, stays, {{QStringLiteral("enterprise"), open.toString()}}), QStringLiteral("ok"));
        QCOMPARE(act(clerk, workerType, stays, step("rejoin")), QStringLiteral("ok"));
    }

    void nobodySendsAWorkerAcrossTheBorder()
    {
        const RecordId worker = m_office->worker(1, QStringLiteral("柳试验"), m_office->published(1));
        const RecordId foreign = m_office->as(cityReviewer)
                                     .wait([&](Workspace &work) -> Result<RecordId> {
                                         return work.transact([&]() -> Result<RecordId> {
                                             Enterprise firm;
                                             firm.name = QStringLiteral("西安莲湖试验家政");
                                             firm.unit = QStringLiteral("610104");
                                             work.store.insert(enterpriseType, firm, work.context());
                                             return firm.id;
                                         });
                                     })
                                     .value();
        QCOMPARE(edit(clerk, workerType, worker, {{QStringLiteral("enterprise"), foreign.toString()}}),
                 QStringLiteral("forbidden territory"));
    }

    void whatWasSeenCounts()
    {
        m_office->as(clerk);
        const RecordId id = m_office->addEnterprise(Office::filing(1));
        const qint64 version = m_office->load(enterpriseType, id)->version;
        QCOMPARE(edit(clerk, enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("禾沁")}}, {.version = version}),
                 QStringLiteral("ok"));
        QCOMPARE(edit(clerk, enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("沁禾")}}, {.version = version}),
                 QStringLiteral("stale version"));
        StepRequest submit = step("submit");
        submit.version = version;
        QCOMPARE(act(clerk, enterpriseType, id, submit), QStringLiteral("stale version"));
        QCOMPARE(m_office->load(enterpriseType, id)->version, version + 1);
    }

    void aLapsedConsentStopsTheRecord()
    {
        const RecordId worker = m_office->worker(1, QStringLiteral("柳试验"), m_office->published(1));
        const QJsonObject phone {{QStringLiteral("phone"), QStringLiteral("13900008888")}};
        const QJsonObject insurance {{QStringLiteral("worker"), worker.toString()},
                                     {QStringLiteral("kind"), QStringLiteral("accident")},
                                     {QStringLiteral("valid_from"), QStringLiteral("2026-11-01")},
                                     {QStringLiteral("valid_until"), QStringLiteral("2027-10-31")}};
        QCOMPARE(edit(clerk, workerType, worker, phone), QStringLiteral("ok"));
        StepRequest withdraw = step("withdraw");
        QCOMPARE(act(clerk, authorisationType, consentOf(worker), withdraw), QStringLiteral("invalid required"));
        withdraw.reason = QStringLiteral("other");
        QCOMPARE(act(clerk, authorisationType, consentOf(worker), withdraw), QStringLiteral("ok"));
        QCOMPARE(edit(clerk, workerType, worker, {{QStringLiteral("phone"), QStringLiteral("13900007777")}}),
                 QStringLiteral("wrong_state frozen"));
        QCOMPARE(create(clerk, insuranceType, insurance), QStringLiteral("wrong_state frozen"));
        // A new consent and facts from departments are let in, and the record lives again.
        QCOMPARE(create(clerk, backgroundCheckType,
                        {{QStringLiteral("worker"), worker.toString()},
                         {QStringLiteral("conclusion"), QStringLiteral("passed")},
                         {QStringLiteral("returned_on"), QStringLiteral("2026-11-20")}}),
                 QStringLiteral("ok"));
        QCOMPARE(create(clerk, authorisationType,
                        {{QStringLiteral("worker"), worker.toString()},
                         {QStringLiteral("kind"), QStringLiteral("collection")},
                         {QStringLiteral("method"), QStringLiteral("paper")},
                         {QStringLiteral("scope"), QJsonArray {QStringLiteral("identity")}},
                         {QStringLiteral("starts_at"), QStringLiteral("2026-11-23T02:00:00.000Z")}}),
                 QStringLiteral("ok"));
        QCOMPARE(create(clerk, insuranceType, insurance), QStringLiteral("ok"));
    }

    void aLockedWorkerTakesNothing()
    {
        const RecordId worker = m_office->worker(1, QStringLiteral("柳试验"), m_office->published(1));
        StepRequest lock = step("lock");
        lock.reason = QStringLiteral("deceased");
        QCOMPARE(act(clerk, workerType, worker, lock), QStringLiteral("ok"));
        QCOMPARE(edit(clerk, workerType, worker, {{QStringLiteral("phone"), QStringLiteral("13900008888")}}),
                 QStringLiteral("wrong_state locked"));
        QCOMPARE(create(clerk, identityCheckType,
                        {{QStringLiteral("worker"), worker.toString()},
                         {QStringLiteral("method"), QStringLiteral("face")},
                         {QStringLiteral("checked_at"), QStringLiteral("2026-11-20T02:00:00.000Z")},
                         {QStringLiteral("result"), QStringLiteral("consistent")}}),
                 QStringLiteral("wrong_state locked"));
    }

    void aRevealNeedsRightAndReason()
    {
        const RecordId worker = m_office->worker(1, QStringLiteral("柳试验"), m_office->published(1));
        const auto reveal = [&](const QString &user, const char *field, const char *reason) {
            return m_office->as(user).wait([&](Workspace &work) {
                return RecordService(work).reveal(workerType, worker, QLatin1String(field), QLatin1String(reason));
            });
        };
        QCOMPARE(refusal(reveal(clerk, "phone", "curiosity")), QStringLiteral("invalid unknown_code"));
        QCOMPARE(refusal(reveal(clerk, "shoe_size", "contact")), QStringLiteral("invalid no_such_field"));
        QCOMPARE(refusal(reveal(admin, "phone", "contact")), QStringLiteral("forbidden role"));
        const qsizetype before = audit(worker).size();
        const Result<QVariant> number = reveal(clerk, "document_number", "verify_identity");
        QVERIFY(number);
        QCOMPARE(number->toString(), residentNumber(1));
        const QList<AuditRow> rows = audit(worker);
        QCOMPARE(rows.size(), before + 1);
        QCOMPARE(rows.last().entry.action, QStringLiteral("reveal"));
        QCOMPARE(rows.last().context.reason, QStringLiteral("verify_identity"));
        QCOMPARE(rows.last().context.user, clerk);
    }

    void looksAtPeopleAreLogged()
    {
        const RecordId worker = m_office->worker(1, QStringLiteral("柳试验"), m_office->published(1));
        const RecordId consent = consentOf(worker);
        for (const auto &[type, id] : {std::pair {&workerType, worker}, std::pair {&authorisationType, consent}}) {
            QVERIFY(m_office->as(reviewer).wait(
                [&, type = type, id = id](Workspace &work) { return RecordService(work).show(*type, id); }));
            QCOMPARE(audit(id).last().entry.action, QStringLiteral("view"));
            QCOMPARE(audit(id).last().context.user, reviewer);
        }
    }

    void twoRecordsOfOnePersonBecomeOne()
    {
        const RecordId firm = m_office->published(1);
        const RecordId keep = m_office->worker(1, QStringLiteral("柳试验"), firm, {QStringLiteral("training")});
        const RecordId drop = m_office->worker(2, QStringLiteral("柳试验"), firm);
        const auto merge = [&](const QString &user) {
            return verdict(
                m_office->as(user).wait([&](Workspace &work) { return RecordService(work).merge(workerType, keep, drop); }));
        };
        QCOMPARE(merge(reviewer), QStringLiteral("forbidden role"));
        QCOMPARE(merge(clerk), QStringLiteral("ok"));
        const auto trainings =
            m_office->session()
                .wait([&](Workspace &work) { return work.store.childrenOf<Training>(trainingType, "worker", keep).size(); })
                .value();
        QCOMPARE(trainings, 1);
        QVERIFY(m_office->load(workerType, drop)->deletedAt.isValid());
        QCOMPARE(refusal(m_office->session().wait([&](Workspace &work) { return RecordService(work).show(workerType, drop); })),
                 QStringLiteral("not_found"));
        QCOMPARE(merge(clerk), QStringLiteral("not_found"));
    }

    /// The stored colour of yesterday is not today's.
    void coloursFollowTheCalendar()
    {
        const RecordId worker = m_office->worker(1, QStringLiteral("柳试验"), m_office->published(1));
        const auto colour = [&] {
            return m_office->as(clerk)
                .wait([&](Workspace &work) {
                    valueOrThrow(StatusService(work).refreshAll());
                    return RecordService(work).list({.type = &workerType}).first().colour.value();
                })
                .value();
        };
        QVERIFY(colour() != StatusColour::Red);
        m_office->clock.advanceDays(31);
        QCOMPARE(colour(), StatusColour::Red);
        QCOMPARE(m_office->session()
                     .wait([&](Workspace &work) {
                         return RecordService(work).currentState(workerType, *work.store.load(workerType, worker));
                     })
                     .value(),
                 QStringLiteral("frozen"));
    }
};

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::ServicesTest)
#include "tst_services.moc"
