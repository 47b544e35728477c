// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QByteArrayView>

#include <memory>
#include <openssl/err.h>

namespace jiaxin::openssl {

/// Owns an OpenSSL object; `release` is its xxx_free function.
template <auto release>
struct Deleter {
    template <class T>
    void operator()(T *object) const
    {
        release(object);
    }
};
template <class T, auto release>
using Handle = std::unique_ptr<T, Deleter<release>>;

inline const unsigned char *bytes(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

inline unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

/// An error with OpenSSL's own numeric code as detail; empties OpenSSL's error queue.
inline Error failure(ErrorCode code, const QString &field)
{
    const unsigned long native = ERR_get_error();
    ERR_clear_error();
    return Error {.code = code, .field = field, .detail = QStringLiteral("openssl:%1").arg(native, 8, 16, QLatin1Char('0'))};
}

}  // namespace jiaxin::openssl
