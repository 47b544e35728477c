// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/error.h"
#include "domain/base/problem.h"

namespace jiaxin {

/// What happened, what it means for the user's data, what to do: the sentence for an error.
QString errorText(const Error &error);
/// What is wrong with a field, and the way out.
QString problemText(const Problem &problem);

}  // namespace jiaxin
