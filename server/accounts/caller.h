// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/workflow/role.h"
#include "server/pg/territory.h"

namespace jiaxin::server {

/// Who asks: the person of a session, at a device.
struct Caller {
    Actor actor;
    Scope scope;              ///< of the actor's unit, or the enterprise's alone
    QString device;           ///< its id; empty: none
    bool mustChange = false;  ///< the password is to be changed before anything else
    QString enterprise {};    ///< an enterprise's own account: the id of its record; such a caller has no roles
};

}  // namespace jiaxin::server
