// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/field.h"

namespace jiaxin {

/// In what an amount is kept.
enum class AmountUnit { Plain, Yuan, TenThousandYuan };

/// Money fields say so by name (dictionary.md: registered capital and fines in 10,000 yuan, the others in yuan).
AmountUnit amountUnit(const Field &field);

/// An amount as people write it: `50` `5,000.00` `50万元` `￥300000元`, in the unit that it is kept in. A unit that is written
/// wins over the one that is meant. Null when it is no number. Exact: never through a binary fraction.
Decimal parseAmount(const QString &text, AmountUnit unit);

}  // namespace jiaxin
