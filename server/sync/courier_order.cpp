// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/sync/courier_order.h"

#include "server/sync/guard_facts.h"

#include <QJsonArray>

namespace jiaxin::server {

namespace {

constexpr qint64 notForeseen = -1;

}  // namespace

bool CourierOrder::isHeld(const SyncOperation &operation, int before)
{
    const QString record = operation.record.toString();
    if (m_held.contains(record) || (!m_held.isEmpty() && guardRank(operation.type, operation.action) > 0))
        return true;
    const auto known = m_versions.constFind(record);
    return before == 0 && known != m_versions.constEnd() && operation.baseVersion != *known;
}

QList<SyncOperation> CourierOrder::takeWave(QList<SyncOperation> &left)
{
    QList<SyncOperation> wave;
    QList<SyncOperation> rest;
    QSet<QString> later;
    QSet<QString> created;
    QHash<QString, int> taken;
    for (const SyncOperation &operation : std::as_const(left)) {
        const QString record = operation.record.toString();
        const int before = taken.value(record);
        if (isHeld(operation, before)) {
            m_held.insert(record);
            ++m_heldCount;
            continue;
        }
        const bool follows = before > 1 || (before == 1 && !created.contains(record));
        if (follows || later.contains(record) || (!rest.isEmpty() && guardRank(operation.type, operation.action) > 0)) {
            later.insert(record);
            rest.append(operation);
            continue;
        }
        ++taken[record];
        if (operation.baseVersion == 0)
            created.insert(record);
        wave.append(operation);
    }
    left = rest;
    return wave;
}

void CourierOrder::learn(const QList<SyncOperation> &wave, const QJsonObject &answer)
{
    QHash<QString, QJsonObject> results;
    for (const QJsonValue &value : answer.value(QLatin1String("results")).toArray())
        results.insert(value.toObject().value(QLatin1String("op_id")).toString(), value.toObject());
    for (const SyncOperation &operation : wave) {
        const QJsonObject result = results.value(operation.id.toString());
        const qint64 version = result.value(QLatin1String("version")).toInteger();
        const bool foreseen =
            result.value(QLatin1String("status")).toString() == u"applied" && version == operation.baseVersion + 1;
        m_versions.insert(operation.record.toString(), foreseen ? version : notForeseen);
    }
}

QList<QJsonObject> CourierOrder::push(QList<SyncOperation> operations)
{
    QList<QJsonObject> answers;
    while (!operations.isEmpty()) {
        const QList<SyncOperation> wave = takeWave(operations);
        if (wave.isEmpty())
            continue;
        answers.append(m_push(wave));
        learn(wave, answers.constLast());
    }
    return answers;
}

}  // namespace jiaxin::server
