// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/status_list.h"

#include "app/certificates/certificate_service.h"
#include "app/certificates/key_service.h"
#include "crypto/signed_json.h"
#include "domain/record_json.h"
#include "domain/rules/certificate_number.h"
#include "domain/rules/divisions.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace jiaxin {

namespace {

const QString listKind = QStringLiteral("jiaxin-status-list");

const QStringList &certificateStates()
{
    static const QStringList states {QStringLiteral("suspended"), QStringLiteral("cancelled"), QStringLiteral("recalled")};
    return states;
}

const QStringList &cardStates()
{
    static const QStringList states {QStringLiteral("lost"), QStringLiteral("void"), QStringLiteral("spoiled")};
    return states;
}

QJsonObject entryOf(const QString &number, int sequence, const QString &state)
{
    return {{QStringLiteral("number"), number}, {QStringLiteral("sequence"), sequence}, {QStringLiteral("state"), state}};
}

/// A number as it is stored, a sequence that a card may have, and a state that fits it.
bool isSound(const QJsonObject &entry)
{
    const QString number = entry.value(QLatin1String("number")).toString();
    const int sequence = entry.value(QLatin1String("sequence")).toInt(-1);
    const auto parsed = parseCertificateNumber(number);
    const QStringList &states = sequence == 0 ? certificateStates() : cardStates();
    return parsed && parsed->text() == number && sequence >= 0 && sequence <= 0xFFFF &&
           states.contains(entry.value(QLatin1String("state")).toString());
}

bool isSoundList(const QJsonObject &file)
{
    const QJsonValue entries = file.value(QLatin1String("entries"));
    if (file.value(QLatin1String("kind")).toString() != listKind || file.value(QLatin1String("format")).toInt() != 1 ||
        !entries.isArray())
        return false;
    const QJsonArray all = entries.toArray();
    return std::all_of(all.begin(), all.end(), [](const QJsonValue &entry) { return isSound(entry.toObject()); });
}

}  // namespace

Result<StatusList> StatusListService::import(const QByteArray &bytes)
{
    if (!m_work.actor.hasBusinessRole())
        return failure(ErrorCode::Forbidden, "role");
    const QJsonObject file = bytes.size() > largestFile ? QJsonObject() : QJsonDocument::fromJson(bytes).object();
    StatusList list {.keyId = file.value(QLatin1String("key_id")).toString(),
                     .unit = {},
                     .issuedAt = QDateTime::fromString(file.value(QLatin1String("issued_at")).toString(), Qt::ISODateWithMs)};
    if (!list.issuedAt.isValid() || !isSoundList(file))
        return failure(ErrorCode::BadFile, "not_a_status_list");
    const std::optional<SigningKey> key = KeyService(m_work).find(list.keyId);
    if (!key || key->state != KeyState::Authority)
        return Error {.code = ErrorCode::Forbidden, .field = list.keyId, .detail = QStringLiteral("unknown_authority")};
    if (!verifyObject(m_work.crypto, key->algorithm, key->publicKey, file))
        return failure(ErrorCode::BadFile, "signature");
    list.unit = key->unit;
    list.entries = int(file.value(QLatin1String("entries")).toArray().size());
    Statement before = m_work.database().prepare(QStringLiteral("SELECT issued_at FROM status_list WHERE key_id = ?"));
    if (before.bindText(1, list.keyId).step() && before.text(0) > instantText(list.issuedAt))
        return failure(ErrorCode::Stale, "older_list");
    before.reset();
    return m_work.transact([&]() -> Result<StatusList> {
        write(list, file);
        return list;
    });
}

