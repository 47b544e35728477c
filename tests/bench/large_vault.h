// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/session.h"

namespace jiaxin::bench {

/// Everybody's password in it; `clerk` is the one to open it.
inline constexpr auto largeVaultPassword = "Correct-Horse 1";

/// Costs of the key next to nothing: what is measured is what comes after it.
VaultTools largeVaultTools(const CryptoProvider &crypto, const Clock &clock);

/// Makes a vault of 西安市 with so many workers of invented enterprises of four counties, each with an authorisation, an
/// identity check, a background check, a health check and a training, whose terms are spread over a year (the authorisations
/// over a month). Ends the program when that fails.
void makeLargeVault(const QString &folder, int workers, const Clock &clock);

}  // namespace jiaxin::bench
