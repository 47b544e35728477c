// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/certificate_calls.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace jiaxin::test {

/// Sheets on their way through the printer: spoiled, withdrawn, waiting, overtaken, and what cannot be printed at all.
class CertificatesSheetsTest : public QObject, CertificateCalls {
    Q_OBJECT

private slots:
    void init() { m_office = std::make_unique<CertificateOffice>(); }

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
};

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::CertificatesSheetsTest)
#include "tst_certificates_sheets.moc"
