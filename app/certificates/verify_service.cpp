// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/verify_service.h"

#include "app/certificates/certificate_texts.h"
#include "app/certificates/key_service.h"
#include "app/certificates/status_list.h"
#include "domain/protocol/scanned_text.h"

namespace jiaxin {

namespace {

VerifyReason reasonOf(const Error &unreadable)
{
    if (unreadable.detail == QLatin1String("not_a_certificate"))
        return VerifyReason::NotACertificate;
    if (unreadable.detail == QLatin1String("unknown_format"))
        return VerifyReason::UnknownFormat;
    return unreadable.detail == QLatin1String("impossible") ? VerifyReason::Forged : VerifyReason::Altered;
}

SignatureAlgorithm algorithmOfPayload(QrPayload::Algorithm algorithm)
{
    return algorithm == QrPayload::Algorithm::Sm2Sm3 ? SignatureAlgorithm::Sm2Sm3 : SignatureAlgorithm::Ed25519;
}

/// Of the word of a status list.
VerifyReason reasonOf(const QString &listed)
{
    if (listed == QLatin1String("lost"))
        return VerifyReason::Lost;
    if (listed == QLatin1String("recalled"))
        return VerifyReason::Recalled;
    if (listed == QLatin1String("suspended"))
        return VerifyReason::Suspended;
    return listed == QLatin1String("spoiled") ? VerifyReason::Spoiled : VerifyReason::Cancelled;
}

/// A card that exists on paper, for all that is known.
bool cameOut(const Card &card)
{
    return card.state == QLatin1String("sent_to_printer") || card.state == QLatin1String("printed") ||
           card.state == QLatin1String("handed_over") || card.state == QLatin1String("lost");
}

/// What is known against the card that the code is printed on, or Ok.
VerifyReason judgeCard(const QList<Card> &cards, int sequence)
{
    const auto own =
        std::find_if(cards.begin(), cards.end(), [sequence](const Card &card) { return card.sequence == sequence; });
    if (own == cards.end())
        return VerifyReason::UnknownHere;
    if (own->state == QLatin1String("lost"))
        return VerifyReason::Lost;
    const bool replaced = std::any_of(cards.begin(), cards.end(),
                                      [sequence](const Card &card) { return card.sequence > sequence && cameOut(card); });
    if (replaced)
        return VerifyReason::SupersededCard;
    if (own->state == QLatin1String("spoiled"))
        return VerifyReason::Spoiled;
    return own->state == QLatin1String("void") ? VerifyReason::Cancelled : VerifyReason::Ok;
}

/// What is known against the certificate; a term that is over, or has not begun by this computer's clock, says more than a
/// suspension.
VerifyReason judgeCertificate(const QString &state, VerifyReason term)
{
    if (state == QLatin1String("cancelled"))
        return VerifyReason::Cancelled;
    if (state == QLatin1String("recalled"))
        return VerifyReason::Recalled;
    if (term != VerifyReason::Ok)
        return term;
    return state == QLatin1String("suspended") ? VerifyReason::Suspended : VerifyReason::Ok;
}

/// `latest`: the day that it is at least, whatever the clock says.
VerifyReason judgeTerm(const VerifyResult &result, const QDate &today, const QDate &latest)
{
    if (result.validUntil < latest)
        return VerifyReason::Expired;
    return result.issuedOn > today ? VerifyReason::NotYetValid : VerifyReason::Ok;
}

}  // namespace

bool VerifyService::readSigned(const QString &text, VerifyResult &result)
{
    const Result<SignedQrPayload> read = readQrText(text);
    if (!read) {
        result.reason = reasonOf(read.error());
        return false;
    }
    const QrPayload &payload = read->payload;
    result.number = payload.number;
    result.sequence = payload.sequence;
    result.unit = payload.unit;
    result.unitOffice = certificate_text::officeName(payload.unit);
    result.category = payload.category;
    result.issuedOn = payload.issuedOn;
    result.validUntil = payload.validUntil;
    result.keyId = payload.keyId;

    const std::optional<SigningKey> key = KeyService(m_work).find(payload.keyId);
    if (!key) {
        result.reason = VerifyReason::UnknownKey;
        return false;
    }
    if (key->algorithm != algorithmOfPayload(payload.algorithm) ||
        !m_work.crypto.verify(key->algorithm, key->publicKey, read->message, read->signature)) {
        result.reason = VerifyReason::Altered;
        return false;
    }
    result.signatureGood = true;
    result.keyCertified = key->state != KeyState::Provisional;
    if (key->unit != payload.unit) {
        result.reason = VerifyReason::Forged;
        return false;
    }
    // Of another unit's certificate this vault cannot know more. One of its own that it does not know was not made here.
    result.reason = VerifyReason::UnknownHere;
    result.valid = !key->own;
    return true;
}

void VerifyService::consultRecord(VerifyResult &result)
{
    CertificateService certificates(m_work);
    const std::optional<Certificate> certificate = certificates.find(result.number);
    const VerifyReason term = judgeTerm(result, m_work.today(), latestDay(result));
    if (!certificate) {
        if (term != VerifyReason::Ok)
            result.reason = term;
        result.valid = result.valid && term == VerifyReason::Ok;
        return;
    }
    result.onRecord = true;
    result.certificate = certificate->id;
    result.state = certificate->state;
    result.province = Countersignatures(m_work).of(*certificate);
    if (const Result<CertificateStanding> standing = certificates.standing(*certificate)) {
        result.state = standing->state;
        result.suspending = standing->suspending;
    }
    if (m_work.actor.hasBusinessRole() && m_work.territoryOf(certificate->unit) == Territory::Inside) {
        if (const auto worker = m_work.store.get<Worker>(workerType, certificate->worker))
            result.workerName = worker->name;
        if (const auto enterprise = m_work.store.get<Enterprise>(enterpriseType, certificate->enterprise))
            result.enterpriseName = enterprise->name;
    }
    result.reason = judgeCard(m_work.store.childrenOf<Card>(cardType, "certificate", certificate->id), result.sequence);
    if (result.reason == VerifyReason::Ok)
        result.reason = judgeCertificate(result.state, term);
    result.valid = result.reason == VerifyReason::Ok;
}

QDate VerifyService::latestDay(VerifyResult &result)
{
    QDateTime seen = StatusListService(m_work).newestIssue();
    // The last step that was written down here.
    const QString step = m_work.database().value(QStringLiteral("SELECT at FROM audit ORDER BY seq DESC LIMIT 1")).toString();
    const QDateTime written = QDateTime::fromString(step, Qt::ISODateWithMs);
    if (!seen.isValid() || written > seen)
        seen = written;
    const QDate today = m_work.today();
    result.clockBehind = seen.isValid() && inChina(seen).date() > today;
    return result.clockBehind ? inChina(seen).date() : today;
}

void VerifyService::consultList(VerifyResult &result)
{
    const std::optional<ListedCard> listed = StatusListService(m_work).find(result.number, result.sequence, result.unit);
    if (!listed)
        return;
    result.listDate = inChina(listed->issuedAt).date();
    if (!listed->state.isEmpty()) {
        // What is known here for certain, and worse, stays: a lost card of a certificate that is suspended elsewhere too.
        if (result.valid || result.reason == VerifyReason::UnknownHere)
            result.reason = reasonOf(listed->state);
        result.valid = false;
    } else if (result.valid && result.reason == VerifyReason::UnknownHere) {
        const bool old = result.listDate.daysTo(m_work.today()) > m_work.settings.number(setting::statusListDays);
        result.reason = old ? VerifyReason::OldList : VerifyReason::Ok;
    }
}

Result<VerifyResult> VerifyService::verify(const QString &text)
{
    if (!allowed(m_work.actor, Operation::View))
        return failure(ErrorCode::Forbidden, "role");
    VerifyResult result;
    if (!readSigned(straightenedScan(text), result))
        return result;
    consultRecord(result);
    consultList(result);
    if (!result.onRecord)
        return result;
    return m_work.transact([&]() -> Result<VerifyResult> {
        m_work.store.audit().append(
            {.action = QStringLiteral("verify"),
             .type = certificateType.id(),
             .record = result.certificate.toString(),
             .changes = {{QStringLiteral("sequence"), result.sequence}, {QStringLiteral("reason"), choiceName(result.reason)}}},
            m_work.context());
        return result;
    });
}

}  // namespace jiaxin
