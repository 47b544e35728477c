// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/http/limits.h"
#include "server/http/router.h"
#include "server/http/telemetry.h"

namespace jiaxin::server {

/// What happens to a request on a worker: body unpacked, handler called, whatever it throws turned into a problem, answer
/// packed and marked as ours. Never throws.
Response answer(const Route &route, Request request, const Limits &limits, const Log &log);

/// The headers that every answer carries.
void markAsOurs(Response &response, const QByteArray &requestId);

}  // namespace jiaxin::server
