// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Certificates between an office and the province: keys, numbers, and what was issued without contact (现场预发).
#include "app/certificates/certificate_desk.h"
#include "app/certificates/key_service.h"
#include "app/certificates/print_service.h"
#include "app/certificates/status_list.h"
#include "app/review/work_queue.h"
#include "app/sync/certificate_sync.h"
#include "app/words/words.h"
#include "domain/record_json.h"
#include "domain/rules/certificate_number.h"
#include "tests/support/invented.h"
#include "tests/sync/sync_world.h"

#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

/// A certificate that was handed over at a fair.
struct Issued {
    RecordId worker;
    RecordId certificate;
    QString number;
};

template <class R>
void putPaper(Workspace &work, const RecordType &type, R paper, const RecordId &worker)
{
    paper.worker = worker;
    paper.unit = work.vault->info().unit;
    work.store.insert(type, paper, work.context());
}

/// All that a worker needs for a certificate.
Result<void> putPapers(Workspace &work, const RecordId &id)
{
    return work.transact([&]() -> Result<void> {
        const auto before = work.store.get<Worker>(workerType, id);
        Worker after = *before;
        after.photo.hex = QString(64, QLatin1Char('a'));
        work.store.update(workerType, *before, after, work.context());
        const QDateTime then = work.clock.now().addDays(-20);
        const QDate day = work.today().addDays(-20);
        Authorisation consent;
        consent.scope = {Authorisation::Scope::Identity};
        consent.startsAt = then;
        consent.endsAt = then.addDays(700);
        putPaper(work, authorisationType, consent, id);
        IdentityCheck identity;
        identity.checkedAt = then;
        putPaper(work, identityCheckType, identity, id);
        BackgroundCheck background;
        background.submittedOn = day;
        background.returnedOn = day;
        background.identityMatch = BackgroundCheck::IdentityMatch::Match;
        background.conclusion = BackgroundCheck::Conclusion::Passed;
        putPaper(work, backgroundCheckType, background, id);
        HealthCheck health;
        health.institution = QStringLiteral("试验医院");
        health.examinedOn = day;
        putPaper(work, healthCheckType, health, id);
        Training training;
        training.course = QStringLiteral("岗前培训");
        training.endedOn = day;
        training.result = Training::Outcome::Passed;
        putPaper(work, trainingType, training, id);
        return {};
    });
}

Result<void> printAndHandOver(Workspace &work, const QString &number)
{
    PrintService print(work);
    const auto plan = print.plan({.numbers = {number}, .templateName = QStringLiteral("cr80"), .templateVersion = 3});
    if (!plan || !plan->refused.isEmpty())
        return plan ? *plan->refused.constFirst().refusal : plan.error();
    if (const auto printed = print.commit(*plan, QStringLiteral("Fair")); !printed)
        return printed.error();
    CertificateService certificates(work);
    for (const char *action : {"confirm", "hand_over"}) {
        const CertificateOutcomes outcomes = certificates.step({number}, {.action = QLatin1String(action)});
        if (outcomes.constFirst().refusal)
            return *outcomes.constFirst().refusal;
    }
    return {};
}

}  // namespace

class SyncCertificatesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<SyncProvince> m_province;
    std::unique_ptr<SyncComputer> m_one;
    std::unique_ptr<SyncComputer> m_two;
    RecordId m_enterprise;
    Issued m_genuine;

    /// The last word from the province is an hour old.
    static void goOffline(SyncComputer &computer)
    {
        (void)computer.as("officer").wait([](Workspace &work) -> Result<void> {
            work.database()
                .prepare(QStringLiteral("UPDATE sync_server SET contact_here = ?"))
                .bindText(1, instantText(work.clock.now().addSecs(-3600)))
                .run();
            return {};
        });
    }
    Issued requested(SyncComputer &computer, int person)
    {
        Issued issued;
        issued.worker = computer.create("clerk", workerType, inventedWorker(person, m_enterprise.toString()));
        if (const auto put = computer.wait([&](Workspace &work) { return putPapers(work, issued.worker); }); !put)
            qFatal("no papers: %s", qPrintable(put.error().detail));
        if (const auto filed = computer.act("clerk", workerType, issued.worker, "file"); !filed || !filed->saved)
            qFatal("not filed");
        const auto outcomes =
            computer.as("officer").wait([&](Workspace &work) { return CertificateService(work).issue({issued.worker}); });
        if (outcomes->constFirst().refusal)
            qFatal("not issued: %s", qPrintable(outcomes->constFirst().refusal->detail));
        issued.certificate = outcomes->constFirst().certificate;
        issued.number = outcomes->constFirst().number;
        return issued;
    }
    Issued handedOver(SyncComputer &computer, int person)
    {
        const Issued issued = requested(computer, person);
        if (const auto approved = computer.act("reviewer", certificateType, issued.certificate, "approve");
            !approved || !approved->saved)
            qFatal("not approved: %s", approved ? "problems" : qPrintable(approved.error().detail));
        const auto out = computer.as("officer").wait([&](Workspace &work) { return printAndHandOver(work, issued.number); });
        if (!out)
            qFatal("not handed over: %s %s", qPrintable(out.error().field), qPrintable(out.error().detail));
        return issued;
    }
    static CertificateDetail detailOf(SyncComputer &computer, const Issued &issued)
    {
        return *computer.as("officer").wait([&](Workspace &work) { return CertificateDesk(work).detail(issued.certificate); });
    }
    static QString verdictOf(SyncComputer &computer, const Issued &issued)
    {
        const CertificateDetail detail = detailOf(computer, issued);
        return detail.province
                   ? QStringLiteral("%1 %2 %3")
                         .arg(detail.certificate.state, choiceName(detail.province->verdict), detail.province->reason)
                         .trimmed()
                   : detail.certificate.state;
    }
    static QList<CertificateRow> rows(SyncComputer &computer, CertificatePart part)
    {
        return *computer.as("officer").wait(
            [&](Workspace &work) -> Result<QList<CertificateRow>> { return CertificateDesk(work).rows(part); });
    }

