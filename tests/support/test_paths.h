// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAnyStringView>
#include <QString>

namespace jiaxin::test {

/// A file of the source tree, e.g. sourceFile(QStringLiteral("tests/fixtures/roster.xlsx")); the root comes from ctest's
/// environment.
QString sourceFile(const QString &relativePath);

/// A roster of tests/fixtures/rosters.
inline QString roster(QAnyStringView name)
{
    return sourceFile(QStringLiteral("tests/fixtures/rosters/") + name.toString());
}

}  // namespace jiaxin::test
