// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The life of certificates in a real vault; the PDF and its QR codes are tst_certificate_print.
#include "app/certificates/certificate_desk.h"
#include "app/certificates/key_service.h"
#include "app/certificates/print_service.h"
#include "app/certificates/verify_service.h"
#include "domain/rules/certificate_number.h"
#include "tests/support/certificate_office.h"

using namespace jiaxin;
using namespace jiaxin::test;
using namespace Qt::StringLiterals;

namespace {

QStringList numbersOf(const CertificateOutcomes &outcomes)
{
    QStringList numbers;
    for (const CertificateOutcome &outcome : outcomes) {
        if (!outcome.refusal)
            numbers.append(outcome.number);
    }
    return numbers;
}

/// "" for success, else the error's name and detail.
QString refusal(const CertificateOutcomes &outcomes)
{
    if (outcomes.size() != 1)
        return u"%1 outcomes"_s.arg(outcomes.size());
    const auto &why = outcomes.first().refusal;
    return why ? errorName(why->code) + u' ' + (why->detail.isEmpty() ? why->field : why->detail) : QString();
}

}  // namespace

class CertificatesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<CertificateOffice> m_office;

    CertificateOutcomes issue(const QList<RecordId> &workers, const Actor &actor)
    {
        return m_office->as(actor, [&](Workspace &work) { return CertificateService(work).issue(workers); }).value();
    }
    CertificateOutcomes issue(const QList<RecordId> &workers) { return issue(workers, m_office->officer); }

    CertificateOutcomes step(const QString &number, const QString &action, const QString &reason = {})
    {
        return m_office
            ->as(m_office->officer,
                 [&](Workspace &work) { return CertificateService(work).step({number}, {.action = action, .reason = reason}); })
            .value();
    }
    Result<Outcome> review(const QString &number, const StepRequest &request, const Actor &actor)
    {
        return m_office->as(actor, [&](Workspace &work) {
            return ReviewService(work).act(certificateType, CertificateService(work).find(number)->id, request);
        });
    }
    void approve(const QStringList &numbers)
    {
        for (const QString &number : numbers) {
            const Result<Outcome> outcome = review(number, {.action = u"approve"_s}, m_office->reviewer);
            QVERIFY2(outcome && outcome->state == u"approved"_s, outcome ? "" : qPrintable(outcome.error().detail));
        }
    }
    /// Stores the cards as a printer job would and gives the texts of the QR codes in the order of the numbers.
    QStringList printed(const QStringList &numbers)
    {
        return m_office
            ->as(m_office->officer,
                 [&](Workspace &work) -> Result<QStringList> {
                     PrintService print(work);
                     const auto plan = print.plan({.numbers = numbers, .templateName = u"cr80"_s, .templateVersion = 3});
                     if (!plan || !plan->refused.isEmpty())
                         return Error {.detail = u"not planned"_s};
                     if (const auto committed = print.commit(*plan, u"Counter 1"_s); !committed)
                         return committed.error();
                     QStringList texts;
                     for (const PrintItem &item : plan->items) {
                         const auto face = print.face(item);
                         if (!face)
                             return face.error();
                         texts.append(QString::fromLatin1(face->qrPayload));
                     }
                     return texts;
                 })
            .value();
    }
    VerifyResult verify(const QString &text, const Actor &actor)
    {
        return m_office->as(actor, [&](Workspace &work) { return VerifyService(work).verify(text); }).value();
    }
    QString reason(const QString &text)
    {
        const VerifyResult result = verify(text, m_office->officer);
        return choiceName(result.reason) + (result.valid ? u" valid"_s : QString());
    }
    QString stateOf(const QString &number)
    {
        return m_office
            ->as(m_office->officer,
                 [&](Workspace &work) -> Result<QString> {
                     CertificateService service(work);
                     const auto certificate = service.find(number);
                     const auto card = service.newestCard(certificate->id);
                     return certificate->state + (card ? u"/%1 %2"_s.arg(*card->sequence).arg(card->state) : QString());
                 })
            .value();
    }
    CertificateLedger ledger()
    {
        return m_office->as(m_office->officer, [](Workspace &work) { return CertificateService(work).ledger(); }).value();
    }
    QString issuedAndApproved(bool portrait = true)
    {
        const QStringList numbers = numbersOf(issue(m_office->addWorkers(1, portrait)));
        approve(numbers);
        return numbers.first();
    }

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

    void aSpoiledSheetIsPrintedAgain()
    {
        const QString number = issuedAndApproved();
        const QString first = printed({number}).first();
        QCOMPARE(refusal(step(number, u"spoil"_s)), u"invalid required"_s);
        QCOMPARE(refusal(step(number, u"spoil"_s, u"left"_s)), u"invalid unknown_code"_s);
        QCOMPARE(refusal(step(number, u"spoil"_s, u"paper_jam"_s)), QString());
        QCOMPARE(stateOf(number), u"approved/1 spoiled"_s);
        QCOMPARE(reason(first), u"spoiled"_s);
        const QString second = printed({number}).first();
        QCOMPARE(stateOf(number), u"approved/2 sent_to_printer"_s);
        QCOMPARE(reason(first), u"superseded_card"_s);
        QCOMPARE(reason(second), u"ok valid"_s);
        // Even a sheet that had been taken for good.
        QCOMPARE(refusal(step(number, u"confirm"_s)), QString());
        QCOMPARE(refusal(step(number, u"spoil"_s)), u"invalid required"_s);
        QCOMPARE(refusal(step(number, u"spoil"_s, u"damaged"_s)), QString());
        QCOMPARE(stateOf(number), u"approved/2 spoiled"_s);
        QCOMPARE(ledger().spoiled(), 2);
    }

    void nothingCameOutWastesNothing()
    {
        const QString number = issuedAndApproved();
        (void)printed({number});
        QCOMPARE(refusal(step(number, u"withdraw"_s)), QString());
        QCOMPARE(stateOf(number), u"approved/1 void"_s);
        QCOMPARE(ledger().spoiled(), 0);
        QCOMPARE(refusal(step(number, u"withdraw"_s)), u"wrong_state no_such_step"_s);
        // The queue may print it yet, so the next card has another sequence.
        (void)printed({number});
        QCOMPARE(stateOf(number), u"approved/2 sent_to_printer"_s);
    }

    void aWaitingSheetHoldsBackItselfAndNoOther()
    {
        const auto workers = m_office->addWorkers(3, true);
        const QStringList numbers = numbersOf(issue(workers));
        approve(numbers);
        (void)printed(numbers.first(2));
        const auto plan =
            m_office->as(m_office->officer, [](Workspace &work) { return PrintService(work).plan({.templateName = u"a4"_s}); });
        QCOMPARE(plan->items.size(), 1);
        QCOMPARE(plan->items.first().number, numbers.last());
        QCOMPARE(plan->refused.size(), 2);
        QCOMPARE(refusal({plan->refused.first()}), u"wrong_state awaiting_confirmation"_s);
        const auto waiting =
            m_office->as(m_office->officer, [](Workspace &work) { return CertificateService(work).waiting(); }).value();
        QCOMPARE(waiting.size(), 2);
        QCOMPARE(waiting.first().number, numbers.first());
        QCOMPARE(waiting.first().printer, u"Counter 1"_s);
        QCOMPARE(waiting.first().templateName, u"cr80"_s);
        QVERIFY(m_office->as(m_office->stranger, [](Workspace &work) { return CertificateService(work).waiting(); })
                    .value()
                    .isEmpty());
    }

    void aPlanThatIsOvertakenIsStale()
    {
        const QString number = issuedAndApproved();
        const auto result = m_office->as(m_office->officer, [&](Workspace &work) -> Result<CertificateOutcomes> {
            PrintService print(work);
            const auto plan = print.plan({.numbers = {number}, .templateName = u"cr80"_s});
            (void)print.commit(*plan, u"one"_s);
            return print.commit(*plan, u"two"_s);
        });
        QCOMPARE(result.error().code, ErrorCode::Stale);
        QCOMPARE(stateOf(number), u"approved/1 sent_to_printer"_s);
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

    void everyAlteredByteIsFound()
    {
        const QString number = issuedAndApproved();
        const QString code = printed({number}).first();
        QCOMPARE(reason(code), u"ok valid"_s);
        const SignedQrPayload good = readQrText(code).value();
        const QByteArray bytes = good.message + good.signature;
        const QStringList expected {u"altered"_s, u"forged"_s, u"unknown_key"_s, u"unknown_format"_s};
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            for (const int bit : {0, 7}) {
                QByteArray changed = bytes;
                changed[i] = char(changed.at(i) ^ (1 << bit));
                const QString text = QString::fromLatin1(qrText(changed.left(qr::messageSize), changed.mid(qr::messageSize)));
                const QString found = reason(text);
                QVERIFY2(expected.contains(found), qPrintable(u"byte %1: %2"_s.arg(i).arg(found)));
                if (i >= 2 && i < 10)
                    QCOMPARE(found, u"unknown_key"_s);
                if (i >= qr::messageSize)
                    QCOMPARE(found, u"altered"_s);
            }
        }
        QCOMPARE(reason(code.chopped(3)), u"altered"_s);
        QCOMPARE(reason(u"https://example.cn/"_s), u"not_a_certificate"_s);
    }

    void anotherVaultKnowsNeitherKeyNorName()
    {
        const QString code = printed({issuedAndApproved()}).first();
        QVERIFY(!verify(code, m_office->officer).workerName.isEmpty());
        QVERIFY(verify(code, m_office->stranger).workerName.isEmpty());
        QVERIFY(verify(code, m_office->stranger).valid);
        // A scanner types through whatever input method is on.
        QVERIFY(verify(QString(code).toLower().replace(u':', u'：').replace(u'.', u'。'), m_office->stranger).valid);
        QCOMPARE(m_office->as(m_office->admin, [&](Workspace &work) { return VerifyService(work).verify(code); }).error().code,
                 ErrorCode::Forbidden);
        const QByteArray request =
            m_office->as(m_office->officer, [](Workspace &work) { return KeyService(work).request(); }).value();
        const auto home = std::move(m_office);

        m_office = std::make_unique<CertificateOffice>(0, u"610104"_s);
        QCOMPARE(reason(code), u"unknown_key"_s);

        // The province certifies the key; with that certificate, and the province's own, the neighbour trusts it.
        CertificateOffice province(0, u"610000"_s);
        const QByteArray certificate =
            province.as(province.officer, [&](Workspace &work) { return KeyService(work).certify(request); }).value();
        const QByteArray authority =
            province.as(province.officer, [](Workspace &work) { return KeyService(work).authority(); }).value();
        const auto import = [](CertificateOffice &office, const QByteArray &file, const QString &confirmed = {}) {
            return office.as(office.officer, [&](Workspace &work) { return KeyService(work).import(file, confirmed); });
        };
        QCOMPARE(import(*m_office, certificate).error().detail, u"unknown_authority"_s);
        const Result<SigningKey> asked = import(*m_office, authority);
        QCOMPARE(asked.error().detail, u"unconfirmed_authority"_s);
        QVERIFY(import(*m_office, authority, asked.error().field));
        QCOMPARE(import(*m_office, certificate)->state, KeyState::Trusted);
        QCOMPARE(reason(code), u"unknown_here valid"_s);
        QVERIFY(verify(code, m_office->officer).keyCertified);

        // At home the key is now certified, and signs on.
        QVERIFY(import(*home, authority, asked.error().field));
        QCOMPARE(import(*home, certificate)->state, KeyState::Certified);
        m_office = std::make_unique<CertificateOffice>();
        QByteArray forged = certificate;
        forged.replace("610103", "610102");
        QVERIFY(import(*m_office, authority, asked.error().field));
        QCOMPARE(import(*m_office, forged).error().detail, u"signature"_s);
        for (qsizetype i = 0; i < certificate.size(); i += 7)
            QVERIFY(!import(*m_office, certificate.left(i)));
        QCOMPARE(m_office->as(m_office->clerk, [](Workspace &work) { return KeyService(work).request(); }).error().code,
                 ErrorCode::Forbidden);
    }

    void aKeyOfAnotherUnitForges()
    {
        const QString code = printed({issuedAndApproved()}).first();
        (void)m_office->as(m_office->officer, [](Workspace &work) -> Result<void> {
            work.database().exec(u"UPDATE signing_key SET unit = '610104'"_s);
            return {};
        });
        QCOMPARE(reason(code), u"forged"_s);
    }

    void stepsThroughTheReviewMoveTheCardToo()
    {
        const QString number = issuedAndApproved();
        (void)printed({number});
        QVERIFY(review(number, {.action = u"confirm"_s}, m_office->officer));
        QCOMPARE(stateOf(number), u"made/1 printed"_s);
        const Result<Outcome> stale = review(number, {.action = u"hand_over"_s, .version = 1}, m_office->officer);
        QCOMPARE(stale.error().code, ErrorCode::Stale);
        QCOMPARE(review(number, {.action = u"hand_over"_s}, m_office->officer)->state, u"handed_over"_s);
        QCOMPARE(stateOf(number), u"handed_over/1 handed_over"_s);
        const auto direct = m_office->as(m_office->officer, [&](Workspace &work) {
            CertificateService service(work);
            return ReviewService(work).act(cardType, service.newestCard(service.find(number)->id)->id,
                                           {.action = u"report_lost"_s});
        });
        QCOMPARE(direct.error().detail, u"by_certificate"_s);
    }

    void namesThatCannotBePrintedAreRefused()
    {
        const QList<RecordId> workers = m_office->addWorkers(2);
        // U+323B0 is of an extension that no font of ours has.
        m_office->change(workers.first(), [](Worker &worker) { worker.name = u"韩"_s + QString::fromUcs4(U"\U000323B0"); });
        const auto outcomes = m_office->as(m_office->officer, [&](Workspace &work) -> Result<CertificateOutcomes> {
            return CertificateService(work).issue(workers);
        });
        QCOMPARE(outcomes->first().refusal->detail, u"unprintable:"_s + QString::fromUcs4(U"\U000323B0"));
        QCOMPARE(outcomes->first().refusal->field, u"name"_s);
        QVERIFY(outcomes->first().number.isEmpty());
        QVERIFY(!outcomes->last().refusal);
        // A name that was changed after the approval is found before printing.
        approve({outcomes->last().number});
        m_office->change(workers.last(), [](Worker &worker) { worker.name = u"韩"_s + QString::fromUcs4(U"\U000323B0"); });
        const auto plan = m_office->as(m_office->officer, [&](Workspace &work) {
            return PrintService(work).plan({.numbers = {outcomes->last().number}, .templateName = u"cr80"_s});
        });
        QVERIFY(plan->items.isEmpty());
        QCOMPARE(plan->refused.first().refusal->detail, u"unprintable:"_s + QString::fromUcs4(U"\U000323B0"));
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

    void aLongStepCanBeStopped()
    {
        const QString real = issuedAndApproved();
        (void)printed({real});
        QStringList numbers {real};
        numbers.resize(150, u"SX0103260000000"_s);
        const auto outcomes = m_office->as(m_office->officer, [&](Workspace &work) -> Result<CertificateOutcomes> {
            return CertificateService(work).step(numbers, {.action = u"confirm"_s}, [](qint64, qint64) { return false; });
        });
        QCOMPARE(outcomes->size(), 150);
        // What was reached is done, and the rest is told.
        QCOMPARE(stateOf(real), u"made/1 printed"_s);
        QCOMPARE(outcomes->at(99).refusal->code, ErrorCode::NotFound);
        QCOMPARE(outcomes->at(100).refusal->code, ErrorCode::Cancelled);
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

QTEST_MAIN(CertificatesTest)
#include "tst_certificates.moc"