private slots:
    void initTestCase()
    {
        m_province = std::make_unique<SyncProvince>();
        m_one = std::make_unique<SyncComputer>(*m_province, "610103");
        m_two = std::make_unique<SyncComputer>(*m_province, "610103", true, 2);
    }

    /// Before anybody has synced.
    void enrolmentCertifiesTheKey()
    {
        const auto key = m_one->as("local_admin").wait([](Workspace &work) { return KeyService(work).issuingKey(); });
        QCOMPARE(key->state, KeyState::Certified);
        QCOMPARE(
            m_province->count("SELECT count(*) FROM unit_key WHERE key_id = $1 AND unit = '610103'", {server::pgText(key->id)}),
            1);
        QCOMPARE(m_one->count(QStringLiteral("SELECT count(*) FROM sync_pass")), 0);
    }

    void numbersAreLeasedAheadOfNeed()
    {
        const QString leased = QStringLiteral("SELECT count(*) FROM number_block WHERE origin = 'lease'");
        (void)m_one->synced("clerk");
        QCOMPARE(m_one->count(leased), 0);
        (void)m_one->synced("officer");
        QCOMPARE(m_one->count(leased), 1);
        (void)m_one->synced("officer");
        QCOMPARE(m_one->count(leased), 1);
        // So few are left that the next pass sees to more.
        (void)m_one->as("officer").wait([](Workspace &work) -> Result<void> {
            work.database().exec(QStringLiteral("UPDATE number_block SET next = last - 100"));
            return {};
        });
        (void)m_one->synced("officer");
        QCOMPARE(m_one->count(leased), 2);
        const auto left = m_one->as("officer").wait(
            [](Workspace &work) -> Result<int> { return NumberService(work, DeviceNumbers(1)).leased(); });
        QCOMPARE(*left, 101 + CertificateNeeds::leasedAtOnce);
        m_enterprise = m_one->create("clerk", enterpriseType, inventedEnterprise(1));
        (void)m_one->synced("clerk");
        server::PgConnection(m_province->world().database.conninfo("postgres"))
            .script("UPDATE record SET state = 'published', version = version + 1 WHERE type = 'enterprise'");
        (void)m_one->synced("officer");
        (void)m_two->synced("officer");
        // In contact, of a leased block: the province knows the number, and nothing is provisional.
        const Issued issued = requested(*m_one, 2);
        QVERIFY(parseCertificateNumber(issued.number)->serial > 5'000'000);
        QCOMPARE(verdictOf(*m_one, issued), QStringLiteral("requested"));
    }

    void whatAFairIssuedIsCountersigned()
    {
        goOffline(*m_one);
        const Issued issued = handedOver(*m_one, 4);
        QCOMPARE(verdictOf(*m_one, issued), QStringLiteral("handed_over provisional"));
        QVERIFY(rows(*m_one, CertificatePart::InForce).constFirst().provisional);
        // A clerk's pass brings it there; the code is shown by it as well.
        const SyncSummary summary = m_one->synced("clerk");
        QCOMPARE(summary.parked + summary.conflicts, 0);
        QCOMPARE(verdictOf(*m_one, issued), QStringLiteral("handed_over countersigned"));
        QVERIFY(!rows(*m_one, CertificatePart::InForce).constFirst().provisional);
        const CertificateDetail detail = detailOf(*m_one, issued);
        QCOMPARE(detail.province->document.value(QLatin1String("number")).toString(), issued.number);
        QCOMPARE(detail.province->sequence, 1);
        QCOMPARE(summary.waiting, 0);
        // It is asked for once.
        (void)m_one->synced("clerk");
        QCOMPARE(m_province->count("SELECT count(*) FROM countersignature"), 1);
        // Another computer of the office hears of it by the feed.
        (void)m_two->synced("officer");
        QCOMPARE(verdictOf(*m_two, issued), QStringLiteral("handed_over countersigned"));
        m_genuine = issued;
    }

    /// A countersignature is believed with the province's signature alone.
    void aForgedOneIsNotBelieved()
    {
        goOffline(*m_one);
        const Issued issued = handedOver(*m_one, 8);
        QJsonObject document = detailOf(*m_two, m_genuine).province->document;
        document.insert(QStringLiteral("number"), issued.number);
        const auto taken = m_one->as("officer").wait([&](Workspace &work) {
            return Countersignatures(work).take(
                issued.certificate,
                {{QStringLiteral("verdict"), QStringLiteral("countersigned")}, {QStringLiteral("countersignature"), document}});
        });
        QCOMPARE(taken.error().detail, QStringLiteral("countersignature"));
        QCOMPARE(verdictOf(*m_one, issued), QStringLiteral("handed_over provisional"));
        (void)m_one->synced("officer");
        QCOMPARE(verdictOf(*m_one, issued), QStringLiteral("handed_over countersigned"));
    }

    /// The same person had been to another counter.
    void whoHasAnotherOneIsRecalled()
    {
        goOffline(*m_two);
        const Issued first = handedOver(*m_one, 6);
        const Issued second = handedOver(*m_two, 6);
        (void)m_one->synced("officer");
        (void)m_two->synced("officer");
        QCOMPARE(verdictOf(*m_two, second), QStringLiteral("recalled recalled duplicate_person"));
        QVERIFY(countersignatureSentence(*detailOf(*m_two, second).province) != choiceText(ProvinceVerdict::Recalled));
        // Whoever gave it out is told, and it waits until the paper is back.
        const auto notices = m_two->as("officer").wait([](Workspace &work) -> Result<QList<SyncNotice>> {
            QList<SyncNotice> all = ConflictDesk(work).notices();
            // That the worker was entered twice is told as well.
            all.removeIf([](const SyncNotice &notice) { return notice.kind != SyncNotice::Kind::Recalled; });
            return all;
        });
        QCOMPARE(notices->size(), 1);
        QCOMPARE(notices->constFirst().kind, SyncNotice::Kind::Recalled);
        QCOMPARE(notices->constFirst().record, second.certificate);
        QCOMPARE(notices->constFirst().fields, QStringList {QStringLiteral("duplicate_person")});
        const auto queue = [&] {
            return *m_two->as("officer").wait([](Workspace &work) -> Result<QList<QueueLine>> {
                return WorkQueues(work).lines({.queue = WorkQueue::Mine, .type = &certificateType});
            });
        };
        QCOMPARE(queue().size(), 1);
        QCOMPARE(queue().constFirst().action, QStringLiteral("take_back"));
        QCOMPARE(rows(*m_two, CertificatePart::Recalled).size(), 1);
        // It is printed no more.
        const auto plan = m_two->as("officer").wait([&](Workspace &work) {
            return PrintService(work).plan({.numbers = {second.number}, .templateName = QStringLiteral("cr80")});
        });
        QVERIFY(plan->items.isEmpty());
        QCOMPARE(plan->refused.constFirst().refusal->detail, QStringLiteral("not_approved"));
        // The list that everybody checks codes with came with the pass.
        const auto listed = m_one->synced("officer").error ? std::nullopt : *m_one->as("officer").wait([&](Workspace &work) {
            return Result<std::optional<ListedCard>>(StatusListService(work).find(second.number, 1, QStringLiteral("610103")));
        });
        QCOMPARE(listed->state, QStringLiteral("recalled"));

        // As long as it is out its holder gets no other one.
        const auto candidates = [&] {
            return *m_two->as("officer").wait([&](Workspace &work) -> Result<qsizetype> {
                const auto certificate = work.store.get<Certificate>(certificateType, second.certificate);
                const qint64 row = work.store.rowNumber(workerType, certificate->worker);
                return CertificateService(work).eligible({.among = QList<qint64> {row}}).size();
            });
        };
        QCOMPARE(candidates(), 0);

        const auto back = m_two->as("officer").wait([&](Workspace &work) {
            return Result<CertificateOutcomes>(
                CertificateService(work).step({second.number, first.number}, {.action = QStringLiteral("take_back")}));
        });
        QVERIFY(!back->at(0).refusal);
        QVERIFY(back->at(1).refusal);
        QVERIFY(queue().isEmpty() && rows(*m_two, CertificatePart::Recalled).isEmpty());
        QCOMPARE(candidates(), 1);
        const SyncSummary told = m_two->synced("officer");
        QCOMPARE(told.parked + told.conflicts, 0);
        (void)m_one->synced("officer");
        QVERIFY(rows(*m_one, CertificatePart::Recalled).isEmpty());
        // The other one was issued in contact with the province, and stays good.
        QCOMPARE(verdictOf(*m_one, first), QStringLiteral("handed_over"));
    }
};

QTEST_GUILESS_MAIN(SyncCertificatesTest)
#include "tst_sync_certificates.moc"
