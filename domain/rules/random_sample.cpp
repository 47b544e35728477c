// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/random_sample.h"

#include <QCryptographicHash>

#include <algorithm>

namespace jiaxin {

qsizetype sampleSize(qsizetype count, int percent)
{
    constexpr qsizetype whole = 100;
    if (count <= 0)
        return 0;
    return std::clamp<qsizetype>((count * percent + whole - 1) / whole, 1, count);
}

QStringList drawSample(const QString &seed, const QStringList &ids, int percent)
{
    QList<std::pair<QByteArray, QString>> lots;
    lots.reserve(ids.size());
    for (const QString &id : ids)
        lots.append({QCryptographicHash::hash((seed + id).toLatin1(), QCryptographicHash::Sha256), id});
    std::sort(lots.begin(), lots.end());
    QStringList drawn;
    for (qsizetype i = 0; i < sampleSize(ids.size(), percent); ++i)
        drawn.append(lots.at(i).second);
    return drawn;
}

}  // namespace jiaxin
