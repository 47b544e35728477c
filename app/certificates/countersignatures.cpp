// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/countersignatures.h"

#include "crypto/signed_json.h"
#include "domain/protocol/qr_payload.h"
#include "domain/record_json.h"

#include <QJsonDocument>

namespace jiaxin {

namespace {

QString countersignatureText(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

}  // namespace

Result<QByteArray> cardMessage(const SigningKey &key, const Certificate &certificate, int sequence)
{
    const bool sm2 = key.algorithm == SignatureAlgorithm::Sm2Sm3;
    return qrMessage({.algorithm = sm2 ? QrPayload::Algorithm::Sm2Sm3 : QrPayload::Algorithm::Ed25519,
                      .keyId = key.id,
                      .number = certificate.number,
                      .sequence = sequence,
                      .unit = key.unit,
                      .category = certificate.category,
                      .issuedOn = certificate.issuedOn,
                      .validUntil = certificate.validUntil});
}

std::optional<Countersignature> Countersignatures::of(const Certificate &certificate)
{
    Statement query = m_work.database().prepare(
        QStringLiteral("SELECT verdict, sequence, reason, document, told_at FROM countersignature WHERE certificate = ?"));
    if (!query.bindText(1, certificate.id.toString()).step())
        return certificate.offlineIssued ? std::optional(Countersignature {}) : std::nullopt;
    Countersignature judged {.verdict = choiceFromName<ProvinceVerdict>(query.text(0)).value_or(ProvinceVerdict::Provisional),
                             .sequence = int(query.integer(1)),
                             .reason = query.text(2),
                             .judgedAt = QDateTime::fromString(query.text(4), Qt::ISODateWithMs),
                             .document = query.isNull(3) ? QJsonObject()
                                                         : QJsonDocument::fromJson(query.utf8(3).toByteArray()).object()};
    if (!judged.document.isEmpty())
        judged.judgedAt = QDateTime::fromString(countersignatureText(judged.document, "judged_at"), Qt::ISODateWithMs);
    // What was said of an earlier issue under the number says nothing of one that was made in contact.
    if (!certificate.offlineIssued && judged.verdict != ProvinceVerdict::Recalled)
        return std::nullopt;
    return judged;
}

bool Countersignatures::isOutOfContact()
{
    constexpr int secondsOfMinute = 60;
    Statement query = m_work.database().prepare(QStringLiteral("SELECT contact_here FROM sync_server"));
    if (!query.step() || query.isNull(0))
        return true;
    const QDateTime contact = QDateTime::fromString(query.text(0), Qt::ISODateWithMs);
    return contact.secsTo(m_work.clock.now()) > m_work.settings.number(setting::contactMinutes) * secondsOfMinute;
}

Result<QList<CardToShow>> Countersignatures::toShow(const QString &after, int limit)
{
    // Of each certificate the newest card, unless the province has judged it or the paper is gone.
    Statement query = m_work.database().prepare(QStringLiteral(
        "SELECT c.id, k.id, k.sequence FROM certificate c JOIN card k ON k.certificate = c.id AND k.deleted_at IS NULL "
        "LEFT JOIN countersignature s ON s.certificate = c.id WHERE c.offline_issued = 1 AND c.deleted_at IS NULL AND "
        "c.number > ?1 AND k.state IN ('printed', 'handed_over') AND c.state NOT IN ('cancelled', 'recalled') AND "
        "k.sequence = (SELECT max(sequence) FROM card WHERE certificate = c.id AND deleted_at IS NULL) AND "
        "(s.verdict IS NULL OR s.verdict IN ('provisional', 'refused') OR s.sequence < k.sequence) ORDER BY c.number LIMIT "
        "?2"));
    query.bindText(1, after).bindInt(2, limit);
    struct Found {
        RecordId certificate;
        RecordId card;
        int sequence;
    };
    QList<Found> found;
    while (query.step())
        found.append({RecordId(query.text(0)), RecordId(query.text(1)), int(query.integer(2))});
    QList<CardToShow> cards;
    if (found.isEmpty())
        return cards;
    const auto signer = KeyService(m_work).signer();
    if (!signer)
        return signer.error();
    for (const Found &each : std::as_const(found)) {
        const auto certificate = m_work.store.get<Certificate>(certificateType, each.certificate);
        const Result<QByteArray> message = cardMessage((*signer)->key(), *certificate, each.sequence);
        const Result<QByteArray> signature = message ? (*signer)->sign(*message) : message;
        if (!signature)
            return signature.error();
        cards.append(
            {.certificate = each.certificate, .card = each.card, .code = QString::fromLatin1(qrText(*message, *signature))});
    }
    return cards;
}

bool Countersignatures::isSigned(const Certificate &certificate, const QJsonObject &document)
{
    if (countersignatureText(document, "kind") != u"jiaxin-countersignature" ||
        countersignatureText(document, "number") != certificate.number)
        return false;
    const std::optional<SigningKey> issuer = KeyService(m_work).find(countersignatureText(document, "issuer"));
    return issuer && issuer->state == KeyState::Authority &&
           verifyObject(m_work.crypto, issuer->algorithm, issuer->publicKey, document).has_value();
}

void Countersignatures::write(const RecordId &certificate, const Countersignature &judged)
{
    Statement write = m_work.database().prepare(
        QStringLiteral("INSERT OR REPLACE INTO countersignature (certificate, sequence, verdict, reason, document, told_at) "
                       "VALUES (?,?,?,?,?,?)"));
    write.bindText(1, certificate.toString()).bindInt(2, judged.sequence).bindText(3, choiceName(judged.verdict));
    write.bindText(4, judged.reason).bindText(6, instantText(m_work.clock.now()));
    if (judged.document.isEmpty())
        write.bindNull(5);
    else
        write.bindUtf8(5, QJsonDocument(judged.document).toJson(QJsonDocument::Compact));
    write.run();
}

Result<void> Countersignatures::take(const RecordId &id, const QJsonObject &answer)
{
    const auto certificate = m_work.store.get<Certificate>(certificateType, id);
    if (!certificate)
        return {};
    const QString said = countersignatureText(answer, "verdict");
    const std::optional<Countersignature> before = of(*certificate);
    // What is asked for is nothing new; what was signed for or called back stays so.
    const bool settled =
        before && (before->verdict == ProvinceVerdict::Countersigned || before->verdict == ProvinceVerdict::Recalled);
    const int sequence = answer.value(QLatin1String("sequence")).toInt(settled ? before->sequence : 0);
    Countersignature judged {.verdict = choiceFromName<ProvinceVerdict>(said).value_or(ProvinceVerdict::Provisional),
                             .sequence = sequence,
                             .reason = countersignatureText(answer, "reason"),
                             .document = answer.value(QLatin1String("countersignature")).toObject()};
    if (judged.verdict == ProvinceVerdict::Countersigned && judged.document.isEmpty()) {
        // The push says only that it is; the document is asked for, or comes by the feed.
        return {};
    }
    if (!judged.document.isEmpty() && !isSigned(*certificate, judged.document))
        return failure(ErrorCode::Corrupt, "countersignature");
    const bool opens = judged.verdict == ProvinceVerdict::Provisional || judged.verdict == ProvinceVerdict::Refused;
    if (settled && opens && sequence <= before->sequence)
        return {};
    write(id, judged);
    if (judged.verdict == ProvinceVerdict::Recalled && !(before && before->verdict == ProvinceVerdict::Recalled))
        tellOfRecall(id, judged.reason);
    return {};
}

void Countersignatures::takeFields(const Certificate &certificate, const QJsonObject &fields)
{
    if (certificate.state == QLatin1String("recalled") && fields.contains(QLatin1String("recall_reason")))
        (void)take(certificate.id, {{QStringLiteral("verdict"), choiceName(ProvinceVerdict::Recalled)},
                                    {QStringLiteral("reason"), fields.value(QLatin1String("recall_reason"))}});
    else if (const QJsonObject document = fields.value(QLatin1String("countersignature")).toObject(); !document.isEmpty())
        (void)take(certificate.id, {{QStringLiteral("verdict"), choiceName(ProvinceVerdict::Countersigned)},
                                    {QStringLiteral("sequence"), document.value(QLatin1String("sequence"))},
                                    {QStringLiteral("countersignature"), document}});
}

void Countersignatures::tellOfRecall(const RecordId &certificate, const QString &reason)
{
    // Those who asked for it or gave it out here: they know whose hands it is in.
    Statement people = m_work.database().prepare(
        QStringLiteral("SELECT DISTINCT user FROM audit WHERE record = ? AND action IN ('request', 'hand_over', 'activate')"));
    people.bindText(1, certificate.toString());
    QStringList names;
    while (people.step())
        names.append(people.text(0));
    Statement insert = m_work.database().prepare(QStringLiteral(
        "INSERT INTO sync_notice (user, kind, type, record, fields, at) VALUES (?,'recalled','certificate',?,?,?)"));
    for (const QString &name : std::as_const(names))
        insert.bindText(1, name)
            .bindText(2, certificate.toString())
            .bindText(3, reason)
            .bindText(4, instantText(m_work.clock.now()))
            .run();
}

}  // namespace jiaxin
