// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/certificates/number_service.h"
#include "app/certificates/stock_service.h"
#include "app/review/review_service.h"
#include "domain/rules/certificate_state.h"

namespace jiaxin {

/// A worker who may, or nearly may, be given a certificate.
struct Candidate {
    qint64 seq = 0;  ///< of the worker's row, to go on behind it
    Worker worker;
    QString enterpriseName;
    Eligibility eligibility;  ///< judged anew, not as stored
    QString number;           ///< the number that the person has for life, if one was given already
};

struct CandidateQuery {
    std::optional<int> lacking = 0;  ///< exactly so many items stand in the way; nothing: any number
    RecordId enterprise {};          ///< null: all
    int limit = 200;
    qint64 afterSeq = 0;
    std::optional<QList<qint64>> among {};  ///< only these workers' rows
};

/// What became of one certificate in a step for many. With a refusal nothing of it was changed.
struct CertificateOutcome {
    QString asked;  ///< the worker's id or the number, as it was given
    RecordId worker {};
    RecordId certificate {};
    QString number {};
    QString state {};
    std::optional<Error> refusal {};
    QList<StatusItem> lacking {};  ///< with the refusal `not_eligible`: what stands in the way
};
using CertificateOutcomes = QList<CertificateOutcome>;

/// A card that went to the printer and of which nobody has said yet whether it came out.
struct WaitingCard {
    RecordId card;
    RecordId certificate;
    QString number;
    QString workerName;
    int sequence = 1;
    QString templateName;
    QString printer;
    QDateTime printedAt;  ///< the same for all cards of one batch
};

/// The office's book: what was given out and what became of the cards.
struct CertificateLedger {
    QMap<QString, qint64> certificates;  ///< by stored state
    QMap<QString, qint64> cards;         ///< by state
    int numbersUsed = 0;                 ///< of all blocks
    int numbersLeft = 0;                 ///< of this year
    bool numbersLow = false;             ///< so few that the office has to see to more
    QList<StockLeft> stock;              ///< of each kind that a book is kept of

    qint64 issued() const;   ///< certificates ever numbered
    qint64 printed() const;  ///< cards that came out well, whatever became of them later
    qint64 spoiled() const { return cards.value(QStringLiteral("spoiled")); }
    qint64 waiting() const { return cards.value(QStringLiteral("sent_to_printer")); }
};

/// SQL's condition that the worker `w` of a query has no certificate that is under way or in force on this day, and none that
/// was recalled and is still out.
QString holdsNone(const QDate &today);

/// The life of certificates (domain.md §4.3, the table in domain/workflow). A certificate and its newest card change in one
/// transaction. Printing is PrintService, checking a QR code VerifyService. Throws DbFailure.
class CertificateService {
public:
    explicit CertificateService(Workspace &workspace)
        : m_work(workspace), m_deviceNumbers(workspace.vault->info().device), m_numbers(workspace, m_deviceNumbers)
    {
    }
    /// With another source of numbers.
    CertificateService(Workspace &workspace, const NumberSource &numbers)
        : m_work(workspace), m_deviceNumbers(0), m_numbers(workspace, numbers)
    {
    }

    /// Workers in the territory without a certificate in force or in the making, in the order of their rows.
    QList<Candidate> eligible(const CandidateQuery &query = {});

    /// Certificates `requested` for these workers, each with its number in the same transaction. A person whose certificate was
    /// cancelled or has expired is given the same number again. Refusals: NotFound; Forbidden (`role` `territory`); WrongState
    /// (`not_eligible` with what is lacking, `has_certificate` with its number and state, `numbers_exhausted`, `unprintable`
    /// with the field `name` or `enterprise`).
    CertificateOutcomes issue(const QList<RecordId> &workers, const Progress &progress = {});
    /// The same for all who are eligible.
    CertificateOutcomes issueAll(const Progress &progress = {});

    /// The certificate as issue() would request it today, stored nowhere; its number is empty unless the person has one for
    /// life. NotFound; Forbidden `territory`.
    Result<Certificate> draft(const RecordId &worker);

    /// One step for many certificates in one transaction, each refused for itself; with `progress` in transactions of a
    /// hundred, and after it says stop the rest is refused with Cancelled. Refusals: NotFound; Forbidden; WrongState
    /// (detail of decideStep(), or `nothing_sent` `expired` `has_certificate`); Invalid with field `reason`.
    CertificateOutcomes confirm(const QStringList &numbers) { return step(numbers, {.action = QStringLiteral("confirm")}); }
    /// The sheet came out badly: the card is spoiled, the certificate is to be printed again. `reason` is one of
    /// reasonCodes(`spoil`), `note` the words of `other`.
    CertificateOutcomes spoil(const QStringList &numbers, const QString &reason, const QString &note = {})
    {
        return step(numbers, {.action = QStringLiteral("spoil"), .reason = reason, .note = note});
    }
    /// Nothing came out of the printer: the card is void, no paper was wasted.
    CertificateOutcomes withdraw(const QStringList &numbers) { return step(numbers, {.action = QStringLiteral("withdraw")}); }
    /// `hand_over` `activate` `report_lost` `reissue` `cancel` `recall` `take_back`, and all of the above.
    CertificateOutcomes step(const QStringList &numbers, const StepRequest &request, const Progress &progress = {});
    /// The same for one certificate by its id; ReviewService sends the steps here that concern the card.
    Result<Outcome> act(const RecordId &id, const StepRequest &request);

    /// Two records of one person have become one: of her certificates in force or in the making the one that has come furthest
    /// stays, the others are cancelled as `duplicate_person` and their cards void, whoever does it. A recalled one stays
    /// recalled. Inside a transaction.
    void settle(const RecordId &worker);

    /// The certificate of a number in any form, or nothing.
    std::optional<Certificate> find(const QString &number);
    /// The newest card, or nothing before the first print.
    std::optional<Card> newestCard(const RecordId &certificate);
    /// Whether it was recalled and its card is still out; `take_back` says that it came back.
    bool isToComeBack(const Certificate &certificate);
    /// The state as it is today. NotFound: the worker is not there any more.
    Result<CertificateStanding> standing(const Certificate &certificate);

    /// Cards that wait for confirmation, the newest batch first, in the order in which they were printed.
    QList<WaitingCard> waiting();
    CertificateLedger ledger();

private:
    CertificateOutcome issueOne(const RecordId &worker);
    /// The certificate whose number is the person's for life; one that was cancelled comes behind one that was not.
    static const Certificate &lasting(const QList<Certificate> &earlier);
    CertificateOutcome stepOne(const QString &number, const StepRequest &request);
    Result<Certificate> requestNew(const WorkerDossier &dossier);
    Result<Certificate> requestAgain(const Certificate &earlier, const WorkerDossier &dossier);
    void fill(Certificate &certificate, const WorkerDossier &dossier);
    Result<Certificate> take(const Certificate &before, const StepRequest &request);
    Result<void> checkStep(const Certificate &before, const std::optional<Card> &card, const StepRequest &request);
    void moveCard(const Card &before, QLatin1String state, const StepRequest &request);

    Workspace &m_work;
    DeviceNumbers m_deviceNumbers;
    NumberService m_numbers;
};

}  // namespace jiaxin
