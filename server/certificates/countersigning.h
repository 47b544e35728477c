// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/protocol/operation.h"
#include "domain/protocol/qr_payload.h"
#include "server/accounts/caller.h"
#include "server/service.h"
#include "server/sync/stored_record.h"

#include <QJsonArray>

namespace jiaxin::server {

/// Greatest number of cards in one request.
inline constexpr int mostCardsAtOnce = 100;

/// A card that a device has printed, as it shows it to the province.
struct ShownCard {
    RecordId card;
    QString code;  ///< the text of its QR code
};

/// Judges what was issued at a fair, without contact to the province (现场预发), once it has been pushed, and countersigns or
/// recalls it. A countersignature is a signed object (docs/certificate-qr.md): `{"kind": "jiaxin-countersignature", "format":
/// 1, "number", "sequence", "hash", "issuer", "judged_at", "signature"}`, where `hash` is the SHA-256 of the 26 bytes that the
/// card's code signs. It also stands in the certificate as the field `countersignature`, and so comes by the feed. A recalled
/// certificate is in the state `recalled`, with the reason as the field `recall_reason`, and so on the status list:
/// `revoked` cancelled or recalled meanwhile, or the worker locked; `key_revoked`; `number_not_own` neither of a block leased
/// to this device nor of its own range; `not_eligible` on the day of issue; `duplicate_person`.
class Countersigning {
public:
    Countersigning(Service &service, PgConnection &connection, const Caller &caller)
        : m_service(service), m_connection(connection), m_caller(caller)
    {
    }

    /// A verdict a card in the order given: `{"card", "number", "sequence", "verdict": "countersigned" | "recalled" |
    /// "refused", "reason", "countersignature"}`. Refused is what settles nothing: `bad_code`, `unknown_card` (push first),
    /// `code_differs` from the record, `unknown_key` (have it certified first), `bad_signature`, `card_void`. Asked again it is
    /// the same. Forbidden: without a business role, or not at a device. Throws PgFailure.
    Result<QJsonArray> judge(const QList<ShownCard> &cards);

    /// The certificates of a push that were issued offline: `{"certificate", "number", "verdict": "recalled" | "countersigned"
    /// | "code_wanted", "reason"}`. What can be found out without the card's code is: those are recalled at once.
    QJsonArray reviewPushed(const QList<SyncOperation> &operations);

private:
    struct Issue;
    QJsonObject judgeOne(const ShownCard &shown);
    QString refusalOf(const Issue &issue);
    QString recallReason(Issue &issue, bool codeShown);
    bool ownsNumber(const Issue &issue);
    QJsonObject countersign(Issue &issue);
    void recall(Issue &issue, const QString &reason);

    Service &m_service;
    PgConnection &m_connection;
    const Caller &m_caller;
    QString m_unit;  ///< of the device
};

}  // namespace jiaxin::server
