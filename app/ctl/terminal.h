// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/secret.h"

#include <QString>

#include <optional>

namespace jiaxin::ctl {

/// Asks for a password on the terminal without echo. Nothing when standard input is no terminal.
std::optional<Secret> askSecret(const QString &prompt);

}  // namespace jiaxin::ctl
