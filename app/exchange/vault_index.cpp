// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/vault_index.h"

#include "domain/rules/normalize.h"

namespace jiaxin {

namespace {

/// So many single look-ups cost about as much as loading the keys of a large vault.
constexpr int fewLookUps = 2000;

QString documentKey(const QString &type, const QString &number)
{
    return number + u'\n' + type;
}

}  // namespace

TextKey textKey(QStringView text)
{
    constexpr size_t otherSeed = 0x9E3779B97F4A7C15ULL;
    return {qHash(text, 1), qHash(text, otherSeed)};
}

void VaultIndex::loadEnterprises()
{
    m_enterprisesLoaded = true;
    QSet<QString> shared;
    Statement query = m_work.database().prepare(
        QStringLiteral("SELECT id, credit_code, name FROM enterprise WHERE deleted_at IS NULL ORDER BY seq"));
    while (query.step()) {
        const RecordId id(query.text(0));
        const QString name = query.text(2);
        if (!query.isNull(1))
            m_byCode.insert(query.text(1), id);
        if (!m_byName.contains(name))
            m_byName.insert(name, id);
        const QString key = comparisonKey(name);
        if (m_byKey.contains(key))
            shared.insert(key);
        m_byKey.insert(key, id);
    }
    for (const QString &key : std::as_const(shared))
        m_byKey.insert(key, RecordId());
}

const Enterprise *VaultIndex::enterpriseById(const RecordId &id)
{
    if (id.isNull())
        return nullptr;
    auto known = m_enterprises.find(id);
    if (known == m_enterprises.end()) {
        const auto loaded = m_work.store.get<Enterprise>(enterpriseType, id);
        known = m_enterprises.insert(id, loaded ? std::make_shared<const Enterprise>(*loaded) : nullptr);
    }
    return known->get();
}

const Enterprise *VaultIndex::enterprise(const QString &creditCode, const QString &name)
{
    if (!m_enterprisesLoaded)
        loadEnterprises();
    if (!creditCode.isEmpty())
        return enterpriseById(m_byCode.value(creditCode));
    if (const auto exact = m_byName.constFind(name); exact != m_byName.constEnd())
        return enterpriseById(*exact);
    if (const auto byCode = m_byCode.constFind(normalizeCode(name)); byCode != m_byCode.constEnd())
        return enterpriseById(*byCode);
    return enterpriseById(m_byKey.value(comparisonKey(name)));
}

void VaultIndex::loadWorkers()
{
    m_workersLoaded = true;
    Statement query =
        m_work.database().prepare(QStringLiteral("SELECT document_number, document_type FROM worker WHERE deleted_at IS NULL"));
    while (query.step())
        m_workers.insert(textKey(documentKey(query.text(1), query.text(0))));
}

std::unique_ptr<Record> VaultIndex::worker(const QString &documentType, const QString &documentNumber)
{
    if (!m_workersLoaded && ++m_lookUps > fewLookUps)
        loadWorkers();
    if (m_workersLoaded && !m_workers.contains(textKey(documentKey(documentType, documentNumber))))
        return nullptr;
    return m_work.store.findWorker(documentType, documentNumber);
}

std::unique_ptr<Record> VaultIndex::enterpriseRecord(const Enterprise &like)
{
    if (!like.creditCode.isEmpty())
        return m_work.store.findBy(enterpriseType, "credit_code", like.creditCode);
    if (!like.registrationNumber.isEmpty())
        return m_work.store.findBy(enterpriseType, "registration_number", like.registrationNumber);
    return nullptr;
}

}  // namespace jiaxin
