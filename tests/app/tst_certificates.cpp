// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/certificate_desk.h"
#include "domain/rules/certificate_number.h"
#include "tests/app/certificate_calls.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace jiaxin::test {

/// The life of certificates in a real vault; the PDF and its QR codes are tst_certificate_print.
class CertificatesTest : public QObject, CertificateCalls {
    Q_OBJECT

private slots:
    void init() { m_office = std::make_unique<CertificateOffice>(); }

    void candidatesAreReadyOrSayWhatIsLacking()
    {
        const auto workers = m_office->addWorkers(5);
        m_office->withdrawConsent(workers.at(1));
        m_office->change(workers.at(2), [](Worker &worker) { worker.photo = {}; });
        m_office->withdrawConsent(workers.at(3));
        m_office->change(workers.at(3), [](Worker &worker) { worker.photo = {}; });
        const auto names = [&](std::optional<int> lacking, const Actor &actor) {
            const auto list =
                m_office->as(actor, [&](Workspace &work) { return CertificateService(work).eligible({.lacking = lacking}); })
                    .value();
            QStringList ids;
            for (const Candidate &candidate : list)
                ids.append(QString::number(workers.indexOf(candidate.worker.id)));
            return ids.join(u' ');
        };
        QCOMPARE(names(0, m_office->officer), u"0 4"_s);
        QCOMPARE(names(1, m_office->officer), u"1 2"_s);
        QCOMPARE(names(std::nullopt, m_office->officer), u"0 1 2 3 4"_s);
        QCOMPARE(names(0, m_office->stranger), QString());
        QCOMPARE(names(0, m_office->admin), QString());

        // One with a certificate is no candidate any more; a status that has aged since is judged anew.
        issue({workers.at(0)});
        QCOMPARE(names(0, m_office->officer), u"4"_s);
        m_office->clock.advanceDays(31);
        QCOMPARE(names(0, m_office->officer), QString());
    }

    void aWholeLife()
    {
        const auto workers = m_office->addWorkers(1, true);
        const CertificateOutcomes issued = issue(workers);
        QCOMPARE(refusal(issued), QString());
        const QString number = issued.first().number;
        QCOMPARE(number, makeCertificateNumber(u"610103"_s, 2026, 1).text());
        QCOMPARE(stateOf(number), u"requested"_s);
        QCOMPARE(refusal(issue(workers)), u"wrong_state has_certificate"_s);
        approve({number});

        const QString code = printed({number}).first();
        QCOMPARE(stateOf(number), u"approved/1 sent_to_printer"_s);
        QCOMPARE(refusal(step(number, u"hand_over"_s)), u"wrong_state no_such_step"_s);
        QCOMPARE(refusal(step(number, u"confirm"_s)), QString());
        QCOMPARE(stateOf(number), u"made/1 printed"_s);
        QCOMPARE(refusal(step(number, u"hand_over"_s)), QString());
        QCOMPARE(stateOf(number), u"handed_over/1 handed_over"_s);
        QCOMPARE(refusal(step(number, u"activate"_s)), QString());
        QCOMPARE(stateOf(number), u"active/1 handed_over"_s);
        QCOMPARE(reason(code), u"ok valid"_s);

        QCOMPARE(refusal(step(number, u"report_lost"_s)), QString());
        QCOMPARE(stateOf(number), u"suspended/1 lost"_s);
        QCOMPARE(reason(code), u"lost"_s);
        QCOMPARE(refusal(step(number, u"reissue"_s)), QString());
        const QString replacement = printed({number}).first();
        QCOMPARE(stateOf(number), u"approved/2 sent_to_printer"_s);
        for (const char *action : {"confirm", "hand_over", "activate"})
            QCOMPARE(refusal(step(number, QLatin1String(action))), QString());
        QCOMPARE(reason(replacement), u"ok valid"_s);
        QCOMPARE(reason(code), u"lost"_s);

        QCOMPARE(refusal(step(number, u"cancel"_s)), u"invalid required"_s);
        QCOMPARE(refusal(step(number, u"cancel"_s, u"because"_s)), u"invalid unknown_code"_s);
        QCOMPARE(refusal(step(number, u"cancel"_s, u"left"_s)), QString());
        QCOMPARE(stateOf(number), u"cancelled/2 void"_s);
        QCOMPARE(reason(replacement), u"cancelled"_s);

        // The number is hers for life.
        const CertificateOutcomes again = issue(workers);
        QCOMPARE(refusal(again), QString());
        QCOMPARE(again.first().number, number);
        approve({number});
        const QString third = printed({number}).first();
        QCOMPARE(stateOf(number), u"approved/3 sent_to_printer"_s);
        QCOMPARE(reason(third), u"ok valid"_s);
        QCOMPARE(reason(replacement), u"superseded_card"_s);
        const CertificateLedger book = ledger();
        QCOMPARE(book.issued(), 1);
        QCOMPARE(book.numbersUsed, 1);
        QCOMPARE(book.waiting(), 1);
        QCOMPARE(book.cards.value(u"lost"_s), 1);
        QCOMPARE(book.cards.value(u"void"_s), 1);
    }

