// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Packed bodies: no more than the limit is ever unpacked, whatever a frame promises; what we pack comes back.
#include "server/http/compression.h"

using namespace jiaxin;
using namespace jiaxin::server;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    constexpr qint64 limit = 256 * 1024;
    const Encoding encoding = data[0] % 2 == 0 ? Encoding::Gzip : Encoding::Zstd;
    const QByteArray rest(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    (void)preferredEncoding(rest);
    const Result<QByteArray> plain = decompressed(encoding, rest, limit);
    if (plain && plain->size() > limit)
        abort();
    const Result<QByteArray> back = decompressed(encoding, compressed(encoding, rest), limit);
    if (rest.size() <= limit && (!back || *back != rest))
        abort();
    return 0;
}
