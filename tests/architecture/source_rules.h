// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace jiaxin::test {

/// A file of the project as the rules see it: `path` from the project root with forward slashes, and its text.
struct SourceFile {
    QString path;
    QString text;
};

/// What the rules of docs/house.md say against a C++ file, a line each; empty when nothing. `coreHeaders` are the names of
/// Qt Core's public headers, the only ones of Qt that domain/ and crypto/ may include.
QStringList violations(const SourceFile &file, const QSet<QString> &coreHeaders);

/// Whether the two SPDX lines stand at the top, after at most one line for an interpreter.
bool hasLicenceLines(const QString &text);

}  // namespace jiaxin::test
