// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QByteArray>

namespace jiaxin::server {

enum class Encoding { Identity, Gzip, Zstd };

/// The best that an Accept-Encoding admits: zstd before gzip; a quality of 0 excludes.
Encoding preferredEncoding(const QByteArray &accept);
/// The name that travels; empty for identity.
QByteArray encodingName(Encoding encoding);

QByteArray compressed(Encoding encoding, const QByteArray &data);

/// The plain bytes. Invalid: broken, cut, or not of that encoding (detail `body`); or more than `limit` bytes (detail
/// `inflated`), for which no more than that is ever held.
Result<QByteArray> decompressed(Encoding encoding, const QByteArray &data, qint64 limit);

}  // namespace jiaxin::server
