// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/service.h"

namespace jiaxin::server {

/// What account administrators do: people and devices of their territory. And how a device enrols.
void addAdminRoutes(Router &router, Service &service);

}  // namespace jiaxin::server
