// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/certificates/certificate_service.h"
#include "app/certificates/countersignatures.h"

namespace jiaxin {

/// The stations of certificates, as the desk sorts them.
enum class CertificatePart {
    Eligible,   ///< workers who may be given one: to be requested
    Requested,  ///< to be approved by a reviewer
    Approved,   ///< to be printed
    Made,       ///< printed and confirmed, to be handed over
    InForce,    ///< handed over or active, and nothing suspends it
    Suspended,  ///< handed over or active, but the worker's status or the enterprise suspends it
    Lost,       ///< reported lost, to be reissued
    Recalled,   ///< called back, and the card is still out
    Count
};

/// One line of a list of certificates, or of workers who may have one.
struct CertificateRow {
    RecordId certificate {};  ///< null for Eligible
    RecordId worker;
    QString number {};
    QString name;
    QString documentNumber;  ///< masked
    QString enterpriseName;
    ServiceCategory category = ServiceCategory::General;
    QString state {};
    QDate validUntil {};
    bool provisional = false;  ///< issued on the spot, and the province has not countersigned it yet
};

/// A card of a certificate and what it was printed with.
struct PrintedCard {
    Card card;
    QString ownTitle {};  ///< of the office's own template in the version that the card remembers; empty: one of the program's
};

/// All that the certificates page shows of one certificate.
struct CertificateDetail {
    Certificate certificate;
    QString workerName {};
    QString enterpriseName {};
    CertificateStanding standing {};
    std::optional<Card> card {};
    QList<PrintedCard> cards {};                  ///< all of them, the newest first
    QStringList actions {};                       ///< what the actor may do with it now
    std::optional<Countersignature> province {};  ///< what the province says of one that was issued without it
};

/// A worker who may be given a certificate, as it would be.
struct CandidateDetail {
    Certificate draft;
    QString workerName {};
    QString enterpriseName {};
    Eligibility eligibility {};
    std::optional<Error> unprintable {};  ///< the fonts lack a character of a name
};

/// What waits at which station. Throws DbFailure.
class CertificateDesk {
public:
    explicit CertificateDesk(Workspace &workspace) : m_work(workspace) {}

    /// How many there are in each part, in the actor's territory; eligible workers are counted up to 10,000.
    QMap<CertificatePart, qint64> counts();
    /// So many are listed, and taken in one go: more than any fair has.
    static constexpr int listed = 2000;
    /// The first rows of a part by number (Eligible: by row). `search`: what finds the worker, or a certificate number.
    QList<CertificateRow> rows(CertificatePart part, const QString &search = {}, int limit = listed);
    /// NotFound; Forbidden.
    Result<CertificateDetail> detail(const RecordId &id);
    /// NotFound; Forbidden.
    Result<CandidateDetail> candidate(const RecordId &worker);
    /// Hands over the certificate whose printed number or QR code was scanned. Refusals of CertificateService::step();
    /// NotFound: the code is none of ours, or was altered; WrongState `superseded_card`: of this certificate another card
    /// was printed later, and the one in hand is a spoiled or void one. Errors of VerifyService::verify().
    Result<CertificateOutcomes> handOver(const QString &scanned);

private:
    QList<CertificateRow> eligibleRows(const QString &search, int limit);
    QList<PrintedCard> printedCards(const RecordId &certificate);
    QList<qint64> foundWorkers(const QString &search);

    Workspace &m_work;
};

}  // namespace jiaxin
