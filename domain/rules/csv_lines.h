// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>

namespace jiaxin {

/// The rows of one of our own data files: UTF-8, comma-separated without quoting, `#` begins a comment line, the first other
/// line is the header and is left out. Rows with fewer than `columns` cells are left out. Not for files of users.
QList<QStringList> csvLines(const QByteArray &utf8, int columns);

/// The bytes of a file in the library's resources, e.g. `:/jiaxin/divisions/provinces.csv`; see initDomainResources().
QByteArray domainResource(const QString &path);

/// Registers the data files of this static library with Qt's resource system; a linker drops them otherwise. The shipped()
/// tables call it themselves; a composition root that opens `:/jiaxin/…` of its own calls it first. May be called repeatedly.
void initDomainResources();

}  // namespace jiaxin
