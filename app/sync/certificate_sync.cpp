// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/certificate_sync.h"

#include "app/certificates/countersignatures.h"
#include "app/certificates/key_service.h"
#include "app/certificates/number_service.h"
#include "app/certificates/status_list.h"
#include "domain/record_json.h"

#include <QJsonDocument>

namespace jiaxin {

namespace {

/// Only what would stop everything else as well is told on; a refusal concerns this matter alone.
Result<void> unlessRefused(const Result<void> &done)
{
    if (done)
        return {};
    const ErrorCode code = done.error().code;
    return code == ErrorCode::Offline || code == ErrorCode::Cancelled || code == ErrorCode::DiskFull || code == ErrorCode::Io
               ? done
               : Result<void>();
}

}  // namespace

int CertificateNeeds::numbers()
{
    // Numbers are those of the vault's unit; a lease is for the unit of whoever asks.
    if (m_unit != m_work.vault->info().unit || !allowed(m_work.actor, Operation::IssueCertificate))
        return 0;
    return NumberService(m_work, DeviceNumbers(m_work.vault->info().device)).leased() < leaseBelow ? leasedAtOnce : 0;
}

Result<void> CertificateNeeds::takeNumbers(const QJsonObject &lease)
{
    return m_work.transact([&]() -> Result<void> {
        const auto number = [&lease](const char *name) { return lease.value(QLatin1String(name)).toInteger(); };
        Statement insert = m_work.database().prepare(
            QStringLiteral("INSERT OR IGNORE INTO number_block (unit, year, first, last, next, origin) VALUES "
                           "(?,?,?,?,?,'lease')"));
        insert.bindText(1, lease.value(QLatin1String("unit")).toString()).bindInt(2, number("year"));
        insert.bindInt(3, number("first")).bindInt(4, number("last")).bindInt(5, number("first")).run();
        if (m_work.database().changes() == 0)
            return {};
        m_work.store.audit().append(
            {.action = QStringLiteral("lease_numbers"),
             .changes = {{QStringLiteral("first"), number("first")}, {QStringLiteral("last"), number("last")}}},
            m_work.context());
        return {};
    });
}

Result<QByteArray> CertificateNeeds::keyRequest()
{
    KeyService keys(m_work);
    if (m_unit != m_work.vault->info().unit || !allowed(m_work.actor, Operation::ManageKeys))
        return QByteArray();
    const Result<SigningKey> key = keys.issuingKey();
    return key && key->state == KeyState::Provisional ? keys.request() : Result<QByteArray>(QByteArray());
}

Result<void> CertificateNeeds::takeKey(const QJsonObject &certificate)
{
    const auto taken = KeyService(m_work).import(QJsonDocument(certificate).toJson(QJsonDocument::Compact));
    return taken ? Result<void>() : Result<void>(taken.error());
}

Result<void> CertificateNeeds::takeStatusList(const QByteArray &list)
{
    const QByteArray entries =
        QJsonDocument(QJsonDocument::fromJson(list).object().value(QLatin1String("entries")).toArray()).toJson();
    // The same list under a newer date is worth a row of the audit once a day.
    constexpr Setting seen {"status_list_seen", ""};
    const QString mark = dateText(m_work.today()) + u' ' + QString::fromLatin1(m_work.crypto.sha256(entries).toHex());
    if (m_work.settings.text(seen) == mark)
        return {};
    const auto taken = StatusListService(m_work).import(list);
    if (!taken)
        return taken.error();
    m_work.settings.set(seen, mark);
    return {};
}

Result<void> CertificateSync::leaseNumbers()
{
    const auto wanted =
        m_session.wait([this](Workspace &work) -> Result<int> { return CertificateNeeds(work, m_unit).numbers(); });
    if (!wanted || *wanted == 0)
        return wanted ? Result<void>() : Result<void>(wanted.error());
    const Result<QJsonObject> lease = m_api.leaseNumbers(*wanted);
    if (!lease)
        return lease.error();
    return m_session.wait([&](Workspace &work) { return CertificateNeeds(work, m_unit).takeNumbers(*lease); });
}

Result<void> CertificateSync::certifyKey()
{
    const auto request = m_session.wait([this](Workspace &work) { return CertificateNeeds(work, m_unit).keyRequest(); });
    if (!request || request->isEmpty())
        return request ? Result<void>() : Result<void>(request.error());
    const Result<QJsonObject> certificate = m_api.certifyKey(*request);
    if (!certificate)
        return certificate.error();
    return m_session.wait([&](Workspace &work) { return CertificateNeeds(work, m_unit).takeKey(*certificate); });
}

Result<void> CertificateSync::countersign()
{
    constexpr int shownAtOnce = 100;
    for (QString after;;) {
        QString last;
        const auto cards = m_session.wait([&](Workspace &work) -> Result<QList<CardToShow>> {
            // Another unit's device does not speak for its certificates.
            if (m_unit != work.vault->info().unit)
                return QList<CardToShow>();
            auto found = Countersignatures(work).toShow(after, shownAtOnce);
            if (found && !found->isEmpty())
                last = work.store.get<Certificate>(certificateType, found->constLast().certificate)->number;
            return found;
        });
        if (!cards || cards->isEmpty())
            return cards ? Result<void>() : Result<void>(cards.error());
        QJsonArray shown;
        for (const CardToShow &card : *cards)
            shown.append(QJsonObject {{QStringLiteral("card"), card.card.toString()}, {QStringLiteral("code"), card.code}});
        const Result<QJsonArray> verdicts = m_api.countersign(shown);
        if (!verdicts)
            return verdicts.error();
        const Result<void> kept = m_session.wait([&](Workspace &work) -> Result<void> {
            return work.transact([&]() -> Result<void> {
                for (qsizetype i = 0; i < cards->size(); ++i) {
                    const auto taken = Countersignatures(work).take(cards->at(i).certificate, verdicts->at(i).toObject());
                    if (!taken)
                        return taken;
                }
                return {};
            });
        });
        if (!kept)
            return kept;
        m_changed = true;
        after = last;
    }
}

Result<void> CertificateSync::fetchStatusList()
{
    const QDate today = m_session.clock().today();
    // Each day once in any case: a list of today leaves no doubt about other offices' certificates.
    if (!m_statusListVersion.isEmpty() && m_memory.statusList == m_statusListVersion && m_memory.statusListOn == today)
        return {};
    const Result<QByteArray> list = m_api.statusList();
    if (!list)
        return list.error();
    const Result<void> done =
        m_session.wait([&](Workspace &work) { return CertificateNeeds(work, m_unit).takeStatusList(*list); });
    if (done) {
        m_memory.statusList = m_statusListVersion;
        m_memory.statusListOn = today;
    }
    return done;
}

Result<void> CertificateSync::run()
{
    for (const auto matter : {&CertificateSync::certifyKey, &CertificateSync::leaseNumbers, &CertificateSync::countersign,
                              &CertificateSync::fetchStatusList}) {
        if (const auto done = unlessRefused((this->*matter)()); !done)
            return done;
    }
    return {};
}

}  // namespace jiaxin
