// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/csv_lines.h"

#include <QFile>

/// Q_INIT_RESOURCE has to stand outside any namespace.
static void registerResources()
{
    Q_INIT_RESOURCE(domain_resources);
}

namespace jiaxin {

void initDomainResources()
{
    static const bool registered = [] {
        registerResources();
        return true;
    }();
    Q_UNUSED(registered)
}

QByteArray domainResource(const QString &path)
{
    initDomainResources();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("missing resource %s", qPrintable(path));
    return file.readAll();
}

QList<QStringList> csvLines(const QByteArray &utf8, int columns)
{
    QList<QStringList> rows;
    bool header = true;
    for (const QString &line : QString::fromUtf8(utf8).split(QLatin1Char('\n'))) {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(QLatin1Char('#')))
            continue;
        const QStringList cells = trimmed.split(QLatin1Char(','));
        if (!header && cells.size() >= columns)
            rows.append(cells);
        header = false;
    }
    return rows;
}

}  // namespace jiaxin
