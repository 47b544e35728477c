// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/certificates/countersigning.h"

#include "crypto/signed_json.h"
#include "domain/record_json.h"
#include "domain/records/records.h"
#include "domain/rules/certificate_number.h"
#include "server/certificates/certificate_desk.h"
#include "server/sync/guard_facts.h"
#include "server/sync/province_change.h"

#include <QJsonDocument>

namespace jiaxin::server {

namespace {

constexpr int deviceRangeSize = 100'000;

const QString countersigned = QStringLiteral("countersigned");
const QString recalled = QStringLiteral("recalled");
const QString refused = QStringLiteral("refused");

/// The end of the day of issue in China, which is when the worker had to be eligible, but never later than now.
QDateTime momentOfIssue(const QDate &issuedOn, const QDateTime &now)
{
    const QDateTime end(issuedOn, QTime(23, 59, 59), Qt::OffsetFromUTC, 8 * 3600);
    return issuedOn.isValid() && end < now ? end.toUTC() : now;
}

bool isOver(const QString &state)
{
    return state == QLatin1String("cancelled") || state == recalled;
}

}  // namespace

/// One certificate, locked, and the card that was shown of it.
struct Countersigning::Issue {
    StoredRecord stored;
    std::optional<Card> card {};
    std::optional<SignedQrPayload> code {};

