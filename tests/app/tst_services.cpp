// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Users, records, review and attachments through their services, on a real vault, as the people who may and may not.
#include "app/attachments/attachment_service.h"
#include "app/records/status_service.h"
#include "app/review/review_service.h"
#include "tests/support/office.h"

#include <QBuffer>
#include <QJsonArray>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

QString refusal(const Error &error)
{
    return errorName(error.code) + (error.detail.isEmpty() ? QString() : u' ' + error.detail);
}

template <class T>
QString refusal(const Result<T> &result)
{
    return result ? QString() : refusal(result.error());
}

/// `ok`, the first blocking problem's rule, or the error.
QString verdict(const Result<Outcome> &outcome)
{
    if (!outcome)
        return refusal(outcome.error());
    return outcome->saved ? QStringLiteral("ok") : outcome->problems.value(0).rule;
}

QByteArray bytesOf(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

const QString clerk = QStringLiteral("clerk");
const QString reviewer = QStringLiteral("county_reviewer");
const QString cityReviewer = QStringLiteral("city_reviewer");
const QString admin = QStringLiteral("admin");

}  // namespace

class ServicesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> m_office;

    QString edit(const QString &user, const RecordType &type, const RecordId &id, const QJsonObject &values,
                 const SaveOptions &options = {})
    {
        return verdict(
            m_office->as(user).wait([&](Workspace &work) { return RecordService(work).edit(type, id, values, options); }));
    }
    QString create(const QString &user, const RecordType &type, const QJsonObject &values)
    {
        return verdict(m_office->as(user).wait([&](Workspace &work) { return RecordService(work).create(type, values); }));
    }
    QString act(const QString &user, const RecordType &type, const RecordId &id, const StepRequest &request)
    {
        return verdict(m_office->as(user).wait([&](Workspace &work) { return ReviewService(work).act(type, id, request); }));
    }
    StepRequest step(const char *action) { return {.action = QLatin1String(action)}; }
    QList<AuditRow> audit(const RecordId &id)
    {
        return m_office->session().wait([&](Workspace &work) { return work.store.audit().ofRecord(id.toString()); }).value();
    }
    QString addUser(const QString &as, const User &user, const char *password = "Weinan-2026")
    {
        return refusal(m_office->as(as).wait([&](Workspace &work) { return UserService(work).add(user, Secret(password)); }));
    }
    RecordId consentOf(const RecordId &worker)
    {
        return m_office->session()
            .wait([&](Workspace &work) {
                return work.store.childrenOf<Authorisation>(authorisationType, "worker", worker).value(0).id;
            })
            .value();
    }

