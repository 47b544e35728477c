// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Courier files come on discs that anybody may have had in hand: headers as they are, frames that were sealed with the right
// key and hold anything.
#include "crypto/courier_box.h"
#include "crypto/key_envelope.h"

#include <QBuffer>

using namespace jiaxin;

namespace {

void readToTheEnd(CourierBoxReader &reader)
{
    for (int frames = 0; frames < 1000; ++frames) {
        const Result<CourierFrame> frame = reader.next();
        if (!frame || frame->kind == lastCourierFrame)
            return;
        if (frame->content.size() > mostCourierFrame)
            abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const std::unique_ptr<CryptoProvider> crypto = makeOpenSslProvider();
    static const Secret deviceKey(QByteArray("device"));
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    QBuffer file(&bytes);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    if (Result<CourierBoxReader> reader = CourierBoxReader::back(*crypto, file, deviceKey))
        readToTheEnd(*reader);
    // Cut and changed behind a good header.
    QByteArray whole;
    QBuffer box(&whole);
    (void)box.open(QIODevice::ReadWrite);
    const CourierHeader asked {.way = CourierWay::Out, .request = QStringLiteral("r"), .key = {}, .salt = {}, .lock = {}};
    Result<CourierBoxWriter> writer =
        CourierBoxWriter::back(*crypto, box, asked, courierAnswerKey(*crypto, deviceKey, asked.request));
    if (!writer || !writer->add('G', bytes))
        return 0;
    box.seek(box.size() - qsizetype(std::min<size_t>(size, 8)));
    box.write(bytes.left(8));
    box.seek(0);
    if (Result<CourierBoxReader> reader = CourierBoxReader::back(*crypto, box, deviceKey))
        readToTheEnd(*reader);
    return 0;
}