    void whoIsNotEligibleIsRefusedWithTheItems()
    {
        const auto workers = m_office->addWorkers(3);
        m_office->withdrawConsent(workers.at(0));
        m_office->change(workers.at(0), [](Worker &worker) { worker.photo = {}; });
        const CertificateOutcomes outcomes = issue(workers);
        QCOMPARE(outcomes.size(), 3);
        QCOMPARE(refusal({outcomes.first()}), u"wrong_state not_eligible"_s);
        QCOMPARE(outcomes.first().lacking.size(), 2);
        QCOMPARE(outcomes.first().lacking.first().kind, StatusItemKind::Authorisation);
        QCOMPARE(outcomes.first().lacking.last().kind, StatusItemKind::Photo);
        QCOMPARE(numbersOf(outcomes).size(), 2);
        // A refusal takes no number.
        QCOMPARE(ledger().numbersUsed, 2);
        QCOMPARE(refusal(issue({RecordId(u"nobody"_s)})), u"not_found worker"_s);
        QCOMPARE(refusal(issue({workers.at(0)}, m_office->reviewer)), u"forbidden role"_s);
        QCOMPARE(refusal(issue({workers.at(0)}, m_office->stranger)), u"forbidden territory"_s);
    }

    void nobodyApprovesWhatTheyRequested()
    {
        const QString number = numbersOf(issue(m_office->addWorkers(1), m_office->manager)).first();
        QCOMPARE(review(number, {.action = u"approve"_s}, m_office->manager).error().detail, u"four_eyes"_s);
        QCOMPARE(review(number, {.action = u"approve"_s}, m_office->officer).error().detail, u"role"_s);
        QVERIFY(review(number, {.action = u"approve"_s}, m_office->reviewer));
    }

    void eligibilityIsJudgedAgainAtEveryStep()
    {
        const auto workers = m_office->addWorkers(2, true);
        const QStringList numbers = numbersOf(issue(workers));
        m_office->withdrawConsent(workers.at(0));
        QCOMPARE(review(numbers.at(0), {.action = u"approve"_s}, m_office->reviewer).error().detail, u"not_eligible"_s);
        approve({numbers.at(1)});
        m_office->withdrawConsent(workers.at(1));
        const auto plan = m_office->as(m_office->officer, [](Workspace &work) { return PrintService(work).plan({}); });
        QVERIFY(plan->items.isEmpty());
        QCOMPARE(refusal(plan->refused), u"wrong_state not_eligible"_s);
        QCOMPARE(plan->refused.first().lacking.first().kind, StatusItemKind::Authorisation);
    }

    void whatIsReturnedIsRequestedAgainWithItsNumber()
    {
        const auto workers = m_office->addWorkers(1);
        const QString number = numbersOf(issue(workers)).first();
        QVERIFY(review(number, {.action = u"return"_s, .reason = u"inconsistent"_s}, m_office->reviewer));
        QCOMPARE(stateOf(number), u"cancelled"_s);
        QCOMPARE(numbersOf(issue(workers)), QStringList {number});
        QCOMPARE(stateOf(number), u"requested"_s);
    }

    void suspensionComesAndGoesByItself()
    {
        const auto workers = m_office->addWorkers(1, true);
        const QString number = numbersOf(issue(workers)).first();
        approve({number});
        const QString code = printed({number}).first();
        for (const char *action : {"confirm", "hand_over", "activate"})
            QCOMPARE(refusal(step(number, QLatin1String(action))), QString());
        m_office->clock.advanceDays(31);
        QCOMPARE(reason(code), u"suspended"_s);
        QCOMPARE(verify(code, m_office->officer).suspending.first().kind, StatusItemKind::Authorisation);
        m_office->renewConsents();
        QCOMPARE(reason(code), u"ok valid"_s);
        m_office->changeEnterprise([](Enterprise &enterprise) { enterprise.state = u"frozen"_s; });
        QCOMPARE(reason(code), u"suspended"_s);
        m_office->changeEnterprise([](Enterprise &enterprise) { enterprise.state = u"published"_s; });
        QCOMPARE(stateOf(number), u"active/1 handed_over"_s);
        QCOMPARE(refusal(step(number, u"recall"_s, u"fraud"_s)), QString());
        QCOMPARE(reason(code), u"recalled"_s);
    }

