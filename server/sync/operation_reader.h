// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"
#include "domain/protocol/operation.h"

namespace jiaxin::server {

/// The operations of a push's body, `{"operations": […]}` as openapi.yaml describes them. Invalid: what is wrong with the text
/// (json_reader.h), field `operations` (detail `too_many`), or the name of an operation's member with detail `operation`: it is
/// missing, of the wrong form, or unknown (`unknown_member`).
Result<QList<SyncOperation>> operationsOf(const QByteArray &body);

}  // namespace jiaxin::server