    const Certificate &certificate() const { return static_cast<const Certificate &>(*stored.record); }
    int sequence() const { return card ? card->sequence.value_or(0) : 0; }
};

/// Why the card's code says nothing about the certificate, or nothing.
QString Countersigning::refusalOf(const Issue &issue)
{
    static const QStringList gone {QStringLiteral("spoiled"), QStringLiteral("void"), QStringLiteral("lost")};
    const QrPayload &said = issue.code->payload;
    const Certificate &known = issue.certificate();
    if (said.number != known.number || said.sequence != issue.sequence() || said.category != known.category ||
        said.issuedOn != known.issuedOn || said.validUntil != known.validUntil || said.unit != m_unit)
        return QStringLiteral("code_differs");
    const PgResult key = m_connection.exec("SELECT certificate FROM unit_key WHERE key_id = $1 AND unit = $2",
                                           {pgText(said.keyId), pgText(said.unit)});
    if (key.isEmpty())
        return QStringLiteral("unknown_key");
    const QJsonObject certified = QJsonDocument::fromJson(key.bytes(0, 0)).object();
    const QByteArray publicKey = QByteArray::fromBase64(certified.value(QStringLiteral("public_key")).toString().toLatin1());
    const bool sm2 = said.algorithm == QrPayload::Algorithm::Sm2Sm3;
    const bool sameAlgorithm = certified.value(QStringLiteral("algorithm")).toString() == (sm2 ? u"sm2_sm3" : u"ed25519");
    if (!sameAlgorithm || !m_service.crypto.verify(sm2 ? SignatureAlgorithm::Sm2Sm3 : SignatureAlgorithm::Ed25519, publicKey,
                                                   issue.code->message, issue.code->signature))
        return QStringLiteral("bad_signature");
    return gone.contains(issue.card->state) ? QStringLiteral("card_void") : QString();
}

/// A block that was leased to this device, or the range of the device's number, which the first device that shows a number of
/// it has. A device that came in the place of one that was revoked or has run out goes on with what that one had.
bool Countersigning::ownsNumber(const Issue &issue)
{
    const auto number = parseCertificateNumber(issue.certificate().number);
    if (!number || number->unitDigits != m_unit.right(4))
        return false;
    const PgValue now = instantText(m_service.clock.now()).toLatin1();
    if (number->serial >= firstLeasedSerial) {
        constexpr int century = 2000;
        return !m_connection
                    .exec("SELECT 1 FROM number_lease AS l LEFT JOIN device AS d ON d.id = l.device WHERE l.unit = $1 AND "
                          "l.year = $2 AND $3::int BETWEEN l.first AND l.last AND (l.device IS NULL OR l.device = $4 OR "
                          "d.revoked_at IS NOT NULL OR d.not_after < $5)",
                          {pgText(m_unit), pgInt(century + number->year), pgInt(number->serial), pgText(m_caller.device), now})
                    .isEmpty();
    }
    return m_connection
               .exec("INSERT INTO device_range (unit, range, device, since) VALUES ($1,$2,$3,$4) ON CONFLICT (unit, range) "
                     "DO UPDATE SET device = excluded.device, since = CASE WHEN device_range.device = excluded.device THEN "
                     "device_range.since ELSE excluded.since END WHERE device_range.device = excluded.device OR EXISTS (SELECT "
                     "FROM device AS d WHERE d.id = device_range.device AND (d.revoked_at IS NOT NULL OR d.not_after < $4))",
                     {pgText(m_unit), pgInt(number->serial / deviceRangeSize), pgText(m_caller.device), now})
               .affected() == 1;
}

/// Why it has to come back, or nothing.
QString Countersigning::recallReason(Issue &issue, bool codeShown)
{
    const Certificate &certificate = issue.certificate();
    const StoredRecords workers = findRecords(m_connection, workerType, "id", certificate.worker);
    if (isOver(certificate.state) || workers.empty() || workers.begin()->second.record->state == QLatin1String("locked"))
        return QStringLiteral("revoked");
    if (codeShown) {
        const PgResult key = m_connection.exec("SELECT 1 FROM unit_key WHERE key_id = $1 AND revoked_at IS NOT NULL",
                                               {pgText(issue.code->payload.keyId)});
        if (!key.isEmpty())
            return QStringLiteral("key_revoked");
        if (!ownsNumber(issue))
            return QStringLiteral("number_not_own");
    }
    const QDateTime now = m_service.clock.now();
    WorkflowFacts facts;
    addGuardFacts(m_connection, issue.stored, momentOfIssue(certificate.issuedOn, now), facts);
    if (!facts.eligible)
        return QStringLiteral("not_eligible");
    // Two fairs at once: the person's certificates are judged one after the other.
    m_connection.exec("SELECT pg_advisory_xact_lock(716465, hashtext(identity)) FROM record WHERE id = $1",
                      {pgText(certificate.worker.toString())});
    const bool another = m_connection
                             .exec("SELECT holds_another_certificate($1, $2)",
                                   {pgText(certificate.id.toString()), pgText(dateText(m_service.clock.today()))})
                             .boolean(0, 0);
    return another ? QStringLiteral("duplicate_person") : QString();
}

QJsonObject Countersigning::countersign(Issue &issue)
{
    const Result<QJsonObject> document =
        signObject(*m_service.keys.signer.privateKey,
                   {{QStringLiteral("kind"), QStringLiteral("jiaxin-countersignature")},
                    {QStringLiteral("format"), 1},
                    {QStringLiteral("number"), issue.certificate().number},
                    {QStringLiteral("sequence"), issue.sequence()},
                    {QStringLiteral("hash"), QString::fromLatin1(m_service.crypto.sha256(issue.code->message).toHex())},
                    {QStringLiteral("issuer"), m_service.keys.signer.keyId},
                    {QStringLiteral("judged_at"), instantText(m_service.clock.now())}});
    if (!document)
        throw std::bad_alloc();
    m_connection.exec("INSERT INTO countersignature (certificate, sequence, verdict, document, device, judged_for, judged_at) "
                      "VALUES ($1,$2,$3,$4,$5,$6,$7)",
                      {pgText(issue.certificate().id.toString()), pgInt(issue.sequence()), pgText(countersigned),
                       QJsonDocument(*document).toJson(QJsonDocument::Compact), pgText(m_caller.device),
                       pgText(m_caller.actor.name), instantText(m_service.clock.now()).toLatin1()});
    changeByProvince(m_connection, issue.stored, {.actor = m_caller.actor.name, .device = m_caller.device},
                     QStringLiteral("countersign"), {{QStringLiteral("countersignature"), *document}}, m_service.clock.now());
    return *document;
}

void Countersigning::recall(Issue &issue, const QString &reason)
{
    m_connection.exec("INSERT INTO countersignature (certificate, sequence, verdict, reason, device, judged_for, judged_at) "
                      "VALUES ($1,$2,$3,$4,$5,$6,$7) ON CONFLICT DO NOTHING",
                      {pgText(issue.certificate().id.toString()), pgInt(issue.sequence()), pgText(recalled), pgText(reason),
                       m_caller.device.isEmpty() ? PgValue() : pgText(m_caller.device), pgText(m_caller.actor.name),
                       instantText(m_service.clock.now()).toLatin1()});
    if (isOver(issue.certificate().state))
        return;
    changeByProvince(m_connection, issue.stored, {.actor = m_caller.actor.name, .device = m_caller.device},
                     QStringLiteral("recall"), {{QStringLiteral("state"), recalled}, {QStringLiteral("recall_reason"), reason}},
                     m_service.clock.now());
}

QJsonObject Countersigning::judgeOne(const ShownCard &shown)
{
    QJsonObject verdict {{QStringLiteral("card"), shown.card.toString()}};
    const auto decided = [&verdict](const QString &what, const QString &reason) {
        verdict.insert(QStringLiteral("verdict"), what);
        if (!reason.isEmpty())
            verdict.insert(QStringLiteral("reason"), reason);
        return verdict;
    };
    const Result<SignedQrPayload> code = readQrText(shown.code);
    if (!code)
        return decided(refused, QStringLiteral("bad_code"));
    PgTransaction transaction(m_connection);
    enter(m_connection, m_caller.scope);
    const StoredRecords cards = findRecords(m_connection, cardType, "id", shown.card);
    if (cards.empty())
        return decided(refused, QStringLiteral("unknown_card"));
    const auto &card = static_cast<const Card &>(*cards.begin()->second.record);
    StoredRecords found = lockRecords(m_connection, {card.certificate.toString().toLatin1()});
    if (found.empty() || found.begin()->second.type != &certificateType)
        return decided(refused, QStringLiteral("unknown_card"));
    Issue issue {.stored = std::move(found.begin()->second), .card = card, .code = *code};
    verdict.insert(QStringLiteral("number"), issue.certificate().number);
    verdict.insert(QStringLiteral("sequence"), issue.sequence());
    if (const QString why = refusalOf(issue); !why.isEmpty())
        return decided(refused, why);
    const bool over = isOver(issue.certificate().state);
    const PgResult known = m_connection.exec(
        "SELECT verdict, reason, document FROM countersignature WHERE certificate = $1 AND (sequence = $2 OR (sequence = 0 AND "
        "$3::boolean)) ORDER BY verdict DESC LIMIT 1",
        {pgText(issue.certificate().id.toString()), pgInt(issue.sequence()), over ? "t" : "f"});
    if (!known.isEmpty() && known.text(0, 0) == countersigned && !over) {
        verdict.insert(QStringLiteral("countersignature"), QJsonDocument::fromJson(known.bytes(0, 2)).object());
        return decided(countersigned, {});
    }
    if (!known.isEmpty() && known.text(0, 0) == recalled)
        return decided(recalled, known.text(0, 1));
    if (const QString why = recallReason(issue, true); !why.isEmpty()) {
        recall(issue, why);
        transaction.commit();
        return decided(recalled, why);
    }
    verdict.insert(QStringLiteral("countersignature"), countersign(issue));
    transaction.commit();
    return decided(countersigned, {});
}

Result<QJsonArray> Countersigning::judge(const QList<ShownCard> &cards)
{
    if (!m_caller.actor.hasBusinessRole())
        return failure(ErrorCode::Forbidden, "role");
    if (m_caller.device.isEmpty())
        return failure(ErrorCode::Forbidden, "device");
    m_unit = m_connection.exec("SELECT unit FROM device WHERE id = $1", {pgText(m_caller.device)}).text(0, 0);
    QJsonArray verdicts;
    for (const ShownCard &card : cards)
        verdicts.append(judgeOne(card));
    return verdicts;
}

QJsonArray Countersigning::reviewPushed(const QList<SyncOperation> &operations)
{
    QStringList ids;
    for (const SyncOperation &operation : operations) {
        if (operation.type == certificateType.id())
            ids.append(operation.record.toString());
    }
    ids.removeDuplicates();
    // In one order, as all that lock.
    ids.sort();
    static const QStringList inHand {QStringLiteral("made"), QStringLiteral("handed_over"), QStringLiteral("active")};
    QJsonArray verdicts;
    for (const QString &id : std::as_const(ids)) {
        PgTransaction transaction(m_connection);
        enter(m_connection, m_caller.scope);
        StoredRecords found = lockRecords(m_connection, {id.toLatin1()});
        if (found.empty() || found.begin()->second.type != &certificateType)
            continue;
        Issue issue {.stored = std::move(found.begin()->second)};
        if (!issue.certificate().offlineIssued)
            continue;
        const PgResult known = m_connection.exec(
            "SELECT verdict, reason FROM countersignature WHERE certificate = $1 ORDER BY judged_at DESC LIMIT 1",
            {pgText(id)});
        QString verdict = known.isEmpty() ? QStringLiteral("code_wanted") : known.text(0, 0);
        QString reason = known.isEmpty() || known.isNull(0, 1) ? QString() : known.text(0, 1);
        if (known.isEmpty() && inHand.contains(issue.certificate().state)) {
            reason = recallReason(issue, false);
            if (!reason.isEmpty()) {
                recall(issue, reason);
                verdict = recalled;
            }
        }
        transaction.commit();
        QJsonObject answer {{QStringLiteral("certificate"), id},
                            {QStringLiteral("number"), issue.certificate().number},
                            {QStringLiteral("verdict"), verdict}};
        if (!reason.isEmpty())
            answer.insert(QStringLiteral("reason"), reason);
        verdicts.append(answer);
    }
    return verdicts;
}

}  // namespace jiaxin::server
