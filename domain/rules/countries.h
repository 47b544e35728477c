// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace jiaxin {

/// The alpha-3 code of a numeric country code of three digits (GB/T 2659, ISO 3166-1), as `CAN` for `124`; empty when unknown.
QString countryAlpha3(QStringView numeric);

/// An alpha-3 code of GB/T 2659 (ISO 3166-1), in capitals.
bool isCountryAlpha3(QStringView code);

}  // namespace jiaxin
