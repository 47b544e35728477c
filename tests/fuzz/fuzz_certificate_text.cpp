// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What a scanner may read: it is refused, or it is a payload that gives the same text again.
#include "domain/protocol/qr_payload.h"

using namespace jiaxin;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const QString &text : {QString::fromUtf8(bytes), QString(qr::prefix) + QString::fromLatin1(bytes)}) {
        const Result<SignedQrPayload> read = readQrText(text);
        if (!read)
            continue;
        const Result<QByteArray> again = qrMessage(read->payload);
        if (!again || *again != read->message)
            abort();
    }
    return 0;
}
