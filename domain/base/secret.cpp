// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/base/secret.h"

namespace jiaxin {

namespace {
void wipe(QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    // volatile: the compiler may not drop a store to memory that is about to be freed.
    volatile char *memory = bytes.data();
    for (qsizetype i = 0; i < bytes.size(); ++i)
        memory[i] = 0;
    bytes.clear();
}
}  // namespace

Secret::Secret(QByteArray bytes) : m_bytes(std::move(bytes))
{
    m_bytes.detach();
}

Secret Secret::fromText(const QString &text)
{
    return Secret(text.toUtf8());
}

Secret::Secret(Secret &&other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe(m_bytes);
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

Secret::~Secret()
{
    wipe(m_bytes);
}

Secret Secret::clone() const
{
    return Secret(QByteArray(m_bytes.constData(), m_bytes.size()));
}

void Secret::clear()
{
    wipe(m_bytes);
}

}  // namespace jiaxin
