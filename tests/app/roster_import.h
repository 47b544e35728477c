// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/app/import_world.h"

#include <QTest>

namespace jiaxin::test {

/// An ImportWorld that takes rosters in, and what its reports say.
class RosterImport {
protected:
    /// Anew, with the six enterprises of enterprises.xlsx.
    void makeWorld()
    {
        m_world = std::make_unique<ImportWorld>();
        QVERIFY(m_world->create());
        const ImportReport report = run(enterpriseType, roster("enterprises.xlsx"));
        QCOMPARE(lines(report), QStringList());
        QCOMPARE(counts(report), QStringLiteral("6 = 6 + 0 + 0 + 0"));
    }

    /// A failure as a whole is told and gives a report with -1 rows.
    ImportReport run(const RecordType &type, const QString &file, const ImportOptions &options = {})
    {
        const auto result = m_world->import(type, file, options);
        if (!result)
            qWarning("%s %s %s", qPrintable(errorName(result.error().code)), qPrintable(result.error().field),
                     qPrintable(result.error().detail));
        return result.value_or(ImportReport {.read = -1});
    }

    /// The problems of a report in order of the alphabet.
    static QStringList lines(const ImportReport &report)
    {
        QStringList list;
        for (const CellProblem &each : report.problems)
            list.append(line(each));
        list.sort();
        return list;
    }

    /// `read = added + updated + unchanged + rejected`.
    static QString counts(const ImportReport &report)
    {
        return QStringLiteral("%1 = %2 + %3 + %4 + %5")
            .arg(report.read)
            .arg(report.added)
            .arg(report.updated)
            .arg(report.unchanged)
            .arg(report.rejected);
    }

    std::unique_ptr<ImportWorld> m_world;
};

}  // namespace jiaxin::test
