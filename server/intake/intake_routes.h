// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/service.h"

namespace jiaxin::server {

/// What enterprises file through accounts of their own, and those accounts.
void addIntakeRoutes(Router &router, Service &service);

}  // namespace jiaxin::server
