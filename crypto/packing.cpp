// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/packing.h"

#include <memory>
#include <new>

#include <zstd.h>

namespace jiaxin {

namespace {

constexpr int packingLevel = 3;
/// A frame may ask for a window of gigabytes; 8 MiB is what level 19 of 8 MiB data asks for.
constexpr int mostWindowLog = 23;

}  // namespace

QByteArray packed(QByteArrayView plain)
{
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(plain.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress(out.data(), size_t(out.size()), plain.data(), size_t(plain.size()), packingLevel);
    if (ZSTD_isError(size) != 0)
        throw std::bad_alloc();
    out.truncate(qsizetype(size));
    return out;
}

std::optional<QByteArray> unpacked(QByteArrayView packed, qsizetype most)
{
    const std::unique_ptr<ZSTD_DCtx, size_t (*)(ZSTD_DCtx *)> context(ZSTD_createDCtx(), &ZSTD_freeDCtx);
    if (!context)
        throw std::bad_alloc();
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, mostWindowLog);
    QByteArray plain;
    ZSTD_inBuffer input {packed.data(), size_t(packed.size()), 0};
    QByteArray piece(qsizetype(ZSTD_DStreamOutSize()), Qt::Uninitialized);
    for (;;) {
        ZSTD_outBuffer output {piece.data(), size_t(piece.size()), 0};
        const size_t before = input.pos;
        const size_t left = ZSTD_decompressStream(context.get(), &output, &input);
        if (ZSTD_isError(left) != 0 || plain.size() + qsizetype(output.pos) > most)
            return std::nullopt;
        plain.append(piece.constData(), qsizetype(output.pos));
        if (left == 0)
            return input.pos == input.size ? std::optional(plain) : std::nullopt;
        if (input.pos == before && output.pos == 0)
            return std::nullopt;
    }
}

}  // namespace jiaxin
