// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/service.h"

namespace jiaxin::server {

/// Snapshots, and photos and scans.
void addFileRoutes(Router &router, Service &service);

}  // namespace jiaxin::server
