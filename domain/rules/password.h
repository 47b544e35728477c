// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/secret.h"

namespace jiaxin {

/// Why a password will not do, as a rule (domain.md §7.1): `password_short` (fewer than 8 characters), `password_has_name`,
/// `password_simple` (fewer than 3 of lower case, upper case, digits and others); empty when it is good.
QString passwordProblem(const QString &userName, const Secret &password);

}  // namespace jiaxin
