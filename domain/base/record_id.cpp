// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/base/record_id.h"

#include <QRandomGenerator>
#include <QUuid>
#include <QtEndian>

namespace jiaxin {

RecordId RecordId::create(const Clock &clock)
{
    std::array<quint32, 4> words {};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    std::array<uchar, 16> bytes {};
    memcpy(bytes.data(), words.data(), bytes.size());
    const quint64 milliseconds = quint64(clock.now().toMSecsSinceEpoch());
    for (int i = 0; i < 6; ++i)
        bytes[size_t(i)] = uchar(milliseconds >> (8 * (5 - i)));
    bytes[6] = uchar(0x70 | (bytes[6] & 0x0f));
    bytes[8] = uchar(0x80 | (bytes[8] & 0x3f));
    const QByteArray raw(reinterpret_cast<const char *>(bytes.data()), 16);
    return RecordId(QUuid::fromRfc4122(raw).toString(QUuid::WithoutBraces));
}

bool RecordId::isValid() const
{
    return m_text.size() == 36 && !QUuid::fromString(m_text).isNull();
}

}  // namespace jiaxin
