// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/office.h"

namespace jiaxin::test {

/// Workers of an enterprise with everything that a certificate needs, numbered from `from`.
QList<RecordId> addWorkers(Office &office, int count, const RecordId &enterprise, int from = 1);

/// Certificates of workers, requested by the officer and approved by the reviewer of the county: their numbers. A refusal ends
/// the test program, here and below.
QStringList approvedCertificates(Office &office, const QList<RecordId> &workers);
/// One step of certificates, taken by `user`.
void certificateStep(Office &office, const QString &user, const QStringList &numbers, const StepRequest &request);
/// The state of a certificate; empty where there is none of the number.
QString certificateState(Office &office, const QString &number);

}  // namespace jiaxin::test
