// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/cli.h"
#include "app/review/review_service.h"

namespace jiaxin::ctl {

/// Says how many took the step and why the others did not; null type: problems go without the names of fields.
Exit tellBatch(Cli &cli, const RecordType *type, const QString &action, const BatchOutcome &batch);

}  // namespace jiaxin::ctl
