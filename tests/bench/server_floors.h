// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/server/sync_office.h"

namespace jiaxin::bench {

/// 10,000 edits pushed by one device, and the same rows by the same statements without anything around them.
void measurePush(test::ServerWorld &world);

/// A snapshot of 100,000 records, and COPY of the same text packed by the same zstd.
void measureSnapshot(test::ServerWorld &world);

/// Requests a second over 1,000 connections and over 64, and how long the slowest hundredth waits.
void measureConnections(test::ServerWorld &world);

}  // namespace jiaxin::bench
