// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/http/message.h"

namespace jiaxin::server {

/// A file whose bytes never change, named by their SHA-256 in hex: whole, or the one range that is asked for (RFC 9110 §14),
/// with If-Range and If-None-Match. A range that cannot be: 416.
Response fileAnswer(const Request &request, const QString &path, qint64 size, const QByteArray &sha256);

}  // namespace jiaxin::server
