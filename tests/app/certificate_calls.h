// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/certificates/print_service.h"
#include "app/certificates/verify_service.h"
#include "app/review/review_service.h"
#include "tests/support/certificate_office.h"

#include <QTest>

namespace jiaxin::test {

/// What tests of certificates ask for again and again in a CertificateOffice, and what came of it in a word.
class CertificateCalls {
protected:
    /// Of those that were issued.
    static QStringList numbersOf(const CertificateOutcomes &outcomes)
    {
        QStringList numbers;
        for (const CertificateOutcome &outcome : outcomes) {
            if (!outcome.refusal)
                numbers.append(outcome.number);
        }
        return numbers;
    }

    /// "" for success, else the error's name and detail.
    static QString refusal(const CertificateOutcomes &outcomes)
    {
        if (outcomes.size() != 1)
            return QStringLiteral("%1 outcomes").arg(outcomes.size());
        const auto &why = outcomes.first().refusal;
        return why ? errorName(why->code) + u' ' + (why->detail.isEmpty() ? why->field : why->detail) : QString();
    }

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
            const Result<Outcome> outcome = review(number, {.action = QStringLiteral("approve")}, m_office->reviewer);
            QVERIFY2(outcome && outcome->state == QStringLiteral("approved"),
                     outcome ? "" : qPrintable(outcome.error().detail));
        }
    }
    /// Stores the cards as a printer job would and gives the texts of the QR codes in the order of the numbers.
    QStringList printed(const QStringList &numbers)
    {
        return m_office
            ->as(m_office->officer,
                 [&](Workspace &work) -> Result<QStringList> {
                     PrintService print(work);
                     const auto plan =
                         print.plan({.numbers = numbers, .templateName = QStringLiteral("cr80"), .templateVersion = 3});
                     if (!plan || !plan->refused.isEmpty())
                         return Error {.detail = QStringLiteral("not planned")};
                     if (const auto committed = print.commit(*plan, QStringLiteral("Counter 1")); !committed)
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
    /// What is said of the text of a code: the reason, and `valid` where it is.
    QString reason(const QString &text)
    {
        const VerifyResult result = verify(text, m_office->officer);
        return choiceName(result.reason) + (result.valid ? QStringLiteral(" valid") : QString());
    }
    /// `certificate/sequence card` where it has a card, else the state of the certificate.
    QString stateOf(const QString &number)
    {
        return m_office
            ->as(m_office->officer,
                 [&](Workspace &work) -> Result<QString> {
                     CertificateService service(work);
                     const auto certificate = service.find(number);
                     const auto card = service.newestCard(certificate->id);
                     return certificate->state +
                            (card ? QStringLiteral("/%1 %2").arg(*card->sequence).arg(card->state) : QString());
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

    std::unique_ptr<CertificateOffice> m_office;
};

}  // namespace jiaxin::test
