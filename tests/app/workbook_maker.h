// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <utility>

namespace jiaxin::test {

/// Parts of a zip: name and bytes.
using ZipParts = QList<std::pair<QString, QByteArray>>;

/// Writes a zip with exactly these parts; false when it could not.
bool writeZip(const QString &path, const ZipParts &parts);

/// Writes a zip of `parts` and one more part whose bytes come piecewise: `next(i)` for i = 0, 1, … until it returns nothing.
bool writeZipStreaming(const QString &path, const ZipParts &parts, const QString &name,
                       const std::function<QByteArray(int)> &next);

/// The parts around sheets: content types, relationships, workbook with one sheet a name.
ZipParts workbookParts(const QStringList &sheetNames, const QByteArray &workbookProperties = {});

/// A sheet's XML around `rows`.
QByteArray sheetXml(const QByteArray &rows, const QByteArray &after = {});

}  // namespace jiaxin::test
