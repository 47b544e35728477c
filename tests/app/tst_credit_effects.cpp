// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What being listed does: no new certificates, those in hand rest, no funds, no red list, a mark in every list (domain.md
// §4.6).
#include "app/certificates/certificate_service.h"
#include "app/records/status_service.h"
#include "app/review/step_effects.h"
#include "domain/rules/certificate_state.h"
#include "domain/rules/credit_state.h"
#include "tests/support/office.h"

#include <QJsonArray>
#include <QTest>

namespace jiaxin::test {

namespace {

const QString clerk = QStringLiteral("clerk");
const QString reviewer = QStringLiteral("county_reviewer");
const QString officer = QStringLiteral("officer");

}  // namespace

class CreditEffectsTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> m_office;
    RecordId m_enterprise;
    RecordId m_worker;

    RecordId enter(const char *list, const RecordId &worker = {})
    {
        m_office->as(clerk);
        QJsonObject values {
            {QStringLiteral("subject_kind"), worker.isNull() ? QStringLiteral("enterprise") : QStringLiteral("person")},
            {QStringLiteral("list"), QLatin1String(list)},
            {QStringLiteral("basis"), QStringLiteral("商务信用联合惩戒对象名单管理办法")},
            {QStringLiteral("reason"), QStringLiteral("提供虚假材料")},
            {QStringLiteral("authority"), QStringLiteral("西安市商务局")}};
        values.insert(worker.isNull() ? QStringLiteral("enterprise") : QStringLiteral("worker"),
                      (worker.isNull() ? m_enterprise : worker).toString());
        return m_office->create(listEntryType, values);
    }
    Result<Outcome> step(const QString &user, const RecordId &entry, const StepRequest &request)
    {
        return m_office->as(user).wait([&](Workspace &work) { return ReviewService(work).act(listEntryType, entry, request); });
    }
    /// All steps up to the listing, on one day.
    RecordId listed(const char *list, const RecordId &worker = {})
    {
        const RecordId entry = enter(list, worker);
        const QDate today = m_office->clock.today();
        const auto take = [&](const QString &user, const char *action, const QString &note, const QJsonObject &values = {}) {
            m_office->act(user, listEntryType, entry,
                          {.action = QLatin1String(action),
                           .note = note,
                           .documentNumber = QStringLiteral("市商函〔2026〕8号"),
                           .documentDate = today,
                           .values = values});
        };
        take(clerk, "notify", {}, {{QStringLiteral("notice_method"), QStringLiteral("in_person")}});
        take(clerk, "hear", QStringLiteral("无异议"));
        take(reviewer, "decide", {});
        take(reviewer, "list", {});
        return entry;
    }
    QString refusal()
    {
        const CertificateOutcomes outcomes = *m_office->as(officer).wait(
            [&](Workspace &work) -> Result<CertificateOutcomes> { return CertificateService(work).issue({m_worker}); });
        const CertificateOutcome &first = outcomes.first();
        if (!first.refusal)
            return first.state;
        return first.refusal->detail + u' ' + (first.lacking.isEmpty() ? QString() : choiceName(first.lacking.first().reason));
    }
    /// The stored light of the worker and of the enterprise, as lists show it.
    QString lights()
    {
        return *m_office->as(clerk).wait([&](Workspace &work) -> Result<QString> {
            QStringList colours;
            for (const RecordType *type : {&workerType, &enterpriseType}) {
                for (const ListRow &row : RecordService(work).list({.type = type}))
                    colours.append(row.colour ? choiceName(*row.colour) : QStringLiteral("none"));
            }
            return colours.join(u' ');
        });
    }
    void refresh()
    {
        (void)m_office->session().wait([](Workspace &work) -> Result<int> {
            int done = 0;
            for (Result<int> slice = StatusService(work).refreshStale(); slice && *slice > 0;
                 slice = StatusService(work).refreshStale())
                done += *slice;
            return done;
        });
    }

private slots:
    void init()
    {
        m_office = std::make_unique<Office>();
        m_enterprise = m_office->published(1);
        m_worker = m_office->worker(1, QStringLiteral("柳试验"), m_enterprise);
        QCOMPARE(lights(), QStringLiteral("green green"));
    }
    void cleanup() { m_office.reset(); }

    void aBlacklistedEnterpriseSendsNobody()
    {
        const RecordId entry = listed("untrustworthy");
        QCOMPARE(lights(), QStringLiteral("green red"));
        QCOMPARE(refusal(), QStringLiteral("not_eligible blacklisted"));
        m_office->act(reviewer, listEntryType, entry,
                      {.action = QStringLiteral("remove"),
                       .note = QStringLiteral("整改到位"),
                       .documentNumber = QStringLiteral("市商函〔2026〕9号"),
                       .documentDate = m_office->clock.today()});
        QCOMPARE(lights(), QStringLiteral("green green"));
        QCOMPARE(refusal(), QStringLiteral("requested"));
    }