void StatusListService::write(const StatusList &list, const QJsonObject &file)
{
    m_work.database().prepare(QStringLiteral("DELETE FROM status_list_entry WHERE key_id = ?")).bindText(1, list.keyId).run();
    m_work.database()
        .prepare(QStringLiteral("INSERT OR REPLACE INTO status_list (key_id, unit, issued_at, taken_at, entries) "
                                "VALUES (?, ?, ?, ?, ?)"))
        .bindText(1, list.keyId)
        .bindText(2, list.unit)
        .bindText(3, instantText(list.issuedAt))
        .bindText(4, instantText(m_work.clock.now()))
        .bindInt(5, list.entries)
        .run();
    Statement insert = m_work.database().prepare(
        QStringLiteral("INSERT OR REPLACE INTO status_list_entry (number, sequence, key_id, state) VALUES (?, ?, ?, ?)"));
    for (const QJsonValue &value : file.value(QLatin1String("entries")).toArray()) {
        const QJsonObject entry = value.toObject();
        insert.bindText(1, entry.value(QLatin1String("number")).toString())
            .bindInt(2, entry.value(QLatin1String("sequence")).toInt())
            .bindText(3, list.keyId)
            .bindText(4, entry.value(QLatin1String("state")).toString())
            .run();
    }
    m_work.store.audit().append({.action = QStringLiteral("status_list_import"),
                                 .changes = {{QStringLiteral("key"), list.keyId},
                                             {QStringLiteral("issued_at"), instantText(list.issuedAt)},
                                             {QStringLiteral("entries"), list.entries}}},
                                m_work.context());
}

std::optional<ListedCard> StatusListService::find(const QString &number, int sequence, const QString &unit)
{
    Statement lists =
        m_work.database().prepare(QStringLiteral("SELECT key_id, unit, issued_at FROM status_list ORDER BY issued_at DESC"));
    while (lists.step()) {
        if (!inSubtree(unit, lists.text(1)))
            continue;
        ListedCard listed {.issuedAt = QDateTime::fromString(lists.text(2), Qt::ISODateWithMs)};
        // What concerns the number concerns all of its cards.
        Statement entry = m_work.database().prepare(
            QStringLiteral("SELECT state FROM status_list_entry WHERE number = ? AND sequence IN (0, ?) AND key_id = ? "
                           "ORDER BY sequence LIMIT 1"));
        if (entry.bindText(1, number).bindInt(2, sequence).bindText(3, lists.text(0)).step())
            listed.state = entry.text(0);
        return listed;
    }
    return std::nullopt;
}

QDateTime StatusListService::newestIssue()
{
    return QDateTime::fromString(m_work.database().value(QStringLiteral("SELECT max(issued_at) FROM status_list")).toString(),
                                 Qt::ISODateWithMs);
}

QJsonArray StatusListService::entries()
{
    QJsonArray all;
    CertificateService certificates(m_work);
    QStringList ids;
    {
        Statement query = m_work.database().prepare(
            QStringLiteral("SELECT id FROM certificate WHERE deleted_at IS NULL AND number <> '' ORDER BY number"));
        while (query.step())
            ids.append(query.text(0));
    }
    for (const QString &id : std::as_const(ids)) {
        const auto certificate = m_work.store.get<Certificate>(certificateType, RecordId(id));
        const Result<CertificateStanding> standing = certificates.standing(*certificate);
        const QString state = standing ? standing->state : certificate->state;
        if (certificateStates().contains(state))
            all.append(entryOf(certificate->number, 0, state));
        for (const Card &card : m_work.store.childrenOf<Card>(cardType, "certificate", certificate->id)) {
            if (cardStates().contains(card.state) && card.sequence)
                all.append(entryOf(certificate->number, *card.sequence, card.state));
        }
    }
    return all;
}

Result<QByteArray> StatusListService::make()
{
    if (!allowed(m_work.actor, Operation::ManageKeys))
        return failure(ErrorCode::Forbidden, "role");
    KeyService keys(m_work);
    const auto signer = keys.signer();
    if (!signer)
        return signer.error();
    const QJsonArray listed = entries();
    const Result<QJsonObject> file =
        signObject((*signer)->privateKey(), {{QStringLiteral("kind"), listKind},
                                             {QStringLiteral("format"), 1},
                                             {QStringLiteral("issued_at"), instantText(m_work.clock.now())},
                                             {QStringLiteral("key_id"), (*signer)->key().id},
                                             {QStringLiteral("entries"), listed}});
    if (!file)
        return file.error();
    return m_work.transact([&]() -> Result<QByteArray> {
        m_work.store.audit().append(
            {.action = QStringLiteral("status_list_make"),
             .changes = {{QStringLiteral("key"), (*signer)->key().id}, {QStringLiteral("entries"), qint64(listed.size())}}},
            m_work.context());
        return QJsonDocument(*file).toJson(QJsonDocument::Indented);
    });
}

}  // namespace jiaxin
