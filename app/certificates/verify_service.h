// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/certificates/certificate_service.h"
#include "app/certificates/countersignatures.h"
#include "domain/protocol/qr_payload.h"

namespace jiaxin {

/// Why a QR code is good or not.
enum class VerifyReason {
    Ok,               ///< genuine, in its term, and nothing is known against it
    UnknownHere,      ///< genuine, but this vault has no record of it and cannot know whether it was cancelled
    OldList,          ///< genuine and not on the status list, which is too old to be sure
    NotYetValid,      ///< issued after today
    Expired,          ///< its last day is over
    Suspended,        ///< the worker's living status is red, or a loss is being cleared
    SupersededCard,   ///< another card of the same number was printed later
    Spoiled,          ///< the card was a spoiled sheet
    Lost,             ///< the card was reported lost
    Cancelled,        ///< the certificate, or this card of it, was cancelled
    Recalled,         ///< the office has called the certificate back
    UnknownKey,       ///< signed by a key that this vault does not know
    Altered,          ///< the signature does not belong to what the code says
    Forged,           ///< what it says cannot be: impossible values, or a key of another unit
    NotACertificate,  ///< another QR code
    UnknownFormat,    ///< of a newer program
    Count
};

constexpr auto choicesOf(VerifyReason)
{
    return std::array {
        Choice {"ok", label("verify", "Genuine and in force")},
        Choice {"unknown_here", label("verify", "Genuine, but not on record here")},
        Choice {"old_list", label("verify", "Genuine; the status list is too old to be sure")},
        Choice {"not_yet_valid", label("verify", "Not valid yet")},
        Choice {"expired", label("verify", "Expired")},
        Choice {"suspended", label("verify", "Suspended")},
        Choice {"superseded_card", label("verify", "A later card has replaced this one")},
        Choice {"spoiled", label("verify", "A spoiled sheet")},
        Choice {"lost", label("verify", "Reported lost")},
        Choice {"cancelled", label("verify", "Cancelled")},
        Choice {"recalled", label("verify", "Recalled by the office")},
        Choice {"unknown_key", label("verify", "Signed by an unknown key")},
        Choice {"altered", label("verify", "Altered: the signature does not match")},
        Choice {"forged", label("verify", "Forged: impossible content")},
        Choice {"not_a_certificate", label("verify", "Not the QR code of a certificate")},
        Choice {"unknown_format", label("verify", "Unknown format, update the program")},
    };
}

/// What a QR code says, and what this vault knows about it. Members below `reason` are those of the payload and are empty when
/// it could not be read; they are to be believed only when `signatureGood`.
struct VerifyResult {
    bool valid = false;
    VerifyReason reason = VerifyReason::NotACertificate;
    bool signatureGood = false;
    QString number {};
    int sequence = 0;
    QString unit {};
    QString unitOffice {};  ///< 西安市碑林区商务局
    ServiceCategory category = ServiceCategory::General;
    QDate issuedOn {};
    QDate validUntil {};
    QString keyId {};
    bool keyCertified = false;  ///< by the province; false: provisional, trusted by this vault alone

    bool onRecord = false;  ///< this vault has the certificate; the following is its own knowledge of today
    RecordId certificate {};
    QString state {};  ///< as it is today
    QList<StatusItem> suspending {};
    std::optional<Countersignature> province {};  ///< of one that was issued without the province
    QString workerName {};                        ///< inside the actor's territory only
    QString enterpriseName {};                    ///< likewise
    QDate listDate {};                            ///< of the signed status list that was consulted; invalid: there is none
    bool clockBehind = false;  ///< this computer's clock stands before what this vault has seen; its day was not believed
};

/// Checks QR codes without a network: the signature first, then what this vault knows, then the signed status lists of the
/// units above (StatusListService). Throws DbFailure.
class VerifyService {
public:
    explicit VerifyService(Workspace &workspace) : m_work(workspace) {}

    /// `text` as a scanner sends it. Forbidden (detail `role`). A look at a certificate on record is audited.
    Result<VerifyResult> verify(const QString &text);

private:
    bool readSigned(const QString &text, VerifyResult &result);
    void consultRecord(VerifyResult &result);
    void consultList(VerifyResult &result);
    /// Today, or the last day that this vault has seen where the clock was put back.
    QDate latestDay(VerifyResult &result);

    Workspace &m_work;
};

}  // namespace jiaxin