    /// Nobody removes it: after three years it has no effect any more.
    void theEffectEndsWithTheEntry()
    {
        const RecordId entry = listed("untrustworthy");
        QCOMPARE(refusal(), QStringLiteral("not_eligible blacklisted"));
        const auto stands = [&](const QDate &day) {
            const auto record = m_office->load(listEntryType, entry);
            return isInForce(static_cast<const ListEntry &>(*record), day);
        };
        QVERIFY(stands(QDate(2029, 11, 23)));
        QVERIFY(!stands(QDate(2029, 11, 24)));
        m_office->as(clerk);
        m_office->clock.set(QDateTime(QDate(2029, 11, 24), QTime(2, 0), Qt::UTC));
        refresh();
        QCOMPARE(lights().section(u' ', 1, 1), QStringLiteral("green"));
        const auto state = m_office->session().wait([&](Workspace &work) -> Result<QString> {
            return RecordService(work).currentState(listEntryType, *work.store.load(listEntryType, entry));
        });
        QCOMPARE(*state, QStringLiteral("expired"));
    }

    void onlyWhatIsListedHasAnEffect()
    {
        const RecordId entry = enter("untrustworthy");
        const QDate today = m_office->clock.today();
        const QJsonObject post {{QStringLiteral("notice_method"), QStringLiteral("post")}};
        QVERIFY(step(clerk, entry,
                     {.action = QStringLiteral("notify"),
                      .documentNumber = QStringLiteral("市商告〔2026〕1号"),
                      .documentDate = today,
                      .values = post})
                    ->saved);
        QCOMPARE(lights(), QStringLiteral("green green"));
        listed("watch");
        QCOMPARE(lights(), QStringLiteral("green yellow"));
        QCOMPARE(refusal(), QStringLiteral("requested"));
    }

    void certificatesInHandRest()
    {
        QCOMPARE(refusal(), QStringLiteral("requested"));
        const auto standing = [&] {
            return *m_office->as(officer).wait([&](Workspace &work) -> Result<QString> {
                Certificate certificate = work.store.childrenOf<Certificate>(certificateType, "worker", m_worker).first();
                certificate.state = QStringLiteral("active");
                return certificateStanding(certificate, *StatusService(work).dossier(m_worker), work.clock.now()).state;
            });
        };
        QCOMPARE(standing(), QStringLiteral("active"));
        const RecordId entry = listed("untrustworthy");
        QCOMPARE(standing(), QStringLiteral("suspended"));
        m_office->act(reviewer, listEntryType, entry,
                      {.action = QStringLiteral("remove"),
                       .note = QStringLiteral("整改到位"),
                       .documentNumber = QStringLiteral("市商函〔2026〕9号"),
                       .documentDate = m_office->clock.today()});
        QCOMPARE(standing(), QStringLiteral("active"));
    }

    void aBlacklistedPersonGoesNowhere()
    {
        listed("untrustworthy", m_worker);
        QCOMPARE(lights(), QStringLiteral("red green"));
        QCOMPARE(refusal(), QStringLiteral("not_eligible blacklisted"));
    }

    void noFundsAndNoRedList()
    {
        m_office->as(clerk);
        const RecordId allocation =
            m_office->create(fundAllocationType, {{QStringLiteral("source"), QStringLiteral("central")},
                                                  {QStringLiteral("year"), 2026},
                                                  {QStringLiteral("document_number"), QStringLiteral("陕财办建〔2026〕8号")},
                                                  {QStringLiteral("amount"), QStringLiteral("300000")},
                                                  {QStringLiteral("allocated_to"), QStringLiteral("610103")},
                                                  {QStringLiteral("allocated_on"), QStringLiteral("2026-02-01")},
                                                  {QStringLiteral("purpose"), QStringLiteral("建档补贴")}});
        const auto pay = [&] {
            const auto outcome = m_office->as(clerk).wait([&](Workspace &work) {
                return RecordService(work).create(fundUseType, {{QStringLiteral("allocation"), allocation.toString()},
                                                                {QStringLiteral("enterprise"), m_enterprise.toString()},
                                                                {QStringLiteral("purpose"), QStringLiteral("建档补贴")},
                                                                {QStringLiteral("amount"), QStringLiteral("1000")}});
            });
            return outcome->saved ? QStringLiteral("paid") : outcome->problems.first().rule;
        };
        QCOMPARE(pay(), QStringLiteral("paid"));
        listed("untrustworthy");
        QCOMPARE(pay(), QStringLiteral("blacklisted"));
        // There is nothing to be heard on, but neither is there anything to be praised.
        const RecordId red = enter("trustworthy");
        const auto praised = step(reviewer, red,
                                  {.action = QStringLiteral("decide"),
                                   .documentNumber = QStringLiteral("市商函〔2026〕10号"),
                                   .documentDate = m_office->clock.today()});
        QVERIFY(praised && !praised->saved);
        QCOMPARE(praised->problems.first().rule, QStringLiteral("blacklisted"));
    }

    void theEnterpriseFilesNoPenalty()
    {
        for (const RecordType *type : {&penaltyType, &listEntryType}) {
            const auto filed = m_office->as(clerk).wait([&](Workspace &work) {
                return RecordService(work).create(*type, {{QStringLiteral("enterprise"), m_enterprise.toString()}},
                                                  {.source = Source::Enterprise});
            });
            QVERIFY(!filed);
            QCOMPARE(filed.error().detail, QStringLiteral("by_enterprise"));
        }
    }
};

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::CreditEffectsTest)
#include "tst_credit_effects.moc"
