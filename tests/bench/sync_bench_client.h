// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace jiaxin::bench {

/// A client's part of bench_sync, in a process of its own, so that time and memory are the client's alone. Arguments, of which
/// the result is printed as a JSON object:
/// `--pass VAULT [EDITS]`: one pass, after so many edits were made that are not measured;
/// `--quiet VAULT`: a pass that finds nothing, after two that leave nothing to do;
/// `--floor VAULT FILE [PRESENT]`: the same rows into the same tables of a new database by the C API; where so many are present
/// before, which is not measured, the others in lots as the feed's go in.
int syncBenchClient(const QStringList &arguments);

/// Runs this program so; ends it when that fails.
QJsonObject inClient(const QStringList &arguments);

}  // namespace jiaxin::bench
