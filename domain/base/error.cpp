// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/base/error.h"

#include <array>

namespace jiaxin {

QString errorName(ErrorCode code)
{
    static constexpr std::array names {
        "not_found",  "conflict",     "stale",          "wrong_state", "invalid",   "forbidden", "wrong_password",
        "locked_out", "too_new",      "too_old",        "corrupt",     "disk_full", "io",        "bad_file",
        "offline",    "unauthorised", "server_refused", "cancelled",
    };
    static_assert(names.size() == size_t(ErrorCode::Count));
    return QString::fromLatin1(names.at(size_t(code)));
}

}  // namespace jiaxin
