// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Public notices on a real vault: drafted, opened with their items, objected to, and published after their period; and the
// clock of the review, which stands while a filing is returned.
#include "app/review/publicity_service.h"
#include "app/review/review_clock.h"
#include "app/review/review_queue.h"
#include "domain/record_json.h"
#include "tests/support/office.h"

#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

using Standing = NoticeItem::Standing;
using SubjectType = PublicityNotice::SubjectType;

const QString county = QStringLiteral("county_reviewer");
const QString city = QStringLiteral("city_reviewer");

template <class T>
QString whyNot(const Result<T> &result)
{
    return result ? QStringLiteral("done")
                  : errorName(result.error().code) + u' ' + result.error().field + u' ' + result.error().detail;
}

}  // namespace

class PublicityTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> m_office;

    RecordId approved(int number)
    {
        const RecordId id = m_office->submitted(number);
        m_office->act(county, enterpriseType, id, {.action = QStringLiteral("approve")});
        m_office->act(city, enterpriseType, id, {.action = QStringLiteral("approve")});
        return id;
    }
    template <class Job>
    auto as(const QString &user, Job job)
    {
        return m_office->as(user).wait([&](Workspace &work) { return job(work); });
    }
    Result<Outcome> save(const QString &user, const QList<RecordId> &items, int days = 5, const RecordId &id = {})
    {
        return as(user, [&](Workspace &work) {
            PublicityService service(work);
            NoticeDraft draft = service.proposal(SubjectType::Enterprise);
            draft.items = items;
            draft.contact = QStringLiteral("029-87654321");
            draft.workingDays = days;
            return service.save(draft, id);
        });
    }
    Result<Outcome> act(const QString &user, const RecordId &id, const char *action)
    {
        return as(user, [&](Workspace &work) {
            return ReviewService(work).act(publicityNoticeType, id, {.action = QLatin1String(action)});
        });
    }
    NoticeView view(const RecordId &id, const QString &user = city)
    {
        return as(user, [&](Workspace &work) { return PublicityService(work).view(id); }).value_or(NoticeView());
    }
    Result<BatchOutcome> publishAll(const RecordId &id, const QString &user = city,
                                    const std::function<bool(qint64, qint64)> &progress = {})
    {
        return as(user, [&](Workspace &work) { return PublicityService(work).publishAll(id, progress); });
    }
    QString stateOf(const RecordType &type, const RecordId &id) { return m_office->load(type, id)->state; }
    RecordId object(const RecordId &item)
    {
        m_office->as(QStringLiteral("clerk"));
        return m_office->create(objectionType, {{QStringLiteral("subject_type"), QStringLiteral("enterprise")},
                                                {QStringLiteral("subject"), item.toString()},
                                                {QStringLiteral("applicant_kind"), QStringLiteral("person")},
                                                {QStringLiteral("applicant"), QStringLiteral("王桂兰")},
                                                {QStringLiteral("applicant_phone"), QStringLiteral("13800001234")},
                                                {QStringLiteral("content"), QStringLiteral("住所不实")},
                                                {QStringLiteral("received_at"), instantText(m_office->clock.now())}});
    }
    /// As the objection's own life cycle leaves it.
    void conclude(const RecordId &objection)
    {
        const auto done = as(county, [&](Workspace &work) -> Result<void> {
            return work.transact([&]() -> Result<void> {
                const auto before = work.store.load(objectionType, objection);
                const auto after = objectionType.clone(*before);
                after->state = QStringLiteral("closed");
                work.store.update(objectionType, *before, *after, work.context(), QStringLiteral("close"));
                return {};
            });
        });
        QVERIFY(done);
    }

