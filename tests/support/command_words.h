// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QAnyStringView>
#include <QStringList>

namespace jiaxin::test {

/// The words of a command line, parted by spaces.
inline QStringList words(QAnyStringView line)
{
    return line.toString().split(u' ', Qt::SkipEmptyParts);
}

}  // namespace jiaxin::test
