// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/error_text.h"

namespace jiaxin {

QString errorText(const Error &error)
{
    return errorName(error.code);
}

QString problemText(const Problem &problem)
{
    return problem.rule;
}

}  // namespace jiaxin
