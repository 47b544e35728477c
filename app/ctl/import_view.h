// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/cli.h"
#include "app/exchange/import_service.h"

namespace jiaxin::ctl {

struct ImportTold {
    QString file;
    QString errors {};  ///< where the file goes back with its problems in red; empty: nowhere
    bool dryRun = false;
};

/// Tells what an import did, or would do, and writes the file with the problems.
Exit tellImport(Cli &cli, const ImportReport &report, const ImportTold &told);

}  // namespace jiaxin::ctl