private slots:
    void init() { m_office = std::make_unique<Office>(); }

    void fromDraftToPublished()
    {
        const RecordId first = approved(1);
        const RecordId second = approved(2);
        const auto found = as(city, [](Workspace &work) { return PublicityService(work).candidates(SubjectType::Enterprise); });
        QCOMPARE(found->size(), 2);
        const auto saved = save(city, {first, second}, 7);
        QVERIFY2(saved && saved->saved, qPrintable(whyNot(saved)));
        const RecordId id = saved->id;
        QCOMPARE(stateOf(publicityNoticeType, id), QStringLiteral("draft"));
        QCOMPARE(view(id).count(Standing::Waiting), 2);
        QCOMPARE(view(id).actions, QStringList {QStringLiteral("open")});
        // What stands in one notice is not offered for another.
        QVERIFY(
            as(city, [](Workspace &work) { return PublicityService(work).candidates(SubjectType::Enterprise); })->isEmpty());
        QCOMPARE(whyNot(save(city, {first})), QStringLiteral("invalid items in_other_notice"));

        QCOMPARE(whyNot(act(city, id, "open")), QStringLiteral("done"));
        QCOMPARE(stateOf(enterpriseType, first), QStringLiteral("in_publicity"));
        const NoticeView open = view(id);
        QCOMPARE(open.notice.startsOn, QDate(2026, 11, 24));
        QCOMPARE(open.notice.endsOn, QDate(2026, 12, 2));
        QCOMPARE(open.workingDays, 7);
        QCOMPARE(open.daysLeft, 7);
        QVERIFY(!open.assumed);
        QCOMPARE(open.count(Standing::Running), 2);
        QVERIFY(open.actions.isEmpty());
        QCOMPARE(whyNot(save(city, {first}, 5, id)), QStringLiteral("wrong_state  open"));
        QCOMPARE(whyNot(act(city, id, "close")), QStringLiteral("wrong_state  publicity_not_over"));
        QCOMPARE(whyNot(publishAll(id)), QStringLiteral("wrong_state  publicity_not_over"));

        // The period is the notice's, not the usual one: the usual one would be over on 12-01.
        m_office->clock.advanceDays(9);
        QCOMPARE(m_office->clock.today(), QDate(2026, 12, 2));
        const auto early = as(city, [&](Workspace &work) {
            return ReviewService(work).act(enterpriseType, first, {.action = QStringLiteral("publish")});
        });
        QCOMPARE(whyNot(early), QStringLiteral("wrong_state  publicity_not_over"));
        m_office->clock.advanceDays(1);
        QCOMPARE(view(id).count(Standing::Ready), 2);
        QCOMPARE(view(id).actions, (QStringList {QStringLiteral("publish_all"), QStringLiteral("close")}));
        QCOMPARE(as(city, [](Workspace &work) { return PublicityService(work).waiting(); }).value(), 1);
        const auto batch = publishAll(id);
        QVERIFY2(batch, qPrintable(whyNot(batch)));
        QCOMPARE(batch->done.size(), 2);
        QVERIFY(batch->refused.isEmpty());
        QCOMPARE(stateOf(enterpriseType, second), QStringLiteral("published"));
        QCOMPARE(stateOf(publicityNoticeType, id), QStringLiteral("closed"));
        QCOMPARE(view(id).count(Standing::Published), 2);
    }

    void anObjectionHoldsItsItemOnly()
    {
        const RecordId first = approved(1);
        const RecordId second = approved(2);
        const RecordId id = save(city, {first, second})->id;
        QVERIFY(act(city, id, "open"));
        const RecordId objection = object(first);
        QCOMPARE(view(id).count(Standing::Objected), 1);
        QCOMPARE(view(id).items.first().openObjections, 1);
        m_office->clock.advanceDays(14);
        const auto one = as(city, [&](Workspace &work) {
            return ReviewService(work).act(enterpriseType, first, {.action = QStringLiteral("publish")});
        });
        QCOMPARE(whyNot(one), QStringLiteral("wrong_state  under_objection"));
        const auto batch = publishAll(id);
        QCOMPARE(batch->done.size(), 1);
        QCOMPARE(batch->done.first().id, second);
        QCOMPARE(stateOf(enterpriseType, first), QStringLiteral("in_publicity"));
        QCOMPARE(stateOf(publicityNoticeType, id), QStringLiteral("open"));
        conclude(objection);
        QCOMPARE(view(id).count(Standing::Ready), 1);
        QCOMPARE(publishAll(id)->done.size(), 1);
        QCOMPARE(stateOf(publicityNoticeType, id), QStringLiteral("closed"));
    }

    /// All go into publicity with the notice, or none and it stays a draft.
    void openingIsAllOrNothing()
    {
        const RecordId first = approved(1);
        const RecordId second = approved(2);
        const RecordId id = save(city, {first, second})->id;
        m_office->act(city, enterpriseType, second, {.action = QStringLiteral("start_publicity")});
        m_office->act(city, enterpriseType, second,
                      {.action = QStringLiteral("return"), .reason = QStringLiteral("duplicate")});
        QCOMPARE(whyNot(act(city, id, "open")), QStringLiteral("wrong_state  item_gone"));
        QCOMPARE(stateOf(enterpriseType, first), QStringLiteral("city_approved"));
        QCOMPARE(stateOf(publicityNoticeType, id), QStringLiteral("draft"));
        QCOMPARE(view(id).count(Standing::Out), 1);
        QVERIFY(save(city, {first}, 5, id));
        QCOMPARE(whyNot(act(city, id, "open")), QStringLiteral("done"));
    }

    void whoMayAndWhat()
    {
        const RecordId ready = approved(1);
        const RecordId draft = m_office->submitted(2);
        QCOMPARE(whyNot(save(city, {})), QStringLiteral("invalid items required"));
        QCOMPARE(whyNot(save(city, {draft})), QStringLiteral("invalid items not_ready"));
        QCOMPARE(whyNot(save(QStringLiteral("officer"), {ready})), QStringLiteral("forbidden  role"));
        const auto nameless = as(city, [&](Workspace &work) {
            return PublicityService(work).save({.items = {ready}, .title = {}, .contact = QStringLiteral("029-87654321")});
        });
        QVERIFY(nameless && !nameless->saved);
        QCOMPARE(nameless->problems.first().field, QStringLiteral("title"));
        // A clerk of the county drafts; opening is a reviewer's, and the filing's own submitter does not put it up.
        const auto drafted = save(QStringLiteral("clerk"), {ready});
        QVERIFY2(drafted && drafted->saved, qPrintable(whyNot(drafted)));
        QCOMPARE(whyNot(act(QStringLiteral("clerk"), drafted->id, "open")), QStringLiteral("forbidden  role"));
        QCOMPARE(whyNot(act(county, drafted->id, "open")), QStringLiteral("done"));
        m_office->addUser({QStringLiteral("neighbour"), QStringLiteral("邵一鸣"), QStringLiteral("610104"), {Role::Reviewer}});
        m_office->clock.advanceDays(14);
        QCOMPARE(whyNot(publishAll(drafted->id, QStringLiteral("neighbour"))), QStringLiteral("forbidden  territory"));
        QCOMPARE(whyNot(publishAll(drafted->id, QStringLiteral("clerk"))), QStringLiteral("forbidden  role"));
    }

    /// The one who submitted a filing does not publish it: the others are, and it is told why not this one.
    void fourEyesHoldForEachItem()
    {
        const RecordId other = approved(1);
        const RecordId own = m_office->submitted(2, {}, QStringLiteral("both"));
        m_office->act(county, enterpriseType, own, {.action = QStringLiteral("approve")});
        m_office->act(city, enterpriseType, own, {.action = QStringLiteral("approve")});
        const RecordId id = save(county, {other, own})->id;
        QVERIFY(act(county, id, "open"));
        m_office->clock.advanceDays(14);
        const auto batch = publishAll(id, QStringLiteral("both"));
        QVERIFY2(batch, qPrintable(whyNot(batch)));
        QCOMPARE(batch->done.size(), 1);
        QCOMPARE(batch->refused.size(), 1);
        QCOMPARE(batch->refused.first().error.detail, QStringLiteral("four_eyes"));
        QCOMPARE(stateOf(publicityNoticeType, id), QStringLiteral("open"));
        QCOMPARE(publishAll(id, county)->done.size(), 1);
        QCOMPARE(stateOf(publicityNoticeType, id), QStringLiteral("closed"));
    }

    void aBatchThatIsStoppedKeepsWhatIsDone()
    {
        const QList<RecordId> items {approved(1), approved(2), approved(3)};
        const RecordId id = save(city, items)->id;
        QVERIFY(act(city, id, "open"));
        m_office->clock.advanceDays(14);
        const auto batch = publishAll(id, city, [](qint64 done, qint64 total) { return total == 3 && done < 2; });
        QCOMPARE(batch->done.size(), 2);
        QCOMPARE(view(id).count(Standing::Ready), 1);
        QCOMPARE(stateOf(publicityNoticeType, id), QStringLiteral("open"));
    }

    /// A reward says itself until when it is shown: as long as its notice.
    void aRewardIsShownAsLongAsItsNotice()
    {
        const RecordId enterprise = m_office->published(1);
        m_office->as(QStringLiteral("clerk"));
        const RecordId reward =
            m_office->create(rewardType, {{QStringLiteral("enterprise"), enterprise.toString()},
                                          {QStringLiteral("name"), QStringLiteral("家政服务示范企业")},
                                          {QStringLiteral("document_number"), QStringLiteral("陕商发〔2026〕7号")},
                                          {QStringLiteral("kind"), QStringLiteral("demonstration")},
                                          {QStringLiteral("level"), QStringLiteral("provincial")},
                                          {QStringLiteral("authority"), QStringLiteral("陕西省商务厅")},
                                          {QStringLiteral("granted_on"), QStringLiteral("2026-10-20")}});
        m_office->attach(rewardType, reward, QStringLiteral("scans"), licencePicture({}));
        m_office->act(QStringLiteral("clerk"), rewardType, reward, {.action = QStringLiteral("submit")});
        m_office->act(county, rewardType, reward, {.action = QStringLiteral("approve")});
        const auto saved = as(county, [&](Workspace &work) {
            PublicityService service(work);
            NoticeDraft draft = service.proposal(SubjectType::Reward);
            draft.items = {reward};
            draft.contact = QStringLiteral("029-87654321");
            draft.workingDays = 7;
            return service.save(draft);
        });
        QVERIFY2(saved && saved->saved, qPrintable(whyNot(saved)));
        QCOMPARE(whyNot(act(county, saved->id, "open")), QStringLiteral("done"));
        QCOMPARE(static_cast<const Reward &>(*m_office->load(rewardType, reward)).publicityUntil, QDate(2026, 12, 2));
        QCOMPARE(view(saved->id, county).items.first().detail, QStringLiteral("家政服务示范企业"));
        m_office->clock.advanceDays(10);
        QCOMPARE(publishAll(saved->id, county)->done.size(), 1);
        QCOMPARE(stateOf(rewardType, reward), QStringLiteral("published"));
    }

    /// The year after the next is not in the holiday table of this release.
    void aPeriodBeyondTheHolidayTableIsSaid()
    {
        m_office->clock.set(QDateTime(QDate(2026, 12, 28), QTime(2, 0), Qt::UTC));
        const RecordId id = save(city, {approved(1)})->id;
        QVERIFY(act(city, id, "open"));
        QCOMPARE(view(id).notice.endsOn, QDate(2027, 1, 4));
        QVERIFY(view(id).assumed);
    }

    /// Three days with the reviewer, eight with the enterprise, and two are left when it comes back.
    void theClockStandsWhileAFilingIsReturned()
    {
        const RecordId id = m_office->submitted(1);
        const auto clock = [&](const QString &user = county) {
            return as(user, [&](Workspace &work) { return reviewClock(work, id); }).value();
        };
        QCOMPARE(clock().due, QDate(2026, 11, 30));
        m_office->clock.advanceDays(3);
        QCOMPARE(clock().used, 3);
        QCOMPARE(clock().colour, StatusColour::Yellow);
        m_office->act(county, enterpriseType, id,
                      {.action = QStringLiteral("return"), .reason = QStringLiteral("inconsistent")});
        m_office->clock.advanceDays(11);
        QVERIFY(clock().paused);
        QVERIFY(!clock().due.isValid());
        QCOMPARE(clock().left, 2);
        m_office->act(QStringLiteral("clerk"), enterpriseType, id, {.action = QStringLiteral("submit")});
        QCOMPARE(m_office->clock.today(), QDate(2026, 12, 7));
        QCOMPARE(clock().due, QDate(2026, 12, 9));
        QVERIFY(!clock().paused);
        const auto queue = as(county, [](Workspace &work) { return ReviewQueue(work, enterpriseType).items(); });
        QCOMPARE(queue->first().workingDaysLeft, 2);
        QCOMPARE(queue->first().colour, StatusColour::Yellow);
        // The next level has its own whole term, which stands for itself.
        m_office->act(county, enterpriseType, id, {.action = QStringLiteral("approve")});
        QCOMPARE(clock().due, QDate(2026, 12, 14));
        m_office->clock.advanceDays(1);
        m_office->act(city, enterpriseType, id, {.action = QStringLiteral("return"), .reason = QStringLiteral("inconsistent")});
        m_office->clock.advanceDays(1);
        m_office->act(QStringLiteral("clerk"), enterpriseType, id, {.action = QStringLiteral("submit")});
        // It is with the city again, and four of its days are left.
        QCOMPARE(clock().due, QDate(2026, 12, 15));
    }
};

QTEST_MAIN(PublicityTest)
#include "tst_publicity.moc"
