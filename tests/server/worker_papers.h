// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/server/sync_office.h"

namespace jiaxin::test {

/// All that a worker of 610103 needs for a certificate, besides being filed by a published enterprise; the papers are of `at`,
/// and the consent holds for 720 days.
QList<SyncOperation> workerPapers(const char *user, const RecordId &worker, const QDateTime &at);

}  // namespace jiaxin::test
