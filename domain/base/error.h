// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace jiaxin {

/// Why an operation failed. A code exists only because some caller acts on it; sentences are made in ui/error_text alone.
enum class ErrorCode {
    NotFound,
    Conflict,
    Stale,
    WrongState,
    Invalid,
    Forbidden,
    WrongPassword,
    LockedOut,
    TooNew,
    TooOld,
    Corrupt,
    DiskFull,
    Io,
    BadFile,
    Offline,
    Unauthorised,
    ServerRefused,
    Cancelled,
    Count
};

/// The code's fixed name of dictionary.md, e.g. `wrong_state`.
QString errorName(ErrorCode code);

/// A failed operation: what a caller compares, the field or thing concerned, and a technical detail for the log.
/// `field` and `detail` never carry personal data.
struct Error {
    ErrorCode code = ErrorCode::Io;
    QString field {};
    QString detail {};
};

/// A failure that concerns no single field: its code and what the words for it are found by.
inline Error failure(ErrorCode code, const char *detail)
{
    return {.code = code, .field = {}, .detail = QLatin1String(detail)};
}

/// A value that a rule refuses: the field that holds it and the rule's name.
inline Error invalid(const char *field, const char *rule)
{
    return {.code = ErrorCode::Invalid, .field = QLatin1String(field), .detail = QLatin1String(rule)};
}

}  // namespace jiaxin