private slots:
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

    /// The files of the record that goes become those of the record that stays, and say so to the province.
    void filesFollowTheMerge()
    {
        const RecordId firm = m_office->published(1);
        const RecordId keep = m_office->worker(1, QStringLiteral("柳试验"), firm, {QStringLiteral("photo")});
        const RecordId drop = m_office->worker(2, QStringLiteral("柳试验"), firm);
        const auto filesOf = [&](const RecordId &owner) {
            return m_office->session()
                .wait([&](Workspace &work) { return work.store.childrenOf<Attachment>(attachmentType, "owner", owner); })
                .value();
        };
        const QList<Attachment> before = filesOf(drop);
        QCOMPARE(before.size(), 1);
        QVERIFY(m_office->as(clerk).wait([&](Workspace &work) { return RecordService(work).merge(workerType, keep, drop); }));
        QVERIFY(filesOf(drop).isEmpty());
        const QList<Attachment> after = filesOf(keep);
        QCOMPARE(after.size(), 1);
        QCOMPARE(after.first().id, before.first().id);
        QCOMPARE(after.first().version, before.first().version + 1);
        QCOMPARE(audit(after.first().id).last().entry.action, QStringLiteral("merge"));
        const auto waiting = m_office->session()
                                 .wait([&](Workspace &work) {
                                     Statement query = work.database().prepare(
                                         QStringLiteral("SELECT count(*) FROM outbox WHERE record = ? AND action = 'merge'"));
                                     query.bindText(1, after.first().id.toString());
                                     return query.step() ? query.integer(0) : 0;
                                 })
                                 .value();
        QCOMPARE(waiting, 1);
        // The photo that was lacking is the other one's, and its bytes are no orphan.
        const auto record = m_office->load(workerType, keep);
        QCOMPARE(static_cast<const Worker &>(*record).photo.hex, before.first().sha256.hex);
        QCOMPARE(m_office->session().wait([](Workspace &work) { return AttachmentService(work).collectOrphans(); }).value(), 0);
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

    void picturesAreCheckedAndCleaned_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("answer");
        const QString photo = QStringLiteral("photo");
        QTest::newRow("portrait") << bytesOf(portrait(1), "JPEG") << photo << QStringLiteral("ok");
        QTest::newRow("noise") << QByteArray(2000, 'x') << photo << QStringLiteral("bad_file not_an_image");
        QTest::newRow("stamp") << bytesOf(portrait(1).scaled(100, 140), "PNG") << photo << QStringLiteral("bad_file too_small");
        QTest::newRow("landscape") << bytesOf(portrait(1).scaled(800, 500), "PNG") << photo
                                   << QStringLiteral("bad_file not_portrait");
        QTest::newRow("pdf") << QByteArray("%PDF-1.4 nothing") << photo << QStringLiteral("bad_file not_an_image");
        QTest::newRow("no field") << bytesOf(portrait(1), "JPEG") << QStringLiteral("phone")
                                  << QStringLiteral("invalid no_such_field");
    }
    void picturesAreCheckedAndCleaned()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, field);
        const RecordId worker =
            m_office->worker(1, QStringLiteral("柳试验"), m_office->published(1), {QStringLiteral("photo")});
        const auto attach = [&](const QString &user) {
            return verdict(m_office->as(user).wait(
                [&](Workspace &work) { return AttachmentService(work).attach(workerType, worker, field, bytes); }));
        };
        QTEST(attach(clerk), "answer");
    }

    void whoMayAttach()
    {
        const RecordId worker = m_office->worker(1, QStringLiteral("柳试验"), m_office->published(1));
        const QByteArray bytes = bytesOf(portrait(7), "PNG");
        const auto attach = [&](const QString &user) {
            return verdict(m_office->as(user).wait([&](Workspace &work) {
                return AttachmentService(work).attach(workerType, worker, QStringLiteral("photo"), bytes);
            }));
        };
        QCOMPARE(attach(reviewer), QStringLiteral("forbidden"));
        // At the printer a missing photo is taken by the officer.
        QCOMPARE(attach(QStringLiteral("officer")), QStringLiteral("ok"));
        const qint64 version = m_office->load(workerType, worker)->version;
        QCOMPARE(attach(clerk), QStringLiteral("ok"));
        QCOMPARE(m_office->load(workerType, worker)->version, version);
    }

    void orphansAreCollected()
    {
        const RecordId worker = m_office->worker(1, QStringLiteral("柳试验"), m_office->published(1));
        Q_UNUSED(worker)
        const auto collect = [&] {
            return m_office->as(clerk).wait([](Workspace &work) { return AttachmentService(work).collectOrphans(); }).value();
        };
        QCOMPARE(collect(), 0);
        (void)m_office->session().wait([](Workspace &work) {
            work.vault->attachments()
                .prepare(
                    QStringLiteral("INSERT INTO attachments (sha256, size, media_type, stored_at, bytes) VALUES (?,?,?,?,?)"))
                .bindText(1, QString(64, u'0'))
                .bindInt(2, 1)
                .bindText(3, QStringLiteral("image/jpeg"))
                .bindText(4, QStringLiteral("2026-11-23T00:00:00.000Z"))
                .bindBlob(5, QByteArray("x"))
                .run();
        });
        QCOMPARE(collect(), 1);
        QCOMPARE(collect(), 0);
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

QTEST_MAIN(ServicesTest)
#include "tst_services.moc"
