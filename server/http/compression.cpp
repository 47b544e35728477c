// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/compression.h"

#include <QList>

#include <memory>
#include <zlib.h>
#include <zstd.h>

namespace jiaxin::server {

namespace {

constexpr int gzipWindow = 15 + 16;
constexpr qsizetype pieceSize = 64 * 1024;

Bytef *bytesOf(const QByteArray &data)
{
    return reinterpret_cast<Bytef *>(const_cast<char *>(data.constData()));  // zlib reads what it calls non-const
}

QByteArray gzipped(const QByteArray &data)
{
    z_stream stream {};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc();
    QByteArray out(qsizetype(deflateBound(&stream, uLong(data.size()))), Qt::Uninitialized);
    stream.next_in = bytesOf(data);
    stream.avail_in = uInt(data.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

Result<QByteArray> gunzipped(const QByteArray &data, qint64 limit)
{
    z_stream stream {};
    if (inflateInit2(&stream, gzipWindow) != Z_OK)
        throw std::bad_alloc();
    const std::unique_ptr<z_stream, int (*)(z_stream *)> end(&stream, [](z_stream *each) { return inflateEnd(each); });
    stream.next_in = bytesOf(data);
    stream.avail_in = uInt(data.size());
    QByteArray out;
    QByteArray piece(pieceSize, Qt::Uninitialized);
    for (;;) {
        stream.next_out = reinterpret_cast<Bytef *>(piece.data());
        stream.avail_out = uInt(piece.size());
        const int code = inflate(&stream, Z_NO_FLUSH);
        out.append(piece.constData(), piece.size() - qsizetype(stream.avail_out));
        if (out.size() > limit)
            return failure(ErrorCode::Invalid, "inflated");
        if (code == Z_STREAM_END && stream.avail_in == 0)
            return out;
        if (code != Z_OK)
            return failure(ErrorCode::Invalid, "body");
    }
}

QByteArray zstdPacked(const QByteArray &data)
{
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(data.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress(out.data(), size_t(out.size()), data.constData(), size_t(data.size()), 3);
    if (ZSTD_isError(size) != 0)
        throw std::bad_alloc();
    out.truncate(qsizetype(size));
    return out;
}

Result<QByteArray> zstdUnpacked(const QByteArray &data, qint64 limit)
{
    const std::unique_ptr<ZSTD_DCtx, size_t (*)(ZSTD_DCtx *)> context(ZSTD_createDCtx(), &ZSTD_freeDCtx);
    if (!context)
        throw std::bad_alloc();
    // A frame may ask for a window of gigabytes; 8 MiB is what level 19 of 8 MiB data asks for.
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, 23);
    ZSTD_inBuffer in {data.constData(), size_t(data.size()), 0};
    QByteArray out;
    QByteArray piece(pieceSize, Qt::Uninitialized);
    for (;;) {
        ZSTD_outBuffer to {piece.data(), size_t(piece.size()), 0};
        const size_t before = in.pos;
        const size_t left = ZSTD_decompressStream(context.get(), &to, &in);
        if (ZSTD_isError(left) != 0)
            return failure(ErrorCode::Invalid, "body");
        out.append(piece.constData(), qsizetype(to.pos));
        if (out.size() > limit)
            return failure(ErrorCode::Invalid, "inflated");
        if (left == 0 && in.pos == in.size)
            return out;
        if (in.pos == before && to.pos == 0)
            return failure(ErrorCode::Invalid, "body");
    }
}

}  // namespace

Encoding preferredEncoding(const QByteArray &accept)
{
    Encoding best = Encoding::Identity;
    for (const QByteArray &item : accept.toLower().split(',')) {
        const QByteArray name = item.left(item.indexOf(';') < 0 ? item.size() : item.indexOf(';')).trimmed();
        const qsizetype quality = item.indexOf("q=");
        if (quality >= 0 && item.mid(quality + 2).trimmed().toDouble() <= 0)
            continue;
        if (name == "zstd")
            return Encoding::Zstd;
        if (name == "gzip")
            best = Encoding::Gzip;
    }
    return best;
}

QByteArray encodingName(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Gzip:
        return "gzip";
    case Encoding::Zstd:
        return "zstd";
    case Encoding::Identity:
        break;
    }
    return {};
}

QByteArray compressed(Encoding encoding, const QByteArray &data)
{
    switch (encoding) {
    case Encoding::Gzip:
        return gzipped(data);
    case Encoding::Zstd:
        return zstdPacked(data);
    case Encoding::Identity:
        break;
    }
    return data;
}

Result<QByteArray> decompressed(Encoding encoding, const QByteArray &data, qint64 limit)
{
    switch (encoding) {
    case Encoding::Gzip:
        return gunzipped(data, limit);
    case Encoding::Zstd:
        return zstdUnpacked(data, limit);
    case Encoding::Identity:
        break;
    }
    return data;
}

}  // namespace jiaxin::server