    void anExpiredOneIsRequestedAgain()
    {
        const auto workers = m_office->addWorkers(1, true);
        const QString number = numbersOf(issue(workers)).first();
        approve({number});
        const QString code = printed({number}).first();
        for (const char *action : {"confirm", "hand_over", "activate"})
            QCOMPARE(refusal(step(number, QLatin1String(action))), QString());
        m_office->clock.advanceDays(-1);
        QCOMPARE(reason(code), u"not_yet_valid"_s);
        m_office->clock.advanceDays(341);  // her health check ends 335 days after the issue, and so does the certificate
        QCOMPARE(reason(code), u"expired"_s);
        QCOMPARE(refusal(issue(workers)), u"wrong_state not_eligible"_s);
        QCOMPARE(stateOf(number), u"active/1 handed_over"_s);
        // Over is neither in force nor suspended, though its state is that of a card that is out.
        const auto counts = [&] {
            return m_office->as(m_office->officer, [](Workspace &work) { return CertificateDesk(work).counts(); }).value();
        };
        QCOMPARE(counts().value(CertificatePart::InForce) + counts().value(CertificatePart::Suspended), 0);
        m_office->renewConsents();
        QCOMPARE(refusal(issue(workers)), u"wrong_state not_eligible"_s);
        m_office->renewHealthChecks();
        const auto candidates =
            m_office->as(m_office->officer, [](Workspace &work) { return CertificateService(work).eligible(); }).value();
        QCOMPARE(candidates.size(), 1);
        QCOMPARE(candidates.first().number, number);
        QCOMPARE(counts().value(CertificatePart::Eligible), 1);
        QCOMPARE(numbersOf(issue(workers)), QStringList {number});
        QCOMPARE(stateOf(number), u"requested/1 void"_s);
        approve({number});
        QCOMPARE(reason(printed({number}).first()), u"ok valid"_s);
        QCOMPARE(reason(code), u"superseded_card"_s);
    }

    void everyDeviceHasNumbersOfItsOwn()
    {
        QSet<QString> seen;
        for (const int device : {0, 1, 2, 49}) {
            m_office = std::make_unique<CertificateOffice>(device);
            const QStringList numbers = numbersOf(issue(m_office->addWorkers(5)));
            QCOMPARE(numbers.size(), 5);
            for (const QString &number : numbers) {
                QVERIFY(!seen.contains(number));
                seen.insert(number);
                QCOMPARE(parseCertificateNumber(number)->serial / DeviceNumbers::rangeSize, device);
            }
        }
        m_office = std::make_unique<CertificateOffice>(50);
        QCOMPARE(refusal(issue(m_office->addWorkers(1))), u"invalid no_number_range"_s);
    }

    void anExhaustedRangeSaysSoAndTheNewYearHasAnother()
    {
        const auto workers = m_office->addWorkers(3);
        QCOMPARE(numbersOf(issue({workers.at(0)})).size(), 1);
        QCOMPARE(ledger().numbersLeft, DeviceNumbers::rangeSize - 2);
        (void)m_office->as(m_office->officer, [](Workspace &work) -> Result<void> {
            work.database().exec(u"UPDATE number_block SET next = last"_s);
            return {};
        });
        const CertificateOutcomes outcomes = issue({workers.at(1), workers.at(2)});
        QCOMPARE(parseCertificateNumber(outcomes.at(0).number)->serial, DeviceNumbers::rangeSize - 1);
        QCOMPARE(refusal({outcomes.at(1)}), u"wrong_state numbers_exhausted"_s);
        QCOMPARE(ledger().numbersLeft, 0);
        m_office->clock.set(QDateTime::fromString(u"2026-12-31T16:30:00Z"_s, Qt::ISODate));  // 00:30 in China
        m_office->renewConsents();
        const CertificateOutcomes next = issue({workers.at(2)});
        QCOMPARE(refusal(next), QString());
        QCOMPARE(next.first().number, makeCertificateNumber(u"610103"_s, 2027, 1).text());
    }

    void aDraftIsStoredNowhere()
    {
        const RecordId worker = m_office->addWorkers(1).first();
        const auto draft =
            m_office->as(m_office->clerk, [&](Workspace &work) { return CertificateService(work).draft(worker); });
        QVERIFY(draft && draft->number.isEmpty() && draft->id.isNull());
        QCOMPARE(draft->worker, worker);
        QCOMPARE(draft->issuedOn, QDate(2026, 11, 23));
        QVERIFY(draft->validUntil > draft->issuedOn);
        QCOMPARE(m_office->as(m_office->stranger, [&](Workspace &work) { return CertificateService(work).draft(worker); })
                     .error()
                     .code,
                 ErrorCode::Forbidden);
        const auto ledger = m_office->as(
            m_office->officer, [](Workspace &work) -> Result<CertificateLedger> { return CertificateService(work).ledger(); });
        QCOMPARE(ledger->issued(), 0);
    }

    void everyStepIsInTheAudit()
    {
        const QString number = issuedAndApproved();
        const QString code = printed({number}).first();
        (void)step(number, u"spoil"_s, u"misprint"_s);
        (void)printed({number});
        (void)step(number, u"confirm"_s);
        (void)reason(code);
        const auto actions = m_office->as(m_office->officer, [&](Workspace &work) -> Result<QStringList> {
            QStringList found;
            for (const AuditRow &row : work.store.audit().ofRecord(CertificateService(work).find(number)->id.toString()))
                found.append(row.entry.action);
            if (!work.store.audit().verify().ok())
                found.append(u"broken"_s);
            return found;
        });
        QCOMPARE(actions->join(u' '), u"request approve print spoil print confirm verify"_s);
    }
};

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::CertificatesTest)
#include "tst_certificates.moc"
