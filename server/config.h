// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"
#include "server/http/http_server.h"

namespace jiaxin::server {

/// The service's settings: a JSON object in a file, each member as documented in docs/server.md.
struct Config {
    QString database;       ///< libpq's conninfo of the service's role
    QString ownerDatabase;  ///< of the role that owns the tables, for `migrate`; the service itself never uses it
    QString replica;        ///< of a hot standby that may serve the feed; empty: none
    QString dataDirectory;  ///< attachments and snapshot frames
    int offlineDays = 400;  ///< how long a device may stay away
    HttpOptions http {};
};

/// BadFile with the member's name as field: not JSON, an unknown member, or a value of the wrong form.
Result<Config> readConfig(const QString &path);

}  // namespace jiaxin::server
