// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/service.h"

namespace jiaxin::server {

/// Sessions and passwords.
void addAccountRoutes(Router &router, Service &service);

}  // namespace jiaxin::server
