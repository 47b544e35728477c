// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <exception>
#include <new>
#include <type_traits>

struct sqlite3;

namespace jiaxin {

/// A failed database operation. Thrown only below the gate (DbThread::run, or guarded() in an entry point).
class DbFailure : public std::exception {
public:
    explicit DbFailure(Error error, int nativeCode = 0) : m_error(std::move(error)), m_nativeCode(nativeCode) {}
    /// What the connection just failed with: full disk → DiskFull, damaged or not ours → Corrupt, a constraint or a lock →
    /// Conflict, other input and output → Io, the rest (wrong SQL, wrong values) → Invalid.
    static DbFailure fromConnection(sqlite3 *connection, int result);

    const Error &error() const { return m_error; }
    /// SQLite's extended result code, 0 when the failure is not SQLite's.
    int nativeCode() const { return m_nativeCode; }
    const char *what() const noexcept override { return "DbFailure"; }

private:
    Error m_error;
    int m_nativeCode;
};

namespace detail {
template <class T>
struct ResultOf {
    using type = Result<T>;
};
template <class T>
struct ResultOf<Result<T>> {
    using type = Result<T>;
};
}  // namespace detail

/// Result<T> of a job that returns T or Result<T>.
template <class Job, class... Arguments>
using ResultOf = typename detail::ResultOf<std::invoke_result_t<Job, Arguments...>>::type;

/// Runs a job and turns what it throws into an Error: the one place where exceptions become values.
template <class Job>
ResultOf<Job &> guarded(Job &&job)
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Job &>>) {
            job();
            return {};
        } else {
            return job();
        }
    } catch (const DbFailure &failure) {
        return failure.error();
    } catch (const std::bad_alloc &) {
        return Error {.code = ErrorCode::Io, .field = {}, .detail = QStringLiteral("out_of_memory")};
    } catch (const std::exception &fault) {
        // A programming error; still nothing may throw above.
        return Error {.code = ErrorCode::Io, .field = {}, .detail = QString::fromUtf8(fault.what())};
    }
}

/// The value, or the error thrown as a DbFailure: for code below the gate that calls code which returns results.
template <class T>
T valueOrThrow(Result<T> result)
{
    if (!result)
        throw DbFailure(result.error());
    if constexpr (!std::is_void_v<T>)
        return std::move(result).value();
}

}  // namespace jiaxin
