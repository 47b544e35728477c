// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/certificates/key_service.h"
#include "domain/records/records.h"
#include "domain/rules/countersignature.h"

namespace jiaxin {

namespace setting {
/// Minutes after the last word from the province for which a certificate counts as issued in contact with it.
inline constexpr Setting contactMinutes {"contact_minutes", "15"};
}  // namespace setting

/// A printed card whose code the province is to see.
struct CardToShow {
    RecordId certificate;
    RecordId card;
    QString code;
};

/// The province's judgement of what was issued without it. A countersignature is believed only with a good signature of an
/// authority that this vault knows (docs/certificate-qr.md). Throws DbFailure.
class Countersignatures {
public:
    explicit Countersignatures(Workspace &workspace) : m_work(workspace) {}

    /// Nothing: the certificate was issued in contact with the province, and nothing was said of it.
    std::optional<Countersignature> of(const Certificate &certificate);
    /// Whether a certificate that is requested now is issued without the province's knowing.
    bool isOutOfContact();

    /// Cards that came out of the printer and were not judged yet, by the certificate's number behind `after`; signed anew with
    /// the unit's key, which is what the province judges. Errors of KeyService::signer().
    Result<QList<CardToShow>> toShow(const QString &after, int limit);
    /// An answer of the province about a certificate: `{"verdict", "sequence", "reason", "countersignature"}`. Whoever dealt
    /// with a certificate that has to come back is told. Inside a transaction. Corrupt `countersignature`: it is not signed by
    /// an authority, or for another certificate; nothing is kept then.
    Result<void> take(const RecordId &id, const QJsonObject &answer);
    /// The same from a certificate as the feed brings it: its members `countersignature` and `recall_reason`.
    void takeFields(const Certificate &certificate, const QJsonObject &fields);

private:
    void write(const RecordId &certificate, const Countersignature &judged);
    void tellOfRecall(const RecordId &certificate, const QString &reason);
    bool isSigned(const Certificate &certificate, const QJsonObject &document);

    Workspace &m_work;
};

/// The bytes that the code of a card signs with this key. Errors of qrMessage().
Result<QByteArray> cardMessage(const SigningKey &key, const Certificate &certificate, int sequence);

}  // namespace jiaxin
