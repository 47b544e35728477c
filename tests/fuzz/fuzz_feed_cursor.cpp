// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// A cursor that a client hands back: what is read says the same when it is written, and nothing in it is negative.
#include "domain/protocol/feed_cursor.h"

using namespace jiaxin;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    // As it comes, and as the text inside, which a mutation of base64 seldom reaches.
    for (const QByteArray &text : {bytes, bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)}) {
        const Result<FeedCursor> cursor = FeedCursor::parse(text);
        if (!cursor)
            continue;
        const Result<FeedCursor> again = FeedCursor::parse(cursor->toText());
        if (cursor->xid < 0 || cursor->seq < 0 || cursor->lastXid < 0 || cursor->lastSeq < 0 || !again ||
            again->toText() != cursor->toText())
            abort();
    }
    return 0;
}
