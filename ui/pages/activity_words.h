// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace jiaxin {

/// What an audit row says was done, in words: 新增服务员, 通过, 登录. `type` may be empty.
QString deedText(const QString &action, const QString &type);

}  // namespace jiaxin
