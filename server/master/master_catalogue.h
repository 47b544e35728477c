// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QByteArray>
#include <QString>

namespace jiaxin::server {

/// One name of master data: the very file that the programs ship with, so that a client takes a newer one in its place.
struct MasterKind {
    const char *name = nullptr;
    const char *mediaType = "text/csv";
    const char *resource = nullptr;  ///< in the program's resources, version 0; null: there is none until the province puts one
    const char *header = nullptr;    ///< of a CSV: its line of column names
    int columns = 0;                 ///< least number of cells in a row
    int keyCells = 1;                ///< the first cells by which no two rows are equal
    bool (*row)(const QStringList &cells) = nullptr;
};

/// The names that stand for one file each; beside them there are `template.<name>`, drawings of certificates.
std::span<const MasterKind> masterKinds();

/// The kind of a name, or nothing. `template.…` is one of image/svg+xml without a shipped content.
std::optional<MasterKind> masterKind(const QString &name);

/// Whether a client could take it over. Invalid with field `content` and as detail `utf8`, `header`, `row <number>`, `empty`,
/// `duplicate <number>`, `svg` or `json`.
Result<void> checkMasterContent(const MasterKind &kind, const QByteArray &content);

}  // namespace jiaxin::server
